//! All trios that duals do not exclude.
//!
//! Each pair of a trio takes its part of the bound: `gain = 4 * score - Y(a) - Y(b)`. Twice the bound is
//! then at most `2 * total` and the three gains. Where these must come to more than `need`, and no gain
//! is more than `most`, the second best of the three exceeds `(need - most) / 2`.

use super::view::View;
use super::{MOST_LISTED, Search, Trio};
use crate::limits::Halted;

/// Trios with their bounds, in order, and what the others do not exceed.
type List = (Vec<(i64, Trio)>, i64);

/// So often a bound is tried that leaves fewer trios.
const HALVINGS: usize = 16;

/// An edge with its gain.
type Gain = (i64, u32);

impl Search<'_> {
    /// All trios that may be better than the best so far, the most promising last. Where these are too
    /// many, those that exceed a higher bound.
    pub(super) fn list(&self) -> Result<List, Halted> {
        let view = self.view();
        let least = self.best.as_ref().map_or(i64::MIN / 8, |best| best.value);
        let most = self.most(&view)?;
        if let Some(open) = self.above(&view, most, least)? {
            return Ok((open, least));
        }
        let (mut low, mut high) = (least, (2 * view.total + 3 * most).div_euclid(2) + 1);
        let mut open = Vec::new();
        for _ in 0..HALVINGS {
            let middle = low + (high - low) / 2;
            if middle == low || middle == high {
                break;
            }
            match self.above(&view, most, middle)? {
                Some(trios) => (open, high) = (trios, middle),
                None => low = middle,
            }
        }
        Ok((open, high.max(least)))
    }

    /// The most that a pair gains.
    fn most(&self, view: &View) -> Result<i64, Halted> {
        let quarters: Vec<f64> = view.duals.iter().map(|&dual| dual as f64 / 4.0).collect();
        let mut reach = vec![f64::NEG_INFINITY; quarters.len()];
        for u in 0..self.last {
            self.meter.spend(2 + 2 * self.scores.len() as u64 / quarters.len() as u64)?;
            self.scores.reach(u, &quarters, &mut reach);
        }
        let gains = reach.iter().zip(&quarters).map(|(reach, own)| 4.0 * (reach - own));
        Ok(gains.fold(f64::NEG_INFINITY, f64::max).ceil() as i64)
    }

    /// The trios whose bound is more than `value`, in order; nothing where they are too many.
    fn above(&self, view: &View, most: i64, value: i64) -> Result<Option<Vec<(i64, Trio)>>, Halted> {
        let need = 2 * (value - view.total);
        let Some(gains) = self.gains(view, (need - most).div_euclid(2))? else { return Ok(None) };
        let mut found = Vec::new();
        for a in 0..self.last {
            for &(gain, b) in gains[a as usize].iter().take_while(|(gain, _)| 3 * gain > need) {
                for (here, there) in [(a, b), (b, a)] {
                    let second = |other: &&Gain| 2 * other.0 > need - gain;
                    for &(_, c) in gains[here as usize].iter().take_while(second).filter(|(_, c)| *c != there)
                    {
                        self.meter.spend(8)?;
                        let mut trio = [here, there, c];
                        trio.sort_unstable();
                        let bound = self.scores.trio(trio).map(|score| view.bound(trio, score));
                        found.extend(bound.filter(|&bound| bound > value).map(|bound| (bound, trio)));
                    }
                }
            }
            if found.len() > MOST_LISTED {
                return Ok(None);
            }
        }
        found.sort_unstable();
        found.dedup();
        Ok(Some(found))
    }

    /// For each vertex the edges that gain more than `least`, the best first; nothing where they are too many.
    fn gains(&self, view: &View, least: i64) -> Result<Option<Vec<Vec<Gain>>>, Halted> {
        let n = view.duals.len();
        let room = (64 * n).max(1 << 14);
        let parts: Vec<f64> = view.duals.iter().map(|&dual| dual as f64 / 4.0 + least as f64 / 8.0).collect();
        let mut gains = vec![Vec::new(); n];
        let mut count = 0;
        for u in 0..self.last {
            self.meter.spend(4 + self.scores.len() as u64 / n as u64)?;
            self.scores.lacking(u, &parts, |arc| {
                count += 1;
                if count <= room {
                    let gain =
                        4 * i64::from(arc.score) - view.duals[u as usize] - view.duals[arc.to as usize];
                    gains[u as usize].push((gain, arc.to));
                    gains[arc.to as usize].push((gain, u));
                }
            });
            if count > room {
                return Ok(None);
            }
        }
        self.meter.spend(count as u64 * 32)?;
        gains.iter_mut().for_each(|gains| gains.sort_unstable_by(|a, b| b.cmp(a)));
        Ok(Some(gains))
    }
}
