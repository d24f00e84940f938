//! Each cohort solved exactly while resources cost it tolls. Whatever the tolls
//! are, the sum of what cohorts then cost, less all tolls, is a bound.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::node::{Charge, State};
use super::{LATER, Together};
use crate::calendar::ascent::Care;
use crate::calendar::curve::NEVER;
use crate::calendar::one::{Known, Task, WARM, search};
use crate::limits::Halted;
use crate::scale::Scale;

impl Together<'_, '_> {
    /// Makes the prices of resources tolls, rounded so that costs are multiples of a fourth.
    pub(super) fn charge(&self, cells: BTreeMap<usize, f64>) -> Charge {
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
    pub(super) fn grain(&self) -> Scale {
        self.joint.scale.finer(4)
    }

    /// The bound that cohorts by themselves give.
    pub(super) fn sum(&self, states: &[State], charge: &Charge) -> i64 {
        if self.ones.len() < 2 {
            return -NEVER;
        }
        states.iter().map(|state| state.known.bound).fold(-charge.sum, i64::saturating_add)
    }

    /// Raises tolls where cohorts meet and lowers them where nobody comes, as long as that raises the
    /// bound.
    pub(super) fn sharpen(
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
            let dearest = self.joint.one.part.dearest();
            cells.retain(|_, price| *price > 0.0);
            cells.values_mut().for_each(|price| *price = price.min(dearest));
            paid = Rc::new(self.charge(cells));
            for (c, state) in now.iter_mut().enumerate() {
                // Under other tolls nothing is known but dates that are possible.
                state.known = Rc::new(Known { bound: -NEVER, best: state.known.best.clone() });
                self.look(c, state, &paid, NEVER, (LATER, WARM))?;
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
    pub(super) fn crowding(&self, states: &[State], charge: &Charge) -> BTreeMap<usize, f64> {
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
    pub(super) fn look(
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

    /// Looks again at cohorts whose best dates are no longer to be had; whether something better may be
    /// left.
    pub(super) fn look_again(&mut self, states: &mut [State], charge: &Charge) -> Result<bool, Halted> {
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
}
