//! The hand-over file: a programme, or everything that an organisation has, in
//! one ZIP that is read without Samspil.

mod archive;
mod index;
mod organisation;
#[cfg(test)]
mod tests;

use std::io::{Cursor, Seek, Write};

use samspil_core::plan_file;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::fault::Fault;
use crate::kinds::{Format, Ground, Kind};
use crate::render::{NoFile, render};

pub use archive::Archive;
pub use organisation::{Colleague, Organisation};

/// The formats of a hand-over: read anywhere, changed in Word and Excel.
const FORMATS: [Format; 3] = [Format::Html, Format::Docx, Format::Xlsx];

/// A file of a hand-over: its name with folders, and what stands in it.
type Part = (String, Vec<u8>);

/// A kind of document with its files.
type Listed = (Kind, Vec<(Format, String)>);

/// Everything of a programme in one file: every document as a page, in Word and
/// Excel, the calendar, the plan file, and a page that leads to them.
///
/// # Errors
/// Where a part cannot be written.
pub(crate) fn write(ground: &Ground<'_>, calendar: &str) -> Result<Vec<u8>, Fault> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts(ground, calendar)? {
        put(&mut writer, &name, &bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

fn parts(ground: &Ground<'_>, calendar: &str) -> Result<Vec<Part>, Fault> {
    let mut parts: Vec<Part> = Vec::new();
    let mut listed: Vec<Listed> = Vec::new();
    for kind in Kind::ALL.iter().copied().filter(|kind| offered(*kind, ground)) {
        let mut files = Vec::new();
        for format in FORMATS.into_iter().filter(|format| kind.formats().contains(format)) {
            let name = format!("{}/{}.{}", format.as_str(), kind.as_str(), format.extension());
            match render(kind, format, ground, calendar) {
                Ok(bytes) => parts.push((name.clone(), bytes)),
                Err(NoFile::Fault(fault)) => return Err(fault),
                Err(NoFile::OtherFormat | NoFile::Nothing) => continue,
            }
            files.push((format, name));
        }
        listed.push((kind, files));
    }
    parts.push(("calendar.ics".to_owned(), calendar.as_bytes().to_vec()));
    parts.push(("plan.toml".to_owned(), plan_file::write(ground.plan).into_bytes()));
    parts.insert(0, ("index.html".to_owned(), index::programme(ground, &listed).into_bytes()));
    Ok(parts)
}

/// Not itself, no comparison with a plan that is not there, and nothing that
/// the reader may not have.
fn offered(kind: Kind, ground: &Ground<'_>) -> bool {
    match kind {
        Kind::HandOver => false,
        // Signs of one day are nothing to keep.
        kind if kind.is_for_the_day() => false,
        Kind::VersionDiff => ground.choice.earlier.is_some(),
        kind => !ground.choice.withheld.contains(&kind),
    }
}

fn put(writer: &mut ZipWriter<impl Write + Seek>, name: &str, bytes: &[u8]) -> Result<(), Fault> {
    let packed = [".docx", ".xlsx", ".png", ".jpeg"].iter().any(|ending| name.ends_with(ending));
    let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    // No moment stands in the file: the same plan gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    writer.start_file(name, options.compression_method(method))?;
    writer.write_all(bytes)?;
    Ok(())
}
