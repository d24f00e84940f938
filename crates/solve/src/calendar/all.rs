//! All cohorts together. Two bounds work side by side: prices for everything
//! at once, which see all that cohorts take from each other; and each cohort
//! solved exactly while resources cost it those prices, which see all that
//! absences do to it. What is left is settled by branching.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::rc::Rc;

use super::answer::{Answer, Dates};
use super::ascent::{Ascent, Care};
use super::curve::NEVER;
use super::net::{Found, Net};
use super::one::{COLD, Known, One, Search, Task, WARM, search};
use super::part::{Part, Rules};
use super::prices::{Multipliers, Tolls, tolls};
use super::scale::Scale;
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
    let scale = Scale::of(rules.problem);
    let cohorts = rules.problem.cohorts.iter().enumerate();
    let parts: Vec<Part> = cohorts.map(|(c, cohort)| Part::new(rules, c, cohort, scale)).collect();
    let union = One::new(Part::union(&parts, rules));
    let ones: Vec<One> = parts.into_iter().map(One::new).collect();
    let joint = Search::new(&union, meter, scale, union.part.days.clone());
    let mut together = Together::new(&ones, joint, progress);
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

/// One cohort at a place of the search.
#[derive(Clone)]
struct State {
    days: Rc<Vec<Vec<i32>>>,
    known: Rc<Known>,
}

impl State {
    fn dates(&self) -> Option<&Vec<i32>> {
        self.known.best.as_ref().map(|(_, dates)| dates)
    }

    /// Whether the best dates of the cohort are still to be had.
    fn stands(&self) -> bool {
        self.dates().is_some_and(|dates| {
            dates.iter().zip(self.days.iter()).all(|(date, days)| days.binary_search(date).is_ok())
        })
    }
}

/// A place of the search.
struct Node {
    bound: i64,
    number: u64,
    states: Vec<State>,
    prices: Rc<Multipliers>,
    charge: Rc<Charge>,
}

/// What resources cost cohorts, by day.
#[derive(Default)]
struct Charge {
    /// By cell of the union.
    cells: BTreeMap<usize, f64>,
    tolls: Tolls,
    /// All of them together.
    sum: i64,
}

impl Node {
    const fn rank(&self) -> (i64, Reverse<u64>) {
        (self.bound, Reverse(self.number))
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.rank() == other.rank()
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        other.rank().cmp(&self.rank())
    }
}

/// An event among all of them.
type Event = usize;

/// Comparisons for a cohort by itself: at first, later, and while dates are repaired.
const FIRST: u64 = 400_000_000;
const LATER: u64 = 40_000_000;
const REPAIR: u64 = 20_000_000;

/// Rounds of sharpening tolls.
const SHARPEN: usize = 12;

struct Together<'a, 'p> {
    ones: &'a [One],
    /// The first event of each cohort among all.
    starts: Vec<usize>,
    joint: Search<'a>,
    progress: &'p mut dyn FnMut(Progress),
    warm: Vec<Multipliers>,
    bound: i64,
    number: u64,
    told: i64,
}

