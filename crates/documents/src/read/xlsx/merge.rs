//! Merged cells: the first one reaches over the columns, those below it continue.

use std::collections::BTreeMap;

use super::super::budget::Budget;
use super::super::{GridCell, Refusal};

/// The cells of a sheet by row.
pub(super) type Cells = BTreeMap<usize, RowCells>;

/// The cells of a row by column.
pub(super) type RowCells = BTreeMap<usize, GridCell>;

/// First and last cell, as row and column.
pub(super) type Range = ((usize, usize), (usize, usize));

/// Marks the cells of a merged range. What lies beyond the last row and column
/// that hold anything is left out.
pub(super) fn merge(
    cells: &mut Cells,
    range: Range,
    edge: (usize, usize),
    budget: &mut Budget,
) -> Result<(), Refusal> {
    let ((top, left), (bottom, right)) = range;
    let (bottom, right) = (bottom.min(edge.0), right.min(edge.1));
    let holds = cells.get(&top).is_some_and(|row| row.contains_key(&left));
    if !holds || right < left {
        return Ok(());
    }
    let rows: Vec<usize> = cells.range(top..=bottom.max(top)).map(|(row, _)| *row).collect();
    for row in rows {
        let Some(row_cells) = cells.get_mut(&row) else { continue };
        // Excel keeps what was written below the others, but shows none of it.
        let hidden: Vec<usize> = row_cells.range(left..=right).map(|(column, _)| *column).collect();
        hidden
            .iter()
            .filter(|column| row != top || **column != left)
            .for_each(|column| drop(row_cells.remove(column)));
        if row != top {
            budget.cell()?;
        }
        let cell = row_cells.entry(left).or_insert_with(|| GridCell { column: left, ..GridCell::default() });
        cell.span = right - left + 1;
        cell.continues = row != top;
    }
    Ok(())
}
