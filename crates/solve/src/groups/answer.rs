//! What comes out.

use crate::limits::Status;

/// The group of each person.
pub type Grouping = Vec<usize>;

/// What a search found, and what it proved.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What is known.
    pub status: Status,
    /// The best grouping found.
    pub grouping: Option<Grouping>,
    /// What it is worth.
    pub value: Option<f64>,
    /// No grouping is worth more; nothing where there is none at all.
    pub bound: Option<f64>,
    /// Steps used.
    pub work: u64,
}

/// One rule of a problem. Pairs and fixed people are named by their places in the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The fewest people of one group, or of all where they have the size together.
    SizeMin {
        /// Whose size.
        group: Option<usize>,
    },
    /// The most people of one group, or of all.
    SizeMax {
        /// Whose size.
        group: Option<usize>,
    },
    /// So many of every role in every group.
    MinPerRole,
    /// A pair is in one group.
    Keep {
        /// Its place.
        index: usize,
    },
    /// A pair is not in one group.
    Forbid {
        /// Its place.
        index: usize,
    },
    /// A person has their group already.
    Fixed {
        /// Their place.
        index: usize,
    },
}

/// A rule that a grouping breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// Which rule.
    pub rule: Rule,
    /// In which group; of a pair that is apart the first one's, of a fixed person where they are.
    pub group: usize,
    /// The role that is short, where it is about roles.
    pub role: Option<usize>,
}

/// Why there is no grouping.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// Rules that contradict each other.
    pub conflict: Vec<Rule>,
    /// Whether it is proven that without any one of them the others can be kept.
    pub smallest: bool,
    /// For each of them the smallest change found that alone makes a grouping possible.
    pub relaxations: Vec<Relaxation>,
}

/// A change of one rule with which there is a grouping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relaxation {
    /// The rule that is changed.
    pub rule: Rule,
    /// How.
    pub remedy: Remedy,
}

/// How a rule is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// The size, or the number of each role, is this.
    To(usize),
    /// The rule does not hold.
    Drop,
}
