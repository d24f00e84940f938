//! Parallel tempering: groupings at many temperatures, hot ones to find new ways, cold ones to follow
//! them to the end. After each sweep neighbours change places, the better one into the cold with a
//! chance that keeps the balance (Swendsen and Wang 1986, Geyer 1991).

use super::anneal::{Annealer, Chances, ln};
use super::dice::Dice;
use super::table::Table;
use crate::limits::{Halted, Meter};

/// So many moves and swaps are made by each block in a sweep where it is hot and where it is cold.
const HOT: f64 = 1.0;
const COLD: f64 = 0.01;
/// While temperatures are looked for, each is this part of the one before and lasts so many sweeps.
const STEP: f64 = 0.92;
const SWEEPS: u64 = 20;
/// The coldest there is, as part of what a swap brings at random.
const FROZEN: f64 = 1.0 / 400.0;

/// One temperature with what is there now.
struct Stage<'a> {
    temperature: f64,
    thresholds: Vec<i32>,
    table: Table<'a>,
}

/// Groupings at all temperatures.
pub(super) struct Temper<'a> {
    annealer: Annealer<'a>,
    /// The coldest first.
    stages: Vec<Stage<'a>>,
    /// A cold grouping on its way to the nearest best one.
    low: Table<'a>,
}

impl<'a> Temper<'a> {
    /// Cools a grouping down and keeps what it was at each temperature. `better` sees what comes of it.
    pub(super) fn new(
        mut table: Table<'a>,
        dice: &mut Dice,
        meter: &'a Meter<'a>,
        better: &mut dyn FnMut(&Table<'_>),
    ) -> Result<Self, Halted> {
        let annealer = Annealer::new(&table, meter);
        let chances = Chances::new(dice);
        let mut low = table.clone();
        annealer.descend(&mut low)?;
        better(&low);
        let start = typical(&table, dice);
        let mut temperature = start;
        let mut seen: Vec<(f64, f64, Vec<usize>)> = Vec::new();
        let blocks = table.seating.group.len().max(1) as f64;
        loop {
            let thresholds = chances.at(temperature, annealer.width());
            let mut made = 0;
            for _ in 0..SWEEPS {
                made += annealer.sweep(&mut table, &thresholds, dice)?;
            }
            let rate = made as f64 / (SWEEPS as f64 * blocks);
            seen.push((temperature, rate, table.seating.group.clone()));
            temperature *= STEP;
            if rate < COLD || temperature < start * FROZEN {
                break;
            }
        }
        annealer.descend(&mut table)?;
        better(&table);
        let thresholds = |temperature| chances.at(temperature, annealer.width());
        let stages = ladder(&low, &seen, &thresholds, meter)?;
        Ok(Self { annealer, stages, low })
    }

    /// A sweep at every temperature, and the coldest led to the nearest best ones.
    pub(super) fn round(
        &mut self,
        dice: &mut Dice,
        better: &mut dyn FnMut(&Table<'_>),
    ) -> Result<(), Halted> {
        for stage in &mut self.stages {
            self.annealer.sweep(&mut stage.table, &stage.thresholds, dice)?;
        }
        if let Some(stage) = self.stages.get(dice.below(2)) {
            self.low.clone_from(&stage.table);
            self.annealer.descend(&mut self.low)?;
            better(&self.low);
        }
        for hot in 1..self.stages.len() {
            let (left, right) = self.stages.split_at_mut(hot);
            if let (Some(cold), Some(hot)) = (left.last_mut(), right.first_mut()) {
                let more = (hot.table.value - cold.table.value) as f64;
                let balance = more * (1.0 / cold.temperature - 1.0 / hot.temperature);
                let chance = ((dice.next() >> 11) as f64 + 0.5) / (1u64 << 53) as f64;
                if balance >= ln(chance) {
                    std::mem::swap(&mut cold.table, &mut hot.table);
                }
            }
        }
        Ok(())
    }
}

/// What a swap at random brings, or costs.
fn typical(table: &Table<'_>, dice: &mut Dice) -> f64 {
    let blocks = table.seating.group.len();
    let mut sum = 0.0;
    for _ in 0..1_000 {
        let (a, b) = (dice.below(blocks), dice.below(blocks));
        if table.seating.group[a] != table.seating.group[b] {
            sum += f64::from(table.gain_of_swap(a, b).abs());
        }
    }
    (sum / 1_000.0).max(1.0)
}

/// Temperatures in even steps between cold and hot, each with what was nearest to it.
fn ladder<'a>(
    model: &Table<'a>,
    seen: &[(f64, f64, Vec<usize>)],
    thresholds: &dyn Fn(f64) -> Vec<i32>,
    meter: &Meter<'_>,
) -> Result<Vec<Stage<'a>>, Halted> {
    let count = ((model.seating.group.len() as f64).sqrt() as usize).clamp(6, 24);
    let cold = seen.last().map_or(1.0, |(temperature, ..)| *temperature);
    let hot = seen.iter().find(|(_, rate, _)| *rate < HOT).map_or(cold, |(temperature, ..)| *temperature);
    let hot = hot.max(cold * 1.2);
    let stage = |place: usize| {
        let temperature = cold + (hot - cold) * place as f64 / (count - 1) as f64;
        let far = |other: f64| (other - temperature).abs();
        let mut table = model.clone();
        if let Some((.., groups)) = seen.iter().min_by(|a, b| far(a.0).total_cmp(&far(b.0))) {
            table.set(groups);
        }
        meter.spend((model.seating.group.len() * model.seating.group.len()) as u64)?;
        Ok(Stage { temperature, thresholds: thresholds(temperature), table })
    };
    (0..count).map(stage).collect()
}
