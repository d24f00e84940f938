# The calendar: what stands in calendar files, and the page of calendar links.

calendar-mark = { $mark }: { $title }
calendar-deadline = Frist: { $title }
calendar-cancelled = Avlyst: { $title }
calendar-postponed = Utsett: { $title }
calendar-expected = Ventast: { $title }
calendar-tentative = Førebels: { $title }
calendar-tbd = { $title } (informasjon følgjer)
calendar-cause = Årsak: { $cause }
calendar-until = til kl. { $end }
calendar-of = Frå planen «{ $programme }»
nav-calendar = Kalender
calendar-title = Kalenderlenkjer
calendar-lead = Få møta, fristane og milepælane i planen inn i din eigen kalender. Han blir oppdatert når planen endrar seg.
calendar-menu = Kalender
calendar-file = Last ned som fil (.ics)
calendar-subscribe = Få ei kalenderlenkje
calendar-new = Ny kalenderlenkje
calendar-new-lead = Lenkja er hemmeleg og di eiga. Kalenderen viser det du sjølv kan sjå i Samspil, men verken deltakarar eller merknader.
calendar-which = Kva skal vere med?
calendar-all = Alle program eg kan sjå
calendar-name = Kva skal lenkja brukast til?
calendar-name-long = Namnet kan ha høgst 200 teikn
calendar-make = Lag ei lenkje
calendar-once = Kopier adressa no. Ho blir berre vist denne eine gongen.
calendar-address = Adressa til kalenderen
calendar-open = Opne i kalenderen min
calendar-outlook = Outlook: vel Legg til kalender og deretter Abonner frå Internett, og lim inn adressa.
calendar-google = Google Kalender: vel Andre kalendrar og deretter Frå nettadresse, og lim inn adressa.
calendar-apple = iPhone, iPad og Mac: trykk på Opne i kalenderen min.
calendar-feeds = Kalenderlenkjene mine
calendar-none = Du har ingen kalenderlenkjer enno
calendar-none-help = Lag ei lenkje, og lim henne inn i kalenderen du bruker til dagleg.
calendar-of-programme = Program: { $programme }
calendar-unseen = Programmet er ikkje lenger synleg for deg, og kalenderen er tom.
calendar-fetched = Sist henta { $day }
calendar-never = Ikkje henta enno
calendar-end = Avslutt
calendar-end-title = Skal kalenderlenkja avsluttast?
calendar-end-lead = Adressa sluttar å verke med ein gong. Ein kalender som bruker henne, blir ikkje oppdatert lenger og må fjernast der han er lagd inn. Det kan ikkje angrast, men du kan alltid lage ei ny lenkje.
calendar-end-confirm = Avslutt lenkja
calendar-too-many = Du har { $count } kalenderlenkjer. Avslutt ei av dei før du lagar ei ny.
done-calendar-ended = Kalenderlenkja verkar ikkje lenger.

## The history of access

deed-calendar-made = Kalenderlenkje laga
deed-calendar-ended = Kalenderlenkje avslutta

## The API

api-op-read-calendar = Hent kalenderen til programmet (iCalendar)
api-op-list-calendar-feeds = Hent kalenderlenkjene dine
api-op-read-calendar-feed = Sjå ei kalenderlenkje utan adressa
api-op-end-calendar-feed = Avslutt ei kalenderlenkje
