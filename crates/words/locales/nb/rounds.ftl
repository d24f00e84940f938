# Runder ved bord.

view-rounds = Runder ved bord
rounds-lead = 2 & 2, bord og korte samtaler der alle møter så mange nye som mulig, også når de møttes tidligere i programmet. Hver finner plassen sin på telefonen, og rommet ser den på skjermen.
rounds-standing = Bordplaner i planen
rounds-none = Det er ingen bordplan ennå.
rounds-find = Finn runder
rounds-nobody = Her er færre enn to til bords. Velg et annet møte, eller skriv hvem som er med.
rounds-too-many = Det kan sitte høyst 1000.
rounds-no-round = Det er ingen runde { $number }.
rounds-all-stand = { $count } runder ligger allerede fast. Velg flere.
rounds-meeting = Møte
rounds-no-meeting = Ikke noe bestemt møte: alle deltakere
rounds-whom = Hvem sitter sammen
rounds-form = Hva de setter seg sammen til
rounds-rounds = Runder
rounds-size = Så mange ved et bord
rounds-tables = Eller så mange bord
rounds-earlier = De man har sittet med tidligere i programmet, teller som møtt
rounds-after = Planlegg videre etter
rounds-from-the-start = Fra første runde
rounds-wishes = Hver for seg, og hvem som mangler
rounds-apart = Aldri ved samme bord
rounds-apart-help = De to sitter aldri sammen. Det spørres ikke om hvorfor.
rounds-absent = Ikke med i en runde
rounds-absent-help = Én per linje: navn, komma, rundens nummer.
rounds-goes-by-meet = Så få som mulig møtes igjen. At to møtes igjen, teller hver gang etter den første.
rounds-goes-by-who = De som står på møtets liste og har sagt ja, sitter ved bordene; står ingen der, møtets deltakere og talenter.
rounds-goes-by-sizes = Bordene er like store, eller noen har én færre.
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
}: { $new } nye møter, { $again } ganger møtes to igjen
rounds-found-none = Det finnes ingen runder som holder alle regler
rounds-proof-best = I ingen andre runder møtes færre igjen ({ $again }). Det er bevist.
rounds-proof-near = { $again } ganger møtes to igjen; det kan ikke bli færre enn { $fewest }.
rounds-proof-hand = Endret for hånd: { $again } ganger møtes to igjen; det kan ikke bli færre enn { $fewest }.
rounds-proof-hand-best = Endret for hånd og så godt som noe: { $again } ganger møtes to igjen.
rounds-swap-help = To bytter plass i en runde, eller én går til et annet bord. En endring som bryter en regel, avvises, og du får vite hvilken.
rounds-take-over-help = Rundene blir en bordplan i planen der alle finner plassen sin. Det kan angres i ett steg.
rounds-taken-already = Rundene er allerede i planen.
rounds-none-to-take = Det er ingen runder å overføre.
rounds-rule-tables = I runde { $round } sitter { $people } ved { $tables ->
    [one] ett bord
   *[other] { $tables } bord
}.
rounds-rule-apart = { $a } og { $b } sitter aldri sammen.
rounds-way-together = La { $a } og { $b } sitte sammen.
rounds-way-size = Sett { $count } ved et bord.
rounds-way-tables = Ta { $count ->
    [one] ett bord
   *[other] { $count } bord
}.
rounds-trouble-people = Noen som sitter her, er ikke lenger med.
rounds-trouble-held = De rundene som ligger fast, kan ikke endres her.
rounds-trouble-missing = { $name } har ingen plass i runde { $round }.
rounds-trouble-twice = { $name } har to plasser i runde { $round }.
rounds-trouble-absent = { $name } er ikke med i runde { $round }.
rounds-trouble-sizes = Bordene i runde { $round } ville ikke være like store; det må høyst være én i forskjell.
rounds-trouble-together = { $a } og { $b } må ikke sitte sammen, heller ikke i runde { $round }.
rounds-screen = Vis på skjermen
rounds-mine = Hvor sitter jeg?
rounds-who = Navn
rounds-show = Vis
rounds-with = sammen med { $names }
rounds-all = Hele bordplanen
