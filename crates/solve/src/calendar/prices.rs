//! Prices that stand for what ties events beyond their lags: what an absence
//! of a participant costs, and a resource on a day.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::part::Part;

/// Prices while they are being found.
#[derive(Debug, Clone, Default)]
pub(super) struct Multipliers {
    /// By participant, between 0 and the cost of an absence too many.
    pub(super) people: Vec<f64>,
    /// By cell (room and day), where it is more than 0.
    pub(super) rooms: BTreeMap<usize, f64>,
}

impl Multipliers {
    pub(super) fn zero(part: &Part) -> Self {
        Self { people: vec![0.0; part.people], rooms: BTreeMap::new() }
    }

    pub(super) fn each(&self) -> impl Iterator<Item = f64> {
        self.people.iter().copied().chain(self.rooms.values().copied())
    }

    /// The sum of the products with another direction.
    pub(super) fn along(&self, other: &Self) -> f64 {
        let people: f64 = self.people.iter().zip(&other.people).map(|(a, b)| a * b).sum();
        let rooms: f64 = self.rooms.iter().filter_map(|(cell, a)| other.rooms.get(cell).map(|b| a * b)).sum();
        people + rooms
    }

    pub(super) fn add(&mut self, other: &Self, share: f64) {
        for (a, b) in self.people.iter_mut().zip(&other.people) {
            *a += share * b;
        }
        for (cell, b) in &other.rooms {
            *self.rooms.entry(*cell).or_default() += share * b;
        }
    }
}

/// What a resource costs on a day, whoever takes it: by resource, then by day. Empty where nothing.
pub(super) type Tolls = Rc<Vec<Vec<i64>>>;

/// Prices in whole grains, ready for use.
#[derive(Debug, Clone, Default)]
pub(super) struct Prices {
    people: Vec<i64>,
    /// By cell.
    rooms: Vec<i64>,
    /// The cells that are not 0.
    set: Vec<usize>,
    /// By crowd and day, the prices of those who are absent.
    by_day: Vec<Vec<i64>>,
    constant: i64,
    tolls: Tolls,
}

impl Prices {
    pub(super) fn new(tolls: Tolls) -> Self {
        Self { tolls, ..Self::default() }
    }

    /// Takes over prices, rounded.
    pub(super) fn take(&mut self, part: &Part, from: &Multipliers) {
        self.people.clear();
        self.people.extend(from.people.iter().map(|price| price.round() as i64));
        self.rooms.resize(part.rooms.len() * part.calendar(), 0);
        for cell in self.set.drain(..) {
            self.rooms[cell] = 0;
        }
        let mut sum = 0;
        for (&cell, price) in &from.rooms {
            let price = price.round() as i64;
            self.rooms[cell] = price;
            self.set.push(cell);
            sum += price;
        }
        let people: i64 = self.people.iter().map(|price| price * part.free.min(1 << 20)).sum();
        self.constant = -people - sum;
        self.by_day.resize(part.crowds.len(), Vec::new());
        for (by_day, crowd) in self.by_day.iter_mut().zip(&part.crowds) {
            by_day.clear();
            by_day.extend(
                crowd.iter().map(|absent| absent.iter().map(|&p| self.people[p as usize]).sum::<i64>()),
            );
        }
    }

    /// What is given back for the prices.
    pub(super) const fn constant(&self) -> i64 {
        self.constant
    }

    /// The price of an absence.
    pub(super) fn person(&self, p: u16) -> i64 {
        self.people[p as usize]
    }

    /// Adds what an event pays on each day.
    pub(super) fn add(&self, part: &Part, e: usize, days: &[i32], sums: &mut [i64]) {
        if part.counted[e] && !self.people.is_empty() {
            let prices = &self.by_day[part.crowd[e]];
            for (sum, &day) in sums.iter_mut().zip(days) {
                *sum += prices[day as usize];
            }
        }
        if !self.set.is_empty() {
            for room in &part.rooms_of[e] {
                let prices = &self.rooms[room * part.calendar()..];
                for (sum, &day) in sums.iter_mut().zip(days) {
                    *sum += prices[day as usize];
                }
            }
        }
        for tolls in part.resources[e].iter().filter_map(|r| self.tolls.get(*r)).filter(|t| !t.is_empty()) {
            for (sum, &day) in sums.iter_mut().zip(days) {
                *sum += tolls[day as usize];
            }
        }
    }

    /// What dates cost with tolls; nothing where they break a rule.
    pub(super) fn value(&self, part: &Part, dates: &[i32]) -> Option<i64> {
        Some(part.value(dates)? + tolls(&self.tolls, part, dates))
    }
}

/// The tolls that dates pay.
pub(super) fn tolls(tolls: &Tolls, part: &Part, dates: &[i32]) -> i64 {
    if tolls.is_empty() {
        return 0;
    }
    let of = |(e, &day): (usize, &i32)| {
        let lists = part.resources[e].iter().filter_map(|r| tolls.get(*r));
        lists.filter_map(|tolls| tolls.get(day as usize)).sum::<i64>()
    };
    dates.iter().enumerate().map(of).sum()
}
