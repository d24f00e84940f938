# Min side: det næste, og det, der er bagud.

nav-my-page = Min side
my-page-next = Det næste for dig
my-page-all = Alt, du har foran dig
my-page-back = Kun det næste
my-page-show-all = Alle { $count }
my-page-nothing = Der venter intet på dig lige nu. Programmerne står nedenfor.
my-page-nothing-admin = Du passer installationen og ser intet indhold i programmerne. Kolleger og adgang står under Kolleger.
my-page-no-programmes = Du er ikke med i et program endnu. Spørg den, der koordinerer.
my-page-late = Over tiden
my-page-undated = Ingen dato
my-page-because-presents = Du holder oplæg
my-page-because-runs = Du leder mødet
my-page-because-takes = Du er med
my-page-because-body = Du sidder i gruppen
my-page-because-audience = Mødet er for dig
my-page-because-plans = Du planlægger mødet
my-page-because-responsible = Du har ansvaret
my-page-because-project = Dit projekt
my-page-because-asked = Du er spurgt og har ikke svaret
my-page-because-decides = Din gruppe skal beslutte
my-page-behind = Bagud
my-page-open = Til programmet
my-page-nothing-behind = Intet er bagud.
my-page-findings = Eftersynet finder { $errors ->
    [one] én fejl
   *[other] { $errors } fejl
} og { $warnings ->
    [one] én advarsel
   *[other] { $warnings } advarsler
}.
my-page-more = { $count } mere
my-page-behind-overdue = Over tiden
my-page-behind-unsaid = Holdt? Datoen er gået
my-page-behind-seat = Pladser, der mangler en person
my-page-behind-unanswered = Spurgt, har ikke svaret
my-page-behind-undated = Møder uden dato
my-page-behind-bare = Møder uden dagsorden
my-page-days-over = { $days ->
    [one] én dag over
   *[other] { $days } dage over
}
my-page-days-left = { $days ->
    [0] i dag
    [one] én dag tilbage
   *[other] { $days } dage tilbage
}
my-page-all-programmes = Alle programmer
my-page-many = Her er set på de første 100 programmer.
