# Buddyer.

view-pairs = Buddyer
pairs-lead = Talenter på samme ledelsesniveau, der følger hinanden gennem programmet. Samspil finder de par, der passer bedst sammen, beviser det og siger hvorfor.
pairs-standing = Par i planen
pairs-none = Ingen er sat sammen endnu.
pairs-find = Find par
pairs-nobody = Her er færre end to talenter uden buddy. Giv først personerne rollen talent, et hold og et niveau.
pairs-wishes-and-vetoes = Ønsker, forbehold og par, der ligger fast
pairs-wishes = Ønsker
pairs-wishes-help = Den første ønsker den anden. Et ønske tæller med, men afgør det ikke.
pairs-apart = Ikke sammen
pairs-apart-help = De to sættes ikke sammen. Der spørges ikke om hvorfor.
pairs-kept = Par, der ligger fast
pairs-kept-help = De to er et par, uanset hvad de andre bliver til.
pairs-rule-level = Begge er på samme niveau. Det gælder altid.
pairs-rule-area = Aldrig samme område i samme organisation. Kendes området ikke for en af dem, sættes to fra samme organisation heller ikke sammen.
pairs-rule-trio = Er antallet på et niveau ulige, arbejder tre af dem sammen.
pairs-rule-points = En anden organisation tæller 40 point, aldrig buddyer før 20, et ønske 20, ønske fra begge sider 50, et andet område i samme organisation 10. De par, der tilsammen har flest point, findes.
pairs-unknown = { $name } er ikke blandt dem, der skal sættes sammen.
pairs-kept-is-none = Et par, der skal ligge fast, bryder en regel eller nævner nogen to gange.
pairs-proposal-title = Forslag til par, { $moment }
pairs-found = { $pairs ->
    [one] Ét par
   *[other] { $pairs } par
}{ $trios ->
    [0] {""}
    [one] {" "}og én trio
   *[other] {" "}og { $trios } trioer
}
pairs-found-none = Ikke alle kan sættes sammen
pairs-proof-best = Ingen andre par passer bedre sammen: { $points } point tilsammen, og det er bevist, at ingen par har flere.
pairs-proof-near = { $points } point tilsammen; ingen par har mere end { $most }.
pairs-proof-hand = Ændret i hånden: { $points } point tilsammen, hvor { $most } er muligt.
pairs-proof-hand-best = Ændret i hånden og så godt som noget: { $points } point tilsammen.
pairs-pairs = Parrene
pairs-column-pair = Par
pairs-trio = trio
pairs-reason-level = samme niveau
pairs-reason-organisation = hver sin organisation
pairs-reason-area = hvert sit område i samme organisation
pairs-reason-new = har ikke været buddyer før
pairs-reason-wish = den ene ønsker den anden
pairs-reason-mutual = begge ønsker hinanden
pairs-reason-none = tilladt som undtagelse
pairs-swap-help = To personer bytter plads. En ændring, der bryder en regel, afvises, og du får at vide hvilken.
pairs-swap-one = Denne person
pairs-swap-other = bytter plads med
pairs-take-over-help = Hvert par bliver en relation i planen. Det kan fortrydes i ét trin.
pairs-take-over-asked = Notér, at talenterne er spurgt
pairs-blocked-alone = { $count ->
    [one] { $names } kan kun sættes sammen med { $few }.
   *[other] { $names } kan hver især kun sættes sammen med { $few }.
}
pairs-blocked-alone-nobody = { $count ->
    [one] { $names } kan ikke sættes sammen med nogen.
   *[other] { $names } kan hver især ikke sættes sammen med nogen.
}
pairs-blocked-group = { $names } er et ulige antal og kan kun sættes sammen indbyrdes eller med { $few }.
pairs-blocked-group-nobody = { $names } er et ulige antal og kan kun sættes sammen indbyrdes.
pairs-blocked-over = { $count ->
    [one] Én af dem bliver tilovers, hvordan man end gør.
   *[other] { $count } af dem bliver tilovers, hvordan man end gør.
}
pairs-exception-allow = Tillad { $a } og { $b } som undtagelse.
pairs-exception-leave = { $name } får ingen buddy.
pairs-barred-level = { $a } og { $b } er på forskellige niveauer.
pairs-barred-area = { $a } og { $b } arbejder i samme område i samme organisation.
pairs-barred-area-unknown = { $a } og { $b } er i samme organisation, og området kendes ikke for begge.
pairs-barred-apart = { $a } og { $b } skal ikke sættes sammen.
pairs-trouble-twice = { $name } ville være i flere par.
pairs-trouble-missing = { $name } ville ikke være i noget par.
pairs-trouble-size = { $names }: par er to; én trio, hvor antallet på et niveau er ulige.
pairs-taken-already = Parrene er allerede i planen.
pairs-none-to-take = Der er ingen par at overføre.
