# Dates, periods and lists.

month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
weekday-1 = måndag
weekday-2 = tysdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = laurdag
weekday-7 = sundag
season-spring = vår
season-summer = sommar
season-autumn = haust
season-winter = vinter
date-after = {$length} etter {$anchor}
date-before = {$length} før {$anchor}
date-about = ca. {$date}
date-by = seinast {$date}
date-as-of = per {$date}
period-quarter = {$index}. kvartal {$year}
period-third = {$index}. tertial {$year}
period-half_year = {$index}. halvår {$year}
period-school_year = skuleåret {$year}/{$next}
column-after = Etter periodane i planen
moment = {$day} kl. {$clock}
list-and = og
duration-minutes = { $plural ->
    [one] {$number} minutt
   *[many] {$number} minutt
}
duration-hours = { $plural ->
    [one] {$number} time
   *[many] {$number} timar
}
duration-days = { $plural ->
    [one] {$number} dag
   *[many] {$number} dagar
}
duration-weeks = { $plural ->
    [one] {$number} veke
   *[many] {$number} veker
}
duration-months = { $plural ->
    [one] {$number} månad
   *[many] {$number} månader
}
duration-years = { $plural ->
    [one] {$number} år
   *[many] {$number} år
}
