//! The best dates of one cohort, with proof: prices that stand for absences
//! and rooms, days that cannot be part of a better answer left out, and where
//! that does not settle it, two halves of an event's days one after the other.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::curve::NEVER;
use super::dive::Dive;
use super::part::Part;
use super::polish::Polish;
use super::scale::Scale;
use super::shape::Shape;
use super::tables::{Prices, Tables};
use crate::limits::{Halted, Meter};

/// What is known about a cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    /// No dates cost less; [`NEVER`] where there are none (below the cutoff).
    pub(super) bound: i64,
    /// The best dates found and what they cost.
    pub(super) best: Option<(i64, Vec<i32>)>,
}

/// A cohort ready to be searched, again and again under other days.
pub(super) struct One<'a> {
    pub(super) part: &'a Part,
    pub(super) shape: &'a Shape,
    pub(super) scale: Scale,
}

/// What is to be found.
pub(super) struct Task<'t> {
    /// The days of each event.
    pub(super) days: Vec<Vec<i32>>,
    /// Only dates that cost less are of interest.
    pub(super) cutoff: i64,
    /// It is known that no dates cost less.
    pub(super) lower: i64,
    /// Dates that may do.
    pub(super) hint: Option<&'t [i32]>,
    /// Prices to begin with; afterwards the best ones.
    pub(super) prices: &'t mut Multipliers,
    /// Comparisons after which to leave it.
    pub(super) budget: u64,
}

/// A place of the search.
struct Node {
    bound: i64,
    number: u64,
    days: Vec<Vec<i32>>,
    prices: Multipliers,
}

impl Node {
    /// Cheapest first, then the latest.
    const fn rank(&self) -> (i64, Reverse<u64>) {
        (self.bound, Reverse(self.number))
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.rank() == other.rank()
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        other.rank().cmp(&self.rank())
    }
}

/// Prices while they are being found.
#[derive(Debug, Clone, Default)]
pub(super) struct Multipliers {
    people: Vec<f64>,
    rooms: Vec<Vec<f64>>,
}

impl Multipliers {
    pub(super) fn zero(part: &Part) -> Self {
        let rooms = vec![vec![0.0; part.absent.len()]; part.rooms.len()];
        Self { people: vec![0.0; part.people], rooms }
    }

    fn round(&self, part: &Part, prices: &mut Prices) {
        let whole = |list: &Vec<f64>| list.iter().map(|price| price.round() as i64).collect::<Vec<_>>();
        prices.people = whole(&self.people);
        prices.rooms = self.rooms.iter().map(whole).collect();
        prices.settle(part);
    }
}

/// How much is spent on a place of the search.
#[derive(Debug, Clone, Copy)]
pub(super) struct Care {
    pub(super) rounds: usize,
    pub(super) dive: u64,
}

const ROOT: Care = Care { rounds: 120, dive: 20_000 };
const INNER: Care = Care { rounds: 24, dive: 4_000 };

/// The most memory for open places, in days.
const MOST_OPEN: usize = 30_000_000;

struct Search<'a, 'm, 'l> {
    one: &'a One<'a>,
    meter: &'m mut Meter<'l>,
    polish: Polish<'a>,
    best: Option<(i64, Vec<i32>)>,
    cutoff: i64,
    open: BinaryHeap<Node>,
    open_days: usize,
    number: u64,
    pub(super) nodes: u64,
    /// The days the search began with; better dates outside are of no use.
    all: Vec<Vec<i32>>,
    /// What is known of the bound before anything is open.
    floor: i64,
    /// It is known that no dates cost less.
    lower: i64,
    /// When the budget is used up.
    until: u64,
}

