# Plan files: what is wrong, and what to write instead.

# The file itself.

plan-file-too-large = Filen fylder {$size} MB. En planfil må højst fylde {$limit} MB.
plan-file-too-many = Filen indeholder mere end {$limit} værdier.
plan-file-too-large-help = Se efter, om det er den rigtige fil. Billeder og dokumenter hører ikke hjemme i en planfil; skriv et link til dem.
plan-file-binary = Filen er ikke en tekstfil: på plads {$offset} står der et tegn, som ingen tekst indeholder.
plan-file-binary-help = En planfil er ren tekst i TOML. Et Word-, Excel- eller PDF-dokument kan ikke læses som planfil. Tabeller fra Word og Excel tages ind i en plan med samspil import FIL --into PROGRAM eller på programmets side »Tag en tabel ind«.
plan-file-not-utf8 = Filen er ikke gemt som UTF-8: byte {$byte} på plads {$offset} er ikke UTF-8.
plan-file-utf16 = Filen er gemt som UTF-16.
plan-file-save-as-utf8 = Åbn filen i et tekstredigeringsprogram, vælg »Gem som« og tegnkodningen UTF-8.
plan-file-empty = Filen er tom.
plan-file-empty-help = En planfil begynder med [programme] og derunder id, title, language og kind.

# TOML and JSON.

plan-file-syntax = Det kan ikke læses som TOML: {$detail}.
plan-file-syntax-help = Skriv en linje som nøgle = værdi, for eksempel title = "Netværksmøde".
plan-file-syntax-unquoted = Her mangler en værdi, eller tekst står uden anførselstegn.
plan-file-syntax-unquoted-help = Sæt lige anførselstegn om teksten: title = "Netværksmøde".
plan-file-syntax-value = Her mangler en værdi.
plan-file-syntax-value-help = Skriv en værdi efter lighedstegnet, eller slet linjen.
plan-file-syntax-equals = Efter nøglen mangler et lighedstegn.
plan-file-syntax-equals-help = Skriv nøgle = værdi. En kommentar begynder med #.
plan-file-syntax-key = Sådan kan en nøgle ikke skrives.
plan-file-syntax-key-help = Nøgler i planfiler er engelske ord med små bogstaver a–z og understregning, for eksempel moved_to.
plan-file-syntax-header = Overskriften er ikke lukket.
plan-file-syntax-header-help = Skriv [programme] for programmet og [[goals]], [[activities]] osv. for hvert element i en liste.
plan-file-syntax-list = Listen er ikke lukket, eller der mangler et komma.
plan-file-syntax-list-help = Skriv en liste som goals = ["goal-1", "goal-2"].
plan-file-syntax-comma = Her står et komma for meget.
plan-file-syntax-comma-help = Slet kommaet.
plan-file-syntax-inline = Tabellen i krøllede parenteser er ikke lukket, eller der mangler et komma.
plan-file-syntax-inline-help = Skriv den på én linje: responsible = {"{"} role = "coordinator", person = "nn" {"}"}.
plan-file-syntax-string = Teksten slutter ikke med det anførselstegn, den begynder med, eller indeholder et usynligt tegn.
plan-file-syntax-string-help = Skriv " til sidst på linjen. Tekst over flere linjer sættes mellem """ og """.
plan-file-syntax-long-string = Teksten over flere linjer er ikke lukket.
plan-file-syntax-long-string-help = Sæt """ efter det sidste ord.
plan-file-syntax-escape = Efter en omvendt skråstreg (\) står et tegn, der ikke betyder noget dér.
plan-file-syntax-escape-help = Skriv \\ for en omvendt skråstreg, eller sæt teksten i enkelte anførselstegn: 'C:\mappe'.
plan-file-syntax-rest = Efter værdien står noget, der ikke hører til.
plan-file-syntax-rest-help = Begynd en ny linje for hver nøgle, og sæt anførselstegn om hele teksten.
plan-file-syntax-date = »{$written}« er ikke en dag eller et klokkeslæt.
plan-file-syntax-date-help = En dag skrives "2019-11-01", en måned "2022-04", et klokkeslæt "09:00" – med anførselstegn.
plan-file-syntax-number = Sådan kan et tal ikke skrives.
plan-file-syntax-number-help = Skriv tallet uden nul foran og med punktum før decimaler: 2.5. Et telefonnummer er tekst og skal have anførselstegn.
plan-file-duplicate-key = »{$written}« står her for anden gang.
plan-file-duplicate-key-help = Slet den ene. Elementer i en liste har hver sin overskrift med to sæt klammer: [[goals]].
plan-file-too-deep = Her ligger for mange lister og tabeller inden i hinanden.
plan-file-too-deep-help = En planfil behøver højst fire niveauer.
plan-file-json = Det kan ikke læses som JSON: {$detail}.
plan-file-json-help = Hvis filen er i TOML, skal dens navn ende på .toml.

# Keys and values.

