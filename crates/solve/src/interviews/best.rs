//! The cheapest slots of one group under prices, exactly: over days, the cheapest way to have made
//! each set of interviews until then; within a day, over slots, the same once more (dynamic
//! programming over subsets, Bellman 1962, Held and Karp 1962).

use super::part::{Group, NEVER};

/// What each choice of a group costs now; `NEVER` where it is out of the question.
pub(super) type Charges = [i64];

/// Tables that are used again and again.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// By day and set: the least cost of having made the set before that day, and after all.
    before: Vec<i64>,
    /// By day and set: the least cost of making the set on that day, without the trip.
    within: Vec<i64>,
    /// By day and set: the least cost of making the set from that day on.
    after: Vec<i64>,
    /// By slot of a day and set.
    rows: Vec<i64>,
    back: Vec<i64>,
    scratch: Vec<i64>,
    /// The charges that the tables were filled with, and by day whether anything can be made.
    charged: Vec<i64>,
    some: Vec<bool>,
    pub(super) work: u64,
}

/// How many sets of a group's interviews there are.
pub(super) fn sets(group: &Group) -> usize {
    1 << group.interviews.len()
}

impl Tables {
    /// The least cost of a group, `NEVER` where there is none; and by interview the choice. Tables
    /// that are kept for this group alone only look at the days whose charges changed.
    pub(super) fn best(
        &mut self,
        group: &Group,
        charges: &Charges,
        kept: bool,
        chosen: &mut Vec<u32>,
    ) -> i64 {
        self.forward(group, charges, kept);
        let cost = self.cost(group);
        chosen.clear();
        if cost < NEVER {
            chosen.resize(group.interviews.len(), 0);
            self.trace(group, charges, chosen);
        }
        cost
    }

    fn cost(&self, group: &Group) -> i64 {
        self.before[(group.days.len() + 1) * sets(group) - 1]
    }

    fn forward(&mut self, group: &Group, charges: &Charges, kept: bool) {
        let all = sets(group);
        let days = group.days.len();
        let known = kept
            && !self.before.is_empty()
            && self.charged.len() == charges.len()
            && self.within.len() == days * all;
        if !known {
            self.start(days, all);
        }
        let mut changed = !known;
        for day in 0..days {
            let of_day = group.slots[group.days[day].start].start..group.slots[group.days[day].end - 1].end;
            if !known || self.charged[of_day.clone()] != charges[of_day] {
                changed = true;
                self.some[day] = self.fill_day(group, charges, day);
            }
            if changed {
                self.add_day(group, day);
            }
        }
        self.charged.clear();
        self.charged.extend_from_slice(charges);
        self.work += (charges.len() * 2 + days * 2) as u64;
    }

    fn start(&mut self, days: usize, all: usize) {
        self.before.clear();
        self.before.resize((days + 1) * all, NEVER);
        self.before[0] = 0;
        self.within.clear();
        self.within.resize(days * all, NEVER);
        self.some.clear();
        self.some.resize(days, false);
    }

    /// What can have been made by the end of a day.
    fn add_day(&mut self, group: &Group, day: usize) {
        let all = sets(group);
        let (done, next) = self.before[day * all..].split_at_mut(all);
        next[..all].copy_from_slice(done);
        self.work += all as u64;
        if !self.some[day] {
            return;
        }
        let within = &self.within[day * all..][..all];
        for (set, &cost) in within.iter().enumerate().skip(1) {
            if cost < NEVER {
                add_on_top(set, cost + group.trip, done, &mut next[..all]);
            }
        }
        self.work += (all * (2 + group.interviews.len())) as u64;
    }

    /// The least cost of each set on one day; whether anything can be made on it.
    fn fill_day(&mut self, group: &Group, charges: &Charges, day: usize) -> bool {
        let all = sets(group);
        let row = &mut self.within[day * all..][..all];
        row.fill(NEVER);
        row[0] = 0;
        let mut some = false;
        for slot in group.days[day].clone() {
            some |= add_slot(group, charges, slot, row, &mut self.scratch);
        }
        if some && (group.most as usize) < group.interviews.len() {
            let large = row.iter_mut().enumerate().filter(|(set, _)| set.count_ones() > group.most);
            large.for_each(|(_, cost)| *cost = NEVER);
        }
        let choices: usize = group.days[day].clone().map(|slot| group.slots[slot].len()).sum();
        self.work += (choices * (2 + if some { all } else { 0 }) + all) as u64;
        some
    }

    fn trace(&mut self, group: &Group, charges: &Charges, chosen: &mut [u32]) {
        let all = sets(group);
        let mut set = all - 1;
        for day in (0..group.days.len()).rev() {
            let before = &self.before[day * all..][..all];
            let cost = self.before[(day + 1) * all + set];
            if before[set] == cost {
                continue;
            }
            let within = &self.within[day * all..][..all];
            let fits = |made: &usize| {
                made & set == *made
                    && within[*made] < NEVER
                    && before[set ^ made] + within[*made] + group.trip == cost
            };
            let Some(made) = (1..=set).find(fits) else { return };
            self.trace_day(group, charges, day, made, chosen);
            set ^= made;
        }
    }

