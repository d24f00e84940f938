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
