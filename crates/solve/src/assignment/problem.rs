//! What goes in.

use super::list::Offers;

/// The most askers of a problem.
pub const MAX_ASKERS: usize = 1_000_000;
/// The most hosts of a problem.
pub const MAX_HOSTS: usize = 1_000_000;
/// The most wishes of a problem.
pub const MAX_WISHES: usize = 100_000_000;
/// The largest score, taken without its sign, times the number of askers and one stays below this.
pub const MAX_SUM: i64 = 100_000_000_000_000_000;

/// Askers, hosts, and the wishes between them.
#[derive(Debug, Clone)]
pub struct Problem {
    room: Vec<u32>,
    /// Where each asker's scores start; one more at the end.
    start: Vec<usize>,
    /// Where each asker's hosts start: askers with the same hosts may share a list.
    list: Vec<usize>,
    host: Vec<u32>,
    score: Vec<i64>,
    bottom: i64,
    top: i64,
}

/// Why something is no problem.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is more of something than is searched.
    #[error("too many {what}: {count}, at most {most}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// The most there may be.
        most: usize,
    },
    /// An asker or a host is named that is not there.
    #[error("{what} {number} does not exist")]
    Unknown {
        /// What is named.
        what: &'static str,
        /// Its number.
        number: u32,
    },
    /// Two wishes of an asker are about the same host.
    #[error("asker {asker} has two wishes for host {host}")]
    Twice {
        /// Whose wishes.
        asker: u32,
        /// About whom.
        host: u32,
    },
    /// The scores are too large to be added.
    #[error("a score of {0} is too large")]
    TooLarge(i64),
}

impl Problem {
    /// A problem of so many askers, hosts with so much room each, and wishes (asker, host, score).
    ///
    /// # Errors
    /// Where a wish is about nobody or stands there twice, or there is too much of something.
    pub fn new(askers: usize, room: Vec<u32>, wishes: &[(u32, u32, i64)]) -> Result<Self, Fault> {
        most("askers", askers, MAX_ASKERS)?;
        let mut start = vec![0; askers + 1];
        for &(asker, ..) in wishes {
            let Some(count) = start.get_mut(asker as usize + 1) else {
                return Err(Fault::Unknown { what: "asker", number: asker });
            };
            *count += 1;
        }
        for asker in 0..askers {
            start[asker + 1] += start[asker];
        }
        let mut next = start.clone();
        let (mut host, mut score) = (vec![0; wishes.len()], vec![0; wishes.len()]);
        for &(asker, to, worth) in wishes {
            let place = &mut next[asker as usize];
            (host[*place], score[*place]) = (to, worth);
            *place += 1;
        }
        Self::from_rows(room, start, host, score)
    }

    /// A problem whose wishes are sorted by asker: those of asker `a` are at `start[a]..start[a + 1]`
    /// of `host` and `score`.
    ///
    /// # Errors
    /// As in [`Problem::new`].
    pub fn from_rows(
        room: Vec<u32>,
        start: Vec<usize>,
        host: Vec<u32>,
        score: Vec<i64>,
    ) -> Result<Self, Fault> {
        if host.len() != score.len() {
            return Err(Fault::TooMany { what: "rows", count: host.len(), most: score.len() });
        }
        let list = start.iter().take(start.len().saturating_sub(1)).copied().collect();
        Self::from_lists(room, start, list, host, score)
    }

    /// The same, where the hosts of asker `a` are as many as its scores, from `list[a]` on: askers with
    /// the same hosts may have one list together.
    ///
    /// # Errors
    /// As in [`Problem::new`].
    pub(crate) fn from_lists(
        room: Vec<u32>,
        start: Vec<usize>,
        list: Vec<usize>,
        host: Vec<u32>,
        score: Vec<i64>,
    ) -> Result<Self, Fault> {
        let askers = start.len().saturating_sub(1);
        most("askers", askers, MAX_ASKERS)?;
        most("hosts", room.len(), MAX_HOSTS)?;
        most("wishes", score.len(), MAX_WISHES)?;
        let whole = start.first().is_none_or(|first| *first == 0)
            && start.last().copied().unwrap_or(0) == score.len()
            && start.is_sorted()
            && list.len() == askers
            && list.iter().zip(start.windows(2)).all(|(list, ends)| list + ends[1] - ends[0] <= host.len());
        if !whole {
            return Err(Fault::TooMany { what: "rows", count: host.len(), most: score.len() });
        }
        if let Some(&number) = host.iter().find(|host| **host as usize >= room.len()) {
            return Err(Fault::Unknown { what: "host", number });
        }
        let large =
            |score: i64| score.unsigned_abs().saturating_mul(askers as u64 + 1) > MAX_SUM.unsigned_abs();
        let ends = (score.iter().min(), score.iter().max());
        let (bottom, top) = (ends.0.copied().unwrap_or(0), ends.1.copied().unwrap_or(0));
        if let Some(score) = [ends.0, ends.1].into_iter().flatten().find(|score| large(**score)) {
            return Err(Fault::TooLarge(*score));
        }
        let problem = Self { room, start, list, host, score, bottom, top };
        problem.no_wish_twice()?;
        Ok(problem)
    }

