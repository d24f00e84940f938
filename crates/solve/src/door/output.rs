//! The answer as JSON.

use serde::Serialize;
use serde_json::Value;

use crate::limits::Status;

/// What comes out of the door.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Output {
    /// What is known.
    pub status: Status,
    /// What the solution is worth, or costs.
    pub value: Option<f64>,
    /// What no solution can be better than.
    pub bound: Option<f64>,
    /// CPU time, in seconds.
    pub cpu_s: f64,
    /// Steps of the search.
    pub work: u64,
    /// The solution.
    pub solution: Option<Value>,
    /// What makes it possible to check the bound.
    pub certificate: Option<Value>,
    /// What contradicts itself.
    pub conflict: Vec<Value>,
    /// For each of them the smallest change that alone helps.
    pub relaxations: Vec<Value>,
}

impl Output {
    /// An answer of which nothing but its status is known.
    #[must_use]
    pub const fn new(status: Status) -> Self {
        Self {
            status,
            value: None,
            bound: None,
            cpu_s: 0.0,
            work: 0,
            solution: None,
            certificate: None,
            conflict: Vec::new(),
            relaxations: Vec::new(),
        }
    }

    /// As one line of JSON.
    ///
    /// # Errors
    /// Never, as far as is known: all of it are texts and numbers.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// How the command ends: 0 with an answer, 3 without a possible one, 4 without one so far.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self.status {
            Status::Infeasible => 3,
            _ if self.solution.is_some() => 0,
            _ => 4,
        }
    }
}
