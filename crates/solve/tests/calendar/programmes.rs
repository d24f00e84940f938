//! Calendars of a real programme's size.

use samspil_solve::Limits;
use samspil_solve::sample::{self, Flavour};
use serde_json::{Value, json};

use super::checker::{judge, placed};
use super::solved;

#[test]
fn one_cohort_is_proven() {
    for flavour in [Flavour::Plain, Flavour::Harsh, Flavour::Loose, Flavour::Joined] {
        for seed in 1..4 {
            let input = sample::calendar(seed, 1, flavour);
            let output = solved(&input, Limits::work(1_000_000));
            assert_eq!(output["status"], "optimal", "{flavour:?} {seed}");
            judge(&input, &output);
        }
    }
}

#[test]
fn several_cohorts_keep_out_of_each_others_way() {
    for (seed, cohorts) in [(1, 3), (4, 3), (2, 5)] {
        let input = sample::calendar(seed, cohorts, Flavour::Plain);
        let output = solved(&input, Limits::work(1_500_000));
        judge(&input, &output);
        let (value, bound) = (output["value"].as_f64().unwrap(), output["bound"].as_f64().unwrap());
        assert!((value - bound) / value < 0.25, "{value} {bound}");
    }
}

#[test]
fn tight_calendars_are_answered_either_way() {
    let mut seen = [0, 0];
    for seed in 1..12 {
        let input = sample::calendar(seed, 1, Flavour::Tight);
        let output = solved(&input, Limits::work(2_000_000));
        if output["status"] == "infeasible" {
            seen[1] += 1;
            assert_ne!(output["conflict"], json!([]));
        } else {
            seen[0] += 1;
            judge(&input, &output);
        }
    }
    assert!(seen[0] > 0 && seen[1] > 0, "{seen:?}");
}

#[test]
fn a_moved_date_is_kept_and_the_rest_planned_anew() {
    let mut input = sample::calendar(1, 1, Flavour::Plain);
    let output = solved(&input, Limits::none());
    let before = placed(&input, &output);
    let day = before[&("hold 1".to_owned(), "kick-off".to_owned())];
    for later in 1..60 {
        input["fixed"] = json!({"hold 1/kick-off": day + later});
        let output = solved(&input, Limits::none());
        if output["status"] == "optimal" {
            judge(&input, &output);
            let after = placed(&input, &output);
            assert_eq!(after[&("hold 1".to_owned(), "kick-off".to_owned())], day + later);
            return;
        }
        assert_eq!(
            output["conflict"].as_array().unwrap().iter().filter(|rule| rule["rule"] == "fixed").count(),
            1
        );
    }
    panic!("no other day for the kick-off");
}

#[test]
fn fixed_dates_that_contradict_lags_are_told() {
    let mut input = sample::calendar(1, 1, Flavour::Plain);
    input["fixed"] = json!({"hold 1/closing": 400, "hold 1/alumni": 500});
    input["closed"] = json!([]);
    for name in input["resources"].as_object().unwrap().keys().cloned().collect::<Vec<String>>() {
        input["resources"][name] = json!([]);
    }
    for event in input["cohorts"][0]["events"].as_array_mut().unwrap() {
        event["weekdays"] = json!([]);
    }
    let output = solved(&input, Limits::none());
    let lag = |rule: &Value| (rule["a"] == "closing" && rule["b"] == "alumni").then(|| rule.clone());
    let conflict = output["conflict"].as_array().unwrap();
    assert_eq!(conflict.len(), 3, "{conflict:?}");
    assert!(conflict.iter().any(|rule| lag(rule).is_some()));
    let change = output["relaxations"].as_array().unwrap().iter().find(|r| lag(r).is_some()).unwrap();
    assert_eq!(change["change"], json!({"min": 100}));
}
