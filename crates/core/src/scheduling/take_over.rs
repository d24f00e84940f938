//! Dates as changes of the plan.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::way::loosened;
use super::{Dates, Draft, Event, Settings};
use crate::date::When;
use crate::element::Part;
use crate::programme::{
    Activity, ActivityKind, Certainty, Meeting, MeetingKind, Relation, Status, TimingRule,
};
use crate::{FuzzyDate, Id, Programme};

/// How sure the dates are that are taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sureness {
    /// They are expected.
    Expected,
    /// They are confirmed.
    Confirmed,
}

/// What becomes of the plan.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Taken {
    /// Meetings that get other dates.
    pub changed: Vec<Meeting>,
    /// Meetings of activities that had none.
    pub new: Vec<Meeting>,
    /// Timing rules that say what the run went by.
    pub rules: Vec<TimingRule>,
}

/// What a new meeting is called after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'a> {
    /// The activity's title.
    pub title: &'a str,
    /// Which of its meetings, from 1; nothing where there is one.
    pub part: Option<usize>,
    /// Whether that is a day of it; else it is a time.
    pub is_day: bool,
    /// The cohort's title, where several have dates of their own.
    pub cohort: Option<&'a str>,
}

/// The changes that put dates into the plan. `name` words a new meeting's
/// title; `rules` says whether timing rules are to say what the run went by.
pub fn taken_over(
    programme: &Programme,
    (settings, draft, dates): (&Settings, &Draft, &Dates),
    sureness: Sureness,
    rules: bool,
    name: &dyn Fn(Named<'_>) -> String,
) -> Taken {
    let mut maker =
        Maker { programme, sureness, name, ids: programme.index().into_keys().cloned().collect() };
    let mut taken = Taken::default();
    for group in &draft.groups {
        let mut sittings: BTreeMap<(&Id, u16), Vec<(&Event, Date)>> = BTreeMap::new();
        for event in group.events.iter().filter(|event| event.placed) {
            if let Some(date) = dates.get(&event.key) {
                sittings.entry((&event.key.of, event.key.time)).or_default().push((event, *date));
            }
        }
        maker.meetings(&sittings, &mut taken);
    }
    // In the plan they stand by date.
    let begins = |meeting: &Meeting| meeting.date.as_ref().and_then(FuzzyDate::days);
    taken.new.sort_by_key(begins);
    if rules {
        let changed = settings.bounds.iter().filter_map(|(id, bounds)| {
            let rule = programme.timing_rules.iter().find(|rule| rule.id == *id)?;
            loosened(rule, *bounds)
        });
        taken.rules = changed.collect();
    }
    taken
}

struct Maker<'a> {
    programme: &'a Programme,
    sureness: Sureness,
    name: &'a dyn Fn(Named<'_>) -> String,
    ids: BTreeSet<Id>,
}

impl Maker<'_> {
    fn meetings(&mut self, sittings: &BTreeMap<(&Id, u16), Vec<(&Event, Date)>>, taken: &mut Taken) {
        for ((of, time), events) in sittings {
            if let Some(meeting) = self.programme.meetings.iter().find(|meeting| meeting.id == **of) {
                taken.changed.extend(self.moved(meeting, events));
            } else if let Some(activity) = self.programme.activities.iter().find(|a| a.id == **of) {
                let times = sittings.keys().filter(|(other, _)| other == of).count();
                taken.new.extend(self.made(activity, (*time, times), events));
            }
        }
    }

    fn certainty(&self) -> Certainty {
        match self.sureness {
            Sureness::Expected => Certainty::Expected,
            Sureness::Confirmed => Certainty::Confirmed,
        }
    }

    /// A meeting on its new days, where they are others.
    fn moved(&self, meeting: &Meeting, events: &[(&Event, Date)]) -> Option<Meeting> {
        let days: Vec<Date> = events.iter().map(|(_, date)| *date).collect();
        let date = Some(date_of(&days)?);
        let moved = Meeting { date, certainty: self.certainty(), marker: None, ..meeting.clone() };
        (moved != *meeting).then_some(moved)
    }

    /// New meetings: one for each run of days.
    fn made(
        &mut self,
        activity: &Activity,
        (time, times): (u16, usize),
        events: &[(&Event, Date)],
    ) -> Vec<Meeting> {
        let mut days: Vec<Date> = events.iter().map(|(_, date)| *date).collect();
        days.sort_unstable();
        let runs = runs(&days);
        let cohort = events.first().and_then(|(event, _)| event.key.cohort.as_ref());
        let several = runs.len();
        let make = |(at, run): (usize, &Vec<Date>)| {
            let part = match (several, times) {
                (1, 1) => None,
                (1, _) => Some(usize::from(time)),
                _ => Some(at + 1),
            };
            self.one(activity, cohort, part, several > 1, run)
        };
        runs.iter().enumerate().map(make).collect()
    }

    fn one(
        &mut self,
        activity: &Activity,
        cohort: Option<&Id>,
        part: Option<usize>,
        is_day: bool,
        run: &[Date],
    ) -> Meeting {
        let title = self.programme.cohorts.iter().find(|c| Some(&c.id) == cohort).map(|c| c.title.as_str());
        let words =
            [Some(activity.id.to_string()), cohort.map(Id::to_string), part.map(|part| part.to_string())];
        let words: Vec<String> = words.into_iter().flatten().collect();
        let id = Id::from_title(&words.join("-"), "meeting").free(|id| self.ids.contains(id));
        self.ids.insert(id.clone());
        let residential =
            |rule: &TimingRule| rule.relation == Relation::Residential && rule.what.of == activity.id;
        Meeting {
            id,
            title: (self.name)(Named { title: &activity.title, part, is_day, cohort: title }),
            kind: kind_of(activity.kind),
            number: part.and_then(|part| u16::try_from(part).ok()),
            activity: Some(activity.id.clone()),
            cohorts: cohort.into_iter().cloned().collect(),
            date: date_of(run),
            overnight: run.len() > 1 && self.programme.timing_rules.iter().any(residential),
            certainty: self.certainty(),
            status: Status::Planned,
            language: activity.language(),
            ..Meeting::default()
        }
    }
}

fn kind_of(kind: ActivityKind) -> MeetingKind {
    match kind {
        ActivityKind::Module => MeetingKind::ModuleDay,
        ActivityKind::Workshop => MeetingKind::Workshop,
        ActivityKind::Conference => MeetingKind::Conference,
        ActivityKind::Webinar => MeetingKind::Webinar,
        ActivityKind::Seminar => MeetingKind::Gathering,
        _ => MeetingKind::Other,
    }
}

/// A day, or the first and last of days in a row.
fn date_of(days: &[Date]) -> Option<FuzzyDate> {
    let (first, last) = (days.iter().min()?, days.iter().max()?);
    Some(if first == last { (*first).into() } else { When::Range(*first, *last).into() })
}

/// Days in order, cut where one does not follow the other.
fn runs(days: &[Date]) -> Vec<Vec<Date>> {
    let mut runs: Vec<Vec<Date>> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some(run) if run.last().and_then(|last| last.tomorrow().ok()) == Some(*day) => run.push(*day),
            _ => runs.push(vec![*day]),
        }
    }
    runs
}
