# Newsletters.

view-newsletters = Newsletters
newsletters-lead = Letters to many in the programme: by role, network, or who has answered what. Each gets a letter of their own and can end them with one click.
newsletters-all = Newsletters
newsletters-none = No newsletter has been written yet.
newsletters-new = Write a newsletter
newsletter-subject = Subject
newsletter-body = Text
newsletter-subject-missing = Write a subject.
newsletter-body-missing = Write what the letter is to say.
newsletter-too-long = This is longer than can be sent. Make it shorter.
newsletter-standing-missing = Choose who on the list of the sign-up the letter goes to.
newsletter-audience-help = Where nothing is chosen, everybody in the programme with a mail address gets the letter.
newsletter-roles = Roles
newsletter-sign-up = Those on the list of a sign-up
newsletter-no-sign-up = No sign-up
newsletter-standing = Who on the list
newsletter-look = Look at it before it is sent
newsletter-look-again = Save and look at it again
newsletter-draft = Draft
newsletter-sent-to = { $count ->
    [one] Sent to one person
   *[other] Sent to { $count } people
}
newsletter-delivered = Delivered to a mail server
newsletter-waiting = On their way
newsletter-failed = Did not arrive
newsletter-preview = As it arrives
newsletter-recipients = Who gets it
newsletter-count = { $count ->
    [one] One recipient
   *[other] { $count } recipients
}
newsletter-nobody = Nobody gets this letter. Choose others, or give people a mail address.
newsletter-without = Without a mail address: { $names }
newsletter-stopped-count = { $count ->
    [one] One person wants no newsletters and gets none.
   *[other] { $count } people want no newsletters and get none.
}
newsletter-send = { $count ->
    [one] Send to one person
   *[other] Send to { $count } people
}
newsletter-edit = Change it
newsletter-remove = Throw the draft away
newsletter-foot = You get this letter because you are part of { $programme }.
    No more newsletters: { $link }
newsletter-stop-title = Newsletters
newsletter-stop-ask = You get newsletters from { $programme }. Do you want no more of them? Invitations and answers to you still come.
newsletter-stop = No more newsletters
newsletter-stopped = You get no more newsletters from { $programme }. Invitations and answers to you still come.
newsletter-again = Get newsletters again
done-newsletter-sent = The letters are on their way.
done-newsletter-removed = The draft is gone.
