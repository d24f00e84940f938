//! Bringing the bound up at one place of the search: prices against what the
//! cheapest dates break, days left out that cannot be part of a better answer.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::curve::NEVER;
use super::dive::Dive;
use super::one::Search;
use super::part::Part;
use super::prices::{Multipliers, Prices};
use super::tables::Tables;
use crate::limits::Halted;

/// How much is spent on a place of the search.
#[derive(Debug, Clone, Copy)]
pub(super) struct Care {
    /// Rounds of finding prices.
    pub(super) rounds: usize,
    /// The size of the first steps.
    pub(super) pace: f64,
    /// Every so many rounds dates are made better.
    pub(super) polish: usize,
    /// Choices looked at in going through what is left.
    pub(super) dive: u64,
}

/// Steps this small lead nowhere.
const LEAST_PACE: f64 = 0.03;

/// Days are as good as settled where they vary less than this (the square of days).
const NARROW: i64 = 144;

/// Better bounds, round by round.
pub(super) struct Ascent<'a> {
    part: &'a Part,
    tables: Tables<'a>,
    now: Multipliers,
    /// The prices that gave the bound.
    pub(super) best: Multipliers,
    prices: Prices,
    /// The best bound so far, not rounded.
    pub(super) bound: i64,
    pace: f64,
    stalled: usize,
    last: Multipliers,
    /// By event, the mean of its days over the last rounds, and of their squares.
    drift: Vec<(f64, f64)>,
    used: BTreeMap<usize, i32>,
    /// By event and participant, how often the participant was absent lately.
    missed: BTreeMap<(usize, u16), f64>,
}

impl<'a> Ascent<'a> {
    pub(super) fn new(search: &Search<'a>, days: Vec<Vec<i32>>, prices: Multipliers, bound: i64) -> Self {
        let part = &search.one.part;
        Self {
            part,
            tables: Tables::new(part, &search.one.shape, days),
            best: prices.clone(),
            now: prices,
            prices: Prices::new(search.tolls.clone()),
            bound,
            pace: 1.0,
            stalled: 0,
            last: Multipliers::zero(part),
            drift: Vec::new(),
            used: BTreeMap::new(),
            missed: BTreeMap::new(),
        }
    }

    /// The days that are left.
    pub(super) fn days(&self) -> &Vec<Vec<i32>> {
        &self.tables.days
    }

