# Governance: bodies, decisions, versions.

governance-lead = Hvem som styrer, når de møtes, og hva som er vedtatt.
governance-add-body = Legg til gruppe eller råd
governance-add-first = Legg til den første gruppen
governance-mandate = Mandat
governance-chair = Leder
governance-secretary = Sekretær
governance-seats = Plasser
governance-open = { $count ->
    [one] Én plass er ledig.
   *[other] { $count } plasser er ledige.
}
governance-cadence = Møtes
governance-meetings = { $count ->
    [one] ett møte
   *[other] { $count } møter
}
governance-per = { $count } per { $per }
governance-life = Levetid
governance-formed = dannet { $date }
governance-dissolves = avsluttes { $date }
governance-stages = Fra ledet til selvgående
governance-from = fra { $date }
governance-body = Gruppe eller råd
governance-year-plan = Hvem møtes når
governance-year-plan-caption = Grupper og råd nedover, planens perioder bortover
governance-decisions = Vedtak
governance-no-decisions = Det er ikke skrevet ned noen vedtak ennå.
governance-to-decide = Skal vedtas
governance-decided = Vedtatt
governance-what = Hva er vedtatt?
governance-who = Hvem
governance-when = Når
governance-outcome = Utfall
governance-no-body = Ikke oppgitt
governance-no-date = Dato ikke oppgitt
governance-date = Dato
governance-decide = Vedtatt
governance-reject = Avvist
governance-versions = Hvem har godkjent hvilken utgave
governance-all-versions = Alle utgaver
governance-version = Utgave
governance-approved-by = Godkjent av
governance-approved = Godkjent
governance-not-approved = Ikke godkjent ennå
governance-record = Skriv ned et vedtak
governance-record-help = Godkjenner vedtaket en utgave av planen, så velg den – da står det også hvem som har godkjent den og når.
governance-subject = Hva handler det om?
governance-approves = Godkjenner utgaven
governance-no-version = Ingen utgave
governance-save = Lagre vedtaket
governance-errors = { $count ->
    [one] Det er én feil
   *[other] Det er { $count } feil
}
governance-error-text = Skriv hva som er vedtatt.
governance-error-date = Skriv en dato, for eksempel 3. mai 2027 eller mai 2027.
governance-empty = Ingen styringsgruppe eller andre grupper ennå
governance-empty-help = Her står det hvem som styrer programmet: grupper og råd med plasser, møter og vedtak – og hvem som har godkjent planen. Begynn med styringsgruppen.
