//! The best pairs of few people, by looking at all there are.

use serde_json::Value;

use super::checker::Given;

/// The highest score; nothing where there are no pairs.
pub fn best(given: &Given, without: &[usize], also: &[[usize; 2]]) -> Option<i64> {
    let score = |a: usize, b: usize| {
        let added = also.iter().any(|pair| *pair == [a, b] || *pair == [b, a]);
        given.score(a, b).or(added.then_some(0))
    };
    let mut total = 0;
    for level in &given.levels {
        let level: Vec<usize> = level.iter().copied().filter(|person| !without.contains(person)).collect();
        let best = matchings(&level, &score);
        let all = (1_usize << level.len()) - 1;
        total += if level.len().is_multiple_of(2) {
            best[all]?
        } else if given.leave_one {
            (0..level.len()).filter_map(|left| best[all ^ (1 << left)]).max()?
        } else {
            trios(&level, &score).filter_map(|(mask, score)| Some(score + best[all ^ mask]?)).max()?
        };
    }
    Some(total)
}

fn trios<'a>(
    level: &'a [usize],
    score: &'a impl Fn(usize, usize) -> Option<i64>,
) -> impl Iterator<Item = (usize, i64)> + 'a {
    let n = level.len();
    let all = (0..n).flat_map(move |a| (a + 1..n).flat_map(move |b| (b + 1..n).map(move |c| (a, b, c))));
    all.filter_map(|(a, b, c)| {
        let sum = score(level[a], level[b])? + score(level[b], level[c])? + score(level[a], level[c])?;
        Some((1 << a | 1 << b | 1 << c, sum))
    })
}

/// For each set of people the best perfect matching.
fn matchings(level: &[usize], score: &impl Fn(usize, usize) -> Option<i64>) -> Vec<Option<i64>> {
    let mut best = vec![None; 1 << level.len()];
    best[0] = Some(0);
    for mask in 1_usize..1 << level.len() {
        let first = mask.trailing_zeros() as usize;
        let partners = (first + 1..level.len()).filter(|&other| mask & 1 << other != 0);
        let value = |other: usize| {
            let rest: Option<i64> = best[mask ^ (1 << first) ^ (1 << other)];
            Some(rest? + score(level[first], level[other])?)
        };
        best[mask] = partners.filter_map(value).max();
    }
    best
}

/// Who is left over, and which pairs are allowed, in a relaxation.
pub fn relaxed(relaxation: &Value) -> (Vec<usize>, Vec<[usize; 2]>) {
    let leave = serde_json::from_value(relaxation["leave"].clone()).unwrap();
    let allow = serde_json::from_value(relaxation["allow"].clone()).unwrap();
    (leave, allow)
}
