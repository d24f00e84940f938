# Programtjekket: for hver regel en sætning, hvad man kan gøre (-help), og
# hvorfor det betyder noget (-why). Reglerne står i docs/CHECK.md.

check-error = Fejl
check-warning = Advarsel
check-note = Bemærkning
check-column-after = efter sidste periode
check-saturday = lørdag
check-sunday = søndag

check-counted-organisations = organisationer i netværkene
check-counted-places = pladser i netværkene
check-counted-networks = netværk
check-counted-themes = temaer
check-counted-tracks = spor
check-counted-participant-tracks = spor for deltagere
check-counted-goals = mål
check-counted-results = resultater
check-counted-effects = effekter
check-counted-activities = aktiviteter
check-counted-meetings = møder
check-counted-occurrences = planlagte eller afholdte gange
check-counted-competences = kompetencer
check-counted-foundations = byggeklodser
check-counted-times = gange
check-counted-drawn = gange på tidslinjen
check-counted-units = enheder i netværket
check-counted-network-organisations = organisationer i netværket
check-counted-cross-presentations = præsentationer

holiday-new-years-day = nytårsdag
holiday-maundy-thursday = skærtorsdag
holiday-good-friday = langfredag
holiday-easter-sunday = påskedag
holiday-easter-monday = 2. påskedag
holiday-great-prayer-day = store bededag
holiday-ascension-day = Kristi himmelfartsdag
holiday-whit-sunday = pinsedag
holiday-whit-monday = 2. pinsedag
holiday-christmas-eve = juleaftensdag
holiday-christmas-day = juledag
holiday-boxing-day = 2. juledag
holiday-new-years-eve = nytårsaftensdag
holiday-labour-day = 1. maj
holiday-constitution-day-denmark = grundlovsdag
holiday-constitution-day-norway = Norges nationaldag (17. maj)

check-more = Der er { $count } fund mere af samme slags ({ $code }).
check-more-help = Ret nogle af de viste; så kommer de næste frem.

