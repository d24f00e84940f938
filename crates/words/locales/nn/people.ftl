# Participants, members and networks.

people-name = Namn
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
people-sort = Rekkjefølgje
people-sort-name = Namn
people-show = Vis
people-count = { $count ->
    [one] 1 av { $all }
   *[other] { $count } av { $all }
}
people-none = Her er det ingen som passar.
people-add = Legg til ein person
people-file = Last ned som CSV
people-contacts-note = E-postadresser og telefonnummer blir berre viste for koordinatorar og nettverksleiarar. Ikkje gi dei vidare utan grunn.
people-invite = Inviter
people-has-access = Har tilgang
people-no-address = Inga e-postadresse
members-title = Medlemmer
members-add = Legg til ein medlemskap
members-none = Det er ingen medlemmer i registeret enno.
members-target = { $counted } av minst { $least }
members-counted-organisations = ulike institusjonar er påmelde eller aktive
members-counted-memberships = medlemskapar er påmelde eller aktive
members-target-reached = Målet er nådd:
members-target-not-yet = Målet er ikkje nådd enno:
members-counts = Medlemmer etter kategori og status
members-total = I alt
members-no-category = utan kategori
members-list = Medlemsregister
members-status = Status
members-since = Medlem sidan
members-person = Kontaktperson
networks-title = Nettverk
networks-none = Programmet har ingen nettverk enno.
networks-networks = Nettverk
networks-units = Deltakareiningar
networks-organisations = Organisasjonar
networks-municipalities = Kommunar blant dei
networks-places = { $count ->
    [one] på 1 plass
   *[other] på { $count } plassar
}
networks-no-theme = Utan tema
networks-theme-empty = Temaet har ingen nettverk enno.
networks-unit-count = { $count ->
    [one] 1 eining
   *[other] { $count } einingar
}
networks-leader = nettverksleiar
networks-resource-group = Ressursgruppe
networks-no-units = Ingen einingar enno.
networks-joint = { $count ->
    [one] 1 organisasjon
   *[other] { $count } organisasjonar med eitt prosjekt
}
networks-several = { $count ->
    [one] i 1 nettverk
   *[other] i { $count } nettverk
}
people-listing = Kan stå på deltakarlista
people-not-listed = { $count ->
    [one] Éin deltakar til har ikkje sagt ja til å stå på lista.
   *[other] { $count } deltakarar til har ikkje sagt ja til å stå på lista.
}
listing-title = Kan dei andre sjå at du er med?
listing-ask = Dei andre deltakarane ser deg berre på deltakarlista om du seier ja: namn, stilling og organisasjon. E-postadresse og telefon ser berre dei som planlegg.
listing-yes = Dei andre deltakarane ser deg på deltakarlista med namn, stilling og organisasjon. Du kan når som helst trekkje tilbake ja-et ditt.
listing-no = Dei andre deltakarane ser deg ikkje på deltakarlista. Du kan når som helst seie ja.
listing-say-yes = Ja, vis meg på lista
listing-say-no = Nei, ikkje vis meg
listing-not-asked = ikkje spurd
done-listing = Svaret ditt er lagra.
