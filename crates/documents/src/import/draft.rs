//! What came of reading a file: the plan as it would be, where every line
//! went, what is worth telling.

use std::collections::HashMap;

use samspil_core::{Id, Message, Programme};

use super::field::{Field, TableKind};
use super::met::Met;

/// Where a line stands in a file, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// Which table.
    pub table: usize,
    /// Which row of it.
    pub row: usize,
    /// In which column the cell begins, as it stands in the file.
    pub column: usize,
    /// Which line of the cell.
    pub line: usize,
}

/// Where a line went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// Into a field of an element.
    Element(Id, &'static str),
    /// Into the programme's head.
    Head(&'static str),
    /// It is a heading.
    Heading,
    /// It was left out on purpose.
    LeftOut,
    /// It was not understood and stays as text.
    Unread,
}

/// A line and where it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Where it stood.
    pub place: Place,
    /// Its words as they stood.
    pub text: String,
    /// Where it went.
    pub into: Destination,
}

/// Something worth telling about the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// Where, if at one place.
    pub place: Option<Place>,
    /// What.
    pub message: Message,
}

/// A table as it was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// What it is.
    pub kind: TableKind,
    /// How many rows at its top are heading.
    pub head: usize,
    /// What each column means; nothing where that is not known.
    pub columns: Vec<Option<Field>>,
    /// The heading of each column.
    pub titles: Vec<String>,
    /// The rows whose width differs from the table's, with their width.
    pub ragged: Vec<(usize, usize)>,
    /// What tells tables of the same shape: their headings, or what stands in
    /// the first row where none is recognised.
    pub shape: String,
}

impl Recognised {
    /// The first column that holds periods.
    pub fn first_period(&self) -> Option<usize> {
        self.columns.iter().position(|field| matches!(field, Some(Field::Column(_))))
    }
}

/// How the lines of a file fared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Cells with something in them.
    pub cells: usize,
    /// Lines in them.
    pub lines: usize,
    /// Lines that are in the plan.
    pub placed: usize,
    /// Lines that are headings.
    pub headings: usize,
    /// Lines left out on purpose.
    pub left_out: usize,
    /// Lines that stay as text.
    pub unread: usize,
}

/// A file read into a plan; nothing is kept before it is accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The plan as it would be.
    pub plan: Programme,
    /// The tables, in the order of the file.
    pub tables: Vec<Recognised>,
    /// Every line of every cell, in the order of the file.
    pub traces: Vec<Trace>,
    /// What is worth telling.
    pub remarks: Vec<Remark>,
    /// What stands in the plan, would be expected in the file and is not there.
    pub missing: Vec<Id>,
    /// Whom the rows of lists of participants mean, in the order of the file.
    pub people: Vec<Met>,
}

impl Draft {
    /// How the lines fared.
    pub fn counts(&self) -> Counts {
        let mut cells: Vec<(usize, usize, usize)> = Vec::new();
        let mut counts = Counts::default();
        for trace in &self.traces {
            cells.push((trace.place.table, trace.place.row, trace.place.column));
            counts.lines += 1;
            *match trace.into {
                Destination::Element(..) | Destination::Head(_) => &mut counts.placed,
                Destination::Heading => &mut counts.headings,
                Destination::LeftOut => &mut counts.left_out,
                Destination::Unread => &mut counts.unread,
            } += 1;
        }
        cells.sort_unstable();
        cells.dedup();
        counts.cells = cells.len();
        counts
    }

    /// Where the lines of each cell went, by table, row and column.
    pub fn by_cell(&self) -> HashMap<(usize, usize, usize), Vec<&Trace>> {
        let mut all: HashMap<_, Vec<&Trace>> = HashMap::new();
        for trace in &self.traces {
            all.entry((trace.place.table, trace.place.row, trace.place.column)).or_default().push(trace);
        }
        all
    }

    /// Whether it can be said which meeting the file goes into: an agenda, or
    /// one planner only.
    pub fn is_of_one_meeting(&self) -> bool {
        let of = |kind: TableKind| self.tables.iter().filter(move |table| table.kind == kind);
        let named = |table: &Recognised| table.columns.contains(&Some(Field::Meeting));
        let mut planners = of(TableKind::MeetingPlanner);
        let one = planners.next().is_some_and(|table| !named(table)) && planners.next().is_none();
        one || of(TableKind::Agenda).next().is_some()
    }

    /// Nothing of the file was recognised.
    pub fn is_empty(&self) -> bool {
        self.tables.iter().all(|table| table.kind == TableKind::Ignored)
    }
}
