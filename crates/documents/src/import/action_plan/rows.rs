//! The head of a row: which result, track or activity it is, which goals it
//! serves and which effects it leads to.

use samspil_core::matrix::Rows;
use samspil_core::programme::{Activity, Effect, Goal, ResultTarget, Target, Track};
use samspil_core::{ElementKind, Id};

use super::items::items;
use super::{Aligned, heads};
use crate::import::build::Build;
use crate::import::draft::{Destination, Place};
use crate::import::field::Field;
use crate::import::table::{Table, TableRow};
use crate::import::words::gaps;
use crate::read::GridCell;
use crate::{literal, titles};

/// Words without regard to spaces.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// What the head of a row says.
struct Head {
    number: Option<u16>,
    title: String,
    /// The title with its number, as it stands.
    whole: String,
    text: Option<String>,
    /// At least so many members.
    target: Option<u32>,
    place: Place,
}

/// The row's result, track or activity; nothing where the row goes on with the
/// one above, `Some(None)` where it belongs to none.
pub(super) fn read(
    build: &mut Build<'_>,
    rows: Rows,
    table: &Table<'_>,
    row: &TableRow<'_>,
    aligned: &Aligned,
) -> Option<Option<Id>> {
    let cell = |wanted: Field| {
        let found = row.cells.iter().zip(&aligned.fields).find(|(_, field)| **field == Some(wanted));
        found.map(|(placed, _)| placed.cell).filter(|cell| !cell.lines.is_empty() && !cell.continues)
    };
    let named = cell(Field::Row)?;
    let head = head(table, row.at, named, cell(Field::Number));
    if build.is_rest_row(&head.title) {
        build.trace_cell(table, row.at, named, &Destination::Heading);
        return Some(None);
    }
    let id = match rows {
        Rows::Results => result(build, head),
        Rows::Tracks => track(build, head),
        Rows::Activities => activity(build, head),
    };
    build.seen.insert(id.clone());
    build.trace_cell(table, row.at, named, &Destination::Element(id.clone(), "title"));
    if let Some(number) = cell(Field::Number) {
        build.trace_cell(table, row.at, number, &Destination::Element(id.clone(), "number"));
    }
    Some(Some(id))
}

impl Build<'_> {
    /// The row that gathers what belongs to no result.
    fn is_rest_row(&self, title: &str) -> bool {
        let keys = ["matrix-no-result", "matrix-no-track", "matrix-no-activity"];
        samspil_core::Language::ALL.into_iter().any(|language| {
            let words = samspil_words::Words::of(language);
            keys.iter().any(|key| words.text(key) == title)
        })
    }
}

fn head(table: &Table<'_>, row: usize, cell: &GridCell, number: Option<&GridCell>) -> Head {
    let place = Place { table: table.at, row, column: cell.column, line: 0 };
    let mut lines: Vec<&str> = cell.lines.iter().map(|line| line.text.as_str()).collect();
    let counted =
        |line: &str| gaps("matrix-target", &["reached", "wanted"], line)?.get("wanted")?.parse().ok();
    let target = lines.iter().find_map(|line| counted(line));
    lines.retain(|line| counted(line).is_none());
    let own = number.and_then(|cell| cell.text().trim().parse().ok());
    let first = lines.first().copied().unwrap_or_default();
    let (number, title) = match own {
        Some(number) => (Some(number), literal::plain(first)),
        None => titles::read(first),
    };
    let text = lines.get(1..).unwrap_or_default().join("\n");
    let whole = first.to_owned();
    Head { number, title, whole, text: (!text.is_empty()).then_some(text), target, place }
}

fn source(build: &Build<'_>, head: &Head) -> Option<String> {
    Some(build.source(head.place, &head.title))
}

fn result(build: &mut Build<'_>, head: Head) -> Id {
    let by_title = |r: &ResultTarget| r.number == head.number && same(&r.title, &head.title);
    let by_number = |r: &ResultTarget| head.number.is_some() && r.number == head.number;
    let at = build
        .plan
        .results
        .iter()
        .position(by_title)
        .or_else(|| build.plan.results.iter().position(by_number));
    let from = source(build, &head);
    if let Some(result) = at.and_then(|at| build.plan.results.get_mut(at)) {
        let before = result.clone();
        if !same(&result.title, &head.title) {
            result.title = head.title;
        }
        if !same(result.text.as_deref().unwrap_or(""), head.text.as_deref().unwrap_or("")) {
            result.text = head.text;
        }
        if let Some(at_least) = head.target {
            result.target.get_or_insert_default().at_least = at_least;
        }
        if *result != before {
            result.source = from;
        }
        return result.id.clone();
    }
    let id = build.new_id(ElementKind::ResultTarget, &head.title);
    build.plan.results.push(ResultTarget {
        id: id.clone(),
        title: head.title,
        number: head.number,
        text: head.text,
        target: head.target.map(|at_least| Target { at_least, ..Target::default() }),
        source: from,
        ..ResultTarget::default()
    });
    id
}

fn track(build: &mut Build<'_>, head: Head) -> Id {
    let found = build.plan.tracks.iter().find(|t| t.number == head.number && same(&t.title, &head.title));
    if let Some(track) = found {
        return track.id.clone();
    }
    let id = build.new_id(ElementKind::Track, &head.title);
    let from = source(build, &head);
    let (title, number, text) = (head.title, head.number, head.text);
    build.plan.tracks.push(Track { id: id.clone(), title, number, text, source: from, ..Track::default() });
    id
}

