//! All groupings, gone through with bounds: the best one, or the proof that there is none.

use super::blocks::Blocks;
use super::near::Near;
use super::seating::{NOWHERE, Seating};
use crate::limits::{Halted, Meter};

/// What going through all groupings came to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    /// This is a best one, or the first one where none is asked for.
    Best(Vec<usize>),
    /// There is none, or none better than the known one.
    Nothing,
    /// It would take longer than it may.
    Open,
}

/// A grouping that keeps the rules, the first one that comes.
pub(super) fn any(blocks: &Blocks, effort: u64, meter: &Meter<'_>) -> Result<Found, Halted> {
    Search::new(blocks, None, f64::NEG_INFINITY, effort, meter).run()
}

/// A grouping that is worth more than `known`, as much as there is.
pub(super) fn best(
    blocks: &Blocks,
    near: &Near,
    known: f64,
    effort: u64,
    meter: &Meter<'_>,
) -> Result<Found, Halted> {
    Search::new(blocks, Some(near), known, effort, meter).run()
}

/// Why a branch was left.
enum End {
    Halted(Halted),
    Effort,
    /// The first grouping is enough.
    Enough,
}

struct Search<'a> {
    seating: Seating<'a>,
    near: Option<&'a Near>,
    /// For each block the others, the farthest first.
    order: Vec<Vec<usize>>,
    /// The sum of distances of each block to each group: groups × blocks.
    pull: Vec<f64>,
    value: f64,
    known: f64,
    best: Option<Vec<usize>>,
    /// People of each role, and people in all, who are nowhere yet.
    left: Vec<i32>,
    people_left: i32,
    effort: u64,
    meter: &'a Meter<'a>,
}

impl<'a> Search<'a> {
    fn new(
        blocks: &'a Blocks,
        near: Option<&'a Near>,
        known: f64,
        effort: u64,
        meter: &'a Meter<'a>,
    ) -> Self {
        let m = blocks.len();
        let order = near.map_or_else(Vec::new, |near| {
            let others = |b: usize| {
                let mut others: Vec<usize> = (0..m).filter(|o| *o != b).collect();
                others.sort_by(|x, y| near.between(b, *y).total_cmp(&near.between(b, *x)));
                others
            };
            (0..m).map(others).collect()
        });
        let left = (0..blocks.roles).map(|r| (0..m).map(|b| blocks.roles_of(b)[r]).sum()).collect();
        Self {
            seating: Seating::new(blocks),
            pull: vec![0.0; if near.is_some() { m * blocks.groups() } else { 0 }],
            near,
            order,
            value: 0.0,
            known,
            best: None,
            left,
            people_left: blocks.size.iter().sum(),
            effort,
            meter,
        }
    }

    fn run(mut self) -> Result<Found, Halted> {
        let blocks = self.seating.blocks;
        for block in 0..blocks.len() {
            if let Some(group) = blocks.seat[block] {
                if !self.fits(block, group) {
                    return Ok(Found::Nothing);
                }
                self.put(block, group);
            }
        }
        match self.branch() {
            Err(End::Halted(halted)) => return Err(halted),
            Err(End::Effort) => return Ok(Found::Open),
            Ok(()) | Err(End::Enough) => (),
        }
        Ok(self.best.map_or(Found::Nothing, Found::Best))
    }

    fn spend(&mut self, comparisons: u64) -> Result<(), End> {
        self.effort = self.effort.checked_sub(comparisons).ok_or(End::Effort)?;
        self.meter.spend(comparisons).map_err(End::Halted)
    }

    fn branch(&mut self) -> Result<(), End> {
        let blocks = self.seating.blocks;
        self.spend(((blocks.len() + 8) * (blocks.groups() + 2)) as u64)?;
        if !self.possible() {
            return Ok(());
        }
        let Some((block, mut groups)) = self.hardest() else { return self.found() };
        if self.near.is_some() {
            self.spend((blocks.len() * blocks.len()) as u64)?;
            if self.value + self.hope() <= self.known {
                return Ok(());
            }
            let m = blocks.len();
            groups.sort_by(|a, b| self.pull[b * m + block].total_cmp(&self.pull[a * m + block]));
        }
        for group in groups {
            self.put(block, group);
            let outcome = self.branch();
            self.take(block, group);
            outcome?;
        }
        Ok(())
    }

    fn found(&mut self) -> Result<(), End> {
        if self.near.is_none() {
            self.best = Some(self.seating.group.clone());
            return Err(End::Enough);
        }
        if self.value > self.known {
            self.known = self.value;
            self.best = Some(self.seating.group.clone());
        }
        Ok(())
    }