check-S101 = Intet resultat understøtter målet »{ $name }«.
check-S101-help = Knyt et resultat til målet, eller fjern målet.
check-S101-why = Et mål, som intet fører hen til, kan ikke gøres op, når programmet slutter.
check-S102 = Resultatet »{ $name }« understøtter intet mål.
check-S102-help = Knyt resultatet til et mål, eller skriv det mål, der mangler.
check-S102-why = Bevillingsgiveren spørger, hvad hvert resultat skal gøre godt for.
check-S103 = Ingen aktivitet fører til resultatet »{ $name }«.
check-S103-help = Tilføj en aktivitet, eller knyt en, der allerede står i planen.
check-S103-why = Et resultat kommer kun, hvis nogen gør noget for det.
check-S104 = Resultatet »{ $name }« fører ikke til nogen effekt.
check-S104-help = Knyt resultatet til en effekt, eller beskriv den effekt, der mangler.
check-S104-why = Kæden fra aktiviteter til brugere brydes, hvor et resultat ikke ændrer noget for nogen.
check-S105 = Intet resultat og ingen aktivitet fører til effekten »{ $name }«.
check-S105-help = Knyt et resultat til effekten, eller fjern effekten.
check-S105-why = En effekt, som intet fører til, er et håb og ikke en plan.
check-S106 = Effekten »{ $name }« har ingen indikator.
check-S106-help = Tilføj et kriterium, der fortæller, hvornår effekten har vist sig.
check-S106-why = Uden en indikator kan ingen bagefter sige, om effekten kom.
check-S107 = Aktiviteten »{ $name }« fører ikke til noget resultat eller nogen effekt.
check-S107-help = Knyt aktiviteten til et resultat, eller overvej, om den er nødvendig.
check-S107-why = Den tid, der bruges på en aktivitet, bør føre et sted hen i planen.
check-S108 = Ingen er ansvarlig for aktiviteten »{ $name }«, og der er heller ingen åben plads.
check-S108-help = Sæt en person på, eller opret en åben plads med den rolle, der er brug for.
check-S108-why = Det, som ingen har ansvar for, bliver let ikke gjort.
check-S109 = Intet netværk arbejder med temaet »{ $name }«.
check-S109-help = Opret et netværk for temaet, eller læg temaet ind i et af de { $networks } netværk.
check-S109-why = Et tema i et rammeprogram får liv i netværkene.
check-S110 = Resultatet »{ $name }« og målet »{ $other }« har temaordet »{ $tag }« til fælles, men er ikke knyttet sammen.
check-S110-help = Knyt resultatet til målet, eller ret temaordet på det ene af dem.
check-S110-why = Ens temaord tyder på, at de to hører sammen, og at koblingen er glemt.
check-S111 = Resultatet »{ $name }« og effekten »{ $other }« har temaordet »{ $tag }« til fælles, men er ikke knyttet sammen.
check-S111-help = Knyt resultatet til effekten, eller ret temaordet på den ene af dem.
check-S111-why = Ens temaord tyder på, at de to hører sammen, og at koblingen er glemt.
check-S112 = Temaet »{ $name }« og målet »{ $other }« har temaordet »{ $tag }« til fælles, men er ikke knyttet sammen.
check-S112-help = Knyt temaet til målet, eller ret temaordet på det ene af dem.
check-S112-why = Ens temaord tyder på, at de to hører sammen, og at koblingen er glemt.
check-S113 = Ingen aktivitet udvikler kompetencen »{ $name }«.
check-S113-help = Knyt kompetencen til et modul eller en anden aktivitet.
check-S113-why = Deltagerne forventer at møde hver af de kompetencer, programmet lover.
check-S114 = Kriteriet »{ $name }« skal tælles, men har ingen grænse.
check-S114-help = Angiv den andel eller det antal, der skal nås.
check-S114-why = Uden en grænse kan et hvilket som helst tal kaldes en succes.
check-S115 = Kriteriet »{ $name }« vurderes med ord, men planen siger ikke, hvad vurderingen skal bygge på.
check-S115-help = Skriv, hvad der skal samles ind: fortællinger, interviews, eksempler.
check-S115-why = Dokumentation skal samles undervejs; den kan ikke skaffes bagefter.
check-S116 = Intet møde tager undertemaet »{ $name }« op.
check-S116-help = Læg undertemaet på et møde, eller fjern det.
check-S116-why = Et undertema, som intet møde tager op, bliver ikke undersøgt.
check-S117 = Mødet »{ $name }« tager { $count } undertemaer op: { $themes }.
check-S117-help = Overvej ét undertema pr. møde; et undertema må gerne fylde flere møder.
check-S117-why = Ét undertema giver tid til at gå i dybden og gør det klart, hvem der skal inviteres.
check-S118 = Det afsluttende møde »{ $name }« er ikke det sidste: { $others } kommer efter.
check-S118-help = Flyt det afsluttende møde til sidst i rækken.
check-S118-why = Analyse og læring bygger på alt det, der er gået forud.
check-S119 = »{ $name }« er besluttet, men planen siger ikke hvornår.
check-S119-help = Skriv datoen, eller det møde, hvor beslutningen blev taget.
check-S119-why = En beslutning uden dato er svær at finde igen og at støtte sig til.
check-S120 = Ingen har godkendt planens udgave »{ $name }«.
check-S120-help = Skriv, hvem der godkendte den og hvornår, eller lad den stå som udkast.
check-S120-why = Alle skal vide, hvilken udgave af planen der gælder.
check-S121 = Aktiviteten »{ $name }« står ikke i nogen af planens perioder.
check-S121-help = Læg aktiviteten i den periode, hvor den finder sted.
check-S121-why = En aktivitet uden tidspunkt ses hverken i kalenderen eller i årshjulet.
check-S122 = { $said ->
    [as_before] Målet »{ $name }« siges at være som før, men den tidligere ordlyd er en anden.
   *[new] Målet »{ $name }« siges at være nyt, men den tidligere ordlyd er den samme.
  }
