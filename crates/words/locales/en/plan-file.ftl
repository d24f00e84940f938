# Plan files: what is wrong, and what to write instead.

# The file itself.

plan-file-too-large = The file is {$size} MB. A plan file may be at most {$limit} MB.
plan-file-too-many = The file holds more than {$limit} values.
plan-file-too-large-help = Check that this is the right file. Pictures and documents do not belong in a plan file; write a link to them.
plan-file-binary = The file is not a text file: at byte {$offset} stands a character that no text contains.
plan-file-binary-help = A plan file is plain text in TOML. A Word, Excel or PDF document cannot be read as a plan file. Tables from Word and Excel are taken into a plan with samspil import FILE --into PROGRAMME, or on the programme’s page “Take a table in”.
plan-file-not-utf8 = The file is not saved as UTF-8: byte {$byte} at offset {$offset} is not UTF-8.
plan-file-utf16 = The file is saved as UTF-16.
plan-file-save-as-utf8 = Open the file in a text editor, choose “Save as” and the encoding UTF-8.
plan-file-empty = The file is empty.
plan-file-empty-help = A plan file begins with [programme] and below it id, title, language and kind.

# TOML and JSON.

plan-file-syntax = This cannot be read as TOML: {$detail}.
plan-file-syntax-help = Write a line as key = value, for example title = "Network meeting".
plan-file-syntax-unquoted = A value is missing here, or text stands without quotation marks.
plan-file-syntax-unquoted-help = Put straight quotation marks around the text: title = "Network meeting".
plan-file-syntax-value = A value is missing here.
plan-file-syntax-value-help = Write a value after the equals sign, or delete the line.
plan-file-syntax-equals = An equals sign is missing after the key.
plan-file-syntax-equals-help = Write key = value. A comment begins with #.
plan-file-syntax-key = A key cannot be written like this.
plan-file-syntax-key-help = Keys in plan files are English words in small letters a–z and underscores, for example moved_to.
plan-file-syntax-header = The header is not closed.
plan-file-syntax-header-help = Write [programme] for the programme and [[goals]], [[activities]] etc. for each element of a list.
plan-file-syntax-list = The list is not closed, or a comma is missing.
plan-file-syntax-list-help = Write a list as goals = ["goal-1", "goal-2"].
plan-file-syntax-comma = There is a comma too many here.
plan-file-syntax-comma-help = Delete the comma.
plan-file-syntax-inline = The table in braces is not closed, or a comma is missing.
plan-file-syntax-inline-help = Write it on one line: responsible = {"{"} role = "coordinator", person = "nn" {"}"}.
plan-file-syntax-string = The text does not end with the quotation mark it begins with, or contains an invisible character.
plan-file-syntax-string-help = Write " at the end of the line. Text over several lines goes between """ and """.
plan-file-syntax-long-string = The text over several lines is not closed.
plan-file-syntax-long-string-help = Put """ after the last word.
plan-file-syntax-escape = After a backslash (\) stands a character that means nothing there.
plan-file-syntax-escape-help = Write \\ for a backslash, or put the text in single quotation marks: 'C:\folder'.
plan-file-syntax-rest = After the value stands something that does not belong there.
plan-file-syntax-rest-help = Begin a new line for each key, and put quotation marks around the whole text.
plan-file-syntax-date = “{$written}” is no day or time of day.
plan-file-syntax-date-help = A day is written "2019-11-01", a month "2022-04", a time of day "09:00" – in quotation marks.
plan-file-syntax-number = A number cannot be written like this.
plan-file-syntax-number-help = Write the number without leading zeros and with a point before decimals: 2.5. A telephone number is text and needs quotation marks.
plan-file-duplicate-key = “{$written}” stands here for the second time.
plan-file-duplicate-key-help = Delete one of them. Elements of a list each have their own header with two pairs of brackets: [[goals]].
plan-file-too-deep = Too many lists and tables stand inside each other here.
plan-file-too-deep-help = A plan file needs at most four levels.
plan-file-json = This cannot be read as JSON: {$detail}.
plan-file-json-help = If the file is in TOML, its name must end in .toml.

# Keys and values.

