//! Judges a plan, whoever made it.

use super::answer::{Plan, Violation};
use super::pairs::{self, Pairs};
use super::problem::Problem;

/// What is wrong with a plan; nothing where it keeps all rules. Rounds that are held need only be
/// the same as they were, groups and members in any order.
///
/// The problem must be one ([`Problem::validate`]); the plan may be anything.
#[must_use]
pub fn check(problem: &Problem, plan: &Plan) -> Vec<Violation> {
    let mut found = Vec::new();
    if plan.len() != problem.rounds {
        found.push(Violation::Rounds { rounds: plan.len() });
    }
    let apart = pairs::apart(problem);
    for (round, groups) in plan.iter().enumerate().take(problem.rounds) {
        match problem.held.get(round) {
            Some(held) if sorted(held) == sorted(groups) => {}
            Some(_) => found.push(Violation::Held { round }),
            None => {
                seats(problem, round, groups, &mut found);
                sizes(problem, round, groups, &mut found);
                together(&apart, round, groups, &mut found);
            }
        }
    }
    found
}

/// How often every pair meets, an earlier meeting counting as one: a row of people by people for
/// each person, 0 where both are the same. People who do not exist are left out.
#[must_use]
pub fn meetings(problem: &Problem, plan: &Plan) -> Vec<Vec<u16>> {
    let table = table(problem, plan);
    (0..problem.people).map(|person| table.row(person).to_vec()).collect()
}

/// The repeats of a plan: over all pairs, meetings beyond the first.
#[must_use]
pub fn repeats(problem: &Problem, plan: &Plan) -> u64 {
    table(problem, plan).repeats()
}

fn table(problem: &Problem, plan: &Plan) -> Pairs<u16> {
    let mut table = Pairs::new(problem.people);
    for &(a, b) in &problem.met_before {
        table.set(a, b, 1);
    }
    for group in plan.iter().take(MOST_ROUNDS).flatten() {
        let mut known: Vec<usize> = group.iter().copied().filter(|p| *p < problem.people).collect();
        known.sort_unstable();
        known.dedup();
        table.meet(&known);
    }
    table
}

/// More rounds than that are not counted.
const MOST_ROUNDS: usize = 10_000;

fn sorted(groups: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = groups.iter().filter(|group| !group.is_empty()).cloned().collect();
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups.sort_unstable();
    groups
}

fn seats(problem: &Problem, round: usize, groups: &[Vec<usize>], found: &mut Vec<Violation>) {
    let mut seats = vec![0usize; problem.people];
    let mut present = vec![false; problem.people];
    problem.present(round).into_iter().for_each(|person| present[person] = true);
    for &person in groups.iter().flatten() {
        match seats.get_mut(person) {
            Some(seats) if present[person] => *seats += 1,
            _ => found.push(Violation::Absent { round, person }),
        }
    }
    for (person, &seats) in seats.iter().enumerate() {
        if present[person] && seats == 0 {
            found.push(Violation::Missing { round, person });
        } else if seats > 1 {
            found.push(Violation::Twice { round, person });
        }
    }
}

fn sizes(problem: &Problem, round: usize, groups: &[Vec<usize>], found: &mut Vec<Violation>) {
    let expected = problem.seating.groups(problem.present(round).len());
    if groups.len() != expected {
        found.push(Violation::Groups { round, groups: groups.len(), expected });
    }
    let sizes = || groups.iter().map(Vec::len);
    let (least, most) = (sizes().min().unwrap_or(0), sizes().max().unwrap_or(0));
    if most - least > 1 {
        found.push(Violation::Sizes { round, least, most });
    }
}

fn together(apart: &Pairs<bool>, round: usize, groups: &[Vec<usize>], found: &mut Vec<Violation>) {
    for group in groups {
        for (place, &a) in group.iter().enumerate() {
            for &b in &group[..place] {
                let known = a.max(b) < apart.people();
                if known && apart.of(a, b) {
                    found.push(Violation::Together { round, pair: (a.min(b), a.max(b)) });
                }
            }
        }
    }
}
