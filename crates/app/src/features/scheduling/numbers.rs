//! A draft as the solver's numbers, and its answer as dates and causes.

use std::collections::BTreeSet;

use jiff::civil::Date;
use samspil_core::programme::Weekday;
use samspil_core::scheduling::{Dates, Draft, Event, Key, Limit, Why};
use samspil_solve::calendar::{AbsenceLimit, Cohort, Keep, Lag, Problem, Resource};

/// What one absent participant weighs, in days beside a wished distance.
pub(super) const ABSENCE: f64 = 10.0;
/// So many absences of one participant are borne; each further one weighs so much.
pub(super) const BORNE: AbsenceLimit = AbsenceLimit { free: 2, cost: 40.0 };
/// Mondays and Fridays are avoided a little.
const WEEKDAYS: [f64; 7] = [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0];
/// What it weighs to move a date that somebody counts on.
const MOVED: f64 = 12.0;

/// Why an event cannot lie on some days, beside its people and its venue.
#[derive(Debug, Clone)]
pub(super) enum Barred {
    /// It is to lie within days.
    Within(Limit),
    /// The days are closed, and something that stands lies on them.
    Closed,
}

/// What the numbers are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum For {
    /// Finding dates: days outside a limit are taken.
    Dates,
    /// Finding out why there are none: a limit is a distance from a day that
    /// stands, so that the smallest change of it is found.
    Reasons,
}

/// A day that a limit names, as an event that stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) why: Why,
    day: Date,
    /// Nothing before that day; else nothing after it.
    pub(super) from: bool,
}

/// The numbers of a draft, and what they mean.
pub(super) struct Numbers<'a> {
    pub(super) problem: Problem,
    pub(super) draft: &'a Draft,
    purpose: For,
    /// What the places after the draft's own resources mean.
    pub(super) barred: Vec<Barred>,
    /// By group, what the events after the draft's own mean.
    anchors: Vec<Vec<Anchor>>,
    /// By group, to which of them the distances after the draft's own lead.
    sides: Vec<Vec<usize>>,
}

/// How far reasons look beyond the days of a draft: changes of its limits are
/// looked for there.
const BEYOND: i64 = 400;

/// The draft with room around it, to find out why there are no dates.
pub(super) fn roomy(draft: &Draft) -> Draft {
    let beyond = jiff::Span::new().try_days(BEYOND).unwrap_or_default();
    let (first, last) = (draft.first.saturating_sub(beyond), draft.last.saturating_add(beyond));
    Draft { first, last, ..draft.clone() }
}

impl<'a> Numbers<'a> {
    pub(super) fn of(draft: &'a Draft, purpose: For) -> Self {
        let groups = draft.groups.len();
        let (anchors, sides) = (vec![Vec::new(); groups], vec![Vec::new(); groups]);
        let mut numbers =
            Self { problem: Problem::default(), draft, purpose, barred: Vec::new(), anchors, sides };
        let days = numbers.day(draft.last).saturating_add(1);
        let mut stands = stands_on(draft);
        if purpose == For::Reasons {
            // The days that limits name stand too, closed or not.
            stands.extend(named(draft));
        }
        numbers.problem = Problem {
            days,
            first_weekday: at(weekday(draft.first)),
            closed: numbers.closed(&stands),
            resources: numbers.resources(),
            absence_limit: Some(BORNE),
            weekday_cost: WEEKDAYS,
            cohorts: Vec::new(),
        };
        let shut: Vec<Date> = draft.closed.keys().filter(|day| stands.contains(day)).copied().collect();
        numbers.problem.cohorts = (0..draft.groups.len()).map(|at| numbers.cohort(at, &shut)).collect();
        numbers
    }

    /// The place of a day; the first for those before.
    fn day(&self, day: Date) -> u32 {
        self.draft.first.until(day).map_or(0, |span| u32::try_from(span.get_days()).unwrap_or(0))
    }

    pub(super) fn date(&self, day: u32) -> Date {
        let days = jiff::Span::new().try_days(i64::from(day)).unwrap_or_default();
        self.draft.first.saturating_add(days)
    }

    fn within(&self, days: &[Date]) -> Vec<u32> {
        let known = days.iter().filter(|day| **day >= self.draft.first && **day <= self.draft.last);
        known.map(|day| self.day(*day)).collect()
    }

