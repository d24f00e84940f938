//! A lesson plan: a row per meeting, when and what is on.

mod contents;
mod when;

pub(crate) use contents::is_labelled;
pub(crate) use when::is_no_name;

use samspil_core::programme::{Format, Meeting, MeetingKind, Status};
use samspil_core::{ElementKind, Id, Language, Message};
use samspil_words::Words;

use super::action_plan::items;
use super::build::Build;
use super::draft::{Destination, Place};
use super::field::Field;
use super::index::Index;
use super::own;
use super::table::{Table, TableRow};
use crate::kinds::lesson_plan;
use crate::read::GridCell;
use crate::spaces::same;
use when::Told;

/// Reads lesson plans.
pub(super) fn read(build: &mut Build<'_>, tables: &[&Table<'_>]) {
    let mut nth = 0;
    let mut last: Option<Id> = None;
    let standing = Standing::of(build);
    for table in tables {
        purpose(build, table);
        for row in table.rows.iter().filter(|row| !row.is_empty()) {
            match last.as_ref().filter(|_| goes_on(table, row)) {
                Some(id) => go_on(build, table, row, id),
                None => {
                    nth += 1;
                    let id = standing.unchanged(build, table, row);
                    last = Some(id.unwrap_or_else(|| meeting(build, table, row, nth)));
                }
            }
        }
    }
    if !tables.is_empty() {
        build.expected.extend(build.target.meetings.iter().map(|meeting| meeting.id.clone()));
    }
}

/// What stands in full width above the heading is what the programme is for,
/// where the plan does not say so yet; its label ends with a colon.
fn purpose(build: &mut Build<'_>, table: &Table<'_>) {
    for (at, row) in table.grid.rows.iter().take(table.head).enumerate() {
        let mut filled = row.cells.iter().filter(|cell| !cell.lines.is_empty());
        let (Some(cell), None) = (filled.next(), filled.next()) else { continue };
        let text = cell.text();
        if text.ends_with(':') {
            continue;
        }
        let known = build.plan.programme.purpose.get_or_insert_with(|| text.clone());
        let into = if same(known, &text) { Destination::Head("purpose") } else { Destination::Unread };
        build.trace_cell(table, at, cell, &into);
    }
}

/// A row without date, hours and name goes on with the meeting above, as at the
/// top of a page.
fn goes_on(table: &Table<'_>, row: &TableRow<'_>) -> bool {
    let first = table.cell(row, Field::Date).is_none_or(|cell| cell.lines.is_empty());
    first
        && [Field::Time, Field::Meeting].into_iter().all(|field| table.text(row, field).is_empty())
        && table.cell(row, Field::Contents).is_some_and(|cell| !cell.lines.is_empty())
}

/// A meeting of the plan as its row is printed in one language.
struct Printed {
    id: Id,
    when: Vec<String>,
    contents: Vec<String>,
}

/// The rows of the plan as they are printed.
struct Standing {
    all: Vec<Printed>,
    by_when: Index,
}

impl Standing {
    fn of(build: &Build<'_>) -> Self {
        let all = Language::ALL.into_iter().flat_map(|language| {
            let rows = lesson_plan::printed(build.target, Words::of(language));
            rows.into_iter().map(|(id, [when, contents])| Printed { id, when, contents })
        });
        let all: Vec<Printed> = all.collect();
        let by_when = Index::new(all.iter().map(|printed| printed.when.join(" ")));
        Self { all, by_when }
    }

    /// The meeting whose row stands in the file as it is printed.
    fn unchanged(&self, build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>) -> Option<Id> {
        let known = |field: &Option<Field>| matches!(field, Some(Field::Date | Field::Contents | Field::Own));
        if !table.columns.iter().all(known) {
            return None;
        }
        let told = table.column(Field::Contents).is_some();
        let lines = |field| table.cell(row, field).map_or_else(Vec::new, texts);
        let when = table.cell(row, Field::Date)?.lines.iter().map(|line| line.text.clone());
        let (when, contents) = (when.collect::<Vec<_>>(), lines(Field::Contents));
        let is = |printed: &&Printed| {
            !build.seen.contains(&printed.id)
                && alike(&printed.when, &when)
                && (!told || alike(&printed.contents, &contents))
        };
        let id = self.by_when.of(&self.all, &when.join(" ")).find(is)?.id.clone();
        build.seen.insert(id.clone());
        own_columns(build, table, row, &id);
        trace(build, table, row, &id);
        Some(id)
    }
}

/// Takes what stands in a row's own columns into its meeting.
fn own_columns(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, id: &Id) {
    let Some(at) = build.plan.meetings.iter().position(|meeting| meeting.id == *id) else { return };
    let mut values = build.plan.meetings[at].own.clone();
    own::fill(table, row, &mut values);
    if values == build.plan.meetings[at].own {
        return;
    }
    let when = table.cell(row, Field::Date);
    let place = Place { table: table.at, row: row.at, column: when.map_or(0, |cell| cell.column), line: 0 };
    let source = build.source(place, &when.map(GridCell::text).unwrap_or_default());
    build.plan.meetings[at].own = values;
    build.plan.meetings[at].source = Some(source);
}

fn texts(cell: &GridCell) -> Vec<String> {
    items(cell).into_iter().map(|item| item.text).collect()
}

fn alike(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
}

