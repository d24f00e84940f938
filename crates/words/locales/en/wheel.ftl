# The annual wheel.

wheel-title = Annual wheel { $year }
wheel-lead = What recurs every year: when we meet, decide and publish.
wheel-picture = Annual wheel { $year } of { $programme }
wheel-description = Twelve months in a circle, January at the top right. The list explains the numbers, and everything also stands month by month.
wheel-caption = January begins at the top. From the outside in, the rings are in the order of the list.
wheel-today = Today
wheel-years = Years
wheel-months = Month by month
wheel-nothing = Nothing in this month
wheel-ring-other = Other
wheel-exception = different this year
wheel-left-out = Left out this year
wheel-no-activity = Belongs to no activity, so no occurrence is made.
wheel-download = Download as poster (SVG)
wheel-add = Add to the wheel
wheel-make = Create occurrences for { $year } …
wheel-make-title = Create occurrences for { $year }
wheel-make-lead = { $count ->
    [0] Everything that the wheel can create already stands in the plan.
    [one] One occurrence is missing from the plan. Look it over before you create it.
   *[other] { $count } occurrences are missing from the plan. Look them over before you create them.
}
wheel-make-button = { $count ->
    [one] Create one occurrence
   *[other] Create { $count } occurrences
}
wheel-make-table = What becomes of each item of the wheel
wheel-month = Month
wheel-item = In the wheel
wheel-outcome = What happens
wheel-outcome-new = Is created
wheel-outcome-exists = In the plan already
wheel-outcome-outside = Lies outside the plan’s periods
wheel-back = Back to the wheel
wheel-still = The wheel stands still in this year
wheel-still-help = No item of the wheel holds in this year. Choose another year.
wheel-empty = The wheel is still empty
wheel-empty-help = Write down what recurs every year: steering group meetings, the conference, the newsletter. The wheel can then create the year’s occurrences in the plan.
