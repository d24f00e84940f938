# Tilmelding, invitationer, fremmøde.

view-sign-ups = Tilmelding
sign-ups-lead = Hvem der er inviteret, hvem der kommer, hvem der venter på en plads, og hvem der var der.
sign-ups-open = Tilmeldinger
sign-ups-none = Man kan ikke tilmelde sig noget endnu. Åbn en tilmelding til et møde nedenfor.
sign-ups-column-what = Til hvad
sign-ups-column-places = Pladser
sign-ups-column-waiting = Venter
sign-ups-column-silent = Ikke svaret
sign-ups-column-state = Status
sign-ups-of = { $taken } af { $capacity }
sign-ups-is-open = Åben
sign-ups-new = Åbn en tilmelding
sign-ups-new-help = Vælg mødet. Antal pladser, frist og spørgsmål kan sættes bagefter.
sign-ups-new-do = Åbn tilmelding
sign-ups-new-own = Tilmelding til noget andet end et møde
sign-ups-no-meeting = Alle møder har allerede en tilmelding.
sign-ups-all = Alle tilmeldinger
sign-up-when = Hvornår
sign-up-where = Hvor
sign-up-deadline = Tilmelding senest
sign-up-left = { $left ->
    [one] Der er én plads tilbage.
   *[other] Der er { $left } pladser tilbage.
}
sign-up-only-waiting = Alle pladser er optaget. Du kan skrive dig på ventelisten.
sign-up-full = Alle pladser er optaget.
sign-up-unit-full = Pladserne til det sted, du kommer fra, er taget.
sign-up-units-waiting = Pladserne er taget for { $units }; derfra kan man komme på ventelisten.
sign-up-units-full = Pladserne er taget for { $units }.
sign-up-quota = { $quota ->
    [one] Hvert sted har én plads.
   *[other] Hvert sted har højst { $quota } pladser.
}
sign-up-opens = Tilmeldingen åbner den { $date }.
sign-up-over = Sidste dag for tilmelding var den { $date }.
sign-up-closed = Tilmeldingen er lukket.
sign-up-off = Det finder ikke længere sted eller er overstået.
sign-up-shut = Det er ikke længere muligt at tilmelde sig. Spørg koordinatoren, om der stadig er en plads.
sign-up-name = Navn
sign-up-organisation = Hvor du kommer fra
sign-up-unit = Hvor kommer du fra?
sign-up-choose = Vælg
sign-up-name-missing = Skriv dit navn.
sign-up-too-long = Det er længere, end der er plads til. Gør det kortere.
sign-up-unit-missing = Vælg, hvor du kommer fra.
sign-up-needs = Mad, tilgængelighed og transport
sign-up-needs-kept = Det slettes den { $date }. Kun de, der planlægger mødet, ser det.
sign-up-contact-kept = Navn og mailadresse slettes den { $date }.
sign-up-contact-member = Du er en af programmets personer. Spørg koordinatoren, hvad der gemmes om dig, og hvor længe.
sign-up-ask-diet = Hvad du ikke spiser
sign-up-ask-access = Hvad der skal til, for at du kan være med
sign-up-ask-overnight = Jeg overnatter
sign-up-ask-travel = Hvordan du kommer frem
sign-up-ask-phone = Telefon
sign-up-ask-remark = Andet
sign-up-do = Tilmeld
sign-up-known = Adressen står allerede på listen. Et brev med linket til svaret er på vej til den.
sign-up-you = { $name }
sign-up-you-invited = Du er inviteret. Kommer du?
sign-up-you-place = Du har en plads.
sign-up-you-waiting = Du er nummer { $position } på ventelisten. Du får et brev, når der er en plads til dig.
sign-up-you-declined = Du har meldt afbud.
sign-up-you-replaced = En anden kommer i stedet for dig.
sign-up-yes = Ja, jeg kommer
sign-up-no = Nej, jeg kommer ikke
sign-up-withdraw = Jeg må melde afbud
sign-up-save-needs = Gem
sign-up-substitute = En anden kommer i stedet for mig
sign-up-substitute-help = Den anden overtager din plads eller dit nummer på ventelisten og får et brev. Det, du har skrevet om mad og tilgængelighed, slettes.
sign-up-substitute-do = Giv pladsen videre
sign-up-substitute-known = Personen står allerede på listen.
sign-up-no-place-to-give = Du har ingen plads, som en anden kan overtage.
sign-up-replaced-already = En anden har overtaget pladsen.
sign-up-check-in = Notér som til stede
sign-up-edit = Pladser, frist, spørgsmål
sign-up-behind = { $count ->
    [one] Mødet er ændret, siden det blev sendt til én person.
   *[other] Mødet er ændret, siden det blev sendt til { $count } personer.
}
sign-up-tell-them = { $count ->
    [one] Giv personen besked
   *[other] Giv de { $count } personer besked
}
sign-up-only-invited = Kun inviterede kan tilmelde sig. Sæt kryds i »Alle med adressen kan tilmelde sig«, hvis der skal være en offentlig side.
sign-up-not-published = Siden til tilmelding kan ses, når programmet er offentliggjort.
sign-up-address = Her tilmelder man sig:
sign-up-figure-places = Har en plads
sign-up-figure-left = Ledige pladser
sign-up-figure-waiting = Venter
sign-up-figure-silent = Ikke svaret
sign-up-figure-declined = Afbud
sign-up-nobody = Ingen står på listen endnu.
sign-up-list-invited = Har ikke svaret
sign-up-list-place = Har en plads
sign-up-list-waiting = Venteliste
sign-up-list-declined = Afbud
sign-up-list-replaced = En anden kommer
sign-up-remind = { $count ->
    [one] Send personen en påmindelse
   *[other] Send de { $count } personer en påmindelse
}
sign-up-reminded = Påmindelse sendt { $moment }
sign-up-column-from = Fra
sign-up-column-since = På listen siden
sign-up-column-change = Ændr
sign-up-forgotten = Deltager { $number }
sign-up-take-off = Kommer ikke
sign-up-put-on = Kommer
sign-up-needs-care = Giv dem, der laver mad eller bestiller, tallene og ikke navnene, når tallene er nok.
sign-up-invite = Inviter
sign-up-invite-help = Hver får et brev på sit eget sprog med mødet til kalenderen. Der er sat kryds ved dem, der skal eller bør være med.
sign-up-invite-nobody = Alle i programmet står allerede på listen.
sign-up-invite-others = Andre i programmet
sign-up-invite-do = Send invitationer
sign-up-no-address = ingen mailadresse
sign-up-unreached = Breve når ikke frem
done-signed-up = Tak. Et brev med det samme link er på vej til dig.
done-answered = Svaret er noteret.
done-needs-saved = Det er gemt.
done-replaced = Pladsen er givet videre. Den anden får et brev.
done-people-invited = Invitationerne er på vej.
done-nobody-invited = Ingen blev inviteret: Vælg nogen med en mailadresse, som ikke står på listen endnu.
done-reminded = Påmindelserne er på vej.
done-told = Brevene er på vej.
attendance-title = Fremmøde
attendance-sum = { $came } af { $all } var der. { $open ->
    [0] Alle er noteret.
    [one] Én er ikke noteret endnu.
   *[other] { $open } er ikke noteret endnu.
}
attendance-nobody = Ingen har en plads endnu.
attendance-came = Til stede
attendance-missed = Ikke til stede
attendance-back = Tilbage til tilmeldingen
letter-sign-up-hello = Hej { $name }
letter-sign-up-when = Hvornår: { $value }
letter-sign-up-where = Hvor: { $value }
letter-sign-up-links = Jeg kommer:
    { $yes }

    Jeg kommer ikke:
    { $no }
