//! What comes out: a plan, what is wrong with one, why there is none.

use crate::limits::Status;

/// The groups of a round, each a list of people.
pub type Round = Vec<Vec<usize>>;

/// All rounds, those that are held first.
pub type Plan = Vec<Round>;

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What is known.
    pub status: Status,
    /// The plan, where there is one.
    pub plan: Option<Plan>,
    /// Its repeats.
    pub repeats: Option<u64>,
    /// No plan has fewer repeats.
    pub bound: Option<u64>,
    /// Steps of the search.
    pub work: u64,
}

/// What is wrong with a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Violation {
    /// It has another number of rounds.
    Rounds {
        /// How many it has.
        rounds: usize,
    },
    /// A round that is held looks otherwise.
    Held {
        /// Which round.
        round: usize,
    },
    /// Somebody who is there has no seat.
    Missing {
        /// Which round.
        round: usize,
        /// Who.
        person: usize,
    },
    /// Somebody has more than one seat.
    Twice {
        /// Which round.
        round: usize,
        /// Who.
        person: usize,
    },
    /// Somebody has a seat who is absent, or does not exist.
    Absent {
        /// Which round.
        round: usize,
        /// Who.
        person: usize,
    },
    /// Another number of groups.
    Groups {
        /// Which round.
        round: usize,
        /// How many there are.
        groups: usize,
        /// How many there should be.
        expected: usize,
    },
    /// Sizes of groups that differ by more than one.
    Sizes {
        /// Which round.
        round: usize,
        /// The size of the smallest group.
        least: usize,
        /// The size of the largest group.
        most: usize,
    },
    /// Two who are kept apart sit together.
    Together {
        /// Which round.
        round: usize,
        /// The two, the smaller number first.
        pair: (usize, usize),
    },
}

/// A rule that stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// How a round is divided.
    Seating {
        /// Which round.
        round: usize,
        /// Who is there.
        present: usize,
        /// Into how many groups.
        groups: usize,
    },
    /// Two who are kept apart, the smaller number first.
    Apart(usize, usize),
}

/// What would help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// These pairs need not be kept apart; none of them could be left out.
    Together {
        /// The pairs.
        pairs: Vec<(usize, usize)>,
        /// Whether it is shown that fewer are never enough.
        fewest: bool,
    },
    /// Other groups in all rounds: the nearest size, or number, with which there is a plan.
    Seating(Seating),
}

use super::problem::Seating;

/// A change that alone makes a plan possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relaxation {
    /// The change.
    pub change: Change,
}

/// Why people cannot be kept apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Rules that contradict each other: how one round is divided, and pairs kept apart. Without any
    /// one of the pairs the others could be kept in that round.
    pub conflict: Vec<Rule>,
    /// What would help, the smallest change first.
    pub relaxations: Vec<Relaxation>,
}
