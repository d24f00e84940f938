# Programmes: list, overview, new, management, public page, search.

programme-new = Nytt program
programmes-present = Aktuelle
programmes-archived = Arkiverte
programmes-deleted = Slettede
programmes-none-archived = Ingen programmer er arkivert.
programmes-none-deleted = Ingen programmer er slettet.
programmes-begin = Opprett det første programmet – fra en tom plan eller fra en planfil.
programmes-admin = Som administrator ser du ikke innholdet i programmene. Inviter en koordinator under Kolleger.
programme-published = Publisert
programme-restore = Gjenopprett
programme-to-plan = Åpne handlingsplanen
programme-get = Last ned
programme-get-toml = Planfil (TOML)
programme-get-json = Planfil (JSON)
programme-public-page = Offentlig side
programme-manage = Administrer
programme-next = Det neste
programme-first-steps = Kom i gang
programme-first-steps-text = Begynn med mål, resultater og effekter i handlingsplanen. Aktiviteter skriver du rett i cellene.
programme-title = Tittel
programme-kind = Type program
programme-language = Språket i planen
programme-country = Land
programme-scheme = Perioder
programme-first = Første periode
programme-first-help = 2027-H1 (halvår), 2027-Q1 (kvartal), 2027-T1 (tertial), 2027-01 (måned), 2027 (år) eller 2027-S (skoleår)
programme-count = Antall perioder
programme-count-help = Fra 1 til 60
programme-title-missing = Skriv en tittel.
programme-first-wrong = Første periode må passe til inndelingen og skrives som { $example }.
programme-count-wrong = Antall perioder er et helt tall fra 1 til 60.
programme-from-file = Eller begynn med en planfil
programme-file = Innholdet i planfilen
programme-file-help = Lim inn hele filen (TOML). Da brukes den i stedet for feltene over.
programme-create = Opprett program
form-errors = { $count ->
    [one] Det er 1 feil
   *[other] Det er { $count } feil
}
form-line = Linje { $line }, kolonne { $column }:
done-created = Programmet er opprettet.
done-copied = Programmet er kopiert. Alle datoer er flyttet med.
done-archived = Programmet er arkivert.
done-unarchived = Programmet er hentet fram fra arkivet.
done-deleted = Programmet er slettet. Du kan gjenopprette det herfra.
done-restored = Programmet er gjenopprettet.
done-published = Programmet er publisert.
done-unpublished = Programmet er ikke lenger publisert.
manage-publish = Offentlig side
manage-publish-text = Når du publiserer programmet, kan alle lese mål, resultater, aktiviteter, møter og effekter. Personnavn, kontaktopplysninger og merknader vises ikke.
manage-is-published = Alle kan lese den offentlige siden til programmet.
manage-publish-draft = Programmet er fortsatt en idé eller et utkast. Det kan publiseres når det er godkjent.
manage-publish-button = Publiser
manage-unpublish-button = Fjern den offentlige siden
manage-copy = Kopier til et nytt år
manage-copy-text = Kopien får hele planen med alle datoer flyttet. Det som er gjennomført eller avlyst, blir planlagt på nytt.
manage-copy-years = Antall år
manage-copy-button = Kopier program
manage-copy-wrong = Kopien må ha en tittel og flyttes mellom -20 og 50 år.
manage-archive = Arkiv
manage-archive-text = Et arkivert program kan fortsatt leses, men står ikke blant de aktuelle.
manage-is-archived = Programmet er arkivert.
manage-archive-button = Arkiver
manage-unarchive-button = Hent fram fra arkivet
manage-delete = Slett programmet
manage-delete-text = Et slettet program er borte for alle, men en koordinator kan gjenopprette det fra listen over slettede programmer.
manage-delete-sure = Ja, slett programmet
manage-delete-unsure = Kryss av for «Ja, slett programmet» hvis det skal slettes.
manage-delete-button = Slett
public-no-activities = Ingen aktiviteter er lagt i planen ennå.
search-for = Søk etter
search-hint = Skriv et ord eller en del av et ord – for eksempel «nettverk», en kommune eller et tema.
search-nothing = Ingen planer inneholder «{ $asked }». Prøv et kortere ord.
search-count = { $count ->
    [one] Ett sted
   *[other] { $count } steder
}
search-first = De første { $count } stedene. Skriv flere ord for å finne færre.
