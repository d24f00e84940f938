//! Distances that nobody writes down: days in their order, numbers, what is
//! drawn, the closing meeting last.

use std::collections::{BTreeMap, BTreeSet};

use super::chains::Chains;
use super::events::Sitting;
use super::lags::Span;
use super::shape::Lag;
use super::{Settings, Why};
use crate::check::Facts;
use crate::programme::{Activity, MeetingKind, Phase};
use crate::{Id, Programme};

fn lag(a: usize, b: usize, span: Span, why: Why) -> Lag {
    Lag { a, b, min: span.min, max: span.max, ideal: span.ideal, stated: false, why }
}

/// The days of each time in order: a meeting's in a row, an activity's too
/// where no rule speaks of them. Whoever leaves such a rule out does not mean
/// that they lie in a row after all.
pub(super) fn days(sittings: &[Sitting<'_>], spoken: &[(usize, usize)]) -> Vec<Lag> {
    let mut lags = Vec::new();
    for sitting in sittings.iter().filter(|sitting| sitting.placed) {
        let inside = |(a, b): &(usize, usize)| sitting.events.contains(a) && sitting.events.contains(b);
        let ruled = sitting.meeting.is_none() && spoken.iter().any(inside);
        for pair in sitting.events.windows(2) {
            let [a, b] = pair else { continue };
            let of = sitting.of.clone();
            lags.push(if ruled {
                lag(*a, *b, Span::at_least(1), Why::DayOrder(of))
            } else {
                lag(*a, *b, Span::exactly(1), Why::Days(of))
            });
        }
    }
    lags
}

/// The times of an activity, and its meetings that are its days, in order.
pub(super) fn times(programme: &Programme, chains: &Chains<'_>) -> Vec<Lag> {
    let mut lags = Vec::new();
    for activity in &programme.activities {
        let each = chains.each_time(&activity.id);
        let one = chains.of(&activity.id).len() == 1;
        let virtual_times = !programme.meetings.iter().any(|m| m.activity.as_ref() == Some(&activity.id));
        if one || virtual_times {
            lags.extend(follow(&each, &Why::Times(activity.id.clone())));
        }
    }
    lags
}

fn follow(chains: &[Vec<usize>], why: &Why) -> Vec<Lag> {
    let next = |pair: &[Vec<usize>]| {
        Some(lag(*pair.first()?.last()?, *pair.last()?.first()?, Span::at_least(1), why.clone()))
    };
    chains.windows(2).filter_map(next).collect()
}

/// What is numbered, in the order of its numbers: activities of one kind and
/// whole, meetings of one series.
pub(super) fn numbers(facts: &Facts<'_>, chains: &Chains<'_>, sittings: &[Sitting<'_>]) -> Vec<Lag> {
    let mut series: BTreeMap<String, Vec<(u16, &Id)>> = BTreeMap::new();
    for activity in &facts.programme.activities {
        if let Some(number) = activity.number {
            let key = format!("a {} {:?}", activity.kind.as_str(), activity.part_of);
            series.entry(key).or_default().push((number, &activity.id));
        }
    }
    for meeting in sittings.iter().filter_map(|sitting| sitting.meeting) {
        if let Some(number) = meeting.number {
            let of = (&meeting.activity, &meeting.body, &meeting.networks, &meeting.cohorts);
            series
                .entry(format!("m {} {of:?}", meeting.kind.as_str()))
                .or_default()
                .push((number, &meeting.id));
        }
    }
    series.into_values().flat_map(|members| in_order(members, chains)).collect()
}

fn in_order(mut members: Vec<(u16, &Id)>, chains: &Chains<'_>) -> Vec<Lag> {
    members.retain(|(_, id)| !chains.of(id).is_empty());
    members.sort();
    let mut lags = Vec::new();
    for pair in members.windows(2) {
        let [(low, a), (high, b)] = pair else { continue };
        if low < high {
            let why = Why::Numbers((*a).clone(), (*b).clone());
            lags.extend(one_after_the_other(chains, a, b, &why));
        }
    }
    lags
}

fn one_after_the_other(chains: &Chains<'_>, a: &Id, b: &Id, why: &Why) -> Vec<Lag> {
    let (first, second) = (chains.of(a), chains.of(b));
    let ends = first.last().and_then(|chain| chain.last());
    let begins = second.first().and_then(|chain| chain.first());
    ends.zip(begins)
        .filter(|(a, b)| a != b)
        .map(|(a, b)| lag(*a, *b, Span::at_least(1), why.clone()))
        .into_iter()
        .collect()
}

/// What is drawn on a picture of the timeline without dates, in the order it
/// is drawn.
pub(super) fn drawn(facts: &Facts<'_>, chains: &Chains<'_>) -> Vec<Lag> {
    let mut pictures: BTreeMap<Option<&str>, Vec<&Id>> = BTreeMap::new();
    let entries = facts.programme.timeline.iter().filter(|entry| entry.date.is_none());
    for entry in entries.filter(|entry| entry.phase == Phase::During) {
        let Some(activity) = entry.activity.as_ref() else { continue };
        let drawn = pictures.entry(entry.picture.as_deref()).or_default();
        if facts.get::<Activity>(activity).is_some() && !drawn.contains(&activity) {
            drawn.push(activity);
        }
    }
    let mut lags = Vec::new();
    for mut picture in pictures.into_values() {
        picture.retain(|id| !chains.of(id).is_empty());
        for pair in picture.windows(2) {
            let [a, b] = pair else { continue };
            let why = Why::Drawn((*a).clone(), (*b).clone());
            lags.extend(one_after_the_other(chains, a, b, &why));
        }
    }
    lags
}

/// The closing meeting after every other of its networks.
pub(super) fn closing(sittings: &[Sitting<'_>]) -> Vec<Lag> {
    let mut lags = Vec::new();
    let is = |kind: MeetingKind| move |s: &&Sitting<'_>| s.meeting.is_some_and(|m| m.kind == kind);
    for closing in sittings.iter().filter(is(MeetingKind::Closing)) {
        let Some(begins) = closing.events.first() else { continue };
        for other in sittings.iter().filter(|other| comes_before(other, closing)) {
            let Some(ends) = other.events.last() else { continue };
            lags.push(lag(*ends, *begins, Span::at_least(1), Why::Closing(closing.of.clone())));
        }
    }
    lags
}

fn comes_before(other: &Sitting<'_>, closing: &Sitting<'_>) -> bool {
    let networks = |s: &Sitting<'_>| s.meeting.map_or(Vec::new(), |m| m.networks.clone());
    let (its, own) = (networks(other), networks(closing));
    let together = its.is_empty() || own.is_empty() || its.iter().any(|network| own.contains(network));
    let follows = other.activity.is_some_and(|activity| activity.phase == Phase::After);
    let kind = other.meeting.map(|m| m.kind);
    let apart =
        matches!(kind, Some(MeetingKind::Closing | MeetingKind::ReferenceLeader | MeetingKind::Steering));
    together && !follows && !apart && other.of != closing.of
}

/// How far preparations lie from what they prepare, and from each other, in days.
const PREPARED: i32 = 30;

/// Wishes that what only follows in order is spread evenly over the
/// programme's time: the time left beside the stated distances, divided.
/// Preparations are wished a month before what they prepare.
pub(super) fn spread(settings: &Settings, lags: &[Lag], phase: impl Fn(usize) -> Phase) -> Vec<Lag> {
    let mut seen = BTreeSet::new();
    let bounded =
        |lag: &Lag| lags.iter().any(|other| (other.a, other.b) == (lag.a, lag.b) && other.max.is_some());
    let before = |lag: &&Lag| phase(lag.a) == Phase::Before;
    let open = || lags.iter().filter(|lag| lag.min.is_some() && !bounded(lag));
    let wish = |(a, b), days| lag(a, b, Span { ideal: Some(days), ..Span::default() }, Why::Spread);
    let last = |lag: &&Lag| !lags.iter().any(|other| other.a == lag.a && phase(other.b) == Phase::Before);
    let prepared = open().filter(before).filter(|lag| matches!(lag.why, Why::Times(_)) || last(lag));
    let mut wishes: Vec<Lag> = prepared
        .map(|lag| (lag.a, lag.b))
        .filter(|pair| seen.insert(*pair))
        .map(|pair| wish(pair, PREPARED))
        .collect();
    let ordered = open().filter(|lag| {
        let in_order = matches!(lag.why, Why::Numbers(..) | Why::Drawn(..) | Why::Times(_));
        in_order && phase(lag.a) == Phase::During && phase(lag.b) == Phase::During
    });
    let links: Vec<(usize, usize)> =
        ordered.map(|lag| (lag.a, lag.b)).filter(|pair| seen.insert(*pair)).collect();
    let inside: i32 = stated(lags, &links);
    let whole = settings.first.until(settings.last).map_or(0, |span| span.get_days());
    let count = i32::try_from(links.len()).unwrap_or(0);
    if let Some(each) = (whole - inside).checked_div(count).filter(|each| *each > 1) {
        wishes.extend(links.into_iter().map(|pair| wish(pair, each)));
    }
    wishes
}

/// The days that the bounded distances take between what is linked.
fn stated(lags: &[Lag], links: &[(usize, usize)]) -> i32 {
    let linked: BTreeSet<usize> = links.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let mut seen = BTreeSet::new();
    let bounded =
        lags.iter().filter(|lag| lag.max.is_some() && linked.contains(&lag.a) && linked.contains(&lag.b));
    let days = bounded.filter(|lag| seen.insert((lag.a, lag.b))).map(|lag| {
        let middle = lag.min.zip(lag.max).map(|(min, max)| min + (max - min) / 2);
        lag.ideal.or(middle).unwrap_or(0).clamp(0, 4_000)
    });
    days.fold(0, i32::saturating_add)
}
