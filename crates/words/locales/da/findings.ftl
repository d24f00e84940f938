# The page of findings.

check-lead = Hvad der ikke hænger sammen i planen, og hvad I kan gøre ved det.
check-filter = Vis
check-all = Alle
check-none = Eftersynet har ikke fundet noget.
check-open = Se alle fund
check-stated = Angivet
check-computed = Beregnet
check-place = Sted
check-why = Hvorfor er det et fund?
check-count-error = { $count } fejl
check-count-warning = { $count ->
    [one] 1 advarsel
   *[other] { $count } advarsler
}
check-count-note = { $count ->
    [one] 1 bemærkning
   *[other] { $count } bemærkninger
}
severity-error = Fejl
severity-error-many = Fejl
severity-warning = Advarsel
severity-warning-many = Advarsler
severity-note = Bemærkning
severity-note-many = Bemærkninger
check-also = Det handler også om:
