//! The smallest set that has something in common with every one of some sets.

use std::collections::BTreeMap;

use crate::calendar::answer::Rule;

/// The most places that are looked at in one question.
const MOST: usize = 30_000;

/// Sets of rules that grow in number.
#[derive(Default)]
pub(super) struct Sets {
    sets: Vec<Vec<usize>>,
    /// The number of each rule that is in a set.
    numbers: BTreeMap<Rule, usize>,
    rules: Vec<Rule>,
    /// The sets that each rule is in.
    of: Vec<Vec<usize>>,
}

/// A search for a smallest set.
struct Hits<'a> {
    sets: &'a Sets,
    /// By set, how many chosen rules are in it.
    hits: Vec<u32>,
    chosen: Vec<usize>,
    looked: usize,
    /// For counting sets that have nothing in common: when a rule was last seen.
    seen: Vec<usize>,
}

impl Sets {
    pub(super) fn add(&mut self, set: &[Rule]) {
        let number = self.sets.len();
        let mut members = Vec::with_capacity(set.len());
        for rule in set {
            let next = self.rules.len();
            let place = *self.numbers.entry(*rule).or_insert(next);
            if place == next {
                self.rules.push(*rule);
                self.of.push(Vec::new());
            }
            self.of[place].push(number);
            members.push(place);
        }
        self.sets.push(members);
    }

    /// A smallest set that hits all the others, where it has at least `least` and fewer than `below`
    /// members; nothing within where there is none, nothing at all where that took too long.
    pub(super) fn smallest(&self, least: usize, below: usize) -> Option<Option<Vec<Rule>>> {
        let mut hits = Hits {
            sets: self,
            hits: vec![0; self.sets.len()],
            chosen: Vec::new(),
            looked: 0,
            seen: vec![0; self.rules.len()],
        };
        for size in least..below {
            if hits.hit(size)? {
                return Some(Some(hits.chosen.iter().map(|place| self.rules[*place]).collect()));
            }
        }
        Some(None)
    }
}

impl Hits<'_> {
    /// Adds at most `left` rules so that all sets are hit; whether that was possible.
    fn hit(&mut self, left: usize) -> Option<bool> {
        self.looked += 1;
        if self.looked > MOST {
            return None;
        }
        let missed = (0..self.hits.len()).filter(|set| self.hits[*set] == 0);
        let Some(set) = missed.min_by_key(|set| self.sets.sets[*set].len()) else { return Some(true) };
        if self.needs_more_than(left) {
            return Some(false);
        }
        for &rule in &self.sets.sets[set] {
            self.sets.of[rule].iter().for_each(|set| self.hits[*set] += 1);
            self.chosen.push(rule);
            if self.hit(left - 1)? {
                return Some(true);
            }
            self.chosen.pop();
            self.sets.of[rule].iter().for_each(|set| self.hits[*set] -= 1);
        }
        Some(false)
    }

    /// Whether more sets are missed that have nothing in common.
    fn needs_more_than(&mut self, left: usize) -> bool {
        let mut apart = 0;
        for (set, members) in self.sets.sets.iter().enumerate() {
            if self.hits[set] == 0 && members.iter().all(|rule| self.seen[*rule] != self.looked) {
                members.iter().for_each(|rule| self.seen[*rule] = self.looked);
                apart += 1;
                if apart > left {
                    return true;
                }
            }
        }
        false
    }
}
