//! What stands in the way of dates, in sentences.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Draft, Key, Need, Settings, Why};
use crate::check::Facts;
use crate::message::Argument;
use crate::programme::{Phase, TimingRule, Weekday};
use crate::{FuzzyDate, Id, Message, Programme};

/// One of the things that cannot hold together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A rule of distance, or days within which something is to lie.
    Rule(Why),
    /// Nothing takes place on closed days.
    Closed(Key),
    /// It takes place on chosen weekdays only.
    Weekdays(Key),
    /// It has this day.
    Fixed(Key, Date),
    /// Somebody or something is not to be had on some days.
    Busy(WhoOrWhat, Key),
    /// Somebody or something takes one event a day.
    Shared(WhoOrWhat),
}

/// Somebody who must be there, or a venue.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoOrWhat {
    /// A person.
    Person(Id),
    /// A venue, in small letters.
    Venue(String),
}

impl From<&Need> for WhoOrWhat {
    fn from(need: &Need) -> Self {
        match need {
            Need::Person(id) => Self::Person(id.clone()),
            Need::Venue(name) => Self::Venue(name.clone()),
        }
    }
}

impl WhoOrWhat {
    fn name(&self, facts: &Facts<'_>) -> String {
        match self {
            Self::Person(id) => facts.name(id),
            Self::Venue(name) => name.clone(),
        }
    }
}

/// A weekday's name, to be translated.
pub(super) fn weekday_name(weekday: Weekday) -> Argument {
    let at = Weekday::ALL.iter().position(|other| *other == weekday).unwrap_or(0);
    Argument::Key(format!("weekday-{}", at + 1).into())
}

/// A thing and its day: "Module 1, day 2", as arguments.
pub(super) fn called(message: Message, draft: &Draft, key: &Key) -> Message {
    let found = draft.find(key).map(|(_, event)| event);
    let title = found.map_or_else(|| key.of.to_string(), |event| event.title.clone());
    let several = found.is_some_and(|event| event.days > 1);
    message.with("name", title).with("day", if several { i64::from(key.day) } else { 0 })
}

impl Cause {
    /// The element at which it can be changed, where it stands in the plan.
    pub fn place(&self) -> Option<&Id> {
        match self {
            Self::Rule(Why::Drawn(..)) => None,
            Self::Rule(why) => why.about().into_iter().next(),
            Self::Fixed(key, _) => Some(&key.of),
            Self::Busy(WhoOrWhat::Person(id), _) | Self::Shared(WhoOrWhat::Person(id)) => Some(id),
            _ => None,
        }
    }

    /// The sentence that says it.
    pub fn message(&self, programme: &Programme, settings: &Settings, draft: &Draft) -> Message {
        let facts = Facts::new(programme);
        match self {
            Self::Rule(why) => of_rule(why, &facts, settings),
            Self::Closed(key) => called(Message::new("scheduling-cause-closed"), draft, key),
            Self::Weekdays(key) => {
                let days = settings.weekdays.iter().map(|day| weekday_name(*day)).collect();
                called(Message::new("scheduling-cause-weekdays"), draft, key)
                    .with("days", Argument::List(days))
            }
            Self::Fixed(key, day) => {
                called(Message::new("scheduling-cause-fixed"), draft, key).with("date", FuzzyDate::from(*day))
            }
            Self::Busy(who, key) => {
                called(Message::new("scheduling-cause-busy"), draft, key).with("who", who.name(&facts))
            }
            Self::Shared(who) => Message::new("scheduling-cause-shared").with("who", who.name(&facts)),
        }
    }
}

/// The sentence of a rule.
fn of_rule(why: &Why, facts: &Facts<'_>, settings: &Settings) -> Message {
    let name = |id: &Id| facts.name(id);
    let message = Message::new(format!("scheduling-why-{}", why.word()));
    match why {
        Why::Rule(id) => {
            let text = facts.get::<TimingRule>(id).map_or_else(|| id.to_string(), |rule| rule.text.clone());
            message.with("rule", text)
        }
        Why::Numbers(a, b) | Why::Drawn(a, b) => message.with("name", name(a)).with("other", name(b)),
        Why::Window(phase) => window(*phase, settings),
        Why::Spread => message,
        one => one.about().into_iter().fold(message, |message, id| message.with("name", name(id))),
    }
}

fn window(phase: Phase, s: &Settings) -> Message {
    let (from, to) = match phase {
        Phase::Before => (s.earliest, s.last),
        Phase::During => (s.first, s.last),
        Phase::After => (s.first, s.latest),
    };
    Message::new(format!("scheduling-why-window-{}", phase.as_str()))
        .with("from", FuzzyDate::from(from))
        .with("to", FuzzyDate::from(to))
}

impl Why {
    /// The sentence that says it.
    pub fn message(&self, programme: &Programme, settings: &Settings) -> Message {
        of_rule(self, &Facts::new(programme), settings)
    }
}