fn go_on(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, id: &Id) {
    let Some(mut made) = build.plan.meetings.iter().find(|meeting| meeting.id == *id).cloned() else {
        return;
    };
    if let Some(cell) = table.cell(row, Field::Contents) {
        let before = made.sheet.contents.clone();
        contents::read(build, &mut made, cell);
        let more = std::mem::replace(&mut made.sheet.contents, before);
        for content in more {
            if !made.sheet.contents.contains(&content) {
                made.sheet.contents.push(content);
            }
        }
    }
    others(build, table, row, &mut made);
    if let Some(place) = build.plan.meetings.iter_mut().find(|meeting| meeting.id == *id) {
        *place = made;
    }
    trace(build, table, row, id);
}

fn meeting(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, nth: u16) -> Id {
    let empty = GridCell::default();
    let when = table.cell(row, Field::Date).unwrap_or(&empty);
    let told = when::told(build, table, row, when);
    let place = Place { table: table.at, row: row.at, column: when.column, line: 0 };
    let source = build.source(place, &when.text());
    let id = find_or_make(build, &told, nth, &source);
    build.seen.insert(id.clone());
    let Some(standing) = build.plan.meetings.iter().find(|meeting| meeting.id == id).cloned() else {
        return id;
    };
    let mut made = standing.clone();
    fill(&mut made, told);
    if let Some(cell) = table.cell(row, Field::Contents) {
        contents::read(build, &mut made, cell);
    }
    for (field, place) in [(Field::Purpose, &mut made.sheet.purpose), (Field::Venue, &mut made.venue)] {
        let text = table.text(row, field);
        if table.column(field).is_some() && !same(place.as_deref().unwrap_or(""), &text) {
            *place = (!text.is_empty()).then_some(text);
        }
    }
    own::fill(table, row, &mut made.own);
    others(build, table, row, &mut made);
    if made != standing && build.target.meetings.iter().any(|meeting| meeting.id == id) {
        made.source = Some(source);
    }
    if let Some(place) = build.plan.meetings.iter_mut().find(|meeting| meeting.id == id) {
        *place = made;
    }
    trace(build, table, row, &id);
    id
}

fn trace(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, id: &Id) {
    for placed in &row.cells {
        let field = table.columns.get(placed.column).copied().flatten();
        let into = match field {
            Some(Field::Left) => continue,
            Some(Field::Contents) => "contents",
            Some(Field::Date | Field::Time) => "date",
            Some(Field::Meeting) => "title",
            Some(Field::Purpose) => "purpose",
            Some(Field::Venue) => "venue",
            Some(Field::Own) => "own",
            _ => "note",
        };
        build.trace_cell(table, row.at, placed.cell, &Destination::Element(id.clone(), into));
    }
}

/// Columns that nothing else holds stay as a remark.
fn others(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, meeting: &mut Meeting) {
    for placed in &row.cells {
        let field = table.columns.get(placed.column).copied().flatten();
        let text = placed.cell.text().replace('\n', " / ");
        if matches!(field, None | Some(Field::Remark)) && !text.is_empty() {
            let title = table.titles.get(placed.column).map_or("", String::as_str);
            Build::with_note(&mut meeting.note, title, &text);
            let place = Place { table: table.at, row: row.at, column: placed.cell.column, line: 0 };
            build.remark(Some(place), Message::new("import-kept-as-note").with("text", text.as_str()));
        }
    }
}

fn find_or_make(build: &mut Build<'_>, told: &Told, nth: u16, source: &str) -> Id {
    let (number, title) = (told.number, told.title.as_ref().map(|line| line.wording.text.as_str()));
    let free = |m: &&Meeting| !build.seen.contains(&m.id);
    let meetings = || build.plan.meetings.iter().filter(free);
    let named = |m: &&Meeting| title.is_some_and(|title| same(&m.title, title));
    let found = meetings()
        .find(|m| named(m) && m.number == number && m.date == told.date)
        .or_else(|| meetings().find(|m| named(m) && m.number == number))
        .or_else(|| meetings().find(named))
        .or_else(|| meetings().find(|m| number.is_some() && m.number == number))
        .or_else(|| meetings().find(|m| told.date.is_some() && m.date == told.date));
    if let Some(found) = found {
        return found.id.clone();
    }
    let number = number.or_else(|| title.is_none().then_some(nth));
    let title = title.map_or_else(|| format!("{} {nth}", build.words.text("kind-meeting")), str::to_owned);
    let id = build.new_id(ElementKind::Meeting, &title);
    let meeting = Meeting {
        id: id.clone(),
        title,
        number,
        kind: MeetingKind::Other,
        source: Some(source.to_owned()),
        ..Meeting::default()
    };
    build.plan.meetings.push(meeting);
    id
}

fn fill(meeting: &mut Meeting, told: Told) {
    let beside = told.title.as_ref().and_then(|line| line.details.date.clone());
    meeting.date = told.date.or(beside).or(meeting.date.take());
    (meeting.start, meeting.end) = (told.start.or(meeting.start), told.end.or(meeting.end));
    if let Some(line) = told.title {
        if !same(&meeting.title, &line.wording.text) {
            meeting.title = line.wording.text;
        }
        meeting.number = told.number.or(meeting.number);
        (meeting.certainty, meeting.marker) = (line.wording.certainty, line.wording.marker);
        if line.details.format != Format::Unsaid {
            meeting.format = line.details.format;
        }
        if line.details.status != Status::Planned {
            meeting.status = line.details.status;
        }
        meeting.cause = line.details.cause.or(meeting.cause.take());
    }
    meeting.overnight |= told.overnight;
    if let Some(venue) = told.venue.filter(|venue| !same(meeting.venue.as_deref().unwrap_or(""), venue)) {
        meeting.venue = Some(venue);
    }
}
