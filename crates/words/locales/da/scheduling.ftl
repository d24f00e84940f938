# Kalenderen, der planlægger sig selv.

view-scheduling = Datoer
scheduling-lead = Find datoer, der passer med planens tidsregler, helligdage, ferier og det, folk har sagt. Intet ændres, før du tager et forslag over, og det kan fortrydes.
scheduling-new = Foreslå datoer
scheduling-propose = Foreslå datoer
scheduling-proposals = Forslag
scheduling-remove = Fjern forslaget
scheduling-compare = Sammenlign de valgte
scheduling-comparison = Forslag side om side
scheduling-comparison-lead = Datoer, der er anderledes end i det første forslag, står med fed.
scheduling-choose-two = Vælg mindst to forslag med datoer.
scheduling-to-proposals = Til forslagene
scheduling-taken = Taget over
scheduling-taken-at = Datoerne er taget over {$moment}.
scheduling-runs = Der ledes efter datoer
scheduling-runs-lead = Det tager højst 20 sekunder. Siden viser selv, når det er færdigt.
scheduling-far = Bedste hidtil: {$weight} point. Intet forslag kan komme under {$bound}.
scheduling-cancel = Stop
scheduling-look-again = Vis igen
scheduling-broke-off = Afbrudt
scheduling-broke-off-lead = Søgningen blev afbrudt. Foreslå datoer igen.
scheduling-anew = Foreslå igen med de samme valg
scheduling-busy = Der ledes efter datoer til flere andre planer lige nu. Vent lidt, og prøv igen.
scheduling-stale = Planen er ændret, siden forslaget blev lavet. Se det igennem, eller foreslå datoer igen.
scheduling-proposal-title = Forslag fra {$moment}

scheduling-found-best = Der findes ingen bedre plan.
scheduling-found-good = Det er den bedste plan, der blev fundet.
scheduling-found-at-most = { $absences ->
    [one] En god plan: en anden kunne højst spare, hvad der svarer til 1 fravær.
   *[other] En god plan: en anden kunne højst spare, hvad der svarer til {$absences} fravær.
}
scheduling-found-contradiction = Reglerne modsiger hinanden.
scheduling-found-stopped = Stoppet, før der var en plan.
scheduling-found-nothing = Der blev ikke fundet nogen plan, inden tiden var gået.
scheduling-nothing-help = Giv mere plads: en længere periode, flere ugedage eller færre regler.
scheduling-absent-total = { $count ->
    [0] Alle kan på alle dage
    [one] 1 fravær i alt
   *[other] {$count} fravær i alt
}
scheduling-absent-often = {$name} kan ikke {$count} dage
scheduling-beside = { $days ->
    [one] Afstandene er 1 dag ved siden af det ønskede i alt
   *[other] Afstandene er {$days} dage ved siden af det ønskede i alt
}
scheduling-edge-days = { $count ->
    [one] 1 dag er en mandag eller fredag
   *[other] {$count} dage er mandage eller fredage
}
scheduling-how-weighed = Sådan er der vejet
scheduling-weighing = Et fravær vejer som ti dages afstand fra det ønskede. Tredje fravær og hvert følgende af den samme deltager vejer fyrre mere. Mandage og fredage undgås lidt. Datoer, som nogen allerede regner med, flyttes kun, når det hjælper. Tidsregler, lukkede dage, undervisere og lokaler brydes aldrig.

scheduling-window = Periode
scheduling-window-help = Aktiviteter i programmet lægges mellem første og sidste dag. Forberedelser kan ligge før, opfølgning efter.
scheduling-earliest = Forberedelser fra
scheduling-first = Programmet begynder
scheduling-last = Programmet slutter
scheduling-latest = Opfølgning til
scheduling-weekdays = Ugedage
scheduling-free-days = Dage, der holdes fri
scheduling-public-holidays-dk = Danske helligdage
scheduling-public-holidays-no = Norske helligdage
scheduling-half-holidays = Også halve fridage (grundlovsdag, juleaften, nytårsaften)
scheduling-school-holidays = Skoleferier
scheduling-school-holidays-of = Skoleferier i {$area}
scheduling-to-school-holidays = Skoleferier i planen
scheduling-place = Det, der skal have datoer
scheduling-nothing-open = Alt har en fast dato.
scheduling-fixed = Faste datoer
scheduling-fixed-help = De bliver stående. Sæt et flueben ved dem, der må flyttes.
scheduling-held = Holdt
scheduling-times = { $count ->
    [one] 1 gang
   *[other] {$count} gange
}
scheduling-days = { $count ->
    [one] 1 dag
   *[other] {$count} dage
}
scheduling-stands = nu {$date}
scheduling-cohorts = Hold
scheduling-cohorts-help = Hvert hold får egne datoer og deler undervisere og lokaler med de andre.
scheduling-order = Rækkefølge
scheduling-drawn = Følg rækkefølgen på den tegnede tidslinje
scheduling-spread = Spred det jævnt, hvor planen ikke siger andet