impl<'a, 'p> Together<'a, 'p> {
    fn new(ones: &'a [One], joint: Search<'a>, progress: &'p mut dyn FnMut(Progress)) -> Self {
        let starts = ones.iter().scan(0, |sum, one| {
            let start = *sum;
            *sum += one.part.events();
            Some(start)
        });
        Self {
            starts: starts.collect(),
            warm: ones.iter().map(|one| Multipliers::zero(&one.part)).collect(),
            ones,
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
        while let Some(node) = open.pop() {
            self.learn(node.bound);
            if self.joint.closes(node.bound) {
                break;
            }
            open.extend(self.visit(node)?);
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
        let unknown = Rc::new(Known { bound: -NEVER, best: None });
        let states = self.split(ascent.days());
        let states = states.map(|days| State { days: Rc::new(days.to_vec()), known: Rc::clone(&unknown) });
        let mut states: Vec<State> = states.collect();
        let mut charge = Rc::new(self.charge(ascent.best.rooms.clone()));
        if self.ones.len() > 1 {
            for c in 0..states.len() {
                self.look(c, &mut states[c], &charge, NEVER, (FIRST, COLD))?;
                if states[c].known.bound >= NEVER {
                    return Ok(None);
                }
            }
        }
        let bound = ascent.bound.max(self.sum(&states, &charge));
        self.learn(bound);
        let prices = Rc::new(ascent.best.clone());
        let node = self.node(bound, states.clone(), Rc::clone(&prices), Rc::clone(&charge));
        self.propose(&node)?;
        self.repair(&node)?;
        if self.ones.len() > 1 {
            self.sharpen(&mut states, &mut charge, SHARPEN, bound)?;
        }
        let bound = bound.max(self.sum(&states, &charge));
        let node = self.node(bound, states, prices, charge);
        Ok(Some(node))
    }

    /// Makes the prices of resources tolls, rounded so that costs are multiples of a fourth.
    fn charge(&self, cells: BTreeMap<usize, f64>) -> Charge {
        let union = &self.joint.one.part;
        let grain = self.grain().step;
        let most = union.resources.iter().flatten().max().map_or(0, |most| most + 1);
        let mut tolls = vec![Vec::new(); most];
        let mut sum = 0;
        for (&cell, price) in &cells {
            let (room, day) = (cell / union.calendar(), cell % union.calendar());
            let toll = (price.round() as i64 + grain / 2) / grain * grain;
            let resource = union.room_resources[room];
            if toll > 0 {
                tolls[resource].resize(union.calendar(), 0);
                tolls[resource][day] += toll;
                sum += toll;
            }
        }
        Charge { cells, tolls: Rc::new(tolls), sum }
    }

    /// The scale of costs with tolls.
    fn grain(&self) -> Scale {
        self.joint.scale.finer(4)
    }

    fn node(&mut self, bound: i64, states: Vec<State>, prices: Rc<Multipliers>, charge: Rc<Charge>) -> Node {
        self.number += 1;
        Node { bound, number: self.number, states, prices, charge }
    }

    /// The bound that cohorts by themselves give.
    fn sum(&self, states: &[State], charge: &Charge) -> i64 {
        if self.ones.len() < 2 {
            return -NEVER;
        }
        states.iter().map(|state| state.known.bound).fold(-charge.sum, i64::saturating_add)
    }

    /// Raises tolls where cohorts meet and lowers them where nobody comes, as long as that raises the
    /// bound.
    fn sharpen(
        &mut self,
        states: &mut Vec<State>,
        charge: &mut Rc<Charge>,
        rounds: usize,
        floor: i64,
    ) -> Result<(), Halted> {
        let mut pace = 0.7;
        let mut best = self.sum(states, charge);
        let (mut now, mut paid) = (states.clone(), Rc::clone(charge));
        for _ in 0..rounds {
            let slope = self.crowding(&now, &paid);
            let norm: f64 = slope.values().map(|x| x * x).sum();
            if norm <= 0.0 || self.joint.closes(best.max(floor)) || pace < 0.1 {
                break;
            }
            let total = self.sum(&now, &paid);
            let step = pace
                * (self.joint.cutoff.min(total + total.abs() / 5 + self.joint.scale.step) - total) as f64
                / norm;
            let mut cells = paid.cells.clone();
            for (cell, x) in slope {
                *cells.entry(cell).or_default() += step * x;
            }
            cells.retain(|_, price| *price > 0.0);
            paid = Rc::new(self.charge(cells));
            for c in 0..now.len() {
                let mut state = State { days: Rc::clone(&now[c].days), known: Rc::clone(&now[c].known) };
                state.known = Rc::new(Known { bound: -NEVER, best: state.known.best.clone() });
                self.look(c, &mut state, &paid, NEVER, (LATER, WARM))?;
                now[c] = state;
            }
            let total = self.sum(&now, &paid);
            if total > best {
                best = total;
                (*states, *charge) = (now.clone(), Rc::clone(&paid));
            } else {
                pace *= 0.5;
                (now, paid) = (states.clone(), Rc::clone(charge));
            }
        }
        Ok(())
    }

    /// By how much each cell is used too much, or too little for its toll.
    fn crowding(&self, states: &[State], charge: &Charge) -> BTreeMap<usize, f64> {
        let part = &self.joint.one.part;
        let mut slope: BTreeMap<usize, f64> = charge.cells.keys().map(|cell| (*cell, -1.0)).collect();
        let mut used: BTreeMap<usize, f64> = BTreeMap::new();
        for (c, state) in states.iter().enumerate() {
            for (e, day) in state.dates().into_iter().flatten().enumerate() {
                for room in &part.rooms_of[self.starts[c] + e] {
                    *used.entry(room * part.calendar() + day.unsigned_abs() as usize).or_default() += 1.0;
                }
            }
        }
        for (cell, count) in used {
            if count > 1.0 || slope.contains_key(&cell) {
                slope.insert(cell, count - 1.0);
            }
        }
        slope.retain(|_, x| *x != 0.0);
        slope
    }

    /// Finds what is best for a cohort on the days of a state under tolls.
    fn look(
        &mut self,
        c: usize,
        state: &mut State,
        charge: &Charge,
        cutoff: i64,
        (budget, care): (u64, Care),
    ) -> Result<(), Halted> {
        let lower = state.known.bound;
        let mut known = Known { bound: lower, best: None };
        let mut prices = self.warm[c].clone();
        let task = Task {
            days: (*state.days).clone(),
            cutoff,
            lower,
            hint: state.dates().map(Vec::as_slice),
            prices: &mut prices,
            budget,
            scale: self.grain(),
            tolls: Rc::clone(&charge.tolls),
            care,
        };
        search(&self.ones[c], task, self.joint.meter, &mut known)?;
        self.warm[c] = prices;
        state.known = Rc::new(known);
        Ok(())
    }

    /// What is left to look at of a place.
    fn visit(&mut self, node: Node) -> Result<Vec<Node>, Halted> {
        let days: Vec<Vec<i32>> = node.states.iter().flat_map(|state| state.days.iter().cloned()).collect();
        let mut ascent = Ascent::new(&self.joint, days, (*node.prices).clone(), node.bound);
        if ascent.climb(&mut self.joint, Care { rounds: 24, ..COLD })? {
            return Ok(Vec::new());
        }
        let mut states = node.states;
        let charge = node.charge;
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
        let prices = Rc::new(ascent.best.clone());
        let node = self.node(bound, states, Rc::clone(&prices), Rc::clone(&charge));
        self.propose(&node)?;
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

    /// Looks again at cohorts whose best dates are no longer to be had; whether something better may be
    /// left.
    fn look_again(&mut self, states: &mut [State], charge: &Charge) -> Result<bool, Halted> {
        for c in 0..states.len() {
            if states[c].stands() {
                continue;
            }
            let others = self.sum(states, charge) - states[c].known.bound;
            let cutoff = self.joint.cutoff.saturating_sub(others).min(NEVER);
            let mut state = states[c].clone();
            self.look(c, &mut state, charge, cutoff, (LATER, WARM))?;
            if state.known.bound >= cutoff {
                return Ok(false);
            }
            states[c] = state;
        }
        Ok(true)
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

    /// Better dates from the best ones: one cohort after the other takes what is best for it while the
    /// others stay; where there are none yet, while those before it stay.
    fn repair(&mut self, node: &Node) -> Result<(), Halted> {
        let count = self.ones.len();
        if count < 2 {
            return Ok(());
        }
        for turn in 0..count {
            let order: Vec<usize> = (0..count).map(|i| (i + turn) % count).collect();
            self.one_by_one(node, &order)?;
            if self.joint.closes(node.bound) {
                return Ok(());
            }
        }
        self.around(node)
    }

    fn one_by_one(&mut self, node: &Node, order: &[usize]) -> Result<(), Halted> {
        let mut dates = vec![-1; self.joint.one.part.events()];
        for &c in order {
            let Some((_, own)) = self.beside(c, &node.states[c].days, &dates, NEVER)? else { return Ok(()) };
            let start = self.starts[c];
            dates[start..start + own.len()].copy_from_slice(&own);
        }
        self.joint.improve(&dates)
    }

    /// Lets one cohort after the other move while the others stay, until that helps no more.
    fn around(&mut self, node: &Node) -> Result<(), Halted> {
        let Some((_, mut dates)) = self.joint.best.clone() else { return Ok(()) };
        let mut since = 0;
        for c in (0..self.ones.len()).cycle() {
            let start = self.starts[c];
            let end = start + self.ones[c].part.events();
            let own = dates[start..end].to_vec();
            let value = self.ones[c].part.value(&own).unwrap_or(NEVER);
            dates[start..end].fill(-1);
            let found = self.beside(c, &node.states[c].days, &dates, value)?;
            since = if found.is_some() { 0 } else { since + 1 };
            dates[start..end].copy_from_slice(&found.map_or(own, |(_, dates)| dates));
            if since >= self.ones.len() {
                break;
            }
            self.joint.offer(&dates);
        }
        Ok(())
    }

    /// The best dates of a cohort beside those of others (-1 where there are none).
    fn beside(
        &mut self,
        c: usize,
        days: &[Vec<i32>],
        dates: &[i32],
        cutoff: i64,
    ) -> Result<Option<(i64, Vec<i32>)>, Halted> {
        let mut days = days.to_vec();
        for (e, days) in days.iter_mut().enumerate() {
            for rival in self.rivals(self.starts[c] + e) {
                days.retain(|day| *day != dates[rival]);
            }
        }
        if days.iter().any(Vec::is_empty) {
            return Ok(None);
        }
        let mut known = Known { bound: -NEVER, best: None };
        let task = Task {
            days,
            cutoff,
            lower: -NEVER,
            hint: None,
            prices: &mut self.warm[c].clone(),
            budget: REPAIR,
            scale: self.joint.scale,
            tolls: Tolls::default(),
            care: COLD,
        };
        search(&self.ones[c], task, self.joint.meter, &mut known)?;
        Ok(known
            .best
            .map(|(value, dates)| (value - tolls(&Tolls::default(), &self.ones[c].part, &dates), dates)))
    }
}