plan-file-write = Write for example {$example}
plan-file-did-you-mean = Did you mean “{$nearest}”?
plan-file-type-null = nothing
plan-file-type-boolean = true or false
plan-file-type-number = a number
plan-file-type-integer = a whole number
plan-file-type-string = text in quotation marks
plan-file-type-array = a list
plan-file-type-object = a table
plan-file-wrong-type = Here stands {$stands} ({$written}), but {$wanted} must stand here.
plan-file-unknown-key = {$table} has no key “{$key}”.
plan-file-unknown-list = A plan file has no part called “{$key}”.
plan-file-unknown-key-nearest = Did you mean “{$nearest}”? Here may stand {$known}.
plan-file-unknown-key-help = Here may stand {$known}.
plan-file-missing-key = {$table} lacks “{$key}”.
plan-file-missing-programme = The file lacks [programme], which says what programme it describes.
plan-file-missing-programme-help = Begin the file with [programme] and below it id, title, language and kind.
plan-file-unknown-word = “{$written}” is none of the words that may stand here: {$known}.
plan-file-unknown-word-help = Choose one of the words, or delete the line.
plan-file-id = “{$written}” is not an id.
plan-file-id-help = An id has 1–80 small letters a–z, digits and hyphens and begins with a letter or digit: "meeting-1".
plan-file-date = “{$written}” is not a date.
plan-file-date-help = A date is written like one of these: "2019-11-01", "2012-09-26/2012-09-27", "2022-04", "2024-Q1", "2024-spring", "by 2024-02", "as of 2021-06-01", "about 2024-06", "--08-27", "5 months after closing-seminar".
plan-file-period = “{$written}” is not a period.
plan-file-period-help = A period is written like one of these: "2019-H2", "2024-Q1", "2024-T3", "2024-05", "2024", "2024-S" (half-year, quarter, third, month, year, school year).
plan-file-column = “{$written}” is not a column of the plan.
plan-file-column-help = A column is a period of the plan ("2019-H2", "2024-Q1", "2024-T3", "2024-05", "2024", "2024-S") or "after".
plan-file-duration = “{$written}” is not a duration.
plan-file-duration-help = A duration is written like one of these: "2 days", "0.5-1 days", "90 minutes", "about 4 weeks", and is at most 300 years.
plan-file-clock = “{$written}” is not a time of day.
plan-file-clock-help = A time of day is written "09:00".
plan-file-day = “{$written}” is not a day.
plan-file-day-help = A day is written "2024-02-12", year-month-day, and must exist in the calendar.
plan-file-figure = “{$written}” is not a number that can be reckoned with.
plan-file-figure-help = A number has at most 6 decimals after a point: 2.5. A fraction stands in quotation marks: "1/3".
plan-file-range = {$written} does not lie between {$minimum} and {$maximum}.
plan-file-other = This does not fit the way a plan file is built: {$detail}.

# What the elements say of each other.

plan-file-duplicate-id = The id “{$id}” is already used in line {$line} ({$first}).
plan-file-duplicate-id-help = Give one of the two elements another id. An id may stand only once in the file, whatever the kind of element.
plan-file-no-such-id = There is no element with the id “{$id}”.
plan-file-no-such-id-help = Write the id of an element from {$lists}, or add the element.
plan-file-no-such-id-help-any = Write the id of one of the file's elements, or add the element.
plan-file-wrong-kind = “{$id}” stands in {$stands}, but an id from {$wanted} must stand here.
plan-file-part-cycle = The parts go round in a circle: {$cycle}.
plan-file-part-cycle-help = Delete part_of at the element that is the topmost.
plan-file-date-cycle = The dates hang on each other in a circle: {$cycle}.
plan-file-date-cycle-help = Give one of the elements a date of the calendar, for example "2024-06".
plan-file-scheme = “{$written}” is no period of the kind that the plan's columns have ({$scheme}).
plan-file-scheme-help = Write a period like "{$example}", or correct scheme below programme.periods.
plan-file-month = {$written} is not a month.
plan-file-month-help = Months are written as numbers from 1 to 12.
plan-file-order = The end ({$to}) lies before the beginning ({$from}).
plan-file-order-help = Swap the two, or correct the wrong one.
plan-file-form-part = “{$part}” cannot be changed in the form “{$form}”.
plan-file-form-part-help = Choose another form, or something that the form has.
plan-file-too-many-elements = {$list} holds too many elements; a plan may have at most {$limit}.
plan-file-too-many-elements-help = Divide the plan into several, or delete elements that are not used.
plan-file-link = “{$written}” is not an address that can be followed.
plan-file-link-help = An address begins with https://, http:// or mailto: and contains no spaces.
