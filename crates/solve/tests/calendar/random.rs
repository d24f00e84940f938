//! Small random calendars against all dates there are.

use proptest::prelude::*;
use samspil_solve::{Limits, calendar, door};
use serde_json::{Value, json};

use super::brute::{key, optimum, possible, rules};
use super::checker::judge;
use super::solved;

fn days(most: i64) -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(0..most, 0..4)
}

fn event(id: usize) -> impl Strategy<Value = Value> {
    let weekdays = prop_oneof![Just(vec![]), prop::collection::vec(0..7i64, 1..6)];
    let needs = prop::sample::subsequence(vec!["room", "teacher"], 0..=2);
    (weekdays, needs, 0..5i64, any::<bool>(), any::<bool>()).prop_map(
        move |(weekdays, needs, weight, half, counts)| {
            let weight = weight as f64 / if half { 2.0 } else { 1.0 };
            json!({"id": format!("e{id}"), "weekdays": weekdays, "resources": needs,
                "attendance_weight": weight, "counts_absence": counts})
        },
    )
}

fn lag(events: usize) -> impl Strategy<Value = Value> {
    let ideal = prop_oneof![Just(Value::Null), (-4..6i64).prop_map(|d| json!(d)), Just(json!(2.5))];
    let bound =
        |low: i64, high: i64| prop_oneof![1 => Just(Value::Null), 4 => (low..high).prop_map(|d| json!(d))];
    (0..events, 0..events, bound(-4, 4), bound(0, 7), ideal).prop_map(|(a, b, min, max, ideal)| {
        json!({"a": format!("e{a}"), "b": format!("e{b}"), "min": min, "max": max, "ideal": ideal})
    })
}

fn cohort(id: usize, most: usize) -> impl Strategy<Value = Value> {
    (1..=most).prop_flat_map(move |events| {
        let list: Vec<_> = (0..events).map(event).collect();
        let people = prop::collection::vec(days(9), 0..4);
        (list, prop::collection::vec(lag(events), 0..5), people, 0..3i64).prop_map(
            move |(events, lags, people, starts)| {
                json!({"id": format!("c{id}"), "events": events, "lags": lags,
                    "participants": people, "starts_no_earlier": starts})
            },
        )
    })
}

fn input() -> impl Strategy<Value = Value> {
    let cohorts = prop_oneof![
        cohort(0, 4).prop_map(|a| vec![a]),
        (cohort(0, 2), cohort(1, 2)).prop_map(|(a, b)| vec![a, b]),
    ];
    let limit = prop_oneof![
        Just(Value::Null),
        (0..3i64, 0..9i64).prop_map(|(free, cost)| json!({"free": free, "cost": cost})),
    ];
    let fixed = prop::option::weighted(0.2, 0..9i64);
    (2..9i64, days(9), days(9), days(9), cohorts, limit, fixed, 0..7i64).prop_map(
        |(days, closed, room, teacher, cohorts, limit, fixed, weekday)| {
            let fixed = fixed.map_or(json!({}), |day| json!({"c0/e0": day}));
            json!({"first": "2027-02-25", "days": days, "closed": closed,
                "resources": {"room": room, "teacher": teacher}, "cohorts": cohorts,
                "absence_limit": limit, "weekday_cost": {weekday.to_string(): 1.5}, "fixed": fixed})
        },
    )
}

