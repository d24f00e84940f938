//! What a row offers, the best first, as far as anybody has looked.
//!
//! Prices of columns only rise. So the worth of an offer at the prices of some moment is never less
//! than its worth later, and a list that is sorted by it can be read from the front: what comes
//! behind cannot be better than what is said there.

/// The rows of a market: those of row `r` are at `start[r]..start[r + 1]`.
#[derive(Clone, Copy)]
pub(super) struct Offers<'a> {
    pub(super) start: &'a [usize],
    pub(super) column: &'a [u32],
    pub(super) score: &'a [i64],
    /// Columns that are not on offer.
    pub(super) hidden: &'a [bool],
    /// What scores are multiplied by.
    pub(super) scale: i64,
}

/// One offer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Offer {
    /// The score less the price of the column when the list was made.
    pub(super) most: i64,
    pub(super) score: i64,
    pub(super) column: u32,
}

/// The best offers of a row, the best first.
#[derive(Default)]
pub(super) struct List {
    pub(super) offers: Vec<Offer>,
    /// Whether these are all.
    pub(super) whole: bool,
}

/// So many offers are sorted at first.
const FIRST: usize = 32;

impl Offers<'_> {
    pub(super) fn rows(&self) -> usize {
        self.start.len().saturating_sub(1)
    }

    /// Makes a list, four times as long as before, at the prices of now; says how many offers were
    /// looked at.
    pub(super) fn widen(&self, row: usize, price: &[i64], list: &mut List, nets: &mut Vec<i64>) -> u64 {
        let length = if list.offers.is_empty() { FIRST } else { 4 * list.offers.len() };
        self.list(row, length, price, list, nets)
    }

    /// Makes a list as long as at first, at the prices of now.
    pub(super) fn renew(&self, row: usize, price: &[i64], list: &mut List, nets: &mut Vec<i64>) -> u64 {
        self.list(row, FIRST, price, list, nets)
    }

    fn list(&self, row: usize, length: usize, price: &[i64], list: &mut List, nets: &mut Vec<i64>) -> u64 {
        let range = self.start[row]..self.start[row + 1];
        let (columns, scores) = (&self.column[range.clone()], &self.score[range]);
        list.offers.clear();
        let least =
            if columns.len() <= 4 * length { None } else { self.least(length, columns, scores, price, nets) };
        list.whole = least.is_none();
        let least = least.unwrap_or(i64::MIN);
        // Equal ones are cut off somewhere: not at the same column in all rows.
        let (mut equal, turn) = (length, row.wrapping_mul(0x9e37_79b1) % columns.len().max(1));
        let places = (turn..columns.len()).chain(0..turn);
        for place in places {
            let (column, score) = (columns[place], scores[place] * self.scale);
            let most = score - price[column as usize];
            if most < least || self.hidden[column as usize] {
                continue;
            }
            if most == least && !list.whole {
                if equal == 0 {
                    continue;
                }
                equal -= 1;
            }
            list.offers.push(Offer { most, score, column });
        }
        let mixed = |offer: &Offer| (offer.column ^ row as u32).wrapping_mul(0x9e37_79b1);
        list.offers.sort_unstable_by(|a, b| b.most.cmp(&a.most).then_with(|| mixed(a).cmp(&mixed(b))));
        2 * columns.len() as u64
    }

    /// The worth of the last of the best offers; nothing where there are hardly more.
    fn least(
        &self,
        length: usize,
        columns: &[u32],
        scores: &[i64],
        price: &[i64],
        nets: &mut Vec<i64>,
    ) -> Option<i64> {
        let open = columns.iter().zip(scores).filter(|(column, _)| !self.hidden[**column as usize]);
        nets.clear();
        nets.extend(open.map(|(column, score)| score * self.scale - price[*column as usize]));
        let place = nets.len().checked_sub(length).filter(|place| *place > 3 * length)?;
        Some(*nets.select_nth_unstable(place).1)
    }
}