check-S122-help = Ret ordlyden, eller det, der siges om ændringen.
check-S122-why = Læserne sammenligner de gamle mål med de nye for at se, hvad der er ændret.

check-S201 = »{ $name }« er dateret { $stated }, men står i kolonnen { $column }.
check-S201-help = { $known ->
    [yes] Flyt den til kolonnen { $computed }, eller ret datoen.
   *[no] Ingen af planens kolonner rummer datoen: flyt den til kolonnen { $computed }, eller ret datoen.
  }
check-S201-why = Den, der læser kolonnen, og den, der læser datoen, møder op på hver sit tidspunkt.
check-S202 = »{ $name }« er dateret { $stated }, efter at programmet slutter { $computed }.
check-S202-help = Flyt den frem før slutdatoen, eller angiv, at aktiviteten hører til efter programmet.
check-S202-why = Efter slutdatoen er der måske hverken penge eller folk til den.
check-S203 = »{ $name }« står i kolonnen { $stated }, som begynder, efter at programmet slutter { $computed }.
check-S203-help = Flyt den til en tidligere kolonne, eller angiv, at aktiviteten hører til efter programmet.
check-S203-why = Efter slutdatoen er der måske hverken penge eller folk til den.
check-S204 = »{ $name }« står uden for planens perioder.
check-S204-help = Flyt den ind i en periode, forlæng planen, eller lad den stå som noget, der kommer bagefter.
check-S204-why = Det, der står uden for perioderne, overses let, når planen følges op.
check-S205 = »{ $name }« er dateret { $stated }, før programmet starter { $computed }.
check-S205-help = Ret datoen, eller angiv, at aktiviteten hører til før programmet.
check-S205-why = Før starten er der måske ingen på plads til at gøre det.
check-S206 = »{ $name }« henviser til { $stated }, som ikke er en af planens perioder.
check-S206-help = Vælg en af planens perioder, eller ret planens perioder.
check-S206-why = Planen har ingen kolonne at vise den i.
check-S207 = »{ $name }« er aflyst, men planen siger ikke hvorfor.
check-S207-help = Skriv årsagen.
check-S207-why = Årsagen fortæller andre, om det kan ske igen.
check-S208 = »{ $name }« skal efter planen finde sted { $stated } gange, men der er kun { $computed } tilbage, når { $cancelled ->
    [one] den aflyste eller udskudte
   *[other] de { $cancelled } aflyste eller udskudte
  } ikke tælles med.
check-S208-help = Sæt tallet ned, eller planlæg en erstatning.
check-S208-why = Det, der er aflyst, må ikke tælle som afholdt i regnskabet til bevillingsgiveren.
check-S209 = »{ $name }« er udskudt, men planen siger ikke til hvornår.
check-S209-help = Angiv den kolonne, den er flyttet til, eller aflys den med en årsag.
check-S209-why = Det, der er udskudt uden et nyt tidspunkt, bliver glemt.
check-S210 = »{ $name }« falder på en { $day }: { $stated }.
check-S210-help = Vælg en hverdag, eller lad den stå, hvis det er meningen.
check-S210-why = De fleste deltagere i det offentlige arbejder ikke i weekenden.
check-S211 = »{ $name }« falder på en helligdag: { $stated } er { $holiday }.
check-S211-help = Vælg en anden dag.
check-S211-why = Deltagerne har fri, og mødestedet kan være lukket.
check-S212 = »{ $name }« falder på en dag, hvor mange har fri: { $stated } er { $holiday }.
check-S212-help = Spørg deltagerne, eller vælg en anden dag.
check-S212-why = Efter sædvane eller aftale holder mange arbejdspladser lukket hele eller halve dagen.
check-S213 = »{ $name }« ligger i en skoleferie: { $stated } ({ $holiday }, { $area }).
check-S213-help = Vælg en anden dag, eller spørg dem, der har børn i skole.
check-S213-why = Mange er væk i skoleferierne.
check-S214 = { $count ->
    [one] Én dato har intet årstal
   *[other] { $count } datoer har intet årstal
  }, og der er ikke valgt et år.{ $named-count ->
    [0] {""}
   *[other] {" "}Teksten nævner { $named }.
  }{ $saturday-count ->
    [0] {""}
   *[other] {" "}På en lørdag: { $saturdays }.
  }{ $sunday-count ->
    [0] {""}
   *[other] {" "}På en søndag: { $sundays }.
  }{ $holiday-count ->
    [0] {""}
   *[other] {" "}På en helligdag: { $holidays }.
  }
