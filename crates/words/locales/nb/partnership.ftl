# The checklist for the way into a partnership, as every programme can have it.

partnership-title = Steg for steg inn i et partnerskap
partnership-purpose = Det som bør være tenkt gjennom før og mens dere går inn i et partnerskap. Hopp over det som ikke betyr noe for dere, og skriv hva som kom ut av hvert steg.

partnership-phase-1 = Se dere om
partnership-phase-2 = Bli kjent
partnership-phase-3 = Bli enige
partnership-phase-4 = Gjør det levende

partnership-1 = Hva kan vi få til sammen som vi ikke får til alene?
partnership-1-hint = Én setning med en tråd til egen strategi. Klarer dere ikke å skrive den, så vent med resten.
partnership-2 = Omverdensanalyse: Hvem og hva rundt oss har betydning for ideen?
partnership-2-hint = Brukere, andre som gjør det samme, trender og vedtak på vei. Hvem får noe ut av det, og hvem er kanskje imot?
partnership-3 = Offentlig eller privat partner: Hva endrer det?
partnership-3-hint = Formål, tempo, penger og åpenhet er forskjellig. Spør tidlig om reglene for anskaffelser og statsstøtte.
partnership-4 = Kompleksitet: Hvor mange parter, nivåer og regler er i spill?
partnership-4-hint = Tell dem som kan si nei. Kan dere begynne med færre?
partnership-5 = Unge som partnere: Hva bestemmer de selv?
partnership-5-hint = Reell innflytelse, kort vei fra idé til handling og noe de kan bruke etterpå. Møt dem der og når de har tid.
partnership-6 = Frivillige som partnere: Hva kan vi be om, og hva får de?
partnership-6-hint = Ingen kan beordres til å være med. Avtal rammer, kontaktperson, utgifter og forsikring, og hvordan man sier stopp.
partnership-7 = Kultur på tvers av sektorer: Hvordan arbeider de på den andre siden?
partnership-7-hint = Besøk hverandre. Samme ord kan bety ulike ting, og beslutninger går ulike veier.
partnership-8 = Roller: Hvem bidrar med hva, og hvem bestemmer hva?
partnership-8-hint = Sett navn på: hvem som leder, hvem som trer inn, hvem som holder oversikten.
partnership-9 = Kontrakten: Hva er vi blitt enige om?
partnership-9-hint = Formål, bidrag, penger, rettigheter, tid, hva som skjer hvis noen trekker seg, og hvordan det slutter. To sider er nok.
partnership-10 = Står de hjemme bak?
partnership-10-hint = Ledelse, kolleger og tillitsvalgte har sagt ja før noe blir undertegnet.
partnership-11 = Markedsføring: Hvem skal vite det, i huset og utenfor?
partnership-11-hint = Én historie som begge kan fortelle. Avtal navn, logoer og hvem som uttaler seg.
partnership-12 = Følg opp: Når ser vi på det, og hva viser at det er verdt det?
partnership-12-hint = Fastsett datoene nå. Bestem om det skal fortsette, endres eller avsluttes på en god måte.
