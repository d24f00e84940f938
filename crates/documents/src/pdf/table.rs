//! A table as the template reads it: every row with a cell for every column.

use std::borrow::Cow;

use serde::Serialize;

use super::characters::printable;
use super::data::{Line, cell_lines, plain};
use super::measure::{Sheet, as_number};
use crate::paper::{Cell, Column, Row, Table};

/// A table.
#[derive(Serialize)]
pub(super) struct TableData<'a> {
    caption: Cow<'a, str>,
    /// The type, in points.
    size: f64,
    /// It is written on by hand: with lines between the columns.
    ruled: bool,
    columns: Vec<ColumnData<'a>>,
    rows: Vec<RowData<'a>>,
}

#[derive(Serialize)]
struct ColumnData<'a> {
    title: Line<'a>,
    share: u16,
    number: bool,
}

#[derive(Serialize)]
struct RowData<'a> {
    strong: bool,
    blank: bool,
    /// It may go on on the next page.
    breaks: bool,
    /// It heads the rows that follow.
    heads: bool,
    cells: Vec<Shown<'a>>,
}

/// A cell that is nothing but words is those words, which are read much sooner.
#[derive(Serialize)]
#[serde(untagged)]
enum Shown<'a> {
    Words(Cow<'a, str>),
    Cell(CellData<'a>),
}

#[derive(Serialize)]
struct CellData<'a> {
    lines: Vec<Line<'a>>,
    span: usize,
    /// It heads its row.
    heading: bool,
    /// Figures stand at the right edge.
    number: bool,
}

/// The table as data; nothing for one without columns.
pub(super) fn table(table: &Table, sheet: Sheet) -> Option<TableData<'_>> {
    let size = sheet.table_type(table.columns.len(), table.dense);
    let setting = Setting { table, sheet, size, whole: as_number(table.columns.iter().map(share).sum()) };
    (!table.columns.is_empty()).then(|| TableData {
        caption: printable(&table.caption),
        size,
        ruled: table.rows.iter().any(|row| row.blank),
        columns: table.columns.iter().enumerate().map(|(at, column)| setting.column(at, column)).collect(),
        rows: table.rows.iter().map(|row| setting.row(row)).collect(),
    })
}

fn share(column: &Column) -> usize {
    usize::from(column.share.max(1))
}

/// What is the same for all rows of a table.
struct Setting<'a> {
    table: &'a Table,
    sheet: Sheet,
    size: f64,
    /// All columns' shares together.
    whole: f64,
}

impl<'a> Setting<'a> {
    /// A column; its title in bold is wider than the same in a cell.
    fn column(&self, at: usize, column: &'a Column) -> ColumnData<'a> {
        let title = cell_lines(std::slice::from_ref(&column.title), self.width(at, 1) / 1.1, self.size);
        let title = title.into_iter().flatten().collect();
        ColumnData { title, share: column.share.max(1), number: column.number }
    }

    fn row(&self, row: &'a Row) -> RowData<'a> {
        let cells = self.cells(&row.cells);
        let highest = cells.iter().map(|(_, high)| *high).fold(0.0, f64::max);
        let breaks = !self.sheet.keeps_together(highest, self.size);
        RowData {
            strong: row.strong,
            blank: row.blank,
            breaks,
            heads: row.strong && !breaks && cells.len() == 1 && self.table.columns.len() > 1,
            cells: cells.into_iter().map(|(cell, _)| cell.shown(row)).collect(),
        }
    }

    /// A cell for every column, with how many lines it takes: missing ones are
    /// empty, and what stands beyond the last column is said in its cell.
    fn cells(&self, cells: &'a [Cell]) -> Vec<(CellData<'a>, f64)> {
        let columns = self.table.columns.len();
        let mut out: Vec<(CellData<'a>, f64)> = Vec::with_capacity(columns);
        let mut at = 0;
        for cell in cells {
            if at < columns {
                let span = cell.span.clamp(1, columns - at);
                out.push(self.cell(cell, at, span));
                at += span;
            } else if let Some((last, high)) = out.last_mut() {
                let width = self.width(columns - 1, 1);
                last.lines.extend(cell_lines(&cell.lines, width, self.size));
                *high += Sheet::lines(&cell.lines, width, self.size);
            }
        }
        out.extend((at..columns).map(|_| (empty(), 0.0)));
        out
    }

    fn cell(&self, cell: &'a Cell, at: usize, span: usize) -> (CellData<'a>, f64) {
        let width = self.width(at, span);
        let lines = cell_lines(&cell.lines, width, self.size);
        let data = CellData {
            heading: at < self.table.row_headings && span < self.table.columns.len() && !lines.is_empty(),
            number: span == 1 && self.table.columns.get(at).is_some_and(|column| column.number),
            lines,
            span,
        };
        (data, Sheet::lines(&cell.lines, width, self.size))
    }

    /// The width of a cell over columns, in points.
    fn width(&self, at: usize, span: usize) -> f64 {
        let share = as_number(self.table.columns.iter().skip(at).take(span).map(share).sum()) / self.whole;
        self.sheet.cell_width(share, self.size)
    }
}

impl<'a> CellData<'a> {
    fn shown(mut self, row: &Row) -> Shown<'a> {
        let set_off = row.strong || row.blank || self.heading || self.number || self.span > 1;
        match self.lines.as_mut_slice() {
            [line] if !set_off => match plain(line) {
                Some(words) => Shown::Words(std::mem::take(words)),
                None => Shown::Cell(self),
            },
            _ => Shown::Cell(self),
        }
    }
}

fn empty<'a>() -> CellData<'a> {
    CellData { lines: Vec::new(), span: 1, heading: false, number: false }
}
