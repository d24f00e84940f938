# Dates, periods and lists.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
season-spring = spring
season-summer = summer
season-autumn = autumn
season-winter = winter
date-after = {$length} after {$anchor}
date-before = {$length} before {$anchor}
date-about = about {$date}
date-by = by {$date}
date-as-of = as of {$date}
period-quarter = Q{$index} {$year}
period-third = third {$index} of {$year}
period-half_year = half-year {$index}, {$year}
period-school_year = school year {$year}/{$next}
column-after = After the plan’s periods
moment = {$day} at {$clock}
list-and = and
duration-minutes = { $plural ->
    [one] {$number} minute
   *[many] {$number} minutes
}
duration-hours = { $plural ->
    [one] {$number} hour
   *[many] {$number} hours
}
duration-days = { $plural ->
    [one] {$number} day
   *[many] {$number} days
}
duration-weeks = { $plural ->
    [one] {$number} week
   *[many] {$number} weeks
}
duration-months = { $plural ->
    [one] {$number} month
   *[many] {$number} months
}
duration-years = { $plural ->
    [one] {$number} year
   *[many] {$number} years
}
