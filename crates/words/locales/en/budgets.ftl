# Time budgets.

time-lead = What the document states beside what we compute.
time-how = Computed means count × length, not rounded. “From the activities” is what the activities’ own lengths come to. A day has { $hours } hours.
time-add = Add a time budget
time-add-first = Add the first time budget
time-roles = Role by role, in days
time-role = Role
time-stated-days = Stated
time-computed-days = Computed
time-activities-days = All activities of the role
time-difference = Difference
time-what = What
time-reckoning = Count × length
time-stated = Stated
time-computed = Computed
time-from-activities = From the activities
time-hours = hours
time-days = days
time-total = Total
time-sum = Computed in days:
time-sum-of = { $terms } = { $total }
time-agrees = Agrees
time-rounded = Rounded
time-too-high-hours = Stated { $by } hours too many
time-too-low-hours = Stated { $by } hours too few
time-too-high-days = Stated { $by } days too many
time-too-low-days = Stated { $by } days too few
time-estimate = estimate
time-preparation = preparation
time-role-total = All activities that the role takes part in come to { $days } days by their own lengths.
time-left-out = { $count ->
    [one] One activity takes the role’s time but is not in the budget
   *[other] { $count } activities take the role’s time but are not in the budget
}
time-empty = No time budget yet
time-empty-help = Here it says how many hours and days each role is to spend: what you state beside what the plan comes to. Begin with the time of participants or talents.
