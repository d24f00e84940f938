//! The wishes of some askers by host, as what hosts are offered.

use super::list::Offers;
use super::problem::Problem;
use crate::limits::{Halted, Meter};

/// So many scores of a host are written next to each other.
const TOGETHER: usize = 16;

/// Offers of hosts: scores from `start` on, askers from `list` on, as in [`Offers`].
pub(super) struct Turned {
    start: Vec<usize>,
    list: Vec<usize>,
    column: Vec<u32>,
    score: Vec<i64>,
}

impl Turned {
    pub(super) fn new(problem: &Problem, wanted: &[bool], meter: &Meter<'_>) -> Result<Self, Halted> {
        let askers = (0u32..).zip(wanted).filter(|(_, wanted)| **wanted).map(|(asker, _)| asker);
        let askers: Vec<u32> = askers.collect();
        let mut start = vec![0; problem.room().len() + 1];
        for &asker in &askers {
            meter.spend(1 + problem.hosts(asker).len() as u64)?;
            for &host in problem.hosts(asker) {
                start[host as usize + 1] += 1;
            }
        }
        for host in 0..problem.room().len() {
            start[host + 1] += start[host];
        }
        let hosts = askers.first().map_or(&[][..], |asker| problem.hosts(*asker));
        if askers.iter().all(|asker| std::ptr::eq(problem.hosts(*asker), hosts)) {
            Self::of_all(problem, start, askers, hosts, meter)
        } else {
            Self::of_each(problem, start, &askers, meter)
        }
    }

    /// Each host has askers of its own.
    fn of_each(
        problem: &Problem,
        start: Vec<usize>,
        askers: &[u32],
        meter: &Meter<'_>,
    ) -> Result<Self, Halted> {
        let total = start.last().copied().unwrap_or(0);
        let (mut column, mut score, mut next) = (vec![0; total], vec![0; total], start.clone());
        for &asker in askers {
            meter.spend(1 + 2 * problem.hosts(asker).len() as u64)?;
            for (host, worth) in problem.wishes(asker) {
                let place = &mut next[host as usize];
                (column[*place], score[*place]) = (asker, worth);
                *place += 1;
            }
        }
        Ok(Self { list: start.clone(), start, column, score })
    }

    /// All askers have one list of hosts, so these hosts have one list of askers.
    fn of_all(
        problem: &Problem,
        start: Vec<usize>,
        askers: Vec<u32>,
        hosts: &[u32],
        meter: &Meter<'_>,
    ) -> Result<Self, Halted> {
        let mut score = vec![0; start.last().copied().unwrap_or(0)];
        for (part, some) in askers.chunks(TOGETHER).enumerate() {
            meter.spend((2 * some.len() * hosts.len()) as u64)?;
            let rows: Vec<&[i64]> = some.iter().map(|asker| problem.scores(*asker)).collect();
            for (place, &host) in hosts.iter().enumerate() {
                let first = start[host as usize] + part * TOGETHER;
                for (score, row) in score[first..first + some.len()].iter_mut().zip(&rows) {
                    *score = row[place];
                }
            }
        }
        Ok(Self { list: vec![0; start.len()], start, column: askers, score })
    }

    /// What hosts are offered, without hidden askers; about so many are sorted at first.
    pub(super) fn offers<'a>(&'a self, hidden: &'a [bool], first: usize) -> Offers<'a> {
        let Self { start, list, column, score } = self;
        Offers { start, list, column, score, hidden, scale: 1, first }
    }
}
