//! Problems of middle size against a second way to solve them: a flow that is made larger along
//! cheapest paths, found by going over all edges until nothing changes (R. Bellman, 1958).

use proptest::prelude::*;
use samspil_solve::Limits;

use super::checker::{Given, given, judge_best};
use super::random::input;
use super::solved;

struct Arc {
    from: usize,
    to: usize,
    left: i64,
    cost: i64,
}

/// The most served and their best score.
fn best(given: &Given) -> (usize, i64) {
    let (source, sink) = (given.talents + given.capacity.len(), given.talents + given.capacity.len() + 1);
    let mut arcs = Vec::new();
    let mut add = |from: usize, to: usize, left: i64, cost: i64| {
        arcs.push(Arc { from, to, left, cost });
        arcs.push(Arc { from: to, to: from, left: 0, cost: -cost });
    };
    (0..given.talents).for_each(|t| add(source, t, 1, 0));
    given.score.iter().for_each(|(&(t, m), &score)| add(t, given.talents + m, 1, -score));
    given.capacity.iter().enumerate().for_each(|(m, &room)| add(given.talents + m, sink, room, 0));
    let (mut served, mut sum) = (0, 0);
    loop {
        let mut cost = vec![i64::MAX; sink + 1];
        let mut by = vec![usize::MAX; sink + 1];
        cost[source] = 0;
        let mut changed = true;
        while changed {
            changed = false;
            for (a, arc) in arcs.iter().enumerate() {
                if arc.left > 0 && cost[arc.from] < i64::MAX && cost[arc.from] + arc.cost < cost[arc.to] {
                    (cost[arc.to], by[arc.to], changed) = (cost[arc.from] + arc.cost, a, true);
                }
            }
        }
        if cost[sink] == i64::MAX {
            return (served, sum);
        }
        let mut node = sink;
        while node != source {
            let a = by[node];
            arcs[a].left -= 1;
            arcs[a ^ 1].left += 1;
            node = arcs[a].from;
        }
        served += 1;
        sum -= cost[sink];
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn middle_sizes_agree_with_a_flow(input in input(60, 20, 5)) {
        let given = given(&input);
        let output = solved(&input, Limits::none());
        judge_best(&given, &output);
        let (served, sum) = best(&given);
        prop_assert_eq!(output["solution"]["served"].as_u64(), Some(served as u64));
        prop_assert_eq!((output["value"].as_f64().unwrap() * 1e6).round() as i64, sum);
    }
}
