# The checklist for the way into a partnership, as every programme can have it.

partnership-title = Trin for trin ind i et partnerskab
partnership-purpose = Det, der bør være tænkt igennem, før og mens I går ind i et partnerskab. Spring over, hvad der ikke betyder noget for jer, og skriv, hvad der kom ud af hvert trin.

partnership-phase-1 = Se jer omkring
partnership-phase-2 = Lær hinanden at kende
partnership-phase-3 = Bliv enige
partnership-phase-4 = Gør det levende

partnership-1 = Hvad kan vi nå sammen, som vi ikke kan nå alene?
partnership-1-hint = Én sætning med en tråd til jeres egen strategi. Kan I ikke skrive den, så vent med resten.
partnership-2 = Omverdensanalyse: Hvem og hvad uden om os har betydning for idéen?
partnership-2-hint = Brugere, andre, der gør det samme, tendenser og beslutninger på vej. Hvem får noget ud af det, og hvem er måske imod?
partnership-3 = Offentlig eller privat partner: Hvad ændrer det?
partnership-3-hint = Formål, tempo, penge og åbenhed er forskellige. Spørg tidligt om reglerne for udbud og statsstøtte.
partnership-4 = Kompleksitet: Hvor mange parter, niveauer og regler er i spil?
partnership-4-hint = Tæl dem, der kan sige nej. Kan I begynde med færre?
partnership-5 = Unge som partnere: Hvad bestemmer de selv?
partnership-5-hint = Reel indflydelse, kort vej fra idé til handling og noget, de kan bruge bagefter. Mødes, hvor og når de har tid.
partnership-6 = Frivillige som partnere: Hvad kan vi bede om, og hvad får de?
partnership-6-hint = Ingen kan beordres til at være med. Aftal rammer, kontaktperson, udgifter og forsikring, og hvordan man siger stop.
partnership-7 = Kultur på tværs af sektorer: Hvordan arbejder de på den anden side?
partnership-7-hint = Besøg hinanden. Det samme ord kan betyde noget forskelligt, og beslutninger går forskellige veje.
partnership-8 = Roller: Hvem bidrager med hvad, og hvem bestemmer hvad?
partnership-8-hint = Sæt navne på: hvem leder, hvem træder til, hvem holder overblikket.
partnership-9 = Kontrakten: Hvad er vi blevet enige om?
partnership-9-hint = Formål, bidrag, penge, rettigheder, tid, hvad der sker, hvis nogen træder ud, og hvordan det slutter. To sider er nok.
partnership-10 = Står de derhjemme bag?
partnership-10-hint = Ledelse, kolleger og tillidsfolk har sagt ja, før noget bliver underskrevet.
partnership-11 = Markedsføring: Hvem skal vide det, i huset og udenfor?
partnership-11-hint = Én historie, som begge kan fortælle. Aftal navne, logoer og hvem der udtaler sig.
partnership-12 = Følg op: Hvornår ser vi på det, og hvad viser, at det er umagen værd?
partnership-12-hint = Læg datoerne fast nu. Beslut, om det skal fortsætte, ændres eller slutte godt.
