# The page of findings.

check-lead = Kva som ikkje heng saman i planen, og kva de kan gjere med det.
check-filter = Vis
check-all = Alle
check-none = Kontrollen har ikkje funne noko.
check-open = Sjå alle funn
check-stated = Oppgitt
check-computed = Utrekna
check-place = Stad
check-why = Kvifor er dette eit funn?
check-count-error = { $count } feil
check-count-warning = { $count ->
    [one] 1 åtvaring
   *[other] { $count } åtvaringar
}
check-count-note = { $count ->
    [one] 1 merknad
   *[other] { $count } merknader
}
severity-error = Feil
severity-error-many = Feil
severity-warning = Åtvaring
severity-warning-many = Åtvaringar
severity-note = Merknad
severity-note-many = Merknader
check-also = Det gjeld òg:
