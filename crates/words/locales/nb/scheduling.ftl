# Kalenderen som planlegger seg selv.

view-scheduling = Datoer
scheduling-lead = Finn datoer som passer med tidsreglene i planen, helligdager, ferier og det folk har sagt. Ingenting endres før du tar over et forslag, og det kan angres.
scheduling-new = Foreslå datoer
scheduling-propose = Foreslå datoer
scheduling-proposals = Forslag
scheduling-remove = Fjern forslaget
scheduling-compare = Sammenlign de valgte
scheduling-comparison = Forslag side om side
scheduling-comparison-lead = Datoer som er annerledes enn i det første forslaget, står med fet skrift.
scheduling-choose-two = Velg minst to forslag med datoer.
scheduling-to-proposals = Til forslagene
scheduling-taken = Tatt over
scheduling-taken-at = Datoene er tatt over {$moment}.
scheduling-runs = Det letes etter datoer
scheduling-runs-lead = Det tar høyst 20 sekunder. Siden viser selv når det er ferdig.
scheduling-far = Best så langt: {$weight} poeng. Ingen forslag kan komme under {$bound}.
scheduling-cancel = Stopp
scheduling-look-again = Vis igjen
scheduling-broke-off = Avbrutt
scheduling-broke-off-lead = Letingen ble avbrutt. Foreslå datoer igjen.
scheduling-anew = Foreslå igjen med de samme valgene
scheduling-busy = Det letes etter datoer for flere andre planer akkurat nå. Vent litt og prøv igjen.
scheduling-stale = Planen er endret siden forslaget ble laget. Se gjennom det, eller foreslå datoer igjen.
scheduling-proposal-title = Forslag fra {$moment}

scheduling-found-best = Det finnes ingen bedre plan.
scheduling-found-good = Dette er den beste planen som ble funnet.
scheduling-found-at-most = { $absences ->
    [one] En god plan: en annen kunne høyst spare det som svarer til 1 fravær.
   *[other] En god plan: en annen kunne høyst spare det som svarer til {$absences} fravær.
}
scheduling-found-contradiction = Reglene motsier hverandre.
scheduling-found-stopped = Stoppet før det var noen plan.
scheduling-found-nothing = Det ble ikke funnet noen plan før tiden var ute.
scheduling-nothing-help = Gi mer plass: en lengre periode, flere ukedager eller færre regler.
scheduling-absent-total = { $count ->
    [0] Alle kan alle dager
    [one] 1 fravær i alt
   *[other] {$count} fravær i alt
}
scheduling-absent-often = {$name} kan ikke {$count} dager
scheduling-beside = { $days ->
    [one] Avstandene er 1 dag utenfor det ønskede i alt
   *[other] Avstandene er {$days} dager utenfor det ønskede i alt
}
scheduling-edge-days = { $count ->
    [one] 1 dag er en mandag eller fredag
   *[other] {$count} dager er mandager eller fredager
}
scheduling-how-weighed = Slik er det veid
scheduling-weighing = Et fravær veier som ti dagers avstand fra det ønskede. Tredje fravær og hvert påfølgende hos samme deltaker veier førti mer. Mandager og fredager unngås litt. Datoer som noen allerede regner med, flyttes bare når det hjelper. Tidsregler, stengte dager, undervisere og lokaler brytes aldri.

scheduling-window = Periode
scheduling-window-help = Aktiviteter i programmet legges mellom første og siste dag. Forberedelser kan ligge før, oppfølging etter.
scheduling-earliest = Forberedelser fra
scheduling-first = Programmet begynner
scheduling-last = Programmet slutter
scheduling-latest = Oppfølging til
scheduling-weekdays = Ukedager
scheduling-free-days = Dager som holdes fri
scheduling-public-holidays-dk = Danske helligdager
scheduling-public-holidays-no = Norske helligdager
scheduling-half-holidays = Også halve fridager (i Danmark grunnlovsdagen, julaften, nyttårsaften)
scheduling-school-holidays = Skoleferier
scheduling-school-holidays-of = Skoleferier i {$area}
scheduling-to-school-holidays = Skoleferier i planen
scheduling-place = Det som skal ha datoer
scheduling-nothing-open = Alt har en fast dato.
scheduling-fixed = Faste datoer
scheduling-fixed-help = De blir stående. Kryss av for dem som kan flyttes.
scheduling-held = Holdt
scheduling-times = { $count ->
    [one] 1 gang
   *[other] {$count} ganger
}
scheduling-days = { $count ->
    [one] 1 dag
   *[other] {$count} dager
}
scheduling-stands = nå {$date}
scheduling-cohorts = Kull
scheduling-cohorts-help = Hvert kull får egne datoer og deler undervisere og lokaler med de andre.
scheduling-order = Rekkefølge
scheduling-drawn = Følg rekkefølgen på den tegnede tidslinjen
scheduling-spread = Spre det jevnt der planen ikke sier noe annet

scheduling-rules = Tidsregler
scheduling-add-rule = Legg til tidsregel
scheduling-no-rules = Planen har ingen tidsregler.
scheduling-exactly = { $days ->
    [one] nøyaktig 1 dag
   *[other] nøyaktig {$days} dager
}
scheduling-from-to = {$min} til {$max} dager
scheduling-at-least = minst {$days} dager
scheduling-at-most = høyst {$days} dager
scheduling-in-order = i den rekkefølgen
scheduling-unused-not-placed = – brukes ikke: «{$name}» får ingen dato
scheduling-unused-precise = – gjøres mer presis av «{$rule}»
scheduling-unused-left-out = – utelatt denne gangen
scheduling-unused-incomplete = – brukes ikke: regelen mangler noe
scheduling-implied = { $count ->
    [one] 1 regel til som ligger i planen
   *[other] {$count} regler til som ligger i planen
}

scheduling-absences = Hvem kan ikke når?
scheduling-absences-lead = Undervisere og lokaler må være ledige. Deltakeres fravær veies.
scheduling-no-absences = Ingen har sagt ifra ennå.
scheduling-all-absences = Se alle {$count}
scheduling-nobody = Ingen
scheduling-from-day-to = {$from} til {$to}
scheduling-every-weeks = hver {$count}. uke
scheduling-silent = { $count ->
    [one] 1 person har ikke sagt noe
   *[other] {$count} personer har ikke sagt noe
}
scheduling-add-absence = Legg til fravær
scheduling-person = Person
scheduling-no-person = Ingen person
scheduling-or-venue = Eller lokale
scheduling-first-day = Første dag
scheduling-last-day = Siste dag
scheduling-only-weekdays = Bare på disse ukedagene (ingen valgt: alle dager)
scheduling-every = Hver hvilken uke? 1 er hver uke
scheduling-reason = Grunn
scheduling-add = Legg til
scheduling-person-or-venue = Velg enten en person eller et lokale.
scheduling-no-day = Skriv en dag som 2027-03-15.
scheduling-ends-before = Siste dag ligger før den første.
scheduling-no-weekday = Velg minst én ukedag.
scheduling-no-number = Skriv et tall fra 1.
scheduling-nothing-to-place = Det er ingenting som skal ha en dato. Velg noe under «Det som skal ha datoer».
scheduling-too-many-days = Perioden er for lang: høyst {$years} år.
scheduling-too-many-events = Det er for mye på én gang: høyst {$limit} dager. Velg bort noe.
scheduling-too-much = Det er for mange regler, personer eller kull på én gang. Velg bort noe.

scheduling-day = {$weekday} {$date}
scheduling-week = uke {$week}
scheduling-week-heading = Uke
scheduling-name = { $day ->
    [0] {$name}
   *[other] {$name}, dag {$day}
}
scheduling-name-time = {$name}, {$time}. gang
scheduling-name-cohort = {$name} ({$cohort})
scheduling-title-day = {$name}, dag {$day}
scheduling-title-time = {$name} {$time}
scheduling-after-weeks = { $count ->
    [one] 1 uke etter {$name}
   *[other] {$count} uker etter {$name}
}
scheduling-after-days = { $count ->
    [one] Dagen etter {$name}
   *[other] {$count} dager etter {$name}
}
scheduling-dates = Datoer
scheduling-what = Hva
scheduling-when = Når
scheduling-distance = Avstand og grunn
scheduling-cannot = Hvem kan ikke
scheduling-all-can = Alle kan
scheduling-absent-of = {$count} av {$invited}
scheduling-stood = Fast
scheduling-moved-from = Før {$date}
scheduling-months = Måned for måned
scheduling-take-over-as = Ta over datoene som
scheduling-as-expected = forventede
scheduling-as-confirmed = bekreftede
scheduling-change-rules = Rett også tidsreglene som ble løsnet
scheduling-take-over = Ta over datoene
scheduling-no-dates = Forslaget har ingen datoer.
scheduling-holds-no-more = Planen er endret slik at datoene ikke holder lenger. Foreslå datoer igjen.
scheduling-changes-nothing = Datoene står i planen allerede.
scheduling-went-by = Det forslaget går ut fra
scheduling-closed = { $count ->
    [one] 1 helligdag eller feriedag
   *[other] {$count} helligdager og feriedager
}
scheduling-this-time = Annerledes enn i planen denne gangen
scheduling-without = Uten:
scheduling-chosen = {$name} er valgt til {$date}
scheduling-also = {$name} kan også ligge på en {$weekday}
scheduling-result = Resultat
scheduling-not-in-it = Ikke med
scheduling-later = { $count ->
    [one] 1 dag senere
   *[other] {$count} dager senere
}
scheduling-earlier = { $count ->
    [one] 1 dag tidligere
   *[other] {$count} dager tidligere
}

