//! S301: rules of timing that cannot all hold.
//!
//! The rules become differences between points in time (`to − from ≤ limit`),
//! a simple temporal network after Dechter, Meiri and Pearl (1991): they
//! contradict each other exactly where a cycle adds up to less than nothing.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::points::{Instance, Point, calendar, day_count, instances};
use super::timing::{
    pairs, residential_and_gap, same_activity, same_distance, same_points, two_distances, two_sides,
};
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::Id;
use crate::date::{Side, When};
use crate::duration::Duration;
use crate::programme::{Activity, ActivityKind, Relation};

/// One day, in the network's units.
const DAY: i64 = 1000;

/// "Later than", however little.
const LATER: i64 = 1;

/// The most contradictions that are reported.
const MOST: usize = 20;

/// Limits beyond which only the first contradiction is reported: the next one
/// shows when it is put right.
const MANY: usize = 5_000;

/// What a limit comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    /// A rule of timing, by index.
    Rule(usize),
    /// A date that hangs on another element.
    Date(K, usize),
    /// Number follows number: the indexes of the two activities.
    Order(usize, usize),
    /// An activity begins before it ends.
    Shape,
}

#[derive(Clone, Copy)]
struct Limit {
    from: usize,
    to: usize,
    most: i64,
    source: Source,
}

/// What numbered activities that follow each other have in common.
type Sequence<'a> = (ActivityKind, Option<&'a Id>, Option<&'a Id>);

/// Which point of an element a node stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Edge {
    Start,
    End,
    Day(u8),
}

struct Net<'f, 'a> {
    facts: &'f Facts<'a>,
    nodes: HashMap<(&'a Id, Edge), usize>,
    limits: Vec<Limit>,
}

impl<'a> Net<'_, 'a> {
    fn node(&mut self, id: &'a Id, edge: Edge) -> usize {
        let next = self.nodes.len();
        if let Some(node) = self.nodes.get(&(id, edge)) {
            return *node;
        }
        self.nodes.insert((id, edge), next);
        self.shape(id, edge, next);
        next
    }

    /// Ties a new point to the others of its element.
    fn shape(&mut self, id: &'a Id, edge: Edge, node: usize) {
        let one_day = day_count(self.facts, id) == Some(1);
        match edge {
            Edge::Start => {
                let end = self.node(id, Edge::End);
                self.at_least(node, end, 0, Source::Shape);
                if one_day {
                    self.at_least(end, node, -DAY + LATER, Source::Shape);
                }
            }
            Edge::End => {
                self.node(id, Edge::Start);
            }
            Edge::Day(day) => {
                let (start, end) = (self.node(id, Edge::Start), self.node(id, Edge::End));
                self.at_least(start, node, 0, Source::Shape);
                self.at_least(node, end, 0, Source::Shape);
                if day > 1 {
                    let before = self.node(id, Edge::Day(day - 1));
                    self.at_least(before, node, DAY, Source::Shape);
                }
            }
        }
    }

    fn start(&mut self, (id, day): Point<'a>) -> usize {
        self.node(id, day.map_or(Edge::Start, Edge::Day))
    }

    fn end(&mut self, (id, day): Point<'a>) -> usize {
        self.node(id, day.map_or(Edge::End, Edge::Day))
    }

    /// `to` comes at least so much after `from`.
    fn at_least(&mut self, from: usize, to: usize, least: i64, source: Source) {
        self.limits.push(Limit { from: to, to: from, most: -least, source });
    }

    /// From `from` to `to` it takes the given length.
    fn takes(&mut self, from: usize, to: usize, gap: Duration, source: Source) {
        let (low, high) = calendar(gap);
        self.at_least(from, to, low.saturating_mul(DAY), source);
        self.limits.push(Limit { from, to, most: high.saturating_mul(DAY), source });
    }

    fn rule(&mut self, rule: &Instance<'a>) {
        let source = Source::Rule(rule.rule);
        if rule.relation == Relation::Residential {
            return self.residential(rule.what.0, source);
        }
        let Some(to) = rule.to else { return };
        match rule.relation {
            Relation::Before | Relation::Gap => self.in_order(rule.what, to, rule.gap, source),
            Relation::After => self.in_order(to, rule.what, rule.gap, source),
            Relation::At => self.within(rule.what, to, source),
            Relation::Between => {
                self.in_order(to, rule.what, None, source);
                if let Some(and) = rule.and {
                    self.in_order(rule.what, and, None, source);
                }
            }
            Relation::Until | Relation::Interval | Relation::Residential => {}
        }
    }

    fn in_order(&mut self, first: Point<'a>, second: Point<'a>, gap: Option<Duration>, source: Source) {
        let (end, start) = (self.end(first), self.start(second));
        match gap {
            Some(gap) => self.takes(end, start, gap, source),
            None => self.at_least(end, start, LATER, source),
        }
    }

