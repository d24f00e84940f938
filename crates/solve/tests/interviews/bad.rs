//! What is no problem is refused, and said where.

use samspil_solve::door;
use serde_json::{Value, json};

fn good() -> Value {
    json!({"days": 3, "slots_per_day": 4, "free": [[0, 1, 11], [1, 2], [1, 1]], "max_per_day": 2, "trip_cost": 10,
        "day_cost": 0.5, "interviews": [{"interviewer": 0, "respondent": 1}, {"interviewer": 1, "respondent": 2, "fixed": 1}]})
}

fn path_of(text: &str) -> String {
    door::interviews(text.as_bytes()).map_or_else(|bad| bad.path, |_| "good".to_owned())
}

#[test]
fn a_good_one_is_taken() {
    assert_eq!(path_of(&good().to_string()), "good");
    let mut least = json!({"days": 0, "slots_per_day": 0, "free": [], "interviews": []});
    assert_eq!(path_of(&least.to_string()), "good");
    least["max_per_day"] = Value::Null;
    assert_eq!(path_of(&least.to_string()), "good");
}

#[test]
fn a_fault_is_told_with_its_place() {
    let cases: Vec<(&str, Value, &str)> = vec![
        ("/days", json!(-1), "days"),
        ("/days", json!(1e300), "days"),
        ("/days", json!("3"), "days"),
        ("/days", json!(50_000), "days"),
        ("/days", json!(i64::MAX), "days"),
        ("/slots_per_day", json!(-4), "slots_per_day"),
        ("/slots_per_day", json!(i64::MIN), "slots_per_day"),
        ("/free/0/2", json!(12), "free[0][2]"),
        ("/free/0/2", json!(-1), "free[0][2]"),
        ("/free/0/2", json!(1.5), "free[0][2]"),
        ("/free/0/2", json!(u64::MAX), "free[0][2]"),
        ("/free/1", json!(7), "free[1]"),
        ("/interviews/0/interviewer", json!(3), "interviews[0].interviewer"),
        ("/interviews/0/interviewer", json!(-1), "interviews[0].interviewer"),
        ("/interviews/1/respondent", json!(9), "interviews[1].respondent"),
        ("/interviews/1/respondent", json!(1), "interviews[1].respondent"),
        ("/interviews/1/respondent", json!("1"), "interviews[1].respondent"),
        ("/interviews/1/fixed", json!(12), "interviews[1].fixed"),
        ("/interviews/1/colour", json!(1), "interviews[1].colour"),
        ("/max_per_day", json!(-1), "max_per_day"),
        ("/max_per_day", json!(u64::MAX), "max_per_day"),
        ("/trip_cost", json!(-0.1), "trip_cost"),
        ("/trip_cost", json!(1e7), "trip_cost"),
        ("/day_cost", json!(-1), "day_cost"),
        ("/day_cost", json!("1"), "day_cost"),
        ("/more", json!(1), "more"),
    ];
    for (place, value, path) in cases {
        let mut input = good();
        let (parent, name) = place.rsplit_once('/').unwrap();
        match input.pointer_mut(parent).unwrap() {
            Value::Array(list) => list[name.parse::<usize>().unwrap()] = value.clone(),
            other => other[name] = value.clone(),
        }
        assert_eq!(path_of(&input.to_string()), path, "{place} = {value}");
    }
}

#[test]
fn what_must_be_there_is_missed() {
    for (parent, name) in [
        ("", "days"),
        ("", "slots_per_day"),
        ("", "free"),
        ("", "interviews"),
        ("/interviews/0", "interviewer"),
        ("/interviews/0", "respondent"),
    ] {
        let mut input = good();
        input.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).unwrap();
        assert_ne!(path_of(&input.to_string()), "good", "{parent}/{name}");
    }
}

#[test]
fn what_stands_twice_or_is_no_json_is_refused() {
    let good = good().to_string();
    let other = |old: &str, new: &str| {
        assert!(good.contains(old), "{old}");
        path_of(&good.replacen(old, new, 1))
    };
    assert_ne!(other("\"days\":3", "\"days\":3,\"days\":4"), "good");
    assert_ne!(other("\"days\":3", "\"days\":NaN"), "good");
    assert_ne!(other("\"trip_cost\":10", "\"trip_cost\":1e999"), "good");
    assert_ne!(path_of(&format!("{good} x")), "good");
    for text in ["", "[]", "null", "{", "\u{feff}{}", &"[".repeat(100_000)] {
        assert_ne!(path_of(text), "good", "{text:.20}");
    }
}

#[test]
fn too_much_is_refused() {
    let mut input = good();
    input["free"] = json!(vec![json!([]); 20_001]);
    assert_eq!(path_of(&input.to_string()), "free");
    let mut input = good();
    input["interviews"] = json!(vec![json!({"interviewer": 0, "respondent": 1}); 20_001]);
    assert_eq!(path_of(&input.to_string()), "interviews");
    let mut input = good();
    (input["days"], input["free"][0]) = (json!(200), json!((0..400).collect::<Vec<_>>()));
    input["free"][1] = input["free"][0].clone();
    input["interviews"] = json!(vec![json!({"interviewer": 0, "respondent": 1}); 9_000]);
    assert_eq!(path_of(&input.to_string()), "interviews");
}
