//! What is on the programme of an activity or meeting: the items of an agenda.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::macros::{value, words};
use super::{Certainty, Clock, RoleKind, Seat};
use crate::Id;
use crate::duration::Duration;

/// How long an item of an agenda takes: 1 to 1440 minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Minutes(u16);

/// The number is no length of an item.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an item takes 1 to 1440 minutes")]
pub struct InvalidMinutes;

impl Minutes {
    /// The longest item: a day.
    pub const MOST: u16 = 1440;

    /// So many minutes.
    ///
    /// # Errors
    /// Below 1 and above 1440.
    pub fn new(minutes: u16) -> Result<Self, InvalidMinutes> {
        if (1..=Self::MOST).contains(&minutes) { Ok(Self(minutes)) } else { Err(InvalidMinutes) }
    }

    /// The number of minutes.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl Default for Minutes {
    fn default() -> Self {
        Self(1)
    }
}

impl FromStr for Minutes {
    type Err = InvalidMinutes;

    fn from_str(text: &str) -> Result<Self, InvalidMinutes> {
        text.trim().parse().map_err(|_| InvalidMinutes).and_then(Self::new)
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<u16> for Minutes {
    type Error = InvalidMinutes;

    fn try_from(minutes: u16) -> Result<Self, InvalidMinutes> {
        Self::new(minutes)
    }
}

impl From<Minutes> for u16 {
    fn from(minutes: Minutes) -> Self {
        minutes.0
    }
}

impl JsonSchema for Minutes {
    fn schema_name() -> Cow<'static, str> {
        "Minutes".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "integer", "minimum": 1, "maximum": 1440, "description": "minutes, 1 to 1440"})
    }
}

words! {
    /// What a part of a meeting is.
    ContentKind {
        /// Anything else.
        Other = "other",
        /// A welcome and framing.
        Welcome = "welcome",
        /// Alignment of expectations.
        Expectations = "expectations",
        /// A talk.
        Input = "input",
        /// A case.
        Case = "case",
        /// A best-practice case from a member organisation.
        BestPracticeCase = "best_practice_case",
        /// Work in groups.
        GroupWork = "group_work",
        /// Conversations.
        Dialogue = "dialogue",
        /// One unit presents another.
        CrossPresentation = "cross_presentation",
        /// News and status.
        Status = "status",
        /// Training.
        Training = "training",
        /// Evaluation.
        Evaluation = "evaluation",
        /// A social part: a quiz, a walk, an evening together.
        Social = "social",
        /// Summing up.
        SummingUp = "summing_up",
        /// A break.
        Break = "break",
        /// A meal.
        Meal = "meal",
    }
}

value! {
    /// One thing that is on the programme of a meeting or activity.
    Content {
        required {
            /// What it is.
            text: String,
        }
        optional {
            /// Its kind.
            kind: ContentKind,
            /// On which day of several, from 1.
            day: Option<u8>,
            /// How long it takes.
            minutes: Option<Minutes>,
            /// The shortest it can be where the day runs late.
            least: Option<Minutes>,
            /// When it begins, whatever stands before it.
            pinned: Option<Clock>,
            /// The parallel lane it is in; everybody is together where none stands.
            lane: Option<String>,
            /// Where, if not where the meeting is.
            room: Option<String>,
            /// Who presents it.
            presenter: Option<Seat>,
            /// Who presents it too.
            co_presenters: Vec<Seat>,
            /// Who may present it instead: one of these or the presenter.
            alternatives: Vec<Seat>,
            /// What it is to lead to.
            purpose: Option<String>,
            /// How it is run, for those who run it.
            how: Option<String>,
            /// What is needed.
            materials: Vec<String>,
            /// The method, by its short name in the method library.
            method: Option<String>,
            /// The units taking part, for cross-presentations.
            units: Vec<Id>,
            /// How sure it is.
            certainty: Certainty,
            /// The word that said so, as printed.
            marker: Option<String>,
        }
    }
}

value! {
    /// The team of one day.
    TeamDay {
        required {}
        optional {
            /// Which day, from 1; nothing where the team is the same all days.
            day: Option<u8>,
            /// Who is on it.
            seats: Vec<Seat>,
        }
    }
}

value! {
    /// The sheet of an activity or meeting: purpose, participants, team,
    /// duration, contents, outcome.
    Sheet {
        required {}
        optional {
            /// What it is for.
            purpose: Option<String>,
            /// The roles that take part.
            audience: Vec<RoleKind>,
            /// Who takes part, in words.
            participants: Option<String>,
            /// Who runs it, per day.
            team: Vec<TeamDay>,
            /// How long it takes.
            duration: Option<Duration>,
            /// What is on the programme.
            contents: Vec<Content>,
            /// What those who take part get out of it.
            outcomes: Vec<String>,
        }
    }
}
