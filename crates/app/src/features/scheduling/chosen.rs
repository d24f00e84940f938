//! What a person chose on the form of a run.

use std::collections::BTreeSet;
use std::str::FromStr;

use jiff::civil::Date;
use samspil_core::Message;
use samspil_core::period::YEARS;
use samspil_core::scheduling::Settings;

/// The fields that hold a day, in order.
pub(super) const DAYS: [&str; 4] = ["earliest", "first", "last", "latest"];

/// Fields with what is wrong with them.
pub(super) type Faults = Vec<(String, Message)>;

/// The settings as a form says them. What the form does not show stays as in `base`.
pub(super) fn chosen(pairs: &[(String, String)], base: Settings) -> (Settings, Faults) {
    let mut faults = Faults::new();
    let mut settings = base;
    for (name, slot) in DAYS.into_iter().zip([
        &mut settings.earliest,
        &mut settings.first,
        &mut settings.last,
        &mut settings.latest,
    ]) {
        match value(pairs, name).map(day) {
            Some(Some(found)) => *slot = found,
            Some(None) => faults.push((name.to_owned(), Message::new("scheduling-no-day"))),
            None => {}
        }
    }
    if settings.last < settings.first {
        faults.push(("last".to_owned(), Message::new("scheduling-ends-before")));
    }
    settings.weekdays = set(pairs, "weekday");
    if settings.weekdays.is_empty() {
        faults.push(("weekday-monday".to_owned(), Message::new("scheduling-no-weekday")));
    }
    settings.public_holidays = value(pairs, "public_holidays").is_some();
    settings.half_holidays = value(pairs, "half_holidays").is_some();
    settings.drawn = value(pairs, "drawn").is_some();
    settings.spread = value(pairs, "spread").is_some();
    settings.areas = values(pairs, "area").map(str::to_owned).collect();
    settings.place = set(pairs, "place");
    settings.cohorts = set(pairs, "cohort");
    (settings.in_order(), faults)
}

/// A day within the years of plans.
pub(super) fn day(text: &str) -> Option<Date> {
    let day: Date = text.trim().parse().ok()?;
    YEARS.contains(&day.year()).then_some(day)
}

/// The first value of a field, where something stands.
pub(super) fn value<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    values(pairs, name).find(|value| !value.trim().is_empty())
}

/// Every value of a field.
pub(super) fn values<'a>(pairs: &'a [(String, String)], name: &str) -> impl Iterator<Item = &'a str> {
    pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// Every value of a field that can be read.
pub(super) fn set<T: FromStr + Ord>(pairs: &[(String, String)], name: &str) -> BTreeSet<T> {
    values(pairs, name).filter_map(|value| value.parse().ok()).collect()
}
