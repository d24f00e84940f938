//! Plans that are known: groups of one size in which nobody meets twice.

mod field;
mod grid;
mod space;
mod starters;
mod triples;
mod turned;

use super::answer::Round;
use super::problem::MAX_PEOPLE;

/// A family of plans: rounds from groups and their size, where it has some.
type Known = fn(usize, usize) -> Option<Vec<Round>>;

/// The most people plans are made for: everyone, and a group that is not quite full for each.
const MOST: usize = 2 * MAX_PEOPLE;

/// The known plan with the most rounds in which `groups` × `size` people sit in `groups` groups of
/// `size` and no two meet twice. Any of its rounds will do by themselves.
///
/// One round is always possible; none where there is nothing to plan, or more than twice the people
/// that a problem may have.
#[must_use]
pub fn design(groups: usize, size: usize) -> Vec<Round> {
    if groups == 0 || size == 0 || groups.saturating_mul(size) > MOST {
        return Vec::new();
    }
    let mut best = vec![(0..groups).map(|group| (group * size..(group + 1) * size).collect()).collect()];
    if groups == 1 || size == 1 {
        return best;
    }
    let known: [Known; 6] =
        [turned::circle, space::space, turned::listed, triples::triples, triples::fours, grid::grid];
    for rounds in known.iter().filter_map(|known| known(groups, size)) {
        if rounds.len() > best.len() {
            best = rounds;
        }
    }
    best
}

/// Groups from a number for each person.
fn grouped(groups: usize, numbers: impl Iterator<Item = usize>) -> Round {
    let mut round = vec![Vec::new(); groups];
    for (person, group) in numbers.enumerate() {
        round[group].push(person);
    }
    round
}
