//! Why a file is not read.

use samspil_core::Message;

use super::limits::{
    MAX_CELL_TEXT, MAX_CELLS, MAX_COLUMNS, MAX_DEPTH, MAX_ENTRIES, MAX_FILE, MAX_LINES, MAX_ROWS,
    MAX_TABLE_DEPTH, MAX_TABLES, MAX_TEXT, MAX_UNPACKED, MEGABYTE,
};

/// Why a file is not read: what is wrong, where, and how to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There are no bytes.
    Empty,
    /// The file is larger than [`MAX_FILE`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It is none of the kinds that are read.
    Unknown,
    /// The name says one kind, the content is none that is read.
    Misnamed {
        /// How the name ends, with the dot.
        ending: String,
    },
    /// A kind that its own program can save as one that is read.
    OtherFormat(OtherFormat),
    /// It opens with a password only.
    Protected,
    /// It holds a program.
    Macros,
    /// It takes content from elsewhere. Nothing is ever fetched.
    Outside {
        /// The part of the file that does.
        part: String,
        /// From where.
        target: String,
    },
    /// It declares words of its own for the reader to replace.
    Doctype {
        /// The part of the file that does.
        part: String,
    },
    /// It is cut off or broken.
    Damaged {
        /// The broken part, where it is not the whole file.
        part: Option<String>,
    },
    /// What is packed in it is too large.
    Unpacked,
    /// More than [`MAX_ENTRIES`] parts.
    Entries,
    /// A table of more than [`MAX_ROWS`].
    Rows {
        /// Its name, or its number among the tables.
        table: String,
    },
    /// A table of more than [`MAX_COLUMNS`].
    Columns {
        /// Its name, or its number among the tables.
        table: String,
        /// The row, from 1.
        row: usize,
    },
    /// More than [`MAX_CELLS`] in the file.
    Cells,
    /// More than [`MAX_TABLES`] in the file.
    Tables,
    /// More than [`MAX_LINES`] in the file.
    Lines,
    /// More than [`MAX_TEXT`] in the file.
    Text,
    /// A cell of more than [`MAX_CELL_TEXT`].
    CellText {
        /// The table's name, or its number among the tables.
        table: String,
        /// The row, from 1.
        row: usize,
        /// The column, from 1.
        column: usize,
    },
    /// Elements lie more than [`MAX_DEPTH`] deep.
    Deep {
        /// The part of the file where they do.
        part: String,
    },
    /// Tables lie more than [`MAX_TABLE_DEPTH`] deep.
    NestedTables,
}

/// A kind of file that is known, but not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherFormat {
    /// Word before 2007.
    Doc,
    /// OpenDocument text.
    Odt,
    /// Rich text.
    Rtf,
    /// Excel before 2007.
    Xls,
    /// Excel's binary workbook.
    Xlsb,
    /// OpenDocument spreadsheet.
    Ods,
    /// PDF.
    Pdf,
    /// Slides of PowerPoint or LibreOffice.
    Slides,
}

impl OtherFormat {
    /// How it is called.
    fn name(self) -> &'static str {
        match self {
            Self::Doc => ".doc",
            Self::Odt => ".odt",
            Self::Rtf => ".rtf",
            Self::Xls => ".xls",
            Self::Xlsb => ".xlsb",
            Self::Ods => ".ods",
            Self::Pdf => "PDF",
            Self::Slides => ".pptx",
        }
    }

    fn help(self) -> Message {
        match self {
            Self::Doc | Self::Odt | Self::Rtf => Message::new("import-refused-other-document-help"),
            Self::Xls | Self::Xlsb | Self::Ods => Message::new("import-refused-other-sheet-help"),
            Self::Pdf => Message::new("import-refused-other-pdf-help"),
            Self::Slides => Message::new("import-refused-other-slides-help"),
        }
    }
}

impl Refusal {
    /// What is wrong, and where.
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("import-refused-empty"),
            Self::TooLarge { bytes } => Message::new("import-refused-too-large")
                .with("size", bytes.div_ceil(MEGABYTE))
                .with("limit", MAX_FILE / MEGABYTE),
            Self::Unknown => Message::new("import-refused-unknown"),
            Self::Misnamed { ending } => {
                Message::new("import-refused-misnamed").with("ending", ending.as_str())
            }
            Self::OtherFormat(format) => Message::new("import-refused-other").with("format", format.name()),
            Self::Protected => Message::new("import-refused-protected"),
            Self::Macros => Message::new("import-refused-macros"),
            Self::Outside { part, target } => Message::new("import-refused-outside")
                .with("part", part.as_str())
                .with("target", target.as_str()),
            Self::Doctype { part } => Message::new("import-refused-doctype").with("part", part.as_str()),
            Self::Damaged { part: None } => Message::new("import-refused-damaged"),
            Self::Damaged { part: Some(part) } => {
                Message::new("import-refused-damaged-part").with("part", part.as_str())
            }
            _ => self.bound(),
        }
    }

    /// Which bound is passed, and where.
    fn bound(&self) -> Message {
        match self {
            Self::Entries => Message::new("import-refused-entries").with("limit", MAX_ENTRIES),
            Self::Rows { table } => {
                Message::new("import-refused-rows").with("table", table.as_str()).with("limit", MAX_ROWS)
            }
            Self::Columns { table, row } => Message::new("import-refused-columns")
                .with("table", table.as_str())
                .with("row", *row)
                .with("limit", MAX_COLUMNS),
            Self::Cells => Message::new("import-refused-cells").with("limit", MAX_CELLS),
            Self::Tables => Message::new("import-refused-tables").with("limit", MAX_TABLES),
            Self::Lines => Message::new("import-refused-lines").with("limit", MAX_LINES),
            Self::Text => Message::new("import-refused-text").with("limit", MAX_TEXT / MEGABYTE),
            Self::CellText { table, row, column } => Message::new("import-refused-cell-text")
                .with("table", table.as_str())
                .with("row", *row)
                .with("column", *column)
                .with("limit", MAX_CELL_TEXT),
            Self::Deep { part } => {
                Message::new("import-refused-deep").with("part", part.as_str()).with("limit", MAX_DEPTH)
            }
            Self::NestedTables => Message::new("import-refused-nested-tables").with("limit", MAX_TABLE_DEPTH),
            _ => Message::new("import-refused-unpacked").with("limit", MAX_UNPACKED as usize / MEGABYTE),
        }
    }

    /// How to go on.
    pub fn help(&self) -> Message {
        match self {
            Self::Empty | Self::Damaged { .. } => Message::new("import-refused-damaged-help"),
            Self::Unknown | Self::Misnamed { .. } => Message::new("import-refused-unknown-help"),
            Self::OtherFormat(format) => format.help(),
            Self::Protected => Message::new("import-refused-protected-help"),
            Self::Macros => Message::new("import-refused-macros-help"),
            Self::Outside { .. } => Message::new("import-refused-outside-help"),
            Self::Doctype { .. } | Self::Deep { .. } | Self::Entries | Self::Unpacked => {
                Message::new("import-refused-unusual-help")
            }
            Self::CellText { .. } => Message::new("import-refused-cell-text-help"),
            Self::NestedTables => Message::new("import-refused-nested-tables-help"),
            Self::TooLarge { .. } => Message::new("import-refused-too-large-help"),
            Self::Rows { .. } | Self::Columns { .. } => Message::new("import-refused-rows-help"),
            Self::Cells | Self::Tables | Self::Lines | Self::Text => {
                Message::new("import-refused-divide-help")
            }
        }
    }
}
