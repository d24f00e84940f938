//! The order of activities: as they stand below each other in every cell.

use std::collections::{HashMap, HashSet};

use samspil_core::Id;
use samspil_core::programme::Activity;

/// Puts the activities behind the first `standing` into an order in which those
/// of every cell stand as they do there; where cells contradict each other, as
/// they were first read.
pub(super) fn arrange(activities: &mut Vec<Activity>, standing: usize, cells: &[Vec<Id>]) {
    if standing >= activities.len() {
        return;
    }
    let new: Vec<Activity> = activities.drain(standing..).collect();
    let places: HashMap<&Id, usize> =
        new.iter().enumerate().map(|(at, activity)| (&activity.id, at)).collect();
    let mut before: Vec<HashSet<usize>> = vec![HashSet::new(); new.len()];
    for cell in cells {
        for pair in cell.windows(2) {
            if let [a, b] = pair
                && let (Some(a), Some(b)) = (places.get(a), places.get(b))
                && a != b
            {
                before[*b].insert(*a);
            }
        }
    }
    let order = sorted(&before);
    let mut new: Vec<Option<Activity>> = new.into_iter().map(Some).collect();
    activities.extend(order.into_iter().filter_map(|at| new.get_mut(at).and_then(Option::take)));
}

/// An order in which everything comes after what stands before it, the first
/// free one first; what goes round in a circle comes as it is.
fn sorted(before: &[HashSet<usize>]) -> Vec<usize> {
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); before.len()];
    let mut waits: Vec<usize> = before.iter().map(HashSet::len).collect();
    for (at, all) in before.iter().enumerate() {
        all.iter().for_each(|first| after[*first].push(at));
    }
    let mut free: std::collections::BTreeSet<usize> =
        (0..before.len()).filter(|at| waits[*at] == 0).collect();
    let mut left: std::collections::BTreeSet<usize> = (0..before.len()).collect();
    let mut order = Vec::with_capacity(before.len());
    while let Some(next) = free.pop_first().or_else(|| left.first().copied()) {
        if !left.remove(&next) {
            continue;
        }
        order.push(next);
        for at in &after[next] {
            waits[*at] = waits[*at].saturating_sub(1);
            if waits[*at] == 0 {
                free.insert(*at);
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_decide_the_order_and_circles_do_not_hang() {
        let set = |all: &[usize]| all.iter().copied().collect::<HashSet<_>>();
        // Read as 0, 1, 2; a cell has 2 above 1.
        assert_eq!(sorted(&[set(&[]), set(&[2]), set(&[])]), [0, 2, 1]);
        assert_eq!(sorted(&[set(&[1]), set(&[0]), set(&[])]), [2, 0, 1]);
    }
}
