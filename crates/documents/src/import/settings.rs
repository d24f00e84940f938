//! What a person put right while looking a file through. Reading the same file
//! with the same settings gives the same draft.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::field::{Field, TableKind};

/// What is read otherwise than it would be by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// What a table is, by its place in the file, from 0.
    pub tables: BTreeMap<usize, TableSettings>,
    /// What stands in the plan and not in the file is taken out.
    pub remove_missing: bool,
    /// The meeting that an agenda, or the one planner of a file, goes into, by
    /// its id; empty for a new one. Where nothing is said the heading tells.
    pub meeting: Option<String>,
    /// Whom rows of lists of participants mean, where somebody chose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<ChosenPerson>,
}

/// Whom a row of a list of participants means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenPerson {
    /// The table's place in the file, from 0.
    pub table: usize,
    /// The row's place in the table, from 0.
    pub row: usize,
    /// The person's id; nothing for somebody new.
    pub person: Option<String>,
}

/// The meeting that a table of one meeting goes into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Which {
    /// The one that goes by the heading; a new one where there is none.
    ByHeading,
    /// A new one.
    New,
    /// The one with this id.
    Meeting(String),
}

/// What is read otherwise in one table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableSettings {
    /// What the table is: a word of [`TableKind`].
    pub kind: Option<String>,
    /// What columns mean, by their place from 0.
    pub columns: BTreeMap<usize, Field>,
    /// Rows moved sideways.
    pub shifts: Vec<Shift>,
}

impl TableSettings {
    /// What the table was said to be.
    pub fn kind(&self) -> Option<TableKind> {
        self.kind.as_deref()?.parse().ok()
    }
}

/// A row moved sideways: its cells from a column on stand `by` columns further
/// right, or left where negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// The row's place in the table, from 0.
    pub row: usize,
    /// The first column that moves, from 0, as it stood in the file.
    pub from: usize,
    /// How many columns.
    pub by: i8,
}

impl Settings {
    /// The meeting that a table of one meeting goes into.
    pub(super) fn which(&self) -> Which {
        match self.meeting.as_deref() {
            None => Which::ByHeading,
            Some("") => Which::New,
            Some(id) => Which::Meeting(id.to_owned()),
        }
    }

    /// The settings of a table.
    pub fn table(&self, at: usize) -> TableSettings {
        self.tables.get(&at).cloned().unwrap_or_default()
    }

    /// Moves a row by a column, on top of where it was moved to before.
    pub fn shift(&mut self, table: usize, shift: Shift) {
        let table = self.tables.entry(table).or_default();
        match table.shifts.iter_mut().find(|known| (known.row, known.from) == (shift.row, shift.from)) {
            Some(known) => known.by = known.by.saturating_add(shift.by),
            None => table.shifts.push(shift),
        }
        table.shifts.retain(|shift| shift.by != 0);
    }
}
