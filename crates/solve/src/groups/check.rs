//! Judging a grouping: which rules it breaks, what it is worth, what a change would bring.

use super::answer::{Rule, Violation};
use super::problem::{Problem, Rules, Sizes};

/// The rules that a grouping breaks. Somebody without a group that exists is in none.
#[must_use]
pub fn check(rules: &Rules, grouping: &[usize]) -> Vec<Violation> {
    let mut broken = Vec::new();
    sizes(rules, grouping, &mut broken);
    roles(rules, grouping, &mut broken);
    let group = |person: usize| grouping.get(person).copied().filter(|group| *group < rules.groups);
    let mut add = |rule, group: Option<usize>| {
        broken.push(Violation { rule, group: group.unwrap_or(rules.groups), role: None });
    };
    for (index, &(a, b)) in rules.keep.iter().enumerate() {
        if group(a).is_none() || group(a) != group(b) {
            add(Rule::Keep { index }, group(a));
        }
    }
    for (index, &(a, b)) in rules.forbid.iter().enumerate() {
        if group(a).is_some() && group(a) == group(b) {
            add(Rule::Forbid { index }, group(a));
        }
    }
    for (index, &(person, seat)) in rules.fixed.iter().enumerate() {
        if group(person) != Some(seat) {
            add(Rule::Fixed { index }, group(person));
        }
    }
    broken
}

/// How the size of a group is named: one size for all is one rule.
pub(super) fn about(sizes: &Sizes, group: usize) -> Option<usize> {
    matches!(sizes, Sizes::Each(_)).then_some(group)
}

fn sizes(rules: &Rules, grouping: &[usize], broken: &mut Vec<Violation>) {
    let mut count = vec![0; rules.groups];
    grouping.iter().filter(|g| **g < rules.groups).for_each(|g| count[*g] += 1);
    for (group, count) in count.into_iter().enumerate() {
        if count < rules.size_min.of(group) {
            let rule = Rule::SizeMin { group: about(&rules.size_min, group) };
            broken.push(Violation { rule, group, role: None });
        }
        if count > rules.size_max.of(group) {
            let rule = Rule::SizeMax { group: about(&rules.size_max, group) };
            broken.push(Violation { rule, group, role: None });
        }
    }
}

fn roles(rules: &Rules, grouping: &[usize], broken: &mut Vec<Violation>) {
    for (role, people) in rules.role_counts().into_iter().enumerate() {
        let mut count = vec![0; rules.groups];
        for (group, own) in grouping.iter().zip(&rules.role) {
            if *own == Some(role) && *group < rules.groups {
                count[*group] += 1;
            }
        }
        for (group, count) in count.into_iter().enumerate() {
            if people > 0 && count < rules.min_per_role {
                broken.push(Violation { rule: Rule::MinPerRole, group, role: Some(role) });
            }
        }
    }
}

/// The sum of the distances of all pairs within groups.
#[must_use]
pub fn value(problem: &Problem, grouping: &[usize]) -> f64 {
    let mut sum = 0.0;
    for (a, group) in grouping.iter().enumerate() {
        for (b, other) in grouping.iter().enumerate().skip(a + 1) {
            if group == other {
                sum += problem.between(a, b);
            }
        }
    }
    sum
}

/// By how much the value grows where two people change places, whatever the rules say.
#[must_use]
pub fn gain_of_swap(problem: &Problem, grouping: &[usize], a: usize, b: usize) -> f64 {
    let (Some(&from), Some(&to)) = (grouping.get(a), grouping.get(b)) else { return 0.0 };
    if from == to {
        return 0.0;
    }
    let mut gain = 0.0;
    for (person, &group) in grouping.iter().enumerate().filter(|(person, _)| *person != a && *person != b) {
        let step = problem.between(b, person) - problem.between(a, person);
        if group == from {
            gain += step;
        } else if group == to {
            gain -= step;
        }
    }
    gain
}

/// By how much the value grows where somebody goes to another group, whatever the rules say.
#[must_use]
pub fn gain_of_move(problem: &Problem, grouping: &[usize], person: usize, to: usize) -> f64 {
    let Some(&from) = grouping.get(person) else { return 0.0 };
    let pull = |group: usize| -> f64 {
        let others = grouping.iter().enumerate().filter(|(other, g)| *other != person && **g == group);
        others.map(|(other, _)| problem.between(person, other)).sum()
    };
    if from == to { 0.0 } else { pull(to) - pull(from) }
}
