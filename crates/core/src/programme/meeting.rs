//! Dated gatherings, and who takes part with what.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Time;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::macros::{element, value, words};
use super::{Certainty, Format, Involvement, OwnValue, Seat, Sheet, Status};
use crate::ElementKind as K;
use crate::{FuzzyDate, Id, Language};

/// A time of day on the 24-hour clock, to the minute: `09:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Clock(Time);

/// The text is no time of day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a time of day is written like 09:00")]
pub struct InvalidClock;

impl Clock {
    /// So many minutes after midnight; nothing from 1440 on.
    pub fn at(minutes: u16) -> Option<Self> {
        let hour = i8::try_from(minutes / 60).ok()?;
        let minute = i8::try_from(minutes % 60).ok()?;
        Time::new(hour, minute, 0, 0).map(Self).ok()
    }

    /// Minutes since midnight, 0 to 1439.
    pub fn minutes(self) -> u16 {
        u16::from(self.0.hour().unsigned_abs()) * 60 + u16::from(self.0.minute().unsigned_abs())
    }
}

impl FromStr for Clock {
    type Err = InvalidClock;

    /// Reads `09:00`, `9.00`, `0900`, `9` and "kl. 9".
    fn from_str(text: &str) -> Result<Self, InvalidClock> {
        let lower = text.trim().to_lowercase();
        let digits = lower.trim_start_matches("kl").trim_start_matches('.').trim();
        let (hour, minute) = match digits.split_once([':', '.']) {
            Some((hour, minute)) if minute.len() == 2 => (hour, minute),
            Some(_) => return Err(InvalidClock),
            None if digits.len() == 4 && digits.is_ascii() => digits.split_at(2),
            None => (digits, "0"),
        };
        let hour = hour.parse().map_err(|_| InvalidClock)?;
        let minute = minute.parse().map_err(|_| InvalidClock)?;
        Time::new(hour, minute, 0, 0).map(Self).map_err(|_| InvalidClock)
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

impl TryFrom<String> for Clock {
    type Error = InvalidClock;

    fn try_from(text: String) -> Result<Self, InvalidClock> {
        text.parse()
    }
}

impl From<Clock> for String {
    fn from(clock: Clock) -> Self {
        clock.to_string()
    }
}

impl JsonSchema for Clock {
    fn schema_name() -> Cow<'static, str> {
        "Clock".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "samspil-clock", "description": "a time of day: 09:00", "examples": ["09:00"]})
    }
}

words! {
    /// What kind of meeting it is.
    MeetingKind {
        /// A meeting of a network.
        NetworkMeeting = "network_meeting",
        /// A meeting of a development forum.
        ForumMeeting = "forum_meeting",
        /// A gathering of one or more days (samling).
        Gathering = "gathering",
        /// A kick-off.
        KickOff = "kick_off",
        /// A theme day.
        ThemeDay = "theme_day",
        /// A workshop.
        Workshop = "workshop",
        /// A day of a module.
        ModuleDay = "module_day",
        /// The closing meeting: analysis and learning.
        Closing = "closing",
        /// A meeting with the reference leader.
        ReferenceLeader = "reference_leader",
        /// A meeting of a governance body.
        Steering = "steering",
        /// A conference.
        Conference = "conference",
        /// A webinar.
        Webinar = "webinar",
        /// Any other.
        Other = "other",
    }
}

words! {
    /// What a participant stands for in a network.
    ParticipantKind {
        /// A professional.
        Professional = "professional",
        /// A citizen.
        Citizen = "citizen",
        /// A view from outside.
        ExternalView = "external_view",
        /// The reference leader.
        ReferenceLeader = "reference_leader",
        /// A core participant, at every meeting.
        CoreParticipant = "core_participant",
    }
}

