# Groups.

view-groups = Groups
groups-lead = Network groups and working groups in which different people meet. Samspil mixes organisations, roles, regions and levels as well as can be done, and says what each group mixes.
groups-standing = Groups in the plan
groups-none = There are no groups yet.
groups-members = { $count ->
    [one] one member
   *[other] { $count } members
}
groups-find = Find groups
groups-nobody = There are fewer than two to divide here. Choose other roles, or give people roles first.
groups-too-many = At most 2,000 can be divided into at most 500 groups.
groups-no-group = There is no group { $number }.
groups-whom = Who is divided
groups-people = People
groups-units = Participating units
groups-everyone = Everyone
groups-network = Network
groups-roles = People with these roles
groups-kind = What the groups are
groups-size-min = Fewest in a group
groups-size-max = Most in a group
groups-count = Number of groups (empty: as it fits)
groups-mix = The groups are to mix
groups-mix-organisation = organisations
groups-mix-role = roles
groups-mix-region = regions
groups-mix-level = levels
groups-per-role = At least so many of each role in each group
groups-wishes = Together, apart and fixed places
groups-together = Together
groups-together-help = These two are in one group.
groups-apart = Apart
groups-apart-help = These two are not in one group. No reason is asked for.
groups-fixed = Fixed places
groups-fixed-help = One on a line: name, comma, the number of the group.
groups-goes-by-points = Two in one group from different organisations count 4 points, different roles 3, different regions 2, different levels 2. The groups with the most points together are found.
groups-goes-by-unknown = The region is the organisation's county or region, else what it belongs to. What is not known of both does not count.
groups-goes-by-body = A group can have terms of reference, and you can note when it runs by itself.
groups-title = Group { $number }
groups-proposal-title = Proposal of groups, { $moment }
groups-found = { $people } divided into { $groups ->
    [one] one group
   *[other] { $groups } groups
}
groups-found-none = There are no groups that keep all rules
groups-proof-best = No other groups mix more: { $points } points. This is proven.
groups-proof-near = { $points } points; no groups have more than { $most }.
groups-proof-hand = Changed by hand: { $points } points; no groups have more than { $most }.
groups-proof-hand-best = Changed by hand and as good as any: { $points } points.
groups-groups = The groups
groups-column-group = Group
groups-column-who = Who
groups-mixes-organisation = { $count ->
    [one] one organisation
   *[other] { $count } organisations
}
groups-mixes-role = { $count ->
    [one] one role
   *[other] { $count } roles
}
groups-mixes-region = { $count ->
    [one] one region
   *[other] { $count } regions
}
groups-mixes-level = { $count ->
    [one] one level
   *[other] { $count } levels
}
groups-mixes-nothing = Neither organisation, role, region nor level is known.
groups-swap-help = Two change places, or one goes to another group. A change that breaks a rule is refused, and you are told which.
groups-swap-one = This one
groups-swap-other = Changes places or goes
groups-swaps-with = changes places with
groups-goes-to = goes to
groups-take-over-help = Each group comes into the plan with its members. This can be undone in one step.
groups-taken-already = The groups are in the plan already.
groups-none-to-take = There are no groups to take over.
groups-rule-size-min = A group has at least { $size }.
groups-rule-size-max = A group has at most { $size }.
groups-rule-per-role = Each group has at least { $size } of each role.
groups-rule-together = { $a } and { $b } are together.
groups-rule-apart = { $a } and { $b } are apart.
groups-rule-fixed = { $name } is in group { $number }.
groups-way-size-min = Allow groups of { $size }.
groups-way-size-max = Allow groups of up to { $size }.
groups-way-per-role = Be content with { $size } of each role in each group.
groups-way-together = Let { $a } and { $b } be apart.
groups-way-apart = Let { $a } and { $b } be together.
groups-way-fixed = Let { $name } be in another group than { $number }.
groups-trouble-missing = { $name } is in no group.
groups-trouble-small = Group { $group } would have fewer than { $size }.
groups-trouble-large = Group { $group } would have more than { $size }.
groups-trouble-role = Group { $group } would have fewer than { $size } of one of the roles.
groups-trouble-together = { $a } and { $b } are to be together.
groups-trouble-apart = { $a } and { $b } are to be apart.
groups-trouble-fixed = { $name } is to be in group { $number }.
