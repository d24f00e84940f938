//! Hundreds of people: rules are kept; what cannot be is found out, with the reason.

use samspil_solve::Limits;
use samspil_solve::sample::groups::{Draw, SHAPES, plain, ruled};
use serde_json::{Value, json};

use super::brute::judge;
use super::solved;

#[test]
fn four_hundred_people_with_roles_and_wishes_are_placed() {
    for seed in 1..=2 {
        let input = ruled(400, seed);
        let output = solved(&input, Limits::work(60_000));
        judge(&input, &output);
        assert_eq!(output["status"], "best_found");
    }
}

#[test]
fn plain_shapes_come_near_what_is_known() {
    for (people, groups, sizes) in SHAPES {
        for draw in Draw::ALL {
            let input = plain(draw, people, groups, sizes, 1);
            let output = solved(&input, Limits::work(30_000));
            judge(&input, &output);
        }
    }
}

fn kinds(list: &Value) -> Vec<&str> {
    let mut kinds: Vec<&str> =
        list.as_array().unwrap().iter().map(|rule| rule["rule"].as_str().unwrap()).collect();
    kinds.dedup();
    kinds
}

/// A problem of 200 people that could be solved, but for some changes.
fn with(changes: Value) -> Value {
    let mut input = ruled(200, 1);
    for name in ["keep", "forbid"] {
        input[name] = json!([]);
    }
    for (name, value) in changes.as_object().unwrap() {
        input[name] = value.clone();
    }
    input
}

#[test]
fn what_cannot_be_is_said_with_the_reason_and_what_helps() {
    let chain: Vec<[usize; 2]> = (0..11).map(|p| [p, p + 1]).collect();
    let crowd: Vec<[usize; 2]> = (0..21).flat_map(|a| (0..a).map(move |b| [a, b])).collect();
    let trios: Vec<[usize; 2]> = (0..21).flat_map(|t| (1..6).map(move |p| [6 * t, 6 * t + p])).collect();
    let cases: Vec<(Value, Vec<&str>, Value)> = vec![
        (json!({"size_max": 9}), vec!["size_max"], json!({"max": 10})),
        (json!({"size_min": 11}), vec!["size_min"], json!({"min": 10})),
        (json!({"min_per_role": 9}), vec!["min_per_role"], Value::Null),
        (json!({"keep": chain}), vec!["size_max", "keep"], json!({"drop": true})),
        (json!({"forbid": crowd}), vec!["forbid"], json!({"drop": true})),
        (
            json!({"size_min": 0, "min_per_role": 0, "size_max": 11, "keep": trios}),
            vec!["size_max", "keep"],
            json!({"max": 12}),
        ),
        (
            json!({"keep": [[1, 2], [2, 3], [9, 8]], "forbid": [[7, 8], [1, 3]]}),
            vec!["keep", "forbid"],
            json!({"drop": true}),
        ),
        (
            json!({"keep": [[1, 2], [2, 3]], "fixed": [[1, 4], [3, 5]]}),
            vec!["keep", "fixed"],
            json!({"drop": true}),
        ),
    ];
    for (changes, expected, change) in cases {
        let input = with(changes.clone());
        let output = solved(&input, Limits::none());
        assert_eq!(output["status"], "infeasible", "{changes}");
        assert_eq!(kinds(&output["conflict"]), expected, "{changes} {}", output["conflict"]);
        if !change.is_null() {
            assert_eq!(output["relaxations"][0]["change"], change, "{changes} {}", output["relaxations"]);
        }
    }
}

#[test]
fn five_hundred_people_are_read_and_placed() {
    let input = plain(Draw::RanInt, 500, 25, (18, 22), 1);
    judge(&input, &solved(&input, Limits::work(150_000)));
}
