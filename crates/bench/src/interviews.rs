//! Interviews of a real programme's size and shape: what it costs to place them, and what is proven.

use samspil_solve::interviews::{self, Answer, Problem};
use samspil_solve::sample::{self, Talks};
use samspil_solve::{Halt, Limits, door};

use crate::comparison::{Aim, Reached};
use crate::placing::{CP_SAT_INTERVIEWS, Desk, Instance};
use crate::report::{Figure, Report, say};
use crate::{Fault, process};

/// So many problems of each kind.
const SEEDS: u64 = 5;

/// After so many CPU seconds a search is ended.
const SECONDS: f64 = 5.0;

/// After so many CPU seconds a peer's search is ended.
const PATIENCE: f64 = 30.0;

/// How people share those they ask, and when they are free.
const KINDS: [(&str, Talks); 6] = [
    ("usual", talks(4, 6, 0.4, 3, 0.2)),
    ("seldom free", talks(3, 4, 0.2, 3, 0.2)),
    ("often free", talks(5, 8, 0.6, 3, 0.2)),
    ("nobody shared", talks(4, 6, 0.4, 1, 0.0)),
    ("many shared", talks(3, 6, 0.3, 6, 0.6)),
    ("crowded", talks(3, 4, 0.3, 10, 1.0)),
];

const fn talks(weeks: u64, slots_per_day: u64, free: f64, per_manager: u64, shared: f64) -> Talks {
    Talks { pairs: 0, weeks, slots_per_day, free, per_manager, shared, away: 0.1 }
}

/// What came of one problem.
struct Run {
    reached: Reached,
    gap: f64,
}

/// All of it.
pub fn measure(report: &mut Report, desk: &Desk) -> Result<(), Fault> {
    say(&format!(
        "{:<15}{:>6}{:>6}{:>9}{:>12}{:>9}{:>9}{:>8}",
        "kind", "pairs", "seed", "CPU s", "status", "value", "bound", "gap %"
    ));
    for pairs in [20, 60] {
        for (kind, talks) in KINDS {
            let name = format!("interviews, {pairs} pairs, {kind}");
            let mut runs = Vec::new();
            for seed in 1..=SEEDS {
                let text = sample::interviews(seed, Talks { pairs, ..talks }).to_string();
                let run = one(kind, pairs, &text, seed)?;
                if seed == 1 {
                    let file = desk.lay(&text)?;
                    let instance = Instance { name: &name, aim: Aim::Least, file: &file, seconds: PATIENCE };
                    desk.compare(report, &instance, run.reached, &[CP_SAT_INTERVIEWS]);
                }
                runs.push(run);
            }
            tell(report, &name, pairs, &runs);
        }
    }
    Ok(())
}

fn tell(report: &mut Report, name: &str, pairs: u64, runs: &[Run]) {
    let mut seconds: Vec<f64> = runs.iter().map(|run| run.reached.seconds).collect();
    let mut gaps: Vec<f64> = runs.iter().map(|run| run.gap).collect();
    let proven = gaps.iter().filter(|gap| **gap <= 0.0).count();
    report.figure(Figure::new(format!("{name}, proven of {SEEDS}"), proven as f64, ""));
    let time = Figure::of_many(format!("{name}, CPU to the end"), &mut seconds, "s");
    let widest = Figure::new(format!("{name}, widest gap"), gaps.iter().copied().fold(0.0, f64::max), "%");
    let gap = Figure::of_many(format!("{name}, gap"), &mut gaps, "%");
    if pairs == 20 {
        // Proven within a second is the goal; what must be reached is a gap within five.
        report.figure(time.of(SECONDS, 1.0));
        report.figure(gap.of(10.0, 0.0));
    } else {
        report.figure(time);
        report.figure(gap.of(10.0, 3.0));
    }
    report.figure(widest);
}

fn one(kind: &str, pairs: u64, text: &str, seed: u64) -> Result<Run, Fault> {
    let problem = door::interviews(text.as_bytes())?;
    let (answer, seconds) = solve(&problem, seed)?;
    let gap = match (answer.value, answer.bound) {
        (Some(value), Some(bound)) if value > 0.0 => 100.0 * (value - bound) / value,
        _ => 100.0,
    };
    let number = |number: Option<f64>| number.map_or_else(|| "–".to_owned(), |n| n.to_string());
    let status = serde_json::to_value(answer.status)?;
    say(&format!(
        "{kind:<15}{pairs:>6}{seed:>6}{seconds:>9.3}{:>12}{:>9}{:>9}{gap:>8.2}",
        status.as_str().unwrap_or_default(),
        number(answer.value),
        number(answer.bound),
    ));
    let reached = Reached { seconds, value: answer.value, bound: answer.bound, served: None };
    Ok(Run { reached, gap })
}

fn solve(problem: &Problem, seed: u64) -> Result<(Answer, f64), Fault> {
    let start = process::thread_time();
    let spent = || (process::thread_time() - start) / 1e3;
    let stop = || (spent() > SECONDS).then_some(Halt::Limit);
    let answer = interviews::solve(problem, seed, &Limits { stop: &stop, work: None }, &mut |_| ())?;
    Ok((answer, spent()))
}
