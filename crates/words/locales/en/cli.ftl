# The command line.

file-unreadable = { $file } cannot be read: { $cause }
file-unreadable-help = Check that the file exists and that you may read it.
check-summary = { $file }: errors: { $errors }, warnings: { $warnings }, notes: { $notes }
import-created = { $programme }: created
import-replaced = { $programme }: replaced; its history shows what stood before
import-taken = The programme { $programme } exists already. Use --replace to replace it, or give the file another id.
export-unknown = There is no programme with the id { $programme }.
workspace-unknown = There is no such workspace. There are: { $known }
workspace-several = The database holds several workspaces; choose one with --workspace: { $known }
export-which-document = Say with --document which document is to be written
export-plan-file = toml and json are plan files: leave out --document, or choose one of the document's formats
export-to-terminal = The file is no text. Write it with --output FILE
export-which-language = Say with --lang in which language the document is to be written: da, nb, nn or en
export-other-format = {$document} is written as {$formats}
import-into-counts = {$file}: {$cells} cells, {$lines} lines; {$placed} in the plan, {$headings} headings, {$left} left out, {$unread} not understood
export-organisation = With --organisation always say --document hand-over --format zip
export-no-workspace = There is no workspace in the database.
import-into-plan-file = {$file} is a plan file. Leave out --into to take it in; what goes into a plan is tables (docx, xlsx, csv, html)
import-into-nothing = Nothing of the file can be taken into the plan. Say with --kind what the tables are, or look the file through on the page “Take a table in”
