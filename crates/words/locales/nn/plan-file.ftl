# Plan files: what is wrong, and what to write instead.

# The file itself.

plan-file-too-large = Fila er på {$size} MB. Ei planfil kan vere på høgst {$limit} MB.
plan-file-too-many = Fila inneheld meir enn {$limit} verdiar.
plan-file-too-large-help = Sjå etter om det er rett fil. Bilete og dokument høyrer ikkje heime i ei planfil; skriv ei lenkje til dei.
plan-file-binary = Fila er ikkje ei tekstfil: på plass {$offset} står det eit teikn som ingen tekst inneheld.
plan-file-binary-help = Ei planfil er rein tekst i TOML. Eit Word-, Excel- eller PDF-dokument kan ikkje lesast som planfil. Tabellar frå Word og Excel blir tekne inn i ein plan med samspil import FIL --into PROGRAM eller på sida «Ta inn ein tabell» i programmet.
plan-file-not-utf8 = Fila er ikkje lagra som UTF-8: byte {$byte} på plass {$offset} er ikkje UTF-8.
plan-file-utf16 = Fila er lagra som UTF-16.
plan-file-save-as-utf8 = Opne fila i eit tekstredigeringsprogram, vel «Lagre som» og teiknkodinga UTF-8.
plan-file-empty = Fila er tom.
plan-file-empty-help = Ei planfil byrjar med [programme] og under det id, title, language og kind.

# TOML and JSON.

plan-file-syntax = Dette kan ikkje lesast som TOML: {$detail}.
plan-file-syntax-help = Skriv ei linje som nøkkel = verdi, til dømes title = "Nettverksmøte".
plan-file-syntax-unquoted = Her manglar ein verdi, eller tekst står utan hermeteikn.
plan-file-syntax-unquoted-help = Set rette hermeteikn om teksten: title = "Nettverksmøte".
plan-file-syntax-value = Her manglar ein verdi.
plan-file-syntax-value-help = Skriv ein verdi etter likskapsteiknet, eller slett linja.
plan-file-syntax-equals = Etter nøkkelen manglar eit likskapsteikn.
plan-file-syntax-equals-help = Skriv nøkkel = verdi. Ein kommentar byrjar med #.
plan-file-syntax-key = Slik kan ein nøkkel ikkje skrivast.
plan-file-syntax-key-help = Nøklar i planfiler er engelske ord med små bokstavar a–z og understrek, til dømes moved_to.
plan-file-syntax-header = Overskrifta er ikkje lukka.
plan-file-syntax-header-help = Skriv [programme] for programmet og [[goals]], [[activities]] osb. for kvart element i ei liste.
plan-file-syntax-list = Lista er ikkje lukka, eller det manglar eit komma.
plan-file-syntax-list-help = Skriv ei liste som goals = ["goal-1", "goal-2"].
plan-file-syntax-comma = Her står det eit komma for mykje.
plan-file-syntax-comma-help = Slett kommaet.
plan-file-syntax-inline = Tabellen i krøllparentesar er ikkje lukka, eller det manglar eit komma.
plan-file-syntax-inline-help = Skriv han på éi linje: responsible = {"{"} role = "coordinator", person = "nn" {"}"}.
plan-file-syntax-string = Teksten sluttar ikkje med det hermeteiknet han byrjar med, eller inneheld eit usynleg teikn.
plan-file-syntax-string-help = Skriv " til slutt på linja. Tekst over fleire linjer skal stå mellom """ og """.
plan-file-syntax-long-string = Teksten over fleire linjer er ikkje lukka.
plan-file-syntax-long-string-help = Set """ etter det siste ordet.
plan-file-syntax-escape = Etter ein omvend skråstrek (\) står eit teikn som ikkje tyder noko der.
plan-file-syntax-escape-help = Skriv \\ for ein omvend skråstrek, eller set teksten i enkle hermeteikn: 'C:\mappe'.
plan-file-syntax-rest = Etter verdien står det noko som ikkje høyrer til.
plan-file-syntax-rest-help = Byrja ei ny linje for kvar nøkkel, og set hermeteikn om heile teksten.
plan-file-syntax-date = «{$written}» er ikkje ein dag eller eit klokkeslett.
plan-file-syntax-date-help = Ein dag skriv ein "2019-11-01", ein månad "2022-04", eit klokkeslett "09:00" – med hermeteikn.
plan-file-syntax-number = Slik kan eit tal ikkje skrivast.
plan-file-syntax-number-help = Skriv talet utan null framfor og med punktum før desimalar: 2.5. Eit telefonnummer er tekst og skal ha hermeteikn.
plan-file-duplicate-key = «{$written}» står her for andre gong.
plan-file-duplicate-key-help = Slett den eine. Element i ei liste har kvar si overskrift med to par hakeparentesar: [[goals]].
plan-file-too-deep = Her ligg for mange lister og tabellar inni kvarandre.
plan-file-too-deep-help = Ei planfil treng høgst fire nivå.
plan-file-json = Dette kan ikkje lesast som JSON: {$detail}.
plan-file-json-help = Dersom fila er i TOML, skal namnet slutte på .toml.

# Keys and values.

