//! A grouping with the sum of distances of every block to every group, so that what a move brings is
//! known at once.

use super::near::Whole;
use super::seating::Seating;

/// Places that are looked at together.
pub(super) const CHUNK: usize = 16;

/// More than any gain: what stands beyond the last block never looks like one.
const BEYOND: i32 = 1 << 29;

/// A grouping that keeps the rules, on its way to a better one. Rows are as wide as those of [`Whole`].
#[derive(Clone)]
pub(super) struct Table<'a> {
    pub(super) seating: Seating<'a>,
    near: &'a Whole,
    /// The sum of distances of each block to those in each group: groups × blocks.
    pull: Vec<i32>,
    /// The sum of distances of each block to its own group.
    own: Vec<i32>,
    /// The group of each block.
    home: Vec<i32>,
    /// The sum of distances within groups.
    pub(super) value: i64,
    /// Nothing but sizes matters, all blocks are single people.
    plain: bool,
}

impl<'a> Table<'a> {
    pub(super) fn new(seating: Seating<'a>, near: &'a Whole) -> Self {
        let pull = vec![0; near.width * seating.load.len()];
        let plain = seating.blocks.plain();
        let (own, home) = (vec![BEYOND; near.width], vec![-1; near.width]);
        let mut table = Self { seating, near, pull, own, home, value: 0, plain };
        table.count();
        table
    }

    /// Takes over another grouping.
    pub(super) fn set(&mut self, groups: &[usize]) {
        self.seating = Seating::of(self.seating.blocks, groups);
        self.count();
    }

    fn count(&mut self) {
        self.pull.fill(0);
        let width = self.near.width;
        for (block, &group) in self.seating.group.iter().enumerate() {
            let pull = &mut self.pull[group * width..(group + 1) * width];
            pull.iter_mut().zip(self.near.row(block)).for_each(|(pull, near)| *pull += near);
            self.home[block] = group as i32;
        }
        self.value = 0;
        for (block, &group) in self.seating.group.iter().enumerate() {
            self.own[block] = self.pull[group * width + block];
            self.value += i64::from(self.own[block]);
        }
        self.value /= 2;
    }

    pub(super) fn pull(&self, block: usize, group: usize) -> i32 {
        self.pull[group * self.near.width + block]
    }

    fn pulls(&self, group: usize) -> &[i32] {
        &self.pull[group * self.near.width..(group + 1) * self.near.width]
    }

    pub(super) fn between(&self, a: usize, b: usize) -> i32 {
        self.near.row(a)[b]
    }

    pub(super) fn gain_of_move(&self, block: usize, to: usize) -> i32 {
        self.pull(block, to) - self.own[block]
    }

    /// The most that a block gains by going anywhere else.
    pub(super) fn lure(&self, block: usize) -> i32 {
        let home = self.seating.group[block];
        let others = (0..self.seating.load.len()).filter(|group| *group != home);
        others.map(|group| self.gain_of_move(block, group)).max().unwrap_or(-BEYOND)
    }

    /// Whether a swap of `a`, which is lured away by so much, with somebody in a chunk of the blocks may
    /// reach the thresholds.
    #[inline]
    pub(super) fn tempting(&self, a: usize, chunk: usize, lure: i32, thresholds: &[i32]) -> bool {
        let at = |row: &'_ [i32]| -> [i32; CHUNK] {
            row.as_chunks().0.get(chunk).copied().unwrap_or([BEYOND; CHUNK])
        };
        let pull = at(self.pulls(self.seating.group[a]));
        let (own, near) = (at(&self.own), at(self.near.row(a)));
        let thresholds = at(thresholds);
        // Nothing can overflow; checks would keep this from being done for several at once.
        let mut hit = false;
        for place in 0..CHUNK {
            let gain = pull[place].wrapping_sub(own[place]).wrapping_sub(near[place] << 1).wrapping_add(lure);
            hit |= gain >= thresholds[place];
        }
        hit
    }

    pub(super) fn gain_of_swap(&self, a: usize, b: usize) -> i32 {
        let (from, to) = (self.seating.group[a], self.seating.group[b]);
        self.gain_of_move(a, to) + self.gain_of_move(b, from) - 2 * self.between(a, b)
    }

    /// Whether a move keeps the rules.
    pub(super) fn may_move(&self, block: usize, to: usize) -> bool {
        let (blocks, from) = (self.seating.blocks, self.seating.group[block]);
        let size = blocks.size[block];
        self.seating.load[to] + size <= blocks.most[to]
            && self.seating.load[from] - size >= blocks.least[from]
            && (self.plain || self.seating.cost_of_move(block, to) <= 0)
    }

    /// Whether a swap keeps the rules.
    pub(super) fn may_swap(&self, a: usize, b: usize) -> bool {
        self.plain || (self.may_resize(a, b) && self.seating.cost_of_swap(a, b) <= 0)
    }

    fn may_resize(&self, a: usize, b: usize) -> bool {
        let (blocks, load) = (self.seating.blocks, &self.seating.load);
        let (from, to) = (self.seating.group[a], self.seating.group[b]);
        let more = blocks.size[b] - blocks.size[a];
        let fits = |group: usize, load: i32| (blocks.least[group]..=blocks.most[group]).contains(&load);
        more == 0 || (fits(from, load[from] + more) && fits(to, load[to] - more))
    }

    /// Whether two groups keep the rules, and these blocks have no foes where they are.
    pub(super) fn fine(&self, groups: [usize; 2], blocks: &[usize]) -> bool {
        groups.iter().all(|group| self.seating.wrong(*group) == 0)
            && blocks.iter().all(|block| self.seating.clashes(*block, self.seating.group[*block]) == 0)
    }

    pub(super) fn shift(&mut self, block: usize, to: usize) {
        let from = self.seating.group[block];
        self.value += i64::from(self.gain_of_move(block, to));
        self.own[block] = self.pull(block, to);
        self.seating.shift(block, to);
        self.home[block] = to as i32;
        let width = self.near.width;
        let (less, more) = two(&mut self.pull, from * width, to * width, width);
        let (from, to) = (from as i32, to as i32);
        let rows = less.iter_mut().zip(more).zip(self.near.row(block));
        for (((less, more), near), (own, home)) in rows.zip(self.own.iter_mut().zip(&self.home)) {
            let mine = if *home == to { *near } else { 0 };
            *less = less.wrapping_sub(*near);
            *more = more.wrapping_add(*near);
            *own = own.wrapping_add(if *home == from { near.wrapping_neg() } else { mine });
        }
    }

    /// Swaps two blocks of different groups.
    pub(super) fn swap(&mut self, a: usize, b: usize) {
        let (from, to) = (self.seating.group[a], self.seating.group[b]);
        self.value += i64::from(self.gain_of_swap(a, b));
        let between = self.between(a, b);
        (self.own[a], self.own[b]) = (self.pull(a, to) - between, self.pull(b, from) - between);
        if self.plain {
            self.seating.group.swap(a, b);
        } else {
            self.seating.shift(a, to);
            self.seating.shift(b, from);
        }
        (self.home[a], self.home[b]) = (-1, -1);
        let width = self.near.width;
        let (pull_from, pull_to) = two(&mut self.pull, from * width, to * width, width);
        let (there, here) = (to as i32, from as i32);
        let rows = self.near.row(a).iter().zip(self.near.row(b));
        let own = self.own.iter_mut().zip(&self.home);
        for (((pull_from, pull_to), (a, b)), (own, home)) in
            pull_from.iter_mut().zip(pull_to).zip(rows).zip(own)
        {
            let step = b.wrapping_sub(*a);
            let mine = if *home == here { step } else { 0 };
            *pull_from = pull_from.wrapping_add(step);
            *pull_to = pull_to.wrapping_sub(step);
            *own = own.wrapping_add(if *home == there { step.wrapping_neg() } else { mine });
        }
        (self.home[a], self.home[b]) = (there, here);
    }
}

