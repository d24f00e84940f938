# Rounds at tables.

view-rounds = Rounds at tables
rounds-lead = 2 & 2, tables and quick talks in which everybody meets as many new people as possible, those met earlier in the programme counted. Each finds their seat on the phone, and the room sees it on the screen.
rounds-standing = Seatings in the plan
rounds-none = There is no seating yet.
rounds-find = Find rounds
rounds-nobody = There are fewer than two to sit here. Choose another meeting, or write down who takes part.
rounds-too-many = At most 1,000 can sit.
rounds-no-round = There is no round { $number }.
rounds-all-stand = { $count } rounds stand already. Choose more.
rounds-meeting = Meeting
rounds-no-meeting = No particular meeting: all participants
rounds-whom = Who sits together
rounds-form = What they are put together for
rounds-rounds = Rounds
rounds-size = So many at a table
rounds-tables = Or so many tables
rounds-earlier = Those one sat with earlier in the programme count as met
rounds-after = Plan on after
rounds-from-the-start = From the first round
rounds-wishes = Apart, and who is missing
rounds-apart = Never at one table
rounds-apart-help = These two never sit together. No reason is asked for.
rounds-absent = Not there in a round
rounds-absent-help = One on a line: name, comma, the number of the round.
rounds-goes-by-meet = As few as possible meet again. Two meeting again counts each time after the first.
rounds-goes-by-who = Those on the meeting's list who have said yes sit at the tables; where nobody stands there, the meeting's participants and talents.
rounds-goes-by-sizes = Tables are of one size, or some have one fewer.
rounds-title = Seating
rounds-title-of = Seating, { $meeting }
rounds-table = Table { $number }
rounds-round = Round { $number }
rounds-column-table = Table
rounds-column-who = Who
rounds-column-round = Round
rounds-proposal-title = Proposal of rounds, { $moment }
rounds-found = { $rounds ->
    [one] One round
   *[other] { $rounds } rounds
}: { $new } new meetings, two meet again { $again } times
rounds-found-none = There are no rounds that keep all rules
rounds-proof-best = In no other rounds do fewer meet again ({ $again }). This is proven.
rounds-proof-near = Two meet again { $again } times; it cannot be fewer than { $fewest }.
rounds-proof-hand = Changed by hand: two meet again { $again } times; it cannot be fewer than { $fewest }.
rounds-proof-hand-best = Changed by hand and as good as any: two meet again { $again } times.
rounds-swap-help = Two change places in a round, or one goes to another table. A change that breaks a rule is refused, and you are told which.
rounds-take-over-help = The rounds become a seating in the plan in which everybody finds their seat. This can be undone in one step.
rounds-taken-already = The rounds are in the plan already.
rounds-none-to-take = There are no rounds to take over.
rounds-rule-tables = In round { $round }, { $people } sit at { $tables ->
    [one] one table
   *[other] { $tables } tables
}.
rounds-rule-apart = { $a } and { $b } never sit together.
rounds-way-together = Let { $a } and { $b } sit together.
rounds-way-size = Seat { $count } at a table.
rounds-way-tables = Take { $count ->
    [one] one table
   *[other] { $count } tables
}.
rounds-trouble-people = Somebody who sits here does not take part any more.
rounds-trouble-held = The rounds that stand cannot be changed here.
rounds-trouble-missing = { $name } has no seat in round { $round }.
rounds-trouble-twice = { $name } has two seats in round { $round }.
rounds-trouble-absent = { $name } is not there in round { $round }.
rounds-trouble-sizes = The tables in round { $round } would not be of one size; they may differ by one at most.
rounds-trouble-together = { $a } and { $b } may not sit together, not in round { $round } either.
rounds-screen = Show on the screen
rounds-mine = Where do I sit?
rounds-who = Name
rounds-show = Show
rounds-with = with { $names }
rounds-all = The whole seating
