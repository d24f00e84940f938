# The annual wheel.

wheel-title = Årshjul { $year }
wheel-lead = Det som går igjen hvert år: når vi møtes, vedtar og gir ut.
wheel-picture = Årshjul { $year } for { $programme }
wheel-description = Tolv måneder i en ring, januar øverst til høyre. Tallene forklares i listen, og alt står også måned for måned.
wheel-caption = Januar begynner øverst. Ringene står utenfra og inn i samme rekkefølge som i listen.
wheel-today = I dag
wheel-years = År
wheel-months = Måned for måned
wheel-nothing = Ingenting i denne måneden
wheel-ring-other = Annet
wheel-exception = annerledes i år
wheel-left-out = Hoppes over i år
wheel-no-activity = Hører ikke til en aktivitet, så det opprettes ingen gjennomføring.
wheel-download = Last ned som plakat (SVG)
wheel-add = Legg til i årshjulet
wheel-make = Opprett gjennomføringer for { $year } …
wheel-make-title = Opprett gjennomføringer for { $year }
wheel-make-lead = { $count ->
    [0] Alt som kan opprettes fra årshjulet, står allerede i planen.
    [one] Én gjennomføring mangler i planen. Se over den før du oppretter den.
   *[other] { $count } gjennomføringer mangler i planen. Se over dem før du oppretter dem.
}
wheel-make-button = { $count ->
    [one] Opprett én gjennomføring
   *[other] Opprett { $count } gjennomføringer
}
wheel-make-table = Hva som skjer med hver ting i årshjulet
wheel-month = Måned
wheel-item = I årshjulet
wheel-outcome = Hva som skjer
wheel-outcome-new = Opprettes
wheel-outcome-exists = Står i planen
wheel-outcome-outside = Ligger utenfor planens perioder
wheel-back = Tilbake til årshjulet
wheel-still = Årshjulet står stille dette året
wheel-still-help = Ingen av tingene i årshjulet gjelder for dette året. Velg et annet år.
wheel-empty = Årshjulet er tomt ennå
wheel-empty-help = Skriv inn det som går igjen hvert år: møter i styringsgruppen, konferansen, nyhetsbrevet. Da kan årshjulet opprette årets gjennomføringer i handlingsplanen.
