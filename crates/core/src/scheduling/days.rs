//! Days on which nothing takes place, and days on which somebody cannot.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Settings;
use crate::holidays::holiday;
use crate::programme::{Unavailability, Weekday};
use crate::{Id, Programme};

/// Why nothing takes place on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Closed {
    /// A public holiday: the key of its name.
    Holiday(String),
    /// A school holiday of the plan.
    School(Id),
}

/// Every day from one to another, both included.
pub(super) fn each(first: Date, last: Date) -> impl Iterator<Item = Date> {
    let next = |day: &Date| day.tomorrow().ok();
    std::iter::successors(Some(first), next).take_while(move |day| *day <= last)
}

/// The plan's word for the weekday of a day.
pub(super) fn weekday(day: Date) -> Weekday {
    let at = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    Weekday::ALL.get(at).copied().unwrap_or_default()
}

/// The closed days of a run, each with its reason.
pub(super) fn closed(programme: &Programme, settings: &Settings) -> BTreeMap<Date, Closed> {
    let mut closed = BTreeMap::new();
    for school in programme.school_holidays.iter().filter(|school| settings.keeps_free(school)) {
        let (first, last) = (school.from.max(settings.earliest), school.to.min(settings.latest));
        closed.extend(each(first, last).map(|day| (day, Closed::School(school.id.clone()))));
    }
    for day in each(settings.earliest, settings.latest) {
        let kept = |half: bool| if half { settings.half_holidays } else { settings.public_holidays };
        if let Some(found) = holiday(programme.programme.country, day).filter(|found| kept(found.half)) {
            closed.insert(day, Closed::Holiday(found.key.to_owned()));
        }
    }
    closed
}

/// The days of a stated absence between two days.
pub fn away(away: &Unavailability, first: Date, last: Date) -> impl Iterator<Item = Date> {
    let monday = |day: Date| {
        let back = i64::from(day.weekday().to_monday_zero_offset());
        day.saturating_sub(back.days())
    };
    let (base, every) = (monday(away.from), i32::from(away.every_weeks.unwrap_or(1).max(1)));
    each(away.from.max(first), away.to.min(last)).filter(move |day| {
        let weeks = base.until(monday(*day)).map_or(0, |span| span.get_days() / 7);
        (away.weekdays.is_empty() || away.weekdays.contains(&weekday(*day))) && weeks % every == 0
    })
}
