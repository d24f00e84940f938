# Sida mi: det neste, og det som er på etterskot.

nav-my-page = Sida mi
my-page-next = Det neste for deg
my-page-all = Alt du har framfor deg
my-page-back = Berre det neste
my-page-show-all = Alle { $count }
my-page-nothing = Det ventar ingenting på deg akkurat no. Programma står nedanfor.
my-page-nothing-admin = Du passar installasjonen og ser ikkje noko innhald i programma. Kollegaer og tilgang står under Kollegaer.
my-page-no-programmes = Du er ikkje med i eit program enno. Spør den som koordinerer.
my-page-late = Over tida
my-page-undated = Ingen dato
my-page-because-presents = Du held innlegg
my-page-because-runs = Du leier møtet
my-page-because-takes = Du er med
my-page-because-body = Du sit i gruppa
my-page-because-audience = Møtet er for deg
my-page-because-plans = Du planlegg møtet
my-page-because-responsible = Du har ansvaret
my-page-because-project = Prosjektet ditt
my-page-because-asked = Du er spurd og har ikkje svart
my-page-because-decides = Gruppa di skal vedta
my-page-behind = På etterskot
my-page-open = Til programmet
my-page-nothing-behind = Ingenting er på etterskot.
my-page-findings = Kontrollen finn { $errors ->
    [one] éin feil
   *[other] { $errors } feil
} og { $warnings ->
    [one] éi åtvaring
   *[other] { $warnings } åtvaringar
}.
my-page-more = { $count } til
my-page-behind-overdue = Over tida
my-page-behind-unsaid = Halde? Datoen er passert
my-page-behind-seat = Plassar som manglar ein person
my-page-behind-unanswered = Spurd, har ikkje svara
my-page-behind-undated = Møte utan dato
my-page-behind-bare = Møte utan dagsorden
my-page-days-over = { $days ->
    [one] éin dag over
   *[other] { $days } dagar over
}
my-page-days-left = { $days ->
    [0] i dag
    [one] éin dag att
   *[other] { $days } dagar att
}
my-page-all-programmes = Alle program
my-page-many = Her er det sett på dei første 100 programma.
