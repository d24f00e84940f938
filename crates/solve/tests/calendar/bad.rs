//! What is no calendar is refused, and said where.

use samspil_solve::door;
use serde_json::{Value, json};

fn good() -> Value {
    json!({
        "first": "2027-01-04", "days": 30, "closed": [3], "resources": {"room": [4]},
        "cohorts": [{"id": "c", "participants": [[1]], "events": [{"id": "a", "resources": ["room"]}, {"id": "b"}],
            "lags": [{"a": "a", "b": "b", "min": 1, "max": 3, "ideal": 2}]}],
        "absence_limit": {"free": 1, "cost": 2.5}, "weekday_cost": {"0": 3}, "fixed": {"c/a": 5},
    })
}

fn path_of(text: &str) -> String {
    door::calendar(text.as_bytes()).map_or_else(|bad| bad.path, |_| "good".to_owned())
}

#[test]
fn a_good_one_is_taken() {
    assert_eq!(path_of(&good().to_string()), "good");
}

#[test]
fn a_fault_is_told_with_its_place() {
    let cases: Vec<(&str, Value, &str)> = vec![
        ("/first", json!("2027-13-04"), "first"),
        ("/first", json!("2027-01-04T10:00"), "first"),
        ("/first", json!("9999-12-30"), "first"),
        ("/first", json!(5), "first"),
        ("/days", json!(-1), "days"),
        ("/days", json!(5001), "days"),
        ("/days", json!(1e300), "days"),
        ("/days", json!("30"), "days"),
        ("/closed/0", json!(-1), "closed[0]"),
        ("/closed/0", json!(9_000_000_000_000i64), "closed[0]"),
        ("/closed/0", json!(1.5), "closed[0]"),
        ("/resources/room/0", json!(-3), "resources[\"room\"][0]"),
        ("/resources", json!([]), "resources"),
        ("/cohorts/0/id", json!(""), "cohorts[0].id"),
        ("/cohorts/0/id", json!(7), "cohorts[0].id"),
        ("/cohorts/0/starts_no_earlier", json!(-1), "cohorts[0].starts_no_earlier"),
        ("/cohorts/0/participants/0/0", json!(-1), "cohorts[0].participants[0][0]"),
        ("/cohorts/0/participants/0/0", json!("1"), "cohorts[0].participants[0][0]"),
        ("/cohorts/0/events/1/id", json!("a"), "cohorts[0].events[1].id"),
        ("/cohorts/0/events/0/resources/0", json!("hall"), "cohorts[0].events[0].resources[0]"),
        ("/cohorts/0/events/0/weekdays", json!([7]), "cohorts[0].events[0].weekdays[0]"),
        ("/cohorts/0/events/0/weekdays", json!([-1]), "cohorts[0].events[0].weekdays[0]"),
        ("/cohorts/0/events/0/attendance_weight", json!(-1), "cohorts[0].events[0].attendance_weight"),
        ("/cohorts/0/events/0/attendance_weight", json!(1e9), "cohorts[0].events[0].attendance_weight"),
        ("/cohorts/0/events/0/counts_absence", json!(1), "cohorts[0].events[0].counts_absence"),
        ("/cohorts/0/events/0/colour", json!("red"), "cohorts[0].events[0].colour"),
        ("/cohorts/0/lags/0/a", json!("x"), "cohorts[0].lags[0].a"),
        ("/cohorts/0/lags/0/b", json!("x"), "cohorts[0].lags[0].b"),
        ("/cohorts/0/lags/0/min", json!("soon"), "cohorts[0].lags[0].min"),
        ("/cohorts/0/lags/0/ideal", json!(1e12), "cohorts[0].lags[0].ideal"),
        ("/absence_limit/free", json!(-1), "absence_limit.free"),
        ("/absence_limit/cost", json!(-0.5), "absence_limit.cost"),
        ("/weekday_cost/7", json!(1), "weekday_cost[\"7\"]"),
        ("/weekday_cost/monday", json!(1), "weekday_cost[\"monday\"]"),
        ("/weekday_cost/0", json!(1e7), "weekday_cost[\"0\"]"),
        ("/fixed/c~1z", json!(5), "fixed[\"c/z\"]"),
        ("/fixed/c~1a", json!(-5), "fixed[\"c/a\"]"),
        ("/more", json!(1), "more"),
    ];
    for (place, value, path) in cases {
        let mut input = good();
        let (parent, name) = place.rsplit_once('/').unwrap();
        let parent = input.pointer_mut(parent).unwrap();
        let name = name.replace("~1", "/");
        match parent {
            Value::Array(list) => list[name.parse::<usize>().unwrap()] = value.clone(),
            other => other[&name] = value.clone(),
        }
        assert_eq!(path_of(&input.to_string()), path, "{place} = {value}");
    }
}

