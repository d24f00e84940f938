# Governance: bodies, decisions, versions.

governance-lead = Hvem der styrer, hvornår de mødes, og hvad der er besluttet.
governance-add-body = Tilføj gruppe eller råd
governance-add-first = Tilføj den første gruppe
governance-mandate = Kommissorium
governance-chair = Formand
governance-secretary = Sekretær
governance-seats = Pladser
governance-open = { $count ->
    [one] En plads er åben.
   *[other] { $count } pladser er åbne.
}
governance-cadence = Mødes
governance-meetings = { $count ->
    [one] et møde
   *[other] { $count } møder
}
governance-per = { $count } pr. { $per }
governance-life = Levetid
governance-formed = dannet { $date }
governance-dissolves = slutter { $date }
governance-stages = Fra ledet til selvkørende
governance-from = fra { $date }
governance-body = Gruppe eller råd
governance-year-plan = Hvem mødes hvornår
governance-year-plan-caption = Grupper og råd nedad, planens perioder henad
governance-decisions = Beslutninger
governance-no-decisions = Der er ikke skrevet beslutninger ned endnu.
governance-to-decide = Skal besluttes
governance-decided = Besluttet
governance-what = Hvad er besluttet?
governance-who = Hvem
governance-when = Hvornår
governance-outcome = Udfald
governance-no-body = Ikke oplyst
governance-no-date = Dato ikke oplyst
governance-date = Dato
governance-decide = Besluttet
governance-reject = Afvist
governance-versions = Hvem har godkendt hvilken udgave
governance-all-versions = Alle udgaver
governance-version = Udgave
governance-approved-by = Godkendt af
governance-approved = Godkendt
governance-not-approved = Ikke godkendt endnu
governance-record = Skriv en beslutning ned
governance-record-help = Godkender beslutningen en udgave af planen, så vælg den – så står der også, hvem der har godkendt den og hvornår.
governance-subject = Hvad handler det om?
governance-approves = Godkender udgaven
governance-no-version = Ingen udgave
governance-save = Gem beslutningen
governance-errors = { $count ->
    [one] Der er en fejl
   *[other] Der er { $count } fejl
}
governance-error-text = Skriv, hvad der er besluttet.
governance-error-date = Skriv en dato, f.eks. 3. maj 2027 eller maj 2027.
governance-empty = Ingen styregruppe eller andre grupper endnu
governance-empty-help = Her står, hvem der styrer programmet: grupper og råd med pladser, møder og beslutninger – og hvem der har godkendt planen. Begynd med styregruppen.
