//! People who cannot be kept apart: who is in the way, and what helps.

use std::collections::BTreeSet;

use proptest::prelude::*;
use samspil_solve::Limits;
use serde_json::{Value, json};

use super::brute::divisions;
use super::checker::{judge, number, pairs, present};
use super::solved;

type Pairs = BTreeSet<(usize, usize)>;

fn possible(input: &Value, apart: &Pairs) -> bool {
    (0..number(&input["rounds"])).all(|round| !divisions(input, round, apart).is_empty())
}

/// The conflict contradicts itself, and no pair of it is too many; the exceptions help, and fewer would
/// not.
fn judge_explanation(input: &Value, output: &Value) {
    let apart = pairs(&input["apart"]);
    let conflict = output["conflict"].as_array().unwrap();
    let (rule, blocked) = conflict.split_first().unwrap();
    let round = number(&rule["round"]);
    assert_eq!(number(&rule["present"]), present(input, round).len());
    let blocked: Pairs = pairs(&blocked.iter().map(|rule| rule["people"].clone()).collect());
    assert!(blocked.is_subset(&apart));
    assert!(divisions(input, round, &blocked).is_empty(), "{input}\n{output}");
    for pair in &blocked {
        let mut fewer = blocked.clone();
        fewer.remove(pair);
        assert!(!divisions(input, round, &fewer).is_empty(), "{pair:?} {input}\n{output}");
    }
    for relaxation in output["relaxations"].as_array().unwrap() {
        let change = &relaxation["change"];
        if relaxation["rule"] == "apart" {
            let together = pairs(&change["together"]);
            assert_eq!(change["fewest"], true, "{input}");
            let kept: Pairs = apart.difference(&together).copied().collect();
            assert!(possible(input, &kept), "{input}\n{output}");
            assert!(!fewer_help(input, &apart, together.len() - 1), "{input}\n{output}");
        } else {
            for (name, nearer) in [("group_size", 1), ("groups", -1)] {
                let Some(count) = change[name].as_i64() else { continue };
                let with = |count: i64| {
                    let mut other = input.clone();
                    other[name] = json!(count);
                    possible(&other, &apart)
                };
                assert!(with(count), "{input}\n{output}");
                let given = input[name].as_i64().unwrap();
                let mut between = count + nearer;
                while between != given {
                    assert!(!with(between), "{between} {input}\n{output}");
                    between += nearer;
                }
            }
        }
    }
}

/// Whether leaving out so many pairs makes a plan possible.
fn fewer_help(input: &Value, apart: &Pairs, count: usize) -> bool {
    let list: Vec<_> = apart.iter().copied().collect();
    (0..1u32 << list.len()).filter(|set| set.count_ones() as usize == count).any(|set| {
        let kept = list.iter().enumerate().filter(|(at, _)| set >> at & 1 == 0).map(|(_, pair)| *pair);
        possible(input, &kept.collect())
    })
}

#[test]
fn more_who_are_all_kept_apart_than_groups_block() {
    let all: Vec<Value> = (0..4).flat_map(|a| (0..a).map(move |b| json!([a, b]))).collect();
    let input = json!({"people": 9, "group_size": 3, "rounds": 2, "apart": all});
    let output = solved(&input, Limits::none());
    assert_eq!((output["status"].as_str(), &output["bound"]), (Some("infeasible"), &Value::Null));
    assert_eq!(output["conflict"].as_array().unwrap().len(), 7);
    judge_explanation(&input, &output);
    assert_eq!(output["relaxations"][0]["change"]["together"].as_array().unwrap().len(), 1);
    assert_eq!(output["relaxations"][1]["change"], json!({"group_size": 2}));
}

#[test]
fn whoever_is_kept_apart_from_everyone_blocks() {
    let star: Vec<Value> = (1..30).map(|other| json!([0, other])).collect();
    let input = json!({"people": 30, "groups": 5, "rounds": 1, "apart": star});
    let output = solved(&input, Limits::none());
    assert_eq!(output["status"], "infeasible");
    // Five must join them; so of any 25 others one must.
    assert_eq!(output["conflict"].as_array().unwrap().len(), 1 + 25);
    assert_eq!(output["relaxations"][0]["change"]["together"].as_array().unwrap().len(), 5);
    assert_eq!(output["relaxations"][1]["change"], json!({"groups": 16}));
}

#[test]
fn two_camps_must_fill_groups_by_themselves() {
    let camps = |left: usize, right: usize| -> Vec<Value> {
        (0..left).flat_map(|a| (left..left + right).map(move |b| json!([a, b]))).collect()
    };
    let input = json!({"people": 40, "group_size": 5, "rounds": 1, "apart": camps(20, 20)});
    judge(&input, &solved(&input, Limits::none()));
    let input = json!({"people": 40, "group_size": 5, "rounds": 1, "apart": camps(21, 19)});
    assert_eq!(solved(&input, Limits::work(2_000_000))["status"], "infeasible");
}

#[test]
fn a_round_that_only_some_attend_can_block_alone() {
    let all: Vec<Value> = (0..3).flat_map(|a| (0..a).map(move |b| json!([a, b]))).collect();
    let input = json!({"people": 9, "group_size": 3, "rounds": 4, "apart": all, "absent": {"2": [6, 7, 8]}});
    let output = solved(&input, Limits::none());
    assert_eq!(output["conflict"][0], json!({"rule": "groups", "round": 2, "present": 6, "groups": 2}));
    judge_explanation(&input, &output);
}

fn blocked() -> impl Strategy<Value = Value> {
    (2usize..=7, 1usize..=3, any::<bool>()).prop_flat_map(|(people, rounds, by_size)| {
        let pair = (0..people, 1..people).prop_map(move |(a, step)| (a, (a + step) % people));
        let absent = prop::collection::vec((0..rounds, 0..people), 0..3);
        (1..=people, prop::collection::btree_set(pair, 1..10), absent).prop_map(
            move |(count, apart, absent)| {
                let mut input = json!({"people": people, "rounds": rounds, "apart": apart, "absent": {}});
                for (round, person) in absent {
                    input["absent"][round.to_string()] = json!([person]);
                }
                input[if by_size { "group_size" } else { "groups" }] = json!(count);
                input
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn explanations_are_true(input in blocked()) {
        let output = solved(&input, Limits::work(2_000));
        let possible = possible(&input, &pairs(&input["apart"]));
        prop_assert_eq!(output["status"] == "infeasible", !possible, "{}", input);
        if possible {
            judge(&input, &output);
        } else {
            judge_explanation(&input, &output);
            prop_assert!(output["relaxations"].as_array().unwrap().iter().any(|r| r["rule"] == "apart"));
        }
    }
}
