//! Small random problems against all pairings there are.

use std::collections::BTreeMap;

use proptest::prelude::*;
use samspil_solve::Limits;
use serde_json::{Value, json};

use super::checker::{Given, given, judge, judge_best, judge_stable};
use super::solved;

/// How scores are made from a number between 0 and 1000.
fn scored(kind: u8, number: i64) -> Value {
    match kind {
        0 => json!(number % 3),
        1 => json!(number - 500),
        2 => json!((number - 200) as f64 / 8.0),
        _ => json!(number as f64 / 1e6),
    }
}

pub fn input(talents: usize, mentors: usize, most: i64) -> impl Strategy<Value = Value> {
    (1..=talents, 1..=mentors, 0..4u8, 1..10u32).prop_flat_map(move |(talents, mentors, kind, density)| {
        let capacity = prop::collection::vec(0..=most, mentors);
        let edge = prop::option::weighted(f64::from(density) / 10.0, 0..1000i64);
        let edges = prop::collection::vec(edge, talents * mentors);
        (capacity, edges, any::<bool>()).prop_map(move |(capacity, edges, backwards)| {
            let mut list: Vec<Value> = edges
                .iter()
                .enumerate()
                .filter_map(|(i, edge)| {
                    edge.map(|number| json!([i / mentors, i % mentors, scored(kind, number)]))
                })
                .collect();
            if backwards {
                list.sort_by_key(|edge| (edge[1].as_u64(), edge[0].as_u64()));
            }
            json!({"talents": talents, "mentors": mentors, "capacity": capacity, "edges": list})
        })
    })
}

/// The most served and their best score, over all that is possible.
fn best(given: &Given) -> (usize, i64) {
    let mut states = BTreeMap::from([(given.capacity.clone(), (0usize, 0i64))]);
    for t in 0..given.talents {
        let mut then = states.clone();
        for (free, (served, sum)) in &states {
            for (m, _) in free.iter().enumerate().filter(|(_, free)| **free > 0) {
                let Some(score) = given.score.get(&(t, m)) else { continue };
                let mut left = free.clone();
                left[m] -= 1;
                let new = (served + 1, sum + score);
                let known = then.entry(left).or_insert(new);
                *known = new.max(*known);
            }
        }
        states = then;
    }
    *states.values().max().unwrap()
}

/// All stable pairings, by going through everything.
fn stable_sums(given: &Given, t: usize, mentor: &mut Vec<Option<usize>>, found: &mut Vec<i64>) {
    if t == given.talents {
        let pairs = || mentor.iter().enumerate().filter_map(|(t, m)| Some((t, (*m)?)));
        let load = |m: usize| pairs().filter(|pair| pair.1 == m).count() as i64;
        let fits = (0..given.capacity.len()).all(|m| load(m) <= given.capacity[m]);
        if fits && std::panic::catch_unwind(|| judge_stable(given, mentor)).is_ok() {
            found.push(pairs().map(|pair| given.score[&pair]).sum());
        }
        return;
    }
    for choice in [None].into_iter().chain((0..given.capacity.len()).map(Some)) {
        if choice.is_none_or(|m| given.score.contains_key(&(t, m))) {
            mentor[t] = choice;
            stable_sums(given, t + 1, mentor, found);
        }
    }
    mentor[t] = None;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_ones_are_solved_exactly(input in input(7, 5, 3)) {
        let given = given(&input);
        let output = solved(&input, Limits::none());
        judge_best(&given, &output);
        let (served, sum) = best(&given);
        prop_assert_eq!(output["solution"]["served"].as_u64(), Some(served as u64));
        prop_assert_eq!((output["value"].as_f64().unwrap() * 1e6).round() as i64, sum);
    }

    #[test]
    fn what_a_limit_leaves_is_true(input in input(7, 5, 3), steps in 0..2u64) {
        let given = given(&input);
        let output = solved(&input, Limits::work(steps));
        judge(&given, &output);
        if let (false, true) = (output["bound"].is_null(), output["status"] == "best_found") {
            let (served, sum) = best(&given);
            prop_assert_eq!(output["solution"]["served"].as_u64(), Some(served as u64));
            prop_assert!(output["bound"].as_f64().unwrap() * 1e6 + 0.5 >= sum as f64);
        }
    }

    #[test]
    fn prices_of_mentors_say_what_one_more_place_brings(input in input(6, 4, 2), m in 0..4usize) {
        let mut more = input.clone();
        let m = m % given(&input).capacity.len();
        more["capacity"][m] = json!(input["capacity"][m].as_i64().unwrap() + 1);
        let (before, output) = (given(&input), solved(&input, Limits::none()));
        let covered = output["certificate"]["cover"]["mentors"].as_array().unwrap().contains(&json!(m));
        let price = (output["certificate"]["mentor"][m].as_f64().unwrap() * 1e6).round() as i64;
        let (served, sum) = best(&before);
        prop_assert_eq!(best(&given(&more)), (served + usize::from(covered), sum + price));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn stable_is_stable_and_the_best_of_all_that_are(input in input(4, 3, 2)) {
        let mut input = input;
        input["objective"] = json!("stable");
        let given = given(&input);
        let output = solved(&input, Limits::none());
        let mentor = judge(&given, &output);
        judge_stable(&given, &mentor);
        prop_assert_eq!((output["status"].as_str(), &output["bound"]), (Some("optimal"), &output["value"]));
    }
}

/// As above, without the noise that caught panics make: a few problems, all their stable pairings.
#[test]
fn no_stable_pairing_has_a_larger_value() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    for _ in 0..60 {
        let mut input = input(4, 3, 2).new_tree(&mut runner).unwrap().current();
        input["objective"] = json!("stable");
        let given = given(&input);
        let mut found = Vec::new();
        stable_sums(&given, 0, &mut vec![None; given.talents], &mut found);
        let value = solved(&input, Limits::none())["value"].as_f64().unwrap();
        assert_eq!(found.iter().max(), Some(&((value * 1e6).round() as i64)), "{input}");
    }
}
