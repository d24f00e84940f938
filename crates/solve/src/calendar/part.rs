//! One cohort in numbers: which days are left for each event, what they cost,
//! how events hang together.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::answer::Rule;
use super::curve::{Curve, NEVER};
use super::problem::{Cohort, Event, Problem};
use super::reach::{Reach, bounds};
use crate::scale::Scale;

/// Which hard rules hold, and how far the calendar goes.
pub(super) struct Rules<'a> {
    pub(super) problem: &'a Problem,
    /// Rules that do not hold, to find out what contradicts what.
    pub(super) dropped: &'a BTreeSet<Rule>,
    /// An event that is to be on one of these days instead of its fixed one.
    pub(super) instead: Option<(usize, usize, RangeInclusive<u32>)>,
    /// The days there are; more than the problem's where its window is dropped.
    pub(super) days: u32,
}

impl Rules<'_> {
    fn hold(&self, rule: Rule) -> bool {
        !self.dropped.contains(&rule)
    }

    pub(super) fn exclusive(&self, resource: usize) -> bool {
        self.hold(Rule::Exclusive { resource })
    }

    /// The days on which an event may take place by itself.
    pub(super) fn days_of(&self, c: usize, e: usize, cohort: &Cohort, event: &Event) -> Vec<i32> {
        let mut open = vec![true; self.days as usize];
        let mut close = |days: &[u32]| {
            for &day in days {
                if let Some(open) = open.get_mut(day as usize) {
                    *open = false;
                }
            }
        };
        if self.hold(Rule::Closed { cohort: c, event: e }) {
            close(&self.problem.closed);
        }
        for &resource in &event.resources {
            if self.hold(Rule::Resource { resource, cohort: c, event: e })
                && let Some(resource) = self.problem.resources.get(resource)
            {
                close(&resource.busy);
            }
        }
        let starts = self.hold(Rule::StartsNoEarlier { cohort: c });
        let first = if starts { cohort.starts_no_earlier } else { 0 };
        let weekdays = self.hold(Rule::Weekdays { cohort: c, event: e });
        let fixed = event.fixed.filter(|_| self.hold(Rule::Fixed { cohort: c, event: e }));
        let instead = self.instead.as_ref().filter(|(a, b, _)| (*a, *b) == (c, e));
        let fits = |day: u32| {
            day >= first
                && instead.is_none_or(|(_, _, range)| range.contains(&day))
                && fixed.is_none_or(|fixed| fixed == day)
                && !(weekdays && event.weekdays.get(self.problem.weekday(day)) == Some(&false))
        };
        let days = (0..self.days).zip(open).filter(|(day, open)| *open && fits(*day));
        days.map(|(day, _)| day as i32).collect()
    }
}

/// How two events hang together: the day of `a` minus the day of `b`, where `a < b`.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) curve: Curve,
    /// Whether the lags themselves cost anything or only forbid.
    pub(super) free: bool,
}

/// The days of an event and what each costs by itself, in grains.
#[derive(Debug, Clone)]
pub(super) struct Own {
    first: i32,
    costs: Vec<i64>,
}

impl Own {
    fn new(days: &[i32], cost: impl Fn(i32) -> i64) -> Self {
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else {
            return Self { first: 0, costs: Vec::new() };
        };
        let mut costs = vec![NEVER; (last - first + 1) as usize];
        for &day in days {
            costs[(day - first) as usize] = cost(day);
        }
        Self { first, costs }
    }

    /// What the event costs on a day.
    pub(super) fn at(&self, day: i32) -> i64 {
        usize::try_from(day - self.first).ok().and_then(|i| self.costs.get(i)).copied().unwrap_or(NEVER)
    }
}

