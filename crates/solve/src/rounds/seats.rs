//! How many sit in each group of a round.

use super::problem::{Problem, Seating};

/// Who is there in a round, and how they are divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seats {
    pub(super) present: Vec<usize>,
    pub(super) groups: usize,
    /// The smaller size.
    pub(super) size: usize,
    /// So many groups have one more.
    pub(super) larger: usize,
}

impl Seats {
    pub(super) fn new(problem: &Problem, seating: Seating, round: usize) -> Self {
        let present = problem.present(round);
        let groups = seating.groups(present.len());
        let (size, larger) = match groups {
            0 => (0, 0),
            groups => (present.len() / groups, present.len() % groups),
        };
        Self { present, groups, size, larger }
    }

    /// Those of the rounds that are not held.
    pub(super) fn planned(problem: &Problem) -> Vec<Self> {
        (problem.held.len()..problem.rounds).map(|round| Self::new(problem, problem.seating, round)).collect()
    }

    /// The most that may sit in a group.
    pub(super) const fn most(&self) -> usize {
        self.size + (self.larger > 0) as usize
    }

    /// Pairs that sit together.
    pub(super) fn pairs(&self) -> u64 {
        let of = |size: usize| (size * size.saturating_sub(1) / 2) as u64;
        of(self.size) * (self.groups - self.larger) as u64 + of(self.size + 1) * self.larger as u64
    }
}
