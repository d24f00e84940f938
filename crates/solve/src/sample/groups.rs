//! People and distances as in the benchmark library of maximally diverse grouping (MDGPLIB: Gallego,
//! Laguna, Martí and Duarte 2013), and people with roles, pairs that stay together or apart.

use serde_json::{Value, json};

use super::Dice;

/// How distances are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draw {
    /// Whole numbers from 0 to 100.
    RanInt,
    /// Any numbers from 0 to 100.
    RanReal,
    /// Distances of points with 2 to 21 coordinates from 0 to 10.
    Geo,
}

impl Draw {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::RanInt, Self::RanReal, Self::Geo];
}

fn unit(dice: &mut Dice) -> f64 {
    (dice.next() >> 11) as f64 / (1u64 << 53) as f64
}

/// The upper triangle of distances: for each person those to all later ones.
#[must_use]
pub fn distances(draw: Draw, people: usize, seed: u64) -> Vec<Vec<f64>> {
    let mut dice = Dice(seed.wrapping_mul(1_000_003) ^ people as u64);
    let coordinates = 2 + dice.below(20);
    let points: Vec<Vec<f64>> =
        (0..people).map(|_| (0..coordinates).map(|_| 10.0 * unit(&mut dice)).collect()).collect();
    let mut distance = |a: usize, b: usize| match draw {
        Draw::RanInt => dice.below(101) as f64,
        Draw::RanReal => 100.0 * unit(&mut dice),
        Draw::Geo => points[a].iter().zip(&points[b]).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt(),
    };
    (0..people).map(|a| (a + 1..people).map(|b| distance(a, b)).collect()).collect()
}

/// People without roles or wishes, in groups of so many.
#[must_use]
pub fn plain(draw: Draw, people: usize, groups: usize, sizes: (usize, usize), seed: u64) -> Value {
    json!({"n": people, "groups": groups, "size_min": sizes.0, "size_max": sizes.1,
        "distance": distances(draw, people, seed)})
}

/// The four shapes that are measured: people, groups, the fewest and the most of a group.
pub const SHAPES: [(usize, usize, (usize, usize)); 4] =
    [(120, 10, (8, 16)), (120, 12, (10, 10)), (240, 12, (15, 25)), (240, 20, (12, 12))];

/// People with roles, in groups of about ten: everybody's distances, one role in four rare, so that each
/// group needs two of every role; a tenth of the people kept in twos and threes, twice as many pairs kept
/// apart.
#[must_use]
pub fn ruled(people: usize, seed: u64) -> Value {
    let mut dice = Dice(seed ^ 0x5eed);
    let groups = people / 10;
    let mut role: Vec<&str> = (0..people)
        .map(|person| match person {
            _ if person < 2 * groups + 1 => "guide",
            _ if person < 5 * groups => "host",
            _ => "guest",
        })
        .collect();
    for last in (1..people).rev() {
        role.swap(last, dice.below(last as u64 + 1) as usize);
    }
    let mut any = || dice.below(people as u64) as usize;
    let keep: Vec<[usize; 2]> = (0..people / 20).map(|_| [any(), any()]).filter(|[a, b]| a != b).collect();
    let apart = (0..people / 5).map(|_| [any(), any()]);
    let tied = |[a, b]: &[usize; 2]| a == b || keep.iter().flatten().any(|p| p == a || p == b);
    let forbid: Vec<[usize; 2]> = apart.filter(|pair| !tied(pair)).collect();
    json!({"n": people, "groups": groups, "size_min": 9, "size_max": 11,
        "distance": distances(Draw::Geo, people, seed), "role": role, "min_per_role": 2, "keep": keep,
        "forbid": forbid})
}
