# My page: what is next, and what is behind.

nav-my-page = My page
my-page-next = Next for you
my-page-all = Everything before you
my-page-back = Only what is next
my-page-show-all = All { $count }
my-page-nothing = Nothing waits for you just now. The programmes stand below.
my-page-nothing-admin = You look after the installation and see no content of programmes. Colleagues and access stand under Colleagues.
my-page-no-programmes = You are in no programme yet. Ask whoever coordinates.
my-page-late = Overdue
my-page-undated = No date
my-page-because-presents = You present
my-page-because-runs = You run the meeting
my-page-because-takes = You take part
my-page-because-body = You are in the group
my-page-because-audience = The meeting is for you
my-page-because-plans = You plan the meeting
my-page-because-responsible = You are responsible
my-page-because-project = Your project
my-page-because-asked = You are asked and have not answered
my-page-because-decides = Your group is to decide
my-page-behind = Behind
my-page-open = To the programme
my-page-nothing-behind = Nothing is behind.
my-page-findings = The check finds { $errors ->
    [one] one error
   *[other] { $errors } errors
} and { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
}.
my-page-more = { $count } more
my-page-behind-overdue = Overdue
my-page-behind-unsaid = Held? The date has passed
my-page-behind-seat = Seats that lack a person
my-page-behind-unanswered = Asked, have not answered
my-page-behind-undated = Meetings without a date
my-page-behind-bare = Meetings without an agenda
my-page-days-over = { $days ->
    [one] one day over
   *[other] { $days } days over
}
my-page-days-left = { $days ->
    [0] today
    [one] one day left
   *[other] { $days } days left
}
my-page-all-programmes = All programmes
my-page-many = The first 100 programmes are looked through here.
