# The meetings as a lesson plan.

meetings-lead = Hvornår vi mødes, om hvad og med hvem.
meetings-add = Tilføj møde
meetings-add-first = Tilføj det første møde
meetings-count = { $count ->
    [one] Et møde.
   *[other] { $count } møder.
}
meetings-span = Fra første til sidste går der omkring { $weeks } uger.
meetings-apart = I gennemsnit går der { $weeks } uger mellem møderne.
meetings-closing-last = Det afsluttende møde ligger sidst.
meetings-closing-not-last = Det afsluttende møde ligger ikke sidst. Flyt det, så analyse og læring bygger på alle møder.
meetings-no-date = Dato ikke sat
meetings-hours = kl. { $start }-{ $end }
meetings-from = fra kl. { $start }
meetings-overnight = Med overnatning
meetings-process-goal = Procesmål
meetings-themes = { $count ->
    [one] Undertema
   *[other] Undertemaer
}
meetings-networks = Netværk
meetings-participants = Deltagere
meetings-contents = Indhold
meetings-day = Dag { $day }
meetings-team = Hold bag mødet
meetings-outcomes = Udbytte
meetings-lines = Hvem er med
meetings-lines-of = Hvem er med på { $meeting }
meetings-open = { $count ->
    [one] en åben plads
   *[other] { $count } åbne pladser
}
meetings-who = Netværksdeltager
meetings-what = Hvad skal personen bidrage med?
meetings-how = Hvordan? (Inddragelsesform)
meetings-person-pick = Hvornår er jeg med?
meetings-person-all = Alle
meetings-person-show = Vis
meetings-person-clear = Vis alle møder
meetings-person-title = { $name }: hvornår og med hvad
meetings-person-lead = { $count ->
    [one] Med på et møde.
   *[other] Med på { $count } møder.
}
meetings-takes-part = Deltager
meetings-presents = Oplæg eller case:
meetings-runs = Er på holdet bag mødet
meetings-runs-day = Er på holdet bag dag { $day }
meetings-contact = Ansvarlige
meetings-ask = Spørg
meetings-year-title = Vælg årstallet
meetings-year-help = Datoerne står uden årstal. I disse år falder alle datoer på hverdage; de står med det nærmeste først.
meetings-year-none = Datoerne står uden årstal, og planen nævner ingen år, vi kan foreslå ud fra. Skriv årstallet.
meetings-year-choose = Hvilket år gælder datoerne?
meetings-year-nearest = passer bedst
meetings-year-other = Et andet år
meetings-year-which = Et andet år, med fire cifre
meetings-year-error = Skriv et årstal med fire cifre, f.eks. 2027.
meetings-year-save = Brug årstallet
meetings-empty = Her er ingen møder endnu
meetings-empty-help = Her står møderne som en lektionsplan: dato, formål, indhold, og hvem der er med med hvad. Begynd med det første møde.
meetings-empty-help-plan = Programmets aktiviteter står i handleplanen. Når et møde får dato, formål og indhold, står det her som en lektionsplan.
