# Hvem settes sammen med hvem.

view-placing = Hvem med hvem
placing-lead = Samspil finner den beste sammensetningen, sier hvorfor, og viser hvem som står i veien når det ikke går opp. Dere velger selv hva som overføres til planen.
placing-standing = { $count } i planen
placing-open = { $count ->
    [one] ett forslag
   *[other] { $count } forslag
}
placing-all = Alle måter å sette sammen på
placing-proposals = Forslag
placing-taken = I planen
placing-remove = Fjern
placing-all-talents = Alle talenter
placing-lines-help = Ett par per linje: de to navnene med komma imellom. Bare de som planlegger, ser det som står her.
placing-rules = Det går Samspil etter
placing-line-unclear = «{ $line }» er ikke to forskjellige navn med komma imellom.
placing-line-unknown = «{ $name }» er ikke blant dem som skal settes sammen her.
placing-line-several = Flere heter «{ $name }». Føy noe til et av navnene på personlisten.
placing-number-wrong = Skriv et helt tall fra { $least } til { $most }.
placing-unknown = «{ $name }» er ikke med her.
placing-proof-none = Det er ikke bevist om noe annet er bedre.
placing-taken-at = Overført til planen { $moment }.
placing-stale = Planen er endret siden:
placing-column-why = Hvorfor
placing-column-points = Poeng
placing-swap = Endre for hånd
placing-swap-do = Endre
placing-swap-refused = Det går ikke:
placing-take-over = Overfør til planen
placing-take-over-do = Overfør
placing-anew = Finn på nytt
placing-in-the-way = Det som står i veien
placing-in-the-way-unknown = Det lot seg ikke finne i tide.
placing-exceptions = Det som ville hjelpe, det minste først
placing-exception-do = Finn på nytt med dette unntaket
placing-changed-meanwhile = Noen har endret forslaget imens. Det vises slik det står nå; prøv igjen.
placing-count-unclear = «{ $line }» er ikke et navn og et antall med komma imellom.
