# Intervjuer til lederspeil.

view-interviews = Intervjuer til lederspeil
interviews-lead = Hver buddy spør en kollega, en samarbeidspartner og den nærmeste lederen. Samspil finner tider der begge kan, på få dager og tidlig i perioden.
interviews-standing = Hvem som spørres
interviews-none = Det er ingen å spørre ennå. Sett først sammen buddyer, og skriv talentenes kollega, samarbeidspartner og leder som relasjoner.
interviews-known = { $count ->
    [one] Ett intervju kan planlegges.
   *[other] { $count } intervjuer kan planlegges.
}
interviews-missing = { $count ->
    [one] Én mangler
   *[other] { $count } mangler
}
interviews-lacks = { $talent }: { $kind }
interviews-find = Finn tider
interviews-nobody = Det er ingen intervjuer å planlegge. Sett først sammen buddyer, og skriv hvem som spørres.
interviews-too-many = Det er for mange tider eller intervjuer. Velg en kortere periode.
interviews-all-buddies = Alle buddyer
interviews-from = Første dag
interviews-to = Siste dag
interviews-first = Det første begynner
interviews-last = Det siste er ferdig
interviews-minutes = Minutter
interviews-per-day = Høyst så mange om dagen for den som spør
interviews-no-day = Skriv en dag som 2027-02-12.
interviews-no-time = Skriv et klokkeslett som 9.00.
interviews-to-before-from = Siste dag ligger før den første.
interviews-goes-by-who = Av to buddyer spør hver for den andre; av tre hver for den neste. Ingen har to intervjuer samtidig.
interviews-goes-by-days = Hverdager uten helligdager, fravær og møter for kullet en er med i.
interviews-goes-by-best = En dag med intervjuer koster den som spør, 10; hver dag et intervju venter, koster 1. De tidene som koster minst, blir funnet.
interviews-goes-by-kept = Hvem som spørres, er ikke for andre. Derfor blir tidene i forslaget og kommer ikke i planen.
interviews-proposal-title = Forslag til intervjutider, { $moment }
interviews-found = { $count ->
    [one] Ett intervju
   *[other] { $count } intervjuer
} på til sammen { $days ->
    [one] én dag
   *[other] { $days } dager
} for dem som spør
interviews-found-none = Det finnes ingen tider der alle kan
interviews-proof-best = Ingen andre tider klarer det på færre dager og like tidlig. Det er bevist.
interviews-proof-hand = Endret for hånd. Alle kan fortsatt.
interviews-times = Tidene
interviews-when = Når
interviews-day = Dag
interviews-time = Klokken
interviews-interviewer = Spør
interviews-respondent = Svarer
interviews-for = Til lederspeil for
interviews-file = Hent tabellen (CSV)
interviews-file-help = Fortrolig: send bare hver sine egne linjer, og slett filen etterpå.
interviews-class = Fortrolig
interviews-one = { $interviewer } spør { $respondent } (for { $talent })
interviews-which = Intervju
interviews-to-when = Ny tid
interviews-swap-help = Et intervju får en annen tid. En endring som bryter en regel, avvises, og du får vite hvilken.
interviews-taken-already = Tidene er allerede overført.
interviews-none-to-take = Tidene blir i forslaget. Hent dem som tabell.
interviews-rule-window = Perioden har ingen hverdager med tid til et intervju.
interviews-rule-interview = { $interviewer } spør { $respondent } for { $talent }.
interviews-rule-free = { $name } kan bare de dagene som er ledige i planen.
interviews-rule-once = { $name } har ett intervju om gangen.
interviews-rule-per-day = { $name } spør høyst { $count } om dagen.
interviews-way-free = { $name } kan likevel { $days }.
interviews-way-per-day = Opp til { $count } intervjuer om dagen.
interviews-way-leave = La være at { $interviewer } spør { $respondent } for { $talent }.
interviews-trouble-window = Tiden ligger ikke i perioden.
interviews-trouble-people = Det er ikke lenger de samme intervjuene som skal holdes.
interviews-trouble-busy = { $name } kan ikke { $day }.
interviews-trouble-once = { $name } ville ha to intervjuer samtidig.
interviews-trouble-per-day = { $name } ville ha flere enn { $count } intervjuer på en dag.
