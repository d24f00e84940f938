//! S302–S304, S306, S307: rules of timing against each other, two by two, and
//! against the plan's dates.

use std::collections::HashMap;
use std::hash::Hash;

use jiff::ToSpan;
use jiff::civil::Date;

use super::points::{Instance, Known, Point, beginnings, calendar, instances, known, known_days, precise};
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::programme::{Relation, TimingRule};
use crate::{FuzzyDate, Id};

fn text(facts: &Facts<'_>, rule: usize) -> String {
    facts.programme.timing_rules.get(rule).map_or_else(String::new, |r| r.text.clone())
}

/// A finding about two rules, placed at the more precise one, or else at the
/// later one.
fn about_two(facts: &Facts<'_>, a: &Instance<'_>, b: &Instance<'_>) -> Report {
    let (at, other) = if b.general && !a.general { (a, b) } else { (b, a) };
    Report::at(K::TimingRule, at.rule)
        .other(K::TimingRule, other.rule)
        .with("name", facts.name(at.what.0))
        .with("rule", text(facts, at.rule))
        .with("other", text(facts, other.rule))
}

/// Calls `visit` with the places of every two instances of different rules that
/// have the same key, in order.
pub(super) fn pairs<'a, K: Hash + Eq>(
    all: &[Instance<'a>],
    key: impl Fn(&Instance<'a>) -> Option<K>,
    mut visit: impl FnMut(usize, usize),
) {
    let keys: Vec<Option<K>> = all.iter().map(key).collect();
    let mut alike: HashMap<&K, Vec<usize>> = HashMap::new();
    for (at, key) in keys.iter().enumerate() {
        if let Some(key) = key {
            alike.entry(key).or_default().push(at);
        }
    }
    for (i, key) in keys.iter().enumerate() {
        let same = key.as_ref().and_then(|key| alike.get(key)).map_or(&[][..], Vec::as_slice);
        for j in same.iter().skip(same.partition_point(|at| *at <= i)) {
            if all[i].rule != all[*j].rule {
                visit(i, *j);
            }
        }
    }
}

/// What two rules of the same distance have in common.
pub(super) fn same_distance<'a>(instance: &Instance<'a>) -> Option<(Point<'a>, Point<'a>)> {
    instance.distance().map(|(from, to, _)| (from, to))
}

/// What two rules about the days of one activity have in common.
pub(super) fn same_activity<'a>(instance: &Instance<'a>) -> Option<&'a Id> {
    Some(instance.what.0)
}

/// What two rules that place the same thing at the same point have in common.
pub(super) fn same_points<'a>(instance: &Instance<'a>) -> Option<(Point<'a>, Point<'a>)> {
    Some((instance.what, instance.to?))
}

/// Whether the two state different lengths for the same distance.
pub(super) fn two_distances(a: &Instance<'_>, b: &Instance<'_>) -> bool {
    let Some(((from, to, gap), (other_from, other_to, other_gap))) = a.distance().zip(b.distance()) else {
        return false;
    };
    (from, to) == (other_from, other_to) && gap != other_gap
}

/// Whether both could hold, or one of them is only general.
fn bearable(a: &Instance<'_>, b: &Instance<'_>) -> bool {
    let Some((one, two)) = a.gap.zip(b.gap) else { return false };
    let ((low, high), (other_low, other_high)) = (calendar(one), calendar(two));
    a.general != b.general || (low <= other_high && other_low <= high)
}

/// S302: two rules give different figures for the same distance.
pub(super) fn different_distances(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let all = instances(facts);
    pairs(&all, same_distance, |i, j| {
        let (a, b) = (&all[i], &all[j]);
        if two_distances(a, b) && bearable(a, b) {
            found.add_with(|| about_two(facts, a, b).field("gap"));
        }
    });
}

/// Whether one says that the days follow each other and the other keeps days
/// of the same activity apart.
pub(super) fn residential_and_gap(a: &Instance<'_>, b: &Instance<'_>) -> bool {
    let apart = |x: &Instance<'_>, y: &Instance<'_>| {
        x.relation == Relation::Residential
            && y.distance().is_some_and(|(from, to, gap)| {
                from.0 == x.what.0 && to.0 == x.what.0 && from.1 != to.1 && calendar(gap).0 > 1
            })
    };
    apart(a, b) || apart(b, a)
}

/// S303: the days follow each other, but another rule keeps them apart.
pub(super) fn residential_against_gap(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let all = instances(facts);
    pairs(&all, same_activity, |i, j| {
        if residential_and_gap(&all[i], &all[j]) {
            found.add_with(|| about_two(facts, &all[i], &all[j]).field("relation"));
        }
    });
}

/// Whether the two place the same thing on different sides of the same point.
pub(super) fn two_sides(a: &Instance<'_>, b: &Instance<'_>) -> bool {
    let side = |i: &Instance<'_>| matches!(i.relation, Relation::Before | Relation::At | Relation::After);
    let same = a.what == b.what && a.to.is_some() && a.to == b.to;
    same && side(a) && side(b) && a.relation != b.relation
}

/// S304: placed both before and at, or after, the same point.
pub(super) fn placed_twice(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let all = instances(facts);
    pairs(&all, same_points, |i, j| {
        let (a, b) = (&all[i], &all[j]);
        if two_sides(a, b) {
            let anchor = b.to.map_or_else(String::new, |(id, _)| facts.name(id));
            found.add_with(|| about_two(facts, a, b).field("relation").with("anchor", anchor));
        }
    });
}

