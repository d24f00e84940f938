//! Rows that must all be placed, with columns that have room: the largest sum.
//!
//! One shortest augmenting path after the other, with prices (R. Jonker and A. Volgenant, "A shortest
//! augmenting path algorithm for dense and sparse linear assignment problems", 1987; N. Tomizawa,
//! "On some techniques useful for solution of transportation network problems", 1971). Rows may have to be placed several
//! times, with different columns; a column takes several rows. Rows are read lazily from the best offer
//! on ([`super::list`]): the rest of a row waits in the queue with what it can bring at best.
//!
//! At any time: level of a row + price of a column ≥ score, with equality where the row has the column. In
//! the end, prices are at least 0, and 0 where a column has room: when all rows are placed, room that is
//! left with columns that are not the cheapest is taken as well ([`Market::close`]).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::count::NOBODY;
use super::list::{List, Offers};
use crate::limits::{Halted, Meter};

/// So many offers of a row are read at once.
const CHUNK: usize = 8;

pub(super) struct Market<'a> {
    offers: Offers<'a>,
    room: &'a [u32],
    /// The level of each row; nothing is known where it was not placed yet.
    level: Vec<i64>,
    placed: Vec<u32>,
    /// The price of each column.
    price: Vec<i64>,
    /// The rows that have each column.
    pub(super) held: Vec<Vec<u32>>,
    /// How often nobody has each column.
    idle: Vec<u32>,
    lists: Vec<List>,
    nets: Vec<i64>,
    search: Search,
}

/// The state of a search for a path.
#[derive(Default)]
struct Search {
    round: u32,
    /// The rest of a row, or behind all rows a column, by its distance: of equal ones, rests come first.
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    distance: Vec<i64>,
    seen: Vec<u32>,
    /// The row that a column is reached from, the column that a row is reached from.
    from: Vec<u32>,
    via: Vec<u32>,
    row_distance: Vec<i64>,
    row_seen: Vec<u32>,
    next: Vec<u32>,
    rows: Vec<u32>,
    columns: Vec<u32>,
    best: i64,
    goal: u32,
    read: u64,
}

impl<'a> Market<'a> {
    pub(super) fn new(offers: Offers<'a>, room: &'a [u32], price: Vec<i64>) -> Self {
        let (rows, columns) = (offers.rows(), room.len());
        let search = Search {
            distance: vec![0; columns],
            seen: vec![0; columns],
            from: vec![NOBODY; columns],
            via: vec![NOBODY; rows],
            row_distance: vec![0; rows],
            row_seen: vec![0; rows],
            next: vec![0; rows],
            ..Search::default()
        };
        Self {
            offers,
            room,
            level: vec![0; rows],
            placed: vec![0; rows],
            price,
            held: vec![Vec::new(); columns],
            idle: vec![0; columns],
            lists: (0..rows).map(|_| List::default()).collect(),
            nets: Vec::new(),
            search,
        }
    }

    /// Places a row once more; whether there was a way.
    pub(super) fn place(&mut self, row: u32, meter: &Meter<'_>) -> Result<bool, Halted> {
        if self.placed[row as usize] == 0 {
            self.level[row as usize] = self.best_offer(row, meter)?;
        }
        self.look(row, meter)?;
        if self.search.goal == NOBODY {
            return Ok(false);
        }
        self.settle();
        self.shift(row);
        self.placed[row as usize] += 1;
        Ok(true)
    }

    /// The level of a row that is never placed.
    pub(super) fn level_unplaced(&mut self, row: u32, meter: &Meter<'_>) -> Result<(), Halted> {
        self.level[row as usize] = self.best_offer(row, meter)?;
        Ok(())
    }

    /// Levels and prices as they are without the scale. Rounding against each other keeps what holds.
    pub(super) fn unscaled(&self) -> (Vec<i64>, Vec<i64>) {
        let scale = self.offers.scale;
        let up = self.level.iter().map(|level| -(-level).div_euclid(scale)).collect();
        (up, self.price.iter().map(|price| price.div_euclid(scale)).collect())
    }

