# The meetings as a lesson plan.

meetings-lead = Når vi møtest, om kva og med kven.
meetings-add = Legg til møte
meetings-add-first = Legg til det første møtet
meetings-count = { $count ->
    [one] Eitt møte.
   *[other] { $count } møte.
}
meetings-span = Frå første til siste går det rundt { $weeks } veker.
meetings-apart = I snitt går det { $weeks } veker mellom møta.
meetings-closing-last = Det avsluttande møtet ligg sist.
meetings-closing-not-last = Det avsluttande møtet ligg ikkje sist. Flytt det, slik at analyse og læring byggjer på alle møta.
meetings-no-date = Dato ikkje sett
meetings-hours = kl. { $start }–{ $end }
meetings-from = frå kl. { $start }
meetings-overnight = Med overnatting
meetings-process-goal = Prosessmål
meetings-themes = { $count ->
    [one] Undertema
   *[other] Undertema
}
meetings-networks = Nettverk
meetings-participants = Deltakarar
meetings-contents = Innhald
meetings-day = Dag { $day }
meetings-team = Team bak møtet
meetings-outcomes = Utbytte
meetings-lines = Kven er med
meetings-lines-of = Kven er med på { $meeting }
meetings-open = { $count ->
    [one] éin ledig plass
   *[other] { $count } ledige plassar
}
meetings-who = Nettverksdeltakar
meetings-what = Kva skal personen bidra med?
meetings-how = Korleis? (Involveringsform)
meetings-person-pick = Når er eg med?
meetings-person-all = Alle
meetings-person-show = Vis
meetings-person-clear = Vis alle møta
meetings-person-title = { $name }: når og med kva
meetings-person-lead = { $count ->
    [one] Med på eitt møte.
   *[other] Med på { $count } møte.
}
meetings-takes-part = Deltek
meetings-presents = Innlegg eller case:
meetings-runs = Er på teamet bak møtet
meetings-runs-day = Er på teamet bak dag { $day }
meetings-contact = Ansvarlege
meetings-ask = Spør
meetings-year-title = Vel årstalet
meetings-year-help = Datoane står utan årstal. I desse åra fell alle datoane på kvardagar; det nærmaste står først.
meetings-year-none = Datoane står utan årstal, og planen nemner ingen år vi kan foreslå ut frå. Skriv årstalet.
meetings-year-choose = Kva år gjeld datoane?
meetings-year-nearest = passar best
meetings-year-other = Eit anna år
meetings-year-which = Eit anna år, med fire siffer
meetings-year-error = Skriv eit årstal med fire siffer, til dømes 2027.
meetings-year-save = Bruk årstalet
meetings-empty = Her er det ingen møte enno
meetings-empty-help = Her står møta som ein leksjonsplan: dato, formål, innhald, og kven som er med med kva. Byrja med det første møtet.
meetings-empty-help-plan = Aktivitetane i programmet står i handlingsplanen. Når eit møte får dato, formål og innhald, står det her som ein leksjonsplan.
