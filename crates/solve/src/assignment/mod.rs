//! Askers and hosts: who is taken by whom.
//!
//! An asker is served by at most one host, a host has room for a number of
//! askers, and a wish between the two has a score. First as many askers as
//! possible are served, then the sum of the scores is as large as possible
//! ([`solve`]); or nobody finds an asker or a host who would rather have each
//! other ([`stable`]).
//!
//! Scores are whole numbers, so that sums are exact. Pairs that must not be are
//! no wishes; pairs that are agreed already are taken out first
//! ([`Problem::without`]).

mod answer;
mod auction;
mod check;
mod count;
mod effort;
mod list;
mod market;
mod parts;
mod prices;
mod problem;
mod stable;
#[cfg(test)]
mod tests;
mod thin;
mod turned;

pub use answer::{Answer, Held, Hosts, Proof, Unserved, Violation};
pub use check::{check, score, unserved};
pub use problem::{Fault, MAX_ASKERS, MAX_HOSTS, MAX_SUM, MAX_WISHES, Problem};

use self::effort::Effort;
use crate::limits::{Limits, Meter, Progress};

/// Serves as many askers as possible, and among all ways to do so finds one with the largest sum of
/// scores, with the proof that it is.
///
/// Where a limit ends the search, the answer serves whom it serves so far; it has a bound as soon as
/// it is known that no more can be served.
#[must_use]
pub fn solve(problem: &Problem, limits: &Limits<'_>, progress: &mut dyn FnMut(Progress)) -> Answer {
    parts::solve(problem, Effort::USUAL, &Meter::new(limits), progress)
}

/// Pairs that nobody would leave for each other: there is no wish whose asker has no host or one with a
/// lower score and whose host has room or an asker with a lower score. Equal scores are told apart by
/// number: an asker prefers the first host, a host the first asker.
///
/// Of all such pairings it is the one that is best for every asker, and so has the largest sum (D. Gale
/// and L. S. Shapley, "College admissions and the stability of marriage", 1962).
#[must_use]
pub fn stable(problem: &Problem, limits: &Limits<'_>) -> Answer {
    stable::solve(problem, &Meter::new(limits))
}
