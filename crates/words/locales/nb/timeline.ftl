# The timeline: picture and list.

timeline-lead = Hele forløpet på én tavle: før, underveis og etter.
timeline-download = Last ned som bilde (SVG)
timeline-region = Tidslinjen som bilde
timeline-picture = Tidslinje for { $programme }
timeline-description = { $count ->
    [one] Én ting på tidslinjen. Listen under bildet sier det samme.
   *[other] { $count } ting på tidslinjen. Listen under bildet sier det samme.
}
timeline-list = Tidslinjen som liste
timeline-when = Når
timeline-what = Hva
timeline-kind = Slag
timeline-phase = Fase
timeline-state = Status
timeline-today = I dag
timeline-undated = uten dato
timeline-no-date = Dato ikke satt
timeline-relative = { $date } (rundt { $days })
timeline-half-year = { $index }. halvår
timeline-phase-before = Før
timeline-phase-during = Underveis
timeline-phase-after = Etter
timeline-mark-start = Start
timeline-mark-mid_term = Midtveis
timeline-mark-end = Slutt
timeline-mark-evaluation = Evaluering
timeline-source-programme = Milepæl
timeline-source-occurrence = Aktivitet
timeline-source-meeting = Møte
timeline-source-deadline = Frist
timeline-source-entry = På planens tidslinje
timeline-source-product = Produkt
timeline-expected = forventes
timeline-tentative = foreløpig
timeline-tbd = informasjon følger
timeline-status-in_progress = i gang
timeline-status-held = holdt
timeline-status-postponed = utsatt
timeline-status-cancelled = avlyst
timeline-key-planned = Planlagt
timeline-key-held = Holdt
timeline-key-tentative = Foreløpig
timeline-key-cancelled = Avlyst eller utsatt
timeline-key-mark = Milepæl
timeline-empty = Tidslinjen er tom ennå
timeline-empty-help = Her står møter, aktiviteter og frister når de får en dato eller en periode i planen. Begynn med det første møtet.
timeline-empty-button = Opprett et møte
