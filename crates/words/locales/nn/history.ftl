# Who changed what, undo, and what is new since the last visit.

history-lead = Kvar endring, den nyaste først. Det som vart gjort på éin gong, blir angra på éin gong.
history-none = Her er ingen endringar enno. Når nokon endrar planen, står det her kven som gjorde kva.
history-server = Tenaren
history-by = { $who }, { $when }
history-create = Lagt til
history-update = Endra
history-delete = Sletta
history-move = Flytta i rekkjefølgja
history-other = Anna
history-undone = Er angra
history-is-undo = Angrar ei tidlegare endring
history-was = Før:
history-is = No:
history-removed = Fjerna:
history-more = { $count ->
    [one] og { $count } endring til
    *[other] og { $count } endringar til
    }
history-older = Eldre endringar
history-newer = Nyare endringar
undo-conflict-title = Det kan ikkje angrast no
undo-conflict-lead = Noko av det er endra att sidan. Ingenting er endra no. Sjå i historikken kva som kom etter, og angre det først – eller rett det sjølv.
undo-conflict-what = Det skulle ha vorte angra
undo-to-history = Til historikken
undo-back = Tilbake
changes-lead = Det som har hendt i programma dine sidan du sist såg på dei.
changes-none = Ingenting er endra sidan du sist var her.
changes-since = Sidan { $when }
changes-first = Du har ikkje opna programmet før. Her er det siste.
changes-quiet = Ingenting nytt
changes-more = { $count ->
    [one] og { $count } ting til
    *[other] og { $count } ting til
    }