    /// Teachers and venues; what stands although they are away takes them.
    fn resources(&self) -> Vec<Resource> {
        let events = || self.draft.groups.iter().flat_map(|group| &group.events);
        let of = |(at, resource): (usize, &samspil_core::scheduling::Resource)| {
            let taken: BTreeSet<Date> = events()
                .filter(|event| event.exempt && event.needs.contains(&at))
                .filter_map(|event| event.fixed)
                .collect();
            let busy: Vec<Date> = resource.busy.iter().filter(|day| !taken.contains(day)).copied().collect();
            Resource { busy: self.within(&busy) }
        };
        self.draft.resources.iter().enumerate().map(of).collect()
    }

    fn cohort(&mut self, at: usize, shut: &[Date]) -> Cohort {
        let Some(group) = self.draft.groups.get(at) else { return Cohort::default() };
        let crowd = crowd(&group.events);
        let away = |person: &usize| self.within(group.away.get(*person).map_or(&[], Vec::as_slice));
        let mut cohort = Cohort {
            starts_no_earlier: 0,
            participants: crowd.iter().map(away).collect(),
            events: group.events.iter().map(|event| self.event(event, &crowd, shut)).collect(),
            lags: group.lags.iter().map(lag).collect(),
        };
        if self.purpose == For::Reasons {
            self.anchor(at, &mut cohort);
        }
        cohort
    }

    /// Puts the limits in as distances from days that stand.
    fn anchor(&mut self, at: usize, cohort: &mut Cohort) {
        let Some(group) = self.draft.groups.get(at) else { return };
        let (mut anchors, mut sides) = (Vec::new(), Vec::new());
        let events = group.events.iter().enumerate().filter(|(_, event)| !event.exempt);
        let limits = events.flat_map(|(e, event)| event.limits.iter().map(move |limit| (e, limit)));
        for (event, limit) in limits.filter(|(_, limit)| self.is_anchored(limit)) {
            for (day, from) in [(limit.from, true), (limit.to, false)] {
                let Some(day) = day else { continue };
                let anchor = Anchor { why: limit.why.clone(), day, from };
                let place = anchors.iter().position(|known| *known == anchor).unwrap_or(anchors.len());
                if place == anchors.len() {
                    anchors.push(anchor);
                }
                let stands = group.events.len() + place;
                let (a, b) = if from { (stands, event) } else { (event, stands) };
                cohort.lags.push(Lag { a, b, min: Some(0), max: None, ideal: None });
                sides.push(place);
            }
        }
        cohort.events.extend(anchors.iter().map(|anchor| samspil_solve::calendar::Event {
            fixed: Some(self.day(anchor.day)),
            attendance_weight: 0.0,
            ..samspil_solve::calendar::Event::default()
        }));
        if let (Some(slot), Some(all)) = (self.anchors.get_mut(at), self.sides.get_mut(at)) {
            (*slot, *all) = (anchors, sides);
        }
    }

    /// Whether a day is one of the calendar's.
    fn has(&self, day: Date) -> bool {
        (self.draft.first..=self.draft.last).contains(&day)
    }

    /// Closed days, but those on which something stands.
    fn closed(&self, stands: &BTreeSet<Date>) -> Vec<u32> {
        let closed = self.draft.closed.keys().filter(|day| !stands.contains(day) && self.has(**day));
        closed.map(|day| self.day(*day)).collect()
    }

    fn event(
        &mut self,
        event: &Event,
        crowd: &BTreeSet<usize>,
        shut: &[Date],
    ) -> samspil_solve::calendar::Event {
        let mut resources = event.needs.clone();
        if !event.exempt {
            let mut outside: BTreeSet<u32> = BTreeSet::new();
            let mut why = None;
            for limit in &event.limits {
                if !self.is_anchored(limit) {
                    outside.extend(self.outside(limit));
                    why = Some(limit.clone());
                }
            }
            if let Some(limit) = why {
                resources.extend(self.bar(outside.into_iter().collect(), Barred::Within(limit)));
            }
            let busy = self.within(shut);
            resources.extend(self.bar(busy, Barred::Closed));
        }
        // Who is to be there at this event only is counted in the report, not here.
        let all = !crowd.is_empty() && crowd.iter().all(|person| event.audience.contains(person));
        let mut weekdays = [event.exempt; 7];
        for weekday in &event.weekdays {
            if let Some(slot) = weekdays.get_mut(usize::from(at(*weekday))) {
                *slot = true;
            }
        }
        samspil_solve::calendar::Event {
            resources,
            weekdays,
            attendance_weight: if all { ABSENCE } else { 0.0 },
            counts_absence: all,
            fixed: event.fixed.map(|day| self.day(day)),
            keep: event
                .stands
                .filter(|_| event.fixed.is_none())
                .map(|day| Keep { day: self.day(day), cost: MOVED }),
        }
    }

