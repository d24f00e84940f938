//! A known plan under other names: seats of its people are given away so that
//! people who have met, or are kept apart, get seats that never meet; seats that
//! nobody takes, and those of people who are absent, are in different groups.

use super::answer::Round;
use super::catalogue::design;
use super::pairs::Pairs;
use super::problem::Problem;
use super::seats::Seats;
use crate::limits::{Halted, Meter};

/// The most seats that are tried.
const TRIED: u64 = 20_000;

/// Rounds of a known plan, where there is one for the largest round: one seat in each group for every
/// person, and no more than can be left empty.
pub(super) struct Known {
    rounds: Vec<Round>,
    places: usize,
}

impl Known {
    pub(super) fn new(seats: &[Seats]) -> Option<Self> {
        let largest = seats.iter().max_by_key(|seats| seats.present.len())?;
        let rounds = design(largest.groups, largest.most());
        let places = largest.groups * largest.most();
        (largest.most() > 1).then_some(Self { rounds, places })
    }

    /// How many rounds it has.
    pub(super) fn rounds(&self) -> usize {
        self.rounds.len()
    }

    /// All rounds without a repeat, where the known ones are enough and a way of seating was found.
    pub(super) fn fitted(
        &self,
        problem: &Problem,
        seats: &[Seats],
        (before, apart): (&Pairs<u16>, &Pairs<bool>),
        meter: &Meter<'_>,
    ) -> Result<Option<Vec<Round>>, Halted> {
        let rounds = seats.len();
        if rounds > self.rounds.len() || problem.people > self.places {
            return Ok(None);
        }
        meter.spend((self.places * self.places + self.places * self.rounds.len()) as u64)?;
        for first in [0, self.rounds.len() - rounds] {
            let used = &self.rounds[first..first + rounds];
            let Some(mut fit) = Fit::new(problem, seats, (before, apart), used, self.places) else {
                return Ok(None);
            };
            if fit.seat(0, meter)? == Some(true) {
                return Ok(Some(fit.plan(used)));
            }
            if first + rounds == self.rounds.len() {
                break;
            }
        }
        Ok(None)
    }

    /// The known rounds as they are, as a start: without those who are not there, and more than are
    /// known begin again.
    pub(super) fn rough(&self, seats: &[Seats]) -> Vec<Round> {
        let known = self.rounds.iter().cycle();
        seats.iter().zip(known).map(|(seats, round)| levelled(seats, round)).collect()
    }
}

/// The groups of a round for those who are there: the largest ones are kept, and who has too many
/// beside them fills up the others.
fn levelled(seats: &Seats, round: &Round) -> Round {
    let there: std::collections::BTreeSet<usize> = seats.present.iter().copied().collect();
    let mut groups: Round =
        round.iter().map(|group| group.iter().copied().filter(|p| there.contains(p)).collect()).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups.resize(groups.len().max(seats.groups), Vec::new());
    let placed: std::collections::BTreeSet<usize> = round.iter().flatten().copied().collect();
    let mut spare: Vec<usize> = seats.present.iter().copied().filter(|p| !placed.contains(p)).collect();
    groups.drain(seats.groups..).for_each(|group| spare.extend(group));
    for (number, group) in groups.iter_mut().enumerate() {
        let size = seats.size + usize::from(number < seats.larger);
        spare.extend(group.drain(size.min(group.len())..));
    }
    for (number, group) in groups.iter_mut().enumerate() {
        let size = seats.size + usize::from(number < seats.larger);
        let missing = size.saturating_sub(group.len());
        group.extend(spare.drain(spare.len().saturating_sub(missing)..));
    }
    groups
}

/// Somebody, and the round in which they must not be met; in any where none is named.
type Stranger = (usize, Option<usize>);

/// Seats given to people, and to nobodies who leave them empty.
struct Fit {
    people: usize,
    places: usize,
    /// By round, who leaves a seat empty.
    empty: Vec<Vec<bool>>,
    /// For everyone, whom they must not meet.
    strangers: Vec<Vec<Stranger>>,
    order: Vec<usize>,
    /// For each pair of places, the round in which they meet, counted from 1.
    meets: Pairs<u16>,
    place: Vec<Option<usize>>,
    taken: Vec<bool>,
    tried: u64,
}

