//! Why people cannot be kept apart: pairs that, in one round, cannot all be, and
//! the smallest changes with which they can.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::answer::{Change, Explanation, Relaxation, Rule};
use super::apart::{Divided, divide};
use super::pairs::Pairs;
use super::problem::{Problem, Seating};
use super::seats::Seats;
use crate::limits::{Halt, Halted, Meter};

/// Two people, the smaller number first.
type Pair = (usize, usize);

/// The most sets of pairs that are tried as exceptions.
const TRIED: usize = 20_000;

/// So many steps are spent on each part of an explanation.
const EFFORT: u64 = 300_000;

/// Explains, or finds that there is nothing to explain. Where the limit comes early, the conflict need not be
/// a smallest one, and relaxations may be missing.
pub(super) fn explain(problem: &Problem, meter: &Meter<'_>) -> Option<Explanation> {
    let question = Question::new(problem, meter);
    let round = question.stuck()?;
    question.begin();
    let conflict = question.conflict(round, question.pairs.clone());
    question.begin();
    let mut relaxations = Vec::new();
    if let Ok(together) = question.exception(&conflict) {
        relaxations.push(Relaxation { change: together });
    }
    question.begin();
    if let Ok(Some(seating)) = question.other_seating() {
        relaxations.push(Relaxation { change: Change::Seating(seating) });
    }
    let seats = &question.rounds[round].1;
    let present = seats.present.len();
    let mut rules = vec![Rule::Seating { round: question.rounds[round].0, present, groups: seats.groups }];
    rules.extend(conflict.iter().map(|(a, b)| Rule::Apart(*a, *b)));
    Some(Explanation { conflict: rules, relaxations })
}

struct Question<'a, 'm> {
    problem: &'a Problem,
    pairs: BTreeSet<Pair>,
    /// Planned rounds that differ, with their number.
    rounds: Vec<(usize, Seats)>,
    meter: &'a Meter<'m>,
    /// Comparisons when this part of the explanation began.
    began: Cell<u64>,
}

impl<'a, 'm> Question<'a, 'm> {
    fn new(problem: &'a Problem, meter: &'a Meter<'m>) -> Self {
        let pairs = problem.apart.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect();
        let rounds = different(problem, problem.seating);
        Self { problem, pairs, rounds, meter, began: Cell::new(meter.spent()) }
    }

    fn begin(&self) {
        self.began.set(self.meter.spent());
    }

    /// Groups of a round in which at most `spare` of these pairs sit together.
    fn divided(&self, seats: &Seats, pairs: &BTreeSet<Pair>, spare: usize) -> Result<Divided, Halted> {
        if self.meter.spent() - self.began.get() > EFFORT * 1_000 {
            return Err(Halted(Halt::Limit));
        }
        let mut apart: Pairs<bool> = Pairs::new(self.problem.people);
        pairs.iter().for_each(|(a, b)| apart.set(*a, *b, true));
        divide(seats, &apart, u32::try_from(spare).unwrap_or(u32::MAX), self.meter)
    }

    /// Whether these pairs can be kept apart in a round.
    fn possible(&self, seats: &Seats, pairs: &BTreeSet<Pair>) -> Result<bool, Halted> {
        match self.divided(seats, pairs, 0)? {
            Divided::Groups(_) => Ok(true),
            Divided::Impossible => Ok(false),
            Divided::Open => Err(Halted(Halt::Limit)),
        }
    }

    /// A round in which they cannot.
    fn stuck(&self) -> Option<usize> {
        (0..self.rounds.len()).find(|round| self.possible(&self.rounds[*round].1, &self.pairs) == Ok(false))
    }

    /// Pairs that cannot be kept apart in a round, and without any one of them could.
    fn conflict(&self, round: usize, mut pairs: BTreeSet<Pair>) -> BTreeSet<Pair> {
        let seats = &self.rounds[round].1;
        let there: BTreeSet<usize> = seats.present.iter().copied().collect();
        pairs.retain(|(a, b)| there.contains(a) && there.contains(b));
        let mut all: Vec<Pair> = pairs.iter().copied().collect();
        let mut count = all.len().div_ceil(2);
        while !all.is_empty() {
            let some: Vec<Pair> = all[..count.min(all.len())].to_vec();
            let fewer: BTreeSet<Pair> = pairs.iter().copied().filter(|pair| !some.contains(pair)).collect();
            if self.possible(seats, &fewer) == Ok(false) {
                pairs = fewer;
                all.drain(..some.len());
            } else if some.len() == 1 {
                all.remove(0);
                count = all.len().div_ceil(4);
            } else {
                count = some.len() / 2;
            }
            count = count.max(1);
        }
        pairs
    }

    /// Pairs without which all others can be kept apart in every round: the fewest, where that is shown.
    fn exception(&self, conflict: &BTreeSet<Pair>) -> Result<Change, Halted> {
        for way in [Self::of_one_round, Self::hitting_all] {
            if let Ok(Some(pairs)) = way(self, conflict) {
                return Ok(Change::Together { pairs, fewest: true });
            }
            self.begin();
        }
        Ok(Change::Together { pairs: self.round_by_round()?, fewest: false })
    }

