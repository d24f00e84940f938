# Programsjekken: for kvar regel ei setning, kva ein kan gjere (-help), og
# kvifor det betyr noko (-why). Reglane står i docs/CHECK.md.

check-error = Feil
check-warning = Åtvaring
check-note = Merknad
check-column-after = etter siste periode
check-saturday = laurdag
check-sunday = søndag

check-counted-organisations = organisasjonar i nettverka
check-counted-places = plassar i nettverka
check-counted-networks = nettverk
check-counted-themes = tema
check-counted-tracks = spor
check-counted-participant-tracks = spor for deltakarar
check-counted-goals = mål
check-counted-results = resultat
check-counted-effects = effektar
check-counted-activities = aktivitetar
check-counted-meetings = møte
check-counted-occurrences = planlagde eller gjennomførte gonger
check-counted-competences = kompetansar
check-counted-foundations = byggjeklossar
check-counted-times = gonger
check-counted-drawn = gonger på tidslinja
check-counted-units = einingar i nettverket
check-counted-network-organisations = organisasjonar i nettverket
check-counted-cross-presentations = presentasjonar

holiday-new-years-day = første nyttårsdag
holiday-maundy-thursday = skjærtorsdag
holiday-good-friday = langfredag
holiday-easter-sunday = første påskedag
holiday-easter-monday = andre påskedag
holiday-great-prayer-day = store bededag (dansk heilagdag)
holiday-ascension-day = Kristi himmelfartsdag
holiday-whit-sunday = første pinsedag
holiday-whit-monday = andre pinsedag
holiday-christmas-eve = julaftan
holiday-christmas-day = første juledag
holiday-boxing-day = andre juledag
holiday-new-years-eve = nyttårsaftan
holiday-labour-day = 1. mai
holiday-constitution-day-denmark = den danske grunnlovsdagen
holiday-constitution-day-norway = grunnlovsdagen 17. mai

check-more = Det er { $count } funn til av same slag ({ $code }).
check-more-help = Rett nokre av dei viste; då kjem dei neste fram.

