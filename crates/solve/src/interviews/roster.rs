//! Slots for all: groups choose one after the other, whoever loses a seat chooses again, and seats
//! that are fought over get dearer. Then some neighbours at a time choose anew.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::Rng as _;

use super::part::NEVER;
use super::search::{Open, Picks, Search};
use crate::limits::Halted;

/// Who has which seat.
pub(super) struct Roster {
    /// Empty where a group has none.
    pub(super) picks: Picks,
    usage: Vec<u32>,
    /// By seat, what taking it from somebody costs.
    weights: Vec<i64>,
}

/// A number below `end`.
pub(super) fn below(dice: &mut Xoshiro256PlusPlus, end: usize) -> usize {
    ((u128::from(dice.next_u64()) * end as u128) >> 64) as usize
}

fn shuffle(list: &mut [usize], dice: &mut Xoshiro256PlusPlus) {
    for last in (1..list.len()).rev() {
        list.swap(last, below(dice, last + 1));
    }
}

impl Roster {
    pub(super) fn empty(search: &Search<'_>) -> Self {
        let seats = search.part.room.len();
        Self {
            picks: vec![Vec::new(); search.part.groups.len()],
            usage: vec![0; seats],
            weights: vec![search.costs.trip + search.costs.day + search.part.step; seats],
        }
    }

    pub(super) fn of(search: &Search<'_>, picks: &Picks) -> Self {
        Self { picks: picks.clone(), usage: search.usage(picks), ..Self::empty(search) }
    }

    fn take(&mut self, search: &Search<'_>, g: usize, picks: Vec<u32>) {
        for &pick in &picks {
            let seats = &search.part.groups[g].choices[pick as usize].seats;
            seats.iter().filter(|seat| **seat > 0).for_each(|seat| self.usage[*seat as usize] += 1);
        }
        self.picks[g] = picks;
    }

    fn leave(&mut self, search: &Search<'_>, g: usize) -> Vec<u32> {
        let picks = std::mem::take(&mut self.picks[g]);
        for &pick in &picks {
            let seats = &search.part.groups[g].choices[pick as usize].seats;
            seats.iter().filter(|seat| **seat > 0).for_each(|seat| self.usage[*seat as usize] -= 1);
        }
        picks
    }

    /// Groups in the queue choose, under these prices; whether all have seats after so many choices.
    fn settle(
        &mut self,
        search: &mut Search<'_>,
        open: &Open,
        prices: &[i64],
        mut queue: Vec<usize>,
        mut tries: usize,
        moved: &mut Vec<(usize, Vec<u32>)>,
    ) -> Result<bool, Halted> {
        let mut picks = Vec::new();
        while let Some(g) = queue.pop() {
            if tries == 0 {
                return Ok(false);
            }
            tries -= 1;
            let (usage, weights) = (&self.usage, &self.weights);
            let room = &search.part.room;
            search.charge(g, &open[g], |seat| {
                prices[seat] + if usage[seat] >= room[seat] { weights[seat] } else { 0 }
            });
            if search.least(g, &mut picks)? >= NEVER {
                return Ok(false);
            }
            self.take(search, g, picks.clone());
            self.evict(search, g, &mut queue, moved);
        }
        Ok(self.usage.iter().zip(&search.part.room).skip(1).all(|(used, room)| used <= room))
    }

    /// Those who hold what `g` took must choose again.
    fn evict(
        &mut self,
        search: &Search<'_>,
        g: usize,
        queue: &mut Vec<usize>,
        moved: &mut Vec<(usize, Vec<u32>)>,
    ) {
        let part = search.part;
        for pick in self.picks[g].clone() {
            for seat in part.groups[g].choices[pick as usize].seats.map(|seat| seat as usize) {
                if seat == 0 || self.usage[seat] <= part.room[seat] {
                    continue;
                }
                self.weights[seat] += self.weights[seat] / 4 + 1;
                let holds = |other: &usize| {
                    let choices = &part.groups[*other].choices;
                    *other != g
                        && self.picks[*other]
                            .iter()
                            .any(|p| choices[*p as usize].seats.contains(&(seat as u32)))
                };
                if let Some(&other) = part.rivals[seat].iter().find(|other| holds(other)) {
                    let before = self.leave(search, other);
                    if moved.iter().all(|(known, _)| *known != other) {
                        moved.push((other, before));
                    }
                    queue.insert(0, other);
                }
            }
        }
    }
}

impl Search<'_> {
    /// Everybody chooses, from nothing, in some order; offers what came of it.
    pub(super) fn build(
        &mut self,
        open: &Open,
        prices: &[i64],
        dice: &mut Xoshiro256PlusPlus,
    ) -> Result<bool, Halted> {
        let mut roster = Roster::empty(self);
        let mut queue: Vec<usize> = (0..self.part.groups.len()).collect();
        shuffle(&mut queue, dice);
        let tries = 30 * queue.len() + 100;
        let all = roster.settle(self, open, prices, queue, tries, &mut Vec::new())?;
        if all {
            self.offer(&roster.picks);
        }
        Ok(all)
    }

    /// So many times some neighbours choose anew; what is no worse is kept.
    pub(super) fn improve(
        &mut self,
        prices: &[i64],
        times: usize,
        dice: &mut Xoshiro256PlusPlus,
    ) -> Result<(), Halted> {
        let Some(best) = self.best.clone() else { return Ok(()) };
        let open = self.all_open();
        let mut roster = Roster::of(self, &best);
        let mut cost = self.cutoff;
        let fresh = roster.weights.clone();
        let free = vec![0; prices.len()];
        for _ in 0..times {
            let mut queue = self.some_neighbours(dice);
            let mut moved: Vec<(usize, Vec<u32>)> = Vec::new();
            for &g in &queue {
                moved.push((g, roster.leave(self, g)));
            }
            shuffle(&mut queue, dice);
            let prices = if below(dice, 3) == 0 { &free } else { prices };
            let tries = 4 * queue.len() + 2;
            let all = roster.settle(self, &open, prices, queue, tries, &mut moved)?;
            let after = if all { self.cost(&roster.picks) } else { NEVER };
            if after <= cost {
                cost = after;
                self.offer(&roster.picks);
            } else {
                for (g, _) in &moved {
                    roster.leave(self, *g);
                }
                for (g, picks) in moved {
                    roster.take(self, g, picks);
                }
            }
            roster.weights.clone_from(&fresh);
        }
        Ok(())
    }

    /// A few groups, each of which competes with one of the others.
    fn some_neighbours(&self, dice: &mut Xoshiro256PlusPlus) -> Vec<usize> {
        let count = self.part.groups.len();
        let mut some = vec![below(dice, count)];
        let size = 1 + below(dice, 6);
        for _ in 0..3 * size {
            if some.len() >= size {
                break;
            }
            let g = some[below(dice, some.len())];
            let choices = &self.part.groups[g].choices;
            if choices.is_empty() {
                continue;
            }
            let choice = &choices[below(dice, choices.len())];
            let seat = choice.seats[below(dice, 2)] as usize;
            let rivals = &self.part.rivals[seat];
            if !rivals.is_empty() {
                let other = rivals[below(dice, rivals.len())];
                if !some.contains(&other) {
                    some.push(other);
                }
            }
        }
        some
    }
}
