//! Tables as a spreadsheet holds them: typed cells, one sheet per view.

use jiff::civil::{Date, Time};
use samspil_core::{Figure, Language};

/// A workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// Its name, in the file's properties.
    pub title: String,
    /// The language of its words.
    pub language: Language,
    /// Its sheets; at least one.
    pub sheets: Vec<Sheet>,
}

/// A sheet: one view.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name on the tab; the writer shortens it and makes it unique.
    pub name: String,
    /// The columns; their headings stay in sight and filter.
    pub columns: Vec<SheetColumn>,
    /// The first so many columns stay in sight.
    pub frozen: u16,
    /// The rows; each as long as `columns`, or shorter.
    pub rows: Vec<Vec<Value>>,
    /// Printed lying.
    pub landscape: bool,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetColumn {
    /// Its heading.
    pub title: String,
    /// How wide, in characters.
    pub width: u16,
}

/// What a cell of a sheet holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// Text; never a formula. Line breaks stay.
    Text(String),
    /// A whole number.
    Number(i64),
    /// An exact figure.
    Figure(Figure),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Time),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Blank } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }
}