impl Fit {
    /// Nothing where sizes could not come out right.
    fn new(
        problem: &Problem,
        seats: &[Seats],
        (before, apart): (&Pairs<u16>, &Pairs<bool>),
        used: &[Round],
        places: usize,
    ) -> Option<Self> {
        let people = problem.people;
        let groups = seats.iter().map(|seats| seats.groups).max()?;
        let mut strangers: Vec<Vec<Stranger>> = vec![Vec::new(); places];
        let mut all = Vec::with_capacity(seats.len());
        for (a, theirs) in strangers.iter_mut().enumerate().take(people) {
            let met = |b: &usize| *b != a && (before.of(a, *b) > 0 || apart.of(a, *b));
            theirs.extend((0..people).filter(met).map(|b| (b, None)));
        }
        for (round, seats) in seats.iter().enumerate() {
            let empty = empty(seats, places);
            let leave: Vec<usize> = (0..places).filter(|place| empty[*place]).collect();
            if seats.groups != groups || leave.len() > groups {
                return None;
            }
            for &a in &leave {
                strangers[a].extend(leave.iter().filter(|b| **b != a).map(|b| (*b, Some(round))));
            }
            all.push(empty);
        }
        let mut meets = Pairs::new(places);
        for (round, groups) in used.iter().enumerate() {
            for group in groups {
                for (at, &a) in group.iter().enumerate() {
                    group[..at].iter().for_each(|b| meets.set(a, *b, round as u16 + 1));
                }
            }
        }
        Some(Self {
            people,
            places,
            empty: all,
            order: order(&strangers),
            strangers,
            meets,
            place: vec![None; places],
            taken: vec![false; places],
            tried: 0,
        })
    }

    /// Seats everyone from the `next` one on; nothing where that takes too long.
    fn seat(&mut self, next: usize, meter: &Meter<'_>) -> Result<Option<bool>, Halted> {
        let Some(&person) = self.order.get(next) else { return Ok(Some(true)) };
        if self.strangers[person].is_empty() {
            self.rest(next);
            return Ok(Some(true));
        }
        // The place of the same number first: then little moves.
        for place in (person..self.places).chain(0..person) {
            if self.taken[place] {
                continue;
            }
            self.tried += 1;
            meter.spend(4 * self.strangers[person].len() as u64 + 4)?;
            if self.tried > TRIED {
                return Ok(None);
            }
            if !self.allowed(person, place) {
                continue;
            }
            (self.place[person], self.taken[place]) = (Some(place), true);
            match self.seat(next + 1, meter)? {
                Some(false) => {}
                done => return Ok(done),
            }
            (self.place[person], self.taken[place]) = (None, false);
        }
        Ok(Some(false))
    }

    fn allowed(&self, person: usize, place: usize) -> bool {
        self.strangers[person].iter().all(|(other, round)| {
            let Some(theirs) = self.place[*other] else { return true };
            let meets = usize::from(self.meets.of(place, theirs));
            match round {
                None => meets == 0,
                Some(round) => meets != round + 1,
            }
        })
    }

    /// Whoever is left may sit anywhere.
    fn rest(&mut self, next: usize) {
        let mut free: Vec<usize> = (0..self.places).rev().filter(|place| !self.taken[*place]).collect();
        for &person in &self.order[next..] {
            self.place[person] = free.pop();
        }
    }

    fn plan(&self, used: &[Round]) -> Vec<Round> {
        let mut sits = vec![usize::MAX; self.places];
        for (person, place) in self.place.iter().enumerate() {
            if let Some(place) = place {
                sits[*place] = person;
            }
        }
        let there = |round: usize, place: &usize| {
            let person = sits[*place];
            (person < self.people && !self.empty[round][person]).then_some(person)
        };
        let people =
            |round: usize, group: &Vec<usize>| group.iter().filter_map(|at| there(round, at)).collect();
        let groups =
            |(round, groups): (usize, &Round)| groups.iter().map(|group| people(round, group)).collect();
        used.iter().enumerate().map(groups).collect()
    }
}

/// Who leaves a seat empty in a round: nobodies and the absent.
fn empty(seats: &Seats, places: usize) -> Vec<bool> {
    let mut empty = vec![true; places];
    seats.present.iter().for_each(|person| empty[*person] = false);
    empty
}

/// Whoever must not meet most of those before first; who may meet everyone last.
fn order(strangers: &[Vec<Stranger>]) -> Vec<usize> {
    let mut left: Vec<usize> = (0..strangers.len()).collect();
    let mut before = vec![0usize; strangers.len()];
    let mut order = Vec::with_capacity(left.len());
    let rank = |person: usize, before: &[usize]| {
        (!strangers[person].is_empty(), before[person], strangers[person].len(), std::cmp::Reverse(person))
    };
    while let Some(at) = (0..left.len()).max_by_key(|at| rank(left[*at], &before)) {
        let person = left.swap_remove(at);
        order.push(person);
        strangers[person].iter().for_each(|(other, _)| before[*other] += 1);
    }
    order
}