impl One<'_> {
    /// The best dates among the given days. Where the limit comes first, `known` holds what is known
    /// so far; so it does where the budget of the task is used up.
    pub(super) fn search(
        &self,
        task: Task<'_>,
        meter: &mut Meter<'_>,
        known: &mut Known,
    ) -> Result<(), Halted> {
        let polish = Polish::new(self.part);
        let mut search = Search {
            one: self,
            until: meter.spent().saturating_add(task.budget),
            lower: task.lower,
            meter,
            polish,
            best: None,
            cutoff: task.cutoff,
            open: BinaryHeap::new(),
            open_days: 0,
            number: 0,
            nodes: 0,
            all: task.days.clone(),
            floor: task.lower,
        };
        let outcome = search.run(task, known);
        known.bound = known.bound.max(search.floor).min(search.cutoff);
        known.best = search.best.take();
        outcome
    }
}

impl Search<'_, '_, '_> {
    fn run(&mut self, task: Task<'_>, known: &mut Known) -> Result<(), Halted> {
        if let Some(hint) = task.hint {
            self.offer(hint);
        }
        let prices = task.prices;
        let root = Node { bound: task.lower, number: 0, days: task.days, prices: std::mem::take(prices) };
        let first = self.visit(root, ROOT, Some(prices))?;
        first.into_iter().for_each(|node| self.push(node));
        while let Some(node) = self.open.pop() {
            known.bound = known.bound.max(node.bound.min(self.cutoff));
            if node.bound >= self.cutoff {
                break;
            }
            if self.meter.spent() > self.until {
                return Ok(());
            }
            self.open_days -= weight(&node.days);
            let children = self.visit(node, INNER, None)?;
            children.into_iter().for_each(|node| self.push(node));
            if self.open_days > MOST_OPEN {
                return Err(Halted(crate::limits::Halt::Limit));
            }
        }
        known.bound = self.cutoff;
        Ok(())
    }

    fn push(&mut self, node: Node) {
        self.open_days += weight(&node.days);
        self.open.push(node);
    }

    /// Takes dates that keep all rules where they are better than the best so far.
    fn offer(&mut self, dates: &[i32]) {
        let inside = dates.iter().zip(&self.all).all(|(date, days)| days.binary_search(date).is_ok());
        let value = self.one.part.value(dates).filter(|value| inside && *value < self.cutoff);
        if let Some(value) = value {
            self.cutoff = value;
            self.best = Some((value, dates.to_vec()));
        }
    }

    /// Looks at a place: what is left to look at of it, in two halves.
    fn visit(&mut self, node: Node, care: Care, keep: Option<&mut Multipliers>) -> Result<Vec<Node>, Halted> {
        self.nodes += 1;
        let mut ascent = Ascent::new(self, node);
        let closed = ascent.climb(self, care)?;
        if let Some(keep) = keep {
            *keep = ascent.best.clone();
        }
        if closed || ascent.dive(self, care)? {
            return Ok(Vec::new());
        }
        let halves = ascent.halves();
        let bound = self.one.scale.up(ascent.bound);
        let node = |days| {
            self.number += 1;
            Node { bound, number: self.number, days, prices: ascent.best.clone() }
        };
        Ok(halves.into_iter().map(node).collect())
    }
}

fn weight(days: &[Vec<i32>]) -> usize {
    days.iter().map(Vec::len).sum()
}

/// Finding the prices that bring the bound up.
struct Ascent<'a> {
    one: &'a One<'a>,
    tables: Tables<'a>,
    now: Multipliers,
    best: Multipliers,
    prices: Prices,
    bound: i64,
    reach: f64,
    stalled: usize,
    last: Multipliers,
    /// By event, the mean of its days over the last rounds, and of their squares.
    drift: Vec<(f64, f64)>,
}

impl<'a> Ascent<'a> {
    fn new(search: &Search<'a, '_, '_>, node: Node) -> Self {
        let one = search.one;
        let tables = Tables::new(one.part, one.shape, node.days);
        Self {
            one,
            tables,
            best: node.prices.clone(),
            now: node.prices,
            prices: Prices::default(),
            bound: node.bound,
            reach: 1.0,
            stalled: 0,
            last: Multipliers::zero(one.part),
            drift: Vec::new(),
        }
    }

