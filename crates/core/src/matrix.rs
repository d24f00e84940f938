//! The plan matrix: results down, periods across, what is done in each cell.
//! Made in one pass over the programme, as indexes into its lists, so that
//! drawing a cell looks nothing up.

mod edit;
mod line;
mod periods;

pub use edit::Typed;
pub use line::{Wording, wording};
pub use periods::{rebucketed, suggested};

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use crate::period::{Column, Period};
use crate::programme::{Activity, Meeting, Occurrence, Periods};
use crate::{FuzzyDate, Id, Programme};

/// The most periods that are columns; what stands in others comes to the rest
/// of its row. A plan has 60 at most, so that twice as many are not its own.
const MOST_COLUMNS: usize = 180;

/// What the rows of a matrix are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// Result targets.
    Results,
    /// Tracks, in a programme whose activities lead to no results.
    Tracks,
    /// Activities, where there are neither.
    Activities,
}

/// One thing in a cell, as an index into the programme's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// An occurrence, with its activity where that is known.
    Occurrence {
        /// Index of the occurrence.
        at: usize,
        /// Index of its activity.
        activity: Option<usize>,
    },
    /// A meeting that no occurrence of the plan names.
    Meeting {
        /// Index of the meeting.
        at: usize,
    },
    /// An activity that stands in no column.
    Activity {
        /// Index of the activity.
        at: usize,
    },
}

/// A column and how it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// The column.
    pub column: Column,
    /// Today lies in it.
    pub now: bool,
    /// It is none of the plan's periods: something stands there all the same.
    pub outside: bool,
}

/// One row: a result, track or activity, or (`of` is `None`) all that belongs
/// to none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Index of the result, track or activity.
    pub of: Option<usize>,
    /// The lines of each column, in the order of their activities.
    pub cells: Vec<Vec<Line>>,
    /// What is planned here but stands in no column: activities without an
    /// occurrence, meetings without a date, and what would need a column too many.
    pub rest: Vec<Line>,
}

/// The whole matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// What the rows are.
    pub rows_are: Rows,
    /// The columns from left to right.
    pub columns: Vec<Heading>,
    /// The rows from top to bottom.
    pub rows: Vec<Row>,
    /// The columns come from the dates, because the plan says none.
    pub guessed: bool,
}

/// Lays a programme out as a matrix.
pub fn matrix(programme: &Programme, today: Date) -> Matrix {
    Layout::new(programme).fill(today)
}

impl Matrix {
    /// The index of a row by the id of its result, track or activity; `None`
    /// asks for the row of what belongs to none.
    pub fn row(&self, programme: &Programme, id: Option<&Id>) -> Option<usize> {
        self.rows.iter().position(|row| row_id(programme, self.rows_are, row.of) == id)
    }

    /// The index of a column.
    pub fn column(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|heading| heading.column == column)
    }
}

/// The id of a row's result, track or activity.
pub fn row_id(programme: &Programme, rows: Rows, of: Option<usize>) -> Option<&Id> {
    let at = of?;
    match rows {
        Rows::Results => programme.results.get(at).map(|r| &r.id),
        Rows::Tracks => programme.tracks.get(at).map(|t| &t.id),
        Rows::Activities => programme.activities.get(at).map(|a| &a.id),
    }
}

/// What a programme's rows are: results where activities lead to results or
/// nothing is planned yet, else tracks, else the activities themselves.
pub fn rows_of(programme: &Programme) -> Rows {
    let linked = programme.activities.iter().any(|a| !a.results.is_empty())
        || programme.occurrences.iter().any(|o| o.result.is_some());
    let tracked = !programme.tracks.is_empty() && programme.activities.iter().any(|a| a.track.is_some());
    match (programme.results.is_empty(), linked, tracked) {
        (false, true, _) | (false, false, false) => Rows::Results,
        (_, _, true) => Rows::Tracks,
        _ if programme.activities.is_empty() => Rows::Results,
        _ => Rows::Activities,
    }
}