check-S101 = Ingen resultat støttar opp om målet «{ $name }».
check-S101-help = Knyt eit resultat til målet, eller fjern målet.
check-S101-why = Eit mål som ingenting fører fram til, kan ikkje gjerast opp når programmet er slutt.
check-S102 = Resultatet «{ $name }» støttar ikkje opp om noko mål.
check-S102-help = Knyt resultatet til eit mål, eller skriv inn målet som manglar.
check-S102-why = Dei som finansierer, spør kva kvart resultat skal vere godt for.
check-S103 = Ingen aktivitetar fører til resultatet «{ $name }».
check-S103-help = Legg til ein aktivitet, eller knyt til ein som alt står i planen.
check-S103-why = Eit resultat kjem berre om nokon gjer noko for det.
check-S104 = Resultatet «{ $name }» fører ikkje til nokon effekt.
check-S104-help = Knyt resultatet til ein effekt, eller skildre effekten som manglar.
check-S104-why = Kjeda frå aktivitetar til brukarar blir broten der eit resultat ikkje endrar noko for nokon.
check-S105 = Ingen resultat eller aktivitetar fører til effekten «{ $name }».
check-S105-help = Knyt eit resultat til effekten, eller fjern effekten.
check-S105-why = Ein effekt som ingenting fører til, er ei von og ikkje ein plan.
check-S106 = Effekten «{ $name }» har ingen indikator.
check-S106-help = Legg til eit kriterium som fortel når effekten har vist seg.
check-S106-why = Utan ein indikator kan ingen i ettertid seie om effekten kom.
check-S107 = Aktiviteten «{ $name }» fører ikkje til noko resultat eller nokon effekt.
check-S107-help = Knyt aktiviteten til eit resultat, eller vurder om han trengst.
check-S107-why = Tida som blir brukt på ein aktivitet, bør føre ein stad i planen.
check-S108 = Ingen er ansvarleg for aktiviteten «{ $name }», og det er heller ingen ledig plass.
check-S108-help = Set på ein person, eller opprett ein ledig plass med rolla det er bruk for.
check-S108-why = Det ingen har ansvar for, blir fort ikkje gjort.
check-S109 = Ingen nettverk arbeider med temaet «{ $name }».
check-S109-help = Opprett eit nettverk for temaet, eller legg temaet til eit av dei { $networks } nettverka.
check-S109-why = Eit tema i eit rammeprogram får liv i nettverka.
check-S110 = Resultatet «{ $name }» og målet «{ $other }» har temaordet «{ $tag }» felles, men er ikkje knytte saman.
check-S110-help = Knyt resultatet til målet, eller endre temaordet på eitt av dei.
check-S110-why = Like temaord tyder på at dei to høyrer saman, og at koplinga er gløymd.
check-S111 = Resultatet «{ $name }» og effekten «{ $other }» har temaordet «{ $tag }» felles, men er ikkje knytte saman.
check-S111-help = Knyt resultatet til effekten, eller endre temaordet på eitt av dei.
check-S111-why = Like temaord tyder på at dei to høyrer saman, og at koplinga er gløymd.
check-S112 = Temaet «{ $name }» og målet «{ $other }» har temaordet «{ $tag }» felles, men er ikkje knytte saman.
check-S112-help = Knyt temaet til målet, eller endre temaordet på eitt av dei.
check-S112-why = Like temaord tyder på at dei to høyrer saman, og at koplinga er gløymd.
check-S113 = Ingen aktivitetar byggjer kompetansen «{ $name }».
check-S113-help = Knyt kompetansen til ein modul eller ein annan aktivitet.
check-S113-why = Deltakarane ventar å møte kvar av kompetansane som programmet lovar.
check-S114 = Kriteriet «{ $name }» skal teljast, men har ingen terskel.
check-S114-help = Oppgje delen eller talet som må nåast.
check-S114-why = Utan ein terskel kan kva tal som helst kallast ein suksess.
check-S115 = Kriteriet «{ $name }» blir vurdert med ord, men planen seier ikkje kva vurderinga skal byggje på.
check-S115-help = Skriv kva som skal samlast inn: forteljingar, intervju, døme.
check-S115-why = Dokumentasjon må samlast undervegs; han kan ikkje skaffast etterpå.
check-S116 = Ingen møte tek opp undertemaet «{ $name }».
check-S116-help = Legg undertemaet til eit møte, eller fjern det.
check-S116-why = Eit undertema som ingen møte tek opp, blir ikkje utforska.
check-S117 = Møtet «{ $name }» tek opp { $count } undertema: { $themes }.
check-S117-help = Vurder eitt undertema per møte; eit undertema kan godt gå over fleire møte.
check-S117-why = Eitt undertema gir tid til å gå i djupna og gjer det klart kven som skal inviterast.
check-S118 = Det avsluttande møtet «{ $name }» er ikkje det siste: { $others } kjem etter.
check-S118-help = Flytt det avsluttande møtet til slutten av rekkja.
check-S118-why = Analyse og læring byggjer på alt som har gått føre.
check-S119 = «{ $name }» er vedteke, men planen seier ikkje når.
check-S119-help = Skriv datoen, eller møtet der vedtaket vart gjort.
check-S119-why = Eit vedtak utan dato er vanskeleg å finne att og å støtte seg til.
check-S120 = Ingen har godkjent utgåva «{ $name }» av planen.
check-S120-help = Skriv kven som godkjende ho og når, eller lat ho stå som utkast.
check-S120-why = Alle skal vite kva utgåve av planen som gjeld.
check-S121 = Aktiviteten «{ $name }» står ikkje i nokon av periodane i planen.
check-S121-help = Legg aktiviteten i perioden der han finn stad.
check-S121-why = Ein aktivitet utan tidspunkt er ikkje å sjå i kalenderen eller i årshjulet.
check-S122 = { $said ->
    [as_before] Målet «{ $name }» blir sagt å vere som før, men den tidlegare ordlyden er ein annan.
   *[new] Målet «{ $name }» blir sagt å vere nytt, men den tidlegare ordlyden er den same.
  }
