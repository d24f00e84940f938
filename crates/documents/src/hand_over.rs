//! The hand-over file: a programme in one ZIP that is read without Samspil.

use std::io::{Cursor, Write};

use maud::{DOCTYPE, html};
use samspil_core::plan_file;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::fault::Fault;
use crate::kinds::{Format, Ground, Kind};
use crate::render::{NoFile, render};

/// The formats of a hand-over: read anywhere, changed in Word and Excel.
const FORMATS: [Format; 3] = [Format::Html, Format::Docx, Format::Xlsx];

/// Everything of a programme in one file: every document as a page, in Word and
/// Excel, the calendar, the plan file, and a page that leads to them.
///
/// # Errors
/// Where a part cannot be written.
pub fn write(ground: &Ground<'_>, calendar: &str) -> Result<Vec<u8>, Fault> {
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    let mut listed: Vec<(Kind, Vec<(Format, String)>)> = Vec::new();
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
    parts.insert(0, ("index.html".to_owned(), index(ground, &listed).into_bytes()));
    packed(parts)
}

/// Not itself, and no comparison with a plan that is not there.
fn offered(kind: Kind, ground: &Ground<'_>) -> bool {
    match kind {
        Kind::HandOver => false,
        Kind::VersionDiff => ground.choice.earlier.is_some(),
        _ => true,
    }
}

fn index(ground: &Ground<'_>, listed: &[(Kind, Vec<(Format, String)>)]) -> String {
    let words = ground.words;
    let head = &ground.plan.programme;
    let page = html! {
        (DOCTYPE)
        html lang=(words.language().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (head.title) }
                style { "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}li{margin:.4rem 0}" }
            }
            body {
                h1 lang=(head.language.tag()) { (head.title) }
                p { (words.text("doc-hand-over-lead")) }
                ul { @for (kind, files) in listed {
                    li {
                        (words.text(&format!("doc-kind-{}", kind.as_str()))) ": "
                        @for (at, (format, name)) in files.iter().enumerate() {
                            @if at > 0 { " · " }
                            a href=(name) { (words.text(&format!("doc-format-{}", format.as_str()))) }
                        }
                    }
                } }
                ul {
                    li { a href="calendar.ics" { (words.text("doc-hand-over-calendar")) } }
                    li { a href="plan.toml" { (words.text("doc-hand-over-plan-file")) } }
                }
            }
        }
    };
    page.into_string()
}

fn packed(parts: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, Fault> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    // No moment stands in the file: the same plan gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for (name, bytes) in parts {
        let stored = name.ends_with(".docx") || name.ends_with(".xlsx");
        let method = if stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        writer.start_file(name, options.compression_method(method))?;
        writer.write_all(&bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
