//! Others who make the same files: Python libraries in a loop of their own,
//! LibreOffice as the program it is.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde::Deserialize;

use crate::documents::word_file;
use crate::{Fault, process};

/// Files of each peer, after one that is not counted.
pub const RUNS: usize = 5;

/// Where the peers work.
pub struct Desk {
    /// Their scripts, and in `.venv` what was installed for them.
    pub folder: PathBuf,
    /// The data, and what they make of it.
    pub work: PathBuf,
    /// The type.
    pub fonts: PathBuf,
}

/// What a peer needed.
pub struct Found {
    /// Its name with its version.
    pub name: String,
    /// CPU seconds of each file.
    pub seconds: Vec<f64>,
}

/// Lets a peer write its files.
///
/// # Errors
/// Where it is not here, or fails.
pub fn ask(name: &str, desk: &Desk) -> Result<Found, Fault> {
    if name == "libreoffice" { libreoffice(desk) } else { python(name, desk) }
}

#[derive(Deserialize)]
struct Told {
    version: String,
    seconds: Vec<f64>,
}

fn python(name: &str, desk: &Desk) -> Result<Found, Fault> {
    let interpreter = desk.folder.join(".venv/bin/python");
    if !interpreter.exists() {
        return Err("not here".into());
    }
    let mut command = Command::new(interpreter);
    command.arg(desk.folder.join("peers.py")).arg(name).arg(&desk.work);
    command.arg(RUNS.to_string()).arg(&desk.fonts);
    let output = done(&mut command)?;
    let last = output.stdout.trim_ascii().rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let told: Told = serde_json::from_slice(last)?;
    Ok(Found { name: format!("{name} {}", told.version), seconds: told.seconds })
}

/// A whole process for each file, from Word to PDF: so it is used by servers.
fn libreoffice(desk: &Desk) -> Result<Found, Fault> {
    let version = done(office(desk).arg("--version")).map_err(|_| "not here")?;
    let version = String::from_utf8_lossy(&version.stdout).split(' ').take(2).collect::<Vec<_>>().join(" ");
    let mut seconds = Vec::new();
    for run in 0..=RUNS {
        let before = process::children_time()?;
        convert(desk, &word_file(&desk.work, run))?;
        seconds.push((process::children_time()? - before) / 1e3);
    }
    Ok(Found { name: version, seconds: seconds.split_off(1) })
}

fn convert(desk: &Desk, file: &Path) -> Result<(), Fault> {
    const TAGGED: &str = concat!(
        r#"pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"#,
        r#""PDFUACompliance":{"type":"boolean","value":"true"}}"#
    );
    done(office(desk).args(["--convert-to", TAGGED, "--outdir"]).arg(&desk.work).arg(file))?;
    let made = file.with_extension("pdf");
    if made.exists() { Ok(()) } else { Err("no file was made".into()) }
}

fn office(desk: &Desk) -> Command {
    let mut command = Command::new("soffice");
    command.arg(format!("-env:UserInstallation=file://{}", desk.work.join("office").display()));
    command.arg("--headless");
    command
}

fn done(command: &mut Command) -> Result<Output, Fault> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(output);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(said.trim().lines().last().unwrap_or("it failed").to_owned().into())
}
