//! Dates as plans write them: a day, a month, "by February 2024", "spring",
//! "5 months after the closing seminar", a day whose year is not printed.

mod words;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::Id;
use crate::duration::Duration;
use crate::period::{Period, PeriodScheme, YEARS, within_years};

/// A season of the year. For placing in a plan spring is January–June and
/// autumn July–December; winter and summer are the meteorological ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Season {
    /// January–June ("forår", "vår").
    Spring,
    /// June–August.
    Summer,
    /// July–December ("efterår", "høst", "haust").
    Autumn,
    /// December–February, named by the year it begins in.
    Winter,
}

impl Season {
    /// Every season in the order of the year.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// The word in plan files: `spring`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Autumn => "autumn",
            Self::Winter => "winter",
        }
    }

    fn days(self, year: i16) -> (Date, Date) {
        match self {
            Self::Spring => (date(year, 1, 1), date(year, 6, 30)),
            Self::Summer => (date(year, 6, 1), date(year, 8, 31)),
            Self::Autumn => (date(year, 7, 1), date(year, 12, 31)),
            Self::Winter => {
                (date(year, 12, 1), date(year, 12, 1).saturating_add(3.months()).saturating_sub(1.day()))
            }
        }
    }
}

/// Which side of an anchor a relative date lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// Earlier than the anchor.
    Before,
    /// Later than the anchor.
    After,
}

/// How the date binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Bound {
    /// On it.
    #[default]
    On,
    /// At the latest ("senest").
    By,
    /// From then on ("pr.").
    AsOf,
}

/// What a date names, as precisely as its writer did.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum When {
    /// One day.
    Day(Date),
    /// From one day to another, both included.
    Range(Date, Date),
    /// A month, quarter, half-year, third or (school) year.
    Period(Period),
    /// A season of a year.
    Season(i16, Season),
    /// A day whose year is not printed: month 1–12 and day.
    MonthDay(i8, i8),
    /// A month whose year is not printed.
    Month(i8),
    /// So long before or after another element of the programme.
    Relative(Duration, Side, Id),
}

/// A date as precise as its writer made it. Written in plan files as
/// `2019-11-01`, `2012-09-26/2012-09-27`, `2022-04`, `2024-spring`,
/// `by 2024-02`, `as of 2021-06-01`, `about 2024-06`, `--08-27`, `--11`,
/// `about 5 months after closing-seminar`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FuzzyDate {
    /// What is named.
    pub when: When,
    /// On it, by it or as of it.
    pub bound: Bound,
    /// "About".
    pub approx: bool,
}

/// The text is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "a date is written like 2019-11-01, 2022-04, 2024-spring, \"by 2024-02\", --08-27 or \"5 months after closing-seminar\""
)]
pub struct InvalidDate;

impl From<When> for FuzzyDate {
    fn from(when: When) -> Self {
        Self { when, bound: Bound::On, approx: false }
    }
}

impl From<Date> for FuzzyDate {
    fn from(day: Date) -> Self {
        When::Day(day).into()
    }
}

impl FuzzyDate {
    /// The earliest and latest day meant; nothing where the year is missing or
    /// the date hangs on another element. `By` leaves the earliest day at the
    /// beginning of the named period.
    pub fn days(&self) -> Option<(Date, Date)> {
        match &self.when {
            When::Day(day) => Some((*day, *day)),
            When::Range(first, last) => Some((*first, *last)),
            When::Period(period) => Some((period.start(), period.end())),
            When::Season(year, season) => Some(season.days(*year)),
            When::MonthDay(..) | When::Month(_) | When::Relative(..) => None,
        }
    }

    /// The same date with the year that it lacks; `None` where that year has
    /// no such day or is none of [`YEARS`]. Dates that have a year come back as
    /// they are.
    pub fn in_year(&self, year: i16) -> Option<Self> {
        let known = YEARS.contains(&year);
        let when = match &self.when {
            When::MonthDay(..) | When::Month(_) if !known => return None,
            When::MonthDay(month, day) => When::Day(Date::new(year, *month, *day).ok()?),
            When::Month(month) => {
                When::Period(PeriodScheme::Month.period_of(Date::new(year, *month, 1).ok()?))
            }
            other => other.clone(),
        };
        Some(Self { when, ..self.clone() })
    }

    /// Whether the year is not printed.
    pub fn lacks_year(&self) -> bool {
        matches!(self.when, When::MonthDay(..) | When::Month(_))
    }

