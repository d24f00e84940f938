//! What can be placed: meetings, and activities that have no meeting yet.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;

use super::{Key, Settings};
use crate::check::{Facts, day_count, in_chosen_year, known_days, single_days};
use crate::date::FuzzyDate;
use crate::duration::Unit;
use crate::programme::{Activity, ActivityKind, Certainty, Meeting, Sheet, Status};
use crate::{ElementKind, Id, Programme};

/// The most days of one meeting, and the most times of one activity.
const MOST: u16 = 31;

/// How a date stands that something has already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has no date to the day.
    Open,
    /// It has one that is not confirmed.
    Expected,
    /// Its date is confirmed.
    Confirmed,
    /// It took place, or takes place.
    Held,
}

/// Something that can be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The meeting or activity.
    pub id: Id,
    /// Which of the two.
    pub kind: ElementKind,
    /// Its name.
    pub title: String,
    /// How many times it takes place.
    pub times: u16,
    /// How many days it lasts each time.
    pub days: u8,
    /// Whether it is placed where nothing else is chosen.
    pub usual: bool,
    /// How its date stands.
    pub standing: Standing,
    /// Its dates so far, to the day.
    pub dates: Vec<Date>,
}

/// Everything that can be placed, in the order of the plan: activities without
/// meetings, then meetings. What is cancelled or postponed is not among it.
pub fn candidates(programme: &Programme) -> Vec<Candidate> {
    let facts = Facts::new(programme);
    let named: HashSet<&Id> = programme
        .timing_rules
        .iter()
        .flat_map(|rule| [Some(&rule.what), rule.to.as_ref(), rule.and.as_ref()])
        .flatten()
        .flat_map(|anchor| facts.spread(&anchor.of))
        .collect();
    let activities = programme.activities.iter().filter_map(|a| of_activity(&facts, a, &named));
    let meetings = programme.meetings.iter().filter_map(|m| of_meeting(&facts, m));
    activities.chain(meetings).collect()
}

/// Whether people come together for it, so that it has a date of its own.
fn gathers(kind: ActivityKind) -> bool {
    use ActivityKind as A;
    matches!(
        kind,
        A::Meeting | A::Conference | A::Webinar | A::Module | A::Workshop | A::Seminar | A::Evaluation
    )
}

fn of_activity(facts: &Facts<'_>, activity: &Activity, named: &HashSet<&Id>) -> Option<Candidate> {
    let held = |at: &usize| facts.programme.meetings.get(*at).is_some_and(takes_place);
    if facts.meetings_of(&activity.id).iter().any(held) {
        return None;
    }
    let days = day_count(facts, &activity.id)?;
    let in_days = activity.sheet.duration.is_some_and(|d| d.unit == Unit::Days);
    let dates = known_days(facts, &activity.id).unwrap_or_default();
    let dated = !facts.occurrences_of(&activity.id).is_empty();
    if !gathers(activity.kind) && !named.contains(&activity.id) {
        return None;
    }
    Some(Candidate {
        id: activity.id.clone(),
        kind: ElementKind::Activity,
        title: activity.title.clone(),
        times: activity.times.unwrap_or(1).clamp(1, MOST),
        days: days.clamp(1, MOST as u8),
        usual: gathers(activity.kind) && (in_days || named.contains(&activity.id)) && !dated,
        standing: if dates.is_empty() { Standing::Open } else { Standing::Expected },
        dates,
    })
}

fn of_meeting(facts: &Facts<'_>, meeting: &Meeting) -> Option<Candidate> {
    let dates = dates(facts, meeting);
    let standing = standing(meeting, &dates);
    takes_place(meeting).then(|| Candidate {
        id: meeting.id.clone(),
        kind: ElementKind::Meeting,
        title: meeting.title.clone(),
        times: 1,
        days: days(facts, meeting, &dates),
        usual: matches!(standing, Standing::Open | Standing::Expected),
        standing,
        dates,
    })
}

pub(super) fn takes_place(meeting: &Meeting) -> bool {
    !matches!(meeting.status, Status::Cancelled | Status::Postponed)
}

fn dates(facts: &Facts<'_>, meeting: &Meeting) -> Vec<Date> {
    let date = meeting.date.as_ref().and_then(|date| in_chosen_year(facts, date));
    date.map(|date| single_days(&date)).unwrap_or_default()
}

fn standing(meeting: &Meeting, dates: &[Date]) -> Standing {
    match (meeting.status, meeting.certainty) {
        _ if dates.is_empty() => Standing::Open,
        (Status::Held | Status::InProgress, _) => Standing::Held,
        (_, Certainty::Confirmed) => Standing::Confirmed,
        _ => Standing::Expected,
    }
}

