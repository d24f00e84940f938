# The meeting planner, the board of open seats, the review after a meeting.

meetings-me = Hvornår er jeg med, og med hvad?
planner-lead = Hvem er med på hvilket møde, hvad bidrager de med, og hvordan inddrages de?
planner-empty = Møderne er ikke planlagt endnu.
planner-empty-edit = Skriv temaerne, se, hvor mange møder der er plads til, og opret dem. Så skriver du direkte i mødernes tre kolonner, hvem der er med.
planner-somebody = Nogen
planner-add = Tilføj deltager
planner-add-line = Tilføj
planner-back = Tilbage til mødeplanlæggeren
planner-do = Ret og flyt
planner-saved = Gemt
planner-edit-meeting = Ret mødet
planner-how-long = Hvor længe?
planner-review = Efter mødet
planner-review-due = Mødet er holdt: Holder planen stadig?
planner-nobody = Her er ingen endnu.
planner-sample = Sådan kan det se ud:
planner-sample-who = En skoleleder
planner-sample-what = Fortæller, hvad skolen har prøvet
planner-sample-how = Workshop med borgere, deltager
planner-who-help = Et navn, eller en rolle som nogen skal findes til, f.eks. en skoleleder. Nye navne kommer på deltagerlisten.
planner-who-wish = Søgt var: { $text }. Det bliver stående, når du skriver et navn.
planner-form-role = Rolle i den form
planner-state-usual = som det følger af navnet
planner-fault-who = Skriv et navn eller en rolle
planner-move-to = Flyt til et andet møde
planner-move = Flyt
planner-remove = Tag ud af mødet
planner-several-themes = Mødet tager { $count } undertemaer op. Ét ad gangen giver mere dybde.
planner-gap = { $name }, kernedeltager, er ikke med på { $meeting }.
planner-no-gaps = Alle kernedeltagere er med på alle møder.
planner-mend = Sæt på mødet
planner-left = gået ud
planner-sought-open = søges
planner-sought-suggested = foreslået
planner-sought-asked = spurgt
planner-themes = Temaer
planner-themes-help = Undertemaerne i rækkefølge, spørgsmålet der skal udforskes, og de møder der tager dem op.
planner-no-themes = Her er ingen temaer endnu.
planner-add-theme = Tilføj tema
planner-not-taken-up = Intet møde tager det op.
planner-take-up = Tag op på mødet
planner-take-up-at = Møde, der tager »{ $theme }« op
planner-fit = Hvor mange møder er der plads til?
planner-fit-help = Skriv, hvornår forløbet begynder og slutter, og hvor mange uger der skal være mellem møderne. Det sidste møde er det afsluttende: analyse og læring.
planner-fit-first = Første møde
planner-fit-last = Senest slut
planner-fit-months = Eller antal måneder
planner-fit-months-help = Bruges, når slutdatoen er tom.
planner-fit-weeks = Uger mellem møderne
planner-fit-count = Regn ud
planner-fault-first = Skriv en dato, f.eks. 20. januar 2027
planner-fault-last = Skriv en dato, eller lad feltet stå tomt
planner-fault-months = Skriv et antal måneder fra 1 til 52
planner-fault-weeks = Skriv et antal uger fra 1 til 52
planner-fits-none = Der er ikke plads til et møde i det tidsrum.
planner-fit-dated = Foreslå datoerne på de nye møder
planner-length = Hvor længe skal mødet vare?
planner-length-lead = Vælg, hvad mødet skal føre til. Så ser du, hvor lang tid det plejer at tage.
planner-wanted = Hvad skal mødet føre til?
planner-wanted-inform = Alle får ny viden
planner-wanted-share = Deltagerne deler erfaringer
planner-wanted-analyse = Det sagte bliver forstået i dybden
planner-wanted-decide = Noget bliver besluttet
planner-wanted-create = Noget nyt bliver til
planner-people = Antal deltagere
planner-length-ask = Foreslå en længde
planner-suggested = Forslag: { $time } timer
planner-frame = Velkomst og opsamling
planner-pauses = Pauser og mad
planner-too-much = Det er mere, end en dag kan rumme. Fordel det på flere møder.
planner-length-take = Sæt mødet til kl. { $start }–{ $end }
seats-lead = Hvem mangler vi, til hvad, og hvornår skal det være på plads? To uger før mødet skal den sidste være fundet.
seats-sought = Alle, der mangler nogen
seats-none = Ingen pladser her
seats-none-help = Der er ingen pladser i den tilstand.
seats-who = Hvem søges?
seats-where = Hvor, og til hvad?
seats-by = Skal være på plads
seats-undated = Ingen dato endnu
seats-over = Det er allerede holdt
seats-member = Plads i gruppen
seats-chair = Leder gruppen
seats-secretary = Sekretær for gruppen
seats-leader = Leder netværket
seats-resource-group = Netværkets ressourcegruppe
seats-candidates = Kandidater
seats-candidates-help = Folk, der ikke er på noget møde endnu, med det, de kan og står for. Skriv deres kompetencer som temaord.
seats-add-candidate = Tilføj kandidat
seats-fill = Find en til: { $role }
seats-wish = Det søger vi
seats-keeps = Det, I søgte, bliver stående ved siden af navnet og i historikken.
seats-person = Hvem?
seats-nobody = Ingen valgt
seats-free = Ikke på noget møde endnu
seats-busy = Med på møder
seats-new-person = Eller skriv en ny
seats-fault = Vælg en person, eller skriv en ny
seats-state-open = Åben: ingen endnu
seats-state-suggested = Foreslået, ikke spurgt
seats-state-asked = Spurgt, har ikke svaret
seats-state-filled = Har sagt ja
seats-state-dropped = Opgivet
review-title = Holder planen?
review-lead = Tag planen op efter mødet. Svar for dig selv, og skriv, hvad netværket sagde. Det, der ændres, husker sin grund.
review-ask-plan_holds = Er der noget, I er blevet klogere på?
review-ask-reference_leader = Har noget brug for at blive drøftet med den, der skal bruge læringen?
review-ask-meeting_count = Et møde mere kommer før det afsluttende. Et møde, der tages ud, bliver stående som aflyst med sin grund.
review-ask-who_is_missing = Spørg netværket. Den, der mangler, kommer på et af de næste møder som en plads, der skal findes nogen til.
review-ask-still_relevant = Spørg hver enkelt. Den, der går ud, tages af de næste møder; det, der var, bliver stående.
review-answer = Skriv et svar
review-said = Svar og grund
review-who = Hvem svarer?
review-who-me = Jeg, der koordinerer
review-who-network = Netværket
review-outcome = Hvad fører det til?
review-do-unchanged = Planen står fast
review-do-open = Det er ikke afgjort endnu
review-do-other = Noget andet er ændret
review-do-meeting_added = Føj et møde til
review-do-meeting_dropped = Tag et møde ud
review-do-seat_added = Føj en plads til
review-do-seat_dropped = En deltager går ud
review-date = Mødets dato
review-dropped = Møde, der tages ud
review-who-missing = Hvem mangler?
review-at = På hvilket møde?
review-leaves = Hvem går ud?
review-choose = Vælg
review-save = Gem svaret
review-fault-answer = Skriv svaret eller grunden
review-fault-meeting = Vælg det møde, der tages ud
review-fault-person = Vælg den, der går ud
review-gone = noget, der er slettet siden
review-changed-because = Ændret, fordi:
review-see = Se svarene
planner-gaps = { $count ->
    [one] Én kernedeltager mangler på et møde
   *[other] Kernedeltagere mangler { $count } steder
}
planner-open-seats = { $count ->
    [one] En plads mangler nogen
   *[other] { $count } pladser mangler nogen
}
planner-fits = { $count ->
    [one] Der er plads til ét møde: det afsluttende.
   *[other] Der er plads til { $count } møder: { $before } og det afsluttende.
}
planner-standing = { $count ->
    [one] Planen har ét møde.
   *[other] Planen har { $count } møder.
}
planner-fit-create = { $count ->
    [one] Opret det møde, der mangler
   *[other] Opret de { $count } møder, der mangler
}
planner-minutes = { $count ->
    [one] ét minut
   *[other] { $count } minutter
}
planner-suggested-why = { $count ->
    [one] Med én deltager tager det:
   *[other] Med { $count } deltagere tager det:
}
seats-left = { $count ->
    [one] én dag tilbage
   *[other] { $count } dage tilbage
}
seats-overdue = { $count ->
    [one] én dag over tiden
   *[other] { $count } dage over tiden
}
