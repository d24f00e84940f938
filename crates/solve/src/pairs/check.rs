//! Whether pairs keep the rules, for those who change them by hand.

use super::problem::{NOWHERE, Odd, Problem};
use super::solve::Solution;

/// A rule that pairs do not keep.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Violation {
    /// These two may not be a pair.
    NotAllowed(u32, u32),
    /// Somebody who stands in several places.
    Twice(u32),
    /// Somebody who stands nowhere.
    Missing(u32),
    /// Nobody has this number.
    Nobody(u32),
    /// A trio where there may be none, or a second one in a level.
    TrioToo([u32; 3]),
    /// Somebody left over where nobody may be, or a second one in a level.
    LeftToo(u32),
}

/// All rules that a solution does not keep; none where it is good.
#[must_use]
pub fn check(problem: &Problem, solution: &Solution) -> Vec<Violation> {
    let mut broken = Vec::new();
    let pairs = solution.pairs.iter().copied();
    let within = solution.trios.iter().flat_map(|&[a, b, c]| [[a, b], [b, c], [a, c]]);
    let not_allowed = pairs.chain(within).filter(|&[a, b]| problem.score(a, b).is_none());
    broken.extend(not_allowed.map(|[a, b]| Violation::NotAllowed(a, b)));
    once(problem, solution, &mut broken);
    extra(problem, solution, &mut broken);
    broken
}

/// What a solution scores; pairs that are not allowed count nothing.
#[must_use]
pub fn value(problem: &Problem, solution: &Solution) -> i64 {
    let pairs = solution.pairs.iter().copied();
    let within = solution.trios.iter().flat_map(|&[a, b, c]| [[a, b], [b, c], [a, c]]);
    pairs.chain(within).filter_map(|[a, b]| problem.score(a, b)).map(i64::from).sum()
}

fn once(problem: &Problem, solution: &Solution, broken: &mut Vec<Violation>) {
    let mut seen = vec![0_u8; problem.people as usize];
    let all = solution.pairs.iter().flatten().chain(solution.trios.iter().flatten()).chain(&solution.left);
    for &person in all {
        match seen.get_mut(person as usize) {
            Some(seen) => *seen = seen.saturating_add(1),
            None => broken.push(Violation::Nobody(person)),
        }
    }
    for (person, &seen) in (0..).zip(&seen) {
        match seen {
            0 => broken.push(Violation::Missing(person)),
            1 => {}
            _ => broken.push(Violation::Twice(person)),
        }
    }
}

/// One trio, or one left over, in each level of an odd number; none elsewhere.
fn extra(problem: &Problem, solution: &Solution, broken: &mut Vec<Violation>) {
    let open = |odd: Odd| -> Vec<bool> {
        problem.levels.iter().map(|level| problem.odd == odd && level.is_odd()).collect()
    };
    let level =
        |person: u32| problem.places.get(person as usize).map_or(NOWHERE, |&(level, _)| level) as usize;
    let mut trios = open(Odd::Trio);
    for &trio in &solution.trios {
        let open = trios.get_mut(level(trio[0]));
        if !open.is_some_and(std::mem::take) {
            broken.push(Violation::TrioToo(trio));
        }
    }
    let mut left = open(Odd::LeaveOne);
    for &person in &solution.left {
        if !left.get_mut(level(person)).is_some_and(std::mem::take) {
            broken.push(Violation::LeftToo(person));
        }
    }
}
