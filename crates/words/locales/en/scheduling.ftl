# The calendar that plans itself.

view-scheduling = Dates
scheduling-lead = Find dates that fit the plan’s timing rules, holidays and what people have said. Nothing changes until you take a proposal over, and that can be undone.
scheduling-new = Propose dates
scheduling-propose = Propose dates
scheduling-proposals = Proposals
scheduling-remove = Remove the proposal
scheduling-compare = Compare those chosen
scheduling-comparison = Proposals side by side
scheduling-comparison-lead = Dates that differ from the first proposal are bold.
scheduling-choose-two = Choose at least two proposals with dates.
scheduling-to-proposals = To the proposals
scheduling-taken = Taken over
scheduling-taken-at = The dates were taken over {$moment}.
scheduling-runs = Looking for dates
scheduling-runs-lead = It takes 20 seconds at most. The page shows by itself when it is done.
scheduling-far = Best so far: {$weight} points. No proposal can be below {$bound}.
scheduling-cancel = Stop
scheduling-look-again = Show again
scheduling-broke-off = Broken off
scheduling-broke-off-lead = The search was broken off. Propose dates again.
scheduling-anew = Propose again with the same choices
scheduling-busy = Dates are being looked for in several other plans right now. Wait a little and try again.
scheduling-stale = The plan has changed since this was proposed. Look it through, or propose dates again.
scheduling-proposal-title = Proposal of {$moment}

scheduling-found-best = There is no better plan.
scheduling-found-good = This is the best plan that was found.
scheduling-found-at-most = { $absences ->
    [one] A good plan: another could save the equivalent of 1 absence at most.
   *[other] A good plan: another could save the equivalent of {$absences} absences at most.
}
scheduling-found-contradiction = The rules contradict each other.
scheduling-found-stopped = Stopped before there was a plan.
scheduling-found-nothing = No plan was found before the time was over.
scheduling-nothing-help = Give more room: a longer period, more weekdays or fewer rules.
scheduling-absent-total = { $count ->
    [0] Everybody can come on every day
    [one] 1 absence in all
   *[other] {$count} absences in all
}
scheduling-absent-often = {$name} cannot come on {$count} days
scheduling-beside = { $days ->
    [one] The distances are 1 day beside what is wished in all
   *[other] The distances are {$days} days beside what is wished in all
}
scheduling-edge-days = { $count ->
    [one] 1 day is a Monday or Friday
   *[other] {$count} days are Mondays or Fridays
}
scheduling-how-weighed = How this was weighed
scheduling-weighing = An absence weighs as much as ten days beside the wished distance. The third absence of the same participant and each one after it weighs forty more. Mondays and Fridays are avoided a little. Dates that somebody counts on are moved only where it helps. Timing rules, closed days, teachers and venues are never broken.

scheduling-window = Period
scheduling-window-help = Activities of the programme lie between its first and last day. Preparations may lie before, follow-up after.
scheduling-earliest = Preparations from
scheduling-first = The programme begins
scheduling-last = The programme ends
scheduling-latest = Follow-up until
scheduling-weekdays = Weekdays
scheduling-free-days = Days kept free
scheduling-public-holidays-dk = Danish public holidays
scheduling-public-holidays-no = Norwegian public holidays
scheduling-half-holidays = Half days off too (in Denmark Constitution Day, Christmas Eve, New Year’s Eve)
scheduling-school-holidays = School holidays
scheduling-school-holidays-of = School holidays in {$area}
scheduling-to-school-holidays = School holidays of the plan
scheduling-place = What is to get dates
scheduling-nothing-open = Everything has a fixed date.
scheduling-fixed = Fixed dates
scheduling-fixed-help = They stay. Tick those that may be moved.
scheduling-held = Held
scheduling-times = { $count ->
    [one] once
   *[other] {$count} times
}
scheduling-days = { $count ->
    [one] 1 day
   *[other] {$count} days
}
scheduling-stands = now {$date}
scheduling-cohorts = Cohorts
scheduling-cohorts-help = Each cohort gets dates of its own and shares teachers and venues with the others.
scheduling-order = Order
scheduling-drawn = Follow the order drawn on the timeline
scheduling-spread = Spread evenly where the plan says nothing else

