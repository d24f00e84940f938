//! Rounds in which people meet as many others as possible: plans that are known
//! to exist, and cases with absences, earlier meetings and people kept apart.

use samspil_solve::door::{self, Kind, Request};
use samspil_solve::{Halt, Limits};
use serde_json::{Value, json};

use crate::report::{Figure, Report, say};
use crate::{Fault, process};

/// Groups, size, rounds of plans in which nobody meets anybody twice.
const KNOWN: [(usize, usize, usize); 31] = [
    (4, 2, 7),
    (50, 2, 99),
    (500, 2, 999),
    (3, 3, 4),
    (5, 3, 7),
    (6, 3, 8),
    (7, 3, 10),
    (8, 3, 11),
    (9, 3, 13),
    (11, 3, 16),
    (13, 3, 19),
    (32, 3, 47),
    (33, 3, 49),
    (4, 4, 5),
    (5, 4, 5),
    (6, 4, 7),
    (7, 4, 9),
    (8, 4, 9),
    (8, 4, 10),
    (10, 4, 13),
    (13, 4, 17),
    (16, 4, 21),
    (19, 4, 25),
    (22, 4, 29),
    (5, 5, 6),
    (6, 5, 6),
    (7, 6, 7),
    (7, 7, 8),
    (8, 8, 9),
    (9, 9, 10),
    (16, 16, 17),
];

/// The most CPU seconds for one case.
const SECONDS: f64 = 5.0;

/// All of it.
pub fn measure(report: &mut Report) -> Result<(), Fault> {
    say(&format!("{:<34}{:>9}{:>12}{:>9}{:>9}", "case", "CPU s", "status", "repeats", "bound"));
    let mut slowest: f64 = 0.0;
    let mut without = 0;
    for (groups, size, rounds) in KNOWN {
        let input = json!({"people": groups * size, "group_size": size, "rounds": rounds});
        let (seconds, repeats) = one(&format!("{groups} groups of {size}, {rounds} rounds"), &input)?;
        if repeats == Some(0.0) {
            without += 1;
            slowest = slowest.max(seconds);
        }
    }
    report.figure(Figure::new(format!("rounds, no repeats, of {}", KNOWN.len()), f64::from(without), ""));
    report.figure(Figure::new("rounds, no repeats, slowest", slowest, "s").of(1.0, 0.1));
    for (name, input) in others() {
        one(name, &input)?;
    }
    Ok(())
}

/// Cases that no plan is known for.
fn others() -> Vec<(&'static str, Value)> {
    let absent = |people: usize, rounds: usize, each: usize| {
        let some = |round: usize| (0..each).map(|at| (round * 7 + at * 11) % people).collect::<Vec<_>>();
        (0..rounds).map(|round| (round.to_string(), json!(some(round)))).collect::<serde_json::Map<_, _>>()
    };
    let chain = |people: usize| (1..people).map(|person| [person - 1, person]).collect::<Vec<_>>();
    vec![
        (
            "40 in fives, three absent each time",
            json!({"people": 40, "group_size": 5, "rounds": 6, "absent": absent(40, 6, 3)}),
        ),
        (
            "100 in eights, six absent",
            json!({"people": 100, "group_size": 8, "rounds": 8, "absent": absent(100, 8, 6)}),
        ),
        ("50 in sevens, nine rounds", json!({"people": 50, "group_size": 7, "rounds": 9})),
        (
            "31 in fours, neighbours have met",
            json!({"people": 31, "group_size": 4, "rounds": 8, "met_before": chain(31)}),
        ),
        (
            "60 in sixes, neighbours apart",
            json!({"people": 60, "group_size": 6, "rounds": 8, "apart": chain(60)}),
        ),
        ("12 in threes, five rounds", json!({"people": 12, "group_size": 3, "rounds": 5})),
        ("1,000 in tens, eleven rounds", json!({"people": 1000, "group_size": 10, "rounds": 11})),
    ]
}

/// One case, from its text to the answer: CPU seconds and repeats.
fn one(name: &str, input: &Value) -> Result<(f64, Option<f64>), Fault> {
    let text = input.to_string();
    let start = process::thread_time();
    let spent = || (process::thread_time() - start) / 1e3;
    let stop = || (spent() > SECONDS).then_some(Halt::Limit);
    let limits = Limits { stop: &stop, work: None };
    let request = Request {
        kind: Kind::Rounds,
        text: text.as_bytes(),
        seed: 0,
        limits,
        grace: limits,
        tell: &mut |_| (),
    };
    let output = door::answer(request)?;
    let seconds = spent();
    let number = |number: Option<f64>| number.map_or_else(|| "–".to_owned(), |n| n.to_string());
    let status = serde_json::to_value(output.status)?;
    say(&format!(
        "{name:<34}{seconds:>9.4}{:>12}{:>9}{:>9}",
        status.as_str().unwrap_or_default(),
        number(output.value),
        number(output.bound),
    ));
    Ok((seconds, output.value))
}
