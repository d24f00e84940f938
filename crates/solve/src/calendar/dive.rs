//! Going through all dates that could still be better, the most promising
//! first; within reach where the bound is close.

use super::curve::NEVER;
use super::part::Part;
use super::prices::Prices;
use super::shape::Shape;
use super::tables::Tables;
use crate::scale::Scale;

/// One walk through the dates under given prices.
pub(super) struct Dive<'a> {
    part: &'a Part,
    shape: &'a Shape,
    tables: &'a Tables<'a>,
    prices: &'a Prices,
    scale: Scale,
    /// Only dates below this are of interest.
    cutoff: i64,
    /// The most choices that are looked at.
    budget: u64,
    pub(super) looked: u64,
    chosen: Vec<usize>,
    dates: Vec<i32>,
    placed: Vec<bool>,
    counts: Vec<i64>,
    spare: Vec<Vec<(i64, usize)>>,
    /// The best found.
    pub(super) found: Option<(i64, Vec<i32>)>,
}

/// The budget is used up.
struct Spent;

impl<'a> Dive<'a> {
    pub(super) fn new(
        (part, shape, scale): (&'a Part, &'a Shape, Scale),
        (tables, prices): (&'a Tables<'a>, &'a Prices),
        cutoff: i64,
        budget: u64,
    ) -> Self {
        let events = part.events();
        Self {
            part,
            shape,
            tables,
            prices,
            scale,
            cutoff,
            budget,
            looked: 0,
            chosen: vec![0; events],
            dates: vec![0; events],
            placed: vec![false; events],
            counts: vec![0; part.people],
            spare: vec![Vec::new(); events],
            found: None,
        }
    }

    /// Looks at everything below the cutoff; whether that was possible within the budget.
    /// `total` is what [`Tables::forward`] gave.
    pub(super) fn run(&mut self, total: i64) -> bool {
        self.level(self.shape.steps.len(), total).is_ok()
    }

    fn level(&mut self, left: usize, total: i64) -> Result<(), Spent> {
        let Some(step) = left.checked_sub(1) else {
            self.arrive();
            return Ok(());
        };
        let v = self.shape.steps[step].0;
        let mut choices = std::mem::take(&mut self.spare[step]);
        choices.clear();
        let rest = self.tables.choices(step, &self.chosen, &mut choices);
        let outside = total - rest;
        self.looked += choices.len() as u64;
        choices.retain(|(cost, _)| self.scale.up(cost + outside) < self.cutoff);
        choices.sort_unstable();
        let mut outcome = if self.looked > self.budget { Err(Spent) } else { Ok(()) };
        for &(cost, place) in &choices {
            if outcome.is_err() || self.scale.up(cost + outside) >= self.cutoff {
                break;
            }
            outcome = self.choose(v, place, step, cost + outside);
        }
        self.spare[step] = choices;
        outcome
    }

    fn choose(&mut self, v: usize, place: usize, step: usize, total: i64) -> Result<(), Spent> {
        let day = self.tables.days[v][place];
        let Some(extra) = self.surprise(v, day) else { return Ok(()) };
        if self.scale.up(total + extra) >= self.cutoff {
            return Ok(());
        }
        (self.chosen[v], self.dates[v], self.placed[v]) = (place, day, true);
        self.tally(v, day, 1);
        let outcome = self.level(step, total + extra);
        self.tally(v, day, -1);
        self.placed[v] = false;
        outcome
    }

    fn tally(&mut self, v: usize, day: i32, by: i64) {
        if self.part.counted[v] {
            self.part.absent(v, day).iter().for_each(|&p| self.counts[p as usize] += by);
        }
    }

    /// What a choice costs beyond its price: absences that are certainly too many, links the bound
    /// does not see. Nothing where it breaks a rule.
    fn surprise(&self, v: usize, day: i32) -> Option<i64> {
        let mut extra = 0;
        if self.part.counted[v] {
            for &p in self.part.absent(v, day) {
                if self.counts[p as usize] >= self.part.free {
                    extra += self.part.over - self.prices.person(p);
                }
            }
        }
        for link in self.shape.loose.iter().map(|place| &self.part.links[*place]) {
            let other = if link.a == v { link.b } else { link.a };
            if (link.a == v || link.b == v) && self.placed[other] {
                let difference = if link.a == v { day - self.dates[other] } else { self.dates[other] - day };
                extra += link.curve.at(difference);
            }
        }
        let taken = |room: &usize| {
            self.part.rooms[*room].iter().any(|&e| e != v && self.placed[e] && self.dates[e] == day)
        };
        (extra < NEVER / 2 && !self.part.rooms_of[v].iter().any(taken)).then_some(extra)
    }

    fn arrive(&mut self) {
        if let Some(value) = self.prices.value(self.part, &self.dates).filter(|value| *value < self.cutoff) {
            self.cutoff = value;
            self.found = Some((value, self.dates.clone()));
        }
    }
}
