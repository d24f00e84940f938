# Who is placed with whom.

view-placing = Who with whom
placing-lead = Samspil finds the best placing, says why, and shows who stands in the way where it cannot be done. You choose what is taken over into the plan.
placing-standing = { $count } in the plan
placing-open = { $count ->
    [one] one proposal
   *[other] { $count } proposals
}
placing-all = All ways of placing people
placing-proposals = Proposals
placing-taken = In the plan
placing-remove = Remove
placing-all-talents = All talents
placing-lines-help = One pair on a line: the two names with a comma between them. Only those who plan see what is written here.
placing-rules = What Samspil goes by
placing-line-unclear = “{ $line }” is not two different names with a comma between them.
placing-line-unknown = “{ $name }” is not among those who are to be placed here.
placing-line-several = Several are called “{ $name }”. Add something to one of the names in the list of people.
placing-number-wrong = Write a whole number from { $least } to { $most }.
placing-unknown = “{ $name }” is not part of this.
placing-proof-none = It is not proven whether anything else is better.
placing-taken-at = Taken over into the plan { $moment }.
placing-stale = The plan has changed since:
placing-column-why = Why
placing-column-points = Points
placing-swap = Change by hand
placing-swap-do = Change
placing-swap-refused = This cannot be done:
placing-take-over = Take over into the plan
placing-take-over-do = Take over
placing-anew = Look again
placing-in-the-way = What stands in the way
placing-in-the-way-unknown = It could not be found in time.
placing-exceptions = What would help, the least first
placing-exception-do = Look again with this exception
placing-changed-meanwhile = Somebody has changed this meanwhile. It is shown as it stands now; try again.
placing-count-unclear = “{ $line }” is not a name and a number with a comma between them.
