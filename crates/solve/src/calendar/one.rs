//! The best dates of one cohort, with proof: prices that stand for absences
//! and rooms, days that cannot be part of a better answer left out, and where
//! that does not settle it, two halves of an event's days one after the other.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::ascent::{Ascent, Care};
use super::curve::NEVER;
use super::part::Part;
use super::polish::Polish;
use super::prices::{Multipliers, Tolls, tolls};
use super::shape::Shape;
use crate::limits::{Halted, Meter};
use crate::scale::Scale;

/// A cohort ready to be searched, again and again under other days.
pub(super) struct One {
    pub(super) part: Part,
    pub(super) shape: Shape,
}

impl One {
    pub(super) fn new(part: Part) -> Self {
        Self { shape: Shape::of(&part), part }
    }
}

/// What is known about a cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    /// No dates cost less; the cutoff where there are none below it.
    pub(super) bound: i64,
    /// The best dates found and what they cost, tolls included.
    pub(super) best: Option<(i64, Vec<i32>)>,
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
    pub(super) scale: Scale,
    pub(super) tolls: Tolls,
    pub(super) care: Care,
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

/// For a place that nothing is known about yet.
pub(super) const COLD: Care = Care { rounds: 120, pace: 1.0, polish: 2, dive: 20_000 };
/// For a place whose prices are about right.
pub(super) const WARM: Care = Care { rounds: 24, pace: 0.5, polish: 6, dive: 8_000 };
const INNER: Care = Care { rounds: 24, pace: 1.0, polish: 12, dive: 4_000 };

/// The most memory for open places, in days.
const MOST_OPEN: usize = 30_000_000;

/// What a search for better dates has come to.
pub(super) struct Search<'a> {
    pub(super) one: &'a One,
    pub(super) meter: &'a Meter<'a>,
    pub(super) scale: Scale,
    pub(super) tolls: Tolls,
    polish: Polish<'a>,
    /// The best dates found, and what they cost.
    pub(super) best: Option<(i64, Vec<i32>)>,
    /// Only dates that cost less are of interest.
    pub(super) cutoff: i64,
    /// It is known that no dates cost less.
    pub(super) lower: i64,
    /// The days the search began with; better dates outside are of no use.
    all: Vec<Vec<i32>>,
    /// How many dates can be gone through, as a logarithm, by experience.
    pub(super) size: f64,
    /// How often it was tried or not.
    pub(super) tries: u64,
}

impl<'a> Search<'a> {
    pub(super) fn new(one: &'a One, meter: &'a Meter<'a>, scale: Scale, all: Vec<Vec<i32>>) -> Self {
        let polish = Polish::new(&one.part);
        let (cutoff, lower) = (NEVER, -NEVER);
        Self {
            one,
            meter,
            scale,
            tolls: Tolls::default(),
            polish,
            best: None,
            cutoff,
            lower,
            all,
            size: f64::MAX,
            tries: 0,
        }
    }

    /// Whether nothing better can cost as little as this.
    pub(super) fn closes(&self, cost: i64) -> bool {
        self.scale.up(cost).max(self.lower) >= self.cutoff
    }

    pub(super) fn take(&mut self, value: i64, dates: Vec<i32>) {
        if value < self.cutoff {
            self.cutoff = value;
            self.best = Some((value, dates));
        }
    }

    /// Takes dates that keep all rules where they are better than the best so far.
    pub(super) fn offer(&mut self, dates: &[i32]) {
        let inside = dates.len() == self.all.len()
            && dates.iter().zip(&self.all).all(|(date, days)| days.binary_search(date).is_ok());
        let value = Some(&self.one.part).filter(|_| inside).and_then(|part| part.value(dates));
        if let Some(value) = value {
            self.take(value + tolls(&self.tolls, &self.one.part, dates), dates.to_vec());
        }
    }

    /// Takes dates, or better ones that are near.
    pub(super) fn improve(&mut self, dates: &[i32]) -> Result<(), Halted> {
        self.offer(dates);
        let mut better = dates.to_vec();
        let effort = self.polish.improve(&mut better, 4);
        self.offer(&better);
        self.meter.spend(effort)
    }
}

/// Finds the best dates among the given days. Where the limit comes first, `known` holds what is known
/// so far; so it does where the budget of the task is used up.
pub(super) fn search(one: &One, task: Task<'_>, meter: &Meter<'_>, known: &mut Known) -> Result<(), Halted> {
    let mut search = Search::new(one, meter, task.scale, task.days.clone());
    (search.cutoff, search.lower, search.tolls) = (task.cutoff, task.lower, task.tolls.clone());
    let mut tree = Tree { search, open: BinaryHeap::new(), open_days: 0, number: 0, floor: task.lower };
    let outcome = tree.run(task, known);
    known.bound = known.bound.max(tree.floor).min(tree.search.cutoff);
    known.best = tree.search.best.take();
    outcome
}

struct Tree<'a> {
    search: Search<'a>,
    open: BinaryHeap<Node>,
    open_days: usize,
    number: u64,
    /// What is known of the bound before anything is open.
    floor: i64,
}

impl Tree<'_> {
    fn run(&mut self, task: Task<'_>, known: &mut Known) -> Result<(), Halted> {
        let until = self.search.meter.spent().saturating_add(task.budget);
        if let Some(hint) = task.hint {
            self.search.offer(hint);
        }
        let prices = std::mem::take(task.prices);
        let root = Node { bound: task.lower, number: 0, days: task.days, prices };
        self.visit(root, task.care, Some(task.prices))?;
        while let Some(node) = self.open.pop() {
            known.bound = known.bound.max(node.bound.min(self.search.cutoff));
            if node.bound.max(self.search.lower) >= self.search.cutoff {
                break;
            }
            if self.search.meter.spent() > until || self.open_days > MOST_OPEN {
                return Ok(());
            }
            self.open_days -= weight(&node.days);
            self.visit(node, INNER, None)?;
        }
        known.bound = self.search.cutoff;
        Ok(())
    }

    /// Looks at a place, and opens its two halves where that does not settle it.
    fn visit(&mut self, node: Node, care: Care, root: Option<&mut Multipliers>) -> Result<(), Halted> {
        let search = &mut self.search;
        let mut ascent = Ascent::new(search, node.days, node.prices, node.bound);
        let climbed = ascent.climb(search, care);
        if let Some(prices) = root {
            *prices = ascent.best.clone();
            self.floor = self.floor.max(search.scale.up(ascent.bound));
        }
        if climbed? || ascent.dive(search, care.dive)? {
            return Ok(());
        }
        let bound = search.scale.up(ascent.bound);
        for days in ascent.halves() {
            self.number += 1;
            self.open_days += weight(&days);
            self.open.push(Node { bound, number: self.number, days, prices: ascent.best.clone() });
        }
        Ok(())
    }
}

fn weight(days: &[Vec<i32>]) -> usize {
    days.iter().map(Vec::len).sum()
}
