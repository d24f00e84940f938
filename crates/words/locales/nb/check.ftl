# Programsjekken: for hver regel en setning, hva man kan gjøre (-help), og
# hvorfor det betyr noe (-why). Reglene står i docs/CHECK.md.

check-error = Feil
check-warning = Advarsel
check-note = Merknad
check-column-after = etter siste periode
check-saturday = lørdag
check-sunday = søndag

check-counted-organisations = organisasjoner i nettverkene
check-counted-places = plasser i nettverkene
check-counted-networks = nettverk
check-counted-themes = temaer
check-counted-tracks = spor
check-counted-participant-tracks = spor for deltakere
check-counted-goals = mål
check-counted-results = resultater
check-counted-effects = effekter
check-counted-activities = aktiviteter
check-counted-meetings = møter
check-counted-occurrences = planlagte eller gjennomførte ganger
check-counted-competences = kompetanser
check-counted-foundations = byggeklosser
check-counted-times = ganger
check-counted-drawn = ganger på tidslinjen
check-counted-units = enheter i nettverket
check-counted-network-organisations = organisasjoner i nettverket
check-counted-cross-presentations = presentasjoner

holiday-new-years-day = første nyttårsdag
holiday-maundy-thursday = skjærtorsdag
holiday-good-friday = langfredag
holiday-easter-sunday = første påskedag
holiday-easter-monday = andre påskedag
holiday-great-prayer-day = store bededag (dansk helligdag)
holiday-ascension-day = Kristi himmelfartsdag
holiday-whit-sunday = første pinsedag
holiday-whit-monday = andre pinsedag
holiday-christmas-eve = julaften
holiday-christmas-day = første juledag
holiday-boxing-day = andre juledag
holiday-new-years-eve = nyttårsaften
holiday-labour-day = 1. mai
holiday-constitution-day-denmark = Danmarks grunnlovsdag
holiday-constitution-day-norway = grunnlovsdagen 17. mai

check-more = Det er { $count } funn til av samme slag ({ $code }).
check-more-help = Rett noen av de viste; da kommer de neste fram.