    /// Pairs that sit together in the round in which most must, where that is enough for all rounds.
    fn of_one_round(&self, _: &BTreeSet<Pair>) -> Result<Option<Vec<Pair>>, Halted> {
        let mut most = BTreeSet::new();
        for (_, seats) in &self.rounds {
            let Some(pairs) = self.together(seats, &self.pairs)? else { return Ok(None) };
            if pairs.len() > most.len() {
                most = pairs;
            }
        }
        let kept = self.pairs.difference(&most).copied().collect();
        Ok(self.first_stuck(&kept)?.is_none().then(|| most.into_iter().collect()))
    }

    /// As few pairs as must sit together in one round.
    fn together(&self, seats: &Seats, pairs: &BTreeSet<Pair>) -> Result<Option<BTreeSet<Pair>>, Halted> {
        for spare in 0..=pairs.len() {
            match self.divided(seats, pairs, spare)? {
                Divided::Groups(groups) => {
                    let meet = |(a, b): &&Pair| groups.iter().any(|g| g.contains(a) && g.contains(b));
                    return Ok(Some(pairs.iter().filter(meet).copied().collect()));
                }
                Divided::Impossible => {}
                Divided::Open => return Ok(None),
            }
        }
        Ok(None)
    }

    /// Sets that hit all known conflicts, the smallest first, until one is enough.
    fn hitting_all(&self, first: &BTreeSet<Pair>) -> Result<Option<Vec<Pair>>, Halted> {
        let mut conflicts = vec![first.clone()];
        let mut tried = 0;
        for size in 1..=self.pairs.len() {
            while let Some(hit) = hitting(&conflicts, size, &mut tried) {
                let kept: BTreeSet<Pair> = self.pairs.difference(&hit).copied().collect();
                match self.first_stuck(&kept)? {
                    None => return Ok(Some(hit.into_iter().collect())),
                    Some(round) => conflicts.push(self.conflict(round, kept)),
                }
                self.meter.spend(tried as u64 * 100)?;
            }
            if tried > TRIED {
                return Ok(None);
            }
        }
        Ok(None)
    }

    /// Pairs of one conflict after the other, and then as few of them as are needed.
    fn round_by_round(&self) -> Result<Vec<Pair>, Halted> {
        let mut kept = self.pairs.clone();
        while let Some(round) = self.first_stuck(&kept)? {
            let Some(pair) = self.conflict(round, kept.clone()).pop_first() else { break };
            kept.remove(&pair);
        }
        let left: Vec<Pair> = self.pairs.difference(&kept).copied().collect();
        for pair in left {
            kept.insert(pair);
            if self.first_stuck(&kept)?.is_some() {
                kept.remove(&pair);
            }
        }
        Ok(self.pairs.difference(&kept).copied().collect())
    }

    fn first_stuck(&self, kept: &BTreeSet<Pair>) -> Result<Option<usize>, Halted> {
        for (number, (_, seats)) in self.rounds.iter().enumerate() {
            if !self.possible(seats, kept)? {
                return Ok(Some(number));
            }
        }
        Ok(None)
    }

    /// The nearest size of groups, or number, with which all can be kept apart.
    fn other_seating(&self) -> Result<Option<Seating>, Halted> {
        let choices: Vec<Seating> = match self.problem.seating {
            Seating::Size(size) => (1..size).rev().map(Seating::Size).collect(),
            Seating::Groups(groups) => (groups + 1..=self.problem.people).map(Seating::Groups).collect(),
        };
        'choices: for seating in choices {
            for (_, seats) in different(self.problem, seating) {
                if !self.possible(&seats, &self.pairs)? {
                    continue 'choices;
                }
            }
            return Ok(Some(seating));
        }
        Ok(None)
    }
}

/// The rounds that are planned and differ.
fn different(problem: &Problem, seating: Seating) -> Vec<(usize, Seats)> {
    let mut rounds: Vec<(usize, Seats)> = Vec::new();
    for round in problem.held.len()..problem.rounds {
        let seats = Seats::new(problem, seating, round);
        if rounds.iter().all(|(_, known)| *known != seats) {
            rounds.push((round, seats));
        }
    }
    rounds
}

/// A set of `size` pairs at most that has one of each conflict.
fn hitting(conflicts: &[BTreeSet<Pair>], size: usize, tried: &mut usize) -> Option<BTreeSet<Pair>> {
    let mut chosen = BTreeSet::new();
    hit(conflicts, size, tried, &mut chosen).then_some(chosen)
}

fn hit(conflicts: &[BTreeSet<Pair>], left: usize, tried: &mut usize, chosen: &mut BTreeSet<Pair>) -> bool {
    *tried += 1;
    if *tried > TRIED {
        return false;
    }
    let missed = conflicts.iter().filter(|conflict| conflict.is_disjoint(chosen));
    let Some(conflict) = missed.min_by_key(|conflict| conflict.len()) else { return true };
    if left == 0 {
        return false;
    }
    for &pair in conflict {
        chosen.insert(pair);
        if hit(conflicts, left - 1, tried, chosen) {
            return true;
        }
        chosen.remove(&pair);
    }
    false
}
