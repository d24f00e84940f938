# Intervju til leiarspegel.

view-interviews = Intervju til leiarspegel
interviews-lead = Kvar buddy spør ein kollega, ein samarbeidspartnar og den næraste leiaren. Samspil finn tider der begge kan, på få dagar og tidleg i perioden.
interviews-standing = Kven som blir spurde
interviews-none = Det er ingen å spørje enno. Set først saman buddyar, og skriv kollegaen, samarbeidspartnaren og leiaren til talenta som relasjonar.
interviews-known = { $count ->
    [one] Eitt intervju kan planleggjast.
   *[other] { $count } intervju kan planleggjast.
}
interviews-missing = { $count ->
    [one] Éin manglar
   *[other] { $count } manglar
}
interviews-lacks = { $talent }: { $kind }
interviews-find = Finn tider
interviews-nobody = Det er ingen intervju å planleggje. Set først saman buddyar, og skriv kven som blir spurde.
interviews-too-many = Det er for mange tider eller intervju. Vel ein kortare periode.
interviews-all-buddies = Alle buddyar
interviews-from = Første dag
interviews-to = Siste dag
interviews-first = Det første byrjar
interviews-last = Det siste er ferdig
interviews-minutes = Minutt
interviews-per-day = Høgst så mange om dagen for den som spør
interviews-no-day = Skriv ein dag som 2027-02-12.
interviews-no-time = Skriv eit klokkeslett som 9.00.
interviews-to-before-from = Siste dag ligg før den første.
interviews-goes-by-who = Av to buddyar spør kvar for den andre; av tre kvar for den neste. Ingen har to intervju samtidig.
interviews-goes-by-days = Kvardagar utan heilagdagar, fråvær og møte for kullet ein er med i.
interviews-goes-by-best = Ein dag med intervju kostar den som spør, 10; kvar dag eit intervju ventar, kostar 1. Dei tidene som kostar minst, blir funne.
interviews-goes-by-kept = Kven som blir spurde, er ikkje for andre. Difor blir tidene i forslaget og kjem ikkje i planen.
interviews-proposal-title = Forslag til intervjutider, { $moment }
interviews-found = { $count ->
    [one] Eitt intervju
   *[other] { $count } intervju
} på til saman { $days ->
    [one] éin dag
   *[other] { $days } dagar
} for dei som spør
interviews-found-none = Det finst ingen tider der alle kan
interviews-proof-best = Ingen andre tider klarer det på færre dagar og like tidleg. Det er prova.
interviews-proof-hand = Endra for hand. Alle kan framleis.
interviews-times = Tidene
interviews-when = Når
interviews-day = Dag
interviews-time = Klokka
interviews-interviewer = Spør
interviews-respondent = Svarar
interviews-for = Til leiarspegel for
interviews-file = Hent tabellen (CSV)
interviews-file-help = Fortruleg: send berre kvar sine eigne linjer, og slett fila etterpå.
interviews-class = Fortruleg
interviews-one = { $interviewer } spør { $respondent } (for { $talent })
interviews-which = Intervju
interviews-to-when = Ny tid
interviews-swap-help = Eit intervju får ei anna tid. Ei endring som bryt ein regel, blir avvist, og du får vite kva for ein.
interviews-taken-already = Tidene er alt overførte.
interviews-none-to-take = Tidene blir i forslaget. Hent dei som tabell.
interviews-rule-window = Perioden har ingen kvardagar med tid til eit intervju.
interviews-rule-interview = { $interviewer } spør { $respondent } for { $talent }.
interviews-rule-free = { $name } kan berre dei dagane som er ledige i planen.
interviews-rule-once = { $name } har eitt intervju om gongen.
interviews-rule-per-day = { $name } spør høgst { $count } om dagen.
interviews-way-free = { $name } kan likevel { $days }.
interviews-way-per-day = Opp til { $count } intervju om dagen.
interviews-way-leave = La vere at { $interviewer } spør { $respondent } for { $talent }.
interviews-trouble-window = Tida ligg ikkje i perioden.
interviews-trouble-people = Det er ikkje lenger dei same intervjua som skal haldast.
interviews-trouble-busy = { $name } kan ikkje { $day }.
interviews-trouble-once = { $name } ville ha to intervju samtidig.
interviews-trouble-per-day = { $name } ville ha fleire enn { $count } intervju på ein dag.
