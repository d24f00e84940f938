//! `./bench`: what the server costs, in CPU time, beside the least that a
//! server could cost. `docs/BENCH.md` says how and why.

mod ceiling;
mod client;
mod large;
mod pages;
mod plan;
mod process;
mod report;
mod server;
mod single;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What may go wrong; shown as it is.
type Fault = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["ceiling", folder] => ceiling::run(Path::new(folder)).map(|()| true),
        ["run", binary, out] => run(Path::new(binary), Path::new(out), false),
        ["run", binary, out, "--large"] => run(Path::new(binary), Path::new(out), true),
        _ => Err("samspil-bench run BINARY OUTPUT [--large]".into()),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            report::complain(&fault.to_string());
            ExitCode::from(2)
        }
    }
}

/// Everything, one after the other; whether all of it could be measured.
fn run(binary: &Path, out: &Path, large: bool) -> Result<bool, Fault> {
    let folder = tempfile::tempdir()?;
    let mut report = report::Report::default();
    single::binary_size(&mut report, binary)?;
    single::programme_check(&mut report)?;
    pages::measure(&mut report, binary, folder.path())?;
    if large {
        large::measure(&mut report, binary, folder.path())?;
    }
    report.print();
    report.write(&PathBuf::from(out))?;
    Ok(report.complete())
}
