//! How long something lasts, or how far apart two things lie.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::Figure;

/// The unit of a [`Duration`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days: working days in a time budget, calendar days in a distance.
    Days,
    /// Weeks of 7 days.
    Weeks,
    /// Calendar months.
    Months,
    /// Years of 12 months.
    Years,
}

impl Unit {
    const WORDS: [(&'static str, Self); 17] = [
        ("minutes", Self::Minutes),
        ("minute", Self::Minutes),
        ("min", Self::Minutes),
        ("hours", Self::Hours),
        ("hour", Self::Hours),
        ("h", Self::Hours),
        ("days", Self::Days),
        ("day", Self::Days),
        ("d", Self::Days),
        ("weeks", Self::Weeks),
        ("week", Self::Weeks),
        ("w", Self::Weeks),
        ("months", Self::Months),
        ("month", Self::Months),
        ("years", Self::Years),
        ("year", Self::Years),
        ("y", Self::Years),
    ];

    /// The unit's word in plan files: `hours`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
        }
    }
}

/// A length of time: `2 days`, `0.5-1 days`, `about 4 weeks`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Duration {
    /// The shortest it may be, in `unit`.
    pub min: Figure,
    /// The longest it may be, in `unit`; equal to `min` where one length is meant.
    pub max: Figure,
    /// What `min` and `max` count.
    pub unit: Unit,
    /// "About": the bounds are not meant to the day.
    pub approx: bool,
}

/// The longest that is read, in days: as long as all years that plans name.
const LONGEST: f64 = 300.0 * 366.0;

/// The text is no duration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a duration is written like \"2 days\", \"0.5-1 days\" or \"about 4 weeks\", at most 300 years")]
pub struct InvalidDuration;

impl Duration {
    /// The range in minutes of work, `hours_per_day` hours a day. Lengths in
    /// weeks or longer have no working time and give nothing, as do those that
    /// cannot be reckoned exactly.
    pub fn work_minutes(self, hours_per_day: Figure) -> Option<(Figure, Figure)> {
        let unit = match self.unit {
            Unit::Minutes => Figure::whole(1),
            Unit::Hours => Figure::whole(60),
            Unit::Days => hours_per_day.times(Figure::whole(60))?,
            Unit::Weeks | Unit::Months | Unit::Years => return None,
        };
        Some((self.min.times(unit)?, self.max.times(unit)?))
    }

    /// The range in calendar days: a month counts 28 to 31 days, a year 365 to
    /// 366; hours and minutes count as none.
    pub fn calendar_days(self) -> (f64, f64) {
        let (low, high) = match self.unit {
            Unit::Minutes | Unit::Hours => (0.0, 0.0),
            Unit::Days => (1.0, 1.0),
            Unit::Weeks => (7.0, 7.0),
            Unit::Months => (28.0, 31.0),
            Unit::Years => (365.0, 366.0),
        };
        (self.min.to_f64() * low, self.max.to_f64() * high)
    }

    /// The longest it may be, in days of 24 hours.
    fn longest_days(self) -> f64 {
        match self.unit {
            Unit::Minutes => self.max.to_f64() / 1440.0,
            Unit::Hours => self.max.to_f64() / 24.0,
            _ => self.calendar_days().1,
        }
    }
}

/// What Danish and Norwegian writers call the units, as plan files write them.
const NORDIC: [(&str, &[&str]); 6] = [
    ("minutes", &["minut", "minutter", "minutt"]),
    ("hours", &["time", "timer", "timar", "t"]),
    ("days", &["dag", "dage", "dager", "dagar", "døgn"]),
    ("weeks", &["uge", "uger", "uke", "uker", "veke", "veker"]),
    ("months", &["måned", "måneder", "månad", "månader", "mdr", "mdr.", "md."]),
    ("years", &["år"]),
];

