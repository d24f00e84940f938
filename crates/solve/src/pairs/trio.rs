//! A level of an odd number of people: the trio that leaves the best matching of the others.
//!
//! Whatever the trio `T`, duals that hold for all edges bound the level. With `Y` of the vertices and
//! `Z` of the blossoms, all counted twice,
//! `2 * value(T) <= sum(Y) + sum(Z * (size - 1) / 2) + 2 * score(T) - Y(T) - (Z of blossoms with two of T)`,
//! for a blossom that loses two or three vertices holds one pair less. Trios that could still be better
//! than the best one so far are listed and tried, the most promising first; each try gives new duals,
//! which exclude others.

mod list;
mod view;

use self::view::View;
use super::level;
use super::nest::NONE;
use super::scores::Scores;
use super::search::{Matcher, Stuck};
use crate::limits::{Halted, Meter};

pub(super) type Trio = [u32; 3];

/// So many trios are tried before all are listed that could be better.
const FIRST_TRIES: usize = 3;

/// The most edges and trios that are listed.
const MOST_LISTED: usize = 1 << 21;

/// The best trio so far, and what no trio exceeds (both twice the score of the level).
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) trio: Trio,
    pub(super) value: i64,
    pub(super) bound: Option<i64>,
    pub(super) mate: Vec<u32>,
    /// Duals for all vertices, those of the trio included, when the trio was tried.
    pub(super) duals: Vec<i64>,
    pub(super) blossoms: Vec<(Vec<u32>, i64)>,
    /// How many trios were tried one by one.
    pub(super) tried: u64,
}

/// A search for the best trio of a level.
pub(super) struct Search<'a> {
    matcher: Matcher,
    scores: &'a Scores,
    meter: &'a Meter<'a>,
    /// The vertices that are left out now; `NONE` where there are fewer.
    out: Trio,
    /// The last vertex, which only serves to leave somebody over.
    last: u32,
    pub(super) best: Option<Found>,
    tried: u64,
}

impl<'a> Search<'a> {
    /// Begins with a matching in which the last vertex has a partner, or none of all.
    pub(super) fn new(mut matcher: Matcher, scores: &'a Scores, meter: &'a Meter<'a>) -> Self {
        let last = scores.n() as u32 - 1;
        matcher.release(last);
        matcher.leave_out(last, true);
        Self { matcher, scores, meter, out: [NONE; 3], last, best: None, tried: 0 }
    }

    /// Finds the best trio; `best` holds it, also where the search is ended early.
    pub(super) fn run(&mut self) -> Result<(), Halted> {
        let view = self.view();
        let mut near = self.near(&view)?;
        for _ in 0..FIRST_TRIES {
            let Some((_, trio)) = near.pop() else { break };
            self.attempt(trio)?;
            let view = self.view();
            self.sift(&mut near, &view)?;
        }
        if self.best.is_none() {
            self.any()?;
        }
        if self.best.is_some() { self.prove() } else { Ok(()) }
    }

    /// Tries all trios that may be better than the best so far.
    fn prove(&mut self) -> Result<(), Halted> {
        loop {
            let (mut open, floor) = self.list()?;
            while let Some(&(bound, trio)) = open.last() {
                self.lower(bound.max(floor));
                open.pop();
                self.attempt(trio)?;
                let view = self.view();
                self.sift(&mut open, &view)?;
            }
            let proven = self.best.as_ref().is_none_or(|best| floor <= best.value);
            if !self.lower(floor) || proven {
                return Ok(());
            }
        }
    }

    /// Notes a bound; whether it is better than what was known.
    fn lower(&mut self, bound: i64) -> bool {
        let Some(best) = &mut self.best else { return false };
        let bound = bound.max(best.value);
        let better = best.bound.is_none_or(|known| bound < known);
        if better {
            best.bound = Some(bound);
        }
        best.tried = self.tried;
        better
    }

    /// The matching without a trio: whether there is one.
    fn attempt(&mut self, trio: Trio) -> Result<bool, Halted> {
        self.tried += 1;
        self.swap(trio)?;
        let stuck = level::complete(&mut self.matcher, self.scores, self.meter)?;
        self.readmit(&stuck);
        let Some(score) = self.scores.trio(trio).filter(|_| stuck.is_empty()) else { return Ok(false) };
        let view = self.view();
        let value = view.bound(trio, score);
        if self.best.as_ref().is_none_or(|best| value > best.value) {
            let bound = self.best.as_ref().and_then(|best| best.bound);
            self.best = Some(Found {
                trio,
                value,
                bound,
                mate: self.matcher.mate.clone(),
                blossoms: blossoms(&self.matcher),
                duals: view.duals,
                tried: self.tried,
            });
        }
        Ok(true)
    }

    /// Puts back who was left out and leaves the trio out instead.
    fn swap(&mut self, trio: Trio) -> Result<(), Halted> {
        for v in self.out.into_iter().filter(|v| *v != NONE) {
            self.matcher.dual[v as usize] = self.demand(v, &self.matcher.dual, &|u| self.matcher.is_out(u));
            self.matcher.leave_out(v, false);
        }
        for v in trio.into_iter().filter(|v| *v != NONE) {
            self.matcher.release(v);
            self.matcher.leave_out(v, true);
        }
        self.out = trio;
        self.meter.spend(8 * self.scores.n() as u64)
    }

