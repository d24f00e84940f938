# The timeline: picture and list.

timeline-lead = The whole programme on one board: before, during and after.
timeline-download = Download as picture (SVG)
timeline-region = The timeline as a picture
timeline-picture = Timeline of { $programme }
timeline-description = { $count ->
    [one] One thing on the timeline. The list below the picture says the same.
   *[other] { $count } things on the timeline. The list below the picture says the same.
}
timeline-list = The timeline as a list
timeline-when = When
timeline-what = What
timeline-kind = Kind
timeline-phase = Phase
timeline-state = State
timeline-today = Today
timeline-undated = no date
timeline-no-date = No date yet
timeline-relative = { $date } (around { $days })
timeline-half-year = H{ $index }
timeline-phase-before = Before
timeline-phase-during = During
timeline-phase-after = After
timeline-mark-start = Start
timeline-mark-mid_term = Mid-term
timeline-mark-end = End
timeline-mark-evaluation = Evaluation
timeline-source-programme = Milestone
timeline-source-occurrence = Activity
timeline-source-meeting = Meeting
timeline-source-deadline = Deadline
timeline-source-entry = On the plan’s own timeline
timeline-source-product = Product
timeline-expected = expected
timeline-tentative = tentative
timeline-tbd = to be announced
timeline-status-in_progress = under way
timeline-status-held = held
timeline-status-postponed = postponed
timeline-status-cancelled = cancelled
timeline-key-planned = Planned
timeline-key-held = Held
timeline-key-tentative = Tentative
timeline-key-cancelled = Cancelled or postponed
timeline-key-mark = Milestone
timeline-empty = The timeline is still empty
timeline-empty-help = Meetings, activities and deadlines stand here once they have a date or a period in the plan. Begin with the first meeting.
timeline-empty-button = Add a meeting