impl Duration {
    /// Reads a length that a person typed in Danish, Norwegian or English
    /// ("ca. 3-4 uger", "½ dag"), or in the notation of plan files.
    ///
    /// # Errors
    /// Where the text is no length.
    pub fn parse_typed(text: &str) -> Result<Self, InvalidDuration> {
        let lower = text.trim().to_lowercase();
        let (approx, rest) = ["ca.", "ca ", "cirka ", "omkring ", "omtrent ", "about "]
            .into_iter()
            .find_map(|word| lower.strip_prefix(word))
            .map_or((false, lower.as_str()), |rest| (true, rest.trim()));
        let split = rest.find(char::is_alphabetic).ok_or(InvalidDuration)?;
        let (number, word) = rest.split_at(split);
        let unit = NORDIC.iter().find(|(_, names)| names.contains(&word)).map_or(word, |(unit, _)| unit);
        let read: Self = format!("{} {unit}", number.trim().replace(' ', "")).parse()?;
        Ok(Self { approx, ..read })
    }
}

impl Default for Duration {
    /// One hour.
    fn default() -> Self {
        Self { min: Figure::whole(1), max: Figure::whole(1), unit: Unit::Hours, approx: false }
    }
}

impl FromStr for Duration {
    type Err = InvalidDuration;

    fn from_str(text: &str) -> Result<Self, InvalidDuration> {
        let lower = text.trim().to_lowercase();
        let (approx, rest) = match lower.strip_prefix("about ") {
            Some(rest) => (true, rest.trim()),
            None => (false, lower.as_str()),
        };
        let split = rest.find(|c: char| c.is_alphabetic()).ok_or(InvalidDuration)?;
        let (number, word) = rest.split_at(split);
        let unit = Unit::WORDS.iter().find(|(w, _)| *w == word).map(|(_, u)| *u).ok_or(InvalidDuration)?;
        let (min, max) = match number.split_once(['-', '–']) {
            Some((a, b)) => (a, b),
            None => (number, number),
        };
        let min: Figure = min.parse().map_err(|_| InvalidDuration)?;
        let max: Figure = max.parse().map_err(|_| InvalidDuration)?;
        let read = Self { min, max, unit, approx };
        if max < min || read.longest_days() > LONGEST { Err(InvalidDuration) } else { Ok(read) }
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.approx {
            f.write_str("about ")?;
        }
        write!(f, "{}", self.min)?;
        if self.min != self.max {
            write!(f, "-{}", self.max)?;
        }
        write!(f, " {}", self.unit.word())
    }
}

impl TryFrom<String> for Duration {
    type Error = InvalidDuration;

    fn try_from(text: String) -> Result<Self, InvalidDuration> {
        text.parse()
    }
}

impl From<Duration> for String {
    fn from(duration: Duration) -> Self {
        duration.to_string()
    }
}

impl JsonSchema for Duration {
    fn schema_name() -> Cow<'static, str> {
        "Duration".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "samspil-duration",
            "description": "a length of time: \"2 days\", \"0.5-1 days\", \"1 hours\", \"about 4 weeks\"",
            "examples": ["2 days", "0.5-1 days", "about 4 weeks"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_as_people_write_them() {
        for (typed, canonical) in [
            ("2 dage", "2 days"),
            ("ca. 3–4 uger", "about 3-4 weeks"),
            ("0,5 - 1 dag", "0.5-1 days"),
            ("½ dag", "0.5 days"),
            ("5 mdr.", "5 months"),
            ("2 timar", "2 hours"),
            ("about 4 weeks", "about 4 weeks"),
        ] {
            assert_eq!(
                Duration::parse_typed(typed).map(|d| d.to_string()),
                Ok(canonical.to_owned()),
                "{typed}"
            );
        }
        for bad in ["", "dage", "2", "2 parsec", "ca."] {
            assert!(Duration::parse_typed(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn durations_are_read_and_written_back() {
        for (text, canonical) in [
            ("2 days", "2 days"),
            ("½ day", "0.5 days"),
            ("0.5-1 days", "0.5-1 days"),
            ("about 4 weeks", "about 4 weeks"),
            ("1h", "1 hours"),
        ] {
            assert_eq!(text.parse::<Duration>().map(|d| d.to_string()), Ok(canonical.to_owned()), "{text}");
        }
        for bad in ["", "2", "days", "2-1 days", "2 parsecs", "-1 days"] {
            assert!(bad.parse::<Duration>().is_err(), "{bad}");
        }
    }
}
