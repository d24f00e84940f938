//! Small builders of tables and sheets.

use super::scribe::Scribe;
use crate::paper::{Block, Cell, Column, Row, Sheet, SheetColumn, Table, Text, Value};

/// A table with the first so many columns as row headings, where there are more than these.
pub(crate) fn table(
    caption: impl Into<String>,
    columns: Vec<Column>,
    row_headings: usize,
    rows: Vec<Vec<Cell>>,
) -> Block {
    let rows = rows.into_iter().map(row).collect();
    let row_headings = row_headings.min(columns.len().saturating_sub(1));
    Block::Table(Table { caption: caption.into(), columns, row_headings, dense: false, rows })
}

/// The same without the columns in which nothing stands; row headings stay.
pub(super) fn filled(
    caption: impl Into<String>,
    columns: Vec<Column>,
    row_headings: usize,
    rows: Vec<Vec<Cell>>,
) -> Block {
    let stands = |at: usize| {
        rows.is_empty() || rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.lines.is_empty()))
    };
    let mut kept: Vec<bool> = (0..columns.len()).map(|at| at < row_headings || stands(at)).collect();
    // A table is more than its row headings.
    if kept.iter().filter(|kept| **kept).count() <= row_headings
        && let Some(next) = kept.get_mut(row_headings)
    {
        *next = true;
    }
    let columns = kept_of(columns, &kept);
    let rows = rows.into_iter().map(|row| kept_of(row, &kept)).collect();
    table(caption, columns, row_headings, rows)
}

fn kept_of<T>(all: Vec<T>, kept: &[bool]) -> Vec<T> {
    all.into_iter().zip(kept).filter(|(_, kept)| **kept).map(|(one, _)| one).collect()
}

/// A row of cells.
pub(super) fn row(cells: Vec<Cell>) -> Row {
    Row { cells, ..Row::default() }
}

/// A cell with one text.
pub(super) fn cell(text: Text) -> Cell {
    Cell::new(if text.is_empty() { Vec::new() } else { vec![text] })
}

/// A column of text.
pub(crate) fn column(title: impl Into<String>, share: u16) -> Column {
    Column { title: Text::plain(title), share, number: false }
}

/// A column of figures.
pub(super) fn figures(title: impl Into<String>, share: u16) -> Column {
    Column { title: Text::plain(title), share, number: true }
}

impl Scribe<'_> {
    /// Columns of text with headings by key and shares of the width.
    pub(super) fn columns(&self, keys: &[(&str, u16)]) -> Vec<Column> {
        keys.iter().map(|(key, share)| column(self.words.text(key), *share)).collect()
    }

    /// A sheet with headings by key and widths in characters.
    pub(super) fn sheet(&self, name: &str, columns: &[(&str, u16)], rows: Vec<Vec<Value>>) -> Sheet {
        Sheet {
            name: self.words.text(name).into_owned(),
            columns: columns.iter().map(|(key, width)| sheet_column(self.words.text(key), *width)).collect(),
            frozen: 1,
            rows,
            landscape: true,
        }
    }
}

/// A column of a sheet.
pub(crate) fn sheet_column(title: impl Into<String>, width: u16) -> SheetColumn {
    SheetColumn { title: title.into(), width }
}

/// A whole number or nothing.
pub(super) fn number(number: Option<impl Into<i64>>) -> Value {
    number.map_or(Value::Blank, |number| Value::Number(number.into()))
}

/// A text or nothing.
pub(super) fn words(text: Option<&String>) -> Value {
    text.map_or(Value::Blank, |text| Value::from(text.as_str()))
}

/// The lines of a cell as the text of one cell of a sheet. Several lines begin
/// with a bullet each, and what goes on below with two spaces.
pub(super) fn bulleted(lines: &[Text]) -> Value {
    let lines: Vec<String> = lines.iter().map(Text::string).collect();
    match lines.as_slice() {
        [one] if !one.contains('\n') && !one.starts_with(BULLET) => Value::from(one.as_str()),
        all => {
            let items: Vec<String> =
                all.iter().map(|line| format!("{BULLET}{}", line.replace('\n', "\n  "))).collect();
            Value::from(items.join("\n"))
        }
    }
}

/// What a line of a cell in a sheet begins with, where there are several.
const BULLET: &str = "• ";
