# The meetings as a lesson plan.

meetings-lead = Når vi møtes, om hva og med hvem.
meetings-add = Legg til møte
meetings-add-first = Legg til det første møtet
meetings-count = { $count ->
    [one] Ett møte.
   *[other] { $count } møter.
}
meetings-span = Fra første til siste går det rundt { $weeks } uker.
meetings-apart = I snitt går det { $weeks } uker mellom møtene.
meetings-closing-last = Det avsluttende møtet ligger sist.
meetings-closing-not-last = Det avsluttende møtet ligger ikke sist. Flytt det, slik at analyse og læring bygger på alle møtene.
meetings-no-date = Dato ikke satt
meetings-hours = kl. { $start }–{ $end }
meetings-from = fra kl. { $start }
meetings-overnight = Med overnatting
meetings-process-goal = Prosessmål
meetings-themes = { $count ->
    [one] Undertema
   *[other] Undertemaer
}
meetings-networks = Nettverk
meetings-participants = Deltakere
meetings-contents = Innhold
meetings-day = Dag { $day }
meetings-team = Team bak møtet
meetings-outcomes = Utbytte
meetings-lines = Hvem er med
meetings-lines-of = Hvem er med på { $meeting }
meetings-open = { $count ->
    [one] én ledig plass
   *[other] { $count } ledige plasser
}
meetings-who = Nettverksdeltaker
meetings-what = Hva skal personen bidra med?
meetings-how = Hvordan? (Involveringsform)
meetings-person-pick = Når er jeg med?
meetings-person-all = Alle
meetings-person-show = Vis
meetings-person-clear = Vis alle møtene
meetings-person-title = { $name }: når og med hva
meetings-person-lead = { $count ->
    [one] Med på ett møte.
   *[other] Med på { $count } møter.
}
meetings-takes-part = Deltar
meetings-presents = Innlegg eller case:
meetings-runs = Er på teamet bak møtet
meetings-runs-day = Er på teamet bak dag { $day }
meetings-contact = Ansvarlige
meetings-ask = Spør
meetings-year-title = Velg årstallet
meetings-year-help = Datoene står uten årstall. I disse årene faller alle datoene på hverdager; det nærmeste står først.
meetings-year-none = Datoene står uten årstall, og planen nevner ingen år vi kan foreslå ut fra. Skriv årstallet.
meetings-year-choose = Hvilket år gjelder datoene?
meetings-year-nearest = passer best
meetings-year-other = Et annet år
meetings-year-which = Et annet år, med fire sifre
meetings-year-error = Skriv et årstall med fire sifre, for eksempel 2027.
meetings-year-save = Bruk årstallet
meetings-empty = Her er det ingen møter ennå
meetings-empty-help = Her står møtene som en leksjonsplan: dato, formål, innhold, og hvem som er med med hva. Begynn med det første møtet.
meetings-empty-help-plan = Programmets aktiviteter står i handlingsplanen. Når et møte får dato, formål og innhold, står det her som en leksjonsplan.
