//! The name of one thing to be placed.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Id;

/// One day of a meeting, or of an activity that has no meeting yet. Written
/// `module-1:1:2`: the first time of module 1, its second day; with a cohort
/// `module-1@cohort-2:1:2`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key {
    /// The meeting or activity.
    pub of: Id,
    /// The cohort, where several go through the same activities.
    pub cohort: Option<Id>,
    /// Which time of an activity that takes place several times, from 1.
    pub time: u16,
    /// Which day, from 1.
    pub day: u8,
}

/// The day of each event.
pub type Dates = BTreeMap<Key, Date>;

/// The text names no event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an event is written like module-1:1:2")]
pub struct InvalidKey;

impl FromStr for Key {
    type Err = InvalidKey;

    fn from_str(text: &str) -> Result<Self, InvalidKey> {
        let mut parts = text.split(':');
        let (Some(of), Some(time), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(InvalidKey);
        };
        let id = |text: &str| text.parse::<Id>().map_err(|_| InvalidKey);
        let (of, cohort) = match of.split_once('@') {
            Some((of, cohort)) => (id(of)?, Some(id(cohort)?)),
            None => (id(of)?, None),
        };
        let time = time.parse().map_err(|_| InvalidKey)?;
        let day = day.parse().map_err(|_| InvalidKey)?;
        Ok(Self { of, cohort, time, day })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.of)?;
        if let Some(cohort) = &self.cohort {
            write!(f, "@{cohort}")?;
        }
        write!(f, ":{}:{}", self.time, self.day)
    }
}

impl TryFrom<String> for Key {
    type Error = InvalidKey;

    fn try_from(text: String) -> Result<Self, InvalidKey> {
        text.parse()
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.to_string()
    }
}
