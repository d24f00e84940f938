# Påmelding, invitasjoner, oppmøte.

view-sign-ups = Påmelding
sign-ups-lead = Hvem som er invitert, hvem som kommer, hvem som venter på plass, og hvem som var der.
sign-ups-open = Påmeldinger
sign-ups-none = Ingen kan melde seg på noe ennå. Åpne en påmelding til et møte nedenfor.
sign-ups-column-what = Til hva
sign-ups-column-places = Plasser
sign-ups-column-waiting = Venter
sign-ups-column-silent = Ikke svart
sign-ups-column-state = Status
sign-ups-of = { $taken } av { $capacity }
sign-ups-is-open = Åpen
sign-ups-new = Åpne en påmelding
sign-ups-new-help = Velg møtet. Antall plasser, frist og spørsmål kan settes etterpå.
sign-ups-new-do = Åpne påmelding
sign-ups-new-own = Påmelding til noe annet enn et møte
sign-ups-no-meeting = Alle møtene har allerede en påmelding.
sign-ups-all = Alle påmeldinger
sign-up-when = Når
sign-up-where = Hvor
sign-up-deadline = Påmelding senest
sign-up-left = { $left ->
    [one] Det er én plass igjen.
   *[other] Det er { $left } plasser igjen.
}
sign-up-only-waiting = Alle plassene er opptatt. Du kan sette deg på ventelisten.
sign-up-full = Alle plassene er opptatt.
sign-up-unit-full = Plassene til stedet du kommer fra, er opptatt.
sign-up-units-waiting = Plassene er opptatt for { $units }; derfra kan man komme på ventelisten.
sign-up-units-full = Plassene er opptatt for { $units }.
sign-up-quota = { $quota ->
    [one] Hvert sted har én plass.
   *[other] Hvert sted har høyst { $quota } plasser.
}
sign-up-opens = Påmeldingen åpner { $date }.
sign-up-over = Siste dag for påmelding var { $date }.
sign-up-closed = Påmeldingen er stengt.
sign-up-off = Dette blir ikke arrangert lenger, eller er over.
sign-up-shut = Det går ikke lenger an å melde seg på. Spør koordinatoren om det fortsatt er en plass.
sign-up-name = Navn
sign-up-organisation = Hvor du kommer fra
sign-up-unit = Hvor kommer du fra?
sign-up-choose = Velg
sign-up-name-missing = Skriv navnet ditt.
sign-up-too-long = Dette er lengre enn det er plass til. Gjør det kortere.
sign-up-unit-missing = Velg hvor du kommer fra.
sign-up-needs = Mat, tilrettelegging og reise
sign-up-needs-kept = Dette blir slettet { $date }. Bare de som planlegger møtet, ser det.
sign-up-contact-kept = Navn og e-postadresse blir slettet { $date }.
sign-up-contact-member = Du er en av personene i programmet. Spør koordinatoren hva som blir lagret om deg, og hvor lenge.
sign-up-ask-diet = Hva du ikke spiser
sign-up-ask-access = Hva du trenger for å kunne være med
sign-up-ask-overnight = Jeg overnatter
sign-up-ask-travel = Hvordan du kommer deg hit
sign-up-ask-phone = Telefon
sign-up-ask-remark = Annet
sign-up-do = Meld på
sign-up-known = Adressen står allerede på listen. Et brev med lenken til svaret er på vei til den.
sign-up-you = { $name }
sign-up-you-invited = Du er invitert. Kommer du?
sign-up-you-place = Du har plass.
sign-up-you-waiting = Du er nummer { $position } på ventelisten. Du får et brev når det er en plass til deg.
sign-up-you-declined = Du har sagt at du ikke kommer.
sign-up-you-replaced = En annen kommer i stedet for deg.
sign-up-yes = Ja, jeg kommer
sign-up-no = Nei, jeg kommer ikke
sign-up-withdraw = Jeg kan ikke komme likevel
sign-up-save-needs = Lagre
sign-up-substitute = En annen kommer i stedet for meg
sign-up-substitute-help = Den andre overtar plassen din eller nummeret ditt på ventelisten og får et brev. Det du har skrevet om mat og tilrettelegging, blir slettet.
sign-up-substitute-do = Gi plassen videre
sign-up-substitute-known = Personen står allerede på listen.
sign-up-no-place-to-give = Du har ingen plass som en annen kan overta.
sign-up-replaced-already = En annen har overtatt plassen.
sign-up-check-in = Noter som til stede
sign-up-edit = Plasser, frist, spørsmål
sign-up-behind = { $count ->
    [one] Møtet er endret siden det ble sendt til én person.
   *[other] Møtet er endret siden det ble sendt til { $count } personer.
}
sign-up-tell-them = { $count ->
    [one] Gi denne personen beskjed
   *[other] Gi disse { $count } personene beskjed
}
sign-up-only-invited = Bare de som er invitert, kan melde seg på. Kryss av for «Alle med adressen kan melde seg på» hvis det skal være en offentlig side.
sign-up-not-published = Påmeldingssiden kan ses når programmet er publisert.
sign-up-address = Her melder man seg på:
sign-up-figure-places = Har plass
sign-up-figure-left = Ledige plasser
sign-up-figure-waiting = Venter
sign-up-figure-silent = Ikke svart
sign-up-figure-declined = Kommer ikke
sign-up-nobody = Ingen står på listen ennå.
sign-up-list-invited = Har ikke svart
sign-up-list-place = Har plass
sign-up-list-waiting = Venteliste
sign-up-list-declined = Kommer ikke
sign-up-list-replaced = En annen kommer
sign-up-remind = { $count ->
    [one] Send denne personen en påminnelse
   *[other] Send disse { $count } personene en påminnelse
}
sign-up-reminded = Påminnelse sendt { $moment }
sign-up-column-from = Fra
sign-up-column-since = På listen siden
sign-up-column-change = Endre
sign-up-forgotten = Deltaker { $number }
sign-up-take-off = Kommer ikke
sign-up-put-on = Kommer
sign-up-needs-care = Gi dem som lager mat eller bestiller, tallene og ikke navnene når tallene er nok.
sign-up-invite = Inviter
sign-up-invite-help = Hver får et brev på sitt eget språk med møtet til kalenderen. Det er krysset av for dem som må eller bør være med.
sign-up-invite-nobody = Alle i programmet står allerede på listen.
sign-up-invite-others = Andre i programmet
sign-up-invite-do = Send invitasjoner
sign-up-no-address = ingen e-postadresse
sign-up-unreached = Brev kommer ikke fram
done-signed-up = Takk. Et brev med den samme lenken er på vei til deg.
done-answered = Svaret er notert.
done-needs-saved = Det er lagret.
done-replaced = Plassen er gitt videre. Den andre får et brev.
done-people-invited = Invitasjonene er på vei.
done-nobody-invited = Ingen ble invitert: Velg noen med e-postadresse som ikke står på listen ennå.
done-reminded = Påminnelsene er på vei.
done-told = Brevene er på vei.
attendance-title = Oppmøte
attendance-sum = { $came } av { $all } var der. { $open ->
    [0] Alle er notert.
    [one] Én er ikke notert ennå.
   *[other] { $open } er ikke notert ennå.
}
attendance-nobody = Ingen har plass ennå.
attendance-came = Til stede
attendance-missed = Ikke til stede
attendance-back = Tilbake til påmeldingen
letter-sign-up-hello = Hei { $name }
letter-sign-up-when = Når: { $value }
letter-sign-up-where = Hvor: { $value }
letter-sign-up-links = Jeg kommer:
    { $yes }

    Jeg kommer ikke:
    { $no }