    /// The least dual that is good for all edges of a vertex in no blossom, but those that are skipped.
    fn demand(&self, v: u32, duals: &[i64], skip: &dyn Fn(u32) -> bool) -> i64 {
        let arcs = self.scores.arcs(v).filter(|arc| !skip(arc.to));
        arcs.map(|arc| 2 * i64::from(arc.score) - duals[arc.to as usize]).max().unwrap_or(0)
    }

    /// The duals as they are, completed for those who are left out.
    fn view(&self) -> View {
        let mut duals = self.matcher.dual.clone();
        duals[self.last as usize] = 0;
        let mut waiting: Vec<u32> = self.out.into_iter().filter(|v| *v != NONE).collect();
        while let Some(v) = waiting.pop() {
            duals[v as usize] = self.demand(v, &duals, &|u| u == self.last || waiting.contains(&u));
        }
        View::new(duals, &self.matcher.nest)
    }

    /// Excludes the trios that cannot be better by these duals; the most promising is the last.
    fn sift(&self, open: &mut Vec<(i64, Trio)>, view: &View) -> Result<(), Halted> {
        let value = self.best.as_ref().map_or(i64::MIN, |best| best.value);
        self.meter.spend(open.len() as u64 * 40)?;
        open.retain_mut(|(bound, trio)| {
            if *bound > value {
                let now = self.scores.trio(*trio).map(|score| view.bound(*trio, score));
                *bound = now.map_or(i64::MIN, |now| now.min(*bound));
            }
            *bound > value
        });
        open.sort_unstable();
        Ok(())
    }

    /// Trios of the edges that are known to be good; the most promising is the last.
    fn near(&self, view: &View) -> Result<Vec<(i64, Trio)>, Halted> {
        let mut found = Vec::new();
        for a in 0..self.last {
            let mut arcs: Vec<(i64, u32)> = self.matcher.arcs[a as usize]
                .iter()
                .filter(|arc| arc.to > a && arc.to != self.last)
                .map(|arc| (2 * i64::from(arc.score) - view.duals[arc.to as usize], arc.to))
                .collect();
            arcs.sort_unstable_by(|a, b| b.cmp(a));
            arcs.truncate(24);
            self.meter.spend(16 + 8 * (arcs.len() * arcs.len()) as u64)?;
            for (place, &(_, b)) in arcs.iter().enumerate() {
                for &(_, c) in &arcs[place + 1..] {
                    let trio = [a, b, c];
                    found.extend(self.scores.trio(trio).map(|score| (view.bound(trio, score), trio)));
                }
            }
            if found.len() > MOST_LISTED {
                best_of(&mut found);
            }
        }
        best_of(&mut found);
        found.sort_unstable();
        Ok(found)
    }

    /// Any trio that leaves a perfect matching. Where one vertex has to be free, it can only be found
    /// within a group that the vertex may be any of: if a trio takes `j` of those between the groups and
    /// the others from one group, one group more than before has no partner unless `j` is 0.
    fn any(&mut self) -> Result<(), Halted> {
        let Some(stuck) = self.witness()? else { return Ok(()) };
        for group in &stuck.groups {
            for (place, &a) in group.iter().enumerate() {
                for (next, &b) in group.iter().enumerate().skip(place + 1) {
                    self.meter.spend(8 + group.len() as u64)?;
                    if self.scores.score(a, b).is_none() {
                        continue;
                    }
                    for &c in &group[next + 1..] {
                        if self.scores.trio([a, b, c]).is_some() && self.attempt([a, b, c])? {
                            return Ok(());
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// The tree that shows why one vertex has to be free.
    fn witness(&mut self) -> Result<Option<Stuck>, Halted> {
        self.swap([NONE; 3])?;
        let mut stuck = level::complete(&mut self.matcher, self.scores, self.meter)?;
        self.readmit(&stuck);
        Ok(stuck.pop().filter(|_| stuck.is_empty()))
    }

    /// Lets those take part again whom a tree that could not grow has left out.
    fn readmit(&mut self, stuck: &[Stuck]) {
        for v in stuck.iter().flat_map(|stuck| stuck.inner.iter().chain(stuck.groups.iter().flatten())) {
            self.matcher.leave_out(*v, false);
        }
    }
}

fn best_of(found: &mut Vec<(i64, Trio)>) {
    let keep = 1 << 10;
    if found.len() > keep {
        found.select_nth_unstable_by(keep, |a, b| b.cmp(a));
        found.truncate(keep);
    }
}

/// The blossoms with their vertices and duals.
pub(super) fn blossoms(matcher: &Matcher) -> Vec<(Vec<u32>, i64)> {
    let blossoms = matcher.nest.all().filter(|(_, blossom)| blossom.dual != 0);
    blossoms.map(|(id, blossom)| (matcher.nest.leaves(id).collect(), blossom.dual)).collect()
}
