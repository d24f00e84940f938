//! Everything that an organisation has, written programme by programme: only
//! one of them is in memory at a time.

use std::io::{Seek, Write};

use samspil_core::Id;
use samspil_core::programme::Head;
use zip::ZipWriter;

use super::organisation::{self, Organisation};
use super::{index, parts, put};
use crate::fault::Fault;
use crate::kinds::Ground;

/// A hand-over file being written.
pub struct Archive<W: Write + Seek> {
    writer: ZipWriter<W>,
    programmes: Vec<Entry>,
    bytes: u64,
}

/// A programme that stands in the file.
pub(super) struct Entry {
    /// Its folder.
    pub(super) folder: String,
    /// What it is, as the reader may see it.
    pub(super) head: Head,
    /// It is put away.
    pub(super) archived: bool,
}

impl<W: Write + Seek> Archive<W> {
    /// Begins a file.
    pub fn new(out: W) -> Self {
        Self { writer: ZipWriter::new(out), programmes: Vec::new(), bytes: 0 }
    }

    /// Bytes written so far, before they are packed.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Writes a programme into a folder of its own. `calendar` is its calendar
    /// as a file, `archived` says that it is put away.
    ///
    /// # Errors
    /// Where a part cannot be written.
    pub fn programme(&mut self, ground: &Ground<'_>, calendar: &str, archived: bool) -> Result<(), Fault> {
        let head = ground.plan.programme.clone();
        let folder = format!("programmes/{}", folder(&head.id));
        for (name, bytes) in parts(ground, calendar)? {
            self.put(&format!("{folder}/{name}"), &bytes)?;
        }
        self.programmes.push(Entry { folder, head, archived });
        Ok(())
    }

    /// Writes what belongs to the organisation itself and the page that leads
    /// to everything, and gives back what was written to.
    ///
    /// # Errors
    /// Where a part cannot be written.
    pub fn finish(mut self, of: &Organisation<'_>) -> Result<W, Fault> {
        let logo = organisation::logo(of.look);
        for (name, bytes) in organisation::parts(of)? {
            self.put(&name, &bytes)?;
        }
        let page = index::organisation(of, &self.programmes, logo.as_ref().map(|(name, _)| name.as_str()));
        self.put("index.html", page.as_bytes())?;
        Ok(self.writer.finish()?)
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), Fault> {
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
        put(&mut self.writer, name, bytes)
    }
}

/// The name of a programme's folder: its id, which on Windows may be the name
/// of a device.
fn folder(id: &Id) -> String {
    let id = id.as_str();
    let port = |start: &str| id.strip_prefix(start).is_some_and(|rest| rest.len() == 1);
    let device = ["con", "prn", "aux", "nul"].contains(&id) || port("com") || port("lpt");
    if device { format!("{id}-") } else { id.to_owned() }
}
