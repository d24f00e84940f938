# The meetings as a lesson plan.

meetings-lead = When we meet, about what and with whom.
meetings-add = Add a meeting
meetings-add-first = Add the first meeting
meetings-count = { $count ->
    [one] One meeting.
   *[other] { $count } meetings.
}
meetings-span = From first to last it takes about { $weeks } weeks.
meetings-apart = On average the meetings are { $weeks } weeks apart.
meetings-closing-last = The closing meeting comes last.
meetings-closing-not-last = The closing meeting does not come last. Move it, so that analysis and learning rest on every meeting.
meetings-no-date = No date yet
meetings-hours = { $start }–{ $end }
meetings-from = from { $start }
meetings-overnight = With overnight stay
meetings-process-goal = Process goal
meetings-themes = { $count ->
    [one] Subtheme
   *[other] Subthemes
}
meetings-networks = Networks
meetings-participants = Participants
meetings-contents = Contents
meetings-day = Day { $day }
meetings-team = Team
meetings-outcomes = Outcomes
meetings-lines = Who takes part
meetings-lines-of = Who takes part in { $meeting }
meetings-open = { $count ->
    [one] one open seat
   *[other] { $count } open seats
}
meetings-who = Participant
meetings-what = What does the person contribute?
meetings-how = How? (Form of involvement)
meetings-person-pick = When do I take part?
meetings-person-all = Everybody
meetings-person-show = Show
meetings-person-clear = Show all meetings
meetings-person-title = { $name }: when and with what
meetings-person-lead = { $count ->
    [one] Takes part in one meeting.
   *[other] Takes part in { $count } meetings.
}
meetings-takes-part = Takes part
meetings-presents = Presents:
meetings-runs = Is on the team
meetings-runs-day = Is on the team of day { $day }
meetings-contact = Responsible
meetings-ask = Ask
meetings-year-title = Choose the year
meetings-year-help = The dates have no year. In these years every date is a working day; the nearest comes first.
meetings-year-none = The dates have no year, and the plan names none that we could go by. Type the year.
meetings-year-choose = Which year are the dates in?
meetings-year-nearest = fits best
meetings-year-other = Another year
meetings-year-which = Another year, four digits
meetings-year-error = Type a year of four digits, such as 2027.
meetings-year-save = Use the year
meetings-empty = There are no meetings yet
meetings-empty-help = Meetings stand here like a lesson plan: date, purpose, contents, and who takes part with what. Begin with the first meeting.
meetings-empty-help-plan = The programme’s activities stand in the plan. A meeting with date, purpose and contents stands here like a lesson plan.
