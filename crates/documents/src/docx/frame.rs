//! The sheet, its head and its foot.

use samspil_words::Words;

use super::drawing::{self, Box};
use super::measure::{Measure, twips};
use super::package::{Media, Package, Relations, ending};
use super::styles::Style;
use super::text::{Paragraphs, words};
use super::xml::Xml;
use crate::paper::{Document, Logo, Look, Text};

/// The section: which head and foot it has, its sheet and margins.
pub(super) fn reference(document: &Document, relations: &mut Relations) -> String {
    let header = has_header(&document.look).then(|| relations.part("header", "header.xml"));
    let header =
        header.map_or_else(String::new, |id| format!(r#"<w:headerReference w:type="default" r:id="{id}"/>"#));
    let footer = relations.part("footer", "footer.xml");
    let Measure { width, height, side, end, lying } = Measure::of(document.page);
    let lying = if lying { r#" w:orient="landscape""# } else { "" };
    let edge = twips(9);
    format!(
        r#"<w:sectPr>{header}<w:footerReference w:type="default" r:id="{footer}"/><w:pgSz w:w="{width}" w:h="{height}"{lying}/><w:pgMar w:top="{end}" w:right="{side}" w:bottom="{end}" w:left="{side}" w:header="{edge}" w:footer="{edge}" w:gutter="0"/></w:sectPr>"#
    )
}

/// Adds the parts of head and foot.
pub(super) fn add(document: &Document, package: &mut Package) {
    package.add("word/footer.xml", footer(document));
    if has_header(&document.look) {
        let (xml, relations, logo) = header(document);
        package.add("word/header.xml", xml);
        package.add("word/_rels/header.xml.rels", relations.xml());
        package.add_media(logo);
    }
}

fn has_header(look: &Look) -> bool {
    look.organisation.is_some() || look.logo.is_some()
}

const NAMES: &str = concat!(
    r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
    r#" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing""#,
    r#" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#,
    r#" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">"#,
);

/// The organisation's name at the left, its logo at the right edge.
fn header(document: &Document) -> (String, Relations, Option<Media>) {
    let mut xml = Xml::part();
    xml.put("<w:hdr").put(NAMES);
    let mut head = Paragraphs { xml, relations: Relations::default(), language: document.language };
    head.start(Style::Header);
    if let Some(organisation) = &document.look.organisation {
        head.runs(Style::Header, &Text::plain(organisation));
    }
    let media = document.look.logo.as_ref().and_then(|logo| put_logo(&mut head, logo));
    head.xml.put("</w:p></w:hdr>");
    (head.xml.finish(), head.relations, media)
}

/// The logo as wide or high as the head has room for.
fn put_logo(head: &mut Paragraphs, logo: &Logo) -> Option<Media> {
    let (width, height) = logo.size;
    let size = Box::fitting((width.into(), height.into()), (twips(45), twips(9)))?;
    let media = Media { name: format!("logo.{}", ending(logo.format)), bytes: logo.bytes.to_vec() };
    let id = head.relations.part("image", &media.target());
    head.xml.put("<w:r><w:tab/></w:r>");
    drawing::put(&mut head.xml, 1, size, &logo.alt, (&id, None));
    Some(media)
}

/// The document's foot at the left, the page's number of all at the right edge.
fn footer(document: &Document) -> String {
    let mut xml = Xml::part();
    xml.put("<w:ftr").put(NAMES);
    let mut foot = Paragraphs { xml, relations: Relations::default(), language: document.language };
    foot.start(Style::Footer);
    foot.runs(Style::Footer, &Text::plain(&document.foot));
    foot.xml.put("<w:r><w:tab/></w:r>");
    put_page_number(&mut foot.xml, Words::of(document.language));
    foot.xml.put("</w:p></w:ftr>");
    foot.xml.finish()
}

/// "Page 1 of 3" with Word's own fields in place of the numbers.
fn put_page_number(xml: &mut Xml, texts: Words) {
    let text = texts.with("paging-at", &[("page", &"\u{1}"), ("pages", &"\u{2}")]);
    for piece in text.split_inclusive(['\u{1}', '\u{2}']) {
        let before = piece.trim_end_matches(['\u{1}', '\u{2}']);
        if !before.is_empty() {
            xml.put("<w:r>");
            words(xml, before);
            xml.put("</w:r>");
        }
        match piece.chars().last() {
            Some('\u{1}') => field(xml, "PAGE"),
            Some('\u{2}') => field(xml, "NUMPAGES"),
            _ => {}
        }
    }
}

fn field(xml: &mut Xml, name: &str) {
    xml.put(r#"<w:fldSimple w:instr=" "#).put(name).put(r#" "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#);
}
