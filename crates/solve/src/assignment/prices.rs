//! The least prices of hosts that still prove the answer: what one more place would add.
//!
//! One more place with a host is worth what somebody wins by moving there, and somebody to the place
//! that gets free, and so on, until a host has room anyway or somebody unserved comes in. Against the
//! prices at hand, each such way costs what they are too high; the shortest ways are found from
//! their ends (E. W. Dijkstra, 1959).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::answer::{Hosts, Proof};
use super::count::Reached;
use super::problem::Problem;
use crate::limits::{Halted, Meter};

/// Lowers the prices of the hosts by as much as possible, and raises those of their askers.
pub(super) fn lower(
    problem: &Problem,
    hosts: &Hosts,
    reached: &Reached,
    proof: &mut Proof,
    meter: &Meter<'_>,
) -> Result<(), Halted> {
    let over = too_high(problem, hosts, reached, proof, meter)?;
    for (price, over) in proof.host.iter_mut().zip(&over) {
        *price -= over;
    }
    for (price, host) in proof.asker.iter_mut().zip(hosts) {
        *price += host.map_or(0, |host| over[host as usize]);
    }
    Ok(())
}

/// By how much the price of each host is too high.
fn too_high(
    problem: &Problem,
    hosts: &Hosts,
    reached: &Reached,
    proof: &Proof,
    meter: &Meter<'_>,
) -> Result<Vec<i64>, Halted> {
    let mut over = ends(problem, hosts, reached, proof, meter)?;
    let mut held = vec![Vec::new(); over.len()];
    for (asker, host) in (0u32..).zip(hosts) {
        if let Some(host) = host {
            held[*host as usize].push(asker);
        }
    }
    let mut done = vec![false; over.len()];
    let mut queue = open(&over, &done);
    while let Some(Reverse((far, from))) = queue.pop() {
        meter.spend(10)?;
        if std::mem::replace(&mut done[from as usize], true) {
            continue;
        }
        // Shorter ways leave longer ones behind in the queue, which would grow with the wishes.
        if queue.len() > 4 * over.len() {
            queue = open(&over, &done);
        }
        for &asker in &held[from as usize] {
            meter.spend(1 + problem.hosts(asker).len() as u64)?;
            let base = far + proof.asker[asker as usize];
            let second = reached.askers[asker as usize];
            for (host, score) in problem.wishes(asker) {
                let h = host as usize;
                let further = base + proof.host[h] - score;
                if further < over[h] && reached.hosts[h] == second {
                    over[h] = further;
                    queue.push(Reverse((further, host)));
                }
            }
        }
    }
    Ok(over)
}

/// Hosts whose shortest way is not known yet.
fn open(over: &[i64], done: &[bool]) -> BinaryHeap<Reverse<(i64, u32)>> {
    let hosts = (0u32..).zip(over.iter().zip(done)).filter(|(_, (_, done))| !**done);
    hosts.map(|(host, (over, _))| Reverse((*over, host))).collect()
}

/// By how much prices are too high at most: no price falls below 0 in the first part, and in
/// the second none below what somebody unserved would bring.
fn ends(
    problem: &Problem,
    hosts: &Hosts,
    reached: &Reached,
    proof: &Proof,
    meter: &Meter<'_>,
) -> Result<Vec<i64>, Halted> {
    let prices = proof.host.iter().zip(&reached.hosts);
    let mut over: Vec<i64> =
        prices.map(|(price, reached)| if *reached { i64::MAX } else { *price }).collect();
    for (asker, _) in (0u32..).zip(hosts).filter(|(_, host)| host.is_none()) {
        meter.spend(1 + problem.hosts(asker).len() as u64)?;
        for (host, score) in problem.wishes(asker) {
            let h = host as usize;
            over[h] = over[h].min(proof.asker[asker as usize] + proof.host[h] - score);
        }
    }
    Ok(over)
}
