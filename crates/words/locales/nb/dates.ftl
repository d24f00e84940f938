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
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag
season-spring = vår
season-summer = sommer
season-autumn = høst
season-winter = vinter
date-after = {$length} etter {$anchor}
date-before = {$length} før {$anchor}
date-about = ca. {$date}
date-by = senest {$date}
date-as-of = per {$date}
period-quarter = {$index}. kvartal {$year}
period-third = {$index}. tertial {$year}
period-half_year = {$index}. halvår {$year}
period-school_year = skoleåret {$year}/{$next}
column-after = Etter planens perioder
moment = {$day} kl. {$clock}
list-and = og
duration-minutes = { $plural ->
    [one] {$number} minutt
   *[many] {$number} minutter
}
duration-hours = { $plural ->
    [one] {$number} time
   *[many] {$number} timer
}
duration-days = { $plural ->
    [one] {$number} dag
   *[many] {$number} dager
}
duration-weeks = { $plural ->
    [one] {$number} uke
   *[many] {$number} uker
}
duration-months = { $plural ->
    [one] {$number} måned
   *[many] {$number} måneder
}
duration-years = { $plural ->
    [one] {$number} år
   *[many] {$number} år
}