/// The column in which a date lies: the first period that holds its first day.
pub fn column_of(columns: &[Period], date: &FuzzyDate, year: Option<i16>) -> Option<Column> {
    let dated = match year {
        Some(year) if date.lacks_year() => date.in_year(year)?,
        _ => date.clone(),
    };
    let (first, _) = dated.days()?;
    columns.iter().copied().find(|period| period.contains(first)).map(Column::Period)
}

struct Layout<'a> {
    programme: &'a Programme,
    rows_are: Rows,
    activities: HashMap<&'a Id, usize>,
    results: HashMap<&'a Id, usize>,
    tracks: HashMap<&'a Id, usize>,
    periods: Vec<Period>,
    guessed: bool,
}

fn indexes<'a, T>(list: &'a [T], id: impl Fn(&'a T) -> &'a Id) -> HashMap<&'a Id, usize> {
    list.iter().enumerate().map(|(at, item)| (id(item), at)).collect()
}

impl<'a> Layout<'a> {
    fn new(programme: &'a Programme) -> Self {
        let own = programme.programme.periods.as_ref();
        let found = own.is_none().then(|| suggested(programme)).flatten();
        Self {
            programme,
            rows_are: rows_of(programme),
            activities: indexes(&programme.activities, |a| &a.id),
            results: indexes(&programme.results, |r| &r.id),
            tracks: indexes(&programme.tracks, |t| &t.id),
            periods: own.or(found.as_ref()).map(Periods::list).unwrap_or_default(),
            guessed: own.is_none(),
        }
    }

    fn fill(&self, today: Date) -> Matrix {
        let columns = self.columns(today);
        let places: HashMap<Column, usize> =
            columns.iter().enumerate().map(|(at, heading)| (heading.column, at)).collect();
        let mut placed = vec![false; self.programme.activities.len()];
        // The last row gathers what belongs to none.
        let mut rows: Vec<Row> = (0..self.row_count())
            .map(Some)
            .chain([None])
            .map(|of| Row { of, cells: vec![Vec::new(); columns.len()], rest: Vec::new() })
            .collect();
        let last = rows.len() - 1;
        for (at, occurrence) in self.programme.occurrences.iter().enumerate() {
            let activity = self.activities.get(&occurrence.activity).copied();
            activity.and_then(|a| placed.get_mut(a)).into_iter().for_each(|flag| *flag = true);
            let row = self.row_of(occurrence, activity).unwrap_or(last);
            let row = &mut rows[row];
            let cell = places.get(&occurrence.column).and_then(|c| row.cells.get_mut(*c));
            cell.unwrap_or(&mut row.rest).push(Line::Occurrence { at, activity });
        }
        self.meetings(&places, &mut rows, &mut placed);
        // Where each activity is a row, the row itself shows it.
        for at in (0..placed.len()).filter(|at| !placed[*at] && self.rows_are != Rows::Activities) {
            rows[self.row_of_activity(Some(at)).unwrap_or(last)].rest.push(Line::Activity { at });
        }
        for row in &mut rows {
            row.cells.iter_mut().chain([&mut row.rest]).for_each(|cell| cell.sort_by_key(order));
        }
        if rows.last().is_some_and(|row| row.rest.is_empty() && row.cells.iter().all(Vec::is_empty)) {
            rows.pop();
        }
        let columns = if self.guessed { trimmed(columns, &mut rows) } else { columns };
        Matrix { rows_are: self.rows_are, columns, rows, guessed: self.guessed }
    }

    fn row_count(&self) -> usize {
        match self.rows_are {
            Rows::Results => self.programme.results.len(),
            Rows::Tracks => self.programme.tracks.len(),
            Rows::Activities => self.programme.activities.len(),
        }
    }

