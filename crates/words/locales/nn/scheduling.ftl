# Kalenderen som planlegg seg sjølv.

view-scheduling = Datoar
scheduling-lead = Finn datoar som passar med tidsreglane i planen, heilagdagar, feriar og det folk har sagt. Ingenting blir endra før du tek over eit forslag, og det kan angrast.
scheduling-new = Foreslå datoar
scheduling-propose = Foreslå datoar
scheduling-proposals = Forslag
scheduling-remove = Fjern forslaget
scheduling-compare = Samanlikn dei valde
scheduling-comparison = Forslag side om side
scheduling-comparison-lead = Datoar som er annleis enn i det første forslaget, står med feit skrift.
scheduling-choose-two = Vel minst to forslag med datoar.
scheduling-to-proposals = Til forslaga
scheduling-taken = Teke over
scheduling-taken-at = Datoane er tekne over {$moment}.
scheduling-runs = Det blir leita etter datoar
scheduling-runs-lead = Det tek høgst 20 sekund. Sida viser sjølv når det er ferdig.
scheduling-far = Best så langt: {$weight} poeng. Ingen forslag kan kome under {$bound}.
scheduling-cancel = Stopp
scheduling-look-again = Vis igjen
scheduling-broke-off = Avbrote
scheduling-broke-off-lead = Leitinga vart avbroten. Foreslå datoar igjen.
scheduling-anew = Foreslå igjen med dei same vala
scheduling-busy = Det blir leita etter datoar til fleire andre planar akkurat no. Vent litt og prøv igjen.
scheduling-stale = Planen er endra sidan forslaget vart laga. Sjå gjennom det, eller foreslå datoar igjen.
scheduling-proposal-title = Forslag frå {$moment}

scheduling-found-best = Det finst ingen betre plan.
scheduling-found-good = Dette er den beste planen som vart funnen.
scheduling-found-at-most = { $absences ->
    [one] Ein god plan: ein annan kunne høgst spare det som svarar til 1 fråvær.
   *[other] Ein god plan: ein annan kunne høgst spare det som svarar til {$absences} fråvær.
}
scheduling-found-contradiction = Reglane seier mot kvarandre.
scheduling-found-stopped = Stoppa før det var nokon plan.
scheduling-found-nothing = Det vart ikkje funne nokon plan før tida var ute.
scheduling-nothing-help = Gi meir plass: ein lengre periode, fleire vekedagar eller færre reglar.
scheduling-absent-total = { $count ->
    [0] Alle kan alle dagar
    [one] 1 fråvær i alt
   *[other] {$count} fråvær i alt
}
scheduling-absent-often = {$name} kan ikkje {$count} dagar
scheduling-beside = { $days ->
    [one] Avstandane er 1 dag utanfor det ønskte i alt
   *[other] Avstandane er {$days} dagar utanfor det ønskte i alt
}
scheduling-edge-days = { $count ->
    [one] 1 dag er ein måndag eller fredag
   *[other] {$count} dagar er måndagar eller fredagar
}
scheduling-how-weighed = Slik er det vege
scheduling-weighing = Eit fråvær veg som ti dagars avstand frå det ønskte. Tredje fråvær og kvart etterpå hos same deltakar veg førti meir. Måndagar og fredagar blir unngått litt. Datoar som nokon alt reknar med, blir berre flytta når det hjelper. Tidsreglar, stengde dagar, undervisarar og lokale blir aldri brotne.

scheduling-window = Periode
scheduling-window-help = Aktivitetar i programmet blir lagde mellom første og siste dag. Førebuingar kan liggje før, oppfølging etter.
scheduling-earliest = Førebuingar frå
scheduling-first = Programmet byrjar
scheduling-last = Programmet sluttar
scheduling-latest = Oppfølging til
scheduling-weekdays = Vekedagar
scheduling-free-days = Dagar som skal vere fri
scheduling-public-holidays-dk = Danske heilagdagar
scheduling-public-holidays-no = Norske heilagdagar
scheduling-half-holidays = Også halve fridagar (i Danmark grunnlovsdagen, julaftan, nyttårsaftan)
scheduling-school-holidays = Skuleferiar
scheduling-school-holidays-of = Skuleferiar i {$area}
scheduling-to-school-holidays = Skuleferiar i planen
scheduling-place = Det som skal ha datoar
scheduling-nothing-open = Alt har ein fast dato.
scheduling-fixed = Faste datoar
scheduling-fixed-help = Dei blir ståande. Kryss av for dei som kan flyttast.
scheduling-held = Halde
scheduling-times = { $count ->
    [one] 1 gong
   *[other] {$count} gonger
}
scheduling-days = { $count ->
    [one] 1 dag
   *[other] {$count} dagar
}
scheduling-stands = no {$date}
scheduling-cohorts = Kull
scheduling-cohorts-help = Kvart kull får eigne datoar og deler undervisarar og lokale med dei andre.
scheduling-order = Rekkjefølgje
scheduling-drawn = Følg rekkjefølgja på den teikna tidslinja
scheduling-spread = Spre det jamt der planen ikkje seier noko anna

scheduling-rules = Tidsreglar
scheduling-add-rule = Legg til tidsregel
scheduling-no-rules = Planen har ingen tidsreglar.
scheduling-exactly = { $days ->
    [one] nøyaktig 1 dag
   *[other] nøyaktig {$days} dagar
}
scheduling-from-to = {$min} til {$max} dagar
scheduling-at-least = minst {$days} dagar
scheduling-at-most = høgst {$days} dagar
scheduling-in-order = i den rekkjefølgja
scheduling-unused-not-placed = – ikkje i bruk: «{$name}» får ingen dato
scheduling-unused-precise = – blir gjord meir presis av «{$rule}»
scheduling-unused-left-out = – utelaten denne gongen
scheduling-unused-incomplete = – ikkje i bruk: regelen manglar noko
scheduling-implied = { $count ->
    [one] 1 regel til som ligg i planen
   *[other] {$count} reglar til som ligg i planen
}

scheduling-absences = Kven kan ikkje når?
scheduling-absences-lead = Undervisarar og lokale må vere ledige. Fråværet til deltakarane blir vege.
scheduling-no-absences = Ingen har sagt ifrå enno.
scheduling-all-absences = Sjå alle {$count}
scheduling-nobody = Ingen
scheduling-from-day-to = {$from} til {$to}
scheduling-every-weeks = kvar {$count}. veke
scheduling-silent = { $count ->
    [one] 1 person har ikkje sagt noko
   *[other] {$count} personar har ikkje sagt noko
}
scheduling-add-absence = Legg til fråvær
scheduling-person = Person
scheduling-no-person = Ingen person
scheduling-or-venue = Eller lokale
scheduling-first-day = Første dag
scheduling-last-day = Siste dag
scheduling-only-weekdays = Berre på desse vekedagane (ingen vald: alle dagar)
scheduling-every = Kvar kva veke? 1 er kvar veke
scheduling-reason = Grunn
scheduling-add = Legg til
scheduling-person-or-venue = Vel anten ein person eller eit lokale.
scheduling-no-day = Skriv ein dag som 2027-03-15.
scheduling-ends-before = Siste dag ligg før den første.
scheduling-no-weekday = Vel minst éin vekedag.
scheduling-no-number = Skriv eit tal frå 1.
scheduling-nothing-to-place = Det er ingenting som skal ha ein dato. Vel noko under «Det som skal ha datoar».
scheduling-too-many-days = Perioden er for lang: høgst {$years} år.
scheduling-too-many-events = Det er for mykje på éin gong: høgst {$limit} dagar. Vel bort noko.
scheduling-too-much = Det er for mange reglar, personar eller kull på éin gong. Vel bort noko.

scheduling-day = {$weekday} {$date}
scheduling-week = veke {$week}
scheduling-week-heading = Veke
scheduling-name = { $day ->
    [0] {$name}
   *[other] {$name}, dag {$day}
}
scheduling-name-time = {$name}, {$time}. gong
scheduling-name-cohort = {$name} ({$cohort})
scheduling-title-day = {$name}, dag {$day}
scheduling-title-time = {$name} {$time}
scheduling-after-weeks = { $count ->
    [one] 1 veke etter {$name}
   *[other] {$count} veker etter {$name}
}
scheduling-after-days = { $count ->
    [one] Dagen etter {$name}
   *[other] {$count} dagar etter {$name}
}
scheduling-dates = Datoar
scheduling-what = Kva
scheduling-when = Når
scheduling-distance = Avstand og grunn
scheduling-cannot = Kven kan ikkje
scheduling-all-can = Alle kan
scheduling-absent-of = {$count} av {$invited}
scheduling-stood = Fast
scheduling-moved-from = Før {$date}
scheduling-months = Månad for månad
scheduling-take-over-as = Ta over datoane som
scheduling-as-expected = venta
scheduling-as-confirmed = stadfesta
scheduling-change-rules = Rett også tidsreglane som vart løyste på
scheduling-take-over = Ta over datoane
scheduling-no-dates = Forslaget har ingen datoar.
scheduling-holds-no-more = Planen er endra slik at datoane ikkje held lenger. Foreslå datoar igjen.
scheduling-changes-nothing = Datoane står i planen alt.
scheduling-went-by = Det forslaget går ut frå
scheduling-closed = { $count ->
    [one] 1 heilagdag eller feriedag
   *[other] {$count} heilagdagar og feriedagar
}
scheduling-this-time = Annleis enn i planen denne gongen
scheduling-without = Utan:
scheduling-chosen = {$name} er vald til {$date}
scheduling-also = {$name} kan også liggje på ein {$weekday}
scheduling-result = Resultat
scheduling-not-in-it = Ikkje med
scheduling-later = { $count ->
    [one] 1 dag seinare
   *[other] {$count} dagar seinare
}
scheduling-earlier = { $count ->
    [one] 1 dag tidlegare
   *[other] {$count} dagar tidlegare
}

scheduling-move = Flytt éin dato
scheduling-move-lead = Du ser kva som flyttar med, og kven som då ikkje kan, før noko blir lagra.
scheduling-move-to = Ny dag
scheduling-preview = Vis kva som flyttar med
scheduling-preview-title = {$name} blir flytta til {$date}
scheduling-chain = { $count ->
    [0] Ingenting flyttar.
    [one] 1 dato flyttar, resten blir ståande.
   *[other] {$count} datoar flyttar, resten blir ståande.
}
scheduling-moves = Det som flyttar
scheduling-from-day = Frå
scheduling-to-day = Til
scheduling-same-people = Dei same
scheduling-cannot-now = Kan ikkje lenger: {$names}
scheduling-can-now = Kan no: {$names}
scheduling-keep-move = Lagre som nytt forslag
scheduling-cannot-move = Datoen kan ikkje flyttast dit.
scheduling-back = Tilbake til forslaget