    /// Whether a limit stands as a distance.
    fn is_anchored(&self, limit: &Limit) -> bool {
        let known = |day: Option<Date>| day.is_none_or(|day| self.has(day));
        self.purpose == For::Reasons && known(limit.from) && known(limit.to)
    }

    /// The days on which a limit lets nothing take place.
    fn outside(&self, limit: &Limit) -> Vec<u32> {
        let first = limit.from.map_or(0, |from| self.day(from));
        let after =
            limit.to.map_or(self.problem.days, |to| if to < self.draft.first { 0 } else { self.day(to) + 1 });
        (0..first.min(self.problem.days)).chain(after..self.problem.days).collect()
    }

    fn bar(&mut self, busy: Vec<u32>, why: Barred) -> Option<usize> {
        if busy.is_empty() {
            return None;
        }
        self.barred.push(why);
        self.problem.resources.push(Resource { busy });
        Some(self.problem.resources.len() - 1)
    }

    /// Days of the calendar as dates.
    pub(super) fn dates(&self, days: &samspil_solve::calendar::Dates) -> Dates {
        let groups = self.draft.groups.iter().zip(days);
        let pairs = groups.flat_map(|(group, days)| group.events.iter().zip(days));
        pairs.map(|(event, day)| (event.key.clone(), self.date(*day))).collect()
    }

    /// Dates as days of the calendar, where each event has one that it can have.
    pub(super) fn days(&self, dates: &Dates) -> Option<samspil_solve::calendar::Dates> {
        let day = |event: &Event| dates.get(&event.key).map(|date| self.day(*date));
        self.draft.groups.iter().map(|group| group.events.iter().map(day).collect()).collect()
    }

    pub(super) fn key(&self, cohort: usize, event: usize) -> Option<Key> {
        Some(self.draft.groups.get(cohort)?.events.get(event)?.key.clone())
    }

    pub(super) fn why(&self, cohort: usize, lag: usize) -> Option<&Why> {
        match self.draft.groups.get(cohort)?.lags.get(lag) {
            Some(lag) => Some(&lag.why),
            None => Some(&self.side(cohort, lag)?.why),
        }
    }

    fn side(&self, cohort: usize, lag: usize) -> Option<&Anchor> {
        let own = self.draft.groups.get(cohort)?.lags.len();
        let place = *self.sides.get(cohort)?.get(lag.checked_sub(own)?)?;
        self.anchors.get(cohort)?.get(place)
    }

    /// The day of a limit that stands as an event.
    pub(super) fn standing(&self, cohort: usize, event: usize) -> Option<&Anchor> {
        let own = self.draft.groups.get(cohort)?.events.len();
        self.anchors.get(cohort)?.get(event.checked_sub(own)?)
    }
}

fn lag(lag: &samspil_core::scheduling::Lag) -> Lag {
    Lag { a: lag.a, b: lag.b, min: lag.min, max: lag.max, ideal: lag.ideal.map(f64::from) }
}

/// The days on which something lies that stands.
fn stands_on(draft: &Draft) -> BTreeSet<Date> {
    let events = draft.groups.iter().flat_map(|group| &group.events);
    events.filter(|event| event.exempt).filter_map(|event| event.fixed).collect()
}

/// The days that limits name.
fn named(draft: &Draft) -> impl Iterator<Item = Date> + '_ {
    let events = draft.groups.iter().flat_map(|group| &group.events);
    events.flat_map(|event| &event.limits).flat_map(|limit| [limit.from, limit.to]).flatten()
}

/// Those who go through most of the events together: the audience that most
/// events have.
fn crowd(events: &[Event]) -> BTreeSet<usize> {
    let audience = |event: &Event| event.audience.iter().copied().collect::<BTreeSet<usize>>();
    let all: Vec<BTreeSet<usize>> = events.iter().map(audience).filter(|a| !a.is_empty()).collect();
    let held = |one: &BTreeSet<usize>| all.iter().filter(|other| one.is_subset(other)).count();
    let mut best: Option<(usize, usize, &BTreeSet<usize>)> = None;
    for one in &all {
        let rank = (held(one), one.len());
        if best.is_none_or(|(events, people, _)| (rank.0 * rank.1) > events * people) {
            best = Some((rank.0, rank.1, one));
        }
    }
    best.map(|(_, _, one)| one.clone()).unwrap_or_default()
}

fn weekday(day: Date) -> Weekday {
    let at = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    Weekday::ALL.get(at).copied().unwrap_or_default()
}

fn at(weekday: Weekday) -> u8 {
    Weekday::ALL.iter().position(|other| *other == weekday).and_then(|at| u8::try_from(at).ok()).unwrap_or(0)
}
