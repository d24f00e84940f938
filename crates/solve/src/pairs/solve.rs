//! All levels, one after the other.

use super::certificate::Certificate;
use super::explain::{self, Block, Relaxation};
use super::greedy;
use super::level;
use super::problem::{Odd, Problem};
use super::trio::{Found, Search, Trio};
use crate::limits::{Halt, Halted, Limits, Meter, Progress, Status};

/// Who works with whom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Solution {
    /// The pairs, in order, fixed ones among them.
    pub pairs: Vec<[u32; 2]>,
    /// Trios, at most one in a level.
    pub trios: Vec<[u32; 3]>,
    /// Who is left over, at most one in a level.
    pub left: Vec<u32>,
}

/// What is known at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// How far it is proven.
    pub status: Status,
    /// What the solution scores.
    pub value: Option<i64>,
    /// What no solution exceeds.
    pub bound: Option<i64>,
    /// Steps.
    pub work: u64,
    /// The pairs, where some were found.
    pub solution: Option<Solution>,
    /// What proves them, where all levels were searched to the end.
    pub certificate: Option<Certificate>,
    /// Who stands in the way, where it is proven that somebody does.
    pub blocks: Vec<Block>,
    /// Exceptions that would help, those with the fewest first.
    pub relaxations: Vec<Relaxation>,
}

/// All levels so far.
struct Run<'a> {
    problem: &'a Problem,
    solution: Solution,
    certificate: Certificate,
    value: i64,
    /// For each level what it cannot exceed.
    bounds: Vec<i64>,
    /// The levels whose pairs stand.
    done: Vec<bool>,
}

/// Finds the best pairs.
///
/// `grace` limits what finding out who blocks may use, where there are no pairs; `tell` hears of it when
/// the bound gets better, and of the value at the end.
pub fn solve(
    problem: &Problem,
    limits: &Limits<'_>,
    grace: &Limits<'_>,
    tell: &mut dyn FnMut(Progress),
) -> Answer {
    let meter = Meter::new(limits);
    let mut run = Run {
        problem,
        solution: Solution::default(),
        certificate: Certificate { person: vec![0; problem.people as usize], ..Certificate::default() },
        value: 0,
        bounds: problem.levels.iter().map(|level| greedy::ceiling(level, problem.odd)).collect(),
        done: vec![false; problem.levels.len()],
    };
    for fixed in &problem.fixed {
        run.value += i64::from(fixed.score);
        run.solution.pairs.push([fixed.a.min(fixed.b), fixed.a.max(fixed.b)]);
    }
    tell(run.progress(&meter));
    let mut blocked = Vec::new();
    let mut halted = None;
    for level in 0..problem.levels.len() {
        match run.level(level, &meter) {
            Ok(true) => tell(run.progress(&meter)),
            Ok(false) => blocked.push(level),
            Err(Halted(halt)) => {
                halted = Some(halt);
                break;
            }
        }
    }
    if !blocked.is_empty() {
        let (blocks, relaxations) =
            explain::explain(problem, &blocked, &Meter::new(grace)).unwrap_or_default();
        return Answer { blocks, relaxations, ..nothing(Status::Infeasible, &meter) };
    }
    let quick = halted.is_none() || run.hurry();
    if !quick {
        let status = if halted == Some(Halt::Cancelled) { Status::Cancelled } else { Status::Unknown };
        return Answer { bound: Some(run.bound()), ..nothing(status, &meter) };
    }
    tell(run.progress(&meter));
    run.answer(halted, &meter)
}

const fn nothing(status: Status, meter: &Meter<'_>) -> Answer {
    Answer {
        status,
        value: None,
        bound: None,
        work: meter.steps(),
        solution: None,
        certificate: None,
        blocks: Vec::new(),
        relaxations: Vec::new(),
    }
}

impl Run<'_> {
    fn bound(&self) -> i64 {
        let fixed = self.problem.fixed.iter().map(|edge| i64::from(edge.score));
        self.bounds.iter().copied().chain(fixed).sum()
    }

    fn progress(&self, meter: &Meter<'_>) -> Progress {
        let value = self.done.iter().all(|done| *done).then_some(self.value as f64);
        Progress { work: meter.steps(), value, bound: Some(self.bound() as f64) }
    }

    /// Searches a level to the end; whether it has pairs.
    fn level(&mut self, place: usize, meter: &Meter<'_>) -> Result<bool, Halted> {
        let level = &self.problem.levels[place];
        let (matcher, stuck) = level::solve(&level.scores, meter)?;
        if !stuck.is_empty() {
            return Ok(false);
        }
        if level.is_odd() && self.problem.odd == Odd::Trio {
            let mut search = Search::new(matcher, &level.scores, meter);
            let ended = search.run();
            if let Some(found) = &search.best {
                self.trio(place, found);
            }
            return ended.map(|()| search.best.is_some());
        }
        let all = level.members.len();
        if level.is_odd() {
            self.certificate.left(self.problem, place, &matcher);
        } else {
            self.certificate.even(self.problem, place, &matcher);
        }
        let left = matcher.mate.get(all).copied();
        let pairs = self.take(place, &matcher.mate[..all], None, left);
        self.bounds[place] = pairs;
        Ok(true)
    }

    /// Takes over a trio and the others' pairs.
    fn trio(&mut self, place: usize, found: &Found) {
        let all = self.problem.levels[place].members.len();
        let bound = found.bound.map_or(self.bounds[place], |bound| bound.div_euclid(2));
        self.bounds[place] = self.bounds[place].min(bound);
        self.certificate.trio(self.problem, place, found, self.bounds[place]);
        self.take(place, &found.mate[..all], Some(found.trio), None);
    }

    /// Takes over the pairs of a level; what they score.
    fn take(&mut self, place: usize, mate: &[u32], trio: Option<Trio>, left: Option<u32>) -> i64 {
        let level = &self.problem.levels[place];
        let member = |v: u32| level.members[v as usize];
        let mut value = trio.map_or(0, |trio| level.scores.trio(trio).unwrap_or(0));
        for (u, &v) in (0..).zip(mate) {
            if u < v && (v as usize) < mate.len() {
                self.solution.pairs.push([member(u), member(v)]);
                value += level.scores.score(u, v).map_or(0, i64::from);
            }
        }
        self.solution.trios.extend(trio.map(|trio| trio.map(member)));
        self.solution.left.extend(left.map(member));
        self.value += value;
        self.done[place] = true;
        value
    }

    /// Quick pairs for the levels that are not done; whether there are any.
    fn hurry(&mut self) -> bool {
        (0..self.done.len()).all(|place| {
            if self.done[place] {
                return true;
            }
            let Some(quick) = greedy::quick(&self.problem.levels[place], self.problem.odd) else {
                return false;
            };
            self.take(place, &quick.mate, quick.trio, quick.left);
            true
        })
    }

    fn answer(mut self, halted: Option<Halt>, meter: &Meter<'_>) -> Answer {
        self.solution.pairs.sort_unstable();
        let bound = self.bound();
        let status = match halted {
            _ if bound <= self.value => Status::Optimal,
            Some(Halt::Cancelled) => Status::Cancelled,
            _ => Status::BestFound,
        };
        Answer {
            value: Some(self.value),
            bound: Some(bound),
            solution: Some(self.solution),
            certificate: halted.is_none().then_some(self.certificate),
            ..nothing(status, meter)
        }
    }
}