scheduling-rules = Timing rules
scheduling-add-rule = Add a timing rule
scheduling-no-rules = The plan has no timing rules.
scheduling-exactly = { $days ->
    [one] exactly 1 day
   *[other] exactly {$days} days
}
scheduling-from-to = {$min} to {$max} days
scheduling-at-least = at least {$days} days
scheduling-at-most = at most {$days} days
scheduling-in-order = in that order
scheduling-unused-not-placed = – not used: “{$name}” gets no date
scheduling-unused-precise = – made more precise by “{$rule}”
scheduling-unused-left-out = – left out this time
scheduling-unused-incomplete = – not used: the rule lacks something
scheduling-implied = { $count ->
    [one] 1 more rule that lies in the plan
   *[other] {$count} more rules that lie in the plan
}

scheduling-absences = Who cannot come when?
scheduling-absences-lead = Teachers and venues must be free. Participants’ absences are weighed.
scheduling-no-absences = Nobody has said anything yet.
scheduling-all-absences = See all {$count}
scheduling-nobody = Nobody
scheduling-from-day-to = {$from} to {$to}
scheduling-every-weeks = every {$count} weeks
scheduling-silent = { $count ->
    [one] 1 person has said nothing
   *[other] {$count} people have said nothing
}
scheduling-add-absence = Add an absence
scheduling-person = Person
scheduling-no-person = No person
scheduling-or-venue = Or a venue
scheduling-first-day = First day
scheduling-last-day = Last day
scheduling-only-weekdays = On these weekdays only (none chosen: every day)
scheduling-every = Every how many weeks? 1 is every week
scheduling-reason = Reason
scheduling-add = Add
scheduling-person-or-venue = Choose either a person or a venue.
scheduling-no-day = Write a day like 2027-03-15.
scheduling-ends-before = The last day lies before the first.
scheduling-no-weekday = Choose at least one weekday.
scheduling-no-number = Write a number from 1.
scheduling-nothing-to-place = There is nothing that is to get a date. Choose something under “What is to get dates”.
scheduling-too-many-days = The period is too long: {$years} years at most.
scheduling-too-many-events = There is too much at once: {$limit} days at most. Leave something out.
scheduling-too-much = There are too many rules, people or cohorts at once. Leave something out.

scheduling-day = {$weekday} {$date}
scheduling-week = week {$week}
scheduling-week-heading = Week
scheduling-name = { $day ->
    [0] {$name}
   *[other] {$name}, day {$day}
}
scheduling-name-time = {$name}, time {$time}
scheduling-name-cohort = {$name} ({$cohort})
scheduling-title-day = {$name}, day {$day}
scheduling-title-time = {$name} {$time}
scheduling-after-weeks = { $count ->
    [one] 1 week after {$name}
   *[other] {$count} weeks after {$name}
}
scheduling-after-days = { $count ->
    [one] The day after {$name}
   *[other] {$count} days after {$name}
}
scheduling-dates = Dates
scheduling-what = What
scheduling-when = When
scheduling-distance = Distance and reason
scheduling-cannot = Who cannot come
scheduling-all-can = Everybody can
scheduling-absent-of = {$count} of {$invited}
scheduling-stood = Fixed
scheduling-moved-from = Before: {$date}
scheduling-months = Month by month
scheduling-take-over-as = Take the dates over as
scheduling-as-expected = expected
scheduling-as-confirmed = confirmed
scheduling-change-rules = Also change the timing rules that were loosened
scheduling-take-over = Take the dates over
scheduling-no-dates = The proposal has no dates.
scheduling-holds-no-more = The plan has changed so that the dates no longer hold. Propose dates again.
scheduling-changes-nothing = The dates stand in the plan already.
scheduling-went-by = What the proposal went by
scheduling-closed = { $count ->
    [one] 1 public or school holiday
   *[other] {$count} public and school holidays
}
scheduling-this-time = Other than in the plan this time
scheduling-without = Without:
scheduling-chosen = {$name} was put on {$date}
scheduling-also = {$name} may also lie on a {$weekday}
scheduling-result = Result
scheduling-not-in-it = Not in it
scheduling-later = { $count ->
    [one] 1 day later
   *[other] {$count} days later
}
scheduling-earlier = { $count ->
    [one] 1 day earlier
   *[other] {$count} days earlier
}

scheduling-move = Move one date
scheduling-move-lead = You see what moves with it, and who cannot come then, before anything is saved.
scheduling-move-to = New day
scheduling-preview = Show what moves with it
scheduling-preview-title = {$name} moved to {$date}
scheduling-chain = { $count ->
    [0] Nothing moves.
    [one] 1 date moves, the others stay.
   *[other] {$count} dates move, the others stay.
}
scheduling-moves = What moves
scheduling-from-day = From
scheduling-to-day = To
scheduling-same-people = The same people
scheduling-cannot-now = Cannot come any more: {$names}
scheduling-can-now = Can come now: {$names}
scheduling-keep-move = Save as a new proposal
scheduling-cannot-move = The date cannot be moved there.
scheduling-back = Back to the proposal

