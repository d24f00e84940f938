//! Prices that are nearly right, quickly.
//!
//! Rows bid for the column that suits them best, by as much as it is better than the second, and a
//! little more; a column keeps its highest bids, and its price is what does not suffice any more.
//! Nobody bids for the cheapest columns, as often as room will be left. "A little" gets smaller from
//! round to round (D. P. Bertsekas and D. A. Castañón, "The auction algorithm for the transportation
//! problem", 1989). Nothing depends on how good these prices are but the time that the search for the
//! exact ones takes ([`super::market`]): so rounds that take too long are broken off, and where rows have very
//! many offers, first prices come from some of them ([`super::thin`]).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::count::NOBODY;
use super::list::{List, Offers};
use super::thin::{self, Thin};
use crate::limits::{Halted, Meter};

/// "A little" shrinks by this factor.
const SHRINK: i64 = 8;

/// With offers that were drawn, a glance will do; after that, prices are nearly right already.
const SHRINK_DRAWN: i64 = 12;
const SHRINK_AFTER: i64 = 30;

/// In the last round, that of all places together is one of so many parts of the range of scores.
const LEAST: i64 = 4;

/// A round is broken off after so many bids for each that is to be placed.
const BIDS: usize = 60;

struct Auction<'a> {
    offers: Offers<'a>,
    room: &'a [u32],
    price: Vec<i64>,
    /// The bids that each column keeps, the lowest on top.
    kept: Vec<BinaryHeap<Reverse<(i64, u32)>>>,
    lists: Vec<List>,
    nets: Vec<i64>,
    /// Columns by the price that they had when somebody looked.
    cheapest: BinaryHeap<Reverse<(i64, u32)>>,
}

/// "A little" of the first round, the factor by which it shrinks, and that of the last round.
#[derive(Clone, Copy)]
struct Steps {
    from: i64,
    shrink: i64,
    least: i64,
}

/// Prices for rows that are to be placed so `often`; scores are `range` apart at most. First prices come
/// from so many offers of a `[row, column]`.
pub(super) fn prices(
    offers: Offers<'_>,
    room: &[u32],
    often: &[u32],
    range: i64,
    drawn: [usize; 2],
    meter: &Meter<'_>,
) -> Result<Vec<i64>, Halted> {
    let units = often.iter().map(|often| i64::from(*often)).sum::<i64>();
    let mut steps = Steps { from: range / 2, shrink: SHRINK, least: (range / (LEAST * units + 1)).max(1) };
    let mut price = vec![0; room.len()];
    if let Some(thin) = Thin::new(offers, often, drawn, meter)? {
        let both = [offers, thin.offers(offers)];
        steps.shrink = SHRINK_DRAWN;
        price = rounds(both[1], room, often, price, steps, meter)?;
        thin::raise(both, room, often, &mut price, meter)?;
        let from = thin::gain(both, often, &price, meter)?;
        // Where rows are long, paths cost more than a round does.
        steps = Steps { from, shrink: SHRINK_AFTER, least: (steps.least / 2).max(1) };
    }
    rounds(offers, room, often, price, steps, meter)
}

/// Rounds with ever less, from such prices on.
fn rounds(
    offers: Offers<'_>,
    room: &[u32],
    often: &[u32],
    price: Vec<i64>,
    steps: Steps,
    meter: &Meter<'_>,
) -> Result<Vec<i64>, Halted> {
    let mut auction = Auction {
        offers,
        room,
        price,
        kept: vec![BinaryHeap::new(); room.len()],
        lists: often.iter().map(|_| List::default()).collect(),
        nets: Vec::new(),
        cheapest: BinaryHeap::new(),
    };
    let bidders = auction.bidders(often);
    let mut little = steps.from.max(steps.least);
    loop {
        auction.round(bidders.clone(), little, meter)?;
        if little == steps.least {
            return Ok(auction.price);
        }
        little /= steps.shrink;
        // A round with hardly more than in the last one would be of no use.
        if little < 2 * steps.least {
            little = steps.least;
        }
    }
}

