//! Larger problems: the certificate proves them, every allowed pair looked at.

use samspil_solve::Limits;
use samspil_solve::pairs::{Edge, Odd, Problem, solve};
use samspil_solve::sample::pairs::{Scores, pairs};
use serde_json::{Value, json};

use super::checker::{Given, judge, judge_conflict};
use super::solved;

const KINDS: [Scores; 4] = [Scores::Even, Scores::Few, Scores::Near, Scores::Liked];

fn input(people: u32, edges: &[Edge], odd: &str) -> Value {
    let rows: Vec<Value> = edges.iter().map(|edge| json!([edge.a, edge.b, edge.score])).collect();
    json!({"n": people, "edges": rows, "odd": odd})
}

/// Edges that are kept by a rule of thumb that looks like chance.
fn thinned(edges: &[Edge], of: u32) -> Vec<Edge> {
    let keep = |edge: &&Edge| (edge.a.wrapping_mul(2_654_435_761) ^ edge.b.wrapping_mul(40_503)) % 97 < of;
    edges.iter().filter(keep).copied().collect()
}

#[test]
fn dense_levels_are_proven() {
    for (scores, odd) in KINDS.into_iter().flat_map(|kind| [(kind, "trio"), (kind, "leave_one")]) {
        let input = input(400, &pairs(2, 400, 3, scores), odd);
        let output = solved(&input, Limits::none());
        assert_eq!(output["status"], "optimal", "{scores:?} {odd}");
        judge(&input, &output);
    }
}

#[test]
fn thinner_levels_are_proven_or_blocked() {
    let mut found = [0, 0];
    for (scores, of) in KINDS.into_iter().flat_map(|kind| [(kind, 2), (kind, 4), (kind, 20), (kind, 60)]) {
        for odd in ["trio", "leave_one"] {
            let input = input(301, &thinned(&pairs(3, 301, 2, scores), of), odd);
            let output = solved(&input, Limits::none());
            judge(&input, &output);
            match output["status"].as_str().unwrap() {
                "optimal" => found[0] += 1,
                _ => {
                    assert_eq!(output["status"], "infeasible");
                    judge_conflict(&Given::new(&input), &output);
                    found[1] += 1;
                }
            }
        }
    }
    assert!(found[0] > 5 && found[1] > 5, "{found:?}");
}

/// What the others score at most without a trio, and what it scores itself.
fn with_trio(people: u32, edges: &[Edge], trio: [u32; 3]) -> i64 {
    let inside = |edge: &&Edge| trio.contains(&edge.a) && trio.contains(&edge.b);
    let outside = |edge: &&Edge| !trio.contains(&edge.a) && !trio.contains(&edge.b);
    let score: i64 = edges.iter().filter(inside).map(|edge| i64::from(edge.score)).sum();
    let others: Vec<Edge> = edges.iter().filter(outside).copied().collect();
    let levels: Vec<u32> = (0..people).map(|person| u32::from(trio.contains(&person))).collect();
    // The three stand in a level of their own, whose pairs count.
    let mut all = others;
    all.extend(edges.iter().filter(inside).copied());
    let problem = Problem::new(people, Some(&levels), Odd::Trio, &mut all.as_slice(), &[]).unwrap();
    let answer = solve(&problem, &Limits::none(), &Limits::none(), &mut |_| ());
    assert!(answer.value.unwrap() >= score);
    answer.value.unwrap()
}

#[test]
fn no_trio_is_better() {
    for scores in KINDS {
        let shift = |edge: &Edge| Edge { score: edge.score + 1_000_000, ..*edge };
        let edges: Vec<Edge> = pairs(7, 21, 1, scores).iter().map(shift).collect();
        let problem = Problem::new(21, None, Odd::Trio, &mut edges.as_slice(), &[]).unwrap();
        let best = solve(&problem, &Limits::none(), &Limits::none(), &mut |_| ()).value.unwrap();
        let all = (0..21).flat_map(|a| (a + 1..21).flat_map(move |b| (b + 1..21).map(move |c| [a, b, c])));
        assert_eq!(all.map(|trio| with_trio(21, &edges, trio)).max(), Some(best), "{scores:?}");
    }
}

#[test]
fn a_ring_of_many_people_and_a_path() {
    let ring: Vec<Edge> = (0..5000).map(|a| Edge { a, b: (a + 1) % 5000, score: (a % 7) as i32 }).collect();
    let input = input(5000, &ring, "trio");
    let output = solved(&input, Limits::none());
    assert_eq!(output["status"], "optimal");
    let odd: i64 = ring.iter().step_by(2).map(|edge| i64::from(edge.score)).sum();
    let even: i64 = ring.iter().skip(1).step_by(2).map(|edge| i64::from(edge.score)).sum();
    assert_eq!(output["value"].as_f64(), Some(odd.max(even) as f64));
}
