//! The events for which an activity or meeting stands in a rule.

use std::collections::BTreeMap;

use super::events::{Sitting, by_id};
use crate::Id;
use crate::check::{Facts, day_count};

/// Events that follow each other: places among the events of a group.
pub(super) type Chain = Vec<usize>;

pub(super) struct Chains<'a> {
    facts: &'a Facts<'a>,
    sittings: &'a [Sitting<'a>],
    by: BTreeMap<&'a Id, Vec<usize>>,
}

impl<'a> Chains<'a> {
    pub(super) fn new(facts: &'a Facts<'a>, sittings: &'a [Sitting<'a>]) -> Self {
        Self { facts, sittings, by: by_id(sittings) }
    }

    /// The events of an element, one chain per time that it takes place. An
    /// activity whose days are meetings of their own is one chain; a heading
    /// has the chains of its parts.
    pub(super) fn of(&self, id: &Id) -> Vec<Chain> {
        let own = self.each_time(id);
        if own.is_empty() {
            let parts = self.facts.all_parts(id);
            let mut chains: Vec<Chain> = parts.into_iter().flat_map(|part| self.of_own(&part.id)).collect();
            chains.sort();
            return chains;
        }
        self.of_own(id)
    }

    fn of_own(&self, id: &Id) -> Vec<Chain> {
        let each = self.each_time(id);
        let days: usize = each.iter().map(Vec::len).sum();
        let length = day_count(self.facts, id).map(usize::from);
        if each.len() > 1 && length == Some(days) {
            return vec![each.concat()];
        }
        each
    }

    /// The events of each single time, in order: by number, then as in the plan.
    pub(super) fn each_time(&self, id: &Id) -> Vec<Chain> {
        let mut found: Vec<&Sitting<'_>> =
            self.by.get(id).into_iter().flatten().filter_map(|at| self.sittings.get(*at)).collect();
        let number = |s: &Sitting<'_>| s.meeting.and_then(|m| m.number);
        found.sort_by_key(|s| (number(s).is_none(), number(s), s.dates.first().copied(), s.time));
        found.into_iter().map(|s| s.events.clone()).filter(|chain| !chain.is_empty()).collect()
    }
}
