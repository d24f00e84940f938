//! Rounds of small groups in which everyone meets as many new people as
//! possible (the social golfer problem): uneven groups, absences, earlier
//! meetings, people who are kept apart.
//!
//! [`solve`] plans the rounds and says what no plan can be better than;
//! [`explain`] says who stands in the way where people cannot be kept apart;
//! [`check`] judges a plan that somebody changed; [`meetings`] counts who meets
//! whom. To plan anew while the first rounds stand, set [`Problem::held`].

mod answer;
mod apart;
mod bound;
mod catalogue;
mod check;
mod explain;
mod fit;
mod pairs;
mod problem;
mod search;
mod seats;
mod solve;
mod tabu;

pub use answer::{Answer, Change, Explanation, Plan, Relaxation, Round, Rule, Violation};
pub use catalogue::design;
pub use check::{check, meetings, repeats};
pub use problem::{Fault, MAX_PAIRS, MAX_PEOPLE, MAX_ROUNDS, Problem, Seating};

use crate::limits::{Limits, Meter, Progress};

/// Plans the rounds with as few repeated meetings as can be found.
///
/// The same problem and seed give the same plan. Where the bound is not met,
/// the search ends by itself after a fixed number of steps without a better
/// plan ([`Answer::status`] is then `BestFound`).
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
    Ok(solve::solve(problem, seed, &Meter::new(limits), progress))
}

/// Says why people cannot be kept apart; nothing where they can, or where the
/// limit ends the search before it is proven that they cannot.
///
/// # Errors
/// Where the problem is none ([`Problem::validate`]).
pub fn explain(problem: &Problem, limits: &Limits<'_>) -> Result<Option<Explanation>, Fault> {
    problem.validate()?;
    Ok(explain::explain(problem, &Meter::new(limits)))
}
