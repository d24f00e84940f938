# The annual wheel.

wheel-title = Årshjul { $year }
wheel-lead = Det som går att kvart år: når vi møtest, vedtek og gir ut.
wheel-picture = Årshjul { $year } for { $programme }
wheel-description = Tolv månader i ein ring, januar øvst til høgre. Tala er forklarte i lista, og alt står òg månad for månad.
wheel-caption = Januar byrjar øvst. Ringane står utanfrå og inn i same rekkjefølgje som i lista.
wheel-today = I dag
wheel-years = År
wheel-months = Månad for månad
wheel-nothing = Ingenting i denne månaden
wheel-ring-other = Anna
wheel-exception = annleis i år
wheel-left-out = Blir hoppa over i år
wheel-no-activity = Høyrer ikkje til ein aktivitet, så det blir ikkje oppretta noka gjennomføring.
wheel-download = Last ned som plakat (SVG)
wheel-add = Legg til i årshjulet
wheel-make = Opprett gjennomføringar for { $year } …
wheel-make-title = Opprett gjennomføringar for { $year }
wheel-make-lead = { $count ->
    [0] Alt som kan opprettast frå årshjulet, står alt i planen.
    [one] Éi gjennomføring manglar i planen. Sjå over henne før du opprettar henne.
   *[other] { $count } gjennomføringar manglar i planen. Sjå over dei før du opprettar dei.
}
wheel-make-button = { $count ->
    [one] Opprett éi gjennomføring
   *[other] Opprett { $count } gjennomføringar
}
wheel-make-table = Kva som skjer med kvar ting i årshjulet
wheel-month = Månad
wheel-item = I årshjulet
wheel-outcome = Kva som skjer
wheel-outcome-new = Blir oppretta
wheel-outcome-exists = Står i planen
wheel-outcome-outside = Ligg utanfor periodane i planen
wheel-back = Tilbake til årshjulet
wheel-still = Årshjulet står stille dette året
wheel-still-help = Ingen av tinga i årshjulet gjeld for dette året. Vel eit anna år.
wheel-empty = Årshjulet er tomt enno
wheel-empty-help = Skriv inn det som går att kvart år: møte i styringsgruppa, konferansen, nyheitsbrevet. Då kan årshjulet opprette gjennomføringane for året i handlingsplanen.