check-S214-help = { $year-count ->
    [0] Vælg året i programmets oplysninger.
   *[other] Vælg året. I disse år er alle datoerne hverdage, det nærmeste først: { $years }.
  }
check-S214-why = Uden årstal kan datoerne ikke komme i nogens kalender, og et forkert gæt indkalder folk til den forkerte dag.
check-S215 = »{ $name }« ({ $stated }) har et senere nummer end »{ $other }«, men ligger før det ({ $computed }).
check-S215-help = Giv møderne nye numre, eller ret datoen.
check-S215-why = Deltagerne bruger nummeret, når de taler om et møde.
check-S216 = »{ $name }« slutter ({ $stated }), før det begynder ({ $computed }).
check-S216-help = Ret et af de to tidspunkter.
check-S216-why = Der kan ikke planlægges noget mellem en slutning og en senere begyndelse.
check-S217 = »{ $name }« finder sted { $stated }, efter fristen { $computed }.
check-S217-help = Flyt den, eller forlæng fristen.
check-S217-why = Andre regner med, at fristen holder.

check-S301 = { $count ->
    [one] Det her kan ikke lade sig gøre: { $rules }
   *[other] De her kan ikke alle overholdes: { $rules }
  }{ $order-count ->
    [0] .
   *[other] {" "}– når disse følger efter hinanden: { $order }.
  }
check-S301-help = Ret eller fjern en af dem; tilsammen efterlader de intet muligt tidspunkt.
check-S301-why = Ingen kalender kan overholde regler, der modsiger hinanden.
check-S302 = To regler angiver forskellig afstand for »{ $name }«: »{ $rule }« og »{ $other }«.
check-S302-help = Bliv enige om én afstand, og skriv den begge steder.
check-S302-why = De, der lægger datoerne, skal vide, hvad der gælder.
check-S303 = Dagene i »{ $name }« skal både følge efter hinanden og ligge med mellemrum: »{ $rule }« og »{ $other }«.
check-S303-help = Skriv i den generelle regel, at den ikke gælder her, eller ret en af dem.
check-S303-why = Deltagerne skal vide, om de skal sætte sammenhængende dage af.
check-S304 = »{ $name }« er placeret på to måder i forhold til »{ $anchor }«: »{ $rule }« og »{ $other }«.
check-S304-help = Vælg den ene, og ret det andet sted.
check-S304-why = De involverede vil forberede sig til hver sit tidspunkt.
check-S305 = Dag { $stated } i »{ $name }« er nævnt, men der er kun { $computed ->
    [one] én dag
   *[other] { $computed } dage
  }.
check-S305-help = Ret dagen eller varigheden.
check-S305-why = En regel eller et indhold på en dag, der ikke findes, kan aldrig overholdes.
check-S306 = { $days ->
    [one] Én dag
   *[other] { $days } dage
  } ved siden af: »{ $rule }« passer ikke med { $stated }.
check-S306-help = Den nærmeste dato, der passer, er { $computed }; flyt datoen, eller ret reglen.
check-S306-why = Afstanden mellem aktiviteterne er en del af den måde, programmet virker på.
check-S307 = Tidsreglen »{ $name }« mangler { $field ->
    [gap] en afstand
    [and] den anden ende
   *[to] det, den skal placeres efter
  }.
check-S307-help = Udfyld det, eller vælg en anden relation.
check-S307-why = En ufuldstændig regel kan hverken tjekkes eller bruges, når der foreslås datoer.

