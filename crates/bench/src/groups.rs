//! Groups as in the benchmark library of maximally diverse grouping: how far a short run is from the
//! best of long ones; and how soon people with roles and wishes have a first grouping.

use samspil_solve::groups::{self, Answer, Problem};
use samspil_solve::sample::groups::{Draw, SHAPES, plain, ruled};
use samspil_solve::{Halt, Limits, door};

use crate::comparison::{Aim, Reached};
use crate::placing::{CP_SAT_GROUPS, Desk, Instance};
use crate::report::{Figure, Report, say};
use crate::{Fault, process};

/// People with roles and wishes, and how many such problems.
const PEOPLE: usize = 400;
const SEEDS: u64 = 10;

/// The best that runs of up to a minute found, in the order of [`SHAPES`] and [`Draw::ALL`]; 0 where there
/// were none so far. A run with another seed is made beside the measured one, and the better counts.
const KNOWN: [[f64; 3]; 4] =
    [[52_036.0, 51_719.3, 4_388.9], [40_491.0, 40_276.3, 3_146.6], [0.0, 0.0, 0.0], [100_305.0, 0.0, 0.0]];

/// After how many CPU seconds a run is ended.
const fn seconds(people: usize) -> f64 {
    if people <= 120 { 10.0 } else { 20.0 }
}

/// People and groups of one size, with whole distances, that are put to a peer too.
const BESIDE: [(usize, usize); 4] = [(12, 3), (16, 4), (24, 4), (120, 12)];

/// After so many CPU seconds a peer's search is ended.
const PATIENCE: f64 = 30.0;

/// All of it, in about eight minutes.
pub fn measure(report: &mut Report, desk: &Desk) -> Result<(), Fault> {
    first(report)?;
    for (people, groups) in BESIDE {
        beside(report, desk, people, groups)?;
    }
    say(&format!(
        "{:<10}{:>8}{:>8}{:>10}{:>12}{:>12}{:>12}{:>9}",
        "distances", "people", "groups", "CPU s", "value", "best known", "bound", "gap %"
    ));
    for (shape, known) in SHAPES.iter().zip(KNOWN) {
        let mut gaps = Vec::new();
        for (draw, known) in Draw::ALL.into_iter().zip(known) {
            gaps.push(gap(shape, draw, known)?);
        }
        let (people, groups, (least, most)) = shape;
        let limit = seconds(*people);
        let name = format!("groups, {people} in {groups} of {least}–{most}, {limit} s: gap");
        let widest = gaps.iter().copied().fold(0.0, f64::max);
        report.figure(Figure::new(name, widest, "%").of(0.2, 0.0));
    }
    Ok(())
}

/// A grouping beside a peer's.
fn beside(report: &mut Report, desk: &Desk, people: usize, groups: usize) -> Result<(), Fault> {
    let size = people / groups;
    let text = plain(Draw::RanInt, people, groups, (size, size), 1).to_string();
    let (answer, spent) = solve(&door::groups(text.as_bytes())?.problem, 1_000, seconds(people))?;
    let name = format!("groups, {people} people in {groups} of {size}, RanInt");
    say(&format!("{name}: {spent:.3} s, {:?}", answer.status));
    let ours = Reached { seconds: spent, value: answer.value, bound: answer.bound, served: None };
    let file = desk.lay(&text)?;
    let instance = Instance { name: &name, aim: Aim::Most, file: &file, seconds: PATIENCE };
    desk.compare(report, &instance, ours, &[CP_SAT_GROUPS]);
    Ok(())
}

/// By how many percent a run is below the best known grouping.
fn gap(shape: &(usize, usize, (usize, usize)), draw: Draw, known: f64) -> Result<f64, Fault> {
    let (people, groups, sizes) = *shape;
    let problem = door::groups(plain(draw, people, groups, sizes, 1).to_string().as_bytes())?.problem;
    let (answer, spent) = solve(&problem, 1_000, seconds(people))?;
    let (other, _) = solve(&problem, 2_000, seconds(people))?;
    let value = answer.value.unwrap_or(0.0);
    let known = known.max(other.value.unwrap_or(0.0));
    let gap = (100.0 * (known - value) / known).max(0.0);
    say(&format!(
        "{:<10}{people:>8}{groups:>8}{spent:>10.1}{value:>12.1}{:>12.1}{:>12.1}{gap:>9.3}",
        format!("{draw:?}"),
        known.max(value),
        answer.bound.unwrap_or(0.0),
    ));
    Ok(gap)
}

fn solve(problem: &Problem, seed: u64, seconds: f64) -> Result<(Answer, f64), Fault> {
    let start = process::thread_time();
    let spent = || (process::thread_time() - start) / 1e3;
    let stop = || (spent() > seconds).then_some(Halt::Limit);
    let answer = groups::solve(problem, seed, &Limits { stop: &stop, work: None }, &mut |_| ())?;
    Ok((answer, spent()))
}

/// The time from the JSON to the first grouping that keeps all rules.
fn first(report: &mut Report) -> Result<(), Fault> {
    let mut times = Vec::new();
    for seed in 1..=SEEDS {
        let text = ruled(PEOPLE, seed).to_string();
        let start = process::thread_time();
        let problem = door::groups(text.as_bytes())?.problem;
        let mut found = None;
        let answer = groups::solve(&problem, seed, &Limits::work(500_000), &mut |progress| {
            if progress.value.is_some() && found.is_none() {
                found = Some((process::thread_time() - start) / 1e3);
            }
        })?;
        match found {
            Some(time) => times.push(time),
            None => report.missing(format!("groups with roles {seed}: {:?}", answer.status)),
        }
    }
    let slowest = times.iter().copied().fold(0.0, f64::max);
    let name = format!("groups, {PEOPLE} people with roles and wishes, first one");
    report.figure(Figure::of_many(name.clone(), &mut times, "s").of(0.5, 0.05));
    report.figure(Figure::new(format!("{name}, slowest"), slowest, "s"));
    Ok(())
}
