//! Timing rules as distances between events.

use std::collections::BTreeMap;

use super::chains::{Chain, Chains};
use super::shape::{Lag, Unused};
use super::{Settings, Why};
use crate::Id;
use crate::check::{Facts, Instance, Point, calendar, instances, precise};
use crate::duration::{Duration, Unit};
use crate::programme::Relation;

/// The fewest and the most days of a distance, and the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Span {
    pub(super) min: Option<i32>,
    pub(super) max: Option<i32>,
    pub(super) ideal: Option<i32>,
}

impl Span {
    pub(super) const fn at_least(min: i32) -> Self {
        Self { min: Some(min), max: None, ideal: None }
    }

    pub(super) const fn exactly(days: i32) -> Self {
        Self { min: Some(days), max: Some(days), ideal: None }
    }

    /// A stated length: "about" gives room to either side and names the best.
    pub(super) fn of(gap: Duration) -> Self {
        let day = |days: i64| i32::try_from(days).unwrap_or(i32::MAX / 4);
        let (low, high) = calendar(gap);
        Self { min: Some(day(low)), max: Some(day(high)), ideal: gap.approx.then(|| middle(gap)) }
    }
}

/// The middle of a length in days, a month being a twelfth of a year.
#[expect(clippy::cast_possible_truncation, reason = "clamped to ten years")]
fn middle(gap: Duration) -> i32 {
    let per = match gap.unit {
        Unit::Minutes | Unit::Hours => 0.0,
        Unit::Days => 1.0,
        Unit::Weeks => 7.0,
        Unit::Months => 365.25 / 12.0,
        Unit::Years => 365.25,
    };
    let units = f64::midpoint(gap.min.to_f64(), gap.max.to_f64());
    (units * per).round().clamp(0.0, 3_660.0) as i32
}

/// What timing rules come to.
#[derive(Default)]
pub(super) struct FromRules {
    pub(super) lags: Vec<Lag>,
    /// Events that a rule speaks of together, whether it is kept or left out:
    /// what is otherwise understood is not understood of them.
    pub(super) spoken: Vec<(usize, usize)>,
    /// Rules by which nothing is placed, each with why.
    pub(super) unused: BTreeMap<Id, Unused>,
}

/// The distances that the timing rules demand of the events.
pub(super) fn from_rules(facts: &Facts<'_>, chains: &Chains<'_>, settings: &Settings) -> FromRules {
    let all = instances(facts);
    let mut found = FromRules::default();
    for instance in &all {
        let Some(rule) = facts.programme.timing_rules.get(instance.rule) else { continue };
        if settings.without.contains(&Why::Rule(rule.id.clone())) {
            found.unused.insert(rule.id.clone(), Unused::LeftOut);
            let pairs = of_instance(instance, chains).unwrap_or_default();
            found.spoken.extend(pairs.into_iter().map(|(a, b, _)| (a, b)));
            continue;
        }
        if let Some(other) = precise(instance, &all) {
            let other = facts.programme.timing_rules.get(other).map(|rule| rule.id.clone());
            found.unused.entry(rule.id.clone()).or_insert(Unused::Precise(other.unwrap_or_default()));
            continue;
        }
        match of_instance(instance, chains) {
            Ok(pairs) => {
                found.unused.remove(&rule.id);
                let stated = instance.gap.is_some() && rule.relation != Relation::Residential;
                let bounds = settings.bounds.get(&rule.id).filter(|_| stated);
                let lag = |(a, b, span)| lag(a, b, span, bounds, stated, &rule.id);
                found.spoken.extend(pairs.iter().map(|(a, b, _)| (*a, *b)));
                found.lags.extend(pairs.into_iter().map(lag));
            }
            Err(missing) if !found.lags.iter().any(|l| l.why == Why::Rule(rule.id.clone())) => {
                found.unused.entry(rule.id.clone()).or_insert(missing);
            }
            Err(_) => {}
        }
    }
    found
}

fn lag(
    a: usize,
    b: usize,
    span: Span,
    bounds: Option<&(Option<i32>, Option<i32>)>,
    stated: bool,
    rule: &Id,
) -> Lag {
    let (min, max) = bounds.copied().unwrap_or_default();
    let (min, max) = (min.or(span.min), max.or(span.max));
    Lag { a, b, min, max, ideal: span.ideal, stated, why: Why::Rule(rule.clone()) }
}

