# The timeline: picture and list.

timeline-lead = Hele forløbet på én tavle: før, undervejs og efter.
timeline-download = Hent som billede (SVG)
timeline-region = Tidslinjen som billede
timeline-picture = Tidslinje for { $programme }
timeline-description = { $count ->
    [one] En ting på tidslinjen. Listen under billedet siger det samme.
   *[other] { $count } ting på tidslinjen. Listen under billedet siger det samme.
}
timeline-list = Tidslinjen som liste
timeline-when = Hvornår
timeline-what = Hvad
timeline-kind = Slags
timeline-phase = Fase
timeline-state = Status
timeline-today = I dag
timeline-undated = uden dato
timeline-no-date = Dato ikke sat
timeline-relative = { $date } (omkring { $days })
timeline-half-year = { $index }. halvår
timeline-phase-before = Før
timeline-phase-during = Undervejs
timeline-phase-after = Efter
timeline-mark-start = Start
timeline-mark-mid_term = Midtvejs
timeline-mark-end = Slut
timeline-mark-evaluation = Evaluering
timeline-source-programme = Milepæl
timeline-source-occurrence = Aktivitet
timeline-source-meeting = Møde
timeline-source-deadline = Frist
timeline-source-entry = På planens tidslinje
timeline-source-product = Produkt
timeline-expected = forventes
timeline-tentative = foreløbig
timeline-tbd = informationer følger
timeline-status-in_progress = i gang
timeline-status-held = holdt
timeline-status-postponed = udsat
timeline-status-cancelled = aflyst
timeline-key-planned = Planlagt
timeline-key-held = Holdt
timeline-key-tentative = Foreløbig
timeline-key-cancelled = Aflyst eller udsat
timeline-key-mark = Milepæl
timeline-empty = Tidslinjen er tom endnu
timeline-empty-help = Her står møder, aktiviteter og frister, når de får en dato eller en periode i planen. Begynd med det første møde.
timeline-empty-button = Opret et møde
