# What stands on paper: documents, tables, forms.

## Kinds

doc-kind-action-plan = Tids- og handlingsplan
doc-kind-lesson-plan = Leksjonsplan
doc-kind-meeting-planner = Møteplanleggjar
doc-kind-gathering = Samlingsprogram
doc-kind-run-sheet = Køyreplan
doc-kind-invitation = Invitasjon
doc-kind-milestone-plan = Milepælsplan
doc-kind-brochure = Programomtale
doc-kind-timeline = Tidslinje
doc-kind-annual-wheel = Årshjul
doc-kind-governance-plan = Plan for styring
doc-kind-check-report = Kontroll
doc-kind-version-diff = Endringar i planen
doc-kind-participant-list = Deltakarliste
doc-kind-name-badges = Namneskilt
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
doc-seat-suggested = føreslått
doc-seat-asked = spurd, har ikkje svart
doc-seat-dropped = deltek ikkje

## When and where

doc-no-date = Dato ikkje sett
doc-hours = kl. { $start }–{ $end }
doc-hours-from = frå kl. { $start }
doc-hours-until = til kl. { $end }
doc-date-weekdays = { $date } ({ $weekdays })
doc-day-date = { $name }: { $date }
doc-where = Stad
doc-time = Tid
doc-time-and-place = Tid og stad
doc-period = Periode
doc-calendar-day = Dag i kalenderen
doc-first-day = Første dag
doc-last-day = Siste dag

## The action plan

doc-plan-empty = Planen har førebels korkje resultat eller aktivitetar.
doc-plan-no-periods = Planen har ingen periodar enno, så aktivitetane står utan periode.
doc-goal-number = Mål { $number }
doc-effect-letter = Effekt { $letter }
doc-approved-by-on = godkjend av { $body } { $date }
doc-approved-by = godkjend av { $body }
doc-approved-on = godkjend { $date }
doc-reached = Nådd
doc-legend = Slik les du planen
doc-legend-tentative-name = Kursiv
doc-legend-tentative = ikkje sikkert enno. Ordet i teksten eller i parentesen seier kor sikkert det er: venta, kanskje eller blir opplyst seinare.
doc-legend-struck-name = Gjennomstreka
doc-legend-struck = avlyst. Årsaka står i parentesen.
doc-legend-details = I parentes står dato, møteform og status når dei er kjende. Er ikkje noko anna nemnt, er aktiviteten avtalt og planlagd.

## Meetings

doc-no-meetings = Planen har ingen møte enno.
doc-no-projects = Planen har ingen lokale prosjekt enno.
doc-lessons-caption = Møta: dato og innhald
doc-questions = Spørsmål
doc-meeting-number = Møte nr.
doc-meeting-kind = Type møte
doc-date-placeholder = [dato]
doc-blank-meeting = Nettverksmøte { $number }: [undertema], [dato]
doc-blank-closing = Avsluttande møte: analyse og læring på tvers av møta, [dato]
doc-blank-guide = Fyll ut eitt skjema for kvart møte. Rett det undervegs, når nettverket blir klokare på kven som bør vere med.
doc-blank-project = Fyll ut eitt ark for kvart prosjekt. Byrj med bakgrunnen og slutt med det første de gjer når de kjem heim.
doc-overview = Kven er med når
doc-overview-caption = Personar nedover, møte bortover
doc-takes-part = med
doc-missing = manglar
doc-closing-short = Avslutning
doc-reference-short = Referanseleiar
doc-core-missing = { $name } er kjernedeltakar, men er ikkje med på { $meetings }.
doc-programme = Program
doc-participants-by-network = Deltakarar etter nettverk
doc-you-are-invited = Vi inviterer deg til dette møtet.
doc-to = Til
doc-prepare = Tenk over dette før møtet
doc-day-and-date = Dag og dato
doc-minutes = Min.
doc-minutes-long = { $minutes } min.
doc-no-agenda = Det står ikkje noko på programmet for møta enno.
doc-day-time = Tida denne dagen
doc-day-troubles = Dette går ikkje opp
doc-blank-run-sheet = [møte], [dato], [stad]
doc-minutes-gross = Minutt i alt
doc-minutes-net = Minutt utan pausar
doc-minutes-talk = Minutt der deltakarane sjølve snakkar
doc-minutes-available = Minutt til rådvelde

## The brochure

doc-brochure-empty = Programmet er ikkje omtalt enno.
doc-outcomes = Utbyte
doc-consultant-team = Team bak aktiviteten
doc-places = { $count } plassar
doc-starts = start { $date }
doc-sign-up-by = påmelding seinast { $date }
doc-times = { $times } gonger
doc-at-least = minst { $what }
doc-foundations-building_block = Byggjesteinar
doc-foundations-principle = Prinsipp
doc-foundations-value = Verdiar
doc-foundations-level = Leiingsnivå
doc-foundations-pitfall = Fallgruver
doc-foundations-step = Trinn
doc-foundations-readiness = Modning
doc-foundations-commitment = Forpliktingar
doc-foundations-question = Spørsmål undervegs
doc-foundations-process = Prosessmål
doc-foundations-knowledge = Kunnskap vi byggjer på
doc-budget-how = Utrekna er tal × lengd, utan avrunding. Ein arbeidsdag er { $hours } timar.
doc-stated-days = Oppgitt, dagar
doc-computed-days = Utrekna, dagar

## Other documents

doc-timeline-empty = Det er ingenting på tidslinja enno.
doc-calendar-empty = Det er ingen datoar i planen enno.
doc-wheel-empty = Årshjulet er tomt enno.
doc-wheel-still = Ingenting i årshjulet gjeld for { $year }.
doc-number = Nr.
doc-ring = Ring
doc-governance-empty = Planen har førebels korkje grupper, råd, vedtak eller utgåver.
doc-status = Status
doc-found = Kontrollen har funne { $counts }.
doc-finding = Kva som ikkje heng saman
doc-to-do = Kva de kan gjere
doc-severity = Vekt
doc-code = Kode
doc-no-earlier-version = Det finst inga tidlegare utgåve å samanlikne med.
doc-element = Del av planen
doc-change = Endring
doc-field = Felt
doc-before = Før
doc-after = No
doc-no-people = Det er ingen personar i planen enno.

## Badges, table cards, signatures

doc-nobody-attends = Ingen står som deltakarar enno. Set namn på møtet, eller skriv kven det er for.
doc-cards-count = { $count ->
    [one] Eitt kort
   *[other] { $count } kort
} på { $sheets ->
    [one] eitt ark A4.
   *[other] { $sheets } ark A4.
}
doc-badges-cut = Klipp etter merka. Skriv ut i full storleik (100 %).
doc-cards-fold = Brett på midten, slik at namnet kan lesast frå begge sider. Skriv ut i full storleik (100 %).
doc-badge-code = QR-kode
doc-sign-in-why = Skriv under ved namnet ditt. Står du ikkje på lista, så skriv deg opp nedst.
doc-sign-in-of = Signaturliste for { $meeting }
doc-signature = Signatur
