//! Talents and mentors, as the JSON that goes through the door.

use std::fmt::Write as _;

use super::Dice;

/// What scores are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scores {
    /// Any number up to a million.
    Any,
    /// One of six.
    Few,
    /// Some mentors suit everybody.
    Popular,
    /// Number of the talent times number of the mentor: nothing but competition.
    Product,
}

impl Scores {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Any, Self::Few, Self::Popular, Self::Product];
}

/// How large it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// How many talents.
    pub talents: u64,
    /// How many mentors.
    pub mentors: u64,
    /// How many mentors each talent may have.
    pub edges: u64,
    /// How much room all mentors have together.
    pub room: u64,
    /// What scores are made of.
    pub scores: Scores,
}

/// A problem of that shape; the same seed gives the same one.
#[must_use]
pub fn mentors(shape: &Shape, seed: u64) -> String {
    let mut dice = Dice(seed.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0x5eed);
    let mut capacity = vec![0u32; shape.mentors as usize];
    for _ in 0..shape.room {
        capacity[dice.below(shape.mentors) as usize] += 1;
    }
    let popular: Vec<u64> = capacity.iter().map(|_| dice.below(1000)).collect();
    let mut text = format!("{{\"talents\":{},\"mentors\":{}", shape.talents, shape.mentors);
    let _ = write!(text, ",\"capacity\":{capacity:?},\"edges\":[");
    let step = shape.mentors / shape.edges.max(1);
    for talent in 0..shape.talents {
        for place in 0..shape.edges {
            let mentor = place * step + dice.below(step);
            let score = match shape.scores {
                Scores::Any => dice.below(1_000_000),
                Scores::Few => dice.below(6),
                Scores::Popular => popular[mentor as usize] + dice.below(100),
                Scores::Product => (talent + 1) * (mentor + 1),
            };
            let comma = if talent + place == 0 { "" } else { "," };
            let _ = write!(text, "{comma}[{talent},{mentor},{score}]");
        }
    }
    text.push_str("]}");
    text
}
