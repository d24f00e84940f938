//! S210–S213: days on which people are off.

use std::collections::HashSet;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::dates::only_marks;
use super::facts::takes_place;
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::FuzzyDate;
use crate::date::{Bound, When};
use crate::holidays::{Holiday, holiday};
use crate::programme::Country;

/// The longest range of days that is looked at day by day.
const LONGEST: usize = 31;

/// One day on which something takes place.
struct Happening {
    kind: K,
    at: usize,
    name: String,
    day: Date,
}

/// The single days that a date means; nothing for vaguer dates and for "by"
/// and "as of".
pub(crate) fn single_days(date: &FuzzyDate) -> Vec<Date> {
    if date.bound != Bound::On || date.approx {
        return Vec::new();
    }
    match date.when {
        When::Day(day) => vec![day],
        When::Range(first, last) => {
            let next = |day: &Date| Some(day.saturating_add(1.day()));
            std::iter::successors(Some(first), next).take_while(|d| *d <= last).take(LONGEST).collect()
        }
        _ => Vec::new(),
    }
}

fn happenings(facts: &Facts<'_>) -> Vec<Happening> {
    let mut all = Vec::new();
    for (at, o) in facts.programme.occurrences.iter().enumerate() {
        if !takes_place(o.status) || only_marks(o.mark) || o.date.is_none() {
            continue;
        }
        let days = facts.occurrence_date(o).map(|d| single_days(&d)).unwrap_or_default();
        all.extend(days.into_iter().map(|day| Happening {
            kind: K::Occurrence,
            at,
            name: facts.occurrence_name(o),
            day,
        }));
    }
    for (at, m) in facts.programme.meetings.iter().enumerate() {
        if !takes_place(m.status) {
            continue;
        }
        let date = m.date.as_ref().and_then(|d| in_chosen_year(facts, d));
        let days = date.map(|d| single_days(&d)).unwrap_or_default();
        all.extend(days.into_iter().map(|day| Happening {
            kind: K::Meeting,
            at,
            name: m.title.clone(),
            day,
        }));
    }
    all
}

pub(crate) fn in_chosen_year(facts: &Facts<'_>, date: &FuzzyDate) -> Option<FuzzyDate> {
    match facts.programme.programme.year {
        Some(year) => date.in_year(year),
        None => Some(date.clone()),
    }
}

/// The key of the weekend day's name; nothing from Monday to Friday.
fn weekend(day: Date) -> Option<&'static str> {
    match day.weekday() {
        Weekday::Saturday => Some("check-saturday"),
        Weekday::Sunday => Some("check-sunday"),
        _ => None,
    }
}

fn report(happening: &Happening) -> Report {
    let report = Report::at(happening.kind, happening.at).field("date").with("name", happening.name.clone());
    report.stated(FuzzyDate::from(happening.day))
}

fn key(key: &'static str) -> crate::message::Argument {
    crate::message::Argument::Key(key.into())
}

/// S210: it falls on a Saturday or Sunday.
pub(super) fn on_weekend(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for happening in happenings(facts) {
        if let Some(name) = weekend(happening.day) {
            found.add(report(&happening).with("day", key(name)));
        }
    }
}

fn on_any_holiday(facts: &Facts<'_>, found: &mut Findings<'_>, wanted: impl Fn(Holiday) -> bool) {
    let country: Country = facts.programme.programme.country;
    for happening in happenings(facts) {
        if let Some(day) = holiday(country, happening.day).filter(|h| wanted(*h)) {
            found.add(report(&happening).with("holiday", key(day.key)));
        }
    }
}

/// S211: it falls on a public holiday.
pub(super) fn on_holiday(facts: &Facts<'_>, found: &mut Findings<'_>) {
    on_any_holiday(facts, found, |holiday| !holiday.half);
}

/// S212: it falls on a half holiday.
pub(super) fn on_half_holiday(facts: &Facts<'_>, found: &mut Findings<'_>) {
    on_any_holiday(facts, found, |holiday| holiday.half);
}

/// S213: it lies in a school holiday.
pub(super) fn in_school_holiday(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let holidays = &facts.programme.school_holidays;
    if holidays.is_empty() {
        return;
    }
    // The days of one thing follow each other in the list.
    let (mut of, mut told) = (None, HashSet::new());
    for happening in happenings(facts) {
        if of.replace((happening.kind, happening.at)) != Some((happening.kind, happening.at)) {
            told.clear();
        }
        for (at, free) in holidays.iter().enumerate() {
            let inside = free.from <= happening.day && happening.day <= free.to;
            if inside && told.insert(at) {
                found.add_with(|| {
                    let area = free.area.as_deref().unwrap_or("–");
                    let report = report(&happening).with("holiday", free.title.as_str()).with("area", area);
                    report.other(K::SchoolHoliday, at)
                });
            }
        }
    }
}
