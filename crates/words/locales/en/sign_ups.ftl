# Signing up, invitations, attendance.

view-sign-ups = Sign-up
sign-ups-lead = Who is invited, who comes, who waits for a place, and who was there.
sign-ups-open = Sign-ups
sign-ups-none = Nobody can sign up for anything yet. Open a sign-up for a meeting below.
sign-ups-column-what = For what
sign-ups-column-places = Places
sign-ups-column-waiting = Waiting
sign-ups-column-silent = Not answered
sign-ups-column-state = State
sign-ups-of = { $taken } of { $capacity }
sign-ups-is-open = Open
sign-ups-new = Open a sign-up
sign-ups-new-help = Choose the meeting. Number of places, deadline and questions can be set afterwards.
sign-ups-new-do = Open sign-up
sign-ups-new-own = Sign-up for something other than a meeting
sign-ups-no-meeting = Every meeting has a sign-up already.
sign-ups-all = All sign-ups
sign-up-when = When
sign-up-where = Where
sign-up-deadline = Sign up by
sign-up-left = { $left ->
    [one] One place is left.
   *[other] { $left } places are left.
}
sign-up-only-waiting = All places are taken. You can sign up for the waiting list.
sign-up-full = All places are taken.
sign-up-unit-full = The places of where you come from are taken.
sign-up-units-waiting = The places for { $units } are taken; from there one can be put on the waiting list.
sign-up-units-full = The places for { $units } are taken.
sign-up-quota = { $quota ->
    [one] Each of these has one place.
   *[other] Each of these has at most { $quota } places.
}
sign-up-opens = Sign-up opens on { $date }.
sign-up-over = The last day to sign up was { $date }.
sign-up-closed = Sign-up is closed.
sign-up-off = This does not take place any more, or is over.
sign-up-shut = Nobody can sign up any more. Ask the coordinator whether there is still a place.
sign-up-name = Name
sign-up-organisation = Where you come from
sign-up-unit = Where do you come from?
sign-up-choose = Choose
sign-up-name-missing = Write your name.
sign-up-too-long = This is longer than can be kept. Make it shorter.
sign-up-unit-missing = Choose where you come from.
sign-up-needs = Food, access and travel
sign-up-needs-kept = This is deleted on { $date }. Only those who plan the meeting see it.
sign-up-contact-kept = Name and address are deleted on { $date }.
sign-up-contact-member = You are one of the people of the programme. Ask the coordinator what is kept about you and for how long.
sign-up-ask-diet = What you do not eat
sign-up-ask-access = What you need to be able to take part
sign-up-ask-overnight = I stay the night
sign-up-ask-travel = How you get here
sign-up-ask-phone = Telephone
sign-up-ask-remark = Anything else
sign-up-do = Sign up
sign-up-known = This address is on the list already. A letter with the link to the answer is on its way to it.
sign-up-you = { $name }
sign-up-you-invited = You are invited. Will you come?
sign-up-you-place = You have a place.
sign-up-you-waiting = You are number { $position } on the waiting list. You get a letter when a place is yours.
sign-up-you-declined = You have said that you do not come.
sign-up-you-replaced = Somebody else comes instead of you.
sign-up-yes = Yes, I come
sign-up-no = No, I do not come
sign-up-withdraw = I cannot come after all
sign-up-save-needs = Save
sign-up-substitute = Somebody else comes instead of me
sign-up-substitute-help = The other person takes over your place or your position and gets a letter. What you wrote about food and access is deleted.
sign-up-substitute-do = Hand over the place
sign-up-substitute-known = This person is on the list already.
sign-up-no-place-to-give = You have no place that somebody else could take over.
sign-up-replaced-already = Somebody else has taken over this place.
sign-up-check-in = Note as present
sign-up-edit = Places, deadline, questions
sign-up-behind = { $count ->
    [one] The meeting has changed since it was sent to one person.
   *[other] The meeting has changed since it was sent to { $count } people.
}
sign-up-tell-them = { $count ->
    [one] Tell this person
   *[other] Tell these { $count } people
}
sign-up-only-invited = Only those invited can sign up. Tick “Anyone with the address can sign up” to have a public page.
sign-up-not-published = The page for signing up can be seen once the programme is published.
sign-up-address = People sign up here:
sign-up-figure-places = Have a place
sign-up-figure-left = Places left
sign-up-figure-waiting = Waiting
sign-up-figure-silent = Not answered
sign-up-figure-declined = Do not come
sign-up-nobody = Nobody is on the list yet.
sign-up-list-invited = Have not answered
sign-up-list-place = Have a place
sign-up-list-waiting = Waiting list
sign-up-list-declined = Do not come
sign-up-list-replaced = Somebody else comes
sign-up-remind = { $count ->
    [one] Remind this person
   *[other] Remind these { $count } people
}
sign-up-reminded = Reminded { $moment }
sign-up-column-from = From
sign-up-column-since = On the list since
sign-up-column-change = Change
sign-up-forgotten = Participant { $number }
sign-up-take-off = Does not come
sign-up-put-on = Comes
sign-up-needs-care = Give those who cook or book the sums, not the names, where the sums are enough.
sign-up-invite = Invite
sign-up-invite-help = Each gets a letter in their own language with the meeting for the calendar. Those who must or should be with are ticked.
sign-up-invite-nobody = Everybody in the programme is on the list already.
sign-up-invite-others = Others in the programme
sign-up-invite-do = Send invitations
sign-up-no-address = no mail address
sign-up-unreached = Letters do not arrive
done-signed-up = Thank you. A letter with the same link is on its way to you.
done-answered = The answer is noted.
done-needs-saved = It is saved.
done-replaced = The place is handed over. The other person gets a letter.
done-people-invited = The invitations are on their way.
done-nobody-invited = Nobody was invited: choose somebody with a mail address who is not on the list yet.
done-reminded = The reminders are on their way.
done-told = The letters are on their way.
attendance-title = Attendance
attendance-sum = { $came } of { $all } were there. { $open ->
    [0] Everybody is noted.
    [one] One is not noted yet.
   *[other] { $open } are not noted yet.
}
attendance-nobody = Nobody has a place yet.
attendance-came = Here
attendance-missed = Not here
attendance-back = Back to the sign-up
letter-sign-up-hello = Hello { $name }
letter-sign-up-when = When: { $value }
letter-sign-up-where = Where: { $value }
letter-sign-up-links = I come:
    { $yes }

    I do not come:
    { $no }
