//! A first grouping that keeps the rules: put together greedily, then mended by annealing what is wrong.

use super::blocks::Blocks;
use super::dice::Dice;
use super::seating::Seating;
use crate::limits::{Halted, Meter};

/// Temperatures of mending, in things that are wrong.
const HOT: f64 = 0.6;
const COLD: f64 = 0.12;

/// A grouping that keeps the rules, or none within so many tries to mend one.
pub(super) fn find(
    blocks: &Blocks,
    tries: u64,
    dice: &mut Dice,
    meter: &Meter<'_>,
) -> Result<Option<Vec<usize>>, Halted> {
    meter.spend((blocks.len() * blocks.groups() * (4 + blocks.roles)) as u64)?;
    mended(greedy(blocks, dice), tries, dice, meter)
}

/// A grouping that keeps the rules, near one that need not.
pub(super) fn mended(
    mut seating: Seating<'_>,
    tries: u64,
    dice: &mut Dice,
    meter: &Meter<'_>,
) -> Result<Option<Vec<usize>>, Halted> {
    let blocks = seating.blocks;
    let free: Vec<usize> = (0..blocks.len()).filter(|block| blocks.seat[*block].is_none()).collect();
    let wrong = mend(&mut seating, &free, tries, dice, meter)?;
    Ok((wrong == 0).then_some(seating.group))
}

/// The hardest first, each where least goes wrong; then where its roles are missing, then where there is most room.
fn greedy<'a>(blocks: &'a Blocks, dice: &mut Dice) -> Seating<'a> {
    let mut seating = Seating::new(blocks);
    let mut order: Vec<usize> = (0..blocks.len()).collect();
    dice.shuffle(&mut order);
    order.sort_by_key(|&b| {
        let hard = blocks.foes[b].len() as i32 + 4 * (blocks.size[b] - 1);
        (blocks.seat[b].is_none(), std::cmp::Reverse(hard), !blocks.roles_of(b).iter().any(|own| *own > 0))
    });
    for block in order {
        let group = blocks.seat[block].or_else(|| {
            (0..blocks.groups()).min_by_key(|&group| {
                let over = (seating.load[group] + blocks.size[block] - blocks.most[group]).max(0);
                let room = (seating.load[group] - blocks.least[group]).max(0);
                let load = seating.load[group];
                (over + seating.clashes(block, group), seating.cost_of_put(block, group), room, load)
            })
        });
        seating.put(block, group.unwrap_or(0));
    }
    seating
}

/// Moves and swaps at random, those that make things worse less and less often; how much is wrong in the end.
fn mend(
    seating: &mut Seating<'_>,
    free: &[usize],
    tries: u64,
    dice: &mut Dice,
    meter: &Meter<'_>,
) -> Result<i32, Halted> {
    const ROUND: u64 = 200;
    let mut wrong = seating.total();
    let groups = seating.load.len();
    let rounds = tries.div_ceil(ROUND).max(1);
    for round in 0..rounds {
        if wrong == 0 || free.is_empty() || groups < 2 {
            break;
        }
        // The chance that something becomes worse by one, by two and so on, of 2^16.
        let heat = HOT + (COLD - HOT) * round as f64 / rounds as f64;
        let one = 1.0 / (1.0 + 1.0 / heat + 0.5 / (heat * heat) + 1.0 / (6.0 * heat * heat * heat));
        let chances: [u64; 4] = std::array::from_fn(|worse| (65_536.0 * power(one, worse)) as u64);
        for _ in 0..ROUND {
            wrong += step(seating, free, &chances, dice);
            if wrong == 0 {
                break;
            }
        }
        meter.spend(ROUND * (60 + 6 * seating.blocks.roles as u64))?;
    }
    Ok(wrong)
}

fn power(base: f64, times: usize) -> f64 {
    (0..times).fold(1.0, |product, _| product * base)
}

fn step(seating: &mut Seating<'_>, free: &[usize], chances: &[u64; 4], dice: &mut Dice) -> i32 {
    let a = free[dice.below(free.len())];
    let draw = dice.next();
    let takes = |more: i32| more <= 0 || chances.get(more as usize).is_some_and(|c| (draw >> 48) < *c);
    if draw & 1 == 0 {
        let to = dice.below(seating.load.len());
        if to == seating.group[a] {
            return 0;
        }
        let more = seating.cost_of_move(a, to);
        if takes(more) {
            seating.shift(a, to);
            return more;
        }
    } else {
        let b = free[dice.below(free.len())];
        let (from, to) = (seating.group[a], seating.group[b]);
        if from == to {
            return 0;
        }
        let more = seating.cost_of_swap(a, b);
        if takes(more) {
            seating.shift(a, to);
            seating.shift(b, from);
            return more;
        }
    }
    0
}
