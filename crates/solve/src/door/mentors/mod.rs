//! Talents and mentors as JSON.

mod edges;
mod input;
mod output;
mod quick;

use self::input::Input;
use super::Request;
use super::bad::{BadInput, What, json, most, number};
use super::output::Output;
use crate::assignment::{Fault, MAX_ASKERS, MAX_HOSTS, MAX_SUM, MAX_WISHES, Problem, solve, stable};
use crate::limits::Progress;

/// What is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Objective {
    /// First the number served, then the total score.
    #[default]
    ServedThenScore,
    /// Nobody would rather have each other.
    Stable,
}

/// A problem, and how its numbers are to be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Mentors {
    /// The problem in whole numbers: talents are askers, mentors hosts.
    pub problem: Problem,
    /// A score of 1 is so many of them.
    pub unit: i64,
    /// What is wanted.
    pub objective: Objective,
}

/// Solves a problem of talents and mentors.
pub(super) fn answer(request: Request<'_>) -> Result<Output, BadInput> {
    let Request { text, limits, tell, .. } = request;
    let mentors = mentors(text)?;
    let answer = match mentors.objective {
        Objective::Stable => stable(&mentors.problem, &limits),
        Objective::ServedThenScore => {
            let scaled = |number: Option<f64>| number.map(|number| number / mentors.unit as f64);
            let mut tell = |told: Progress| {
                tell(Progress { value: scaled(told.value), bound: scaled(told.bound), ..told });
            };
            solve(&mentors.problem, &limits, &mut tell)
        }
    };
    Ok(mentors.told(&answer))
}

/// Reads a problem of talents and mentors.
///
/// # Errors
/// Where it is no JSON, says something unknown, or contradicts itself in form.
pub fn mentors(text: &[u8]) -> Result<Mentors, BadInput> {
    let Input { talents, mentors, capacity, edges, objective } = read(text)?;
    let talents = number("talents", talents, 0, MAX_ASKERS as i64)?;
    let mentors = number("mentors", mentors, 0, MAX_HOSTS as i64)?;
    let room = room(mentors as usize, capacity)?;
    let objective = self::objective(objective.as_deref())?;
    most("edges", edges.len(), MAX_WISHES)?;
    edges.check(talents, mentors)?;
    let (rows, unit) = edges.rows(talents as usize, MAX_SUM / (i64::from(talents) + 1));
    let problem = Problem::from_lists(room, rows.start, rows.list, rows.host, rows.score);
    let problem = problem.map_err(|fault| twice(text, &fault))?;
    Ok(Mentors { problem, unit, objective })
}

/// The quick way knows what is usual, and nothing about faults.
fn read(text: &[u8]) -> Result<Input, BadInput> {
    quick::read(text).map_or_else(|| json(text), Ok)
}

fn room(mentors: usize, capacity: Option<Vec<i64>>) -> Result<Vec<u32>, BadInput> {
    let Some(capacity) = capacity else { return Ok(vec![1; mentors]) };
    if capacity.len() != mentors {
        return Err(BadInput::range("capacity", capacity.len(), mentors, mentors));
    }
    let room =
        |(place, &room): (usize, &i64)| number(&format!("capacity[{place}]"), room, 0, u32::MAX.into());
    capacity.iter().enumerate().map(room).collect()
}

fn objective(name: Option<&str>) -> Result<Objective, BadInput> {
    match name {
        None | Some("served_then_score") => Ok(Objective::ServedThenScore),
        Some("stable") => Ok(Objective::Stable),
        Some(other) => Err(BadInput::new("objective", What::Unknown(other.to_owned()))),
    }
}

/// Where an edge stands there for the second time.
fn twice(text: &[u8], fault: &Fault) -> BadInput {
    if let (Fault::Twice { asker, host }, Ok(input)) = (fault, read(text)) {
        let path = input.edges.second(*asker, *host).map(|place| format!("edges[{place}]"));
        return BadInput::new(path.unwrap_or_default(), What::Twice(format!("{asker}, {host}")));
    }
    BadInput::new("edges", What::Form(fault.to_string()))
}