    /// The day named, where it is one day of one year.
    pub fn day(&self) -> Option<Date> {
        match self.when {
            When::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The same date `years` later, but within 1900–2200; 29 February becomes 28
    /// February.
    #[must_use]
    pub fn shifted(&self, years: i16) -> Self {
        let (first, last) = (date(1900, 1, 1), date(2200, 12, 31));
        let move_day =
            |day: Date| day.saturating_add(i64::from(years.clamp(-300, 300)).years()).clamp(first, last);
        let when = match &self.when {
            When::Day(day) => When::Day(move_day(*day)),
            When::Range(first, last) => When::Range(move_day(*first), move_day(*last)),
            When::Period(period) => When::Period(period.shifted(years)),
            When::Season(year, season) => When::Season(within_years(year.saturating_add(years)), *season),
            other => other.clone(),
        };
        Self { when, ..self.clone() }
    }

    /// Reads a date that a person typed in Danish, Norwegian or English
    /// ("27. august", "senest februar 2024", "1/11 2019", "forår 2024"), or in
    /// the notation of plan files.
    ///
    /// # Errors
    /// Where the text is no date.
    pub fn parse_typed(text: &str) -> Result<Self, InvalidDate> {
        text.parse().or_else(|_| words::parse(text))
    }
}

fn parse_when(text: &str) -> Option<When> {
    if let Some((first, last)) = text.split_once('/')
        && let (Some(first), Some(last)) = (parse_day(first), parse_day(last))
    {
        return (first <= last).then_some(When::Range(first, last));
    }
    if let Some(rest) = text.strip_prefix("--") {
        return match rest.split_once('-') {
            Some((month, day)) => {
                let (month, day) = (two_digits(month)?, two_digits(day)?);
                // 2000 is a leap year: 29 February without a year is a date.
                Date::new(2000, month, day).ok().map(|_| When::MonthDay(month, day))
            }
            None => two_digits(rest).filter(|m| (1..=12).contains(m)).map(When::Month),
        };
    }
    if let Some((year, word)) = text.split_once('-')
        && year.len() == 4
        && let Some(year) = year.parse().ok().filter(|year| YEARS.contains(year))
        && let Some(season) = Season::ALL.into_iter().find(|s| s.word() == word)
    {
        return Some(When::Season(year, season));
    }
    if let Some(day) = parse_day(text) {
        return Some(When::Day(day));
    }
    if let Ok(period) = text.parse() {
        return Some(When::Period(period));
    }
    for (word, side) in [(" after ", Side::After), (" before ", Side::Before)] {
        if let Some((length, anchor)) = text.split_once(word) {
            return Some(When::Relative(length.parse().ok()?, side, anchor.trim().parse().ok()?));
        }
    }
    None
}

pub(crate) fn parse_day(text: &str) -> Option<Date> {
    let day: Date = (text.len() == 10).then(|| text.parse().ok()).flatten()?;
    YEARS.contains(&day.year()).then_some(day)
}

fn two_digits(text: &str) -> Option<i8> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

impl FromStr for FuzzyDate {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        let mut rest = text.trim();
        let mut bound = Bound::On;
        for (word, kind) in [("by ", Bound::By), ("as of ", Bound::AsOf)] {
            if let Some(after) = rest.strip_prefix(word) {
                (bound, rest) = (kind, after.trim());
            }
        }
        let mut approx = false;
        if let Some(after) = rest.strip_prefix("about ") {
            (approx, rest) = (true, after.trim());
        }
        let when = parse_when(rest).ok_or(InvalidDate)?;
        Ok(Self { when, bound, approx })
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Range(first, last) => write!(f, "{first}/{last}"),
            Self::Period(period) => write!(f, "{period}"),
            Self::Season(year, season) => write!(f, "{year}-{}", season.word()),
            Self::MonthDay(month, day) => write!(f, "--{month:02}-{day:02}"),
            Self::Month(month) => write!(f, "--{month:02}"),
            Self::Relative(length, Side::After, anchor) => write!(f, "{length} after {anchor}"),
            Self::Relative(length, Side::Before, anchor) => write!(f, "{length} before {anchor}"),
        }
    }
}

impl fmt::Display for FuzzyDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.bound {
            Bound::On => "",
            Bound::By => "by ",
            Bound::AsOf => "as of ",
        })?;
        if self.approx {
            f.write_str("about ")?;
        }
        self.when.fmt(f)
    }
}

impl TryFrom<String> for FuzzyDate {
    type Error = InvalidDate;

    fn try_from(text: String) -> Result<Self, InvalidDate> {
        text.parse()
    }
}

impl From<FuzzyDate> for String {
    fn from(date: FuzzyDate) -> Self {
        date.to_string()
    }
}

impl JsonSchema for FuzzyDate {
    fn schema_name() -> Cow<'static, str> {
        "FuzzyDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "samspil-date",
            "description": "a date as precise as it is known: 2019-11-01, 2012-09-26/2012-09-27, 2022-04, 2024-spring, \"by 2024-02\", \"as of 2021-06-01\", \"about 2024-06\", --08-27 (year not printed), --11, \"about 5 months after closing-seminar\"",
            "examples": ["2019-11-01", "by 2024-02", "--08-27"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_is_written_back_as_read() {
        for text in [
            "2019-11-01",
            "2012-09-26/2012-09-27",
            "2022-04",
            "2024-Q1",
            "2024-H1",
            "2024",
            "2024-spring",
            "by 2024-02",
            "as of 2021-06-01",
            "about 2024-06",
            "by about 2024",
            "--08-27",
            "--11",
            "about 5 months after closing-seminar",
            "21-28 days after module-1",
            "1/3 years after module-1",
            "2 weeks before module-spring",
        ] {
            assert_eq!(text.parse::<FuzzyDate>().map(|d| d.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for bad in ["", "2023-02-30", "--13-01", "--02-30", "soon", "2012-09-27/2012-09-26", "1-1-2012"] {
            assert!(bad.parse::<FuzzyDate>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_year_can_be_given_later() {
        let day: FuzzyDate = "--02-29".parse().expect("a date");
        assert_eq!(day.in_year(2011), None);
        assert_eq!(day.in_year(2012).map(|d| d.to_string()), Some("2012-02-29".to_owned()));
    }
}
