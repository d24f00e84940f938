//! Pairs to be found, of several kinds and any size.

use crate::pairs::Edge;

/// What scores look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scores {
    /// Any number up to a million, each as likely.
    Even,
    /// Whole numbers from 0 to 10: many are the same.
    Few,
    /// Minus the distance of points in a square.
    Near,
    /// What people have in common, some being liked by all, plus a little chance.
    Liked,
}

/// People in levels of about the same size, every pair within a level allowed.
#[must_use]
pub fn pairs(seed: u64, people: u32, levels: u32, scores: Scores) -> Vec<Edge> {
    let mut numbers = Numbers(seed);
    let traits: Vec<[i64; 2]> =
        (0..people).map(|_| [numbers.below(100_000), numbers.below(100_000)]).collect();
    let mut edges = Vec::new();
    for level in 0..levels {
        let of = |level: u32| (u64::from(people) * u64::from(level) / u64::from(levels)) as u32;
        for a in of(level)..of(level + 1) {
            for b in a + 1..of(level + 1) {
                let score = score(scores, traits[a as usize], traits[b as usize], &mut numbers);
                edges.push(Edge { a, b, score });
            }
        }
    }
    edges
}

fn score(scores: Scores, [a, c]: [i64; 2], [b, d]: [i64; 2], numbers: &mut Numbers) -> i32 {
    let score = match scores {
        Scores::Even => numbers.below(1_000_001),
        Scores::Few => numbers.below(11),
        Scores::Near => -((a - b).pow(2) + (c - d).pow(2)).isqrt(),
        Scores::Liked => a + b - (c - d).abs() / 4 + numbers.below(1_000),
    };
    score as i32
}

/// Numbers that look random (Steele, Lea and Flood, "Fast splittable pseudorandom number generators").
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((u128::from(mixed ^ (mixed >> 31)) * limit.unsigned_abs() as u128) >> 64) as i64
    }
}
