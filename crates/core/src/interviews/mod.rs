//! Interviews for a leadership mirror: each talent's colleague, collaborator
//! and line manager are asked by the talent's buddy. Who asks whom, and when
//! everybody could; finding times is arithmetic and done elsewhere.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::holidays::holiday;
use crate::programme::{Clock, Person, Relationship, RelationshipKind};
use crate::scheduling::away;
use crate::{Id, Programme};

/// Somebody can after all on days that stand as days off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Free {
    /// Who.
    pub who: Id,
    /// On which day.
    pub on: Date,
}

/// An interview: who asks whom, for whose mirror.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interview {
    /// The buddy, who asks.
    pub interviewer: Id,
    /// Whose mirror it is for.
    pub talent: Id,
    /// Who answers.
    pub respondent: Id,
    /// What they are to the talent.
    pub kind: RelationshipKind,
}

/// A talent of whom it is not known who answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// The talent.
    pub talent: Id,
    /// What is missing.
    pub kind: RelationshipKind,
}

/// What is chosen for interviews.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The cohort; all buddies where none stands.
    pub cohort: Option<Id>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// When the first interview of a day begins.
    pub first: Clock,
    /// When the last interview of a day is over.
    pub last: Clock,
    /// How long one takes, in minutes.
    pub minutes: u16,
    /// The most that one makes in a day.
    pub per_day: u16,
    /// Days off on which somebody can after all, since nothing else is possible.
    pub free: Vec<Free>,
    /// Interviews that are left out, since nothing else is possible.
    pub left: Vec<Interview>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            cohort: None,
            from: None,
            to: None,
            first: Clock::at(9 * 60).unwrap_or_default(),
            last: Clock::at(16 * 60).unwrap_or_default(),
            minutes: 60,
            per_day: 3,
            free: Vec::new(),
            left: Vec::new(),
        }
    }
}

/// The window where nothing else is chosen: from two weeks from now, for four weeks.
const WINDOW: (i64, i64) = (14, 41);
/// The most days of a window.
pub const MOST_DAYS: usize = 370;

impl Settings {
    /// Fills in the window, by the day.
    pub fn on(&mut self, today: Date) {
        let after = |day: Date, days: i64| day.saturating_add(days.days());
        let from = *self.from.get_or_insert_with(|| after(today, WINDOW.0));
        self.to.get_or_insert_with(|| after(from, WINDOW.1 - WINDOW.0));
    }

    /// When interviews begin, on each day.
    pub fn starts(&self) -> Vec<Clock> {
        let (first, last, step) = (self.first.minutes(), self.last.minutes(), self.minutes.max(1));
        let all = (first..).step_by(step.into()).take_while(|start| start.saturating_add(step) <= last);
        all.filter_map(Clock::at).collect()
    }
}

/// The three who are asked.
pub const KINDS: [RelationshipKind; 3] =
    [RelationshipKind::Colleague, RelationshipKind::Collaborator, RelationshipKind::LineManager];

/// The interviews of all buddies, and who is not known yet. Of two buddies each
/// asks for the other; of three each for the next.
pub fn wanted(plan: &Programme, settings: &Settings) -> (Vec<Interview>, Vec<Missing>) {
    let (mut interviews, mut missing) = (Vec::new(), Vec::new());
    let pairs = plan.relationships.iter().filter(|bound| {
        bound.kind == RelationshipKind::Buddies
            && bound.state.holds()
            && settings.cohort.as_ref().is_none_or(|cohort| bound.cohort.as_ref() == Some(cohort))
    });
    for pair in pairs.map(|bound| &bound.people) {
        for (interviewer, talent) in pair.iter().zip(pair.iter().cycle().skip(1)) {
            for kind in KINDS {
                match answering(plan, talent, kind).find(|id| *id != interviewer) {
                    Some(respondent) => interviews.push(Interview {
                        interviewer: interviewer.clone(),
                        talent: talent.clone(),
                        respondent: respondent.clone(),
                        kind,
                    }),
                    None => missing.push(Missing { talent: talent.clone(), kind }),
                }
            }
        }
    }
    interviews.retain(|interview| !settings.left.contains(interview));
    (interviews, missing)
}

fn answering<'a>(plan: &'a Programme, talent: &Id, kind: RelationshipKind) -> impl Iterator<Item = &'a Id> {
    let ours = move |bound: &&Relationship| {
        bound.kind == kind && bound.state.holds() && bound.people.contains(talent)
    };
    plan.relationships.iter().filter(ours).filter_map(|bound| bound.with.as_ref())
}

/// The days of the window on which people work.
pub fn days(plan: &Programme, settings: &Settings) -> Vec<Date> {
    let (Some(from), Some(to)) = (settings.from, settings.to) else { return Vec::new() };
    let works = |day: &Date| {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            && holiday(plan.programme.country, *day).is_none_or(|found| found.half)
    };
    from.series(1.day()).take_while(|day| *day <= to).take(MOST_DAYS).filter(works).collect()
}

/// The days on which somebody cannot: days off, and meetings of their cohorts.
pub fn busy(plan: &Programme, settings: &Settings, who: &Id) -> BTreeSet<Date> {
    let (Some(from), Some(to)) = (settings.from, settings.to) else { return BTreeSet::new() };
    let mine = plan.unavailabilities.iter().filter(|one| one.person.as_ref() == Some(who));
    let mut found: BTreeSet<Date> = mine.flat_map(|one| away(one, from, to)).collect();
    let person = plan.people.iter().find(|person| person.id == *who);
    found.extend(person.into_iter().flat_map(|person| meetings(plan, person, from, to)));
    for free in settings.free.iter().filter(|free| free.who == *who) {
        found.remove(&free.on);
    }
    found
}

fn meetings(plan: &Programme, person: &Person, from: Date, to: Date) -> Vec<Date> {
    let ours = plan.meetings.iter().filter(|one| one.cohorts.iter().any(|id| person.cohorts.contains(id)));
    let held = ours.filter_map(|meeting| meeting.date.as_ref()?.days());
    // A meeting of which only the month is known keeps nobody from anything.
    let short = held.filter(|(first, last)| first.until(*last).is_ok_and(|span| span.get_days() < 14));
    short
        .flat_map(|(first, last)| {
            first.max(from).series(1.day()).take_while(move |day| *day <= last.min(to)).collect::<Vec<_>>()
        })
        .collect()
}
