//! Limits, cancelling, the same answer again.

use std::cell::Cell;

use samspil_solve::pairs::{Edge, Odd, Problem, solve};
use samspil_solve::sample::pairs::{Scores, pairs};
use samspil_solve::{Halt, Limits, Progress, Status};
use serde_json::{Value, json};

use super::checker::judge;
use super::solved;

fn input(people: u32, odd: &str) -> Value {
    let edges = pairs(9, people, 2, Scores::Near);
    let rows: Vec<Value> = edges.iter().map(|edge| json!([edge.a, edge.b, edge.score])).collect();
    json!({"n": people, "edges": rows, "odd": odd})
}

#[test]
fn the_same_input_gives_the_same_answer() {
    let input = input(300, "trio");
    for steps in [u64::MAX, 1_000] {
        assert_eq!(solved(&input, Limits::work(steps)), solved(&input, Limits::work(steps)));
    }
}

#[test]
fn a_limit_of_steps_is_kept_and_leaves_an_answer() {
    for odd in ["trio", "leave_one"] {
        let input = input(402, odd);
        for steps in [0, 10, 300, 1_000, 3_000] {
            let output = solved(&input, Limits::work(steps));
            judge(&input, &output);
            assert!(!output["solution"].is_null() && !output["bound"].is_null());
            assert!(output["work"].as_u64().unwrap() <= steps + 300, "{}", output["work"]);
        }
        assert_eq!(solved(&input, Limits::work(10))["status"], "best_found");
    }
}

#[test]
fn without_quick_pairs_nothing_is_known() {
    // Whoever is paired first takes the only partner of another.
    let edges: Vec<Value> = (0..200).map(|a| json!([a, (a + 1) % 201, a])).collect();
    let input = json!({"n": 201, "edges": edges});
    let output = solved(&input, Limits::work(0));
    assert_eq!((&output["status"], &output["solution"]), (&json!("unknown"), &Value::Null));
}

#[test]
fn cancelling_is_asked_for_often_and_obeyed_at_once() {
    let edges: Vec<Edge> = pairs(2, 500, 1, Scores::Even);
    let problem = Problem::new(500, None, Odd::Trio, &mut edges.as_slice(), &[]).unwrap();
    for after in [0_u32, 1, 4] {
        let asked = Cell::new(0_u32);
        let stop = || {
            asked.set(asked.get() + 1);
            (asked.get() > after).then_some(Halt::Cancelled)
        };
        let answer = solve(&problem, &Limits { stop: &stop, work: None }, &Limits::none(), &mut |_| ());
        assert_eq!((answer.status, asked.get()), (Status::Cancelled, after + 1));
        assert!(answer.solution.is_some());
    }
}

#[test]
fn progress_only_gets_better() {
    let edges: Vec<Edge> = pairs(2, 301, 3, Scores::Even);
    let problem = Problem::new(301, None, Odd::Trio, &mut edges.as_slice(), &[]).unwrap();
    let mut told: Vec<Progress> = Vec::new();
    let answer = solve(&problem, &Limits::none(), &Limits::none(), &mut |progress| told.push(progress));
    assert_eq!(answer.status, Status::Optimal);
    assert!(told.len() > 3);
    assert!(told.windows(2).all(|two| two[1].work >= two[0].work && two[1].bound <= two[0].bound));
    assert_eq!(told.last().unwrap().value, answer.value.map(|value| value as f64));
}
