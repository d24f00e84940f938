# Time budgets.

time-lead = Det, dokumentet oplyser, ved siden af det, vi regner ud.
time-how = Udregnet er antal × længde, uden afrunding. »Fra aktiviteterne« er det, aktiviteternes egne længder giver. En dag er { $hours } timer.
time-add = Tilføj tidsbudget
time-add-first = Tilføj det første tidsbudget
time-roles = Rolle for rolle, i dage
time-role = Rolle
time-stated-days = Oplyst
time-computed-days = Udregnet
time-activities-days = Alle rollens aktiviteter
time-difference = Forskel
time-what = Hvad
time-reckoning = Antal × længde
time-stated = Oplyst
time-computed = Udregnet
time-from-activities = Fra aktiviteterne
time-hours = timer
time-days = dage
time-total = I alt
time-sum = Udregnet i dage:
time-sum-of = { $terms } = { $total }
time-agrees = Stemmer
time-rounded = Afrundet
time-too-high-hours = Oplyst { $by } timer for meget
time-too-low-hours = Oplyst { $by } timer for lidt
time-too-high-days = Oplyst { $by } dage for meget
time-too-low-days = Oplyst { $by } dage for lidt
time-estimate = skøn
time-preparation = forberedelse
time-role-total = Alle aktiviteter, rollen deltager i, giver tilsammen { $days } dage efter aktiviteternes egne længder.
time-left-out = { $count ->
    [one] En aktivitet tager rollens tid, men står ikke i budgettet
   *[other] { $count } aktiviteter tager rollens tid, men står ikke i budgettet
}
time-empty = Intet tidsbudget endnu
time-empty-help = Her står, hvor mange timer og dage hver rolle skal bruge: det, I oplyser, ved siden af det, planen giver. Begynd med deltagernes eller talenternes tid.
