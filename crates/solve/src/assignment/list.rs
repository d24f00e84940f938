//! What a row offers, the best first, as far as anybody has looked.
//!
//! Prices of columns only rise. So the worth of an offer at the prices of some moment is never less
//! than its worth later, and a list that is sorted by it can be read from the front: what comes
//! behind cannot be better than what is said there.

/// The rows of a market: the scores of row `r` are at `start[r]..start[r + 1]`, its columns as many
/// from `list[r]` on, so that rows with the same columns may share them.
#[derive(Clone, Copy)]
pub(super) struct Offers<'a> {
    pub(super) start: &'a [usize],
    pub(super) list: &'a [usize],
    pub(super) column: &'a [u32],
    pub(super) score: &'a [i64],
    /// Columns that are not on offer.
    pub(super) hidden: &'a [bool],
    /// What scores are multiplied by.
    pub(super) scale: i64,
    /// About so many offers are sorted at first.
    pub(super) first: usize,
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
    /// How many were looked for.
    wanted: usize,
    /// Whether these are all.
    pub(super) whole: bool,
}

/// How good an offer must be is guessed from one of so many.
const SHARE: usize = 8;

impl<'a> Offers<'a> {
    pub(super) fn rows(&self) -> usize {
        self.start.len().saturating_sub(1)
    }

    /// How many offers a row has.
    pub(super) fn count(&self, row: usize) -> usize {
        self.start[row + 1] - self.start[row]
    }

    /// The columns of a row, and their scores.
    pub(super) fn of(&self, row: usize) -> (&'a [u32], &'a [i64]) {
        let first = self.list[row];
        (&self.column[first..first + self.count(row)], &self.score[self.start[row]..self.start[row + 1]])
    }

    /// What the best offer of a row is worth.
    pub(super) fn best(&self, row: usize, price: &[i64]) -> Option<i64> {
        let (columns, scores) = self.of(row);
        let offers = columns.iter().zip(scores);
        let open = offers.filter(|(column, _)| !self.hidden[**column as usize]);
        open.map(|(column, score)| score * self.scale - price[*column as usize]).max()
    }

    /// Makes a list, four times as long as before, at the prices of now; says how many offers were
    /// looked at.
    pub(super) fn widen(&self, row: usize, price: &[i64], list: &mut List, nets: &mut Vec<i64>) -> u64 {
        let wanted = if list.wanted == 0 { self.first } else { 4 * list.wanted };
        self.list(row, wanted, price, list, nets)
    }

    /// Makes a list as long as at first, at the prices of now.
    pub(super) fn renew(&self, row: usize, price: &[i64], list: &mut List, nets: &mut Vec<i64>) -> u64 {
        self.list(row, self.first, price, list, nets)
    }

    fn list(&self, row: usize, wanted: usize, price: &[i64], list: &mut List, nets: &mut Vec<i64>) -> u64 {
        let (columns, scores) = self.of(row);
        // Equal ones are cut off somewhere: not at the same column in all rows.
        let turn = row.wrapping_mul(0x9e37_79b1) % columns.len().max(1);
        let whole = columns.len() <= 4 * wanted;
        let least = if whole { None } else { self.least(row, wanted, turn % SHARE, price, nets) };
        *list = List { offers: std::mem::take(&mut list.offers), wanted, whole: least.is_none() };
        list.offers.clear();
        let mut equal = if list.whole { usize::MAX } else { wanted };
        let least = least.unwrap_or(i64::MIN);
        let (columns, scores) = (columns.split_at(turn), scores.split_at(turn));
        for (columns, scores) in [(columns.1, scores.1), (columns.0, scores.0)] {
            for (&column, &score) in columns.iter().zip(scores) {
                let score = score * self.scale;
                let most = score - price[column as usize];
                if most < least || self.hidden[column as usize] || most == least && equal == 0 {
                    continue;
                }
                equal -= usize::from(most == least);
                list.offers.push(Offer { most, score, column });
            }
        }
        let mixed = |offer: &Offer| (offer.column ^ row as u32).wrapping_mul(0x9e37_79b1);
        list.offers.sort_unstable_by(|a, b| b.most.cmp(&a.most).then_with(|| mixed(a).cmp(&mixed(b))));
        (self.count(row) + nets.len()) as u64
    }

    /// About the worth of the last of the best offers, guessed from one of [`SHARE`]; nothing where there
    /// are hardly more. As longer lists are wanted, it only falls while prices stay.
    fn least(
        &self,
        row: usize,
        wanted: usize,
        turn: usize,
        price: &[i64],
        nets: &mut Vec<i64>,
    ) -> Option<i64> {
        let (columns, scores) = self.of(row);
        nets.clear();
        for (columns, scores) in columns.chunks(SHARE).zip(scores.chunks(SHARE)) {
            let (Some(&column), Some(score)) = (columns.get(turn), scores.get(turn)) else { break };
            if !self.hidden[column as usize] {
                nets.push(score * self.scale - price[column as usize]);
            }
        }
        let place = nets.len().checked_sub(wanted / SHARE + 2)?;
        Some(*nets.select_nth_unstable(place).1)
    }
}
