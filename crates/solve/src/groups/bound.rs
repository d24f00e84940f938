//! What no grouping can be worth more than.

use super::problem::{Problem, Rules};
use crate::limits::{Halted, Meter};

/// More entries of the table of sizes are not gone through.
const TABLE: usize = 30_000_000;

/// A person in a group of a size adds at most half the distances of the farthest others whom it has room
/// for. People are put into the sizes that suit them best; and, where groups differ in size, sizes are
/// chosen that add up to all people, each size taken by whom it suits best.
pub(super) fn upper(problem: &Problem, meter: &Meter<'_>) -> Result<f64, Halted> {
    let rules = &problem.rules;
    let (n, groups) = (rules.people, rules.groups);
    let size = |size: usize| size.min(n);
    let least = (0..groups).map(|g| size(rules.size_min.of(g))).min().unwrap_or(0);
    let most = (0..groups).map(|g| size(rules.size_max.of(g))).max().unwrap_or(0);
    // adds[s - least][person]
    let mut adds = vec![Vec::with_capacity(n); most + 1 - least.min(most)];
    let mut free = 0.0;
    let foes = foes(rules);
    for (person, foes) in foes.iter().enumerate() {
        meter.spend(20 * n as u64)?;
        let own = shares(problem, person, foes, most);
        let of = |size: usize| size.checked_sub(1).map_or(Some(0.0), |others| own.get(others).copied());
        let sizes = least.max(1)..=most;
        free += sizes.filter_map(of).fold(f64::NEG_INFINITY, f64::max);
        for (place, adds) in adds.iter_mut().enumerate() {
            adds.push(of(least + place).unwrap_or(f64::NEG_INFINITY));
        }
    }
    if n == 0 {
        return Ok(0.0);
    }
    if groups * n * adds.len() > TABLE {
        return Ok(free);
    }
    let mut worth = Vec::with_capacity(adds.len());
    for (place, adds) in adds.iter_mut().enumerate() {
        meter.spend(20 * n as u64)?;
        adds.sort_unstable_by(|a, b| b.total_cmp(a));
        worth.push(adds.iter().take(least + place).sum::<f64>());
    }
    Ok(free.min(sizes(rules, least, &worth, meter)?))
}

fn foes(rules: &Rules) -> Vec<Vec<usize>> {
    let mut foes = vec![Vec::new(); rules.people];
    for &(a, b) in &rules.forbid {
        foes[a].push(b);
        foes[b].push(a);
    }
    foes
}

/// Half the distances of the farthest 0, 1, 2 … others, added up.
fn shares(problem: &Problem, person: usize, foes: &[usize], most: usize) -> Vec<f64> {
    let others = (0..problem.rules.people).filter(|other| *other != person && !foes.contains(other));
    let mut distances: Vec<f64> = others.map(|other| problem.between(person, other)).collect();
    distances.sort_unstable_by(|a, b| b.total_cmp(a));
    let mut sum = 0.0;
    let halves = distances.into_iter().take(most).map(|distance| {
        sum += distance / 2.0;
        sum
    });
    std::iter::once(0.0).chain(halves).collect()
}

/// The most that sizes which add up to all people are worth.
fn sizes(rules: &Rules, least: usize, worth: &[f64], meter: &Meter<'_>) -> Result<f64, Halted> {
    let n = rules.people;
    let mut best = vec![f64::NEG_INFINITY; n + 1];
    best[0] = 0.0;
    for group in 0..rules.groups {
        let (low, high) = (rules.size_min.of(group), rules.size_max.of(group).min(n));
        let mut next = vec![f64::NEG_INFINITY; n + 1];
        for (before, sum) in best.iter().enumerate().filter(|(_, sum)| **sum > f64::NEG_INFINITY) {
            for size in low..=high.min(n - before) {
                let worth = sum + worth.get(size - least).copied().unwrap_or(f64::NEG_INFINITY);
                next[before + size] = next[before + size].max(worth);
            }
        }
        meter.spend((n * worth.len()) as u64)?;
        best = next;
    }
    Ok(best[n])
}
