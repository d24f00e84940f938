//! A paragraph as its runs come.

use super::super::lines::Lines;
use super::super::xml::Tag;
use super::styles::{Styles, outline};

/// A paragraph that is being read.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) lines: Lines,
    pub(super) run: Run,
    /// The style's id.
    style: Option<String>,
    /// Its own outline level as heading; 0 for none.
    outline: Option<u8>,
    /// Its own numbering.
    item: Option<bool>,
}

/// What the run's own properties say.
#[derive(Debug, Default)]
pub(super) struct Run {
    style: Option<String>,
    strike: Option<bool>,
    double: Option<bool>,
    hidden: Option<bool>,
}

impl Paragraph {
    /// A property of the paragraph itself.
    pub(super) fn property(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "pStyle" => self.style = tag.attribute("val"),
            "outlineLvl" => self.outline = outline(tag),
            "numId" => self.item = Some(tag.number("val") != Some(0)),
            _ => {}
        }
    }

    /// Its level, if it is a heading.
    pub(super) fn heading(&self, styles: &Styles) -> Option<u8> {
        let styled = || self.style.as_ref().and_then(|style| styles.heading(style));
        self.outline.or_else(styled).filter(|level| *level > 0)
    }

    /// It is an item of a list.
    pub(super) fn is_item(&self, styles: &Styles) -> bool {
        self.item.unwrap_or_else(|| self.style.as_ref().is_some_and(|style| styles.item(style)))
    }

    /// The text of the open run is struck through.
    pub(super) fn is_struck(&self, styles: &Styles) -> bool {
        if self.run.strike.is_some() || self.run.double.is_some() {
            return self.run.strike == Some(true) || self.run.double == Some(true);
        }
        self.styled(|style| styles.struck(style))
    }

    /// The text of the open run is not seen.
    pub(super) fn is_hidden(&self, styles: &Styles) -> bool {
        self.run.hidden.unwrap_or_else(|| self.styled(|style| styles.hidden(style)))
    }

    /// What the run's style says, else the paragraph's.
    fn styled(&self, property: impl Fn(&str) -> Option<bool>) -> bool {
        let of = |style: &Option<String>| style.as_deref().and_then(&property);
        of(&self.run.style).or_else(|| of(&self.style)).unwrap_or(false)
    }
}

impl Run {
    /// A property of the run.
    pub(super) fn property(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "rStyle" => self.style = tag.attribute("val"),
            "strike" => self.strike = Some(tag.on()),
            "dstrike" => self.double = Some(tag.on()),
            "vanish" => self.hidden = Some(tag.on()),
            _ => {}
        }
    }
}

/// The letter that a symbol of a picture font shows.
pub(super) fn symbol(tag: &Tag<'_>) -> char {
    let code = tag.attribute("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok()).unwrap_or(0);
    // Picture fonts lie in a range of their own; without it they are letters.
    match (code, code & 0xff) {
        (0xf000..=0xf0ff, 0xfc) => '✓',
        (0xf000..=0xf0ff, 0xfb | 0xfd) => '✗',
        (0xf000..=0xf0ff, 0x6f | 0xa8 | 0x71 | 0x72) => '☐',
        (0xf000..=0xf0ff, 0xfe) => '☑',
        (0xf000..=0xf0ff, 0xe0 | 0xe8 | 0xae) => '→',
        (0xf000..=0xf0ff, 0xb7 | 0x6c | 0xa7 | 0x9f) => '•',
        (0xf000..=0xf0ff, 0x2d | 0xbe) => '–',
        _ => {
            char::from_u32(code).filter(|letter| !letter.is_control()).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
    }
}
