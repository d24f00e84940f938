# Min side: det neste, og det som er på etterskudd.

nav-my-page = Min side
my-page-next = Det neste for deg
my-page-all = Alt du har foran deg
my-page-back = Bare det neste
my-page-show-all = Alle { $count }
my-page-nothing = Det venter ingenting på deg akkurat nå. Programmene står nedenfor.
my-page-nothing-admin = Du passer installasjonen og ser ikke noe innhold i programmene. Kolleger og tilgang står under Kolleger.
my-page-no-programmes = Du er ikke med i et program ennå. Spør den som koordinerer.
my-page-late = Over tiden
my-page-undated = Ingen dato
my-page-because-presents = Du holder innlegg
my-page-because-runs = Du leder møtet
my-page-because-takes = Du er med
my-page-because-body = Du sitter i gruppen
my-page-because-audience = Møtet er for deg
my-page-because-plans = Du planlegger møtet
my-page-because-responsible = Du har ansvaret
my-page-because-project = Prosjektet ditt
my-page-because-asked = Du er spurt og har ikke svart
my-page-because-decides = Gruppen din skal vedta
my-page-behind = På etterskudd
my-page-open = Til programmet
my-page-nothing-behind = Ingenting er på etterskudd.
my-page-findings = Kontrollen finner { $errors ->
    [one] én feil
   *[other] { $errors } feil
} og { $warnings ->
    [one] én advarsel
   *[other] { $warnings } advarsler
}.
my-page-more = { $count } til
my-page-behind-overdue = Over tiden
my-page-behind-unsaid = Holdt? Datoen er passert
my-page-behind-seat = Plasser som mangler en person
my-page-behind-unanswered = Spurt, har ikke svart
my-page-behind-undated = Møter uten dato
my-page-behind-bare = Møter uten dagsorden
my-page-days-over = { $days ->
    [one] én dag over
   *[other] { $days } dager over
}
my-page-days-left = { $days ->
    [0] i dag
    [one] én dag igjen
   *[other] { $days } dager igjen
}
my-page-all-programmes = Alle programmer
my-page-many = Her er det sett på de første 100 programmene.
