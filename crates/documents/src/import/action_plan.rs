//! An action plan: results down, periods across, goals left, effects right.

mod activities;
mod aligned;
mod cells;
mod heads;
mod items;
mod names;
mod order;
mod rows;

pub(super) use aligned::strayed;
pub(crate) use heads::grouped;
pub(crate) use items::{BULLET, items};
pub(crate) use names::{EffectName, GoalName, is_lettered, like_effects};
pub(crate) use rows::{counted, is_rest_row};

/// Reads lists of goals: number and words.
pub(super) fn goals(build: &mut Build<'_>, tables: &[&Table<'_>]) {
    let mut seen = HashSet::new();
    for table in tables {
        for row in &table.rows {
            heads::listed(build, table, row, &mut seen);
        }
    }
}

/// Reads sheets that list effects.
pub(super) fn effects(build: &mut Build<'_>, tables: &[Table<'_>]) {
    for table in tables.iter().filter(|table| table.view) {
        heads::effects_sheet(build, table);
    }
}

use std::collections::HashSet;

use jiff::civil::date;
use samspil_core::matrix::{Rows, matrix};
use samspil_core::period::{Column, Period};
use samspil_core::programme::Periods;
use samspil_core::{Id, Language, Message, Programme};
use samspil_words::Words;

use super::build::Build;
use super::draft::{Destination, Place};
use super::field::Field;
use super::period::periods_of;
use super::table::{Table, TableRow};
use super::words;
use crate::read::Source;
use aligned::Aligned;
use rows::Named;

/// Reads the tables of an action plan, which may be one in several parts.
pub(super) fn read(build: &mut Build<'_>, source: &Source, tables: &[&Table<'_>]) {
    let Some(first) = tables.first() else { return };
    heads::listed_around(build, source);
    columns(build, tables);
    build.known.periods.clone_from(&build.plan.programme.periods);
    let rows_are = rows_are(build.target, first);
    let mut plan = Reading {
        cells: cells::Cells::new(build.target, rows_are),
        rows: rows::Rowwise::new(build, rows_are),
        row: None,
    };
    for table in tables {
        plan.rows.claimed.clear();
        for row in &table.rows {
            plan.row(build, table, row);
        }
    }
    plan.cells.finish(build);
    if rows_are == Rows::Results {
        build.expected.extend(build.target.results.iter().map(|result| result.id.clone()));
    }
}

/// What the rows are: as in the plan, or as the heading says where it has none
/// yet.
fn rows_are(target: &Programme, table: &Table<'_>) -> Rows {
    if !(target.results.is_empty() && target.tracks.is_empty() && target.activities.is_empty()) {
        return samspil_core::matrix::rows_of(target);
    }
    let title = table.column(Field::Row).and_then(|at| table.titles.get(at)).map_or("", String::as_str);
    let says = |keys: &[&str]| keys.iter().any(|key| words::is(key, title));
    if says(&["kinds-track", "kind-track"]) {
        Rows::Tracks
    } else if says(&["kinds-activity", "kind-activity"]) {
        Rows::Activities
    } else {
        Rows::Results
    }
}

/// The plan's periods: those of the headings, where the plan has none or fewer.
fn columns(build: &mut Build<'_>, tables: &[&Table<'_>]) {
    let mut named: Vec<(Period, String)> = Vec::new();
    for table in tables {
        for (field, title) in table.columns.iter().zip(&table.titles) {
            if let Some(Field::Column(Column::Period(period))) = field
                && !named.iter().any(|(known, _)| known == period)
            {
                named.push((*period, without_umbrella(title)));
            }
        }
    }
    // Where the plan has none, documents divide it by its dates.
    let laid = matrix(build.target, date(2000, 1, 1));
    let shown: Vec<Column> = laid.columns.iter().map(|heading| heading.column).collect();
    if laid.guessed && named.iter().all(|(period, _)| shown.contains(&Column::Period(*period))) {
        return;
    }
    let marked = tables.iter().any(|table| table.grid.rows.first().is_some_and(|row| row.heading));
    let usual = |period: Period| Language::ALL.map(|language| Words::of(language).period(period)).to_vec();
    let own = build.target.programme.periods.as_ref();
    // A file of quite other times: a plan in which nothing is placed yet takes its
    // periods, another reaches as far.
    let foreign = own.is_some_and(|own| {
        let list = own.list();
        !named.is_empty() && named.iter().all(|(period, _)| !list.contains(period))
    });
    let placed = !build.target.occurrences.is_empty();
    // What the plan shows beside its periods does not widen them.
    named.retain(|(period, _)| own.is_none() || !shown.contains(&Column::Period(*period)));
    match (own, periods_of(&named, usual)) {
        // In our own tables of a plan without periods, headings with gaps stand for
        // what is planned in them.
        (None, Some(found)) if usize::from(found.count) == named.len() || !marked => {
            build.plan.programme.periods = Some(found);
        }
        (Some(_), Some(found)) if foreign && !placed => build.plan.programme.periods = Some(found),
        (Some(own), _) if foreign => build.plan.programme.periods = Some(reaching(own, &named)),
        (Some(own), _) => build.plan.programme.periods = Some(wider(own, &named)),
        (None, _) if !named.is_empty() => build.remark(None, Message::new("import-periods-differ")),
        (None, _) => {}
    }
}

