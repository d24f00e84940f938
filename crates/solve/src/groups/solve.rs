//! The whole search: is there a grouping, what can it be worth at most, and better ones until the end.

use super::answer::Answer;
use super::blocks::Blocks;
use super::bound::upper;
use super::check::value;
use super::decide::{Decided, decide};
use super::dice::Dice;
use super::exact::{self, Found};
use super::near::Near;
use super::problem::Problem;
use super::seating::Seating;
use super::table::Table;
use super::temper::Temper;
use crate::limits::{Halt, Halted, Limits, Meter, Progress, Status};

/// Rounds of looking for a first grouping.
pub(super) const ROUNDS: u32 = 5;
/// So many blocks that may move are gone through completely, with so many comparisons at most, after so
/// many rounds of tempering.
const FEW: usize = 20;
const EFFORT: u64 = 3_000_000_000;
const WARM: u32 = 30;
/// The search ends by itself after so many steps times the square of the blocks, and at most so many.
const STEPS: u64 = 3_000;
const MOST_STEPS: u64 = 120_000_000;

/// Solves a problem that is valid.
pub(super) fn solve(
    problem: &Problem,
    seed: u64,
    limits: &Limits<'_>,
    tell: &mut dyn FnMut(Progress),
) -> Answer {
    let meter = Meter::new(limits);
    let mut run = Run { problem, meter: &meter, tell, grouping: None, value: None, bound: None };
    let status = match run.all(seed) {
        Ok(status) => status,
        Err(Halted(Halt::Cancelled)) => Status::Cancelled,
        Err(Halted(Halt::Limit)) if run.grouping.is_some() => Status::BestFound,
        Err(Halted(Halt::Limit)) => Status::Unknown,
    };
    let bound = if status == Status::Optimal { run.value } else { run.bound };
    Answer { status, grouping: run.grouping, value: run.value, bound, work: meter.steps() }
}

struct Run<'a> {
    problem: &'a Problem,
    meter: &'a Meter<'a>,
    tell: &'a mut dyn FnMut(Progress),
    grouping: Option<Vec<usize>>,
    value: Option<f64>,
    bound: Option<f64>,
}

impl Run<'_> {
    fn all(&mut self, seed: u64) -> Result<Status, Halted> {
        let (problem, meter) = (self.problem, self.meter);
        let mut dice = Dice::new(seed);
        let groups = match decide(&problem.rules, ROUNDS, &mut dice, meter)? {
            Decided::Yes(groups) => groups,
            Decided::No => return Ok(Status::Infeasible),
            Decided::Open => return Ok(Status::Unknown),
        };
        let blocks = Blocks::new(&problem.rules);
        self.take(&blocks, &groups);
        let free = blocks.seat.iter().filter(|seat| seat.is_none()).count();
        if blocks.groups() == 1 || free == 0 {
            self.raise(self.value);
            return Ok(Status::Optimal);
        }
        self.raise(Some(upper(problem, meter)?));
        let near = Near::new(problem, &blocks);
        meter.spend((near.row(0).len() * problem.rules.people) as u64)?;
        self.improve(&blocks, &near, &groups, free, &mut dice)
    }

    fn improve(
        &mut self,
        blocks: &Blocks,
        near: &Near,
        groups: &[usize],
        free: usize,
        dice: &mut Dice,
    ) -> Result<Status, Halted> {
        let whole = near.whole();
        let meter = self.meter;
        let table = Table::new(Seating::of(blocks, groups), &whole);
        let mut best = i64::MIN;
        let mut better = |run: &mut Self, table: &Table<'_>| {
            if table.value > best {
                best = table.value;
                run.take(blocks, &table.seating.group);
            }
        };
        let mut temper = Temper::new(table, dice, meter, &mut |table| better(self, table))?;
        let mut rounds = 0;
        let last = STEPS.saturating_mul((blocks.len() * blocks.len()) as u64).min(MOST_STEPS);
        while meter.steps() < last && !self.closed() {
            temper.round(dice, &mut |table| better(self, table))?;
            rounds += 1;
            if rounds == WARM && free <= FEW {
                let known = self.value.unwrap_or(f64::NEG_INFINITY) - near.inside;
                match exact::best(blocks, near, known, EFFORT, meter)? {
                    Found::Best(groups) => self.take(blocks, &groups),
                    Found::Nothing => (),
                    Found::Open => continue,
                }
                self.raise(self.value);
            }
        }
        Ok(if self.closed() { Status::Optimal } else { Status::BestFound })
    }

    /// Keeps a grouping that is better than the one so far.
    fn take(&mut self, blocks: &Blocks, groups: &[usize]) {
        let grouping = blocks.spread(groups);
        let value = value(self.problem, &grouping);
        if self.value.is_none_or(|best| value > best) {
            (self.grouping, self.value) = (Some(grouping), Some(value));
            self.report();
        }
    }

    /// No grouping is worth more than this.
    fn raise(&mut self, bound: Option<f64>) {
        self.bound = bound;
        self.report();
    }

    fn report(&mut self) {
        (self.tell)(Progress { work: self.meter.steps(), value: self.value, bound: self.bound });
    }

    /// Whether the best grouping is worth as much as the bound, but for rounding.
    fn closed(&self) -> bool {
        let (Some(value), Some(bound)) = (self.value, self.bound) else { return false };
        bound - value <= 1e-12 * bound.abs().max(value.abs())
    }
}
