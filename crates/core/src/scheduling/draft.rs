//! A plan as something to be placed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::chains::Chains;
use super::events::{Sitting, allowed, sittings};
use super::people::{Absences, audience, must, venue_of};
use super::shape::{
    Draft, Event, Group, Lag, Limit, MOST_COHORTS, MOST_DAYS, MOST_EVENTS, MOST_IN_ALL, MOST_LAGS,
    MOST_NEEDS, MOST_PEOPLE, Need, Resource, TooLarge, Unused,
};
use super::{Settings, Why, away, days, implied, lags};
use crate::check::Facts;
use crate::programme::{Activity, Cohort, Phase};
use crate::{Id, Programme};

/// The plan as something to be placed.
///
/// # Errors
/// Where there is more than can be placed at once.
pub fn draft(programme: &Programme, settings: &Settings) -> Result<Draft, TooLarge> {
    let facts = Facts::new(programme);
    let span = settings.earliest.until(settings.latest).map_or(i32::MAX, |span| span.get_days());
    if span > MOST_DAYS {
        return Err(TooLarge::Days);
    }
    let mut builder = Builder {
        facts: &facts,
        settings,
        absences: Absences::of(programme),
        needs: BTreeMap::new(),
        unused: BTreeMap::new(),
    };
    let cohorts: Vec<&Cohort> =
        programme.cohorts.iter().filter(|cohort| settings.cohorts.contains(&cohort.id)).collect();
    let groups = match cohorts.as_slice() {
        several if several.len() > 1 => several.iter().map(|cohort| builder.group(Some(cohort))).collect(),
        one => vec![builder.group(one.first().copied())],
    };
    builder.finish(groups)
}

struct Builder<'a> {
    facts: &'a Facts<'a>,
    settings: &'a Settings,
    absences: Absences<'a>,
    needs: BTreeMap<Need, usize>,
    unused: BTreeMap<Id, Unused>,
}

