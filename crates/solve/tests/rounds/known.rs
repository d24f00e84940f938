//! Plans that are known to exist: nobody meets anybody twice.

use std::collections::BTreeSet;

use samspil_solve::{Limits, rounds};
use serde_json::{Value, json};

use super::checker::{judge, number, rounds as plan_of};
use super::solved;

fn perfect(input: &Value) {
    let output = solved(input, Limits::work(1_000_000));
    assert_eq!(judge(input, &output), 0, "{input}");
    assert_eq!(output["status"], "optimal");
}

fn regular(groups: usize, size: usize, rounds: usize) {
    perfect(&json!({"people": groups * size, "group_size": size, "rounds": rounds}));
}

/// Every plan of the catalogue, at all sizes, by the rules of the game.
#[test]
fn every_known_plan_is_one() {
    for size in 1..=20 {
        for groups in 1..=200 / size {
            let plan = rounds::design(groups, size);
            assert!(!plan.is_empty(), "{groups} × {size}");
            let mut met = BTreeSet::new();
            for round in &plan {
                assert_eq!(round.len(), groups, "{groups} × {size}");
                let seated: BTreeSet<usize> = round.iter().flatten().copied().collect();
                assert_eq!(seated, (0..groups * size).collect(), "{groups} × {size}");
                for group in round {
                    assert_eq!(group.len(), size);
                    for (at, a) in group.iter().enumerate() {
                        assert!(
                            group[..at].iter().all(|b| met.insert((a.min(b), a.max(b)))) || plan.len() == 1,
                            "{groups} × {size}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn pairs_meet_everyone() {
    for groups in 1..=50 {
        regular(groups, 2, 2 * groups - 1);
        let people = 2 * groups + 1;
        perfect(&json!({"people": people, "group_size": 2, "rounds": people}));
    }
}

#[test]
fn planes_and_spaces_are_complete() {
    for order in [2, 3, 4, 5, 7, 8, 9, 11, 13, 16] {
        regular(order, order, order + 1);
    }
    for (size, power) in [(2, 5), (3, 3), (3, 4), (4, 3), (5, 3), (2, 7)] {
        let people = usize::pow(size, power);
        regular(people / size, size, (people - 1) / (size - 1));
    }
}

#[test]
fn fewer_rounds_or_people_are_no_harder() {
    for (groups, size, most) in [(4, 4, 5), (5, 5, 6), (7, 3, 10), (7, 4, 9), (8, 8, 9), (8, 4, 9), (9, 5, 9)]
    {
        for rounds in 1..=most {
            regular(groups, size, rounds);
        }
        // One round is given up for people of one group who are not there, or all but one by a row.
        for missing in 1..=size {
            perfect(&json!({"people": groups * size - missing, "groups": groups, "rounds": most - 1}));
        }
    }
}

#[test]
fn earlier_meetings_are_rounds_that_were() {
    for (groups, size, most) in [(4, 4, 5), (5, 5, 6), (7, 7, 8), (5, 3, 7), (9, 3, 13)] {
        let people = groups * size;
        let met: Vec<Value> = (0..people)
            .flat_map(|a| (0..a).filter(move |b| a % groups == b % groups).map(move |b| json!([a, b])))
            .collect();
        perfect(&json!({"people": people, "group_size": size, "rounds": most - 1, "met_before": met}));
        perfect(&json!({"people": people, "group_size": size, "rounds": most - 1, "apart": met}));
    }
}

#[test]
fn who_is_absent_leaves_a_smaller_group() {
    let absent = json!({"0": [0, 1, 2], "2": [5], "3": [7, 11]});
    perfect(&json!({"people": 16, "groups": 4, "rounds": 4, "absent": absent}));
}

#[test]
fn more_rounds_than_can_be_new_repeat_no_more_than_they_must() {
    let input = json!({"people": 9, "group_size": 3, "rounds": 6});
    let output = solved(&input, Limits::work(1_000_000));
    assert_eq!(
        (judge(&input, &output), number(&output["bound"].as_f64().map(|b| b as u64).into())),
        (18, 18)
    );
    assert_eq!(plan_of(&output).len(), 6);
}
