//! S214: the year that the dates do not print.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use serde_json::Value;

use super::days::single_days;
use super::facts::takes_place;
use super::{Facts, Findings, Report};
use crate::FuzzyDate;
use crate::holidays::holiday;
use crate::message::Argument;
use crate::programme::Country;

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
    let open = meetings.filter(|(_, m)| takes_place(m.status));
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

/// The years from 1900 to 2099 that the programme's texts name, in order.
fn named_years(facts: &Facts<'_>) -> Vec<i16> {
    let mut years = BTreeSet::new();
    if let Ok(value) = serde_json::to_value(facts.programme) {
        texts(&value, &mut |text| gather(text, &mut years));
    }
    years.into_iter().collect()
}

/// Fields in which a person writes words. Ids, dates and addresses name years as
/// well, and `source` those of the document that the plan was taken from.
const TEXTS: [&str; 26] = [
    "assumption",
    "before",
    "cause",
    "contribution",
    "evidence",
    "items",
    "knowledge",
    "label",
    "labels",
    "mandate",
    "name",
    "note",
    "outcomes",
    "place",
    "process_goal",
    "project",
    "purpose",
    "question",
    "reading_guide",
    "short",
    "subtitle",
    "tags",
    "target_group",
    "text",
    "title",
    "verification",
];

fn texts(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::Array(list) => list.iter().for_each(|item| texts(item, visit)),
        Value::Object(fields) => {
            for (key, field) in fields {
                match field {
                    Value::String(text) if TEXTS.contains(&key.as_str()) => visit(text),
                    Value::Array(list) if TEXTS.contains(&key.as_str()) => {
                        for item in list {
                            match item {
                                Value::String(text) => visit(text),
                                other => texts(other, visit),
                            }
                        }
                    }
                    other => texts(other, visit),
                }
            }
        }
        _ => {}
    }
}

fn gather(text: &str, years: &mut BTreeSet<i16>) {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        let start = from + at;
        let digits = text.get(start..).unwrap_or("");
        let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (number, after) = digits.split_at(length);
        let before = text.get(..start).unwrap_or("");
        if length == 4 && (number.starts_with("19") || number.starts_with("20")) && is_year(before, after) {
            years.extend(number.parse::<i16>());
        }
        from = start + length;
    }
}

/// Words before a number that make a year of it whatever follows, and words
/// behind it that count nothing.
const INTO_YEAR: [&str; 36] = [
    "i",
    "in",
    "år",
    "året",
    "year",
    "fra",
    "frå",
    "from",
    "til",
    "to",
    "siden",
    "sidan",
    "since",
    "by",
    "of",
    "januar",
    "februar",
    "marts",
    "mars",
    "april",
    "maj",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
    "desember",
    "forår",
    "vår",
    "sommer",
    "efterår",
    "høst",
    "haust",
];
const BESIDE_YEAR: [&str; 16] =
    ["og", "and", "til", "to", "eller", "or", "i", "in", "at", "om", "på", "on", "med", "with", "for", "er"];

/// Whether a number of four digits reads as a year by what stands around it:
/// "2000 participants", "2000 kr." and "12.2000,50" do not.
fn is_year(before: &str, after: &str) -> bool {
    let glued = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let next = after.chars().next();
    let decimal = matches!(next, Some('.' | ',')) && after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let thousands = before.ends_with(['.', ','])
        && before.trim_end_matches(['.', ',']).ends_with(|c: char| c.is_ascii_digit());
    if glued(before.chars().next_back()) || glued(next) || decimal || (thousands && !date_before(before)) {
        return false;
    }
    let word = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let last = before.trim_end().rsplit(char::is_whitespace).next().map(word).unwrap_or_default();
    let rest = after.strip_prefix(' ').unwrap_or("");
    let counted = rest.starts_with(char::is_alphabetic) || rest.starts_with(['%', '€', '$']);
    let beside = rest.split(char::is_whitespace).next().map(word).unwrap_or_default();
    INTO_YEAR.contains(&last.as_str()) || !counted || BESIDE_YEAR.contains(&beside.as_str())
}

/// Whether a day and month stand before the number: "27.8.".
fn date_before(before: &str) -> bool {
    let tail = before.trim_end_matches('.').rsplit(char::is_whitespace).next().unwrap_or("");
    tail.contains('.') && tail.split('.').all(|part| matches!(part.parse(), Ok(1..=31_u8)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_that_read_as_years_are_years() {
        let named = |text: &str| {
            let mut years = BTreeSet::new();
            gather(text, &mut years);
            years.into_iter().collect::<Vec<_>>()
        };
        for (text, years) in [
            ("Vision 2012", &[2012][..]),
            ("2012-2014", &[2012, 2014]),
            ("(2012)", &[2012]),
            ("i 2012 mødes alle", &[2012]),
            ("Mødet den 27.8.2012.", &[2012]),
            ("efter strukturreformen 2007 og kommunalvalget 2009", &[2007, 2009]),
            ("2000 deltagere", &[]),
            ("ca. 2000 kr. pr. person", &[]),
            ("2000 %", &[]),
            ("12.2000", &[]),
            ("2000,50", &[]),
            ("A2000", &[]),
            ("12000", &[]),
        ] {
            assert_eq!(named(text), years, "{text}");
        }
    }
}
