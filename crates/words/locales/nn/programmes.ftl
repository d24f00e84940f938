# Programmes: list, overview, new, management, public page, search.

programme-new = Nytt program
programmes-present = Aktuelle
programmes-archived = Arkiverte
programmes-deleted = Sletta
programmes-none-archived = Ingen program er arkiverte.
programmes-none-deleted = Ingen program er sletta.
programmes-begin = Opprett det første programmet – frå ein tom plan eller frå ei planfil.
programmes-admin = Som administrator ser du ikkje innhaldet i programma. Inviter ein koordinator under Kollegaer.
programme-published = Publisert
programme-restore = Gjenopprett
programme-to-plan = Opne handlingsplanen
programme-get = Last ned
programme-get-toml = Planfil (TOML)
programme-get-json = Planfil (JSON)
programme-public-page = Offentleg side
programme-manage = Administrer
programme-next = Det neste
programme-first-steps = Kom i gang
programme-first-steps-text = Byrja med mål, resultat og effektar i handlingsplanen. Aktivitetar skriv du rett i cellene.
programme-title = Tittel
programme-kind = Type program
programme-language = Språket i planen
programme-country = Land
programme-scheme = Periodar
programme-first = Første periode
programme-first-help = 2027-H1 (halvår), 2027-Q1 (kvartal), 2027-T1 (tertial), 2027-01 (månad), 2027 (år) eller 2027-S (skuleår)
programme-count = Talet på periodar
programme-count-help = Frå 1 til 60
programme-title-missing = Skriv ein tittel.
programme-first-wrong = Første periode må passe til inndelinga og skrivast som { $example }.
programme-count-wrong = Talet på periodar er eit heilt tal frå 1 til 60.
programme-from-file = Eller byrja med ei planfil
programme-file = Innhaldet i planfila
programme-file-help = Lim inn heile fila (TOML). Då blir ho brukt i staden for felta over.
programme-create = Opprett program
form-errors = { $count ->
    [one] Det er 1 feil
   *[other] Det er { $count } feil
}
form-line = Linje { $line }, kolonne { $column }:
done-created = Programmet er oppretta.
done-copied = Programmet er kopiert. Alle datoar er flytta med.
done-archived = Programmet er arkivert.
done-unarchived = Programmet er henta fram frå arkivet.
done-deleted = Programmet er sletta. Du kan gjenopprette det herifrå.
done-restored = Programmet er gjenoppretta.
done-published = Programmet er publisert.
done-unpublished = Programmet er ikkje lenger publisert.
manage-publish = Offentleg side
manage-publish-text = Når du publiserer programmet, kan alle lese mål, resultat, aktivitetar, møte og effektar. Personnamn, kontaktopplysningar og merknader blir ikkje viste.
manage-is-published = Alle kan lese den offentlege sida til programmet.
manage-publish-draft = Programmet er framleis ein idé eller eit utkast. Det kan publiserast når det er godkjent.
manage-publish-button = Publiser
manage-unpublish-button = Fjern den offentlege sida
manage-copy = Kopier til eit nytt år
manage-copy-text = Kopien får heile planen med alle datoar flytta. Det som er gjennomført eller avlyst, blir planlagt på nytt.
manage-copy-years = Talet på år
manage-copy-button = Kopier program
manage-copy-wrong = Kopien må ha ein tittel og flyttast mellom -20 og 50 år.
manage-archive = Arkiv
manage-archive-text = Eit arkivert program kan framleis lesast, men står ikkje blant dei aktuelle.
manage-is-archived = Programmet er arkivert.
manage-archive-button = Arkiver
manage-unarchive-button = Hent fram frå arkivet
manage-delete = Slett programmet
manage-delete-text = Eit sletta program er borte for alle, men ein koordinator kan gjenopprette det frå lista over sletta program.
manage-delete-sure = Ja, slett programmet
manage-delete-unsure = Kryss av for «Ja, slett programmet» om det skal slettast.
manage-delete-button = Slett
public-no-activities = Ingen aktivitetar er lagde i planen enno.
search-for = Søk etter
search-hint = Skriv eit ord eller ein del av eit ord – til dømes «nettverk», ein kommune eller eit tema.
search-nothing = Ingen planar inneheld «{ $asked }». Prøv eit kortare ord.
search-count = { $count ->
    [one] Éin stad
   *[other] { $count } stader
}
search-first = Dei første { $count } stadene. Skriv fleire ord for å finne færre.
