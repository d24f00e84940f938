//! Limits, cancelling, odd sizes, the same answer again.

use std::cell::Cell;

use samspil_solve::{Halt, Limits, Progress, Status, assignment, door};
use serde_json::{Value, json};

use super::checker::{given, judge, judge_best};
use super::sizes::{Shape, made};
use super::{solved, solved_text};

fn shape() -> Shape {
    Shape { talents: 2_000, mentors: 400, wishes: 40, room: 2_100, kind: "million" }
}

#[test]
fn the_same_input_gives_the_same_answer() {
    let input = made(&shape(), 1);
    for limits in [Limits::none(), Limits::work(300)] {
        assert_eq!(solved(&input, limits), solved(&input, limits));
    }
}

#[test]
fn a_limit_of_steps_is_kept_and_leaves_an_answer() {
    let input = made(&shape(), 2);
    let given = given(&input);
    let best = solved(&input, Limits::none());
    let mut last = f64::INFINITY;
    let all = best["work"].as_u64().unwrap();
    for steps in [0, all / 4, all / 2, all - all / 8] {
        let output = solved(&input, Limits::work(steps));
        judge(&given, &output);
        assert_eq!(output["status"], "best_found");
        assert!(output["work"].as_u64().unwrap() <= steps + 1_000);
        if let Some(bound) = output["bound"].as_f64() {
            assert!(bound >= best["value"].as_f64().unwrap() && bound <= last);
            assert_eq!(output["solution"]["served"], best["solution"]["served"]);
            last = bound;
        }
    }
    assert!(last.is_finite());
}

#[test]
fn cancelling_is_asked_for_often_and_obeyed_at_once() {
    let slow = Shape { kind: "product", ..shape() };
    let read = door::mentors(made(&slow, 3).to_string().as_bytes()).unwrap();
    for after in [0u32, 1, 2, 3] {
        let asked = Cell::new(0u32);
        let stop = || {
            asked.set(asked.get() + 1);
            (asked.get() > after).then_some(Halt::Cancelled)
        };
        let answer = assignment::solve(&read.problem, &Limits { stop: &stop, work: None }, &mut |_| ());
        assert_eq!((answer.status, asked.get()), (Status::Cancelled, after + 1));
        assert_eq!(assignment::check(&read.problem, &answer.hosts), []);
    }
}

#[test]
fn progress_only_gets_better() {
    let read = door::mentors(made(&shape(), 4).to_string().as_bytes()).unwrap();
    let mut told: Vec<Progress> = Vec::new();
    let answer = assignment::solve(&read.problem, &Limits::none(), &mut |progress| told.push(progress));
    assert!(told.len() > 2);
    for pair in told.windows(2) {
        assert!(
            pair[0].work <= pair[1].work && pair[0].bound >= pair[1].bound && pair[0].value <= pair[1].value
        );
    }
    let last = told.last().unwrap();
    assert_eq!((last.value, last.bound), (Some(answer.value as f64), answer.bound.map(|bound| bound as f64)));
}

#[test]
fn nobody_to_serve_is_an_answer() {
    for (talents, mentors, capacity, edges) in [
        (0, 0, json!([]), json!([])),
        (3, 0, json!([]), json!([])),
        (0, 2, json!([1, 5]), json!([])),
        (2, 1, json!([0]), json!([[0, 0, 3], [1, 0, -4]])),
    ] {
        for objective in ["served_then_score", "stable"] {
            let input = json!({"talents": talents, "mentors": mentors, "capacity": capacity, "edges": edges,
                "objective": objective});
            let output = solved(&input, Limits::none());
            assert_eq!((&output["status"], &output["value"]), (&json!("optimal"), &json!(0.0)), "{input}");
            assert_eq!(output["solution"], json!({"pairs": [], "served": 0}));
            if objective != "stable" {
                judge_best(&given(&input), &output);
            }
        }
    }
}

#[test]
fn being_served_counts_more_than_any_score() {
    let input = json!({"talents": 2, "mentors": 2, "capacity": [1, 1],
        "edges": [[0, 0, 1_000_000_000], [1, 0, -1_000_000_000], [0, 1, -1_000_000_000]]});
    let output = solved(&input, Limits::none());
    judge_best(&given(&input), &output);
    assert_eq!(output["solution"]["pairs"], json!([[0, 1], [1, 0]]));
    let mut stable = input;
    stable["objective"] = json!("stable");
    assert_eq!(solved(&stable, Limits::none())["solution"], json!({"pairs": [[0, 0]], "served": 1}));
}

#[test]
fn huge_room_and_long_decimals_do_no_harm() {
    let text = r#"{"talents":3,"mentors":1,"capacity":[4294967295],
        "edges":[[0,0,0.12345678901234567],[1,0,1000000000],[2,0,-999999999.999999999]]}"#;
    let output = solved_text(text, Limits::none());
    assert_eq!((&output["status"], &output["solution"]["served"]), (&json!("optimal"), &json!(3)));
    let value = output["value"].as_f64().unwrap();
    assert!((value - 0.123_456_790).abs() < 1e-6, "{value}");
    assert_eq!(output["certificate"]["mentor"], Value::Array(vec![json!(0.0)]));
}
