# The meeting planner, the board of open seats, the review after a meeting.

meetings-me = Når er jeg med, og med hva?
planner-lead = Hvem er med på hvilket møte, hva bidrar de med, og hvordan blir de involvert?
planner-empty = Møtene er ikke planlagt ennå.
planner-empty-edit = Skriv temaene, se hvor mange møter det er plass til, og opprett dem. Så skriver du direkte i møtenes tre kolonner hvem som er med.
planner-somebody = Noen
planner-add = Legg til deltaker
planner-add-line = Legg til
planner-back = Tilbake til møteplanleggeren
planner-do = Endre og flytt
planner-saved = Lagret
planner-edit-meeting = Endre møtet
planner-how-long = Hvor lenge?
planner-review = Etter møtet
planner-review-due = Møtet er holdt: Holder planen fremdeles?
planner-nobody = Her er det ingen ennå.
planner-sample = Slik kan det se ut:
planner-sample-who = En rektor
planner-sample-what = Forteller hva skolen har prøvd
planner-sample-how = Verksted med innbyggere, deltaker
planner-who-help = Et navn, eller en rolle som noen skal finnes til, f.eks. en rektor. Nye navn kommer på deltakerlisten.
planner-who-wish = Det ble søkt etter: { $text }. Det blir stående når du skriver et navn.
planner-form-role = Rolle i den formen
planner-state-usual = slik det følger av navnet
planner-fault-who = Skriv et navn eller en rolle
planner-move-to = Flytt til et annet møte
planner-move = Flytt
planner-remove = Ta ut av møtet
planner-several-themes = Møtet tar opp { $count } undertemaer. Ett om gangen gir mer dybde.
planner-gap = { $name }, kjernedeltaker, er ikke med på { $meeting }.
planner-no-gaps = Alle kjernedeltakere er med på alle møter.
planner-mend = Sett på møtet
planner-left = gått ut
planner-sought-open = søkes
planner-sought-suggested = foreslått
planner-sought-asked = spurt
planner-themes = Temaer
planner-themes-help = Undertemaene i rekkefølge, spørsmålet som skal utforskes, og møtene som tar dem opp.
planner-no-themes = Her er det ingen temaer ennå.
planner-add-theme = Legg til tema
planner-not-taken-up = Ingen møter tar det opp.
planner-take-up = Ta opp på møtet
planner-take-up-at = Møte som tar opp «{ $theme }»
planner-fit = Hvor mange møter er det plass til?
planner-fit-help = Skriv når forløpet begynner og slutter, og hvor mange uker det skal være mellom møtene. Det siste møtet er avslutningen: analyse og læring.
planner-fit-first = Første møte
planner-fit-last = Senest slutt
planner-fit-months = Eller antall måneder
planner-fit-months-help = Brukes når sluttdatoen er tom.
planner-fit-weeks = Uker mellom møtene
planner-fit-count = Regn ut
planner-fault-first = Skriv en dato, f.eks. 20. januar 2027
planner-fault-last = Skriv en dato, eller la feltet stå tomt
planner-fault-months = Skriv et antall måneder fra 1 til 52
planner-fault-weeks = Skriv et antall uker fra 1 til 52
planner-fits-none = Det er ikke plass til et møte i det tidsrommet.
planner-fit-dated = Foreslå datoene på de nye møtene
planner-length = Hvor lenge skal møtet vare?
planner-length-lead = Velg hva møtet skal føre til. Så ser du hvor lang tid det pleier å ta.
planner-wanted = Hva skal møtet føre til?
planner-wanted-inform = Alle får ny kunnskap
planner-wanted-share = Deltakerne deler erfaringer
planner-wanted-analyse = Det som ble sagt, blir forstått i dybden
planner-wanted-decide = Noe blir besluttet
planner-wanted-create = Noe nytt blir til
planner-people = Antall deltakere
planner-length-ask = Foreslå en lengde
planner-suggested = Forslag: { $time } timer
planner-frame = Velkomst og oppsummering
planner-pauses = Pauser og mat
planner-too-much = Det er mer enn en dag kan romme. Fordel det på flere møter.
planner-length-take = Sett møtet til kl. { $start }–{ $end }
seats-lead = Hvem mangler vi, til hva, og når må det være på plass? To uker før møtet må den siste være funnet.
seats-sought = Alle som mangler noen
seats-none = Ingen plasser her
seats-none-help = Det er ingen plasser i den tilstanden.
seats-who = Hvem søkes?
seats-where = Hvor, og til hva?
seats-by = Må være på plass
seats-undated = Ingen dato ennå
seats-over = Det er allerede holdt
seats-member = Plass i gruppen
seats-chair = Leder gruppen
seats-secretary = Sekretær for gruppen
seats-leader = Leder nettverket
seats-resource-group = Nettverkets ressursgruppe
seats-candidates = Kandidater
seats-candidates-help = Folk som ikke er på noe møte ennå, med det de kan og står for. Skriv kompetansen deres som temaord.
seats-add-candidate = Legg til kandidat
seats-fill = Finn noen til: { $role }
seats-wish = Dette søker vi
seats-keeps = Det dere søkte, blir stående ved siden av navnet og i historikken.
seats-person = Hvem?
seats-nobody = Ingen valgt
seats-free = Ikke på noe møte ennå
seats-busy = Med på møter
seats-new-person = Eller skriv en ny
seats-fault = Velg en person, eller skriv en ny
seats-state-open = Ledig: ingen ennå
seats-state-suggested = Foreslått, ikke spurt
seats-state-asked = Spurt, har ikke svart
seats-state-filled = Har sagt ja
seats-state-dropped = Oppgitt
review-title = Holder planen?
review-lead = Ta opp planen etter møtet. Svar for deg selv, og skriv hva nettverket sa. Det som endres, husker grunnen.
review-ask-plan_holds = Er det noe dere har lært underveis?
review-ask-reference_leader = Er det noe som bør drøftes med den som skal bruke læringen?
review-ask-meeting_count = Et møte til kommer før det avsluttende. Et møte som tas ut, blir stående som avlyst med grunnen.
review-ask-who_is_missing = Spør nettverket. Den som mangler, kommer på et av de neste møtene som en plass det skal finnes noen til.
review-ask-still_relevant = Spør hver enkelt. Den som går ut, tas av de neste møtene; det som var, blir stående.
review-answer = Skriv et svar
review-said = Svar og grunn
review-who = Hvem svarer?
review-who-me = Jeg som koordinerer
review-who-network = Nettverket
review-outcome = Hva fører det til?
review-do-unchanged = Planen står fast
review-do-open = Det er ikke avgjort ennå
review-do-other = Noe annet er endret
review-do-meeting_added = Legg til et møte
review-do-meeting_dropped = Ta ut et møte
review-do-seat_added = Legg til en plass
review-do-seat_dropped = En deltaker går ut
review-date = Møtets dato
review-dropped = Møte som tas ut
review-who-missing = Hvem mangler?
review-at = På hvilket møte?
review-leaves = Hvem går ut?
review-choose = Velg
review-save = Lagre svaret
review-fault-answer = Skriv svaret eller grunnen
review-fault-meeting = Velg møtet som tas ut
review-fault-person = Velg den som går ut
review-gone = noe som er slettet siden
review-changed-because = Endret fordi:
review-see = Se svarene
planner-gaps = { $count ->
    [one] Én kjernedeltaker mangler på et møte
   *[other] Kjernedeltakere mangler { $count } steder
}
planner-open-seats = { $count ->
    [one] Én plass mangler noen
   *[other] { $count } plasser mangler noen
}
planner-fits = { $count ->
    [one] Det er plass til ett møte: det avsluttende.
   *[other] Det er plass til { $count } møter: { $before } og det avsluttende.
}
planner-standing = { $count ->
    [one] Planen har ett møte.
   *[other] Planen har { $count } møter.
}
planner-fit-create = { $count ->
    [one] Opprett møtet som mangler
   *[other] Opprett de { $count } møtene som mangler
}
planner-minutes = { $count ->
    [one] ett minutt
   *[other] { $count } minutter
}
planner-suggested-why = { $count ->
    [one] Med én deltaker tar det:
   *[other] Med { $count } deltakere tar det:
}
seats-left = { $count ->
    [one] én dag igjen
   *[other] { $count } dager igjen
}
seats-overdue = { $count ->
    [one] én dag over tiden
   *[other] { $count } dager over tiden
}
