# Påmelding, invitasjonar, oppmøte.

view-sign-ups = Påmelding
sign-ups-lead = Kven som er invitert, kven som kjem, kven som ventar på plass, og kven som var der.
sign-ups-open = Påmeldingar
sign-ups-none = Ingen kan melde seg på noko enno. Opne ei påmelding til eit møte nedanfor.
sign-ups-column-what = Til kva
sign-ups-column-places = Plassar
sign-ups-column-waiting = Ventar
sign-ups-column-silent = Ikkje svart
sign-ups-column-state = Status
sign-ups-of = { $taken } av { $capacity }
sign-ups-is-open = Open
sign-ups-new = Opne ei påmelding
sign-ups-new-help = Vel møtet. Talet på plassar, frist og spørsmål kan setjast etterpå.
sign-ups-new-do = Opne påmelding
sign-ups-new-own = Påmelding til noko anna enn eit møte
sign-ups-no-meeting = Alle møta har alt ei påmelding.
sign-ups-all = Alle påmeldingar
sign-up-when = Når
sign-up-where = Kvar
sign-up-deadline = Påmelding seinast
sign-up-left = { $left ->
    [one] Det er éin plass att.
   *[other] Det er { $left } plassar att.
}
sign-up-only-waiting = Alle plassane er opptekne. Du kan setje deg på ventelista.
sign-up-full = Alle plassane er opptekne.
sign-up-unit-full = Plassane til staden du kjem frå, er opptekne.
sign-up-units-waiting = Plassane er opptekne for { $units }; derifrå kan ein kome på ventelista.
sign-up-units-full = Plassane er opptekne for { $units }.
sign-up-quota = { $quota ->
    [one] Kvar stad har éin plass.
   *[other] Kvar stad har høgst { $quota } plassar.
}
sign-up-opens = Påmeldinga opnar { $date }.
sign-up-over = Siste dag for påmelding var { $date }.
sign-up-closed = Påmeldinga er stengd.
sign-up-off = Dette blir ikkje arrangert lenger, eller er over.
sign-up-shut = Det går ikkje lenger an å melde seg på. Spør koordinatoren om det framleis er ein plass.
sign-up-name = Namn
sign-up-organisation = Kvar du kjem frå
sign-up-unit = Kvar kjem du frå?
sign-up-choose = Vel
sign-up-name-missing = Skriv namnet ditt.
sign-up-too-long = Dette er lengre enn det er plass til. Gjer det kortare.
sign-up-unit-missing = Vel kvar du kjem frå.
sign-up-needs = Mat, tilrettelegging og reise
sign-up-needs-kept = Dette blir sletta { $date }. Berre dei som planlegg møtet, ser det.
sign-up-contact-kept = Namn og e-postadresse blir sletta { $date }.
sign-up-contact-member = Du er ein av personane i programmet. Spør koordinatoren kva som blir lagra om deg, og kor lenge.
sign-up-ask-diet = Mat du held deg unna
sign-up-ask-access = Kva du treng for å kunne vere med
sign-up-ask-overnight = Eg overnattar
sign-up-ask-travel = Korleis du kjem deg hit
sign-up-ask-phone = Telefon
sign-up-ask-remark = Anna
sign-up-do = Meld på
sign-up-known = Adressa står alt på lista. Eit brev med lenkja til svaret er på veg til henne.
sign-up-you = { $name }
sign-up-you-invited = Du er invitert. Kjem du?
sign-up-you-place = Du har plass.
sign-up-you-waiting = Du er nummer { $position } på ventelista. Du får eit brev når det er ein plass til deg.
sign-up-you-declined = Du har sagt at du ikkje kjem.
sign-up-you-replaced = Ein annan kjem i staden for deg.
sign-up-yes = Ja, eg kjem
sign-up-no = Nei, eg kjem ikkje
sign-up-withdraw = Eg kan ikkje kome likevel
sign-up-save-needs = Lagre
sign-up-substitute = Ein annan kjem i staden for meg
sign-up-substitute-help = Den andre overtek plassen din eller nummeret ditt på ventelista og får eit brev. Det du har skrive om mat og tilrettelegging, blir sletta.
sign-up-substitute-do = Gi plassen vidare
sign-up-substitute-known = Personen står alt på lista.
sign-up-no-place-to-give = Du har ingen plass som ein annan kan overta.
sign-up-replaced-already = Ein annan har overteke plassen.
sign-up-check-in = Noter som til stades
sign-up-edit = Plassar, frist, spørsmål
sign-up-behind = { $count ->
    [one] Møtet er endra sidan det vart sendt til éin person.
   *[other] Møtet er endra sidan det vart sendt til { $count } personar.
}
sign-up-tell-them = { $count ->
    [one] Gi denne personen beskjed
   *[other] Gi desse { $count } personane beskjed
}
sign-up-only-invited = Berre dei som er inviterte, kan melde seg på. Kryss av for «Alle med adressa kan melde seg på» om det skal vere ei offentleg side.
sign-up-not-published = Påmeldingssida er synleg når programmet er publisert.
sign-up-address = Her melder ein seg på:
sign-up-figure-places = Har plass
sign-up-figure-left = Ledige plassar
sign-up-figure-waiting = Ventar
sign-up-figure-silent = Ikkje svart
sign-up-figure-declined = Kjem ikkje
sign-up-nobody = Ingen står på lista enno.
sign-up-list-invited = Har ikkje svart
sign-up-list-place = Har plass
sign-up-list-waiting = Venteliste
sign-up-list-declined = Kjem ikkje
sign-up-list-replaced = Ein annan kjem
sign-up-remind = { $count ->
    [one] Send denne personen ei påminning
   *[other] Send desse { $count } personane ei påminning
}
sign-up-reminded = Påminning send { $moment }
sign-up-column-from = Frå
sign-up-column-since = På lista sidan
sign-up-column-change = Endre
sign-up-forgotten = Deltakar { $number }
sign-up-take-off = Kjem ikkje
sign-up-put-on = Kjem
sign-up-needs-care = Gi dei som lagar mat eller bestiller, tala og ikkje namna når tala er nok.
sign-up-invite = Inviter
sign-up-invite-help = Kvar får eit brev på sitt eige språk med møtet til kalenderen. Det er kryssa av for dei som må eller bør vere med.
sign-up-invite-nobody = Alle i programmet står alt på lista.
sign-up-invite-others = Andre i programmet
sign-up-invite-do = Send invitasjonar
sign-up-no-address = inga e-postadresse
sign-up-unreached = Brev kjem ikkje fram
done-signed-up = Takk. Eit brev med den same lenkja er på veg til deg.
done-answered = Svaret er notert.
done-needs-saved = Det er lagra.
done-replaced = Plassen er gitt vidare. Den andre får eit brev.
done-people-invited = Invitasjonane er på veg.
done-nobody-invited = Ingen vart inviterte: Vel nokon med e-postadresse som ikkje står på lista enno.
done-reminded = Påminningane er på veg.
done-told = Breva er på veg.
attendance-title = Oppmøte
attendance-sum = { $came } av { $all } var der. { $open ->
    [0] Alle er noterte.
    [one] Éin er ikkje notert enno.
   *[other] { $open } er ikkje noterte enno.
}
attendance-nobody = Ingen har plass enno.
attendance-came = Til stades
attendance-missed = Ikkje til stades
attendance-back = Tilbake til påmeldinga
letter-sign-up-hello = Hei { $name }
letter-sign-up-when = Når: { $value }
letter-sign-up-where = Kvar: { $value }
letter-sign-up-links = Eg kjem:
    { $yes }

    Eg kjem ikkje:
    { $no }
letter-sign-up-link = Her kan du sjå og endre svaret ditt:
    { $link }
letter-sign-up-kept = Namnet og e-postadressa di blir sletta { $date }.
letter-sign-up-invited-subject = Invitasjon: { $title }
letter-sign-up-invited = Du er invitert til { $title } i { $programme }. Sei frå om du kjem: i kalenderen din eller med ei av lenkjene.
letter-sign-up-place-subject = Du har plass: { $title }
letter-sign-up-place = Du har plass på { $title } i { $programme }.
letter-sign-up-waiting-subject = Venteliste: { $title }
letter-sign-up-waiting = Alle plassane på { $title } i { $programme } er opptekne. Du er nummer { $position } på ventelista og får eit brev når det er ein plass til deg.
letter-sign-up-moved-up-subject = Det er ein plass til deg: { $title }
letter-sign-up-moved-up = Ein plass på { $title } i { $programme } er blitt ledig, og han er din. Kan du ikkje kome, så sei frå, slik at den neste kan få plassen.
letter-sign-up-declined-subject = Du kjem ikkje: { $title }
letter-sign-up-declined = Det er notert at du ikkje kjem til { $title } i { $programme }. Kan du likevel, så svar igjen.
letter-sign-up-replaced-subject = Ein annan kjem: { $title }
letter-sign-up-replaced = Plassen din på { $title } i { $programme } er gitt vidare. Du treng ikkje gjere meir.
letter-sign-up-substitute-subject = Du kjem i staden: { $title }
letter-sign-up-substitute = Du er meld på { $title } i { $programme } i staden for ein som ikkje kan. Kan du heller ikkje, så sei frå.
letter-sign-up-reminder-subject = Kjem du? { $title }
letter-sign-up-reminder = Du er invitert til { $title } i { $programme } og har ikkje svart enno. Sei frå om du kjem.
letter-sign-up-changed-subject = Endra: { $title }
letter-sign-up-changed = { $title } i { $programme } er endra. Slik ser det ut no; kalenderen din blir oppdatert.
letter-sign-up-cancelled-subject = Avlyst: { $title }
letter-sign-up-cancelled = { $title } i { $programme } er avlyst. Det blir teke ut av kalenderen din.
letter-sign-up-again-subject = Svaret ditt: { $title }
letter-sign-up-again = Nokon har prøvd å melde seg på { $title } i { $programme } med denne adressa. Du står alt på lista.
sign-up-nobody-of-the-plan = Ein av dei er ikkje mellom personane i programmet.
api-op-list-registrations = Vis kven som er invitert og påmeld
api-op-invite-people = Inviter personar til noko ein melder seg på
api-op-answer-registration = Svar for ein som er invitert
api-op-note-attendance = Noter om ein var til stades
api-query-sign_up = Berre det som høyrer til denne påmeldinga, etter id
letter-sign-up-too-late-subject = Ingen plass: { $title }
letter-sign-up-too-late = Ja-et ditt til { $title } i { $programme } kom for seint: Alle plassane er tekne, eller det blir ikkje teke imot fleire svar. Du står ikkje på lista.
