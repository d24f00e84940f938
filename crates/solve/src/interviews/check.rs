//! Judging slots: which hard rules they break, and what they cost.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Cost, Rule, Violation};
use super::problem::Problem;

/// The hard rules that the slots break, in the order of the interviews. An interview whose slot is
/// missing breaks the rule that it takes place, one after the last slot that of the window.
#[must_use]
pub fn check(problem: &Problem, slots: &[u32]) -> Vec<Violation> {
    let free: Vec<BTreeSet<u32>> = problem.free.iter().map(|free| free.iter().copied().collect()).collect();
    let mut taken = BTreeSet::new();
    let mut day: BTreeMap<(usize, u32), u32> = BTreeMap::new();
    let mut broken = Vec::new();
    for (i, interview) in problem.interviews.iter().enumerate() {
        let mut add = |rule| broken.push(Violation { interview: i, rule });
        let Some(&slot) = slots.get(i) else {
            add(Rule::Interview(i));
            continue;
        };
        if slot >= problem.slots() {
            add(Rule::Window);
        }
        if interview.fixed.is_some_and(|fixed| fixed != slot) {
            add(Rule::Fixed(i));
        }
        for person in [interview.interviewer, interview.respondent] {
            if free.get(person).is_some_and(|free| !free.contains(&slot)) {
                add(Rule::Free(person));
            }
            if !taken.insert((person, slot)) {
                add(Rule::Once(person));
            }
        }
        let made = day.entry((interview.interviewer, problem.day(slot))).or_default();
        *made += 1;
        if *made > problem.max_per_day {
            add(Rule::MaxPerDay(interview.interviewer));
        }
    }
    broken.sort_unstable();
    broken
}

/// What the slots cost, whether they keep the hard rules or not.
#[must_use]
pub fn cost(problem: &Problem, slots: &[u32]) -> Cost {
    let placed = problem.interviews.iter().zip(slots);
    let placed = placed.map(|(interview, slot)| (interview.interviewer, problem.day(*slot)));
    let days: f64 = placed.clone().map(|(_, day)| f64::from(day)).sum();
    let trips = placed.collect::<BTreeSet<_>>().len() as f64;
    Cost { trips: problem.trip_cost * trips, days: problem.day_cost * days }
}

/// The problem with these interviews fixed in their slots; places that do not exist are ignored.
#[must_use]
pub fn keeping(problem: &Problem, slots: &[u32], kept: &[usize]) -> Problem {
    let mut fixed = problem.clone();
    for &i in kept {
        if let (Some(interview), Some(&slot)) = (fixed.interviews.get_mut(i), slots.get(i)) {
            interview.fixed = Some(slot);
        }
    }
    fixed
}
