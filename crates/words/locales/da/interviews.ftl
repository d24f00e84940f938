# Interviews til lederspejl.

view-interviews = Interviews til lederspejl
interviews-lead = Hver buddy spørger en kollega, en samarbejdspartner og den nærmeste leder. Samspil finder tider, hvor begge kan, på få dage og tidligt i perioden.
interviews-standing = Hvem der spørges
interviews-none = Der er ingen at spørge endnu. Sæt først buddyer sammen, og skriv talenternes kollega, samarbejdspartner og leder som relationer.
interviews-known = { $count ->
    [one] Ét interview kan planlægges.
   *[other] { $count } interviews kan planlægges.
}
interviews-missing = { $count ->
    [one] Én mangler
   *[other] { $count } mangler
}
interviews-lacks = { $talent }: { $kind }
interviews-find = Find tider
interviews-nobody = Der er ingen interviews at planlægge. Sæt først buddyer sammen, og skriv, hvem der spørges.
interviews-too-many = Det er for mange tider eller interviews. Vælg en kortere periode.
interviews-all-buddies = Alle buddyer
interviews-from = Første dag
interviews-to = Sidste dag
interviews-first = Det første begynder
interviews-last = Det sidste er slut
interviews-minutes = Minutter
interviews-per-day = Højst så mange om dagen for den, der spørger
interviews-no-day = Skriv en dag som 2027-02-12.
interviews-no-time = Skriv et klokkeslæt som 9.00.
interviews-to-before-from = Sidste dag ligger før den første.
interviews-goes-by-who = Af to buddyer spørger hver for den anden; af tre hver for den næste. Ingen har to interviews på én gang.
interviews-goes-by-days = Hverdage uden helligdage, fravær og møder på ens hold.
interviews-goes-by-best = En dag med interviews koster den, der spørger, 10; hver dag, et interview venter, koster 1. De tider, der koster mindst, findes.
interviews-goes-by-kept = Hvem der spørges, er ikke for andre. Derfor bliver tiderne i forslaget og kommer ikke i planen.
interviews-proposal-title = Forslag til interviewtider, { $moment }
interviews-found = { $count ->
    [one] Ét interview
   *[other] { $count } interviews
} på tilsammen { $days ->
    [one] én dag
   *[other] { $days } dage
} for dem, der spørger
interviews-found-none = Der findes ingen tider, hvor alle kan
interviews-proof-best = Ingen andre tider klarer det på færre dage og lige så tidligt. Det er bevist.
interviews-proof-hand = Ændret i hånden. Alle kan stadig.
interviews-times = Tiderne
interviews-when = Hvornår
interviews-day = Dag
interviews-time = Klokken
interviews-interviewer = Spørger
interviews-respondent = Svarer
interviews-for = Til lederspejl for
interviews-file = Hent tabellen (CSV)
interviews-file-help = Fortroligt: send kun hver sine egne linjer, og slet filen bagefter.
interviews-class = Fortroligt
interviews-one = { $interviewer } spørger { $respondent } (for { $talent })
interviews-which = Interview
interviews-to-when = Ny tid
interviews-swap-help = Et interview får en anden tid. En ændring, der bryder en regel, afvises, og du får at vide hvilken.
interviews-taken-already = Tiderne er allerede overført.
interviews-none-to-take = Tiderne bliver i forslaget. Hent dem som tabel.
interviews-rule-window = Perioden har ingen hverdage med tid til et interview.
interviews-rule-interview = { $interviewer } spørger { $respondent } for { $talent }.
interviews-rule-free = { $name } kan kun de dage, der er fri i planen.
interviews-rule-once = { $name } har ét interview ad gangen.
interviews-rule-per-day = { $name } spørger højst { $count } om dagen.
interviews-way-free = { $name } kan alligevel { $days }.
interviews-way-per-day = Op til { $count } interviews om dagen.
interviews-way-leave = Lad være med, at { $interviewer } spørger { $respondent } for { $talent }.
interviews-trouble-window = Tiden ligger ikke i perioden.
interviews-trouble-people = Det er ikke længere de samme interviews, der skal holdes.
interviews-trouble-busy = { $name } kan ikke { $day }.
interviews-trouble-once = { $name } ville have to interviews på én gang.
interviews-trouble-per-day = { $name } ville have flere end { $count } interviews på en dag.
