//! Pairs: what it costs to match few and many people, with proof.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use samspil_solve::door::{self, Kind, PairsOptions, Request};
use samspil_solve::pairs::Odd;
use samspil_solve::sample::pairs::{Scores, pairs};
use samspil_solve::{Limits, Status};

use crate::report::{Figure, Report, say};
use crate::{Fault, process};

/// One size: people, levels, how many of it are measured, and the bar and goal in seconds.
struct Size {
    people: u32,
    levels: u32,
    seeds: u64,
    bar: f64,
    goal: f64,
}

const SIZES: [Size; 5] = [
    Size { people: 100, levels: 3, seeds: 21, bar: 0.003, goal: 0.001 },
    Size { people: 1_000, levels: 3, seeds: 11, bar: 0.3, goal: 0.05 },
    Size { people: 10_000, levels: 3, seeds: 3, bar: 10.0, goal: 1.5 },
    Size { people: 10_000, levels: 1, seeds: 1, bar: 60.0, goal: 5.0 },
    Size { people: 100_000, levels: 200, seeds: 1, bar: 60.0, goal: 60.0 },
];

/// All of it.
pub fn measure(report: &mut Report) -> Result<(), Fault> {
    say(&format!("{:<8}{:>9}{:>8}{:>6}{:>12}{:>10}", "scores", "people", "levels", "seed", "odd", "CPU s"));
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("edges");
    for size in &SIZES {
        for odd in [Odd::Trio, Odd::LeaveOne] {
            let mut times = Vec::new();
            for seed in 1..=size.seeds {
                times.extend(one(report, size, Scores::Even, odd, seed, &file)?);
            }
            let name = format!("pairs, {} people in {} levels, {}", size.people, size.levels, odd.as_str());
            report.figure(Figure::of_many(name, &mut times, "s").of(size.bar, size.goal));
        }
    }
    for scores in [Scores::Few, Scores::Near, Scores::Liked] {
        one(report, &SIZES[1], scores, Odd::Trio, 1, &file)?;
    }
    Ok(())
}

/// CPU seconds from the file of edges to the proof.
fn one(
    report: &mut Report,
    size: &Size,
    scores: Scores,
    odd: Odd,
    seed: u64,
    file: &Path,
) -> Result<Option<f64>, Fault> {
    write(size, scores, seed, file)?;
    let start = process::thread_time();
    let mut source = File::open(file)?;
    let request = Request {
        kind: Kind::Pairs,
        text: &[],
        seed: 0,
        limits: Limits::none(),
        grace: Limits::none(),
        tell: &mut |_| (),
    };
    let output = door::pairs(request, PairsOptions { odd: Some(odd), edges: Some(&mut source) })?;
    let seconds = (process::thread_time() - start) / 1e3;
    let Size { people, levels, .. } = size;
    let kind = format!("{scores:?}");
    say(&format!("{kind:<8}{people:>9}{levels:>8}{seed:>6}{:>12}{seconds:>10.4}", odd.as_str()));
    if output.status != Status::Optimal {
        report.missing(format!("pairs of {people} in {levels} levels, seed {seed}: {:?}", output.status));
        return Ok(None);
    }
    Ok(Some(seconds))
}

fn write(size: &Size, scores: Scores, seed: u64, file: &Path) -> Result<(), Fault> {
    let edges = pairs(seed, size.people, size.levels, scores);
    let mut out = BufWriter::new(File::create(file)?);
    out.write_all(&size.people.to_le_bytes())?;
    out.write_all(&(edges.len() as u64).to_le_bytes())?;
    for edge in edges {
        out.write_all(&edge.a.to_le_bytes())?;
        out.write_all(&edge.b.to_le_bytes())?;
        out.write_all(&edge.score.to_le_bytes())?;
    }
    Ok(out.flush()?)
}
