//! The calendar seen from outside: only JSON in and JSON out, judged by code
//! that shares nothing with the solver.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails where something is missing")]

mod bad;
mod brute;
mod checker;
mod limits;
mod programmes;
mod random;

use samspil_solve::door::{self, Output};
use samspil_solve::{Limits, Status, calendar};
use serde_json::Value;

/// What the command does with an input, without the command.
fn solved(input: &Value, limits: &Limits<'_>) -> Value {
    let read = door::calendar(input.to_string().as_bytes()).unwrap_or_else(|bad| panic!("{bad}\n{input}"));
    let answer = calendar::solve(&read.problem, None, limits, &mut |_| ()).unwrap();
    let explanation = match answer.status {
        Status::Infeasible => calendar::explain(&read.problem, &Limits::none()).unwrap(),
        _ => None,
    };
    let output = Output::new(&read, &answer, explanation.as_ref(), 0.0);
    serde_json::from_str(&output.json().unwrap()).unwrap()
}
