//! Puts a table together, row by row and cell by cell.

use super::budget::Budget;
use super::limits::{MAX_CELL_TEXT, MAX_COLUMNS, MAX_ROWS};
use super::{Grid, GridCell, GridLine, GridRow, Refusal};

/// A table that is being read.
#[derive(Debug)]
pub(super) struct TableBuilder {
    /// Its number among the file's tables, from 1.
    number: usize,
    grid: Grid,
    rows: usize,
    row: Option<GridRow>,
    cell: Option<GridCell>,
    /// Where the next cell begins.
    column: usize,
    /// Characters of the open cell.
    characters: usize,
}

impl TableBuilder {
    /// An empty table.
    pub(super) fn new(name: Option<String>, budget: &mut Budget) -> Result<Self, Refusal> {
        let number = budget.table()?;
        let grid = Grid { name: name.filter(|name| !name.is_empty()), rows: Vec::new() };
        Ok(Self { number, grid, rows: 0, row: None, cell: None, column: 0, characters: 0 })
    }

    /// Its caption.
    pub(super) fn name(&mut self, name: &str) {
        let name = name.trim();
        if !name.is_empty() {
            self.grid.name = Some(name.to_owned());
        }
    }

    /// How it is called in a refusal: its name, or its number.
    pub(super) fn label(&self) -> String {
        self.grid.name.clone().unwrap_or_else(|| self.number.to_string())
    }

    /// Begins the next row; one that is open ends.
    pub(super) fn open_row(&mut self) -> Result<(), Refusal> {
        self.close_row()?;
        self.rows += 1;
        if self.rows > MAX_ROWS {
            return Err(Refusal::Rows { table: self.label() });
        }
        self.row = Some(GridRow { number: self.rows, ..GridRow::default() });
        self.column = 0;
        Ok(())
    }

    /// The open row.
    pub(super) fn row(&mut self) -> Option<&mut GridRow> {
        self.row.as_mut()
    }

    /// Ends the open row. One without cells is left out.
    pub(super) fn close_row(&mut self) -> Result<(), Refusal> {
        self.close_cell()?;
        if let Some(row) = self.row.take().filter(|row| !row.cells.is_empty()) {
            self.grid.rows.push(row);
        }
        Ok(())
    }

    /// Leaves the open row out, as if it had not been written.
    pub(super) fn drop_row(&mut self) {
        (self.row, self.cell) = (None, None);
    }

    /// The next cell begins so many columns further.
    pub(super) fn skip(&mut self, columns: usize) -> Result<(), Refusal> {
        self.column = self.column.saturating_add(columns);
        self.in_bounds(self.column)
    }

    /// The column where the next cell begins.
    pub(super) fn column(&self) -> usize {
        self.column
    }

    /// Begins a cell; a row that is missing is begun, a cell that is open ends.
    pub(super) fn open_cell(&mut self, budget: &mut Budget) -> Result<(), Refusal> {
        if self.row.is_none() {
            self.open_row()?;
        }
        self.close_cell()?;
        budget.cell()?;
        self.in_bounds(self.column + 1)?;
        self.characters = 0;
        self.cell = Some(GridCell { column: self.column, span: 1, ..GridCell::default() });
        Ok(())
    }

    /// The open cell.
    pub(super) fn cell(&mut self) -> Option<&mut GridCell> {
        self.cell.as_mut()
    }

    /// Ends the open cell.
    pub(super) fn close_cell(&mut self) -> Result<(), Refusal> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        self.column = cell.column.saturating_add(cell.span);
        self.in_bounds(self.column)?;
        if let Some(row) = &mut self.row {
            row.cells.push(cell);
        }
        Ok(())
    }

    /// Lines of the open cell. Without an open cell they belong to the last one.
    pub(super) fn lines(&mut self, lines: Vec<GridLine>) -> Result<(), Refusal> {
        self.characters += lines.iter().map(|line| line.text.chars().count() + 1).sum::<usize>();
        let row = self.rows;
        let last = self.row.as_mut().and_then(|row| row.cells.last_mut());
        let Some(cell) = self.cell.as_mut().or(last) else { return Ok(()) };
        if self.characters > MAX_CELL_TEXT + 1 {
            let column = cell.column + 1;
            return Err(Refusal::CellText { table: self.label(), row, column });
        }
        cell.lines.extend(lines);
        Ok(())
    }

    /// There is a cell that lines can belong to.
    pub(super) fn takes_lines(&self) -> bool {
        self.cell.is_some() || self.row.as_ref().is_some_and(|row| !row.cells.is_empty())
    }

    /// The table as read.
    pub(super) fn finish(mut self) -> Result<Grid, Refusal> {
        self.close_row()?;
        Ok(self.grid)
    }

    fn in_bounds(&self, columns: usize) -> Result<(), Refusal> {
        if columns > MAX_COLUMNS {
            return Err(Refusal::Columns { table: self.label(), row: self.rows });
        }
        Ok(())
    }
}
