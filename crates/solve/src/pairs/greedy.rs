//! Pairs that are there at once, for a search that is ended early, and what nobody can exceed.

use super::nest::NONE;
use super::problem::{Level, Odd};
use super::start;
use super::trio::Trio;

/// So many partners are compared for each person.
const COMPARED: usize = 64;

/// So many pairs are looked at for a trio.
const LOOKED_AT: usize = 10_000;

/// Everybody's partner, `NONE` for those in the trio or left over.
pub(super) struct Quick {
    pub(super) mate: Vec<u32>,
    pub(super) trio: Option<Trio>,
    pub(super) left: Option<u32>,
}

/// Pairs for a level, one after the other; nothing where that does not work out.
pub(super) fn quick(level: &Level, odd: Odd) -> Option<Quick> {
    let n = level.members.len() as u32;
    let trio = if level.is_odd() && odd == Odd::Trio { Some(some_trio(level)?) } else { None };
    let mut mate = vec![NONE; n as usize];
    let mut open: Vec<u32> = (0..n).filter(|v| !trio.is_some_and(|trio| trio.contains(v))).collect();
    let mut alone = Vec::new();
    while let Some(u) = open.pop() {
        let allowed =
            open.iter().enumerate().rev().filter_map(|(place, &v)| Some((level.scores.score(u, v)?, place)));
        let Some((_, place)) = allowed.take(COMPARED).max() else {
            alone.push(u);
            continue;
        };
        let v = open.swap_remove(place);
        (mate[u as usize], mate[v as usize]) = (v, u);
    }
    let left = if level.is_odd() && odd == Odd::LeaveOne { alone.pop() } else { None };
    alone.is_empty().then_some(Quick { mate, trio, left })
}

fn some_trio(level: &Level) -> Option<Trio> {
    let (n, scores) = (level.members.len() as u32, &level.scores);
    let pairs = (0..n).flat_map(|a| scores.arcs(a).map(move |arc| (a, arc.to)));
    let mut pairs = pairs.filter(|&(a, b)| a < b && b < n).take(LOOKED_AT);
    pairs.find_map(|(a, b)| {
        let third = scores
            .arcs(a)
            .take(LOOKED_AT)
            .find(|arc| arc.to > b && arc.to < n && scores.score(b, arc.to).is_some())?;
        Some([a, b, third.to])
    })
}

/// What no pairs of a level exceed: half of everybody's best score, a trio's members counting twice.
pub(super) fn ceiling(level: &Level, odd: Odd) -> i64 {
    let n = level.members.len();
    let mut best: Vec<i64> =
        start::ceilings(&level.scores)[..n].iter().map(|half| (2.0 * half) as i64).collect();
    let all: i64 = best.iter().sum();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let more: i64 = match odd {
        _ if n.is_multiple_of(2) => 0,
        Odd::Trio => best.iter().take(3).sum(),
        Odd::LeaveOne => -best.last().copied().unwrap_or(0),
    };
    (all + more).div_euclid(2)
}
