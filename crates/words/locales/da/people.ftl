# Participants, members and networks.

people-name = Navn
people-position = Stilling
people-organisation = Organisation
people-department = Afdeling
people-role = Rolle
people-roles = Roller
people-networks = Netværk
people-contact = Kontakt
people-email = E-mail
people-phone = Telefon
people-access = Adgang til Samspil
people-all = Alle
people-sort = Rækkefølge
people-sort-name = Navn
people-show = Vis
people-count = { $count ->
    [one] 1 af { $all }
   *[other] { $count } af { $all }
}
people-none = Her er ingen, der passer.
people-add = Tilføj en person
people-file = Hent som CSV
people-contacts-note = Mailadresser og telefonnumre ses kun af koordinatorer og netværksledere. Giv dem ikke videre uden grund.
people-invite = Inviter
people-has-access = Har adgang
people-no-address = Ingen mailadresse
members-title = Medlemmer
members-add = Tilføj et medlemskab
members-none = Der er ingen medlemmer i registret endnu.
members-target = { $counted } af mindst { $least }
members-counted-organisations = forskellige institutioner er tilmeldt eller aktive
members-counted-memberships = medlemskaber er tilmeldt eller aktive
members-target-reached = Målet er nået:
members-target-not-yet = Målet er endnu ikke nået:
members-counts = Medlemmer efter kategori og status
members-total = I alt
members-no-category = uden kategori
members-list = Medlemsregister
members-status = Status
members-since = Medlem siden
members-person = Kontaktperson
networks-title = Netværk
networks-none = Programmet har ingen netværk endnu.
networks-networks = Netværk
networks-units = Deltagerenheder
networks-organisations = Organisationer
networks-municipalities = Heraf kommuner
networks-places = { $count ->
    [one] på 1 plads
   *[other] på { $count } pladser
}
networks-no-theme = Uden tema
networks-theme-empty = Temaet har ingen netværk endnu.
networks-unit-count = { $count ->
    [one] 1 enhed
   *[other] { $count } enheder
}
networks-leader = netværksleder
networks-resource-group = Ressourcegruppe
networks-no-units = Ingen enheder endnu.
networks-joint = { $count ->
    [one] 1 organisation
   *[other] { $count } organisationer med ét projekt
}
networks-several = { $count ->
    [one] i 1 netværk
   *[other] i { $count } netværk
}
people-listing = Må stå på deltagerlisten
people-not-listed = { $count ->
    [one] Én deltager til har ikke sagt ja til at stå på listen.
   *[other] { $count } deltagere til har ikke sagt ja til at stå på listen.
}
listing-title = Må de andre se, at du deltager?
listing-ask = De andre deltagere ser dig kun på deltagerlisten, hvis du siger ja: navn, stilling og organisation. Mailadresse og telefon ser kun de, der planlægger.
listing-yes = De andre deltagere ser dig på deltagerlisten med navn, stilling og organisation. Du kan når som helst trække dit ja tilbage.
listing-no = De andre deltagere ser dig ikke på deltagerlisten. Du kan når som helst sige ja.
listing-say-yes = Ja, vis mig på listen
listing-say-no = Nej, vis mig ikke
listing-not-asked = ikke spurgt
done-listing = Dit svar er gemt.