    fn put(&mut self, block: usize, group: usize) {
        self.seating.put(block, group);
        self.count(block, group, 1);
    }

    fn take(&mut self, block: usize, group: usize) {
        self.seating.take(block);
        self.count(block, group, -1);
    }

    fn count(&mut self, block: usize, group: usize, sign: i32) {
        let blocks = self.seating.blocks;
        self.people_left -= sign * blocks.size[block];
        for (left, own) in self.left.iter_mut().zip(blocks.roles_of(block)) {
            *left -= sign * own;
        }
        let Some(near) = self.near else { return };
        let m = blocks.len();
        self.value += f64::from(sign) * self.pull[group * m + block];
        let row = &mut self.pull[group * m..(group + 1) * m];
        row.iter_mut().zip(near.row(block)).for_each(|(pull, d)| *pull += f64::from(sign) * d);
    }

    fn fits(&self, block: usize, group: usize) -> bool {
        let blocks = self.seating.blocks;
        let load = self.seating.load[group] + blocks.size[block];
        load <= blocks.most[group] && self.seating.clashes(block, group) == 0
    }

    /// Whether those who are left can still fill all groups.
    fn possible(&self) -> bool {
        let (blocks, seating) = (self.seating.blocks, &self.seating);
        let mut people = 0;
        for group in 0..blocks.groups() {
            let count = &seating.count[group * blocks.roles..(group + 1) * blocks.roles];
            let roles: i32 = count.iter().map(|count| (blocks.each - count).max(0)).sum();
            if roles > blocks.most[group] - seating.load[group] {
                return false;
            }
            people += roles.max(blocks.least[group] - seating.load[group]).max(0);
        }
        let short = |role: usize| -> i32 {
            let counts = seating.count.iter().skip(role).step_by(blocks.roles.max(1));
            counts.map(|count| (blocks.each - count).max(0)).sum()
        };
        people <= self.people_left && self.left.iter().enumerate().all(|(role, left)| short(role) <= *left)
    }

    /// The block that fits into the fewest groups, and these; of groups that are alike and empty only the first.
    fn hardest(&self) -> Option<(usize, Vec<usize>)> {
        let (blocks, seating) = (self.seating.blocks, &self.seating);
        let alike =
            |a: usize, b: usize| blocks.least[a] == blocks.least[b] && blocks.most[a] == blocks.most[b];
        let mut open: Vec<usize> = Vec::new();
        for group in 0..blocks.groups() {
            let empty = |g: usize| seating.load[g] == 0;
            if !empty(group) || !open.iter().any(|o| empty(*o) && alike(*o, group)) {
                open.push(group);
            }
        }
        let mut best: Option<((usize, i32, usize), usize)> = None;
        for block in (0..blocks.len()).filter(|b| seating.group[*b] == NOWHERE) {
            let count = open.iter().filter(|group| self.fits(block, **group)).count();
            let key = (count, -blocks.size[block], usize::MAX - blocks.foes[block].len());
            if best.is_none_or(|(least, _)| key < least) {
                best = Some((key, block));
            }
        }
        let (_, block) = best?;
        open.retain(|group| self.fits(block, *group));
        Some((block, open))
    }

    /// What those who are left can add at most: each the best group, with the farthest of the others in
    /// its places; their distances to each other count half for each of them.
    fn hope(&self) -> f64 {
        let (blocks, seating) = (self.seating.blocks, &self.seating);
        let Some(near) = self.near else { return 0.0 };
        let m = blocks.len();
        let places = |block: usize, group: usize| {
            (blocks.most[group] - seating.load[group] - blocks.size[block]).max(0) as usize
        };
        let mut sum = 0.0;
        let mut top = Vec::with_capacity(m);
        for block in (0..m).filter(|b| seating.group[*b] == NOWHERE) {
            let groups = || (0..blocks.groups()).filter(|group| self.fits(block, *group));
            let most = groups().map(|group| places(block, group)).max().unwrap_or(0);
            top.clear();
            top.push(0.0);
            let others = self.order[block].iter().filter(|o| seating.group[**o] == NOWHERE).take(most);
            let mut total = 0.0;
            for other in others {
                total += near.between(block, *other).max(0.0) / 2.0;
                top.push(total);
            }
            let best = groups()
                .map(|group| self.pull[group * m + block] + top[places(block, group).min(top.len() - 1)]);
            sum += best.fold(f64::NEG_INFINITY, f64::max);
        }
        sum
    }
}
