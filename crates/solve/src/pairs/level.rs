//! The best matching of one level: few edges first, then all that the duals do not exclude.

use super::nest::NONE;
use super::scores::Scores;
use super::search::{Arc, Matcher, Stuck};
use super::start;
use crate::limits::{Halted, Meter};

/// An edge that exceeds its duals: by how much, and its ends and score.
type Excess = (i64, u32, u32, i32);

/// So many edges are added at a vertex at a time.
const AT_ONCE: u8 = 6;

/// Up to this part of all vertices is looked at one by one.
const A_FEW: usize = 6;

/// So many edges that exceed their duals are kept before the best of them are picked.
const MANY: usize = 1 << 20;

/// Matches all vertices that are not left out, as well as all allowed pairs permit; the trees that
/// could not grow where that is not possible, which are left out then.
pub(super) fn complete(
    matcher: &mut Matcher,
    scores: &Scores,
    meter: &Meter<'_>,
) -> Result<Vec<Stuck>, Halted> {
    loop {
        let stuck = match_all(matcher, scores, meter)?;
        // Without a perfect matching nothing has to be the best.
        if !stuck.is_empty() {
            return Ok(stuck);
        }
        let mut excess = exceeding(matcher, scores, meter)?;
        if excess.is_empty() {
            return Ok(stuck);
        }
        thin(matcher, &mut excess);
        meter.spend(excess.len() as u64 * 16)?;
        admit(matcher, &excess);
    }
}

/// Matches all free vertices, over the edges that are known and those that are needed.
pub(super) fn match_all(
    matcher: &mut Matcher,
    scores: &Scores,
    meter: &Meter<'_>,
) -> Result<Vec<Stuck>, Halted> {
    let mut stuck = Vec::new();
    loop {
        let free: Vec<u32> = (0..matcher.n() as u32).filter(|&v| matcher.is_free(v)).collect();
        if free.is_empty() {
            return Ok(stuck);
        }
        for v in free {
            if matcher.is_free(v) {
                stuck.extend(grow(matcher, scores, v, meter)?);
            }
        }
    }
}

/// Matches one free vertex; others may become free where edges have to be added.
fn grow(
    matcher: &mut Matcher,
    scores: &Scores,
    root: u32,
    meter: &Meter<'_>,
) -> Result<Option<Stuck>, Halted> {
    matcher.plant(root);
    while !matcher.grow(meter)? {
        let (lacking, exceeding) = further(matcher, scores, meter)?;
        if !lacking.is_empty() {
            lacking.iter().for_each(|&(_, u, v, score)| matcher.offer(u, v, score));
        } else if !exceeding.is_empty() {
            matcher.rest();
            admit(matcher, &exceeding);
            matcher.plant(root);
        } else {
            return Ok(Some(matcher.set_aside(root)));
        }
    }
    Ok(None)
}

/// Of all allowed edges those by which a tree that cannot grow could, first of all: those whose duals
/// are large enough, and the others.
fn further(
    matcher: &Matcher,
    scores: &Scores,
    meter: &Meter<'_>,
) -> Result<(Vec<Excess>, Vec<Excess>), Halted> {
    let (mut lacking, mut exceeding) = (Vec::new(), Vec::new());
    for u in matcher.outer() {
        meter.spend(4 + 4 * matcher.n() as u64)?;
        let would = |arc: Arc| Some((matcher.would(u, arc.to, arc.score)?, u, arc.to, arc.score));
        let (mut more, mut less): (Vec<Excess>, Vec<Excess>) =
            scores.arcs(u).filter_map(would).partition(|edge| edge.0 >= 0);
        for found in [&mut more, &mut less] {
            if found.len() > 2 {
                found.select_nth_unstable(1);
                found.truncate(2);
            }
        }
        lacking.extend(more);
        exceeding.extend(less);
    }
    exceeding.sort_unstable();
    Ok((lacking, exceeding))
}

