//! Prices for seats that more want than there is room for. Any prices give a lower bound: what all
//! groups cost under them, less what the seats take in (Lagrange multipliers; Held, Wolfe and Crowder
//! 1974). They are moved along the excess of demand, by a step that closes a part of the gap.

use super::part::NEVER;
use super::search::{Open, Picks, Search};
use crate::limits::Halted;

/// What is known at some prices.
#[derive(Debug, Clone, Default)]
pub(super) struct Point {
    pub(super) prices: Vec<i64>,
    /// By group, its least cost under the prices, and how.
    pub(super) least: Vec<i64>,
    pub(super) picks: Picks,
    pub(super) usage: Vec<u32>,
    pub(super) bound: i64,
}

/// How an ascent ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ascended {
    /// Nothing better than what is known is left.
    Settled,
    /// The bound did not get there.
    Open,
}

/// How much of the last direction is kept.
const MOMENTUM: f64 = 0.85;

/// How the step gets smaller.
const PATIENCE: u32 = 8;
const SHRINK: f64 = 0.7;
const LAST_STEP: f64 = 0.01;

impl Search<'_> {
    /// What is known at these prices.
    pub(super) fn point(&mut self, open: &Open, prices: Vec<i64>) -> Result<Point, Halted> {
        let count = self.part.groups.len();
        let mut point = Point {
            prices,
            least: vec![0; count],
            picks: vec![Vec::new(); count],
            usage: vec![0; self.part.room.len()],
            bound: 0,
        };
        for g in 0..count {
            self.look(&mut point, open, g)?;
        }
        self.sum(&mut point);
        Ok(point)
    }

    /// Looks at one group anew.
    fn look(&mut self, point: &mut Point, open: &Open, g: usize) -> Result<(), Halted> {
        let choices = &self.part.groups[g].choices;
        for &pick in &point.picks[g] {
            choices[pick as usize].seats.iter().for_each(|seat| point.usage[*seat as usize] -= 1);
        }
        let prices = &point.prices;
        self.charge(g, &open[g], |seat| prices[seat]);
        point.least[g] = self.least_again(g, &mut point.picks[g])?;
        for &pick in &point.picks[g] {
            choices[pick as usize].seats.iter().for_each(|seat| point.usage[*seat as usize] += 1);
        }
        Ok(())
    }

    fn sum(&self, point: &mut Point) {
        if point.least.iter().any(|least| *least >= NEVER) {
            point.bound = NEVER;
            return;
        }
        let taken: i64 =
            point.prices.iter().zip(&self.part.room).map(|(price, room)| price * i64::from(*room)).sum();
        point.bound = point.least.iter().sum::<i64>() - taken;
    }

    /// Raises the bound from `start` for at most so many rounds, with steps of a part of the gap at
    /// first; leaves the best point there.
    pub(super) fn ascend(
        &mut self,
        open: &Open,
        start: &mut Point,
        rounds: u32,
        mut stride: f64,
    ) -> Result<Ascended, Halted> {
        let mut now = start.clone();
        let mut stale = 0;
        let mut direction = vec![0.0; self.part.room.len()];
        let mut dirty = vec![false; self.part.groups.len()];
        for _ in 0..rounds {
            if self.seen(&now, start) {
                return Ok(Ascended::Settled);
            }
            if !self.move_on(&mut now, &mut direction, stride, &mut dirty) {
                // Nothing is wanted too much, and nothing is paid for in vain: the best there is.
                return Ok(if self.part.exact || self.settled(now.bound) {
                    Ascended::Settled
                } else {
                    Ascended::Open
                });
            }
            for (g, dirty) in dirty.iter_mut().enumerate() {
                if std::mem::take(dirty) {
                    self.look(&mut now, open, g)?;
                }
            }
            self.sum(&mut now);
            if now.bound > start.bound {
                start.clone_from(&now);
                stale = 0;
            } else {
                stale += 1;
                if stale >= PATIENCE {
                    stale = 0;
                    stride *= SHRINK;
                    now.clone_from(start);
                    direction.fill(0.0);
                }
            }
            if stride < LAST_STEP {
                break;
            }
        }
        Ok(if self.seen(&now, start) { Ascended::Settled } else { Ascended::Open })
    }

    /// Offers what the groups pick now; whether nothing better is left.
    fn seen(&mut self, now: &Point, best: &Point) -> bool {
        if now.bound < NEVER && now.usage.iter().zip(&self.part.room).skip(1).all(|(used, room)| used <= room)
        {
            self.offer(&now.picks);
        }
        self.settled(best.bound)
    }

    /// Moves the prices; whether there was anything to move.
    fn move_on(&self, now: &mut Point, direction: &mut [f64], stride: f64, dirty: &mut [bool]) -> bool {
        let mut length = 0.0;
        let mut wanted = false;
        for (seat, direction) in direction.iter_mut().enumerate().skip(1) {
            let excess = f64::from(now.usage[seat]) - f64::from(self.part.room[seat]);
            let least = if now.prices[seat] == 0 { 0.0 } else { f64::NEG_INFINITY };
            wanted |= excess > least.max(0.0) || (excess < 0.0 && least < 0.0);
            *direction = (excess.max(least) + MOMENTUM * *direction).max(least);
            if direction.abs() < 0.01 {
                *direction = 0.0;
            }
            length += *direction * *direction;
        }
        if !wanted || length <= 0.0 {
            return wanted;
        }
        let size = (stride * self.ahead(now.bound) / length).max(1.0);
        for (seat, direction) in direction.iter().enumerate().skip(1) {
            let price = now.prices[seat] + (size * direction).clamp(-1e17, 1e17) as i64;
            let price = price.clamp(0, self.cutoff.max(1));
            if price != now.prices[seat] {
                now.prices[seat] = price;
                self.part.rivals[seat].iter().for_each(|g| dirty[*g] = true);
            }
        }
        true
    }

    /// How far above the bound the best may be.
    fn ahead(&self, bound: i64) -> f64 {
        let gap = (self.cutoff - bound) as f64;
        if self.best.is_some() {
            gap
        } else {
            gap.min((self.costs.trip + self.costs.day + self.part.step) as f64 * 4.0)
        }
    }
}
