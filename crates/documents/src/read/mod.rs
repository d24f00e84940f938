//! From a file to tables of cells that know where they stood. Nothing here
//! knows what the tables are about.

mod budget;
mod csv;
mod docx;
mod encoding;
mod external;
mod html;
mod kind;
pub mod limits;
mod lines;
mod listed;
mod package;
mod refusal;
mod table;
#[cfg(test)]
mod tests;
mod xlsx;
mod xml;

pub use refusal::{OtherFormat, Refusal};

use jiff::civil::{Date, Time};
use kind::Kind;

/// Reads a file, recognised by its content first and by its name second.
///
/// # Errors
///
/// What is no table or document that can be read, or passes a bound of
/// [`limits`], is refused. No bytes make it panic.
pub fn file(name: &str, bytes: &[u8]) -> Result<Source, Refusal> {
    if bytes.len() > limits::MAX_FILE {
        return Err(Refusal::TooLarge { bytes: bytes.len() });
    }
    let source = match kind::recognise(name, bytes)? {
        Kind::Docx(package, main) => docx::read(package, &main),
        Kind::Xlsx(package, main) => xlsx::read(package, &main),
        Kind::Csv => csv::read(bytes),
        Kind::Html => html::read(&encoding::text(bytes)),
    };
    source.map(listed::with_programmes)
}

/// Reads what a program put on the clipboard as HTML.
///
/// # Errors
///
/// What passes a bound of [`limits`] is refused.
pub fn clipboard(html: &str) -> Result<Source, Refusal> {
    match html.len() {
        0 => Err(Refusal::Empty),
        bytes if bytes > limits::MAX_FILE => Err(Refusal::TooLarge { bytes }),
        _ => html::read(html).map(listed::with_programmes),
    }
}

/// A file as read: its tables and what stands between them, in order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Source {
    /// The tables and paragraphs, from above.
    pub parts: Vec<Part>,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A paragraph or heading outside any table.
    Paragraph {
        /// Its words.
        text: String,
        /// 1 to 9 for a heading.
        heading: Option<u8>,
    },
    /// A table or sheet.
    Table(Grid),
}

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// Its caption, or the sheet's name.
    pub name: Option<String>,
    /// Its rows.
    pub rows: Vec<GridRow>,
}

/// A row. Rows may differ in width.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GridRow {
    /// The cells from the left. A column may have none: empty cells of sheets
    /// are left out, and rows of a document may begin further to the right.
    pub cells: Vec<GridCell>,
    /// The file marks it as a heading: one that is repeated, or that filters.
    pub heading: bool,
    /// It filters the rows below: no heading follows.
    pub filters: bool,
    /// Its number in the file, from 1: of the table's rows, or the sheet's row.
    pub number: usize,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GridCell {
    /// The column of its left edge, from 0.
    pub column: usize,
    /// Over how many columns it reaches, from 1.
    pub span: usize,
    /// It belongs to the cell above it (merged).
    pub continues: bool,
    /// Its lines: paragraphs, list items and line breaks. Empty lines are left out.
    pub lines: Vec<GridLine>,
    /// What the file holds, where it is no text.
    pub typed: Option<Typed>,
}

impl GridCell {
    /// The lines as one text.
    pub fn text(&self) -> String {
        joined(&self.lines)
    }
}

/// Lines as one text, with the empty lines between them.
pub(crate) fn joined(lines: &[GridLine]) -> String {
    let mut all = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            (0..=line.gap).for_each(|_| all.push('\n'));
        }
        all.push_str(&line.text);
    }
    all
}

/// A line of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GridLine {
    /// Its words, without spaces at the ends.
    pub text: String,
    /// All of it is struck through.
    pub struck: bool,
    /// It is an item of a list.
    pub item: bool,
    /// It goes on with the line before it: a line break inside a paragraph.
    pub goes_on: bool,
    /// How many empty lines stand before it in its paragraph; more than a few
    /// are not counted.
    pub gap: u8,
}

/// A value that is no text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Typed {
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
    /// A time of day.
    Time(Time),
    /// A day and a time of day.
    Moment(Date, Time),
    /// Yes or no.
    Bool(bool),
}
