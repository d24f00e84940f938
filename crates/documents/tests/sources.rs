//! Files in the shapes that planners send are read without losing a line, and
//! become the plan that a person would read in them.

#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "sources/action_plan.rs"]
mod action_plan;
#[path = "sources/builder.rs"]
mod builder;
#[path = "sources/other.rs"]
mod other;

use samspil_core::Programme;
use samspil_documents::import::{Destination, Draft, Settings, read};
use samspil_documents::read as files;

/// The file as Word and as Excel.
fn both(text: &str) -> [(&'static str, Vec<u8>); 2] {
    [("plan.docx", builder::docx(text)), ("plan.xlsx", builder::xlsx(text))]
}

fn drafted(name: &str, bytes: &[u8], target: &Programme, settings: &Settings) -> Draft {
    read(name, &files::file(name, bytes).expect("a file that is read"), target, settings)
}

/// The lines that stay as text.
fn unread(draft: &Draft) -> Vec<&str> {
    let left = draft.traces.iter().filter(|trace| trace.into == Destination::Unread);
    left.map(|trace| trace.text.as_str()).collect()
}

/// Every line of the text is traced once, by itself.
fn assert_traced(draft: &Draft, text: &str, name: &str) {
    let mut places: Vec<_> = draft.traces.iter().map(|trace| trace.place).collect();
    places.dedup();
    assert_eq!(places.len(), builder::lines(text), "{name}");
    assert_eq!(draft.traces.len(), places.len(), "{name}");
    let mut traced: Vec<&str> = draft.traces.iter().map(|trace| trace.text.as_str()).collect();
    let tables = builder::tables(text);
    let mut wanted: Vec<&str> =
        tables.iter().flatten().flatten().flat_map(|cell| cell.lines.iter().copied()).collect();
    traced.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(traced, wanted, "{name}");
}