fn activity(build: &mut Build<'_>, head: Head) -> Id {
    let title = head.whole.clone();
    let named = |a: &&Activity| same(&a.title, &title) && !build.seen.contains(&a.id);
    if let Some(activity) = build.plan.activities.iter().find(named) {
        return activity.id.clone();
    }
    let id = build.new_id(ElementKind::Activity, &title);
    let from = source(build, &head);
    build.plan.activities.push(Activity { id: id.clone(), title, source: from, ..Activity::default() });
    id
}

/// Reads the goals of a row.
pub(super) fn goals(build: &mut Build<'_>, table: &Table<'_>, row: usize, cell: &GridCell, of: Option<&Id>) {
    if cell.lines.is_empty() || cell.continues {
        return;
    }
    let Some(of) = of else { return };
    let mut named: Vec<Id> = Vec::new();
    for item in items(cell) {
        match heads::numbers(&item.text) {
            Some(numbers) => named.extend(numbers.into_iter().map(|number| heads::goal(build, number))),
            None => named.push(goal_of_words(build, &item.text)),
        }
    }
    let Some(result) = build.plan.results.iter_mut().find(|result| result.id == *of) else { return };
    link(&mut result.goals, named);
    build.trace_cell(table, row, cell, &Destination::Element(of.clone(), "goals"));
}

fn goal_of_words(build: &mut Build<'_>, words: &str) -> Id {
    if let Some((number, _)) = heads::numbered(words) {
        return heads::goal(build, number);
    }
    if let Some(goal) = build.plan.goals.iter().find(|goal| same(&goal.text, words)) {
        return goal.id.clone();
    }
    let id = build.new_id(ElementKind::Goal, words);
    let source = Some(build.file.to_owned());
    build.plan.goals.push(Goal { id: id.clone(), text: words.to_owned(), source, ..Goal::default() });
    id
}

/// Replaces the links by those of the file, where they are others.
fn link(links: &mut Vec<Id>, mut named: Vec<Id>) {
    let mut seen = std::collections::HashSet::new();
    named.retain(|id| seen.insert(id.clone()));
    let alike = links.len() == named.len() && links.iter().all(|id| named.contains(id));
    if !alike {
        *links = named;
    }
}

/// Reads the effects of a row.
pub(super) fn effects(
    build: &mut Build<'_>,
    table: &Table<'_>,
    row: usize,
    cell: &GridCell,
    of: Option<&Id>,
) {
    if cell.lines.is_empty() || cell.continues {
        return;
    }
    let Some(of) = of else { return };
    let named: Vec<Id> = items(cell).iter().map(|item| effect(build, &item.text)).collect();
    let Some(result) = build.plan.results.iter_mut().find(|result| result.id == *of) else { return };
    link(&mut result.effects, named);
    build.trace_cell(table, row, cell, &Destination::Element(of.clone(), "effects"));
}

fn effect(build: &mut Build<'_>, line: &str) -> Id {
    let (letter, text) = match heads::lettered(line) {
        Some((letter, text)) => (Some(letter), text),
        None => (None, line.trim().to_owned()),
    };
    let effects = &build.plan.effects;
    let by_letter = |e: &&Effect| letter.is_some() && e.letter == letter;
    let by_words = |e: &&Effect| same(&e.text, &text) || same(&e.text, line);
    // Effects without letters are lettered by their place.
    let by_place = effects.iter().all(|e| e.letter.is_none()).then(|| place(letter.as_deref()?)).flatten();
    let found = effects.iter().find(by_letter).or_else(|| effects.iter().find(by_words));
    if let Some(found) = found.or_else(|| effects.get(by_place?)) {
        let id = found.id.clone();
        if !text.is_empty() && !same(&found.text, &text) && !build.target.index().contains_key(&id) {
            let message = samspil_core::Message::new("import-effect-differs");
            build
                .remark(None, message.with("letter", letter.unwrap_or_default()).with("text", text.as_str()));
        }
        return id;
    }
    let name = letter.as_ref().map_or_else(|| text.clone(), |letter| format!("effect {letter}"));
    let id = build.new_id(ElementKind::Effect, &name);
    let text = if text.is_empty() { name } else { text };
    let source = Some(build.file.to_owned());
    build.plan.effects.push(Effect { id: id.clone(), text, letter, source, ..Effect::default() });
    id
}

/// The place of a letter: A is 0.
fn place(letter: &str) -> Option<usize> {
    let byte = *letter.as_bytes().first()?;
    byte.is_ascii_uppercase().then(|| usize::from(byte - b'A'))
}

/// Keeps a text as a remark of a row's element.
pub(super) fn note(build: &mut Build<'_>, id: &Id, title: &str, text: &str) -> bool {
    let plan = &mut build.plan;
    let note = plan
        .results
        .iter_mut()
        .find(|e| e.id == *id)
        .map(|e| &mut e.note)
        .or_else(|| plan.tracks.iter_mut().find(|e| e.id == *id).map(|e| &mut e.note))
        .or_else(|| plan.activities.iter_mut().find(|e| e.id == *id).map(|e| &mut e.note));
    match note {
        Some(note) => {
            Build::with_note(note, title, text);
            true
        }
        None => false,
    }
}
