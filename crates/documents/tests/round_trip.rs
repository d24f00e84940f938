//! A plan printed and read back is the same plan: into itself nothing changes,
//! into an empty programme everything printed is there again.

#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "support/agendas.rs"]
mod agendas;
#[path = "support/mod.rs"]
mod support;

use samspil_core::diff::diff;
use samspil_core::{Language, Programme};
use samspil_documents::import::Destination;
use samspil_documents::kinds::Kind;

use support::{KINDS, back, book, emptied, paper, printed, rows, sheet_rows};

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

/// Every example in every kind, language and format: what it is, the file's
/// name and its bytes.
fn each(test: impl Fn(&Programme, Kind, Language, &str, &[u8], &str)) {
    for plan in examples() {
        for language in Language::ALL {
            for kind in KINDS {
                for (name, bytes) in printed(kind, &plan, language) {
                    let what = format!("{} {} {name} {language}", plan.programme.id, kind.as_str());
                    test(&plan, kind, language, name, &bytes, &what);
                }
            }
        }
    }
}

#[test]
fn examples_read_into_themselves_change_nothing() {
    each(|plan, _, _, name, bytes, what| {
        let draft = back(name, bytes, plan);
        assert_eq!(diff(plan, &draft.plan), Vec::new(), "{what}");
        let unread: Vec<_> = draft.traces.iter().filter(|t| t.into == Destination::Unread).collect();
        assert!(unread.is_empty(), "{what}: {unread:?}");
        assert_eq!(draft.missing, Vec::new(), "{what}");
    });
}

#[test]
fn examples_read_into_an_empty_programme_print_the_same() {
    each(|plan, kind, language, name, bytes, what| {
        let read = back(name, bytes, &emptied(kind, plan)).plan;
        let print = |plan| rows(kind, &paper(kind, plan, language));
        assert_eq!(print(plan), print(&read), "{what}");
        if name.ends_with(".xlsx") {
            let sheet = |plan| sheet_rows(&book(kind, plan, language));
            assert_eq!(sheet(plan), sheet(&read), "{what}");
        }
    });
}

/// In a lesson plan a line that was put in other words is the same item still:
/// how long it takes and how it is run stay.
#[test]
fn a_line_in_other_words_keeps_what_a_lesson_plan_does_not_tell() {
    let text = r#"
        [programme]
        id = "plan"
        title = "Plan"
        language = "da"
        kind = "network"
        [[meetings]]
        id = "m"
        title = "Samling"
        number = 1
        date = "2027-03-02"
        start = "09:00"
        sheet = { contents = [{ text = "Velkommen", minutes = 15 }, { text = "Oplæg", kind = "input", minutes = 45, how = "To og to", room = "Salen" }] }
    "#;
    let plan: Programme = toml::from_str(text).expect("a plan");
    let mut wanted: Programme =
        toml::from_str(&text.replace("\"Oplæg\"", "\"Oplæg med spørgsmål\"")).expect("a plan");
    for (name, bytes) in printed(Kind::LessonPlan, &wanted, Language::Da) {
        let mut read = back(name, &bytes, &plan).plan;
        (read.meetings[0].source, wanted.meetings[0].source) = (None, None);
        assert_eq!(diff(&wanted, &read), Vec::new(), "{name}");
    }
}

#[test]
fn agendas_of_examples_are_the_same_again() {
    for plan in examples() {
        for language in Language::ALL {
            for (kind, name, bytes) in support::agendas(&plan, language) {
                let what = format!("{} {} {name} {language}", plan.programme.id, kind.as_str());
                let draft = back(name, &bytes, &plan);
                assert_eq!(diff(&plan, &draft.plan), Vec::new(), "{what}");
                let unread: Vec<_> = draft.traces.iter().filter(|t| t.into == Destination::Unread).collect();
                assert!(unread.is_empty(), "{what}: {unread:?}");
                let read = back(name, &bytes, &emptied(kind, &plan)).plan;
                assert_eq!(agendas::differ_in_time(&plan, &read), None, "{what}");
                let told = |plan| agendas::told(kind, plan, language);
                assert_eq!(told(&plan), told(&read), "{what}");
                if name.ends_with(".xlsx") {
                    let in_sheet = |plan| agendas::told_in_sheet(plan, language);
                    assert_eq!(in_sheet(&plan), in_sheet(&read), "{what}");
                }
            }
        }
    }
}

/// Marks are for what could be mistaken; what people write seldom needs any.
#[test]
fn examples_stand_on_paper_as_people_write() {
    let mut marked = Vec::new();
    for plan in examples() {
        for kind in KINDS {
            let rows = rows(kind, &paper(kind, &plan, plan.programme.language));
            marked.extend(rows.into_iter().flatten().filter(|text| text.contains('‹')));
        }
    }
    assert_eq!(marked, Vec::<String>::new());
}
