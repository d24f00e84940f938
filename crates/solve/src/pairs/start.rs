//! A beginning: duals that are good for all pairs, and the few pairs that look best by them.

use super::nest::NONE;
use super::scores::Scores;
use super::search::{Arc, Matcher};
use crate::limits::{Halted, Meter};

/// So many of its best partners each vertex is given to begin with.
const PARTNERS: usize = 10;

/// With so many edges for each vertex or fewer, all are given.
const FEW: usize = 24;

/// So often the duals are brought down.
const ROUNDS: usize = 3;

/// Halves of duals that no pair exceeds, brought down a little: `v` needs at least
/// `max(score(u, v) - half(u))`, and half of the way there may be gone by all at once.
pub(super) fn halves(scores: &Scores, meter: &Meter<'_>) -> Result<Vec<f64>, Halted> {
    let n = scores.n();
    let mut halves = ceilings(scores);
    for _ in 0..ROUNDS {
        let mut most = vec![f64::NEG_INFINITY; n];
        for u in 0..n as u32 {
            meter.spend(2 + 2 * scores.len() as u64 / n as u64)?;
            scores.reach(u, &halves, &mut most);
        }
        for (half, most) in halves.iter_mut().zip(most) {
            if most.is_finite() {
                // Quarters are kept exactly; rounding up stays on the safe side.
                *half = (*half + most).ceil() / 2.0;
            }
        }
    }
    Ok(halves)
}

/// For each vertex half of its best score, as halves of duals.
pub(super) fn ceilings(scores: &Scores) -> Vec<f64> {
    let n = scores.n();
    let mut most = vec![f64::NEG_INFINITY; n];
    let zeros = vec![0.0; n];
    for u in 0..n as u32 {
        scores.reach(u, &zeros, &mut most);
    }
    most.iter().map(|&most| if most.is_finite() { most / 2.0 } else { 0.0 }).collect()
}

/// A matching to begin with: few edges, duals, and pairs along tight edges.
pub(super) fn matcher(scores: &Scores, meter: &Meter<'_>) -> Result<Matcher, Halted> {
    let n = scores.n();
    if scores.len() <= n * FEW {
        let arcs = (0..n as u32).map(|u| scores.arcs(u).collect()).collect();
        let halves = ceilings(scores);
        return Ok(paired(arcs, &halves));
    }
    let halves = halves(scores, meter)?;
    Ok(paired(best(scores, &halves, meter)?, &halves))
}

/// Lets each dual go down as far as its edges allow, and matches along edges that get tight.
fn paired(arcs: Vec<Vec<Arc>>, halves: &[f64]) -> Matcher {
    // Halves of duals are whole numbers or end in .5.
    let duals = halves.iter().map(|half| (half * 2.0).ceil() as i64).collect();
    let mut matcher = Matcher::new(arcs, duals);
    for u in 0..matcher.n() {
        if matcher.mate[u] != NONE {
            continue;
        }
        let need = |arc: &Arc| 2 * i64::from(arc.score) - matcher.dual[arc.to as usize];
        let Some(least) = matcher.arcs[u].iter().map(need).max() else { continue };
        let tight = matcher.arcs[u].iter().filter(|arc| need(arc) == least);
        let free = tight.map(|arc| arc.to).find(|&v| matcher.mate[v as usize] == NONE);
        matcher.dual[u] = least;
        if let Some(v) = free {
            (matcher.mate[u], matcher.mate[v as usize]) = (v, u as u32);
        }
    }
    matcher
}

/// The best partners of a vertex so far.
struct Best {
    gains: Vec<f64>,
    partners: Vec<u32>,
    /// What a further partner must exceed, and where the worst one stands.
    least: Vec<(f64, usize)>,
}

impl Best {
    fn offer(&mut self, u: usize, v: u32, gain: f64) {
        let (least, worst) = self.least[u];
        if gain <= least {
            return;
        }
        let row = u * PARTNERS..(u + 1) * PARTNERS;
        (self.gains[row.start + worst], self.partners[row.start + worst]) = (gain, v);
        let mut next = (f64::INFINITY, 0);
        for (place, &gain) in self.gains[row].iter().enumerate() {
            if gain < next.0 {
                next = (gain, place);
            }
        }
        self.least[u] = next;
    }
}

/// Less than any two gains that differ are apart.
const BLUR: f64 = 0.2;

/// A number from 0 to `BLUR`, so that not all prefer the same ones of many equal partners.
fn blur(u: u32, v: u32) -> f64 {
    let mixed = (u64::from(u) << 32 | u64::from(v)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed >> 32) as f64 * (BLUR / 4_294_967_296.0)
}

/// For each vertex the edges that lack least by these duals.
fn best(scores: &Scores, halves: &[f64], meter: &Meter<'_>) -> Result<Vec<Vec<Arc>>, Halted> {
    let n = scores.n();
    let none = f64::NEG_INFINITY;
    let mut best = Best {
        gains: vec![none; n * PARTNERS],
        partners: vec![NONE; n * PARTNERS],
        least: vec![(none, 0); n],
    };
    // An edge matters where the duals, lowered to what an end asks for, are exceeded.
    let mut asked: Vec<f64> = vec![none; n];
    for u in 0..n as u32 {
        meter.spend(2 + 4 * scores.len() as u64 / n as u64)?;
        let own = halves[u as usize];
        scores.wanted(u, halves, &mut asked, |arc| {
            let (score, v) = (f64::from(arc.score), arc.to as usize);
            best.offer(u as usize, arc.to, score - halves[v] + blur(u, arc.to));
            best.offer(v, u, score - own + blur(arc.to, u));
            (best.least[u as usize].0 - BLUR, best.least[v].0 - BLUR)
        });
    }
    Ok(listed(scores, &best))
}

fn listed(scores: &Scores, best: &Best) -> Vec<Vec<Arc>> {
    let pairs = best.partners.iter().enumerate().filter(|(_, partner)| **partner != NONE);
    let mut pairs: Vec<(u32, u32)> =
        pairs.map(|(place, &v)| ((place / PARTNERS) as u32, v)).map(|(u, v)| (u.min(v), u.max(v))).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut arcs = vec![Vec::new(); scores.n()];
    for (u, v) in pairs {
        if let Some(score) = scores.score(u, v) {
            arcs[u as usize].push(Arc { to: v, score });
            arcs[v as usize].push(Arc { to: u, score });
        }
    }
    arcs
}