#[test]
fn what_must_be_there_is_missed() {
    for (parent, name) in [
        ("", "first"),
        ("", "days"),
        ("", "cohorts"),
        ("/cohorts/0", "id"),
        ("/cohorts/0", "events"),
        ("/cohorts/0/events/0", "id"),
        ("/cohorts/0/lags/0", "a"),
        ("/cohorts/0/lags/0", "b"),
        ("/absence_limit", "free"),
        ("/absence_limit", "cost"),
    ] {
        let mut input = good();
        input.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).unwrap();
        assert_ne!(path_of(&input.to_string()), "good", "{parent}/{name}");
    }
}

#[test]
fn what_stands_twice_or_is_no_json_is_refused() {
    let good = good().to_string();
    let twice = |old: &str, new: &str| {
        assert!(good.contains(old), "{old}");
        path_of(&good.replacen(old, new, 1))
    };
    assert_eq!(twice("\"room\":[4]", "\"room\":[4],\"room\":[5]"), "resources[\"room\"]");
    assert_eq!(twice("\"c/a\":5", "\"c/a\":5,\"c/a\":6"), "fixed[\"c/a\"]");
    assert_eq!(twice("\"0\":3", "\"0\":3,\"0\":4"), "weekday_cost[\"0\"]");
    assert_ne!(twice("\"days\":30", "\"days\":30,\"days\":31"), "good");
    assert_ne!(twice("\"days\":30", "\"days\":NaN"), "good");
    assert_ne!(twice("\"days\":30", "\"days\":1e999"), "good");
    assert_ne!(path_of(&format!("{good} x")), "good");
    for text in ["", "[]", "null", "{", "\u{feff}{}", &"[".repeat(100_000)] {
        assert_ne!(path_of(text), "good", "{:.20}", text);
    }
}

#[test]
fn names_that_cannot_be_told_apart_are_refused() {
    let mut input = good();
    input["cohorts"] = json!([
        {"id": "a/b", "events": [{"id": "c"}]},
        {"id": "a", "events": [{"id": "b/c"}]},
    ]);
    input["fixed"] = json!({});
    assert_eq!(path_of(&input.to_string()), "cohorts[1].events[0].id");
}

#[test]
fn too_much_is_refused() {
    let events: Vec<Value> = (0..201).map(|e| json!({"id": e.to_string()})).collect();
    let mut input = good();
    input["cohorts"] = json!([{"id": "c", "events": events}]);
    assert_eq!(path_of(&input.to_string()), "cohorts[0].events");
    let cohorts: Vec<Value> = (0..51).map(|c| json!({"id": c.to_string(), "events": []})).collect();
    input["cohorts"] = json!(cohorts);
    assert_eq!(path_of(&input.to_string()), "cohorts");
    let people: Vec<Value> = (0..2001).map(|_| json!([])).collect();
    input["cohorts"] = json!([{"id": "c", "events": [], "participants": people}]);
    assert_eq!(path_of(&input.to_string()), "cohorts[0].participants");
}
