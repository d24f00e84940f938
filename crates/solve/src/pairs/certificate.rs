//! What proves that a matching is the best.

use super::nest::NONE;
use super::problem::Problem;
use super::search::Matcher;
use super::trio::{self, Found};

/// Duals, all counted twice, so that they are whole numbers.
///
/// For every allowed pair, `person[a] + person[b]` and the duals of the blossoms that contain both come to
/// at least `2 * score`. Therefore no pairs of these people score more than half of `sum(person)` and
/// `sum(dual * (members - 1) / 2)` (Edmonds 1965), which is what the answer's pairs score. It covers the
/// people who are not in fixed pairs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Certificate {
    /// For each person a dual.
    pub person: Vec<i64>,
    /// Groups of odd size with a dual of at least 0.
    pub blossoms: Vec<Group>,
    /// For each trio what excludes better ones.
    pub trios: Vec<TrioProof>,
    /// For each person left over what excludes others.
    pub left: Vec<Left>,
}

/// A group of an odd number of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Who they are, in order.
    pub members: Vec<u32>,
    /// Its dual.
    pub dual: i64,
}

/// The duals bound the level for any trio `T`, by `sum(person) + sum(dual * (members - 1) / 2) +
/// 2 * score(T) - person(T) - sum(dual of blossoms with two or three of T)`. For the level's trio this is
/// twice its value. Trios for which it is more than twice `bound` were tried one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrioProof {
    /// The three, in order.
    pub members: [u32; 3],
    /// What its level scores.
    pub value: i64,
    /// What the level scores at most, whatever the trio.
    pub bound: i64,
    /// How many trios were tried.
    pub tried: u64,
}

/// Somebody left over. `person + dual` is at least 0 for everybody in the level, and 0 for them; so
/// the level's pairs score no more than half of its duals and this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Who.
    pub person: u32,
    /// The dual of being left over.
    pub dual: i64,
}

impl Certificate {
    fn add(&mut self, members: &[u32], duals: &[i64], blossoms: Vec<(Vec<u32>, i64)>) {
        for (&person, &dual) in members.iter().zip(duals) {
            self.person[person as usize] = dual;
        }
        // A blossom of a single vertex says nothing.
        for (places, dual) in blossoms.into_iter().filter(|(places, _)| places.len() > 1) {
            let mut group: Vec<u32> = places.iter().map(|&place| members[place as usize]).collect();
            group.sort_unstable();
            self.blossoms.push(Group { members: group, dual });
        }
    }

    /// The duals of a level without anybody over.
    pub(super) fn even(&mut self, problem: &Problem, level: usize, matcher: &Matcher) {
        self.add(&problem.levels[level].members, &matcher.dual, trio::blossoms(matcher));
    }

    /// The duals of a level with somebody left over. A blossom in which the last vertex is says the same
    /// as one of all the others, with other duals of the vertices.
    pub(super) fn left(&mut self, problem: &Problem, level: usize, matcher: &Matcher) {
        let level = &problem.levels[level];
        let last = level.members.len();
        let (mut duals, mut blossoms) = (matcher.dual.clone(), Vec::new());
        for (places, dual) in trio::blossoms(matcher) {
            if !places.contains(&(last as u32)) {
                blossoms.push((places, dual));
                continue;
            }
            let mut inside = vec![false; last + 1];
            places.iter().for_each(|&place| inside[place as usize] = true);
            for (own, inside) in duals.iter_mut().zip(&inside) {
                *own += if *inside { dual / 2 } else { -dual / 2 };
            }
            let others = (0..=last as u32).filter(|&place| !inside[place as usize]).collect();
            blossoms.push((others, dual));
        }
        let over = matcher.mate[last];
        if over != NONE {
            let dual = duals[last] - 2 * level.stay();
            self.left.push(Left { person: level.members[over as usize], dual });
        }
        self.add(&level.members, &duals, blossoms);
    }

    /// The duals of a level with a trio.
    pub(super) fn trio(&mut self, problem: &Problem, level: usize, found: &Found, bound: i64) {
        let members = &problem.levels[level].members;
        let trio = found.trio.map(|place| members[place as usize]);
        self.trios.push(TrioProof { members: trio, value: found.value / 2, bound, tried: found.tried });
        self.add(members, &found.duals, found.blossoms.clone());
    }
}