    fn no_wish_twice(&self) -> Result<(), Fault> {
        let mut seen = vec![u32::MAX; self.room.len()];
        let mut right: &[u32] = &[];
        for asker in 0..self.askers() as u32 {
            let hosts = self.hosts(asker);
            if std::ptr::eq(hosts, right) || hosts.is_sorted_by(|a, b| a < b) {
                right = hosts;
                continue;
            }
            for &host in hosts {
                if std::mem::replace(&mut seen[host as usize], asker) == asker {
                    return Err(Fault::Twice { asker, host });
                }
            }
        }
        Ok(())
    }

    /// How many askers there are.
    #[must_use]
    pub fn askers(&self) -> usize {
        self.start.len().saturating_sub(1)
    }

    /// How many askers each host has room for.
    #[must_use]
    pub fn room(&self) -> &[u32] {
        &self.room
    }

    /// The hosts whom an asker has wishes for; nobody where there is no such asker.
    #[must_use]
    pub fn hosts(&self, asker: u32) -> &[u32] {
        let length = self.row(asker).len();
        let first = self.list.get(asker as usize).copied().unwrap_or(0);
        &self.host[first..first + length]
    }

    /// The scores of the wishes, in the order of [`Problem::hosts`].
    #[must_use]
    pub fn scores(&self, asker: u32) -> &[i64] {
        &self.score[self.row(asker)]
    }

    /// The wishes of an asker: host and score.
    pub fn wishes(&self, asker: u32) -> impl Iterator<Item = (u32, i64)> + '_ {
        self.hosts(asker).iter().copied().zip(self.scores(asker).iter().copied())
    }

    /// The score of a wish, where there is one.
    #[must_use]
    pub fn score(&self, asker: u32, host: u32) -> Option<i64> {
        self.wishes(asker).find(|wish| wish.0 == host).map(|wish| wish.1)
    }

    /// The problem that is left when these pairs (asker, host) are agreed: their askers have no wishes
    /// any more, their hosts less room. The pairs themselves are to be added to its answer.
    ///
    /// # Errors
    /// Where somebody is not there.
    pub fn without(&self, pairs: &[(u32, u32)]) -> Result<Self, Fault> {
        let mut room = self.room.clone();
        let mut agreed = vec![false; self.askers()];
        for &(asker, host) in pairs {
            let unknown = |what, number| Fault::Unknown { what, number };
            *agreed.get_mut(asker as usize).ok_or_else(|| unknown("asker", asker))? = true;
            let room = room.get_mut(host as usize).ok_or_else(|| unknown("host", host))?;
            *room = room.saturating_sub(1);
        }
        let mut wishes = Vec::new();
        for asker in (0..self.askers() as u32).filter(|asker| !agreed[*asker as usize]) {
            wishes.extend(self.wishes(asker).map(|(host, score)| (asker, host, score)));
        }
        Self::new(self.askers(), room, &wishes)
    }

    /// The largest score.
    pub(super) const fn top(&self) -> i64 {
        self.top
    }

    /// How far scores are apart.
    pub(super) const fn range(&self) -> i64 {
        self.top - self.bottom
    }

    /// The largest score, taken without its sign.
    pub(super) fn largest(&self) -> i64 {
        self.top.max(-self.bottom)
    }

    /// The wishes as what askers are offered, without hidden hosts; about so many are sorted at first.
    pub(super) fn offers<'a>(&'a self, hidden: &'a [bool], first: usize) -> Offers<'a> {
        let Self { start, list, host, score, .. } = self;
        Offers { start, list, column: host, score, hidden, scale: 1, first }
    }

    fn row(&self, asker: u32) -> std::ops::Range<usize> {
        let at = |place: usize| self.start.get(place).copied().unwrap_or(self.score.len());
        at(asker as usize)..at(asker as usize + 1)
    }
}

/// The same askers, hosts and wishes, in the same order.
impl PartialEq for Problem {
    fn eq(&self, other: &Self) -> bool {
        let askers = 0..self.askers() as u32;
        (&self.room, &self.start, &self.score) == (&other.room, &other.start, &other.score)
            && askers.into_iter().all(|asker| self.hosts(asker) == other.hosts(asker))
    }
}

impl Eq for Problem {}

const fn most(what: &'static str, count: usize, most: usize) -> Result<(), Fault> {
    if count > most { Err(Fault::TooMany { what, count, most }) } else { Ok(()) }
}
