//! How many askers can be served at most, and why not more.
//!
//! Shortest augmenting paths in rounds (J. E. Hopcroft and R. M. Karp, "An n^5/2 algorithm for maximum
//! matchings in bipartite graphs", 1973), with room for several at a host.

use super::problem::Problem;
use crate::limits::{Halted, Meter};

/// Nobody.
pub(super) const NOBODY: u32 = u32::MAX;

/// Who is served so far.
pub(super) struct Count<'a> {
    problem: &'a Problem,
    /// The host of each asker.
    pub(super) host: Vec<u32>,
    held: Vec<Vec<u32>>,
    /// The round's distance of each host from an asker who is not served.
    level: Vec<u32>,
    /// The next wish of each asker, and the next asker of each host, that is to be tried.
    next_wish: Vec<usize>,
    next_held: Vec<usize>,
}

/// Askers and hosts that alternating paths from unserved askers lead to: all those hosts are full.
pub(super) struct Reached {
    pub(super) askers: Vec<bool>,
    pub(super) hosts: Vec<bool>,
}

impl<'a> Count<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        let hosts = problem.room().len();
        Self {
            problem,
            host: vec![NOBODY; problem.askers()],
            held: vec![Vec::new(); hosts],
            level: vec![NOBODY; hosts],
            next_wish: vec![0; problem.askers()],
            next_held: vec![0; hosts],
        }
    }

    /// Serves as many as possible.
    pub(super) fn most(&mut self, meter: &Meter<'_>) -> Result<Reached, Halted> {
        self.greedy(meter)?;
        loop {
            let (reached, more) = self.levels(meter)?;
            if !more {
                return Ok(reached);
            }
            self.next_wish.fill(0);
            self.next_held.fill(0);
            for asker in 0..self.host.len() as u32 {
                if self.host[asker as usize] == NOBODY {
                    self.augment(asker, meter)?;
                }
            }
        }
    }

    /// Everybody takes the first host that has room, those with few wishes before the others.
    fn greedy(&mut self, meter: &Meter<'_>) -> Result<(), Halted> {
        let mut order: Vec<u32> = (0..self.host.len() as u32).collect();
        order.sort_by_key(|asker| self.problem.hosts(*asker).len());
        for asker in order {
            let hosts = self.problem.hosts(asker);
            let tried = hosts.iter().position(|host| self.has_room(*host));
            meter.spend(1 + tried.map_or(hosts.len(), |place| place + 1) as u64)?;
            if let Some(place) = tried {
                self.take(asker, hosts[place]);
            }
        }
        Ok(())
    }

    fn has_room(&self, host: u32) -> bool {
        self.held[host as usize].len() < self.problem.room()[host as usize] as usize
    }

    fn take(&mut self, asker: u32, host: u32) {
        self.host[asker as usize] = host;
        self.held[host as usize].push(asker);
    }

    /// Goes out from all unserved askers until hosts with room are found.
    fn levels(&mut self, meter: &Meter<'_>) -> Result<(Reached, bool), Halted> {
        let hosts = self.held.len();
        self.level.fill(NOBODY);
        let mut reached = Reached { askers: vec![false; self.host.len()], hosts: vec![false; hosts] };
        let mut unseen = hosts;
        let mut now: Vec<u32> =
            (0..self.host.len() as u32).filter(|asker| self.host[*asker as usize] == NOBODY).collect();
        let (mut depth, mut more) = (0, false);
        while !now.is_empty() && !more {
            depth += 1;
            let mut then = Vec::new();
            for asker in now {
                reached.askers[asker as usize] = true;
                if unseen == 0 {
                    continue;
                }
                meter.spend(1 + self.problem.hosts(asker).len() as u64)?;
                for &host in self.problem.hosts(asker) {
                    if std::mem::replace(&mut reached.hosts[host as usize], true) {
                        continue;
                    }
                    unseen -= 1;
                    self.level[host as usize] = depth;
                    more |= self.has_room(host);
                    then.extend_from_slice(&self.held[host as usize]);
                }
            }
            now = then;
        }
        Ok((reached, more))
    }

    /// Looks for a path of the round from an unserved asker to a host with room, and goes along it.
    fn augment(&mut self, asker: u32, meter: &Meter<'_>) -> Result<(), Halted> {
        let mut path = vec![asker];
        // From which host, and which of its places, each asker of the path but the first is taken away.
        let mut taken: Vec<(u32, usize)> = Vec::new();
        while let Some(&last) = path.last() {
            meter.spend(1)?;
            let hosts = self.problem.hosts(last);
            let Some(&host) = hosts.get(self.next_wish[last as usize]) else {
                path.pop();
                taken.pop();
                continue;
            };
            let place = self.next_held[host as usize];
            if self.level[host as usize] != path.len() as u32 {
                self.next_wish[last as usize] += 1;
            } else if self.has_room(host) {
                self.take(last, host);
                for (step, &(host, place)) in taken.iter().enumerate() {
                    self.host[path[step] as usize] = host;
                    self.held[host as usize][place] = path[step];
                }
                return Ok(());
            } else if let Some(&other) = self.held[host as usize].get(place) {
                self.next_held[host as usize] += 1;
                path.push(other);
                taken.push((host, place));
            } else {
                self.level[host as usize] = NOBODY;
            }
        }
        Ok(())
    }
}
