//! The document's blocks.

use super::drawing::{self, Box};
use super::measure::Measure;
use super::package::{Media, Relations};
use super::styles::Style;
use super::text::Paragraphs;
use super::xml::Xml;
use super::{Rasterise, frame, table};
use crate::paper::{Block, Document, Picture, Text, Tone};

/// The part `document.xml` with what it leads to.
pub(super) struct Body {
    pub xml: String,
    pub relations: Relations,
    pub media: Vec<Media>,
}

/// Writes the blocks of a document.
pub(super) fn write(document: &Document, rasterise: Rasterise<'_>) -> Body {
    let mut relations = Relations::default();
    relations.part("styles", "styles.xml");
    relations.part("numbering", "numbering.xml");
    relations.part("settings", "settings.xml");
    let frame = frame::reference(document, &mut relations);
    let mut xml = Xml::part();
    xml.put(START);
    let paragraphs = Paragraphs { xml, relations, language: document.language };
    let measure = Measure::of(document.page);
    let mut writer = Writer { paragraphs, media: Vec::new(), measure, rasterise };
    writer.title(document);
    writer.blocks(&document.blocks);
    writer.paragraphs.xml.put(&frame).put("</w:body></w:document>");
    let Paragraphs { xml, relations, .. } = writer.paragraphs;
    Body { xml: xml.finish(), relations, media: writer.media }
}

const START: &str = concat!(
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
    r#" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing""#,
    r#" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#,
    r#" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>"#,
);

struct Writer<'a> {
    paragraphs: Paragraphs,
    media: Vec<Media>,
    measure: Measure,
    rasterise: Rasterise<'a>,
}

impl Writer<'_> {
    fn title(&mut self, document: &Document) {
        if !document.title.is_empty() {
            self.paragraphs.add(Style::Title, &Text::plain(&document.title));
        }
        if let Some(subtitle) = &document.subtitle {
            self.paragraphs.add(Style::Subtitle, &Text::plain(subtitle));
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let before = std::iter::once(None).chain(blocks.iter().map(Some));
        for (at, (before, block)) in before.zip(blocks).enumerate() {
            self.block(before, block);
            // Tables that touch become one in Word, and a file may not end with one.
            if is_table(block) && !matches!(blocks.get(at + 1), Some(Block::Heading { .. })) {
                self.paragraphs.empty(Style::Gap);
            }
        }
    }

    fn block(&mut self, before: Option<&Block>, block: &Block) {
        let paragraphs = &mut self.paragraphs;
        match block {
            Block::Heading { level, text, new_page: true } => {
                paragraphs.on_new_page(Style::Heading(*level), text);
            }
            Block::Heading { level, text, new_page: false } => paragraphs.add(Style::Heading(*level), text),
            Block::Paragraph(text) => paragraphs.add(Style::Body, text),
            Block::Remark(text) => paragraphs.add(Style::Remark, text),
            Block::List(points) => points.iter().for_each(|point| paragraphs.add(Style::ListBullet, point)),
            Block::Facts(facts) => table::facts(paragraphs, self.measure, facts),
            Block::Table(table) => {
                if !is_said(before, &table.caption) && is_table(block) {
                    paragraphs.add(Style::Caption, &Text::plain(&table.caption));
                }
                table::write(paragraphs, self.measure, table);
            }
            Block::Picture(picture) => self.picture(picture),
        }
    }

    fn picture(&mut self, picture: &Picture) {
        let room = (self.measure.usable_width(), self.measure.usable_height() * 9 / 10);
        let Some((size, png)) = Box::fitting(picture.size, room).zip((self.rasterise)(picture)) else {
            self.paragraphs.add(Style::Remark, &Text::toned(&picture.alt, Tone::Plain));
            return;
        };
        let number = self.media.len() / 2 + 1;
        let png = Media { name: format!("picture{number}.png"), bytes: png };
        let svg = Media { name: format!("picture{number}.svg"), bytes: picture.svg.clone().into_bytes() };
        let ids = [&png, &svg].map(|media| self.paragraphs.relations.part("image", &media.target()));
        self.paragraphs.start(Style::Picture);
        drawing::put(&mut self.paragraphs.xml, number, size, &picture.alt, (&ids[0], Some(&ids[1])));
        self.paragraphs.xml.put("</w:p>");
        self.media.extend([png, svg]);
    }
}

/// A table is written for the block.
fn is_table(block: &Block) -> bool {
    match block {
        Block::Table(table) => !table.columns.is_empty(),
        Block::Facts(facts) => !facts.is_empty(),
        _ => false,
    }
}

/// The words stand already in the heading before, or there are none.
fn is_said(before: Option<&Block>, words: &str) -> bool {
    words.is_empty() || matches!(before, Some(Block::Heading { text, .. }) if text.string() == words)
}
