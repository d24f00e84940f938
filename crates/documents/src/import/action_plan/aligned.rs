//! What the cells of a row mean where the row is not as wide as its table.

use samspil_core::period::Column;
use samspil_core::programme::Effect;

use super::names::like_effects;
use crate::import::field::Field;
use crate::import::table::{Table, TableRow};

/// What each cell of a row means. Rows may be wider than their table: a number
/// in a cell of its own, or something after the last period.
pub(super) struct Aligned {
    /// In the order of the row's cells.
    pub(super) fields: Vec<Option<Field>>,
}

impl Aligned {
    pub(super) fn of(table: &Table<'_>, row: &TableRow<'_>, effects: &[Effect]) -> Self {
        let mut fields: Vec<Option<Field>> =
            row.cells.iter().map(|placed| table.columns.get(placed.column).copied().flatten()).collect();
        let wide = row.cells.iter().map(|placed| placed.column + placed.cell.span.max(1)).max().unwrap_or(0);
        if wide > table.width() {
            Self::take_number(table, row, &mut fields);
            Self::take_end(row, &mut fields);
        }
        let lettered = !effects.is_empty() && effects.iter().all(|effect| effect.letter.is_some());
        if lettered {
            Self::take_strayed(table, row, &mut fields);
            Self::take_loose(row, &mut fields);
        }
        Self { fields }
    }

    /// "2" below the results and the name in the next cell: all that follows
    /// stands a column further right than it should.
    fn take_number(table: &Table<'_>, row: &TableRow<'_>, fields: &mut [Option<Field>]) {
        let Some(at) = fields.iter().position(|field| *field == Some(Field::Row)) else { return };
        let Some(placed) = row.cells.get(at) else { return };
        let text = placed.cell.text();
        if text.trim().is_empty() || !text.trim().chars().all(|c| c.is_ascii_digit()) {
            return;
        }
        fields[at] = Some(Field::Number);
        for (field, placed) in fields.iter_mut().zip(&row.cells).skip(at + 1) {
            *field =
                placed.column.checked_sub(1).and_then(|column| table.columns.get(column).copied().flatten());
        }
    }

    /// What the last cell of a row that is too wide holds: effects where it
    /// reads like them; whatever stands between the last period and them comes
    /// after the last period.
    fn take_end(row: &TableRow<'_>, fields: &mut [Option<Field>]) {
        let Some(last) = row.cells.iter().rposition(|placed| !placed.cell.lines.is_empty()) else { return };
        if fields.get(last).is_some_and(Option::is_some) || !like_effects(row.cells[last].cell) {
            return;
        }
        fields[last] = Some(Field::Effects);
        for field in fields.iter_mut().take(last) {
            if matches!(field, None | Some(Field::Effects)) {
                *field = Some(Field::Column(Column::After));
            }
        }
    }
    /// Effects a column too far left.
    fn take_strayed(table: &Table<'_>, row: &TableRow<'_>, fields: &mut [Option<Field>]) {
        let at = strayed(table, row).and_then(|at| row.cells.iter().position(|placed| placed.column == at));
        if let Some(field) = at.and_then(|at| fields.get_mut(at)) {
            *field = Some(Field::Effects);
        }
    }

    /// Where effects have letters and the row names no result, something else
    /// below the effects comes after the last period.
    fn take_loose(row: &TableRow<'_>, fields: &mut [Option<Field>]) {
        let named = row
            .cells
            .iter()
            .zip(fields.iter())
            .any(|(placed, field)| *field == Some(Field::Row) && !placed.cell.lines.is_empty());
        for (placed, field) in row.cells.iter().zip(fields) {
            let loose = !placed.cell.continues && !placed.cell.lines.is_empty() && !like_effects(placed.cell);
            if !named && loose && *field == Some(Field::Effects) {
                *field = Some(Field::Column(Column::After));
            }
        }
    }
}

/// The column of the effects of a row that stand where the last periods should:
/// they have letters, nothing follows, and the effects' own column is empty.
pub(in crate::import) fn strayed(table: &Table<'_>, row: &TableRow<'_>) -> Option<usize> {
    let own = table.column(Field::Effects)?;
    let last = row.cells.iter().rfind(|placed| !placed.cell.lines.is_empty() || placed.cell.continues)?;
    let below = matches!(table.columns.get(last.column), Some(Some(Field::Column(_))));
    (below && last.column < own && last.cell.lines.len() > 1 && like_effects(last.cell))
        .then_some(last.column)
}
