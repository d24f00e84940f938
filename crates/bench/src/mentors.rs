//! Talents and mentors: what it costs to read a problem, solve it and prove the answer.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use samspil_solve::assignment::Problem;
use samspil_solve::door::{self, Kind, Output, Request};
use samspil_solve::sample::mentors::{Scores, Shape, mentors};
use samspil_solve::{Limits, Status};

use crate::comparison::{Aim, Comparison, Reached};
use crate::placing::{DENSE_ASSIGNMENT, Desk, Instance, MIN_COST_FLOW, Peer, SPARSE_ASSIGNMENT};
use crate::report::{Figure, Report, say};
use crate::{Fault, process};

/// So many problems of each shape; of the dense ones one.
const SEEDS: u64 = 3;

/// CPU seconds after which a peer is ended.
const PATIENCE: f64 = 30.0;

const SPARSE: Shape =
    Shape { talents: 10_000, mentors: 3_000, edges: 100, room: 12_000, scores: Scores::Any };

/// All of it.
pub fn measure(report: &mut Report, desk: &Desk) -> Result<(), Fault> {
    say(&format!(
        "{:<9}{:>7}{:>7}{:>6}{:>9}{:>9}{:>18}",
        "scores", "edges", "room", "seed", "CPU s", "served", "value"
    ));
    for scores in Scores::ALL {
        for room in [12_000, 10_000, 6_000] {
            shape(report, desk, &Shape { scores, room, ..SPARSE }, SEEDS)?;
        }
    }
    for scores in Scores::ALL {
        shape(report, desk, &Shape { scores, edges: SPARSE.mentors, ..SPARSE }, 1)?;
    }
    Ok(())
}

fn shape(report: &mut Report, desk: &Desk, shape: &Shape, seeds: u64) -> Result<(), Fault> {
    let name = format!("mentors, {} edges each, room {}, {:?}", shape.edges, shape.room, shape.scores);
    let mut times = Vec::new();
    for seed in 1..=seeds {
        let text = mentors(shape, seed);
        let (output, seconds) = solve(&text)?;
        let ours = told(&output, seconds);
        say_row(shape, seed, &ours);
        if output.status == Status::Optimal && output.value == output.bound {
            times.push(seconds);
        } else {
            report.missing(format!("{name}, seed {seed}: not proven"));
        }
        if seed == 1 {
            beside(report, desk, &name, shape, text, ours)?;
        }
    }
    report.figure(Figure::of_many(name, &mut times, "s").of(3.0, 1.0));
    Ok(())
}

/// The answer, with the CPU seconds from the text to it.
fn solve(text: &str) -> Result<(Output, f64), Fault> {
    let start = process::thread_time();
    let output = door::answer(Request {
        kind: Kind::Mentors,
        text: text.as_bytes(),
        seed: 0,
        limits: Limits::none(),
        grace: Limits::none(),
        tell: &mut |_| (),
    })?;
    Ok((output, (process::thread_time() - start) / 1e3))
}

fn told(output: &Output, seconds: f64) -> Reached {
    let served = output.solution.as_ref().and_then(|solution| solution["served"].as_u64());
    Reached { seconds, value: output.value, bound: output.bound, served }
}

fn say_row(shape: &Shape, seed: u64, ours: &Reached) {
    say(&format!(
        "{:<9}{:>7}{:>7}{seed:>6}{:>9.3}{:>9}{:>18}",
        format!("{:?}", shape.scores),
        shape.edges,
        shape.room,
        ours.seconds,
        ours.served.unwrap_or_default(),
        ours.value.unwrap_or_default(),
    ));
}

fn beside(
    report: &mut Report,
    desk: &Desk,
    name: &str,
    shape: &Shape,
    text: String,
    ours: Reached,
) -> Result<(), Fault> {
    let file = desk.file("mentors");
    let problem = door::mentors(text.as_bytes())?.problem;
    write(&problem, &file)?;
    if shape.scores == Scores::Product && shape.edges == shape.mentors {
        let known = Ok(in_order(&problem));
        let peer = "all in order (rearrangement inequality)".to_owned();
        let comparison = Comparison::new(name, peer, Aim::Most, ours, known);
        comparison.print_peer();
        report.comparison(comparison);
    }
    // Half a gigabyte, which the peers may need.
    drop((text, problem));
    let instance = Instance { name, aim: Aim::Most, file: &file, seconds: PATIENCE };
    desk.compare(report, &instance, ours, peers(shape));
    Ok(())
}

/// The optimum where every talent may have every mentor and the score is the product of their numbers from
/// 1: the last talents go to the last places (G. H. Hardy, J. E. Littlewood and G. Pólya, "Inequalities",
/// 1934, theorem 368).
fn in_order(problem: &Problem) -> Reached {
    let start = process::thread_time();
    let rooms = problem.room().iter().enumerate().rev();
    let places = rooms.flat_map(|(mentor, room)| (0..*room).map(move |_| mentor as u64 + 1));
    let talents = (1..=problem.askers() as u64).rev();
    let (mut value, mut served) = (0, 0);
    for (talent, place) in talents.zip(places) {
        value += talent * place;
        served += 1;
    }
    let value = Some(value as f64);
    Reached { seconds: (process::thread_time() - start) / 1e3, value, bound: value, served: Some(served) }
}

/// SciPy needs minutes where all want the same mentors.
const fn peers(shape: &Shape) -> &'static [Peer] {
    match shape.scores {
        Scores::Popular | Scores::Product => &[MIN_COST_FLOW],
        _ if shape.edges == shape.mentors => &[MIN_COST_FLOW, DENSE_ASSIGNMENT],
        _ => &[MIN_COST_FLOW, SPARSE_ASSIGNMENT],
    }
}

/// In numbers of few bytes: as JSON, Python would need longer to read it than to solve it.
fn write(problem: &Problem, file: &Path) -> Result<(), Fault> {
    let mut out = BufWriter::new(File::create(file)?);
    for count in [problem.askers(), problem.room().len()] {
        out.write_all(&u32::try_from(count)?.to_le_bytes())?;
    }
    for room in problem.room() {
        out.write_all(&room.to_le_bytes())?;
    }
    for talent in 0..u32::try_from(problem.askers())? {
        for (mentor, score) in problem.wishes(talent) {
            out.write_all(&talent.to_le_bytes())?;
            out.write_all(&mentor.to_le_bytes())?;
            out.write_all(&score.to_le_bytes())?;
        }
    }
    Ok(out.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_optimum_is_that_of_the_solver() {
        let shape = Shape { talents: 30, mentors: 9, edges: 9, room: 33, scores: Scores::Product };
        let text = mentors(&shape, 1);
        let ours = told(&solve(&text).expect("an answer").0, 0.0);
        let known = in_order(&door::mentors(text.as_bytes()).expect("a problem").problem);
        assert_eq!((known.value, known.bound, known.served), (ours.value, ours.bound, ours.served));
    }
}
