//! Limits, cancelling, odd sizes, the same answer again, what is kept.

use std::cell::Cell;

use samspil_solve::interviews::{self, Rule, Violation};
use samspil_solve::sample::{Talks, interviews as sample};
use samspil_solve::{Halt, Limits, Progress, Status, door};
use serde_json::{Value, json};

use super::checker::judge;
use super::solved;

/// Many share few, so that it takes long to prove anything.
fn hard() -> Value {
    sample(
        1,
        Talks { pairs: 60, weeks: 3, slots_per_day: 4, free: 0.3, per_manager: 10, shared: 1.0, away: 0.0 },
    )
}

#[test]
fn the_same_input_gives_the_same_answer() {
    let input = hard();
    let limits = Limits::work(300_000);
    assert_eq!(solved(&input, limits), solved(&input, limits));
}

#[test]
fn a_limit_of_steps_is_kept_and_leaves_an_answer() {
    let input = hard();
    for steps in [100_000, 300_000] {
        let output = solved(&input, Limits::work(steps));
        judge(&input, &output);
        assert_eq!(output["status"], "best_found");
        assert!(output["work"].as_u64().unwrap() < steps + 3_000, "{}", output["work"]);
    }
    let output = solved(&input, Limits::work(0));
    assert_eq!((output["status"].as_str(), &output["solution"]), (Some("unknown"), &Value::Null));
}

#[test]
fn cancelling_is_asked_for_often_and_obeyed_at_once() {
    let problem = door::interviews(hard().to_string().as_bytes()).unwrap();
    for after in [0u32, 1, 40, 400] {
        let asked = Cell::new(0u32);
        let stop = || {
            asked.set(asked.get() + 1);
            (asked.get() > after).then_some(Halt::Cancelled)
        };
        let limits = Limits { stop: &stop, work: None };
        let answer = interviews::solve(&problem, 0, &limits, &mut |_| ()).unwrap();
        assert_eq!((answer.status, asked.get()), (Status::Cancelled, after + 1));
    }
}

#[test]
fn progress_only_gets_better() {
    let problem = door::interviews(hard().to_string().as_bytes()).unwrap();
    let mut told: Vec<Progress> = Vec::new();
    let limits = Limits::work(1_000_000);
    let answer = interviews::solve(&problem, 0, &limits, &mut |progress| told.push(progress)).unwrap();
    assert!(told.len() > 2);
    for pair in told.windows(2) {
        assert!(pair[0].work <= pair[1].work);
        assert!(pair[0].bound <= pair[1].bound);
        assert!(pair[0].value.is_none() || pair[1].value <= pair[0].value);
    }
    let last = told.last().unwrap();
    assert_eq!((last.value, last.bound), (answer.value, answer.bound));
}

#[test]
fn what_is_agreed_upon_stays() {
    let input = sample(3, Talks::default());
    let problem = door::interviews(input.to_string().as_bytes()).unwrap();
    let first = interviews::solve(&problem, 0, &Limits::none(), &mut |_| ()).unwrap();
    let slots = first.slots.unwrap();
    let all: Vec<usize> = (0..slots.len()).collect();
    let kept = interviews::keeping(&problem, &slots, &all);
    let again = interviews::solve(&kept, 0, &Limits::none(), &mut |_| ()).unwrap();
    assert_eq!((again.status, again.value, again.slots), (Status::Optimal, first.value, Some(slots.clone())));
    // One is moved by hand, those before it stay.
    let mut moved = interviews::keeping(&problem, &slots, &all[..60]);
    let both = |i: usize| {
        let interview = problem.interviews[i];
        let other = &problem.free[interview.respondent];
        problem.free[interview.interviewer].iter().copied().filter(|s| other.contains(s)).collect::<Vec<_>>()
    };
    moved.interviews[90].fixed = both(90).last().copied();
    let again = interviews::solve(&moved, 0, &Limits::none(), &mut |_| ()).unwrap();
    let after = again.slots.unwrap();
    assert_eq!((&after[..60], Some(after[90])), (&slots[..60], moved.interviews[90].fixed));
    assert!(interviews::check(&moved, &after).is_empty());
    assert!(again.value >= first.value);
}

#[test]
fn a_manual_change_is_judged() {
    let input = json!({"days": 2, "slots_per_day": 2, "free": [[0, 1, 2], [0, 1], [0, 1, 3]], "max_per_day": 1,
        "interviews": [{"interviewer": 0, "respondent": 1}, {"interviewer": 0, "respondent": 2, "fixed": 1}]});
    let problem = door::interviews(input.to_string().as_bytes()).unwrap();
    let broken = |slots: &[u32]| {
        let of = |violation: Violation| (violation.interview, violation.rule);
        interviews::check(&problem, slots).into_iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(broken(&[0, 0]), [(1, Rule::Fixed(1)), (1, Rule::Once(0)), (1, Rule::MaxPerDay(0))]);
    assert_eq!(broken(&[0]), [(1, Rule::Interview(1))]);
    assert_eq!(broken(&[2, 1]), [(0, Rule::Free(1))]);
    assert_eq!(broken(&[9, 1]), [(0, Rule::Window), (0, Rule::Free(0)), (0, Rule::Free(1))]);
    let cost = interviews::cost(&problem, &[2, 3]);
    assert_eq!((cost.trips, cost.days, cost.total()), (10.0, 2.0, 12.0));
}

#[test]
fn nothing_to_place_costs_nothing() {
    let mut input = json!({"days": 0, "slots_per_day": 0, "free": [[], []], "interviews": []});
    let output = solved(&input, Limits::none());
    assert_eq!((output["status"].as_str(), output["value"].as_f64()), (Some("optimal"), Some(0.0)));
    assert_eq!(output["solution"], json!({"slots": []}));
    input["interviews"] = json!([{"interviewer": 0, "respondent": 1}]);
    let output = solved(&input, Limits::none());
    assert_eq!((output["status"].as_str(), &output["bound"]), (Some("infeasible"), &Value::Null));
    assert_eq!(output["conflict"], json!([{"rule": "window", "days": 0, "slots_per_day": 0}]));
}

#[test]
fn huge_numbers_do_no_harm() {
    let all: Vec<u32> = (0..100_000).collect();
    let input = json!({"days": 100_000, "slots_per_day": 1, "free": [all, all, [99_999, 99_998]], "trip_cost": 1e6,
        "day_cost": 1e6, "max_per_day": 4_294_967_295u32, "interviews": [{"interviewer": 0, "respondent": 2},
        {"interviewer": 0, "respondent": 1}, {"interviewer": 1, "respondent": 2}]});
    let output = solved(&input, Limits::none());
    assert_eq!(output["status"], "optimal");
    judge(&input, &output);
}

#[test]
fn an_interviewer_of_many_has_an_answer() {
    let free: Vec<u32> = (0..60).collect();
    let pairs: Vec<Value> =
        (0..30).map(|i| json!({"interviewer": i % 2, "respondent": 2 + i / 2 % 10})).collect();
    let input = json!({"days": 15, "slots_per_day": 4, "free": vec![free; 12], "interviews": pairs});
    let output = solved(&input, Limits::work(1_000_000));
    judge(&input, &output);
}

#[test]
fn a_large_problem_has_an_answer_within_its_limit() {
    let input = sample(1, Talks { pairs: 1_000, ..Talks::default() });
    let output = solved(&input, Limits::work(800_000));
    judge(&input, &output);
}
