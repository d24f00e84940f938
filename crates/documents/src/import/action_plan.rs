//! An action plan: results down, periods across, goals left, effects right.

mod aligned;
mod cells;
mod heads;
mod items;
mod order;
mod rows;

pub(super) use aligned::strayed;
pub(super) use heads::like_effects;
pub(crate) use items::{BULLET, items};
pub(super) use rows::same;

/// Reads lists of goals: number and words.
pub(super) fn goals(build: &mut Build<'_>, tables: &[&Table<'_>]) {
    for table in tables {
        for row in &table.rows {
            heads::listed(build, table, row);
        }
    }
}

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

/// Reads the tables of an action plan, which may be one in several parts.
pub(super) fn read(build: &mut Build<'_>, source: &Source, tables: &[&Table<'_>]) {
    let Some(first) = tables.first() else { return };
    heads::goals(build, source);
    columns(build, tables);
    let mut plan = Reading {
        cells: cells::Cells::new(build.target, rows_are(build.target, first)),
        rows_are: rows_are(build.target, first),
        row: None,
    };
    for table in tables {
        for row in &table.rows {
            plan.row(build, table, row);
        }
    }
    plan.cells.finish(build);
    build.expected.extend(build.target.results.iter().map(|result| result.id.clone()));
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
    let usual = |period: Period| Language::ALL.map(|language| Words::of(language).period(period)).to_vec();
    match (&build.target.programme.periods, periods_of(&named, usual)) {
        (None, Some(found)) => build.plan.programme.periods = Some(found),
        (Some(own), Some(found)) => build.plan.programme.periods = Some(wider(own, &found)),
        (_, None) if !named.is_empty() => build.remark(None, Message::new("import-periods-differ")),
        _ => {}
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

/// The plan's periods, reaching as far as the file's.
fn wider(own: &Periods, found: &Periods) -> Periods {
    if own.scheme != found.scheme {
        return own.clone();
    }
    let mut all = own.list();
    all.extend(found.list());
    all.sort_by_key(|period| period.start());
    let named: Vec<(Period, String)> = all.into_iter().map(|period| (period, String::new())).collect();
    match periods_of(&named, |_| vec![String::new()]) {
        Some(wide) => Periods { labels: own.labels.clone(), ..wide },
        None => own.clone(),
    }
}

/// The rows as they are read, one after the other.
struct Reading {
    cells: cells::Cells,
    rows_are: Rows,
    /// The result, track or activity that rows belong to until the next is named.
    row: Option<Id>,
}

impl Reading {
    fn row(&mut self, build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>) {
        let aligned = Aligned::of(table, row, &build.plan.effects);
        if let Some(named) = rows::read(build, self.rows_are, table, row, &aligned) {
            self.row = named;
        }
        let row_id = self.row.clone();
        for (placed, field) in row.cells.iter().zip(&aligned.fields) {
            let cell = placed.cell;
            match field {
                Some(Field::Column(column)) => {
                    self.cells.cell(build, table, row.at, cell, row_id.as_ref(), Some(*column));
                }
                Some(Field::Unplaced) => self.cells.cell(build, table, row.at, cell, row_id.as_ref(), None),
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
