# Organisations, the member register, what is known of a person.

organisations-title = Organisations
organisations-add = Add an organisation
organisations-add-unit = Add a participating unit
organisations-none = The programme has no organisations yet.
organisations-no-match = No organisation fits the search. Clear the fields to see all.
organisations-region = County or region
organisations-part-of = Belongs to
organisations-parts = Belonging to it
organisations-joint = Taking part together
organisations-projects = Local projects
organisations-no-network = In no network yet.
organisations-nobody = No people from here yet.
organisations-held = Roles for a time
organisation-twice = “{ $name }” is there already with the same name, region and country. Write the county or region that tells them apart, or use the one that is there.
organisation-twice-help = The one that is there has the id { $id }.
register-words = Search
register-all = All details
register-no-match = No members fit the search. Clear the fields to see all.
register-left = Left
register-time = Time
register-span = from { $from } until { $to }
register-since = since { $from }
register-until = until { $to }
person-held = Which roles when
person-where = Where
person-time-now = Now
person-time-later = Later
person-time-over = Over
person-member = member
person-deputy = deputy
person-meetings = { $count ->
    [one] See the one meeting where the person takes part
   *[other] See the { $count } meetings where the person takes part
}
people-file-contacts = CSV with contact data
people-class-word = internal
people-import = Take in a list of participants
doc-class-internal = Internal: the list holds personal data. Give it only to those who need it.
api-query-contacts = 1: the list of participants with mail addresses and telephone numbers, where you may see them
documents-contacts = With mail addresses and telephone numbers
imports-people-new = New
imports-people-there = There already
imports-people-unclear = Not sure
imports-people-help = In these rows it is not sure who is meant. Choose before you accept.
imports-people-usual = As proposed: { $name }
imports-people-by-itself = Let Samspil propose
imports-people-somebody-new = a new person
governance-rules = Who is to have seats
governance-deputies = Deputies
governance-rule-just = exactly { $count }
governance-rule-least = at least { $count }
governance-rule-between = between { $least } and { $most }
governance-filled = { $filled } filled
governance-lacking = { $filled } filled, { $lacking } lacking
governance-over = { $filled } filled, { $over } too many
