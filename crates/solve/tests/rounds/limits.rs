//! Limits, cancelling, odd sizes, the same answer again.

use std::cell::Cell;

use samspil_solve::{Halt, Limits, Progress, Status, door, rounds};
use serde_json::{Value, json};

use super::checker::judge;
use super::{seeded, solved};

fn hard() -> Value {
    json!({"people": 31, "group_size": 5, "rounds": 8, "absent": {"2": [1, 2, 3], "5": [30]},
        "met_before": [[0, 1], [4, 9]], "apart": [[0, 2], [2, 4], [7, 8]]})
}

#[test]
fn the_same_input_and_seed_give_the_same_answer() {
    let limits = Limits::work(100_000);
    assert_eq!(seeded(&hard(), 7, limits), seeded(&hard(), 7, limits));
    assert_ne!(seeded(&hard(), 7, limits)["solution"], seeded(&hard(), 8, limits)["solution"]);
}

#[test]
fn a_limit_of_steps_is_kept_and_leaves_an_answer() {
    for steps in [1_000, 50_000] {
        let output = solved(&hard(), Limits::work(steps));
        judge(&hard(), &output);
        assert!(output["work"].as_u64().unwrap() <= steps + 1_000, "{}", output["work"]);
    }
    let output = solved(&hard(), Limits::work(0));
    assert_eq!((output["status"].as_str(), &output["solution"]), (Some("unknown"), &Value::Null));
}

#[test]
fn the_search_ends_by_itself() {
    let input = json!({"people": 12, "group_size": 3, "rounds": 5});
    let output = solved(&input, Limits::none());
    assert_eq!(output["status"], "best_found");
    judge(&input, &output);
}

#[test]
fn cancelling_is_asked_for_often_and_obeyed_at_once() {
    for text in [
        json!({"people": 12, "group_size": 3, "rounds": 5}),
        json!({"people": 1000, "groups": 30, "rounds": 20}),
    ] {
        let problem = door::rounds(text.to_string().as_bytes()).unwrap();
        for after in [0u32, 1, 40, 100] {
            let asked = Cell::new(0u32);
            let stop = || {
                asked.set(asked.get() + 1);
                (asked.get() > after).then_some(Halt::Cancelled)
            };
            let limits = Limits { stop: &stop, work: None };
            let answer = rounds::solve(&problem, 0, &limits, &mut |_| ()).unwrap();
            assert_eq!(answer.status, Status::Cancelled);
            assert!(asked.get() <= after + 3, "{} {after}", asked.get());
        }
    }
}

#[test]
fn progress_only_gets_better() {
    let problem = door::rounds(hard().to_string().as_bytes()).unwrap();
    let mut told: Vec<Progress> = Vec::new();
    let answer = rounds::solve(&problem, 1, &Limits::work(300_000), &mut |p| told.push(p)).unwrap();
    assert!(told.len() > 1);
    for pair in told.windows(2) {
        assert!(pair[0].work <= pair[1].work);
        assert!(pair[0].bound <= pair[1].bound);
        assert!(pair[0].value.is_none() || pair[1].value < pair[0].value);
    }
    assert_eq!(told.last().unwrap().value, answer.repeats.map(|repeats| repeats as f64));
}

#[test]
fn odd_sizes_have_an_answer() {
    for input in [
        json!({"people": 0, "groups": 3, "rounds": 2}),
        json!({"people": 1, "group_size": 5, "rounds": 2}),
        json!({"people": 5, "groups": 9, "rounds": 2}),
        json!({"people": 5, "group_size": 4_000_000_000u32, "rounds": 3}),
        json!({"people": 5, "group_size": 1, "rounds": 1000}),
        json!({"people": 6, "group_size": 3, "rounds": 0}),
        json!({"people": 3, "group_size": 2, "rounds": 2, "absent": {"0": [0, 1, 2], "1": [0, 0, 1]}}),
    ] {
        let output = solved(&input, Limits::none());
        judge(&input, &output);
        assert_eq!(output["status"], "optimal", "{input}");
    }
}

#[test]
fn large_problems_have_an_answer_within_their_limit() {
    for input in [
        json!({"people": 1000, "group_size": 3, "rounds": 20}),
        json!({"people": 1000, "groups": 3, "rounds": 10, "absent": {"3": [5, 6, 7]}}),
    ] {
        let output = solved(&input, Limits::work(200_000));
        judge(&input, &output);
    }
}
