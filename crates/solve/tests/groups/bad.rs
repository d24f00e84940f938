//! What is no problem is refused, and said where.

use samspil_solve::door;
use serde_json::{Value, json};

fn good() -> Value {
    json!({"n": 4, "groups": 2, "size_min": 1, "size_max": [3, 3], "distance": [[0, 1, 2, 3], [1, 0, 4, 5.5],
        [2, 4, 0, 6], [3, 5.5, 6, 0]], "role": ["a", "b", 3, null], "min_per_role": 0, "keep": [[0, 1]],
        "forbid": [[1, 2]], "fixed": [[3, 0]]})
}

fn path_of(text: &str) -> String {
    door::groups(text.as_bytes()).map_or_else(|bad| bad.path, |_| "good".to_owned())
}

#[test]
fn a_good_one_is_taken() {
    assert_eq!(path_of(&good().to_string()), "good");
    for name in ["role", "min_per_role", "keep", "forbid", "fixed"] {
        let mut input = good();
        input[name] = Value::Null;
        assert_eq!(path_of(&input.to_string()), "good");
        input.as_object_mut().unwrap().remove(name).unwrap();
        assert_eq!(path_of(&input.to_string()), "good");
    }
}

#[test]
fn a_fault_is_told_with_its_place() {
    let cases: Vec<(&str, Value, &str)> = vec![
        ("/n", json!(-1), "n"),
        ("/n", json!(2001), "n"),
        ("/n", json!(9_000_000_000_000i64), "n"),
        ("/n", json!(3), "role"),
        ("/n", json!(2.5), "n"),
        ("/groups", json!(0), "groups"),
        ("/groups", json!(501), "groups"),
        ("/groups", json!(3), "size_max"),
        ("/size_min", json!(-1), "size_min"),
        ("/size_min", json!("2"), "size_min"),
        ("/size_max/1", json!(-7), "size_max[1]"),
        ("/size_max", json!([1, 2, 3]), "size_max"),
        ("/min_per_role", json!(-1), "min_per_role"),
        ("/role/2", json!([1]), "role[2]"),
        ("/role", json!(["a"]), "role"),
        ("/keep/0/1", json!(4), "keep[0][1]"),
        ("/keep/0/0", json!(-1), "keep[0][0]"),
        ("/keep/0", json!([2, 2]), "keep[0][1]"),
        ("/keep/0", json!([2]), "keep[0]"),
        ("/forbid/0/0", json!(i64::MAX), "forbid[0][0]"),
        ("/fixed/0/1", json!(2), "fixed[0][1]"),
        ("/fixed/0/0", json!(4), "fixed[0][0]"),
        ("/distance/1/3", json!(1e7), "distance[1][3]"),
        ("/distance/1/3", json!("far"), "distance[1][3]"),
        ("/distance/3/1", json!(5.6), "distance[3][1]"),
        ("/distance/2", json!([1, 2]), "distance[2]"),
        ("/distance", json!([[0, 1, 2, 3]]), "distance"),
        ("/distance", json!([]), "distance"),
        ("/colour", json!(1), "colour"),
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
fn what_must_be_there_is_missed_and_what_is_no_json_is_refused() {
    for name in ["n", "groups", "size_min", "size_max", "distance"] {
        let mut input = good();
        input.as_object_mut().unwrap().remove(name).unwrap();
        assert_ne!(path_of(&input.to_string()), "good", "{name}");
    }
    let good = good().to_string();
    for (old, new) in [("5.5", "NaN"), ("5.5", "1e999"), ("5.5", "null"), ("\"n\":4", "\"n\":4,\"n\":4")] {
        assert!(good.contains(old));
        assert_ne!(path_of(&good.replace(old, new)), "good", "{new}");
    }
    assert_ne!(path_of(&format!("{good} x")), "good");
    for text in ["", "[]", "null", "{", &"[".repeat(100_000)] {
        assert_ne!(path_of(text), "good", "{text:.20}");
    }
}

#[test]
fn too_much_is_refused() {
    let mut input = good();
    input["keep"] = json!(vec![[0, 1]; 20_001]);
    assert_eq!(path_of(&input.to_string()), "keep");
}
