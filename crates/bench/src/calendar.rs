//! Calendars of a real programme's size: what it costs to place them, what is
//! proven, and what it costs to plan anew when one date moves.

use samspil_solve::calendar::{self, Answer, Dates, Problem};
use samspil_solve::sample::{self, Flavour};
use samspil_solve::{Halt, Limits, Status, door};

use crate::comparison::{Aim, Reached};
use crate::placing::{CP_SAT_CALENDAR, Desk, Instance};
use crate::report::{Figure, Report, say};
use crate::{Fault, process};

/// So many calendars of each size.
const SEEDS: u64 = 10;

/// After so many CPU seconds a peer's search is ended.
const PATIENCE: f64 = 60.0;

/// One size: how many cohorts, after how many CPU seconds it is ended, and the bar and goal of the
/// report, in seconds to a proof or, where no proof is asked for, percent of the gap.
struct Size {
    cohorts: usize,
    seconds: f64,
    proven: bool,
    bar: f64,
    goal: f64,
}

const SIZES: [Size; 3] = [
    Size { cohorts: 1, seconds: 10.0, proven: true, bar: 1.0, goal: 0.05 },
    Size { cohorts: 3, seconds: 20.0, proven: true, bar: 10.0, goal: 1.0 },
    Size { cohorts: 5, seconds: 10.0, proven: false, bar: 10.0, goal: 3.0 },
];

/// What came of one calendar.
struct Run {
    reached: Reached,
    gap: f64,
}

/// All of it.
pub fn measure(report: &mut Report, desk: &Desk) -> Result<(), Fault> {
    say(&format!(
        "{:<10}{:>8}{:>6}{:>9}{:>12}{:>9}{:>9}{:>8}",
        "flavour", "cohorts", "seed", "CPU s", "status", "value", "bound", "gap %"
    ));
    for size in SIZES {
        let mut runs = Vec::new();
        for seed in 1..=SEEDS {
            let run = one(Flavour::Plain, &size, seed)?;
            if seed == 1 {
                beside(report, desk, &size, run.reached)?;
            }
            runs.push(run);
        }
        tell(report, &size, &runs);
    }
    for flavour in [Flavour::Tight, Flavour::Harsh, Flavour::Loose, Flavour::Joined] {
        for seed in 1..=SEEDS {
            one(flavour, &SIZES[0], seed)?;
        }
    }
    moved(report)
}

/// The first calendar of a size, as a peer plans it.
fn beside(report: &mut Report, desk: &Desk, size: &Size, ours: Reached) -> Result<(), Fault> {
    let file = desk.lay(&sample::calendar(1, size.cohorts, Flavour::Plain).to_string())?;
    let name = format!("calendar, cohorts: {}", size.cohorts);
    let instance = Instance { name: &name, aim: Aim::Least, file: &file, seconds: PATIENCE };
    desk.compare(report, &instance, ours, &[CP_SAT_CALENDAR]);
    Ok(())
}

fn tell(report: &mut Report, size: &Size, runs: &[Run]) {
    let mut seconds: Vec<f64> = runs.iter().map(|run| run.reached.seconds).collect();
    let mut gaps: Vec<f64> = runs.iter().map(|run| run.gap).collect();
    let proven = gaps.iter().filter(|gap| **gap <= 0.0).count();
    let name = format!("calendar, cohorts: {}", size.cohorts);
    report.figure(Figure::new(format!("{name}, proven of {SEEDS}"), proven as f64, ""));
    let time = Figure::of_many(format!("{name}, CPU to the end"), &mut seconds, "s");
    let gap = Figure::of_many(format!("{name}, gap"), &mut gaps, "%");
    if size.proven {
        report.figure(time.of(size.bar, size.goal));
        report.figure(gap);
    } else {
        report.figure(time);
        report.figure(gap.of(size.bar, size.goal));
    }
    report.figure(Figure::new(format!("{name}, slowest"), seconds.iter().copied().fold(0.0, f64::max), "s"));
    report.figure(Figure::new(format!("{name}, widest gap"), gaps.iter().copied().fold(0.0, f64::max), "%"));
}

fn one(flavour: Flavour, size: &Size, seed: u64) -> Result<Run, Fault> {
    let problem = problem(flavour, size.cohorts, seed)?;
    let (answer, seconds) = solve(&problem, None, size.seconds)?;
    let gap = match (answer.value, answer.bound) {
        (Some(value), Some(bound)) if value > 0.0 => 100.0 * (value - bound) / value,
        (None, _) if answer.status != Status::Infeasible => 100.0,
        _ => 0.0,
    };
    let number = |number: Option<f64>| number.map_or_else(|| "–".to_owned(), |n| n.to_string());
    let status = serde_json::to_value(answer.status)?;
    say(&format!(
        "{:<10}{:>8}{seed:>6}{seconds:>9.3}{:>12}{:>9}{:>9}{gap:>8.2}",
        format!("{flavour:?}"),
        size.cohorts,
        status.as_str().unwrap_or_default(),
        number(answer.value),
        number(answer.bound),
    ));
    let reached = Reached { seconds, value: answer.value, bound: answer.bound, served: None };
    Ok(Run { reached, gap })
}

fn problem(flavour: Flavour, cohorts: usize, seed: u64) -> Result<Problem, Fault> {
    Ok(door::calendar(sample::calendar(seed, cohorts, flavour).to_string().as_bytes())?.problem)
}

fn solve(problem: &Problem, hint: Option<&Dates>, seconds: f64) -> Result<(Answer, f64), Fault> {
    let start = process::thread_time();
    let spent = || (process::thread_time() - start) / 1e3;
    let stop = || (spent() > seconds).then_some(Halt::Limit);
    let answer = calendar::solve(problem, hint, &Limits { stop: &stop, work: None }, &mut |_| ())?;
    Ok((answer, spent()))
}

/// One event of a finished calendar is put on another day that its neighbours can follow; the others
/// are planned anew, and every other move costs as much as ten absences.
fn moved(report: &mut Report) -> Result<(), Fault> {
    let mut times = Vec::new();
    for seed in 1..=SEEDS {
        let problem = problem(Flavour::Plain, 1, seed)?;
        let Some(dates) = solve(&problem, None, 10.0)?.0.dates else { continue };
        for event in [0, 5, 9, 14] {
            let Some((answer, seconds)) = move_one(&problem, &dates, event)? else { continue };
            if answer.status == Status::Optimal {
                times.push(seconds);
            } else {
                report.missing(format!("calendar {seed}: event {event} moved: {:?}", answer.status));
            }
        }
    }
    report.figure(Figure::new("calendar, one date moved: cases", times.len() as f64, ""));
    let slowest = times.iter().copied().fold(0.0, f64::max);
    report.figure(Figure::of_many("calendar, one date moved", &mut times, "s").of(0.2, 0.03));
    report.figure(Figure::new("calendar, one date moved, slowest", slowest, "s"));
    Ok(())
}

/// The first later day that can be kept.
fn move_one(problem: &Problem, dates: &Dates, event: usize) -> Result<Option<(Answer, f64)>, Fault> {
    let Some(now) = dates.first().and_then(|days| days.get(event)).copied() else { return Ok(None) };
    let mut moved = calendar::keeping(problem, dates, 10.0);
    for day in now + 5..now + 30 {
        if let Some(event) = moved.cohorts.first_mut().and_then(|cohort| cohort.events.get_mut(event)) {
            event.fixed = Some(day);
        }
        let (answer, seconds) = solve(&moved, Some(dates), 10.0)?;
        if answer.status != Status::Infeasible {
            return Ok(Some((answer, seconds)));
        }
    }
    Ok(None)
}
