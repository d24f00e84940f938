# The method library: needs, group forms, roles, why a method fits, labels.


## What a method is for; each goes on from "to"

word-Need-meet = get to know each other
word-Need-expectations = align expectations
word-Need-input = get new knowledge
word-Need-experience = share experience
word-Need-perspectives = get new perspectives and involve citizens
word-Need-depth = explore a theme in depth
word-Need-ideas = get ideas
word-Need-decide = prioritise and decide
word-Need-plan = plan and commit
word-Need-feedback = give feedback and sparring
word-Need-anchor = anchor and involve
word-Need-evaluate = evaluate and learn
word-Need-energise = energise

## How people sit

word-GroupForm-plenary = in plenary
word-GroupForm-groups = in groups
word-GroupForm-pairs = in pairs
word-GroupForm-individual = each on their own

## Roles

word-MethodRole-participant = participant
word-MethodRole-facilitator = facilitator
word-MethodRole-note_taker = note taker
word-MethodRole-timekeeper = timekeeper
word-MethodRole-presenter = presenter
word-MethodRole-interviewer = interviewer
word-MethodRole-focus_person = focus person
word-MethodRole-reflecting_team = reflecting team
word-MethodRole-table_host = table host
word-MethodRole-citizen = citizen
word-MethodRole-leader = leader
word-MethodRole-sparring_partner = sparring partner
word-MethodRole-observer = observer
word-MethodRole-proposer = proposer
word-MethodRole-quiz_master = quiz master

## Why a method fits, and what of the wish it does not meet

method-reason-needs = Can be used to { $needs }.
method-reason-title = The title matches the word.
method-reason-name = Also called “{ $name }”.
method-reason-purpose = The word stands in its purpose.
method-reason-people =
    { $people ->
        [one] Works for 1 person.
       *[other] Works for { $people } people.
    }
method-reason-minutes =
    { $usual ->
        [one] Usually takes 1 minute.
       *[other] Usually takes { $usual } minutes.
    }
method-reason-shortened =
    { $minutes ->
        [one] Can be done in 1 minute.
       *[other] Can be done in { $minutes } minutes.
    }
method-reason-form = Is done { $form }.
method-obstacle-few =
    { $least ->
        [one] Needs at least 1 person.
       *[other] Needs at least { $least } people.
    }
method-obstacle-many =
    { $most ->
        [one] At most 1 person can take part.
       *[other] At most { $most } people can take part.
    }
method-obstacle-minutes =
    { $least ->
        [one] Needs at least 1 minute.
       *[other] Needs at least { $least } minutes.
    }
method-obstacle-form = Is done { $form }.

## Labels

method-library-title = Methods
method-library-intro = Ways of working together, for meetings and gatherings.
method-search = Find a method
method-need = What do you need it for?
method-people = Number of people
method-minutes-available = Minutes available
method-form = How do you work?
method-words = Words
method-any = All
method-found =
    { $count ->
        [one] 1 method
       *[other] { $count } methods
    }
method-none = No method fits. Choose fewer wishes.
method-fits = When it fits
method-purpose = Purpose
method-group-size = Group size
method-group-size-value = { $least }–{ $most } people
method-minutes = Time
method-minutes-value = { $usual } minutes ({ $least }–{ $most })
method-minutes-step =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
method-talk-share = Time participants talk themselves
method-talk-share-value = { $percent } % of the time
method-roles = Roles
method-steps = Steps
method-materials = Materials
method-tip = Good advice
method-other-names = Also called
method-kind = Kind
method-needs = Can be used to
method-why = Why it fits
method-obstacles = Note
method-insert = Put into the agenda

## On the pages

method-library-one = Method
method-all = All methods
method-own = Own method
method-shared = May be used in other programmes
method-from-others = Shared by another programme
method-whose = From “{ $programme }”
method-used = Where it is used
method-used-agenda = on the agenda
method-used-planner = in the meeting planner
method-place = Meeting
method-no-meetings = There are no meetings yet to put it into.
method-minutes-outside = The method takes from { $least } to { $most } minutes.
method-group-form = Way of working
method-group-size-from = at least { $least } people
method-group-size-to = at most { $most } people
method-step-timed = { $step } ({ $minutes } min)
method-edit = Edit
method-share = Let other programmes use it
method-unshare = Share it no longer
method-make-own = Make our own version
method-in-planner = Use as form of involvement in the meeting planner
method-in-planner-help = Choose the meeting. A new line begins there with the method as form of involvement.
method-for-meeting = Choose a method for
method-from-library = From the method library
api-op-list-method-library = Search the method library and the methods that programmes share
api-query-need = What the method is needed for
api-query-people = How many people take part
api-query-minutes = How many minutes there are
api-query-group_form = How people work together
api-query-words = Words in its name or purpose
