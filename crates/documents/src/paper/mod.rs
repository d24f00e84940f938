//! What stands on paper, before it is Word, PDF, HTML or Excel: everything is
//! in words already, nothing is measured yet.

mod cards;
mod workbook;

pub use cards::{Card, CardForm, Cards};
pub use workbook::{Sheet, SheetColumn, Value, Workbook};

use samspil_core::Language;

/// A document: one look for screen, Word and PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its name, as title of the file and first heading.
    pub title: String,
    /// A line below the title.
    pub subtitle: Option<String>,
    /// The language of its words.
    pub language: Language,
    /// Whose it is.
    pub look: Look,
    /// The sheet it is printed on.
    pub page: Page,
    /// What stands at the foot of every page, beside the page's number.
    pub foot: String,
    /// Its parts, from above.
    pub blocks: Vec<Block>,
}

/// An organisation's look on its documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Look {
    /// Its name, at the head of documents.
    pub organisation: Option<String>,
    /// Its colour for headings and table heads.
    pub colour: Colour,
    /// Its logo.
    pub logo: Option<Logo>,
}

/// A colour as red, green and blue, dark enough to be read on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Default for Colour {
    /// A quiet dark blue.
    fn default() -> Self {
        Self([0x1f, 0x3b, 0x57])
    }
}

/// A logo that was looked through: a PNG or JPEG.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// The file.
    pub bytes: std::sync::Arc<[u8]>,
    /// `png` or `jpeg`.
    pub format: RasterFormat,
    /// Its size in pixels: width, height.
    pub size: (u32, u32),
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// The kind of a raster picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RasterFormat {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

/// The sheet of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// A4, upright.
    #[default]
    Portrait,
    /// A4, lying.
    Landscape,
    /// A3, lying: for wide tables.
    Wide,
}

impl Page {
    /// Width and height in millimetres.
    pub fn millimetres(self) -> (u16, u16) {
        match self {
            Self::Portrait => (210, 297),
            Self::Landscape => (297, 210),
            Self::Wide => (420, 297),
        }
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading below the title: level 1 to 3, none left out.
    Heading {
        /// 1 to 3; the document's title stands above all.
        level: u8,
        /// The heading.
        text: Text,
        /// It begins a new page.
        new_page: bool,
    },
    /// A paragraph.
    Paragraph(Text),
    /// A remark: smaller, muted.
    Remark(Text),
    /// Points.
    List(Vec<Text>),
    /// Names with what they are: "When: 27 August".
    Facts(Vec<(String, Vec<Text>)>),
    /// A table.
    Table(Table),
    /// A picture.
    Picture(Picture),
}

/// A table. Every row has as many cells as there are columns, counting spans.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it shows: its caption for those who do not see it, and in Word.
    pub caption: String,
    /// The columns with their headings; the heading row is repeated on every page.
    pub columns: Vec<Column>,
    /// The first so many columns are row headings.
    pub row_headings: usize,
    /// Type as small as the table's width needs.
    pub dense: bool,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub title: Text,
    /// Its share of the width, compared with the other columns'.
    pub share: u16,
    /// Figures, at the right edge.
    pub number: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
    /// A sum or a heading inside the table: set off from the others.
    pub strong: bool,
    /// Kept empty, to be written on by hand.
    pub blank: bool,
}

/// A cell: its paragraphs.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Paragraph by paragraph.
    pub lines: Vec<Text>,
    /// Over how many columns it reaches, from 1.
    pub span: usize,
}

impl Cell {
    /// A cell of one column.
    pub fn new(lines: Vec<Text>) -> Self {
        Self { lines, span: 1 }
    }

    /// A cell with one plain line; empty where the text is.
    pub fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::new(if text.is_empty() { Vec::new() } else { vec![Text::plain(text)] })
    }
}

/// A picture drawn by the server.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The whole SVG file.
    pub svg: String,
    /// Width and height in the drawing's own unit.
    pub size: (f64, f64),
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// A line or paragraph of text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Text {
    /// Its pieces in order.
    pub runs: Vec<Run>,
}

impl Text {
    /// Plain text. A line break in it stays one.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { runs: vec![Run::new(text, Tone::Plain)] }
    }

    /// Text of one tone.
    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self { runs: vec![Run::new(text, tone)] }
    }

    /// The same text with a piece more.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>, tone: Tone) -> Self {
        self.runs.push(Run::new(text, tone));
        self
    }

    /// The same text in a language that is not the document's.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.runs.iter_mut().for_each(|run| run.language = Some(language));
        self
    }

    /// The words without their tone.
    pub fn string(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Nothing is written.
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.is_empty())
    }
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they are set.
    pub tone: Tone,
    /// Their language, where it is not the document's.
    pub language: Option<Language>,
    /// Where they lead: an address that begins with https://, http:// or mailto:.
    pub link: Option<String>,
}

impl Run {
    /// A piece in the document's language.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone, language: None, link: None }
    }
}

/// How a piece of text is set. The words carry the meaning; the tone repeats it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// Strong.
    Strong,
    /// Set back: dates and states after what is done.
    Muted,
    /// Not sure.
    Tentative,
    /// Cancelled: struck through.
    Struck,
}
