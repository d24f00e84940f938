//! What shows at a glance that there is no grouping, and which rules say so.

use std::collections::{BTreeMap, VecDeque};

use super::answer::Rule;
use super::blocks::united;
use super::check::about;
use super::problem::Rules;

/// Rules that contradict each other, where one of these simple reasons shows it. Not always the fewest.
pub(super) fn obstacle(rules: &Rules) -> Option<Vec<Rule>> {
    let found = sizes(rules).or_else(|| roles(rules));
    let found = found.or_else(|| Ties::new(rules).obstacle());
    found.map(|mut conflict| {
        conflict.sort_unstable();
        conflict.dedup();
        conflict
    })
}

fn size_min(rules: &Rules, group: usize) -> Rule {
    Rule::SizeMin { group: about(&rules.size_min, group) }
}

fn size_max(rules: &Rules, group: usize) -> Rule {
    Rule::SizeMax { group: about(&rules.size_max, group) }
}

fn all(rules: &Rules, rule: impl Fn(&Rules, usize) -> Rule) -> impl Iterator<Item = Rule> {
    (0..rules.groups).map(move |group| rule(rules, group))
}

/// Sizes that cross each other, or do not add up.
fn sizes(rules: &Rules) -> Option<Vec<Rule>> {
    let groups = || 0..rules.groups;
    if let Some(group) = groups().find(|g| rules.size_min.of(*g) > rules.size_max.of(*g)) {
        return Some(vec![size_min(rules, group), size_max(rules, group)]);
    }
    if groups().fold(0, |sum: usize, g| sum.saturating_add(rules.size_max.of(g))) < rules.people {
        return Some(all(rules, size_max).collect());
    }
    if groups().fold(0, |sum: usize, g| sum.saturating_add(rules.size_min.of(g))) > rules.people {
        let needed = groups().filter(|g| rules.size_min.of(*g) > 0);
        return Some(needed.map(|g| size_min(rules, g)).collect());
    }
    None
}

/// Roles with too few people, or too many for the places that are left.
fn roles(rules: &Rules) -> Option<Vec<Rule>> {
    let counts: Vec<usize> = rules.role_counts().into_iter().filter(|count| *count > 0).collect();
    let each = rules.min_per_role;
    if each == 0 || counts.is_empty() {
        return None;
    }
    let most = |group: usize| rules.size_max.of(group);
    if counts.iter().any(|count| *count / each < rules.groups) {
        return Some(vec![Rule::MinPerRole]);
    }
    let others = each.saturating_mul(counts.len() - 1);
    if let Some(group) = (0..rules.groups).find(|group| each + others > most(*group)) {
        return Some(vec![Rule::MinPerRole, size_max(rules, group)]);
    }
    let places: usize = (0..rules.groups).map(|g| most(g).min(rules.people) - others).sum();
    if counts.iter().any(|count| *count > places) {
        return Some(all(rules, size_max).chain([Rule::MinPerRole]).collect());
    }
    let needed = (0..rules.groups).map(|group| rules.size_min.of(group).max(each + others));
    if needed.fold(0, usize::saturating_add) > rules.people {
        return Some(all(rules, size_min).chain([Rule::MinPerRole]).collect());
    }
    None
}

/// Who is tied to whom, and by which pairs.
struct Ties<'a> {
    rules: &'a Rules,
    /// For each person the kept ones, with the place of the pair.
    keep: Vec<Vec<(usize, usize)>>,
    of: Vec<usize>,
    members: Vec<Vec<usize>>,
}

impl<'a> Ties<'a> {
    fn new(rules: &'a Rules) -> Self {
        let mut keep = vec![Vec::new(); rules.people];
        for (index, &(a, b)) in rules.keep.iter().enumerate() {
            keep[a].push((b, index));
            keep[b].push((a, index));
        }
        let of = united(rules.people, &rules.keep);
        let mut members = vec![Vec::new(); of.iter().max().map_or(0, |last| last + 1)];
        of.iter().enumerate().for_each(|(person, block)| members[*block].push(person));
        Self { rules, keep, of, members }
    }

    fn obstacle(&self) -> Option<Vec<Rule>> {
        let found = self.torn().or_else(|| self.two_seats()).or_else(|| self.large());
        found.or_else(|| self.full()).or_else(|| self.seated_apart()).or_else(|| self.crowd())
    }

    /// The pairs by which two people of a block are tied, one after the other.
    fn path(&self, from: usize, to: usize) -> Vec<Rule> {
        let came = self.reach(from, usize::MAX);
        let mut pairs = Vec::new();
        let mut person = to;
        while let Some(&(before, index)) = came.get(&person).filter(|_| person != from) {
            pairs.push(Rule::Keep { index });
            person = before;
        }
        pairs
    }

    /// The pairs that tie so many people of a block to one of them.
    fn tree(&self, from: usize, people: usize) -> Vec<Rule> {
        let came = self.reach(from, people);
        came.iter().filter(|(p, _)| **p != from).map(|(_, (_, index))| Rule::Keep { index: *index }).collect()
    }

    /// The nearest people of a block and how they are reached: from whom, by which pair.
    fn reach(&self, from: usize, people: usize) -> BTreeMap<usize, (usize, usize)> {
        let mut came = BTreeMap::from([(from, (from, 0))]);
        let mut queue = VecDeque::from([from]);
        while let Some(person) = queue.pop_front() {
            for &(next, index) in &self.keep[person] {
                if came.len() >= people {
                    return came;
                }
                came.entry(next).or_insert_with(|| {
                    queue.push_back(next);
                    (person, index)
                });
            }
        }
        came
    }