/// One cohort in numbers.
pub(super) struct Part {
    /// The days of each event, ascending.
    pub(super) days: Vec<Vec<i32>>,
    pub(super) own: Vec<Own>,
    pub(super) counted: Vec<bool>,
    pub(super) resources: Vec<Vec<usize>>,
    pub(super) links: Vec<Link>,
    /// Events that need the same resource and could meet on a day, without a link between them.
    pub(super) rooms: Vec<Vec<usize>>,
    /// The rooms of each event.
    pub(super) rooms_of: Vec<Vec<usize>>,
    /// The resource of each room; of several cohorts only.
    pub(super) room_resources: Vec<usize>,
    /// The least and most days between two events: day of the first minus day of the second.
    pub(super) reach: Reach,
    /// By crowd (the people of a cohort) and day, the participants who are absent and whose absences
    /// could become too many.
    pub(super) crowds: Vec<Vec<Vec<u16>>>,
    /// The crowd of each event.
    pub(super) crowd: Vec<usize>,
    pub(super) people: usize,
    pub(super) free: i64,
    pub(super) over: i64,
}

impl Part {
    pub(super) fn new(rules: &Rules<'_>, c: usize, cohort: &Cohort, scale: Scale) -> Self {
        let problem = rules.problem;
        let events = &cohort.events;
        let days: Vec<_> =
            events.iter().enumerate().map(|(e, event)| rules.days_of(c, e, cohort, event)).collect();
        let held = |lag: &usize| !rules.dropped.contains(&Rule::Lag { cohort: c, lag: *lag });
        let mut reach = Reach::new(events.len(), rules.days as i32);
        for lag in (0..cohort.lags.len()).filter(held) {
            reach.tighten(&cohort.lags[lag]);
        }
        reach.close();
        let rooms = shared(rules, events, &days, &reach);
        let mut links = links(rules, c, cohort, scale);
        let rooms = keep_apart(rooms, &mut links);
        let absent = absences(cohort, rules.days as usize);
        let own = |(e, (event, days)): (usize, (&Event, &Vec<i32>))| {
            Own::new(days, |day| {
                let people = absent.get(day as usize).map_or(0, Vec::len) as i64;
                let weekday = problem.weekday_cost.get(problem.weekday(day as u32)).copied().unwrap_or(0.0);
                let moved = event.keep.filter(|keep| keep.day as i32 != day).map_or(0.0, |keep| keep.cost);
                scale.grains(event.attendance_weight) * people
                    + scale.grains(weekday)
                    + scale.grains(moved)
                    + to_itself(cohort, e, scale)
            })
        };
        let own = events.iter().zip(&days).enumerate().map(own).collect();
        let limit = problem.absence_limit.filter(|limit| limit.cost > 0.0);
        let free = limit.map_or(i64::MAX / 4, |limit| i64::from(limit.free));
        let over = limit.map_or(0, |limit| scale.grains(limit.cost));
        let mut part = Self {
            days,
            own,
            counted: events.iter().map(|event| event.counts_absence).collect(),
            resources: events.iter().map(needs).collect(),
            links,
            rooms_of: rooms_of(events.len(), &rooms),
            room_resources: Vec::new(),
            rooms,
            reach,
            crowds: vec![absent],
            crowd: vec![0; events.len()],
            people: 0,
            free,
            over,
        };
        part.forget_harmless(cohort.participants.len());
        part
    }

    /// Leaves out participants whose absences can never be too many, and counts the others anew.
    fn forget_harmless(&mut self, people: usize) {
        let mut possible = vec![0i64; people];
        for (days, _) in self.days.iter().zip(&self.counted).filter(|(_, counted)| **counted) {
            let mut seen = vec![false; people];
            for &day in days {
                self.crowds[0][day as usize].iter().for_each(|&p| seen[p as usize] = true);
            }
            possible.iter_mut().zip(seen).for_each(|(possible, seen)| *possible += i64::from(seen));
        }
        let mut names = vec![None; people];
        for (name, _) in names.iter_mut().zip(possible).filter(|(_, possible)| *possible > self.free) {
            *name = Some(self.people as u16);
            self.people += 1;
        }
        for absent in self.crowds.iter_mut().flatten() {
            *absent = absent.iter().filter_map(|&p| names[p as usize]).collect();
        }
    }

