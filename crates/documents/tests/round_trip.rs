//! A plan printed and read back is the same plan: into itself nothing changes,
//! into an empty programme everything printed is there again.

#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

use samspil_core::diff::diff;
use samspil_core::{Language, Programme};
use samspil_documents::import::{Destination, Draft, Settings, read};
use samspil_documents::kinds::{Ground, Kind, document, workbook};
use samspil_documents::paper::{Block, Document, Table};
use samspil_documents::{docx, read as files, xlsx};
use samspil_words::Words;

const KINDS: [Kind; 4] = [Kind::ActionPlan, Kind::LessonPlan, Kind::MeetingPlanner, Kind::ParticipantList];

fn examples() -> Vec<Programme> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("examples")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .collect();
    files.sort();
    let read = |path| toml::from_str(&std::fs::read_to_string(path).expect("text")).expect("a plan");
    files.iter().map(read).collect()
}

/// The same plan as Word and as Excel.
fn printed(kind: Kind, plan: &Programme, language: Language) -> [(&'static str, Vec<u8>); 2] {
    let ground = Ground::plain(plan, Words::of(language));
    let paper = document(kind, &ground).expect("a document");
    let book = workbook(kind, &ground).expect("tables");
    let word = docx::write(&paper, &|_| None).expect("Word");
    [("plan.docx", word), ("plan.xlsx", xlsx::write(&book).expect("Excel"))]
}

fn back(name: &str, bytes: &[u8], target: &Programme) -> Draft {
    let source = files::file(name, bytes).expect("a file that is read");
    read(name, &source, target, &Settings::default())
}

/// The programme's head and what the paper does not hold, without what it does.
fn emptied(kind: Kind, plan: &Programme) -> Programme {
    let mut head = plan.programme.clone();
    head.coordinator = None;
    head.consultants.clear();
    // Targets are counted from the member register, which no plan prints.
    let (organisations, memberships) = match kind {
        Kind::ActionPlan => (plan.organisations.clone(), plan.memberships.clone()),
        _ => (Vec::new(), Vec::new()),
    };
    Programme { programme: head, organisations, memberships, ..Programme::default() }
}

fn tables(document: &Document) -> Vec<&Table> {
    document
        .blocks
        .iter()
        .filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
        .collect()
}

/// The rows of the tables that are read back: of a list of participants the
/// first, as the member register is kept elsewhere.
fn words(kind: Kind, document: &Document) -> Vec<Vec<String>> {
    let text = |row: &samspil_documents::paper::Row| {
        let cell = |cell: &samspil_documents::paper::Cell| {
            cell.lines.iter().map(|line| line.string()).collect::<Vec<_>>().join(" / ")
        };
        row.cells.iter().map(cell).collect::<Vec<_>>()
    };
    let read = if kind == Kind::ParticipantList { 1 } else { usize::MAX };
    // Above the planner's own three columns stands who comes when.
    let fits = |table: &&&Table| kind != Kind::MeetingPlanner || table.columns.len() == 3;
    tables(document).iter().filter(fits).take(read).flat_map(|table| table.rows.iter().map(text)).collect()
}

#[test]
fn examples_read_into_themselves_change_nothing() {
    for plan in examples() {
        for language in Language::ALL {
            for kind in KINDS {
                for (name, bytes) in printed(kind, &plan, language) {
                    let draft = back(name, &bytes, &plan);
                    let what = format!("{} {} {name} {language}", plan.programme.id, kind.as_str());
                    assert_eq!(diff(&plan, &draft.plan), Vec::new(), "{what}");
                    let unread: Vec<_> =
                        draft.traces.iter().filter(|trace| trace.into == Destination::Unread).collect();
                    assert!(unread.is_empty(), "{what}: {unread:?}");
                    assert_eq!(draft.missing, Vec::new(), "{what}");
                }
            }
        }
    }
}

#[test]
fn examples_read_into_an_empty_programme_print_the_same() {
    for plan in examples() {
        for language in Language::ALL {
            for kind in KINDS {
                for (name, bytes) in printed(kind, &plan, language) {
                    let draft = back(name, &bytes, &emptied(kind, &plan));
                    let what = format!("{} {} {name} {language}", plan.programme.id, kind.as_str());
                    let print = |plan: &Programme| {
                        words(
                            kind,
                            &document(kind, &Ground::plain(plan, Words::of(language))).expect("a document"),
                        )
                    };
                    let (before, after) = (print(&plan), print(&draft.plan));
                    for (before, after) in before.iter().zip(&after) {
                        assert_eq!(before, after, "{what}");
                    }
                    assert_eq!(before.len(), after.len(), "{what}");
                }
            }
        }
    }
}
