//! When a date is, where it hangs on other elements or lacks its year.

use jiff::Span;
use jiff::civil::Date;

use crate::check::Facts;
use crate::date::{Bound, Side, When};
use crate::duration::{Duration, Unit};
use crate::period::{Column, YEARS};
use crate::programme::{Meeting, Occurrence, Product, TimelineEntry};
use crate::{ElementKind, FuzzyDate, Id};

/// The days a date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// They were worked out from another element's date, or are meant roughly.
    pub about: bool,
    /// They are known to the day: named as days, or whole days, weeks or months
    /// away from something that is so itself.
    pub exact: bool,
}

/// How many dates may hang on each other; guards against cycles.
const DEPTH: u8 = 8;

/// The days a date means: a missing year is the programme's, a relative date
/// is counted from its anchor where that has a date. Nothing where that leads
/// out of the years that plans name.
pub fn resolve(facts: &Facts<'_>, date: &FuzzyDate) -> Option<Resolved> {
    within(facts, date, DEPTH)
}

fn within(facts: &Facts<'_>, date: &FuzzyDate, depth: u8) -> Option<Resolved> {
    let When::Relative(length, side, anchor) = &date.when else {
        let (first, last) = facts.days(date)?;
        return Some(Resolved { first, last, about: date.approx, exact: names_days(date) });
    };
    let days = anchor_days(facts, anchor, depth.checked_sub(1)?);
    let exact = !date.approx && counts_days(*length) && days.iter().all(|d| d.exact);
    let (from, until) = (days.iter().map(|d| d.first).min()?, days.iter().map(|d| d.last).max()?);
    let moved = |from: Date, length: Length| length.from(from, *side);
    let (near, far) = lengths(*length);
    let (a, b) = match side {
        Side::After => (moved(until, near), moved(until, far)),
        Side::Before => (moved(from, far), moved(from, near)),
    };
    let (first, last) = (a?.min(b?), a?.max(b?));
    let known = YEARS.contains(&first.year()) && YEARS.contains(&last.year());
    known.then_some(Resolved { first, last, about: true, exact })
}

fn names_days(date: &FuzzyDate) -> bool {
    !date.approx && matches!(date.when, When::Day(_) | When::Range(..) | When::MonthDay(..))
}

/// Whether a length leads from one day to one other.
fn counts_days(length: Duration) -> bool {
    let whole = !matches!(length.unit, Unit::Minutes | Unit::Hours) && length.min.is_whole();
    whole && length.min == length.max && !length.approx
}

/// The days of a date that another hangs on: what is due by a day may come
/// earlier.
fn anchored(facts: &Facts<'_>, date: &FuzzyDate, depth: u8) -> Option<Resolved> {
    let days = within(facts, date, depth)?;
    Some(Resolved { exact: days.exact && date.bound == Bound::On, ..days })
}

/// The days of the element that a relative date hangs on.
fn anchor_days(facts: &Facts<'_>, anchor: &Id, depth: u8) -> Vec<Resolved> {
    let plan = facts.programme;
    match facts.place(anchor) {
        Some((ElementKind::Activity, _)) => {
            let occurrences = facts.occurrences_of(anchor).iter().filter_map(|at| plan.occurrences.get(*at));
            let meetings = facts.meetings_of(anchor).iter().filter_map(|at| plan.meetings.get(*at));
            let mut days: Vec<Resolved> =
                meetings.filter_map(|m| anchored(facts, m.date.as_ref()?, depth)).collect();
            days.extend(occurrences.filter_map(|o| occurrence_days(facts, o, depth)));
            if days.is_empty() {
                let drawn = facts.drawn(anchor).iter().filter_map(|at| plan.timeline.get(*at));
                days.extend(drawn.filter_map(|entry| anchored(facts, entry.date.as_ref()?, depth)));
            }
            days
        }
        Some((ElementKind::Meeting, _)) => {
            one(facts, facts.get::<Meeting>(anchor).and_then(|m| m.date.as_ref()), depth)
        }
        Some((ElementKind::Product, _)) => {
            one(facts, facts.get::<Product>(anchor).and_then(|p| p.date.as_ref()), depth)
        }
        Some((ElementKind::TimelineEntry, _)) => {
            one(facts, facts.get::<TimelineEntry>(anchor).and_then(|e| e.date.as_ref()), depth)
        }
        Some((ElementKind::Occurrence, _)) => facts
            .get::<Occurrence>(anchor)
            .and_then(|o| occurrence_days(facts, o, depth))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

fn one(facts: &Facts<'_>, date: Option<&FuzzyDate>, depth: u8) -> Vec<Resolved> {
    date.and_then(|date| anchored(facts, date, depth)).into_iter().collect()
}

/// The days of an occurrence: its date, or the period it stands in.
fn occurrence_days(facts: &Facts<'_>, occurrence: &Occurrence, depth: u8) -> Option<Resolved> {
    if let Some(date) = facts.occurrence_date(occurrence) {
        return anchored(facts, &date, depth);
    }
    match occurrence.column {
        Column::Period(period) => {
            Some(Resolved { first: period.start(), last: period.end(), about: true, exact: false })
        }
        Column::After => None,
    }
}

/// A distance in whole months or days.
#[derive(Clone, Copy)]
enum Length {
    Months(i64),
    Days(i64),
}

impl Length {
    /// Nothing where it leads out of the calendar.
    fn from(self, day: Date, side: Side) -> Option<Date> {
        let sign = if side == Side::After { 1 } else { -1 };
        let span = match self {
            Self::Months(months) => Span::new().try_months(sign * months),
            Self::Days(days) => Span::new().try_days(sign * days),
        };
        day.checked_add(span.ok()?).ok()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "days of a plan are few")]
fn lengths(length: Duration) -> (Length, Length) {
    let per = match length.unit {
        Unit::Months => 1.0,
        Unit::Years => 12.0,
        _ => {
            let (low, high) = length.calendar_days();
            return (Length::Days(low.floor() as i64), Length::Days(high.ceil() as i64));
        }
    };
    let months = |figure: crate::Figure| {
        let months = figure.to_f64() * per;
        if months.fract() == 0.0 {
            Length::Months(months as i64)
        } else {
            Length::Days((months * 30.44).round() as i64)
        }
    };
    (months(length.min), months(length.max))
}
