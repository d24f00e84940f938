//! A place of the search over all cohorts, and what is known there.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::calendar::one::Known;
use crate::calendar::prices::{Multipliers, Tolls};

/// One cohort at a place of the search.
#[derive(Clone)]
pub(super) struct State {
    pub(super) days: Rc<Vec<Vec<i32>>>,
    pub(super) known: Rc<Known>,
}

impl State {
    pub(super) fn dates(&self) -> Option<&Vec<i32>> {
        self.known.best.as_ref().map(|(_, dates)| dates)
    }

    /// Whether the best dates of the cohort are still to be had.
    pub(super) fn stands(&self) -> bool {
        self.dates().is_some_and(|dates| {
            dates.iter().zip(self.days.iter()).all(|(date, days)| days.binary_search(date).is_ok())
        })
    }
}

/// A place of the search.
pub(super) struct Node {
    pub(super) bound: i64,
    pub(super) number: u64,
    pub(super) states: Vec<State>,
    pub(super) prices: Rc<Multipliers>,
    pub(super) charge: Rc<Charge>,
}

impl Node {
    /// How many numbers it holds, about.
    pub(super) fn size(&self) -> usize {
        let days = self.states.iter().flat_map(|state| state.days.iter()).map(Vec::len).sum::<usize>();
        days + 2 * self.prices.people.len() + 8 * self.prices.rooms.len()
    }
}

/// What resources cost cohorts, by day.
#[derive(Default)]
pub(super) struct Charge {
    /// By cell of the union.
    pub(super) cells: BTreeMap<usize, f64>,
    pub(super) tolls: Tolls,
    /// All of them together.
    pub(super) sum: i64,
}

impl Node {
    pub(super) const fn rank(&self) -> (i64, Reverse<u64>) {
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
