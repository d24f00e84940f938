//! The way back: a table from Word, Excel, a spreadsheet's text file or the
//! clipboard becomes changes of a plan. It is recognised what a table is; every
//! line of every cell goes somewhere and is traced; what is not understood
//! stays as text.
//!
//! Reading is a plain function of the file, the plan and what a person put
//! right ([`Settings`]), so that looking through it can be repeated as often as
//! needed before anything is kept.

mod action_plan;
mod agenda;
mod awaited;
mod build;
pub(crate) mod content;
mod draft;
mod field;
mod index;
pub(crate) mod known;
mod lesson_plan;
pub(crate) mod line;
mod loose;
mod met;
mod own;
mod pages;
mod participants;
mod period;
mod planner;
mod seats;
mod settings;
mod sheets;
mod table;
mod words;

pub(crate) use action_plan::{BULLET, EffectName, GoalName, counted, grouped, is_lettered, is_rest_row};
pub(crate) use agenda::cells::{Presenters, What, materials, presenters, what};
pub(crate) use agenda::stands_alone;
pub use draft::{Counts, Destination, Draft, Place, Recognised, Remark, Trace};
pub use field::{Field, TableKind, UnknownField};
pub(crate) use lesson_plan::{is_labelled, is_no_name};
pub use met::{How, Met};
pub(crate) use participants::is_one_name;
pub(crate) use period::column_in;
pub(crate) use planner::{Named, Who, WhoTold, involvement, read_who};
pub use settings::{ChosenPerson, Settings, Shift, TableSettings};
pub(crate) use words::heading_is_closing as is_closing;

use std::collections::HashSet;

use samspil_core::{Message, Programme};

use crate::read::{Grid, GridRow, Part, Source};
use build::Build;
use own::Own;
use table::{Table, width};

/// Reads a file into a plan.
pub fn read(name: &str, source: &Source, target: &Programme, settings: &Settings) -> Draft {
    let tables = tables(source, target, settings);
    let mut build = Build::new(name, target);
    action_plan::goals(&mut build, &of(&tables, TableKind::Goals));
    action_plan::effects(&mut build, &tables);
    action_plan::read(&mut build, source, &of(&tables, TableKind::ActionPlan));
    lesson_plan::read(&mut build, &of(&tables, TableKind::LessonPlan));
    planner::read(&mut build, &of(&tables, TableKind::MeetingPlanner), &settings.which());
    agenda::read(&mut build, &of(&tables, TableKind::Agenda), &settings.which());
    participants::read(&mut build, &of(&tables, TableKind::Participants), &settings.people);
    sheets::read(&mut build, &of(&tables, TableKind::ActivitySheets));
    finish(build, &tables, settings)
}

/// The tables of a file as they are recognised.
fn tables<'a>(source: &'a Source, target: &Programme, settings: &Settings) -> Vec<Table<'a>> {
    let mut all: Vec<Table<'a>> = Vec::new();
    let (mut heading, mut paragraph, mut day) = (None, None, None);
    let labels = own::labels(target);
    let own = Own::of(target, &labels);
    for part in &source.parts {
        match part {
            Part::Paragraph { text, .. } if agenda::day::heading(text).is_some() => day = Some(text.as_str()),
            // What our own paper calls the programme of a meeting names none.
            Part::Paragraph { text, heading: Some(_) } if words::is("doc-programme", text) => day = None,
            Part::Paragraph { text, heading: Some(_) } => (heading, day) = (Some(text.as_str()), None),
            Part::Paragraph { text, heading: None } => paragraph = Some(text.as_str()),
            Part::Table(grid) => {
                let at = all.len();
                let before = heading.or(paragraph.take());
                let mut made = table::recognise(at, grid, before, &settings.table(at), all.last(), own);
                made.above(day.take());
                if made.kind != TableKind::Ignored {
                    heading = None;
                }
                all.push(made);
            }
        }
    }
    all
}

fn of<'t, 'a>(tables: &'t [Table<'a>], kind: TableKind) -> Vec<&'t Table<'a>> {
    tables.iter().filter(|table| table.kind == kind).collect()
}