/// Two different rows of a table.
fn two(table: &mut [i32], a: usize, b: usize, length: usize) -> (&mut [i32], &mut [i32]) {
    if a < b {
        let (left, right) = table.split_at_mut(b);
        (&mut left[a..a + length], &mut right[..length])
    } else {
        let (left, right) = table.split_at_mut(a);
        (&mut right[..length], &mut left[b..b + length])
    }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::Blocks;
    use super::super::dice::Dice;
    use super::super::near::Near;
    use super::super::problem::{Problem, Rules, Sizes};
    use super::*;

    #[test]
    fn moves_and_swaps_leave_the_same_sums_as_counting_anew() {
        for seed in 0..60 {
            let mut dice = Dice::new(seed);
            let (n, groups) = (2 + dice.below(50), 2 + dice.below(6));
            let mut distance = vec![0.0; n * n];
            for a in 0..n {
                for b in 0..a {
                    distance[a * n + b] = dice.below(201) as f64 - 100.0;
                    distance[b * n + a] = distance[a * n + b];
                }
            }
            let pairs = |dice: &mut Dice, count: usize| {
                let pairs = (0..count).map(|_| (dice.below(n), dice.below(n)));
                pairs.filter(|(a, b)| a != b).collect::<Vec<_>>()
            };
            let (keep, forbid) = (pairs(&mut dice, n / 5), pairs(&mut dice, n / 3));
            let role = (0..n).map(|_| Some(dice.below(2))).collect();
            let size_max = Sizes::All(n);
            let rules = Rules {
                people: n,
                groups,
                size_max,
                role,
                keep,
                forbid,
                min_per_role: 1,
                ..Rules::default()
            };
            let blocks = Blocks::new(&rules);
            let near = Near::new(&Problem { rules, distance }, &blocks);
            let whole = near.whole();
            let start: Vec<usize> = (0..blocks.len()).map(|_| dice.below(groups)).collect();
            let mut table = Table::new(Seating::of(&blocks, &start), &whole);
            for _ in 0..200 {
                let (a, b, to) = (dice.below(blocks.len()), dice.below(blocks.len()), dice.below(groups));
                let before = (table.value, table.seating.total());
                if dice.below(2) == 0 && to != table.seating.group[a] {
                    let (gain, cost) = (table.gain_of_move(a, to), table.seating.cost_of_move(a, to));
                    table.shift(a, to);
                    assert_eq!(
                        (table.value, table.seating.total()),
                        (before.0 + i64::from(gain), before.1 + cost)
                    );
                } else if table.seating.group[a] != table.seating.group[b] {
                    let (gain, cost) = (table.gain_of_swap(a, b), table.seating.cost_of_swap(a, b));
                    table.swap(a, b);
                    assert_eq!(
                        (table.value, table.seating.total()),
                        (before.0 + i64::from(gain), before.1 + cost)
                    );
                }
                let mut anew = table.clone();
                anew.set(&table.seating.group);
                assert_eq!((&anew.pull, &anew.own, &anew.home), (&table.pull, &table.own, &table.home));
                assert_eq!((anew.value, &anew.seating.load), (table.value, &table.seating.load));
                assert_eq!(anew.seating.count, table.seating.count);
            }
        }
    }
}
