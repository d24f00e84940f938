//! Is it a plan, and what is it worth?

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

pub fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap_or_else(|| panic!("no number: {value}"))).unwrap()
}

pub fn numbers(value: &Value) -> Vec<usize> {
    value.as_array().into_iter().flatten().map(number).collect()
}

/// Pairs of a list, the smaller number first.
pub fn pairs(list: &Value) -> BTreeSet<(usize, usize)> {
    let pair = |pair: &Value| {
        let (a, b) = (number(&pair[0]), number(&pair[1]));
        (a.min(b), a.max(b))
    };
    list.as_array().into_iter().flatten().map(pair).collect()
}

/// Who is there in a round.
pub fn present(input: &Value, round: usize) -> Vec<usize> {
    let absent = numbers(&input["absent"][round.to_string()]);
    (0..number(&input["people"])).filter(|person| !absent.contains(person)).collect()
}

/// The sizes of groups that a round must have, the largest first.
pub fn sizes(input: &Value, round: usize) -> Vec<usize> {
    let present = present(input, round).len();
    let groups = match input["group_size"].as_u64() {
        Some(size) => present.div_ceil(usize::try_from(size).unwrap()),
        None => number(&input["groups"]).min(present),
    };
    (0..groups).map(|group| present / groups + usize::from(group < present % groups)).collect()
}

/// Meetings beyond the first of each pair, an earlier one counting as one.
pub fn repeats(input: &Value, rounds: &[Vec<Vec<usize>>]) -> usize {
    let mut count: BTreeMap<(usize, usize), usize> =
        pairs(&input["met_before"]).into_iter().map(|pair| (pair, 1)).collect();
    for group in rounds.iter().flatten() {
        for (at, &a) in group.iter().enumerate() {
            for &b in &group[..at] {
                *count.entry((a.min(b), a.max(b))).or_default() += 1;
            }
        }
    }
    count.values().map(|count| count.saturating_sub(1)).sum()
}

pub fn rounds(output: &Value) -> Vec<Vec<Vec<usize>>> {
    let round = |round: &Value| round.as_array().unwrap().iter().map(numbers).collect();
    output["solution"]["rounds"].as_array().unwrap().iter().map(round).collect()
}

/// Everything that a plan must be; its repeats.
pub fn judge(input: &Value, output: &Value) -> usize {
    let plan = rounds(output);
    assert_eq!(plan.len(), number(&input["rounds"]), "{input}");
    let apart = pairs(&input["apart"]);
    for (round, groups) in plan.iter().enumerate() {
        let mut seated: Vec<usize> = groups.iter().flatten().copied().collect();
        seated.sort_unstable();
        assert_eq!(seated, present(input, round), "round {round} of {input}");
        let mut given: Vec<usize> = groups.iter().map(Vec::len).collect();
        given.sort_unstable_by(|a, b| b.cmp(a));
        assert_eq!(given, sizes(input, round), "round {round} of {input}");
        for (a, b) in &apart {
            let together = groups.iter().any(|group| group.contains(a) && group.contains(b));
            assert!(!together, "{a} and {b} sit together in round {round} of {input}");
        }
    }
    let value = repeats(input, &plan);
    assert_eq!(number(&output["solution"]["repeats"]), value, "{input}");
    assert_eq!(output["value"].as_f64(), Some(value as f64), "{input}");
    let bound = output["bound"].as_f64();
    assert!(bound.is_none_or(|bound| bound <= value as f64), "{output}");
    assert_eq!(output["status"] == "optimal", bound == Some(value as f64), "{output}");
    value
}
