# Kven blir sette saman med kven.

view-placing = Kven med kven
placing-lead = Samspil finn den beste samansetjinga, seier kvifor, og viser kven som står i vegen når det ikkje går opp. De vel sjølve kva som blir overført til planen.
placing-standing = { $count } i planen
placing-open = { $count ->
    [one] eitt forslag
   *[other] { $count } forslag
}
placing-all = Alle måtar å setje saman på
placing-proposals = Forslag
placing-taken = I planen
placing-remove = Fjern
placing-all-talents = Alle talent
placing-lines-help = Eitt par per linje: dei to namna med komma imellom. Berre dei som planlegg, ser det som står her.
placing-rules = Det går Samspil etter
placing-line-unclear = «{ $line }» er ikkje to ulike namn med komma imellom.
placing-line-unknown = «{ $name }» er ikkje blant dei som skal setjast saman her.
placing-line-several = Fleire heiter «{ $name }». Føy noko til eitt av namna på personlista.
placing-number-wrong = Skriv eit heilt tal frå { $least } til { $most }.
placing-unknown = «{ $name }» er ikkje med her.
placing-proof-none = Det er ikkje prova om noko anna er betre.
placing-taken-at = Overført til planen { $moment }.
placing-stale = Planen er endra sidan:
placing-column-why = Kvifor
placing-column-points = Poeng
placing-swap = Endre for hand
placing-swap-do = Endre
placing-swap-refused = Det går ikkje:
placing-take-over = Overfør til planen
placing-take-over-do = Overfør
placing-anew = Finn på nytt
placing-in-the-way = Det som står i vegen
placing-in-the-way-unknown = Det lét seg ikkje finne i tide.
placing-exceptions = Det som ville hjelpe, det minste først
placing-exception-do = Finn på nytt med dette unntaket
placing-changed-meanwhile = Nokon har endra forslaget imens. Det blir vist slik det står no; prøv igjen.
placing-count-unclear = «{ $line }» er ikkje eit namn og eit tal med komma imellom.
