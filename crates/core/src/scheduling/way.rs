//! What would help: changes of a run, in sentences.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::cause::{called, weekday_name};
use super::{Draft, Key, Settings, Why};
use crate::check::Facts;
use crate::duration::{Duration, Unit};
use crate::programme::{TimingRule, Weekday};
use crate::{Figure, FuzzyDate, Id, Message, Programme};

/// One change that alone makes dates possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A timing rule allows fewer days.
    Fewest(Id, i32),
    /// A timing rule allows more days.
    Most(Id, i32),
    /// A rule is left out this time.
    Without(Why),
    /// Preparations may begin on this day.
    Earliest(Date),
    /// The programme begins on this day.
    First(Date),
    /// The programme ends on this day.
    Last(Date),
    /// What follows up may lie as late as this day.
    Latest(Date),
    /// It may take place on this weekday too.
    Weekday(Key, Weekday),
    /// It takes place on this day, although it is closed or somebody is away.
    On(Key, Date),
    /// Its day so far is given up.
    Free(Key),
}

impl Way {
    /// The run with the change.
    #[must_use]
    pub fn apply(&self, mut settings: Settings) -> Settings {
        match self {
            Self::Fewest(rule, days) => settings.bounds.entry(rule.clone()).or_default().0 = Some(*days),
            Self::Most(rule, days) => settings.bounds.entry(rule.clone()).or_default().1 = Some(*days),
            Self::Without(why) => drop(settings.without.insert(why.clone())),
            Self::Earliest(day) => settings.earliest = *day,
            Self::First(day) => settings.first = *day,
            Self::Last(day) => settings.last = *day,
            Self::Latest(day) => settings.latest = *day,
            Self::Weekday(key, day) => drop(settings.also.insert((key.clone(), *day))),
            Self::On(key, day) => {
                settings.dates.insert(key.clone(), *day);
                settings.excepted.insert(key.clone());
            }
            Self::Free(key) => {
                settings.dates.remove(key);
                settings.place.insert(key.of.clone());
            }
        }
        settings.in_order()
    }

    /// The sentence that offers it.
    pub fn message(&self, programme: &Programme, settings: &Settings, draft: &Draft) -> Message {
        match self {
            Self::Fewest(rule, days) => distance("scheduling-way-fewest", programme, rule, *days),
            Self::Most(rule, days) => distance("scheduling-way-most", programme, rule, *days),
            Self::Without(why) => {
                let said = why.message(programme, settings);
                let key = format!("scheduling-way-without-{}", why.word());
                Message { key: key.into(), arguments: said.arguments }
            }
            Self::Earliest(day) => dated("scheduling-way-earliest", *day),
            Self::First(day) => dated("scheduling-way-first", *day),
            Self::Last(day) => dated("scheduling-way-last", *day),
            Self::Latest(day) => dated("scheduling-way-latest", *day),
            Self::Weekday(key, day) => {
                called(Message::new("scheduling-way-weekday"), draft, key).with("weekday", weekday_name(*day))
            }
            Self::On(key, day) => called(dated("scheduling-way-on", *day), draft, key),
            Self::Free(key) => called(Message::new("scheduling-way-free"), draft, key),
        }
    }
}

fn dated(key: &'static str, day: Date) -> Message {
    Message::new(key).with("date", FuzzyDate::from(day))
}

/// In weeks where they are whole.
fn distance(key: &'static str, programme: &Programme, rule: &Id, days: i32) -> Message {
    let text = Facts::new(programme).get::<TimingRule>(rule).map_or_else(String::new, |r| r.text.clone());
    let weeks = days % 7 == 0 && days != 0;
    let (unit, count) = if weeks { ("weeks", days / 7) } else { ("days", days) };
    Message::new(format!("{key}-{unit}")).with("rule", text).with("count", i64::from(count))
}

/// The timing rule with the bounds that a run went by: a length that says so.
pub(super) fn loosened(rule: &TimingRule, bounds: (Option<i32>, Option<i32>)) -> Option<TimingRule> {
    let gap = rule.gap?;
    let (low, high) = crate::check::calendar(gap);
    let (low, high) = (bounds.0.map_or(low, i64::from), bounds.1.map_or(high, i64::from));
    let weeks = low % 7 == 0 && high % 7 == 0;
    let (unit, per) = if weeks { (Unit::Weeks, 7) } else { (Unit::Days, 1) };
    let gap = Duration { min: Figure::whole(low / per), max: Figure::whole(high / per), unit, approx: false };
    (low >= 0 && low <= high).then(|| TimingRule { gap: Some(gap), ..rule.clone() })
}
