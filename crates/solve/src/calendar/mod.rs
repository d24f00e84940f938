//! Dates for events: in how many days one may follow another, who and what is
//! taken when, how many people are absent, in several cohorts at once.
//!
//! [`solve`] finds the dates that cost least and proves it; [`explain`] says
//! which rules contradict each other and what would help; [`check`] judges
//! dates that somebody else chose. To plan anew when one date has moved, set
//! [`Event::fixed`] and solve with the earlier dates as the hint; [`keeping`]
//! makes every other move cost something.

mod all;
mod answer;
mod ascent;
mod check;
mod curve;
mod dive;
mod explain;
mod net;
mod one;
mod part;
mod polish;
mod prices;
mod problem;
mod scale;
mod shape;
mod tables;

pub use answer::{Answer, Cost, Dates, Explanation, Relaxation, Remedy, Rule, Violation};
pub use check::{check, cost, keeping};
pub use problem::{
    AbsenceLimit, Cohort, Event, Fault, Keep, Lag, MAX_ALL_EVENTS, MAX_COHORTS, MAX_COST, MAX_DAYS,
    MAX_EVENTS, MAX_LAGS, MAX_PARTICIPANTS, MAX_RESOURCES, Problem, Resource,
};

use std::collections::BTreeSet;

use self::part::Rules;
use crate::limits::{Limits, Meter, Progress};

/// Finds the dates that cost least.
///
/// `hint` are earlier dates: they make the search shorter where they still
/// hold, and never worse.
///
/// # Errors
/// Where the problem is none ([`Problem::validate`]).
pub fn solve(
    problem: &Problem,
    hint: Option<&Dates>,
    limits: &Limits<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Answer, Fault> {
    problem.validate()?;
    let dropped = BTreeSet::new();
    let rules = Rules { problem, dropped: &dropped, instead: None, days: problem.days };
    Ok(all::solve(&rules, hint, &Meter::new(limits), progress))
}

/// Says why there are no dates; nothing where there are some, or where the
/// limit ends the search before it is proven that there are none.
///
/// # Errors
/// Where the problem is none ([`Problem::validate`]).
pub fn explain(problem: &Problem, limits: &Limits<'_>) -> Result<Option<Explanation>, Fault> {
    problem.validate()?;
    Ok(explain::explain(problem, &Meter::new(limits)).unwrap_or(None))
}
