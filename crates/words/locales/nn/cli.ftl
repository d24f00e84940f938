# The command line.

file-unreadable = { $file } kan ikkje lesast: { $cause }
file-unreadable-help = Sjå etter om fila finst, og om du har lov til å lese ho.
check-summary = { $file }: { $errors } feil, { $warnings } åtvaringar, { $notes } merknader
import-created = { $programme }: oppretta
import-replaced = { $programme }: bytt ut; historikken viser kva som stod før
import-taken = Programmet { $programme } finst alt. Bruk --replace for å byte det ut, eller gi fila ein annan id.
export-unknown = Det finst ikkje noko program med id { $programme }.
workspace-unknown = Arbeidsområdet finst ikkje. Her er: { $known }
workspace-several = Databasen har fleire arbeidsområde; vel eitt med --workspace: { $known }
export-which-document = Sei med --document kva dokument som skal skrivast
export-plan-file = toml og json er planfiler: utelat --document, eller vel eit av formata til dokumentet
export-to-terminal = Fila er ikkje tekst. Skriv ho med --output FIL
export-which-language = Sei med --lang kva språk dokumentet skal skrivast på: da, nb, nn eller en
export-other-format = {$document} blir skriven som {$formats}
import-into-counts = {$file}: {$cells} celler, {$lines} linjer; {$placed} i planen, {$headings} overskrifter, {$left} utelate, {$unread} ikkje forstått
export-organisation = Til --organisation høyrer --document hand-over --format zip
export-no-workspace = Det er ikkje noko arbeidsområde i databasen.
import-into-plan-file = {$file} er ei planfil. Utelat --into for å ta ho inn; til ein plan høyrer tabellar (docx, xlsx, csv, html)
import-into-nothing = Ingenting i fila kan takast inn i planen. Sei med --kind kva tabellane er, eller sjå fila gjennom på sida «Ta inn ein tabell»
