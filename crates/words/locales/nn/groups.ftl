# Grupper.

view-groups = Grupper
groups-lead = Nettverksgrupper og arbeidsgrupper der dei ulike møtest. Samspil blandar organisasjonar, roller, regionar og nivå så godt det lèt seg gjere, og seier kva kvar gruppe blandar.
groups-standing = Grupper i planen
groups-none = Det er ingen grupper enno.
groups-members = { $count ->
    [one] éin medlem
   *[other] { $count } medlemmer
}
groups-find = Finn grupper
groups-nobody = Her er færre enn to å fordele. Vel andre roller, eller gje personane roller først.
groups-too-many = Det kan fordelast høgst 2000 på høgst 500 grupper.
groups-no-group = Det er inga gruppe { $number }.
groups-whom = Kven blir fordelte
groups-people = Personar
groups-units = Deltakareiningar
groups-everyone = Alle
groups-network = Nettverk
groups-roles = Personar med desse rollene
groups-kind = Kva gruppene er
groups-size-min = Minst i ei gruppe
groups-size-max = Høgst i ei gruppe
groups-count = Talet på grupper (tomt: slik at det passar)
groups-mix = Gruppene skal blande
groups-mix-organisation = organisasjonar
groups-mix-role = roller
groups-mix-region = regionar
groups-mix-level = nivå
groups-per-role = Minst så mange av kvar rolle i kvar gruppe
groups-wishes = Saman, kvar for seg og faste plassar
groups-together = Saman
groups-together-help = Dei to er i same gruppe.
groups-apart = Kvar for seg
groups-apart-help = Dei to er ikkje i same gruppe. Det blir ikkje spurt om kvifor.
groups-fixed = Faste plassar
groups-fixed-help = Éin per linje: namn, komma, nummeret på gruppa.
groups-goes-by-points = To i same gruppe frå kvar sin organisasjon tel 4 poeng, kvar si rolle 3, kvar sin region 2, kvart sitt nivå 2. Dei gruppene som til saman har flest poeng, blir funne.
groups-goes-by-unknown = Regionen er fylket eller regionen til organisasjonen, elles den organisasjonen høyrer under. Det som ikkje er kjent for begge, tel ikkje.
groups-goes-by-body = Ei gruppe kan få eit mandat, og de kan notere når ho går av seg sjølv.
groups-title = Gruppe { $number }
groups-proposal-title = Forslag til grupper, { $moment }
groups-found = { $people } fordelte på { $groups ->
    [one] éi gruppe
   *[other] { $groups } grupper
}
groups-found-none = Det finst ingen grupper som held alle reglar
groups-proof-best = Ingen andre grupper blandar meir: { $points } poeng. Det er prova.
groups-proof-near = { $points } poeng; ingen grupper har meir enn { $most }.
groups-proof-hand = Endra for hand: { $points } poeng; ingen grupper har meir enn { $most }.
groups-proof-hand-best = Endra for hand og så godt som noko: { $points } poeng.
groups-groups = Gruppene
groups-column-group = Gruppe
groups-column-who = Kven
groups-mixes-organisation = { $count ->
    [one] éin organisasjon
   *[other] { $count } organisasjonar
}
groups-mixes-role = { $count ->
    [one] éi rolle
   *[other] { $count } roller
}
groups-mixes-region = { $count ->
    [one] éin region
   *[other] { $count } regionar
}
groups-mixes-level = { $count ->
    [one] eitt nivå
   *[other] { $count } nivå
}
groups-mixes-nothing = Verken organisasjon, rolle, region eller nivå er kjent.
groups-swap-help = To byter plass, eller éin går til ei anna gruppe. Ei endring som bryt ein regel, blir avvist, og du får vite kva for ein.
groups-swap-one = Denne
groups-swap-other = Byter eller flyttar
groups-swaps-with = byter plass med
groups-goes-to = går til
groups-take-over-help = Kvar gruppe kjem inn i planen med medlemmene sine. Det kan angrast i eitt steg.
groups-taken-already = Gruppene er alt i planen.
groups-none-to-take = Det er ingen grupper å overføre.
groups-rule-size-min = Ei gruppe har minst { $size }.
groups-rule-size-max = Ei gruppe har høgst { $size }.
groups-rule-per-role = Kvar gruppe har minst { $size } av kvar rolle.
groups-rule-together = { $a } og { $b } er saman.
groups-rule-apart = { $a } og { $b } er kvar for seg.
groups-rule-fixed = { $name } er i gruppe { $number }.
groups-way-size-min = Tillat grupper med { $size }.
groups-way-size-max = Tillat grupper med opp til { $size }.
groups-way-per-role = Nøy dykk med { $size } av kvar rolle i kvar gruppe.
groups-way-together = La { $a } og { $b } vere kvar for seg.
groups-way-apart = La { $a } og { $b } vere saman.
groups-way-fixed = La { $name } vere i ei anna gruppe enn { $number }.
groups-trouble-missing = { $name } er ikkje i noka gruppe.
groups-trouble-small = Gruppe { $group } ville ha færre enn { $size }.
groups-trouble-large = Gruppe { $group } ville ha fleire enn { $size }.
groups-trouble-role = Gruppe { $group } ville ha færre enn { $size } av ei av rollene.
groups-trouble-together = { $a } og { $b } skal vere saman.
groups-trouble-apart = { $a } og { $b } skal vere kvar for seg.
groups-trouble-fixed = { $name } skal vere i gruppe { $number }.