    fn trace_day(
        &mut self,
        group: &Group,
        charges: &Charges,
        day: usize,
        mut set: usize,
        chosen: &mut [u32],
    ) {
        let all = sets(group);
        let slots = group.days[day].clone();
        self.rows.clear();
        self.rows.resize(all, NEVER);
        self.rows[0] = 0;
        for (r, slot) in slots.clone().enumerate() {
            self.rows.extend_from_within(r * all..);
            add_slot(group, charges, slot, &mut self.rows[(r + 1) * all..], &mut self.scratch);
        }
        for (r, slot) in slots.enumerate().rev() {
            let cost = self.rows[(r + 1) * all + set];
            if self.rows[r * all + set] == cost {
                continue;
            }
            let taken = group.slots[slot].clone().find(|c| {
                let bit = 1 << group.choices[*c].member;
                set & bit > 0 && charges[*c] < NEVER && self.rows[r * all + (set ^ bit)] + charges[*c] == cost
            });
            let Some(choice) = taken else { return };
            let member = group.choices[choice].member;
            chosen[usize::from(member)] = choice as u32;
            set ^= 1 << member;
        }
    }

    /// By choice the least cost of the group with it, `NEVER` where there is none.
    pub(super) fn with_each(&mut self, group: &Group, charges: &Charges, costs: &mut Vec<i64>) {
        let all = sets(group);
        let days = group.days.len();
        costs.clear();
        costs.resize(group.choices.len(), NEVER);
        self.forward(group, charges, false);
        if self.cost(group) >= NEVER {
            return;
        }
        self.backward(group);
        let mut rest = vec![NEVER; all];
        for day in 0..days {
            // What everything costs that is not made on this day.
            let before = &self.before[day * all..][..all];
            let after = &self.after[(day + 1) * all..][..all];
            for (made, rest) in rest.iter_mut().enumerate() {
                *rest = NEVER;
                let others = (all - 1) ^ made;
                if made == 0 || self.within[day * all + made] >= NEVER {
                    continue;
                }
                for_each_subset(others, |early| {
                    *rest = (*rest).min(before[early] + after[others ^ early] + group.trip);
                });
            }
            self.with_each_of_day(group, charges, day, &rest, costs);
        }
        self.work += ((days + group.choices.len()) * all * (4 + 2 * group.interviews.len())) as u64;
    }

    /// From the last day to the first: the least cost of making a set from that day on.
    fn backward(&mut self, group: &Group) {
        let all = sets(group);
        let days = group.days.len();
        self.after.clear();
        self.after.resize((days + 1) * all, NEVER);
        self.after[days * all] = 0;
        for day in (0..days).rev() {
            let (here, later) = self.after[day * all..].split_at_mut(all);
            here.copy_from_slice(&later[..all]);
            let within = &self.within[day * all..][..all];
            for (set, &cost) in within.iter().enumerate().skip(1) {
                if cost < NEVER {
                    add_on_top(set, cost + group.trip, &later[..all], here);
                }
            }
        }
    }

    fn with_each_of_day(
        &mut self,
        group: &Group,
        charges: &Charges,
        day: usize,
        rest: &[i64],
        costs: &mut [i64],
    ) {
        let all = sets(group);
        let slots = group.days[day].clone();
        self.rows.clear();
        self.rows.resize(all, NEVER);
        self.rows[0] = 0;
        for (r, slot) in slots.clone().enumerate() {
            self.rows.extend_from_within(r * all..);
            add_slot(group, charges, slot, &mut self.rows[(r + 1) * all..], &mut self.scratch);
        }
        self.back.clear();
        self.back.resize(all, NEVER);
        self.back[0] = 0;
        for (r, slot) in slots.enumerate().rev() {
            for c in group.slots[slot].clone().filter(|c| charges[*c] < NEVER) {
                let bit = 1 << group.choices[c].member;
                let mut least = NEVER;
                for (made, rest) in
                    rest.iter().enumerate().filter(|(made, rest)| made & bit > 0 && **rest < NEVER)
                {
                    for_each_subset(made ^ bit, |early| {
                        let (early_cost, late_cost) =
                            (self.rows[r * all + early], self.back[made ^ bit ^ early]);
                        if early_cost < NEVER && late_cost < NEVER {
                            least = least.min(early_cost + charges[c] + late_cost + rest);
                        }
                    });
                }
                costs[c] = least;
            }
            add_slot(group, charges, slot, &mut self.back, &mut self.scratch);
        }
    }
}

/// One more slot: it takes at most one of its choices; whether it can take any. Sets may be larger
/// than a day allows.
fn add_slot(group: &Group, charges: &Charges, slot: usize, row: &mut [i64], scratch: &mut Vec<i64>) -> bool {
    let choices = group.slots[slot].clone();
    let mut open = choices.filter(|c| charges[*c] < NEVER);
    let Some(first) = open.next() else { return false };
    let bit = |c: usize| 1 << group.choices[c].member;
    let Some(second) = open.next() else {
        add_choice(bit(first), charges[first], None, row);
        return true;
    };
    scratch.clear();
    scratch.extend_from_slice(row);
    for c in [first, second].into_iter().chain(open) {
        add_choice(bit(c), charges[c], Some(scratch), row);
    }
    true
}

/// Adds a choice to every set without its interview, as they were `before`.
fn add_choice(bit: usize, charge: i64, before: Option<&[i64]>, row: &mut [i64]) {
    for high in (0..row.len()).step_by(2 * bit) {
        for without in high..high + bit {
            let sum = before.map_or(row[without], |before| before[without]) + charge;
            row[without + bit] = row[without + bit].min(sum);
        }
    }
}

/// Sets that contain `set`, made of it and of what was done before.
fn add_on_top(set: usize, cost: i64, done: &[i64], next: &mut [i64]) {
    for_each_subset((done.len() - 1) ^ set, |rest| {
        let sum = done[rest] + cost;
        if sum < next[rest | set] {
            next[rest | set] = sum;
        }
    });
}

fn for_each_subset(of: usize, mut each: impl FnMut(usize)) {
    let mut subset = of;
    loop {
        each(subset);
        if subset == 0 {
            return;
        }
        subset = (subset - 1) & of;
    }
}
