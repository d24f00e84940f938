//! The same problem as a file of edges.

use std::io::Cursor;

use samspil_solve::Limits;
use samspil_solve::door::{self, Kind, Output, PairsOptions, Request};
use samspil_solve::pairs::{Edge, Odd};
use samspil_solve::sample::pairs::{Scores, pairs};
use serde_json::{Value, json};

use super::checker::judge;
use super::solved;

fn bytes(people: u32, count: u64, edges: &[Edge]) -> Vec<u8> {
    let mut bytes = people.to_le_bytes().to_vec();
    bytes.extend(count.to_le_bytes());
    for edge in edges {
        bytes.extend(edge.a.to_le_bytes());
        bytes.extend(edge.b.to_le_bytes());
        bytes.extend(edge.score.to_le_bytes());
    }
    bytes
}

fn answer(bytes: Vec<u8>, odd: Option<Odd>) -> Result<Output, String> {
    let request = Request {
        kind: Kind::Pairs,
        text: &[],
        seed: 0,
        limits: Limits::none(),
        grace: Limits::none(),
        tell: &mut |_| (),
    };
    let mut source = Cursor::new(bytes);
    door::pairs(request, PairsOptions { odd, edges: Some(&mut source) }).map_err(|bad| bad.path)
}

#[test]
fn a_file_and_the_json_give_the_same_answer() {
    let edges = pairs(5, 400, 3, Scores::Even);
    assert!(edges.len() > 1 << 14);
    let rows: Vec<Value> = edges.iter().map(|edge| json!([edge.a, edge.b, edge.score])).collect();
    for odd in [Odd::Trio, Odd::LeaveOne] {
        let input = json!({"n": 400, "edges": rows, "odd": odd.as_str()});
        let output = answer(bytes(400, edges.len() as u64, &edges), Some(odd)).unwrap();
        let output: Value = serde_json::from_str(&output.json().unwrap()).unwrap();
        assert_eq!(output, solved(&input, Limits::none()));
        judge(&input, &output);
    }
}

#[test]
fn a_file_that_is_none_is_refused() {
    let edge = |a, b, score| Edge { a, b, score };
    let edges = [edge(0, 1, 3), edge(1, 2, 4), edge(2, 3, 5)];
    for (file, path) in [
        (Vec::new(), "n"),
        (vec![1, 0, 0, 0, 7], "m"),
        (bytes(u32::MAX, 3, &edges), "n"),
        (bytes(4, u64::MAX, &edges), "m"),
        (bytes(4, 2, &edges), "m"),
        (bytes(4, 4, &edges), "m"),
        (bytes(3, 3, &edges), "edges[2][1]"),
        (bytes(4, 3, &[edges[0], edges[1], edge(1, 0, 2)]), "edges[2]"),
        (bytes(4, 3, &[edges[0], edges[1], edge(1, 1, 2)]), "edges[2][1]"),
        (bytes(4, 3, &[edges[0], edges[1], edge(1, 3, i32::MIN)]), "edges[2][2]"),
    ] {
        assert_eq!(answer(file, None).map(|_| ()), Err(path.to_owned()));
    }
    assert_eq!(answer(bytes(4, 3, &edges), None).map(|output| output.value), Ok(Some(8.0)));
}
