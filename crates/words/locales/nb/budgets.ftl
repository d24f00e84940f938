# Time budgets.

time-lead = Det dokumentet oppgir, ved siden av det vi regner ut.
time-how = Utregnet er antall × lengde, uten avrunding. «Fra aktivitetene» er det aktivitetenes egne lengder gir. En dag er { $hours } timer.
time-add = Legg til tidsbudsjett
time-add-first = Legg til det første tidsbudsjettet
time-roles = Rolle for rolle, i dager
time-role = Rolle
time-stated-days = Oppgitt
time-computed-days = Utregnet
time-activities-days = Alle aktiviteter for rollen
time-difference = Forskjell
time-what = Hva
time-reckoning = Antall × lengde
time-stated = Oppgitt
time-computed = Utregnet
time-from-activities = Fra aktivitetene
time-hours = timer
time-days = dager
time-total = I alt
time-sum = Utregnet i dager:
time-sum-of = { $terms } = { $total }
time-agrees = Stemmer
time-rounded = Avrundet
time-too-high-hours = Oppgitt { $by } timer for mye
time-too-low-hours = Oppgitt { $by } timer for lite
time-too-high-days = Oppgitt { $by } dager for mye
time-too-low-days = Oppgitt { $by } dager for lite
time-estimate = anslag
time-preparation = forberedelse
time-role-total = Alle aktiviteter rollen deltar i, gir til sammen { $days } dager etter aktivitetenes egne lengder.
time-left-out = { $count ->
    [one] Én aktivitet tar rollens tid, men står ikke i budsjettet
   *[other] { $count } aktiviteter tar rollens tid, men står ikke i budsjettet
}
time-empty = Ikke noe tidsbudsjett ennå
time-empty-help = Her står det hvor mange timer og dager hver rolle skal bruke: det dere oppgir, ved siden av det planen gir. Begynn med tiden til deltakerne eller talentene.