    /// What all rows together cannot get more than, placed so `often`, where no score is above `top`.
    pub(super) fn bound(&self, often: &[u32], top: i64) -> i64 {
        let scale = self.offers.scale;
        let of_row = |row: usize| if self.placed[row] > 0 { self.level[row] } else { top * scale };
        let rows = often.iter().enumerate().map(|(row, often)| i128::from(*often) * i128::from(of_row(row)));
        let columns =
            self.price.iter().zip(self.room).map(|(price, room)| i128::from(*price) * i128::from(*room));
        let sum: i128 = rows.chain(columns).sum();
        i64::try_from(sum.div_euclid(scale.into())).unwrap_or(i64::MAX)
    }

    /// What a row gets at the prices of now.
    fn best_offer(&mut self, row: u32, meter: &Meter<'_>) -> Result<i64, Halted> {
        let r = row as usize;
        loop {
            if self.lists[r].offers.is_empty() && !self.lists[r].whole {
                self.widen(row, meter)?;
            }
            let list = &self.lists[r];
            let mut best = i64::MIN;
            let mut read = 0;
            for offer in &list.offers {
                if offer.most <= best {
                    meter.spend(read)?;
                    return Ok(best);
                }
                read += 1;
                best = best.max(offer.score - self.price[offer.column as usize]);
            }
            meter.spend(read)?;
            if list.whole {
                return Ok(if best == i64::MIN { 0 } else { best });
            }
            self.widen(row, meter)?;
        }
    }

    fn widen(&mut self, row: u32, meter: &Meter<'_>) -> Result<(), Halted> {
        let list = &mut self.lists[row as usize];
        meter.spend(self.offers.widen(row as usize, &self.price, list, &mut self.nets))
    }

    /// Nobody takes what room is left, at the lowest price that there is; then that price is 0.
    ///
    /// Nobody may have any column. Where room is left with one that is not the cheapest, a way is
    /// searched as it is for a row.
    pub(super) fn close(&mut self, meter: &Meter<'_>) -> Result<(), Halted> {
        let open: Vec<u32> = (0u32..)
            .zip(self.offers.hidden)
            .filter(|(_, hidden)| !**hidden)
            .map(|(column, _)| column)
            .collect();
        let mut lowest = open.iter().map(|column| self.price[*column as usize]).min().unwrap_or(0);
        loop {
            let mut left = false;
            for &column in &open {
                let free = self.free(column);
                let cheap = self.price[column as usize] == lowest;
                self.idle[column as usize] += if cheap { free } else { 0 };
                left |= free > 0 && !cheap;
            }
            if !left {
                break;
            }
            self.search.begin();
            for &column in &open {
                let full = self.free(column) == 0;
                self.search.offer(column, self.price[column as usize] - lowest, NOBODY, full);
            }
            self.run(meter)?;
            self.settle();
            self.shift(NOBODY);
            lowest += self.search.best;
        }
        self.lists.iter_mut().for_each(|list| *list = List::default());
        open.iter().for_each(|column| self.price[*column as usize] -= lowest);
        let placed = self.level.iter_mut().zip(&self.placed).filter(|(_, placed)| **placed > 0);
        placed.for_each(|(level, _)| *level += lowest);
        Ok(())
    }

    /// How much room a column has.
    fn free(&self, column: u32) -> u32 {
        let c = column as usize;
        self.room[c] - self.held[c].len() as u32 - self.idle[c]
    }

    /// Searches the nearest column with room.
    fn look(&mut self, source: u32, meter: &Meter<'_>) -> Result<(), Halted> {
        self.search.begin();
        self.reach(source, 0, NOBODY);
        self.run(meter)
    }