/// S307: the rule lacks what its relation needs.
pub(super) fn incomplete_rule(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, rule) in facts.programme.timing_rules.iter().enumerate() {
        if let Some(field) = lacking(rule) {
            let report = Report::at(K::TimingRule, at).field(field);
            found.add(report.with("name", rule.text.as_str()).with("field", field));
        }
    }
}

fn lacking(rule: &TimingRule) -> Option<&'static str> {
    let (to, and, gap) = match rule.relation {
        Relation::Before | Relation::After | Relation::At => (true, false, false),
        Relation::Gap => (true, false, true),
        Relation::Between => (true, true, false),
        Relation::Until => (true, false, false),
        Relation::Interval => (false, false, true),
        Relation::Residential => (false, false, false),
    };
    let missing = [
        (to && rule.to.is_none(), "to"),
        (and && rule.and.is_none(), "and"),
        (gap && rule.gap.is_none(), "gap"),
    ];
    missing.into_iter().find(|(missing, _)| *missing).map(|(_, field)| field)
}

/// By how many days a date misses, and whether it lies too early.
struct Miss {
    off: i64,
    early: bool,
    stated: (Date, Date),
}

fn between(first: Date, second: Date) -> i64 {
    first.until(second).map_or(0, |span| i64::from(span.get_days()))
}

/// How far the point's start lies outside `low` to `high` days after the
/// other's end.
fn miss(from: Known, to: Known, low: i64, high: i64) -> Option<Miss> {
    let least = between(from.end.1, to.start.0);
    let most = between(from.end.0, to.start.1);
    if most < low {
        Some(Miss { off: low - most, early: true, stated: to.start })
    } else {
        (least > high).then(|| Miss { off: least - high, early: false, stated: to.start })
    }
}

const FAR: i64 = 1_000_000;

fn misses(facts: &Facts<'_>, instance: &Instance<'_>) -> Option<Miss> {
    let gap = instance.gap.map(calendar);
    match instance.relation {
        Relation::Residential => in_a_row(&known_days(facts, instance.what.0)?),
        Relation::Interval => recurring(&beginnings(facts, instance.what.0)?, gap?),
        Relation::Between => {
            let (what, to) = (known(facts, instance.what)?, known(facts, instance.to?)?);
            let end = instance.and.and_then(|and| known(facts, and))?;
            miss(to, what, 0, FAR).or_else(|| too_late(what, end))
        }
        relation => placed(relation, known(facts, instance.what)?, known(facts, instance.to?)?, gap),
    }
}

fn placed(relation: Relation, what: Known, to: Known, gap: Option<(i64, i64)>) -> Option<Miss> {
    let (low, high) = gap.unwrap_or((0, FAR));
    let end = Known { start: what.end, end: what.end };
    match relation {
        Relation::Gap => gap.and_then(|(low, high)| miss(what, to, low, high)),
        Relation::Before => miss(what, to, low, high),
        Relation::After => miss(to, what, low, high),
        Relation::At => at_miss(what, to),
        // So long after the second ends, or at least until it begins.
        Relation::Until if gap.is_some() => miss(to, end, low, high),
        Relation::Until => miss(Known { start: to.start, end: to.start }, end, 0, FAR),
        Relation::Between | Relation::Interval | Relation::Residential => None,
    }
}

/// The first day that does not follow the one before it.
fn in_a_row(days: &[Date]) -> Option<Miss> {
    days.windows(2).find_map(|pair| {
        let off = between(pair[0], pair[1]) - 1;
        (off > 0).then_some(Miss { off, early: false, stated: (pair[1], pair[1]) })
    })
}

/// The first day that comes too soon or too late after the one before it.
fn recurring(days: &[Date], (low, high): (i64, i64)) -> Option<Miss> {
    let exactly = |day: Date| Known { start: (day, day), end: (day, day) };
    days.windows(2).find_map(|pair| miss(exactly(pair[0]), exactly(pair[1]), low, high))
}

/// The first must lie within the second.
fn at_miss(what: Known, to: Known) -> Option<Miss> {
    let early = between(what.start.1, to.start.0);
    let late = between(to.end.1, what.end.0);
    if early > 0 {
        return Some(Miss { off: early, early: true, stated: what.start });
    }
    (late > 0).then_some(Miss { off: late, early: false, stated: what.end })
}

fn too_late(what: Known, end: Known) -> Option<Miss> {
    let late = between(end.start.1, what.end.0);
    (late > 0).then_some(Miss { off: late, early: false, stated: what.end })
}

fn fuzzy((first, last): (Date, Date)) -> FuzzyDate {
    if first == last { first.into() } else { crate::date::When::Range(first, last).into() }
}

/// S306: the dates break a rule, and no more precise one stands in its place.
pub(super) fn dates_against_rule(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let all = instances(facts);
    for instance in all.iter().filter(|instance| precise(instance, &all).is_none()) {
        let Some(miss) = misses(facts, instance) else { continue };
        let moved = if miss.early { miss.off } else { -miss.off };
        let target = |day: Date| day.saturating_add(moved.days());
        let right = (target(miss.stated.0), target(miss.stated.1));
        let report = Report::at(K::TimingRule, instance.rule).with("rule", text(facts, instance.rule));
        let report = report.with("name", facts.name(instance.what.0)).with("days", miss.off);
        let others = [Some(instance.what), instance.to, instance.and].into_iter().flatten();
        let places = others.filter_map(|(id, _)| facts.place(id));
        let report = places.fold(report, |report, (kind, at)| report.other(kind, at));
        found.add(report.stated(fuzzy(miss.stated)).computed(fuzzy(right)));
    }
}
