# Who changed what, undo, and what is new since the last visit.

history-lead = Hver endring, den nyeste først. Det som ble gjort på én gang, angres på én gang.
history-none = Her er ingen endringer ennå. Når noen endrer planen, står det her hvem som gjorde hva.
history-server = Serveren
history-by = { $who }, { $when }
history-create = Lagt til
history-update = Endret
history-delete = Slettet
history-move = Flyttet i rekkefølgen
history-other = Annet
history-undone = Er angret
history-is-undo = Angrer en tidligere endring
history-was = Før:
history-is = Nå:
history-removed = Fjernet:
history-more = { $count ->
    [one] og { $count } endring til
    *[other] og { $count } endringer til
    }
history-older = Eldre endringer
history-newer = Nyere endringer
undo-conflict-title = Det kan ikke angres nå
undo-conflict-lead = Noe av det er endret igjen siden. Ingenting er endret nå. Se i historikken hva som kom etter, og angre det først – eller rett det selv.
undo-conflict-what = Det skulle ha blitt angret
undo-to-history = Til historikken
undo-back = Tilbake
changes-lead = Det som har skjedd i programmene dine siden du sist så på dem.
changes-none = Ingenting er endret siden du sist var her.
changes-since = Siden { $when }
changes-first = Du har ikke åpnet programmet før. Her er det siste.
changes-quiet = Ingenting nytt
changes-more = { $count ->
    [one] og { $count } ting til
    *[other] og { $count } ting til
    }
