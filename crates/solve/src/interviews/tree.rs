//! Settling a part: raise the bound, leave out what cannot be part of anything better, branch on who
//! may have a seat, the lowest bound first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng as _;

use super::ascent::{Ascended, Point};
use super::part::NEVER;
use super::search::{Open, Search};
use crate::limits::Halted;

/// The most spells at the root, and rounds of raising the bound in each of them, and at each other node.
const SPELLS: u32 = 10;
const SPELL: u32 = 60;
const NODE: u32 = 30;

/// The first step there, as a part of the gap: at other nodes prices are nearly right already.
const STRIDE: f64 = 1.2;
const SMALL_STRIDE: f64 = 0.3;

/// The most memory for open nodes of a part, in numbers: some hundred megabytes.
const MOST_OPEN: usize = 20_000_000;

/// What is left of a part under some decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Node {
    bound: i64,
    /// By group and choice, in a row, whether it is in question.
    open: Vec<u64>,
    /// The seats that have a price.
    prices: Vec<(u32, i64)>,
}

/// The search in one part, which may be left and gone on with.
pub(super) struct Tree<'a> {
    pub(super) search: Search<'a>,
    nodes: Vec<Option<Node>>,
    queue: BinaryHeap<Reverse<(i64, usize)>>,
    held: usize,
    dice: Xoshiro256PlusPlus,
    /// Nothing costs less.
    pub(super) bound: i64,
    looked: u64,
    /// Spells that are left at the root.
    spells: u32,
}

/// One of two ways to go on.
enum Decision {
    /// Only this group may take the seat, or this group may not.
    Seat(usize, usize),
    /// Only this choice of a group, or not this one.
    Choice(usize, usize),
}

impl<'a> Tree<'a> {
    pub(super) fn new(search: Search<'a>, seed: u64) -> Self {
        let open = search.all_open();
        let root = Node { bound: 0, open: packed(&open), prices: Vec::new() };
        Self {
            search,
            held: root.size(),
            nodes: vec![Some(root)],
            queue: BinaryHeap::from([Reverse((0, 0))]),
            dice: Xoshiro256PlusPlus::seed_from_u64(seed),
            bound: 0,
            looked: 0,
            spells: SPELLS,
        }
    }

    /// Whether there is nothing left to do.
    pub(super) fn done(&self) -> bool {
        self.search.settled(self.bound)
    }

    /// Whether memory is used up.
    pub(super) fn full(&self) -> bool {
        self.held > MOST_OPEN
    }

    /// One more node.
    pub(super) fn go_on(&mut self) -> Result<(), Halted> {
        let Some(Reverse((bound, place))) = self.queue.pop() else {
            self.bound = self.search.cutoff;
            return Ok(());
        };
        self.bound = self.search.up(bound).min(self.search.cutoff).max(self.bound);
        if self.done() {
            self.queue.push(Reverse((bound, place)));
            return Ok(());
        }
        let node = self.nodes.get_mut(place).and_then(Option::take);
        let Some(node) = node else { return Ok(()) };
        let result = self.look(&node);
        match result {
            Ok(()) => self.held -= node.size(),
            // It stays open.
            Err(_) => {
                self.nodes[place] = Some(node);
                self.queue.push(Reverse((bound, place)));
            }
        }
        let least =
            self.queue.peek().map_or(self.search.cutoff, |Reverse((bound, _))| self.search.up(*bound));
        self.bound = least.min(self.search.cutoff).max(self.bound);
        result
    }

    fn look(&mut self, node: &Node) -> Result<(), Halted> {
        let mut open = self.unpacked(&node.open);
        let mut prices = vec![0; self.search.part.room.len()];
        node.prices.iter().for_each(|(seat, price)| prices[*seat as usize] = *price);
        let mut point = self.search.point(&open, prices)?;
        self.looked += 1;
        if self.search.settled(point.bound) {
            return Ok(());
        }
        let before = point.bound;
        let root = self.spells > 0;
        let (rounds, stride) = if root { (SPELL, STRIDE) } else { (NODE, SMALL_STRIDE) };
        let ascended = self.search.ascend(&open, &mut point, rounds, stride)?;
        if ascended == Ascended::Settled || self.search.settled(point.bound) {
            return Ok(());
        }
        self.find(&open, &point, root)?;
        if root {
            // At first slots and bounds are sought in turns.
            let little = (point.bound - before) * 50 < self.search.part.step;
            let enough = little && self.spells < SPELLS * 2 / 3;
            self.spells = if enough { 0 } else { self.spells - 1 };
            return self.keep(&open, &point);
        }
        self.leave_out(&mut open, &point)?;
        let Some(decision) = self.decision(&open, &point)? else { return Ok(()) };
        self.branch(&open, &point, &decision)
    }

    /// Looks for slots: always at the root and while there are none, else from time to time.
    fn find(&mut self, open: &Open, point: &Point, root: bool) -> Result<(), Halted> {
        let groups = point.picks.len();
        let often = if root || self.search.best.is_none() { 1 } else { 16 };
        if !self.looked.is_multiple_of(often) {
            return Ok(());
        }
        self.search.build(open, &point.prices, &mut self.dice)?;
        let times = if root { 200 + 8 * groups } else { 100 };
        self.search.improve(&point.prices, times, &mut self.dice)
    }

    /// Closes every choice with which nothing better than the best is left.
    fn leave_out(&mut self, open: &mut Open, point: &Point) -> Result<(), Halted> {
        let mut costs = Vec::new();
        for g in 0..open.len() {
            let prices = &point.prices;
            self.search.charge(g, &open[g], |seat| prices[seat]);
            let charges = std::mem::take(&mut self.search.charges);
            self.search.tables.with_each(&self.search.part.groups[g], &charges, &mut costs);
            self.search.charges = charges;
            self.search.pay()?;
            for (open, with) in open[g].iter_mut().zip(&costs) {
                let bound = point.bound - point.least[g] + *with;
                *open &= *with < NEVER && self.search.up(bound) < self.search.cutoff;
            }
        }
        Ok(())
    }

