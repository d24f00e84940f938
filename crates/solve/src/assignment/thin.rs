//! Prices from some of the offers, brought near to those of all.
//!
//! Where rows have thousands of offers, nearly all of an auction's time goes into reading them again at
//! new prices. While prices are still rough, one of many offers says as much as all. So the auction
//! begins with some of them, drawn so that every column is offered about as often. What was left
//! out then shows in one reading of everything: a column that more rows would rather have than it has room
//! for gets the price at which no more than that would.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::list::Offers;
use crate::limits::{Halted, Meter};

/// Offers are drawn where that leaves so many times fewer.
const WORTHWHILE: usize = 4;

/// What is still gained is measured with one row of so many.
const MEASURED: usize = 8;

/// Offers that were drawn.
pub(super) struct Thin {
    start: Vec<usize>,
    column: Vec<u32>,
    score: Vec<i64>,
}

impl Thin {
    /// One of every few offers of the rows that are to be placed, about so many of a `[row, column]`;
    /// nothing where there are few anyway.
    pub(super) fn new(
        offers: Offers<'_>,
        often: &[u32],
        [of_row, of_column]: [usize; 2],
        meter: &Meter<'_>,
    ) -> Result<Option<Self>, Halted> {
        let rows = placed(often).count().max(1);
        let wanted = of_row.max(of_column * offers.hidden.len() / rows);
        let all: usize = placed(often).map(|row| offers.count(row)).sum();
        let step = all / rows / wanted;
        if step < WORTHWHILE {
            return Ok(None);
        }
        let mut thin = Self { start: vec![0], column: Vec::new(), score: Vec::new() };
        for (row, often) in often.iter().enumerate() {
            if *often > 0 {
                thin.draw(offers, row, step.min(offers.count(row) / of_row).max(1));
            }
            meter.spend(1 + (offers.count(row) / step) as u64)?;
            thin.start.push(thin.column.len());
        }
        Ok(Some(thin))
    }

    /// One of every `step` offers of a row, by numbers that look random (D. Lehmer, 1951; D. Knuth's factor).
    fn draw(&mut self, offers: Offers<'_>, row: usize, step: usize) {
        let (columns, scores) = offers.of(row);
        let mut dice = (row as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for (columns, scores) in columns.chunks(step).zip(scores.chunks(step)) {
            dice = dice.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            let place = (dice >> 33) as usize % step;
            self.column.extend(columns.get(place));
            self.score.extend(scores.get(place));
        }
    }

    /// What was drawn of these offers.
    pub(super) fn offers<'a>(&'a self, of: Offers<'a>) -> Offers<'a> {
        let Self { start, column, score } = self;
        Offers { start, list: start, column, score, ..of }
    }
}

/// Raises the price of each column that more rows would rather have than the best that was drawn
/// for them.
pub(super) fn raise(
    [all, drawn]: [Offers<'_>; 2],
    room: &[u32],
    often: &[u32],
    price: &mut [i64],
    meter: &Meter<'_>,
) -> Result<(), Halted> {
    let mut bids: Vec<BinaryHeap<Reverse<i64>>> = vec![BinaryHeap::new(); room.len()];
    for row in placed(often) {
        let (columns, scores) = all.of(row);
        meter.spend(columns.len() as u64)?;
        let Some(level) = drawn.best(row, price) else { continue };
        for (&column, &score) in columns.iter().zip(scores) {
            let c = column as usize;
            let bid = score * all.scale - level;
            if bid <= price[c] || all.hidden[c] {
                continue;
            }
            bids[c].push(Reverse(bid));
            if bids[c].len() > room[c] as usize + 1 {
                bids[c].pop();
            }
        }
    }
    for ((price, bids), room) in price.iter_mut().zip(&bids).zip(room) {
        match bids.peek() {
            Some(Reverse(bid)) if bids.len() > *room as usize => *price = *bid,
            _ => {}
        }
    }
    Ok(())
}

/// By how much the best offer of a row is better than the best that was drawn, on average.
pub(super) fn gain(
    [all, drawn]: [Offers<'_>; 2],
    often: &[u32],
    price: &[i64],
    meter: &Meter<'_>,
) -> Result<i64, Halted> {
    let (mut sum, mut count) = (0i128, 0i128);
    for row in placed(often).step_by(MEASURED) {
        meter.spend(all.count(row) as u64)?;
        if let (Some(best), Some(known)) = (all.best(row, price), drawn.best(row, price)) {
            sum += i128::from(best) - i128::from(known);
            count += 1;
        }
    }
    Ok(i64::try_from(sum / count.max(1)).unwrap_or(i64::MAX))
}

/// The rows that are to be placed.
fn placed(often: &[u32]) -> impl Iterator<Item = usize> + '_ {
    often.iter().enumerate().filter(|(_, often)| **often > 0).map(|(row, _)| row)
}