letter-sign-up-link = Her kan du se og endre svaret ditt:
    { $link }
letter-sign-up-kept = Navnet og e-postadressen din blir slettet { $date }.
letter-sign-up-invited-subject = Invitasjon: { $title }
letter-sign-up-invited = Du er invitert til { $title } i { $programme }. Si fra om du kommer: i kalenderen din eller med en av lenkene.
letter-sign-up-place-subject = Du har plass: { $title }
letter-sign-up-place = Du har plass på { $title } i { $programme }.
letter-sign-up-waiting-subject = Venteliste: { $title }
letter-sign-up-waiting = Alle plassene på { $title } i { $programme } er opptatt. Du er nummer { $position } på ventelisten og får et brev når det er en plass til deg.
letter-sign-up-moved-up-subject = Det er en plass til deg: { $title }
letter-sign-up-moved-up = En plass på { $title } i { $programme } er blitt ledig, og den er din. Kan du ikke komme, så si fra, slik at den neste kan få plassen.
letter-sign-up-declined-subject = Du kommer ikke: { $title }
letter-sign-up-declined = Det er notert at du ikke kommer til { $title } i { $programme }. Kan du likevel, så svar igjen.
letter-sign-up-replaced-subject = En annen kommer: { $title }
letter-sign-up-replaced = Plassen din på { $title } i { $programme } er gitt videre. Du trenger ikke gjøre mer.
letter-sign-up-substitute-subject = Du kommer i stedet: { $title }
letter-sign-up-substitute = Du er meldt på { $title } i { $programme } i stedet for en som ikke kan. Kan du heller ikke, så si fra.
letter-sign-up-reminder-subject = Kommer du? { $title }
letter-sign-up-reminder = Du er invitert til { $title } i { $programme } og har ikke svart ennå. Si fra om du kommer.
letter-sign-up-changed-subject = Endret: { $title }
letter-sign-up-changed = { $title } i { $programme } er endret. Slik ser det ut nå; kalenderen din blir oppdatert.
letter-sign-up-cancelled-subject = Avlyst: { $title }
letter-sign-up-cancelled = { $title } i { $programme } er avlyst. Det blir tatt ut av kalenderen din.
letter-sign-up-again-subject = Svaret ditt: { $title }
letter-sign-up-again = Noen har prøvd å melde seg på { $title } i { $programme } med denne adressen. Du står allerede på listen.
sign-up-nobody-of-the-plan = En av dem er ikke blant personene i programmet.
api-op-list-registrations = Vis hvem som er invitert og påmeldt
api-op-invite-people = Inviter personer til noe man melder seg på
api-op-answer-registration = Svar for en som er invitert
api-op-note-attendance = Noter om en var til stede
api-query-sign_up = Bare det som hører til denne påmeldingen, etter id
letter-sign-up-too-late-subject = Ingen plass: { $title }
letter-sign-up-too-late = Ja-et ditt til { $title } i { $programme } kom for sent: Alle plassene er tatt, eller det tas ikke imot flere svar. Du står ikke på listen.