/// All edges that exceed their duals, or so many of them that it is worth while to begin.
fn exceeding(matcher: &mut Matcher, scores: &Scores, meter: &Meter<'_>) -> Result<Vec<Excess>, Halted> {
    let fallen = matcher.take_fallen();
    let mut excess = Vec::new();
    if fallen.len() * A_FEW > matcher.n() {
        exceeding_of_all(matcher, scores, meter, &mut excess)?;
    } else {
        exceeding_of(&fallen, matcher, scores, meter, &mut excess)?;
    }
    Ok(excess)
}

fn exceeding_of_all(
    matcher: &mut Matcher,
    scores: &Scores,
    meter: &Meter<'_>,
    excess: &mut Vec<Excess>,
) -> Result<(), Halted> {
    let n = matcher.n();
    let mut halves: Vec<f64> = matcher.dual.iter().map(|&dual| dual as f64 / 2.0).collect();
    for u in 0..n as u32 {
        let before = excess.len();
        meter.spend(4 + scores.len() as u64 / n as u64)?;
        if matcher.is_out(u) {
            continue;
        }
        let mut near = 0;
        matcher.nest.around(u, |v, shared| {
            halves[v as usize] += shared as f64 / 2.0;
            near += 8;
        });
        scores.lacking(u, &halves, |arc| {
            let slack = matcher.slack(u, arc.to, arc.score);
            if slack < 0 && !matcher.is_out(arc.to) {
                excess.push((slack, u, arc.to, arc.score));
            }
        });
        matcher.nest.around(u, |v, shared| halves[v as usize] -= shared as f64 / 2.0);
        meter.spend(near + 8 * (excess.len() - before) as u64)?;
        if excess.len() > MANY {
            thin(matcher, excess);
        }
    }
    Ok(())
}

fn exceeding_of(
    fallen: &[u32],
    matcher: &Matcher,
    scores: &Scores,
    meter: &Meter<'_>,
    excess: &mut Vec<Excess>,
) -> Result<(), Halted> {
    let mut shares = vec![0; matcher.n()];
    for &u in fallen.iter().filter(|&&u| !matcher.is_out(u)) {
        meter.spend(4 + 4 * matcher.n() as u64)?;
        matcher.nest.around(u, |v, shared| shares[v as usize] = shared);
        let own = matcher.dual[u as usize];
        for arc in scores.arcs(u) {
            let slack =
                own + matcher.dual[arc.to as usize] + shares[arc.to as usize] - 2 * i64::from(arc.score);
            if slack < 0 && !matcher.is_out(arc.to) {
                excess.push((slack, u.max(arc.to), u.min(arc.to), arc.score));
            }
        }
        matcher.nest.around(u, |v, _| shares[v as usize] = 0);
    }
    excess.sort_unstable();
    excess.dedup();
    Ok(())
}

/// Keeps those that exceed most, few at each vertex; the others will be looked at again.
fn thin(matcher: &mut Matcher, excess: &mut Vec<Excess>) {
    excess.sort_unstable();
    let mut taken = vec![0_u8; matcher.n()];
    excess.retain(|&(_, u, v, _)| {
        let keep = taken[u as usize] < AT_ONCE && taken[v as usize] < AT_ONCE;
        if keep {
            taken[u as usize] += 1;
            taken[v as usize] += 1;
        } else {
            matcher.note_fallen(u);
        }
        keep
    });
}

/// Adds edges and raises duals, preferably of vertices that are free already, so that they are kept.
fn admit(matcher: &mut Matcher, excess: &[Excess]) {
    for &(_, u, v, score) in excess {
        matcher.arcs[u as usize].push(Arc { to: v, score });
        matcher.arcs[v as usize].push(Arc { to: u, score });
        let slack = matcher.slack(u, v, score);
        if slack < 0 {
            let free = matcher.mate[v as usize] == NONE && matcher.mate[u as usize] != NONE;
            matcher.raise(if free { v } else { u }, -slack);
        }
    }
}

/// A level's matching, alone.
pub(super) fn solve(scores: &Scores, meter: &Meter<'_>) -> Result<(Matcher, Vec<Stuck>), Halted> {
    let mut matcher = start::matcher(scores, meter)?;
    let stuck = complete(&mut matcher, scores, meter)?;
    Ok((matcher, stuck))
}