impl Builder<'_> {
    /// The events and rules of one cohort.
    fn group(&mut self, cohort: Option<&Cohort>) -> Group {
        let several = self.settings.cohorts.len() > 1;
        let named = cohort.filter(|_| several).map(|cohort| &cohort.id);
        let mut group = Group {
            cohort: named.cloned(),
            participants: Vec::new(),
            away: Vec::new(),
            events: Vec::new(),
            lags: Vec::new(),
        };
        let mut all = Vec::new();
        for (mut sitting, days) in sittings(self.facts, self.settings, named) {
            for day in 1..=days {
                sitting.events.push(group.events.len());
                group.events.push(self.event(&sitting, cohort, named, day, days));
            }
            all.push(sitting);
        }
        let chains = Chains::new(self.facts, &all);
        self.seat(&mut group, &all, &chains, cohort);
        self.rules(&mut group, &all, &chains);
        group
    }

    fn event(
        &self,
        sitting: &Sitting<'_>,
        cohort: Option<&Cohort>,
        named: Option<&Id>,
        day: u8,
        days: u8,
    ) -> Event {
        let key = sitting.key(named, day);
        let standing = usize::from(day).checked_sub(1).and_then(|at| sitting.dates.get(at)).copied();
        let chosen = self.settings.dates.get(&key).copied();
        let fixed = if sitting.placed { chosen } else { standing };
        let exempt = !sitting.placed || (fixed.is_some() && self.settings.excepted.contains(&key));
        let phase = sitting.activity.map_or(Phase::During, |activity| activity.phase);
        let mut weekdays = self.settings.weekdays.clone();
        weekdays
            .extend(self.settings.also.iter().filter(|(also, _)| *also == key).map(|(_, weekday)| *weekday));
        Event {
            limits: if exempt { Vec::new() } else { self.limits(sitting, cohort, phase) },
            exempt,
            title: sitting.title().to_owned(),
            days,
            phase,
            needs: Vec::new(),
            audience: Vec::new(),
            stands: self.settings.near.get(&key).copied().or(standing).filter(|_| sitting.placed),
            placed: sitting.placed,
            fixed,
            weekdays,
            key,
        }
    }

    /// Within which days something is to lie.
    fn limits(&self, sitting: &Sitting<'_>, cohort: Option<&Cohort>, phase: Phase) -> Vec<Limit> {
        let s = self.settings;
        let (from, to) = match phase {
            Phase::Before => (s.earliest, s.last),
            Phase::During => (s.first, s.last),
            Phase::After => (s.first, s.latest),
        };
        let mut limits = vec![Limit { from: Some(from), to: Some(to), why: Why::Window(phase) }];
        let mut add = |why: Why, days: Option<(Option<Date>, Option<Date>)>| {
            if let Some((from, to)) = days.filter(|_| !s.without.contains(&why)) {
                limits.push(Limit { from, to, why });
            }
        };
        if let Some(meeting) = sitting.meeting.filter(|_| sitting.dates.is_empty()) {
            let stated = meeting.date.as_ref().and_then(|date| allowed(self.facts, date));
            add(Why::Stated(meeting.id.clone()), stated);
        }
        if let Some(activity) = sitting.activity {
            let deadline = activity.deadline.as_ref().and_then(|date| self.facts.days(date));
            add(Why::Deadline(activity.id.clone()), deadline.map(|(_, last)| (None, Some(last))));
        }
        if let Some(cohort) = cohort.filter(|_| phase == Phase::During) {
            let day = |date: &Option<crate::FuzzyDate>| date.as_ref().and_then(|date| self.facts.days(date));
            let span = (day(&cohort.start).map(|d| d.0), day(&cohort.end).map(|d| d.1));
            add(Why::Cohort(cohort.id.clone()), (span != (None, None)).then_some(span));
        }
        limits
    }

    /// Who must be there and who is to be there. What stands takes its people
    /// and its venue on its day whatever else they do then.
    fn seat(&mut self, group: &mut Group, all: &[Sitting<'_>], chains: &Chains<'_>, cohort: Option<&Cohort>) {
        let mut people: BTreeMap<Id, usize> = BTreeMap::new();
        for sitting in all {
            for at in &sitting.events {
                let day = self.day_of_sheet(sitting, chains, *at);
                let must = must(self.facts, sitting, day);
                let audience = audience(self.facts, sitting, cohort, &must);
                let needs = must.into_iter().map(Need::Person).chain(venue_of(sitting).map(Need::Venue));
                let needs = needs.map(|need| self.need(need)).collect();
                let next = |people: &mut BTreeMap<Id, usize>, id: Id| {
                    let next = people.len();
                    *people.entry(id).or_insert(next)
                };
                let audience = audience.into_iter().map(|id| next(&mut people, id)).collect();
                if let Some(event) = group.events.get_mut(*at) {
                    (event.needs, event.audience) = (needs, audience);
                }
            }
        }
        let mut named: Vec<(Id, usize)> = people.into_iter().collect();
        named.sort_by_key(|(_, at)| *at);
        group.away = named.iter().map(|(id, _)| self.person_away(id)).collect();
        group.participants = named.into_iter().map(|(id, _)| id).collect();
    }

    /// The day by which the sheet counts: an activity's sheet counts through
    /// its meetings where they are its days.
    fn day_of_sheet(&self, sitting: &Sitting<'_>, chains: &Chains<'_>, at: usize) -> u8 {
        let own = sitting.events.iter().position(|event| *event == at).unwrap_or(0);
        let whole = sitting.activity.and_then(|a: &Activity| {
            let of = chains.of(&a.id);
            of.iter().find_map(|chain| chain.iter().position(|event| *event == at))
        });
        let by_activity = sitting.meeting.is_none_or(|m| m.sheet == crate::programme::Sheet::default());
        let day = whole.filter(|_| by_activity).unwrap_or(own);
        u8::try_from(day + 1).unwrap_or(u8::MAX)
    }

    fn need(&mut self, need: Need) -> usize {
        let next = self.needs.len();
        *self.needs.entry(need).or_insert(next)
    }

    fn person_away(&self, person: &Id) -> Vec<Date> {
        let stated = self.absences.people.get(person).into_iter().flatten();
        let all: BTreeSet<Date> =
            stated.flat_map(|u| away(u, self.settings.earliest, self.settings.latest)).collect();
        all.into_iter().collect()
    }

    fn busy(&self, need: &Need) -> Vec<Date> {
        let Need::Venue(venue) = need else {
            let Need::Person(person) = need else { return Vec::new() };
            return self.person_away(person);
        };
        let stated = self.absences.venues.get(venue).into_iter().flatten();
        let all: BTreeSet<Date> =
            stated.flat_map(|u| away(u, self.settings.earliest, self.settings.latest)).collect();
        all.into_iter().collect()
    }

    fn rules(&mut self, group: &mut Group, all: &[Sitting<'_>], chains: &Chains<'_>) {
        let from_rules = lags::from_rules(self.facts, chains, self.settings);
        for (rule, why) in from_rules.unused {
            self.unused.entry(rule).or_insert(why);
        }
        let mut found = from_rules.lags;
        found.extend(implied::days(all, &from_rules.spoken));
        found.extend(implied::times(self.facts.programme, chains));
        found.extend(implied::numbers(self.facts, chains, all));
        found.extend(implied::closing(all));
        if self.settings.drawn {
            let drawn = implied::drawn(self.facts, chains);
            // What is numbered needs no picture to come in order.
            let told = |lag: &Lag| found.iter().any(|known| (known.a, known.b) == (lag.a, lag.b));
            let drawn: Vec<Lag> = drawn.into_iter().filter(|lag| !told(lag)).collect();
            found.extend(drawn);
        }
        found.retain(|lag| !self.settings.without.contains(&lag.why));
        let fixed =
            |at: usize| group.events.get(at).is_none_or(|event| event.fixed.is_some() && event.exempt);
        if self.settings.spread {
            let phase = |at: usize| group.events.get(at).map_or(Phase::During, |event| event.phase);
            found.extend(implied::spread(self.settings, &found, phase));
        }
        // Between two that stand nothing is to be placed.
        found.retain(|lag| lag.a != lag.b && !(fixed(lag.a) && fixed(lag.b)));
        group.lags = found;
    }

    fn finish(self, mut groups: Vec<Group>) -> Result<Draft, TooLarge> {
        for group in &groups {
            if group.events.len() > MOST_EVENTS {
                return Err(TooLarge::Events);
            }
            if group.lags.len() > MOST_LAGS || group.participants.len() > MOST_PEOPLE {
                return Err(TooLarge::Others);
            }
        }
        let events: usize = groups.iter().map(|group| group.events.len()).sum();
        if events > MOST_IN_ALL || groups.len() > MOST_COHORTS || self.needs.len() > MOST_NEEDS {
            return Err(TooLarge::Others);
        }
        let mut needs: Vec<(&Need, &usize)> = self.needs.iter().collect();
        needs.sort_by_key(|(_, at)| **at);
        let resources = needs
            .into_iter()
            .map(|(need, _)| Resource { need: need.clone(), busy: self.busy(need) })
            .collect();
        take_once(&mut groups);
        let fixed = || groups.iter().flat_map(|g| &g.events).filter_map(|event| event.fixed);
        let first = fixed().min().map_or(self.settings.earliest, |day| day.min(self.settings.earliest));
        let last = fixed().max().map_or(self.settings.latest, |day| day.max(self.settings.latest));
        if first.until(last).map_or(i32::MAX, |span| span.get_days()) > MOST_DAYS {
            return Err(TooLarge::Days);
        }
        let closed = days::closed(self.facts.programme, self.settings);
        Ok(Draft { first, last, closed, resources, groups, unused: self.unused })
    }
}

/// Of events that stand on one day, the first takes what several need.
fn take_once(groups: &mut [Group]) {
    let mut taken: BTreeSet<(Date, usize)> = BTreeSet::new();
    for event in groups.iter_mut().flat_map(|group| &mut group.events) {
        if let Some(day) = event.fixed.filter(|_| event.exempt) {
            event.needs.retain(|need| taken.insert((day, *need)));
        }
    }
}
