//! What dates mean: who is absent when, how far things lie apart and why.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Dates, Draft, Group, Key, Lag, Need, Why};
use crate::Id;
use crate::programme::Phase;

/// How far something lies behind something else, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Distance {
    /// From what.
    pub from: Key,
    /// What that is called.
    pub title: String,
    /// How many days that has.
    pub of_days: u8,
    /// How many days lie between.
    pub days: i32,
    /// By which rule.
    pub why: Why,
}

/// One event on its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Which.
    pub key: Key,
    /// What it is called.
    pub title: String,
    /// How many days that has.
    pub days: u8,
    /// Before, during or after the programme.
    pub phase: Phase,
    /// When.
    pub date: Date,
    /// It stood there and was not placed.
    pub stood: bool,
    /// The day it had so far, where that is another.
    pub moved_from: Option<Date>,
    /// How many are to be there.
    pub invited: usize,
    /// Who of them cannot.
    pub absent: Vec<Id>,
    /// The people who must be there.
    pub must: Vec<Id>,
    /// How far it lies behind others.
    pub distances: Vec<Distance>,
}

/// What dates mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Report {
    /// Everything by date.
    pub placed: Vec<Placed>,
    /// People and how many days they miss, where it is any; most first.
    pub missing: Vec<(Id, usize)>,
}

/// The most distances told of one event.
const DISTANCES: usize = 3;

/// What dates mean. Events without a date are left out.
pub fn report(draft: &Draft, dates: &Dates) -> Report {
    let mut placed: Vec<Placed> =
        draft.groups.iter().flat_map(|group| of_group(draft, group, dates)).collect();
    placed.sort_by(|a, b| (a.date, &a.key).cmp(&(b.date, &b.key)));
    let mut missing: BTreeMap<&Id, usize> = BTreeMap::new();
    for person in placed.iter().flat_map(|one| &one.absent) {
        *missing.entry(person).or_default() += 1;
    }
    let mut missing: Vec<(Id, usize)> = missing.into_iter().map(|(id, count)| (id.clone(), count)).collect();
    missing.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Report { placed, missing }
}

fn of_group(draft: &Draft, group: &Group, dates: &Dates) -> Vec<Placed> {
    let of_event = |at: usize| {
        let event = group.events.get(at)?;
        let date = *dates.get(&event.key)?;
        let away =
            |person: &&usize| group.away.get(**person).is_some_and(|away| away.binary_search(&date).is_ok());
        let named = |person: &usize| group.participants.get(*person).cloned();
        let must = event.needs.iter().filter_map(|need| match &draft.resources.get(*need)?.need {
            Need::Person(id) => Some(id.clone()),
            Need::Venue(_) => None,
        });
        Some(Placed {
            key: event.key.clone(),
            title: event.title.clone(),
            days: event.days,
            phase: event.phase,
            date,
            stood: !event.placed,
            moved_from: event.stands.filter(|stood| *stood != date),
            invited: event.audience.len(),
            absent: event.audience.iter().filter(away).filter_map(named).collect(),
            must: must.collect(),
            distances: distances(group, at, dates),
        })
    };
    (0..group.events.len()).filter_map(of_event).collect()
}

/// How far an event lies behind others, timing rules first. What only says
/// that one comes after the other is told where nothing else is.
fn distances(group: &Group, at: usize, dates: &Dates) -> Vec<Distance> {
    let day = |at: usize| group.events.get(at).and_then(|event| dates.get(&event.key)).copied();
    let mut found: Vec<(u8, Distance)> = Vec::new();
    for lag in group.lags.iter().filter(|lag| lag.why != Why::Spread && (lag.a == at || lag.b == at)) {
        let other = if lag.b == at { lag.a } else { lag.b };
        let (Some(from), Some(to), Some(event)) = (day(other), day(at), group.events.get(other)) else {
            continue;
        };
        let days = from.until(to).map_or(0, |span| span.get_days());
        let known = found.iter().any(|(_, known)| known.from == event.key);
        if days > 0 && !known {
            found.push((
                rank(lag),
                Distance {
                    from: event.key.clone(),
                    title: event.title.clone(),
                    of_days: event.days,
                    days,
                    why: lag.why.clone(),
                },
            ));
        }
    }
    found.sort_by_key(|(rank, distance)| (*rank, distance.days));
    let best = found.first().map_or(0, |(rank, _)| *rank);
    found
        .into_iter()
        .filter(|(rank, _)| *rank == best || *rank == 0)
        .map(|(_, d)| d)
        .take(DISTANCES)
        .collect()
}

fn rank(lag: &Lag) -> u8 {
    match lag.why {
        Why::Rule(_) if lag.max.is_some() => 0,
        Why::Rule(_) | Why::Days(_) => 1,
        Why::Times(_) | Why::DayOrder(_) => 2,
        Why::Numbers(..) => 3,
        _ => 4,
    }
}