    /// What to branch on; nothing where nothing is left to decide.
    fn decision(&mut self, open: &Open, point: &Point) -> Result<Option<Decision>, Halted> {
        let mut best: Option<(i64, Decision)> = None;
        for seat in 1..point.usage.len() {
            if self.search.part.room[seat] != 1 || point.usage[seat] < 2 {
                continue;
            }
            let mut regrets = Vec::new();
            for &g in &self.search.part.rivals[seat] {
                if self.holds(point, g, seat) {
                    regrets.push((self.regret(open, point, g, seat)?, g));
                }
            }
            if regrets.len() < 2 {
                continue;
            }
            let all: i64 = regrets.iter().map(|(regret, _)| regret.min(&(NEVER / 64))).sum();
            let Some(&(most, g)) = regrets.iter().max_by_key(|(regret, g)| (*regret, Reverse(*g))) else {
                continue;
            };
            let score = most.min(NEVER / 64).min(all - most.min(NEVER / 64)) * 4 + all.min(NEVER / 64);
            if best.as_ref().is_none_or(|(least, _)| score > *least) {
                best = Some((score, Decision::Seat(seat, g)));
            }
        }
        Ok(best.map(|(_, decision)| decision).or_else(|| self.choice(open, point)))
    }

    fn holds(&self, point: &Point, g: usize, seat: usize) -> bool {
        let choices = &self.search.part.groups[g].choices;
        point.picks[g].iter().any(|pick| choices[*pick as usize].seats.contains(&(seat as u32)))
    }

    /// What a group loses without a seat.
    fn regret(&mut self, open: &Open, point: &Point, g: usize, seat: usize) -> Result<i64, Halted> {
        let prices = &point.prices;
        self.search.charge(g, &open[g], |s| if s == seat { NEVER } else { prices[s] });
        let cost = self.search.least(g, &mut Vec::new())?;
        Ok(cost.min(NEVER) - point.least[g])
    }

    /// A choice of the picks that is not the only one of its interview: one that is fought over, or
    /// beside a seat that is paid for in vain, before others.
    fn choice(&self, open: &Open, point: &Point) -> Option<Decision> {
        let part = self.search.part;
        let mut best: Option<(i64, Decision)> = None;
        for (g, group) in part.groups.iter().enumerate() {
            for &pick in &point.picks[g] {
                let choice = &group.choices[pick as usize];
                let others = group
                    .choices
                    .iter()
                    .zip(&open[g])
                    .filter(|(c, open)| **open && c.member == choice.member);
                if others.count() < 2 {
                    continue;
                }
                let seats = choice.seats.iter().filter(|seat| **seat > 0).map(|seat| *seat as usize);
                let over = |seat: usize| i64::from(point.usage[seat].saturating_sub(part.room[seat]));
                let score: i64 = seats.map(|seat| point.prices[seat] + over(seat) * part.step).sum();
                if best.as_ref().is_none_or(|(least, _)| score > *least) {
                    best = Some((score, Decision::Choice(g, pick as usize)));
                }
            }
        }
        best.map(|(_, decision)| decision)
    }

    fn branch(&mut self, open: &Open, point: &Point, decision: &Decision) -> Result<(), Halted> {
        let part = self.search.part;
        let (mut one, mut other) = (open.clone(), open.clone());
        match *decision {
            Decision::Seat(seat, owner) => {
                for &g in &part.rivals[seat] {
                    let side = if g == owner { &mut other } else { &mut one };
                    close(&mut side[g], |c| part.groups[g].choices[c].seats.contains(&(seat as u32)));
                }
            }
            Decision::Choice(g, pick) => {
                let choices = &part.groups[g].choices;
                close(&mut one[g], |c| c != pick && choices[c].member == choices[pick].member);
                close(&mut other[g], |c| c == pick);
            }
        }
        self.keep(&one, point)?;
        self.keep(&other, point)
    }

    /// What is left to be looked at later.
    fn keep(&mut self, open: &Open, point: &Point) -> Result<(), Halted> {
        self.search.meter.spend(open.iter().map(|open| open.len() as u64).sum())?;
        let priced = point.prices.iter().enumerate().filter(|(_, price)| **price > 0);
        let prices = priced.map(|(seat, price)| (seat as u32, *price)).collect();
        let node = Node { bound: point.bound, open: packed(open), prices };
        self.held += node.size();
        self.queue.push(Reverse((node.bound, self.nodes.len())));
        self.nodes.push(Some(node));
        Ok(())
    }

    fn unpacked(&self, bits: &[u64]) -> Open {
        let mut open = self.search.all_open();
        for (at, flag) in open.iter_mut().flatten().enumerate() {
            *flag = bits[at / 64] >> (at % 64) & 1 == 1;
        }
        open
    }
}

impl Node {
    const fn size(&self) -> usize {
        self.open.len() + 2 * self.prices.len() + 16
    }
}

fn close(open: &mut [bool], which: impl Fn(usize) -> bool) {
    for (c, open) in open.iter_mut().enumerate() {
        *open &= !which(c);
    }
}

fn packed(open: &Open) -> Vec<u64> {
    let count: usize = open.iter().map(Vec::len).sum();
    let mut bits = vec![0; count.div_ceil(64)];
    for (at, _) in open.iter().flatten().enumerate().filter(|(_, open)| **open) {
        bits[at / 64] |= 1 << (at % 64);
    }
    bits
}