check-S101 = Ingen resultater støtter opp om målet «{ $name }».
check-S101-help = Knytt et resultat til målet, eller fjern målet.
check-S101-why = Et mål som ingenting fører fram til, kan ikke gjøres opp når programmet er slutt.
check-S102 = Resultatet «{ $name }» støtter ikke opp om noe mål.
check-S102-help = Knytt resultatet til et mål, eller skriv inn målet som mangler.
check-S102-why = De som finansierer, spør hva hvert resultat skal være godt for.
check-S103 = Ingen aktiviteter fører til resultatet «{ $name }».
check-S103-help = Legg til en aktivitet, eller knytt til en som alt står i planen.
check-S103-why = Et resultat kommer bare hvis noen gjør noe for det.
check-S104 = Resultatet «{ $name }» fører ikke til noen effekt.
check-S104-help = Knytt resultatet til en effekt, eller beskriv effekten som mangler.
check-S104-why = Kjeden fra aktiviteter til brukere brytes der et resultat ikke endrer noe for noen.
check-S105 = Ingen resultater eller aktiviteter fører til effekten «{ $name }».
check-S105-help = Knytt et resultat til effekten, eller fjern effekten.
check-S105-why = En effekt som ingenting fører til, er et håp og ikke en plan.
check-S106 = Effekten «{ $name }» har ingen indikator.
check-S106-help = Legg til et kriterium som forteller når effekten har vist seg.
check-S106-why = Uten en indikator kan ingen i ettertid si om effekten kom.
check-S107 = Aktiviteten «{ $name }» fører ikke til noe resultat eller noen effekt.
check-S107-help = Knytt aktiviteten til et resultat, eller vurder om den trengs.
check-S107-why = Tiden som brukes på en aktivitet, bør føre et sted i planen.
check-S108 = Ingen er ansvarlig for aktiviteten «{ $name }», og det er heller ingen ledig plass.
check-S108-help = Sett på en person, eller opprett en ledig plass med rollen det er bruk for.
check-S108-why = Det ingen har ansvar for, blir fort ikke gjort.
check-S109 = Ingen nettverk arbeider med temaet «{ $name }».
check-S109-help = Opprett et nettverk for temaet, eller legg temaet til et av de { $networks } nettverkene.
check-S109-why = Et tema i et rammeprogram får liv i nettverkene.
check-S110 = Resultatet «{ $name }» og målet «{ $other }» har temaordet «{ $tag }» felles, men er ikke knyttet sammen.
check-S110-help = Knytt resultatet til målet, eller endre temaordet på ett av dem.
check-S110-why = Like temaord tyder på at de to hører sammen, og at koblingen er glemt.
check-S111 = Resultatet «{ $name }» og effekten «{ $other }» har temaordet «{ $tag }» felles, men er ikke knyttet sammen.
check-S111-help = Knytt resultatet til effekten, eller endre temaordet på ett av dem.
check-S111-why = Like temaord tyder på at de to hører sammen, og at koblingen er glemt.
check-S112 = Temaet «{ $name }» og målet «{ $other }» har temaordet «{ $tag }» felles, men er ikke knyttet sammen.
check-S112-help = Knytt temaet til målet, eller endre temaordet på ett av dem.
check-S112-why = Like temaord tyder på at de to hører sammen, og at koblingen er glemt.
check-S113 = Ingen aktiviteter bygger kompetansen «{ $name }».
check-S113-help = Knytt kompetansen til en modul eller en annen aktivitet.
check-S113-why = Deltakerne venter å møte hver av kompetansene som programmet lover.
check-S114 = Kriteriet «{ $name }» skal telles, men har ingen terskel.
check-S114-help = Oppgi andelen eller antallet som må nås.
check-S114-why = Uten en terskel kan et hvilket som helst tall kalles en suksess.
check-S115 = Kriteriet «{ $name }» vurderes med ord, men planen sier ikke hva vurderingen skal bygge på.
check-S115-help = Skriv hva som skal samles inn: fortellinger, intervjuer, eksempler.
check-S115-why = Dokumentasjon må samles underveis; den kan ikke skaffes etterpå.
check-S116 = Ingen møter tar opp undertemaet «{ $name }».
check-S116-help = Legg undertemaet til et møte, eller fjern det.
check-S116-why = Et undertema som ingen møter tar opp, blir ikke utforsket.
check-S117 = Møtet «{ $name }» tar opp { $count } undertemaer: { $themes }.
check-S117-help = Vurder ett undertema per møte; et undertema kan godt gå over flere møter.
check-S117-why = Ett undertema gir tid til å gå i dybden og gjør det klart hvem som skal inviteres.
check-S118 = Det avsluttende møtet «{ $name }» er ikke det siste: { $others } kommer etter.
check-S118-help = Flytt det avsluttende møtet til slutten av rekken.
check-S118-why = Analyse og læring bygger på alt som har gått forut.
check-S119 = «{ $name }» er vedtatt, men planen sier ikke når.
check-S119-help = Skriv datoen, eller møtet der vedtaket ble gjort.
check-S119-why = Et vedtak uten dato er vanskelig å finne igjen og å støtte seg til.
check-S120 = Ingen har godkjent utgaven «{ $name }» av planen.
check-S120-help = Skriv hvem som godkjente den og når, eller la den stå som utkast.
check-S120-why = Alle skal vite hvilken utgave av planen som gjelder.
check-S121 = Aktiviteten «{ $name }» står ikke i noen av periodene i planen.
check-S121-help = Legg aktiviteten i perioden der den finner sted.
check-S121-why = En aktivitet uten tidspunkt vises verken i kalenderen eller i årshjulet.
check-S122 = { $said ->
    [as_before] Målet «{ $name }» sies å være som før, men den tidligere ordlyden er en annen.
   *[new] Målet «{ $name }» sies å være nytt, men den tidligere ordlyden er den samme.
  }
