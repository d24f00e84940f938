//! Whether there are dates at all. Lags only ever say that one event is at
//! least so many days after another, so the earliest day of every event that
//! they allow can be taken by all events at once: dates are found, or shown
//! impossible, without search. Only where two events meet in a resource there
//! is a choice: the one comes first, or the other.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Dates, Rule};
use super::part::{Rules, bounds};
use crate::limits::{Halted, Meter};

/// The events of all cohorts and how they hang together.
pub(super) struct Net {
    /// The days of each event, ascending.
    days: Vec<Vec<i32>>,
    /// The events that each pushes, and by how much: the day of the other is at least so much later.
    pushes: Vec<Vec<(usize, i32)>>,
    /// Events that need the same resource.
    rooms: Vec<Vec<usize>>,
    /// How many events each cohort has.
    counts: Vec<usize>,
}

/// The most orders that build on each other.
const DEEPEST: usize = 2_000;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Dates(Vec<i32>),
    Impossible,
    /// Not settled within the budget.
    Open,
}

impl Net {
    pub(super) fn new(rules: &Rules<'_>) -> Self {
        let mut net = Self { days: Vec::new(), pushes: Vec::new(), rooms: Vec::new(), counts: Vec::new() };
        let mut users: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let most = rules.days as i32;
        for (c, cohort) in rules.problem.cohorts.iter().enumerate() {
            let start = net.days.len();
            for (e, event) in cohort.events.iter().enumerate() {
                for resource in event.resources.iter().copied().collect::<BTreeSet<_>>() {
                    if rules.exclusive(resource) {
                        users.entry(resource).or_default().push(start + e);
                    }
                }
                net.days.push(rules.days_of(c, e, cohort, event));
                net.pushes.push(Vec::new());
            }
            for (place, lag) in cohort.lags.iter().enumerate() {
                if !rules.dropped.contains(&Rule::Lag { cohort: c, lag: place }) {
                    let (min, max) = bounds(lag, false, most);
                    net.pushes[start + lag.a].push((start + lag.b, min));
                    net.pushes[start + lag.b].push((start + lag.a, -max));
                }
            }
            net.counts.push(cohort.events.len());
        }
        net.rooms = users.into_values().filter(|room| room.len() > 1).collect();
        net
    }

    /// Finds dates, or that there are none, looking at no more than so many orders.
    pub(super) fn find(&mut self, budget: usize, meter: &Meter<'_>) -> Result<Found, Halted> {
        let Some(places) = self.settle(vec![0; self.days.len()], None, meter)? else {
            return Ok(Found::Impossible);
        };
        if let Some(dates) = self.greedy(places.clone(), meter)? {
            return Ok(Found::Dates(dates));
        }
        let mut left = budget;
        self.order(places, 0, &mut left, meter)
    }

    /// The dates of all as those of each cohort.
    pub(super) fn split(&self, all: &[i32]) -> Dates {
        let mut rest = all;
        let mut dates = Vec::new();
        for &count in &self.counts {
            let (own, others) = rest.split_at(count.min(rest.len()));
            dates.push(own.iter().map(|day| day.unsigned_abs()).collect());
            rest = others;
        }
        dates
    }

    /// Where events meet, moves the one that has more room to its next day that nobody takes; that
    /// finds dates where there is room, and shows nothing where it does not.
    fn greedy(&self, mut places: Vec<usize>, meter: &Meter<'_>) -> Result<Option<Vec<i32>>, Halted> {
        let latest = self.latest(meter)?;
        for _ in 0..50 * self.days.len() {
            let Some((a, b)) = self.meeting(&places) else {
                return Ok(Some(places.iter().zip(&self.days).map(|(place, days)| days[*place]).collect()));
            };
            let room = |e: usize| latest[e].saturating_sub(self.days[e][places[e]]);
            let order = if room(a) > room(b) { [a, b] } else { [b, a] };
            let mut moved = None;
            for e in order {
                let mut next = places.clone();
                next[e] = self.free_place(e, &places);
                moved = self.settle(next, Some(e), meter)?;
                if moved.is_some() {
                    break;
                }
            }
            let Some(next) = moved else { return Ok(None) };
            meter.spend(20 * self.days.len() as u64)?;
            places = next;
        }
        Ok(None)
    }

    /// The next place of an event on whose day nobody takes what it needs.
    fn free_place(&self, e: usize, places: &[usize]) -> usize {
        let rooms = self.rooms.iter().filter(|room| room.contains(&e)).flatten();
        let taken: BTreeSet<i32> = rooms
            .filter(|other| **other != e)
            .filter_map(|o| self.days[*o].get(places[*o]))
            .copied()
            .collect();
        let later = (places[e] + 1..self.days[e].len()).find(|place| !taken.contains(&self.days[e][*place]));
        later.unwrap_or(self.days[e].len())
    }

