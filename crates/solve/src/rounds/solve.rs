//! From the problem to the answer: can everyone be kept apart, is a plan known,
//! and if not, the search.

use std::ops::Range;

use super::answer::{Answer, Plan, Round};
use super::apart::{Divided, divide};
use super::bound::bound;
use super::fit::Known;
use super::pairs::{self, Pairs};
use super::problem::Problem;
use super::search::{Chance, Memory, improve, shake};
use super::seats::Seats;
use super::tabu::Floor;
use crate::limits::{Halt, Halted, Meter, Progress, Status};

/// The search ends where so many steps brought nothing better.
const IDLE_STEPS: u64 = 2_000_000;
/// So many swaps without a better plan before people are shaken.
const TURNS: u64 = 2_000;
/// So many where a round is worked on by itself.
const ALONE: u64 = 100;
/// So many times in a row people are shaken before going back to the best rounds.
const SHAKES: usize = 4;
/// So many steps without better rounds before beginning anew.
const STALE_STEPS: u64 = 500_000;
/// The most numbers that are kept at hand for swaps.
const CELLS: usize = 20_000_000;

pub(super) fn solve(
    problem: &Problem,
    seed: u64,
    meter: &Meter<'_>,
    tell: &mut dyn FnMut(Progress),
) -> Answer {
    let mut work = Work::new(problem, meter, tell);
    let outcome = work.run(seed);
    let (repeats, plan) = work.best.map_or((None, None), |(repeats, plan)| (Some(repeats), Some(plan)));
    let bound = Some(work.bound).filter(|_| work.proven);
    let status = match outcome {
        Ok(Ended::Impossible) => Status::Infeasible,
        _ if repeats.is_some() && repeats == bound => Status::Optimal,
        Err(Halted(Halt::Cancelled)) => Status::Cancelled,
        _ if repeats.is_some() => Status::BestFound,
        _ => Status::Unknown,
    };
    let bound = bound.filter(|_| status != Status::Infeasible);
    Answer { status, plan, repeats, bound, work: meter.steps() }
}

/// How a search ended that no limit did.
enum Ended {
    /// There are plans, whether one was found or not.
    Searched,
    /// There are none.
    Impossible,
}

struct Work<'a, 'm> {
    problem: &'a Problem,
    seats: Vec<Seats>,
    before: Pairs<u16>,
    apart: Pairs<bool>,
    bound: u64,
    proven: bool,
    best: Option<(u64, Plan)>,
    /// Comparisons when the best plan was found.
    better: u64,
    meter: &'a Meter<'m>,
    tell: &'a mut dyn FnMut(Progress),
}

impl<'a, 'm> Work<'a, 'm> {
    fn new(problem: &'a Problem, meter: &'a Meter<'m>, tell: &'a mut dyn FnMut(Progress)) -> Self {
        Self {
            problem,
            seats: Seats::planned(problem),
            before: pairs::before(problem),
            apart: pairs::apart(problem),
            bound: 0,
            proven: false,
            best: None,
            better: 0,
            meter,
            tell,
        }
    }

    fn run(&mut self, seed: u64) -> Result<Ended, Halted> {
        let people = self.problem.people as u64;
        self.meter.spend(people * people + people * self.seats.len() as u64)?;
        self.bound = bound(self.problem, &self.seats, &self.before, &self.apart);
        self.proven = true;
        let Some(starts) = self.divided()? else { return Ok(Ended::Impossible) };
        (self.tell)(Progress { work: self.meter.steps(), value: None, bound: Some(self.bound as f64) });
        let known = Known::new(&self.seats);
        if let Some(known) = &known
            && let Some(rounds) =
                known.fitted(self.problem, &self.seats, (&self.before, &self.apart), self.meter)?
        {
            self.offer(&rounds);
        }
        if !self.done() {
            self.search(known.as_ref(), &starts, &mut Chance::new(seed))?;
        }
        Ok(Ended::Searched)
    }

    fn done(&self) -> bool {
        self.best.as_ref().is_some_and(|(repeats, _)| *repeats <= self.bound)
    }

    /// Groups for every round in which all who are kept apart are, where some are; nothing where there
    /// are none. Rounds that look the same are divided once.
    fn divided(&self) -> Result<Option<Vec<Option<Round>>>, Halted> {
        if self.problem.apart.is_empty() {
            return Ok(Some(vec![None; self.seats.len()]));
        }
        let mut starts: Vec<Option<Round>> = Vec::with_capacity(self.seats.len());
        for (round, seats) in self.seats.iter().enumerate() {
            if let Some(same) = self.seats[..round].iter().position(|earlier| earlier == seats) {
                starts.push(starts[same].clone());
                continue;
            }
            match divide(seats, &self.apart, 0, self.meter)? {
                Divided::Groups(groups) => starts.push(Some(groups)),
                Divided::Impossible => return Ok(None),
                Divided::Open => starts.push(None),
            }
        }
        Ok(Some(starts))
    }

    /// Takes rounds that keep all rules, where they are better than the best so far.
    fn offer(&mut self, rounds: &[Round]) -> bool {
        let mut count = self.before.clone();
        rounds.iter().flatten().for_each(|group| count.meet(group));
        let repeats = count.repeats();
        let better = self.best.as_ref().is_none_or(|(best, _)| repeats < *best);
        if better && self.keeps_apart(rounds) {
            let plan = self.problem.held.iter().chain(rounds).cloned().collect();
            self.best = Some((repeats, plan));
            self.better = self.meter.spent();
            let (value, bound) = (Some(repeats as f64), Some(self.bound as f64));
            (self.tell)(Progress { work: self.meter.steps(), value, bound });
            return true;
        }
        false
    }

