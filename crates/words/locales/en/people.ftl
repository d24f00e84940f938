# Participants, members and networks.

people-name = Name
people-position = Position
people-organisation = Organisation
people-department = Department
people-role = Role
people-roles = Roles
people-networks = Networks
people-contact = Contact
people-email = E-mail
people-phone = Telephone
people-access = Access to Samspil
people-all = All
people-sort = Order
people-sort-name = Name
people-show = Show
people-count = { $count ->
    [one] 1 of { $all }
   *[other] { $count } of { $all }
}
people-none = Nobody here fits.
people-add = Add a person
people-file = Download as CSV
people-contacts-note = Mail addresses and telephone numbers are shown to coordinators and network leaders only. Do not pass them on without reason.
people-invite = Invite
people-has-access = Has access
people-no-address = No mail address
members-title = Members
members-add = Add a membership
members-none = There are no members in the register yet.
members-target = { $counted } of at least { $least }
members-counted-organisations = different institutions are signed up or active
members-counted-memberships = memberships are signed up or active
members-target-reached = The target is reached:
members-target-not-yet = The target is not reached yet:
members-counts = Members by category and status
members-total = Total
members-no-category = no category
members-list = Member register
members-status = Status
members-since = Member since
members-person = Contact
networks-title = Networks
networks-none = The programme has no networks yet.
networks-networks = Networks
networks-units = Participating units
networks-organisations = Organisations
networks-municipalities = Municipalities among them
networks-places = { $count ->
    [one] in 1 place
   *[other] in { $count } places
}
networks-no-theme = Without a theme
networks-theme-empty = The theme has no networks yet.
networks-unit-count = { $count ->
    [one] 1 unit
   *[other] { $count } units
}
networks-leader = network leader
networks-resource-group = Resource group
networks-no-units = No units yet.
networks-joint = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations with one project
}
networks-several = { $count ->
    [one] in 1 network
   *[other] in { $count } networks
}
people-listing = May stand in the list of participants
people-not-listed = { $count ->
    [one] One more participant has not agreed to stand in the list.
   *[other] { $count } more participants have not agreed to stand in the list.
}
listing-title = May the others see that you take part?
listing-ask = The other participants see you in the list of participants only if you say yes: name, position and organisation. Mail address and telephone are seen by those who plan only.
listing-yes = The other participants see you in the list of participants with name, position and organisation. You can take your yes back at any time.
listing-no = The other participants do not see you in the list of participants. You can say yes at any time.
listing-say-yes = Yes, show me in the list
listing-say-no = No, do not show me
listing-not-asked = not asked
done-listing = Your answer is saved.
