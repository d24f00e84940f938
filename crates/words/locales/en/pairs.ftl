# Buddies.

view-pairs = Buddies
pairs-lead = Talents on the same level who follow each other through the programme. Samspil finds the pairs that suit each other best, proves it, and says why.
pairs-standing = Pairs in the plan
pairs-none = Nobody is paired yet.
pairs-proposals = Proposals
pairs-new = Find pairs
pairs-find = Find pairs
pairs-taken = In the plan
pairs-remove = Remove
pairs-nobody = There are fewer than two talents without a buddy here. Give people the role talent, a cohort and a level first.
pairs-all-cohorts = All talents
pairs-wishes-and-vetoes = Wishes, vetoes and pairs that stand
pairs-lines-help = One pair on a line: the two names with a comma between them. Only those who plan see what is written here.
pairs-wishes = Wishes
pairs-wishes-help = The first wishes for the second. A wish weighs, it does not decide.
pairs-apart = Not together
pairs-apart-help = These two are not paired. No reason is asked for.
pairs-kept = Pairs that stand
pairs-kept-help = These two are a pair whatever the others come to.
pairs-rules = What Samspil goes by
pairs-rule-level = Both are on the same level. This always holds.
pairs-rule-area = Never the same area of the same organisation. Where the area of one of them is not known, two from one organisation are not paired either.
pairs-rule-trio = Where a level has an odd number, three of them work together.
pairs-rule-points = Another organisation counts 40 points, never buddies before 20, one wish 20, a wish on both sides 50, another area of the same organisation 10. The pairs with the most points together are found.
pairs-line-unclear = “{ $line }” is not two different names with a comma between them.
pairs-line-unknown = “{ $name }” is not among the talents who are to be paired here.
pairs-line-several = Several talents are called “{ $name }”. Add something to one of the names in the list of people.
pairs-unknown = { $name } is not among those who are to be paired.
pairs-kept-is-none = A pair that is to stand breaks a rule, or names somebody twice.
pairs-proposal-title = Proposal for pairs, { $moment }
pairs-found = { $pairs ->
    [one] One pair
   *[other] { $pairs } pairs
}{ $trios ->
    [0] {""}
    [one] {" "}and one trio
   *[other] {" "}and { $trios } trios
}
pairs-found-none = Not everybody can be paired
pairs-proof-none = Whether other pairs are better is not proven.
pairs-proof-best = No other pairs suit each other better: { $points } points together, and it is proven that no pairs have more.
pairs-proof-near = { $points } points together; no pairs have more than { $most }.
pairs-proof-hand = Changed by hand: { $points } points together, where { $most } are possible.
pairs-proof-hand-best = Changed by hand, and as good as any: { $points } points together.
pairs-taken-at = Taken over into the plan { $moment }.
pairs-stale = The people have changed since:
pairs-pairs = The pairs
pairs-column-pair = Pair
pairs-column-why = Why
pairs-column-points = Points
pairs-trio = trio
pairs-reason-level = same level
pairs-reason-organisation = each from another organisation
pairs-reason-area = another area of the same organisation
pairs-reason-new = never buddies before
pairs-reason-wish = one wishes for the other
pairs-reason-mutual = both wish for each other
pairs-reason-none = allowed as an exception
pairs-swap = Change by hand
pairs-swap-help = Two people change places. A change that breaks a rule is refused, and you are told which.
pairs-swap-one = This person
pairs-swap-other = changes places with
pairs-swap-do = Change places
pairs-swap-refused = That does not work:
pairs-take-over = Take over into the plan
pairs-take-over-help = Each pair becomes a relationship in the plan. It can be undone in one step.
pairs-take-over-asked = Note that the talents have been asked
pairs-take-over-do = Take over
pairs-anew = Find pairs anew
pairs-in-the-way = Who stands in the way
pairs-in-the-way-unknown = That could not be found out in time.
pairs-blocked-alone = { $count ->
    [one] { $names } can only be paired with { $few }.
   *[other] { $names } can each only be paired with { $few }.
}
pairs-blocked-alone-nobody = { $count ->
    [one] { $names } can be paired with nobody.
   *[other] { $names } can each be paired with nobody.
}
pairs-blocked-group = { $names } are an odd number and can only be paired among themselves or with { $few }.
pairs-blocked-group-nobody = { $names } are an odd number and can only be paired among themselves.
pairs-blocked-over = { $count ->
    [one] One of them is left over, whatever the others do.
   *[other] { $count } of them are left over, whatever the others do.
}
pairs-exceptions = What would help, the least first
pairs-exception-allow = Allow { $a } and { $b } as an exception.
pairs-exception-leave = { $name } goes without a buddy.
pairs-exception-do = Find pairs with this exception
pairs-barred-level = { $a } and { $b } are on different levels.
pairs-barred-area = { $a } and { $b } work in the same area of the same organisation.
pairs-barred-area-unknown = { $a } and { $b } are in the same organisation, and the area of one of them is not known.
pairs-barred-apart = { $a } and { $b } are not to be paired.
pairs-trouble-twice = { $name } would be in several pairs.
pairs-trouble-missing = { $name } would be in no pair.
pairs-trouble-size = { $names }: pairs are two; one trio where a level has an odd number.
pairs-changed-meanwhile = Somebody changed these pairs meanwhile. They are shown as they stand now; try again.
pairs-taken-already = These pairs are in the plan already.
pairs-none-to-take = There are no pairs to take over.
