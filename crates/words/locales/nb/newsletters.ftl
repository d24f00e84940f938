# Nyhetsbrev.

view-newsletters = Nyhetsbrev
newsletters-lead = Brev til mange i programmet: etter rolle, nettverk eller hvem som har svart hva. Hver får sitt eget brev og kan melde seg av nyhetsbrevene med ett klikk.
newsletters-all = Nyhetsbrev
newsletters-none = Det er ikke skrevet noe nyhetsbrev ennå.
newsletters-new = Skriv et nyhetsbrev
newsletter-subject = Emne
newsletter-body = Tekst
newsletter-subject-missing = Skriv et emne.
newsletter-body-missing = Skriv hva som skal stå i brevet.
newsletter-too-long = Dette er for langt til å bli sendt. Gjør det kortere.
newsletter-standing-missing = Velg hvem på påmeldingslisten som skal få brevet.
newsletter-audience-help = Velger du ingenting, går brevet til alle i programmet som har e-postadresse.
newsletter-roles = Roller
newsletter-sign-up = Personer på en påmeldingsliste
newsletter-no-sign-up = Ingen påmelding
newsletter-standing = Hvem på listen
newsletter-look = Se på det før det sendes
newsletter-look-again = Lagre og se på det igjen
newsletter-draft = Utkast
newsletter-sent-to = { $count ->
    [one] Sendt til én person
   *[other] Sendt til { $count } personer
}
newsletter-delivered = Levert til en e-postserver
newsletter-waiting = På vei
newsletter-failed = Kom ikke fram
newsletter-preview = Slik ser det ut hos mottakeren
newsletter-recipients = Hvem som får brevet
newsletter-count = { $count ->
    [one] Én mottaker
   *[other] { $count } mottakere
}
newsletter-nobody = Ingen får brevet. Velg andre, eller legg inn e-postadresser for personene.
newsletter-without = Uten e-postadresse: { $names }
newsletter-stopped-count = { $count ->
    [one] Én person vil ikke ha nyhetsbrev og får ingen.
   *[other] { $count } personer vil ikke ha nyhetsbrev og får ingen.
}
newsletter-send = { $count ->
    [one] Send til én person
   *[other] Send til { $count } personer
}
newsletter-edit = Endre brevet
newsletter-remove = Forkast utkastet
newsletter-foot = Du får dette brevet fordi du er med i { $programme }.
    Ingen flere nyhetsbrev: { $link }
newsletter-stop-title = Nyhetsbrev
newsletter-stop-ask = Du får nyhetsbrev fra { $programme }. Vil du ikke ha flere? Invitasjoner og svar til deg kommer fortsatt.
newsletter-stop = Ingen flere nyhetsbrev
newsletter-stopped = Du får ingen flere nyhetsbrev fra { $programme }. Invitasjoner og svar til deg kommer fortsatt.
newsletter-again = Få nyhetsbrev igjen
done-newsletter-sent = Brevene er på vei.
done-newsletter-removed = Utkastet er forkastet.
