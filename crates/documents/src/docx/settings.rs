//! The parts that say little: settings, the bullet, the file's properties.

use samspil_core::Language;

use super::tag;
use super::xml::{DECLARATION, Xml};
use crate::paper::Document;

const MAIN: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// Settings: words are parted at line ends where their style allows it.
pub(super) fn xml(language: Language) -> String {
    let decimal = if language == Language::En { '.' } else { ',' };
    let list = if language == Language::En { ',' } else { ';' };
    let tag = tag(language);
    format!(
        r#"{DECLARATION}<w:settings {MAIN}><w:defaultTabStop w:val="720"/><w:autoHyphenation/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="{tag}"/><w:decimalSymbol w:val="{decimal}"/><w:listSeparator w:val="{list}"/></w:settings>"#
    )
}

/// The bullet of the style `ListBullet`.
pub(super) const NUMBERING: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>"#,
    r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>"#,
    r#"<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>"#,
    r#"<w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum>"#,
    r#"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#,
);

/// Title, language and whose the document is.
pub(super) fn core_properties(document: &Document) -> String {
    let mut xml = Xml::part();
    xml.put(CORE).words(&document.title).put("</dc:title>");
    if let Some(organisation) = &document.look.organisation {
        xml.put("<dc:creator>").words(organisation).put("</dc:creator>");
    }
    xml.put("<dc:language>").put(tag(document.language)).put("</dc:language></cp:coreProperties>");
    xml.finish()
}

const CORE: &str = r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>"#;
