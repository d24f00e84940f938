//! Pairs, what proves them, and who stands in the way, as JSON.

use serde_json::{Value, json};

use crate::door::Output;
use crate::pairs::{Answer, Block, Certificate, Relaxation, Solution};

pub(super) fn told(answer: &Answer) -> Output {
    Output {
        value: answer.value.map(|value| value as f64),
        bound: answer.bound.map(|bound| bound as f64),
        work: answer.work,
        solution: answer.solution.as_ref().map(solved),
        certificate: answer.certificate.as_ref().map(proven),
        conflict: answer.blocks.iter().map(blocked).collect(),
        relaxations: answer.relaxations.iter().map(relaxed).collect(),
        ..Output::new(answer.status)
    }
}

fn solved(solution: &Solution) -> Value {
    json!({"pairs": solution.pairs, "trios": solution.trios, "left": solution.left})
}

fn proven(certificate: &Certificate) -> Value {
    let blossoms = certificate.blossoms.iter().map(|b| json!({"members": b.members, "dual": b.dual}));
    let trios = certificate.trios.iter().map(|trio| {
        json!({"members": trio.members, "value": trio.value, "bound": trio.bound, "tried": trio.tried})
    });
    let left = certificate.left.iter().map(|left| json!({"person": left.person, "dual": left.dual}));
    json!({
        "person": certificate.person,
        "blossoms": blossoms.collect::<Value>(),
        "trios": trios.collect::<Value>(),
        "left": left.collect::<Value>(),
    })
}

fn blocked(block: &Block) -> Value {
    json!({"blocking": block.blocking, "groups": block.groups, "over": block.over, "no_trio": block.no_trio})
}

fn relaxed(relaxation: &Relaxation) -> Value {
    json!({"allow": relaxation.allow, "leave": relaxation.leave})
}
