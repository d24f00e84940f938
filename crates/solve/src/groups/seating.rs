//! Blocks in groups, and how far that is from keeping the rules.

use super::blocks::Blocks;

/// No group.
pub(super) const NOWHERE: usize = usize::MAX;

/// Which block is in which group, with everything that says what a move would break.
#[derive(Clone)]
pub(super) struct Seating<'a> {
    pub(super) blocks: &'a Blocks,
    pub(super) group: Vec<usize>,
    /// People of each group.
    pub(super) load: Vec<i32>,
    /// People of each role in each group: groups × roles.
    pub(super) count: Vec<i32>,
    /// How many foes a block has in a group: blocks × groups; empty where nobody has foes.
    clash: Vec<u16>,
}

impl<'a> Seating<'a> {
    /// Nobody is anywhere.
    pub(super) fn new(blocks: &'a Blocks) -> Self {
        let foes = blocks.foes.iter().any(|foes| !foes.is_empty());
        Self {
            blocks,
            group: vec![NOWHERE; blocks.len()],
            load: vec![0; blocks.groups()],
            count: vec![0; blocks.groups() * blocks.roles],
            clash: vec![0; if foes { blocks.len() * blocks.groups() } else { 0 }],
        }
    }

    pub(super) fn of(blocks: &'a Blocks, groups: &[usize]) -> Self {
        let mut seating = Self::new(blocks);
        groups.iter().enumerate().for_each(|(block, group)| seating.put(block, *group));
        seating
    }

    /// Puts a block that is nowhere into a group.
    pub(super) fn put(&mut self, block: usize, group: usize) {
        self.group[block] = group;
        self.tally(block, group, 1);
    }

    /// Takes a block out of its group.
    pub(super) fn take(&mut self, block: usize) {
        self.tally(block, self.group[block], -1);
        self.group[block] = NOWHERE;
    }

    pub(super) fn shift(&mut self, block: usize, to: usize) {
        self.tally(block, self.group[block], -1);
        self.group[block] = to;
        self.tally(block, to, 1);
    }

    fn tally(&mut self, block: usize, group: usize, sign: i32) {
        let blocks = self.blocks;
        self.load[group] += sign * blocks.size[block];
        let count = &mut self.count[group * blocks.roles..(group + 1) * blocks.roles];
        for (count, own) in count.iter_mut().zip(blocks.roles_of(block)) {
            *count += sign * own;
        }
        let groups = blocks.groups();
        for foe in &blocks.foes[block] {
            let clash = &mut self.clash[foe * groups + group];
            *clash = if sign > 0 { *clash + 1 } else { *clash - 1 };
        }
    }

    /// How many foes a block has in a group.
    pub(super) fn clashes(&self, block: usize, group: usize) -> i32 {
        self.clash.get(block * self.blocks.groups() + group).map_or(0, |clash| i32::from(*clash))
    }

    /// What a group would lack, or have too much of, with these people more or fewer.
    fn strain(&self, group: usize, size: i32, roles: impl Iterator<Item = i32>) -> i32 {
        let blocks = self.blocks;
        let load = self.load[group] + size;
        let count = &self.count[group * blocks.roles..(group + 1) * blocks.roles];
        let short: i32 =
            count.iter().zip(roles).map(|(count, more)| (blocks.each - count - more).max(0)).sum();
        (load - blocks.most[group]).max(0) + (blocks.least[group] - load).max(0) + short
    }

    /// What a group lacks, or has too much of.
    pub(super) fn wrong(&self, group: usize) -> i32 {
        self.strain(group, 0, std::iter::repeat(0))
    }

    /// How much is wrong in all: people too many or too few, roles too few, pairs that must not meet.
    pub(super) fn total(&self) -> i32 {
        let clashes: i32 = (0..self.group.len()).map(|b| self.clashes(b, self.group[b])).sum();
        (0..self.load.len()).map(|group| self.wrong(group)).sum::<i32>() + clashes / 2
    }

    /// How much more is wrong where a block that is nowhere comes into a group.
    pub(super) fn cost_of_put(&self, block: usize, group: usize) -> i32 {
        let blocks = self.blocks;
        let roles = blocks.roles_of(block).iter().copied();
        self.strain(group, blocks.size[block], roles) - self.wrong(group) + self.clashes(block, group)
    }

    /// How much more is wrong after a move.
    pub(super) fn cost_of_move(&self, block: usize, to: usize) -> i32 {
        let (blocks, from) = (self.blocks, self.group[block]);
        let without = blocks.roles_of(block).iter().map(|count| -count);
        self.cost_of_put(block, to) + self.strain(from, -blocks.size[block], without)
            - self.wrong(from)
            - self.clashes(block, from)
    }

    /// How much more is wrong after two blocks of different groups have changed places.
    pub(super) fn cost_of_swap(&self, a: usize, b: usize) -> i32 {
        let (blocks, from, to) = (self.blocks, self.group[a], self.group[b]);
        let size = blocks.size[b] - blocks.size[a];
        let roles = || blocks.roles_of(b).iter().zip(blocks.roles_of(a)).map(|(b, a)| b - a);
        let mut more = self.strain(from, size, roles()) - self.wrong(from);
        more += self.strain(to, -size, roles().map(|more| -more)) - self.wrong(to);
        if !self.clash.is_empty() {
            let before = self.clashes(a, from) + self.clashes(b, to);
            let both = 2 * i32::from(blocks.foes[a].binary_search(&b).is_ok());
            more += self.clashes(a, to) + self.clashes(b, from) - both - before;
        }
        more
    }
}
