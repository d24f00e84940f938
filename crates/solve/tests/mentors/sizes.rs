//! Large ones: the certificate proves them.

use samspil_solve::Limits;
use serde_json::{Value, json};

use super::checker::{given, judge, judge_best, judge_stable};
use super::solved;

/// What a problem looks like.
pub struct Shape {
    pub talents: u64,
    pub mentors: u64,
    /// Of each talent.
    pub wishes: u64,
    /// Of all mentors together.
    pub room: u64,
    pub kind: &'static str,
}

/// Numbers that look random (G. Steele, D. Lea, C. Flood, 2014).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }
}

pub fn made(shape: &Shape, seed: u64) -> Value {
    let mut dice = Dice(seed);
    let mut capacity = vec![0; shape.mentors as usize];
    for _ in 0..shape.room {
        capacity[dice.below(shape.mentors) as usize] += 1;
    }
    let popular: Vec<u64> = (0..shape.mentors).map(|_| dice.below(1000)).collect();
    let mut edges = Vec::new();
    for talent in 0..shape.talents {
        let step = shape.mentors / shape.wishes;
        for place in 0..shape.wishes {
            let mentor = place * step + dice.below(step);
            let score = match shape.kind {
                "few" => dice.below(4),
                "popular" => popular[mentor as usize] + dice.below(50),
                "product" => (talent + 1) * (mentor + 1),
                _ => dice.below(1_000_000),
            };
            edges.push(json!([talent, mentor, score as i64 - 100]));
        }
    }
    json!({"talents": shape.talents, "mentors": shape.mentors, "capacity": capacity, "edges": edges})
}

#[test]
fn large_ones_are_proven() {
    for kind in ["few", "popular", "product", "million"] {
        for (talents, mentors, wishes, room) in [
            (2_000, 500, 25, 3_000),
            (2_000, 500, 25, 2_000),
            (3_000, 300, 20, 1_000),
            (400, 2_000, 50, 2_500),
            (1_500, 10, 5, 1_400),
        ] {
            let input = made(&Shape { talents, mentors, wishes, room, kind }, talents + room);
            judge_best(&given(&input), &solved(&input, Limits::none()));
        }
    }
}

#[test]
fn dense_ones_are_proven() {
    for kind in ["few", "popular", "product", "million"] {
        for room in [300, 500, 800] {
            let input = made(&Shape { talents: 500, mentors: 200, wishes: 200, room, kind }, room);
            judge_best(&given(&input), &solved(&input, Limits::none()));
        }
    }
}

#[test]
fn large_ones_are_stable() {
    let mut input = made(&Shape { talents: 1_000, mentors: 200, wishes: 20, room: 900, kind: "few" }, 8);
    input["objective"] = json!("stable");
    let given = given(&input);
    judge_stable(&given, &judge(&given, &solved(&input, Limits::none())));
}
