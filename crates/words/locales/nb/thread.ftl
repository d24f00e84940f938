# The red thread.

thread-lead = Velg et mål, et resultat, en aktivitet, et møte eller en effekt, og se hele kjeden det hører til.
thread-region = Den røde tråden
thread-pick = Følg tråden fra
thread-pick-all = Alt på én gang
thread-show = Vis tråden
thread-clear = Vis alt
thread-goals = Mål
thread-themes = Temaer
thread-networks = Nettverk
thread-results = Resultater
thread-outcomes = Utbytte
thread-competences = Kompetanser
thread-activities = Aktiviteter
thread-meetings = Møter og gjennomføringer
thread-effects = Effekter
thread-criteria = Suksesskriterier
thread-lit = { $count ->
    [one] Én annen del av planen hører til tråden.
   *[other] { $count } andre deler av planen hører til tråden.
}
thread-whole = Tråden er hel: ingen hull.
thread-gaps = { $count ->
    [one] Tråden har ett hull. Det står der det er.
   *[other] Tråden har { $count } hull. De står der de er.
}
thread-nothing-here = Ingenting i denne tråden
thread-rest = { $count ->
    [one] Én utenfor tråden
   *[other] { $count } utenfor tråden
}
thread-word-picked = valgt
thread-word-lit = i tråden
thread-word-dim = ikke i tråden
thread-times = { $count ->
    [one] én gang i planen
   *[other] { $count } ganger i planen
}
thread-level-individual = for den enkelte
thread-level-team = for teamet
thread-level-organisation = for organisasjonen
thread-cancelled = avlyst
thread-tentative = foreløpig
thread-per-cohort = for hvert kull
thread-formula-qualitative = vurderes i ord ut fra belegg
thread-formula-completion = fullført ÷ startet
thread-formula-completion-threshold = fullført ÷ startet, minst { $threshold } %
thread-formula-expectation = forventning innfridd ÷ svar
thread-formula-expectation-threshold = forventning innfridd ÷ svar, minst { $threshold } %
thread-formula-count = telles
thread-formula-count-threshold = minst { $threshold }
thread-formula-refill = gruppen fylles opp igjen
thread-formula-refill-threshold = gruppen fylles opp igjen, minst { $threshold }
thread-gap-S101 = Ingen resultater bidrar til målet.
thread-close-S101 = Legg til resultat
thread-gap-S102 = Resultatet bidrar ikke til noe mål.
thread-close-S102 = Velg mål
thread-gap-S103 = Ingen aktivitet fører til resultatet.
thread-close-S103 = Legg til aktivitet
thread-gap-S104 = Resultatet fører ikke til noen effekt.
thread-close-S104 = Velg effekt
thread-gap-S105 = Ingen resultater fører til effekten.
thread-close-S105 = Legg til resultat
thread-gap-S106 = Effekten har ingen indikator.
thread-close-S106 = Legg til suksesskriterium
thread-gap-S107 = Aktiviteten fører ikke til noe resultat.
thread-close-S107 = Velg resultat
thread-gap-S108 = Ingen er ansvarlig.
thread-close-S108 = Velg ansvarlig
thread-gap-S109 = Ingen nettverk arbeider med temaet.
thread-close-S109 = Legg til nettverk
thread-gap-S113 = Ingen aktivitet styrker kompetansen.
thread-close-S113 = Legg til aktivitet
thread-gap-S114 = Kriteriet har ikke noe tall å nå.
thread-close-S114 = Skriv tallet
thread-gap-S115 = Det går ikke fram hva som er belegg for kriteriet.
thread-close-S115 = Skriv belegg
thread-gap-S116 = Ingen møter tar opp undertemaet.
thread-close-S116 = Legg til møte
thread-gap-S121 = Aktiviteten står ikke i noen periode.
thread-close-S121 = Legg til gjennomføring
thread-empty = Den røde tråden begynner med et mål
thread-empty-help = Her kan dere se hvordan mål, resultater, aktiviteter, møter og effekter henger sammen – og hvor det er hull. Begynn med det første målet.
thread-empty-button = Skriv det første målet
