# Organisations, the member register, what is known of a person.

organisations-title = Organisasjonar
organisations-add = Legg til ein organisasjon
organisations-add-unit = Legg til ei deltakareining
organisations-none = Det er ingen organisasjonar i programmet enno.
organisations-no-match = Ingen organisasjon passar til søket. Tøm felta for å sjå alle.
organisations-region = Fylke eller region
organisations-part-of = Høyrer under
organisations-parts = Under seg
organisations-joint = Deltek saman
organisations-projects = Lokale prosjekt
organisations-no-network = Er ikkje med i noko nettverk enno.
organisations-nobody = Ingen personar herfrå enno.
organisations-held = Roller i ein periode
organisation-twice = «{ $name }» finst allereie med same namn, fylke og land. Skriv fylket eller regionen som skil dei, eller bruk den som finst.
organisation-twice-help = Den som finst, har id { $id }.
register-words = Søk
register-all = Alle opplysningar
register-no-match = Ingen medlemmer passar til søket. Tøm felta for å sjå alle.
register-left = Utmeld
register-time = Tid
register-span = frå { $from } til { $to }
register-since = sidan { $from }
register-until = til { $to }
person-held = Kva roller når
person-where = Kvar
person-time-now = No
person-time-later = Seinare
person-time-over = Slutt
person-member = medlem
person-deputy = vara
person-meetings = { $count ->
    [one] Sjå det eine møtet der personen er med
   *[other] Sjå dei { $count } møta der personen er med
}
people-file-contacts = CSV med kontaktopplysningar
people-class-word = intern
people-import = Hent inn ei deltakarliste
doc-class-internal = Intern: Lista inneheld personopplysningar. Gi ho berre til dei som treng ho.
api-query-contacts = 1: deltakarlista med e-postadresser og telefonnummer, der de kan sjå dei
documents-contacts = Med e-postadresser og telefonnummer
imports-people-new = Nye
imports-people-there = Finst allereie
imports-people-unclear = Usikre
imports-people-help = I desse radene er det ikkje sikkert kven som er meint. Vel før de godkjenner.
imports-people-usual = Som foreslått: { $name }
imports-people-by-itself = La Samspil foreslå
imports-people-somebody-new = ein ny person
governance-rules = Kven som skal ha plass
governance-deputies = Vararepresentantar
governance-rule-just = nøyaktig { $count }
governance-rule-least = minst { $count }
governance-rule-between = mellom { $least } og { $most }
governance-filled = { $filled } på plass
governance-lacking = { $filled } på plass, { $lacking } manglar
governance-over = { $filled } på plass, { $over } for mange
