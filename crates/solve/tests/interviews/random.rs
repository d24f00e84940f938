//! Small random problems against all slots there are.

use proptest::prelude::*;
use samspil_solve::Limits;
use serde_json::{Value, json};

use super::brute::{key, optimum, possible, rules};
use super::checker::{ints, judge, list};
use super::solved;

fn input(density: std::ops::Range<f64>) -> impl Strategy<Value = Value> {
    (1..5i64, 1..4i64, 2..6usize, density).prop_flat_map(|(days, per_day, people, density)| {
        let slots = (days * per_day) as usize;
        let free = prop::collection::vec(prop::collection::vec(prop::bool::weighted(density), slots), people);
        let fixed = prop::option::weighted(0.1, 0..slots as i64);
        // Few interviewers and few respondents, so that they get in each other's way.
        let pair = (0..people.min(3), 1..people, fixed).prop_map(move |(a, by, fixed)| {
            json!({"interviewer": a, "respondent": (a + by) % people, "fixed": fixed})
        });
        let cost = prop_oneof![Just(0.0), Just(1.0), Just(10.0), Just(2.5), Just(0.001)];
        let pairs = prop::collection::vec(pair, 0..6);
        (free, pairs, prop_oneof![3 => Just(2), 1 => Just(1), 1 => 0..4i64], cost.clone(), cost).prop_map(
            move |(free, pairs, most, trip, day)| {
                let slots = |free: &Vec<bool>| (0..free.len()).filter(|s| free[*s]).collect::<Vec<_>>();
                json!({"days": days, "slots_per_day": per_day, "free": free.iter().map(slots).collect::<Vec<_>>(),
                    "interviews": pairs, "max_per_day": most, "trip_cost": trip, "day_cost": day})
            },
        )
    })
}

/// A conflict contradicts itself, and no part of it does.
fn judge_conflict(input: &Value, output: &Value) {
    let conflict: Vec<Value> = list(&output["conflict"]).iter().map(key).collect();
    assert!(!conflict.is_empty(), "{input}");
    let all = rules(input);
    assert!(conflict.iter().all(|rule| all.contains(rule)), "{output}\n{input}");
    assert!(!possible(input, &conflict), "no contradiction: {output}\n{input}");
    for left in 0..conflict.len() {
        let mut others = conflict.clone();
        others.remove(left);
        assert!(possible(input, &others), "{} is not needed: {output}\n{input}", conflict[left]);
    }
}

/// Adds free slots of a person to an input.
fn freed(input: &mut Value, change: &Value) {
    let person = change["person"].as_i64().unwrap() as usize;
    let mut free = ints(&input["free"][person]);
    free.extend(ints(&change["change"]["free"]));
    input["free"][person] = json!(free);
}

/// Whether fewer than so many more free slots of these people would do.
fn fewer_do(input: &Value, people: &[usize], fewer: usize) -> bool {
    let slots = input["days"].as_i64().unwrap() * input["slots_per_day"].as_i64().unwrap();
    if possible(input, &rules(input)) {
        return true;
    }
    if fewer == 0 {
        return false;
    }
    people.iter().any(|person| {
        let free = ints(&input["free"][*person]);
        (0..slots).filter(|slot| !free.contains(slot)).any(|slot| {
            let mut more = input.clone();
            freed(&mut more, &json!({"person": person, "change": {"free": [slot]}}));
            fewer_do(&more, people, fewer - 1)
        })
    })
}

fn judge_relaxation(input: &Value, relaxation: &Value) {
    let mut rules = rules(input);
    let mut changed = input.clone();
    let change = &relaxation["change"];
    match relaxation["rule"].as_str().unwrap() {
        "free" => {
            freed(&mut changed, relaxation);
            let person = relaxation["person"].as_i64().unwrap() as usize;
            let count = list(&change["free"]).len();
            assert!(
                count > 0 && (count > 3 || !fewer_do(input, &[person], count - 1)),
                "{relaxation}\n{input}"
            );
        }
        "max_per_day" => {
            // Only for this interviewer: the others made no more than before anyway.
            let most = change["max_per_day"].as_i64().unwrap();
            changed["max_per_day"] = json!(most);
            assert!(most > input["max_per_day"].as_i64().unwrap());
        }
        "fixed" => {
            let i = relaxation["interview"].as_i64().unwrap() as usize;
            changed["interviews"][i]["fixed"] = change["slot"].clone();
        }
        _ => {
            assert_eq!(change, &json!({"drop": true}));
            rules.retain(|rule| *rule != key(relaxation));
        }
    }
    assert!(possible(&changed, &rules), "does not help: {relaxation}\n{input}");
}

fn judge_relaxations(input: &Value, output: &Value) {
    let relaxations = list(&output["relaxations"]);
    let all = rules(input);
    let alone = |rule: &Value| {
        let others: Vec<Value> = all.iter().filter(|other| *other != &key(rule)).cloned().collect();
        possible(input, &others)
    };
    let helping = list(&output["conflict"]).iter().filter(|rule| alone(rule)).count();
    if helping > 0 {
        assert_eq!(relaxations.len(), helping, "{output}\n{input}");
        relaxations.iter().for_each(|relaxation| judge_relaxation(input, relaxation));
        return;
    }
    assert!(relaxations.len() <= 1);
    let unbound: Vec<Value> = all.iter().filter(|rule| rule["rule"] != "free").cloned().collect();
    assert_eq!(relaxations.len() == 1, possible(input, &unbound), "{output}\n{input}");
    for together in relaxations {
        let mut changed = input.clone();
        let changes = list(&together["together"]);
        changes.iter().for_each(|change| freed(&mut changed, change));
        assert!(possible(&changed, &all), "does not help: {output}\n{input}");
        let count: usize = changes.iter().map(|change| list(&change["change"]["free"]).len()).sum();
        let everybody: Vec<usize> = (0..list(&input["free"]).len()).collect();
        assert!(count > 2 || !fewer_do(input, &everybody, count - 1), "fewer would do: {output}\n{input}");
    }
}

fn judge_all(input: &Value) {
    let output = solved(input, Limits::none());
    match optimum(input) {
        Some(best) => {
            assert_eq!(output["status"], "optimal", "{input}");
            judge(input, &output);
            assert!(
                (output["value"].as_f64().unwrap() - best).abs() < 1e-6,
                "best is {best}: {output}\n{input}"
            );
        }
        None => {
            assert_eq!(output["status"], "infeasible", "{input}");
            assert_eq!((&output["value"], &output["solution"]), (&Value::Null, &Value::Null));
            judge_conflict(input, &output);
            judge_relaxations(input, &output);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_ones_are_solved_as_by_trying_everything(input in input(0.4..1.0)) {
        judge_all(&input);
    }

    #[test]
    fn impossible_ones_are_explained(input in input(0.1..0.6)) {
        judge_all(&input);
    }
}
