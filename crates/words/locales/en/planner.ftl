# The meeting planner, the board of open seats, the review after a meeting.

meetings-me = When am I in, and with what?
planner-lead = Who is in which meeting, what do they contribute, and how are they involved?
planner-empty = The meetings are not planned yet.
planner-empty-edit = Write the themes, see how many meetings fit, and create them. Then you write straight into each meeting’s three columns who takes part.
planner-somebody = Somebody
planner-add = Add participant
planner-add-line = Add
planner-back = Back to the meeting planner
planner-do = Edit and move
planner-saved = Saved
planner-edit-meeting = Edit the meeting
planner-how-long = How long?
planner-review = After the meeting
planner-review-due = The meeting is over: does the plan still hold?
planner-nobody = Nobody is here yet.
planner-sample = It could look like this:
planner-sample-who = A school leader
planner-sample-what = Tells what the school has tried
planner-sample-how = Workshop with citizens, participant
planner-who-help = A name, or a role for which somebody is to be found, such as a school leader. New names join the list of participants.
planner-who-wish = Sought was: { $text }. It stays when you write a name.
planner-form-role = Role in that form
planner-state-usual = as follows from the name
planner-fault-who = Write a name or a role
planner-move-to = Move to another meeting
planner-move = Move
planner-remove = Take out of the meeting
planner-several-themes = The meeting takes up { $count } subthemes. One at a time goes deeper.
planner-gap = { $name }, core participant, is not in { $meeting }.
planner-no-gaps = All core participants are in every meeting.
planner-mend = Put on the meeting
planner-left = left
planner-sought-open = sought
planner-sought-suggested = suggested
planner-sought-asked = asked
planner-themes = Themes
planner-themes-help = The subthemes in order, the question to explore, and the meetings that take them up.
planner-no-themes = There are no themes yet.
planner-add-theme = Add theme
planner-not-taken-up = No meeting takes it up.
planner-take-up = Take up at the meeting
planner-take-up-at = Meeting that takes up “{ $theme }”
planner-fit = How many meetings fit?
planner-fit-help = Write when the series begins and ends, and how many weeks lie between meetings. The last meeting is the closing one: analysis and learning.
planner-fit-first = First meeting
planner-fit-last = Ends by
planner-fit-months = Or number of months
planner-fit-months-help = Used where the end is left empty.
planner-fit-weeks = Weeks between meetings
planner-fit-count = Work it out
planner-fault-first = Write a date, such as 20 January 2027
planner-fault-last = Write a date, or leave the field empty
planner-fault-months = Write a number of months from 1 to 52
planner-fault-weeks = Write a number of weeks from 1 to 52
planner-fits-none = No meeting fits into that time.
planner-fit-dated = Propose the dates for the new meetings
planner-length = How long should the meeting be?
planner-length-lead = Choose what the meeting is to lead to. Then you see how long that usually takes.
planner-wanted = What is the meeting to lead to?
planner-wanted-inform = Everybody learns something new
planner-wanted-share = Those who take part share experience
planner-wanted-analyse = What was said is understood in depth
planner-wanted-decide = Something is decided
planner-wanted-create = Something new is made
planner-people = Number of participants
planner-length-ask = Propose a length
planner-suggested = Proposal: { $time } hours
planner-frame = Welcome and summing up
planner-pauses = Breaks and food
planner-too-much = That is more than a day can hold. Spread it over several meetings.
planner-length-take = Set the meeting to { $start }–{ $end }
seats-lead = Whom do we lack, for what, and by when? Two weeks before the meeting the last one must be found.
seats-sought = All that lack somebody
seats-none = No seats here
seats-none-help = There are no seats in that state.
seats-who = Who is sought?
seats-where = Where, and for what?
seats-by = Needed by
seats-undated = No date yet
seats-over = It has taken place already
seats-member = A seat in the group
seats-chair = Chairs the group
seats-secretary = The group’s secretary
seats-leader = Leads the network
seats-resource-group = The network’s resource group
seats-candidates = Candidates
seats-candidates-help = People who are in no meeting yet, with what they can do and stand for. Write their competences as theme words.
seats-add-candidate = Add candidate
seats-fill = Find somebody for: { $role }
seats-wish = What we look for
seats-keeps = What you looked for stays beside the name and in the history.
seats-person = Who?
seats-nobody = Nobody chosen
seats-free = In no meeting yet
seats-busy = In meetings
seats-new-person = Or write a new name
seats-fault = Choose a person, or write a new name
seats-state-open = Open: nobody yet
seats-state-suggested = Suggested, not asked
seats-state-asked = Asked, no answer yet
seats-state-filled = Said yes
seats-state-dropped = Given up
review-title = Does the plan hold?
review-lead = Look at the plan after the meeting. Answer for yourself, and write what the network said. What changes remembers why.
review-ask-plan_holds = Is there anything you know better now?
review-ask-reference_leader = Is there something to discuss with whoever is to use what is learnt?
review-ask-meeting_count = One more meeting comes before the closing one. A meeting that is taken out stays as cancelled, with its reason.
review-ask-who_is_missing = Ask the network. Whoever is missing joins one of the next meetings as a seat to be filled.
review-ask-still_relevant = Ask each one. Whoever leaves is taken off the next meetings; what was stays.
review-answer = Write an answer
review-said = Answer and reason
review-who = Who answers?
review-who-me = I, who coordinate
review-who-network = The network
review-outcome = What does it lead to?
review-do-unchanged = The plan stands
review-do-open = It is not settled yet
review-do-other = Something else was changed
review-do-meeting_added = Add a meeting
review-do-meeting_dropped = Take a meeting out
review-do-seat_added = Add a seat
review-do-seat_dropped = Somebody leaves
review-date = Date of the meeting
review-dropped = Meeting to take out
review-who-missing = Who is missing?
review-at = At which meeting?
review-leaves = Who leaves?
review-choose = Choose
review-save = Save the answer
review-fault-answer = Write the answer or the reason
review-fault-meeting = Choose the meeting to take out
review-fault-person = Choose who leaves
review-gone = something deleted since
review-changed-because = Changed because:
review-see = See the answers
planner-gaps = { $count ->
    [one] A core participant is missing from one meeting
   *[other] Core participants are missing in { $count } places
}
planner-open-seats = { $count ->
    [one] One seat lacks somebody
   *[other] { $count } seats lack somebody
}
planner-fits = { $count ->
    [one] One meeting fits: the closing one.
   *[other] { $count } meetings fit: { $before } and the closing one.
}
planner-standing = { $count ->
    [one] The plan has one meeting.
   *[other] The plan has { $count } meetings.
}
planner-fit-create = { $count ->
    [one] Create the missing meeting
   *[other] Create the { $count } missing meetings
}
planner-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
planner-suggested-why = { $count ->
    [one] With one participant it takes:
   *[other] With { $count } participants it takes:
}
seats-left = { $count ->
    [one] one day left
   *[other] { $count } days left
}
seats-overdue = { $count ->
    [one] one day overdue
   *[other] { $count } days overdue
}
