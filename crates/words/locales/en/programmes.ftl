# Programmes: list, overview, new, management, public page, search.

programme-new = New programme
programmes-present = Current
programmes-archived = Archived
programmes-deleted = Deleted
programmes-none-archived = No programme is archived.
programmes-none-deleted = No programme is deleted.
programmes-begin = Create your first programme – from an empty plan or from a plan file.
programmes-admin = As an administrator you do not see the contents of programmes. Invite a coordinator under Colleagues.
programme-published = Public
programme-restore = Restore
programme-to-plan = Open the plan
programme-get = Download
programme-get-toml = Plan file (TOML)
programme-get-json = Plan file (JSON)
programme-public-page = Public page
programme-manage = Manage
programme-next = Coming up
programme-first-steps = Get started
programme-first-steps-text = Begin with goals, results and effects in the plan. You write activities directly into the cells.
programme-title = Title
programme-kind = Kind of programme
programme-language = Language of the plan
programme-country = Country
programme-scheme = Periods
programme-first = First period
programme-first-help = 2027-H1 (half-year), 2027-Q1 (quarter), 2027-T1 (third), 2027-01 (month), 2027 (year) or 2027-S (school year)
programme-count = Number of periods
programme-count-help = From 1 to 60
programme-title-missing = Enter a title.
programme-first-wrong = The first period must fit the periods chosen and be written like { $example }.
programme-count-wrong = The number of periods is a whole number from 1 to 60.
programme-from-file = Or begin with a plan file
programme-file = Contents of the plan file
programme-file-help = Paste the whole file (TOML). It is then used instead of the fields above.
programme-create = Create programme
form-errors = { $count ->
    [one] There is 1 error
   *[other] There are { $count } errors
}
form-line = Line { $line }, column { $column }:
done-created = The programme is created.
done-copied = The programme is copied. Every date has moved with it.
done-archived = The programme is archived.
done-unarchived = The programme is back from the archive.
done-deleted = The programme is deleted. You can restore it from here.
done-restored = The programme is restored.
done-published = The programme is published.
done-unpublished = The programme is no longer public.
manage-publish = Public page
manage-publish-text = When you publish the programme, anyone can read goals, results, activities, meetings and effects. Names of persons, contact details and remarks are not shown.
manage-is-published = Anyone can read the programme’s public page.
manage-publish-draft = The programme is still an idea or a draft. It can be published once it is approved.
manage-publish-button = Publish
manage-unpublish-button = Take the public page down
manage-copy = Copy to a new year
manage-copy-text = The copy holds the whole plan with every date moved. What was held or cancelled is planned anew.
manage-copy-years = Number of years
manage-copy-button = Copy programme
manage-copy-wrong = The copy needs a title and a move of -20 to 50 years.
manage-archive = Archive
manage-archive-text = An archived programme can still be read but is not listed among the current ones.
manage-is-archived = The programme is archived.
manage-archive-button = Archive
manage-unarchive-button = Take back from the archive
manage-delete = Delete the programme
manage-delete-text = A deleted programme is gone for everyone, but a coordinator can restore it from the list of deleted programmes.
manage-delete-sure = Yes, delete the programme
manage-delete-unsure = Tick “Yes, delete the programme” if it is to be deleted.
manage-delete-button = Delete
public-no-activities = No activities have been planned yet.
search-for = Search for
search-hint = Type a word or part of one – for example “network”, a municipality or a theme.
search-nothing = No plan contains “{ $asked }”. Try a shorter word.
search-count = { $count ->
    [one] One place
   *[other] { $count } places
}
search-first = The first { $count } places. Add words to find fewer.