    /// Several cohorts as if they were one; what they share becomes rooms.
    pub(super) fn union(parts: &[&Self], rules: &Rules<'_>) -> Self {
        let all = parts.iter().map(|part| part.events()).sum();
        let mut union = Self {
            days: Vec::new(),
            own: Vec::new(),
            counted: Vec::new(),
            resources: Vec::new(),
            links: Vec::new(),
            rooms: Vec::new(),
            rooms_of: Vec::new(),
            room_resources: Vec::new(),
            reach: Reach::new(all, rules.days as i32),
            people: 0,
            free: 0,
            over: 0,
            crowds: Vec::new(),
            crowd: Vec::new(),
        };
        for part in parts {
            union.append(part);
        }
        let mut users: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (e, needs) in union.resources.iter().enumerate() {
            for resource in needs.iter().filter(|r| rules.exclusive(**r)) {
                users.entry(*resource).or_default().insert(e);
            }
        }
        users.retain(|_, room| room.len() > 1);
        union.room_resources = users.keys().copied().collect();
        union.rooms = users.into_values().map(|room| room.into_iter().collect()).collect();
        union.rooms_of = rooms_of(all, &union.rooms);
        union
    }

    fn append(&mut self, part: &Self) {
        let (events, people) = (self.events(), self.people as u16);
        self.days.extend(part.days.iter().cloned());
        self.own.extend(part.own.iter().cloned());
        self.counted.extend(&part.counted);
        self.resources.extend(part.resources.iter().cloned());
        self.reach.embed(&part.reach, events);
        let moved = |link: &Link| Link { a: link.a + events, b: link.b + events, ..link.clone() };
        self.links.extend(part.links.iter().map(moved));
        self.crowd.extend(part.crowd.iter().map(|crowd| crowd + self.crowds.len()));
        for crowd in &part.crowds {
            let moved = |absent: &Vec<u16>| absent.iter().map(|p| p + people).collect();
            self.crowds.push(crowd.iter().map(moved).collect());
        }
        self.people += part.people;
        (self.free, self.over) = (part.free, part.over);
    }

    pub(super) fn events(&self) -> usize {
        self.days.len()
    }

    /// Who is absent from an event on a day, of those whose absences could become too many.
    pub(super) fn absent(&self, e: usize, day: i32) -> &[u16] {
        self.crowds[self.crowd[e]].get(day as usize).map_or(&[], Vec::as_slice)
    }

    /// The days of the calendar.
    pub(super) const fn calendar(&self) -> usize {
        self.reach.calendar()
    }

    /// The most that a resource on a day may be priced at: however many prices are paid, their sum
    /// stays below what stands for impossible. While no dates are known, prices could rise for ever.
    pub(super) fn dearest(&self) -> f64 {
        let paid: usize = self.rooms_of.iter().map(Vec::len).sum();
        NEVER as f64 / (16 * (1 + paid + self.rooms.len() * self.calendar())) as f64
    }

    /// What dates cost in grains; nothing where they break a rule.
    pub(super) fn value(&self, dates: &[i32]) -> Option<i64> {
        let mut sum = 0;
        let mut counts = vec![0i64; self.people];
        for (e, &day) in dates.iter().enumerate() {
            sum += self.own[e].at(day);
            if self.counted[e] {
                self.absent(e, day).iter().for_each(|&p| counts[p as usize] += 1);
            }
            if sum >= NEVER / 2 {
                return None;
            }
        }
        for link in &self.links {
            sum += link.curve.at(dates[link.a] - dates[link.b]);
            if sum >= NEVER / 2 {
                return None;
            }
        }
        let meets = |room: &Vec<usize>| {
            room.iter().enumerate().any(|(i, a)| room[..i].iter().any(|b| dates[*a] == dates[*b]))
        };
        if self.rooms.iter().any(meets) {
            return None;
        }
        Some(sum + counts.iter().map(|count| self.over * (count - self.free).max(0)).sum::<i64>())
    }
}

/// What lags of an event to itself cost: the difference is always 0.
fn to_itself(cohort: &Cohort, e: usize, scale: Scale) -> i64 {
    let own = cohort.lags.iter().filter(|lag| lag.a == e && lag.b == e);
    own.filter_map(|lag| lag.ideal).map(|ideal| scale.grains(ideal.abs())).sum()
}

/// The resources of an event, each once.
fn needs(event: &Event) -> Vec<usize> {
    event.resources.iter().copied().collect::<BTreeSet<_>>().into_iter().collect()
}

