//! Pairs seen from outside: only JSON in and JSON out, judged by code that
//! shares nothing with the solver.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails where something is missing")]

mod bad;
mod binary;
mod brute;
mod checker;
mod large;
mod library;
mod limits;
mod random;

use samspil_solve::Limits;
use samspil_solve::door::{self, Kind, Request};
use serde_json::Value;

/// What the command does with an input, without the command.
fn solved(input: &Value, limits: Limits<'_>) -> Value {
    let text = input.to_string();
    let request = Request {
        kind: Kind::Pairs,
        text: text.as_bytes(),
        seed: 0,
        limits,
        grace: Limits::none(),
        tell: &mut |_| (),
    };
    let output = door::answer(request).unwrap_or_else(|bad| panic!("{bad}\n{input}"));
    serde_json::from_str(&output.json().unwrap()).unwrap()
}
