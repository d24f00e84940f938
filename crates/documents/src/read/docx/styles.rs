//! What the styles of a document mean: headings, lists, text that is struck through.

use std::collections::HashMap;

use super::super::Refusal;
use super::super::xml::{Node, Tag, Xml};

/// How far a style is followed to those it is based on.
const MAX_CHAIN: usize = 16;

/// The styles of a document by their id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
}

#[derive(Debug, Default, Clone)]
struct Style {
    based_on: Option<String>,
    heading: Option<u8>,
    item: Option<bool>,
    struck: Option<bool>,
    hidden: Option<bool>,
}

impl Styles {
    /// Reads the part that holds them.
    pub(super) fn read(text: &str, part: &str) -> Result<Self, Refusal> {
        let mut xml = Xml::new(text, part);
        let mut styles = HashMap::new();
        let mut open: Option<(String, Style)> = None;
        loop {
            match xml.next()? {
                Node::Open(tag) if tag.name() == "style" => {
                    open = Some((tag.attribute("styleId").unwrap_or_default(), Style::default()));
                }
                Node::Open(tag) => {
                    if let Some((_, style)) = &mut open {
                        style.property(&tag);
                    }
                }
                Node::Close(tag) if tag.local_name().into_inner() == "style" => styles.extend(open.take()),
                Node::End => return Ok(Self { styles }),
                _ => {}
            }
        }
    }

    /// The level of heading that a paragraph of this style is.
    pub(super) fn heading(&self, id: &str) -> Option<u8> {
        if self.styles.contains_key(id) {
            self.find(id, |style| style.heading).filter(|level| *level > 0)
        } else {
            named_heading(id)
        }
    }

    /// Whether a paragraph of this style is an item of a list.
    pub(super) fn item(&self, id: &str) -> bool {
        self.find(id, |style| style.item).unwrap_or(false)
    }

    /// Whether text of this style is struck through.
    pub(super) fn struck(&self, id: &str) -> Option<bool> {
        self.find(id, |style| style.struck)
    }

    /// Whether text of this style is hidden.
    pub(super) fn hidden(&self, id: &str) -> Option<bool> {
        self.find(id, |style| style.hidden)
    }

    fn find<T>(&self, id: &str, property: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut style = self.styles.get(id)?;
        for _ in 0..MAX_CHAIN {
            if let Some(found) = property(style) {
                return Some(found);
            }
            style = self.styles.get(style.based_on.as_ref()?)?;
        }
        None
    }
}

impl Style {
    fn property(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "basedOn" => self.based_on = tag.attribute("val"),
            "name" => self.heading = self.heading.or_else(|| named_heading(&tag.attribute("val")?)),
            // 0 to 8 are levels, 9 is body text.
            "outlineLvl" => self.heading = outline(tag).or(self.heading),
            "numId" => self.item = Some(tag.number("val") != Some(0)),
            "strike" | "dstrike" => self.struck = Some(tag.on() || self.struck == Some(true)),
            "vanish" => self.hidden = Some(tag.on()),
            _ => {}
        }
    }
}

/// The level of heading that an outline level stands for; 0 for none.
pub(super) fn outline(tag: &Tag<'_>) -> Option<u8> {
    match tag.number("val")? {
        level @ 0..=8 => u8::try_from(level + 1).ok(),
        _ => Some(0),
    }
}

/// The level that a style's name says: `heading 2`, `Overskrift2`, `Title`.
fn named_heading(name: &str) -> Option<u8> {
    let name = name.trim().to_lowercase();
    if matches!(name.as_str(), "title" | "titel" | "tittel") {
        return Some(1);
    }
    let level = ["heading", "overskrift"].iter().find_map(|word| name.strip_prefix(word))?;
    level.trim().parse().ok().filter(|level| (1..=9).contains(level))
}
