# Who changed what, undo, and what is new since the last visit.

history-lead = Hver ændring, den nyeste først. Det, der blev gjort på én gang, fortrydes på én gang.
history-none = Her er ingen ændringer endnu. Når nogen ændrer planen, står det her, hvem der gjorde hvad.
history-server = Serveren
history-by = { $who }, { $when }
history-create = Tilføjet
history-update = Ændret
history-delete = Slettet
history-move = Flyttet i rækkefølgen
history-other = Andet
history-undone = Er fortrudt
history-is-undo = Fortryder en tidligere ændring
history-was = Før:
history-is = Nu:
history-removed = Fjernet:
history-more = { $count ->
    [one] og { $count } ændring til
    *[other] og { $count } ændringer til
    }
history-older = Ældre ændringer
history-newer = Nyere ændringer
undo-conflict-title = Det kan ikke fortrydes nu
undo-conflict-lead = Noget af det er ændret igen siden. Intet er ændret nu. Se i historikken, hvad der kom efter, og fortryd det først – eller ret det selv.
undo-conflict-what = Det skulle have været fortrudt
undo-to-history = Til historikken
undo-back = Tilbage
changes-lead = Det, der er sket i dine programmer, siden du sidst så på dem.
changes-none = Intet er ændret, siden du sidst var her.
changes-since = Siden { $when }
changes-first = Du har ikke åbnet programmet før. Her er det seneste.
changes-quiet = Intet nyt
changes-more = { $count ->
    [one] og { $count } ting til
    *[other] og { $count } ting til
    }
