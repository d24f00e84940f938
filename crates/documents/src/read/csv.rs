//! Lines of cells, divided by semicolon, tab or comma.

use super::budget::Budget;
use super::limits::{MAX_CELL_TEXT, MAX_COLUMNS, MAX_ROWS};
use super::lines::separate;
use super::{Grid, GridCell, GridRow, Part, Refusal, Source, encoding};

/// How many lines are looked at to find what divides cells.
const SAMPLE: usize = 20;

/// How the one table of such a file is called in a refusal.
const TABLE: &str = "1";

/// Reads a file. Empty cells are left out; a row's number is that of the
/// spreadsheet in which the file is opened.
pub(super) fn read(bytes: &[u8]) -> Result<Source, Refusal> {
    let text = encoding::text(bytes);
    let (text, delimiter) = match declared(&text) {
        Some((rest, delimiter)) => (rest, delimiter),
        None => (text.as_ref(), delimiter(&text)),
    };
    let rows = rows(text, delimiter)?;
    let parts = if rows.is_empty() { Vec::new() } else { vec![Part::Table(Grid { name: None, rows })] };
    Ok(Source { parts })
}

fn rows(text: &str, delimiter: u8) -> Result<Vec<GridRow>, Refusal> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut budget = Budget::default();
    budget.table()?;
    let (mut rows, mut record, mut number, mut line) = (Vec::new(), ::csv::StringRecord::new(), 0, 1);
    while reader.read_record(&mut record).map_err(|_| Refusal::Damaged { part: None })? {
        let end = reader.position().line();
        number += 1 + empty_lines(&record, end.saturating_sub(line));
        line = end;
        let cells = cells(&record, number, &mut budget)?;
        if cells.is_empty() {
            continue;
        }
        if number > MAX_ROWS {
            return Err(Refusal::Rows { table: TABLE.to_owned() });
        }
        rows.push(GridRow { cells, heading: false, filters: false, number });
    }
    Ok(rows)
}

/// Empty lines that were passed over before a record that took so many lines.
fn empty_lines(record: &::csv::StringRecord, lines: u64) -> usize {
    let inside: usize = record.iter().map(|field| field.matches('\n').count()).sum();
    usize::try_from(lines).unwrap_or(0).saturating_sub(inside + 1)
}

fn cells(record: &::csv::StringRecord, row: usize, budget: &mut Budget) -> Result<Vec<GridCell>, Refusal> {
    let mut cells = Vec::new();
    for (column, field) in record.iter().enumerate().filter(|(_, field)| !field.trim().is_empty()) {
        if column >= MAX_COLUMNS {
            return Err(Refusal::Columns { table: TABLE.to_owned(), row });
        }
        if field.chars().count() > MAX_CELL_TEXT {
            return Err(Refusal::CellText { table: TABLE.to_owned(), row, column: column + 1 });
        }
        budget.cell()?;
        let lines = separate(field, false, budget)?;
        cells.push(GridCell { column, span: 1, lines, ..GridCell::default() });
    }
    Ok(cells)
}

/// `sep=;` in the first line, as Excel understands it, and what follows it.
fn declared(text: &str) -> Option<(&str, u8)> {
    let rest = text.strip_prefix("sep=")?;
    let (first, rest) = rest.split_once('\n')?;
    match first.trim_end_matches('\r').as_bytes() {
        [delimiter @ (b';' | b',' | b'\t' | b'|')] => Some((rest, *delimiter)),
        _ => None,
    }
}

/// What divides the cells: the sign that stands outside quotes in most of the
/// first lines. Commas stand in sentences and figures, so they come last.
fn delimiter(text: &str) -> u8 {
    let mut lines_with = [(b';', 0), (b'\t', 0), (b',', 0)];
    for line in first_lines(text) {
        for (sign, count) in &mut lines_with {
            *count += usize::from(line.contains(sign));
        }
    }
    // Of equal ones the first is taken.
    lines_with.iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(sign, _)| *sign)
}

/// What stands outside quotes in each of the first lines.
fn first_lines(text: &str) -> Vec<Vec<u8>> {
    let mut lines = vec![Vec::new()];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && lines.len() == SAMPLE => break,
            b'\n' if !quoted => lines.push(Vec::new()),
            _ if quoted => {}
            byte => lines.iter_mut().rev().take(1).for_each(|line| line.push(byte)),
        }
    }
    lines
}
