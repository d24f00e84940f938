# The method library: needs, group forms, roles, why a method fits, labels.


## What a method is for; each goes on from "to"

word-Need-meet = lære hinanden at kende
word-Need-expectations = afstemme forventninger
word-Need-input = få ny viden
word-Need-experience = dele erfaringer
word-Need-perspectives = få nye perspektiver og inddrage borgere
word-Need-depth = gå i dybden med et tema
word-Need-ideas = få ideer
word-Need-decide = prioritere og beslutte
word-Need-plan = planlægge og forpligte sig
word-Need-feedback = give feedback og sparring
word-Need-anchor = forankre og inddrage
word-Need-evaluate = evaluere og lære
word-Need-energise = give energi

## How people sit

word-GroupForm-plenary = i plenum
word-GroupForm-groups = i grupper
word-GroupForm-pairs = to og to
word-GroupForm-individual = hver for sig

## Roles

word-MethodRole-participant = deltager
word-MethodRole-facilitator = facilitator
word-MethodRole-note_taker = referent
word-MethodRole-timekeeper = tidtager
word-MethodRole-presenter = oplægsholder
word-MethodRole-interviewer = interviewer
word-MethodRole-focus_person = fokusperson
word-MethodRole-reflecting_team = reflekterende team
word-MethodRole-table_host = bordvært
word-MethodRole-citizen = borger
word-MethodRole-leader = leder
word-MethodRole-sparring_partner = sparringspartner
word-MethodRole-observer = lytter
word-MethodRole-proposer = forslagsstiller
word-MethodRole-quiz_master = quizmaster

## Why a method fits, and what of the wish it does not meet

method-reason-needs = Kan bruges til at { $needs }.
method-reason-title = Titlen passer til ordet.
method-reason-name = Kaldes også »{ $name }«.
method-reason-purpose = Ordet står i formålet.
method-reason-people =
    { $people ->
        [one] Kan bruges af 1 person.
       *[other] Kan bruges af { $people } personer.
    }
method-reason-minutes =
    { $usual ->
        [one] Tager normalt 1 minut.
       *[other] Tager normalt { $usual } minutter.
    }
method-reason-shortened =
    { $minutes ->
        [one] Kan gøres på 1 minut.
       *[other] Kan gøres på { $minutes } minutter.
    }
method-reason-form = Foregår { $form }.
method-obstacle-few =
    { $least ->
        [one] Kræver mindst 1 person.
       *[other] Kræver mindst { $least } personer.
    }
method-obstacle-many =
    { $most ->
        [one] Højst 1 person kan være med.
       *[other] Højst { $most } personer kan være med.
    }
method-obstacle-minutes =
    { $least ->
        [one] Kræver mindst 1 minut.
       *[other] Kræver mindst { $least } minutter.
    }
method-obstacle-form = Foregår { $form }.

## Labels

method-library-title = Metoder
method-library-intro = Måder at arbejde sammen på, til møder og samlinger.
method-search = Find en metode
method-need = Hvad skal I bruge den til?
method-people = Antal personer
method-minutes-available = Minutter til rådighed
method-form = Hvordan arbejder I?
method-words = Ord
method-any = Alle
method-found =
    { $count ->
        [one] 1 metode
       *[other] { $count } metoder
    }
method-none = Ingen metode passer. Vælg færre ønsker.
method-fits = Hvornår passer den?
method-purpose = Formål
method-group-size = Gruppestørrelse
method-group-size-value = { $least }–{ $most } personer
method-minutes = Varighed
method-minutes-value = { $usual } minutter ({ $least }–{ $most })
method-minutes-step =
    { $count ->
        [one] 1 minut
       *[other] { $count } minutter
    }
method-talk-share = Deltagernes egen taletid
method-talk-share-value = { $percent } % af tiden
method-roles = Roller
method-steps = Trin
method-materials = Materialer
method-tip = Godt råd
method-other-names = Kaldes også
method-kind = Slags
method-needs = Kan bruges til
method-why = Derfor passer den
method-obstacles = Vær opmærksom på
method-insert = Sæt på dagsordenen

## On the pages

method-library-one = Metode
method-all = Alle metoder
method-own = Egen metode
method-shared = Må bruges i andre programmer
method-from-others = Delt af et andet program
method-whose = Fra »{ $programme }«
method-used = Her bruges den
method-used-agenda = på dagsordenen
method-used-planner = i mødeplanlæggeren
method-place = Møde
method-no-meetings = Der er endnu ingen møder at sætte den ind på.
method-minutes-outside = Metoden tager fra { $least } til { $most } minutter.
method-group-form = Arbejdsform
method-group-size-from = mindst { $least } personer
method-group-size-to = højst { $most } personer
method-step-timed = { $step } ({ $minutes } min)
method-edit = Rediger
method-share = Lad andre programmer bruge den
method-unshare = Del den ikke længere
method-make-own = Lav vores egen udgave
method-in-planner = Brug som inddragelsesform i mødeplanlæggeren
method-in-planner-help = Vælg mødet. Der begynder en ny linje med metoden som inddragelsesform.
method-for-meeting = Vælg en metode til
method-from-library = Fra metodebiblioteket
api-op-list-method-library = Søg i metodebiblioteket og i de metoder, som programmer deler
api-query-need = Hvad metoden skal bruges til
api-query-people = Hvor mange der er med
api-query-minutes = Hvor mange minutter der er
api-query-group_form = Hvordan I arbejder sammen
api-query-words = Ord i navn eller formål
