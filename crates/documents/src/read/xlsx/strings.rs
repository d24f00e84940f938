//! Texts of a workbook: plain, or in pieces of different look.

use super::super::GridLine;
use super::super::Refusal;
use super::super::budget::Budget;
use super::super::limits::MAX_CELLS;
use super::super::lines::{Lines, apart};
use super::super::xml::{Node, Tag, Xml};

/// The texts that cells name by number.
#[derive(Debug, Default)]
pub(super) struct Strings {
    texts: Vec<Text>,
}

/// A text in pieces.
#[derive(Debug, Default)]
pub(super) struct Text {
    pieces: Vec<Piece>,
    in_text: bool,
}

#[derive(Debug, Default)]
struct Piece {
    text: String,
    /// What the piece itself says; else the cell's style does.
    struck: Option<bool>,
}

impl Strings {
    /// Reads the part that holds them.
    pub(super) fn read(text: &str, part: &str) -> Result<Self, Refusal> {
        let mut xml = Xml::new(text, part);
        let mut texts: Vec<Text> = Vec::new();
        loop {
            match xml.next()? {
                // How something is spoken is no text of the cell.
                Node::Open(tag) if tag.name() == "rPh" => xml.skip()?,
                Node::Open(tag) if tag.name() == "si" => texts.push(Text::default()),
                Node::Open(tag) => texts.last_mut().map(|text| text.open(&tag)).unwrap_or_default(),
                Node::Text(piece) => texts.last_mut().map(|text| text.push(&piece)).unwrap_or_default(),
                Node::Close(tag) => {
                    texts
                        .last_mut()
                        .map(|text| text.close(tag.local_name().into_inner()))
                        .unwrap_or_default();
                }
                Node::End => return Ok(Self { texts }),
            }
            // More texts than cells that are read.
            if texts.len() > 2 * MAX_CELLS {
                return Err(Refusal::Cells);
            }
        }
    }

    /// The text with this number.
    pub(super) fn text(&self, number: usize) -> Option<&Text> {
        self.texts.get(number)
    }
}

impl Text {
    /// An element inside the text begins.
    pub(super) fn open(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "r" => self.pieces.push(Piece { struck: Some(false), ..Piece::default() }),
            "strike" => self.pieces.iter_mut().rev().take(1).for_each(|piece| piece.struck = Some(tag.on())),
            "t" => self.in_text = true,
            _ => {}
        }
    }

    /// An element inside the text ends.
    pub(super) fn close(&mut self, name: &str) {
        if name == "t" {
            self.in_text = false;
        }
    }

    /// Letters of the element that is open.
    pub(super) fn push(&mut self, text: &str) {
        if !self.in_text {
            return;
        }
        match self.pieces.last_mut() {
            Some(piece) => piece.text.push_str(text),
            None => self.pieces.push(Piece { text: text.to_owned(), struck: None }),
        }
    }

    /// Its lines in a cell of this style.
    pub(super) fn lines(&self, struck: bool, budget: &mut Budget) -> Result<Vec<GridLine>, Refusal> {
        let mut lines = Lines::default();
        for piece in &self.pieces {
            lines.push(&unescape(&piece.text), piece.struck.unwrap_or(struck), budget)?;
        }
        Ok(apart(lines.finish(false, budget)?))
    }
}

/// Letters that XML cannot hold are written `_x000D_`.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let hexadecimal = escape.get(2..6).filter(|_| escape.get(6..7) == Some("_"));
        match hexadecimal.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32) {
            // With a line feed after it, a carriage return is no line of its own.
            Some('\r') => rest = escape.get(7..).unwrap_or_default(),
            Some(letter) => {
                out.push(letter);
                rest = escape.get(7..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = escape.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn escaped_letters_are_letters() {
        assert_eq!(unescape("a_x000D_\nb"), "a\nb");
        assert_eq!(unescape("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescape("max_xyz"), "max_xyz");
        assert_eq!(unescape("_x00"), "_x00");
        assert_eq!(unescape("_xD800_"), "_xD800_");
        assert_eq!(unescape("_xæøå_"), "_xæøå_");
    }
}
