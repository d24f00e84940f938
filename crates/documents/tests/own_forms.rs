//! A programme's own variant of a form: printed with its own names and columns,
//! and read back.

#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

use samspil_core::diff::diff;
use samspil_core::programme::{FormKind, FormLabel, FormPart, OwnValue};
use samspil_core::{Id, Language, Programme};
use samspil_documents::import::{Settings, read};
use samspil_documents::kinds::{Choice, Ground, Kind, document, workbook};
use samspil_documents::paper::{Block, Document, Table};
use samspil_documents::{docx, read as files, xlsx};
use samspil_words::Words;

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn label(form: FormKind, part: FormPart, name: &str, text: &str) -> FormLabel {
    FormLabel { id: id(name), label: text.to_owned(), form, part, ..FormLabel::default() }
}

/// The learning network, whose planner has names and a column of its own.
fn plan() -> Programme {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/003-learning-network.toml");
    let mut plan: Programme = toml::from_str(&std::fs::read_to_string(path).expect("text")).expect("a plan");
    let planner = FormKind::MeetingPlanner;
    let own = FormLabel {
        hint: Some("hvad skal læses eller medbringes".into()),
        ..label(planner, FormPart::Own, "prepares", "Forberedelse")
    };
    plan.form_labels = vec![
        label(planner, FormPart::Title, "planner-title", "Vores bemandingsplan"),
        label(planner, FormPart::Guide, "planner-guide", "Udfyldes sammen ved mødets begyndelse."),
        label(planner, FormPart::Who, "planner-who", "Hvem kommer"),
        FormLabel { hidden: true, ..label(planner, FormPart::Involvement, "planner-how", "Form") },
        own,
        label(FormKind::LessonPlan, FormPart::Own, "guests", "Gæster"),
    ];
    for meeting in &mut plan.meetings {
        meeting.own = vec![OwnValue { field: id("guests"), text: format!("Gæst til {}", meeting.title) }];
        for (at, line) in meeting.lines.iter_mut().enumerate().filter(|(at, _)| at % 2 == 0) {
            line.own =
                vec![OwnValue { field: id("prepares"), text: format!("Læs bilag {at}\nTag noter med") }];
        }
    }
    plan
}

fn paper(kind: Kind, plan: &Programme, blank: bool) -> Document {
    let ground = Ground::plain(plan, Words::of(Language::Da));
    let ground = Ground { choice: Choice { blank, ..Choice::default() }, ..ground };
    document(kind, &ground).expect("a document")
}

fn titles(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.title.string()).collect()
}

#[test]
fn a_column_that_is_alone_is_no_heading() {
    for (kind, form, kept, left_out) in [
        (Kind::LessonPlan, FormKind::LessonPlan, FormPart::Date, &[FormPart::Contents][..]),
        (
            Kind::MeetingPlanner,
            FormKind::MeetingPlanner,
            FormPart::Who,
            &[FormPart::Contribution, FormPart::Involvement][..],
        ),
    ] {
        let mut plan = plan();
        let hidden = left_out.iter().enumerate();
        let hide = |(at, part): (usize, &FormPart)| FormLabel {
            hidden: true,
            ..label(form, *part, &format!("left-{at}"), "")
        };
        plan.form_labels = hidden.map(hide).collect();
        let paper = paper(kind, &plan, false);
        let tables = paper.blocks.iter().filter_map(|block| match block {
            Block::Table(table) if table.columns.len() == 1 => Some(table.row_headings),
            _ => None,
        });
        let headings: Vec<usize> = tables.collect();
        assert!(!headings.is_empty() && headings.iter().all(|count| *count == 0), "{kept:?}: {headings:?}");
    }
}

/// The table after the last heading.
fn last_table(document: &Document) -> &Table {
    let mut tables =
        document.blocks.iter().rev().filter_map(|b| if let Block::Table(t) = b { Some(t) } else { None });
    tables.next().expect("a table")
}

#[test]
fn own_names_and_columns_are_printed() {
    let plan = plan();
    let filled = paper(Kind::MeetingPlanner, &plan, false);
    assert_eq!(filled.title, format!("Vores bemandingsplan: {}", plan.programme.title));
    assert_eq!(
        titles(last_table(&filled)),
        ["Hvem kommer", "Hvad skal personen bidrage med?", "Forberedelse"]
    );
    let guide = |block: &Block| matches!(block, Block::Paragraph(text) if text.string() == "Udfyldes sammen ved mødets begyndelse.");
    assert!(filled.blocks.iter().any(guide));
    let lessons = paper(Kind::LessonPlan, &plan, false);
    let table = lessons.blocks.iter().find_map(|b| if let Block::Table(t) = b { Some(t) } else { None });
    assert_eq!(table.map(titles).unwrap_or_default().last().map(String::as_str), Some("Gæster"));
}

#[test]
fn the_empty_form_says_what_to_write() {
    let blank = paper(Kind::MeetingPlanner, &plan(), true);
    let table = last_table(&blank);
    let last = titles(table).pop();
    assert_eq!(last.as_deref(), Some("Forberedelse (hvad skal læses eller medbringes)"));
    assert!(table.rows.iter().all(|row| row.blank && row.cells.len() == 3));
}

/// The same document as Word and as Excel.
fn printed(kind: Kind, plan: &Programme) -> [(&'static str, Vec<u8>); 2] {
    let ground = Ground::plain(plan, Words::of(Language::Da));
    let book = workbook(kind, &ground).expect("tables");
    let word = docx::write(&paper(kind, plan, false), &|_| None).expect("Word");
    [("plan.docx", word), ("plan.xlsx", xlsx::write(&book).expect("Excel"))]
}

#[test]
fn read_back_nothing_changes() {
    let plan = plan();
    for kind in [Kind::MeetingPlanner, Kind::LessonPlan, Kind::ParticipantList] {
        for (name, bytes) in printed(kind, &plan) {
            let source = files::file(name, &bytes).expect("a file that is read");
            let draft = read(name, &source, &plan, &Settings::default());
            assert_eq!(diff(&plan, &draft.plan), Vec::new(), "{} {name}", kind.as_str());
        }
    }
}

#[test]
fn what_was_written_in_own_columns_is_taken_and_what_is_left_out_stays() {
    let plan = plan();
    let mut edited = plan.clone();
    let line = edited.meetings.iter_mut().flat_map(|m| &mut m.lines).find(|line| line.form.is_some());
    let line = line.expect("a line with a form of involvement");
    line.own = vec![OwnValue { field: id("prepares"), text: "Ring til kommunen".into() }];
    line.contribution = Some("Fortæller om ventetiden".into());
    let guests = &mut edited.meetings.iter_mut().next().expect("a meeting").own;
    guests.clear();
    for kind in [Kind::MeetingPlanner, Kind::LessonPlan] {
        for (name, bytes) in printed(kind, &edited) {
            let source = files::file(name, &bytes).expect("a file that is read");
            let mut got = read(name, &source, &plan, &Settings::default()).plan;
            let mut want = edited.clone();
            for plan in [&mut got, &mut want] {
                for meeting in &mut plan.meetings {
                    meeting.source = None;
                    // Each of the two papers holds its own of the two forms.
                    match kind {
                        Kind::LessonPlan => meeting.lines.clear(),
                        _ => meeting.own.clear(),
                    }
                }
            }
            assert_eq!(diff(&want, &got), Vec::new(), "{} {name}", kind.as_str());
        }
    }
}
