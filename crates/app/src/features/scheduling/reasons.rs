//! What rules and changes of the numbers mean to a person.

use jiff::civil::Date;
use samspil_core::programme::{Phase, Weekday};
use samspil_core::scheduling::{Cause, Key, Settings, Way, Why};
use samspil_solve::calendar::{Explanation, Relaxation, Remedy, Rule};

use super::numbers::{Anchor, Barred, Numbers};

impl Numbers<'_> {
    /// What a rule of the numbers means.
    pub(super) fn cause(&self, rule: Rule) -> Option<Cause> {
        Some(match rule {
            Rule::Window => Cause::Rule(Why::Window(Phase::After)),
            Rule::StartsNoEarlier { .. } => Cause::Rule(Why::Window(Phase::During)),
            Rule::Closed { cohort, event } => Cause::Closed(self.key(cohort, event)?),
            Rule::Weekdays { cohort, event } => Cause::Weekdays(self.key(cohort, event)?),
            Rule::Fixed { cohort, event } => match self.standing(cohort, event) {
                Some(anchor) => Cause::Rule(anchor.why.clone()),
                None => self.fixed(cohort, event)?,
            },
            Rule::Resource { resource, cohort, event } => self.away(resource, self.key(cohort, event)?)?,
            Rule::Exclusive { resource } => Cause::Shared((&self.draft.resources.get(resource)?.need).into()),
            Rule::Lag { cohort, lag } => Cause::Rule(self.why(cohort, lag)?.clone()),
        })
    }

    fn fixed(&self, cohort: usize, event: usize) -> Option<Cause> {
        let found = self.draft.groups.get(cohort)?.events.get(event)?;
        Some(Cause::Fixed(found.key.clone(), found.fixed?))
    }

    fn away(&self, resource: usize, key: Key) -> Option<Cause> {
        if let Some(own) = self.draft.resources.get(resource) {
            return Some(Cause::Busy((&own.need).into(), key));
        }
        Some(match self.barred(resource)? {
            Barred::Within(limit) => Cause::Rule(limit.why.clone()),
            Barred::Closed => Cause::Closed(key),
        })
    }

    fn barred(&self, resource: usize) -> Option<&Barred> {
        self.barred.get(resource.checked_sub(self.draft.resources.len())?)
    }

    /// What an explanation means: the causes, each once, and what would help.
    pub(super) fn explained(&self, found: &Explanation, settings: &Settings) -> (Vec<Cause>, Vec<Way>) {
        let mut causes: Vec<Cause> = Vec::new();
        for cause in found.conflict.iter().filter_map(|rule| self.cause(*rule)) {
            if !causes.contains(&cause) {
                causes.push(cause);
            }
        }
        let mut ways: Vec<Way> = Vec::new();
        for way in found.relaxations.iter().filter_map(|change| self.way(*change, settings)) {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        (causes, ways)
    }

    /// What a change of the numbers means; nothing where it is none that a
    /// person could want.
    fn way(&self, change: Relaxation, settings: &Settings) -> Option<Way> {
        match (change.rule, change.remedy) {
            // That one thing alone lies outside a limit is no change that a person would make.
            (Rule::Lag { cohort, lag }, remedy) => {
                of_lag(self.draft.groups.get(cohort)?.lags.get(lag)?, remedy)
            }
            (Rule::Weekdays { cohort, event }, Remedy::Weekday(day)) => {
                Some(Way::Weekday(self.key(cohort, event)?, *Weekday::ALL.get(usize::from(day))?))
            }
            (Rule::Fixed { cohort, event }, remedy) => match (self.standing(cohort, event), remedy) {
                (Some(anchor), Remedy::Day(day)) => elsewhere(anchor, self.date(day), settings),
                (Some(_), _) => None,
                (None, _) => Some(Way::Free(self.key(cohort, event)?)),
            },
            (Rule::Closed { cohort, event }, Remedy::Day(day)) => {
                Some(Way::On(self.key(cohort, event)?, self.date(day)))
            }
            (Rule::Resource { resource, cohort, event }, Remedy::Day(day)) => match self.barred(resource) {
                Some(Barred::Within(limit)) => Some(Way::Without(limit.why.clone())),
                _ => Some(Way::On(self.key(cohort, event)?, self.date(day))),
            },
            _ => None,
        }
    }
}

fn of_lag(lag: &samspil_core::scheduling::Lag, remedy: Remedy) -> Option<Way> {
    match (&lag.why, remedy) {
        (Why::Rule(id), Remedy::Min(days)) if lag.stated && days >= 0 => Some(Way::Fewest(id.clone(), days)),
        (Why::Rule(id), Remedy::Max(days)) if lag.stated => Some(Way::Most(id.clone(), days)),
        (why, _) if why.can_be_left_out() => Some(Way::Without(why.clone())),
        _ => None,
    }
}

/// How a limit is moved to another day.
fn elsewhere(anchor: &Anchor, day: Date, settings: &Settings) -> Option<Way> {
    match (&anchor.why, anchor.from) {
        (Why::Window(Phase::Before), true) => Some(Way::Earliest(day)),
        (Why::Window(_), true) => Some(Way::First(day)),
        (Why::Window(Phase::Before | Phase::During), false) => Some(Way::Last(day)),
        (Why::Window(Phase::After), false) if day > settings.latest => Some(Way::Latest(day)),
        (why, _) if why.can_be_left_out() => Some(Way::Without(why.clone())),
        _ => None,
    }
}