scheduling-contradiction = Det som ikkje kan halde samstundes
scheduling-contradiction-lead = Utan kva som helst av dei kunne resten halde.
scheduling-contradiction-some = Desse reglane kan ikkje halde samstundes. Kanskje er det nok å sjå på nokre av dei.
scheduling-contradiction-unknown = Tida rakk ikkje til å finne ut kva for nokre. Vel bort noko, eller gi ein lengre periode.
scheduling-cause = Regel
scheduling-see = Sjå den
scheduling-ways = Det som ville hjelpe
scheduling-ways-lead = Kvar av dei er nok aleine. Det blir leita igjen med endringa; planen blir ikkje endra før du tek over datoane.
scheduling-cause-closed = { $day ->
    [0] {$name} blir ikkje halde på heilagdagar og i feriar
   *[other] {$name}, dag {$day}, blir ikkje halde på heilagdagar og i feriar
}
scheduling-cause-weekdays = { $day ->
    [0] {$name} blir halde på {$days}
   *[other] {$name}, dag {$day}, blir halde på {$days}
}
scheduling-cause-fixed = { $day ->
    [0] {$name} ligg {$date}
   *[other] {$name}, dag {$day}, ligg {$date}
}
scheduling-cause-busy = { $day ->
    [0] {$who} skal vere med på {$name} og kan ikkje kvar dag
   *[other] {$who} skal vere med på {$name}, dag {$day}, og kan ikkje kvar dag
}
scheduling-cause-shared = {$who} kan berre vere éin stad om dagen
scheduling-why-rule = {$rule}
scheduling-why-days = Dagane i «{$name}» ligg rett etter kvarandre
scheduling-why-day-order = Dagane i «{$name}» kjem i rekkjefølgje
scheduling-why-times = Gongene i «{$name}» kjem i rekkjefølgje
scheduling-why-numbers = «{$name}» kjem før «{$other}»: dei er nummererte
scheduling-why-drawn = «{$name}» kjem før «{$other}»: slik er dei teikna på tidslinja
scheduling-why-closing = «{$name}» kjem sist
scheduling-why-spread = Spreidd jamt
scheduling-why-window-before = Førebuingar ligg mellom {$from} og {$to}
scheduling-why-window-during = Programmet ligg mellom {$from} og {$to}
scheduling-why-window-after = Oppfølging ligg mellom {$from} og {$to}
scheduling-why-stated = «{$name}» ligg i den tida planen nemner
scheduling-why-deadline = «{$name}» er ferdig innan fristen
scheduling-why-cohort = «{$name}» byrjar og sluttar som planen seier
scheduling-way-fewest-weeks = { $count ->
    [one] Tillat ned til 1 veke: {$rule}
   *[other] Tillat ned til {$count} veker: {$rule}
}
scheduling-way-fewest-days = { $count ->
    [one] Tillat ned til 1 dag: {$rule}
   *[other] Tillat ned til {$count} dagar: {$rule}
}
scheduling-way-most-weeks = { $count ->
    [one] Tillat opptil 1 veke: {$rule}
   *[other] Tillat opptil {$count} veker: {$rule}
}
scheduling-way-most-days = { $count ->
    [one] Tillat opptil 1 dag: {$rule}
   *[other] Tillat opptil {$count} dagar: {$rule}
}
scheduling-way-without-rule = Sjå bort frå: {$rule}
scheduling-way-without-numbers = La «{$name}» liggje etter «{$other}»
scheduling-way-without-drawn = La «{$name}» liggje etter «{$other}», annleis enn på tidslinja
scheduling-way-without-closing = La noko liggje etter «{$name}»
scheduling-way-without-stated = La «{$name}» liggje utanfor den tida planen nemner
scheduling-way-without-deadline = Sjå bort frå fristen for «{$name}»
scheduling-way-without-cohort = Sjå bort frå når «{$name}» byrjar og sluttar
scheduling-way-earliest = La førebuingar byrje {$date}
scheduling-way-first = La programmet byrje {$date}
scheduling-way-last = La programmet slutte {$date}
scheduling-way-latest = La oppfølging vare til {$date}
scheduling-way-weekday = { $day ->
    [0] La {$name} liggje på ein {$weekday} også
   *[other] La {$name}, dag {$day}, liggje på ein {$weekday} også
}
scheduling-way-on = { $day ->
    [0] Hald {$name} {$date} likevel
   *[other] Hald {$name}, dag {$day}, {$date} likevel
}
scheduling-way-free = { $day ->
    [0] La {$name} få ein annan dato
   *[other] La {$name}, dag {$day}, få ein annan dato
}
done-proposal-removed = Forslaget er fjerna.
