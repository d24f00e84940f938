# Grupper.

view-groups = Grupper
groups-lead = Nettverksgrupper og arbeidsgrupper der de forskjellige møtes. Samspil blander organisasjoner, roller, regioner og nivåer så godt det lar seg gjøre, og sier hva hver gruppe blander.
groups-standing = Grupper i planen
groups-none = Det er ingen grupper ennå.
groups-members = { $count ->
    [one] ett medlem
   *[other] { $count } medlemmer
}
groups-find = Finn grupper
groups-nobody = Her er færre enn to å fordele. Velg andre roller, eller gi personene roller først.
groups-too-many = Det kan fordeles høyst 2000 på høyst 500 grupper.
groups-no-group = Det er ingen gruppe { $number }.
groups-whom = Hvem fordeles
groups-people = Personer
groups-units = Deltakerenheter
groups-everyone = Alle
groups-network = Nettverk
groups-roles = Personer med disse rollene
groups-kind = Hva gruppene er
groups-size-min = Minst i en gruppe
groups-size-max = Høyst i en gruppe
groups-count = Antall grupper (tomt: slik at det passer)
groups-mix = Gruppene skal blande
groups-mix-organisation = organisasjoner
groups-mix-role = roller
groups-mix-region = regioner
groups-mix-level = nivåer
groups-per-role = Minst så mange av hver rolle i hver gruppe
groups-wishes = Sammen, hver for seg og faste plasser
groups-together = Sammen
groups-together-help = De to er i samme gruppe.
groups-apart = Hver for seg
groups-apart-help = De to er ikke i samme gruppe. Det spørres ikke om hvorfor.
groups-fixed = Faste plasser
groups-fixed-help = Én per linje: navn, komma, gruppens nummer.
groups-goes-by-points = To i samme gruppe fra hver sin organisasjon teller 4 poeng, hver sin rolle 3, hver sin region 2, hvert sitt nivå 2. De gruppene som til sammen har flest poeng, blir funnet.
groups-goes-by-unknown = Regionen er organisasjonens fylke eller region, ellers den organisasjonen hører under. Det som ikke er kjent for begge, teller ikke.
groups-goes-by-body = En gruppe kan få et mandat, og dere kan notere når den går av seg selv.
groups-title = Gruppe { $number }
groups-proposal-title = Forslag til grupper, { $moment }
groups-found = { $people } fordelt på { $groups ->
    [one] én gruppe
   *[other] { $groups } grupper
}
groups-found-none = Det finnes ingen grupper som holder alle regler
groups-proof-best = Ingen andre grupper blander mer: { $points } poeng. Det er bevist.
groups-proof-near = { $points } poeng; ingen grupper har mer enn { $most }.
groups-proof-hand = Endret for hånd: { $points } poeng; ingen grupper har mer enn { $most }.
groups-proof-hand-best = Endret for hånd og så godt som noe: { $points } poeng.
groups-groups = Gruppene
groups-column-group = Gruppe
groups-column-who = Hvem
groups-mixes-organisation = { $count ->
    [one] én organisasjon
   *[other] { $count } organisasjoner
}
groups-mixes-role = { $count ->
    [one] én rolle
   *[other] { $count } roller
}
groups-mixes-region = { $count ->
    [one] én region
   *[other] { $count } regioner
}
groups-mixes-level = { $count ->
    [one] ett nivå
   *[other] { $count } nivåer
}
groups-mixes-nothing = Verken organisasjon, rolle, region eller nivå er kjent.
groups-swap-help = To bytter plass, eller én går til en annen gruppe. En endring som bryter en regel, avvises, og du får vite hvilken.
groups-swap-one = Denne
groups-swap-other = Bytter eller flytter
groups-swaps-with = bytter plass med
groups-goes-to = går til
groups-take-over-help = Hver gruppe kommer inn i planen med medlemmene sine. Det kan angres i ett steg.
groups-taken-already = Gruppene er allerede i planen.
groups-none-to-take = Det er ingen grupper å overføre.
groups-rule-size-min = En gruppe har minst { $size }.
groups-rule-size-max = En gruppe har høyst { $size }.
groups-rule-per-role = Hver gruppe har minst { $size } av hver rolle.
groups-rule-together = { $a } og { $b } er sammen.
groups-rule-apart = { $a } og { $b } er hver for seg.
groups-rule-fixed = { $name } er i gruppe { $number }.
groups-way-size-min = Tillat grupper med { $size }.
groups-way-size-max = Tillat grupper med opp til { $size }.
groups-way-per-role = Nøy dere med { $size } av hver rolle i hver gruppe.
groups-way-together = La { $a } og { $b } være hver for seg.
groups-way-apart = La { $a } og { $b } være sammen.
groups-way-fixed = La { $name } være i en annen gruppe enn { $number }.
groups-trouble-missing = { $name } er ikke i noen gruppe.
groups-trouble-small = Gruppe { $group } ville ha færre enn { $size }.
groups-trouble-large = Gruppe { $group } ville ha flere enn { $size }.
groups-trouble-role = Gruppe { $group } ville ha færre enn { $size } av en av rollene.
groups-trouble-together = { $a } og { $b } skal være sammen.
groups-trouble-apart = { $a } og { $b } skal være hver for seg.
groups-trouble-fixed = { $name } skal være i gruppe { $number }.