check-S122-help = Rett ordlyden, eller det som blir sagt om endringa.
check-S122-why = Lesarane samanliknar dei gamle måla med dei nye for å sjå kva som er endra.

check-S201 = «{ $name }» er datert { $stated }, men står i kolonnen { $column }.
check-S201-help = { $known ->
    [yes] Flytt det til kolonnen { $computed }, eller rett datoen.
   *[no] Ingen av kolonnane i planen rommar datoen: flytt det til kolonnen { $computed }, eller rett datoen.
  }
check-S201-why = Dei som les kolonnen, og dei som les datoen, møter opp til kvart sitt tidspunkt.
check-S202 = «{ $name }» er datert { $stated }, etter at programmet sluttar { $computed }.
check-S202-help = Flytt det fram før sluttdatoen, eller oppgje at aktiviteten høyrer til etter programmet.
check-S202-why = Etter sluttdatoen er det kanskje verken pengar eller folk til det.
check-S203 = «{ $name }» står i kolonnen { $stated }, som byrjar etter at programmet sluttar { $computed }.
check-S203-help = Flytt det til ein tidlegare kolonne, eller oppgje at aktiviteten høyrer til etter programmet.
check-S203-why = Etter sluttdatoen er det kanskje verken pengar eller folk til det.
check-S204 = «{ $name }» står utanfor periodane i planen.
check-S204-help = Flytt det inn i ein periode, forleng planen, eller lat det stå som noko som kjem etterpå.
check-S204-why = Det som står utanfor periodane, blir lett oversett når planen blir følgd opp.
check-S205 = «{ $name }» er datert { $stated }, før programmet startar { $computed }.
check-S205-help = Rett datoen, eller oppgje at aktiviteten høyrer til før programmet.
check-S205-why = Før starten er det kanskje ingen på plass til å gjere det.
check-S206 = «{ $name }» viser til { $stated }, som ikkje er ein av periodane i planen.
check-S206-help = Vel ein av periodane i planen, eller endre periodane.
check-S206-why = Planen har ingen kolonne å vise det i.
check-S207 = «{ $name }» er avlyst, men planen seier ikkje kvifor.
check-S207-help = Skriv årsaka.
check-S207-why = Årsaka fortel andre om det kan skje igjen.
check-S208 = «{ $name }» skal etter planen finne stad { $stated } gonger, men det er berre { $computed } att når { $cancelled ->
    [one] den avlyste eller utsette
   *[other] dei { $cancelled } avlyste eller utsette
  } ikkje blir talde med.
check-S208-help = Set ned talet, eller planlegg ei erstatning.
check-S208-why = Det som er avlyst, må ikkje telje som gjennomført i rapporten til dei som finansierer.
check-S209 = «{ $name }» er utsett, men planen seier ikkje til når.
check-S209-help = Oppgje kolonnen det er flytta til, eller avlys det med ei årsak.
check-S209-why = Det som er utsett utan eit nytt tidspunkt, blir gløymt.
check-S210 = «{ $name }» fell på ein { $day }: { $stated }.
check-S210-help = Vel ein kvardag, eller lat det stå om det er meininga.
check-S210-why = Dei fleste deltakarane i det offentlege arbeider ikkje i helga.
check-S211 = «{ $name }» fell på ein heilagdag: { $stated } er { $holiday }.
check-S211-help = Vel ein annan dag.
check-S211-why = Deltakarane har fri, og møtestaden kan vere stengd.
check-S212 = «{ $name }» fell på ein dag då mange har fri: { $stated } er { $holiday }.
check-S212-help = Spør deltakarane, eller vel ein annan dag.
check-S212-why = Etter skikk eller avtale held mange arbeidsplassar stengt heile eller halve dagen.
check-S213 = «{ $name }» ligg i ein skuleferie: { $stated } ({ $holiday }, { $area }).
check-S213-help = Vel ein annan dag, eller spør dei som har barn i skulen.
check-S213-why = Mange er borte i skuleferiane.
check-S214 = { $count ->
    [one] Éin dato manglar årstal
   *[other] { $count } datoar manglar årstal
  }, og det er ikkje valt noko år.{ $named-count ->
    [0] {""}
   *[other] {" "}Teksten nemner { $named }.
  }{ $saturday-count ->
    [0] {""}
   *[other] {" "}På ein laurdag: { $saturdays }.
  }{ $sunday-count ->
    [0] {""}
   *[other] {" "}På ein søndag: { $sundays }.
  }{ $holiday-count ->
    [0] {""}
   *[other] {" "}På ein heilagdag: { $holidays }.
  }
check-S214-help = { $year-count ->
    [0] Vel året i opplysningane om programmet.
   *[other] Vel året. I desse åra er alle datoane kvardagar, det næraste først: { $years }.
  }
check-S214-why = Utan årstal kan datoane ikkje kome inn i kalenderen til nokon, og ei feil gissing kallar folk inn til feil dag.
check-S215 = «{ $name }» ({ $stated }) har eit seinare nummer enn «{ $other }», men ligg før det ({ $computed }).
check-S215-help = Gi møta nye nummer, eller rett datoen.
check-S215-why = Deltakarane bruker nummeret når dei snakkar om eit møte.
check-S216 = «{ $name }» sluttar ({ $stated }) før det byrjar ({ $computed }).
check-S216-help = Rett eitt av dei to tidspunkta.
check-S216-why = Ingenting kan planleggjast mellom ein slutt og ei seinare byrjing.
check-S217 = «{ $name }» finn stad { $stated }, etter fristen { $computed }.
check-S217-help = Flytt det, eller forleng fristen.
check-S217-why = Andre reknar med at fristen held.

check-S301 = { $count ->
    [one] Dette lèt seg ikkje gjere: { $rules }
   *[other] Desse kan ikkje alle haldast: { $rules }
  }{ $order-count ->
    [0] .
   *[other] {" "}– når desse følgjer etter kvarandre: { $order }.
  }
check-S301-help = Endre eller fjern ein av dei; til saman gir dei ikkje rom for noko tidspunkt.
check-S301-why = Ingen kalender kan halde reglar som seier imot kvarandre.
check-S302 = To reglar oppgjev ulik avstand for «{ $name }»: «{ $rule }» og «{ $other }».
check-S302-help = Bli samde om éin avstand, og skriv han begge stader.
check-S302-why = Dei som set datoane, må vite kva som gjeld.
check-S303 = Dagane i «{ $name }» skal både følgje etter kvarandre og liggje med mellomrom: «{ $rule }» og «{ $other }».
check-S303-help = Skriv i den generelle regelen at han ikkje gjeld her, eller endre ein av dei.
check-S303-why = Deltakarane må vite om dei skal setje av samanhengande dagar.
check-S304 = «{ $name }» er plassert på to måtar i høve til «{ $anchor }»: «{ $rule }» og «{ $other }».
check-S304-help = Vel den eine, og rett den andre staden.
check-S304-why = Dei som er med, vil førebu seg til kvart sitt tidspunkt.
check-S305 = Dag { $stated } i «{ $name }» er nemnd, men det er berre { $computed ->
    [one] éin dag
   *[other] { $computed } dagar
  }.
check-S305-help = Rett dagen eller lengda.
check-S305-why = Ein regel eller eit innhald på ein dag som ikkje finst, kan aldri haldast.
check-S306 = { $days ->
    [one] Éin dag
   *[other] { $days } dagar
  } feil: «{ $rule }» stemmer ikkje med { $stated }.
check-S306-help = Den næraste datoen som passar, er { $computed }; flytt datoen, eller endre regelen.
check-S306-why = Avstanden mellom aktivitetane er ein del av måten programmet verkar på.
check-S307 = Tidsregelen «{ $name }» manglar { $field ->
    [gap] ein avstand
    [and] den andre enden
   *[to] det han skal plasserast etter
  }.
check-S307-help = Fyll det ut, eller vel ein annan relasjon.
check-S307-why = Ein ufullstendig regel kan verken sjekkast eller brukast når det blir føreslått datoar.

check-S401 = «{ $name }»: { $stated } er oppgitt, planen har { $computed } ({ $counted }).
check-S401-help = Rett talet, eller legg til det som manglar i planen.
check-S401-why = Lesarane stoler på ein plan der tala stemmer med innhaldet.
check-S402 = To tal for det same ({ $counted }): { $first } i «{ $other }» og { $stated } i «{ $name }».
check-S402-help = Finn ut kva for eit som er rett, og bruk det begge stader.
check-S402-why = To tal i eitt dokument får lesarane til å tvile på begge.
check-S403 = «{ $name }»: { $stated } timar er oppgitt, men talet på gonger og lengda gir { $computed } timar.
check-S403-help = Rett timane, talet på gonger eller lengda.
check-S403-why = Leiarane set av den tida som er oppgitt.
check-S404 = «{ $name }»: { $stated } dagar er oppgitt, men talet på gonger og lengda gir { $computed } dagar.
check-S404-help = Rett dagane, talet på gonger eller lengda.
check-S404-why = Leiarane set av den tida som er oppgitt.
check-S405 = «{ $name }»: { $stated } er avrunda; det nøyaktige talet er { $computed } { $unit ->
    [hours] timar
   *[days] dagar
  }.
check-S405-help = Lat det stå, eller skriv det nøyaktige talet.
check-S405-why = Summar av avrunda tal glir bort frå den nøyaktige summen.
check-S406 = «{ $name }»: { $stated } { $unit ->
    [hours] timar
   *[days] dagar
  } er oppgitt, men delane gir { $computed } når dei blir lagde nøyaktig saman.{ $adds-up ->
    [yes] {" "}Det oppgitte talet stemmer med dei trykte delane og dreg med seg feilen og avrundinga i dei.
   *[no] {" "}Det stemmer heller ikkje med dei trykte delane.
  }
check-S406-help = { $adds-up ->
    [yes] Rett delane først, og så summen.
   *[no] Rett summen.
  }
check-S406-why = Ein feil i ei linje går vidare til det samla talet.
check-S407 = «{ $name }»: { $stated } { $unit ->
    [hours] timar
   *[days] dagar
  } er oppgitt i alt, men alle delane gir { $computed } når dei blir lagde nøyaktig saman.{ $adds-up ->
    [yes] {" "}Det oppgitte talet stemmer med dei trykte linjene og dreg med seg feilen og avrundinga i dei.
   *[no] {" "}Det stemmer heller ikkje med dei trykte linjene.
  }
check-S407-help = { $adds-up ->
    [yes] Rett linjene først, og så det samla talet.
   *[no] Rett det samla talet.
  }
check-S407-why = Det samla talet er det leiarar og deltakarar seier ja til.
check-S408 = Budsjettet reknar med ei anna lengd for «{ $name }» enn aktivitetsarket: { $range ->
    [yes] { $min } til { $max }
   *[no] { $max }
  } { $unit ->
    [hours] timar
   *[days] dagar
  } på arket, { $stated } i budsjettet.
check-S408-help = Bruk same lengda begge stader.
check-S408-why = Deltakarane planlegg etter arket, leiarane etter budsjettet.
check-S409 = «{ $name }» reknar med { $stated }, men aktivitetane finn til saman stad { $computed } gonger.
check-S409-help = Rett talet i budsjettet eller på aktiviteten.
check-S409-why = Budsjett og aktivitetar skal skildre det same programmet.
check-S410 = «{ $budget }» blir sagt å romme alle aktivitetar, men «{ $name }» står ikkje på noka linje.
check-S410-help = Legg aktiviteten inn i budsjettet, eller skriv at budsjettet ikkje rommar alt.
check-S410-why = Dei som har sagt ja til den oppgitte tida, blir bedne om meir.
check-S411 = «{ $name }» utelèt { $count ->
    [one] ei plikt
   *[other] { $count } plikter
  } som er omtalte andre stader: { $activities }.
check-S411-help = Legg dei inn i budsjettet, eller skriv kvifor dei ikkje tek ekstra tid.
check-S411-why = Dei som har sagt ja til den oppgitte tida, blir bedne om meir.
check-S412 = «{ $label }» står ved «{ $stated }» i budsjettet, men er tilnamnet til «{ $computed }».
check-S412-help = Flytt tilnamnet til den rette aktiviteten.
check-S412-why = Deltakarane ville ha pakka til feil modul.
check-S413 = «{ $name }» finn stad { $stated } gonger, men er teikna { $computed ->
    [one] éin gong
   *[other] { $computed } gonger
  } i «{ $picture }».
check-S413-help = Teikn alle, eller rett talet.
check-S413-why = Mange ser berre på figuren.
check-S414 = «{ $name }» manglar i «{ $picture }», der resten av «{ $track }» er teikna.
check-S414-help = Teikn inn aktiviteten òg.
check-S414-why = Mange ser berre på figuren.
check-S415 = «{ $name }» er ikkje halde for { $activities }.
check-S415-help = Legg til minst { $stated ->
    [one] eitt slikt innhald
   *[other] { $stated } slike innhald
  } { $count ->
    [one] der
   *[other] kvar stad
  }, eller trekk lovnaden tilbake.
check-S415-why = Det som er lova for kvar enkelt, blir venta av kvar enkelt.
check-S416 = { $name } er med i { $count } nettverk: { $networks }.
check-S416-help = Det er ingenting å gjere; hugs at organisasjonen tek { $count } plassar når det blir talt.
check-S416-why = Plassar og organisasjonar er to ulike tal.
check-S417 = { $stated } organisasjonar på «{ $name }» gir { $computed } presentasjonar, fordi nokre deltek saman: { $joint }.
check-S417-help = Det er ingenting å gjere; set av tid til { $computed } presentasjonar.
check-S417-why = Talet på presentasjonar følgjer einingane, ikkje organisasjonane.
check-S418 = «{ $name }»: { $computed } av minst { $stated } er påmelde.
check-S418-help = Rekrutter til det er { $stated } eller fleire, eller sjå kven som enno ikkje har svart.
check-S418-why = Målet blir talt i medlemsregisteret og er difor rett i dag.
check-S419 = To organisasjonar heiter { $name } og kan ikkje skiljast frå kvarandre.
check-S419-help = Skriv fylke eller region ved kvar, eller slå dei saman om dei er den same.
check-S419-why = Innkallingar og oppteljingar hamnar hos feil organisasjon.
check-S420 = «{ $name }» skal finne stad { $stated } gonger, men er planlagt { $computed ->
    [one] éin gong
   *[other] { $computed } gonger
  }.
check-S420-help = Planlegg resten, eller rett talet.
check-S420-why = Talet er lova deltakarane eller dei som finansierer.
check-S421 = «{ $name }» kan ikkje teljast etter ({ $counted }): det manglar kva talet gjeld, eller planen seier det ikkje.
check-S421-help = Vel aktiviteten, møtet eller nettverket som talet gjeld.
check-S421-why = Eit tal som ikkje kan teljast etter, kan vere feil utan at nokon oppdagar det.

check-S501 = «{ $name }» har { $count ->
    [one] ein ledig plass
   *[other] { $count } ledige plassar
  }: { $seats }.
check-S501-help = Finn nokon til kvar plass i god tid før møtet.
check-S501-why = Folk må spørjast før kalenderen deira er full.

check-somebody = nokon
check-before-project = før prosjektet byrjar
check-after-project = etter at prosjektet sluttar
check-S503 = To av dei tre partane er med på «{ $name }», men { $party } er det ikkje.
check-S503-help = Inviter nokon som talar for dei, eller skriv i målgruppa til møtet at dei deltek.
check-S503-why = Det dei tre partane blir einige om saman, blir bore heim av dei alle.
check-party-elected = dei folkevalde
check-party-leaders = leiarane
check-party-employees = dei tillitsvalde
check-S601 = «{ $name }»: { $who } MÅ involverast, men det står ikkje når.
check-S601-help = Vel milepælane der det skjer, eller skriv ein dato.
check-S601-why = Utan eit tidspunkt blir ingen spurde før det er for seint.
check-S602 = «{ $name }»: { $who } MÅ involverast, men det står ikkje korleis.
check-S602-help = Skriv kva dei skal gjere: avgjere, svare, prøve ut, bli orienterte.
check-S602-why = Den som ikkje veit kva som er venta, held seg borte eller kjem uførebudd.
check-S603 = «{ $name }»: { $who } MÅ involverast, men ved ingen aktivitet og på ikkje noko møte.
check-S603-help = Vel aktiviteten eller møtet der det skjer, eller lag eit nytt.
check-S603-why = Det som ikkje har ein plass i planen, blir det ikkje noko av.
check-S604 = «{ $name }»: { $who } MÅ delta, men står ikkje blant deltakarane.
check-S604-help = Set { $who } på deltakarlista for møtet.
check-S604-why = Berre dei som står på lista, blir inviterte.
check-S605 = Ingen kan sjå om målet «{ $goal }» er nådd: Det står ikkje korleis det blir målt.
check-S605-help = Skriv kva som blir talt eller spurt om, kvar talet ligg i dag, og kvar det skal liggje.
check-S605-why = Eit mål som ikkje kan målast, kan heller ikkje feirast.
check-S606 = Målet «{ $goal }» har ingen dato.
check-S606-help = Skriv når målet skal vere nådd, om så berre månaden eller halvåret.
check-S606-why = Utan ein dato kjem alt anna først.
check-S607 = Ingen milepæl viser at «{ $name }» er over.
check-S607-help = Merk den siste milepælen, eller legg han til: Kva har skjedd når prosjektet er over?
check-S607-why = Eit prosjekt utan ein siste milepæl blir aldri ferdig, og resultata går ikkje over i drift.
check-S608 = Milepælen «{ $name }» ({ $stated }) ligg før «{ $before }» ({ $computed }), som han står etter.
check-S608-help = Flytt milepælen opp, eller rett ein av datoane.
check-S608-why = Den som les planen, tek rekkjefølgja for rekkjefølgja i tid.
check-S609 = «{ $name }» er merkt som { $mark } milepælen, men det er «{ $other }» òg.
check-S609-help = Avgjer kva for ein av dei det er.
check-S609-why = Alle i prosjektet bør arbeide mot den same milepælen.
check-S610 = Milepælen «{ $name }» er datert { $stated }, { $edge } ({ $computed }).
check-S610-help = Flytt milepælen, eller endre når «{ $project }» byrjar eller sluttar.
check-S610-why = Utanfor tida til prosjektet er det kanskje verken folk eller pengar til han.
check-S611 = Ingen har sagt kven som MÅ, BØR og KAN delta på temadagen «{ $name }».
check-S611-help = Svar på dei seks spørsmåla til dagen, først kva som skal ha skjedd når han er over.
check-S611-why = Ein temadag forankrar prosjektet berre når dei rette er med.
check-S701 = «{ $before }» i «{ $meeting }» varer { $minutes } minutt for lenge: «{ $item }» byrjar på eit fast tidspunkt.
check-S701-help = Gjer det første kortare, eller flytt det faste tidspunktet.
check-S701-why = Begge delar kan ikkje gå føre seg på ein gong.
check-S702 = { $room } blir brukt til «{ $other }» og «{ $item }» på ein gong i «{ $meeting }».
check-S702-help = Finn eit anna rom, eller legg dei etter kvarandre.
check-S702-why = Eit rom kan berre brukast til éin ting om gongen.
check-S703 = { $person } skal vere to stader på ein gong kl. { $clock }: «{ $one }» og «{ $other }».
check-S703-help = Flytt det eine, eller finn ein annan.
check-S703-why = Ingen kan vere to stader på ein gong.
check-S704 = Dag { $day } i «{ $meeting }» varer { $minutes } minutt lenger enn til sluttidspunktet.
check-S704-help = Gjer noko kortare, eller la dagen slutte seinare.
check-S704-why = Deltakarane har innretta seg etter sluttidspunktet.
check-S502 = { $person } er kjernedeltakar, men er ikkje med på «{ $name }».
check-S502-help = Set { $person } på møtet, eller skriv at { $person } ikkje lenger er kjernedeltakar.
check-S502-why = Kjernedeltakarar er med heile vegen, så nettverket ikkje byrjar på nytt på kvart møte.