/// How many days a meeting lasts: as its dates say, or its sheet, or its
/// activity's where it is the only meeting of it.
fn days(facts: &Facts<'_>, meeting: &Meeting, dates: &[Date]) -> u8 {
    let of_activity = || {
        let activity = meeting.activity.as_ref()?;
        (facts.meetings_of(activity).len() == 1).then(|| day_count(facts, activity)).flatten()
    };
    let described = || meeting.days.iter().map(|day| day.day).max();
    let dated = u8::try_from(dates.len()).ok().filter(|days| *days > 0);
    let days = dated.or_else(|| day_count(facts, &meeting.id)).or_else(described).or_else(of_activity);
    days.unwrap_or(1).clamp(1, MOST as u8)
}

/// One time that something takes place: its days in a row of the calendar or
/// not, one event each.
pub(super) struct Sitting<'a> {
    pub(super) of: &'a Id,
    pub(super) meeting: Option<&'a Meeting>,
    pub(super) activity: Option<&'a Activity>,
    pub(super) time: u16,
    /// Its dates so far.
    pub(super) dates: Vec<Date>,
    /// Whether it is placed; else it stands where it is.
    pub(super) placed: bool,
    /// The places of its events among the group's.
    pub(super) events: Vec<usize>,
}

impl<'a> Sitting<'a> {
    /// The sheet that says who takes part and how long it lasts: the meeting's
    /// own, or its activity's where it has none.
    pub(super) fn sheet(&self) -> Option<&'a Sheet> {
        let own = self.meeting.map(|m| &m.sheet).filter(|sheet| **sheet != Sheet::default());
        own.or_else(|| self.activity.map(|a| &a.sheet))
    }

    pub(super) fn title(&self) -> &'a str {
        let meeting = self.meeting.map(|m| m.title.as_str());
        meeting.or_else(|| self.activity.map(|a| a.title.as_str())).unwrap_or("")
    }

    pub(super) fn key(&self, cohort: Option<&Id>, day: u8) -> Key {
        Key { of: self.of.clone(), cohort: cohort.cloned(), time: self.time, day }
    }
}

/// The times that things take place, for one cohort or all; with how many days
/// each. What has a date and is not placed stands.
pub(super) fn sittings<'a>(
    facts: &Facts<'a>,
    settings: &Settings,
    cohort: Option<&Id>,
) -> Vec<(Sitting<'a>, u8)> {
    let mut all = Vec::new();
    for candidate in candidates(facts.programme) {
        let (meeting, activity) = (facts.get::<Meeting>(&candidate.id), facts.get::<Activity>(&candidate.id));
        let Some(of) = meeting.map(|m| &m.id).or_else(|| activity.map(|a| &a.id)) else { continue };
        let asked = settings.place.contains(of) && candidate.standing != Standing::Held;
        // Where several cohorts have dates of their own, what is for all of
        // them has one date and stands.
        let own = meeting.is_none_or(|m| cohort.is_none_or(|cohort| m.cohorts.contains(cohort)));
        let shared = meeting.is_some_and(|m| m.cohorts.is_empty());
        if !own && !shared {
            continue;
        }
        let placed = asked && own;
        if !placed && candidate.dates.is_empty() {
            continue;
        }
        let whole = activity.or_else(|| meeting.and_then(|m| facts.get::<Activity>(m.activity.as_ref()?)));
        let times = if placed { candidate.times } else { 1 };
        for time in 1..=times {
            let days =
                if placed { candidate.days } else { candidate.dates.len().min(usize::from(MOST)) as u8 };
            let sitting = Sitting {
                of,
                meeting,
                activity: whole,
                time,
                dates: if time == 1 { candidate.dates.clone() } else { Vec::new() },
                placed,
                events: Vec::new(),
            };
            all.push((sitting, days));
        }
    }
    all
}

/// The days that a vague date allows.
pub(super) fn allowed(facts: &Facts<'_>, date: &FuzzyDate) -> Option<(Option<Date>, Option<Date>)> {
    use crate::date::Bound;
    use jiff::ToSpan;
    let date = in_chosen_year(facts, date)?;
    let (first, last) = date.days()?;
    let slack = if date.approx { 14.days() } else { 0.days() };
    let (first, last) = (first.saturating_sub(slack), last.saturating_add(slack));
    Some(match date.bound {
        Bound::On => (Some(first), Some(last)),
        Bound::By => (None, Some(last)),
        Bound::AsOf => (Some(first), None),
    })
}

/// The places of sittings, by what they belong to.
pub(super) fn by_id<'a>(sittings: &[Sitting<'a>]) -> BTreeMap<&'a Id, Vec<usize>> {
    let mut by: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
    for (at, sitting) in sittings.iter().enumerate() {
        let activity = sitting.activity.map(|a| &a.id);
        for id in activity.into_iter().chain([sitting.of]).collect::<BTreeSet<_>>() {
            by.entry(id).or_default().push(at);
        }
    }
    by
}