    fn keeps_apart(&self, rounds: &[Round]) -> bool {
        rounds.iter().flatten().all(|group| {
            group.iter().enumerate().all(|(at, a)| group[..at].iter().all(|b| !self.apart.of(*a, *b)))
        })
    }

    /// Begins anew until nothing better was found for long.
    fn search(
        &mut self,
        known: Option<&Known>,
        starts: &[Option<Round>],
        chance: &mut Chance,
    ) -> Result<(), Halted> {
        self.better = self.meter.spent();
        let mut rough = known.filter(|known| known.rounds() > 1 && self.problem.apart.is_empty());
        while !self.done() && self.idle() < IDLE_STEPS * 1_000 {
            let (first, outcome) = match rough.take() {
                Some(known) => (known.rough(&self.seats), Ok(())),
                None => self.one_by_one(starts, chance),
            };
            self.offer(&first);
            outcome?;
            self.polish(first, chance)?;
        }
        Ok(())
    }

    /// Comparisons since there was a better plan.
    fn idle(&self) -> u64 {
        self.meter.spent() - self.better
    }

    /// Every round by itself, after those before it. Where a limit comes, the others are as they started.
    fn one_by_one(&self, starts: &[Option<Round>], chance: &mut Chance) -> (Vec<Round>, Result<(), Halted>) {
        let mut count = self.before.clone();
        let mut rounds = Vec::with_capacity(starts.len());
        let mut outcome = Ok(());
        for (seats, start) in self.seats.iter().zip(starts) {
            let first = start.clone().unwrap_or_else(|| shuffled(seats, chance));
            let mut best = (i64::MAX, vec![first]);
            if outcome.is_ok() {
                outcome = self.one(seats, &count, start.is_some(), chance, &mut best);
            }
            best.1.iter().flatten().for_each(|group| count.meet(group));
            rounds.extend(best.1);
        }
        (rounds, outcome)
    }

    fn one(
        &self,
        seats: &Seats,
        count: &Pairs<u16>,
        start: bool,
        chance: &mut Chance,
        best: &mut (i64, Vec<Round>),
    ) -> Result<(), Halted> {
        let people = self.problem.people as u64;
        self.meter.spend(people * people)?;
        let mut with = count.clone();
        best.1.iter().flatten().for_each(|group| with.meet(group));
        let mut floor = Floor::new(vec![seats], &best.1, with, &self.apart);
        if start {
            shake(&mut floor, seats.present.len(), chance);
        }
        let target = i64::try_from(count.repeats()).unwrap_or(i64::MAX);
        improve(&mut floor, (target, ALONE), (&mut Memory::new(), chance), self.meter, best)
    }

    /// All rounds together, or as many at a time as there is room for, shaken whenever they are stuck.
    fn polish(&mut self, mut rounds: Vec<Round>, chance: &mut Chance) -> Result<(), Halted> {
        let since = self.meter.spent();
        let widest = self.seats.iter().map(|seats| seats.groups).max().unwrap_or(1);
        let room = (CELLS / (widest * self.problem.people).max(1)).clamp(1, rounds.len().max(1));
        let mut memory = Memory::new();
        let mut least = i64::MAX;
        let mut last = since;
        while !self.done() && self.meter.spent() - last < STALE_STEPS * 1_000 {
            let from = chance.below(rounds.len() - room + 1);
            let (cost, outcome) = self.some(&mut rounds, from..from + room, (&mut memory, chance));
            self.offer(&rounds);
            if cost < least {
                (least, last) = (cost, self.meter.spent());
            }
            outcome?;
        }
        Ok(())
    }

    /// Some rounds, while the others stay; the best of them take their place.
    fn some(
        &self,
        rounds: &mut [Round],
        range: Range<usize>,
        (memory, chance): (&mut Memory, &mut Chance),
    ) -> (i64, Result<(), Halted>) {
        let people = self.problem.people;
        let mut outcome = self.meter.spend(((range.len() + 1) * people * people) as u64);
        let mut count = self.before.clone();
        rounds.iter().flatten().for_each(|group| count.meet(group));
        let seats = self.seats[range.clone()].iter().collect();
        let target = i64::try_from(self.bound).unwrap_or(i64::MAX);
        let mut floor = Floor::new(seats, &rounds[range.clone()], count, &self.apart);
        let mut best = (floor.cost, rounds[range.clone()].to_vec());
        for _ in 0..SHAKES {
            if outcome.is_err() || best.0 <= target {
                break;
            }
            outcome = improve(&mut floor, (target, TURNS), (memory, chance), self.meter, &mut best);
            let swaps = 2 + chance.below(range.len() + 2);
            shake(&mut floor, swaps, chance);
        }
        rounds[range].clone_from_slice(&best.1);
        (best.0, outcome)
    }
}

/// People in groups as chance has it.
fn shuffled(seats: &Seats, chance: &mut Chance) -> Round {
    let mut people = seats.present.clone();
    chance.shuffle(&mut people);
    let mut people = people.into_iter();
    (0..seats.groups)
        .map(|g| people.by_ref().take(seats.size + usize::from(g < seats.larger)).collect())
        .collect()
}
