# Organisations, the member register, what is known of a person.

organisations-title = Organisasjoner
organisations-add = Legg til en organisasjon
organisations-add-unit = Legg til en deltakerenhet
organisations-none = Det er ingen organisasjoner i programmet ennå.
organisations-no-match = Ingen organisasjon passer til søket. Tøm feltene for å se alle.
organisations-region = Fylke eller region
organisations-part-of = Hører under
organisations-parts = Under seg
organisations-joint = Deltar sammen
organisations-projects = Lokale prosjekter
organisations-no-network = Er ikke med i noe nettverk ennå.
organisations-nobody = Ingen personer herfra ennå.
organisations-held = Roller i en periode
organisation-twice = «{ $name }» finnes allerede med samme navn, fylke og land. Skriv fylket eller regionen som skiller dem, eller bruk den som finnes.
organisation-twice-help = Den som finnes, har id { $id }.
register-words = Søk
register-all = Alle opplysninger
register-no-match = Ingen medlemmer passer til søket. Tøm feltene for å se alle.
register-left = Utmeldt
register-time = Tid
register-span = fra { $from } til { $to }
register-since = siden { $from }
register-until = til { $to }
person-held = Hvilke roller når
person-where = Hvor
person-time-now = Nå
person-time-later = Senere
person-time-over = Slutt
person-member = medlem
person-deputy = vara
person-meetings = { $count ->
    [one] Se det ene møtet der personen er med
   *[other] Se de { $count } møtene der personen er med
}
people-file-contacts = CSV med kontaktopplysninger
people-class-word = intern
people-import = Hent inn en deltakerliste
doc-class-internal = Intern: Listen inneholder personopplysninger. Gi den bare til dem som trenger den.
api-query-contacts = 1: deltakerlisten med e-postadresser og telefonnumre, der dere kan se dem
documents-contacts = Med e-postadresser og telefonnumre
imports-people-new = Nye
imports-people-there = Finnes allerede
imports-people-unclear = Usikre
imports-people-help = I disse radene er det ikke sikkert hvem som er ment. Velg før dere godkjenner.
imports-people-usual = Som foreslått: { $name }
imports-people-by-itself = La Samspil foreslå
imports-people-somebody-new = en ny person
governance-rules = Hvem som skal ha plass
governance-deputies = Vararepresentanter
governance-rule-just = nøyaktig { $count }
governance-rule-least = minst { $count }
governance-rule-between = mellom { $least } og { $most }
governance-filled = { $filled } på plass
governance-lacking = { $filled } på plass, { $lacking } mangler
governance-over = { $filled } på plass, { $over } for mange