letter-sign-up-link = Her kan du se og ændre dit svar:
    { $link }
letter-sign-up-kept = Dit navn og din mailadresse slettes den { $date }.
letter-sign-up-invited-subject = Invitation: { $title }
letter-sign-up-invited = Du er inviteret til { $title } i { $programme }. Sig til, om du kommer: i din kalender eller med et af de to links.
letter-sign-up-place-subject = Du har en plads: { $title }
letter-sign-up-place = Du har en plads på { $title } i { $programme }.
letter-sign-up-waiting-subject = Venteliste: { $title }
letter-sign-up-waiting = Alle pladser på { $title } i { $programme } er optaget. Du er nummer { $position } på ventelisten og får et brev, når der er en plads til dig.
letter-sign-up-moved-up-subject = Der er en plads til dig: { $title }
letter-sign-up-moved-up = En plads på { $title } i { $programme } er blevet ledig, og den er din. Kan du ikke komme, så meld afbud, så den næste kan få pladsen.
letter-sign-up-declined-subject = Du kommer ikke: { $title }
letter-sign-up-declined = Det er noteret, at du ikke kommer til { $title } i { $programme }. Kan du alligevel, så svar igen.
letter-sign-up-replaced-subject = En anden kommer: { $title }
letter-sign-up-replaced = Din plads på { $title } i { $programme } er givet videre. Du skal ikke gøre mere.
letter-sign-up-substitute-subject = Du kommer i stedet: { $title }
letter-sign-up-substitute = Du er meldt til { $title } i { $programme } i stedet for en, der ikke kan. Kan du heller ikke, så meld afbud.
letter-sign-up-reminder-subject = Kommer du? { $title }
letter-sign-up-reminder = Du er inviteret til { $title } i { $programme } og har ikke svaret endnu. Sig til, om du kommer.
letter-sign-up-changed-subject = Ændret: { $title }
letter-sign-up-changed = { $title } i { $programme } er ændret. Sådan ser det ud nu; din kalender bliver opdateret.
letter-sign-up-cancelled-subject = Aflyst: { $title }
letter-sign-up-cancelled = { $title } i { $programme } er aflyst. Det bliver taget ud af din kalender.
letter-sign-up-again-subject = Dit svar: { $title }
letter-sign-up-again = Nogen har prøvet at tilmelde sig { $title } i { $programme } med denne adresse. Du står allerede på listen.
sign-up-nobody-of-the-plan = En af dem hører ikke til programmets personer.
api-op-list-registrations = Vis, hvem der er inviteret og tilmeldt
api-op-invite-people = Inviter personer til noget, man tilmelder sig
api-op-answer-registration = Svar for en, der er inviteret
api-op-note-attendance = Notér, om en var til stede
api-query-sign_up = Kun det, der hører til denne tilmelding, efter dens id
letter-sign-up-too-late-subject = Ingen plads: { $title }
letter-sign-up-too-late = Dit ja til { $title } i { $programme } kom for sent: Alle pladser er taget, eller der tages ikke imod flere svar. Du står ikke på listen.
