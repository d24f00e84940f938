# The programme check: per rule a sentence, what to do (-help), and why it
# matters (-why). The rules stand in docs/CHECK.md.

check-error = Error
check-warning = Warning
check-note = Note
check-column-after = after the last period
check-saturday = Saturday
check-sunday = Sunday

check-counted-organisations = organisations in the networks
check-counted-places = places in the networks
check-counted-networks = networks
check-counted-themes = themes
check-counted-tracks = tracks
check-counted-participant-tracks = tracks for participants
check-counted-goals = goals
check-counted-results = results
check-counted-effects = effects
check-counted-activities = activities
check-counted-meetings = meetings
check-counted-occurrences = times planned or held
check-counted-competences = competences
check-counted-foundations = foundations
check-counted-times = times
check-counted-drawn = times on the timeline
check-counted-units = units in the network
check-counted-network-organisations = organisations in the network
check-counted-cross-presentations = presentations

holiday-new-years-day = New Year’s Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-great-prayer-day = Great Prayer Day
holiday-ascension-day = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas-eve = Christmas Eve
holiday-christmas-day = Christmas Day
holiday-boxing-day = Boxing Day
holiday-new-years-eve = New Year’s Eve
holiday-labour-day = Labour Day
holiday-constitution-day-denmark = Constitution Day (Denmark)
holiday-constitution-day-norway = Constitution Day (Norway)

check-more = There { $count ->
    [one] is one more finding
   *[other] are { $count } more findings
} of the same kind ({ $code }).
check-more-help = Correct some of those shown; then the next ones appear.

check-S101 = No result serves the goal “{ $name }”.
check-S101-help = Link a result to the goal, or remove the goal.
check-S101-why = A goal that nothing leads to cannot be reported on when the programme ends.
check-S102 = The result “{ $name }” serves no goal.
check-S102-help = Link the result to a goal, or say which goal is missing.
check-S102-why = Those who pay ask what each result is for.
check-S103 = No activity leads to the result “{ $name }”.
check-S103-help = Add an activity, or link one that is in the plan already.
check-S103-why = A result comes about only if somebody does something for it.
check-S104 = The result “{ $name }” leads to no effect.
check-S104-help = Link the result to an effect, or describe the effect that is missing.
check-S104-why = The chain from activities to users breaks where a result changes nothing for anybody.
check-S105 = No result or activity leads to the effect “{ $name }”.
check-S105-help = Link a result to the effect, or remove the effect.
check-S105-why = An effect that nothing leads to is a hope, not a plan.
check-S106 = The effect “{ $name }” has no indicator.
check-S106-help = Add a criterion that tells when the effect has shown.
check-S106-why = Without an indicator nobody can tell afterwards whether the effect came about.
check-S107 = The activity “{ $name }” leads to no result or effect.
check-S107-help = Link the activity to a result, or consider whether it is needed.
check-S107-why = Time spent on an activity should lead somewhere in the plan.
check-S108 = Nobody is responsible for the activity “{ $name }”, and no seat is open.
check-S108-help = Name a person, or add an open seat with the role that is needed.
check-S108-why = What nobody is responsible for is easily left undone.
check-S109 = No network works on the theme “{ $name }”.
check-S109-help = Set up a network for the theme, or add the theme to one of the { $networks } networks.
check-S109-why = A theme of a framework programme comes to life in its networks.
check-S110 = The result “{ $name }” and the goal “{ $other }” share the theme word “{ $tag }” but are not linked.
check-S110-help = Link the result to the goal, or change the theme word of one of them.
check-S110-why = Equal theme words suggest that the two belong together and the link was forgotten.
check-S111 = The result “{ $name }” and the effect “{ $other }” share the theme word “{ $tag }” but are not linked.
check-S111-help = Link the result to the effect, or change the theme word of one of them.
check-S111-why = Equal theme words suggest that the two belong together and the link was forgotten.
check-S112 = The theme “{ $name }” and the goal “{ $other }” share the theme word “{ $tag }” but are not linked.
check-S112-help = Link the theme to the goal, or change the theme word of one of them.
check-S112-why = Equal theme words suggest that the two belong together and the link was forgotten.
check-S113 = No activity builds the competence “{ $name }”.
check-S113-help = Link the competence to a module or another activity.
check-S113-why = Participants expect to meet each competence that the programme promises.
check-S114 = The criterion “{ $name }” is to be counted but has no threshold.
check-S114-help = Say which share or number must be reached.
check-S114-why = Without a threshold any figure could be called a success.
check-S115 = The criterion “{ $name }” is judged in words, but the plan does not say on what evidence.
check-S115-help = Say what is to be gathered: stories, interviews, examples.
check-S115-why = Evidence has to be gathered along the way; it cannot be found afterwards.
check-S116 = No meeting takes up the subtheme “{ $name }”.
check-S116-help = Put the subtheme on a meeting, or remove it.
check-S116-why = A subtheme that no meeting takes up is not explored.
check-S117 = The meeting “{ $name }” takes up { $count } subthemes: { $themes }.
check-S117-help = Consider one subtheme per meeting; a subtheme may well take several meetings.
check-S117-why = A single subtheme gives time to go deep and makes it clear whom to invite.
check-S118 = The closing meeting “{ $name }” is not the last; after it: { $others }.
check-S118-help = Move the closing meeting to the end of the series.
check-S118-why = Analysis and learning build on everything that went before.
check-S119 = “{ $name }” is decided, but the plan does not say when.
check-S119-help = Add the date, or the meeting at which it was decided.
check-S119-why = A decision without a date is hard to find again and to rely on.
check-S120 = No body has approved the plan version “{ $name }”.
check-S120-help = Add who approved it and when, or keep it as a draft.
check-S120-why = Everybody should know which version of the plan counts.
check-S121 = The activity “{ $name }” stands in no period of the plan.
check-S121-help = Put the activity in the period in which it takes place.
check-S121-why = An activity without a time is seen in no calendar and no annual wheel.
check-S122 = { $said ->
    [as_before] The goal “{ $name }” is said to be as before, but its earlier wording is different.
   *[new] The goal “{ $name }” is said to be new, but its earlier wording is the same.
  }
