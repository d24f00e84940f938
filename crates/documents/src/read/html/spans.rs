//! Cells that reach down over several rows.

use std::collections::BTreeMap;

use super::super::Refusal;
use super::super::budget::Budget;
use super::super::limits::MAX_ROWS;
use super::super::table::TableBuilder;

/// Which columns are taken by a cell from above.
#[derive(Debug, Default)]
pub(super) struct Spans {
    by_column: BTreeMap<usize, Reach>,
}

#[derive(Debug, Clone, Copy)]
struct Reach {
    /// Rows that it still reaches, the present one counted.
    rows: usize,
    columns: usize,
}

impl Spans {
    /// A cell reaches over so many rows, its own counted; 0 for all that follow.
    pub(super) fn reach(&mut self, column: usize, rows: usize, columns: usize) {
        let rows = if rows == 0 { MAX_ROWS } else { rows };
        self.by_column.insert(column, Reach { rows, columns });
    }

    /// Continues the cells from above that stand where the next cell would begin.
    pub(super) fn before_cell(
        &mut self,
        table: &mut TableBuilder,
        budget: &mut Budget,
    ) -> Result<(), Refusal> {
        while let Some(reach) = self.by_column.get(&table.column()).copied() {
            continue_below(reach, table, budget)?;
        }
        Ok(())
    }

    /// Continues the cells from above that stand behind the row's last one.
    pub(super) fn after_row(&mut self, table: &mut TableBuilder, budget: &mut Budget) -> Result<(), Refusal> {
        while let Some((column, reach)) = self.by_column.range(table.column()..).next().map(|(c, r)| (*c, *r))
        {
            table.skip(column - table.column())?;
            continue_below(reach, table, budget)?;
        }
        Ok(())
    }

    /// The row is over: each cell from above reaches one row less.
    pub(super) fn next_row(&mut self) {
        self.by_column.retain(|_, reach| {
            reach.rows -= 1;
            reach.rows > 0
        });
    }
}

/// The cell that belongs to the one above it.
fn continue_below(reach: Reach, table: &mut TableBuilder, budget: &mut Budget) -> Result<(), Refusal> {
    table.open_cell(budget)?;
    if let Some(cell) = table.cell() {
        cell.continues = true;
        cell.span = reach.columns;
    }
    table.close_cell()
}
