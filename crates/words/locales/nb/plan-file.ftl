# Plan files: what is wrong, and what to write instead.

# The file itself.

plan-file-too-large = Filen er på {$size} MB. En planfil kan være på høyst {$limit} MB.
plan-file-too-many = Filen inneholder mer enn {$limit} verdier.
plan-file-too-large-help = Se etter om det er riktig fil. Bilder og dokumenter hører ikke hjemme i en planfil; skriv en lenke til dem.
plan-file-binary = Filen er ikke en tekstfil: på plass {$offset} står det et tegn som ingen tekst inneholder.
plan-file-binary-help = En planfil er ren tekst i TOML. Et Word-, Excel- eller PDF-dokument kan ikke leses som planfil. Tabeller fra Word og Excel tas inn i en plan med samspil import FIL --into PROGRAM eller på programmets side «Ta inn en tabell».
plan-file-not-utf8 = Filen er ikke lagret som UTF-8: byte {$byte} på plass {$offset} er ikke UTF-8.
plan-file-utf16 = Filen er lagret som UTF-16.
plan-file-save-as-utf8 = Åpne filen i et tekstredigeringsprogram, velg «Lagre som» og tegnkodingen UTF-8.
plan-file-empty = Filen er tom.
plan-file-empty-help = En planfil begynner med [programme] og under det id, title, language og kind.

# TOML and JSON.

plan-file-syntax = Dette kan ikke leses som TOML: {$detail}.
plan-file-syntax-help = Skriv en linje som nøkkel = verdi, for eksempel title = "Nettverksmøte".
plan-file-syntax-unquoted = Her mangler en verdi, eller tekst står uten anførselstegn.
plan-file-syntax-unquoted-help = Sett rette anførselstegn om teksten: title = "Nettverksmøte".
plan-file-syntax-value = Her mangler en verdi.
plan-file-syntax-value-help = Skriv en verdi etter likhetstegnet, eller slett linjen.
plan-file-syntax-equals = Etter nøkkelen mangler et likhetstegn.
plan-file-syntax-equals-help = Skriv nøkkel = verdi. En kommentar begynner med #.
plan-file-syntax-key = Slik kan en nøkkel ikke skrives.
plan-file-syntax-key-help = Nøkler i planfiler er engelske ord med små bokstaver a–z og understrek, for eksempel moved_to.
plan-file-syntax-header = Overskriften er ikke lukket.
plan-file-syntax-header-help = Skriv [programme] for programmet og [[goals]], [[activities]] osv. for hvert element i en liste.
plan-file-syntax-list = Listen er ikke lukket, eller det mangler et komma.
plan-file-syntax-list-help = Skriv en liste som goals = ["goal-1", "goal-2"].
plan-file-syntax-comma = Her står det et komma for mye.
plan-file-syntax-comma-help = Slett kommaet.
plan-file-syntax-inline = Tabellen i krøllparenteser er ikke lukket, eller det mangler et komma.
plan-file-syntax-inline-help = Skriv den på én linje: responsible = {"{"} role = "coordinator", person = "nn" {"}"}.
plan-file-syntax-string = Teksten slutter ikke med det anførselstegnet den begynner med, eller inneholder et usynlig tegn.
plan-file-syntax-string-help = Skriv " til slutt på linjen. Tekst over flere linjer settes mellom """ og """.
plan-file-syntax-long-string = Teksten over flere linjer er ikke lukket.
plan-file-syntax-long-string-help = Sett """ etter det siste ordet.
plan-file-syntax-escape = Etter en omvendt skråstrek (\) står et tegn som ikke betyr noe der.
plan-file-syntax-escape-help = Skriv \\ for en omvendt skråstrek, eller sett teksten i enkle anførselstegn: 'C:\mappe'.
plan-file-syntax-rest = Etter verdien står det noe som ikke hører til.
plan-file-syntax-rest-help = Begynn en ny linje for hver nøkkel, og sett anførselstegn om hele teksten.
plan-file-syntax-date = «{$written}» er ikke en dag eller et klokkeslett.
plan-file-syntax-date-help = En dag skrives "2019-11-01", en måned "2022-04", et klokkeslett "09:00" – med anførselstegn.
plan-file-syntax-number = Slik kan et tall ikke skrives.
plan-file-syntax-number-help = Skriv tallet uten null foran og med punktum før desimaler: 2.5. Et telefonnummer er tekst og skal ha anførselstegn.
plan-file-duplicate-key = «{$written}» står her for andre gang.
plan-file-duplicate-key-help = Slett den ene. Elementer i en liste har hver sin overskrift med to par hakeparenteser: [[goals]].
plan-file-too-deep = Her ligger for mange lister og tabeller inni hverandre.
plan-file-too-deep-help = En planfil trenger høyst fire nivåer.
plan-file-json = Dette kan ikke leses som JSON: {$detail}.
plan-file-json-help = Hvis filen er i TOML, skal navnet slutte på .toml.

# Keys and values.