check-S122-help = Correct the wording, or what is said about the revision.
check-S122-why = Readers compare the old goals with the new ones to see what has changed.

check-S201 = “{ $name }” is dated { $stated } but stands in the column { $column }.
check-S201-help = { $known ->
    [yes] Move it to the column { $computed }, or correct the date.
   *[no] No column of the plan holds this date: move it to the column { $computed }, or correct the date.
  }
check-S201-why = Those who read the column and those who read the date would turn up at different times.
check-S202 = “{ $name }” is dated { $stated }, after the programme ends on { $computed }.
check-S202-help = Move it before the end, or mark the activity as belonging after the programme.
check-S202-why = After the end there may be neither money nor staff for it.
check-S203 = “{ $name }” stands in the column { $stated }, which begins after the programme ends on { $computed }.
check-S203-help = Move it to an earlier column, or mark the activity as belonging after the programme.
check-S203-why = After the end there may be neither money nor staff for it.
check-S204 = “{ $name }” stands outside the plan’s periods.
check-S204-help = Move it into a period, extend the plan, or leave it as something that comes afterwards.
check-S204-why = What stands outside the periods is easily overlooked when the plan is followed up.
check-S205 = “{ $name }” is dated { $stated }, before the programme starts on { $computed }.
check-S205-help = Correct the date, or mark the activity as belonging before the programme.
check-S205-why = Before the start nobody may be in place to do it.
check-S206 = “{ $name }” refers to { $stated }, which is none of the plan’s periods.
check-S206-help = Choose one of the plan’s periods, or change the plan’s periods.
check-S206-why = The plan matrix has no column in which to show it.
check-S207 = “{ $name }” is cancelled, but the plan does not say why.
check-S207-help = Add the cause.
check-S207-why = The cause tells others whether the cancellation could happen again.
check-S208 = “{ $name }” is said to take place { $stated } times, but only { $computed } are left when { $cancelled ->
    [one] the one that was cancelled or postponed is
   *[other] the { $cancelled } that were cancelled or postponed are
  } not counted.
