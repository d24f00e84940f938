//! Limits, cancelling, odd sizes, the same answer again.

use std::cell::Cell;

use samspil_solve::sample::{self, Flavour};
use samspil_solve::{Halt, Limits, Progress, Status, calendar, door};
use serde_json::{Value, json};

use super::checker::judge;
use super::solved;

#[test]
fn the_same_input_gives_the_same_answer() {
    let input = sample::calendar(3, 2, Flavour::Plain);
    let limits = Limits::work(300_000);
    assert_eq!(solved(&input, limits), solved(&input, limits));
}

#[test]
fn a_limit_of_steps_is_kept_and_leaves_an_answer() {
    let input = sample::calendar(5, 3, Flavour::Plain);
    for steps in [1_000, 50_000] {
        let output = solved(&input, Limits::work(steps));
        judge(&input, &output);
        assert_eq!(output["status"], "best_found");
        assert!(output["work"].as_u64().unwrap() < steps + steps / 10 + 3_000, "{}", output["work"]);
    }
    let output = solved(&input, Limits::work(0));
    assert_eq!((output["status"].as_str(), &output["solution"]), (Some("unknown"), &Value::Null));
}

#[test]
fn cancelling_is_asked_for_often_and_obeyed_at_once() {
    let input = sample::calendar(2, 5, Flavour::Plain);
    let read = door::calendar(input.to_string().as_bytes()).unwrap();
    for after in [0u32, 1, 40, 400] {
        let asked = Cell::new(0u32);
        let stop = || {
            asked.set(asked.get() + 1);
            (asked.get() > after).then_some(Halt::Cancelled)
        };
        let limits = Limits { stop: &stop, work: None };
        let answer = calendar::solve(&read.problem, None, &limits, &mut |_| ()).unwrap();
        assert_eq!((answer.status, asked.get()), (Status::Cancelled, after + 1));
    }
}