type Pairs = Vec<(usize, usize, Span)>;

fn of_instance(instance: &Instance<'_>, chains: &Chains<'_>) -> Result<Pairs, Unused> {
    let Instance { relation, what, to, and, gap, .. } = *instance;
    match (relation, to, and) {
        (Relation::Residential, ..) => Ok(in_a_row(&found(chains, what)?)),
        (Relation::Interval, ..) => {
            let span = Span::of(gap.ok_or(Unused::Incomplete)?);
            Ok(recurring(&chains.each_time(what.0), span))
        }
        (Relation::Between, Some(to), Some(and)) => {
            let what = found(chains, what)?;
            let (from, until) = (found(chains, to)?, found(chains, and)?);
            Ok(between(&what, &from, &until))
        }
        (_, Some(to), _) => placed(relation, found(chains, what)?, found(chains, to)?, gap, to.0 == what.0),
        _ => Err(Unused::Incomplete),
    }
}

/// The events of a point: whole chains, or one day of each.
fn found(chains: &Chains<'_>, (id, day): Point<'_>) -> Result<Vec<Chain>, Unused> {
    let all = chains.of(id);
    let one = |chain: Chain| match day {
        None => Some(chain),
        Some(day) => Some(vec![*chain.get(usize::from(day).checked_sub(1)?)?]),
    };
    let found: Vec<Chain> = all.into_iter().filter_map(one).collect();
    if found.is_empty() { Err(Unused::NotPlaced(id.clone())) } else { Ok(found) }
}

fn first(chain: &Chain) -> Option<usize> {
    chain.first().copied()
}

fn last(chain: &Chain) -> Option<usize> {
    chain.last().copied()
}

fn placed(
    relation: Relation,
    what: Vec<Chain>,
    to: Vec<Chain>,
    gap: Option<Duration>,
    own: bool,
) -> Result<Pairs, Unused> {
    let span = gap.map(Span::of);
    if relation == Relation::Gap && span.is_none() {
        return Err(Unused::Incomplete);
    }
    let mut pairs = Pairs::new();
    for (w, what) in what.iter().enumerate() {
        for (t, to) in to.iter().enumerate() {
            // The days of one time are told apart from those of another.
            if !own || w == t {
                pairs.extend(of_chains(relation, what, to, span).into_iter().flatten());
            }
        }
    }
    Ok(pairs)
}

fn of_chains(
    relation: Relation,
    what: &Chain,
    to: &Chain,
    span: Option<Span>,
) -> [Option<(usize, usize, Span)>; 2] {
    let pair = |a: Option<usize>, b: Option<usize>, span: Span| Some((a?, b?, span));
    let apart = span.unwrap_or(Span::at_least(1));
    let within = Span::at_least(0);
    match relation {
        Relation::Gap | Relation::Before => [pair(last(what), first(to), apart), None],
        Relation::After => [pair(last(to), first(what), apart), None],
        Relation::At => [pair(first(to), first(what), within), pair(last(what), last(to), within)],
        Relation::Until => match span {
            Some(span) => [pair(last(to), last(what), span), None],
            None => [pair(first(to), last(what), within), None],
        },
        Relation::Between | Relation::Interval | Relation::Residential => [None, None],
    }
}

/// After the one ends and before the other begins; where both are days of one
/// thing, those of the same time.
fn between(what: &[Chain], from: &[Chain], until: &[Chain]) -> Pairs {
    let mut pairs = Pairs::new();
    for what in what {
        let (begin, end) = (first(what), last(what));
        pairs.extend(from.iter().filter_map(|from| Some((last(from)?, begin?, Span::at_least(1)))));
        pairs.extend(until.iter().filter_map(|until| Some((end?, first(until)?, Span::at_least(1)))));
    }
    pairs
}

fn in_a_row(chains: &[Chain]) -> Pairs {
    let next = |pair: &[usize]| Some((*pair.first()?, *pair.last()?, Span::exactly(1)));
    chains.iter().flat_map(|chain| chain.windows(2).filter_map(next)).collect()
}

fn recurring(times: &[Chain], span: Span) -> Pairs {
    let next = |pair: &[Chain]| Some((first(pair.first()?)?, first(pair.last()?)?, span));
    times.windows(2).filter_map(next).collect()
}
