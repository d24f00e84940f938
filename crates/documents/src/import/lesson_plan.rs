//! A lesson plan: a row per meeting, when and what is on.

use samspil_core::check::Facts;
use samspil_core::programme::{Clock, Content, FormKind, Format, Meeting, MeetingKind, Status};
use samspil_core::{ElementKind, FuzzyDate, Id, Language, Message};
use samspil_words::Words;

use super::action_plan::{leading_number, same};
use super::build::Build;
use super::draft::{Destination, Place};
use super::field::Field;
use super::line;
use super::table::{Table, TableRow};
use super::{content, own, words};
use crate::kinds::line::Lines;
use crate::read::GridCell;

/// What the first cell of a row says of a meeting.
#[derive(Debug, Default)]
struct Told {
    date: Option<FuzzyDate>,
    start: Option<Clock>,
    end: Option<Clock>,
    title: Option<line::Line>,
    venue: Option<String>,
    overnight: bool,
}

/// Reads lesson plans.
pub(super) fn read(build: &mut Build<'_>, tables: &[&Table<'_>]) {
    let mut nth = 0;
    let mut last: Option<Id> = None;
    for table in tables {
        purpose(build, table);
        for row in table.rows.iter().filter(|row| !row.is_empty()) {
            match last.as_ref().filter(|_| goes_on(table, row)) {
                Some(id) => go_on(build, table, row, id),
                None => {
                    nth += 1;
                    last = Some(meeting(build, table, row, nth));
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

fn go_on(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, id: &Id) {
    let Some(mut made) = build.plan.meetings.iter().find(|meeting| meeting.id == *id).cloned() else {
        return;
    };
    if let Some(cell) = table.cell(row, Field::Contents) {
        let before = made.sheet.contents.clone();
        contents(build, &mut made, cell);
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
    let told = told(build, table, row, when);
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
        contents(build, &mut made, cell);
    }
    for (field, place) in [(Field::Purpose, &mut made.sheet.purpose), (Field::Venue, &mut made.venue)] {
        let text = table.text(row, field);
        if table.column(field).is_some() && !same(place.as_deref().unwrap_or(""), &text) {
            *place = (!text.is_empty()).then_some(text);
        }
    }
    own::fill(build.target, FormKind::LessonPlan, table, row, &mut made.own);
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

/// What the cell of the date says, line by line: date, hours, name, place.
fn told(build: &Build<'_>, table: &Table<'_>, row: &TableRow<'_>, cell: &GridCell) -> Told {
    let mut told = Told::default();
    let mut dated = false;
    for text in cell.lines.iter().map(|line| line.text.as_str()) {
        let (text, hours) = parted(text);
        if let Some((start, end)) = hours {
            (told.start, told.end) = (start, end);
        }
        if text.is_empty() {
            continue;
        }
        if !dated && (words::is("doc-no-date", text) || told.date.is_some()) {
            dated = true;
            if words::is("doc-no-date", text) {
                continue;
            }
        }
        let date = (!dated).then(|| line::date(text, &build.anchors)).flatten();
        if let Some(date) = date {
            (told.date, dated) = (Some(date), true);
        } else if words::is("meetings-overnight", text) {
            told.overnight = true;
        } else if told.title.is_none() {
            (told.title, dated) = (Some(line::read(text, false, &build.anchors)), true);
        } else {
            told.venue = Some(text.to_owned());
        }
    }
    if let Some(title) = Some(table.text(row, Field::Meeting)).filter(|title| !title.is_empty()) {
        told.title = Some(line::read(&title, false, &build.anchors));
    }
    if let Some((start, end)) = hours(&table.text(row, Field::Time)) {
        (told.start, told.end) = (start, end);
    }
    told
}

/// From when to when.
type Hours = (Option<Clock>, Option<Clock>);

/// "27. august Kl. 9-16": the date and the hours after it.
fn parted(text: &str) -> (&str, Option<Hours>) {
    if let Some(found) = hours(text) {
        return ("", Some(found));
    }
    let lower = text.to_lowercase();
    if lower.len() == text.len()
        && let Some(at) = lower.find(" kl")
        && let Some(found) = hours(&text[at..])
    {
        return (text[..at].trim_end_matches([',', ' ']), Some(found));
    }
    (text, None)
}

/// "kl. 9–16", "09:00-15:30", "fra kl. 9", "til kl. 16".
fn hours(text: &str) -> Option<Hours> {
    let text = text.trim();
    let clock = |text: &str| text.trim().parse::<Clock>().ok();
    if let Some(found) = words::gaps("doc-hours-from", &["start"], text) {
        return Some((Some(clock(found.get("start")?)?), None));
    }
    if let Some(found) = words::gaps("doc-hours-until", &["end"], text) {
        return Some((None, Some(clock(found.get("end")?)?)));
    }
    let lower = text.to_lowercase();
    let rest = ["kl.", "kl", "klokken", "klokka"].iter().find_map(|word| lower.strip_prefix(word));
    let bare = rest.unwrap_or(&lower).trim();
    let (start, end) = bare.split_once(['–', '-'])?;
    Some((Some(clock(start)?), Some(clock(end)?)))
}

/// The number and words of a title: "2 Titel", "– 3 ting".
fn numbered(title: &str) -> (Option<u16>, &str) {
    match title.strip_prefix("– ") {
        Some(rest) => (None, rest),
        None => leading_number(title).map_or((None, title), |(number, rest)| (Some(number), rest)),
    }
}

fn find_or_make(build: &mut Build<'_>, told: &Told, nth: u16, source: &str) -> Id {
    let title = told.title.as_ref().map(|line| line.wording.text.as_str());
    let (number, title) = title.map_or((None, None), |title| {
        let (number, words) = numbered(title);
        (number, Some(words))
    });
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
    if told.date.is_some() || meeting.date.is_none() {
        meeting.date = told.date;
    }
    (meeting.start, meeting.end) = (told.start.or(meeting.start), told.end.or(meeting.end));
    if let Some(line) = told.title {
        let (number, title) = numbered(&line.wording.text);
        if !same(&meeting.title, title) {
            title.clone_into(&mut meeting.title);
        }
        meeting.number = number.or(meeting.number);
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

/// Purpose, process goal, outcomes and everything else that is on.
fn contents(build: &Build<'_>, meeting: &mut Meeting, cell: &GridCell) {
    let mut standing: Vec<Option<Content>> = meeting.sheet.contents.iter().cloned().map(Some).collect();
    let facts = Facts::new(&build.plan);
    let lines = Language::ALL.map(|language| Lines { facts: &facts, words: Words::of(language) });
    let own = meeting.language;
    let printed: Vec<[String; 4]> =
        meeting.sheet.contents.iter().map(|c| lines.each_ref().map(|l| l.content(c, own).string())).collect();
    let (mut all, mut outcomes) = (Vec::new(), Vec::new());
    for text in joined(cell) {
        if let Some(purpose) = words::after_label("field-purpose", &text) {
            replace(&mut meeting.sheet.purpose, purpose);
        } else if let Some(goal) = words::after_label("field-process_goal", &text) {
            replace(&mut meeting.process_goal, goal);
        } else if let Some(outcome) = words::after_label("field-outcomes", &text) {
            outcomes.push(outcome.to_owned());
        } else {
            let known = printed
                .iter()
                .zip(&mut standing)
                .find(|(p, c)| c.is_some() && p.iter().any(|p| same(p, &text)));
            all.push(known.and_then(|(_, c)| c.take()).unwrap_or_else(|| content::read(build, &text)));
        }
    }
    meeting.sheet.contents = all;
    let alike = outcomes.len() == meeting.sheet.outcomes.len()
        && outcomes.iter().zip(&meeting.sheet.outcomes).all(|(a, b)| same(a, b));
    if !alike {
        meeting.sheet.outcomes = outcomes;
    }
}

fn replace(field: &mut Option<String>, text: &str) {
    if !same(field.as_deref().unwrap_or(""), text) {
        *field = Some(text.to_owned());
    }
}

/// The lines of a cell; those that go on with the line before belong to it.
fn joined(cell: &GridCell) -> Vec<String> {
    super::action_plan::items(cell).into_iter().map(|item| item.text).collect()
}
