# Grupper.

view-groups = Grupper
groups-lead = Netværksgrupper og arbejdsgrupper, hvor de forskellige mødes. Samspil blander organisationer, roller, regioner og niveauer så godt, det kan lade sig gøre, og siger, hvad hver gruppe blander.
groups-standing = Grupper i planen
groups-none = Der er ingen grupper endnu.
groups-members = { $count ->
    [one] ét medlem
   *[other] { $count } medlemmer
}
groups-find = Find grupper
groups-nobody = Her er færre end to at fordele. Vælg andre roller, eller giv personerne roller først.
groups-too-many = Der kan fordeles højst 2000 på højst 500 grupper.
groups-no-group = Der er ingen gruppe { $number }.
groups-whom = Hvem fordeles
groups-people = Personer
groups-units = Deltagerenheder
groups-everyone = Alle
groups-network = Netværk
groups-roles = Personer med disse roller
groups-kind = Hvad grupperne er
groups-size-min = Mindst i en gruppe
groups-size-max = Højst i en gruppe
groups-count = Antal grupper (tomt: så det passer)
groups-mix = Grupperne skal blande
groups-mix-organisation = organisationer
groups-mix-role = roller
groups-mix-region = regioner
groups-mix-level = niveauer
groups-per-role = Mindst så mange af hver rolle i hver gruppe
groups-wishes = Sammen, hver for sig og faste pladser
groups-together = Sammen
groups-together-help = De to er i samme gruppe.
groups-apart = Hver for sig
groups-apart-help = De to er ikke i samme gruppe. Der spørges ikke om hvorfor.
groups-fixed = Faste pladser
groups-fixed-help = Én pr. linje: navn, komma, gruppens nummer.
groups-goes-by-points = To i samme gruppe fra hver sin organisation tæller 4 point, hver sin rolle 3, hver sin region 2, hvert sit niveau 2. De grupper, der tilsammen har flest point, findes.
groups-goes-by-unknown = Regionen er organisationens amt, fylke eller region, ellers den, organisationen hører under. Det, der ikke er kendt for begge, tæller ikke.
groups-goes-by-body = En gruppe kan få et kommissorium, og I kan notere, hvornår den kører selv.
groups-title = Gruppe { $number }
groups-proposal-title = Forslag til grupper, { $moment }
groups-found = { $people } fordelt på { $groups ->
    [one] én gruppe
   *[other] { $groups } grupper
}
groups-found-none = Der findes ingen grupper, der holder alle regler
groups-proof-best = Ingen andre grupper blander mere: { $points } point. Det er bevist.
groups-proof-near = { $points } point; ingen grupper har mere end { $most }.
groups-proof-hand = Ændret i hånden: { $points } point; ingen grupper har mere end { $most }.
groups-proof-hand-best = Ændret i hånden og så godt som noget: { $points } point.
groups-groups = Grupperne
groups-column-group = Gruppe
groups-column-who = Hvem
groups-mixes-organisation = { $count ->
    [one] én organisation
   *[other] { $count } organisationer
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
    [one] ét niveau
   *[other] { $count } niveauer
}
groups-mixes-nothing = Hverken organisation, rolle, region eller niveau er kendt.
groups-swap-help = To bytter plads, eller én går til en anden gruppe. En ændring, der bryder en regel, afvises, og du får at vide hvilken.
groups-swap-one = Denne
groups-swap-other = Bytter eller flytter
groups-swaps-with = bytter plads med
groups-goes-to = går til
groups-take-over-help = Hver gruppe kommer ind i planen med sine medlemmer. Det kan fortrydes i ét trin.
groups-taken-already = Grupperne er allerede i planen.
groups-none-to-take = Der er ingen grupper at overføre.
groups-rule-size-min = En gruppe har mindst { $size }.
groups-rule-size-max = En gruppe har højst { $size }.
groups-rule-per-role = Hver gruppe har mindst { $size } af hver rolle.
groups-rule-together = { $a } og { $b } er sammen.
groups-rule-apart = { $a } og { $b } er hver for sig.
groups-rule-fixed = { $name } er i gruppe { $number }.
groups-way-size-min = Tillad grupper med { $size }.
groups-way-size-max = Tillad grupper med op til { $size }.
groups-way-per-role = Nøjes med { $size } af hver rolle i hver gruppe.
groups-way-together = Lad { $a } og { $b } være hver for sig.
groups-way-apart = Lad { $a } og { $b } være sammen.
groups-way-fixed = Lad { $name } være i en anden gruppe end { $number }.
groups-trouble-missing = { $name } er ikke i nogen gruppe.
groups-trouble-small = Gruppe { $group } ville have færre end { $size }.
groups-trouble-large = Gruppe { $group } ville have flere end { $size }.
groups-trouble-role = Gruppe { $group } ville have færre end { $size } af en af rollerne.
groups-trouble-together = { $a } og { $b } skal være sammen.
groups-trouble-apart = { $a } og { $b } skal være hver for sig.
groups-trouble-fixed = { $name } skal være i gruppe { $number }.
