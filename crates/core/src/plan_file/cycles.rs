//! Cycles among elements of which each points at no more than one other.

use std::collections::{HashMap, HashSet};

/// Every cycle, each beginning with the node that stands first in `order`.
/// `next` says where each node points.
pub(super) fn find<'a>(order: &[&'a str], next: &HashMap<&'a str, &'a str>) -> Vec<Vec<&'a str>> {
    let mut cycles = Vec::new();
    let mut done: HashSet<&str> = HashSet::new();
    for start in order {
        let mut way: Vec<&str> = Vec::new();
        let mut on_way: HashMap<&str, usize> = HashMap::new();
        let mut here = Some(*start);
        while let Some(node) = here.filter(|node| !done.contains(node)) {
            if let Some(at) = on_way.get(node) {
                cycles.push(way.split_off(*at));
                break;
            }
            on_way.insert(node, way.len());
            way.push(node);
            here = next.get(node).copied();
        }
        done.extend(on_way.keys());
    }
    cycles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_is_found_once_and_its_tail_is_no_part_of_it() {
        let next = HashMap::from([("tail", "b"), ("a", "b"), ("b", "c"), ("c", "a"), ("x", "x"), ("y", "z")]);
        let order = ["tail", "a", "b", "c", "x", "y", "z"];
        assert_eq!(find(&order, &next), [vec!["b", "c", "a"], vec!["x"]]);
    }
}
