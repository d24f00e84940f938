//! Printing a plan and reading it back.

#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

use samspil_core::{Language, Programme};
use samspil_documents::import::{Draft, Settings, read};
use samspil_documents::kinds::{Ground, Kind, document, workbook};
use samspil_documents::paper::{Block, Cell, Document, Row, Table, Text, Value, Workbook};
use samspil_documents::{docx, read as files, xlsx};
use samspil_words::Words;

/// The kinds of documents that are read back.
pub const KINDS: [Kind; 4] =
    [Kind::ActionPlan, Kind::LessonPlan, Kind::MeetingPlanner, Kind::ParticipantList];

/// The kinds of documents with an agenda, which are read back where it has
/// times.
pub const AGENDAS: [Kind; 2] = [Kind::Gathering, Kind::RunSheet];

/// The agendas of a plan as files: the run sheet also as a sheet.
pub fn agendas(plan: &Programme, language: Language) -> Vec<(Kind, &'static str, Vec<u8>)> {
    let word = |kind| docx::write(&paper(kind, plan, language), &|_| None).expect("Word");
    let sheet = xlsx::write(&book(Kind::RunSheet, plan, language)).expect("Excel");
    let [gathering, run_sheet] = AGENDAS;
    vec![
        (gathering, "plan.docx", word(gathering)),
        (run_sheet, "plan.docx", word(run_sheet)),
        (run_sheet, "plan.xlsx", sheet),
    ]
}

/// The document of a kind.
pub fn paper(kind: Kind, plan: &Programme, language: Language) -> Document {
    document(kind, &Ground::plain(plan, Words::of(language))).expect("a document")
}

/// The tables of a kind.
pub fn book(kind: Kind, plan: &Programme, language: Language) -> Workbook {
    workbook(kind, &Ground::plain(plan, Words::of(language))).expect("tables")
}

/// The same plan as Word and as Excel.
pub fn printed(kind: Kind, plan: &Programme, language: Language) -> [(&'static str, Vec<u8>); 2] {
    let word = docx::write(&paper(kind, plan, language), &|_| None).expect("Word");
    [("plan.docx", word), ("plan.xlsx", xlsx::write(&book(kind, plan, language)).expect("Excel"))]
}

/// The file read into a plan.
pub fn back(name: &str, bytes: &[u8], target: &Programme) -> Draft {
    let source = files::file(name, bytes).expect("a file that is read");
    read(name, &source, target, &Settings::default())
}

/// The programme's head and what the paper does not hold, without what it does.
pub fn emptied(kind: Kind, plan: &Programme) -> Programme {
    let mut head = plan.programme.clone();
    head.coordinator = None;
    head.consultants.clear();
    // Targets are counted from the member register, which no plan prints.
    let (organisations, memberships) = match kind {
        Kind::ActionPlan => (plan.organisations.clone(), plan.memberships.clone()),
        _ => (Vec::new(), Vec::new()),
    };
    let form_labels = plan.form_labels.clone();
    Programme { programme: head, organisations, memberships, form_labels, ..Programme::default() }
}

/// What is read back, with single spaces: the rows of tables, in planners also
/// the headings above them; of a list of participants not the rows of the member
/// register, which is kept elsewhere.
pub fn rows(kind: Kind, document: &Document) -> Vec<Vec<String>> {
    let line = |line: &Text| line.string().lines().map(single_spaced).collect::<Vec<_>>().join("\n");
    let cell = |cell: &Cell| cell.lines.iter().map(line).collect::<Vec<_>>().join(" / ");
    let text = |row: &Row| row.cells.iter().map(cell).collect::<Vec<_>>();
    let overview = Words::of(document.language).text("doc-overview-caption");
    let title = Words::of(document.language).text("doc-overview");
    let reads_over = |text: &Text| text.string() == title;
    let fits = |table: &Table| match kind {
        // Above the planner stands who comes when.
        Kind::MeetingPlanner => table.caption != overview,
        Kind::ParticipantList => table.columns.len() > 5,
        _ => true,
    };
    let read = |block: &Block| match block {
        Block::Table(table) if fits(table) => table.rows.iter().map(text).collect(),
        Block::Heading { text, .. } if kind == Kind::MeetingPlanner && !reads_over(text) => {
            vec![vec![line(text)]]
        }
        _ => Vec::new(),
    };
    document.blocks.iter().flat_map(read).collect()
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rows of the sheet that is read back, which is the first.
pub fn sheet_rows(book: &Workbook) -> Vec<Vec<Value>> {
    let value = |value: &Value| match value {
        Value::Text(text) => Value::Text(text.lines().map(single_spaced).collect::<Vec<_>>().join("\n")),
        other => other.clone(),
    };
    let rows = book.sheets.first().map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    rows.iter().map(|row| row.iter().map(value).collect()).collect()
}
