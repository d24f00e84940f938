//! Small random groups against all groupings there are.

use proptest::prelude::*;
use samspil_solve::Limits;
use serde_json::{Value, json};

use super::brute::{close, judge, number, optimum, possible};
use super::solved;

fn sizes(groups: usize, most: usize) -> impl Strategy<Value = Value> {
    prop_oneof![
        2 => (0..=most).prop_map(|size| json!(size)),
        1 => prop::collection::vec(0..=most, groups).prop_map(|sizes| json!(sizes)),
    ]
}

fn distances(n: usize) -> impl Strategy<Value = Value> {
    let rows = |from: i32, to: i32, parts: f64| {
        prop::collection::vec(from..to, n * n).prop_map(move |d| {
            let at = |a: usize, b: usize| f64::from(d[a.min(b) * n + a.max(b)]) / parts;
            let full =
                |a: usize| (0..n).map(move |b| if a == b { 0.0 } else { at(a, b) }).collect::<Vec<_>>();
            (0..n).map(full).collect::<Vec<_>>()
        })
    };
    let rows = prop_oneof![3 => rows(0, 10, 1.0), 2 => rows(-9, 20, 7.0), 1 => rows(0, 2, 1.0)];
    // The whole, the upper triangle with and without the diagonal, the upper one with zeros below.
    (rows, 0..4).prop_map(move |(rows, form): (Vec<Vec<f64>>, i32)| match form {
        0 => json!(rows),
        1 => json!(rows.iter().enumerate().map(|(a, row)| &row[a..]).collect::<Vec<_>>()),
        2 => json!(rows.iter().enumerate().map(|(a, row)| &row[a + 1..]).collect::<Vec<_>>()),
        _ => {
            let zeros = |(a, row): (usize, &Vec<f64>)| -> Vec<f64> {
                row.iter().enumerate().map(|(b, d)| if b < a { 0.0 } else { *d }).collect()
            };
            json!(rows.iter().enumerate().map(zeros).collect::<Vec<_>>())
        }
    })
}

fn pairs(n: usize, most: usize) -> impl Strategy<Value = Value> {
    prop::collection::vec((0..n, 0..n), 0..=most)
        .prop_map(|pairs| json!(pairs.into_iter().filter(|(a, b)| a != b).collect::<Vec<_>>()))
}

fn input() -> impl Strategy<Value = Value> {
    (1..8usize, 1..5usize).prop_flat_map(|(n, groups)| {
        let even = n.div_ceil(groups);
        let roles = prop_oneof![
            Just(Value::Null),
            prop::collection::vec(
                prop_oneof![Just(json!("a")), Just(json!("b")), Just(json!(7)), Just(Value::Null)],
                n
            )
            .prop_map(Value::Array),
        ];
        let fixed = prop::collection::vec((0..n, 0..groups), 0..3);
        let fixed = prop_oneof![3 => Just(vec![]), 1 => fixed];
        let least = sizes(groups, even);
        let most = prop_oneof![2 => Just(json!(even + 1)), 1 => Just(json!(n)), 2 => sizes(groups, n)];
        (least, most, distances(n), roles, 0..3usize, pairs(n, 3), pairs(n, 4), fixed).prop_map(
            move |(least, most, distance, role, each, keep, forbid, fixed)| {
                json!({"n": n, "groups": groups, "size_min": least, "size_max": most, "distance": distance,
                    "role": role, "min_per_role": each, "keep": keep, "forbid": forbid, "fixed": fixed})
            },
        )
    })
}

/// The input with only the rules of a list.
fn only(input: &Value, rules: &[Value]) -> Value {
    let mut bare = input.clone();
    let holds = |kind: &str, key: &str, at: usize| {
        rules.iter().any(|rule| rule["rule"] == kind && (rule[key].is_null() || rule[key] == at))
    };
    for (name, free) in [("size_min", json!(0)), ("size_max", input["n"].clone())] {
        let all = vec![input[name].clone(); number(&input["groups"])];
        let each = input[name].as_array().unwrap_or(&all).iter().enumerate();
        let each = each.map(|(g, size)| if holds(name, "group", g) { size.clone() } else { free.clone() });
        bare[name] = Value::Array(each.collect());
    }
    if !holds("min_per_role", "none", 0) {
        bare["min_per_role"] = json!(0);
    }
    for name in ["keep", "forbid", "fixed"] {
        let list = input[name].as_array().unwrap().iter().enumerate();
        let list = list.filter(|(index, _)| holds(name, "index", *index)).map(|(_, pair)| pair.clone());
        bare[name] = Value::Array(list.collect());
    }
    bare
}

/// The input after a change of one rule.
fn changed(input: &Value, rule: &Value, change: &Value) -> Value {
    let mut other = input.clone();
    let name = rule["rule"].as_str().unwrap();
    if change["drop"] == true {
        other[name].as_array_mut().unwrap().remove(number(&rule["index"]));
        return other;
    }
    let number = if change["max"].is_null() { &change["min"] } else { &change["max"] };
    match rule["group"].as_u64() {
        Some(group) => other[name][group as usize] = number.clone(),
        None => other[name] = number.clone(),
    }
    other
}

/// A conflict contradicts itself, and no part of it does.
fn judge_conflict(input: &Value, output: &Value) {
    let conflict = output["conflict"].as_array().unwrap();
    assert!(!conflict.is_empty(), "{input}");
    assert!(!possible(&only(input, conflict)), "no contradiction: {output}\n{input}");
    for left in 0..conflict.len() {
        let mut others = conflict.clone();
        others.remove(left);
        assert!(possible(&only(input, &others)), "{} is not needed: {output}\n{input}", conflict[left]);
    }
}

/// What is said to help helps, and less would not; what is not said to help does not.
fn judge_relaxations(input: &Value, output: &Value) {
    let relaxations = output["relaxations"].as_array().unwrap();
    for relaxation in relaxations {
        let change = &relaxation["change"];
        assert!(possible(&changed(input, relaxation, change)), "{relaxation} does not help\n{input}");
        let less = match (change["min"].as_u64(), change["max"].as_u64()) {
            (Some(min), _) => json!({"min": min + 1}),
            (_, Some(max)) => json!({"max": max - 1}),
            _ => continue,
        };
        assert!(!possible(&changed(input, relaxation, &less)), "less than {relaxation} helps\n{input}");
    }
    for rule in output["conflict"].as_array().unwrap() {
        if !relaxations
            .iter()
            .any(|r| r["rule"] == rule["rule"] && r["index"] == rule["index"] && r["group"] == rule["group"])
        {
            let free = match rule["rule"].as_str().unwrap() {
                "size_max" => json!({"max": input["n"]}),
                "size_min" | "min_per_role" => json!({"min": 0}),
                _ => json!({"drop": true}),
            };
            assert!(!possible(&changed(input, rule, &free)), "{rule} could give way: {output}\n{input}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_best_of_all_groupings_or_none(input in input()) {
        let output = solved(&input, Limits::none());
        if let Some(best) = optimum(&input) {
            prop_assert_eq!(&output["status"], "optimal", "{}\n{}", output, input);
            judge(&input, &output);
            prop_assert!(close(output["value"].as_f64().unwrap(), best), "{best}: {output}\n{input}");
        } else {
            prop_assert_eq!(&output["status"], "infeasible", "{}\n{}", output, input);
            prop_assert_eq!((&output["solution"], &output["value"], &output["bound"]), (&Value::Null, &Value::Null, &Value::Null));
            judge_conflict(&input, &output);
            judge_relaxations(&input, &output);
        }
    }
}
