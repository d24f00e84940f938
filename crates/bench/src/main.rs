//! `./bench`: what pages cost, in CPU time, beside the least that a server
//! could cost, and documents beside others who write the same.
//! `docs/BENCH.md` says how and why.

mod calendar;
mod ceiling;
mod client;
mod comparison;
mod data;
mod documents;
mod feed;
mod groups;
mod interviews;
mod large;
mod mentors;
mod pages;
mod pairs;
mod peers;
mod placing;
mod plan;
mod process;
mod report;
mod rounds;
mod server;
mod single;

use std::path::Path;
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
        ["documents", peers, fonts, out] => beside(Path::new(peers), Path::new(fonts), Path::new(out)),
        [problem, peers, out] => placed(problem, Path::new(peers), Path::new(out)),
        _ => Err(
            "samspil-bench run BINARY OUTPUT [--large] | documents PEERS FONTS OUTPUT | PROBLEM PEERS OUTPUT"
                .into(),
        ),
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
    documents::own(&mut report)?;
    pages::measure(&mut report, binary, folder.path())?;
    if large {
        large::measure(&mut report, binary, folder.path())?;
    }
    report.print();
    report.write(out)?;
    Ok(report.complete())
}

/// What one of the placing problems costs, beside others who solve it.
fn placed(problem: &str, peers: &Path, out: &Path) -> Result<bool, Fault> {
    let mut report = report::Report::default();
    let desk = placing::Desk::new(peers)?;
    match problem {
        "calendar" => calendar::measure(&mut report, &desk)?,
        "pairs" => pairs::measure(&mut report, &desk)?,
        "mentors" => mentors::measure(&mut report, &desk)?,
        "groups" => groups::measure(&mut report, &desk)?,
        "rounds" => rounds::measure(&mut report)?,
        "interviews" => interviews::measure(&mut report, &desk)?,
        _ => return Err(format!("no such problem: {problem}").into()),
    }
    report.print();
    report.write(out)?;
    Ok(report.complete())
}

/// The documents beside others who write the same.
fn beside(peers: &Path, fonts: &Path, out: &Path) -> Result<bool, Fault> {
    let mut report = report::Report::default();
    documents::beside(&mut report, peers, fonts)?;
    report.print();
    report.write(out)?;
    Ok(report.complete())
}
