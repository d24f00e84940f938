# The page of findings.

check-lead = Hva som ikke henger sammen i planen, og hva dere kan gjøre med det.
check-filter = Vis
check-all = Alle
check-none = Kontrollen har ikke funnet noe.
check-open = Se alle funn
check-stated = Oppgitt
check-computed = Beregnet
check-place = Sted
check-why = Hvorfor er dette et funn?
check-count-error = { $count } feil
check-count-warning = { $count ->
    [one] 1 advarsel
   *[other] { $count } advarsler
}
check-count-note = { $count ->
    [one] 1 merknad
   *[other] { $count } merknader
}
severity-error = Feil
severity-error-many = Feil
severity-warning = Advarsel
severity-warning-many = Advarsler
severity-note = Merknad
severity-note-many = Merknader
check-also = Det gjelder også:
