# Organisations, the member register, what is known of a person.

organisations-title = Organisationer
organisations-add = Tilføj en organisation
organisations-add-unit = Tilføj en deltagerenhed
organisations-none = Der er ingen organisationer i programmet endnu.
organisations-no-match = Ingen organisation passer til søgningen. Ryd felterne for at se alle.
organisations-region = Region eller egn
organisations-part-of = Hører under
organisations-parts = Under sig
organisations-joint = Fælles deltagelse
organisations-projects = Lokale projekter
organisations-no-network = Er ikke med i noget netværk endnu.
organisations-nobody = Ingen personer herfra endnu.
organisations-held = Roller i en periode
organisation-twice = »{ $name }« findes allerede med samme navn, region og land. Skriv den region eller egn, der skiller dem, eller brug den, der findes.
organisation-twice-help = Den, der findes, har id { $id }.
register-words = Søg
register-all = Alle oplysninger
register-no-match = Ingen medlemmer passer til søgningen. Ryd felterne for at se alle.
register-left = Udmeldt
register-time = Tid
register-span = fra { $from } til { $to }
register-since = siden { $from }
register-until = til { $to }
person-held = Hvilke roller hvornår
person-where = Hvor
person-time-now = Nu
person-time-later = Senere
person-time-over = Slut
person-member = medlem
person-deputy = stedfortræder
person-meetings = { $count ->
    [one] Se det ene møde, hvor personen er med
   *[other] Se de { $count } møder, hvor personen er med
}
people-file-contacts = CSV med kontaktoplysninger
people-class-word = intern
people-import = Tag en deltagerliste ind
doc-class-internal = Intern: Listen indeholder personoplysninger. Giv den kun til dem, der har brug for den.
api-query-contacts = 1: deltagerlisten med mailadresser og telefonnumre, hvor I må se dem
documents-contacts = Med mailadresser og telefonnumre
imports-people-new = Nye
imports-people-there = Er der allerede
imports-people-unclear = Usikre
imports-people-help = Ved disse rækker er det ikke sikkert, hvem der er ment. Vælg, før I godkender.
imports-people-usual = Som foreslået: { $name }
imports-people-by-itself = Lad Samspil foreslå
imports-people-somebody-new = en ny person
governance-rules = Hvem der skal have plads
governance-deputies = Stedfortrædere
governance-rule-just = præcis { $count }
governance-rule-least = mindst { $count }
governance-rule-between = mellem { $least } og { $most }
governance-filled = { $filled } på plads
governance-lacking = { $filled } på plads, { $lacking } mangler
governance-over = { $filled } på plads, { $over } for mange
