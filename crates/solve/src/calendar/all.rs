//! All cohorts together: each by itself as well as it can be, then what they
//! take from each other settled one meeting of two events after the other.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::rc::Rc;

use super::answer::{Answer, Dates};
use super::curve::NEVER;
use super::one::{Known, Multipliers, One, Task};
use super::part::{Part, Rules};
use super::scale::Scale;
use super::shape::Shape;
use crate::limits::{Halt, Halted, Limits, Meter, Progress, Status};

/// Comparisons for the first look at a cohort, where there are several.
const FIRST_LOOK: u64 = 100_000_000;

/// Finds the best dates of all cohorts.
pub(super) fn solve(
    rules: &Rules<'_>,
    hint: Option<&Dates>,
    limits: &Limits<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Answer {
    let scale = Scale::of(rules.problem);
    let cohorts = rules.problem.cohorts.iter().enumerate();
    let parts: Vec<Part> = cohorts.map(|(c, cohort)| Part::new(rules, c, cohort, scale)).collect();
    let impossible =
        |part: &Part| part.reach.contradicts() || part.days.iter().any(Vec::is_empty);
    if parts.iter().any(impossible) {
        return Answer { status: Status::Infeasible, dates: None, value: None, bound: None, work: 0 };
    }
    let shapes: Vec<Shape> = parts.iter().map(Shape::of).collect();
    let ones = parts.iter().zip(&shapes).map(|(part, shape)| One { part, shape, scale }).collect();
    let mut meter = Meter::new(limits);
    let mut together = Together::new(rules, ones, scale, &mut meter, progress);
    let hint = hint.map(|dates| numbers(dates));
    let outcome = together.run(hint);
    together.answer(outcome)
}

fn numbers(dates: &Dates) -> Vec<Vec<i32>> {
    let number = |day: &u32| i32::try_from(*day).unwrap_or(-1);
    dates.iter().map(|days| days.iter().map(number).collect()).collect()
}

/// One cohort at a place of the search.
#[derive(Clone)]
struct State {
    days: Rc<Vec<Vec<i32>>>,
    known: Rc<Known>,
    budget: u64,
}

impl State {
    fn settled(&self) -> bool {
        self.known.best.as_ref().is_some_and(|(value, _)| *value <= self.known.bound)
    }

    fn dates(&self) -> Option<&Vec<i32>> {
        self.known.best.as_ref().map(|(_, dates)| dates)
    }
}

/// A place of the search.
struct Node {
    bound: i64,
    meetings: usize,
    number: u64,
    states: Vec<State>,
}

impl Node {
    const fn rank(&self) -> (i64, usize, Reverse<u64>) {
        (self.bound, self.meetings, Reverse(self.number))
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

/// An event of a cohort.
type Place = (usize, usize);

struct Together<'a, 'm, 'l> {
    rules: &'a Rules<'a>,
    ones: Vec<One<'a>>,
    scale: Scale,
    meter: &'m mut Meter<'l>,
    progress: &'m mut dyn FnMut(Progress),
    /// The users of each resource that takes one event a day.
    users: BTreeMap<usize, Vec<Place>>,
    prices: Vec<Multipliers>,
    best: Option<(i64, Vec<Vec<i32>>)>,
    cutoff: i64,
    bound: i64,
    number: u64,
}

impl<'a, 'm, 'l> Together<'a, 'm, 'l> {
    fn new(
        rules: &'a Rules<'a>,
        ones: Vec<One<'a>>,
        scale: Scale,
        meter: &'m mut Meter<'l>,
        progress: &'m mut dyn FnMut(Progress),
    ) -> Self {
        let mut users: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
        for (c, one) in ones.iter().enumerate() {
            for (e, needs) in one.part.resources.iter().enumerate() {
                for &r in needs.iter().collect::<BTreeSet<_>>() {
                    if rules.exclusive(r) {
                        users.entry(r).or_default().push((c, e));
                    }
                }
            }
        }
        let prices = ones.iter().map(|one| Multipliers::zero(one.part)).collect();
        Self {
            rules,
            ones,
            scale,
            meter,
            progress,
            users,
            prices,
            best: None,
            cutoff: NEVER,
            bound: -NEVER,
            number: 0,
        }
    }

    fn answer(self, outcome: Result<(), Halted>) -> Answer {
        let status = match (outcome, &self.best) {
            (Ok(()), Some(_)) => Status::Optimal,
            (Ok(()), None) => Status::Infeasible,
            (Err(Halted(Halt::Cancelled)), _) => Status::Cancelled,
            (Err(_), Some(_)) => Status::BestFound,
            (Err(_), None) => Status::Unknown,
        };
        let value = self.best.as_ref().map(|(value, _)| *value);
        let bound = if status == Status::Optimal { value } else { Some(self.bound) };
        let bound = bound.filter(|bound| bound.abs() < NEVER / 2 && status != Status::Infeasible);
        let days = |days: &Vec<i32>| days.iter().map(|day| day.unsigned_abs()).collect();
        Answer {
            status,
            dates: self.best.as_ref().map(|(_, dates)| dates.iter().map(days).collect()),
            value: value.map(|value| self.scale.cost(value)),
            bound: bound.map(|bound| self.scale.cost(bound)),
            work: self.meter.steps(),
        }
    }

    fn run(&mut self, hint: Option<Vec<Vec<i32>>>) -> Result<(), Halted> {
        if let Some(hint) = &hint {
            self.offer(hint);
        }
        let Some(root) = self.first_look(hint.as_ref())? else { return Ok(()) };
        let mut open = BinaryHeap::new();
        self.repair(&root)?;
        open.push(root);
        while let Some(node) = open.pop() {
            self.learn(node.bound);
            if node.bound >= self.cutoff {
                break;
            }
            for child in self.visit(node)? {
                open.push(child);
            }
        }
        self.learn(self.cutoff);
        Ok(())
    }

    fn learn(&mut self, bound: i64) {
        if bound > self.bound {
            self.bound = bound.min(self.cutoff);
            self.report();
        }
    }

    fn report(&mut self) {
        let cost = |grains: i64| (grains.abs() < NEVER / 2).then(|| self.scale.cost(grains));
        let value = self.best.as_ref().and_then(|(value, _)| cost(*value));
        (self.progress)(Progress { work: self.meter.steps(), value, bound: cost(self.bound) });
    }

    /// Takes dates of all cohorts where they are better than the best so far.
    fn offer(&mut self, dates: &[Vec<i32>]) {
        if dates.len() != self.ones.len() {
            return;
        }
        let mut sum = 0;
        for (one, dates) in self.ones.iter().zip(dates) {
            let fits = dates.len() == one.part.events()
                && dates.iter().zip(&one.part.days).all(|(date, days)| days.binary_search(date).is_ok());
            let Some(value) = Some(dates).filter(|_| fits).and_then(|dates| one.part.value(dates)) else { return };
            sum += value;
        }
        let whole: Vec<Option<&Vec<i32>>> = dates.iter().map(Some).collect();
        if sum < self.cutoff && self.meeting(&whole).is_none() {
            self.cutoff = sum;
            self.best = Some((sum, dates.to_vec()));
            self.report();
        }
    }

    /// Each cohort by itself; nothing where one of them cannot be placed.
    fn first_look(&mut self, hint: Option<&Vec<Vec<i32>>>) -> Result<Option<Node>, Halted> {
        let single = self.ones.len() == 1;
        let mut states = Vec::new();
        for c in 0..self.ones.len() {
            let days = Rc::new(self.ones[c].part.days.clone());
            let budget = if single { u64::MAX } else { FIRST_LOOK };
            let mut state = State { days, known: Rc::new(Known { bound: -NEVER, best: None }), budget };
            let cutoff = if single { self.cutoff } else { NEVER };
            let hint = hint.and_then(|hint| hint.get(c)).map(Vec::as_slice);
            let hint = hint.filter(|hint| hint.len() == self.ones[c].part.events());
            let outcome = self.look(c, &mut state, cutoff, hint);
            if single {
                self.take_single(&state);
            }
            outcome?;
            if state.known.best.is_none() && state.known.bound >= cutoff {
                return Ok(None);
            }
            states.push(state);
        }
        Ok(Some(self.node(states)))
    }

    /// Where there is one cohort its dates are the answer.
    fn take_single(&mut self, state: &State) {
        if let Some((_, dates)) = &state.known.best {
            self.offer(std::slice::from_ref(dates));
        }
        self.learn(state.known.bound);
    }

    fn node(&mut self, states: Vec<State>) -> Node {
        self.number += 1;
        let bound = states.iter().map(|state| state.known.bound).fold(0i64, i64::saturating_add);
        let dates: Vec<_> = states.iter().map(State::dates).collect();
        let meetings = self.count_meetings(&dates);
        Node { bound, meetings, number: self.number, states }
    }

    /// Finds what is best for a cohort on the days of a state, and below a cutoff.
    fn look(&mut self, c: usize, state: &mut State, cutoff: i64, hint: Option<&[i32]>) -> Result<(), Halted> {
        let mut known = Known { bound: state.known.bound, best: None };
        let mut prices = self.prices[c].clone();
        let task = Task {
            days: (*state.days).clone(),
            cutoff,
            lower: state.known.bound,
            hint: hint.or(state.dates().map(Vec::as_slice)),
            prices: &mut prices,
            budget: state.budget,
        };
        let outcome = self.ones[c].search(task, self.meter, &mut known);
        if outcome.is_ok() {
            self.prices[c] = prices;
        }
        state.known = Rc::new(known);
        outcome
    }

    /// What is left to look at of a place.
    fn visit(&mut self, node: Node) -> Result<Vec<Node>, Halted> {
        let unsettled = (0..node.states.len()).filter(|c| !node.states[*c].settled());
        let gap = |c: &usize| {
            let known = &node.states[*c].known;
            known.best.as_ref().map_or(NEVER, |(value, _)| value - known.bound)
        };
        if let Some(c) = unsettled.max_by_key(gap) {
            return self.deepen(node, c);
        }
        let dates: Vec<_> = node.states.iter().map(State::dates).collect();
        match self.meeting(&dates) {
            None => {
                let dates: Vec<_> = dates.into_iter().flatten().cloned().collect();
                self.offer(&dates);
                Ok(Vec::new())
            }
            Some((a, b)) => {
                let mut nodes = self.part_ways(&node, a, b)?;
                for node in &nodes {
                    self.repair(node)?;
                }
                nodes.retain(|node| node.bound < self.cutoff);
                Ok(nodes)
            }
        }
    }

    /// Looks longer at a cohort.
    fn deepen(&mut self, mut node: Node, c: usize) -> Result<Vec<Node>, Halted> {
        let others = node.bound - node.states[c].known.bound;
        let cutoff = self.cutoff.saturating_sub(others).min(NEVER);
        let mut state = node.states[c].clone();
        state.budget = state.budget.saturating_mul(4);
        self.look(c, &mut state, cutoff, None)?;
        if state.known.bound >= cutoff {
            return Ok(Vec::new());
        }
        node.states[c] = state;
        let node = self.node(node.states);
        self.repair(&node)?;
        Ok(vec![node])
    }

    /// Two places: the first event is not on this day; it is, so that nobody else's is.
    fn part_ways(&mut self, node: &Node, a: Place, b: Place) -> Result<Vec<Node>, Halted> {
        let Some(day) = node.states[a.0].dates().map(|dates| dates[a.1]) else { return Ok(Vec::new()) };
        let mut children = Vec::new();
        let mut without = node.states.clone();
        forbid(&mut without[a.0], a.1, day);
        children.extend(self.child(without, &[a.0])?);
        let mut with = node.states.clone();
        let mut kept = (*with[a.0].days).clone();
        kept[a.1] = vec![day];
        with[a.0].days = Rc::new(kept);
        let mut touched = Vec::new();
        for (c, e) in self.rivals(a) {
            if with[c].days[e].contains(&day) {
                forbid(&mut with[c], e, day);
                touched.push(c);
            }
        }
        touched.push(b.0);
        touched.sort_unstable();
        touched.dedup();
        children.extend(self.child(with, &touched)?);
        Ok(children)
    }

    /// Events of other cohorts that need something that an event needs.
    fn rivals(&self, (c, e): Place) -> Vec<Place> {
        let needs = &self.ones[c].part.resources[e];
        let users = needs.iter().filter_map(|r| self.users.get(r)).flatten();
        let others: BTreeSet<Place> = users.copied().filter(|other| other.0 != c).collect();
        others.into_iter().collect()
    }

    /// The place where some cohorts have fewer days; nothing where nothing better can be there.
    fn child(&mut self, mut states: Vec<State>, touched: &[usize]) -> Result<Option<Node>, Halted> {
        for &c in touched {
            let fits = |dates: &Vec<i32>| {
                dates.iter().zip(states[c].days.iter()).all(|(date, days)| days.binary_search(date).is_ok())
            };
            if states[c].dates().is_some_and(fits) {
                continue;
            }
            let others: i64 = (0..states.len()).filter(|o| *o != c).map(|o| states[o].known.bound).sum();
            let cutoff = self.cutoff.saturating_sub(others).min(NEVER);
            let mut state = states[c].clone();
            self.look(c, &mut state, cutoff, None)?;
            if state.known.bound >= cutoff {
                return Ok(None);
            }
            states[c] = state;
        }
        Ok(Some(self.node(states)))
    }

    /// Two events of different cohorts that need the same on the same day.
    fn meeting(&self, dates: &[Option<&Vec<i32>>]) -> Option<(Place, Place)> {
        self.meetings(dates).next()
    }

    fn count_meetings(&self, dates: &[Option<&Vec<i32>>]) -> usize {
        self.meetings(dates).count()
    }

    fn meetings(&self, dates: &[Option<&Vec<i32>>]) -> impl Iterator<Item = (Place, Place)> {
        let on = |place: &Place| dates.get(place.0).copied().flatten().and_then(|dates| dates.get(place.1));
        self.users.values().flat_map(move |users| {
            let mut first: BTreeMap<i32, Place> = BTreeMap::new();
            let mut met = Vec::new();
            for place in users {
                let Some(&day) = on(place) else { continue };
                match first.get(&day) {
                    Some(other) if other.0 != place.0 => met.push((*other, *place)),
                    Some(_) => {}
                    None => {
                        first.insert(day, *place);
                    }
                }
            }
            met
        })
    }

    /// Makes dates of all cohorts that keep out of each other's way: one cohort after the other takes
    /// what is best for it, in several orders.
    fn repair(&mut self, node: &Node) -> Result<(), Halted> {
        let count = node.states.len();
        let dates: Vec<_> = node.states.iter().map(State::dates).collect();
        if self.meeting(&dates).is_none() {
            let dates: Vec<_> = dates.into_iter().flatten().cloned().collect();
            self.offer(&dates);
        }
        if count < 2 {
            return Ok(());
        }
        for turn in 0..count {
            let order: Vec<usize> = (0..count).map(|i| (i + turn) % count).collect();
            self.one_by_one(node, &order)?;
            if self.cutoff <= node.bound {
                break;
            }
        }
        Ok(())
    }

    fn one_by_one(&mut self, node: &Node, order: &[usize]) -> Result<(), Halted> {
        let mut taken = vec![None; order.len()];
        let mut sum = 0;
        let mut rest: i64 = node.states.iter().map(|state| state.known.bound).sum();
        for &c in order {
            rest -= node.states[c].known.bound;
            let cutoff = self.cutoff.saturating_sub(sum + rest).min(NEVER);
            let Some((value, dates)) = self.beside(&node.states[c], c, &taken, cutoff)? else { return Ok(()) };
            sum += value;
            taken[c] = Some(dates);
        }
        let dates: Vec<Vec<i32>> = taken.into_iter().flatten().collect();
        self.offer(&dates);
        Ok(())
    }

    /// The best dates of a cohort beside those of others.
    fn beside(
        &mut self,
        state: &State,
        c: usize,
        taken: &[Option<Vec<i32>>],
        cutoff: i64,
    ) -> Result<Option<(i64, Vec<i32>)>, Halted> {
        let mut state = state.clone();
        for (e, _) in self.ones[c].part.resources.iter().enumerate() {
            for (other, f) in self.rivals((c, e)) {
                if let Some(dates) = taken.get(other).and_then(Option::as_ref) {
                    forbid(&mut state, e, dates[f]);
                }
            }
        }
        let fits = |dates: &Vec<i32>| {
            dates.iter().zip(state.days.iter()).all(|(date, days)| days.binary_search(date).is_ok())
        };
        if !(state.settled() && state.dates().is_some_and(fits)) {
            self.look(c, &mut state, cutoff, None)?;
        }
        Ok(state.known.best.as_ref().filter(|(value, _)| *value < cutoff).cloned())
    }
}

fn forbid(state: &mut State, e: usize, day: i32) {
    if let Ok(place) = state.days[e].binary_search(&day) {
        Rc::make_mut(&mut state.days)[e].remove(place);
    }
}
