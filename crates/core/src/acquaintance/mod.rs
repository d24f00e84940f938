//! The network map: who has met whom, through what, and how the network grows.
//! It is counted from the plan alone, and from who came where that is known;
//! what people told each other is nowhere in it.
//!
//! Two people have met when both were at a meeting that took place, sat at one
//! table, belong to a group since the day it was formed, or are bound to each
//! other in a way the reader of the plan may see.

mod bits;
mod clusters;
mod figures;
mod places;
mod steps;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use jiff::civil::Date;

use crate::programme::Person;
use crate::{Id, Programme};
use bits::Bits;

pub use clusters::{Bridge, Cluster, Clusters};
pub use figures::{Figures, percent};
pub use places::{Place, places};
pub use steps::{Cause, Step, steps};

/// What counts as having met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Counted {
    /// Being at one meeting.
    #[default]
    Meetings,
    /// Sitting at one table, belonging to one group or being bound to each other.
    Close,
}

/// What is known of who came: it stands above what the plan expects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// The meeting.
    pub meeting: Id,
    /// Who.
    pub person: Id,
    /// Whether the person came.
    pub came: bool,
}

/// What of a network is looked at.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// Only the people of a network.
    pub network: Option<Id>,
    /// Only the people of a cohort.
    pub cohort: Option<Id>,
    /// What counts as having met.
    pub counted: Counted,
    /// Up to and with this meeting, group or relation; up to today where none
    /// stands, or none of that name.
    pub until: Option<Id>,
}

/// Who has met whom.
pub struct Map<'a> {
    /// The people looked at, in the order of the plan.
    pub people: Vec<&'a Person>,
    /// What brought people together up to today, in order of time.
    pub steps: Vec<Step<'a>>,
    /// How many of the steps are counted: those up to the one chosen.
    pub counted: usize,
    /// How many pairs met for the first time at each counted step.
    pub new: Vec<usize>,
    met: Vec<Bits>,
}

impl<'a> Map<'a> {
    /// Of a plan as its reader may see it, on a day. Linear in the people at
    /// each step, times a sixty-fourth of all people.
    pub fn new(plan: &'a Programme, choice: &Choice, attendances: &[Attendance], today: Date) -> Self {
        let people: Vec<&Person> =
            plan.people.iter().filter(|person| is_chosen(plan, person, choice)).collect();
        let at: HashMap<&Id, usize> =
            people.iter().enumerate().map(|(at, person)| (&person.id, at)).collect();
        let steps = steps(plan, attendances, today);
        let last = choice.until.as_ref().and_then(|id| steps.iter().position(|step| step.id == id));
        let counted = last.map_or(steps.len(), |at| at + 1);
        let mut map = Self {
            met: vec![Bits::new(people.len()); people.len()],
            people,
            steps,
            counted,
            new: Vec::new(),
        };
        for step in map.steps.iter().take(counted) {
            let sets = step.sets(choice.counted);
            let sets = sets.map(|set| set.iter().filter_map(|id| at.get(id).copied()).collect::<Vec<_>>());
            let new = sets.map(|set| meet(&mut map.met, &set)).sum();
            map.new.push(new);
        }
        map
    }

    /// Whether two people, by their place among the people looked at, have met.
    pub fn have_met(&self, a: usize, b: usize) -> bool {
        self.met.get(a).is_some_and(|row| row.has(b))
    }

    /// How many of the others somebody has met.
    pub fn met_by(&self, person: usize) -> usize {
        self.met.get(person).map_or(0, Bits::count)
    }

    /// Every pair that has met, the first of each before the second.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.met
            .iter()
            .enumerate()
            .flat_map(|(a, row)| row.iter().filter(move |b| *b > a).map(move |b| (a, b)))
    }

    /// What brought two people together, in order of time.
    pub fn through(&self, a: usize, b: usize, counted: Counted) -> Vec<&Step<'a>> {
        let (Some(a), Some(b)) = (self.people.get(a), self.people.get(b)) else { return Vec::new() };
        let both =
            |step: &&Step<'_>| step.sets(counted).any(|set| set.contains(&&a.id) && set.contains(&&b.id));
        self.steps.iter().take(self.counted).filter(both).collect()
    }
}

/// Everybody of a set has met everybody else of it; says how many pairs are new.
fn meet(met: &mut [Bits], set: &[usize]) -> usize {
    let together = Bits::of(met.len(), set);
    let each = set.iter().filter_map(|at| met.get_mut(*at).map(|row| row.add(&together, *at)));
    each.sum::<usize>() / 2
}

fn is_chosen(plan: &Programme, person: &Person, choice: &Choice) -> bool {
    let network = |id: &Id| {
        let units = plan.networks.iter().filter(|network| network.id == *id).flat_map(|n| &n.units);
        person.networks.contains(id) || units.clone().any(|unit| person.units.contains(unit))
    };
    choice.network.as_ref().is_none_or(network)
        && choice.cohort.as_ref().is_none_or(|cohort| person.cohorts.contains(cohort))
}
