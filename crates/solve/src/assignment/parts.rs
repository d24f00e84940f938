//! The whole of it: who can be served, and in two parts the best way to do so.
//!
//! What alternating paths from unserved askers lead to ([`super::count`]) and what they do not lead to
//! have nothing to do with each other in any answer that serves as many as possible. In the first
//! part, which is not reached, all askers are served by hosts that may have room left: askers are
//! placed with hosts. In the second all hosts are full and askers may be left: hosts are placed with
//! askers, as often as they have room.

use super::answer::{Answer, Hosts, Proof};
use super::auction;
use super::check;
use super::count::{Count, NOBODY, Reached};
use super::effort::Effort;
use super::list::Offers;
use super::market::Market;
use super::prices;
use super::problem::{MAX_SUM, Problem};
use super::turned::Turned;
use crate::limits::{Halt, Halted, Meter, Progress, Status};

/// How often the bound is told in each part.
const TELLINGS: usize = 8;

pub(super) fn solve(
    problem: &Problem,
    effort: Effort,
    meter: &Meter<'_>,
    tell: &mut dyn FnMut(Progress),
) -> Answer {
    let mut count = Count::new(problem);
    let reached = count.most(meter);
    let hosts: Hosts = count.host.iter().map(|host| (*host != NOBODY).then_some(*host)).collect();
    let value = check::score(problem, &hosts);
    let mut run = Run { problem, effort, meter, tell, hosts, value, bounds: None };
    let proof = reached.and_then(|reached| run.parts(&reached));
    run.answer(proof)
}

/// What is known so far.
struct Run<'a> {
    problem: &'a Problem,
    effort: Effort,
    meter: &'a Meter<'a>,
    tell: &'a mut dyn FnMut(Progress),
    hosts: Hosts,
    value: i64,
    /// Of both parts; nothing while it is not known how many can be served.
    bounds: Option<[i64; 2]>,
}

