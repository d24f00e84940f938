# Participants, members and networks.

people-name = Navn
people-position = Stilling
people-organisation = Organisasjon
people-department = Avdeling
people-role = Rolle
people-roles = Roller
people-networks = Nettverk
people-contact = Kontakt
people-email = E-post
people-phone = Telefon
people-access = Tilgang til Samspil
people-all = Alle
people-sort = Rekkefølge
people-sort-name = Navn
people-show = Vis
people-count = { $count ->
    [one] 1 av { $all }
   *[other] { $count } av { $all }
}
people-none = Her er det ingen som passer.
people-add = Legg til en person
people-file = Last ned som CSV
people-contacts-note = E-postadresser og telefonnumre vises bare for koordinatorer og nettverksledere. Ikke gi dem videre uten grunn.
people-invite = Inviter
people-has-access = Har tilgang
people-no-address = Ingen e-postadresse
members-title = Medlemmer
members-add = Legg til et medlemskap
members-none = Det er ingen medlemmer i registeret ennå.
members-target = { $counted } av minst { $least }
members-counted-organisations = ulike institusjoner er påmeldt eller aktive
members-counted-memberships = medlemskap er påmeldt eller aktive
members-target-reached = Målet er nådd:
members-target-not-yet = Målet er ikke nådd ennå:
members-counts = Medlemmer etter kategori og status
members-total = I alt
members-no-category = uten kategori
members-list = Medlemsregister
members-status = Status
members-since = Medlem siden
members-person = Kontaktperson
networks-title = Nettverk
networks-none = Programmet har ingen nettverk ennå.
networks-networks = Nettverk
networks-units = Deltakerenheter
networks-organisations = Organisasjoner
networks-municipalities = Kommuner blant dem
networks-places = { $count ->
    [one] på 1 plass
   *[other] på { $count } plasser
}
networks-no-theme = Uten tema
networks-theme-empty = Temaet har ingen nettverk ennå.
networks-unit-count = { $count ->
    [one] 1 enhet
   *[other] { $count } enheter
}
networks-leader = nettverksleder
networks-resource-group = Ressursgruppe
networks-no-units = Ingen enheter ennå.
networks-joint = { $count ->
    [one] 1 organisasjon
   *[other] { $count } organisasjoner med ett prosjekt
}
networks-several = { $count ->
    [one] i 1 nettverk
   *[other] i { $count } nettverk
}
people-listing = Kan stå på deltakerlisten
people-not-listed = { $count ->
    [one] Én deltaker til har ikke sagt ja til å stå på listen.
   *[other] { $count } deltakere til har ikke sagt ja til å stå på listen.
}
listing-title = Kan de andre se at du deltar?
listing-ask = De andre deltakerne ser deg bare på deltakerlisten hvis du sier ja: navn, stilling og organisasjon. E-postadresse og telefon ser bare de som planlegger.
listing-yes = De andre deltakerne ser deg på deltakerlisten med navn, stilling og organisasjon. Du kan når som helst trekke tilbake ja-et ditt.
listing-no = De andre deltakerne ser deg ikke på deltakerlisten. Du kan når som helst si ja.
listing-say-yes = Ja, vis meg på listen
listing-say-no = Nei, ikke vis meg
listing-not-asked = ikke spurt
done-listing = Svaret ditt er lagret.
