//! XML of office files as elements and text. It declares nothing, fetches
//! nothing and lies in no great depth, or it is refused.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};

use super::Refusal;
use super::limits::MAX_DEPTH;

/// What comes next.
pub(super) enum Node<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// The element with this name ends.
    Close(BytesEnd<'a>),
    /// Text.
    Text(Cow<'a, str>),
    /// The end of the part.
    End,
}

/// The beginning of an element.
pub(super) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Its name without prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, by its name without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        // Comparing every attribute with every other would take too long.
        let attribute = attributes
            .with_checks(false)
            .filter_map(Result::ok)
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        unescape(&attribute.value).ok().map(Cow::into_owned)
    }

    /// The value of an attribute as a number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether a property is on: its element stands there and does not say no.
    pub(super) fn on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// A part of a file, read from its beginning.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// Reads the text of the part with this name.
    pub(super) fn new(text: &'a str, part: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, part, depth: 0 }
    }

    /// What comes next. Broken XML, declarations and great depth are refused.
    pub(super) fn next(&mut self) -> Result<Node<'a>, Refusal> {
        loop {
            let event = self.reader.read_event().map_err(|_| self.damaged())?;
            return Ok(match event {
                Event::Start(start) => self.open(start)?,
                Event::Empty(start) => Node::Open(Tag(start)),
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::Close(end)
                }
                Event::Text(text) => Node::Text(text.xml10_content()),
                Event::CData(text) => Node::Text(text.xml10_content()),
                Event::GeneralRef(reference) => Node::Text(self.resolve(&reference)?),
                Event::DocType(_) => return Err(Refusal::Doctype { part: self.part.to_owned() }),
                Event::Eof if self.depth > 0 => return Err(self.damaged()),
                Event::Eof => Node::End,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            });
        }
    }

    /// The rest of the element that has just begun is left out.
    pub(super) fn skip(&mut self) -> Result<(), Refusal> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    fn open(&mut self, start: BytesStart<'a>) -> Result<Node<'a>, Refusal> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Refusal::Deep { part: self.part.to_owned() });
        }
        Ok(Node::Open(Tag(start)))
    }

    fn resolve(&self, reference: &BytesRef<'a>) -> Result<Cow<'a, str>, Refusal> {
        if let Some(letter) = reference.resolve_char_ref().map_err(|_| self.damaged())? {
            return Ok(Cow::Owned(letter.to_string()));
        }
        resolve_xml_entity(reference).map(Cow::Borrowed).ok_or_else(|| self.damaged())
    }

    fn damaged(&self) -> Refusal {
        Refusal::Damaged { part: Some(self.part.to_owned()) }
    }
}