    /// Climbs for some rounds; whether nothing better is left.
    fn climb(&mut self, search: &mut Search<'a, '_, '_>, care: Care) -> Result<bool, Halted> {
        let mut dates = Vec::new();
        let mut since = 0;
        for round in 0..care.rounds {
            search.meter.spend(self.tables.effort)?;
            self.now.round(self.one.part, &mut self.prices);
            let total = self.tables.forward(&self.prices);
            if self.one.scale.up(total).max(search.lower) >= search.cutoff || total >= NEVER / 2 {
                return Ok(true);
            }
            self.tables.dates(&mut dates);
            self.remember(&dates);
            self.polish(search, &dates)?;
            since += 1;
            if total > self.bound {
                self.bound = total;
                if search.number == 0 {
                    search.floor = search.floor.max(self.one.scale.up(total));
                }
                self.best = self.now.clone();
                self.stalled = 0;
                if since > 8 || round + 1 == care.rounds {
                    since = 0;
                    if self.thin(search, total)? {
                        return Ok(true);
                    }
                }
            } else {
                self.stalled += 1;
            }
            if self.one.scale.up(self.bound).max(search.lower) >= search.cutoff {
                return Ok(true);
            }
            if !self.step(&dates, total, search.cutoff) {
                break;
            }
        }
        Ok(false)
    }

    fn remember(&mut self, dates: &[i32]) {
        if self.drift.is_empty() {
            self.drift = dates.iter().map(|&d| (f64::from(d), f64::from(d) * f64::from(d))).collect();
        }
        for (drift, &day) in self.drift.iter_mut().zip(dates) {
            let day = f64::from(day);
            drift.0 += 0.15 * (day - drift.0);
            drift.1 += 0.15 * (day * day - drift.1);
        }
    }

    fn polish(&self, search: &mut Search<'a, '_, '_>, dates: &[i32]) -> Result<(), Halted> {
        search.offer(dates);
        let mut better = dates.to_vec();
        let effort = search.polish.improve(&mut better, 4);
        search.meter.spend(effort)?;
        search.offer(&better);
        Ok(())
    }

    /// Leaves out days that cannot be part of a better answer; whether nothing is left.
    fn thin(&mut self, search: &mut Search<'a, '_, '_>, total: i64) -> Result<bool, Halted> {
        search.meter.spend(self.tables.back_effort())?;
        let least = self.tables.backward(total);
        let up = |cost: i64| self.one.scale.up(cost);
        let mut fewer = false;
        let mut days = Vec::with_capacity(least.len());
        for (all, least) in self.tables.days.iter().zip(&least) {
            let good = all.iter().zip(least).filter(|(_, cost)| **cost < NEVER / 2 && up(**cost) < search.cutoff);
            let good: Vec<i32> = good.map(|(day, _)| *day).collect();
            fewer |= good.len() < all.len();
            if good.is_empty() {
                return Ok(true);
            }
            days.push(good);
        }
        if fewer {
            self.tables = Tables::new(self.one.part, self.one.shape, days);
        }
        Ok(false)
    }

