# Nyhedsbreve.

view-newsletters = Nyhedsbreve
newsletters-lead = Breve til mange i programmet: efter rolle, netværk, eller hvem der har svaret hvad. Hver får sit eget brev og kan afmelde nyhedsbrevene med ét klik.
newsletters-all = Nyhedsbreve
newsletters-none = Der er ikke skrevet noget nyhedsbrev endnu.
newsletters-new = Skriv et nyhedsbrev
newsletter-subject = Emne
newsletter-body = Tekst
newsletter-subject-missing = Skriv et emne.
newsletter-body-missing = Skriv, hvad der skal stå i brevet.
newsletter-too-long = Det er for langt til at blive sendt. Gør det kortere.
newsletter-standing-missing = Vælg, hvem på tilmeldingslisten der skal have brevet.
newsletter-audience-help = Vælger du ikke noget, går brevet til alle i programmet, der har en mailadresse.
newsletter-roles = Roller
newsletter-sign-up = Personer på en tilmeldingsliste
newsletter-no-sign-up = Ingen tilmelding
newsletter-standing = Hvem på listen
newsletter-look = Se det, før det sendes
newsletter-look-again = Gem, og se det igen
newsletter-draft = Kladde
newsletter-sent-to = { $count ->
    [one] Sendt til én person
   *[other] Sendt til { $count } personer
}
newsletter-delivered = Afleveret til en mailserver
newsletter-waiting = På vej
newsletter-failed = Nåede ikke frem
newsletter-preview = Sådan ser det ud hos modtageren
newsletter-recipients = Hvem der får brevet
newsletter-count = { $count ->
    [one] Én modtager
   *[other] { $count } modtagere
}
newsletter-nobody = Ingen får brevet. Vælg andre, eller tilføj mailadresser til personerne.
newsletter-without = Uden mailadresse: { $names }
newsletter-stopped-count = { $count ->
    [one] Én person vil ikke have nyhedsbreve og får ingen.
   *[other] { $count } personer vil ikke have nyhedsbreve og får ingen.
}
newsletter-send = { $count ->
    [one] Send til én person
   *[other] Send til { $count } personer
}
newsletter-edit = Ret brevet
newsletter-remove = Kassér kladden
newsletter-foot = Du får dette brev, fordi du er med i { $programme }.
    Ikke flere nyhedsbreve: { $link }
newsletter-stop-title = Nyhedsbreve
newsletter-stop-ask = Du får nyhedsbreve fra { $programme }. Vil du ikke have flere? Invitationer og svar til dig kommer stadig.
newsletter-stop = Ikke flere nyhedsbreve
newsletter-stopped = Du får ikke flere nyhedsbreve fra { $programme }. Invitationer og svar til dig kommer stadig.
newsletter-again = Få nyhedsbreve igen
done-newsletter-sent = Brevene er på vej.
done-newsletter-removed = Kladden er kasseret.
