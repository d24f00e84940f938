//! Small problems against all plans there are; larger ones against the rules.

use proptest::prelude::*;
use samspil_solve::Limits;
use serde_json::{Map, Value, json};

use super::brute::optimum;
use super::checker::judge;
use super::solved;

fn pair(people: usize) -> impl Strategy<Value = (usize, usize)> {
    (0..people, 1..people).prop_map(move |(a, step)| (a, (a + step) % people))
}

/// People, rounds, and what disturbs them.
fn input(people: std::ops::RangeInclusive<usize>, rounds: usize) -> impl Strategy<Value = Value> {
    let size = (people, 0..=rounds, any::<bool>());
    size.prop_flat_map(|(people, rounds, by_size)| {
        let pairs = |most: usize| prop::collection::vec(pair(people), 0..=most);
        let absent = prop::collection::vec((0..rounds.max(1), 0..people), 0..=people / 2);
        (1..=people, pairs(people), pairs(people / 2), absent).prop_map(move |(count, met, apart, absent)| {
            let mut away: Map<String, Value> = Map::new();
            for (round, person) in absent.into_iter().filter(|(round, _)| *round < rounds) {
                let list = away.entry(round.to_string()).or_insert_with(|| json!([]));
                list.as_array_mut().unwrap().push(json!(person));
            }
            let mut input = json!({"people": people, "rounds": rounds, "absent": away, "met_before": met,
                "apart": apart});
            input[if by_size { "group_size" } else { "groups" }] = json!(count);
            input
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_answer_is_that_of_trying_everything(input in input(2..=6, 3)) {
        let output = solved(&input, Limits::work(20_000));
        match optimum(&input) {
            Some(best) => {
                let value = judge(&input, &output);
                prop_assert_eq!(value, best, "{}", input);
            }
            None => {
                prop_assert_eq!(output["status"].as_str(), Some("infeasible"), "{}", input);
                prop_assert_eq!(&output["solution"], &Value::Null);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn plans_keep_all_rules(input in input(7..=40, 8)) {
        let output = solved(&input, Limits::work(10_000));
        match output["status"].as_str() {
            Some("infeasible") => prop_assert!(!output["conflict"].as_array().unwrap().is_empty()),
            Some("unknown") => prop_assert_eq!(&output["solution"], &Value::Null),
            _ => { judge(&input, &output); }
        }
    }
}