    /// Two who must not meet are kept together.
    fn torn(&self) -> Option<Vec<Rule>> {
        let mut pairs = self.rules.forbid.iter().enumerate();
        let (index, &(a, b)) = pairs.find(|(_, (a, b))| self.of[*a] == self.of[*b])?;
        let mut conflict = self.path(a, b);
        conflict.push(Rule::Forbid { index });
        Some(conflict)
    }

    /// A block whose people have different groups already.
    fn two_seats(&self) -> Option<Vec<Rule>> {
        let mut first = BTreeMap::new();
        for (index, &(person, group)) in self.rules.fixed.iter().enumerate() {
            let (other, there) = *first.entry(self.of[person]).or_insert((index, group));
            if there != group {
                let mut conflict = self.path(self.rules.fixed[other].0, person);
                conflict.extend([Rule::Fixed { index: other }, Rule::Fixed { index }]);
                return Some(conflict);
            }
        }
        None
    }

    /// Blocks that are too large: more of at least some size than all groups can take.
    fn large(&self) -> Option<Vec<Rule>> {
        let rules = self.rules;
        let mut sizes: Vec<usize> = self.members.iter().map(Vec::len).filter(|size| *size > 1).collect();
        sizes.sort_unstable();
        sizes.dedup();
        let most = |group: usize| rules.size_max.of(group).min(rules.people);
        let floor = (0..rules.groups).map(most).max().unwrap_or(0) + 1;
        sizes.iter_mut().for_each(|size| *size = (*size).min(floor));
        for size in sizes {
            let places: usize = (0..rules.groups).map(|group| most(group) / size).sum();
            let blocks = || self.members.iter().filter(|people| people.len() >= size);
            if blocks().count() > places {
                let ties = blocks().take(places + 1).flat_map(|people| self.tree(people[0], size));
                return Some(ties.chain(all(rules, size_max)).collect());
            }
        }
        None
    }

    /// More people have a group already than it takes.
    fn full(&self) -> Option<Vec<Rule>> {
        let rules = self.rules;
        let mut seat = BTreeMap::new();
        for (index, &(person, group)) in rules.fixed.iter().enumerate() {
            seat.entry(self.of[person]).or_insert((index, group));
        }
        for group in 0..rules.groups {
            let here = || seat.iter().filter(|(_, (_, there))| *there == group);
            let people: usize = here().map(|(block, _)| self.members[*block].len()).sum();
            if people > rules.size_max.of(group) {
                let mut conflict = vec![size_max(rules, group)];
                for (_, &(index, _)) in here() {
                    conflict.push(Rule::Fixed { index });
                    conflict.extend(self.tree(rules.fixed[index].0, usize::MAX));
                }
                return Some(conflict);
            }
        }
        None
    }

    /// Two who must not meet have the same group already.
    fn seated_apart(&self) -> Option<Vec<Rule>> {
        let rules = self.rules;
        let mut seat = vec![None; self.members.len()];
        for (index, &(person, group)) in rules.fixed.iter().enumerate() {
            seat[self.of[person]] = Some((index, group));
        }
        for (index, &(a, b)) in rules.forbid.iter().enumerate() {
            if let (Some((x, there)), Some((y, group))) = (seat[self.of[a]], seat[self.of[b]])
                && there == group
            {
                let mut conflict = self.path(a, rules.fixed[x].0);
                conflict.extend(self.path(b, rules.fixed[y].0));
                conflict.extend([Rule::Fixed { index: x }, Rule::Fixed { index: y }, Rule::Forbid { index }]);
                return Some(conflict);
            }
        }
        None
    }

    /// More blocks than groups, none of which may meet another.
    fn crowd(&self) -> Option<Vec<Rule>> {
        let rules = self.rules;
        let mut apart = BTreeMap::new();
        for (index, &(a, b)) in rules.forbid.iter().enumerate() {
            let (a, b) = (self.of[a].min(self.of[b]), self.of[a].max(self.of[b]));
            apart.entry((a, b)).or_insert(index);
        }
        let foes = |a: usize, b: usize| apart.get(&(a.min(b), a.max(b)));
        let mut degree = vec![0; self.members.len()];
        apart.keys().for_each(|(a, b)| [*a, *b].iter().for_each(|block| degree[*block] += 1));
        let mut order: Vec<usize> = (0..degree.len()).filter(|b| degree[*b] >= rules.groups).collect();
        order.sort_by_key(|block| (std::cmp::Reverse(degree[*block]), *block));
        for first in 0..order.len().min(200) {
            let mut crowd = vec![order[first]];
            for &block in &order {
                if crowd.len() <= rules.groups && crowd.iter().all(|other| foes(*other, block).is_some()) {
                    crowd.push(block);
                }
            }
            if crowd.len() > rules.groups {
                let pairs = crowd.iter().enumerate().flat_map(|(i, a)| crowd[..i].iter().map(|b| (*a, *b)));
                let pairs: Vec<usize> = pairs.filter_map(|(a, b)| foes(a, b).copied()).collect();
                return Some(self.with_ties(&pairs));
            }
        }
        None
    }

    /// Forbidden pairs of blocks, with what ties the people of each block whom they name.
    fn with_ties(&self, pairs: &[usize]) -> Vec<Rule> {
        let mut named: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &(a, b) in pairs.iter().map(|index| &self.rules.forbid[*index]) {
            named.entry(self.of[a]).or_default().push(a);
            named.entry(self.of[b]).or_default().push(b);
        }
        let ties = named.values().flat_map(|people| people.iter().flat_map(|p| self.path(people[0], *p)));
        ties.chain(pairs.iter().map(|index| Rule::Forbid { index: *index })).collect()
    }
}
