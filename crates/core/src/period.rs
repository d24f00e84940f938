//! The columns of a plan: half-years, quarters, months and the like.

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// The years that a plan may name. Every date, period and year is of one of
/// them, so that reckoning with days never leaves the calendar.
pub const YEARS: RangeInclusive<i16> = 1900..=2200;

/// A year kept within [`YEARS`].
pub(crate) fn within_years(year: i16) -> i16 {
    year.clamp(*YEARS.start(), *YEARS.end())
}

/// How a year is divided into the periods of a plan.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PeriodScheme {
    /// Twelve months.
    Month,
    /// Four quarters.
    Quarter,
    /// Three periods of four months (tertial).
    Third,
    /// Two half-years: January–June and July–December.
    #[default]
    HalfYear,
    /// The calendar year.
    Year,
    /// The school year, 1 August to 31 July, named by the year it begins in.
    SchoolYear,
}

impl PeriodScheme {
    /// Every scheme, shortest first.
    pub const ALL: [Self; 6] =
        [Self::Month, Self::Quarter, Self::Third, Self::HalfYear, Self::Year, Self::SchoolYear];

    /// How many periods a year has.
    pub fn per_year(self) -> i16 {
        match self {
            Self::Month => 12,
            Self::Quarter => 4,
            Self::Third => 3,
            Self::HalfYear => 2,
            Self::Year | Self::SchoolYear => 1,
        }
    }

    /// The value in plan files and forms: `half_year`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Third => "third",
            Self::HalfYear => "half_year",
            Self::Year => "year",
            Self::SchoolYear => "school_year",
        }
    }

    /// The period that holds a day.
    pub fn period_of(self, day: Date) -> Period {
        let (year, month) = match self {
            Self::SchoolYear if day.month() < 8 => (day.year() - 1, 1),
            Self::SchoolYear => (day.year(), 1),
            _ => (day.year(), i16::from(day.month())),
        };
        let index = (month - 1) * self.per_year() / 12 + 1;
        Period { scheme: self, year, index: u8::try_from(index).unwrap_or(1) }
    }
}

/// One period: a scheme, a year and which of the year's periods it is (from 1).
/// Written `2019-H2`, `2024-Q1`, `2024-05`, `2024-T3`, `2024`, `2024-S`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    scheme: PeriodScheme,
    year: i16,
    index: u8,
}

/// The text names no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a period is written like 2019-H2, 2024-Q1, 2024-05, 2024-T3, 2024 or 2024-S")]
pub struct InvalidPeriod;

impl Period {
    /// The scheme the period belongs to.
    pub fn scheme(self) -> PeriodScheme {
        self.scheme
    }

    /// The calendar year, or the year in which the school year begins.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Which of the year's periods it is, from 1.
    pub fn index(self) -> u8 {
        self.index
    }

    /// The first day.
    pub fn start(self) -> Date {
        match self.scheme {
            PeriodScheme::SchoolYear => date(self.year, 8, 1),
            scheme => {
                let months = 12 / scheme.per_year();
                let month = i16::from(self.index - 1) * months + 1;
                date(self.year, i8::try_from(month).unwrap_or(1), 1)
            }
        }
    }

    /// The last day.
    pub fn end(self) -> Date {
        let months = i64::from(12 / self.scheme.per_year());
        self.start().saturating_add(months.months()).saturating_sub(1.day())
    }

    /// Whether a day lies in the period.
    pub fn contains(self, day: Date) -> bool {
        self.start() <= day && day <= self.end()
    }

    /// Reads a period as Danish, Norwegian and English writers name it:
    /// "2. halvår 2019", "3. kvartal 2024", "Q3 2024", "skoleåret 2024/2025".
    pub fn in_words(text: &str) -> Option<Self> {
        let lower = text.trim().to_lowercase().replace(',', " ").replace(" of ", " ");
        let words: Vec<&str> = lower.split_whitespace().collect();
        let written = match words.as_slice() {
            ["skoleåret" | "skoleår" | "skuleåret" | "skuleår", years] | ["school", "year", years] => {
                format!("{}-S", years.split('/').next()?)
            }
            [index, word, year] | [word, index, year] if scheme_letter(word).is_some() => {
                format!("{year}-{}{}", scheme_letter(word)?, index.trim_end_matches('.'))
            }
            [index, year] if index.starts_with(['q', 'h', 't']) => format!("{year}-{}", index.to_uppercase()),
            _ => return None,
        };
        written.parse().ok()
    }

    /// The period that follows.
    #[must_use]
    pub fn next(self) -> Self {
        self.scheme.period_of(self.end().saturating_add(1.day()))
    }

    /// The same period `years` later.
    #[must_use]
    pub fn shifted(self, years: i16) -> Self {
        Self { year: within_years(self.year.saturating_add(years)), ..self }
    }
}

fn scheme_letter(word: &str) -> Option<char> {
    match word {
        "halvår" | "half-year" => Some('H'),
        "kvartal" | "quarter" => Some('Q'),
        "tertial" | "third" => Some('T'),
        _ => None,
    }
}

