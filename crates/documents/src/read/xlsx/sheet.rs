//! A sheet: its cells where they stand, one after the other. No room is made
//! for cells that are not there.

use super::super::budget::Budget;
use super::super::limits::{MAX_CELL_TEXT, MAX_COLUMNS, MAX_ROWS};
use super::super::lines::separate;
use super::super::xml::{Node, Tag, Xml};
use super::super::{Grid, GridCell, GridLine, GridRow, Refusal, Typed};
use super::merge::{Cells, Range, RowCells, merge};
use super::strings::Text;
use super::styles::CellStyle;
use super::{Workbook, date, place};

/// A sheet that is being read.
pub(super) struct Sheet<'a> {
    name: String,
    workbook: &'a Workbook,
    budget: &'a mut Budget,
    cells: Cells,
    merged: Vec<Range>,
    /// The row whose cells filter those below.
    filters: Option<usize>,
    /// The row and column where a cell without a name stands.
    next: (usize, usize),
    cell: Option<Raw>,
    in_value: bool,
}

/// A cell as the file has it.
struct Raw {
    place: (usize, usize),
    style: CellStyle,
    kind: String,
    value: String,
    text: Text,
}

impl<'a> Sheet<'a> {
    /// Reads the text of the part with this name.
    pub(super) fn read(
        text: &str,
        part: &str,
        name: String,
        workbook: &'a Workbook,
        budget: &'a mut Budget,
    ) -> Result<Grid, Refusal> {
        budget.table()?;
        let (cells, merged) = (Cells::new(), Vec::new());
        let mut sheet = Self {
            name,
            workbook,
            budget,
            cells,
            merged,
            filters: None,
            next: (0, 0),
            cell: None,
            in_value: false,
        };
        let mut xml = Xml::new(text, part);
        loop {
            match xml.next()? {
                Node::Open(tag) if matches!(tag.name(), "rPh" | "f" | "extLst") => xml.skip()?,
                Node::Open(tag) => sheet.open(&tag),
                Node::Text(text) => sheet.text(&text),
                Node::Close(tag) => sheet.close(tag.local_name().into_inner())?,
                Node::End => return sheet.finish(),
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "row" => {
                let row = tag.number("r").filter(|row| (1..=place::LAST.0).contains(row));
                self.next = (row.unwrap_or(self.next.0 + 1), 0);
            }
            "c" => self.cell = Some(self.raw(tag)),
            "v" => self.in_value = true,
            "autoFilter" => {
                self.filters =
                    tag.attribute("ref").and_then(|range| place::range(&range)).map(|(first, _)| first.0);
            }
            "mergeCell" => self.merged.extend(tag.attribute("ref").and_then(|range| place::range(&range))),
            _ => {
                if let Some(cell) = &mut self.cell {
                    cell.text.open(tag);
                }
            }
        }
    }

    fn raw(&mut self, tag: &Tag<'_>) -> Raw {
        let place = tag.attribute("r").and_then(|name| place::cell(&name)).unwrap_or(self.next);
        self.next = (place.0, place.1 + 1);
        Raw {
            place,
            style: self.workbook.styles.cell(tag.number("s").unwrap_or(0)),
            kind: tag.attribute("t").unwrap_or_default(),
            value: String::new(),
            text: Text::default(),
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.cell {
            Some(cell) if self.in_value => cell.value.push_str(text),
            Some(cell) => cell.text.push(text),
            None => {}
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match (name, &mut self.cell) {
            ("v", _) => self.in_value = false,
            ("c", cell) => {
                if let Some(raw) = cell.take() {
                    self.keep(&raw)?;
                }
            }
            (name, Some(cell)) => cell.text.close(name),
            _ => {}
        }
        Ok(())
    }

    /// Keeps a cell that holds something.
    fn keep(&mut self, raw: &Raw) -> Result<(), Refusal> {
        let (typed, lines) = self.value(raw)?;
        if lines.is_empty() {
            return Ok(());
        }
        // A cell outside any row stands in the first.
        let (row, column) = (raw.place.0.max(1), raw.place.1);
        if row > MAX_ROWS {
            return Err(Refusal::Rows { table: self.name.clone() });
        }
        if column >= MAX_COLUMNS {
            return Err(Refusal::Columns { table: self.name.clone(), row });
        }
        if lines.iter().map(|line| line.text.chars().count() + 1).sum::<usize>() > MAX_CELL_TEXT + 1 {
            return Err(Refusal::CellText { table: self.name.clone(), row, column: column + 1 });
        }
        self.budget.cell()?;
        let cell = GridCell { column, span: 1, continues: false, lines, typed };
        self.cells.entry(row).or_default().insert(column, cell);
        Ok(())
    }

    fn value(&mut self, raw: &Raw) -> Result<(Option<Typed>, Vec<GridLine>), Refusal> {
        let struck = raw.style.struck;
        let value = raw.value.as_str();
        let (typed, text) = match raw.kind.as_str() {
            "s" => {
                let text = value.trim().parse().ok().and_then(|number| self.workbook.strings.text(number));
                let lines = text.map(|text| text.lines(struck, self.budget)).transpose()?;
                return Ok((None, lines.unwrap_or_default()));
            }
            "inlineStr" => return Ok((None, raw.text.lines(struck, self.budget)?)),
            "b" => {
                (bool(value), bool(value).map_or_else(|| value.to_owned(), |typed| truth(typed).to_owned()))
            }
            "d" => (date::written(value), value.replace('T', " ")),
            "" | "n" => match value.trim().parse() {
                Ok(number) => date::value(number, raw.style.format, self.workbook.from_1904),
                Err(_) => (None, value.to_owned()),
            },
            _ => (None, value.to_owned()),
        };
        Ok((typed, separate(&text, struck, self.budget)?))
    }

    fn finish(mut self) -> Result<Grid, Refusal> {
        let bottom = self.cells.last_key_value().map_or(0, |(row, _)| *row);
        let last = |row: &RowCells| row.last_key_value().map(|(column, _)| *column);
        let right = self.cells.values().filter_map(last).max().unwrap_or(0);
        for range in std::mem::take(&mut self.merged) {
            merge(&mut self.cells, range, (bottom, right), self.budget)?;
        }
        let rows = self.cells.into_iter().filter(|(_, cells)| !cells.is_empty());
        let row = |(number, cells)| {
            let heading = self.filters == Some(number);
            GridRow { cells: apart(cells), heading, filters: heading, number }
        };
        let rows = rows.map(row);
        Ok(Grid { name: Some(self.name), rows: rows.collect() })
    }
}

/// The cells of a row, none reaching into the next.
fn apart(cells: RowCells) -> Vec<GridCell> {
    let mut apart: Vec<GridCell> = Vec::with_capacity(cells.len());
    for cell in cells.into_values() {
        if let Some(before) = apart.last_mut() {
            before.span = before.span.min(cell.column.saturating_sub(before.column)).max(1);
        }
        apart.push(cell);
    }
    apart
}

fn bool(value: &str) -> Option<Typed> {
    match value.trim() {
        "1" | "true" => Some(Typed::Bool(true)),
        "0" | "false" => Some(Typed::Bool(false)),
        _ => None,
    }
}

/// The word of the file format, in no one's language.
fn truth(typed: Typed) -> &'static str {
    if typed == Typed::Bool(true) { "TRUE" } else { "FALSE" }
}