scheduling-rules = Tidsregler
scheduling-add-rule = Tilføj tidsregel
scheduling-no-rules = Planen har ingen tidsregler.
scheduling-exactly = { $days ->
    [one] præcis 1 dag
   *[other] præcis {$days} dage
}
scheduling-from-to = {$min} til {$max} dage
scheduling-at-least = mindst {$days} dage
scheduling-at-most = højst {$days} dage
scheduling-in-order = i den rækkefølge
scheduling-unused-not-placed = – bruges ikke: »{$name}« får ingen dato
scheduling-unused-precise = – gøres mere præcis af »{$rule}«
scheduling-unused-left-out = – udeladt denne gang
scheduling-unused-incomplete = – bruges ikke: reglen mangler noget
scheduling-implied = { $count ->
    [one] 1 regel mere, som ligger i planen
   *[other] {$count} regler mere, som ligger i planen
}

scheduling-absences = Hvem kan ikke hvornår?
scheduling-absences-lead = Undervisere og lokaler skal være ledige. Deltageres fravær vejes.
scheduling-no-absences = Ingen har sagt fra endnu.
scheduling-all-absences = Se alle {$count}
scheduling-nobody = Ingen
scheduling-from-day-to = {$from} til {$to}
scheduling-every-weeks = hver {$count}. uge
scheduling-silent = { $count ->
    [one] 1 person har ikke sagt noget
   *[other] {$count} personer har ikke sagt noget
}
scheduling-add-absence = Tilføj fravær
scheduling-person = Person
scheduling-no-person = Ingen person
scheduling-or-venue = Eller lokale
scheduling-first-day = Første dag
scheduling-last-day = Sidste dag
scheduling-only-weekdays = Kun på disse ugedage (ingen valgt: alle dage)
scheduling-every = Hver hvilken uge? 1 er hver uge
scheduling-reason = Grund
scheduling-add = Tilføj
scheduling-person-or-venue = Vælg enten en person eller et lokale.
scheduling-no-day = Skriv en dag som 2027-03-15.
scheduling-ends-before = Sidste dag ligger før den første.
scheduling-no-weekday = Vælg mindst én ugedag.
scheduling-no-number = Skriv et tal fra 1.
scheduling-nothing-to-place = Der er intet, der skal have en dato. Vælg noget under »Det, der skal have datoer«.
scheduling-too-many-days = Perioden er for lang: højst {$years} år.
scheduling-too-many-events = Der er for meget på én gang: højst {$limit} dage. Vælg noget fra.
scheduling-too-much = Der er for mange regler, personer eller hold på én gang. Vælg noget fra.

scheduling-day = {$weekday} {$date}
scheduling-week = uge {$week}
scheduling-week-heading = Uge
scheduling-name = { $day ->
    [0] {$name}
   *[other] {$name}, dag {$day}
}
scheduling-name-time = {$name}, {$time}. gang
scheduling-name-cohort = {$name} ({$cohort})
scheduling-title-day = {$name}, dag {$day}
scheduling-title-time = {$name} {$time}
scheduling-after-weeks = { $count ->
    [one] 1 uge efter {$name}
   *[other] {$count} uger efter {$name}
}
scheduling-after-days = { $count ->
    [one] Dagen efter {$name}
   *[other] {$count} dage efter {$name}
}
scheduling-dates = Datoer
scheduling-what = Hvad
scheduling-when = Hvornår
scheduling-distance = Afstand og grund
scheduling-cannot = Hvem kan ikke
scheduling-all-can = Alle kan
scheduling-absent-of = {$count} af {$invited}
scheduling-stood = Fast
scheduling-moved-from = Før {$date}
scheduling-months = Måned for måned
scheduling-take-over-as = Tag datoerne over som
scheduling-as-expected = forventede
scheduling-as-confirmed = bekræftede
scheduling-change-rules = Ret også de tidsregler, der blev løsnet
scheduling-take-over = Tag datoerne over
scheduling-no-dates = Forslaget har ingen datoer.
scheduling-holds-no-more = Planen er ændret, så datoerne ikke holder mere. Foreslå datoer igen.
scheduling-changes-nothing = Datoerne står i planen allerede.
scheduling-went-by = Det, forslaget går ud fra
scheduling-closed = { $count ->
    [one] 1 helligdag eller feriedag
   *[other] {$count} helligdage og feriedage
}
scheduling-this-time = Anderledes end i planen denne gang
scheduling-without = Uden:
scheduling-chosen = {$name} er valgt til {$date}
scheduling-also = {$name} må også ligge på en {$weekday}
scheduling-result = Resultat
scheduling-not-in-it = Ikke med
scheduling-later = { $count ->
    [one] 1 dag senere
   *[other] {$count} dage senere
}
scheduling-earlier = { $count ->
    [one] 1 dag tidligere
   *[other] {$count} dage tidligere
}