plan-file-write = Skriv til dømes {$example}
plan-file-did-you-mean = Meinte du «{$nearest}»?
plan-file-type-null = ingenting
plan-file-type-boolean = true eller false
plan-file-type-number = eit tal
plan-file-type-integer = eit heilt tal
plan-file-type-string = tekst i hermeteikn
plan-file-type-array = ei liste
plan-file-type-object = ein tabell
plan-file-wrong-type = Her står {$stands} ({$written}), men her skal det stå {$wanted}.
plan-file-unknown-key = {$table} har ingen nøkkel «{$key}».
plan-file-unknown-list = Ei planfil har ingen del som heiter «{$key}».
plan-file-unknown-key-nearest = Meinte du «{$nearest}»? Her kan det stå {$known}.
plan-file-unknown-key-help = Her kan det stå {$known}.
plan-file-missing-key = {$table} manglar «{$key}».
plan-file-missing-programme = Fila manglar [programme], som seier kva program ho skildrar.
plan-file-missing-programme-help = Byrja fila med [programme] og under det id, title, language og kind.
plan-file-unknown-word = «{$written}» er ikkje eit av orda som kan stå her: {$known}.
plan-file-unknown-word-help = Vel eit av orda, eller slett linja.
plan-file-id = «{$written}» er ikkje ein id.
plan-file-id-help = Ein id har 1–80 små bokstavar a–z, siffer og bindestrekar og byrjar med ein bokstav eller eit siffer: "moete-1".
plan-file-date = «{$written}» er ikkje ein dato.
plan-file-date-help = Ein dato skriv ein som ein av desse: "2019-11-01", "2012-09-26/2012-09-27", "2022-04", "2024-Q1", "2024-spring", "by 2024-02", "as of 2021-06-01", "about 2024-06", "--08-27", "5 months after closing-seminar".
plan-file-period = «{$written}» er ikkje ein periode.
plan-file-period-help = Ein periode skriv ein som ein av desse: "2019-H2", "2024-Q1", "2024-T3", "2024-05", "2024", "2024-S" (halvår, kvartal, tertial, månad, år, skuleår).
plan-file-column = «{$written}» er ikkje ein kolonne i planen.
plan-file-column-help = Ein kolonne er ein av periodane i planen ("2019-H2", "2024-Q1", "2024-T3", "2024-05", "2024", "2024-S") eller "after".
plan-file-duration = «{$written}» er ikkje ei lengd.
plan-file-duration-help = Ei lengd skriv ein som ei av desse: "2 days", "0.5-1 days", "90 minutes", "about 4 weeks", og er høgst 300 år.
plan-file-clock = «{$written}» er ikkje eit klokkeslett.
plan-file-clock-help = Eit klokkeslett skriv ein "09:00".
plan-file-day = «{$written}» er ikkje ein dag.
plan-file-day-help = Ein dag skriv ein "2024-02-12", år-månad-dag, og han må finnast i kalenderen.
plan-file-figure = «{$written}» er ikkje eit tal som det kan reknast med.
plan-file-figure-help = Eit tal har høgst 6 desimalar etter eit punktum: 2.5. Ein brøk står i hermeteikn: "1/3".
plan-file-range = {$written} ligg ikkje mellom {$minimum} og {$maximum}.
plan-file-other = Dette passar ikkje med korleis ei planfil er bygd opp: {$detail}.

# What the elements say of each other.

plan-file-duplicate-id = Id-en «{$id}» er alt brukt på linje {$line} ({$first}).
plan-file-duplicate-id-help = Gje eitt av dei to elementa ein annan id. Ein id kan berre stå éin gong i fila, same kva slag element det er.
plan-file-no-such-id = Det finst ikkje noko element med id-en «{$id}».
plan-file-no-such-id-help = Skriv id-en til eit element frå {$lists}, eller legg til elementet.
plan-file-no-such-id-help-any = Skriv id-en til eit av elementa i fila, eller legg til elementet.
plan-file-wrong-kind = «{$id}» står i {$stands}, men her skal det stå ein id frå {$wanted}.
plan-file-part-cycle = Delane går i ring: {$cycle}.
plan-file-part-cycle-help = Slett part_of på elementet som er øvst.
plan-file-date-cycle = Datoane heng på kvarandre i ring: {$cycle}.
plan-file-date-cycle-help = Gje eitt av elementa ein dato i kalenderen, til dømes "2024-06".
plan-file-scheme = «{$written}» er ikkje ein periode av det slaget som kolonnane i planen har ({$scheme}).
plan-file-scheme-help = Skriv ein periode som "{$example}", eller rett scheme under programme.periods.
plan-file-month = {$written} er ikkje ein månad.
plan-file-month-help = Månader skriv ein som tal frå 1 til 12.
plan-file-order = Slutten ({$to}) ligg før byrjinga ({$from}).
plan-file-order-help = Byt om på dei to, eller rett den som er feil.
plan-file-form-part = I skjemaet «{$form}» kan de ikkje endre «{$part}».
plan-file-form-part-help = Vel eit anna skjema, eller vel noko som finst i skjemaet.
plan-file-too-many-elements = {$list} har for mange element; ein plan kan ha høgst {$limit}.
plan-file-too-many-elements-help = Del planen i fleire planar, eller slett elementa som ikkje er i bruk.
plan-file-link = «{$written}» er ikkje ei adresse ein kan følgje.
plan-file-link-help = Ei adresse byrjar med https://, http:// eller mailto: og inneheld ingen mellomrom.