impl Run<'_> {
    fn parts(&mut self, reached: &Reached) -> Result<Proof, Halted> {
        let count = |second: bool| {
            let askers = self.hosts.iter().zip(&reached.askers);
            askers.filter(|(host, reached)| host.is_some() && **reached == second).count() as i64
        };
        self.bounds = Some([false, true].map(|second| count(second) * self.problem.top()));
        self.tell();
        let mut proof = cover(reached);
        self.first(reached, &mut proof)?;
        if !proof.cover_hosts.is_empty() {
            self.second(reached, &mut proof)?;
        }
        prices::lower(self.problem, &self.hosts, reached, &mut proof, self.meter)?;
        Ok(proof)
    }

    /// Askers who are all served, hosts that may have room left.
    fn first(&mut self, reached: &Reached, proof: &mut Proof) -> Result<(), Halted> {
        let offers = self.problem.offers(&reached.hosts, self.effort.sorted);
        let often: Vec<u32> = reached.askers.iter().map(|reached| u32::from(!reached)).collect();
        let market = self.place(offers, self.problem.room(), &often, 0)?;
        for (host, askers) in (0u32..).zip(&market.held) {
            for &asker in askers {
                self.hosts[asker as usize] = Some(host);
            }
        }
        (proof.asker, proof.host) = market.unscaled();
        Ok(())
    }

    /// Hosts that are all full, askers who may be left.
    fn second(&mut self, reached: &Reached, proof: &mut Proof) -> Result<(), Halted> {
        let turned = Turned::new(self.problem, &reached.askers, self.meter)?;
        let hidden: Vec<bool> = reached.askers.iter().map(|reached| !reached).collect();
        let offers = turned.offers(&hidden, self.effort.sorted);
        let once = vec![1; self.problem.askers()];
        let room = self.problem.room().iter().zip(&reached.hosts);
        let often: Vec<u32> = room.map(|(room, reached)| if *reached { *room } else { 0 }).collect();
        let mut market = self.place(offers, &once, &often, 1)?;
        for &host in proof.cover_hosts.iter().filter(|host| often[**host as usize] == 0) {
            market.level_unplaced(host, self.meter)?;
        }
        let (level, price) = market.unscaled();
        for (asker, held) in market.held.iter().enumerate().filter(|(asker, _)| reached.askers[*asker]) {
            self.hosts[asker] = held.first().copied();
            proof.asker[asker] = price[asker];
        }
        for &host in &proof.cover_hosts {
            proof.host[host as usize] = level[host as usize];
        }
        Ok(())
    }

    /// Places each row so often: at once where that is quick, else after an auction.
    fn place<'m>(
        &mut self,
        offers: Offers<'m>,
        room: &'m [u32],
        often: &[u32],
        part: usize,
    ) -> Result<Market<'m>, Halted> {
        let units: u64 = often.iter().map(|often| u64::from(*often)).sum();
        let quick = self.effort.a_wish * offers.score.len() as u64 + self.effort.a_unit * units;
        let mut market = Market::new(offers, room, vec![0; room.len()]);
        if self.place_all(&mut market, often, part, Some(quick))? {
            return Ok(market);
        }
        let scale = self.scale(units as i64);
        let offers = Offers { scale, ..offers };
        let range = self.problem.range() * scale;
        let price = auction::prices(offers, room, often, range, self.effort.drawn, self.meter)?;
        market = Market::new(offers, room, price);
        self.place_all(&mut market, often, part, None)?;
        market.close(self.meter)?;
        Ok(market)
    }

    /// So much finer scores that prices can lie between them.
    fn scale(&self, units: i64) -> i64 {
        let wanted = 32 * units / self.problem.range().max(1);
        let largest = self.problem.largest().saturating_mul(self.problem.askers() as i64 + 1).max(1);
        wanted.min(MAX_SUM / largest).max(1)
    }

    /// Places each row so often; whether that was done with so many comparisons. Each place takes more
    /// than the one before, so it is given up as soon as the places so far have taken more than their
    /// share, and an eighth of all.
    fn place_all(
        &mut self,
        market: &mut Market<'_>,
        often: &[u32],
        part: usize,
        until: Option<u64>,
    ) -> Result<bool, Halted> {
        let begun = self.meter.spent();
        let units: u128 = often.iter().map(|often| u128::from(*often)).sum();
        let (mut told, mut placed) = (0, 0);
        for row in 0..often.len() {
            let mut outcome = Ok(true);
            for _ in 0..often[row] {
                outcome = market.place(row as u32, self.meter);
                if outcome != Ok(true) {
                    break;
                }
            }
            if outcome.is_err() || row + 1 == often.len() || row * TELLINGS / often.len() > told {
                told = row * TELLINGS / often.len();
                let bound = market.bound(often, self.problem.top());
                if let Some(bounds) = &mut self.bounds {
                    bounds[part] = bounds[part].min(bound);
                }
                self.tell();
            }
            outcome?;
            placed += u128::from(often[row]);
            let taken = u128::from(self.meter.spent() - begun);
            if until.is_some_and(|until| taken * units > u128::from(until) * (placed + units / 8)) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn tell(&mut self) {
        let bound = self.bounds.map(|[first, second]| (first + second) as f64);
        (self.tell)(Progress { work: self.meter.steps(), value: Some(self.value as f64), bound });
    }

    fn answer(mut self, proof: Result<Proof, Halted>) -> Answer {
        self.value = check::score(self.problem, &self.hosts);
        if proof.is_ok() {
            self.bounds = Some([self.value, 0]);
            self.tell();
        }
        let status = match proof {
            Ok(_) => Status::Optimal,
            Err(Halted(Halt::Limit)) => Status::BestFound,
            Err(Halted(Halt::Cancelled)) => Status::Cancelled,
        };
        Answer {
            status,
            served: self.hosts.iter().flatten().count(),
            hosts: self.hosts,
            value: self.value,
            bound: self.bounds.map(|[first, second]| first + second),
            proof: proof.ok(),
            work: self.meter.steps(),
        }
    }
}

fn cover(reached: &Reached) -> Proof {
    let list = |flags: &[bool], wanted: bool| {
        (0u32..).zip(flags).filter(|(_, flag)| **flag == wanted).map(|(number, _)| number).collect()
    };
    Proof {
        cover_askers: list(&reached.askers, false),
        cover_hosts: list(&reached.hosts, true),
        ..Proof::default()
    }
}