scheduling-move = Flytt én dato
scheduling-move-lead = Du ser hva som flytter med, og hvem som da ikke kan, før noe lagres.
scheduling-move-to = Ny dag
scheduling-preview = Vis hva som flytter med
scheduling-preview-title = {$name} flyttes til {$date}
scheduling-chain = { $count ->
    [0] Ingenting flytter.
    [one] 1 dato flytter, resten blir stående.
   *[other] {$count} datoer flytter, resten blir stående.
}
scheduling-moves = Det som flytter
scheduling-from-day = Fra
scheduling-to-day = Til
scheduling-same-people = De samme
scheduling-cannot-now = Kan ikke lenger: {$names}
scheduling-can-now = Kan nå: {$names}
scheduling-keep-move = Lagre som nytt forslag
scheduling-cannot-move = Datoen kan ikke flyttes dit.
scheduling-back = Tilbake til forslaget

scheduling-contradiction = Det som ikke kan holde samtidig
scheduling-contradiction-lead = Uten en hvilken som helst av dem kunne resten holde.
scheduling-contradiction-some = Disse reglene kan ikke holde samtidig. Kanskje er det nok å se på noen av dem.
scheduling-contradiction-unknown = Tiden rakk ikke til å finne ut hvilke. Velg bort noe, eller gi en lengre periode.
scheduling-cause = Regel
scheduling-see = Se den
scheduling-ways = Det som ville hjelpe
scheduling-ways-lead = Hver av dem er nok alene. Det letes igjen med endringen; planen endres ikke før du tar over datoene.
scheduling-cause-closed = { $day ->
    [0] {$name} holdes ikke på helligdager og i ferier
   *[other] {$name}, dag {$day}, holdes ikke på helligdager og i ferier
}
scheduling-cause-weekdays = { $day ->
    [0] {$name} holdes på {$days}
   *[other] {$name}, dag {$day}, holdes på {$days}
}
scheduling-cause-fixed = { $day ->
    [0] {$name} ligger {$date}
   *[other] {$name}, dag {$day}, ligger {$date}
}
scheduling-cause-busy = { $day ->
    [0] {$who} skal være med på {$name} og kan ikke hver dag
   *[other] {$who} skal være med på {$name}, dag {$day}, og kan ikke hver dag
}
scheduling-cause-shared = {$who} kan bare være ett sted om dagen
scheduling-why-rule = {$rule}
scheduling-why-days = Dagene i «{$name}» ligger rett etter hverandre
scheduling-why-day-order = Dagene i «{$name}» kommer i rekkefølge
scheduling-why-times = Gangene i «{$name}» kommer i rekkefølge
scheduling-why-numbers = «{$name}» kommer før «{$other}»: de er nummerert
scheduling-why-drawn = «{$name}» kommer før «{$other}»: slik er de tegnet på tidslinjen
scheduling-why-closing = «{$name}» kommer sist
scheduling-why-spread = Spredt jevnt
scheduling-why-window-before = Forberedelser ligger mellom {$from} og {$to}
scheduling-why-window-during = Programmet ligger mellom {$from} og {$to}
scheduling-why-window-after = Oppfølging ligger mellom {$from} og {$to}
scheduling-why-stated = «{$name}» ligger i den tiden planen nevner
scheduling-why-deadline = «{$name}» er ferdig innen fristen
scheduling-why-cohort = «{$name}» begynner og slutter som planen sier
scheduling-way-fewest-weeks = { $count ->
    [one] Tillat ned til 1 uke: {$rule}
   *[other] Tillat ned til {$count} uker: {$rule}
}
scheduling-way-fewest-days = { $count ->
    [one] Tillat ned til 1 dag: {$rule}
   *[other] Tillat ned til {$count} dager: {$rule}
}
scheduling-way-most-weeks = { $count ->
    [one] Tillat opptil 1 uke: {$rule}
   *[other] Tillat opptil {$count} uker: {$rule}
}
scheduling-way-most-days = { $count ->
    [one] Tillat opptil 1 dag: {$rule}
   *[other] Tillat opptil {$count} dager: {$rule}
}
scheduling-way-without-rule = Se bort fra: {$rule}
scheduling-way-without-numbers = La «{$name}» ligge etter «{$other}»
scheduling-way-without-drawn = La «{$name}» ligge etter «{$other}», annerledes enn på tidslinjen
scheduling-way-without-closing = La noe ligge etter «{$name}»
scheduling-way-without-stated = La «{$name}» ligge utenfor den tiden planen nevner
scheduling-way-without-deadline = Se bort fra fristen for «{$name}»
scheduling-way-without-cohort = Se bort fra når «{$name}» begynner og slutter
scheduling-way-earliest = La forberedelser begynne {$date}
scheduling-way-first = La programmet begynne {$date}
scheduling-way-last = La programmet slutte {$date}
scheduling-way-latest = La oppfølging vare til {$date}
scheduling-way-weekday = { $day ->
    [0] La {$name} ligge på en {$weekday} også
   *[other] La {$name}, dag {$day}, ligge på en {$weekday} også
}
scheduling-way-on = { $day ->
    [0] Hold {$name} {$date} likevel
   *[other] Hold {$name}, dag {$day}, {$date} likevel
}
scheduling-way-free = { $day ->
    [0] La {$name} få en annen dato
   *[other] La {$name}, dag {$day}, få en annen dato
}
done-proposal-removed = Forslaget er fjernet.
