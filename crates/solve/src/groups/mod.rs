//! Groups whose people differ as much as they can: sizes between bounds, roles in every group, people who
//! stay together, apart, or where they are.
//!
//! [`solve`] finds a grouping and what none can be worth more than; [`explain`] says which rules contradict
//! each other and what would help; [`check`] and [`value`] judge a grouping that somebody else made,
//! [`gain_of_swap`] and [`gain_of_move`] a change of it. To plan anew while some people stay, name them in
//! [`Rules::fixed`].

mod anneal;
mod answer;
mod blocks;
mod bound;
mod check;
mod decide;
mod dice;
mod exact;
mod explain;
mod near;
mod problem;
mod room;
mod seating;
mod solve;
mod start;
mod table;
mod temper;

pub use answer::{Answer, Explanation, Grouping, Relaxation, Remedy, Rule, Violation};
pub use check::{check, gain_of_move, gain_of_swap, value};
pub use problem::{Fault, MAX_DISTANCE, MAX_GROUPS, MAX_PAIRS, MAX_PEOPLE, Problem, Rules, Sizes};

use crate::limits::{Limits, Meter, Progress};

/// Finds a grouping that is worth as much as can be. The same problem and seed give the same grouping.
///
/// Where going through all groupings would take too long, the search ends by itself after 3,000 steps for
/// each pair of people, at most 120 million; the answer is then the best one found.
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
    Ok(solve::solve(problem, seed, limits, progress))
}

/// Says why there is no grouping; nothing where there is one, or where it is not proven that there is none.
///
/// # Errors
/// Where the rules are none ([`Rules::validate`]).
pub fn explain(rules: &Rules, limits: &Limits<'_>) -> Result<Option<Explanation>, Fault> {
    rules.validate()?;
    Ok(explain::explain(rules, solve::ROUNDS, &Meter::new(limits)).unwrap_or(None))
}

/// The rules with another number in one of them, or without a pair or a seat: what a [`Relaxation`] means.
#[must_use]
pub fn changed(rules: &Rules, relaxation: Relaxation) -> Rules {
    let number = if let Remedy::To(number) = relaxation.remedy { number } else { 0 };
    explain::changed(rules, relaxation.rule, number)
}
