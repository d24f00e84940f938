# What stands on paper: documents, tables, forms.

## Kinds

doc-kind-action-plan = Tids- og handleplan
doc-kind-lesson-plan = Lektionsplan
doc-kind-meeting-planner = Mødeplanlægger
doc-kind-gathering = Mødeprogram
doc-kind-run-sheet = Drejebog
doc-kind-invitation = Invitation
doc-kind-milestone-plan = Milepælsplan
doc-kind-brochure = Programbeskrivelse
doc-kind-timeline = Tidslinje
doc-kind-annual-wheel = Årshjul
doc-kind-governance-plan = Plan for styring
doc-kind-check-report = Eftersyn
doc-kind-version-diff = Ændringer i planen
doc-kind-participant-list = Deltagerliste
doc-kind-name-badges = Navneskilte
doc-kind-table-cards = Bordkort
doc-kind-sign-in-sheet = Underskriftsliste
doc-kind-calendar = Kalender
doc-kind-hand-over = Overdragelse
doc-title = { $kind }: { $title }

## Lines

doc-line-meeting = møde
doc-day = dag { $day }
doc-presented-by = v/
doc-status-moved = { $status } til { $column }
doc-quote-open = »
doc-quote-close = «
doc-seat-suggested = foreslået
doc-seat-asked = spurgt, har ikke svaret
doc-seat-dropped = deltager ikke

## When and where

doc-no-date = Dato ikke sat
doc-hours = kl. { $start }–{ $end }
doc-hours-from = fra kl. { $start }
doc-hours-until = til kl. { $end }
doc-date-weekdays = { $date } ({ $weekdays })
doc-day-date = { $name }: { $date }
doc-where = Sted
doc-time = Tid
doc-time-and-place = Tid og sted
doc-period = Periode
doc-calendar-day = Dag i kalenderen
doc-first-day = Første dag
doc-last-day = Sidste dag

## The action plan

doc-plan-empty = Planen har endnu hverken resultater eller aktiviteter.
doc-plan-no-periods = Planen har ingen perioder endnu, så aktiviteterne står uden periode.
doc-goal-number = Mål { $number }
doc-effect-letter = Effekt { $letter }
doc-approved-by-on = godkendt af { $body } { $date }
doc-approved-by = godkendt af { $body }
doc-approved-on = godkendt { $date }
doc-reached = Nået
doc-legend = Sådan læses planen
doc-legend-tentative-name = Kursiv
doc-legend-tentative = endnu ikke sikkert. Ordet i teksten eller i parentesen siger, hvor sikkert det er: forventet, måske eller oplyses senere.
doc-legend-struck-name = Gennemstreget
doc-legend-struck = aflyst. Årsagen står i parentesen.
doc-legend-details = I parentes står dato, mødeform og status, når de er kendt. Er intet andet nævnt, er aktiviteten aftalt og planlagt.

## Meetings

doc-no-meetings = Planen har ingen møder endnu.
doc-no-projects = Planen har ingen lokale projekter endnu.
doc-lessons-caption = Møderne: dato og indhold
doc-questions = Spørgsmål
doc-meeting-number = Møde nr.
doc-meeting-kind = Mødets art
doc-date-placeholder = [dato]
doc-blank-meeting = Netværksmøde { $number }: [undertema], [dato]
doc-blank-closing = Afsluttende møde: analyse og læring på tværs af møderne, [dato]
doc-blank-guide = Udfyld ét skema for hvert møde. Ret det undervejs, når netværket bliver klogere på, hvem der skal med.
doc-blank-project = Udfyld ét ark for hvert projekt. Begynd med baggrunden og slut med det første, I gør, når I kommer hjem.
doc-overview = Hvem er med hvornår
doc-overview-caption = Personer nedad, møder henad
doc-takes-part = med
doc-missing = mangler
doc-closing-short = Afslutning
doc-reference-short = Referenceleder
doc-core-missing = { $name } er kernedeltager, men ikke med på { $meetings }.
doc-programme = Program
doc-participants-by-network = Deltagere efter netværk
doc-you-are-invited = Vi inviterer dig til dette møde.
doc-to = Til
doc-prepare = Tænk over det inden mødet
doc-day-and-date = Dag og dato
doc-minutes = Min.
doc-minutes-long = { $minutes } min.
doc-no-agenda = Der står endnu intet på programmet for møderne.
doc-day-time = Dagens tid
doc-day-troubles = Det går ikke op
doc-blank-run-sheet = [møde], [dato], [sted]
doc-minutes-gross = Minutter i alt
doc-minutes-net = Minutter uden pauser
doc-minutes-talk = Minutter, hvor deltagerne selv taler
doc-minutes-available = Minutter til rådighed

## The brochure

doc-brochure-empty = Programmet er ikke beskrevet endnu.
doc-outcomes = Udbytte
doc-consultant-team = Hold bag aktiviteten
doc-places = { $count } pladser
doc-starts = start { $date }
doc-sign-up-by = tilmelding senest { $date }
doc-times = { $times } gange
doc-at-least = mindst { $what }
doc-foundations-building_block = Byggesten
doc-foundations-principle = Principper
doc-foundations-value = Værdier
doc-foundations-level = Ledelsesniveauer
doc-foundations-pitfall = Faldgruber
doc-foundations-step = Trin
doc-foundations-readiness = Parathed
doc-foundations-commitment = Forpligtelser
doc-foundations-question = Spørgsmål undervejs
doc-foundations-process = Procesmål
doc-foundations-knowledge = Viden, vi bygger på
doc-budget-how = Udregnet er antal × længde, uden afrunding. En arbejdsdag er { $hours } timer.
doc-stated-days = Oplyst, dage
doc-computed-days = Udregnet, dage

## Other documents

doc-timeline-empty = Der er intet på tidslinjen endnu.
doc-calendar-empty = Der er endnu ingen datoer i planen.
doc-wheel-empty = Årshjulet er tomt endnu.
doc-wheel-still = Intet i årshjulet gælder for { $year }.
doc-number = Nr.
doc-ring = Ring
doc-governance-empty = Planen har endnu hverken grupper, råd, beslutninger eller udgaver.
doc-status = Status
doc-found = Eftersynet har fundet { $counts }.
doc-finding = Hvad der ikke hænger sammen
doc-to-do = Hvad I kan gøre
doc-severity = Vægt
doc-code = Kode
doc-no-earlier-version = Der er ingen tidligere udgave at sammenligne med.
doc-element = Del af planen
doc-change = Ændring
doc-field = Felt
doc-before = Før
doc-after = Nu
doc-no-people = Der er endnu ingen personer i planen.

## Badges, table cards, signatures

doc-nobody-attends = Ingen står som deltagere endnu. Sæt navne på mødet, eller skriv, hvem det er for.
doc-cards-count = { $count ->
    [one] Ét kort
   *[other] { $count } kort
} på { $sheets ->
    [one] ét ark A4.
   *[other] { $sheets } ark A4.
}
doc-badges-cut = Klip efter mærkerne. Print i fuld størrelse (100 %).
doc-cards-fold = Fold på midten, så navnet kan læses fra begge sider. Print i fuld størrelse (100 %).
doc-badge-code = QR-kode
doc-sign-in-why = Skriv under ud for dit navn. Står du ikke på listen, så skriv dig på nederst.
doc-sign-in-of = Underskriftsliste for { $meeting }
doc-signature = Underskrift
