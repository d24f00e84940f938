//! First rounds that are turned, found by annealing over differences; tests
//! check every plan that comes of them.

/// First rounds of one plan.
pub(super) struct Starter {
    pub(super) groups: usize,
    pub(super) size: usize,
    /// How many people stand in each ring; who is left over after the last ring stays in the middle.
    pub(super) ring: usize,
    /// How many rings there are.
    pub(super) rings: usize,
    /// The group of each person as a digit, and how often the round is turned, itself among them.
    pub(super) rounds: &'static [(&'static str, usize)],
}

const fn starter(
    (groups, size): (usize, usize),
    (ring, rings): (usize, usize),
    rounds: &'static [(&'static str, usize)],
) -> Starter {
    Starter { groups, size, ring, rings, rounds }
}

pub(super) const STARTERS: &[Starter] = &[
    starter((5, 3), (7, 2), &[("001231320341442", 7)]),
    starter((6, 3), (4, 4), &[("012343144520255310", 4), ("001231424405215353", 4)]),
    starter((8, 3), (11, 2), &[("012213435267571564700346", 11)]),
];
