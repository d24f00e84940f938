# The checklist for the way into a partnership, as every programme can have it.

partnership-title = Steg for steg inn i eit partnarskap
partnership-purpose = Det som bør vere tenkt gjennom før og medan de går inn i eit partnarskap. Hopp over det som ikkje har noko å seie for dykk, og skriv kva som kom ut av kvart steg.

partnership-phase-1 = Sjå dykk om
partnership-phase-2 = Bli kjende
partnership-phase-3 = Bli samde
partnership-phase-4 = Gjer det levande

partnership-1 = Kva kan vi få til saman som vi ikkje får til åleine?
partnership-1-hint = Éi setning med ein tråd til eigen strategi. Klarer de ikkje å skrive henne, så vent med resten.
partnership-2 = Omverdsanalyse: Kven og kva rundt oss har noko å seie for ideen?
partnership-2-hint = Brukarar, andre som gjer det same, trendar og vedtak på veg. Kven får noko ut av det, og kven er kanskje imot?
partnership-3 = Offentleg eller privat partnar: Kva endrar det?
partnership-3-hint = Føremål, tempo, pengar og openheit er ulike. Spør tidleg om reglane for innkjøp og statsstøtte.
partnership-4 = Kompleksitet: Kor mange partar, nivå og reglar er i spel?
partnership-4-hint = Tel dei som kan seie nei. Kan de byrje med færre?
partnership-5 = Unge som partnarar: Kva bestemmer dei sjølve?
partnership-5-hint = Reell innverknad, kort veg frå idé til handling og noko dei kan bruke etterpå. Møt dei der og når dei har tid.
partnership-6 = Frivillige som partnarar: Kva kan vi be om, og kva får dei?
partnership-6-hint = Ingen kan påleggjast å vere med. Avtal rammer, kontaktperson, utgifter og forsikring, og korleis ein seier stopp.
partnership-7 = Kultur på tvers av sektorar: Korleis arbeider dei på den andre sida?
partnership-7-hint = Besøk kvarandre. Same ord kan tyde ulike ting, og avgjerder går ulike vegar.
partnership-8 = Roller: Kven bidreg med kva, og kven bestemmer kva?
partnership-8-hint = Set namn på: kven som leier, kven som trer inn, kven som held oversikta.
partnership-9 = Kontrakten: Kva er vi blitt samde om?
partnership-9-hint = Føremål, bidrag, pengar, rettar, tid, kva som skjer om nokon trekkjer seg, og korleis det sluttar. To sider er nok.
partnership-10 = Står dei heime bak?
partnership-10-hint = Leiing, kollegaer og tillitsvalde har sagt ja før noko blir underskrive.
partnership-11 = Marknadsføring: Kven skal vite det, i huset og utanfor?
partnership-11-hint = Éi historie som begge kan fortelje. Avtal namn, logoar og kven som uttaler seg.
partnership-12 = Følg opp: Når ser vi på det, og kva viser at det er verdt det?
partnership-12-hint = Fastset datoane no. Avgjer om det skal halde fram, endrast eller avsluttast på ein god måte.