/// A conflict contradicts itself, and no part of it does.
fn judge_conflict(input: &Value, output: &Value) {
    let conflict: Vec<Value> = output["conflict"].as_array().unwrap().iter().map(key).collect();
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

/// No set with fewer rules contradicts itself.
fn judge_smallest(input: &Value, size: usize) {
    let all = rules(input);
    if !(2..=4).contains(&size) {
        return;
    }
    let mut chosen: Vec<usize> = (0..size - 1).collect();
    loop {
        let some: Vec<Value> = chosen.iter().map(|i| all[*i].clone()).collect();
        assert!(possible(input, &some), "a smaller conflict: {some:?}\n{input}");
        // The next choice of as many rules.
        let Some(move_up) = (0..chosen.len()).rev().find(|i| chosen[*i] < all.len() - chosen.len() + i)
        else {
            return;
        };
        chosen[move_up] += 1;
        for i in move_up + 1..chosen.len() {
            chosen[i] = chosen[i - 1] + 1;
        }
    }
}

/// The input with a change; a smaller change of the same kind, where there is one.
fn changed(input: &Value, relaxation: &Value) -> (Value, Option<Value>) {
    let with = |edit: &dyn Fn(&mut Value)| {
        let mut input = input.clone();
        edit(&mut input);
        input
    };
    let change = &relaxation["change"];
    let c = input["cohorts"].as_array().unwrap().iter().position(|c| c["id"] == relaxation["cohort"]);
    let c = c.unwrap_or(0);
    match relaxation["rule"].as_str().unwrap() {
        "window" => {
            let days = change["days"].as_i64().unwrap();
            (with(&|i| i["days"] = json!(days)), Some(with(&|i| i["days"] = json!(days - 1))))
        }
        "starts_no_earlier" => {
            let day = change["day"].as_i64().unwrap();
            let set = |day: i64| with(&|i| i["cohorts"][c]["starts_no_earlier"] = json!(day));
            (set(day), Some(set(day + 1)))
        }
        "lag" => {
            let l = usize::try_from(relaxation["index"].as_u64().unwrap()).unwrap();
            let (name, step) = if change["max"].is_null() { ("min", 1) } else { ("max", -1) };
            let set = |days: i64| with(&|i| i["cohorts"][c]["lags"][l][name] = json!(days));
            let days = change[name].as_i64().unwrap();
            (set(days), Some(set(days + step)))
        }
        "weekdays" => {
            let weekday = change["weekday"].clone();
            let e = place_of(input, c, relaxation);
            let add = |i: &mut Value| {
                i["cohorts"][c]["events"][e]["weekdays"].as_array_mut().unwrap().push(weekday.clone())
            };
            (with(&add), None)
        }
        "fixed" => {
            let name = format!(
                "{}/{}",
                relaxation["cohort"].as_str().unwrap(),
                relaxation["event"].as_str().unwrap()
            );
            (with(&|i| i["fixed"][&name] = change["day"].clone()), None)
        }
        other => panic!("{other} is changed otherwise"),
    }
}

fn place_of(input: &Value, c: usize, relaxation: &Value) -> usize {
    let events = input["cohorts"][c]["events"].as_array().unwrap();
    events.iter().position(|e| e["id"] == relaxation["event"]).unwrap()
}

/// Each relaxation helps, and a smaller one would not; what has none cannot help alone.
fn judge_relaxations(input: &Value, output: &Value) {
    let all = rules(input);
    let relaxations = output["relaxations"].as_array().unwrap();
    for relaxation in relaxations {
        let without: Vec<Value> = all.iter().filter(|rule| **rule != key(relaxation)).cloned().collect();
        match relaxation["rule"].as_str().unwrap() {
            "exclusive" => assert!(possible(input, &without), "{relaxation}\n{input}"),
            // One end of the lag alone would not do, however far it gives way.
            "lag" if relaxation["change"]["drop"] == json!(true) => {
                assert!(possible(input, &without), "{relaxation}\n{input}");
                let open = |end: &str| {
                    let mut input = input.clone();
                    let cohorts = input["cohorts"].as_array_mut().unwrap();
                    let cohort = cohorts.iter_mut().find(|c| c["id"] == relaxation["cohort"]).unwrap();
                    let at = usize::try_from(relaxation["index"].as_u64().unwrap()).unwrap();
                    cohort["lags"][at][end] = Value::Null;
                    possible(&input, &all)
                };
                assert!(!open("min") && !open("max"), "one end would do: {relaxation}\n{input}");
            }
            "closed" | "resource" => {
                // The one exception: all rules hold but this one, on this day.
                let day = relaxation["change"]["day"].as_i64().unwrap();
                let name = format!(
                    "{}/{}",
                    relaxation["cohort"].as_str().unwrap(),
                    relaxation["event"].as_str().unwrap()
                );
                let mut pinned = input.clone();
                if pinned["fixed"][&name].is_null() || pinned["fixed"][&name] == json!(day) {
                    pinned["fixed"][&name] = json!(day);
                    let mut rules = without.clone();
                    rules.push(json!({"rule": "fixed", "cohort": relaxation["cohort"], "event": relaxation["event"]}));
                    assert!(possible(&pinned, &rules), "{relaxation}\n{input}");
                } else {
                    panic!("{relaxation} contradicts a fixed date\n{input}");
                }
            }
            _ => {
                let (enough, less) = changed(input, relaxation);
                assert!(possible(&enough, &all), "{relaxation}\n{input}");
                if let Some(less) = less {
                    assert!(!possible(&less, &all), "less would do: {relaxation}\n{input}");
                }
            }
        }
    }
    for rule in output["conflict"].as_array().unwrap() {
        let without: Vec<Value> = all.iter().filter(|other| **other != key(rule)).cloned().collect();
        let told = relaxations.iter().any(|relaxation| key(relaxation) == key(rule));
        assert_eq!(told, possible(input, &without), "{rule}\n{output}\n{input}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn the_answer_is_that_of_trying_everything(input in input()) {
        let output = solved(&input, Limits::none());
        match optimum(&input) {
            Some(best) => {
                judge(&input, &output);
                prop_assert_eq!(output["status"].as_str(), Some("optimal"), "{}", input);
                let value = output["value"].as_f64().unwrap();
                prop_assert!((value - best).abs() < 1e-9, "{} instead of {}: {}", value, best, input);
            }
            None => {
                prop_assert_eq!(output["status"].as_str(), Some("infeasible"), "{}", input);
                prop_assert_eq!(&output["solution"], &Value::Null);
                judge_conflict(&input, &output);
                judge_relaxations(&input, &output);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn a_conflict_said_to_be_smallest_is(input in input()) {
        let read = door::calendar(input.to_string().as_bytes()).unwrap();
        if let Some(explanation) = calendar::explain(&read.problem, &Limits::none()).unwrap() {
            prop_assert!(explanation.smallest);
            judge_smallest(&input, explanation.conflict.len());
        }
    }
}
