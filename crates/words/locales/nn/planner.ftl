# The meeting planner, the board of open seats, the review after a meeting.

meetings-me = Når er eg med, og med kva?
planner-lead = Kven er med på kva møte, kva bidreg dei med, og korleis blir dei involverte?
planner-empty = Møta er ikkje planlagde enno.
planner-empty-edit = Skriv temaa, sjå kor mange møte det er plass til, og opprett dei. Så skriv du direkte i dei tre kolonnane til møta kven som er med.
planner-somebody = Nokon
planner-add = Legg til deltakar
planner-add-line = Legg til
planner-back = Tilbake til møteplanleggjaren
planner-do = Endre og flytt
planner-saved = Lagra
planner-edit-meeting = Endre møtet
planner-how-long = Kor lenge?
planner-review = Etter møtet
planner-review-due = Møtet er halde: Held planen framleis?
planner-nobody = Her er det ingen enno.
planner-sample = Slik kan det sjå ut:
planner-sample-who = Ein rektor
planner-sample-what = Fortel kva skulen har prøvd
planner-sample-how = Verkstad med innbyggjarar, deltakar
planner-who-help = Eit namn, eller ei rolle som nokon skal finnast til, t.d. ein rektor. Nye namn kjem på deltakarlista.
planner-who-wish = Det vart søkt etter: { $text }. Det blir ståande når du skriv eit namn.
planner-form-role = Rolle i den forma
planner-state-usual = slik det følgjer av namnet
planner-fault-who = Skriv eit namn eller ei rolle
planner-move-to = Flytt til eit anna møte
planner-move = Flytt
planner-remove = Ta ut av møtet
planner-several-themes = Møtet tek opp { $count } undertema. Eitt om gongen gjev meir djupn.
planner-gap = { $name }, kjernedeltakar, er ikkje med på { $meeting }.
planner-no-gaps = Alle kjernedeltakarar er med på alle møte.
planner-mend = Set på møtet
planner-left = gått ut
planner-sought-open = blir søkt
planner-sought-suggested = foreslått
planner-sought-asked = spurt
planner-themes = Tema
planner-themes-help = Undertemaa i rekkjefølgje, spørsmålet som skal utforskast, og møta som tek dei opp.
planner-no-themes = Her er det ingen tema enno.
planner-add-theme = Legg til tema
planner-not-taken-up = Ingen møte tek det opp.
planner-take-up = Ta opp på møtet
planner-take-up-at = Møte som tek opp «{ $theme }»
planner-fit = Kor mange møte er det plass til?
planner-fit-help = Skriv når forløpet byrjar og sluttar, og kor mange veker det skal vere mellom møta. Det siste møtet er avslutninga: analyse og læring.
planner-fit-first = Første møte
planner-fit-last = Seinast slutt
planner-fit-months = Eller talet på månader
planner-fit-months-help = Blir brukt når sluttdatoen er tom.
planner-fit-weeks = Veker mellom møta
planner-fit-count = Rekn ut
planner-fault-first = Skriv ein dato, t.d. 20. januar 2027
planner-fault-last = Skriv ein dato, eller lat feltet stå tomt
planner-fault-months = Skriv talet på månader, frå 1 til 52
planner-fault-weeks = Skriv talet på veker, frå 1 til 52
planner-fits-none = Det er ikkje plass til eit møte i det tidsrommet.
planner-fit-dated = Foreslå datoane på dei nye møta
planner-length = Kor lenge skal møtet vare?
planner-length-lead = Vel kva møtet skal føre til. Så ser du kor lang tid det brukar å ta.
planner-wanted = Kva skal møtet føre til?
planner-wanted-inform = Alle får ny kunnskap
planner-wanted-share = Deltakarane deler erfaringar
planner-wanted-analyse = Det som vart sagt, blir forstått i djupna
planner-wanted-decide = Noko blir vedteke
planner-wanted-create = Noko nytt blir til
planner-people = Talet på deltakarar
planner-length-ask = Foreslå ei lengd
planner-suggested = Forslag: { $time } timar
planner-frame = Velkomst og oppsummering
planner-pauses = Pausar og mat
planner-too-much = Det er meir enn ein dag kan romme. Fordel det på fleire møte.
planner-length-take = Set møtet til kl. { $start }–{ $end }
seats-lead = Kven manglar vi, til kva, og når må det vere på plass? To veker før møtet må den siste vere funnen.
seats-sought = Alle som manglar nokon
seats-none = Ingen plassar her
seats-none-help = Det er ingen plassar i den tilstanden.
seats-who = Kven blir søkt?
seats-where = Kvar, og til kva?
seats-by = Må vere på plass
seats-undated = Ingen dato enno
seats-over = Det er alt halde
seats-member = Plass i gruppa
seats-chair = Leiar gruppa
seats-secretary = Sekretær for gruppa
seats-leader = Leiar nettverket
seats-resource-group = Ressursgruppa til nettverket
seats-candidates = Kandidatar
seats-candidates-help = Folk som ikkje er på noko møte enno, med det dei kan og står for. Skriv kompetansen deira som temaord.
seats-add-candidate = Legg til kandidat
seats-fill = Finn nokon til: { $role }
seats-wish = Dette søkjer vi
seats-keeps = Det de søkte, blir ståande ved sida av namnet og i historikken.
seats-person = Kven?
seats-nobody = Ingen valde
seats-free = Ikkje på noko møte enno
seats-busy = Med på møte
seats-new-person = Eller skriv ein ny
seats-fault = Vel ein person, eller skriv ein ny
seats-state-open = Ledig: ingen enno
seats-state-suggested = Foreslått, ikkje spurt
seats-state-asked = Spurt, har ikkje svart
seats-state-filled = Har sagt ja
seats-state-dropped = Oppgjeve
review-title = Held planen?
review-lead = Ta opp planen etter møtet. Svar for deg sjølv, og skriv kva nettverket sa. Det som blir endra, hugsar grunnen.
review-ask-plan_holds = Er det noko de har lært undervegs?
review-ask-reference_leader = Er det noko som bør drøftast med den som skal bruke læringa?
review-ask-meeting_count = Eit møte til kjem før det avsluttande. Eit møte som blir teke ut, blir ståande som avlyst med grunnen.
review-ask-who_is_missing = Spør nettverket. Den som manglar, kjem på eit av dei neste møta som ein plass det skal finnast nokon til.
review-ask-still_relevant = Spør kvar einskild. Den som går ut, blir teken av dei neste møta; det som var, blir ståande.
review-answer = Skriv eit svar
review-said = Svar og grunn
review-who = Kven svarer?
review-who-me = Eg som koordinerer
review-who-network = Nettverket
review-outcome = Kva fører det til?
review-do-unchanged = Planen står fast
review-do-open = Det er ikkje avgjort enno
review-do-other = Noko anna er endra
review-do-meeting_added = Legg til eit møte
review-do-meeting_dropped = Ta ut eit møte
review-do-seat_added = Legg til ein plass
review-do-seat_dropped = Ein deltakar går ut
review-date = Datoen for møtet
review-dropped = Møte som blir teke ut
review-who-missing = Kven manglar?
review-at = På kva møte?
review-leaves = Kven går ut?
review-choose = Vel
review-save = Lagre svaret
review-fault-answer = Skriv svaret eller grunnen
review-fault-meeting = Vel møtet som blir teke ut
review-fault-person = Vel den som går ut
review-gone = noko som er sletta sidan
review-changed-because = Endra fordi:
review-see = Sjå svara
planner-gaps = { $count ->
    [one] Éin kjernedeltakar manglar på eit møte
   *[other] Kjernedeltakarar manglar { $count } stader
}
planner-open-seats = { $count ->
    [one] Éin plass manglar nokon
   *[other] { $count } plassar manglar nokon
}
planner-fits = { $count ->
    [one] Det er plass til eitt møte: det avsluttande.
   *[other] Det er plass til { $count } møte: { $before } og det avsluttande.
}
planner-standing = { $count ->
    [one] Planen har eitt møte.
   *[other] Planen har { $count } møte.
}
planner-fit-create = { $count ->
    [one] Opprett møtet som manglar
   *[other] Opprett dei { $count } møta som manglar
}
planner-minutes = { $count ->
    [one] eitt minutt
   *[other] { $count } minutt
}
planner-suggested-why = { $count ->
    [one] Med éin deltakar tek det:
   *[other] Med { $count } deltakarar tek det:
}
seats-left = { $count ->
    [one] éin dag att
   *[other] { $count } dagar att
}
seats-overdue = { $count ->
    [one] éin dag over tida
   *[other] { $count } dagar over tida
}
