# What stands on paper: documents, tables, forms.

## Kinds

doc-kind-action-plan = Action plan
doc-kind-lesson-plan = Lesson plan
doc-kind-meeting-planner = Meeting planner
doc-kind-gathering = Meeting programme
doc-kind-run-sheet = Run sheet
doc-kind-invitation = Invitation
doc-kind-milestone-plan = Milestone plan
doc-kind-brochure = Programme description
doc-kind-timeline = Timeline
doc-kind-annual-wheel = Annual wheel
doc-kind-governance-plan = Governance plan
doc-kind-check-report = Check
doc-kind-version-diff = Changes in the plan
doc-kind-participant-list = List of participants
doc-kind-name-badges = Name badges
doc-kind-table-cards = Table cards
doc-kind-sign-in-sheet = Sign-in sheet
doc-kind-calendar = Calendar
doc-kind-hand-over = Hand-over
doc-title = { $kind }: { $title }

## Lines

doc-line-meeting = meeting
doc-day = day { $day }
doc-presented-by = by
doc-status-moved = { $status } to { $column }
doc-quote-open = “
doc-quote-close = ”
doc-seat-suggested = suggested
doc-seat-asked = asked, not answered yet
doc-seat-dropped = not taking part

## When and where

doc-no-date = No date yet
doc-hours = { $start }–{ $end }
doc-hours-from = from { $start }
doc-hours-until = until { $end }
doc-date-weekdays = { $date } ({ $weekdays })
doc-day-date = { $name }: { $date }
doc-where = Where
doc-time = Time
doc-time-and-place = Time and place
doc-period = Period
doc-calendar-day = Calendar day
doc-first-day = First day
doc-last-day = Last day

## The action plan

doc-plan-empty = The plan has neither results nor activities yet.
doc-plan-no-periods = The plan has no periods yet, so activities stand without one.
doc-goal-number = Goal { $number }
doc-effect-letter = Effect { $letter }
doc-approved-by-on = approved by { $body }, { $date }
doc-approved-by = approved by { $body }
doc-approved-on = approved { $date }
doc-reached = Reached
doc-legend = How to read the plan
doc-legend-tentative-name = Italics
doc-legend-tentative = not certain yet. The word in the text or in parentheses says how certain it is: expected, tentative or to be announced.
doc-legend-struck-name = Struck through
doc-legend-struck = cancelled. The cause stands in parentheses.
doc-legend-details = Date, format and status stand in parentheses where they are known. Where nothing else is said, the activity is confirmed and planned.

## Meetings

doc-no-meetings = The plan has no meetings yet.
doc-no-projects = The plan has no local projects yet.
doc-lessons-caption = The meetings: date and contents
doc-questions = Questions
doc-meeting-number = Meeting no.
doc-meeting-kind = Kind of meeting
doc-date-placeholder = [date]
doc-blank-meeting = Network meeting { $number }: [subtheme], [date]
doc-blank-closing = Closing meeting: analysis and learning across the meetings, [date]
doc-blank-guide = Fill in one form for each meeting. Change it on the way, as the network learns who should take part.
doc-blank-project = Fill in one sheet for each project. Begin with the background and end with the first thing you do at home.
doc-overview = Who takes part when
doc-overview-caption = People down, meetings across
doc-takes-part = yes
doc-missing = missing
doc-closing-short = Closing
doc-reference-short = Reference leader
doc-core-missing = { $name } is a core participant but does not take part in { $meetings }.
doc-programme = Programme
doc-participants-by-network = Participants by network
doc-you-are-invited = We invite you to this meeting.
doc-to = To
doc-prepare = To think about before the meeting
doc-day-and-date = Day and date
doc-minutes = Min.
doc-minutes-long = { $minutes } min.
doc-no-agenda = Nothing is on the programme of the meetings yet.
doc-day-time = Time of the day
doc-day-troubles = What does not fit
doc-blank-run-sheet = [meeting], [date], [place]
doc-minutes-gross = Minutes in all
doc-minutes-net = Minutes without breaks
doc-minutes-talk = Minutes in which participants talk themselves
doc-minutes-available = Minutes available

## The brochure

doc-brochure-empty = The programme is not described yet.
doc-outcomes = Outcomes
doc-consultant-team = Team behind the activity
doc-places = { $count } places
doc-starts = starts { $date }
doc-sign-up-by = sign up by { $date }
doc-times = { $times } times
doc-at-least = at least { $what }
doc-foundations-building_block = Building blocks
doc-foundations-principle = Principles
doc-foundations-value = Values
doc-foundations-level = Leadership levels
doc-foundations-pitfall = Pitfalls
doc-foundations-step = Steps
doc-foundations-readiness = Readiness
doc-foundations-commitment = Commitments
doc-foundations-question = Questions on the way
doc-foundations-process = Process goals
doc-foundations-knowledge = Knowledge we build on
doc-budget-how = Computed is number × length, without rounding. A working day has { $hours } hours.
doc-stated-days = Stated, days
doc-computed-days = Computed, days

## Other documents

doc-timeline-empty = There is nothing on the timeline yet.
doc-calendar-empty = There are no dates in the plan yet.
doc-wheel-empty = The annual wheel is still empty.
doc-wheel-still = Nothing in the annual wheel applies to { $year }.
doc-number = No.
doc-ring = Ring
doc-governance-empty = The plan has no bodies, decisions or versions yet.
doc-status = Status
doc-found = The check has found { $counts }.
doc-finding = What does not hold
doc-to-do = What you can do
doc-severity = Weight
doc-code = Code
doc-no-earlier-version = There is no earlier version to compare with.
doc-element = Part of the plan
doc-change = Change
doc-field = Field
doc-before = Before
doc-after = Now
doc-no-people = There are no people in the plan yet.

## Badges, table cards, signatures

doc-nobody-attends = Nobody is down as a participant yet. Put names on the meeting, or say whom it is for.
doc-cards-count = { $count ->
    [one] One card
   *[other] { $count } cards
} on { $sheets ->
    [one] one sheet of A4.
   *[other] { $sheets } sheets of A4.
}
doc-badges-cut = Cut along the marks. Print at full size (100 %).
doc-cards-fold = Fold in the middle, so that the name can be read from both sides. Print at full size (100 %).
doc-badge-code = QR code
doc-sign-in-why = Sign beside your name. If you are not on the list, write your name at the end.
doc-sign-in-of = Sign-in sheet for { $meeting }
doc-signature = Signature
