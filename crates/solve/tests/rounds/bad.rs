//! What is no problem of rounds is refused, and said where.

use samspil_solve::door;
use serde_json::{Value, json};

fn good() -> Value {
    json!({"people": 8, "group_size": 4, "rounds": 3, "absent": {"1": [3]}, "met_before": [[0, 1], [1, 0]],
        "apart": [[2, 3]]})
}

fn path_of(text: &str) -> String {
    door::rounds(text.as_bytes()).map_or_else(|bad| bad.path, |_| "good".to_owned())
}

#[test]
fn a_good_one_is_taken() {
    assert_eq!(path_of(&good().to_string()), "good");
    for (name, value) in [("absent", json!(null)), ("met_before", json!([])), ("apart", json!(null))] {
        let mut input = good();
        input[name] = value;
        assert_eq!(path_of(&input.to_string()), "good");
    }
    assert_eq!(path_of(r#"{"people": 0, "groups": 4294967295, "rounds": 0}"#), "good");
}

#[test]
fn a_fault_is_told_with_its_place() {
    let cases: Vec<(&str, Value, &str)> = vec![
        ("people", json!(-1), "people"),
        ("people", json!(1001), "people"),
        ("people", json!(1e300), "people"),
        ("people", json!("8"), "people"),
        ("people", json!(2.5), "people"),
        ("people", json!(null), "people"),
        ("people", json!(2), "absent[\"1\"][0]"),
        ("rounds", json!(1001), "rounds"),
        ("rounds", json!(-3), "rounds"),
        ("rounds", json!(1), "absent[\"1\"]"),
        ("group_size", json!(0), "group_size"),
        ("group_size", json!(9_000_000_000_000i64), "group_size"),
        ("group_size", json!(null), "group_size"),
        ("groups", json!(2), "groups"),
        ("groups", json!("two"), "groups"),
        ("absent", json!([]), "absent"),
        ("absent", json!({"3": []}), "absent[\"3\"]"),
        ("absent", json!({"-1": []}), "absent[\"-1\"]"),
        ("absent", json!({"": []}), "absent[\"\"]"),
        ("absent", json!({"01": []}), "absent[\"01\"]"),
        ("absent", json!({"0": [8]}), "absent[\"0\"][0]"),
        ("absent", json!({"0": [1, -1]}), "absent[\"0\"][1]"),
        ("absent", json!({"0": 3}), "absent.0"),
        ("met_before", json!([[0, 1], [0, 8]]), "met_before[1][1]"),
        ("met_before", json!([[0, 0]]), "met_before[0]"),
        ("met_before", json!([[0]]), "met_before[0]"),
        ("met_before", json!([[0, 1, 2]]), "met_before[0]"),
        ("met_before", json!([[0, 1.5]]), "met_before[0][1]"),
        ("apart", json!([[-1, 1]]), "apart[0][0]"),
        ("apart", json!([[5, 5]]), "apart[0]"),
        ("apart", json!([[5, 18_446_744_073_709_551_615u64]]), "apart[0][1]"),
        ("colour", json!("red"), "colour"),
    ];
    for (name, value, path) in cases {
        let mut input = good();
        input[name] = value;
        assert_eq!(path_of(&input.to_string()), path, "{input}");
    }
}

#[test]
fn what_is_no_json_is_refused() {
    for text in ["", "null", "[]", "{", "{}", "NaN", r#"{"people": NaN, "groups": 1, "rounds": 1}"#] {
        assert_ne!(path_of(text), "good", "{text}");
    }
    let twice = r#"{"people": 8, "groups": 2, "rounds": 3, "absent": {"1": [3], "1": [4]}}"#;
    assert_eq!(path_of(twice), "absent[\"1\"]");
    assert_eq!(path_of(&(good().to_string() + "{}")), ".");
    let many = vec![[0, 1]; 1_000_001];
    let input = json!({"people": 2, "groups": 1, "rounds": 1, "apart": many});
    assert_eq!(path_of(&input.to_string()), "apart");
}
