//! Pairs: what it costs to match few and many people, with proof.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use samspil_solve::door::{self, Kind, Output, PairsOptions, Request};
use samspil_solve::pairs::{Edge, Odd};
use samspil_solve::sample::pairs::{Scores, pairs};
use samspil_solve::{Limits, Status};

use crate::comparison::{Aim, Reached};
use crate::placing::{Desk, Instance, LEMON, NETWORKX, Peer, RUSTWORKX};
use crate::report::{Figure, Report, say};
use crate::{Fault, process};

/// One size: people, levels, how many of it are measured, the bar and goal in seconds, and the peers that
/// end on it.
struct Size {
    people: u32,
    levels: u32,
    seeds: u64,
    bar: f64,
    goal: f64,
    peers: &'static [Peer],
}

const SIZES: [Size; 5] = [
    Size { people: 100, levels: 3, seeds: 21, bar: 0.003, goal: 0.001, peers: &[NETWORKX, RUSTWORKX, LEMON] },
    Size { people: 1_000, levels: 3, seeds: 11, bar: 0.3, goal: 0.05, peers: &[RUSTWORKX, LEMON] },
    Size { people: 10_000, levels: 3, seeds: 3, bar: 10.0, goal: 1.5, peers: &[LEMON] },
    Size { people: 10_000, levels: 1, seeds: 1, bar: 60.0, goal: 5.0, peers: &[] },
    Size { people: 100_000, levels: 200, seeds: 1, bar: 60.0, goal: 60.0, peers: &[LEMON] },
];

/// CPU seconds after which a peer is ended.
const PATIENCE: f64 = 240.0;

/// One problem.
struct Case<'a> {
    size: &'a Size,
    scores: Scores,
    odd: Odd,
    seed: u64,
}

/// All of it.
pub fn measure(report: &mut Report, desk: &Desk) -> Result<(), Fault> {
    say(&format!("{:<8}{:>9}{:>8}{:>6}{:>12}{:>10}", "scores", "people", "levels", "seed", "odd", "CPU s"));
    for size in &SIZES {
        for odd in [Odd::Trio, Odd::LeaveOne] {
            let mut times = Vec::new();
            for seed in 1..=size.seeds {
                let ours = one(report, desk, &Case { size, scores: Scores::Even, odd, seed })?;
                times.extend(ours.map(|ours| ours.seconds));
            }
            let name = format!("pairs, {} people in {} levels, {}", size.people, size.levels, odd.as_str());
            report.figure(Figure::of_many(name, &mut times, "s").of(size.bar, size.goal));
        }
    }
    for scores in [Scores::Few, Scores::Near, Scores::Liked] {
        for odd in [Odd::Trio, Odd::LeaveOne] {
            one(report, desk, &Case { size: &SIZES[1], scores, odd, seed: 1 })?;
        }
    }
    Ok(())
}

/// From the file of edges to the proof; nothing where there is none.
fn one(report: &mut Report, desk: &Desk, case: &Case<'_>) -> Result<Option<Reached>, Fault> {
    let Case { size: Size { people, levels, peers, .. }, scores, odd, seed } = case;
    let file = desk.file("edges");
    let edges = pairs(*seed, *people, *levels, *scores);
    write(*people, &edges, &file)?;
    let start = process::thread_time();
    let output = solve(*odd, &file)?;
    let seconds = (process::thread_time() - start) / 1e3;
    let kind = format!("{scores:?}");
    say(&format!("{kind:<8}{people:>9}{levels:>8}{seed:>6}{:>12}{seconds:>10.4}", odd.as_str()));
    if output.status != Status::Optimal {
        report.missing(format!("pairs of {people} in {levels} levels, seed {seed}: {:?}", output.status));
        return Ok(None);
    }
    let ours = Reached { seconds, value: output.value, bound: output.bound, served: None };
    if *odd == Odd::LeaveOne && *seed == 1 {
        let (people_and_nobodies, edges) = evened(*people, edges);
        write(people_and_nobodies, &edges, &file)?;
        let name = format!("pairs, {people} people in {levels} levels, {scores:?}");
        let instance = Instance { name: &name, aim: Aim::Most, file: &file, seconds: PATIENCE };
        desk.compare(report, &instance, ours, peers);
    }
    Ok(Some(ours))
}

fn solve(odd: Odd, file: &Path) -> Result<Output, Fault> {
    let mut source = File::open(file)?;
    let request = Request {
        kind: Kind::Pairs,
        text: &[],
        seed: 0,
        limits: Limits::none(),
        grace: Limits::none(),
        tell: &mut |_| (),
    };
    Ok(door::pairs(request, PairsOptions { odd: Some(odd), edges: Some(&mut source) })?)
}

/// The same problem without odd levels, as solvers of perfect matchings need it: who is left over has
/// nobody, a person whom all may have for nothing. Everybody of a level is next to everybody else.
fn evened(mut people: u32, mut edges: Vec<Edge>) -> (u32, Vec<Edge>) {
    let mut first: Vec<u32> = (0..people).collect();
    for edge in &edges {
        let first = &mut first[edge.b as usize];
        *first = edge.a.min(*first);
    }
    let mut levels: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (person, first) in (0..people).zip(first) {
        levels.entry(first).or_default().push(person);
    }
    for level in levels.values().filter(|level| level.len() % 2 == 1) {
        edges.extend(level.iter().map(|&a| Edge { a, b: people, score: 0 }));
        people += 1;
    }
    (people, edges)
}

fn write(people: u32, edges: &[Edge], file: &Path) -> Result<(), Fault> {
    let mut out = BufWriter::new(File::create(file)?);
    out.write_all(&people.to_le_bytes())?;
    out.write_all(&(edges.len() as u64).to_le_bytes())?;
    for edge in edges {
        out.write_all(&edge.a.to_le_bytes())?;
        out.write_all(&edge.b.to_le_bytes())?;
        out.write_all(&edge.score.to_le_bytes())?;
    }
    Ok(out.flush()?)
}
