//! Limits, cancelling, odd sizes, the same answer again; groupings made by hand.

use std::cell::Cell;

use samspil_solve::groups::{self, Problem};
use samspil_solve::sample::groups::{Draw, plain, ruled};
use samspil_solve::{Halt, Limits, Progress, Status, door};
use serde_json::{Value, json};

use super::brute::{grouping, judge};
use super::{seeded, solved};

fn read(input: &Value) -> Problem {
    door::groups(input.to_string().as_bytes()).unwrap().problem
}

#[test]
fn the_same_input_and_seed_give_the_same_answer() {
    let input = ruled(60, 3);
    let limits = Limits::work(100_000);
    assert_eq!(seeded(&input, 5, limits), seeded(&input, 5, limits));
    assert_ne!(seeded(&input, 5, limits)["solution"], seeded(&input, 6, limits)["solution"]);
}

#[test]
fn a_limit_of_steps_is_kept_and_leaves_an_answer() {
    let input = plain(Draw::RanReal, 120, 10, (8, 16), 1);
    let mut before = 0.0;
    for steps in [5_000, 50_000, 300_000] {
        let output = solved(&input, Limits::work(steps));
        judge(&input, &output);
        assert_eq!(output["status"], "best_found");
        assert!(output["work"].as_u64().unwrap() <= steps + 1_000, "{}", output["work"]);
        assert!(output["value"].as_f64().unwrap() >= before);
        before = output["value"].as_f64().unwrap();
    }
    let output = solved(&input, Limits::work(0));
    assert_eq!((output["status"].as_str(), &output["solution"]), (Some("unknown"), &Value::Null));
}

#[test]
fn cancelling_is_asked_for_often_and_obeyed_at_once() {
    for input in [plain(Draw::Geo, 240, 12, (15, 25), 1), ruled(400, 1)] {
        let problem = read(&input);
        for after in [0u32, 1, 40, 400] {
            let asked = Cell::new(0u32);
            let stop = || {
                asked.set(asked.get() + 1);
                (asked.get() > after).then_some(Halt::Cancelled)
            };
            let limits = Limits { stop: &stop, work: None };
            let answer = groups::solve(&problem, 1, &limits, &mut |_| ()).unwrap();
            assert_eq!((answer.status, asked.get()), (Status::Cancelled, after + 1));
            assert_eq!(answer.grouping.is_some(), answer.value.is_some());
        }
    }
}

#[test]
fn progress_only_gets_better() {
    let problem = read(&plain(Draw::RanInt, 40, 4, (8, 12), 2));
    let mut told: Vec<Progress> = Vec::new();
    let answer =
        groups::solve(&problem, 1, &Limits::work(100_000), &mut |progress| told.push(progress)).unwrap();
    assert_eq!(answer.status, Status::BestFound);
    for pair in told.windows(2) {
        assert!(pair[0].work <= pair[1].work && pair[0].value <= pair[1].value);
        assert!(pair[0].bound.is_none() || pair[1].bound <= pair[0].bound);
    }
    let last = told.last().unwrap();
    assert_eq!((last.value, last.bound), (answer.value, answer.bound));
}

#[test]
fn without_a_limit_the_search_ends_by_itself() {
    let input = plain(Draw::RanInt, 21, 3, (7, 7), 1);
    let output = solved(&input, Limits::none());
    judge(&input, &output);
    assert_eq!(output["status"], "best_found");
}

#[test]
fn fourteen_people_are_proven() {
    for (seed, draw) in Draw::ALL.into_iter().enumerate() {
        for (groups, sizes) in [(2, (7, 7)), (3, (4, 6)), (4, (2, 5)), (7, (2, 2))] {
            let input = plain(draw, 14, groups, sizes, seed as u64);
            let output = solved(&input, Limits::none());
            judge(&input, &output);
            assert_eq!(output["status"], "optimal", "{groups} {draw:?}");
        }
    }
}

#[test]
fn nobody_somebody_and_everybody() {
    let nobody = json!({"n": 0, "groups": 2, "size_min": 0, "size_max": 0, "distance": []});
    let output = solved(&nobody, Limits::none());
    assert_eq!((output["status"].as_str(), output["value"].as_f64()), (Some("optimal"), Some(0.0)));
    assert_eq!(output["solution"], json!({"groups": [[], []]}));
    for distance in [json!([[0]]), json!([[]]), json!([])] {
        let one = json!({"n": 1, "groups": 1, "size_min": 0, "size_max": 9, "distance": distance});
        let output = solved(&one, Limits::none());
        assert_eq!(
            (output["status"].as_str(), &output["solution"]),
            (Some("optimal"), &json!({"groups": [[0]]}))
        );
    }
    let mut all = plain(Draw::RanReal, 300, 1, (0, 100_000), 1);
    let output = solved(&all, Limits::none());
    judge(&all, &output);
    assert_eq!(output["status"], "optimal");
    all["size_max"] = json!(1_000_000_000_000i64);
    all["groups"] = json!(500);
    judge(&all, &solved(&all, Limits::work(100_000)));
}

#[test]
fn equal_distances_are_proven_at_once() {
    let input =
        json!({"n": 60, "groups": 6, "size_min": 10, "size_max": 10, "distance": vec![vec![1; 60]; 60]});
    let output = solved(&input, Limits::none());
    judge(&input, &output);
    assert_eq!((output["status"].as_str(), output["value"].as_f64()), (Some("optimal"), Some(270.0)));
}

#[test]
fn planning_anew_leaves_people_where_they_are() {
    let mut input = ruled(80, 2);
    let first = grouping(&input, &solved(&input, Limits::work(50_000)));
    let fixed: Vec<[usize; 2]> = (0..80).step_by(2).map(|person| [person, first[person]]).collect();
    input["fixed"] = json!(fixed);
    judge(&input, &solved(&input, Limits::work(50_000)));
    input["fixed"] = json!((0..80).map(|person| [person, first[person]]).collect::<Vec<_>>());
    let output = solved(&input, Limits::none());
    judge(&input, &output);
    assert_eq!((output["status"].as_str(), grouping(&input, &output)), (Some("optimal"), first));
}

#[test]
fn groupings_made_by_hand_are_judged() {
    let input = ruled(60, 4);
    let problem = read(&input);
    let mut of = grouping(&input, &solved(&input, Limits::work(50_000)));
    assert_eq!(groups::check(&problem.rules, &of), Vec::new());
    for (a, b) in [(0, 30), (3, 17), (59, 2)] {
        let before = groups::value(&problem, &of);
        let gain = groups::gain_of_swap(&problem, &of, a, b);
        of.swap(a, b);
        assert!((groups::value(&problem, &of) - before - gain).abs() < 1e-6);
        let (before, to) = (groups::value(&problem, &of), (of[a] + 1) % problem.rules.groups);
        let gain = groups::gain_of_move(&problem, &of, a, to);
        of[a] = to;
        assert!((groups::value(&problem, &of) - before - gain).abs() < 1e-6);
        let (broken, told) = (super::brute::broken(&input, &of), groups::check(&problem.rules, &of));
        assert_eq!(broken.is_empty(), told.is_empty(), "{told:?}");
    }
    let everybody = vec![0; 60];
    let told = groups::check(&problem.rules, &everybody);
    assert!(told.iter().any(|violation| violation.rule == groups::Rule::SizeMax { group: None }));
    assert!(
        told.iter().any(|violation| violation.rule == groups::Rule::MinPerRole && violation.role == Some(1))
    );
}
