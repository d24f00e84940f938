//! Paragraphs and the pieces of text in them.

use samspil_core::Language;

use super::package::Relations;
use super::styles::{LINK, Style, of_tone};
use super::tag;
use super::xml::Xml;
use crate::characters::{address, clean};
use crate::paper::{Run, Text, Tone};

/// Writes paragraphs of a document.
pub(super) struct Paragraphs {
    pub xml: Xml,
    pub relations: Relations,
    pub language: Language,
}

impl Paragraphs {
    /// A paragraph of a style.
    pub fn add(&mut self, style: Style, text: &Text) {
        self.start(style);
        self.runs(style, text);
        self.xml.put("</w:p>");
    }

    /// A paragraph without words.
    pub fn empty(&mut self, style: Style) {
        self.start(style);
        self.xml.put("</w:p>");
    }

    /// A heading on a new page. That it begins one belongs to this heading and
    /// not to its style.
    pub fn on_new_page(&mut self, style: Style, text: &Text) {
        self.xml
            .put(r#"<w:p><w:pPr><w:pStyle w:val=""#)
            .put(style.id())
            .put(r#""/><w:pageBreakBefore/></w:pPr>"#);
        self.runs(style, text);
        self.xml.put("</w:p>");
    }

    /// The beginning of a paragraph; `</w:p>` ends it.
    pub fn start(&mut self, style: Style) {
        self.xml.put(r#"<w:p><w:pPr><w:pStyle w:val=""#).put(style.id()).put(r#""/></w:pPr>"#);
    }

    /// The pieces of a text in a paragraph of a style.
    pub fn runs(&mut self, style: Style, text: &Text) {
        text.runs.iter().for_each(|run| self.piece(style, run));
    }

    fn piece(&mut self, style: Style, run: &Run) {
        if run.text.is_empty() {
            return;
        }
        match run.link.as_deref().and_then(address) {
            Some(address) => {
                let id = self.relations.link(&address);
                self.xml.put(r#"<w:hyperlink r:id=""#).put(&id).put("\">");
                self.run(of_tone(tone(style, run)).or(Some(LINK)), run);
                self.xml.put("</w:hyperlink>");
            }
            None => self.run(of_tone(tone(style, run)), run),
        }
    }

    fn run(&mut self, character: Option<&str>, run: &Run) {
        self.xml.put("<w:r>");
        let language = run.language.filter(|language| *language != self.language);
        if character.is_some() || language.is_some() {
            properties(&mut self.xml, character, language);
        }
        words(&mut self.xml, &run.text);
        self.xml.put("</w:r>");
    }
}

/// The tone of a piece in a paragraph that may be strong as a whole.
fn tone(style: Style, run: &Run) -> Tone {
    if run.tone == Tone::Strong && style.is_strong() { Tone::Plain } else { run.tone }
}

fn properties(xml: &mut Xml, character: Option<&str>, language: Option<Language>) {
    xml.put("<w:rPr>");
    if let Some(character) = character {
        xml.put(r#"<w:rStyle w:val=""#).put(character).put(r#""/>"#);
    }
    if let Some(language) = language {
        xml.put(r#"<w:lang w:val=""#).put(tag(language)).put(r#""/>"#);
    }
    xml.put("</w:rPr>");
}

/// The words of a run with their line breaks and tabs.
pub(super) fn words(xml: &mut Xml, text: &str) {
    let text = clean(text);
    let mut rest = text.as_ref();
    while let Some(at) = rest.find(['\n', '\t']) {
        let (line, mark) = rest.split_at(at);
        letters(xml, line);
        xml.put(if mark.starts_with('\n') { "<w:br/>" } else { "<w:tab/>" });
        rest = &mark[1..];
    }
    letters(xml, rest);
}

fn letters(xml: &mut Xml, text: &str) {
    if !text.is_empty() {
        xml.put(r#"<w:t xml:space="preserve">"#).words(text).put("</w:t>");
    }
}
