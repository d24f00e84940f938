# Time budgets.

time-lead = Det dokumentet oppgir, ved sida av det vi reknar ut.
time-how = Utrekna er mengd × lengd, utan avrunding. «Frå aktivitetane» er det dei eigne lengdene til aktivitetane gir. Ein dag er { $hours } timar.
time-add = Legg til tidsbudsjett
time-add-first = Legg til det første tidsbudsjettet
time-roles = Rolle for rolle, i dagar
time-role = Rolle
time-stated-days = Oppgitt
time-computed-days = Utrekna
time-activities-days = Alle aktivitetar for rolla
time-difference = Skilnad
time-what = Kva
time-reckoning = Mengd × lengd
time-stated = Oppgitt
time-computed = Utrekna
time-from-activities = Frå aktivitetane
time-hours = timar
time-days = dagar
time-total = I alt
time-sum = Utrekna i dagar:
time-sum-of = { $terms } = { $total }
time-agrees = Stemmer
time-rounded = Avrunda
time-too-high-hours = Oppgitt { $by } timar for mykje
time-too-low-hours = Oppgitt { $by } timar for lite
time-too-high-days = Oppgitt { $by } dagar for mykje
time-too-low-days = Oppgitt { $by } dagar for lite
time-estimate = anslag
time-preparation = førebuing
time-role-total = Alle aktivitetar rolla deltek i, gir til saman { $days } dagar etter dei eigne lengdene til aktivitetane.
time-left-out = { $count ->
    [one] Éin aktivitet tek tid frå rolla, men står ikkje i budsjettet
   *[other] { $count } aktivitetar tek tid frå rolla, men står ikkje i budsjettet
}
time-empty = Ikkje noko tidsbudsjett enno
time-empty-help = Her står det kor mange timar og dagar kvar rolle skal bruke: det de oppgir, ved sida av det planen gir. Byrja med tida til deltakarane eller talenta.
