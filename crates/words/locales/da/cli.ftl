# The command line.

file-unreadable = { $file } kan ikke læses: { $cause }
file-unreadable-help = Se efter, om filen findes, og om du må læse den.
check-summary = { $file }: { $errors } fejl, { $warnings } advarsler, { $notes } bemærkninger
import-created = { $programme }: oprettet
import-replaced = { $programme }: erstattet; historikken viser, hvad der stod før
import-taken = Programmet { $programme } findes allerede. Brug --replace for at erstatte det, eller giv filen et andet id.
export-unknown = Der er intet program med id { $programme }.
workspace-unknown = Det arbejdsområde findes ikke. Her er: { $known }
workspace-several = Databasen har flere arbejdsområder; vælg et med --workspace: { $known }
export-which-document = Sig med --document, hvilket dokument der skal skrives
export-plan-file = toml og json er planfiler: udelad --document, eller vælg et af dokumentets formater
export-to-terminal = Filen er ikke tekst. Skriv den med --output FIL
export-which-language = Sig med --lang, hvilket sprog dokumentet skal skrives på: da, nb, nn eller en
export-other-format = {$document} skrives som {$formats}
import-into-counts = {$file}: {$cells} celler, {$lines} linjer; {$placed} i planen, {$headings} overskrifter, {$left} udeladt, {$unread} ikke forstået
export-organisation = Til --organisation hører --document hand-over --format zip
export-no-workspace = Der er intet arbejdsområde i databasen.
import-into-plan-file = {$file} er en planfil. Udelad --into for at tage den ind; til en plan hører tabeller (docx, xlsx, csv, html)
import-into-nothing = Intet af filen kan tages ind i planen. Sig med --kind, hvad tabellerne er, eller se filen igennem på siden »Tag en tabel ind«
