//! What the styles of a workbook mean for values and text.

use std::collections::HashMap;

use super::super::Refusal;
use super::super::xml::{Node, Tag, Xml};
use super::format::{Format, built_in, written};

/// The styles that cells name by number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    cells: Vec<CellStyle>,
}

/// A cell's style.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct CellStyle {
    pub(super) format: Format,
    /// Its text is struck through.
    pub(super) struck: bool,
}

/// What is read before all is known.
#[derive(Default)]
struct Draft {
    formats: HashMap<usize, Format>,
    /// Whether each font is struck through.
    fonts: Vec<bool>,
    cells: Vec<CellStyle>,
}

impl Styles {
    /// Reads the part that holds them.
    pub(super) fn read(text: &str, part: &str) -> Result<Self, Refusal> {
        let mut xml = Xml::new(text, part);
        let mut draft = Draft::default();
        let mut section = Section::Other;
        loop {
            match xml.next()? {
                Node::Open(tag) => match Section::named(tag.name()) {
                    Some(begun) => section = begun,
                    None => draft.property(section, &tag),
                },
                Node::Close(tag) if Section::named(tag.local_name().into_inner()).is_some() => {
                    section = Section::Other
                }
                Node::End => return Ok(Self { cells: draft.cells }),
                _ => {}
            }
        }
    }

    /// The style with this number.
    pub(super) fn cell(&self, number: usize) -> CellStyle {
        self.cells.get(number).copied().unwrap_or_default()
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Section {
    Formats,
    Fonts,
    Cells,
    Other,
}

impl Section {
    fn named(name: &str) -> Option<Self> {
        match name {
            "numFmts" => Some(Self::Formats),
            "fonts" => Some(Self::Fonts),
            "cellXfs" => Some(Self::Cells),
            _ => None,
        }
    }
}

impl Draft {
    fn property(&mut self, section: Section, tag: &Tag<'_>) {
        match (section, tag.name()) {
            (Section::Formats, "numFmt") => {
                if let (Some(number), Some(code)) = (tag.number("numFmtId"), tag.attribute("formatCode")) {
                    self.formats.insert(number, written(&code));
                }
            }
            (Section::Fonts, "font") => self.fonts.push(false),
            (Section::Fonts, "strike") => {
                self.fonts.iter_mut().rev().take(1).for_each(|struck| *struck = tag.on())
            }
            (Section::Cells, "xf") => self.cells.push(self.style(tag)),
            _ => {}
        }
    }

    fn style(&self, tag: &Tag<'_>) -> CellStyle {
        let number = tag.number("numFmtId").unwrap_or(0);
        let font = tag.number("fontId").unwrap_or(0);
        CellStyle {
            format: self.formats.get(&number).copied().unwrap_or_else(|| built_in(number)),
            struck: self.fonts.get(font).copied().unwrap_or(false),
        }
    }
}
