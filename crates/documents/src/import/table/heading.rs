//! Where the heading of a table ends, and what its columns are called.

use samspil_core::period::{Column, Period};

use super::{Table, meaning};
use crate::import::field::{Field, TableKind};
use crate::import::own::Own;
use crate::import::period;
use crate::import::words::heading;
use crate::read::{GridCell, GridRow};

impl<'a> Table<'a> {
    /// Reads the rows at the top that are heading: most of what stands there is
    /// known as one.
    pub(super) fn read_heading(&mut self, own: Own<'_>) {
        let captions = self.captions(own);
        self.head = captions;
        for row in self.grid.rows.iter().skip(captions).take(4) {
            let filled: Vec<&GridCell> =
                row.cells.iter().filter(|c| !c.lines.is_empty() && !c.continues).collect();
            let known = filled.iter().filter(|cell| meaning(&cell.text(), own).is_some()).count();
            let is_heading = known * 2 > filled.len()
                || (row.heading && known > 0)
                || (known >= 3 && known * 5 >= filled.len() * 2);
            let more = self.head > captions;
            // What the file marks as its heading is all of it, where that says
            // enough.
            let marked = more && !row.heading && self.is_marked();
            if !is_heading || filled.is_empty() || marked || (more && known < 2 && !row.heading) {
                break;
            }
            self.head += 1;
            for cell in &filled {
                self.name_column(cell, own);
            }
        }
    }

    /// The file marks the row that was last read as the end of the heading, or
    /// as a heading that says enough.
    fn is_marked(&self) -> bool {
        let last = self.head.checked_sub(1).and_then(|last| self.grid.rows.get(last));
        last.is_some_and(|row| row.filters || (row.heading && self.guessed() != TableKind::Ignored))
    }

    /// Parts periods that share a heading.
    pub(super) fn part_periods(&mut self, previous: Option<&Table<'a>>, own: Own<'_>) {
        let Some(own) = own.periods else { return };
        let period = |field: &Option<Field>| match field {
            Some(Field::Column(Column::Period(period))) => Some(*period),
            _ => None,
        };
        let before = previous.filter(|table| table.kind == TableKind::ActionPlan);
        let last = before
            .and_then(|table| table.columns.iter().filter_map(period).max_by_key(|period| period.start()));
        let titles = self.titles.iter().map(String::as_str);
        let mut named: Vec<(Period, &str)> = self
            .columns
            .iter()
            .zip(titles)
            .filter_map(|(field, title)| Some((period(field)?, title)))
            .collect();
        period::in_order(&mut named, last, own);
        let mut parted = named.into_iter().map(|(period, _)| period);
        for field in self.columns.iter_mut().filter(|field| period(field).is_some()) {
            *field = parted.next().map(|period| Field::Column(Column::Period(period)));
        }
    }

    /// How many rows stand above the heading with one cell only: the name of a
    /// meeting, of a table.
    fn captions(&self, own: Own<'_>) -> usize {
        let filled = |row: &&GridRow| row.cells.iter().filter(|c| !c.lines.is_empty()).count();
        if self.grid.rows.first().is_some_and(|row| row.heading) {
            return 0;
        }
        let alone = self.grid.rows.iter().take(2).take_while(|row| filled(row) <= 1).count();
        let below = self.grid.rows.get(alone);
        let headed = below.is_some_and(|row| {
            let known = row.cells.iter().filter(|cell| meaning(&cell.text(), own).is_some()).count();
            known >= 2 && known * 2 > filled(&row)
        });
        if headed { alone } else { 0 }
    }

    /// Where activities are rows, "activities" heads them and no group of columns.
    pub(super) fn name_rows(&mut self) {
        if self.column(Field::Row).is_none()
            && let Some(at) = self.column(Field::Umbrella)
        {
            self.columns[at] = Some(Field::Row);
        }
    }

    pub(super) fn name_column(&mut self, cell: &GridCell, own: Own<'_>) {
        let text = cell.text().replace('\n', " ");
        let mut field = meaning(&text, own);
        // An own column may be called as one that every form has.
        let usual = meaning(&text, own.without_labels());
        if let (Some(Field::Own), Some(other)) = (field, usual)
            && own.is_beside(&text, other)
            && !self.columns.contains(&usual)
        {
            field = usual;
        }
        if let Some((_, languages)) = heading(&text) {
            for language in languages {
                match self.languages.iter_mut().find(|(known, _)| known == language) {
                    Some((_, count)) => *count += 1,
                    None => self.languages.push((*language, 1)),
                }
            }
        }
        let end = cell.column + cell.span.max(1);
        if self.columns.len() < end {
            self.columns.resize(end, None);
            self.titles.resize(end, String::new());
        }
        for column in cell.column..end {
            // A heading over several columns leaves them to the row below.
            if field == Some(Field::Umbrella) && cell.span > 1 {
                continue;
            }
            self.columns[column] = field;
            self.titles[column].clone_from(&text);
        }
    }
}
