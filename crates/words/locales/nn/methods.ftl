# The method library: needs, group forms, roles, why a method fits, labels.


## What a method is for; each goes on from "to"

word-Need-meet = bli kjende med kvarandre
word-Need-expectations = avklare forventningar
word-Need-input = få ny kunnskap
word-Need-experience = dele røynsler
word-Need-perspectives = få nye perspektiv og involvere innbyggjarar
word-Need-depth = gå i djupna på eit tema
word-Need-ideas = få idear
word-Need-decide = prioritere og avgjere
word-Need-plan = planleggje og forplikte seg
word-Need-feedback = gi tilbakemelding og sparring
word-Need-anchor = forankre og involvere
word-Need-evaluate = evaluere og lære
word-Need-energise = gi energi

## How people sit

word-GroupForm-plenary = i plenum
word-GroupForm-groups = i grupper
word-GroupForm-pairs = to og to
word-GroupForm-individual = kvar for seg

## Roles

word-MethodRole-participant = deltakar
word-MethodRole-facilitator = prosessleiar
word-MethodRole-note_taker = referent
word-MethodRole-timekeeper = tidtakar
word-MethodRole-presenter = innleiar
word-MethodRole-interviewer = intervjuar
word-MethodRole-focus_person = fokusperson
word-MethodRole-reflecting_team = reflekterande team
word-MethodRole-table_host = bordvert
word-MethodRole-citizen = innbyggjar
word-MethodRole-leader = leiar
word-MethodRole-sparring_partner = sparringspartnar
word-MethodRole-observer = lyttar
word-MethodRole-proposer = forslagsstillar
word-MethodRole-quiz_master = quizleiar

## Why a method fits, and what of the wish it does not meet

method-reason-needs = Kan brukast til å { $needs }.
method-reason-title = Tittelen høver til ordet.
method-reason-name = Blir òg kalla «{ $name }».
method-reason-purpose = Ordet står i formålet.
method-reason-people =
    { $people ->
        [one] Kan brukast av 1 person.
       *[other] Kan brukast av { $people } personar.
    }
method-reason-minutes =
    { $usual ->
        [one] Tek vanlegvis 1 minutt.
       *[other] Tek vanlegvis { $usual } minutt.
    }
method-reason-shortened =
    { $minutes ->
        [one] Kan gjerast på 1 minutt.
       *[other] Kan gjerast på { $minutes } minutt.
    }
method-reason-form = Går føre seg { $form }.
method-obstacle-few =
    { $least ->
        [one] Krev minst 1 person.
       *[other] Krev minst { $least } personar.
    }
method-obstacle-many =
    { $most ->
        [one] Høgst 1 person kan vere med.
       *[other] Høgst { $most } personar kan vere med.
    }
method-obstacle-minutes =
    { $least ->
        [one] Krev minst 1 minutt.
       *[other] Krev minst { $least } minutt.
    }
method-obstacle-form = Går føre seg { $form }.

## Labels

method-library-title = Metodar
method-library-intro = Måtar å arbeide saman på, til møte og samlingar.
method-search = Finn ein metode
method-need = Kva skal de bruke han til?
method-people = Talet på personar
method-minutes-available = Minutt til rådvelde
method-form = Korleis arbeider de?
method-words = Ord
method-any = Alle
method-found =
    { $count ->
        [one] 1 metode
       *[other] { $count } metodar
    }
method-none = Ingen metode høver. Vel færre ønske.
method-fits = Når høver han?
method-purpose = Formål
method-group-size = Gruppestorleik
method-group-size-value = { $least }–{ $most } personar
method-minutes = Lengd
method-minutes-value = { $usual } minutt ({ $least }–{ $most })
method-minutes-step =
    { $count ->
        [one] 1 minutt
       *[other] { $count } minutt
    }
method-talk-share = Deltakarane si eiga taletid
method-talk-share-value = { $percent } % av tida
method-roles = Roller
method-steps = Trinn
method-materials = Materiell
method-tip = Godt råd
method-other-names = Blir òg kalla
method-kind = Type
method-needs = Kan brukast til
method-why = Difor høver han
method-obstacles = Ver merksam på
method-insert = Set inn i møteprogrammet

## On the pages

method-library-one = Metode
method-all = Alle metodar
method-own = Eigen metode
method-shared = Kan brukast i andre program
method-from-others = Delt av eit anna program
method-whose = Frå «{ $programme }»
method-used = Her blir han brukt
method-used-agenda = i møteprogrammet
method-used-planner = i møteplanleggjaren
method-place = Møte
method-no-meetings = Det er enno ingen møte å setje han inn i.
method-minutes-outside = Metoden tek frå { $least } til { $most } minutt.
method-group-form = Arbeidsform
method-group-size-from = minst { $least } personar
method-group-size-to = høgst { $most } personar
method-step-timed = { $step } ({ $minutes } min)
method-edit = Rediger
method-share = La andre program bruke han
method-unshare = Ikkje del han lenger
method-make-own = Lag vår eiga utgåve
method-in-planner = Bruk som involveringsform i møteplanleggjaren
method-in-planner-help = Vel møtet. Der begynner ei ny linje med metoden som involveringsform.
method-for-meeting = Vel ein metode til
method-from-library = Frå metodebiblioteket
api-op-list-method-library = Søk i metodebiblioteket og i metodane som program deler
api-query-need = Kva metoden skal brukast til
api-query-people = Kor mange som er med
api-query-minutes = Kor mange minutt det er
api-query-group_form = Korleis de arbeider saman
api-query-words = Ord i namn eller føremål
