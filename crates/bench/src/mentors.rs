//! Talents and mentors: what it costs to read a problem, solve it and prove the answer.

use samspil_solve::door::{self, Kind, Request};
use samspil_solve::sample::mentors::{Scores, Shape, mentors};
use samspil_solve::{Limits, Status};

use crate::report::{Figure, Report, say};
use crate::{Fault, process};

/// So many problems of each shape; of the dense ones one.
const SEEDS: u64 = 3;

const SPARSE: Shape =
    Shape { talents: 10_000, mentors: 3_000, edges: 100, room: 12_000, scores: Scores::Any };

/// All of it.
pub fn measure(report: &mut Report) -> Result<(), Fault> {
    say(&format!(
        "{:<9}{:>7}{:>7}{:>6}{:>9}{:>9}{:>18}",
        "scores", "edges", "room", "seed", "CPU s", "served", "value"
    ));
    for scores in Scores::ALL {
        for room in [12_000, 10_000, 6_000] {
            shape(report, &Shape { scores, room, ..SPARSE }, SEEDS)?;
        }
    }
    for scores in Scores::ALL {
        shape(report, &Shape { scores, edges: SPARSE.mentors, ..SPARSE }, 1)?;
    }
    Ok(())
}

fn shape(report: &mut Report, shape: &Shape, seeds: u64) -> Result<(), Fault> {
    let name = format!("mentors, {} edges each, room {}, {:?}", shape.edges, shape.room, shape.scores);
    let mut times = Vec::new();
    for seed in 1..=seeds {
        match one(shape, seed)? {
            Some(seconds) => times.push(seconds),
            None => report.missing(format!("{name}, seed {seed}: not proven")),
        }
    }
    report.figure(Figure::of_many(name, &mut times, "s").of(3.0, 1.0));
    Ok(())
}

/// CPU seconds to a proof.
fn one(shape: &Shape, seed: u64) -> Result<Option<f64>, Fault> {
    let text = mentors(shape, seed);
    let start = process::thread_time();
    let output = door::answer(Request {
        kind: Kind::Mentors,
        text: text.as_bytes(),
        seed: 0,
        limits: Limits::none(),
        grace: Limits::none(),
        tell: &mut |_| (),
    })?;
    let seconds = (process::thread_time() - start) / 1e3;
    let served = output.solution.as_ref().map(|solution| solution["served"].to_string()).unwrap_or_default();
    say(&format!(
        "{:<9}{:>7}{:>7}{seed:>6}{seconds:>9.3}{served:>9}{:>18}",
        format!("{:?}", shape.scores),
        shape.edges,
        shape.room,
        output.value.unwrap_or_default(),
    ));
    Ok((output.status == Status::Optimal && output.value == output.bound).then_some(seconds))
}
