//! Where a rule of placing comes from.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Id;
use crate::programme::Phase;

/// Where a rule comes from. Written `rule:ID`, `days:ID`, `numbers:ID:ID` …
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Why {
    /// A timing rule of the plan.
    Rule(Id),
    /// The days of a meeting or activity follow each other without a break.
    Days(Id),
    /// The days of an activity come in their order.
    DayOrder(Id),
    /// The times of an activity come one after the other.
    Times(Id),
    /// What is numbered comes in the order of its numbers.
    Numbers(Id, Id),
    /// What is drawn on the timeline comes in the order it is drawn.
    Drawn(Id, Id),
    /// The closing meeting comes last.
    Closing(Id),
    /// What is not said to be so far apart is spread evenly.
    Spread,
    /// The time in which things of this phase take place.
    Window(Phase),
    /// A meeting is to lie in the month or season that it states.
    Stated(Id),
    /// An activity must be done by its deadline.
    Deadline(Id),
    /// A cohort begins and ends.
    Cohort(Id),
}

impl Why {
    /// The elements it is about, the first one being where it stands.
    pub fn about(&self) -> Vec<&Id> {
        match self {
            Self::Rule(id)
            | Self::Days(id)
            | Self::DayOrder(id)
            | Self::Times(id)
            | Self::Closing(id)
            | Self::Stated(id)
            | Self::Deadline(id)
            | Self::Cohort(id) => vec![id],
            Self::Numbers(a, b) | Self::Drawn(a, b) => vec![a, b],
            Self::Spread | Self::Window(_) => Vec::new(),
        }
    }

    /// Whether it can be left out for once: what is not in the nature of the
    /// thing (a meeting has its days in a row, the second after the first).
    pub fn can_be_left_out(&self) -> bool {
        !matches!(self, Self::Days(_) | Self::DayOrder(_) | Self::Times(_) | Self::Spread | Self::Window(_))
    }

    /// The word it is known by in keys: `rule`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Rule(_) => "rule",
            Self::Days(_) => "days",
            Self::DayOrder(_) => "day-order",
            Self::Times(_) => "times",
            Self::Numbers(..) => "numbers",
            Self::Drawn(..) => "drawn",
            Self::Closing(_) => "closing",
            Self::Spread => "spread",
            Self::Window(_) => "window",
            Self::Stated(_) => "stated",
            Self::Deadline(_) => "deadline",
            Self::Cohort(_) => "cohort",
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())?;
        if let Self::Window(phase) = self {
            return write!(f, ":{}", phase.as_str());
        }
        self.about().into_iter().try_for_each(|id| write!(f, ":{id}"))
    }
}

/// The text names no rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a rule is written like rule:ID")]
pub struct InvalidWhy;

impl FromStr for Why {
    type Err = InvalidWhy;

    fn from_str(text: &str) -> Result<Self, InvalidWhy> {
        let mut parts = text.split(':');
        let word = parts.next().unwrap_or("");
        let rest: Vec<&str> = parts.collect();
        if let ("window", [phase]) = (word, rest.as_slice()) {
            return phase.parse().map(Self::Window).map_err(|()| InvalidWhy);
        }
        let ids: Result<Vec<Id>, _> = rest.iter().map(|id| id.parse()).collect();
        let ids = ids.map_err(|_| InvalidWhy)?;
        match (word, ids.as_slice()) {
            ("spread", []) => Ok(Self::Spread),
            (_, [id]) => Self::of_one(word, id.clone()),
            ("numbers", [a, b]) => Ok(Self::Numbers(a.clone(), b.clone())),
            ("drawn", [a, b]) => Ok(Self::Drawn(a.clone(), b.clone())),
            _ => Err(InvalidWhy),
        }
    }
}

impl Why {
    fn of_one(word: &str, id: Id) -> Result<Self, InvalidWhy> {
        Ok(match word {
            "rule" => Self::Rule(id),
            "days" => Self::Days(id),
            "day-order" => Self::DayOrder(id),
            "times" => Self::Times(id),
            "closing" => Self::Closing(id),
            "stated" => Self::Stated(id),
            "deadline" => Self::Deadline(id),
            "cohort" => Self::Cohort(id),
            _ => return Err(InvalidWhy),
        })
    }
}

impl TryFrom<String> for Why {
    type Error = InvalidWhy;

    fn try_from(text: String) -> Result<Self, InvalidWhy> {
        text.parse()
    }
}

impl From<Why> for String {
    fn from(why: Why) -> Self {
        why.to_string()
    }
}
