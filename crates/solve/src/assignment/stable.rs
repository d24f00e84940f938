//! Askers propose, hosts keep whom they like best (Gale and Shapley, 1962).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::answer::{Answer, Hosts};
use super::check;
use super::problem::Problem;
use crate::limits::{Halt, Halted, Meter, Status};

/// Whom a host would give up first stands on top: the lowest score, then the last number.
type Kept = BinaryHeap<(Reverse<i64>, u32)>;

pub(super) fn solve(problem: &Problem, meter: &Meter<'_>) -> Answer {
    let mut kept: Vec<Kept> = vec![Kept::new(); problem.room().len()];
    let status = match propose(problem, &mut kept, meter) {
        Ok(()) => Status::Optimal,
        Err(Halted(Halt::Limit)) => Status::BestFound,
        Err(Halted(Halt::Cancelled)) => Status::Cancelled,
    };
    let mut hosts: Hosts = vec![None; problem.askers()];
    for (host, kept) in (0u32..).zip(&kept) {
        for &(_, asker) in kept {
            hosts[asker as usize] = Some(host);
        }
    }
    let value = check::score(problem, &hosts);
    Answer {
        status,
        served: hosts.iter().flatten().count(),
        hosts,
        value,
        bound: (status == Status::Optimal).then_some(value),
        proof: None,
        work: meter.steps(),
    }
}

fn propose(problem: &Problem, kept: &mut [Kept], meter: &Meter<'_>) -> Result<(), Halted> {
    let mut wishes: Vec<BinaryHeap<(i64, Reverse<u32>)>> = Vec::new();
    for asker in 0..problem.askers() as u32 {
        let list: Vec<_> = problem.wishes(asker).map(|(host, score)| (score, Reverse(host))).collect();
        meter.spend(1 + 2 * list.len() as u64)?;
        wishes.push(list.into());
    }
    for first in 0..problem.askers() as u32 {
        let mut asker = Some(first);
        while let Some(a) = asker {
            meter.spend(20)?;
            let Some((score, Reverse(host))) = wishes[a as usize].pop() else { break };
            let host = host as usize;
            kept[host].push((Reverse(score), a));
            let full = kept[host].len() > problem.room()[host] as usize;
            asker = if full { kept[host].pop().map(|given_up| given_up.1) } else { None };
        }
    }
    Ok(())
}
