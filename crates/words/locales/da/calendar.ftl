# The calendar: what stands in calendar files, and the page of calendar links.

calendar-mark = { $mark }: { $title }
calendar-deadline = Frist: { $title }
calendar-cancelled = Aflyst: { $title }
calendar-postponed = Udsat: { $title }
calendar-expected = Forventes: { $title }
calendar-tentative = Foreløbig: { $title }
calendar-tbd = { $title } (informationer følger)
calendar-cause = Årsag: { $cause }
calendar-until = til kl. { $end }
calendar-of = Fra planen »{ $programme }«
nav-calendar = Kalender
calendar-title = Kalenderlinks
calendar-lead = Få planens møder, frister og milepæle ind i din egen kalender. Den bliver opdateret, når planen ændrer sig.
calendar-menu = Kalender
calendar-file = Hent som fil (.ics)
calendar-subscribe = Få et kalenderlink
calendar-new = Nyt kalenderlink
calendar-new-lead = Linket er hemmeligt og dit eget. Kalenderen viser det, du selv kan se i Samspil, men hverken deltagere eller bemærkninger.
calendar-which = Hvad skal med?
calendar-all = Alle programmer, jeg kan se
calendar-name = Hvad skal linket bruges til?
calendar-name-long = Navnet kan højst have 200 tegn
calendar-make = Lav et link
calendar-once = Kopiér adressen nu. Den vises kun denne ene gang.
calendar-address = Kalenderens adresse
calendar-open = Åbn i min kalender
calendar-outlook = Outlook: vælg Tilføj kalender og derefter Abonner fra internettet, og sæt adressen ind.
calendar-google = Google Kalender: vælg Andre kalendere og derefter Fra webadresse, og sæt adressen ind.
calendar-apple = iPhone, iPad og Mac: tryk på Åbn i min kalender.
calendar-feeds = Mine kalenderlinks
calendar-none = Du har ingen kalenderlinks endnu
calendar-none-help = Lav et link, og sæt det ind i den kalender, du bruger til daglig.
calendar-of-programme = Program: { $programme }
calendar-unseen = Programmet er ikke længere synligt for dig, og kalenderen er tom.
calendar-fetched = Sidst hentet { $day }
calendar-never = Ikke hentet endnu
calendar-end = Afslut
calendar-end-title = Skal kalenderlinket afsluttes?
calendar-end-lead = Adressen holder straks op med at virke. En kalender, der bruger den, bliver ikke opdateret mere og skal fjernes dér, hvor den er sat ind. Det kan ikke fortrydes, men du kan altid lave et nyt link.
calendar-end-confirm = Afslut linket
calendar-too-many = Du har { $count } kalenderlinks. Afslut et af dem, før du laver et nyt.
done-calendar-ended = Kalenderlinket virker ikke længere.

## The history of access

deed-calendar-made = Kalenderlink lavet
deed-calendar-ended = Kalenderlink afsluttet

## The API

api-op-read-calendar = Hent programmets kalender (iCalendar)
api-op-list-calendar-feeds = Hent dine kalenderlinks
api-op-read-calendar-feed = Se et kalenderlink uden adressen
api-op-end-calendar-feed = Afslut et kalenderlink
