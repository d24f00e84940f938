//! The parts of a Word file in their archive.

use std::collections::HashMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::{DECLARATION, Xml};
use crate::Fault;
use crate::paper::RasterFormat;

/// A picture as a part of the file.
pub(super) struct Media {
    /// Its name below `word/media/`.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Media {
    /// The part's name as a relation of a part below `word/` says it.
    pub fn target(&self) -> String {
        format!("media/{}", self.name)
    }
}

/// How a raster file's name ends.
pub(super) fn ending(format: RasterFormat) -> &'static str {
    match format {
        RasterFormat::Png => "png",
        RasterFormat::Jpeg => "jpeg",
    }
}

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What a part leads to.
#[derive(Default)]
pub(super) struct Relations {
    xml: Xml,
    count: usize,
    links: HashMap<String, String>,
}

impl Relations {
    /// A part of the file: its kind (`styles`, `image` …) and its name, seen
    /// from `word/`. Returns the relation's id.
    pub fn part(&mut self, kind: &str, target: &str) -> String {
        self.add(kind, target, "")
    }

    /// An address outside the file; the same one is kept once.
    pub fn link(&mut self, address: &str) -> String {
        if let Some(id) = self.links.get(address) {
            return id.clone();
        }
        let id = self.add("hyperlink", address, r#" TargetMode="External""#);
        self.links.insert(address.to_owned(), id.clone());
        id
    }

    fn add(&mut self, kind: &str, target: &str, mode: &str) -> String {
        self.count += 1;
        let id = format!("rId{}", self.count);
        let start = format!(r#"<Relationship Id="{id}" Type="{RELATION}/{kind}" Target=""#);
        self.xml.put(&start).words(target).put("\"").put(mode).put("/>");
        id
    }

    /// The relations as a part.
    pub fn xml(self) -> String {
        let list = self.xml.finish();
        format!(
            r#"{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{list}</Relationships>"#
        )
    }
}

/// A Word file that is being put together.
#[derive(Default)]
pub(super) struct Package {
    parts: Vec<(&'static str, String)>,
    media: Vec<Media>,
}

impl Package {
    pub fn add(&mut self, name: &'static str, xml: String) {
        self.parts.push((name, xml));
    }

    pub fn add_media(&mut self, media: impl IntoIterator<Item = Media>) {
        self.media.extend(media);
    }

    /// The archive's bytes.
    pub fn finish(self) -> Result<Vec<u8>, Fault> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let deflated = options(CompressionMethod::Deflated).compression_level(Some(3));
        // The archive begins with what says what the other parts are.
        zip.start_file("[Content_Types].xml", deflated)?;
        zip.write_all(self.content_types().as_bytes())?;
        zip.start_file("_rels/.rels", deflated)?;
        zip.write_all(ROOT.as_bytes())?;
        for (name, xml) in &self.parts {
            zip.start_file(*name, deflated)?;
            zip.write_all(xml.as_bytes())?;
        }
        for media in &self.media {
            let packed =
                if media.name.ends_with(".svg") { deflated } else { options(CompressionMethod::Stored) };
            zip.start_file(format!("word/{}", media.target()), packed)?;
            zip.write_all(&media.bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn content_types(&self) -> String {
        let kinds = self.parts.iter().filter_map(|(name, _)| Some((name, content_type(name)?)));
        let overrides: String = kinds
            .map(|(name, kind)| format!(r#"<Override PartName="/{name}" ContentType="{kind}"/>"#))
            .collect();
        format!("{DECLARATION}{TYPES}{overrides}</Types>")
    }
}

/// The archive says of every part that it is from the first day an archive can name.
fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default())
}

const TYPES: &str = concat!(
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Default Extension="png" ContentType="image/png"/>"#,
    r#"<Default Extension="jpeg" ContentType="image/jpeg"/>"#,
    r#"<Default Extension="svg" ContentType="image/svg+xml"/>"#,
);

fn content_type(name: &str) -> Option<String> {
    let word = |kind: &str| {
        Some(format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"))
    };
    match name {
        "word/document.xml" => word("document.main"),
        "word/styles.xml" => word("styles"),
        "word/numbering.xml" => word("numbering"),
        "word/settings.xml" => word("settings"),
        "word/header.xml" => word("header"),
        "word/footer.xml" => word("footer"),
        "docProps/core.xml" => Some("application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        _ => None,
    }
}

const ROOT: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#,
    r#"</Relationships>"#,
);
