//! Annealing a grouping: every move and every swap in turn, those that make it worse the less often the
//! colder it is.

use std::cell::Cell;

use super::dice::Dice;
use super::table::{CHUNK, Table};
use crate::limits::{Halted, Meter};

/// How many thresholds are kept ready.
const DRAWS: usize = 8_192;

/// Thresholds for what makes things worse: logarithms of evenly spread chances in any order, the same
/// on every machine.
pub(super) struct Chances {
    logs: Vec<f32>,
}

impl Chances {
    pub(super) fn new(dice: &mut Dice) -> Self {
        let mut logs: Vec<f32> =
            (0..DRAWS).map(|place| ln((place as f64 + 0.5) / DRAWS as f64) as f32).collect();
        dice.shuffle(&mut logs);
        Self { logs }
    }

    /// A gain of at least the threshold is taken. Enough of them to read `width` from anywhere below
    /// [`DRAWS`].
    pub(super) fn at(&self, temperature: f64, width: usize) -> Vec<i32> {
        let temperature = temperature as f32;
        let logs = self.logs.iter().cycle().take(DRAWS + width);
        logs.map(|log| (temperature * log).max(-2.6e8) as i32).collect()
    }
}

/// The natural logarithm of a number above 0 and up to 1, by additions and multiplications alone.
pub(super) fn ln(x: f64) -> f64 {
    let (mut x, mut halvings) = (x, 0);
    while x < 0.7 {
        x *= 2.0;
        halvings += 1;
    }
    let t = (x - 1.0) / (x + 1.0);
    let (mut power, mut sum) = (t, 0.0);
    for odd in 0..20 {
        sum += power / f64::from(2 * odd + 1);
        power *= t * t;
    }
    2.0 * sum - f64::from(halvings) * std::f64::consts::LN_2
}

/// What goes through all moves.
pub(super) struct Annealer<'a> {
    /// Which blocks may move.
    free: Vec<bool>,
    /// Whether blocks differ in size, so that one must change places with several.
    mixed: bool,
    width: usize,
    /// How often the rules were asked since it was counted.
    asked: Cell<u64>,
    meter: &'a Meter<'a>,
}

impl<'a> Annealer<'a> {
    pub(super) fn new(table: &Table<'_>, meter: &'a Meter<'a>) -> Self {
        let blocks = table.seating.blocks;
        Self {
            free: blocks.seat.iter().map(Option::is_none).collect(),
            mixed: blocks.size.iter().any(|size| *size != blocks.size[0]),
            width: blocks.len().div_ceil(CHUNK) * CHUNK,
            asked: Cell::new(0),
            meter,
        }
    }

    /// Counts what was done for one block.
    fn spend(&self, groups: usize) -> Result<(), Halted> {
        self.meter.spend((6 * groups + 4 * self.width / 5) as u64 + 40 * self.asked.take())
    }

    fn ask(&self) -> bool {
        self.asked.set(self.asked.get() + 1);
        true
    }

    pub(super) const fn width(&self) -> usize {
        self.width
    }

    /// Every move and every swap once, in both orders; how many were made.
    pub(super) fn sweep(
        &self,
        table: &mut Table<'_>,
        thresholds: &[i32],
        dice: &mut Dice,
    ) -> Result<u64, Halted> {
        let mut made = 0;
        for a in 0..self.free.len() {
            if !self.free[a] {
                continue;
            }
            let draw = dice.next();
            let from = (draw >> 32) as usize % DRAWS;
            let thresholds = &thresholds[from..from + self.width];
            made += self.moves(table, a, thresholds);
            made += self.swaps(table, a, thresholds);
            if self.mixed
                && let Some(threshold) = thresholds.first()
            {
                made += self.exchange(table, a, *threshold, dice);
            }
            self.spend(table.seating.load.len())?;
        }
        Ok(made)
    }

    fn moves(&self, table: &mut Table<'_>, a: usize, thresholds: &[i32]) -> u64 {
        let mut made = 0;
        for (to, threshold) in (0..table.seating.load.len()).zip(thresholds.iter().rev().cycle()) {
            let other = to != table.seating.group[a];
            let lured = other && table.gain_of_move(a, to) >= *threshold;
            if lured && self.ask() && table.may_move(a, to) {
                table.shift(a, to);
                made += 1;
            }
        }
        made
    }

    fn swaps(&self, table: &mut Table<'_>, a: usize, thresholds: &[i32]) -> u64 {
        let mut made = 0;
        let mut lure = table.lure(a);
        for chunk in 0..self.width / CHUNK {
            if !table.tempting(a, chunk, lure, thresholds) {
                continue;
            }
            let end = ((chunk + 1) * CHUNK).min(self.free.len());
            for (b, threshold) in thresholds.iter().enumerate().take(end).skip(chunk * CHUNK) {
                let other = table.seating.group[a] != table.seating.group[b];
                let lured = other && self.free[b] && table.gain_of_swap(a, b) >= *threshold;
                if lured && self.ask() && table.may_swap(a, b) {
                    table.swap(a, b);
                    lure = table.lure(a);
                    made += 1;
                }
            }
        }
        made
    }

    /// A block changes places with as many people of another group as it has, taken at random.
    fn exchange(&self, table: &mut Table<'_>, a: usize, threshold: i32, dice: &mut Dice) -> u64 {
        let blocks = table.seating.blocks;
        let (from, to) = (table.seating.group[a], dice.below(table.seating.load.len()));
        if from == to || blocks.size[a] < 2 {
            return 0;
        }
        let mut others = [0; 6];
        let (mut count, mut people, mut gain) = (0, 0, table.gain_of_move(a, to));
        for _ in 0..40 {
            let b = dice.below(self.free.len());
            let fits =
                self.free[b] && table.seating.group[b] == to && people + blocks.size[b] <= blocks.size[a];
            if !fits || others[..count].contains(&b) {
                continue;
            }
            gain += table.gain_of_move(b, from) - 2 * table.between(a, b);
            gain += 2 * others[..count].iter().map(|other| table.between(*other, b)).sum::<i32>();
            others[count] = b;
            count += 1;
            people += blocks.size[b];
            if people == blocks.size[a] || count == others.len() {
                break;
            }
        }
        if gain < threshold {
            return 0;
        }
        table.shift(a, to);
        others[..count].iter().for_each(|b| table.shift(*b, from));
        if table.fine([from, to], &others[..count]) && table.fine([from, to], &[a]) {
            return 1;
        }
        table.shift(a, from);
        others[..count].iter().for_each(|b| table.shift(*b, to));
        0
    }

    /// Takes what makes the grouping better until no move and no swap does.
    pub(super) fn descend(&self, table: &mut Table<'_>) -> Result<(), Halted> {
        let better = vec![1; self.width.max(1)];
        loop {
            let mut made = 0;
            for a in (0..self.free.len()).filter(|a| self.free[*a]) {
                made += self.moves(table, a, &better) + self.swaps(table, a, &better);
                self.spend(table.seating.load.len())?;
            }
            if made == 0 {
                return Ok(());
            }
        }
    }
}