fn rooms_of(events: usize, rooms: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut of = vec![Vec::new(); events];
    for (place, room) in rooms.iter().enumerate() {
        room.iter().for_each(|e| of[*e].push(place));
    }
    of
}

/// By day, who is absent.
fn absences(cohort: &Cohort, days: usize) -> Vec<Vec<u16>> {
    let mut absent = vec![Vec::new(); days];
    for (p, busy) in cohort.participants.iter().enumerate() {
        for day in busy {
            if let Some(absent) = absent.get_mut(*day as usize)
                && absent.last() != Some(&(p as u16))
            {
                absent.push(p as u16);
            }
        }
    }
    absent
}

/// The lags between two events as one link.
fn links(rules: &Rules<'_>, c: usize, cohort: &Cohort, scale: Scale) -> Vec<Link> {
    let mut between: BTreeMap<(usize, usize), Vec<(usize, bool)>> = BTreeMap::new();
    for (place, lag) in cohort.lags.iter().enumerate().filter(|(_, lag)| lag.a != lag.b) {
        let turned = lag.a < lag.b;
        between.entry((lag.a.min(lag.b), lag.a.max(lag.b))).or_default().push((place, turned));
    }
    let most = rules.days as i32;
    let mut links = Vec::new();
    for ((a, b), lags) in between {
        let held = |place: usize| !rules.dropped.contains(&Rule::Lag { cohort: c, lag: place });
        let (mut low, mut high) = (-most, most);
        for &(place, turned) in lags.iter().filter(|(place, _)| held(*place)) {
            let (min, max) = bounds(&cohort.lags[place], turned, most);
            (low, high) = (low.max(min), high.min(max));
        }
        if (low, high) == (-most, most) && lags.iter().all(|(place, _)| cohort.lags[*place].ideal.is_none()) {
            continue;
        }
        let ideals: Vec<(f64, f64)> = lags
            .iter()
            .filter_map(|(place, turned)| {
                cohort.lags[*place].ideal.map(|ideal| (ideal, if *turned { -1.0 } else { 1.0 }))
            })
            .collect();
        let cost = |difference: i32| {
            let beside =
                |&(ideal, sign): &(f64, f64)| scale.grains((f64::from(difference) * sign - ideal).abs());
            ideals.iter().map(beside).sum()
        };
        links.push(Link { a, b, curve: Curve::new(low, high, cost), free: ideals.is_empty() });
    }
    links
}

/// The events of each resource that could meet on a day.
fn shared(rules: &Rules<'_>, events: &[Event], days: &[Vec<i32>], reach: &Reach) -> Vec<Vec<(usize, usize)>> {
    let mut users: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (e, event) in events.iter().enumerate() {
        let needs: BTreeSet<usize> = event.resources.iter().copied().collect();
        for resource in needs.into_iter().filter(|r| rules.exclusive(*r)) {
            users.entry(resource).or_default().push(e);
        }
    }
    let meet = |a: usize, b: usize| {
        let (low, high) = reach.between(a, b);
        low <= 0 && high >= 0 && days[a].iter().any(|day| days[b].binary_search(day).is_ok())
    };
    let pairs = |events: &Vec<usize>| {
        let all = events.iter().enumerate().flat_map(|(i, &a)| events[i + 1..].iter().map(move |&b| (a, b)));
        all.filter(|&(a, b)| meet(a, b)).collect()
    };
    users.values().map(pairs).collect()
}

/// Forbids linked events to meet by their link; what is left of each room.
fn keep_apart(rooms: Vec<Vec<(usize, usize)>>, links: &mut [Link]) -> Vec<Vec<usize>> {
    let mut left = BTreeSet::new();
    for room in rooms {
        let mut others = BTreeSet::new();
        for (a, b) in room {
            match links.iter_mut().find(|link| (link.a, link.b) == (a.min(b), a.max(b))) {
                Some(link) => {
                    let before = link.curve.clone();
                    let cost = |d: i32| if d == 0 { NEVER } else { before.at(d) };
                    link.curve = Curve::new(before.low, before.high, cost);
                }
                None => others.extend([a, b]),
            }
        }
        if !others.is_empty() {
            left.insert(others.into_iter().collect::<Vec<_>>());
        }
    }
    left.into_iter().collect()
}
