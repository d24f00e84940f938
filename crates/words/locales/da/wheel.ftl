# The annual wheel.

wheel-title = Årshjul { $year }
wheel-lead = Det, der går igen hvert år: hvornår vi mødes, beslutter og udgiver.
wheel-picture = Årshjul { $year } for { $programme }
wheel-description = Tolv måneder i en ring, januar øverst til højre. Tallene forklares i listen, og alt står også måned for måned.
wheel-caption = Januar begynder øverst. Ringene står udefra og ind i samme rækkefølge som i listen.
wheel-today = I dag
wheel-years = År
wheel-months = Måned for måned
wheel-nothing = Intet i denne måned
wheel-ring-other = Andet
wheel-exception = anderledes i år
wheel-left-out = Springes over i år
wheel-no-activity = Hører ikke til en aktivitet, så der oprettes ingen afholdelse.
wheel-download = Hent som plakat (SVG)
wheel-add = Tilføj til årshjulet
wheel-make = Opret afholdelser for { $year } …
wheel-make-title = Opret afholdelser for { $year }
wheel-make-lead = { $count ->
    [0] Alt, der kan oprettes fra årshjulet, står allerede i planen.
    [one] En afholdelse mangler i planen. Se den igennem, før du opretter den.
   *[other] { $count } afholdelser mangler i planen. Se dem igennem, før du opretter dem.
}
wheel-make-button = { $count ->
    [one] Opret en afholdelse
   *[other] Opret { $count } afholdelser
}
wheel-make-table = Hvad der sker med hver ting i årshjulet
wheel-month = Måned
wheel-item = I årshjulet
wheel-outcome = Hvad der sker
wheel-outcome-new = Oprettes
wheel-outcome-exists = Står i planen
wheel-outcome-outside = Ligger uden for planens perioder
wheel-back = Tilbage til årshjulet
wheel-still = Årshjulet står stille i dette år
wheel-still-help = Ingen af tingene i årshjulet gælder for dette år. Vælg et andet år.
wheel-empty = Årshjulet er tomt endnu
wheel-empty-help = Skriv det ind, der går igen hvert år: møder i styregruppen, konferencen, nyhedsbrevet. Så kan årshjulet oprette årets afholdelser i handleplanen.
