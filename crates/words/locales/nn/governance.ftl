# Governance: bodies, decisions, versions.

governance-lead = Kven som styrer, når dei møtest, og kva som er vedteke.
governance-add-body = Legg til gruppe eller råd
governance-add-first = Legg til den første gruppa
governance-mandate = Mandat
governance-chair = Leiar
governance-secretary = Sekretær
governance-seats = Plassar
governance-open = { $count ->
    [one] Éin plass er ledig.
   *[other] { $count } plassar er ledige.
}
governance-cadence = Møtest
governance-meetings = { $count ->
    [one] eitt møte
   *[other] { $count } møte
}
governance-per = { $count } per { $per }
governance-life = Levetid
governance-formed = skipa { $date }
governance-dissolves = blir avslutta { $date }
governance-stages = Frå leidd til sjølvgåande
governance-from = frå { $date }
governance-body = Gruppe eller råd
governance-year-plan = Kven møtest når
governance-year-plan-caption = Grupper og råd nedover, periodane i planen bortover
governance-decisions = Vedtak
governance-no-decisions = Det er ikkje skrive ned nokon vedtak enno.
governance-to-decide = Skal vedtakast
governance-decided = Vedteke
governance-what = Kva er vedteke?
governance-who = Kven
governance-when = Når
governance-outcome = Utfall
governance-no-body = Ikkje oppgitt
governance-no-date = Dato ikkje oppgitt
governance-date = Dato
governance-decide = Vedteke
governance-reject = Avvist
governance-versions = Kven har godkjent kva utgåve
governance-all-versions = Alle utgåver
governance-version = Utgåve
governance-approved-by = Godkjend av
governance-approved = Godkjend
governance-not-approved = Ikkje godkjend enno
governance-record = Skriv ned eit vedtak
governance-record-help = Godkjenner vedtaket ei utgåve av planen, så vel henne – då står det òg kven som har godkjent henne og når.
governance-subject = Kva handlar det om?
governance-approves = Godkjenner utgåva
governance-no-version = Inga utgåve
governance-save = Lagre vedtaket
governance-errors = { $count ->
    [one] Det er éin feil
   *[other] Det er { $count } feil
}
governance-error-text = Skriv kva som er vedteke.
governance-error-date = Skriv ein dato, til dømes 3. mai 2027 eller mai 2027.
governance-empty = Inga styringsgruppe eller andre grupper enno
governance-empty-help = Her står det kven som styrer programmet: grupper og råd med plassar, møte og vedtak – og kven som har godkjent planen. Byrja med styringsgruppa.
