//! Sheets of activities: a table of two columns, "purpose | …", per activity.

use samspil_core::duration::Duration;
use samspil_core::programme::{Activity, Content, Sheet, TeamDay};
use samspil_core::{ElementKind, Id};

use super::build::Build;
use super::draft::{Destination, Place};
use super::seats::seat;
use super::table::{Table, TableRow};
use super::words::{SheetLine, sheet_line};
use crate::read::{GridCell, GridLine, joined};
use crate::spaces::same;

/// Reads sheets; the activity is named above the table or in its first row.
pub(super) fn read(build: &mut Build<'_>, tables: &[&Table<'_>]) {
    for table in tables {
        let mut of: Option<Id> = table.before.map(|title| activity(build, title, Place::table(table.at)));
        for row in table.rows.iter().filter(|row| !row.is_empty()) {
            let Some(first) = row.cells.iter().find(|placed| !placed.cell.lines.is_empty()) else { continue };
            match sheet_line(&first.cell.text()) {
                Some(line) => {
                    if let Some(id) = &of {
                        fill(build, table, row, first.cell, line, &id.clone());
                    }
                }
                None => of = named(build, table, row, first.cell).or(of),
            }
        }
    }
}

impl Place {
    fn table(table: usize) -> Self {
        Self { table, row: 0, column: 0, line: 0 }
    }
}

/// A row with one cell names the activity whose sheet follows.
fn named(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, cell: &GridCell) -> Option<Id> {
    let filled = row.cells.iter().filter(|placed| !placed.cell.lines.is_empty()).count();
    let title = cell.text().replace('\n', " ");
    if filled != 1 || title.trim().is_empty() {
        return None;
    }
    let place = Place { table: table.at, row: row.at, column: cell.column, line: 0 };
    let id = activity(build, title.trim(), place);
    build.trace_cell(table, row.at, cell, &Destination::Element(id.clone(), "title"));
    Some(id)
}

fn activity(build: &mut Build<'_>, title: &str, place: Place) -> Id {
    if let Some(found) = build.plan.activities.iter().find(|a| same(&a.title, title)) {
        return found.id.clone();
    }
    let id = build.new_id(ElementKind::Activity, title);
    let source = Some(build.source(place, title));
    build.plan.activities.push(Activity {
        id: id.clone(),
        title: title.to_owned(),
        source,
        ..Activity::default()
    });
    id
}

fn fill(
    build: &mut Build<'_>,
    table: &Table<'_>,
    row: &TableRow<'_>,
    label: &GridCell,
    line: SheetLine,
    of: &Id,
) {
    let values: Vec<&GridCell> = row
        .cells
        .iter()
        .map(|placed| placed.cell)
        .filter(|cell| cell.column != label.column && !cell.lines.is_empty())
        .collect();
    let lines: Vec<GridLine> = values.iter().flat_map(|cell| cell.lines.iter().cloned()).collect();
    let Some(at) = build.plan.activities.iter().position(|a| a.id == *of) else { return };
    let mut sheet = build.plan.activities[at].sheet.clone();
    let unread = put(build, &mut sheet, line, &lines);
    let activity = &mut build.plan.activities[at];
    activity.sheet = sheet;
    if let Some(text) = unread {
        Build::with_note(&mut activity.note, &label.text(), &text);
    }
    build.trace_cell(table, row.at, label, &Destination::Heading);
    for cell in values {
        build.trace_cell(table, row.at, cell, &Destination::Element(of.clone(), "sheet"));
    }
}

/// Puts what a line of a sheet says where it belongs; gives back what does not fit.
fn put(build: &Build<'_>, sheet: &mut Sheet, line: SheetLine, lines: &[GridLine]) -> Option<String> {
    let text = joined(lines);
    let items = || lines.iter().map(|line| line.text.trim_start_matches(['•', '-', ' ']).to_owned());
    match line {
        SheetLine::Purpose => sheet.purpose = Some(text),
        SheetLine::Participants => sheet.participants = Some(text),
        SheetLine::Duration => match Duration::parse_typed(&text) {
            Ok(duration) => sheet.duration = Some(duration),
            Err(_) => return Some(text),
        },
        SheetLine::Team => sheet.team = team(build, lines),
        SheetLine::Outcome => sheet.outcomes = items().collect(),
        SheetLine::Contents => sheet.contents = contents(lines),
    }
    None
}

/// "Dag 2" alone on a line: what follows belongs to that day.
fn day(text: &str) -> Option<u8> {
    let lower = text.to_lowercase();
    let rest = ["dag ", "day "].iter().find_map(|word| lower.strip_prefix(word))?;
    rest.trim_end_matches([':', '.', ' ']).parse().ok()
}

fn team(build: &Build<'_>, lines: &[GridLine]) -> Vec<TeamDay> {
    let mut days = vec![TeamDay::default()];
    for line in lines {
        let (head, rest) = line.text.split_once(':').unwrap_or((&line.text, ""));
        if let Some(number) = day(head) {
            days.push(TeamDay { day: Some(number), seats: Vec::new() });
            if rest.trim().is_empty() {
                continue;
            }
        }
        let named = if day(head).is_some() { rest } else { line.text.as_str() };
        let names = named.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
        if let Some(team) = days.last_mut() {
            team.seats.extend(names.map(|name| seat(build, name)));
        }
    }
    days.retain(|team| !team.seats.is_empty());
    days
}

fn contents(lines: &[GridLine]) -> Vec<Content> {
    let mut of_day = None;
    let mut contents = Vec::new();
    for line in lines {
        let text = line.text.trim_start_matches(['•', '-', ' ']);
        match day(text) {
            Some(number) => of_day = Some(number),
            None if text.is_empty() => {}
            None => contents.push(Content { text: text.to_owned(), day: of_day, ..Content::default() }),
        }
    }
    contents
}