fn finish(mut build: Build<'_>, tables: &[Table<'_>], settings: &Settings) -> Draft {
    awaited::settle(&mut build);
    let known: HashSet<Place> = build.traces.iter().map(|trace| trace.place).collect();
    for table in tables {
        trace_rest(&mut build, table, &known);
        tell_ragged(&mut build, table);
    }
    let missing: Vec<_> =
        std::mem::take(&mut build.expected).into_iter().filter(|id| !build.seen.contains(id)).collect();
    let mut plan = build.plan;
    if settings.remove_missing {
        plan = without(plan, &missing);
    }
    build.traces.sort_by_key(|trace| trace.place);
    Draft {
        plan: plan.canonical(),
        tables: tables.iter().map(recognised).collect(),
        traces: build.traces,
        remarks: build.remarks,
        missing,
        people: build.met,
    }
}

fn without(plan: Programme, gone: &[samspil_core::Id]) -> Programme {
    let mut left = Programme { programme: plan.programme.clone(), ..Programme::default() };
    for element in plan.into_elements() {
        if !gone.contains(element.id()) {
            left.push(element);
        }
    }
    left
}

/// Every line that nothing took is a heading, was left out, or stays as text.
fn trace_rest(build: &mut Build<'_>, table: &Table<'_>, known: &HashSet<Place>) {
    let read: HashSet<usize> = table.rows.iter().map(|row| row.at).collect();
    for (row, found) in table.grid.rows.iter().enumerate() {
        for cell in &found.cells {
            let left = table.columns.get(cell.column) == Some(&Some(Field::Left));
            let into = match (table.kind, !read.contains(&row), left) {
                (TableKind::Ignored, ..) if table.view => Destination::LeftOut,
                (TableKind::Ignored, ..) => Destination::Unread,
                (_, true, _) => Destination::Heading,
                (_, _, true) => Destination::LeftOut,
                _ => Destination::Unread,
            };
            for (line, text) in cell.lines.iter().enumerate() {
                let place = Place { table: table.at, row, column: cell.column, line };
                if !known.contains(&place) {
                    build.trace(place, &text.text, into.clone());
                }
            }
        }
    }
}

/// Rows of another width than their table are told: something may stand in the
/// wrong column.
fn tell_ragged(build: &mut Build<'_>, table: &Table<'_>) {
    if !matches!(table.kind, TableKind::ActionPlan | TableKind::Participants | TableKind::MeetingPlanner) {
        return;
    }
    for (row, cells) in ragged(table) {
        let place = Place { table: table.at, row, column: 0, line: 0 };
        let message = Message::new("import-ragged").with("cells", cells).with("columns", table.width());
        build.remark(Some(place), message);
    }
}

fn ragged(table: &Table<'_>) -> Vec<(usize, usize)> {
    let sheet = is_sheet(table.grid);
    let odd = |cells: usize| cells > 1 && cells != table.width() && (cells > table.width() || !sheet);
    let rows = table.rows.iter().filter(|row| !row.is_empty());
    let told = rows.filter_map(|row| {
        let cells = width(table.grid.rows.get(row.at)?);
        match action_plan::strayed(table, row) {
            Some(at) => Some((row.at, at + 1)),
            None => odd(cells).then_some((row.at, cells)),
        }
    });
    told.collect()
}

/// Sheets hold no empty cells: how far a row reaches there says nothing of its
/// width.
fn is_sheet(grid: &Grid) -> bool {
    let parted = |row: &GridRow| row.cells.windows(2).any(|two| two[0].column + two[0].span < two[1].column);
    let empty = |row: &GridRow| row.cells.iter().any(|cell| cell.lines.is_empty() && !cell.continues);
    grid.rows.iter().any(parted) || (grid.name.is_some() && !grid.rows.iter().any(empty))
}

fn recognised(table: &Table<'_>) -> Recognised {
    Recognised {
        kind: table.kind,
        head: table.head,
        columns: table.columns.clone(),
        titles: table.titles.clone(),
        ragged: ragged(table),
        shape: table.shape(),
    }
}
