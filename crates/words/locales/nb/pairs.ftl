# Buddyer.

view-pairs = Buddyer
pairs-lead = Talenter på samme ledernivå som følger hverandre gjennom programmet. Samspil finner de parene som passer best sammen, beviser det og sier hvorfor.
pairs-standing = Par i planen
pairs-none = Ingen er satt sammen ennå.
pairs-find = Finn par
pairs-nobody = Her er færre enn to talenter uten buddy. Gi først personene rollen talent, et kull og et nivå.
pairs-wishes-and-vetoes = Ønsker, forbehold og par som ligger fast
pairs-wishes = Ønsker
pairs-wishes-help = Den første ønsker den andre. Et ønske teller med, men avgjør det ikke.
pairs-apart = Ikke sammen
pairs-apart-help = De to settes ikke sammen. Det spørres ikke om hvorfor.
pairs-kept = Par som ligger fast
pairs-kept-help = De to er et par uansett hva de andre blir til.
pairs-rule-level = Begge er på samme nivå. Det gjelder alltid.
pairs-rule-area = Aldri samme område i samme organisasjon. Er området ikke kjent for en av dem, settes to fra samme organisasjon heller ikke sammen.
pairs-rule-trio = Er antallet på et nivå ulikt, arbeider tre av dem sammen.
pairs-rule-points = En annen organisasjon teller 40 poeng, aldri buddyer før 20, et ønske 20, ønske fra begge sider 50, et annet område i samme organisasjon 10. De parene som til sammen har flest poeng, blir funnet.
pairs-unknown = { $name } er ikke blant dem som skal settes sammen.
pairs-kept-is-none = Et par som skal ligge fast, bryter en regel eller nevner noen to ganger.
pairs-proposal-title = Forslag til par, { $moment }
pairs-found = { $pairs ->
    [one] Ett par
   *[other] { $pairs } par
}{ $trios ->
    [0] {""}
    [one] {" "}og én trio
   *[other] {" "}og { $trios } trioer
}
pairs-found-none = Ikke alle kan settes sammen
pairs-proof-best = Ingen andre par passer bedre sammen: { $points } poeng til sammen, og det er bevist at ingen par har flere.
pairs-proof-near = { $points } poeng til sammen; ingen par har mer enn { $most }.
pairs-proof-hand = Endret for hånd: { $points } poeng til sammen, der { $most } er mulig.
pairs-proof-hand-best = Endret for hånd og så godt som noe: { $points } poeng til sammen.
pairs-pairs = Parene
pairs-column-pair = Par
pairs-trio = trio
pairs-reason-level = samme nivå
pairs-reason-organisation = hver sin organisasjon
pairs-reason-area = hvert sitt område i samme organisasjon
pairs-reason-new = har ikke vært buddyer før
pairs-reason-wish = den ene ønsker den andre
pairs-reason-mutual = begge ønsker hverandre
pairs-reason-none = tillatt som unntak
pairs-swap-help = To personer bytter plass. En endring som bryter en regel, blir avvist, og du får vite hvilken.
pairs-swap-one = Denne personen
pairs-swap-other = bytter plass med
pairs-take-over-help = Hvert par blir en relasjon i planen. Det kan angres i ett trinn.
pairs-take-over-asked = Noter at talentene er spurt
pairs-blocked-alone = { $count ->
    [one] { $names } kan bare settes sammen med { $few }.
   *[other] { $names } kan hver for seg bare settes sammen med { $few }.
}
pairs-blocked-alone-nobody = { $count ->
    [one] { $names } kan ikke settes sammen med noen.
   *[other] { $names } kan hver for seg ikke settes sammen med noen.
}
pairs-blocked-group = { $names } er et ulikt antall og kan bare settes sammen innbyrdes eller med { $few }.
pairs-blocked-group-nobody = { $names } er et ulikt antall og kan bare settes sammen innbyrdes.
pairs-blocked-over = { $count ->
    [one] Én av dem blir til overs uansett.
   *[other] { $count } av dem blir til overs uansett.
}
pairs-exception-allow = Tillat { $a } og { $b } som unntak.
pairs-exception-leave = { $name } får ingen buddy.
pairs-barred-level = { $a } og { $b } er på ulike nivåer.
pairs-barred-area = { $a } og { $b } arbeider i samme område i samme organisasjon.
pairs-barred-area-unknown = { $a } og { $b } er i samme organisasjon, og området er ikke kjent for begge.
pairs-barred-apart = { $a } og { $b } skal ikke settes sammen.
pairs-trouble-twice = { $name } ville være i flere par.
pairs-trouble-missing = { $name } ville ikke være i noe par.
pairs-trouble-size = { $names }: par er to; én trio der antallet på et nivå er ulikt.
pairs-taken-already = Parene er allerede i planen.
pairs-none-to-take = Det er ingen par å overføre.
