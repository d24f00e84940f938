//! S214: the year that the dates do not print.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};

use super::days::single_days;
use super::{Facts, Findings, Report};
use crate::FuzzyDate;
use crate::holidays::holiday;
use crate::message::Argument;
use crate::programme::{Country, Status};

/// How far from a named year candidates are looked for.
const REACH: i16 = 12;

/// How many candidates are proposed.
const PROPOSED: usize = 4;

/// How many days are listed that rule out the years named.
const REASONS: usize = 6;

/// S214: dates without a year, and no year chosen.
pub(super) fn year_to_be_chosen(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let head = &facts.programme.programme;
    let dates = yearless(facts);
    if dates.is_empty() || head.year.is_some() {
        return;
    }
    let named = named_years(facts);
    let list = |years: &[i16]| years.iter().map(|y| Argument::Text(y.to_string())).collect::<Vec<_>>();
    let good = candidates(&dates, &named, head.country);
    let proposed: Vec<i16> = good.into_iter().take(PROPOSED).collect();
    let report = Report::head()
        .field("year")
        .with("count", dates.len())
        .with("year-count", proposed.len())
        .with("years", list(&proposed))
        .with("named-count", named.len())
        .with("named", list(&named))
        .others(crate::ElementKind::Meeting, dates.iter().map(|(at, _)| *at));
    let report = with_reasons(report, &reasons(&dates, &named, head.country));
    found.add(match proposed.first() {
        Some(first) => report.computed(first.to_string()),
        None => report,
    });
}

fn yearless<'a>(facts: &Facts<'a>) -> Vec<(usize, &'a FuzzyDate)> {
    let meetings = facts.programme.meetings.iter().enumerate();
    let open = meetings.filter(|(_, m)| m.status != Status::Cancelled);
    open.filter_map(|(at, m)| m.date.as_ref().filter(|d| d.lacks_year()).map(|d| (at, d))).collect()
}

/// Why a day is no working day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    NoSuchDay,
    Saturday,
    Sunday,
    Holiday,
}

/// What breaks a date in a year, and on which day.
fn broken(date: &FuzzyDate, year: i16, country: Country) -> Option<(Break, Option<Date>)> {
    let Some(dated) = date.in_year(year) else { return Some((Break::NoSuchDay, None)) };
    single_days(&dated).into_iter().find_map(|day| Some((off(day, country)?, Some(day))))
}

fn off(day: Date, country: Country) -> Option<Break> {
    match day.weekday() {
        Weekday::Saturday => Some(Break::Saturday),
        Weekday::Sunday => Some(Break::Sunday),
        _ => holiday(country, day).filter(|h| !h.half).map(|_| Break::Holiday),
    }
}

/// Years in which every date is a working day, nearest to a named year first,
/// of equally near ones the earlier first.
fn candidates(dates: &[(usize, &FuzzyDate)], named: &[i16], country: Country) -> Vec<i16> {
    let (Some(first), Some(last)) = (named.first(), named.last()) else { return Vec::new() };
    let works = |year: &i16| dates.iter().all(|(_, d)| broken(d, *year, country).is_none());
    let distance = |year: i16| named.iter().map(|n| (n - year).abs()).min().unwrap_or(0);
    let mut years: Vec<i16> = (first - REACH..=last + REACH).filter(works).collect();
    years.sort_by_key(|year| (distance(*year), *year));
    years
}

/// Why the years that the text names do not do: the days that are off.
fn reasons(dates: &[(usize, &FuzzyDate)], named: &[i16], country: Country) -> Vec<(Break, Date)> {
    let mut all = Vec::new();
    for year in named {
        let breaks = dates.iter().filter_map(|(_, date)| broken(date, *year, country));
        all.extend(breaks.filter_map(|(why, day)| Some((why, day?))));
    }
    all.truncate(REASONS);
    all
}

fn with_reasons(mut report: Report, reasons: &[(Break, Date)]) -> Report {
    for (why, name, count) in [
        (Break::Saturday, "saturdays", "saturday-count"),
        (Break::Sunday, "sundays", "sunday-count"),
        (Break::Holiday, "holidays", "holiday-count"),
    ] {
        let days: Vec<Argument> =
            reasons.iter().filter(|r| r.0 == why).map(|r| Argument::Date(r.1.into())).collect();
        report = report.with(count, days.len()).with(name, days);
    }
    report
}

/// The four-digit years from 1900 to 2099 in the programme's texts, in order.
fn named_years(facts: &Facts<'_>) -> Vec<i16> {
    let mut years = BTreeSet::new();
    if let Ok(value) = serde_json::to_value(facts.programme) {
        texts(&value, &mut |text| gather(text, &mut years));
    }
    years.into_iter().collect()
}

/// Fields that hold no text of the plan.
const NO_TEXT: [&str; 4] = ["email", "phone", "url", "id"];

fn texts(value: &serde_json::Value, visit: &mut impl FnMut(&str)) {
    match value {
        serde_json::Value::String(text) => visit(text),
        serde_json::Value::Array(list) => list.iter().for_each(|item| texts(item, visit)),
        serde_json::Value::Object(fields) => {
            let read = fields.iter().filter(|(key, _)| !NO_TEXT.contains(&key.as_str()));
            read.for_each(|(_, item)| texts(item, visit));
        }
        _ => {}
    }
}

fn gather(text: &str, years: &mut BTreeSet<i16>) {
    for number in text.split(|c: char| !c.is_ascii_digit()) {
        if number.len() == 4 && (number.starts_with("19") || number.starts_with("20")) {
            years.extend(number.parse::<i16>());
        }
    }
}
