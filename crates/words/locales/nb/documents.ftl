# What stands on paper: documents, tables, forms.

## Kinds

doc-kind-action-plan = Tids- og handlingsplan
doc-kind-lesson-plan = Leksjonsplan
doc-kind-meeting-planner = Møteplanlegger
doc-kind-gathering = Samlingsprogram
doc-kind-run-sheet = Kjøreplan
doc-kind-invitation = Invitasjon
doc-kind-milestone-plan = Milepælsplan
doc-kind-brochure = Programbeskrivelse
doc-kind-timeline = Tidslinje
doc-kind-annual-wheel = Årshjul
doc-kind-governance-plan = Plan for styring
doc-kind-check-report = Kontroll
doc-kind-version-diff = Endringer i planen
doc-kind-participant-list = Deltakerliste
doc-kind-name-badges = Navneskilt
doc-kind-table-cards = Bordkort
doc-kind-sign-in-sheet = Signaturliste
doc-kind-calendar = Kalender
doc-kind-hand-over = Overlevering
doc-title = { $kind }: { $title }

## Lines

doc-line-meeting = møte
doc-day = dag { $day }
doc-presented-by = v/
doc-status-moved = { $status } til { $column }
doc-quote-open = «
doc-quote-close = »
doc-seat-suggested = foreslått
doc-seat-asked = spurt, har ikke svart
doc-seat-dropped = deltar ikke

## When and where

doc-no-date = Dato ikke satt
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
doc-last-day = Siste dag

## The action plan

doc-plan-empty = Planen har foreløpig verken resultater eller aktiviteter.
doc-plan-no-periods = Planen har ingen perioder ennå, så aktivitetene står uten periode.
doc-goal-number = Mål { $number }
doc-effect-letter = Effekt { $letter }
doc-approved-by-on = godkjent av { $body } { $date }
doc-approved-by = godkjent av { $body }
doc-approved-on = godkjent { $date }
doc-reached = Nådd
doc-legend = Slik leses planen
doc-legend-tentative-name = Kursiv
doc-legend-tentative = ikke sikkert ennå. Ordet i teksten eller i parentesen sier hvor sikkert det er: forventet, kanskje eller opplyses senere.
doc-legend-struck-name = Gjennomstreket
doc-legend-struck = avlyst. Årsaken står i parentesen.
doc-legend-details = I parentes står dato, møteform og status når de er kjent. Er ikke noe annet nevnt, er aktiviteten avtalt og planlagt.

## Meetings

doc-no-meetings = Planen har ingen møter ennå.
doc-no-projects = Planen har ingen lokale prosjekter ennå.
doc-lessons-caption = Møtene: dato og innhold
doc-questions = Spørsmål
doc-meeting-number = Møte nr.
doc-meeting-kind = Type møte
doc-date-placeholder = [dato]
doc-blank-meeting = Nettverksmøte { $number }: [undertema], [dato]
doc-blank-closing = Avsluttende møte: analyse og læring på tvers av møtene, [dato]
doc-blank-guide = Fyll ut ett skjema for hvert møte. Rett det underveis, når nettverket blir klokere på hvem som bør være med.
doc-blank-project = Fyll ut ett ark for hvert prosjekt. Begynn med bakgrunnen og slutt med det første dere gjør når dere kommer hjem.
doc-overview = Hvem er med når
doc-overview-caption = Personer nedover, møter bortover
doc-takes-part = med
doc-missing = mangler
doc-closing-short = Avslutning
doc-reference-short = Referanseleder
doc-core-missing = { $name } er kjernedeltaker, men er ikke med på { $meetings }.
doc-programme = Program
doc-participants-by-network = Deltakere etter nettverk
doc-you-are-invited = Vi inviterer deg til dette møtet.
doc-to = Til
doc-prepare = Tenk over dette før møtet
doc-day-and-date = Dag og dato
doc-minutes = Min.
doc-minutes-long = { $minutes } min.
doc-no-agenda = Det står ikke noe på programmet for møtene ennå.
doc-day-time = Tiden denne dagen
doc-day-troubles = Dette går ikke opp
doc-blank-run-sheet = [møte], [dato], [sted]
doc-minutes-gross = Minutter i alt
doc-minutes-net = Minutter uten pauser
doc-minutes-talk = Minutter der deltakerne selv snakker
doc-minutes-available = Minutter til rådighet

## The brochure

doc-brochure-empty = Programmet er ikke beskrevet ennå.
doc-outcomes = Utbytte
doc-consultant-team = Team bak aktiviteten
doc-places = { $count } plasser
doc-starts = start { $date }
doc-sign-up-by = påmelding senest { $date }
doc-times = { $times } ganger
doc-at-least = minst { $what }
doc-foundations-building_block = Byggesteiner
doc-foundations-principle = Prinsipper
doc-foundations-value = Verdier
doc-foundations-level = Ledelsesnivåer
doc-foundations-pitfall = Fallgruver
doc-foundations-step = Trinn
doc-foundations-readiness = Modenhet
doc-foundations-commitment = Forpliktelser
doc-foundations-question = Spørsmål underveis
doc-foundations-process = Prosessmål
doc-foundations-knowledge = Kunnskap vi bygger på
doc-budget-how = Utregnet er antall × lengde, uten avrunding. En arbeidsdag er { $hours } timer.
doc-stated-days = Oppgitt, dager
doc-computed-days = Utregnet, dager

## Other documents

doc-timeline-empty = Det er ingenting på tidslinjen ennå.
doc-calendar-empty = Det er ingen datoer i planen ennå.
doc-wheel-empty = Årshjulet er tomt ennå.
doc-wheel-still = Ingenting i årshjulet gjelder for { $year }.
doc-number = Nr.
doc-ring = Ring
doc-governance-empty = Planen har foreløpig verken grupper, råd, vedtak eller utgaver.
doc-status = Status
doc-found = Kontrollen har funnet { $counts }.
doc-finding = Hva som ikke henger sammen
doc-to-do = Hva dere kan gjøre
doc-severity = Vekt
doc-code = Kode
doc-no-earlier-version = Det finnes ingen tidligere utgave å sammenligne med.
doc-element = Del av planen
doc-change = Endring
doc-field = Felt
doc-before = Før
doc-after = Nå
doc-no-people = Det er ingen personer i planen ennå.

## Badges, table cards, signatures

doc-nobody-attends = Ingen står som deltakere ennå. Sett navn på møtet, eller skriv hvem det er for.
doc-cards-count = { $count ->
    [one] Ett kort
   *[other] { $count } kort
} på { $sheets ->
    [one] ett ark A4.
   *[other] { $sheets } ark A4.
}
doc-badges-cut = Klipp etter merkene. Skriv ut i full størrelse (100 %).
doc-cards-fold = Brett på midten, slik at navnet kan leses fra begge sider. Skriv ut i full størrelse (100 %).
doc-badge-code = QR-kode
doc-sign-in-why = Skriv under ved navnet ditt. Står du ikke på listen, så skriv deg opp nederst.
doc-sign-in-of = Signaturliste for { $meeting }
doc-signature = Signatur