    /// Climbs for some rounds; whether nothing better is left.
    pub(super) fn climb(&mut self, search: &mut Search<'a>, care: Care) -> Result<bool, Halted> {
        let rounds = care.rounds;
        self.pace = care.pace;
        let mut dates = Vec::new();
        let mut since = 0;
        for round in 0..rounds {
            search.meter.spend(self.tables.effort)?;
            self.prices.take(self.part, &self.now);
            let total = self.tables.forward(&self.prices);
            if total >= NEVER / 2 || search.closes(total) {
                return Ok(true);
            }
            self.tables.dates(&mut dates);
            self.remember(&dates);
            if round % care.polish == 0 {
                search.improve(&dates)?;
            } else {
                search.offer(&dates);
            }
            since += 1;
            if total > self.bound {
                self.bound = total;
                self.best = self.now.clone();
                self.stalled = 0;
                if since > 8 || round + 1 == rounds {
                    since = 0;
                    if self.thin(search, total)? {
                        return Ok(true);
                    }
                }
            } else {
                self.stalled += 1;
            }
            if search.closes(self.bound) {
                return Ok(true);
            }
            if !self.step(&dates, total, search) || self.pace < LEAST_PACE {
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
        self.missed.values_mut().for_each(|share| *share *= 0.85);
        for (e, &day) in dates.iter().enumerate().filter(|(e, _)| self.part.counted[*e]) {
            for &p in self.part.absent(e, day) {
                if self.now.people[p as usize] > 0.0 {
                    *self.missed.entry((e, p)).or_default() += 0.15;
                }
            }
        }
    }

    /// Leaves out days that cannot be part of a better answer; whether nothing is left.
    fn thin(&mut self, search: &Search<'a>, total: i64) -> Result<bool, Halted> {
        search.meter.spend(self.tables.back_effort())?;
        let least = self.tables.backward(total);
        let mut fewer = false;
        let mut days = Vec::with_capacity(least.len());
        for (all, least) in self.tables.days.iter().zip(&least) {
            let good = |cost: i64| cost < NEVER / 2 && search.scale.up(cost) < search.cutoff;
            let good = all.iter().zip(least).filter(|(_, cost)| good(**cost));
            let good: Vec<i32> = good.map(|(day, _)| *day).collect();
            fewer |= good.len() < all.len();
            if good.is_empty() {
                return Ok(true);
            }
            days.push(good);
        }
        if fewer {
            self.tables = Tables::new(self.part, &search.one.shape, days);
        }
        Ok(false)
    }

    /// Moves the prices against what the dates break; whether there was anything to move.
    fn step(&mut self, dates: &[i32], total: i64, search: &Search<'a>) -> bool {
        if self.stalled >= 6 {
            self.pace *= 0.6;
            self.stalled = 0;
            self.now = self.best.clone();
        }
        let mut slope = self.slope(dates);
        let along = slope.along(&self.last);
        let norm: f64 = self.last.each().map(|x| x * x).sum();
        if along < 0.0 && norm > 0.0 {
            // A direction that turns back on the last one is bent.
            slope.add(&self.last, -1.2 * along / norm);
        }
        let norm: f64 = slope.each().map(|x| x * x).sum();
        if norm <= 0.0 {
            return false;
        }
        let step = search.scale.step;
        let guess = total + total.abs() / 20 + 8 * step;
        let target = if search.cutoff < NEVER / 2 { search.cutoff } else { guess };
        let gap = (target - total).max(step / 2) as f64;
        self.now.add(&slope, self.pace * gap / norm);
        let over = self.part.over as f64;
        self.now.people.iter_mut().for_each(|price| *price = price.clamp(0.0, over));
        let dearest = self.part.dearest();
        self.now.rooms.retain(|_, price| *price > 0.0);
        self.now.rooms.values_mut().for_each(|price| *price = price.min(dearest));
        self.last = slope;
        true
    }

    /// By how much the dates go beyond what prices stand for. Prices at their ends do not count where
    /// they would leave them.
    fn slope(&mut self, dates: &[i32]) -> Multipliers {
        let part = self.part;
        let over = part.over as f64;
        let mut people = vec![-(part.free.min(1 << 20) as f64); part.people];
        self.used.clear();
        for (e, &day) in dates.iter().enumerate() {
            if part.counted[e] {
                part.absent(e, day).iter().for_each(|&p| people[p as usize] += 1.0);
            }
            for room in &part.rooms_of[e] {
                *self.used.entry(room * part.calendar() + day as usize).or_default() += 1;
            }
        }
        for (slope, now) in people.iter_mut().zip(&self.now.people) {
            if (*slope < 0.0 && *now <= 0.0) || (*slope > 0.0 && *now >= over) {
                *slope = 0.0;
            }
        }
        let mut rooms: BTreeMap<usize, f64> = self.now.rooms.keys().map(|cell| (*cell, -1.0)).collect();
        for (&cell, &count) in &self.used {
            if count > 1 || rooms.contains_key(&cell) {
                rooms.insert(cell, f64::from(count - 1));
            }
        }
        Multipliers { people, rooms }
    }

    /// Goes through what is left; whether that was possible.
    pub(super) fn dive(&mut self, search: &mut Search<'a>, budget: u64) -> Result<bool, Halted> {
        let size: f64 = self.tables.days.iter().map(|days| (days.len() as f64).ln()).sum();
        search.tries += 1;
        if size > search.size && !search.tries.is_multiple_of(32) {
            return Ok(false);
        }
        search.meter.spend(self.tables.effort)?;
        self.prices.take(self.part, &self.best);
        let total = self.tables.forward(&self.prices);
        if search.closes(total) {
            return Ok(true);
        }
        let one = (self.part, &search.one.shape, search.scale);
        let mut dive = Dive::new(one, (&self.tables, &self.prices), search.cutoff, budget);
        let done = dive.run(total);
        let looked = dive.looked;
        if let Some((value, dates)) = dive.found.take() {
            search.take(value, dates);
        }
        search.meter.spend(looked * 20)?;
        search.size = if done { search.size.max(size * 1.05) } else { search.size.min(size * 0.95) };
        Ok(done)
    }

    /// The days of an event on which somebody is absent of whom it matters, and the others.
    fn by_absence(&self) -> Option<Vec<Vec<Vec<i32>>>> {
        let open = |share: f64| share.min(1.0 - share);
        let worth = |((_, p), share): (&(usize, u16), &f64)| open(*share) * self.best.people[*p as usize];
        let (at, share) = self.missed.iter().max_by(|a, b| worth(*a).total_cmp(&worth(*b)))?;
        if open(*share) < 0.1 {
            return None;
        }
        let (e, p) = *at;
        let (with, without): (Vec<i32>, Vec<i32>) =
            self.tables.days[e].iter().partition(|day| self.part.absent(e, **day).contains(&p));
        if with.is_empty() || without.is_empty() {
            return None;
        }
        let half = |days: Vec<i32>| {
            let mut half = self.tables.days.clone();
            half[e] = days;
            half
        };
        Some(vec![half(without), half(with)])
    }

    /// Two halves of the days of the event whose days are least settled.
    pub(super) fn halves(&self) -> Vec<Vec<Vec<i32>>> {
        let days = &self.tables.days;
        let spread = |e: usize| {
            let (mean, square) = self.drift.get(e).copied().unwrap_or_default();
            (square - mean * mean).max(0.0) as i64
        };
        let open = (0..days.len()).filter(|e| days[*e].len() > 1);
        let Some(e) = open.max_by_key(|&e| (spread(e), days[e].len(), Reverse(e))) else { return Vec::new() };
        if spread(e) < NARROW
            && let Some(parts) = self.by_absence()
        {
            return parts;
        }
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