value! {
    /// One line of the planner: who takes part, with what, how.
    ParticipantLine {
        required {
            /// Who: a person or an open seat.
            who: Seat,
        }
        optional {
            /// What the person stands for.
            kind: ParticipantKind,
            /// What the person contributes.
            contribution: Option<String>,
            /// The form of involvement: "workshop with citizens".
            form: Option<String>,
            /// The role in that form: "facilitator".
            form_role: Option<String>,
            /// What stands in the programme's own columns of the planner.
            own: Vec<OwnValue>,
        }
    }
}

value! {
    /// One day of a meeting of several days.
    MeetingDay {
        required {
            /// Which day, from 1.
            day: u8,
        }
        optional {
            /// What the day is about.
            title: Option<String>,
            /// When it begins; the first day begins when the meeting does.
            start: Option<Clock>,
            /// When it ends; the last day ends when the meeting does.
            end: Option<Clock>,
        }
    }
}

element! {
    /// A dated gathering of any kind.
    Meeting named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// Its kind.
            kind: MeetingKind,
            /// Which of the series it is, from 1.
            number: Option<u16>,
            /// The activity it belongs to.
            activity: Option<Id>,
            /// The networks it is for.
            networks: Vec<Id>,
            /// The cohorts it is for; all of them where none stands.
            cohorts: Vec<Id>,
            /// The body that meets.
            body: Option<Id>,
            /// The (sub)themes it takes up.
            themes: Vec<Id>,
            /// What it is to do in the series.
            process_goal: Option<String>,
            /// What has happened when it is over and everyone is satisfied.
            wished_result: Option<String>,
            /// Who must, should and can take part.
            involved: Vec<Involvement>,
            /// What decides whether the result is reached.
            critical_factors: Vec<String>,
            /// The date or dates.
            date: Option<FuzzyDate>,
            /// When it begins.
            start: Option<Clock>,
            /// When it ends, on its last day.
            end: Option<Clock>,
            /// Where.
            venue: Option<String>,
            /// What differs from day to day, where there are several.
            days: Vec<MeetingDay>,
            /// People stay over night.
            overnight: bool,
            /// How people take part.
            format: Format,
            /// The languages spoken.
            spoken: Vec<Language>,
            /// How sure it is.
            certainty: Certainty,
            /// The word that said so, as printed.
            marker: Option<String>,
            /// How far it has come.
            status: Status,
            /// Why it was cancelled or moved.
            cause: Option<String>,
            /// Purpose, participants, team, duration, contents, outcome.
            sheet: Sheet,
            /// Who takes part, with what, how.
            lines: Vec<ParticipantLine>,
            /// What stands in the programme's own columns of the lesson plan.
            own: Vec<OwnValue>,
        }
    }
    list meetings
    references(e, refs) {
        refs.one("activity", e.activity.as_ref(), &[K::Activity]);
        refs.many("networks", &e.networks, &[K::Network]);
        refs.many("cohorts", &e.cohorts, &[K::Cohort]);
        refs.one("body", e.body.as_ref(), &[K::Body]);
        refs.many("themes", &e.themes, &[K::Theme]);
        refs.date("date", e.date.as_ref());
        refs.involved(&e.involved);
        refs.sheet(&e.sheet);
        for (at, line) in e.lines.iter().enumerate() {
            refs.seat(&format!("lines[{at}].who"), Some(&line.who));
            refs.own(&format!("lines[{at}].own"), &line.own);
        }
        refs.own("own", &e.own);
    }
}

#[cfg(test)]
mod tests {
    use super::Clock;

    #[test]
    fn times_as_people_write_them() {
        for (typed, canonical) in
            [("kl. 9", "09:00"), ("0845", "08:45"), ("13:30", "13:30"), ("9.15", "09:15")]
        {
            assert_eq!(typed.parse::<Clock>().map(|c| c.to_string()), Ok(canonical.to_owned()));
        }
        for bad in ["", "24:00", "9:5", "nine", "12:60"] {
            assert!(bad.parse::<Clock>().is_err(), "{bad}");
        }
    }
}
