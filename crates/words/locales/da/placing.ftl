# Hvem sættes sammen med hvem.

view-placing = Hvem med hvem
placing-lead = Samspil finder den bedste sammensætning, siger hvorfor, og viser, hvem der står i vejen, når det ikke går op. I vælger selv, hvad der overføres til planen.
placing-standing = { $count } i planen
placing-open = { $count ->
    [one] ét forslag
   *[other] { $count } forslag
}
placing-all = Alle måder at sætte sammen på
placing-proposals = Forslag
placing-taken = I planen
placing-remove = Fjern
placing-all-talents = Alle talenter
placing-lines-help = Ét par pr. linje: de to navne med komma imellem. Kun de, der planlægger, ser, hvad der står her.
placing-rules = Det går Samspil efter
placing-line-unclear = “{ $line }” er ikke to forskellige navne med komma imellem.
placing-line-unknown = “{ $name }” er ikke blandt dem, der skal sættes sammen her.
placing-line-several = Flere hedder “{ $name }”. Føj noget til et af navnene på personlisten.
placing-number-wrong = Skriv et helt tal fra { $least } til { $most }.
placing-unknown = “{ $name }” er ikke med her.
placing-proof-none = Det er ikke bevist, om noget andet er bedre.
placing-taken-at = Overført til planen { $moment }.
placing-stale = Planen er ændret siden:
placing-column-why = Hvorfor
placing-column-points = Point
placing-swap = Ændr i hånden
placing-swap-do = Ændr
placing-swap-refused = Det går ikke:
placing-take-over = Overfør til planen
placing-take-over-do = Overfør
placing-anew = Find på ny
placing-in-the-way = Hvad der står i vejen
placing-in-the-way-unknown = Det kunne ikke findes i tide.
placing-exceptions = Hvad der ville hjælpe, det mindste først
placing-exception-do = Find på ny med denne undtagelse
placing-changed-meanwhile = Nogen har ændret forslaget imens. Det vises, som det står nu; prøv igen.
placing-count-unclear = “{ $line }” er ikke et navn og et antal med komma imellem.
