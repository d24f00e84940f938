//! Interviews of real programmes' sizes, in all kinds.

use samspil_solve::Limits;
use samspil_solve::sample::{Talks, interviews as sample};
use serde_json::json;

use super::checker::{ints, judge, list};
use super::solved;

#[test]
fn usual_ones_are_proven_to_be_best() {
    for free in [0.2, 0.4, 0.6] {
        for (per_manager, seed) in [(1, 1), (3, 2), (6, 3)] {
            let input = sample(seed, Talks { free, per_manager, ..Talks::default() });
            let output = solved(&input, Limits::work(3_000_000));
            judge(&input, &output);
            assert_eq!(output["status"], "optimal", "{free} {per_manager}");
        }
    }
}

#[test]
fn crowded_ones_have_a_small_gap() {
    for (pairs, free) in [(20, 0.3), (60, 0.3), (60, 0.6)] {
        let talks =
            Talks { pairs, weeks: 3, slots_per_day: 4, free, per_manager: 10, shared: 1.0, away: 0.1 };
        let input = sample(5, talks);
        let output = solved(&input, Limits::work(1_000_000));
        judge(&input, &output);
        let (value, bound) = (output["value"].as_f64().unwrap(), output["bound"].as_f64().unwrap());
        assert!((value - bound) / value < 0.05, "{value} {bound}");
    }
}

/// Somebody of whom all want one slot each loses all slots but a few.
#[test]
fn who_blocks_is_found_among_many() {
    let mut input = sample(2, Talks { per_manager: 4, ..Talks::default() });
    let wanted = |input: &serde_json::Value, p: i64| {
        list(&input["interviews"]).iter().filter(|i| i["respondent"] == json!(p)).count()
    };
    let manager = (0..list(&input["free"]).len() as i64).find(|p| wanted(&input, *p) == 5).unwrap();
    input["free"][manager as usize] = json!([3, 40, 71, 90]);
    // Everybody else could.
    for person in 0..list(&input["free"]).len() {
        if person as i64 != manager {
            let mut free = ints(&input["free"][person]);
            free.extend([3, 40, 71, 90, 91]);
            input["free"][person] = json!(free);
        }
    }
    let output = solved(&input, Limits::none());
    assert_eq!(output["status"], "infeasible");
    let conflict = list(&output["conflict"]);
    let of = |rule: &str| conflict.iter().filter(|c| c["rule"] == rule).count();
    assert_eq!((of("interview"), of("free"), of("once"), conflict.len()), (5, 1, 1, 7), "{output}");
    assert!(conflict.contains(&json!({"rule": "free", "person": manager})));
    let first = &output["relaxations"][0];
    assert_eq!((&first["rule"], &first["person"]), (&json!("free"), &json!(manager)));
    input["free"][manager as usize]
        .as_array_mut()
        .unwrap()
        .extend(list(&first["change"]["free"]).iter().cloned());
    assert!(!solved(&input, Limits::work(3_000_000))["value"].is_null());
}