    /// The latest day of each event that the lags allow.
    fn latest(&self, meter: &Meter<'_>) -> Result<Vec<i32>, Halted> {
        let mut latest: Vec<i32> =
            self.days.iter().map(|days| days.last().copied().unwrap_or_default()).collect();
        let mut changed = true;
        while changed {
            changed = false;
            for (e, pushes) in self.pushes.iter().enumerate() {
                let pushed = pushes.iter().map(|(other, by)| latest[*other].saturating_sub(*by)).min();
                let most = pushed.unwrap_or(latest[e]).min(latest[e]);
                let fits = self.days[e].partition_point(|day| *day <= most);
                let day = fits.checked_sub(1).map_or(-1, |place| self.days[e][place]);
                if day < latest[e] {
                    latest[e] = day;
                    changed |= day >= 0;
                }
            }
            meter.spend(20 * self.days.len() as u64)?;
        }
        Ok(latest)
    }

    /// Settles who comes first where events meet, from places that are the earliest ones.
    fn order(
        &mut self,
        places: Vec<usize>,
        depth: usize,
        left: &mut usize,
        meter: &Meter<'_>,
    ) -> Result<Found, Halted> {
        let Some((a, b)) = self.meeting(&places) else {
            return Ok(Found::Dates(
                places.iter().zip(&self.days).map(|(place, days)| days[*place]).collect(),
            ));
        };
        if *left == 0 || depth > DEEPEST {
            return Ok(Found::Open);
        }
        *left -= 1;
        meter.spend(20 * self.days.len() as u64)?;
        if self.crowded(&places) {
            return Ok(Found::Impossible);
        }
        let mut open = false;
        for (first, second) in [(a, b), (b, a)] {
            self.pushes[first].push((second, 1));
            let settled = self.settle(places.clone(), Some(first), meter);
            let outcome = match settled {
                Ok(Some(places)) => self.order(places, depth + 1, left, meter),
                Ok(None) => Ok(Found::Impossible),
                Err(halted) => Err(halted),
            };
            self.pushes[first].pop();
            match outcome? {
                Found::Dates(dates) => return Ok(Found::Dates(dates)),
                Found::Impossible => {}
                Found::Open => open = true,
            }
        }
        Ok(if open { Found::Open } else { Found::Impossible })
    }

    /// Pushes events to the earliest days that the lags allow, from places that are not later; only
    /// what follows from one event, where that alone has changed. Nothing where there are none.
    fn settle(
        &self,
        mut places: Vec<usize>,
        changed: Option<usize>,
        meter: &Meter<'_>,
    ) -> Result<Option<Vec<usize>>, Halted> {
        let mut queue: BTreeSet<usize> =
            changed.map_or_else(|| (0..self.days.len()).collect(), |e| [e].into());
        let mut steps = 0;
        while let Some(e) = queue.pop_first() {
            let Some(&day) = self.days[e].get(places[e]) else { return Ok(None) };
            steps += 1 + self.pushes[e].len() as u64;
            for &(other, by) in &self.pushes[e] {
                let earliest = day.saturating_add(by);
                let days = &self.days[other];
                if days.get(places[other]).is_some_and(|now| *now < earliest) {
                    places[other] += days[places[other]..].partition_point(|day| *day < earliest);
                    if places[other] >= days.len() {
                        return Ok(None);
                    }
                    queue.insert(other);
                }
            }
            if steps > 10_000 {
                meter.spend(steps * 4)?;
                steps = 0;
            }
        }
        meter.spend(steps * 4)?;
        Ok(Some(places))
    }

    fn meeting(&self, places: &[usize]) -> Option<(usize, usize)> {
        for room in &self.rooms {
            let mut taken = BTreeMap::new();
            for &e in room {
                let day = self.days[e].get(places[e])?;
                if let Some(other) = taken.insert(day, e) {
                    return Some((other, e));
                }
            }
        }
        None
    }

    /// Whether a resource has fewer days left than events that need it.
    fn crowded(&self, places: &[usize]) -> bool {
        self.rooms.iter().any(|room| {
            let mut taken = BTreeMap::new();
            room.iter().any(|e| !self.seat(*e, places, &mut taken, &mut BTreeSet::new()))
        })
    }

    /// Finds a day for an event, moving others from theirs where it must.
    fn seat(
        &self,
        e: usize,
        places: &[usize],
        taken: &mut BTreeMap<i32, usize>,
        seen: &mut BTreeSet<i32>,
    ) -> bool {
        let days = &self.days[e][places[e]..];
        if let Some(day) = days.iter().find(|day| !taken.contains_key(day)) {
            taken.insert(*day, e);
            return true;
        }
        for &day in days {
            if seen.insert(day)
                && let Some(&other) = taken.get(&day)
                && self.seat(other, places, taken, seen)
            {
                taken.insert(day, e);
                return true;
            }
        }
        false
    }
}