check-S208-help = Lower the figure, or plan a replacement.
check-S208-why = Something cancelled must not count as held in the account to the funder.
check-S209 = “{ $name }” is postponed, but the plan does not say to when.
check-S209-help = Add the column it is moved to, or cancel it with a cause.
check-S209-why = Something postponed without a new time is forgotten.
check-S210 = “{ $name }” falls on a { $day }: { $stated }.
check-S210-help = Choose a working day, or leave it if it is meant to be on a weekend.
check-S210-why = Most participants in public bodies do not work on weekends.
check-S211 = “{ $name }” falls on a public holiday: { $stated } is { $holiday }.
check-S211-help = Choose another day.
check-S211-why = Participants are off, and the venue may be closed.
check-S212 = “{ $name }” falls on a day when many are off: { $stated } is { $holiday }.
check-S212-help = Ask the participants, or choose another day.
check-S212-why = By custom or agreement many workplaces close for half or all of the day.
check-S213 = “{ $name }” lies in a school holiday: { $stated } ({ $holiday }, { $area }).
check-S213-help = Choose another day, or ask those who have children at school.
check-S213-why = Many are away during school holidays.
check-S214 = { $count ->
    [one] One date has no year
   *[other] { $count } dates have no year
  }, and no year is chosen.{ $named-count ->
    [0] {""}
   *[other] {" "}The text names { $named }.
  }{ $saturday-count ->
    [0] {""}
   *[other] {" "}On a Saturday: { $saturdays }.
  }{ $sunday-count ->
    [0] {""}
   *[other] {" "}On a Sunday: { $sundays }.
  }{ $holiday-count ->
    [0] {""}
   *[other] {" "}On a public holiday: { $holidays }.
  }
check-S214-help = { $year-count ->
    [0] Choose the year in the programme’s data.
   *[other] Choose the year. In these years every date is a working day, the nearest first: { $years }.
  }
check-S214-why = Without a year the dates cannot go into anybody’s calendar; a wrong guess would call people in on the wrong day.
check-S215 = “{ $name }” ({ $stated }) has a later number than “{ $other }” but comes before it ({ $computed }).
check-S215-help = Renumber the meetings, or correct the date.
check-S215-why = Participants go by the number when they refer to a meeting.
check-S216 = “{ $name }” ends ({ $stated }) before it begins ({ $computed }).
check-S216-help = Correct one of the two.
check-S216-why = Nothing can be planned between an end and a later beginning.
check-S217 = “{ $name }” takes place { $stated }, after its deadline { $computed }.
check-S217-help = Move it, or extend the deadline.
check-S217-why = Others plan on the deadline being kept.

check-S301 = { $count ->
    [one] This cannot hold: { $rules }
   *[other] These cannot all hold: { $rules }
  }{ $order-count ->
    [0] .
   *[other] {" "}– given that these follow each other: { $order }.
  }
check-S301-help = Change or drop one of them; together they leave no possible time.
check-S301-why = No calendar can keep rules that contradict each other.
check-S302 = Two rules give different lengths for “{ $name }”: “{ $rule }” and “{ $other }”.
check-S302-help = Agree on one length, and say it in both places.
check-S302-why = Those who plan the dates must know which length counts.
check-S303 = The days of “{ $name }” are to follow each other and to be kept apart: “{ $rule }” and “{ $other }”.
check-S303-help = Say in the general rule that it does not hold here, or change one of them.
check-S303-why = Participants need to know whether to set aside consecutive days.
check-S304 = “{ $name }” is placed in two ways relative to “{ $anchor }”: “{ $rule }” and “{ $other }”.
check-S304-help = Decide on one, and correct the other place.
check-S304-why = Those involved would prepare for different times.
check-S305 = Day { $stated } of “{ $name }” is mentioned, but it has { $computed ->
    [one] one day
   *[other] { $computed } days
  }.
check-S305-help = Correct the day, or the duration.
check-S305-why = A rule or content on a day that does not exist can never be kept.
check-S306 = { $days ->
    [one] One day
   *[other] { $days } days
  } off: “{ $rule }” does not fit { $stated }.
check-S306-help = The nearest date that fits is { $computed }; move the date, or change the rule.
check-S306-why = The distance between activities is part of how the programme works.
check-S307 = The timing rule “{ $name }” lacks { $field ->
    [gap] a length
    [and] the other end
   *[to] what it is placed by
  }.
check-S307-help = Fill it in, or choose another relation.
check-S307-why = An incomplete rule cannot be checked or used when dates are proposed.

check-S401 = “{ $name }”: { $stated } stated, { $computed } in the plan ({ $counted }).
check-S401-help = Correct the figure, or add to the plan what is missing.
check-S401-why = Readers trust a plan whose figures agree with its contents.
check-S402 = Two figures for the same thing ({ $counted }): { $first } in “{ $other }” and { $stated } in “{ $name }”.
check-S402-help = Find out which is right, and use it in both places.
check-S402-why = Two figures in one document make readers doubt both.
check-S403 = “{ $name }”: { $stated } hours stated, { $computed } hours when number and length are multiplied.
check-S403-help = Correct the hours, the number or the length.
check-S403-why = Managers set aside the time that is stated.
check-S404 = “{ $name }”: { $stated } days stated, { $computed } days when number and length are multiplied.
check-S404-help = Correct the days, the number or the length.
check-S404-why = Managers set aside the time that is stated.
check-S405 = “{ $name }”: { $stated } is rounded; the exact figure is { $computed } { $unit ->
    [hours] hours
   *[days] days
  }.
