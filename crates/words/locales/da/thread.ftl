# The red thread.

thread-lead = Vælg et mål, et resultat, en aktivitet, et møde eller en effekt, og se hele kæden, det hører til.
thread-region = Den røde tråd
thread-pick = Følg tråden fra
thread-pick-all = Alt på én gang
thread-show = Vis tråden
thread-clear = Vis alt
thread-goals = Mål
thread-themes = Temaer
thread-networks = Netværk
thread-results = Resultater
thread-outcomes = Udbytte
thread-competences = Kompetencer
thread-activities = Aktiviteter
thread-meetings = Møder og afholdelser
thread-effects = Effekter
thread-criteria = Succeskriterier
thread-lit = { $count ->
    [one] En anden del af planen hører til tråden.
   *[other] { $count } andre dele af planen hører til tråden.
}
thread-whole = Tråden er hel: ingen huller.
thread-gaps = { $count ->
    [one] Tråden har ét hul. Det står, hvor det er.
   *[other] Tråden har { $count } huller. De står, hvor de er.
}
thread-nothing-here = Intet i denne tråd
thread-rest = { $count ->
    [one] En uden for tråden
   *[other] { $count } uden for tråden
}
thread-word-picked = valgt
thread-word-lit = i tråden
thread-word-dim = ikke i tråden
thread-times = { $count ->
    [one] en gang i planen
   *[other] { $count } gange i planen
}
thread-level-individual = for den enkelte
thread-level-team = for teamet
thread-level-organisation = for organisationen
thread-cancelled = aflyst
thread-tentative = foreløbig
thread-per-cohort = for hvert hold
thread-formula-qualitative = bedømmes i ord ud fra belæg
thread-formula-completion = gennemført ÷ startet
thread-formula-completion-threshold = gennemført ÷ startet, mindst { $threshold } %
thread-formula-expectation = forventning indfriet ÷ svar
thread-formula-expectation-threshold = forventning indfriet ÷ svar, mindst { $threshold } %
thread-formula-count = tælles
thread-formula-count-threshold = mindst { $threshold }
thread-formula-refill = puljen fyldes op igen
thread-formula-refill-threshold = puljen fyldes op igen, mindst { $threshold }
thread-gap-S101 = Intet resultat bidrager til målet.
thread-close-S101 = Tilføj resultat
thread-gap-S102 = Resultatet bidrager ikke til noget mål.
thread-close-S102 = Vælg mål
thread-gap-S103 = Ingen aktivitet fører til resultatet.
thread-close-S103 = Tilføj aktivitet
thread-gap-S104 = Resultatet fører ikke til nogen effekt.
thread-close-S104 = Vælg effekt
thread-gap-S105 = Intet resultat fører til effekten.
thread-close-S105 = Tilføj resultat
thread-gap-S106 = Effekten har ingen indikator.
thread-close-S106 = Tilføj succeskriterium
thread-gap-S107 = Aktiviteten fører ikke til noget resultat.
thread-close-S107 = Vælg resultat
thread-gap-S108 = Ingen er ansvarlig.
thread-close-S108 = Vælg ansvarlig
thread-gap-S109 = Intet netværk arbejder med temaet.
thread-close-S109 = Tilføj netværk
thread-gap-S113 = Ingen aktivitet styrker kompetencen.
thread-close-S113 = Tilføj aktivitet
thread-gap-S114 = Kriteriet har intet tal at nå.
thread-close-S114 = Skriv tallet
thread-gap-S115 = Det fremgår ikke, hvad der er belæg for kriteriet.
thread-close-S115 = Skriv belæg
thread-gap-S116 = Intet møde tager undertemaet op.
thread-close-S116 = Tilføj møde
thread-gap-S121 = Aktiviteten står ikke i nogen periode.
thread-close-S121 = Tilføj afholdelse
thread-empty = Den røde tråd begynder med et mål
thread-empty-help = Her kan I se, hvordan mål, resultater, aktiviteter, møder og effekter hænger sammen – og hvor der er huller. Begynd med det første mål.
thread-empty-button = Skriv det første mål