scheduling-move = Flyt én dato
scheduling-move-lead = Du ser, hvad der flytter med, og hvem der så ikke kan, før noget gemmes.
scheduling-move-to = Ny dag
scheduling-preview = Vis, hvad der flytter med
scheduling-preview-title = {$name} flyttes til {$date}
scheduling-chain = { $count ->
    [0] Intet flytter.
    [one] 1 dato flytter, resten bliver stående.
   *[other] {$count} datoer flytter, resten bliver stående.
}
scheduling-moves = Det, der flytter
scheduling-from-day = Fra
scheduling-to-day = Til
scheduling-same-people = De samme
scheduling-cannot-now = Kan ikke mere: {$names}
scheduling-can-now = Kan nu: {$names}
scheduling-keep-move = Gem som nyt forslag
scheduling-cannot-move = Datoen kan ikke flyttes dertil.
scheduling-back = Tilbage til forslaget

scheduling-contradiction = Det, der ikke kan holde på samme tid
scheduling-contradiction-lead = Uden en hvilken som helst af dem kunne resten holde.
scheduling-contradiction-some = Disse regler kan ikke holde på samme tid. Måske er det nok at se på nogle af dem.
scheduling-contradiction-unknown = Tiden rakte ikke til at finde ud af hvilke. Vælg noget fra, eller giv en længere periode.
scheduling-cause = Regel
scheduling-see = Se den
scheduling-ways = Det, der ville hjælpe
scheduling-ways-lead = Hver af dem er nok alene. Der ledes igen med ændringen; planen ændres ikke, før du tager datoerne over.
scheduling-cause-closed = { $day ->
    [0] {$name} holdes ikke på helligdage og i ferier
   *[other] {$name}, dag {$day}, holdes ikke på helligdage og i ferier
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
    [0] {$who} skal med til {$name} og kan ikke hver dag
   *[other] {$who} skal med til {$name}, dag {$day}, og kan ikke hver dag
}
scheduling-cause-shared = {$who} kan kun være ét sted om dagen
scheduling-why-rule = {$rule}
scheduling-why-days = Dagene i »{$name}« ligger lige efter hinanden
scheduling-why-day-order = Dagene i »{$name}« kommer i rækkefølge
scheduling-why-times = Gangene i »{$name}« kommer i rækkefølge
scheduling-why-numbers = »{$name}« kommer før »{$other}«: de er nummereret
scheduling-why-drawn = »{$name}« kommer før »{$other}«: sådan er de tegnet på tidslinjen
scheduling-why-closing = »{$name}« kommer sidst
scheduling-why-spread = Spredt jævnt
scheduling-why-window-before = Forberedelser ligger mellem {$from} og {$to}
scheduling-why-window-during = Programmet ligger mellem {$from} og {$to}
scheduling-why-window-after = Opfølgning ligger mellem {$from} og {$to}
scheduling-why-stated = »{$name}« ligger i den tid, planen nævner
scheduling-why-deadline = »{$name}« er færdig inden sin frist
scheduling-why-cohort = »{$name}« begynder og slutter, som planen siger
scheduling-way-fewest-weeks = { $count ->
    [one] Tillad ned til 1 uge: {$rule}
   *[other] Tillad ned til {$count} uger: {$rule}
}
scheduling-way-fewest-days = { $count ->
    [one] Tillad ned til 1 dag: {$rule}
   *[other] Tillad ned til {$count} dage: {$rule}
}
scheduling-way-most-weeks = { $count ->
    [one] Tillad op til 1 uge: {$rule}
   *[other] Tillad op til {$count} uger: {$rule}
}
scheduling-way-most-days = { $count ->
    [one] Tillad op til 1 dag: {$rule}
   *[other] Tillad op til {$count} dage: {$rule}
}
scheduling-way-without-rule = Se bort fra: {$rule}
scheduling-way-without-numbers = Lad »{$name}« ligge efter »{$other}«
scheduling-way-without-drawn = Lad »{$name}« ligge efter »{$other}«, anderledes end på tidslinjen
scheduling-way-without-closing = Lad noget ligge efter »{$name}«
scheduling-way-without-stated = Lad »{$name}« ligge uden for den tid, planen nævner
scheduling-way-without-deadline = Se bort fra fristen for »{$name}«
scheduling-way-without-cohort = Se bort fra, hvornår »{$name}« begynder og slutter
scheduling-way-earliest = Lad forberedelser begynde {$date}
scheduling-way-first = Lad programmet begynde {$date}
scheduling-way-last = Lad programmet slutte {$date}
scheduling-way-latest = Lad opfølgning vare til {$date}
scheduling-way-weekday = { $day ->
    [0] Lad {$name} ligge på en {$weekday} også
   *[other] Lad {$name}, dag {$day}, ligge på en {$weekday} også
}
scheduling-way-on = { $day ->
    [0] Hold {$name} {$date} alligevel
   *[other] Hold {$name}, dag {$day}, {$date} alligevel
}
scheduling-way-free = { $day ->
    [0] Lad {$name} få en anden dato
   *[other] Lad {$name}, dag {$day}, få en anden dato
}
done-proposal-removed = Forslaget er fjernet.
