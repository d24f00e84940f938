# The red thread.

thread-lead = Vel eit mål, eit resultat, ein aktivitet, eit møte eller ein effekt, og sjå heile kjeda det høyrer til.
thread-region = Den raude tråden
thread-pick = Følg tråden frå
thread-pick-all = Alt på éin gong
thread-show = Vis tråden
thread-clear = Vis alt
thread-goals = Mål
thread-themes = Tema
thread-networks = Nettverk
thread-results = Resultat
thread-outcomes = Utbytte
thread-competences = Kompetansar
thread-activities = Aktivitetar
thread-meetings = Møte og gjennomføringar
thread-effects = Effektar
thread-criteria = Suksesskriterium
thread-lit = { $count ->
    [one] Éin annan del av planen høyrer til tråden.
   *[other] { $count } andre delar av planen høyrer til tråden.
}
thread-whole = Tråden er heil: ingen hòl.
thread-gaps = { $count ->
    [one] Tråden har eitt hòl. Det står der det er.
   *[other] Tråden har { $count } hòl. Dei står der dei er.
}
thread-nothing-here = Ingenting i denne tråden
thread-rest = { $count ->
    [one] Éin utanfor tråden
   *[other] { $count } utanfor tråden
}
thread-word-picked = vald
thread-word-lit = i tråden
thread-word-dim = ikkje i tråden
thread-times = { $count ->
    [one] éin gong i planen
   *[other] { $count } gonger i planen
}
thread-level-individual = for den einskilde
thread-level-team = for teamet
thread-level-organisation = for organisasjonen
thread-cancelled = avlyst
thread-tentative = førebels
thread-per-cohort = for kvart kull
thread-formula-qualitative = blir vurdert i ord ut frå belegg
thread-formula-completion = fullført ÷ starta
thread-formula-completion-threshold = fullført ÷ starta, minst { $threshold } %
thread-formula-expectation = forventning innfridd ÷ svar
thread-formula-expectation-threshold = forventning innfridd ÷ svar, minst { $threshold } %
thread-formula-count = blir talt
thread-formula-count-threshold = minst { $threshold }
thread-formula-refill = gruppa blir fylt opp att
thread-formula-refill-threshold = gruppa blir fylt opp att, minst { $threshold }
thread-gap-S101 = Ingen resultat medverkar til målet.
thread-close-S101 = Legg til resultat
thread-gap-S102 = Resultatet medverkar ikkje til noko mål.
thread-close-S102 = Vel mål
thread-gap-S103 = Ingen aktivitet fører til resultatet.
thread-close-S103 = Legg til aktivitet
thread-gap-S104 = Resultatet fører ikkje til nokon effekt.
thread-close-S104 = Vel effekt
thread-gap-S105 = Ingen resultat fører til effekten.
thread-close-S105 = Legg til resultat
thread-gap-S106 = Effekten har ingen indikator.
thread-close-S106 = Legg til suksesskriterium
thread-gap-S107 = Aktiviteten fører ikkje til noko resultat.
thread-close-S107 = Vel resultat
thread-gap-S108 = Ingen er ansvarleg.
thread-close-S108 = Vel ansvarleg
thread-gap-S109 = Ingen nettverk arbeider med temaet.
thread-close-S109 = Legg til nettverk
thread-gap-S113 = Ingen aktivitet styrkjer kompetansen.
thread-close-S113 = Legg til aktivitet
thread-gap-S114 = Kriteriet har ikkje noko tal å nå.
thread-close-S114 = Skriv talet
thread-gap-S115 = Det går ikkje fram kva som er belegg for kriteriet.
thread-close-S115 = Skriv belegg
thread-gap-S116 = Ingen møte tek opp undertemaet.
thread-close-S116 = Legg til møte
thread-gap-S121 = Aktiviteten står ikkje i nokon periode.
thread-close-S121 = Legg til gjennomføring
thread-empty = Den raude tråden byrjar med eit mål
thread-empty-help = Her kan de sjå korleis mål, resultat, aktivitetar, møte og effektar heng saman – og kvar det er hòl. Byrja med det første målet.
thread-empty-button = Skriv det første målet