check-S401 = »{ $name }«: { $stated } er angivet, planen har { $computed } ({ $counted }).
check-S401-help = Ret tallet, eller tilføj det, der mangler i planen.
check-S401-why = Læserne stoler på en plan, hvis tal stemmer med indholdet.
check-S402 = To tal for det samme ({ $counted }): { $first } i »{ $other }« og { $stated } i »{ $name }«.
check-S402-help = Find ud af, hvilket der er rigtigt, og brug det begge steder.
check-S402-why = To tal i ét dokument får læserne til at tvivle på begge.
check-S403 = »{ $name }«: { $stated } timer er angivet, men antal gange længde giver { $computed } timer.
check-S403-help = Ret timerne, antallet eller længden.
check-S403-why = Lederne sætter den tid af, der er angivet.
check-S404 = »{ $name }«: { $stated } dage er angivet, men antal gange længde giver { $computed } dage.
check-S404-help = Ret dagene, antallet eller længden.
check-S404-why = Lederne sætter den tid af, der er angivet.
check-S405 = »{ $name }«: { $stated } er afrundet; det nøjagtige tal er { $computed } { $unit ->
    [hours] timer
   *[days] dage
  }.
check-S405-help = Lad det stå, eller skriv det nøjagtige tal.
check-S405-why = Summer af afrundede tal glider væk fra den nøjagtige sum.
check-S406 = »{ $name }«: { $stated } { $unit ->
    [hours] timer
   *[days] dage
  } er angivet, men delene giver { $computed }, når de lægges nøjagtigt sammen.{ $adds-up ->
    [yes] {" "}Det angivne tal stemmer med de trykte dele og bærer deres fejl og afrunding med sig.
   *[no] {" "}Det stemmer heller ikke med de trykte dele.
  }
check-S406-help = { $adds-up ->
    [yes] Ret delene først, og så summen.
   *[no] Ret summen.
  }
check-S406-why = En fejl i en linje går videre til det samlede tal.
check-S407 = »{ $name }«: { $stated } { $unit ->
    [hours] timer
   *[days] dage
  } er angivet i alt, men alle dele giver { $computed }, når de lægges nøjagtigt sammen.{ $adds-up ->
    [yes] {" "}Det angivne tal stemmer med de trykte linjer og bærer deres fejl og afrunding med sig.
   *[no] {" "}Det stemmer heller ikke med de trykte linjer.
  }
check-S407-help = { $adds-up ->
    [yes] Ret linjerne først, og så det samlede tal.
   *[no] Ret det samlede tal.
  }
check-S407-why = Det samlede tal er det, ledere og deltagere siger ja til.
check-S408 = Budgettet regner med en anden længde for »{ $name }« end aktivitetsarket: { $range ->
    [yes] { $min } til { $max }
   *[no] { $max }
  } { $unit ->
    [hours] timer
   *[days] dage
  } på arket, { $stated } i budgettet.
check-S408-help = Brug samme længde begge steder.
check-S408-why = Deltagerne planlægger efter arket, lederne efter budgettet.
check-S409 = »{ $name }« regner med { $stated }, men aktiviteterne finder i alt sted { $computed } gange.
check-S409-help = Ret antallet i budgettet eller på aktiviteten.
check-S409-why = Budget og aktiviteter skal beskrive det samme program.
check-S410 = »{ $budget }« siges at rumme alle aktiviteter, men »{ $name }« står ikke på nogen linje.
check-S410-help = Tilføj aktiviteten i budgettet, eller skriv, at budgettet ikke rummer det hele.
check-S410-why = De, der har sagt ja til den angivne tid, bliver bedt om mere.
check-S411 = »{ $name }« udelader { $count ->
    [one] en forpligtelse
   *[other] { $count } forpligtelser
  }, der er beskrevet andre steder: { $activities }.
check-S411-help = Tilføj dem i budgettet, eller skriv, hvorfor de ikke tager ekstra tid.
check-S411-why = De, der har sagt ja til den angivne tid, bliver bedt om mere.
check-S412 = »{ $label }« står ud for »{ $stated }« i budgettet, men er tilnavnet til »{ $computed }«.
check-S412-help = Flyt tilnavnet til den rigtige aktivitet.
check-S412-why = Deltagerne ville pakke til det forkerte modul.
check-S413 = »{ $name }« finder sted { $stated } gange, men er tegnet { $computed ->
    [one] én gang
   *[other] { $computed } gange
  } i »{ $picture }«.