letter-sign-up-link = Here you can see and change your answer:
    { $link }
letter-sign-up-kept = Your name and address are deleted on { $date }.
letter-sign-up-invited-subject = Invitation: { $title }
letter-sign-up-invited = You are invited to { $title } in { $programme }. Please say whether you come: in your calendar or with one of the links.
letter-sign-up-place-subject = You have a place: { $title }
letter-sign-up-place = You have a place at { $title } in { $programme }.
letter-sign-up-waiting-subject = Waiting list: { $title }
letter-sign-up-waiting = All places at { $title } in { $programme } are taken. You are number { $position } on the waiting list and get a letter when a place is yours.
letter-sign-up-moved-up-subject = A place is yours: { $title }
letter-sign-up-moved-up = A place at { $title } in { $programme } has become free, and it is yours. If you cannot come, please say so, so that the next one can.
letter-sign-up-declined-subject = You do not come: { $title }
letter-sign-up-declined = It is noted that you do not come to { $title } in { $programme }. If you can after all, answer again.
letter-sign-up-replaced-subject = Somebody else comes: { $title }
letter-sign-up-replaced = Your place at { $title } in { $programme } has been handed over. You need do nothing more.
letter-sign-up-substitute-subject = You come instead: { $title }
letter-sign-up-substitute = You have been named to come to { $title } in { $programme } instead of somebody who cannot. If you cannot either, please say so.
letter-sign-up-reminder-subject = Do you come? { $title }
letter-sign-up-reminder = You are invited to { $title } in { $programme } and have not answered yet. Please say whether you come.
letter-sign-up-changed-subject = Changed: { $title }
letter-sign-up-changed = { $title } in { $programme } has changed. This is how it stands now; your calendar is brought up to date.
letter-sign-up-cancelled-subject = Cancelled: { $title }
letter-sign-up-cancelled = { $title } in { $programme } does not take place. It is taken out of your calendar.
letter-sign-up-again-subject = Your answer: { $title }
letter-sign-up-again = Somebody has tried to sign up for { $title } in { $programme } with this address. You are on the list already.
sign-up-nobody-of-the-plan = Somebody named is not among the people of the programme.
api-op-list-registrations = List who was invited and who signed up
api-op-invite-people = Invite people to something they sign up for
api-op-answer-registration = Answer for somebody who was invited
api-op-note-attendance = Note whether somebody was there
api-query-sign_up = Only what belongs to this sign-up, by its id
letter-sign-up-too-late-subject = No place: { $title }
letter-sign-up-too-late = Your yes to { $title } in { $programme } came too late: all places are taken, or answers are no longer taken. You are not on the list.