check-S405-help = Leave it, or state the exact figure.
check-S405-why = Sums of rounded figures drift away from the exact sum.
check-S406 = “{ $name }”: { $stated } { $unit ->
    [hours] hours
   *[days] days
  } stated, { $computed } when the parts are added up exactly.{ $adds-up ->
    [yes] {" "}The stated figure agrees with the printed parts and carries their error and rounding.
   *[no] {" "}It does not agree with the printed parts either.
  }
check-S406-help = { $adds-up ->
    [yes] Correct the parts first, then the sum.
   *[no] Correct the sum.
  }
check-S406-why = An error in a line goes on into the total.
check-S407 = “{ $name }”: { $stated } { $unit ->
    [hours] hours
   *[days] days
  } in total stated, { $computed } when all parts are added up exactly.{ $adds-up ->
    [yes] {" "}The stated total agrees with the printed lines and carries their error and rounding.
   *[no] {" "}It does not agree with the printed lines either.
  }
check-S407-help = { $adds-up ->
    [yes] Correct the lines first, then the total.
   *[no] Correct the total.
  }
check-S407-why = The total is the figure that managers and participants agree to.
check-S408 = The budget counts another length for “{ $name }” than its activity sheet: { $range ->
    [yes] { $min } to { $max }
   *[no] { $max }
  } { $unit ->
    [hours] hours
   *[days] days
  } on the sheet, { $stated } in the budget.
check-S408-help = Use the same length in both places.
check-S408-why = Participants plan by the sheet, managers by the budget.
check-S409 = “{ $name }” counts { $stated }, but the activities take place { $computed } times in all.
check-S409-help = Correct the number in the budget, or on the activity.
check-S409-why = Budget and activities should describe the same programme.
check-S410 = “{ $budget }” claims to hold every activity, but “{ $name }” is in no line.
check-S410-help = Add the activity to the budget, or say that the budget does not hold everything.
check-S410-why = Those who said yes to the time stated will be asked for more.
check-S411 = “{ $name }” leaves out { $count ->
    [one] an obligation
   *[other] { $count } obligations
  } described elsewhere: { $activities }.
check-S411-help = Add them to the budget, or say why they take no extra time.
check-S411-why = Those who said yes to the time stated will be asked for more.
check-S412 = “{ $label }” stands beside “{ $stated }” in the budget, but is the by-name of “{ $computed }”.
check-S412-help = Move the by-name to the right activity.
check-S412-why = Participants would pack for the wrong module.
check-S413 = “{ $name }” takes place { $stated } times but is drawn { $computed ->
    [one] once
   *[other] { $computed } times
  } in “{ $picture }”.
check-S413-help = Draw every one, or correct the number.
check-S413-why = Many look only at the picture.
check-S414 = “{ $name }” is missing in “{ $picture }”, which draws the rest of “{ $track }”.
check-S414-help = Draw the activity too.
check-S414-why = Many look only at the picture.
check-S415 = “{ $name }” is not kept for { $activities }.
check-S415-help = Add at least { $stated ->
    [one] one such content
   *[other] { $stated } such contents
  } to { $count ->
    [one] it
   *[other] each of them
  }, or withdraw the promise.
check-S415-why = What is promised of each is expected of each.
check-S416 = { $name } is in { $count } networks: { $networks }.
check-S416-help = Nothing to do; note that it takes { $count } places when organisations are counted.
check-S416-why = Places and organisations are different figures.
check-S417 = { $stated } organisations at “{ $name }” give { $computed } presentations, since some take part together: { $joint }.
check-S417-help = Nothing to do; plan the time for { $computed } presentations.
check-S417-why = The number of presentations follows the units, not the organisations.
check-S418 = “{ $name }”: { $computed } of at least { $stated } are signed up.
check-S418-help = Recruit { $stated } or more, or see who has not answered yet.
check-S418-why = The target is counted from the member register, so it is true today.
check-S419 = Two organisations are called { $name } and cannot be told apart.
check-S419-help = Give each its county or region, or merge them if they are the same.
check-S419-why = Invitations and counts would go to the wrong one.
check-S420 = “{ $name }” is to take place { $stated } times but is planned { $computed ->
    [one] once
   *[other] { $computed } times
  }.