impl Auction<'_> {
    /// Each row as often as it is to be placed, and nobody as often as room is left.
    fn bidders(&self, often: &[u32]) -> Vec<u32> {
        let rows = (0u32..).zip(often);
        let rows = rows.flat_map(|(row, often)| std::iter::repeat_n(row, *often as usize));
        let mut bidders: Vec<u32> = rows.collect();
        let room: usize = self.open().map(|column| self.room[column as usize] as usize).sum();
        // Where there is very much room, some more of it changes nothing.
        let left = room.saturating_sub(bidders.len()).min(2 * bidders.len());
        bidders.extend(std::iter::repeat_n(NOBODY, left));
        bidders
    }

    fn open(&self) -> impl Iterator<Item = u32> + '_ {
        let columns = (0u32..).zip(self.offers.hidden.iter().zip(self.room));
        columns.filter(|(_, (hidden, room))| !**hidden && **room > 0).map(|(column, _)| column)
    }

    /// Everybody bids until all have something.
    fn round(&mut self, mut waiting: Vec<u32>, little: i64, meter: &Meter<'_>) -> Result<(), Halted> {
        self.kept.iter_mut().for_each(BinaryHeap::clear);
        self.lists.iter_mut().for_each(|list| *list = List::default());
        self.cheapest = self.open().map(|column| Reverse((self.price[column as usize], column))).collect();
        for _ in 0..waiting.len() * BIDS {
            let Some(bidder) = waiting.pop() else { break };
            let choice =
                if bidder == NOBODY { self.cheap() } else { self.choice(bidder, 4 * little, meter)? };
            meter.spend(20)?;
            let left = choice.and_then(|(column, more)| self.bid(bidder, column, more + little));
            waiting.extend(left);
        }
        for (column, kept) in self.kept.iter().enumerate() {
            if kept.len() < self.room[column] as usize {
                self.price[column] = (self.price[column] - 4 * little).max(0);
            }
        }
        Ok(())
    }

    /// The best column for a row, and by how much it is better than the second.
    fn choice(&mut self, row: u32, slack: i64, meter: &Meter<'_>) -> Result<Option<(usize, i64)>, Halted> {
        let list = &mut self.lists[row as usize];
        meter.spend(list.offers.len() as u64)?;
        if let Some(choice) = choose(list, &self.price, slack) {
            return Ok(Some(choice));
        }
        meter.spend(self.offers.renew(row as usize, &self.price, list, &mut self.nets))?;
        Ok(choose(list, &self.price, slack))
    }

    /// The cheapest column, and by how much it is cheaper than the second.
    fn cheap(&mut self) -> Option<(usize, i64)> {
        let first = self.pop_cheapest()?;
        let second = self.pop_cheapest();
        let more = second.map_or(0, |second| second.0 - first.0);
        self.cheapest.extend([Some(first), second].into_iter().flatten().map(Reverse));
        Some((first.1 as usize, more))
    }

    fn pop_cheapest(&mut self) -> Option<(i64, u32)> {
        loop {
            let Reverse((price, column)) = self.cheapest.pop()?;
            let now = self.price[column as usize];
            if price == now {
                return Some((price, column));
            }
            self.cheapest.push(Reverse((now, column)));
        }
    }

    /// Bids so much more than the price; who has to bid again?
    fn bid(&mut self, bidder: u32, column: usize, more: i64) -> Option<u32> {
        let kept = &mut self.kept[column];
        kept.push(Reverse((self.price[column] + more, bidder)));
        if kept.len() <= self.room[column] as usize {
            return None;
        }
        let Reverse((bid, left)) = kept.pop()?;
        self.price[column] = self.price[column].max(bid);
        Some(left)
    }
}

/// The best column, and by how much it is better than the second; nothing where it may be
/// better by more than `slack` beyond the end of the list.
fn choose(list: &List, price: &[i64], slack: i64) -> Option<(usize, i64)> {
    let (mut best, mut second, mut column) = (i64::MIN, i64::MIN, None);
    for offer in &list.offers {
        if offer.most <= second {
            return Some((column?, best - second));
        }
        let net = offer.score - price[offer.column as usize];
        if net > best {
            (best, second, column) = (net, best, Some(offer.column as usize));
        } else if net > second {
            second = net;
        }
    }
    let known =
        list.whole || list.offers.last().is_some_and(|last| second.saturating_add(slack) >= last.most);
    let more = if second == i64::MIN { 0 } else { best - second };
    column.filter(|_| known).map(|column| (column, more))
}
