//! Slots for interviews: when both are free, nobody in two at once, few a day, with few trips and early.
//!
//! [`solve`] finds the slots that cost least and proves it; [`explain`] says which rules contradict
//! each other and what would help; [`check`] judges slots that somebody else chose. Interviews that
//! are agreed upon stay where [`Interview::fixed`] puts them; [`keeping`] fixes some of an answer.

mod all;
mod answer;
mod ascent;
mod best;
mod check;
mod explain;
mod part;
mod problem;
mod roster;
mod search;
mod tree;

pub use answer::{Answer, Cost, Explanation, Relaxation, Remedy, Rule, Violation};
pub use check::{check, cost, keeping};
pub use problem::{Fault, Interview, MAX_CHOICES, MAX_COST, MAX_INTERVIEWS, MAX_PEOPLE, MAX_SLOTS, Problem};

use self::part::Terms;
use crate::limits::{Limits, Meter, Progress};

/// Finds the slots that cost least. The same problem and seed give the same answer.
///
/// # Errors
/// Where the problem is none ([`Problem::validate`]).
pub fn solve(
    problem: &Problem,
    seed: u64,
    limits: &Limits<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Answer, Fault> {
    problem.validate()?;
    Ok(all::solve(&Terms::of(problem), false, seed, &Meter::new(limits), progress))
}

/// Says why there are no slots; nothing where there are some, or where the limit ends the search
/// before it is proven that there are none.
///
/// # Errors
/// Where the problem is none ([`Problem::validate`]).
pub fn explain(problem: &Problem, limits: &Limits<'_>) -> Result<Option<Explanation>, Fault> {
    problem.validate()?;
    Ok(explain::explain(problem, &Meter::new(limits)).unwrap_or(None))
}
