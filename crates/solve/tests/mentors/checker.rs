//! Judges an answer by its input alone.

use std::collections::BTreeMap;

use serde_json::Value;

/// An input as this checker reads it. Scores are in millionths.
pub struct Given {
    pub talents: usize,
    pub capacity: Vec<i64>,
    pub score: BTreeMap<(usize, usize), i64>,
}

fn place(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn millionths(value: &Value) -> i64 {
    (value.as_f64().unwrap() * 1e6).round() as i64
}

pub fn given(input: &Value) -> Given {
    let capacity: Vec<i64> =
        input["capacity"].as_array().unwrap().iter().map(|c| c.as_i64().unwrap()).collect();
    assert_eq!(capacity.len(), place(&input["mentors"]));
    let edges = input["edges"].as_array().unwrap();
    let score = edges.iter().map(|e| ((place(&e[0]), place(&e[1])), millionths(&e[2]))).collect();
    Given { talents: place(&input["talents"]), capacity, score }
}

/// The mentor of each talent; the pairs are allowed, the number and the value are right.
pub fn judge(given: &Given, output: &Value) -> Vec<Option<usize>> {
    let mut mentor = vec![None; given.talents];
    let mut free = given.capacity.clone();
    let mut sum = 0;
    let pairs = output["solution"]["pairs"].as_array().unwrap();
    for pair in pairs {
        let (t, m) = (place(&pair[0]), place(&pair[1]));
        assert_eq!(mentor[t].replace(m), None, "talent {t} twice");
        free[m] -= 1;
        sum += given.score[&(t, m)];
    }
    assert!(free.iter().all(|free| *free >= 0), "{free:?}");
    assert_eq!(place(&output["solution"]["served"]), pairs.len());
    assert_eq!(millionths(&output["value"]), sum);
    if !output["bound"].is_null() {
        assert!(millionths(&output["bound"]) >= sum);
    }
    assert_eq!((&output["conflict"], &output["relaxations"]), (&Value::Array(vec![]), &Value::Array(vec![])));
    mentor
}

/// The certificate proves that no more can be served, and no larger value is possible.
pub fn judge_best(given: &Given, output: &Value) -> Vec<Option<usize>> {
    let mentor = judge(given, output);
    assert_eq!((output["status"].as_str(), &output["bound"]), (Some("optimal"), &output["value"]));
    let proof = &output["certificate"];
    let prices = |name: &str| proof[name].as_array().unwrap().iter().map(millionths).collect::<Vec<_>>();
    let (talent, price) = (prices("talent"), prices("mentor"));
    let flags = |name: &str, count: usize| {
        let mut flags = vec![false; count];
        proof["cover"][name].as_array().unwrap().iter().for_each(|number| flags[place(number)] = true);
        flags
    };
    let talents = flags("talents", given.talents);
    let mentors = flags("mentors", given.capacity.len());
    let of = |m: usize| given.capacity[m];
    let room: i64 = (0..mentors.len()).filter(|m| mentors[*m]).map(of).sum();
    let most = talents.iter().filter(|covered| **covered).count() as i64 + room;
    assert_eq!(most, mentor.iter().flatten().count() as i64, "more might be served");
    for (&(t, m), &score) in &given.score {
        assert!(talents[t] || mentors[m], "edge {t}, {m} is not covered");
        assert!(talents[t] && mentors[m] || talent[t] + price[m] >= score, "edge {t}, {m} is too good");
    }
    assert!((0..talents.len()).all(|t| talents[t] || talent[t] >= 0));
    assert!((0..mentors.len()).all(|m| mentors[m] || price[m] >= 0));
    let sum = talent.iter().sum::<i64>() + (0..mentors.len()).map(|m| price[m] * of(m)).sum::<i64>();
    assert_eq!(sum, millionths(&output["value"]), "a better value might be possible");
    mentor
}

/// No talent and mentor would rather have each other; equal scores go by the lower number.
pub fn judge_stable(given: &Given, mentor: &[Option<usize>]) {
    for (&(t, m), &score) in &given.score {
        let key = |other: usize| (given.score[&(t, other)], std::cmp::Reverse(other));
        let talent_wants = mentor[t].is_none_or(|other| (score, std::cmp::Reverse(m)) > key(other));
        let mine: Vec<usize> = (0..mentor.len()).filter(|other| mentor[*other] == Some(m)).collect();
        let better = |other: &usize| {
            (score, std::cmp::Reverse(t)) > (given.score[&(*other, m)], std::cmp::Reverse(*other))
        };
        let mentor_wants = (mine.len() as i64) < given.capacity[m] || mine.iter().any(better);
        assert!(!(talent_wants && mentor_wants), "{t} and {m} would rather have each other");
    }
}
