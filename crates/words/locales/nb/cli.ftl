# The command line.

file-unreadable = { $file } kan ikke leses: { $cause }
file-unreadable-help = Se etter om filen finnes, og om du har lov til å lese den.
check-summary = { $file }: { $errors } feil, { $warnings } advarsler, { $notes } merknader
import-created = { $programme }: opprettet
import-replaced = { $programme }: erstattet; historikken viser hva som sto før
import-taken = Programmet { $programme } finnes allerede. Bruk --replace for å erstatte det, eller gi filen en annen id.
export-unknown = Det finnes ikke noe program med id { $programme }.
workspace-unknown = Arbeidsområdet finnes ikke. Her er: { $known }
workspace-several = Databasen har flere arbeidsområder; velg ett med --workspace: { $known }
export-which-document = Si med --document hvilket dokument som skal skrives
export-plan-file = toml og json er planfiler: utelat --document, eller velg et av dokumentets formater
export-to-terminal = Fila er ikke tekst. Skriv den med --output FIL
export-which-language = Si med --lang hvilket språk dokumentet skal skrives på: da, nb, nn eller en
export-other-format = {$document} skrives som {$formats}
import-into-counts = {$file}: {$cells} celler, {$lines} linjer; {$placed} i planen, {$headings} overskrifter, {$left} utelatt, {$unread} ikke forstått
export-organisation = Til --organisation hører --document hand-over --format zip
export-no-workspace = Det er ikke noe arbeidsområde i databasen.
import-into-plan-file = {$file} er en planfil. Utelat --into for å ta den inn; til en plan hører tabeller (docx, xlsx, csv, html)
import-into-nothing = Ingenting i fila kan tas inn i planen. Si med --kind hva tabellene er, eller se fila gjennom på siden «Ta inn en tabell»