check-S122-help = Rett ordlyden, eller det som sies om endringen.
check-S122-why = Leserne sammenligner de gamle målene med de nye for å se hva som er endret.

check-S201 = «{ $name }» er datert { $stated }, men står i kolonnen { $column }.
check-S201-help = { $known ->
    [yes] Flytt den til kolonnen { $computed }, eller rett datoen.
   *[no] Ingen av kolonnene i planen rommer datoen: flytt den til kolonnen { $computed }, eller rett datoen.
  }
check-S201-why = De som leser kolonnen, og de som leser datoen, møter opp til hvert sitt tidspunkt.
check-S202 = «{ $name }» er datert { $stated }, etter at programmet slutter { $computed }.
check-S202-help = Flytt den fram før sluttdatoen, eller oppgi at aktiviteten hører til etter programmet.
check-S202-why = Etter sluttdatoen er det kanskje verken penger eller folk til den.
check-S203 = «{ $name }» står i kolonnen { $stated }, som begynner etter at programmet slutter { $computed }.
check-S203-help = Flytt den til en tidligere kolonne, eller oppgi at aktiviteten hører til etter programmet.
check-S203-why = Etter sluttdatoen er det kanskje verken penger eller folk til den.
check-S204 = «{ $name }» står utenfor periodene i planen.
check-S204-help = Flytt den inn i en periode, forleng planen, eller la den stå som noe som kommer etterpå.
check-S204-why = Det som står utenfor periodene, blir lett oversett når planen følges opp.
check-S205 = «{ $name }» er datert { $stated }, før programmet starter { $computed }.
check-S205-help = Rett datoen, eller oppgi at aktiviteten hører til før programmet.
check-S205-why = Før starten er det kanskje ingen på plass til å gjøre det.
check-S206 = «{ $name }» viser til { $stated }, som ikke er en av periodene i planen.
check-S206-help = Velg en av periodene i planen, eller endre periodene.
check-S206-why = Planen har ingen kolonne å vise den i.
check-S207 = «{ $name }» er avlyst, men planen sier ikke hvorfor.
check-S207-help = Skriv årsaken.
check-S207-why = Årsaken forteller andre om det kan skje igjen.
check-S208 = «{ $name }» skal etter planen finne sted { $stated } ganger, men det er bare { $computed } igjen når { $cancelled ->
    [one] den avlyste eller utsatte
   *[other] de { $cancelled } avlyste eller utsatte
  } ikke telles med.
check-S208-help = Sett ned tallet, eller planlegg en erstatning.
check-S208-why = Det som er avlyst, må ikke telle som gjennomført i rapporten til dem som finansierer.
check-S209 = «{ $name }» er utsatt, men planen sier ikke til når.
check-S209-help = Oppgi kolonnen den er flyttet til, eller avlys den med en årsak.
check-S209-why = Det som er utsatt uten et nytt tidspunkt, blir glemt.
check-S210 = «{ $name }» faller på en { $day }: { $stated }.
check-S210-help = Velg en hverdag, eller la den stå hvis det er meningen.
check-S210-why = De fleste deltakerne i det offentlige arbeider ikke i helgen.
check-S211 = «{ $name }» faller på en helligdag: { $stated } er { $holiday }.
check-S211-help = Velg en annen dag.
check-S211-why = Deltakerne har fri, og møtestedet kan være stengt.
check-S212 = «{ $name }» faller på en dag da mange har fri: { $stated } er { $holiday }.
check-S212-help = Spør deltakerne, eller velg en annen dag.
check-S212-why = Etter skikk eller avtale holder mange arbeidsplasser stengt hele eller halve dagen.
check-S213 = «{ $name }» ligger i en skoleferie: { $stated } ({ $holiday }, { $area }).
check-S213-help = Velg en annen dag, eller spør dem som har barn i skolen.
check-S213-why = Mange er borte i skoleferiene.
check-S214 = { $count ->
    [one] Én dato mangler årstall
   *[other] { $count } datoer mangler årstall
  }, og det er ikke valgt noe år.{ $named-count ->
    [0] {""}
   *[other] {" "}Teksten nevner { $named }.
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
    [0] Velg året i opplysningene om programmet.
   *[other] Velg året. I disse årene er alle datoene hverdager, det nærmeste først: { $years }.
  }
