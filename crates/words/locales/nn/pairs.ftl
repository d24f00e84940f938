# Buddyar.

view-pairs = Buddyar
pairs-lead = Talent på same leiarnivå som følgjer kvarandre gjennom programmet. Samspil finn dei para som passar best saman, prov det og seier kvifor.
pairs-standing = Par i planen
pairs-none = Ingen er sette saman enno.
pairs-find = Finn par
pairs-nobody = Her er færre enn to talent utan buddy. Gje først personane rolla talent, eit kull og eit nivå.
pairs-wishes-and-vetoes = Ønske, atterhald og par som ligg fast
pairs-wishes = Ønske
pairs-wishes-help = Den første ønskjer den andre. Eit ønske tel med, men avgjer det ikkje.
pairs-apart = Ikkje saman
pairs-apart-help = Dei to blir ikkje sette saman. Det blir ikkje spurt om kvifor.
pairs-kept = Par som ligg fast
pairs-kept-help = Dei to er eit par uansett kva dei andre blir til.
pairs-rule-level = Begge er på same nivå. Det gjeld alltid.
pairs-rule-area = Aldri same område i same organisasjon. Er området ikkje kjent for ein av dei, blir to frå same organisasjon heller ikkje sette saman.
pairs-rule-trio = Er talet på eit nivå ulikt, arbeider tre av dei saman.
pairs-rule-points = Ein annan organisasjon tel 40 poeng, aldri buddyar før 20, eitt ønske 20, ønske frå begge sider 50, eit anna område i same organisasjon 10. Dei para som til saman har flest poeng, blir funne.
pairs-unknown = { $name } er ikkje blant dei som skal setjast saman.
pairs-kept-is-none = Eit par som skal liggje fast, bryt ein regel eller nemner nokon to gonger.
pairs-proposal-title = Forslag til par, { $moment }
pairs-found = { $pairs ->
    [one] Eitt par
   *[other] { $pairs } par
}{ $trios ->
    [0] {""}
    [one] {" "}og éin trio
   *[other] {" "}og { $trios } trioar
}
pairs-found-none = Ikkje alle kan setjast saman
pairs-proof-best = Ingen andre par passar betre saman: { $points } poeng til saman, og det er prova at ingen par har fleire.
pairs-proof-near = { $points } poeng til saman; ingen par har meir enn { $most }.
pairs-proof-hand = Endra for hand: { $points } poeng til saman, der { $most } er mogleg.
pairs-proof-hand-best = Endra for hand og så godt som noko: { $points } poeng til saman.
pairs-pairs = Para
pairs-column-pair = Par
pairs-trio = trio
pairs-reason-level = same nivå
pairs-reason-organisation = kvar sin organisasjon
pairs-reason-area = kvart sitt område i same organisasjon
pairs-reason-new = har ikkje vore buddyar før
pairs-reason-wish = den eine ønskjer den andre
pairs-reason-mutual = begge ønskjer kvarandre
pairs-reason-none = tillate som unntak
pairs-swap-help = To personar byter plass. Ei endring som bryt ein regel, blir avvist, og du får vite kva for ein.
pairs-swap-one = Denne personen
pairs-swap-other = byter plass med
pairs-take-over-help = Kvart par blir ein relasjon i planen. Det kan angrast i eitt steg.
pairs-take-over-asked = Noter at talenta er spurde
pairs-blocked-alone = { $count ->
    [one] { $names } kan berre setjast saman med { $few }.
   *[other] { $names } kan kvar for seg berre setjast saman med { $few }.
}
pairs-blocked-alone-nobody = { $count ->
    [one] { $names } kan ikkje setjast saman med nokon.
   *[other] { $names } kan kvar for seg ikkje setjast saman med nokon.
}
pairs-blocked-group = { $names } er eit ulikt tal og kan berre setjast saman innbyrdes eller med { $few }.
pairs-blocked-group-nobody = { $names } er eit ulikt tal og kan berre setjast saman innbyrdes.
pairs-blocked-over = { $count ->
    [one] Éin av dei blir til overs uansett.
   *[other] { $count } av dei blir til overs uansett.
}
pairs-exception-allow = Tillat { $a } og { $b } som unntak.
pairs-exception-leave = { $name } får ingen buddy.
pairs-barred-level = { $a } og { $b } er på ulike nivå.
pairs-barred-area = { $a } og { $b } arbeider i same område i same organisasjon.
pairs-barred-area-unknown = { $a } og { $b } er i same organisasjon, og området er ikkje kjent for begge.
pairs-barred-apart = { $a } og { $b } skal ikkje setjast saman.
pairs-trouble-twice = { $name } ville vere i fleire par.
pairs-trouble-missing = { $name } ville ikkje vere i noko par.
pairs-trouble-size = { $names }: par er to; éin trio der talet på eit nivå er ulikt.
pairs-taken-already = Para er alt i planen.
pairs-none-to-take = Det er ingen par å overføre.
