//! Why there is no grouping: rules that contradict each other, and for each of them the smallest change
//! that alone makes a grouping possible.

use super::answer::{Explanation, Relaxation, Remedy, Rule};
use super::decide::{Decided, decide};
use super::dice::Dice;
use super::problem::{Rules, Sizes};
use super::room::obstacle;
use crate::limits::{Halted, Meter};

/// Rounds of each question.
const ROUNDS: u32 = 2;

/// Explains, or finds that there is nothing to explain.
pub(super) fn explain(rules: &Rules, rounds: u32, meter: &Meter<'_>) -> Result<Option<Explanation>, Halted> {
    if !matches!(decide(rules, rounds, &mut Dice::new(0), meter)?, Decided::No) {
        return Ok(None);
    }
    let conflict = obstacle(rules).unwrap_or_else(|| all(rules));
    let mut found = Explanation { conflict, ..Explanation::default() };
    // What is known when the limit comes is told.
    if let Ok(smallest) = shrink(rules, &mut found.conflict, meter) {
        found.smallest = smallest;
        let _ = relax(rules, &mut found, meter);
    }
    Ok(Some(found))
}

/// All rules that say something.
fn all(rules: &Rules) -> Vec<Rule> {
    let mut list = Vec::new();
    let groups = |sizes: &Sizes| match sizes {
        Sizes::All(_) => vec![None],
        Sizes::Each(sizes) => (0..sizes.len()).map(Some).collect(),
    };
    list.extend(groups(&rules.size_min).into_iter().map(|group| Rule::SizeMin { group }));
    list.extend(groups(&rules.size_max).into_iter().map(|group| Rule::SizeMax { group }));
    list.push(Rule::MinPerRole);
    list.extend((0..rules.keep.len()).map(|index| Rule::Keep { index }));
    list.extend((0..rules.forbid.len()).map(|index| Rule::Forbid { index }));
    list.extend((0..rules.fixed.len()).map(|index| Rule::Fixed { index }));
    list
}

/// The problem with these rules and no others.
fn only(rules: &Rules, kept: &[Rule]) -> Rules {
    let holds = |rule: Rule| kept.contains(&rule);
    let sizes = |sizes: &Sizes, free: usize, rule: &dyn Fn(Option<usize>) -> Rule| match sizes {
        Sizes::All(size) => Sizes::All(if holds(rule(None)) { *size } else { free }),
        Sizes::Each(sizes) => {
            let one = |(g, size): (usize, &usize)| if holds(rule(Some(g))) { *size } else { free };
            Sizes::Each(sizes.iter().enumerate().map(one).collect())
        }
    };
    let pairs = |list: &[(usize, usize)], rule: &dyn Fn(usize) -> Rule| {
        list.iter().enumerate().filter(|(index, _)| holds(rule(*index))).map(|(_, pair)| *pair).collect()
    };
    Rules {
        people: rules.people,
        groups: rules.groups,
        size_min: sizes(&rules.size_min, 0, &|group| Rule::SizeMin { group }),
        size_max: sizes(&rules.size_max, rules.people, &|group| Rule::SizeMax { group }),
        role: rules.role.clone(),
        min_per_role: if holds(Rule::MinPerRole) { rules.min_per_role } else { 0 },
        keep: pairs(&rules.keep, &|index| Rule::Keep { index }),
        forbid: pairs(&rules.forbid, &|index| Rule::Forbid { index }),
        fixed: pairs(&rules.fixed, &|index| Rule::Fixed { index }),
    }
}