check-S214-why = Uten årstall kan datoene ikke komme inn i noens kalender, og en feil gjetning innkaller folk til feil dag.
check-S215 = «{ $name }» ({ $stated }) har et senere nummer enn «{ $other }», men ligger før det ({ $computed }).
check-S215-help = Gi møtene nye numre, eller rett datoen.
check-S215-why = Deltakerne bruker nummeret når de snakker om et møte.
check-S216 = «{ $name }» slutter ({ $stated }) før det begynner ({ $computed }).
check-S216-help = Rett ett av de to tidspunktene.
check-S216-why = Ingenting kan planlegges mellom en slutt og en senere begynnelse.
check-S217 = «{ $name }» finner sted { $stated }, etter fristen { $computed }.
check-S217-help = Flytt den, eller forleng fristen.
check-S217-why = Andre regner med at fristen holder.

check-S301 = { $count ->
    [one] Dette lar seg ikke gjøre: { $rules }
   *[other] Disse kan ikke alle overholdes: { $rules }
  }{ $order-count ->
    [0] .
   *[other] {" "}– når disse følger etter hverandre: { $order }.
  }
check-S301-help = Endre eller fjern en av dem; til sammen gir de ikke rom for noe tidspunkt.
check-S301-why = Ingen kalender kan overholde regler som motsier hverandre.
check-S302 = To regler oppgir ulik avstand for «{ $name }»: «{ $rule }» og «{ $other }».
check-S302-help = Bli enige om én avstand, og skriv den begge steder.
check-S302-why = De som setter datoene, må vite hva som gjelder.
check-S303 = Dagene i «{ $name }» skal både følge etter hverandre og ligge med mellomrom: «{ $rule }» og «{ $other }».
check-S303-help = Skriv i den generelle regelen at den ikke gjelder her, eller endre en av dem.
check-S303-why = Deltakerne må vite om de skal sette av sammenhengende dager.
check-S304 = «{ $name }» er plassert på to måter i forhold til «{ $anchor }»: «{ $rule }» og «{ $other }».
check-S304-help = Velg den ene, og rett det andre stedet.
check-S304-why = De som er med, vil forberede seg til hvert sitt tidspunkt.
check-S305 = Dag { $stated } i «{ $name }» er nevnt, men det er bare { $computed ->
    [one] én dag
   *[other] { $computed } dager
  }.
check-S305-help = Rett dagen eller varigheten.
check-S305-why = En regel eller et innhold på en dag som ikke finnes, kan aldri overholdes.
check-S306 = { $days ->
    [one] Én dag
   *[other] { $days } dager
  } feil: «{ $rule }» stemmer ikke med { $stated }.
check-S306-help = Den nærmeste datoen som passer, er { $computed }; flytt datoen, eller endre regelen.
check-S306-why = Avstanden mellom aktivitetene er en del av måten programmet virker på.
check-S307 = Tidsregelen «{ $name }» mangler { $field ->
    [gap] en avstand
    [and] den andre enden
   *[to] det den skal plasseres etter
  }.
check-S307-help = Fyll det ut, eller velg en annen relasjon.
check-S307-why = En ufullstendig regel kan verken sjekkes eller brukes når det foreslås datoer.

