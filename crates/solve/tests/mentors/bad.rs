//! What is no problem is refused, and said where; what is unusual is read all the same.

use samspil_solve::door;
use serde_json::{Value, json};

fn good() -> Value {
    json!({"talents": 3, "mentors": 2, "capacity": [2, 1], "edges": [[0, 0, 5], [1, 1, -2.5], [0, 1, 7]]})
}

fn path_of(text: &str) -> String {
    door::mentors(text.as_bytes()).map_or_else(|bad| bad.path, |_| "good".to_owned())
}

#[test]
fn a_good_one_is_taken_in_any_form() {
    let read = |text: &str| door::mentors(text.as_bytes()).unwrap();
    let plain = read(&good().to_string());
    assert_eq!(plain.unit, 10);
    assert_eq!(plain.problem.wishes(0).collect::<Vec<_>>(), [(0, 50), (1, 70)]);
    assert_eq!(plain.problem.wishes(1).collect::<Vec<_>>(), [(1, -25)]);
    for text in [
        r#"{"talents":3,"mentors":2,"capacity":[2,1],"edges":[[0,0,5],[1,1,-2.5],[0,1,7]],"objective":null}"#,
        r#" { "edges" : [ [0 , 0,5.0 ] ,[1,1,-2.50],
            [0,1,7]] , "mentors":2,"talents":3, "capacity" :[2 ,1 ],"objective":"served_then_score" } "#,
        r#"{"t\u0061lents":3,"mentors":2,"capacity":[2,1],"edges":[[0,0,0.5e1],[1,1,-25e-1],[0,1,7]]}"#,
    ] {
        assert_eq!(read(text), plain, "{text}");
    }
}

