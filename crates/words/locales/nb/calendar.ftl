# The calendar: what stands in calendar files, and the page of calendar links.

calendar-mark = { $mark }: { $title }
calendar-deadline = Frist: { $title }
calendar-cancelled = Avlyst: { $title }
calendar-postponed = Utsatt: { $title }
calendar-expected = Forventes: { $title }
calendar-tentative = Foreløpig: { $title }
calendar-tbd = { $title } (informasjon følger)
calendar-cause = Årsak: { $cause }
calendar-until = til kl. { $end }
calendar-of = Fra planen «{ $programme }»
nav-calendar = Kalender
calendar-title = Kalenderlenker
calendar-lead = Få møtene, fristene og milepælene i planen inn i din egen kalender. Den blir oppdatert når planen endrer seg.
calendar-menu = Kalender
calendar-file = Last ned som fil (.ics)
calendar-subscribe = Få en kalenderlenke
calendar-new = Ny kalenderlenke
calendar-new-lead = Lenken er hemmelig og din egen. Kalenderen viser det du selv kan se i Samspil, men verken deltakere eller merknader.
calendar-which = Hva skal være med?
calendar-all = Alle programmer jeg kan se
calendar-name = Hva skal lenken brukes til?
calendar-name-long = Navnet kan ha høyst 200 tegn
calendar-make = Lag en lenke
calendar-once = Kopier adressen nå. Den vises bare denne ene gangen.
calendar-address = Adressen til kalenderen
calendar-open = Åpne i kalenderen min
calendar-outlook = Outlook: velg Legg til kalender og deretter Abonner fra Internett, og lim inn adressen.
calendar-google = Google Kalender: velg Andre kalendere og deretter Fra nettadresse, og lim inn adressen.
calendar-apple = iPhone, iPad og Mac: trykk på Åpne i kalenderen min.
calendar-feeds = Kalenderlenkene mine
calendar-none = Du har ingen kalenderlenker ennå
calendar-none-help = Lag en lenke, og lim den inn i kalenderen du bruker til daglig.
calendar-of-programme = Program: { $programme }
calendar-unseen = Programmet er ikke lenger synlig for deg, og kalenderen er tom.
calendar-fetched = Sist hentet { $day }
calendar-never = Ikke hentet ennå
calendar-end = Avslutt
calendar-end-title = Skal kalenderlenken avsluttes?
calendar-end-lead = Adressen slutter å virke med en gang. En kalender som bruker den, blir ikke oppdatert lenger og må fjernes der den er lagt inn. Det kan ikke angres, men du kan alltid lage en ny lenke.
calendar-end-confirm = Avslutt lenken
calendar-too-many = Du har { $count } kalenderlenker. Avslutt en av dem før du lager en ny.
done-calendar-ended = Kalenderlenken virker ikke lenger.

## The history of access

deed-calendar-made = Kalenderlenke laget
deed-calendar-ended = Kalenderlenke avsluttet

## The API

api-op-read-calendar = Hent kalenderen til programmet (iCalendar)
api-op-list-calendar-feeds = Hent kalenderlenkene dine
api-op-read-calendar-feed = Se en kalenderlenke uten adressen
api-op-end-calendar-feed = Avslutt en kalenderlenke