check-S401 = «{ $name }»: { $stated } er oppgitt, planen har { $computed } ({ $counted }).
check-S401-help = Rett tallet, eller legg til det som mangler i planen.
check-S401-why = Leserne stoler på en plan der tallene stemmer med innholdet.
check-S402 = To tall for det samme ({ $counted }): { $first } i «{ $other }» og { $stated } i «{ $name }».
check-S402-help = Finn ut hvilket som er riktig, og bruk det begge steder.
check-S402-why = To tall i ett dokument får leserne til å tvile på begge.
check-S403 = «{ $name }»: { $stated } timer er oppgitt, men antall ganger lengde gir { $computed } timer.
check-S403-help = Rett timene, antallet eller lengden.
check-S403-why = Lederne setter av den tiden som er oppgitt.
check-S404 = «{ $name }»: { $stated } dager er oppgitt, men antall ganger lengde gir { $computed } dager.
check-S404-help = Rett dagene, antallet eller lengden.
check-S404-why = Lederne setter av den tiden som er oppgitt.
check-S405 = «{ $name }»: { $stated } er avrundet; det nøyaktige tallet er { $computed } { $unit ->
    [hours] timer
   *[days] dager
  }.
check-S405-help = La det stå, eller skriv det nøyaktige tallet.
check-S405-why = Summer av avrundede tall glir bort fra den nøyaktige summen.
check-S406 = «{ $name }»: { $stated } { $unit ->
    [hours] timer
   *[days] dager
  } er oppgitt, men delene gir { $computed } når de legges nøyaktig sammen.{ $adds-up ->
    [yes] {" "}Det oppgitte tallet stemmer med de trykte delene og drar med seg feilen og avrundingen i dem.
   *[no] {" "}Det stemmer heller ikke med de trykte delene.
  }
check-S406-help = { $adds-up ->
    [yes] Rett delene først, og så summen.
   *[no] Rett summen.
  }
check-S406-why = En feil i en linje går videre til det samlede tallet.
check-S407 = «{ $name }»: { $stated } { $unit ->
    [hours] timer
   *[days] dager
  } er oppgitt i alt, men alle delene gir { $computed } når de legges nøyaktig sammen.{ $adds-up ->
    [yes] {" "}Det oppgitte tallet stemmer med de trykte linjene og drar med seg feilen og avrundingen i dem.
   *[no] {" "}Det stemmer heller ikke med de trykte linjene.
  }
check-S407-help = { $adds-up ->
    [yes] Rett linjene først, og så det samlede tallet.
   *[no] Rett det samlede tallet.
  }
check-S407-why = Det samlede tallet er det ledere og deltakere sier ja til.
check-S408 = Budsjettet regner med en annen lengde for «{ $name }» enn aktivitetsarket: { $range ->
    [yes] { $min } til { $max }
   *[no] { $max }
  } { $unit ->
    [hours] timer
   *[days] dager
  } på arket, { $stated } i budsjettet.
check-S408-help = Bruk samme lengde begge steder.
check-S408-why = Deltakerne planlegger etter arket, lederne etter budsjettet.
check-S409 = «{ $name }» regner med { $stated }, men aktivitetene finner til sammen sted { $computed } ganger.
check-S409-help = Rett antallet i budsjettet eller på aktiviteten.
check-S409-why = Budsjett og aktiviteter skal beskrive det samme programmet.
check-S410 = «{ $budget }» sies å romme alle aktiviteter, men «{ $name }» står ikke på noen linje.
check-S410-help = Legg aktiviteten inn i budsjettet, eller skriv at budsjettet ikke rommer alt.
check-S410-why = De som har sagt ja til den oppgitte tiden, blir bedt om mer.
check-S411 = «{ $name }» utelater { $count ->
    [one] en forpliktelse
   *[other] { $count } forpliktelser
  } som er beskrevet andre steder: { $activities }.
check-S411-help = Legg dem inn i budsjettet, eller skriv hvorfor de ikke tar ekstra tid.
check-S411-why = De som har sagt ja til den oppgitte tiden, blir bedt om mer.
check-S412 = «{ $label }» står ved «{ $stated }» i budsjettet, men er tilnavnet til «{ $computed }».
check-S412-help = Flytt tilnavnet til den riktige aktiviteten.
check-S412-why = Deltakerne ville pakket til feil modul.
check-S413 = «{ $name }» finner sted { $stated } ganger, men er tegnet { $computed ->
    [one] én gang
   *[other] { $computed } ganger
  } i «{ $picture }».
