//! Better dates from good ones: some cohorts take what is best for them while
//! the others stay where they are.

use super::{State, Together};
use crate::calendar::curve::NEVER;
use crate::calendar::one::{COLD, Known, One, Task, search};
use crate::calendar::part::{Part, Rules};
use crate::calendar::prices::{Multipliers, Tolls};
use crate::limits::Halted;

/// Comparisons for one cohort, and for two.
const SINGLE: u64 = 15_000_000;
const PAIR: u64 = 30_000_000;

/// With more cohorts than this two of them are not moved together.
const MOST_PAIRED: usize = 8;

/// Cohorts that move together.
pub(super) struct Group {
    members: Vec<usize>,
    one: One,
}

impl Group {
    /// Every cohort, and then every two of them.
    pub(super) fn all(parts: &[Part], rules: &Rules<'_>) -> Vec<Self> {
        let count = parts.len();
        if count < 2 {
            return Vec::new();
        }
        let group = |members: Vec<usize>| {
            let own: Vec<&Part> = members.iter().map(|c| &parts[*c]).collect();
            Self { one: One::new(Part::union(&own, rules)), members }
        };
        let mut groups: Vec<Self> = (0..count).map(|c| group(vec![c])).collect();
        if (3..=MOST_PAIRED).contains(&count) {
            let pairs = (0..count).flat_map(|a| (a + 1..count).map(move |b| vec![a, b]));
            groups.extend(pairs.map(group));
        }
        groups
    }
}

impl Together<'_, '_> {
    /// One cohort after the other takes what is best for it beside those before it.
    pub(super) fn one_by_one(&mut self, states: &[State], turn: usize) -> Result<(), Halted> {
        let count = self.ones.len();
        if count < 2 {
            return Ok(());
        }
        let mut dates = vec![-1; self.joint.one.part.events()];
        for i in 0..count {
            let c = (i + turn) % count;
            if self.free(c, states, &mut dates) {
                continue;
            }
            if !self.move_group(c, &mut dates, NEVER)? {
                return Ok(());
            }
        }
        self.joint.improve(&dates)
    }

    /// Takes over the best dates of a cohort where nobody stands in their way.
    fn free(&self, c: usize, states: &[State], dates: &mut [i32]) -> bool {
        let Some(own) = states[c].dates() else { return false };
        let start = self.starts[c];
        let clear =
            |(e, day): (usize, &i32)| self.rivals(start + e).iter().all(|rival| dates[*rival] != *day);
        let clear = own.iter().enumerate().all(clear);
        if clear {
            dates[start..start + own.len()].copy_from_slice(own);
        }
        clear
    }

    /// Lets cohorts, and then two of them together, move while the others stay, until that helps no
    /// more. Nothing new is tried with dates that it was tried with.
    pub(super) fn around(&mut self) -> Result<(), Halted> {
        if self.groups.is_empty() || self.joint.cutoff >= self.tried {
            return Ok(());
        }
        let mut next = 0;
        while next < self.groups.len() && !self.joint.closes(self.bound) {
            let Some((value, mut dates)) = self.joint.best.clone() else { return Ok(()) };
            let own = self.own_value(next, &dates);
            if self.move_group(next, &mut dates, own)? {
                self.joint.offer(&dates);
            }
            next = if self.joint.cutoff < value && next >= self.ones.len() { 0 } else { next + 1 };
        }
        self.tried = self.joint.cutoff;
        Ok(())
    }

    /// The events of a group among all.
    fn places(&self, group: usize) -> Vec<usize> {
        let events = |c: &usize| self.starts[*c]..self.starts[*c] + self.ones[*c].part.events();
        self.groups[group].members.iter().flat_map(events).collect()
    }

    /// What the dates of a group cost.
    fn own_value(&self, group: usize, dates: &[i32]) -> i64 {
        let own: Vec<i32> = self.places(group).into_iter().map(|e| dates[e]).collect();
        self.groups[group].one.part.value(&own).unwrap_or(NEVER)
    }

    /// Gives a group the best dates below a cutoff that it can have beside those of the others (-1 where
    /// they have none); whether there are some.
    fn move_group(&mut self, group: usize, dates: &mut [i32], cutoff: i64) -> Result<bool, Halted> {
        let places = self.places(group);
        let Group { members, one } = &self.groups[group];
        let mut days: Vec<Vec<i32>> = places.iter().map(|e| self.days[*e].clone()).collect();
        for (days, &e) in days.iter_mut().zip(&places) {
            for rival in self.rivals(e).into_iter().filter(|rival| !places.contains(rival)) {
                days.retain(|day| *day != dates[rival]);
            }
        }
        if days.iter().any(Vec::is_empty) {
            return Ok(false);
        }
        let people = members.iter().flat_map(|c| self.warm[*c].people.iter().copied()).collect();
        let mut known = Known { bound: -NEVER, best: None };
        let task = Task {
            days,
            cutoff,
            lower: -NEVER,
            hint: None,
            prices: &mut Multipliers { people, ..Multipliers::default() },
            budget: if members.len() > 1 { PAIR } else { SINGLE },
            scale: self.joint.scale,
            tolls: Tolls::default(),
            care: COLD,
        };
        search(one, task, self.joint.meter, &mut known)?;
        let Some((_, own)) = known.best else { return Ok(false) };
        places.iter().zip(own).for_each(|(e, day)| dates[*e] = day);
        Ok(true)
    }
}