    fn run(&mut self, meter: &Meter<'_>) -> Result<(), Halted> {
        let rows = self.level.len() as u32;
        while let Some(Reverse((distance, item))) = self.search.queue.pop() {
            if distance >= self.search.best {
                break;
            }
            meter.spend(10 + std::mem::take(&mut self.search.read))?;
            if let Some(column) = item.checked_sub(rows) {
                if distance == self.search.distance[column as usize] {
                    self.pass(column, distance);
                }
            } else {
                self.go_on(item, meter)?;
            }
        }
        Ok(())
    }

    /// Goes on from a full column to all rows that have it.
    fn pass(&mut self, column: u32, distance: i64) {
        self.search.columns.push(column);
        for place in 0..self.held[column as usize].len() {
            let row = self.held[column as usize][place];
            if self.search.row_seen[row as usize] != self.search.round {
                self.reach(row, distance, column);
            }
        }
    }

    fn reach(&mut self, row: u32, distance: i64, via: u32) {
        let search = &mut self.search;
        let r = row as usize;
        search.row_seen[r] = search.round;
        (search.row_distance[r], search.via[r], search.next[r]) = (distance, via, 0);
        search.rows.push(row);
        self.read(row);
    }

    /// The rest of a row that was put aside.
    fn go_on(&mut self, row: u32, meter: &Meter<'_>) -> Result<(), Halted> {
        if self.search.next[row as usize] as usize == self.lists[row as usize].offers.len() {
            self.widen(row, meter)?;
            self.search.next[row as usize] = 0;
        }
        self.read(row);
        Ok(())
    }

    /// Reads some offers of a row, and puts the rest aside.
    fn read(&mut self, row: u32) {
        let r = row as usize;
        let search = &mut self.search;
        let list = &self.lists[r];
        let base = search.row_distance[r] + self.level[r];
        let first = search.next[r] as usize;
        let end = list.offers.len().min(first + CHUNK);
        search.read += (end - first) as u64;
        for offer in &list.offers[first..end] {
            if base - offer.most >= search.best {
                return;
            }
            let c = offer.column as usize;
            let distance = base + self.price[c] - offer.score;
            let full = self.room[c] == self.held[c].len() as u32 + self.idle[c];
            search.offer(offer.column, distance, row, full);
        }
        search.next[r] = end as u32;
        let rest = list.offers.get(end).or_else(|| list.offers.last().filter(|_| !list.whole));
        if let Some(rest) = rest {
            let distance = base - rest.most;
            if distance < search.best {
                search.queue.push(Reverse((distance, row)));
            }
        }
    }

    /// New levels and prices, with which the path costs nothing.
    fn settle(&mut self) {
        let search = &self.search;
        for &row in &search.rows {
            self.level[row as usize] -= search.best - search.row_distance[row as usize];
        }
        for &column in &search.columns {
            self.price[column as usize] += search.best - search.distance[column as usize];
        }
    }

    /// Everybody on the path moves on by one column.
    fn shift(&mut self, source: u32) {
        let mut column = self.search.goal;
        loop {
            let row = self.search.from[column as usize];
            if row == NOBODY {
                self.idle[column as usize] += 1;
                return;
            }
            self.held[column as usize].push(row);
            if row == source {
                return;
            }
            column = self.search.via[row as usize];
            let held = &mut self.held[column as usize];
            if let Some(place) = held.iter().position(|other| *other == row) {
                held.swap_remove(place);
            }
        }
    }
}

impl Search {
    fn begin(&mut self) {
        self.round += 1;
        self.queue.clear();
        self.rows.clear();
        self.columns.clear();
        (self.best, self.goal) = (i64::MAX, NOBODY);
    }

    /// A column can be reached from a row.
    #[inline]
    fn offer(&mut self, column: u32, distance: i64, row: u32, full: bool) {
        let c = column as usize;
        let known = self.seen[c] == self.round;
        if distance >= self.best || known && distance >= self.distance[c] {
            return;
        }
        (self.seen[c], self.distance[c], self.from[c]) = (self.round, distance, row);
        if full {
            self.queue.push(Reverse((distance, self.via.len() as u32 + column)));
        } else {
            (self.best, self.goal) = (distance, column);
        }
    }
}