check-S420-help = Plan the rest, or correct the number.
check-S420-why = The number has been promised to participants or funder.
check-S421 = “{ $name }” cannot be counted ({ $counted }): what the figure is about is missing, or the plan does not say it.
check-S421-help = Choose the activity, meeting or network that the figure is about.
check-S421-why = A figure that cannot be counted may be wrong without anybody noticing.

check-S501 = “{ $name }” has { $count ->
    [one] an open seat
   *[other] { $count } open seats
  }: { $seats }.
check-S501-help = Find somebody for each seat in good time before the meeting.
check-S501-why = People must be asked before their calendars are full.

check-somebody = somebody
check-before-project = before the project begins
check-after-project = after the project ends
check-S503 = Two of the three parties are at “{ $name }”, but { $party } are not.
check-S503-help = Invite somebody who speaks for them, or write in the meeting’s audience that they take part.
check-S503-why = What the three parties agree on together is carried home by all of them.
check-party-elected = those elected
check-party-leaders = those who lead
check-party-employees = the employees’ representatives
check-S601 = “{ $name }”: { $who } MUST be involved, but it does not say when.
check-S601-help = Choose the milestones at which it happens, or write a date.
check-S601-why = Without a time nobody is asked before it is too late.
check-S602 = “{ $name }”: { $who } MUST be involved, but it does not say how.
check-S602-help = Write what they are to do: decide, answer, try out, be told.
check-S602-why = Those who do not know what is expected of them stay away or come unprepared.
check-S603 = “{ $name }”: { $who } MUST be involved, but at no activity or meeting.
check-S603-help = Choose the activity or meeting where it happens, or make one.
check-S603-why = What has no place in the plan does not happen.
check-S604 = “{ $name }”: { $who } MUST take part, but is not among those who take part.
check-S604-help = Put { $who } on the meeting’s list of those who take part.
check-S604-why = Only those on the list are invited.
check-S605 = Nobody can tell whether the goal “{ $goal }” is reached: it does not say how it is measured.
check-S605-help = Write what is counted or asked, where the figure stands today, and where it is to be.
check-S605-why = A goal that cannot be measured cannot be celebrated either.
check-S606 = The goal “{ $goal }” has no date.
check-S606-help = Write when the goal is to be reached, if only the month or the half-year.
check-S606-why = Without a date other things always come first.
check-S607 = No milestone shows that “{ $name }” is over.
check-S607-help = Mark the last milestone, or add it: what has happened when the project is over?
check-S607-why = A project without a last milestone never ends, and its results do not pass into daily work.
check-S608 = The milestone “{ $name }” ({ $stated }) lies before “{ $before }” ({ $computed }), which it stands behind.
check-S608-help = Move the milestone up, or correct one of the dates.
check-S608-why = Those who read the plan take the order for the order in time.
check-S609 = “{ $name }” is marked as { $mark } milestone, but so is “{ $other }”.
check-S609-help = Decide which of them it is.
check-S609-why = Everyone in the project should be working towards the same milestone.
check-S610 = The milestone “{ $name }” is dated { $stated }, { $edge } ({ $computed }).
check-S610-help = Move the milestone, or change when “{ $project }” begins or ends.
check-S610-why = Outside the project’s time there may be neither people nor money for it.
check-S611 = For the theme day “{ $name }” nobody has said who MUST, SHOULD and CAN take part.
check-S611-help = Answer the six questions for the day, beginning with what is to have happened when it is over.
check-S611-why = A theme day anchors the project only with those it needs.
check-S701 = “{ $before }” in “{ $meeting }” takes { $minutes } minutes too long: “{ $item }” has a fixed start.
check-S701-help = Make the first shorter, or move the fixed start.
check-S701-why = Both cannot take place at once.
check-S702 = { $room } is used for “{ $other }” and “{ $item }” at once in “{ $meeting }”.
check-S702-help = Find another room, or let one follow the other.
check-S702-why = A room can be used for one thing at a time.
check-S703 = { $person } is to be in two places at once at { $clock }: “{ $one }” and “{ $other }”.
check-S703-help = Move one of them, or find somebody else.
check-S703-why = Nobody can be in two places at once.
check-S704 = Day { $day } of “{ $meeting }” goes on { $minutes } minutes after its end.
check-S704-help = Make something shorter, or let the day end later.
check-S704-why = Those who take part rely on the end.
check-S502 = { $person } is a core participant but is not in “{ $name }”.
check-S502-help = Put { $person } on the meeting, or say that { $person } is a core participant no longer.
check-S502-why = Core participants are there all the way, so that the network does not start over at every meeting.
