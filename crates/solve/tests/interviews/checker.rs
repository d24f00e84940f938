//! What the hard rules and the costs are, written once more from the
//! description of the door alone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

pub fn ints(value: &Value) -> Vec<i64> {
    value.as_array().unwrap().iter().map(|x| x.as_i64().unwrap()).collect()
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// The hard rules that are broken.
fn broken(input: &Value, slots: &[i64]) -> Vec<String> {
    let per_day = input["slots_per_day"].as_i64().unwrap();
    let window = per_day * input["days"].as_i64().unwrap();
    let free: Vec<BTreeSet<i64>> =
        list(&input["free"]).iter().map(|f| ints(f).into_iter().collect()).collect();
    let mut taken = BTreeSet::new();
    let mut made: BTreeMap<(i64, i64), i64> = BTreeMap::new();
    let mut broken = Vec::new();
    for (i, (interview, &slot)) in list(&input["interviews"]).iter().zip(slots).enumerate() {
        if !(0..window).contains(&slot) {
            broken.push(format!("{i}: {slot} is no slot"));
        }
        if interview["fixed"].as_i64().is_some_and(|fixed| fixed != slot) {
            broken.push(format!("{i}: not where it is fixed"));
        }
        for who in ["interviewer", "respondent"] {
            let person = interview[who].as_i64().unwrap();
            if !free[person as usize].contains(&slot) {
                broken.push(format!("{i}: {who} is not free in {slot}"));
            }
            if !taken.insert((person, slot)) {
                broken.push(format!("{i}: {who} twice in {slot}"));
            }
        }
        *made.entry((interview["interviewer"].as_i64().unwrap(), slot / per_day.max(1))).or_default() += 1;
    }
    let most = input["max_per_day"].as_i64().unwrap_or(2);
    broken.extend(
        made.iter().filter(|(_, made)| **made > most).map(|(who, _)| format!("too many a day: {who:?}")),
    );
    broken
}

/// What slots cost.
pub fn cost(input: &Value, slots: &[i64]) -> f64 {
    let per_day = input["slots_per_day"].as_i64().unwrap();
    let mut trips = BTreeSet::new();
    let mut days = 0;
    for (interview, slot) in list(&input["interviews"]).iter().zip(slots) {
        trips.insert((interview["interviewer"].as_i64().unwrap(), slot / per_day));
        days += slot / per_day;
    }
    let trip = input["trip_cost"].as_f64().unwrap_or(10.0);
    trip * trips.len() as f64 + input["day_cost"].as_f64().unwrap_or(1.0) * days as f64
}

/// Judges an answer that has slots: rules, value, bound, status.
pub fn judge(input: &Value, output: &Value) {
    let slots = ints(&output["solution"]["slots"]);
    assert_eq!(slots.len(), list(&input["interviews"]).len());
    assert_eq!(broken(input, &slots), Vec::<String>::new(), "{input}");
    let value = output["value"].as_f64().unwrap();
    let real = cost(input, &slots);
    assert!((value - real).abs() < 1e-6, "says {value}, costs {real}: {input}");
    let bound = output["bound"].as_f64().unwrap();
    assert!(bound <= value + 1e-9, "bound {bound} above {value}: {input}");
    match output["status"].as_str().unwrap() {
        "optimal" => assert_eq!(output["bound"], output["value"]),
        "best_found" | "cancelled" => {}
        other => panic!("{other} with slots"),
    }
}
