//! Whether there is a grouping at all.

use super::blocks::Blocks;
use super::dice::Dice;
use super::exact::{self, Found};
use super::problem::Rules;
use super::room::obstacle;
use super::start;
use crate::limits::{Halted, Meter};

/// What is known.
pub(super) enum Decided {
    /// The group of each block.
    Yes(Vec<usize>),
    /// It is proven that there is none.
    No,
    /// Nothing.
    Open,
}

/// So many blocks are gone through first and looked for at random afterwards.
const FEW: usize = 12;
/// More blocks are not gone through.
const MANY: usize = 500;
/// Tries to mend a grouping in the first round, comparisons of going through all, and how both grow.
const TRIES: u64 = 20_000;
const EFFORT: u64 = 5_000_000;
const GROWTH: u64 = 8;

/// Looks for a grouping and for a proof that there is none, in turns, each longer than the one before.
pub(super) fn decide(
    rules: &Rules,
    rounds: u32,
    dice: &mut Dice,
    meter: &Meter<'_>,
) -> Result<Decided, Halted> {
    meter.spend((20 * (rules.people + rules.keep.len() + rules.forbid.len()) + rules.groups) as u64)?;
    if obstacle(rules).is_some() {
        return Ok(Decided::No);
    }
    let blocks = Blocks::new(rules);
    for round in 0..rounds {
        let times = GROWTH.pow(round);
        if blocks.len() > FEW
            && let Some(groups) = start::find(&blocks, TRIES * times, dice, meter)?
        {
            return Ok(Decided::Yes(groups));
        }
        if blocks.len() > MANY {
            continue;
        }
        match exact::any(&blocks, EFFORT * times, meter)? {
            Found::Best(groups) => return Ok(Decided::Yes(groups)),
            Found::Nothing => return Ok(Decided::No),
            Found::Open => (),
        }
    }
    Ok(Decided::Open)
}