check-S413-help = Tegn alle, eller rett antallet.
check-S413-why = Mange ser bare på figuren.
check-S414 = «{ $name }» mangler i «{ $picture }», der resten av «{ $track }» er tegnet.
check-S414-help = Tegn inn aktiviteten også.
check-S414-why = Mange ser bare på figuren.
check-S415 = «{ $name }» er ikke holdt for { $activities }.
check-S415-help = Legg til minst { $stated ->
    [one] ett slikt innhold
   *[other] { $stated } slike innhold
  } { $count ->
    [one] der
   *[other] hvert sted
  }, eller trekk løftet tilbake.
check-S415-why = Det som er lovet for hver enkelt, ventes av hver enkelt.
check-S416 = { $name } er med i { $count } nettverk: { $networks }.
check-S416-help = Det er ingenting å gjøre; husk at organisasjonen tar { $count } plasser når det telles.
check-S416-why = Plasser og organisasjoner er to ulike tall.
check-S417 = { $stated } organisasjoner på «{ $name }» gir { $computed } presentasjoner, fordi noen deltar sammen: { $joint }.
check-S417-help = Det er ingenting å gjøre; sett av tid til { $computed } presentasjoner.
check-S417-why = Antallet presentasjoner følger enhetene, ikke organisasjonene.
check-S418 = «{ $name }»: { $computed } av minst { $stated } er påmeldt.
check-S418-help = Rekrutter til det er { $stated } eller flere, eller se hvem som ennå ikke har svart.
check-S418-why = Målet telles i medlemsregisteret og er derfor riktig i dag.
check-S419 = To organisasjoner heter { $name } og kan ikke skilles fra hverandre.
check-S419-help = Skriv fylke eller region ved hver, eller slå dem sammen hvis de er den samme.
check-S419-why = Innkallinger og opptellinger havner hos feil organisasjon.
check-S420 = «{ $name }» skal finne sted { $stated } ganger, men er planlagt { $computed ->
    [one] én gang
   *[other] { $computed } ganger
  }.
check-S420-help = Planlegg resten, eller rett antallet.
check-S420-why = Antallet er lovet deltakerne eller dem som finansierer.
check-S421 = «{ $name }» kan ikke telles etter ({ $counted }): det mangler hva tallet gjelder, eller planen sier det ikke.
check-S421-help = Velg aktiviteten, møtet eller nettverket som tallet gjelder.
check-S421-why = Et tall som ikke kan telles etter, kan være feil uten at noen oppdager det.

check-S501 = «{ $name }» har { $count ->
    [one] en ledig plass
   *[other] { $count } ledige plasser
  }: { $seats }.
check-S501-help = Finn noen til hver plass i god tid før møtet.
check-S501-why = Folk må spørres før kalenderen deres er full.