/// Leaves out rules as long as a contradiction is proven to remain; whether none of those that are
/// left can be missed.
fn shrink(rules: &Rules, kept: &mut Vec<Rule>, meter: &Meter<'_>) -> Result<bool, Halted> {
    let mut proven = true;
    let mut from = 0;
    let mut count = kept.len().div_ceil(2);
    while from < kept.len() {
        count = count.clamp(1, kept.len() - from);
        let mut fewer = kept.clone();
        fewer.drain(from..from + count);
        meter.spend((kept.len() * kept.len()) as u64)?;
        let decided = decide(&only(rules, &fewer), ROUNDS, &mut Dice::new(0), meter)?;
        match decided {
            Decided::No => *kept = fewer,
            Decided::Open if count == 1 => {
                proven = false;
                from += 1;
            }
            Decided::Yes(_) if count == 1 => from += 1,
            _ => count = count.div_ceil(2),
        }
    }
    Ok(proven)
}

/// The smallest change of each rule of the conflict, those that change least first.
fn relax(rules: &Rules, found: &mut Explanation, meter: &Meter<'_>) -> Result<(), Halted> {
    for rule in found.conflict.clone() {
        let remedy = match ends(rules, rule) {
            Some((now, free)) => nearest(rules, rule, now, free, meter)?.map(Remedy::To),
            None => possible(&changed(rules, rule, 0), meter)?.then_some(Remedy::Drop),
        };
        if let Some(remedy) = remedy {
            found.relaxations.push(Relaxation { rule, remedy });
            found.relaxations.sort_by_key(|r| change(rules, r));
        }
    }
    Ok(())
}

fn change(rules: &Rules, relaxation: &Relaxation) -> usize {
    match (relaxation.remedy, ends(rules, relaxation.rule)) {
        (Remedy::To(size), Some((now, _))) => size.abs_diff(now),
        _ => 1,
    }
}

/// The number that a rule states, and where it asks for nothing.
fn ends(rules: &Rules, rule: Rule) -> Option<(usize, usize)> {
    match rule {
        Rule::SizeMin { group } => Some((rules.size_min.of(group.unwrap_or(0)), 0)),
        Rule::SizeMax { group } => Some((rules.size_max.of(group.unwrap_or(0)), rules.people)),
        Rule::MinPerRole => Some((rules.min_per_role, 0)),
        Rule::Keep { .. } | Rule::Forbid { .. } | Rule::Fixed { .. } => None,
    }
}

fn possible(rules: &Rules, meter: &Meter<'_>) -> Result<bool, Halted> {
    Ok(matches!(decide(rules, ROUNDS, &mut Dice::new(0), meter)?, Decided::Yes(_)))
}

/// The number nearest to the one stated with which a grouping is found; none where even no such rule
/// would not do.
fn nearest(
    rules: &Rules,
    rule: Rule,
    now: usize,
    free: usize,
    meter: &Meter<'_>,
) -> Result<Option<usize>, Halted> {
    if !possible(&changed(rules, rule, free), meter)? {
        return Ok(None);
    }
    let (mut bad, mut good) = (now.min(rules.people + 1), free);
    while bad.abs_diff(good) > 1 {
        let middle = usize::midpoint(bad, good);
        if possible(&changed(rules, rule, middle), meter)? {
            good = middle;
        } else {
            bad = middle;
        }
    }
    Ok(Some(good))
}

/// The problem with another number in a rule, or without a pair.
pub(super) fn changed(rules: &Rules, rule: Rule, number: usize) -> Rules {
    let mut rules = rules.clone();
    let set = |sizes: &mut Sizes, group: Option<usize>| match (sizes, group) {
        (Sizes::All(size), _) => *size = number,
        (Sizes::Each(sizes), Some(group)) if group < sizes.len() => sizes[group] = number,
        (Sizes::Each(_), _) => (),
    };
    match rule {
        Rule::SizeMin { group } => set(&mut rules.size_min, group),
        Rule::SizeMax { group } => set(&mut rules.size_max, group),
        Rule::MinPerRole => rules.min_per_role = number,
        Rule::Keep { index } => drop(rules.keep.remove(index)),
        Rule::Forbid { index } => drop(rules.forbid.remove(index)),
        Rule::Fixed { index } => drop(rules.fixed.remove(index)),
    }
    rules
}