#[test]
fn progress_only_gets_better() {
    let input = sample::calendar(1, 3, Flavour::Plain);
    let read = door::calendar(input.to_string().as_bytes()).unwrap();
    let mut told: Vec<Progress> = Vec::new();
    let answer =
        calendar::solve(&read.problem, None, &Limits::none(), &mut |progress| told.push(progress)).unwrap();
    assert_eq!(answer.status, Status::Optimal);
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
fn earlier_dates_help_and_never_harm() {
    let input = sample::calendar(4, 1, Flavour::Joined);
    let read = door::calendar(input.to_string().as_bytes()).unwrap();
    let plain = calendar::solve(&read.problem, None, &Limits::none(), &mut |_| ()).unwrap();
    let again = calendar::solve(&read.problem, plain.dates.as_ref(), &Limits::none(), &mut |_| ()).unwrap();
    assert_eq!(again.value, plain.value);
    for wrong in [vec![], vec![vec![]], vec![vec![u32::MAX; 23]], vec![vec![0; 500]; 9]] {
        let answer = calendar::solve(&read.problem, Some(&wrong), &Limits::none(), &mut |_| ()).unwrap();
        assert_eq!(answer.value, plain.value);
    }
}

#[test]
fn keeping_dates_moves_as_little_as_it_costs() {
    let input = sample::calendar(4, 1, Flavour::Plain);
    let read = door::calendar(input.to_string().as_bytes()).unwrap();
    let first = calendar::solve(&read.problem, None, &Limits::none(), &mut |_| ()).unwrap();
    let dates = first.dates.unwrap();
    let mut moved = calendar::keeping(&read.problem, &dates, 1000.0);
    // An event that can move by itself, and where to.
    let can = |(event, day): &(usize, u32)| {
        let mut other = dates.clone();
        other[0][*event] = *day;
        *day != dates[0][*event] && calendar::check(&read.problem, &other).is_empty()
    };
    let (event, day) = (0..23).flat_map(|e| (0..700).map(move |d| (e, d))).find(can).unwrap();
    moved.cohorts[0].events[event].fixed = Some(day);
    let again = calendar::solve(&moved, Some(&dates), &Limits::none(), &mut |_| ()).unwrap().dates.unwrap();
    let differ = again[0].iter().zip(&dates[0]).filter(|(a, b)| a != b).count();
    assert_eq!((differ, again[0][event]), (1, day));
}

#[test]
fn nothing_to_place_costs_nothing() {
    for cohorts in [json!([]), json!([{"id": "c", "events": []}])] {
        let input = json!({"first": "2027-01-04", "days": 0, "cohorts": cohorts});
        let output = solved(&input, Limits::none());
        assert_eq!((output["status"].as_str(), output["value"].as_f64()), (Some("optimal"), Some(0.0)));
        assert_eq!(output["solution"], json!({"dates": {}}));
    }
    let input = json!({"first": "2027-01-04", "days": 0, "cohorts": [{"id": "c", "events": [{"id": "e"}]}]});
    let output = solved(&input, Limits::none());
    assert_eq!(
        (output["status"].as_str(), &output["value"], &output["bound"]),
        (Some("infeasible"), &Value::Null, &Value::Null)
    );
    assert_eq!(output["conflict"], json!([{"rule": "window", "days": 0}]));
    assert_eq!(output["relaxations"][0]["change"], json!({"days": 1}));
}

#[test]
fn days_that_cost_more_than_the_others_need_no_slope() {
    let input = json!({
        "first": "2027-02-25", "days": 7, "weekday_cost": {"0": 1.5},
        "resources": {"room": [], "teacher": []},
        "cohorts": [{
            "id": "c", "events": [{"id": "a"}, {"id": "b", "resources": ["teacher"]}, {"id": "c", "resources": ["teacher"]}],
            "lags": [{"a": "c", "b": "b", "ideal": 1}],
        }],
    });
    let output = solved(&input, Limits::none());
    assert_eq!((output["status"].as_str(), output["value"].as_f64()), (Some("optimal"), Some(0.0)));
    judge(&input, &output);
}

#[test]
fn huge_numbers_do_no_harm() {
    let lag = |min: i64, max: i64| json!([{"a": "a", "b": "b", "min": min, "max": max, "ideal": -1e6}]);
    for (lags, status) in [
        (lag(i64::MIN, i64::MAX), "optimal"),
        (lag(i64::MAX, i64::MAX), "infeasible"),
        (lag(i64::MIN, i64::MIN), "infeasible"),
        (lag(5, -5), "infeasible"),
    ] {
        let input = json!({
            "first": "2027-01-04", "days": 5000, "absence_limit": {"free": 4_294_967_295u32, "cost": 1e6},
            "weekday_cost": {"0": -1e6, "3": 0.000001},
            "cohorts": [{"id": "c", "participants": [[0, 1, 4999], [4998, 5000]], "lags": lags,
                "events": [{"id": "a", "attendance_weight": 1e6, "counts_absence": true}, {"id": "b"}]}],
        });
        let output = solved(&input, Limits::none());
        assert_eq!(output["status"], status, "{output}");
        if status == "optimal" {
            judge(&input, &output);
        }
    }
}

#[test]
fn prices_stay_numbers_before_any_dates_are_found() {
    // Three meetings share a teacher; two want half a day more than they can have between them.
    let event = |id: &str, weekdays: Value| {
        json!({"id": id, "weekdays": weekdays, "resources": ["teacher"], "attendance_weight": 0,
            "counts_absence": false})
    };
    let events = json!([event("a", json!([])), event("b", json!([])), event("c", json!([0, 5]))]);
    let input = json!({"first": "2027-02-25", "days": 6, "closed": [],
        "resources": {"room": [], "teacher": []}, "absence_limit": null, "weekday_cost": {"6": 1.5},
        "fixed": {}, "cohorts": [{"id": "one", "events": events, "participants": [],
            "starts_no_earlier": 1, "lags": [{"a": "a", "b": "b", "min": null, "max": 2, "ideal": 2.5}]}]});
    judge(&input, &solved(&input, Limits::none()));
}

#[test]
fn a_large_calendar_has_an_answer_within_its_limit() {
    let events: Vec<Value> = (0..200)
        .map(|e| json!({"id": e.to_string(), "resources": [format!("r{}", e % 7)], "counts_absence": true}))
        .collect();
    let lags: Vec<Value> = (0..600)
        .map(|l: usize| {
            let (a, b) = (l * 7 % 200, l * 13 % 200);
            json!({"a": a.min(b).to_string(), "b": a.max(b).to_string(), "min": 0, "max": 4000, "ideal": l})
        })
        .collect();
    let people: Vec<Value> = (0..500).map(|p| json!([p, p * 2, p * 3, p * 7])).collect();
    let cohorts: Vec<Value> = (0..3)
        .map(|c| json!({"id": c.to_string(), "events": events, "lags": lags, "participants": people}))
        .collect();
    let resources: serde_json::Map<String, Value> =
        (0..7).map(|r| (format!("r{r}"), json!([r, r + 9, r + 77]))).collect();
    let input = json!({"first": "2027-01-04", "days": 5000, "cohorts": cohorts, "resources": resources,
        "absence_limit": {"free": 0, "cost": 3}});
    let output = solved(&input, Limits::work(3_000_000));
    assert_eq!(output["status"], "best_found");
    judge(&input, &output);
}
