//! The same pages where the database holds a thousand programmes and a
//! hundred thousand people, in about a gigabyte.

use std::path::{Path, PathBuf};

use crate::Fault;
use crate::client::Client;
use crate::pages::{self, Subject};
use crate::plan::{self, Size};
use crate::process::{self, Cpu};
use crate::report::{Figure, Report, Spread};
use crate::server::{self, Server, Visitor};

/// Programmes in the large database.
const PROGRAMMES: usize = 1000;

/// The size of each: a hundred people, and text enough for a gigabyte in all.
const EACH: Size = Size { activities: 120, people: 100, text: 900 };

/// Files taken in at once.
const AT_ONCE: usize = 50;

/// How often small and large take turns.
const ROUNDS: usize = 7;

/// Measures start, memory and pages on a large database beside a small one.
pub fn measure(report: &mut Report, binary: &Path, folder: &Path) -> Result<(), Fault> {
    let small = folder.join("beside.sqlite");
    let large = folder.join("large.sqlite");
    let visitor = pages::small(binary, &small, folder)?;
    let guest = pages::small(binary, &large, folder)?;
    fill(binary, &large, folder)?;
    let size = std::fs::metadata(&large)?.len() as f64 / 1e9;
    report.figure(Figure::new("large database", size, "GB"));
    let small = Server::serve(binary, &small)?;
    let large = Server::serve(binary, &large)?;
    report.figure(Figure::new("start to first answer, large", large.started.as_secs_f64(), "s").of(0.5, 0.1));
    let cpu = Cpu::of(large.process())?.total() / 1e3;
    report.figure(Figure::new("start to first answer, large, CPU", cpu, "s"));
    std::thread::sleep(std::time::Duration::from_secs(1));
    let idle = process::memory(large.process())?;
    report.figure(Figure::new("memory idle, large (PSS)", idle, "MB").of(60.0, 25.0));
    for subject in pages::subjects("bench") {
        beside(report, &small, &large, (&visitor, &guest), &subject)?;
    }
    many(report, &large, &guest)?;
    let loaded = process::memory(large.process())?;
    report.figure(Figure::new("memory after load, large (PSS)", loaded, "MB").of(120.0, 60.0));
    Ok(())
}

fn fill(binary: &Path, database: &Path, folder: &Path) -> Result<(), Fault> {
    let all: Vec<usize> = (0..PROGRAMMES).collect();
    for some in all.chunks(AT_ONCE) {
        let mut files: Vec<PathBuf> = Vec::new();
        for at in some {
            let file = folder.join(format!("many-{}.json", at % AT_ONCE));
            std::fs::write(&file, plan::programme(&format!("many-{at}"), EACH).to_string())?;
            files.push(file);
        }
        server::import(binary, database, &files)?;
    }
    Ok(())
}

/// The same page on both databases, in turns.
fn beside(
    report: &mut Report,
    small: &Server,
    large: &Server,
    (visitor, guest): (&Visitor, &Visitor),
    subject: &Subject,
) -> Result<(), Fault> {
    let (few, lots) = (pages::asked(visitor, subject, None), pages::asked(guest, subject, None));
    if Client::connect(large.port)?.ask(&lots)?.status != 200 {
        return Ok(());
    }
    let mut ratios = Vec::new();
    for round in 0..=ROUNDS {
        let below = pages::turn(small, &few, 200)?;
        let above = pages::turn(large, &lots, 200)?;
        if round > 0 {
            ratios.push(above / below);
        }
    }
    let spread = Spread::of(&mut ratios);
    let figure = Figure::new(format!("{}: large over small", subject.name()), spread.median, "×");
    // The list of programmes shows a thousand instead of a handful.
    report.figure(if subject.of_one_programme() { figure.of(1.5, 1.1) } else { figure });
    Ok(())
}

/// The overviews of all programmes one after the other: hardly any is in memory.
fn many(report: &mut Report, large: &Server, guest: &Visitor) -> Result<(), Fault> {
    let mut client = Client::connect(large.port)?;
    let before = Cpu::of(large.process())?;
    for at in 0..PROGRAMMES {
        let subject = &pages::subjects(&format!("many-{at}"))[0];
        let status = client.ask(&pages::asked(guest, subject, None))?.status;
        if status != 200 {
            return Err(format!("{} answers {status}", subject.path).into());
        }
    }
    let each = Cpu::of(large.process())?.since(&before) / PROGRAMMES as f64;
    report.figure(Figure::new("overview of a programme that is not in memory", each, "ms"));
    Ok(())
}
