# Rundar ved bord.

view-rounds = Rundar ved bord
rounds-lead = 2 & 2, bord og korte samtalar der alle møter så mange nye som mogleg, òg når dei møttest tidlegare i programmet. Kvar finn plassen sin på telefonen, og rommet ser han på skjermen.
rounds-standing = Bordplanar i planen
rounds-none = Det er ingen bordplan enno.
rounds-find = Finn rundar
rounds-nobody = Her er færre enn to til bords. Vel eit anna møte, eller skriv kven som er med.
rounds-too-many = Det kan sitje høgst 1000.
rounds-no-round = Det er ingen runde { $number }.
rounds-all-stand = { $count } rundar ligg alt fast. Vel fleire.
rounds-meeting = Møte
rounds-no-meeting = Ikkje noko bestemt møte: alle deltakarar
rounds-whom = Kven sit saman
rounds-form = Kva dei set seg saman til
rounds-rounds = Rundar
rounds-size = Så mange ved eit bord
rounds-tables = Eller så mange bord
rounds-earlier = Dei ein har sete med tidlegare i programmet, tel som møtte
rounds-after = Planlegg vidare etter
rounds-from-the-start = Frå første runde
rounds-wishes = Kvar for seg, og kven som manglar
rounds-apart = Aldri ved same bord
rounds-apart-help = Dei to sit aldri saman. Det blir ikkje spurt om kvifor.
rounds-absent = Ikkje med i ein runde
rounds-absent-help = Éin per linje: namn, komma, nummeret på runden.
rounds-goes-by-meet = Så få som mogleg møtest igjen. At to møtest igjen, tel kvar gong etter den første.
rounds-goes-by-who = Dei som står på lista til møtet og har sagt ja, sit ved borda; står ingen der, deltakarane og talenta til møtet.
rounds-goes-by-sizes = Borda er like store, eller nokre har éin færre.
rounds-title = Bordplan
rounds-title-of = Bordplan, { $meeting }
rounds-table = Bord { $number }
rounds-round = Runde { $number }
rounds-column-table = Bord
rounds-column-who = Kven
rounds-column-round = Runde
rounds-proposal-title = Forslag til rundar, { $moment }
rounds-found = { $rounds ->
    [one] Éin runde
   *[other] { $rounds } rundar
}: { $new } nye møte, { $again } gonger møtest to igjen
rounds-found-none = Det finst ingen rundar som held alle reglar
rounds-proof-best = I ingen andre rundar møtest færre igjen ({ $again }). Det er prova.
rounds-proof-near = { $again } gonger møtest to igjen; det kan ikkje bli færre enn { $fewest }.
rounds-proof-hand = Endra for hand: { $again } gonger møtest to igjen; det kan ikkje bli færre enn { $fewest }.
rounds-proof-hand-best = Endra for hand og så godt som noko: { $again } gonger møtest to igjen.
rounds-swap-help = To byter plass i ein runde, eller éin går til eit anna bord. Ei endring som bryt ein regel, blir avvist, og du får vite kva for ein.
rounds-take-over-help = Rundane blir ein bordplan i planen der alle finn plassen sin. Det kan angrast i eitt steg.
rounds-taken-already = Rundane er alt i planen.
rounds-none-to-take = Det er ingen rundar å overføre.
rounds-rule-tables = I runde { $round } sit { $people } ved { $tables ->
    [one] eitt bord
   *[other] { $tables } bord
}.
rounds-rule-apart = { $a } og { $b } sit aldri saman.
rounds-way-together = La { $a } og { $b } sitje saman.
rounds-way-size = Set { $count } ved eit bord.
rounds-way-tables = Ta { $count ->
    [one] eitt bord
   *[other] { $count } bord
}.
rounds-trouble-people = Nokon som sit her, er ikkje lenger med.
rounds-trouble-held = Dei rundane som ligg fast, kan ikkje endrast her.
rounds-trouble-missing = { $name } har ingen plass i runde { $round }.
rounds-trouble-twice = { $name } har to plassar i runde { $round }.
rounds-trouble-absent = { $name } er ikkje med i runde { $round }.
rounds-trouble-sizes = Borda i runde { $round } ville ikkje vere like store; det må høgst vere éin i skilnad.
rounds-trouble-together = { $a } og { $b } må ikkje sitje saman, heller ikkje i runde { $round }.
rounds-screen = Vis på skjermen
rounds-mine = Kvar sit eg?
rounds-who = Namn
rounds-show = Vis
rounds-with = saman med { $names }
rounds-all = Heile bordplanen