plan-file-write = Skriv for eksempel {$example}
plan-file-did-you-mean = Mente du «{$nearest}»?
plan-file-type-null = ingenting
plan-file-type-boolean = true eller false
plan-file-type-number = et tall
plan-file-type-integer = et helt tall
plan-file-type-string = tekst i anførselstegn
plan-file-type-array = en liste
plan-file-type-object = en tabell
plan-file-wrong-type = Her står {$stands} ({$written}), men her skal det stå {$wanted}.
plan-file-unknown-key = {$table} har ingen nøkkel «{$key}».
plan-file-unknown-list = En planfil har ingen del som heter «{$key}».
plan-file-unknown-key-nearest = Mente du «{$nearest}»? Her kan det stå {$known}.
plan-file-unknown-key-help = Her kan det stå {$known}.
plan-file-missing-key = {$table} mangler «{$key}».
plan-file-missing-programme = Filen mangler [programme], som sier hvilket program den beskriver.
plan-file-missing-programme-help = Begynn filen med [programme] og under det id, title, language og kind.
plan-file-unknown-word = «{$written}» er ikke et av ordene som kan stå her: {$known}.
plan-file-unknown-word-help = Velg et av ordene, eller slett linjen.
plan-file-id = «{$written}» er ikke en id.
plan-file-id-help = En id har 1–80 små bokstaver a–z, sifre og bindestreker og begynner med en bokstav eller et siffer: "moete-1".
plan-file-date = «{$written}» er ikke en dato.
plan-file-date-help = En dato skrives som en av disse: "2019-11-01", "2012-09-26/2012-09-27", "2022-04", "2024-Q1", "2024-spring", "by 2024-02", "as of 2021-06-01", "about 2024-06", "--08-27", "5 months after closing-seminar".
plan-file-period = «{$written}» er ikke en periode.
plan-file-period-help = En periode skrives som en av disse: "2019-H2", "2024-Q1", "2024-T3", "2024-05", "2024", "2024-S" (halvår, kvartal, tertial, måned, år, skoleår).
plan-file-column = «{$written}» er ikke en kolonne i planen.
plan-file-column-help = En kolonne er en av periodene i planen ("2019-H2", "2024-Q1", "2024-T3", "2024-05", "2024", "2024-S") eller "after".
plan-file-duration = «{$written}» er ikke en varighet.
plan-file-duration-help = En varighet skrives som en av disse: "2 days", "0.5-1 days", "90 minutes", "about 4 weeks", og er høyst 300 år.
plan-file-clock = «{$written}» er ikke et klokkeslett.
plan-file-clock-help = Et klokkeslett skrives "09:00".
plan-file-day = «{$written}» er ikke en dag.
plan-file-day-help = En dag skrives "2024-02-12", år-måned-dag, og må finnes i kalenderen.
plan-file-figure = «{$written}» er ikke et tall som det kan regnes med.
plan-file-figure-help = Et tall har høyst 6 desimaler etter et punktum: 2.5. En brøk står i anførselstegn: "1/3".
plan-file-range = {$written} ligger ikke mellom {$minimum} og {$maximum}.
plan-file-other = Dette passer ikke med hvordan en planfil er bygd opp: {$detail}.

# What the elements say of each other.

plan-file-duplicate-id = Id-en «{$id}» er allerede brukt på linje {$line} ({$first}).
plan-file-duplicate-id-help = Gi ett av de to elementene en annen id. En id kan bare stå én gang i filen, uansett hva slags element det er.
plan-file-no-such-id = Det finnes ikke noe element med id-en «{$id}».
plan-file-no-such-id-help = Skriv id-en til et element fra {$lists}, eller legg til elementet.
plan-file-no-such-id-help-any = Skriv id-en til et av elementene i filen, eller legg til elementet.
plan-file-wrong-kind = «{$id}» står i {$stands}, men her skal det stå en id fra {$wanted}.
plan-file-part-cycle = Delene går i ring: {$cycle}.
plan-file-part-cycle-help = Slett part_of på elementet som er øverst.
plan-file-date-cycle = Datoene henger på hverandre i ring: {$cycle}.
plan-file-date-cycle-help = Gi ett av elementene en dato i kalenderen, for eksempel "2024-06".
plan-file-scheme = «{$written}» er ikke en periode av det slaget som kolonnene i planen har ({$scheme}).
plan-file-scheme-help = Skriv en periode som "{$example}", eller rett scheme under programme.periods.
plan-file-month = {$written} er ikke en måned.
plan-file-month-help = Måneder skrives som tall fra 1 til 12.
plan-file-order = Slutten ({$to}) ligger før begynnelsen ({$from}).
plan-file-order-help = Bytt om på de to, eller rett den som er feil.
plan-file-form-part = I skjemaet «{$form}» kan dere ikke endre «{$part}».
plan-file-form-part-help = Velg et annet skjema, eller velg noe som finnes i skjemaet.
plan-file-too-many-elements = {$list} har for mange elementer; en plan kan ha høyst {$limit}.
plan-file-too-many-elements-help = Del planen i flere planer, eller slett elementene som ikke brukes.
plan-file-link = «{$written}» er ikke en adresse man kan følge.
plan-file-link-help = En adresse begynner med https://, http:// eller mailto: og inneholder ingen mellomrom.