check-S413-help = Tegn dem alle, eller ret antallet.
check-S413-why = Mange ser kun på figuren.
check-S414 = »{ $name }« mangler i »{ $picture }«, hvor resten af »{ $track }« er tegnet.
check-S414-help = Tegn også aktiviteten ind.
check-S414-why = Mange ser kun på figuren.
check-S415 = »{ $name }« er ikke holdt for { $activities }.
check-S415-help = Tilføj mindst { $stated ->
    [one] ét sådant indhold
   *[other] { $stated } sådanne indhold
  } { $count ->
    [one] dér
   *[other] hvert sted
  }, eller træk løftet tilbage.
check-S415-why = Det, der er lovet for hver enkelt, forventes af hver enkelt.
check-S416 = { $name } er med i { $count } netværk: { $networks }.
check-S416-help = Der er intet at gøre; husk, at organisationen optager { $count } pladser, når der tælles.
check-S416-why = Pladser og organisationer er to forskellige tal.
check-S417 = { $stated } organisationer på »{ $name }« giver { $computed } præsentationer, fordi nogle deltager sammen: { $joint }.
check-S417-help = Der er intet at gøre; sæt tid af til { $computed } præsentationer.
check-S417-why = Antallet af præsentationer følger enhederne, ikke organisationerne.
check-S418 = »{ $name }«: { $computed } af mindst { $stated } er tilmeldt.
check-S418-help = Rekruttér, til der er { $stated } eller flere, eller se, hvem der endnu ikke har svaret.
check-S418-why = Målet tælles i medlemsregistret og er derfor rigtigt i dag.
check-S419 = To organisationer hedder { $name } og kan ikke skelnes.
check-S419-help = Skriv region eller egn ved hver, eller læg dem sammen, hvis de er den samme.
check-S419-why = Indbydelser og optællinger havner hos den forkerte.
check-S420 = »{ $name }« skal finde sted { $stated } gange, men er planlagt { $computed ->
    [one] én gang
   *[other] { $computed } gange
  }.
check-S420-help = Planlæg resten, eller ret antallet.
check-S420-why = Antallet er lovet deltagerne eller bevillingsgiveren.
check-S421 = »{ $name }« kan ikke tælles efter ({ $counted }): det mangler, hvad tallet gælder, eller planen siger det ikke.
check-S421-help = Vælg den aktivitet, det møde eller det netværk, som tallet gælder.
check-S421-why = Et tal, der ikke kan tælles efter, kan være forkert, uden at nogen opdager det.

check-S501 = »{ $name }« har { $count ->
    [one] en åben plads
   *[other] { $count } åbne pladser
  }: { $seats }.
check-S501-help = Find nogen til hver plads i god tid før mødet.
check-S501-why = Folk skal spørges, før deres kalender er fuld.