    /// The plan's periods, then whatever else is used in order of time, then
    /// what comes after.
    fn columns(&self, today: Date) -> Vec<Heading> {
        let used: BTreeSet<Column> = self.programme.occurrences.iter().map(|o| o.column).collect();
        let mut all: Vec<(Period, bool)> = self.periods.iter().map(|p| (*p, false)).collect();
        for column in &used {
            if let Column::Period(period) = column
                && all.len() < MOST_COLUMNS
                && !self.periods.contains(period)
            {
                all.push((*period, true));
            }
        }
        all.sort_by_key(|(period, _)| (period.start(), period.end()));
        let mut columns: Vec<Heading> = all
            .into_iter()
            .map(|(period, outside)| Heading {
                column: Column::Period(period),
                now: period.contains(today),
                outside,
            })
            .collect();
        if used.contains(&Column::After) {
            columns.push(Heading { column: Column::After, now: false, outside: false });
        }
        columns
    }

    fn row_of(&self, occurrence: &Occurrence, activity: Option<usize>) -> Option<usize> {
        let own = occurrence.result.as_ref().filter(|_| self.rows_are == Rows::Results);
        own.and_then(|id| self.results.get(id).copied()).or_else(|| self.row_of_activity(activity))
    }

    fn row_of_activity(&self, activity: Option<usize>) -> Option<usize> {
        let known: &Activity = self.programme.activities.get(activity?)?;
        match self.rows_are {
            Rows::Results => known.results.iter().find_map(|id| self.results.get(id).copied()),
            Rows::Tracks => known.track.as_ref().and_then(|id| self.tracks.get(id).copied()),
            Rows::Activities => activity,
        }
    }

    /// Puts the meetings that no occurrence names below their dates, those
    /// without a column into the rest of their row.
    fn meetings(&self, places: &HashMap<Column, usize>, rows: &mut [Row], placed: &mut [bool]) {
        let named: BTreeSet<&Id> = self.programme.occurrences.iter().flat_map(|o| &o.meetings).collect();
        let last = rows.len() - 1;
        for (at, meeting) in self.programme.meetings.iter().enumerate() {
            if named.contains(&meeting.id) {
                continue;
            }
            let activity = meeting.activity.as_ref().and_then(|id| self.activities.get(id).copied());
            activity.and_then(|a| placed.get_mut(a)).into_iter().for_each(|flag| *flag = true);
            let row = &mut rows[self.row_of_activity(activity).unwrap_or(last)];
            let column = self.meeting_column(meeting).and_then(|column| places.get(&column).copied());
            let cell = column.and_then(|column| row.cells.get_mut(column)).unwrap_or(&mut row.rest);
            cell.push(Line::Meeting { at });
        }
    }

    fn meeting_column(&self, meeting: &Meeting) -> Option<Column> {
        column_of(&self.periods, meeting.date.as_ref()?, self.programme.programme.year)
    }
}

/// The columns without those at either end in which nothing stands.
fn trimmed(mut columns: Vec<Heading>, rows: &mut [Row]) -> Vec<Heading> {
    let used = |at: &usize| rows.iter().any(|row| row.cells.get(*at).is_some_and(|cell| !cell.is_empty()));
    let first = (0..columns.len()).find(used).unwrap_or(columns.len());
    let last = (first..columns.len()).rfind(used).map_or(first, |at| at + 1);
    for row in rows {
        row.cells.truncate(last);
        row.cells.drain(..first);
    }
    columns.truncate(last);
    columns.drain(..first);
    columns
}

/// Activities in the order of the plan, so that what recurs stands at the same
/// height in every column; meetings after them.
fn order(line: &Line) -> (usize, usize) {
    match *line {
        Line::Occurrence { at, activity } => (activity.unwrap_or(usize::MAX - 1), at),
        Line::Activity { at } => (at, 0),
        Line::Meeting { at } => (usize::MAX, at),
    }
}

#[cfg(test)]
mod tests;
