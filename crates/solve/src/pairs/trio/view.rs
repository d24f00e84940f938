//! Duals as they are at one moment, to bound many trios by.

use super::Trio;
use crate::pairs::nest::Nest;

/// Duals, seen as a bound for all trios.
pub(super) struct View {
    pub(super) duals: Vec<i64>,
    /// `sum(Y) + sum(Z * (size - 1) / 2)`.
    pub(super) total: i64,
    /// Where each vertex stands when those of a blossom stand together.
    places: Vec<u32>,
    /// For each power of two the least that so many neighbours share, from each place on.
    least: Vec<Vec<i64>>,
}

impl View {
    pub(super) fn new(duals: Vec<i64>, nest: &Nest) -> Self {
        let blossoms = nest.all().map(|(id, blossom)| blossom.dual * i64::from(nest.size(id) / 2));
        let total = duals.iter().sum::<i64>() + blossoms.sum::<i64>();
        let tops = (0..duals.len() as u32).map(|v| (v, nest.top(v))).filter(|&(v, top)| nest.first(top) == v);
        let order: Vec<u32> = tops.flat_map(|(_, top)| nest.leaves(top)).collect();
        let mut places = vec![0; duals.len()];
        for (place, &v) in (0..).zip(&order) {
            places[v as usize] = place;
        }
        let mut least =
            vec![order.windows(2).map(|pair| nest.shared(pair[0], pair[1])).collect::<Vec<i64>>()];
        let mut step = 1;
        while let Some(last) = least.last().filter(|last| last.len() > step) {
            let next = last.iter().zip(&last[step..]).map(|(a, b)| *a.min(b)).collect();
            least.push(next);
            step *= 2;
        }
        Self { duals, total, places, least }
    }

    /// What the duals of the blossoms with both come to: no less than any that stand between them share.
    fn shared(&self, u: u32, v: u32) -> i64 {
        let (u, v) = (self.places[u as usize], self.places[v as usize]);
        let (from, to) = (u.min(v) as usize, u.max(v) as usize);
        let Some(power) = (to - from).checked_ilog2() else { return 0 };
        let row = &self.least[power as usize];
        row[from].min(row[to - (1 << power)])
    }

    /// What the level scores at most with this trio, twice.
    pub(super) fn bound(&self, trio: Trio, score: i64) -> i64 {
        let [a, b, c] = trio;
        let shared = [self.shared(a, b), self.shared(b, c), self.shared(a, c)];
        let least = shared[0].min(shared[1]).min(shared[2]);
        let duals: i64 = trio.iter().map(|&v| self.duals[v as usize]).sum();
        self.total + 2 * score - duals - (shared[0] + shared[1] + shared[2] - 2 * least)
    }
}
