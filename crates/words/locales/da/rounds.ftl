# Runder ved borde.

view-rounds = Runder ved borde
rounds-lead = 2 & 2, borde og korte samtaler, hvor alle møder så mange nye som muligt, også når de mødtes tidligere i programmet. Hver finder sin plads på telefonen, og rummet ser den på skærmen.
rounds-standing = Bordplaner i planen
rounds-none = Der er ingen bordplan endnu.
rounds-find = Find runder
rounds-nobody = Her er færre end to til bords. Vælg et andet møde, eller skriv, hvem der er med.
rounds-too-many = Der kan sidde højst 1000.
rounds-no-round = Der er ingen runde { $number }.
rounds-all-stand = { $count } runder ligger allerede fast. Vælg flere.
rounds-meeting = Møde
rounds-no-meeting = Intet bestemt møde: alle deltagere
rounds-whom = Hvem sidder sammen
rounds-form = Hvad de sætter sig sammen til
rounds-rounds = Runder
rounds-size = Så mange ved et bord
rounds-tables = Eller så mange borde
rounds-earlier = Dem, man har siddet med tidligere i programmet, tæller som mødt
rounds-after = Plan videre efter
rounds-from-the-start = Fra første runde
rounds-wishes = Hver for sig, og hvem der mangler
rounds-apart = Aldrig ved samme bord
rounds-apart-help = De to sidder aldrig sammen. Der spørges ikke om hvorfor.
rounds-absent = Ikke med i en runde
rounds-absent-help = Én pr. linje: navn, komma, rundens nummer.
rounds-goes-by-meet = Så få som muligt mødes igen. At to mødes igen, tæller hver gang efter den første.
rounds-goes-by-who = De, der står på mødets liste og har sagt ja, sidder ved bordene; står ingen der, mødets deltagere og talenter.
rounds-goes-by-sizes = Bordene er lige store, eller nogle har én færre.
rounds-title = Bordplan
rounds-title-of = Bordplan, { $meeting }
rounds-table = Bord { $number }
rounds-round = Runde { $number }
rounds-column-table = Bord
rounds-column-who = Hvem
rounds-column-round = Runde
rounds-proposal-title = Forslag til runder, { $moment }
rounds-found = { $rounds ->
    [one] Én runde
   *[other] { $rounds } runder
}: { $new } nye møder, { $again } gange mødes to igen
rounds-found-none = Der findes ingen runder, der holder alle regler
rounds-proof-best = I ingen andre runder mødes færre igen ({ $again }). Det er bevist.
rounds-proof-near = { $again } gange mødes to igen; det kan ikke blive færre end { $fewest }.
rounds-proof-hand = Ændret i hånden: { $again } gange mødes to igen; det kan ikke blive færre end { $fewest }.
rounds-proof-hand-best = Ændret i hånden og så godt som noget: { $again } gange mødes to igen.
rounds-swap-help = To bytter plads i en runde, eller én går til et andet bord. En ændring, der bryder en regel, afvises, og du får at vide hvilken.
rounds-take-over-help = Runderne bliver en bordplan i planen, som alle finder deres plads i. Det kan fortrydes i ét trin.
rounds-taken-already = Runderne er allerede i planen.
rounds-none-to-take = Der er ingen runder at overføre.
rounds-rule-tables = I runde { $round } sidder { $people } ved { $tables ->
    [one] ét bord
   *[other] { $tables } borde
}.
rounds-rule-apart = { $a } og { $b } sidder aldrig sammen.
rounds-way-together = Lad { $a } og { $b } sidde sammen.
rounds-way-size = Sæt { $count } ved et bord.
rounds-way-tables = Tag { $count ->
    [one] ét bord
   *[other] { $count } borde
}.
rounds-trouble-people = Nogen, der sidder her, er ikke længere med.
rounds-trouble-held = De runder, der ligger fast, kan ikke ændres her.
rounds-trouble-missing = { $name } har ingen plads i runde { $round }.
rounds-trouble-twice = { $name } har to pladser i runde { $round }.
rounds-trouble-absent = { $name } er ikke med i runde { $round }.
rounds-trouble-sizes = Bordene i runde { $round } ville ikke være lige store; der må højst være én til forskel.
rounds-trouble-together = { $a } og { $b } må ikke sidde sammen, heller ikke i runde { $round }.
rounds-screen = Vis på skærmen
rounds-mine = Hvor sidder jeg?
rounds-who = Navn
rounds-show = Vis
rounds-with = sammen med { $names }
rounds-all = Hele bordplanen
