//! Word files. Everything is set by named styles: a paragraph carries a
//! paragraph style, a piece of text a character style and, where it is not the
//! document's, a language. Whoever changes a style in Word changes it throughout.
//!
//! The same document gives the same bytes: the file holds no time of writing.

mod body;
mod drawing;
mod frame;
mod measure;
mod package;
mod settings;
mod styles;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod xml;

use samspil_core::Language;

use crate::Fault;
use crate::paper::{Document, Picture};

/// Draws a picture as a PNG file; nothing where it cannot be drawn.
pub type Rasterise<'a> = &'a dyn Fn(&Picture) -> Option<Vec<u8>>;

/// The document as a Word file. Pictures stand in it twice, as PNG and as SVG
/// for newer readers; a picture that cannot be drawn is replaced by what it
/// shows, in words. Characters that XML cannot hold become U+FFFD.
///
/// # Errors
/// [`Fault::Packing`] where the parts cannot be put together.
pub fn write(document: &Document, rasterise: Rasterise<'_>) -> Result<Vec<u8>, Fault> {
    let body = body::write(document, rasterise);
    let mut package = package::Package::default();
    package.add_media(body.media);
    package.add("word/styles.xml", styles::xml(document));
    package.add("word/numbering.xml", settings::NUMBERING.to_owned());
    package.add("word/settings.xml", settings::xml(document.language));
    package.add("docProps/core.xml", settings::core_properties(document));
    frame::add(document, &mut package);
    package.add("word/document.xml", body.xml);
    package.add("word/_rels/document.xml.rels", body.relations.xml());
    package.finish()
}

/// The language as Word names it.
fn tag(language: Language) -> &'static str {
    match language {
        Language::Da => "da-DK",
        Language::Nb => "nb-NO",
        Language::Nn => "nn-NO",
        Language::En => "en-GB",
    }
}
