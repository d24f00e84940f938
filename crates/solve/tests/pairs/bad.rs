//! What is no problem is refused, and said where.

use samspil_solve::Limits;
use samspil_solve::door::{self, Kind, Request};
use serde_json::{Value, json};

fn good() -> Value {
    json!({"n": 4, "edges": [[0, 1, 5], [1, 2, -7], [2, 3, 9]], "unit_of": [1, 1, 1, 1], "odd": "trio"})
}

fn path_of(text: &[u8]) -> String {
    let request = Request {
        kind: Kind::Pairs,
        text,
        seed: 0,
        limits: Limits::none(),
        grace: Limits::none(),
        tell: &mut |_| (),
    };
    door::answer(request).map_or_else(|bad| bad.path, |_| "good".to_owned())
}

#[test]
fn a_good_one_is_taken() {
    assert_eq!(path_of(good().to_string().as_bytes()), "good");
}

#[test]
fn a_fault_is_told_with_its_place() {
    let cases: Vec<(&str, Value, &str)> = vec![
        ("/n", json!(-1), "n"),
        ("/n", json!(1e300), "n"),
        ("/n", json!("4"), "n"),
        ("/n", json!(9_000_000_000_000_i64), "n"),
        ("/n", json!(3), "unit_of"),
        ("/edges", json!({}), "edges"),
        ("/edges/1/0", json!(-1), "edges[1][0]"),
        ("/edges/1/1", json!(4), "edges[1][1]"),
        ("/edges/1/1", json!(9_000_000_000_i64), "edges[1][1]"),
        ("/edges/1/1", json!(1), "edges[1][1]"),
        ("/edges/1/2", json!(3_000_000_000_i64), "edges[1][2]"),
        ("/edges/1/2", json!(i32::MIN), "edges[1][2]"),
        ("/edges/1/2", json!(1.5), "edges[1][2]"),
        ("/edges/1/2", json!("x"), "edges[1][2]"),
        ("/edges/1/2", json!(null), "edges[1][2]"),
        ("/edges/1", json!([1, 0, 3]), "edges[1]"),
        ("/edges/2", json!([0, 1, 3]), "edges[2]"),
        ("/unit_of", json!([1, 1, 1]), "unit_of"),
        ("/unit_of", json!([1, 1, 2, 2]), "edges[1]"),
        ("/odd", json!("both"), "odd"),
        ("/odd", json!(2), "odd"),
    ];
    for (place, value, path) in cases {
        let mut input = good();
        *input.pointer_mut(place).unwrap() = value;
        assert_eq!(path_of(input.to_string().as_bytes()), path, "{place} {input}");
    }
    for (text, path) in [
        (r#"{"n": 2}"#, "."),
        (r#"{"n": 2, "edges": [[0, 1]]}"#, "edges[0]"),
        (r#"{"n": 2, "edges": [[0, 1, NaN]]}"#, "edges[0][2]"),
        (r#"{"n": 2, "edges": [], "more": 1}"#, "more"),
        (r#"{"n": 2, "edges": []} x"#, "."),
        ("", "."),
    ] {
        assert_eq!(path_of(text.as_bytes()), path, "{text}");
    }
}

#[test]
fn a_pair_that_stands_there_twice_in_a_sparse_level_is_found() {
    let mut edges: Vec<Value> = (0..99).map(|a| json!([a, a + 1, a])).collect();
    edges.push(json!([51, 50, 3]));
    edges.push(json!([60, 61, 3]));
    let input = json!({"n": 100, "edges": edges});
    assert_eq!(path_of(input.to_string().as_bytes()), "edges[99]");
}
