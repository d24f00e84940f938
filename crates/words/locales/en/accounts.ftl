# Access: signing in, colleagues, roles, the own profile, letters.

role-admin = administrator
role-coordinator = coordinator
role-network_leader = network leader
role-participant = participant
role-talent = talent
role-buddy = buddy
role-line_manager = line manager
role-mentor = mentor
role-steering_group = steering group member
role-internal_consultant = internal consultant
role-consultant = consultant or teacher
role-project_leader = project leader
role-politician = politician
role-union_rep = union representative
role-speaker = speaker
role-citizen = citizen
account-name = Name
account-email = E-mail
account-roles = Roles
account-role = Role
account-access = Access
account-language = Language
account-choose = Choose
role-where = Where
role-state = State
role-state-holds = holds
role-state-ended = ended
role-give = Give a role
role-end = End
role-return = Give back
roles-none = No roles.
role-missing = Choose a role
role-where-missing = Choose where the role holds
role-admin-everywhere = An administrator belongs to the whole workspace
role-not-yours = You cannot give that role here
whole-workspace = the whole workspace
colleagues-invite = Invite a colleague
colleagues-invite-lead = Your colleague gets a mail with a link that works for a week.
colleagues-send = Send the invitation
colleagues-no-mail = { $count ->
    [0] Mail is not set up. Letters stay in the outbox until those who run Samspil for you set it up.
    [one] Mail is not set up. One letter stays in the outbox until those who run Samspil for you set it up.
   *[other] Mail is not set up. { $count } letters stay in the outbox until those who run Samspil for you set it up.
}
colleagues-mail-failed = { $count ->
    [one] One letter could not be delivered. Is the address right? Send a new link from the colleague's page.
   *[other] { $count } letters could not be delivered. Are the addresses right? Send new links from the colleagues' pages.
}
colleagues-former = Former colleagues
colleagues-not-yours = You cannot change the access of somebody who holds a role that you cannot give.
colleagues-last-manager = Then nobody could invite colleagues any more. First make somebody else coordinator or administrator of the whole workspace.
colleagues-last-admin = Then there would be no administrator any more. First give somebody else the role.
access-state-active = has access
access-state-invited = invited
access-state-ended = ended
access-end = End access
access-return = Give access back
link-send = Send a new link
by-command = from the server's command line
deed-invited = Invited
deed-role-given = Role given
deed-role-ended = Role ended
deed-role-returned = Role given back
deed-access-ended = Access ended
deed-access-returned = Access given back
deed-link-sent = New link sent
deed-profile-changed = Name or language changed
deed-token-made = API token made
deed-token-ended = API token ended
deed-signed-out-everywhere = Signed out everywhere
done-invited = The invitation is sent.
done-role-given = The role is given.
done-role-ended = The role is ended. You can give it back below.
done-role-returned = The role holds again.
done-access-ended = Access is ended. You can give it back.
done-access-returned = Access is given back.
done-link-sent = A new link is sent.
done-profile = Your profile is saved.
done-token-ended = The token no longer works.
done-session-ended = The device is signed out.
name-missing = Write a name of at most 200 characters
email-wrong = Write an e-mail address, such as name@example.org
sign-in-send = Send me a link
sign-in-sent = Look in your inbox
sign-in-sent-text = If the address is known, we have sent a link. It works once, for half an hour.
sign-in-sent-help = If nothing comes, look in your junk mail, or ask whoever invited you which address they used.
sign-in-sent-demo = In the demo you can read the letter here
sign-in-again = Ask for a new link
demo-lead = Samspil is for people who plan networks and talent programmes: goals, meetings, people and effects in one plan that everyone can see. Here are five programmes with invented people; try whatever you like.
demo-try = Come in
demo-try-text = You need neither an address nor a password. The coordinator can change everything; the others see what their role allows.
demo-try-as = Try as { $role }
demo-try-others = Or see it as
demo-programmes = The programmes of the demo
demo-published = Published: can be read without signing in
demo-not-published = Shown once you are signed in
letter-sign-in-subject = Your link to Samspil
letter-sign-in = Hello { $name }

    { $count ->
        [one] Here is your link to Samspil:
       *[other] Here are your links to Samspil:
    }

    { $links }

    It works once, for half an hour. On the page, press Sign in.

    If you did not ask to sign in, there is nothing you need to do.
letter-invitation-subject = You are invited to { $workspace } in Samspil
letter-invited-by = { $by } has invited you to { $workspace } in Samspil, where the plan for your networks and programmes is kept.
letter-invited = You are invited to { $workspace } in Samspil, where the plan for your networks and programmes is kept.
letter-invitation = Hello { $name }

    { $opening }

    Your role: { $roles }.

    Open the link and press Sign in. There is no password to choose:

    { $link }

    The link works once, for a week. After that, get a new one on the sign-in page.
me-roles = My roles
me-roles-none = You have no roles yet. Ask whoever invited you.
me-tokens = API tokens
me-tokens-lead = With a token a program can read and change what you can. It works until you end it or its time is up.
me-token-once = Copy the token now. It is shown only this once.
me-token-name = What is the token for?
me-token-days = How long may it work?
me-token-life = { $days ->
    [365] One year
   *[other] { $days } days
 }
me-token-until = Works until { $moment }
me-token-make = Make a token
me-token-nameless = Write what the token is for
me-token-end = End
me-sessions = Where you are signed in
me-session-this = This device
me-session-other = Another device
me-session-until = until { $moment }
me-session-end = Sign out
me-sessions-end = Sign out everywhere
