//! All plans there are, tried one after the other.

use std::collections::BTreeSet;

use serde_json::Value;

use super::checker::{number, pairs, present, repeats, sizes};

type Groups = Vec<Vec<usize>>;

/// All ways of dividing the people of a round so that nobody sits with who they are kept apart from.
pub fn divisions(input: &Value, round: usize, apart: &BTreeSet<(usize, usize)>) -> Vec<Groups> {
    let mut found = Vec::new();
    let mut groups = Vec::new();
    extend(&present(input, round), &mut sizes(input, round), apart, &mut groups, &mut found);
    found
}

fn extend(
    left: &[usize],
    sizes: &mut Vec<usize>,
    apart: &BTreeSet<(usize, usize)>,
    groups: &mut Groups,
    found: &mut Vec<Groups>,
) {
    let Some((first, others)) = left.split_first() else {
        found.push(groups.clone());
        return;
    };
    // The group of the first of those left, in every size that is left.
    let choices: BTreeSet<usize> = sizes.iter().copied().collect();
    for size in choices {
        let at = sizes.iter().position(|other| *other == size).unwrap();
        sizes.remove(at);
        for chosen in 0..1u32 << others.len() {
            if chosen.count_ones() as usize != size - 1 {
                continue;
            }
            let joins = |place: &usize| chosen >> place & 1 == 1;
            let mut group = vec![*first];
            group.extend((0..others.len()).filter(joins).map(|place| others[place]));
            let clash = |a: &usize| group.iter().any(|b| apart.contains(&(*a, *b)));
            if group.iter().any(clash) {
                continue;
            }
            let rest: Vec<usize> = (0..others.len()).filter(|p| !joins(p)).map(|p| others[p]).collect();
            groups.push(group);
            extend(&rest, sizes, apart, groups, found);
            groups.pop();
        }
        sizes.insert(at, size);
    }
}

/// The fewest repeats; nothing where there is no plan.
pub fn optimum(input: &Value) -> Option<usize> {
    let apart = pairs(&input["apart"]);
    let rounds: Vec<Vec<Groups>> =
        (0..number(&input["rounds"])).map(|round| divisions(input, round, &apart)).collect();
    let mut best = None;
    choose(input, &rounds, &mut Vec::new(), &mut best);
    best
}

fn choose(input: &Value, rounds: &[Vec<Groups>], chosen: &mut Vec<Groups>, best: &mut Option<usize>) {
    let value = repeats(input, chosen);
    if best.is_some_and(|best| best <= value) {
        return;
    }
    let Some(choices) = rounds.get(chosen.len()) else {
        *best = Some(value);
        return;
    };
    for groups in choices {
        chosen.push(groups.clone());
        choose(input, rounds, chosen, best);
        chosen.pop();
    }
}
