//! Better plans, step by step: the swap that helps most, even where it costs,
//! but none that was made a moment ago; now and then a shake.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};

use super::answer::Round;
use super::tabu::{Floor, Swap};
use crate::limits::{Halted, Meter};

/// Chance, from a seed.
pub(super) struct Chance(Xoshiro256PlusPlus);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.0.next_u64()) * end as u128) >> 64) as usize
    }

    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

/// So many people whose meetings repeat are looked at before a swap is made.
const LOOKED: usize = 40;

/// Places in which swaps are remembered.
const MEMORY: usize = 1 << 16;

/// Swaps that are not to be made again yet.
pub(super) struct Memory {
    until: Vec<u64>,
    now: u64,
}

impl Memory {
    pub(super) fn new() -> Self {
        Self { until: vec![0; MEMORY], now: 1 }
    }

    fn place(round: usize, a: usize, b: usize) -> usize {
        let key = ((round as u64) << 40) | ((a.min(b) as u64) << 20) | a.max(b) as u64;
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize % MEMORY
    }

    fn free(&self, round: usize, a: usize, b: usize) -> bool {
        self.until[Self::place(round, a, b)] <= self.now
    }

    fn keep(&mut self, round: usize, a: usize, b: usize, turns: u64) {
        self.until[Self::place(round, a, b)] = self.now + turns;
    }
}

/// Works on the rounds until their cost is no more than `target`, or for `turns` swaps without a better
/// one; the best is kept in `best`.
pub(super) fn improve(
    floor: &mut Floor<'_>,
    (target, turns): (i64, u64),
    (memory, chance): (&mut Memory, &mut Chance),
    meter: &Meter<'_>,
    best: &mut (i64, Vec<Round>),
) -> Result<(), Halted> {
    let mut idle = 0;
    let mut least = floor.cost;
    let mut waiting = false;
    let mut outcome = Ok(());
    while floor.cost > target && idle < turns && outcome.is_ok() {
        let Some((delta, swap)) = choose(floor, least, memory, chance, meter, &mut outcome) else { break };
        // Copying is put off until the way leads up again.
        if delta > 0 && std::mem::take(&mut waiting) {
            *best = (floor.cost, floor.rounds().to_vec());
        }
        floor.swap(swap);
        memory.now += 1;
        let turns = 3 + chance.below(10) as u64;
        memory.keep(swap.round, swap.person, swap.with.unwrap_or(swap.group + floor.people), turns);
        idle += 1;
        if floor.cost < least {
            (least, idle) = (floor.cost, 0);
        }
        waiting |= floor.cost < best.0 && delta < 0;
        let size = floor.seats[swap.round].most();
        let spent = meter.spend((8 * floor.people + 8 * size * (4 + floor.rounds().len())) as u64);
        outcome = outcome.and(spent);
    }
    if floor.cost < best.0 {
        *best = (floor.cost, floor.rounds().to_vec());
    }
    outcome
}

/// The swap that costs least among those of people whose meetings repeat.
fn choose(
    floor: &Floor<'_>,
    least: i64,
    memory: &Memory,
    chance: &mut Chance,
    meter: &Meter<'_>,
    outcome: &mut Result<(), Halted>,
) -> Option<(i64, Swap)> {
    let mut best: Option<(i64, Swap)> = None;
    let mut ties = 0;
    let mut looked = 0;
    let rounds = floor.rounds().len();
    let start = chance.below(rounds.max(1));
    for round in (start..rounds).chain(0..start) {
        let present = &floor.seats[round].present;
        let from = chance.below(present.len().max(1));
        let mut spent = 2 * present.len();
        for &person in present[from..].iter().chain(&present[..from]) {
            if floor.own(round, person) == 0 || looked >= LOOKED {
                continue;
            }
            looked += 1;
            spent += 5 * present.len();
            swaps(floor, round, person, |delta, swap| {
                let cost = floor.cost + delta;
                let partner = swap.with.unwrap_or(swap.group + floor.people);
                if cost >= least && !memory.free(round, person, partner) {
                    return;
                }
                match best {
                    Some((known, _)) if known < delta => return,
                    Some((known, _)) if known == delta => {
                        ties += 1;
                        if chance.below(ties) > 0 {
                            return;
                        }
                    }
                    _ => ties = 1,
                }
                best = Some((delta, swap));
            });
        }
        if let Err(halted) = meter.spend(spent as u64) {
            *outcome = Err(halted);
            return best;
        }
        if looked >= LOOKED {
            break;
        }
    }
    best
}

/// All swaps of one person in a round, with what they cost.
fn swaps(floor: &Floor<'_>, round: usize, person: usize, mut offer: impl FnMut(i64, Swap)) {
    let seats = floor.seats[round];
    let home = floor.group(round, person);
    let own = floor.own(round, person);
    let (counts, apart) = (floor.count().row(person), floor.apart().row(person));
    let at_home = floor.weights(round, home);
    let may_go = floor.rounds()[round][home].len() > seats.size && seats.larger < seats.groups;
    for (group, members) in floor.rounds()[round].iter().enumerate() {
        if group == home {
            continue;
        }
        let there = floor.weights(round, group);
        for &with in members {
            let meeting =
                i64::from(counts[with] > 0) + if apart[with] { super::tabu::APART.into() } else { 0 };
            let gain = i64::from(there[person]) - i64::from(own) + i64::from(at_home[with])
                - i64::from(there[with])
                - 2 * meeting;
            offer(gain, Swap { round, person, with: Some(with), group });
        }
        if may_go && members.len() == seats.size {
            let gain = i64::from(there[person]) - i64::from(own);
            offer(gain, Swap { round, person, with: None, group });
        }
    }
}

/// Swaps a few people at random.
pub(super) fn shake(floor: &mut Floor<'_>, swaps: usize, chance: &mut Chance) {
    for _ in 0..swaps {
        let round = chance.below(floor.rounds().len().max(1));
        let Some(seats) = floor.seats.get(round).filter(|seats| seats.groups > 1) else { continue };
        let (a, b) = (chance.below(seats.present.len()), chance.below(seats.present.len()));
        let (person, with) = (seats.present[a], seats.present[b]);
        let group = floor.group(round, with);
        let kept = |p: usize, group: usize, but: usize| {
            let members = floor.rounds()[round][group].iter();
            members.filter(|m| **m != but).all(|m| !floor.apart().of(p, *m))
        };
        let home = floor.group(round, person);
        if group != home && kept(person, group, with) && kept(with, home, person) {
            floor.swap(Swap { round, person, with: Some(with), group });
        }
    }
}
