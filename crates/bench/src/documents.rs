//! Documents: what writing one costs in CPU time, beside what others need for
//! the same data. `docs/BENCH.md` says how.

use std::path::{Path, PathBuf};

use samspil_documents::{docx, pdf, xlsx};

use crate::peers::{self, Desk};
use crate::report::{Peer, Report, Spread, Written};
use crate::{Fault, data, process};

/// Files written of each format, after one that is not counted.
const RUNS: usize = 9;

/// A format with what it is held to, in seconds.
struct Format {
    name: &'static str,
    bar: f64,
    goal: f64,
    write: fn(usize) -> Result<Made, Fault>,
    peers: &'static [&'static str],
}

/// A file and the CPU seconds it took.
struct Made {
    seconds: f64,
    bytes: Vec<u8>,
}

const FORMATS: [Format; 3] = [
    Format {
        name: "PDF/UA-1 and PDF/A, 130 rows × 5 columns",
        bar: 0.25,
        goal: 0.10,
        write: |run| {
            let document = data::document(run);
            timed(|| pdf::write(&document))
        },
        peers: &["libreoffice", "weasyprint", "typst"],
    },
    Format {
        name: "DOCX, 130 rows × 5 columns",
        bar: 0.02,
        goal: 0.005,
        write: |run| {
            let document = data::document(run);
            timed(|| docx::write(&document, &samspil_documents::pictures::raster))
        },
        peers: &["python-docx"],
    },
    Format {
        name: "XLSX, 10,000 rows × 10 columns",
        bar: 0.15,
        goal: 0.05,
        write: |_| {
            let workbook = data::workbook();
            timed(|| xlsx::write(&workbook))
        },
        peers: &["openpyxl", "openpyxl-write-only"],
    },
];

fn timed(write: impl FnOnce() -> Result<Vec<u8>, samspil_documents::Fault>) -> Result<Made, Fault> {
    let before = process::process_time();
    let bytes = write()?;
    Ok(Made { seconds: (process::process_time() - before) / 1e3, bytes })
}

/// Samspil's own writers.
pub fn own(report: &mut Report) -> Result<(), Fault> {
    FORMATS.iter().try_for_each(|format| {
        report.written(written(format)?);
        Ok(())
    })
}

/// Samspil's writers, each beside its peers. `folder` holds the peers' scripts
/// and what was installed for them, `fonts` the type all set the table in.
pub fn beside(report: &mut Report, folder: &Path, fonts: &Path) -> Result<(), Fault> {
    let desk = tempfile::tempdir()?;
    lay_out(desk.path())?;
    let desk = Desk { folder: folder.to_owned(), work: desk.path().to_owned(), fonts: fonts.to_owned() };
    for format in &FORMATS {
        let mut written = written(format)?;
        written.peers = format.peers.iter().map(|name| peer(name, &desk, &written)).collect();
        report.written(written);
    }
    Ok(())
}

fn peer(name: &'static str, desk: &Desk, written: &Written) -> Peer {
    match peers::ask(name, desk) {
        Ok(mut found) => {
            let seconds = Spread::of(&mut found.seconds);
            let times = seconds.median / written.seconds.median;
            Peer { name: found.name, seconds: Some(seconds), times: Some(times), missing: None }
        }
        Err(fault) => {
            Peer { name: name.to_owned(), seconds: None, times: None, missing: Some(fault.to_string()) }
        }
    }
}

fn written(format: &Format) -> Result<Written, Fault> {
    let mut bytes = (format.write)(0)?.bytes.len();
    let mut times = Vec::new();
    for run in 1..=RUNS {
        let made = (format.write)(run)?;
        bytes = made.bytes.len();
        times.push(made.seconds);
    }
    Ok(Written {
        name: format.name,
        bytes,
        seconds: Spread::of(&mut times),
        bar: format.bar,
        goal: format.goal,
        peers: Vec::new(),
    })
}

/// The data as the peers read it.
fn lay_out(folder: &Path) -> Result<(), Fault> {
    for run in 0..=peers::RUNS {
        std::fs::write(folder.join(format!("table-{run}.json")), data::for_peers(run).to_string())?;
        let word = docx::write(&data::document(run), &samspil_documents::pictures::raster)?;
        std::fs::write(word_file(folder, run), word)?;
    }
    std::fs::write(folder.join("sheet.json"), data::sheet_for_peers().to_string())?;
    Ok(())
}

/// The table as a Word file.
pub fn word_file(folder: &Path, run: usize) -> PathBuf {
    folder.join(format!("table-{run}.docx"))
}
