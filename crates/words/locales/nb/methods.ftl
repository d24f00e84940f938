# The method library: needs, group forms, roles, why a method fits, labels.


## What a method is for; each goes on from "to"

word-Need-meet = bli kjent med hverandre
word-Need-expectations = avklare forventninger
word-Need-input = få ny kunnskap
word-Need-experience = dele erfaringer
word-Need-perspectives = få nye perspektiver og involvere innbyggere
word-Need-depth = gå i dybden på et tema
word-Need-ideas = få ideer
word-Need-decide = prioritere og beslutte
word-Need-plan = planlegge og forplikte seg
word-Need-feedback = gi tilbakemelding og sparring
word-Need-anchor = forankre og involvere
word-Need-evaluate = evaluere og lære
word-Need-energise = gi energi

## How people sit

word-GroupForm-plenary = i plenum
word-GroupForm-groups = i grupper
word-GroupForm-pairs = to og to
word-GroupForm-individual = hver for seg

## Roles

word-MethodRole-participant = deltaker
word-MethodRole-facilitator = prosessleder
word-MethodRole-note_taker = referent
word-MethodRole-timekeeper = tidtaker
word-MethodRole-presenter = innleder
word-MethodRole-interviewer = intervjuer
word-MethodRole-focus_person = fokusperson
word-MethodRole-reflecting_team = reflekterende team
word-MethodRole-table_host = bordvert
word-MethodRole-citizen = innbygger
word-MethodRole-leader = leder
word-MethodRole-sparring_partner = sparringspartner
word-MethodRole-observer = lytter
word-MethodRole-proposer = forslagsstiller
word-MethodRole-quiz_master = quizleder

## Why a method fits, and what of the wish it does not meet

method-reason-needs = Kan brukes til å { $needs }.
method-reason-title = Tittelen passer til ordet.
method-reason-name = Kalles også «{ $name }».
method-reason-purpose = Ordet står i formålet.
method-reason-people =
    { $people ->
        [one] Kan brukes av 1 person.
       *[other] Kan brukes av { $people } personer.
    }
method-reason-minutes =
    { $usual ->
        [one] Tar vanligvis 1 minutt.
       *[other] Tar vanligvis { $usual } minutter.
    }
method-reason-shortened =
    { $minutes ->
        [one] Kan gjøres på 1 minutt.
       *[other] Kan gjøres på { $minutes } minutter.
    }
method-reason-form = Foregår { $form }.
method-obstacle-few =
    { $least ->
        [one] Krever minst 1 person.
       *[other] Krever minst { $least } personer.
    }
method-obstacle-many =
    { $most ->
        [one] Høyst 1 person kan være med.
       *[other] Høyst { $most } personer kan være med.
    }
method-obstacle-minutes =
    { $least ->
        [one] Krever minst 1 minutt.
       *[other] Krever minst { $least } minutter.
    }
method-obstacle-form = Foregår { $form }.

## Labels

method-library-title = Metoder
method-library-intro = Måter å arbeide sammen på, til møter og samlinger.
method-search = Finn en metode
method-need = Hva skal dere bruke den til?
method-people = Antall personer
method-minutes-available = Minutter til rådighet
method-form = Hvordan arbeider dere?
method-words = Ord
method-any = Alle
method-found =
    { $count ->
        [one] 1 metode
       *[other] { $count } metoder
    }
method-none = Ingen metode passer. Velg færre ønsker.
method-fits = Når passer den?
method-purpose = Formål
method-group-size = Gruppestørrelse
method-group-size-value = { $least }–{ $most } personer
method-minutes = Varighet
method-minutes-value = { $usual } minutter ({ $least }–{ $most })
method-minutes-step =
    { $count ->
        [one] 1 minutt
       *[other] { $count } minutter
    }
method-talk-share = Deltakernes egen taletid
method-talk-share-value = { $percent } % av tiden
method-roles = Roller
method-steps = Trinn
method-materials = Materiell
method-tip = Godt råd
method-other-names = Kalles også
method-kind = Type
method-needs = Kan brukes til
method-why = Derfor passer den
method-obstacles = Vær oppmerksom på
method-insert = Sett inn i møteprogrammet

## On the pages

method-library-one = Metode
method-all = Alle metoder
method-own = Egen metode
method-shared = Kan brukes i andre programmer
method-from-others = Delt av et annet program
method-whose = Fra «{ $programme }»
method-used = Her brukes den
method-used-agenda = i møteprogrammet
method-used-planner = i møteplanleggeren
method-place = Møte
method-no-meetings = Det er ennå ingen møter å sette den inn i.
method-minutes-outside = Metoden tar fra { $least } til { $most } minutter.
method-group-form = Arbeidsform
method-group-size-from = minst { $least } personer
method-group-size-to = høyst { $most } personer
method-step-timed = { $step } ({ $minutes } min)
method-edit = Rediger
method-share = La andre programmer bruke den
method-unshare = Ikke del den lenger
method-make-own = Lag vår egen utgave
method-in-planner = Bruk som involveringsform i møteplanleggeren
method-in-planner-help = Velg møtet. Der begynner en ny linje med metoden som involveringsform.
method-for-meeting = Velg en metode til
method-from-library = Fra metodebiblioteket
api-op-list-method-library = Søk i metodebiblioteket og i metodene som programmer deler
api-query-need = Hva metoden skal brukes til
api-query-people = Hvor mange som er med
api-query-minutes = Hvor mange minutter det er
api-query-group_form = Hvordan dere arbeider sammen
api-query-words = Ord i navn eller formål
