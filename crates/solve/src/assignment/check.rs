//! Judging pairs: which rules they break, what they are worth, who is left.

use super::answer::{Held, Hosts, Proof, Unserved, Violation};
use super::problem::Problem;

/// The rules that the pairs break, askers first.
#[must_use]
pub fn check(problem: &Problem, hosts: &Hosts) -> Vec<Violation> {
    let mut broken = Vec::new();
    let mut taken = vec![0u32; problem.room().len()];
    for (asker, host) in (0u32..).zip(hosts) {
        let &Some(host) = host else { continue };
        if asker as usize >= problem.askers() {
            broken.push(Violation::Nobody { asker });
        } else if problem.score(asker, host).is_none() {
            broken.push(Violation::NoWish { asker, host });
        }
        if let Some(count) = taken.get_mut(host as usize) {
            *count += 1;
        }
    }
    for (host, (&askers, &room)) in (0u32..).zip(taken.iter().zip(problem.room())) {
        if askers > room {
            broken.push(Violation::Full { host, askers });
        }
    }
    broken
}

/// The sum of the scores of pairs that are wishes.
#[must_use]
pub fn score(problem: &Problem, hosts: &Hosts) -> i64 {
    let pairs = (0u32..).zip(hosts).filter_map(|(asker, host)| Some((asker, (*host)?)));
    pairs.filter_map(|(asker, host)| problem.score(asker, host)).sum()
}

/// Who is not served, and who stands in the way; `proof` is the one that came with the pairs.
#[must_use]
pub fn unserved(problem: &Problem, hosts: &Hosts, proof: &Proof) -> Vec<Unserved> {
    let mut held = vec![Vec::new(); problem.room().len()];
    for (asker, host) in (0u32..).zip(hosts) {
        if let Some(list) = host.and_then(|host| held.get_mut(host as usize)) {
            list.push(asker);
        }
    }
    let left = (0u32..problem.askers() as u32).zip(hosts).filter(|(_, host)| host.is_none());
    let told = |(host, score): (u32, i64)| Held {
        host,
        score,
        askers: held.get(host as usize).cloned().unwrap_or_default(),
        one_more: proof.host.get(host as usize).copied().unwrap_or(0),
    };
    left.map(|(asker, _)| Unserved { asker, hosts: problem.wishes(asker).map(told).collect() }).collect()
}