    fn within(&mut self, what: Point<'a>, to: Point<'a>, source: Source) {
        let (outer_start, outer_end) = (self.start(to), self.end(to));
        let (start, end) = (self.start(what), self.end(what));
        self.at_least(outer_start, start, 0, source);
        self.at_least(end, outer_end, 0, source);
    }

    fn residential(&mut self, id: &'a Id, source: Source) {
        for day in 2..=day_count(self.facts, id).unwrap_or(2) {
            let (before, node) = (self.node(id, Edge::Day(day - 1)), self.node(id, Edge::Day(day)));
            self.limits.push(Limit { from: before, to: node, most: DAY, source });
        }
    }

    /// Numbered activities follow each other: those of one kind on one track and
    /// in one whole.
    fn numbered(&mut self) {
        let mut rows: BTreeMap<Sequence<'a>, Vec<(usize, &'a Activity)>> = BTreeMap::new();
        for (at, activity) in self.facts.programme.activities.iter().enumerate() {
            if activity.number.is_some() {
                let row = (activity.kind, activity.track.as_ref(), activity.part_of.as_ref());
                rows.entry(row).or_default().push((at, activity));
            }
        }
        for mut row in rows.into_values() {
            row.sort_by_key(|(at, a)| (a.number, *at));
            for pair in row.windows(2) {
                if let [(at, a), (next, b)] = pair
                    && a.number < b.number
                {
                    self.in_order((&a.id, None), (&b.id, None), None, Source::Order(*at, *next));
                }
            }
        }
    }

    /// Dates that hang on another element.
    fn relative_dates(&mut self) {
        let programme = self.facts.programme;
        for (at, meeting) in programme.meetings.iter().enumerate() {
            self.relative(&meeting.id, meeting.date.as_ref(), Source::Date(K::Meeting, at));
        }
        for (at, occurrence) in programme.occurrences.iter().enumerate() {
            let single = self.facts.occurrences_of(&occurrence.activity).len() == 1;
            let date = occurrence.date.as_ref().filter(|_| single);
            self.relative(&occurrence.activity, date, Source::Date(K::Occurrence, at));
        }
    }

    fn relative(&mut self, id: &'a Id, date: Option<&'a crate::FuzzyDate>, source: Source) {
        let Some((When::Relative(gap, side, anchor), approx)) = date.map(|d| (&d.when, d.approx)) else {
            return;
        };
        let gap = Duration { approx: gap.approx || approx, ..*gap };
        let (here, there) = ((id, None), (anchor, None));
        match side {
            Side::After => self.in_order(there, here, Some(gap), source),
            Side::Before => self.in_order(here, there, Some(gap), source),
        }
    }
}

