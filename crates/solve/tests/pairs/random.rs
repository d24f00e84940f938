//! Small random problems against all there is.

use proptest::prelude::*;
use samspil_solve::Limits;
use serde_json::{Value, json};

use super::brute::{best, relaxed};
use super::checker::{Given, judge, judge_conflict};
use super::solved;

/// A problem of up to `most` people.
pub fn problems(most: usize) -> impl Strategy<Value = Value> {
    let spread = prop_oneof![Just(1_i64), Just(3), Just(10), Just(1000), Just(2_147_483_647)];
    (0..=most, 0.05..1.0_f64, spread, 1..4_usize, any::<[bool; 3]>()).prop_flat_map(
        move |(n, density, spread, units, [named, leave, split])| {
            let pairs = n * n.saturating_sub(1) / 2;
            let cells = proptest::collection::vec((0.0..1.0_f64, -spread..=spread), pairs);
            let levels = proptest::collection::vec(0..units, n);
            (cells, levels).prop_map(move |(cells, levels)| {
                let mut edges = Vec::new();
                let all = (0..n).flat_map(|b| (0..b).map(move |a| (a, b)));
                for ((a, b), (chance, score)) in all.zip(cells) {
                    if chance < density && (!(named || split) || levels[a] == levels[b]) {
                        edges.push(if a % 2 == 0 { json!([a, b, score]) } else { json!([b, a, score]) });
                    }
                }
                let mut input = json!({"n": n, "edges": edges});
                if named {
                    input["unit_of"] = json!(levels);
                }
                if leave {
                    input["odd"] = json!("leave_one");
                }
                input
            })
        },
    )
}

/// Everything that can be known of a small problem.
fn settle(input: &Value) {
    let given = Given::new(input);
    let output = solved(input, Limits::work(2_000_000));
    judge(input, &output);
    match best(&given, &[], &[]) {
        Some(value) => {
            assert_eq!(output["status"], "optimal", "{input} {output}");
            assert_eq!(output["value"].as_f64(), Some(value as f64), "{input} {output}");
        }
        None => {
            assert_eq!(output["status"], "infeasible", "{input} {output}");
            judge_conflict(&given, &output);
            let relaxations = output["relaxations"].as_array().unwrap();
            assert!(!relaxations.is_empty(), "{input} {output}");
            for relaxation in relaxations {
                let (leave, allow) = relaxed(relaxation);
                assert!(best(&given, &leave, &allow).is_some(), "{relaxation} {input} {output}");
            }
            few(&given, &output);
        }
    }
}

/// Where no trio is asked for, there are no more exceptions than needed.
fn few(given: &Given, output: &Value) {
    if given.levels.iter().any(|level| level.len() % 2 == 1 && !given.leave_one) {
        return;
    }
    let over: u64 =
        output["conflict"].as_array().unwrap().iter().map(|block| block["over"].as_u64().unwrap() / 2).sum();
    let (leave, allow) = relaxed(&output["relaxations"][0]);
    assert_eq!((leave.len(), allow.len() as u64), (0, over), "{output}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn small_problems_are_solved_exactly(input in problems(11)) {
        settle(&input);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn not_so_small_ones_too(input in problems(15)) {
        settle(&input);
    }
}