plan-file-write = Skriv for eksempel {$example}
plan-file-did-you-mean = Mente du »{$nearest}«?
plan-file-type-null = ingenting
plan-file-type-boolean = true eller false
plan-file-type-number = et tal
plan-file-type-integer = et helt tal
plan-file-type-string = tekst i anførselstegn
plan-file-type-array = en liste
plan-file-type-object = en tabel
plan-file-wrong-type = Her står {$stands} ({$written}), men her skal stå {$wanted}.
plan-file-unknown-key = {$table} har ingen nøgle »{$key}«.
plan-file-unknown-list = En planfil har ingen del, der hedder »{$key}«.
plan-file-unknown-key-nearest = Mente du »{$nearest}«? Her kan stå {$known}.
plan-file-unknown-key-help = Her kan stå {$known}.
plan-file-missing-key = {$table} mangler »{$key}«.
plan-file-missing-programme = Filen mangler [programme], som siger, hvilket program den beskriver.
plan-file-missing-programme-help = Begynd filen med [programme] og derunder id, title, language og kind.
plan-file-unknown-word = »{$written}« er ikke et af de ord, der kan stå her: {$known}.
plan-file-unknown-word-help = Vælg et af ordene, eller slet linjen.
plan-file-id = »{$written}« er ikke et id.
plan-file-id-help = Et id har 1–80 små bogstaver a–z, cifre og bindestreger og begynder med et bogstav eller et ciffer: "moede-1".
plan-file-date = »{$written}« er ikke en dato.
plan-file-date-help = En dato skrives som et af disse: "2019-11-01", "2012-09-26/2012-09-27", "2022-04", "2024-Q1", "2024-spring", "by 2024-02", "as of 2021-06-01", "about 2024-06", "--08-27", "5 months after closing-seminar".
plan-file-period = »{$written}« er ikke en periode.
plan-file-period-help = En periode skrives som en af disse: "2019-H2", "2024-Q1", "2024-T3", "2024-05", "2024", "2024-S" (halvår, kvartal, tertial, måned, år, skoleår).
plan-file-column = »{$written}« er ikke en kolonne i planen.
plan-file-column-help = En kolonne er en af planens perioder ("2019-H2", "2024-Q1", "2024-T3", "2024-05", "2024", "2024-S") eller "after".
plan-file-duration = »{$written}« er ikke en varighed.
plan-file-duration-help = En varighed skrives som en af disse: "2 days", "0.5-1 days", "90 minutes", "about 4 weeks", og er højst 300 år.
plan-file-clock = »{$written}« er ikke et klokkeslæt.
plan-file-clock-help = Et klokkeslæt skrives "09:00".
plan-file-day = »{$written}« er ikke en dag.
plan-file-day-help = En dag skrives "2024-02-12", år-måned-dag, og skal findes i kalenderen.
plan-file-figure = »{$written}« er ikke et tal, som kan regnes med.
plan-file-figure-help = Et tal har højst 6 decimaler efter et punktum: 2.5. En brøk står i anførselstegn: "1/3".
plan-file-range = {$written} ligger ikke mellem {$minimum} og {$maximum}.
plan-file-other = Det passer ikke med en planfils opbygning: {$detail}.

# What the elements say of each other.

plan-file-duplicate-id = Id'et »{$id}« er allerede brugt i linje {$line} ({$first}).
plan-file-duplicate-id-help = Giv et af de to elementer et andet id. Et id må kun stå én gang i filen, uanset elementets slags.
plan-file-no-such-id = Der findes intet element med id'et »{$id}«.
plan-file-no-such-id-help = Skriv id'et på et element fra {$lists}, eller tilføj elementet.
plan-file-no-such-id-help-any = Skriv id'et på et af filens elementer, eller tilføj elementet.
plan-file-wrong-kind = »{$id}« står i {$stands}, men her skal stå et id fra {$wanted}.
plan-file-part-cycle = Delene går i ring: {$cycle}.
plan-file-part-cycle-help = Slet part_of på det element, der er det øverste.
plan-file-date-cycle = Datoerne hænger på hinanden i ring: {$cycle}.
plan-file-date-cycle-help = Giv et af elementerne en dato i kalenderen, for eksempel "2024-06".
plan-file-scheme = »{$written}« er ikke en periode af den slags, som planens kolonner har ({$scheme}).
plan-file-scheme-help = Skriv en periode som "{$example}", eller ret scheme under programme.periods.
plan-file-month = {$written} er ikke en måned.
plan-file-month-help = Måneder skrives som tal fra 1 til 12.
plan-file-order = Slutningen ({$to}) ligger før begyndelsen ({$from}).
plan-file-order-help = Byt om på de to, eller ret den forkerte.
plan-file-form-part = I skemaet »{$form}« kan I ikke ændre »{$part}«.
plan-file-form-part-help = Vælg et andet skema, eller vælg noget, der findes i skemaet.
plan-file-too-many-elements = {$list} har for mange elementer; en plan må have højst {$limit}.
plan-file-too-many-elements-help = Del planen i flere planer, eller slet de elementer, der ikke bruges.
plan-file-link = »{$written}« er ikke en adresse, man kan følge.
plan-file-link-help = En adresse begynder med https://, http:// eller mailto: og indeholder ingen mellemrum.