scheduling-contradiction = What cannot hold at the same time
scheduling-contradiction-lead = Without any one of them the others could hold.
scheduling-contradiction-some = These rules cannot hold at the same time. It may be enough to look at some of them.
scheduling-contradiction-unknown = The time was too short to find out which. Leave something out, or give a longer period.
scheduling-cause = Rule
scheduling-see = See it
scheduling-ways = What would help
scheduling-ways-lead = Each of them alone is enough. Dates are looked for again with the change; the plan does not change until you take the dates over.
scheduling-cause-closed = { $day ->
    [0] {$name} is not held on public or school holidays
   *[other] {$name}, day {$day}, is not held on public or school holidays
}
scheduling-cause-weekdays = { $day ->
    [0] {$name} is held on {$days}
   *[other] {$name}, day {$day}, is held on {$days}
}
scheduling-cause-fixed = { $day ->
    [0] {$name} lies on {$date}
   *[other] {$name}, day {$day}, lies on {$date}
}
scheduling-cause-busy = { $day ->
    [0] {$who} must be at {$name} and cannot on every day
   *[other] {$who} must be at {$name}, day {$day}, and cannot on every day
}
scheduling-cause-shared = {$who} can only be in one place a day
scheduling-why-rule = {$rule}
scheduling-why-days = The days of “{$name}” follow each other without a break
scheduling-why-day-order = The days of “{$name}” come in their order
scheduling-why-times = The times of “{$name}” come one after the other
scheduling-why-numbers = “{$name}” comes before “{$other}”: they are numbered
scheduling-why-drawn = “{$name}” comes before “{$other}”: so they are drawn on the timeline
scheduling-why-closing = “{$name}” comes last
scheduling-why-spread = Spread evenly
scheduling-why-window-before = Preparations lie between {$from} and {$to}
scheduling-why-window-during = The programme lies between {$from} and {$to}
scheduling-why-window-after = Follow-up lies between {$from} and {$to}
scheduling-why-stated = “{$name}” lies in the time that the plan names
scheduling-why-deadline = “{$name}” is done by its deadline
scheduling-why-cohort = “{$name}” begins and ends as the plan says
scheduling-way-fewest-weeks = { $count ->
    [one] Allow as little as 1 week: {$rule}
   *[other] Allow as little as {$count} weeks: {$rule}
}
scheduling-way-fewest-days = { $count ->
    [one] Allow as little as 1 day: {$rule}
   *[other] Allow as little as {$count} days: {$rule}
}
scheduling-way-most-weeks = { $count ->
    [one] Allow up to 1 week: {$rule}
   *[other] Allow up to {$count} weeks: {$rule}
}
scheduling-way-most-days = { $count ->
    [one] Allow up to 1 day: {$rule}
   *[other] Allow up to {$count} days: {$rule}
}
scheduling-way-without-rule = Leave aside: {$rule}
scheduling-way-without-numbers = Let “{$name}” come after “{$other}”
scheduling-way-without-drawn = Let “{$name}” come after “{$other}”, other than on the timeline
scheduling-way-without-closing = Let something come after “{$name}”
scheduling-way-without-stated = Let “{$name}” lie outside the time that the plan names
scheduling-way-without-deadline = Leave the deadline of “{$name}” aside
scheduling-way-without-cohort = Leave aside when “{$name}” begins and ends
scheduling-way-earliest = Let preparations begin on {$date}
scheduling-way-first = Let the programme begin on {$date}
scheduling-way-last = Let the programme end on {$date}
scheduling-way-latest = Let follow-up last until {$date}
scheduling-way-weekday = { $day ->
    [0] Let {$name} lie on a {$weekday} too
   *[other] Let {$name}, day {$day}, lie on a {$weekday} too
}
scheduling-way-on = { $day ->
    [0] Hold {$name} on {$date} all the same
   *[other] Hold {$name}, day {$day}, on {$date} all the same
}
scheduling-way-free = { $day ->
    [0] Let {$name} get another date
   *[other] Let {$name}, day {$day}, get another date
}
done-proposal-removed = The proposal was removed.