/// Rules that another finding tells of already: the general one of two that
/// differ, both of two that say the opposite.
fn told_elsewhere(all: &[Instance<'_>]) -> BTreeSet<usize> {
    let mut told = BTreeSet::new();
    pairs(all, same_points, |i, j| {
        if two_sides(&all[i], &all[j]) {
            told.extend([i, j]);
        }
    });
    let mut general = |i: usize, j: usize| {
        let (a, b) = (&all[i], &all[j]);
        if two_sides(a, b) {
            return;
        }
        if residential_and_gap(a, b) || (two_distances(a, b) && a.general != b.general) {
            told.insert(if a.general || !b.general && b.relation == Relation::Residential { i } else { j });
        }
    };
    pairs(all, same_activity, &mut general);
    pairs(all, same_distance, general);
    told
}

fn limits(facts: &Facts<'_>) -> (usize, Vec<Limit>) {
    let all = instances(facts);
    let told = told_elsewhere(&all);
    let mut net = Net { facts, nodes: HashMap::new(), limits: Vec::new() };
    for (_, rule) in all.iter().enumerate().filter(|(at, _)| !told.contains(at)) {
        net.rule(rule);
    }
    net.relative_dates();
    net.numbered();
    (net.nodes.len(), net.limits)
}

/// The sources of a cycle that adds up to less than nothing (Bellman–Ford).
fn contradiction(nodes: usize, limits: &[Limit]) -> Option<BTreeSet<Source>> {
    let mut earliest = vec![0_i64; nodes];
    let mut through: Vec<Option<Limit>> = vec![None; nodes];
    for _ in 0..=nodes {
        let mut changed = false;
        for limit in limits {
            let reached = earliest.get(limit.from)?.saturating_add(limit.most);
            if reached < *earliest.get(limit.to)? {
                *earliest.get_mut(limit.to)? = reached;
                *through.get_mut(limit.to)? = Some(*limit);
                changed = true;
            }
        }
        if !changed {
            return None;
        }
        if let Some(node) = on_cycle(&through) {
            return cycle(&through, node);
        }
    }
    None
}

/// A node from which going back leads to itself. Looked for after every round,
/// a contradiction is found as soon as it has closed.
fn on_cycle(through: &[Option<Limit>]) -> Option<usize> {
    // In which walk a node was passed, counted from 1.
    let mut passed = vec![0_usize; through.len()];
    for walk in 1..=through.len() {
        let mut node = walk - 1;
        while let Some(limit) = through.get(node).copied().flatten() {
            let mark = passed.get_mut(node)?;
            if *mark == walk {
                return Some(node);
            }
            if *mark != 0 {
                break;
            }
            *mark = walk;
            node = limit.from;
        }
    }
    None
}

fn cycle(through: &[Option<Limit>], mut node: usize) -> Option<BTreeSet<Source>> {
    let (mut sources, first) = (BTreeSet::new(), node);
    loop {
        let limit = through.get(node).copied().flatten()?;
        sources.insert(limit.source);
        node = limit.from;
        if node == first {
            break;
        }
    }
    sources.remove(&Source::Shape);
    Some(sources)
}

/// What the sources demand, with the shapes of the elements concerned and with
/// nodes counted anew.
fn only(limits: &[Limit], sources: &BTreeSet<Source>) -> (usize, Vec<Limit>) {
    let mut kept: Vec<Limit> = limits.iter().filter(|l| sources.contains(&l.source)).copied().collect();
    let mut shapes: HashMap<usize, Vec<Limit>> = HashMap::new();
    for limit in limits.iter().filter(|l| l.source == Source::Shape) {
        shapes.entry(limit.from).or_default().push(*limit);
        shapes.entry(limit.to).or_default().push(*limit);
    }
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    let mut open: Vec<usize> = kept.iter().flat_map(|l| [l.from, l.to]).collect();
    while let Some(node) = open.pop() {
        let next = numbers.len();
        if let Entry::Vacant(new) = numbers.entry(node) {
            new.insert(next);
            for shape in shapes.get(&node).into_iter().flatten() {
                kept.push(*shape);
                open.extend([shape.from, shape.to]);
            }
        }
    }
    let number = |node: usize| numbers.get(&node).copied().unwrap_or(0);
    let renamed = kept.iter().map(|l| Limit { from: number(l.from), to: number(l.to), ..*l });
    (numbers.len(), renamed.collect())
}

/// The most sources of which the smallest part is looked for: each is tried
/// without, and a person reads no more of them anyway.
const FEW: usize = 60;

/// The smallest part of a contradiction that is still one.
fn smallest(limits: &[Limit], mut sources: BTreeSet<Source>) -> BTreeSet<Source> {
    if sources.len() > FEW {
        return sources;
    }
    let (_, concerned) = only(limits, &sources);
    for source in sources.clone() {
        let mut without = sources.clone();
        without.remove(&source);
        let (nodes, rest) = only(&concerned, &without);
        if contradiction(nodes, &rest).is_some() {
            sources = without;
        }
    }
    sources
}

/// S301: rules of timing that cannot all hold.
pub(super) fn contradicting_rules(facts: &Facts<'_>, found: &mut Findings<'_>) {
    if facts.programme.timing_rules.is_empty() && !has_relative_date(facts) {
        return;
    }
    let (nodes, mut limits) = limits(facts);
    let most = if limits.len() > MANY { 1 } else { MOST };
    for _ in 0..most {
        let Some(sources) = contradiction(nodes, &limits) else { return };
        let sources = smallest(&limits, sources);
        let Some(last) = sources.iter().rev().find(|s| !matches!(s, Source::Order(..))).copied() else {
            return;
        };
        found.add(report(facts, &sources, last));
        limits.retain(|limit| limit.source != last);
    }
}

fn has_relative_date(facts: &Facts<'_>) -> bool {
    let relative =
        |d: &Option<crate::FuzzyDate>| matches!(d, Some(crate::FuzzyDate { when: When::Relative(..), .. }));
    let programme = facts.programme;
    programme.meetings.iter().any(|m| relative(&m.date))
        || programme.occurrences.iter().any(|o| relative(&o.date))
}

fn report(facts: &Facts<'_>, sources: &BTreeSet<Source>, last: Source) -> Report {
    let programme = facts.programme;
    let mut rules = Vec::new();
    let mut order: BTreeSet<usize> = BTreeSet::new();
    let mut report = match last {
        Source::Date(kind, at) => Report::at(kind, at).field("date"),
        Source::Rule(at) => Report::at(K::TimingRule, at),
        Source::Order(at, _) => Report::at(K::Activity, at),
        Source::Shape => Report::head(),
    };
    for source in sources {
        match *source {
            Source::Rule(at) => rules.push((K::TimingRule, at)),
            Source::Date(kind, at) => rules.push((kind, at)),
            Source::Order(a, b) => order.extend([a, b]),
            Source::Shape => {}
        }
        if let Source::Rule(at) = *source
            && *source != last
        {
            report = report.other(K::TimingRule, at);
        }
    }
    let name = |kind: K, at: usize| crate::message::Argument::from(programme.name_at(kind, at));
    let texts: Vec<_> = rules.iter().map(|(kind, at)| name(*kind, *at)).collect();
    let modules: Vec<_> = order.iter().map(|at| name(K::Activity, *at)).collect();
    report
        .others(K::Activity, order)
        .with("count", texts.len())
        .with("rules", texts)
        .with("order-count", modules.len())
        .with("order", modules)
}
