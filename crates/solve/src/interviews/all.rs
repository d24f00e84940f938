//! All parts, one after the other, and again where the first spell did not settle them.

use super::answer::Answer;
use super::part::Terms;
use super::search::Search;
use super::tree::Tree;
use crate::limits::{Halt, Halted, Meter, Progress, Status};

/// Comparisons that a part gets at first; each time it gets more.
const SPELL: u64 = 20_000_000;

/// Finds the best slots of all parts; where `any` is said, some slots.
pub(super) fn solve(
    terms: &Terms<'_>,
    any: bool,
    seed: u64,
    meter: &Meter<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Answer {
    let parts = terms.parts();
    let tree = |part| Tree::new(Search::new(terms.problem, terms.costs, part, any, meter), seed);
    let trees = parts.iter().map(tree).collect();
    let mut all = All { terms, trees, told: None, meter, progress };
    let outcome = all.run();
    all.answer(outcome)
}

struct All<'a, 't> {
    terms: &'t Terms<'a>,
    trees: Vec<Tree<'t>>,
    told: Option<(Option<i64>, i64)>,
    meter: &'t Meter<'t>,
    progress: &'t mut dyn FnMut(Progress),
}

impl All<'_, '_> {
    /// Until all parts are settled, or one of them cannot be.
    fn run(&mut self) -> Result<(), Halted> {
        let mut spell = SPELL;
        loop {
            let mut open = false;
            for t in 0..self.trees.len() {
                let until = self.meter.spent() + spell;
                while !self.trees[t].done() && self.meter.spent() < until {
                    if self.trees[t].full() {
                        return Err(Halted(Halt::Limit));
                    }
                    self.trees[t].go_on()?;
                    self.tell();
                }
                let tree = &self.trees[t];
                if tree.done() && tree.search.best.is_none() {
                    return Ok(());
                }
                open |= !tree.done();
            }
            if !open {
                return Ok(());
            }
            spell *= 2;
        }
    }

    fn value(&self) -> Option<i64> {
        self.trees.iter().map(|tree| tree.search.best.as_ref().map(|_| tree.search.cutoff)).sum()
    }

    fn bound(&self) -> i64 {
        self.trees.iter().map(|tree| tree.bound).sum()
    }

    fn tell(&mut self) {
        let now = (self.value(), self.bound());
        if self.told != Some(now) {
            self.told = Some(now);
            let cost = |grains: i64| self.terms.costs.scale.cost(grains);
            let (value, bound) = (now.0.map(cost), Some(cost(now.1)));
            (self.progress)(Progress { work: self.meter.steps(), value, bound });
        }
    }

    fn answer(mut self, outcome: Result<(), Halted>) -> Answer {
        let work = self.meter.steps();
        let nothing = |status| Answer { status, slots: None, value: None, bound: None, work };
        let impossible = self.trees.iter().any(|tree| tree.done() && tree.search.best.is_none());
        if impossible {
            return nothing(Status::Infeasible);
        }
        self.tell();
        let value = self.value();
        let bound = self.bound();
        let status = match outcome {
            Ok(()) => Status::Optimal,
            _ if value == Some(bound) => Status::Optimal,
            Err(Halted(Halt::Cancelled)) => Status::Cancelled,
            Err(Halted(Halt::Limit)) if value.is_some() => Status::BestFound,
            Err(Halted(Halt::Limit)) => Status::Unknown,
        };
        let cost = |grains: i64| self.terms.costs.scale.cost(grains);
        let slots = value.map(|_| self.slots());
        Answer { status, slots, value: value.map(cost), bound: Some(cost(bound)), work }
    }

    fn slots(&self) -> Vec<u32> {
        let mut slots = vec![0; self.terms.problem.interviews.len()];
        for tree in &self.trees {
            for picks in tree.search.best.iter() {
                for (interview, slot) in tree.search.placed(picks) {
                    slots[interview] = slot;
                }
            }
        }
        slots
    }
}
