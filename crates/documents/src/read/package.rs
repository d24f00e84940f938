//! An office file: parts packed in a ZIP container. Unpacked within bounds only.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{MAX_ENTRIES, MAX_PART, MAX_RATIO, MAX_UNPACKED, MEGABYTE};
use super::xml::{Node, Xml};
use super::{Refusal, encoding};

const DAMAGED: Refusal = Refusal::Damaged { part: None };

/// A ZIP container whose parts are unpacked when they are asked for.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Names in small letters, as parts are the same whatever their case.
    names: HashMap<String, usize>,
    unpacked: u64,
}

/// What one part says about another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relationship {
    /// Its name within the part that has it.
    pub(super) id: String,
    /// The last word of its type: `worksheet`, `hyperlink` …
    pub(super) kind: String,
    /// The other part, or an address outside.
    pub(super) target: String,
    /// The target lies outside the file.
    pub(super) external: bool,
}

impl<'a> Package<'a> {
    /// Opens a container and looks through its directory.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        if entries(bytes) > MAX_ENTRIES {
            return Err(Refusal::Entries);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
        if archive.has_duplicate_names() || archive.has_overlapping_files().map_err(|_| DAMAGED)? {
            return Err(DAMAGED);
        }
        if archive.decompressed_size().is_some_and(|size| size > u128::from(MAX_UNPACKED)) {
            return Err(Refusal::Unpacked);
        }
        let names = names(&archive)?;
        Ok(Self { archive, names, unpacked: 0 })
    }

    /// The names of all parts, in small letters, sorted.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = self.names.keys().cloned().collect();
        names.sort_unstable();
        names
    }

    /// Whether there is a part with this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&name.to_ascii_lowercase())
    }

    /// The text of a part, where there is one.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(&index) = self.names.get(&name.to_ascii_lowercase()) else { return Ok(None) };
        let broken = || Refusal::Damaged { part: Some(name.to_owned()) };
        let entry = self.archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Protected,
            _ => broken(),
        })?;
        let most = most(entry.compressed_size()).min(MAX_UNPACKED.saturating_sub(self.unpacked));
        let mut bytes = Vec::new();
        // One byte more than allowed shows that there is more.
        entry.take(most + 1).read_to_end(&mut bytes).map_err(|_| broken())?;
        if bytes.len() as u64 > most {
            return Err(Refusal::Unpacked);
        }
        self.unpacked += bytes.len() as u64;
        encoding::strict(bytes).map(Some).ok_or_else(broken)
    }

    /// The text of a part that must be there.
    pub(super) fn required(&mut self, name: &str) -> Result<String, Refusal> {
        self.part(name)?.ok_or_else(|| Refusal::Damaged { part: Some(name.to_owned()) })
    }

    /// What a part says about others; `""` is the file as a whole.
    pub(super) fn relationships(&mut self, part: &str) -> Result<Vec<Relationship>, Refusal> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let rels = format!("{folder}{slash}_rels/{name}.rels");
        self.relationships_in(&rels, folder)
    }

    /// The relationships that a `.rels` part holds.
    pub(super) fn relationships_in(
        &mut self,
        rels: &str,
        folder: &str,
    ) -> Result<Vec<Relationship>, Refusal> {
        let Some(text) = self.part(rels)? else { return Ok(Vec::new()) };
        let mut xml = Xml::new(&text, rels);
        let mut found = Vec::new();
        loop {
            match xml.next()? {
                Node::Open(tag) if tag.name() == "Relationship" => {
                    let external =
                        tag.attribute("TargetMode").is_some_and(|m| m.eq_ignore_ascii_case("External"));
                    let target = tag.attribute("Target").unwrap_or_default();
                    let kind = tag.attribute("Type").unwrap_or_default();
                    found.push(Relationship {
                        id: tag.attribute("Id").unwrap_or_default(),
                        kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                        target: if external { target } else { resolve(folder, &target) },
                        external,
                    });
                }
                Node::End => return Ok(found),
                _ => {}
            }
        }
    }
}

/// How large a part may become that is packed in so many bytes.
fn most(packed: u64) -> u64 {
    packed.saturating_mul(MAX_RATIO).saturating_add(MEGABYTE as u64).min(MAX_PART)
}

/// How many entries the directory has at most: counted before any is read.
fn entries(bytes: &[u8]) -> usize {
    bytes.windows(4).filter(|window| window == b"PK\x01\x02").count()
}

fn names(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<HashMap<String, usize>, Refusal> {
    let mut names = HashMap::new();
    for (index, name) in archive.file_names().enumerate() {
        let name = name.map_err(|_| DAMAGED)?.replace('\\', "/").to_ascii_lowercase();
        if names.insert(name, index).is_some() {
            return Err(DAMAGED);
        }
    }
    Ok(names)
}

/// The part that a relationship of a part in `folder` points at.
fn resolve(folder: &str, target: &str) -> String {
    let absolute = target.starts_with('/');
    let mut steps: Vec<&str> =
        if absolute || folder.is_empty() { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_found_from_the_folder_of_the_part() {
        assert_eq!(resolve("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolve("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolve("xl/worksheets", "../media/a.png"), "xl/media/a.png");
        assert_eq!(resolve("", "word/document.xml"), "word/document.xml");
        assert_eq!(resolve("", "../../x"), "x");
    }
}
