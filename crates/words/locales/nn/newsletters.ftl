# Nyheitsbrev.

view-newsletters = Nyheitsbrev
newsletters-lead = Brev til mange i programmet: etter rolle, nettverk eller kven som har svart kva. Kvar får sitt eige brev og kan melde seg av nyheitsbreva med eitt klikk.
newsletters-all = Nyheitsbrev
newsletters-none = Det er ikkje skrive noko nyheitsbrev enno.
newsletters-new = Skriv eit nyheitsbrev
newsletter-subject = Emne
newsletter-body = Tekst
newsletter-subject-missing = Skriv eit emne.
newsletter-body-missing = Skriv kva som skal stå i brevet.
newsletter-too-long = Dette er for langt til å bli sendt. Gjer det kortare.
newsletter-standing-missing = Vel kven på påmeldingslista som skal få brevet.
newsletter-audience-help = Vel du ingenting, går brevet til alle i programmet som har e-postadresse.
newsletter-roles = Roller
newsletter-sign-up = Personar på ei påmeldingsliste
newsletter-no-sign-up = Inga påmelding
newsletter-standing = Kven på lista
newsletter-look = Sjå på det før det blir sendt
newsletter-look-again = Lagre og sjå på det igjen
newsletter-draft = Utkast
newsletter-sent-to = { $count ->
    [one] Sendt til éin person
   *[other] Sendt til { $count } personar
}
newsletter-delivered = Levert til ein e-postserver
newsletter-waiting = På veg
newsletter-failed = Kom ikkje fram
newsletter-preview = Slik ser det ut hos mottakaren
newsletter-recipients = Kven som får brevet
newsletter-count = { $count ->
    [one] Éin mottakar
   *[other] { $count } mottakarar
}
newsletter-nobody = Ingen får brevet. Vel andre, eller legg inn e-postadresser for personane.
newsletter-without = Utan e-postadresse: { $names }
newsletter-stopped-count = { $count ->
    [one] Éin person vil ikkje ha nyheitsbrev og får ingen.
   *[other] { $count } personar vil ikkje ha nyheitsbrev og får ingen.
}
newsletter-send = { $count ->
    [one] Send til éin person
   *[other] Send til { $count } personar
}
newsletter-edit = Endre brevet
newsletter-remove = Forkast utkastet
newsletter-foot = Du får dette brevet fordi du er med i { $programme }.
    Ikkje fleire nyheitsbrev: { $link }
newsletter-stop-title = Nyheitsbrev
newsletter-stop-ask = Du får nyheitsbrev frå { $programme }. Vil du ikkje ha fleire? Invitasjonar og svar til deg kjem framleis.
newsletter-stop = Ikkje fleire nyheitsbrev
newsletter-stopped = Du får ikkje fleire nyheitsbrev frå { $programme }. Invitasjonar og svar til deg kjem framleis.
newsletter-again = Få nyheitsbrev igjen
done-newsletter-sent = Breva er på veg.
done-newsletter-removed = Utkastet er forkasta.