/// "Aktiviteter kvartal 3-4 2019" is headed "kvartal 3-4 2019".
fn without_umbrella(title: &str) -> String {
    let text = title.trim();
    match text.split_once(' ') {
        Some((first, rest)) if super::words::heading(first).is_some_and(|(f, _)| f == Field::Umbrella) => {
            rest.trim().to_owned()
        }
        _ => text.to_owned(),
    }
}

/// The plan's periods, reaching as far as the file's go on with them; what
/// stands apart from them stays beside the plan.
fn wider(own: &Periods, named: &[(Period, String)]) -> Periods {
    let mut wide = own.clone();
    let is = |wanted: &dyn Fn(Period) -> bool| named.iter().map(|(period, _)| *period).find(|p| wanted(*p));
    let most = usize::from(MOST_PERIODS);
    while wide.list().len() < most
        && let Some(before) = is(&|period| period.next() == wide.first)
    {
        (wide.first, wide.count) = (before, wide.count + 1);
    }
    while wide.list().len() < most
        && let Some(last) = wide.list().last()
        && is(&|period| period == last.next()).is_some()
    {
        wide.count += 1;
    }
    wide
}

/// The plan's periods with all of the file's and what lies between, where that
/// is not too much.
fn reaching(own: &Periods, named: &[(Period, String)]) -> Periods {
    let list = own.list();
    let all = || named.iter().map(|(period, _)| *period).filter(|period| period.scheme() == own.scheme);
    let first = all().chain(list.first().copied()).min_by_key(|period| period.start());
    let last = all().chain(list.last().copied()).max_by_key(|period| period.start());
    let (Some(first), Some(last)) = (first, last) else { return own.clone() };
    let mut count = 1;
    let mut period = first;
    while period != last {
        if count == MOST_PERIODS {
            return own.clone();
        }
        (period, count) = (period.next(), count + 1);
    }
    Periods { first, count, ..own.clone() }
}

/// The most periods a plan may have.
const MOST_PERIODS: u8 = 60;

/// The rows as they are read, one after the other.
struct Reading {
    cells: cells::Cells,
    rows: rows::Rowwise,
    /// The result, track or activity that rows belong to until the next is named.
    row: Option<Id>,
}

impl Reading {
    fn row(&mut self, build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>) {
        let aligned = Aligned::of(table, row, &build.plan.effects);
        let [same_goals, same_effects] = match rows::read(build, &mut self.rows, table, row, &aligned) {
            Named::Not => [false; 2],
            Named::Rest => {
                self.row = None;
                [false; 2]
            }
            Named::As(id, alike) => {
                self.row = Some(id);
                alike
            }
        };
        let row_id = self.row.clone();
        for (placed, field) in row.cells.iter().zip(&aligned.fields) {
            let cell = placed.cell;
            match field {
                Some(Field::Column(column)) => {
                    self.cells.cell(build, table, row.at, cell, row_id.as_ref(), Some(*column));
                }
                Some(Field::Unplaced) => self.cells.cell(build, table, row.at, cell, row_id.as_ref(), None),
                Some(Field::Goals | Field::Effects)
                    if *field == Some(Field::Goals) && same_goals
                        || *field == Some(Field::Effects) && same_effects =>
                {
                    let of = row_id.clone().map(|id| Destination::Element(id, "results"));
                    of.iter().for_each(|of| build.trace_cell(table, row.at, cell, of));
                }
                Some(Field::Goals) => rows::goals(build, table, row.at, cell, row_id.as_ref()),
                Some(Field::Effects) => rows::effects(build, table, row.at, cell, row_id.as_ref()),
                Some(Field::Row | Field::Number | Field::Left | Field::Umbrella) => {}
                Some(_) | None => {
                    let title = table.titles.get(placed.column).map_or("", String::as_str);
                    self.remark(build, table, row.at, cell, title);
                }
            }
        }
    }

    /// What stands in a column that is not known becomes a remark of the row's
    /// element, so that it stays in sight.
    fn remark(
        &self,
        build: &mut Build<'_>,
        table: &Table<'_>,
        row: usize,
        cell: &crate::read::GridCell,
        title: &str,
    ) {
        if cell.lines.is_empty() {
            return;
        }
        let Some(id) = &self.row else { return };
        let text = cell.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" / ");
        if rows::note(build, id, title, &text) {
            build.trace_cell(table, row, cell, &Destination::Element(id.clone(), "note"));
            let place = Place { table: table.at, row, column: cell.column, line: 0 };
            build.remark(Some(place), Message::new("import-kept-as-note").with("text", text.as_str()));
        }
    }
}