    /// Moves the prices against what the dates break; whether there was anything to move.
    fn step(&mut self, dates: &[i32], total: i64, cutoff: i64) -> bool {
        let part = self.one.part;
        if self.stalled >= 6 {
            self.reach *= 0.6;
            self.stalled = 0;
            self.now = self.best.clone();
        }
        let over = part.over as f64;
        let mut slope = Multipliers { people: vec![-(part.free.min(1 << 20) as f64); part.people], rooms: Vec::new() };
        for (e, &day) in dates.iter().enumerate().filter(|(e, _)| part.counted[*e]) {
            let _ = e;
            part.absent[day as usize].iter().for_each(|&p| slope.people[p as usize] += 1.0);
        }
        for room in &part.rooms {
            let mut use_of = vec![-1.0; part.absent.len()];
            room.iter().for_each(|e| use_of[dates[*e] as usize] += 1.0);
            slope.rooms.push(use_of);
        }
        // Prices at their ends do not count where they would leave them.
        for (slope, now) in slope.people.iter_mut().zip(&self.now.people) {
            if (*slope < 0.0 && *now <= 0.0) || (*slope > 0.0 && *now >= over) {
                *slope = 0.0;
            }
        }
        for (slope, now) in slope.rooms.iter_mut().flatten().zip(self.now.rooms.iter().flatten()) {
            if *slope < 0.0 && *now <= 0.0 {
                *slope = 0.0;
            }
        }
        self.deflect(&mut slope);
        let norm: f64 = slope.each().map(|x| x * x).sum();
        if norm <= 0.0 {
            return false;
        }
        let target = if cutoff < NEVER / 2 { cutoff } else { total + total.abs() / 20 + 8 * self.one.scale.step };
        let gap = ((target - total).max(self.one.scale.step / 2)) as f64;
        let by = self.reach * gap / norm;
        for (now, slope) in self.now.people.iter_mut().zip(&slope.people) {
            *now = (*now + by * slope).clamp(0.0, over);
        }
        for (now, slope) in self.now.rooms.iter_mut().flatten().zip(slope.rooms.iter().flatten()) {
            *now = (*now + by * slope).max(0.0);
        }
        self.last = slope;
        true
    }

    /// Bends a direction that turns back on the last one.
    fn deflect(&self, slope: &mut Multipliers) {
        let along: f64 = slope.each().zip(self.last.each()).map(|(a, b)| a * b).sum();
        let norm: f64 = self.last.each().map(|x| x * x).sum();
        if along >= 0.0 || norm <= 0.0 {
            return;
        }
        let share = -1.2 * along / norm;
        for (slope, last) in slope.people.iter_mut().zip(&self.last.people) {
            *slope += share * last;
        }
        for (slope, last) in slope.rooms.iter_mut().flatten().zip(self.last.rooms.iter().flatten()) {
            *slope += share * last;
        }
    }

    /// Goes through what is left; whether that was possible.
    fn dive(&mut self, search: &mut Search<'a, '_, '_>, care: Care) -> Result<bool, Halted> {
        search.meter.spend(self.tables.effort)?;
        self.best.round(self.one.part, &mut self.prices);
        let total = self.tables.forward(&self.prices);
        if self.one.scale.up(total) >= search.cutoff {
            return Ok(true);
        }
        let one = (self.one.part, self.one.shape, self.one.scale);
        let mut dive = Dive::new(one, (&self.tables, &self.prices), search.cutoff, care.dive);
        let done = dive.run(total);
        let looked = dive.looked;
        if let Some((value, dates)) = dive.found.take() {
            search.cutoff = value;
            search.best = Some((value, dates));
        }
        search.meter.spend(looked * 6)?;
        Ok(done)
    }

    /// Two halves of the days of the event whose days are least settled.
    fn halves(&self) -> Vec<Vec<Vec<i32>>> {
        let days = &self.tables.days;
        let spread = |e: usize| {
            let (mean, square) = self.drift.get(e).copied().unwrap_or_default();
            ((square - mean * mean).max(0.0) * 1024.0) as i64
        };
        let open = (0..days.len()).filter(|e| days[*e].len() > 1);
        let Some(e) = open.max_by_key(|&e| (spread(e), days[e].len(), Reverse(e))) else { return Vec::new() };
        let mean = self.drift.get(e).map_or(0.0, |drift| drift.0);
        let cut = days[e].partition_point(|&day| f64::from(day) <= mean).clamp(1, days[e].len() - 1);
        let half = |range: &[i32]| {
            let mut half = days.clone();
            half[e] = range.to_vec();
            half
        };
        vec![half(&days[e][..cut]), half(&days[e][cut..])]
    }
}

impl Multipliers {
    fn each(&self) -> impl Iterator<Item = f64> {
        self.people.iter().copied().chain(self.rooms.iter().flatten().copied())
    }
}
