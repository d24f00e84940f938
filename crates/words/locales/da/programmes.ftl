# Programmes: list, overview, new, management, public page, search.

programme-new = Nyt program
programmes-present = Aktuelle
programmes-archived = Arkiverede
programmes-deleted = Slettede
programmes-none-archived = Ingen programmer er arkiveret.
programmes-none-deleted = Ingen programmer er slettet.
programmes-begin = Opret jeres første program – fra en tom plan eller fra en planfil.
programmes-admin = Som administrator ser du ikke programmernes indhold. Inviter en koordinator under Kolleger.
programme-published = Offentlig
programme-restore = Gendan
programme-to-plan = Åbn handleplanen
programme-get = Hent
programme-get-toml = Planfil (TOML)
programme-get-json = Planfil (JSON)
programme-public-page = Offentlig side
programme-manage = Administrer
programme-next = Det næste
programme-first-steps = Kom godt i gang
programme-first-steps-text = Begynd med mål, resultater og effekter i handleplanen. Aktiviteter skriver du direkte i cellerne.
programme-title = Titel
programme-kind = Slags program
programme-language = Planens sprog
programme-country = Land
programme-scheme = Perioder
programme-first = Første periode
programme-first-help = 2027-H1 (halvår), 2027-Q1 (kvartal), 2027-T1 (tertial), 2027-01 (måned), 2027 (år) eller 2027-S (skoleår)
programme-count = Antal perioder
programme-count-help = Fra 1 til 60
programme-title-missing = Skriv en titel.
programme-first-wrong = Første periode skal passe til inddelingen og skrives som { $example }.
programme-count-wrong = Antallet af perioder er et helt tal fra 1 til 60.
programme-from-file = Eller begynd med en planfil
programme-file = Planfilens indhold
programme-file-help = Indsæt hele filen (TOML). Så bruges den i stedet for felterne ovenfor.
programme-create = Opret program
form-errors = { $count ->
    [one] Der er 1 fejl
   *[other] Der er { $count } fejl
}
form-line = Linje { $line }, kolonne { $column }:
done-created = Programmet er oprettet.
done-copied = Programmet er kopieret. Alle datoer er flyttet med.
done-archived = Programmet er arkiveret.
done-unarchived = Programmet er hentet frem fra arkivet.
done-deleted = Programmet er slettet. Du kan gendanne det herfra.
done-restored = Programmet er gendannet.
done-published = Programmet er offentliggjort.
done-unpublished = Programmet er ikke længere offentligt.
manage-publish = Offentlig side
manage-publish-text = Når du offentliggør programmet, kan alle læse mål, resultater, aktiviteter, møder og effekter. Navne på personer, kontaktoplysninger og bemærkninger vises ikke.
manage-is-published = Alle kan læse programmets offentlige side.
manage-publish-draft = Programmet er endnu en idé eller et udkast. Det kan offentliggøres, når det er godkendt.
manage-publish-button = Offentliggør
manage-unpublish-button = Fjern den offentlige side
manage-copy = Kopiér til et nyt år
manage-copy-text = Kopien får hele planen med alle datoer flyttet. Det, der er afholdt eller aflyst, bliver planlagt igen.
manage-copy-years = Antal år
manage-copy-button = Kopiér program
manage-copy-wrong = Kopien skal have en titel og flyttes mellem -20 og 50 år.
manage-archive = Arkiv
manage-archive-text = Et arkiveret program kan stadig læses, men står ikke blandt de aktuelle.
manage-is-archived = Programmet er arkiveret.
manage-archive-button = Arkivér
manage-unarchive-button = Hent frem fra arkivet
manage-delete = Slet programmet
manage-delete-text = Et slettet program er væk for alle, men en koordinator kan gendanne det fra listen over slettede programmer.
manage-delete-sure = Ja, slet programmet
manage-delete-unsure = Sæt kryds i »Ja, slet programmet«, hvis det skal slettes.
manage-delete-button = Slet
public-no-activities = Ingen aktiviteter er lagt i planen endnu.
search-for = Søg efter
search-hint = Skriv et ord eller en del af et ord – fx »netværk«, en kommune eller et tema.
search-nothing = Ingen planer indeholder »{ $asked }«. Prøv et kortere ord.
search-count = { $count ->
    [one] Ét sted
   *[other] { $count } steder
}
search-first = De første { $count } steder. Skriv flere ord for at finde færre.
