# Buddies.

view-pairs = Buddies
pairs-lead = Talents on the same level who follow each other through the programme. Samspil finds the pairs that suit each other best, proves it, and says why.
pairs-standing = Pairs in the plan
pairs-none = Nobody is paired yet.
pairs-find = Find pairs
pairs-nobody = There are fewer than two talents without a buddy here. Give people the role talent, a cohort and a level first.
pairs-wishes-and-vetoes = Wishes, vetoes and pairs that stand
pairs-wishes = Wishes
pairs-wishes-help = The first wishes for the second. A wish weighs, it does not decide.
pairs-apart = Not together
pairs-apart-help = These two are not paired. No reason is asked for.
pairs-kept = Pairs that stand
pairs-kept-help = These two are a pair whatever the others come to.
pairs-rule-level = Both are on the same level. This always holds.
pairs-rule-area = Never the same area of the same organisation. Where the area of one of them is not known, two from one organisation are not paired either.
pairs-rule-trio = Where a level has an odd number, three of them work together.
pairs-rule-points = Another organisation counts 40 points, never buddies before 20, one wish 20, a wish on both sides 50, another area of the same organisation 10. The pairs with the most points together are found.
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
pairs-proof-best = No other pairs suit each other better: { $points } points together, and it is proven that no pairs have more.
pairs-proof-near = { $points } points together; no pairs have more than { $most }.
pairs-proof-hand = Changed by hand: { $points } points together, where { $most } are possible.
pairs-proof-hand-best = Changed by hand, and as good as any: { $points } points together.
pairs-pairs = The pairs
pairs-column-pair = Pair
pairs-trio = trio
pairs-reason-level = same level
pairs-reason-organisation = each from another organisation
pairs-reason-area = another area of the same organisation
pairs-reason-new = never buddies before
pairs-reason-wish = one wishes for the other
pairs-reason-mutual = both wish for each other
pairs-reason-none = allowed as an exception
pairs-swap-help = Two people change places. A change that breaks a rule is refused, and you are told which.
pairs-swap-one = This person
pairs-swap-other = changes places with
pairs-take-over-help = Each pair becomes a relationship in the plan. It can be undone in one step.
pairs-take-over-asked = Note that the talents have been asked
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
pairs-exception-allow = Allow { $a } and { $b } as an exception.
pairs-exception-leave = { $name } goes without a buddy.
pairs-barred-level = { $a } and { $b } are on different levels.
pairs-barred-area = { $a } and { $b } work in the same area of the same organisation.
pairs-barred-area-unknown = { $a } and { $b } are in the same organisation, and the area of one of them is not known.
pairs-barred-apart = { $a } and { $b } are not to be paired.
pairs-trouble-twice = { $name } would be in several pairs.
pairs-trouble-missing = { $name } would be in no pair.
pairs-trouble-size = { $names }: pairs are two; one trio where a level has an odd number.
pairs-taken-already = These pairs are in the plan already.
pairs-none-to-take = There are no pairs to take over.
