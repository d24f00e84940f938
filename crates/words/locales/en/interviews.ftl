# Interviews for leadership mirrors.

view-interviews = Leadership mirror interviews
interviews-lead = Each buddy asks a colleague, a collaborator and the line manager. Samspil finds times at which both can, on few days and early in the period.
interviews-standing = Who is asked
interviews-none = There is nobody to ask yet. Pair buddies first, and write the talents' colleague, collaborator and manager as relationships.
interviews-known = { $count ->
    [one] One interview can be planned.
   *[other] { $count } interviews can be planned.
}
interviews-missing = { $count ->
    [one] One is missing
   *[other] { $count } are missing
}
interviews-lacks = { $talent }: { $kind }
interviews-find = Find times
interviews-nobody = There are no interviews to plan. Pair buddies first, and write down who is asked.
interviews-too-many = These are too many times or interviews. Choose a shorter period.
interviews-all-buddies = All buddies
interviews-from = First day
interviews-to = Last day
interviews-first = The first begins
interviews-last = The last is over
interviews-minutes = Minutes
interviews-per-day = At most so many a day for the one who asks
interviews-no-day = Write a day like 2027-02-12.
interviews-no-time = Write a time like 9:00.
interviews-to-before-from = The last day is before the first.
interviews-goes-by-who = Of two buddies each asks for the other; of three each for the next. Nobody has two interviews at once.
interviews-goes-by-days = Weekdays but public holidays, days off and meetings of one's cohort.
interviews-goes-by-best = A day with interviews costs the one who asks 10; each day that an interview waits costs 1. The times that cost least are found.
interviews-goes-by-kept = Who is asked is nobody else's to know. So the times stay in the proposal and do not come into the plan.
interviews-proposal-title = Proposal of interview times, { $moment }
interviews-found = { $count ->
    [one] One interview
   *[other] { $count } interviews
} on { $days ->
    [one] one day
   *[other] { $days } days
} in all for those who ask
interviews-found-none = There are no times at which everybody can
interviews-proof-best = No other times do it on fewer days and as early. This is proven.
interviews-proof-hand = Changed by hand. Everybody still can.
interviews-times = The times
interviews-when = When
interviews-day = Day
interviews-time = Time
interviews-interviewer = Asks
interviews-respondent = Answers
interviews-for = For the mirror of
interviews-file = Download the table (CSV)
interviews-file-help = Confidential: send each their own lines only, and delete the file afterwards.
interviews-class = Confidential
interviews-one = { $interviewer } asks { $respondent } (for { $talent })
interviews-which = Interview
interviews-to-when = New time
interviews-swap-help = An interview gets another time. A change that breaks a rule is refused, and you are told which.
interviews-taken-already = The times are taken over already.
interviews-none-to-take = The times stay in the proposal. Download them as a table.
interviews-rule-window = The period has no weekdays with time for an interview.
interviews-rule-interview = { $interviewer } asks { $respondent } for { $talent }.
interviews-rule-free = { $name } can only on the days that are free in the plan.
interviews-rule-once = { $name } has one interview at a time.
interviews-rule-per-day = { $name } asks at most { $count } a day.
interviews-way-free = { $name } can after all on { $days }.
interviews-way-per-day = Up to { $count } interviews a day.
interviews-way-leave = Leave out that { $interviewer } asks { $respondent } for { $talent }.
interviews-trouble-window = The time is not in the period.
interviews-trouble-people = The interviews to be held are not the same any more.
interviews-trouble-busy = { $name } cannot on { $day }.
interviews-trouble-once = { $name } would have two interviews at once.
interviews-trouble-per-day = { $name } would have more than { $count } interviews in a day.
