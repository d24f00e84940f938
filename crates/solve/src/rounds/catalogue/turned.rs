//! Rounds that are turned: people stand in rings, and from round to round
//! everyone takes the place of the next in their ring; a few stay in the middle.

use super::super::answer::Round;
use super::grouped;
use super::starters::{STARTERS, Starter};

/// Pairs of an even number: one person in the middle, all others in one ring.
pub(super) fn circle(groups: usize, size: usize) -> Option<Vec<Round>> {
    if size != 2 {
        return None;
    }
    let ring = 2 * groups - 1;
    let round = |turn: usize| {
        let opposite = |step: usize| vec![(turn + step) % ring, (turn + ring - step) % ring];
        std::iter::once(vec![turn, ring]).chain((1..groups).map(opposite)).collect()
    };
    Some((0..ring).map(round).collect())
}

/// First rounds that were found by trying, turned.
pub(super) fn listed(groups: usize, size: usize) -> Option<Vec<Round>> {
    let known = STARTERS.iter().find(|starter| starter.groups == groups && starter.size == size)?;
    Some(
        known
            .rounds
            .iter()
            .flat_map(|(first, turns)| (0..*turns).map(|by| known.turned(first, by)))
            .collect(),
    )
}

impl Starter {
    fn turned(&self, first: &str, by: usize) -> Round {
        let first = first.as_bytes();
        let people = self.groups * self.size;
        let inside = self.ring * self.rings;
        let numbers = (0..people).map(|person| {
            let from = if person < inside {
                person - person % self.ring + (person % self.ring + by) % self.ring
            } else {
                person
            };
            digit(first.get(from).copied().unwrap_or(b'0'))
        });
        grouped(self.groups, numbers)
    }
}

/// 0–9, then A–Z, then a–z.
const fn digit(letter: u8) -> usize {
    (match letter {
        b'0'..=b'9' => letter - b'0',
        b'A'..=b'Z' => letter - b'A' + 10,
        _ => letter.saturating_sub(b'a') + 36,
    }) as usize
}
