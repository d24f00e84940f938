//! All cohorts together. Two bounds work side by side: prices for everything
//! at once, which see all that cohorts take from each other; and each cohort
//! solved exactly while resources cost it those prices, which see all that
//! absences do to it. What is left is settled by branching.

mod node;
mod repair;
mod tolls;

use std::collections::{BTreeSet, BinaryHeap};
use std::rc::Rc;

use self::node::{Charge, Node, State};
use self::repair::Group;
use super::answer::{Answer, Dates};
use super::ascent::{Ascent, Care};
use super::curve::NEVER;
use super::net::{Found, Net};
use super::one::{COLD, Known, One, Search};
use super::part::{Part, Rules};
use super::prices::Multipliers;
use super::scale;
use crate::limits::{Halt, Halted, Meter, Progress, Status};

/// The most orders of events that meet that are looked at for first dates.
const ORDERS: usize = 5_000;

/// Finds the best dates of all cohorts.
pub(super) fn solve(
    rules: &Rules<'_>,
    hint: Option<&Dates>,
    meter: &Meter<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Answer {
    let none = |status| Answer { status, dates: None, value: None, bound: None, work: meter.steps() };
    let first = match Net::new(rules).find(ORDERS, meter) {
        Ok(Found::Impossible) => return none(Status::Infeasible),
        Ok(Found::Dates(dates)) => Some(dates),
        Ok(Found::Open) => None,
        Err(Halted(Halt::Cancelled)) => return none(Status::Cancelled),
        Err(Halted(Halt::Limit)) => return none(Status::Unknown),
    };
    let scale = scale::of(rules.problem);
    let cohorts = rules.problem.cohorts.iter().enumerate();
    let parts: Vec<Part> = cohorts.map(|(c, cohort)| Part::new(rules, c, cohort, scale)).collect();
    let union = One::new(Part::union(&parts.iter().collect::<Vec<_>>(), rules));
    let groups = Group::all(&parts, rules);
    let ones: Vec<One> = parts.into_iter().map(One::new).collect();
    let joint = Search::new(&union, meter, scale, union.part.days.clone());
    let mut together = Together::new(&ones, &groups, joint, progress);
    if let Some(hint) = hint {
        let number = |day: &u32| i32::try_from(*day).unwrap_or(-1);
        together.joint.offer(&hint.iter().flatten().map(number).collect::<Vec<_>>());
    }
    if let Some(first) = first {
        together.joint.offer(&first);
    }
    let outcome = together.run();
    together.answer(outcome)
}

/// An event among all of them.
type Event = usize;

/// Comparisons for a cohort by itself: at first, later, and while dates are repaired.
const FIRST: u64 = 400_000_000;
const LATER: u64 = 200_000_000;

/// The most memory for open places, in numbers that they hold: a few hundred megabytes.
const MOST_OPEN: usize = 60_000_000;

/// After so many places dates are made anew from what is best for each cohort.
const RETRY: u64 = 48;

/// Rounds of sharpening tolls: at the first place, and at each later one.
const SHARPEN: usize = 12;
const RESHARPEN: usize = 2;

struct Together<'a, 'p> {
    ones: &'a [One],
    groups: &'a [Group],
    /// The first event of each cohort among all.
    starts: Vec<usize>,
    joint: Search<'a>,
    progress: &'p mut dyn FnMut(Progress),
    warm: Vec<Multipliers>,
    /// The days among which better dates may still be.
    days: Vec<Vec<i32>>,
    /// What the dates cost that were tried to make better last.
    tried: i64,
    bound: i64,
    number: u64,
    told: i64,
}

impl<'a, 'p> Together<'a, 'p> {
    fn new(
        ones: &'a [One],
        groups: &'a [Group],
        joint: Search<'a>,
        progress: &'p mut dyn FnMut(Progress),
    ) -> Self {
        let starts = ones.iter().scan(0, |sum, one| {
            let start = *sum;
            *sum += one.part.events();
            Some(start)
        });
        Self {
            starts: starts.collect(),
            warm: ones.iter().map(|one| Multipliers::zero(&one.part)).collect(),
            ones,
            groups,
            days: joint.one.part.days.clone(),
            tried: NEVER,
            joint,
            progress,
            bound: -NEVER,
            number: 0,
            told: NEVER,
        }
    }

    fn answer(self, outcome: Result<(), Halted>) -> Answer {
        let best = self.joint.best.as_ref();
        let status = match (outcome, best) {
            (Ok(()), Some(_)) => Status::Optimal,
            (Ok(()), None) => Status::Infeasible,
            (Err(Halted(Halt::Cancelled)), _) => Status::Cancelled,
            (Err(_), Some(_)) => Status::BestFound,
            (Err(_), None) => Status::Unknown,
        };
        let value = best.map(|(value, _)| *value);
        let bound = if status == Status::Optimal { value } else { Some(self.bound) };
        let bound = bound.filter(|bound| bound.abs() < NEVER / 2 && status != Status::Infeasible);
        let scale = self.joint.scale;
        let dates = |dates: &Vec<i32>| {
            let day = |day: &i32| day.unsigned_abs();
            self.split(dates).map(|dates| dates.iter().map(day).collect()).collect()
        };
        Answer {
            status,
            dates: best.map(|(_, all)| dates(all)),
            value: value.map(|value| scale.cost(value)),
            bound: bound.map(|bound| scale.cost(bound)),
            work: self.joint.meter.steps(),
        }
    }

    /// What belongs to each cohort.
    fn split<'s, T>(&'s self, all: &'s [T]) -> impl Iterator<Item = &'s [T]> {
        self.ones.iter().zip(&self.starts).map(|(one, start)| &all[*start..*start + one.part.events()])
    }

    fn run(&mut self) -> Result<(), Halted> {
        let mut open = BinaryHeap::new();
        open.extend(self.root()?);
        let mut size: usize = open.iter().map(Node::size).sum();
        while let Some(node) = open.pop() {
            self.learn(node.bound);
            if self.joint.closes(node.bound) {
                break;
            }
            size -= node.size();
            let left = self.visit(node)?;
            size += left.iter().map(Node::size).sum::<usize>();
            open.extend(left);
            if size > MOST_OPEN {
                return Err(Halted(Halt::Limit));
            }
            self.around()?;
        }
        self.learn(self.joint.cutoff);
        Ok(())
    }

    fn learn(&mut self, bound: i64) {
        let bound = self.joint.scale.up(bound).min(self.joint.cutoff);
        if bound > self.bound || self.joint.cutoff < self.told {
            self.bound = self.bound.max(bound);
            self.told = self.joint.cutoff;
            self.report();
        }
    }

    fn report(&mut self) {
        let scale = self.joint.scale;
        let cost = |grains: i64| (grains.abs() < NEVER / 2).then(|| scale.cost(grains));
        let value = self.joint.best.as_ref().and_then(|(value, _)| cost(*value));
        (self.progress)(Progress { work: self.joint.meter.steps(), value, bound: cost(self.bound) });
    }

    /// The first place: everything at once, then each cohort under the prices that were found.
    fn root(&mut self) -> Result<Option<Node>, Halted> {
        let union = self.joint.one;
        let zero = Multipliers::zero(&union.part);
        let mut ascent = Ascent::new(&self.joint, union.part.days.clone(), zero, -NEVER);
        let rounds = if self.ones.len() > 1 { 300 } else { 120 };
        let climbed = ascent.climb(&mut self.joint, Care { rounds, ..COLD });
        self.learn(ascent.bound);
        if climbed? || ascent.dive(&mut self.joint, 20_000)? {
            return Ok(None);
        }
        self.days.clone_from(ascent.days());
        let unknown = Rc::new(Known { bound: -NEVER, best: None });
        let states = self.split(ascent.days());
        let states = states.map(|days| State { days: Rc::new(days.to_vec()), known: Rc::clone(&unknown) });
        let mut states: Vec<State> = states.collect();
        let mut charge = Rc::new(self.charge(ascent.best.rooms.clone()));
        if self.ones.len() > 1 {
            for (c, state) in states.iter_mut().enumerate() {
                self.look(c, state, &charge, NEVER, (FIRST, COLD))?;
                if state.known.bound >= NEVER {
                    return Ok(None);
                }
            }
        }
        let bound = ascent.bound.max(self.sum(&states, &charge));
        self.learn(bound);
        let prices = Rc::new(ascent.best.clone());
        let node = self.node(bound, states.clone(), Rc::clone(&prices), Rc::clone(&charge));
        self.propose(&node)?;
        self.one_by_one(&node.states, 0)?;
        self.one_by_one(&node.states, 1)?;
        self.around()?;
        if self.ones.len() > 1 {
            self.sharpen(&mut states, &mut charge, SHARPEN, bound)?;
        }
        let bound = bound.max(self.sum(&states, &charge));
        let node = self.node(bound, states, prices, charge);
        Ok(Some(node))
    }

    fn node(&mut self, bound: i64, states: Vec<State>, prices: Rc<Multipliers>, charge: Rc<Charge>) -> Node {
        self.number += 1;
        Node { bound, number: self.number, states, prices, charge }
    }

    /// What is left to look at of a place.
    fn visit(&mut self, node: Node) -> Result<Vec<Node>, Halted> {
        let days: Vec<Vec<i32>> = node.states.iter().flat_map(|state| state.days.iter().cloned()).collect();
        let mut ascent = Ascent::new(&self.joint, days, (*node.prices).clone(), node.bound);
        if ascent.climb(&mut self.joint, Care { rounds: 24, polish: 6, ..COLD })? {
            return Ok(Vec::new());
        }
        let mut states = node.states;
        let mut charge = node.charge;
        let left: Vec<_> = self.split(ascent.days()).map(<[Vec<i32>]>::to_vec).collect();
        for (state, left) in states.iter_mut().zip(left) {
            state.days = Rc::new(left);
        }
        if self.ones.len() > 1 && !self.look_again(&mut states, &charge)? {
            return Ok(Vec::new());
        }
        let bound = ascent.bound.max(self.sum(&states, &charge));
        if self.joint.closes(bound) || ascent.dive(&mut self.joint, 4_000)? {
            return Ok(Vec::new());
        }
        if self.ones.len() > 1 {
            self.sharpen(&mut states, &mut charge, RESHARPEN, bound)?;
        }
        let bound = bound.max(self.sum(&states, &charge));
        let prices = Rc::new(ascent.best.clone());
        let node = self.node(bound, states, Rc::clone(&prices), Rc::clone(&charge));
        self.propose(&node)?;
        if self.number.is_multiple_of(RETRY) {
            self.one_by_one(&node.states, self.number as usize / RETRY as usize)?;
        }
        if self.joint.closes(bound) {
            return Ok(Vec::new());
        }
        let branches = match self.meeting(&node.states) {
            Some((event, day)) => self.part_ways(ascent.days(), event, day),
            None => ascent.halves(),
        };
        let states = |days: &Vec<Vec<i32>>| {
            let parts = self.split(days).zip(&node.states);
            parts
                .map(|(days, state)| State { days: Rc::new(days.to_vec()), known: Rc::clone(&state.known) })
                .collect()
        };
        let all: Vec<Vec<State>> = branches.iter().map(states).collect();
        Ok(all
            .into_iter()
            .map(|states| self.node(bound, states, Rc::clone(&prices), Rc::clone(&charge)))
            .collect())
    }

    /// Makes whole dates of what is best for each cohort.
    fn propose(&mut self, node: &Node) -> Result<(), Halted> {
        let dates: Option<Vec<_>> = node.states.iter().map(State::dates).collect();
        let Some(dates) = dates else { return Ok(()) };
        let dates: Vec<i32> = dates.into_iter().flatten().copied().collect();
        self.joint.improve(&dates)
    }

    /// An event that meets another one in what is best for each cohort, and the day.
    fn meeting(&self, states: &[State]) -> Option<(Event, i32)> {
        let dates: Option<Vec<_>> = states.iter().map(State::dates).collect();
        let dates: Vec<i32> = dates?.into_iter().flatten().copied().collect();
        let rooms = &self.joint.one.part.rooms;
        rooms.iter().find_map(|room| {
            let met = |(i, e): (usize, &usize)| room[..i].iter().any(|other| dates[*other] == dates[*e]);
            room.iter().enumerate().find(|(i, e)| met((*i, e))).map(|(_, e)| (*e, dates[*e]))
        })
    }

    /// Two places: the event is not on this day; it is, so that nobody else's is.
    fn part_ways(&self, days: &[Vec<i32>], event: Event, day: i32) -> Vec<Vec<Vec<i32>>> {
        let mut without = days.to_vec();
        without[event].retain(|d| *d != day);
        let mut with = days.to_vec();
        with[event] = vec![day];
        for rival in self.rivals(event) {
            with[rival].retain(|d| *d != day);
        }
        [without, with].into_iter().filter(|days| days.iter().all(|days| !days.is_empty())).collect()
    }

    /// Events that need something that an event needs.
    fn rivals(&self, event: Event) -> BTreeSet<Event> {
        let part = &self.joint.one.part;
        let users = part.rooms_of[event].iter().flat_map(|room| &part.rooms[*room]);
        users.copied().filter(|other| *other != event).collect()
    }
}