#[test]
fn both_ways_of_reading_numbers_agree() {
    for number in [
        "0",
        "-0",
        "0.1",
        "1.10",
        "-3.000001",
        "7",
        "1234567",
        "12345678",
        "999999999",
        "0.123456789",
        "0.1234567894",
        "0.9999999999",
        "12.5",
    ] {
        let text = |number: &str| format!(r#"{{"talents":1,"mentors":1,"edges":[[0,0,{number}]]}}"#);
        let read = |number: &str| door::mentors(text(number).as_bytes()).unwrap();
        assert_eq!(read(number), read(&format!("{number}e0")), "{number}");
    }
}

#[test]
fn a_fault_is_told_with_its_place() {
    let cases: Vec<(&str, Value, &str)> = vec![
        ("/talents", json!(-1), "talents"),
        ("/talents", json!(1_000_001), "talents"),
        ("/talents", json!(2.5), "talents"),
        ("/talents", json!(1), "edges[1][0]"),
        ("/mentors", json!(1e300), "mentors"),
        ("/mentors", json!("2"), "mentors"),
        ("/mentors", json!(3), "capacity"),
        ("/capacity", json!([2]), "capacity"),
        ("/capacity/1", json!(-1), "capacity[1]"),
        ("/capacity/1", json!(5_000_000_000i64), "capacity[1]"),
        ("/capacity/1", json!(1.5), "capacity[1]"),
        ("/edges", json!({}), "edges"),
        ("/edges", json!(null), "edges"),
        ("/edges/1", json!([1, 1]), "edges[1]"),
        ("/edges/1", json!([1, 1, 2, 3]), "edges[1]"),
        ("/edges/1", json!(7), "edges[1]"),
        ("/edges/1/0", json!(3), "edges[1][0]"),
        ("/edges/1/0", json!(-1), "edges[1][0]"),
        ("/edges/1/0", json!(9_000_000_000_000i64), "edges[1][0]"),
        ("/edges/1/0", json!(1.5), "edges[1][0]"),
        ("/edges/1/1", json!(2), "edges[1][1]"),
        ("/edges/1/1", json!(-7), "edges[1][1]"),
        ("/edges/1/1", json!("1"), "edges[1][1]"),
        ("/edges/1/2", json!(1_000_000_001), "edges[1][2]"),
        ("/edges/1/2", json!(-1e300), "edges[1][2]"),
        ("/edges/1/2", json!(null), "edges[1][2]"),
        ("/edges/2", json!([0, 0, 9]), "edges[2]"),
        ("/objective", json!("best"), "objective"),
        ("/objective", json!(1), "objective"),
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

/// Five talents, for each of them these mentors.
fn for_all(mentors: &[u32]) -> Vec<Value> {
    let edges = |talent: u32| mentors.iter().map(move |mentor| json!([talent, mentor, talent * 7 + mentor]));
    (0..5).flat_map(edges).collect()
}

#[test]
fn edges_of_all_for_all_are_read_in_any_order() {
    let text = |edges: &[Value]| json!({"talents": 5, "mentors": 4, "edges": edges}).to_string();
    let edges = for_all(&[0, 1, 3]);
    let plain = door::mentors(text(&edges).as_bytes()).unwrap();
    for talent in 0..5 {
        let wishes = [0, 1, 3].map(|mentor| (mentor, i64::from(talent * 7 + mentor)));
        assert_eq!(plain.problem.wishes(talent).collect::<Vec<_>>(), wishes);
    }
    assert_eq!(door::mentors(text(&edges).replace(',', " , ").as_bytes()).unwrap(), plain);
    let mut turned = edges;
    turned.rotate_left(4);
    let turned = door::mentors(text(&turned).as_bytes()).unwrap().problem;
    let sorted =
        |wishes: &mut dyn Iterator<Item = (u32, i64)>| wishes.collect::<std::collections::BTreeSet<_>>();
    for talent in 0..5 {
        let both = [&turned, &plain.problem].map(|problem| sorted(&mut problem.wishes(talent)));
        assert_eq!(both[0], both[1]);
    }
}

#[test]
fn faults_among_edges_of_all_for_all_are_told_with_their_place() {
    let path = |edges: &[Value]| path_of(&json!({"talents": 5, "mentors": 4, "edges": edges}).to_string());
    assert_eq!(path(&for_all(&[0, 1, 3])), "good");
    assert_eq!(path(&for_all(&[0, 4, 3])), "edges[1][1]");
    assert_eq!(path(&for_all(&[0, 3, 0])), "edges[2]");
    for (edge, fault, place) in [
        (7, json!([2, 9, 1]), "edges[7][1]"),
        (14, json!([4, 4, 1]), "edges[14][1]"),
        (10, json!([5, 1, 1]), "edges[10][0]"),
        (13, json!([4, 0, 1]), "edges[13]"),
        (14, json!([1, 0, 1]), "edges[14]"),
    ] {
        let mut edges = for_all(&[0, 1, 3]);
        edges[edge] = fault;
        assert_eq!(path(&edges), place);
    }
}

#[test]
fn what_is_missing_or_twice_or_no_json_is_refused() {
    for name in ["talents", "mentors", "edges"] {
        let mut input = good();
        input.as_object_mut().unwrap().remove(name).unwrap();
        assert_ne!(path_of(&input.to_string()), "good", "{name}");
    }
    let good = good().to_string();
    let changed = |old: &str, new: &str| {
        assert!(good.contains(old), "{old}");
        path_of(&good.replacen(old, new, 1))
    };
    for (old, new) in [
        ("\"talents\":3", "\"talents\":3,\"talents\":3"),
        ("[0,0,5]", "[0,0,5]]"),
        ("[0,0,5]", "[0,0,5],"),
        ("[0,0,5]", "[00,0,5]"),
        ("[0,0,5]", "[0,0,05]"),
        ("[0,0,5]", "[0,0,5.]"),
        ("[0,0,5]", "[0,0,-]"),
        ("[0,0,5]", "[0,0,+5]"),
        ("[0,0,5]", "[0,0,NaN]"),
        ("[0,0,5]", "[0,0,1e999]"),
        ("[0,0,5]", "[0,0 5]"),
        ("[0,0,5],", "[0,0,5]"),
        ("}", "}}"),
        ("}", ""),
    ] {
        assert_ne!(changed(old, new), "good", "{new}");
    }
    for text in ["", "[]", "null", "{", "{}", "\u{feff}{}", &"[".repeat(100_000)] {
        assert_ne!(path_of(text), "good", "{text:.20}");
    }
}
