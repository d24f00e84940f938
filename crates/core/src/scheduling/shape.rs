//! What is to be placed, in dates and names.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::{Closed, Key, Why};
use crate::Id;
use crate::programme::{Phase, Weekday};

/// The longest time that is planned at once, in days: ten years.
pub const MOST_DAYS: i32 = 3_660;
/// The most events of one cohort.
pub const MOST_EVENTS: usize = 200;
/// The most events of all cohorts together.
pub(super) const MOST_IN_ALL: usize = 500;
/// The most distances of one cohort.
pub(super) const MOST_LAGS: usize = 2_000;
/// The most cohorts.
pub(super) const MOST_COHORTS: usize = 50;
/// The most teachers and venues.
pub(super) const MOST_NEEDS: usize = 500;
/// The most participants of one cohort.
pub(super) const MOST_PEOPLE: usize = 2_000;

/// What one event needs for itself on its day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Somebody without whom it cannot be held.
    Person(Id),
    /// A venue, in small letters.
    Venue(String),
}

/// Somebody or something that takes one event a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Resource {
    /// Who or what.
    pub need: Need,
    /// The days on which it is not to be had, in order.
    pub busy: Vec<Date>,
}

/// Days within which an event is to lie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Limit {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Why.
    pub why: Why,
}

/// One day of a meeting or activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Event {
    /// Its name among all.
    pub key: Key,
    /// The title of the meeting or activity.
    pub title: String,
    /// How many days that has.
    pub days: u8,
    /// Before, during or after the programme.
    pub phase: Phase,
    /// What it needs: places among the resources.
    pub needs: Vec<usize>,
    /// For whom it is held: places among the group's participants.
    pub audience: Vec<usize>,
    /// The day it has and keeps.
    pub fixed: Option<Date>,
    /// It is to be placed; else it stands where it is.
    pub placed: bool,
    /// It keeps its day although that is closed, or somebody is away then.
    pub exempt: bool,
    /// The day it has so far and may leave.
    pub stands: Option<Date>,
    /// Within which days it is to lie.
    pub limits: Vec<Limit>,
    /// The days of the week on which it may lie.
    pub weekdays: BTreeSet<Weekday>,
}

/// In how many days event `b` follows event `a`; may be negative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lag {
    /// The place of the event from which is counted.
    pub a: usize,
    /// The place of the event to which is counted.
    pub b: usize,
    /// The fewest days.
    pub min: Option<i32>,
    /// The most days.
    pub max: Option<i32>,
    /// The days that would be best.
    pub ideal: Option<i32>,
    /// The bounds are a length that a rule states and could state otherwise.
    pub stated: bool,
    /// Where the rule comes from.
    pub why: Why,
}

/// Those who go through the same events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The cohort, where several go through the same activities.
    pub cohort: Option<Id>,
    /// The people for whom events are held.
    pub participants: Vec<Id>,
    /// For each of them the days on which they cannot, in order.
    pub away: Vec<Vec<Date>>,
    /// What is to be placed, and what stands.
    pub events: Vec<Event>,
    /// The distances.
    pub lags: Vec<Lag>,
}

/// Why nothing is placed by a timing rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unused {
    /// What it is about is not placed and has no date.
    NotPlaced(Id),
    /// Another rule says it more precisely.
    Precise(Id),
    /// It is left out this time.
    LeftOut,
    /// It lacks what its relation needs.
    Incomplete,
}

/// Everything that is to be placed, and by which rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// The first day that matters.
    pub first: Date,
    /// The last day that matters.
    pub last: Date,
    /// Days on which nothing is placed.
    pub closed: BTreeMap<Date, Closed>,
    /// Teachers and venues.
    pub resources: Vec<Resource>,
    /// The cohorts; one without a name where there are no several.
    pub groups: Vec<Group>,
    /// Timing rules by which nothing is placed.
    pub unused: BTreeMap<Id, Unused>,
}

/// There is more than can be placed at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooLarge {
    /// Too many days.
    #[error("more than {MOST_DAYS} days")]
    Days,
    /// Too many events of one cohort.
    #[error("more than {MOST_EVENTS} events")]
    Events,
    /// Too many distances, people, teachers or cohorts.
    #[error("too many rules, people or cohorts")]
    Others,
}

impl TooLarge {
    /// The sentence that says so.
    pub fn message(self) -> crate::Message {
        match self {
            Self::Days => crate::Message::new("scheduling-too-many-days").with("years", 10_usize),
            Self::Events => crate::Message::new("scheduling-too-many-events").with("limit", MOST_EVENTS),
            Self::Others => crate::Message::new("scheduling-too-much"),
        }
    }
}

impl Draft {
    /// Whether there is nothing to be placed: no event, or all stand.
    pub fn is_empty(&self) -> bool {
        self.groups.iter().all(|group| group.events.iter().all(|event| event.fixed.is_some()))
    }

    /// An event, by its key, with its group.
    pub fn find(&self, key: &Key) -> Option<(&Group, &Event)> {
        let of = |group: &'_ Group| group.events.iter().position(|event| event.key == *key);
        self.groups.iter().find_map(|group| Some((group, group.events.get(of(group)?)?)))
    }
}
