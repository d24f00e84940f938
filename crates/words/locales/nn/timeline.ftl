# The timeline: picture and list.

timeline-lead = Heile forløpet på éi tavle: før, undervegs og etter.
timeline-download = Last ned som bilete (SVG)
timeline-region = Tidslinja som bilete
timeline-picture = Tidslinje for { $programme }
timeline-description = { $count ->
    [one] Éin ting på tidslinja. Lista under biletet seier det same.
   *[other] { $count } ting på tidslinja. Lista under biletet seier det same.
}
timeline-list = Tidslinja som liste
timeline-when = Når
timeline-what = Kva
timeline-kind = Slag
timeline-phase = Fase
timeline-state = Status
timeline-today = I dag
timeline-undated = utan dato
timeline-no-date = Dato ikkje sett
timeline-relative = { $date } (rundt { $days })
timeline-half-year = { $index }. halvår
timeline-phase-before = Før
timeline-phase-during = Undervegs
timeline-phase-after = Etter
timeline-mark-start = Start
timeline-mark-mid_term = Midtvegs
timeline-mark-end = Slutt
timeline-mark-evaluation = Evaluering
timeline-source-programme = Milepæl
timeline-source-occurrence = Aktivitet
timeline-source-meeting = Møte
timeline-source-deadline = Frist
timeline-source-entry = På tidslinja i planen
timeline-source-product = Produkt
timeline-expected = ventast
timeline-tentative = førebels
timeline-tbd = informasjon følgjer
timeline-status-in_progress = i gang
timeline-status-held = halde
timeline-status-postponed = utsett
timeline-status-cancelled = avlyst
timeline-key-planned = Planlagt
timeline-key-held = Halde
timeline-key-tentative = Førebels
timeline-key-cancelled = Avlyst eller utsett
timeline-key-mark = Milepæl
timeline-empty = Tidslinja er tom enno
timeline-empty-help = Her står møte, aktivitetar og fristar når dei får ein dato eller ein periode i planen. Byrja med det første møtet.
timeline-empty-button = Opprett eit møte