check-somebody = nogen
check-before-project = før projektet begynder
check-after-project = efter at projektet slutter
check-S503 = To af de tre parter er med til »{ $name }«, men { $party } er ikke.
check-S503-help = Inviter nogen, der taler for dem, eller skriv i mødets målgruppe, at de deltager.
check-S503-why = Det, de tre parter bliver enige om sammen, bæres hjem af dem alle.
check-party-elected = de folkevalgte
check-party-leaders = lederne
check-party-employees = medarbejdernes repræsentanter
check-S601 = »{ $name }«: { $who } SKAL inddrages, men der står ikke hvornår.
check-S601-help = Vælg de milepæle, hvor det sker, eller skriv en dato.
check-S601-why = Uden et tidspunkt bliver ingen spurgt, før det er for sent.
check-S602 = »{ $name }«: { $who } SKAL inddrages, men der står ikke hvordan.
check-S602-help = Skriv, hvad de skal: beslutte, svare, afprøve, orienteres.
check-S602-why = Den, der ikke ved, hvad der ventes, bliver væk eller kommer uforberedt.
check-S603 = »{ $name }«: { $who } SKAL inddrages, men ved ingen aktivitet og intet møde.
check-S603-help = Vælg den aktivitet eller det møde, hvor det sker, eller opret et.
check-S603-why = Det, der ikke har en plads i planen, bliver ikke til noget.
check-S604 = »{ $name }«: { $who } SKAL deltage, men står ikke blandt deltagerne.
check-S604-help = Sæt { $who } på mødets deltagerliste.
check-S604-why = Kun de, der står på listen, bliver inviteret.
check-S605 = Ingen kan se, om målet »{ $goal }« er nået: Der står ikke, hvordan det måles.
check-S605-help = Skriv, hvad der tælles eller spørges om, hvor tallet ligger i dag, og hvor det skal hen.
check-S605-why = Et mål, der ikke kan måles, kan heller ikke fejres.
check-S606 = Målet »{ $goal }« har ingen dato.
check-S606-help = Skriv, hvornår målet skal være nået, om så kun måneden eller halvåret.
check-S606-why = Uden en dato kommer alt andet først.
check-S607 = Ingen milepæl viser, at »{ $name }« er slut.
check-S607-help = Markér den sidste milepæl, eller tilføj den: Hvad er sket, når projektet er slut?
check-S607-why = Et projekt uden en sidste milepæl slutter aldrig, og resultaterne går ikke over i driften.
check-S608 = Milepælen »{ $name }« ({ $stated }) ligger før »{ $before }« ({ $computed }), som den står efter.
check-S608-help = Flyt milepælen op, eller ret en af datoerne.
check-S608-why = Den, der læser planen, tager rækkefølgen for rækkefølgen i tid.
check-S609 = »{ $name }« er markeret som { $mark } milepæl, men det er »{ $other }« også.
check-S609-help = Beslut, hvilken af dem det er.
check-S609-why = Alle i projektet skal arbejde mod den samme milepæl.
check-S610 = Milepælen »{ $name }« er dateret { $stated }, { $edge } ({ $computed }).
check-S610-help = Flyt milepælen, eller ret, hvornår »{ $project }« begynder eller slutter.
check-S610-why = Uden for projektets tid er der måske hverken folk eller penge til den.
check-S611 = Ingen har taget stilling til, hvem der SKAL, BØR og KAN deltage på temadagen »{ $name }«.
check-S611-help = Svar på de seks spørgsmål til dagen, først hvad der skal være sket, når den er slut.
check-S611-why = En temadag forankrer kun projektet, når de rigtige er med.
check-S701 = »{ $before }« i »{ $meeting }« varer { $minutes } minutter for længe: »{ $item }« begynder på et fast tidspunkt.
check-S701-help = Gør det første kortere, eller flyt det faste tidspunkt.
check-S701-why = Begge dele kan ikke foregå på én gang.
check-S702 = { $room } bruges til »{ $other }« og »{ $item }« på én gang i »{ $meeting }«.
check-S702-help = Find et andet lokale, eller læg dem efter hinanden.
check-S702-why = Et lokale kan kun bruges til én ting ad gangen.
check-S703 = { $person } skal være to steder på én gang kl. { $clock }: »{ $one }« og »{ $other }«.
check-S703-help = Flyt det ene, eller find en anden.
check-S703-why = Ingen kan være to steder på én gang.
check-S704 = Dag { $day } i »{ $meeting }« varer { $minutes } minutter længere end til sluttidspunktet.
check-S704-help = Gør noget kortere, eller lad dagen slutte senere.
check-S704-why = Deltagerne har indrettet sig på sluttidspunktet.
check-S502 = { $person } er kernedeltager, men er ikke med på »{ $name }«.
check-S502-help = Sæt { $person } på mødet, eller skriv, at { $person } ikke længere er kernedeltager.
check-S502-why = Kernedeltagere er med hele vejen, så netværket ikke begynder forfra på hvert møde.