impl FromStr for Period {
    type Err = InvalidPeriod;

    fn from_str(text: &str) -> Result<Self, InvalidPeriod> {
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        if year.len() != 4 {
            return Err(InvalidPeriod);
        }
        let year: i16 = year.parse().map_err(|_| InvalidPeriod)?;
        if !YEARS.contains(&year) {
            return Err(InvalidPeriod);
        }
        let number = |text: &str| text.parse::<u8>().map_err(|_| InvalidPeriod);
        let (scheme, index) = match rest {
            None => (PeriodScheme::Year, 1),
            Some("S") => (PeriodScheme::SchoolYear, 1),
            Some(rest) => match rest.split_at_checked(1) {
                Some(("H", index)) => (PeriodScheme::HalfYear, number(index)?),
                Some(("Q", index)) => (PeriodScheme::Quarter, number(index)?),
                Some(("T", index)) => (PeriodScheme::Third, number(index)?),
                Some(_) if rest.len() == 2 => (PeriodScheme::Month, number(rest)?),
                _ => return Err(InvalidPeriod),
            },
        };
        if index >= 1 && i16::from(index) <= scheme.per_year() {
            Ok(Self { scheme, year, index })
        } else {
            Err(InvalidPeriod)
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { scheme, year, index } = self;
        match scheme {
            PeriodScheme::Month => write!(f, "{year}-{index:02}"),
            PeriodScheme::Quarter => write!(f, "{year}-Q{index}"),
            PeriodScheme::Third => write!(f, "{year}-T{index}"),
            PeriodScheme::HalfYear => write!(f, "{year}-H{index}"),
            PeriodScheme::Year => write!(f, "{year}"),
            PeriodScheme::SchoolYear => write!(f, "{year}-S"),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = InvalidPeriod;

    fn try_from(text: String) -> Result<Self, InvalidPeriod> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl JsonSchema for Period {
    fn schema_name() -> Cow<'static, str> {
        "Period".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "samspil-period",
            "description": "a period: 2019-H2 (half-year), 2024-Q1 (quarter), 2024-T3 (third), 2024-05 (month), 2024 (year), 2024-S (school year)",
            "examples": ["2019-H2"]
        })
    }
}

/// The column an occurrence stands in: a period of the plan, or the column
/// after the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Column {
    /// A period.
    Period(Period),
    /// The "after" column, for what happens when the plan's periods are over.
    #[default]
    After,
}

impl FromStr for Column {
    type Err = InvalidPeriod;

    fn from_str(text: &str) -> Result<Self, InvalidPeriod> {
        if text == "after" { Ok(Self::After) } else { text.parse().map(Self::Period) }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) => period.fmt(f),
            Self::After => f.write_str("after"),
        }
    }
}

impl TryFrom<String> for Column {
    type Error = InvalidPeriod;

    fn try_from(text: String) -> Result<Self, InvalidPeriod> {
        text.parse()
    }
}

impl From<Column> for String {
    fn from(column: Column) -> Self {
        column.to_string()
    }
}

impl JsonSchema for Column {
    fn schema_name() -> Cow<'static, str> {
        "Column".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "samspil-column",
            "description": "a period of the plan (2019-H2) or \"after\" for the column behind the last one",
            "examples": ["2019-H2", "after"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_years_begin_in_january_and_july() {
        let period: Period = "2019-H2".parse().expect("a period");
        assert_eq!((period.start(), period.end()), (date(2019, 7, 1), date(2019, 12, 31)));
        assert_eq!(period.next().to_string(), "2020-H1");
    }

    #[test]
    fn every_day_lies_in_its_period() {
        for scheme in PeriodScheme::ALL {
            let mut day = date(2023, 1, 1);
            while day < date(2025, 1, 1) {
                let period = scheme.period_of(day);
                assert!(period.contains(day), "{scheme:?} {day} {period}");
                assert_eq!(period.to_string().parse(), Ok(period));
                day = day.saturating_add(1.day());
            }
        }
    }

    #[test]
    fn periods_as_people_write_them() {
        for (typed, canonical) in [
            ("2. halvår 2019", "2019-H2"),
            ("half-year 2, 2019", "2019-H2"),
            ("3. kvartal 2024", "2024-Q3"),
            ("Q3 2024", "2024-Q3"),
            ("third 2 of 2024", "2024-T2"),
            ("1. tertial 2024", "2024-T1"),
            ("skuleåret 2024/2025", "2024-S"),
        ] {
            assert_eq!(Period::in_words(typed).map(|p| p.to_string()), Some(canonical.to_owned()), "{typed}");
        }
        for bad in ["", "5. halvår 2019", "halvår", "2. noget 2019"] {
            assert_eq!(Period::in_words(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for bad in ["2019-H3", "2019-13", "19-H1", "2019-X1", "2019-H", "after", "2019-é1"] {
            assert!(bad.parse::<Period>().is_err(), "{bad}");
        }
    }
}