check-somebody = noen
check-before-project = før prosjektet begynner
check-after-project = etter at prosjektet slutter
check-S503 = To av de tre partene er med på «{ $name }», men { $party } er det ikke.
check-S503-help = Inviter noen som taler for dem, eller skriv i møtets målgruppe at de deltar.
check-S503-why = Det de tre partene blir enige om sammen, bæres hjem av dem alle.
check-party-elected = de folkevalgte
check-party-leaders = lederne
check-party-employees = de tillitsvalgte
check-S601 = «{ $name }»: { $who } MÅ involveres, men det står ikke når.
check-S601-help = Velg milepælene der det skjer, eller skriv en dato.
check-S601-why = Uten et tidspunkt blir ingen spurt før det er for sent.
check-S602 = «{ $name }»: { $who } MÅ involveres, men det står ikke hvordan.
check-S602-help = Skriv hva de skal gjøre: beslutte, svare, prøve ut, bli orientert.
check-S602-why = Den som ikke vet hva som ventes, holder seg borte eller kommer uforberedt.
check-S603 = «{ $name }»: { $who } MÅ involveres, men ved ingen aktivitet og på ikke noe møte.
check-S603-help = Velg aktiviteten eller møtet der det skjer, eller lag et nytt.
check-S603-why = Det som ikke har en plass i planen, blir ikke noe av.
check-S604 = «{ $name }»: { $who } MÅ delta, men står ikke blant deltakerne.
check-S604-help = Sett { $who } på deltakerlista for møtet.
check-S604-why = Bare de som står på lista, blir invitert.
check-S605 = Ingen kan se om målet «{ $goal }» er nådd: Det står ikke hvordan det måles.
check-S605-help = Skriv hva som telles eller spørres om, hvor tallet ligger i dag, og hvor det skal ligge.
check-S605-why = Et mål som ikke kan måles, kan heller ikke feires.
check-S606 = Målet «{ $goal }» har ingen dato.
check-S606-help = Skriv når målet skal være nådd, om så bare måneden eller halvåret.
check-S606-why = Uten en dato kommer alt annet først.
check-S607 = Ingen milepæl viser at «{ $name }» er over.
check-S607-help = Merk den siste milepælen, eller legg den til: Hva har skjedd når prosjektet er over?
check-S607-why = Et prosjekt uten en siste milepæl blir aldri ferdig, og resultatene går ikke over i drift.
check-S608 = Milepælen «{ $name }» ({ $stated }) ligger før «{ $before }» ({ $computed }), som den står etter.
check-S608-help = Flytt milepælen opp, eller rett en av datoene.
check-S608-why = Den som leser planen, tar rekkefølgen for rekkefølgen i tid.
check-S609 = «{ $name }» er merket som { $mark } milepælen, men det er «{ $other }» også.
check-S609-help = Bestem hvilken av dem det er.
check-S609-why = Alle i prosjektet bør arbeide mot den samme milepælen.
check-S610 = Milepælen «{ $name }» er datert { $stated }, { $edge } ({ $computed }).
check-S610-help = Flytt milepælen, eller endre når «{ $project }» begynner eller slutter.
check-S610-why = Utenfor prosjektets tid er det kanskje verken folk eller penger til den.
check-S611 = Ingen har sagt hvem som MÅ, BØR og KAN delta på temadagen «{ $name }».
check-S611-help = Svar på de seks spørsmålene til dagen, først hva som skal ha skjedd når den er over.
check-S611-why = En temadag forankrer prosjektet bare når de rette er med.
check-S701 = «{ $before }» i «{ $meeting }» varer { $minutes } minutter for lenge: «{ $item }» begynner på et fast tidspunkt.
check-S701-help = Gjør det første kortere, eller flytt det faste tidspunktet.
check-S701-why = Begge deler kan ikke foregå på én gang.
check-S702 = { $room } brukes til «{ $other }» og «{ $item }» på én gang i «{ $meeting }».
check-S702-help = Finn et annet rom, eller legg dem etter hverandre.
check-S702-why = Et rom kan bare brukes til én ting om gangen.
check-S703 = { $person } skal være to steder på én gang kl. { $clock }: «{ $one }» og «{ $other }».
check-S703-help = Flytt det ene, eller finn en annen.
check-S703-why = Ingen kan være to steder på én gang.
check-S704 = Dag { $day } i «{ $meeting }» varer { $minutes } minutter lenger enn til sluttidspunktet.
check-S704-help = Gjør noe kortere, eller la dagen slutte senere.
check-S704-why = Deltakerne har innrettet seg etter sluttidspunktet.
check-S502 = { $person } er kjernedeltaker, men er ikke med på «{ $name }».
check-S502-help = Sett { $person } på møtet, eller skriv at { $person } ikke lenger er kjernedeltaker.
check-S502-why = Kjernedeltakere er med hele veien, så nettverket ikke begynner forfra på hvert møte.
