//! A calendar as JSON.

mod input;
mod output;

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;

use self::input::Input;
use super::Request;
use super::bad::{BadInput, What, json, most, number};
use super::entries::Entries;
use super::output::Output;
use crate::calendar::{
    AbsenceLimit, Cohort, Event, Fault, Lag, MAX_ALL_EVENTS, MAX_COHORTS, MAX_COST, MAX_DAYS, MAX_EVENTS,
    MAX_LAGS, MAX_PARTICIPANTS, MAX_RESOURCES, Problem, Resource, explain, solve,
};
use crate::limits::Status;

/// A problem together with its names.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// The problem in numbers.
    pub problem: Problem,
    /// Day 0.
    pub first: Date,
    /// The names of the resources.
    pub resources: Vec<String>,
    /// The names of the cohorts.
    pub cohorts: Vec<String>,
    /// The names of the events, by cohort.
    pub events: Vec<Vec<String>>,
}

/// Solves a calendar.
pub(super) fn answer(request: Request<'_>) -> Result<Output, BadInput> {
    let calendar = calendar(request.text)?;
    let fault = |fault: Fault| BadInput::new(".", What::Form(fault.to_string()));
    let answer = solve(&calendar.problem, None, &request.limits, request.tell).map_err(fault)?;
    let explanation = match answer.status {
        Status::Infeasible => explain(&calendar.problem, &request.grace).map_err(fault)?,
        _ => None,
    };
    Ok(calendar.told(&answer, explanation.as_ref()))
}

/// Reads a calendar.
///
/// # Errors
/// Where it is no JSON, says something unknown, or contradicts itself in form.
pub fn calendar(text: &[u8]) -> Result<Calendar, BadInput> {
    read(json(text)?)
}

fn read(input: Input) -> Result<Calendar, BadInput> {
    let days = number("days", input.days, 0, MAX_DAYS.into())?;
    let first = date(&input.first, days)?;
    let (names, resources) = resources(input.resources.unwrap_or_default())?;
    most("cohorts", input.cohorts.len(), MAX_COHORTS)?;
    let mut calendar = Calendar {
        problem: Problem {
            days,
            first_weekday: first.weekday().to_monday_zero_offset().unsigned_abs(),
            closed: day_list("closed", &input.closed.unwrap_or_default())?,
            resources,
            cohorts: Vec::new(),
            absence_limit: input.absence_limit.map(absence_limit).transpose()?,
            weekday_cost: weekday_cost(input.weekday_cost.unwrap_or_default())?,
        },
        first,
        resources: names,
        cohorts: Vec::new(),
        events: Vec::new(),
    };
    let places = places(&calendar.resources);
    for (c, cohort) in input.cohorts.into_iter().enumerate() {
        calendar.add(&format!("cohorts[{c}]"), cohort, &places)?;
    }
    let all = calendar.events.iter().map(Vec::len).sum();
    most("cohorts", all, MAX_ALL_EVENTS)?;
    calendar.fix(input.fixed.unwrap_or_default())?;
    Ok(calendar)
}

impl Calendar {
    /// How an event is named in `fixed` and in the answer.
    #[must_use]
    pub fn name(&self, cohort: usize, event: usize) -> String {
        let of = |list: &[String], place: usize| list.get(place).cloned().unwrap_or_default();
        let event = self.events.get(cohort).map(|events| of(events, event)).unwrap_or_default();
        format!("{}/{event}", of(&self.cohorts, cohort))
    }

    /// A day as a date.
    #[must_use]
    pub fn date(&self, day: u32) -> Date {
        self.first.saturating_add(i64::from(day).days())
    }

    fn add(
        &mut self,
        path: &str,
        cohort: input::Cohort,
        resources: &BTreeMap<String, usize>,
    ) -> Result<(), BadInput> {
        let id = format!("{path}.id");
        named(&id, &cohort.id)?;
        if self.cohorts.contains(&cohort.id) {
            return Err(BadInput::new(id, What::Twice(cohort.id)));
        }
        most(&format!("{path}.events"), cohort.events.len(), MAX_EVENTS)?;
        let people = cohort.participants.unwrap_or_default();
        most(&format!("{path}.participants"), people.len(), MAX_PARTICIPANTS)?;
        let people = people.iter().enumerate();
        let people = people.map(|(p, busy)| day_list(&format!("{path}.participants[{p}]"), busy));
        let people = people.collect::<Result<_, _>>()?;
        let starts = cohort.starts_no_earlier.unwrap_or(0);
        let starts = number(&format!("{path}.starts_no_earlier"), starts, 0, MAX_DAYS.into())?;
        let mut names = Vec::new();
        let mut events = Vec::new();
        for (e, event) in cohort.events.into_iter().enumerate() {
            let path = format!("{path}.events[{e}]");
            events.push(self::event(&path, &event, resources)?);
            if names.contains(&event.id) {
                return Err(BadInput::new(format!("{path}.id"), What::Twice(event.id)));
            }
            names.push(event.id);
        }
        let lags = cohort.lags.unwrap_or_default();
        most(&format!("{path}.lags"), lags.len(), MAX_LAGS)?;
        let places = places(&names);
        let lags = lags.iter().enumerate();
        let lags = lags.map(|(l, lag)| self::lag(&format!("{path}.lags[{l}]"), lag, &places));
        let lags = lags.collect::<Result<_, _>>()?;
        self.problem.cohorts.push(Cohort { starts_no_earlier: starts, participants: people, events, lags });
        self.cohorts.push(cohort.id);
        self.events.push(names);
        Ok(())
    }

    fn fix(&mut self, fixed: Entries<i64>) -> Result<(), BadInput> {
        let mut known = BTreeMap::new();
        for (c, events) in self.events.iter().enumerate() {
            for e in 0..events.len() {
                let name = self.name(c, e);
                if known.insert(name.clone(), (c, e)).is_some() {
                    return Err(BadInput::new(format!("cohorts[{c}].events[{e}].id"), What::Twice(name)));
                }
            }
        }
        for (name, day) in fixed.0 {
            let path = format!("fixed[\"{name}\"]");
            let day = number(&path, day, 0, MAX_DAYS.into())?;
            let Some(&(c, e)) = known.get(&name) else {
                return Err(BadInput::new(path, What::Unknown(name)));
            };
            let event = self.problem.cohorts.get_mut(c).and_then(|cohort| cohort.events.get_mut(e));
            if event.is_some_and(|event| event.fixed.replace(day).is_some()) {
                return Err(BadInput::new(path, What::Twice(name)));
            }
        }
        Ok(())
    }
}

fn date(text: &str, days: u32) -> Result<Date, BadInput> {
    let bad = || BadInput::new("first", What::Date(text.to_owned()));
    // Only the plain form: a date with a time, say, is a mistake.
    let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let first: Date = text.parse().ok().filter(|_| plain).ok_or_else(bad)?;
    first.checked_add(i64::from(days).days()).map_err(|_| bad())?;
    Ok(first)
}

fn resources(given: Entries<Vec<i64>>) -> Result<(Vec<String>, Vec<Resource>), BadInput> {
    most("resources", given.0.len(), MAX_RESOURCES)?;
    let mut known = std::collections::BTreeSet::new();
    let mut resources = Vec::new();
    let mut names = Vec::new();
    for (name, busy) in given.0 {
        let path = format!("resources[\"{name}\"]");
        if !known.insert(name.clone()) {
            return Err(BadInput::new(path, What::Twice(name)));
        }
        resources.push(Resource { busy: day_list(&path, &busy)? });
        names.push(name);
    }
    Ok((names, resources))
}

fn absence_limit(given: input::AbsenceLimit) -> Result<AbsenceLimit, BadInput> {
    let free = number("absence_limit.free", given.free, 0, u32::MAX.into())?;
    Ok(AbsenceLimit { free, cost: cost("absence_limit.cost", given.cost, 0.0)? })
}

fn weekday_cost(given: Entries<f64>) -> Result<[f64; 7], BadInput> {
    let mut costs = [None; 7];
    for (name, value) in given.0 {
        let path = format!("weekday_cost[\"{name}\"]");
        let place = Some(name.as_str()).filter(|name| name.len() == 1).and_then(|name| name.parse().ok());
        let Some(place) = place.and_then(|place: usize| costs.get_mut(place)) else {
            return Err(BadInput::range(path, name, 0, 6));
        };
        if place.replace(cost(&path, value, -MAX_COST)?).is_some() {
            return Err(BadInput::new(path, What::Twice(name)));
        }
    }
    Ok(costs.map(Option::unwrap_or_default))
}

fn event(path: &str, given: &input::Event, resources: &BTreeMap<String, usize>) -> Result<Event, BadInput> {
    named(&format!("{path}.id"), &given.id)?;
    let mut event = Event { counts_absence: given.counts_absence.unwrap_or(false), ..Event::default() };
    for (r, name) in given.resources.iter().flatten().enumerate() {
        let Some(&place) = resources.get(name) else {
            return Err(BadInput::new(format!("{path}.resources[{r}]"), What::Unknown(name.clone())));
        };
        if !event.resources.contains(&place) {
            event.resources.push(place);
        }
    }
    let weekdays = given.weekdays.as_deref().unwrap_or_default();
    if !weekdays.is_empty() {
        event.weekdays = [false; 7];
    }
    for (w, &weekday) in weekdays.iter().enumerate() {
        let Some(allowed) = usize::try_from(weekday).ok().and_then(|w| event.weekdays.get_mut(w)) else {
            return Err(BadInput::range(format!("{path}.weekdays[{w}]"), weekday, 0, 6));
        };
        *allowed = true;
    }
    if let Some(weight) = given.attendance_weight {
        event.attendance_weight = cost(&format!("{path}.attendance_weight"), weight, 0.0)?;
    }
    Ok(event)
}

fn lag(path: &str, given: &input::Lag, places: &BTreeMap<String, usize>) -> Result<Lag, BadInput> {
    let place = |end: &str, name: &String| {
        let unknown = || BadInput::new(format!("{path}.{end}"), What::Unknown(name.clone()));
        places.get(name).copied().ok_or_else(unknown)
    };
    // Further than any calendar reaches is as good as any such number.
    let bound = |days: i64| days.clamp(-FAR, FAR) as i32;
    let ideal = given.ideal.map(|ideal| cost(&format!("{path}.ideal"), ideal, -MAX_COST)).transpose()?;
    Ok(Lag {
        a: place("a", &given.a)?,
        b: place("b", &given.b)?,
        min: given.min.map(bound),
        max: given.max.map(bound),
        ideal,
    })
}

/// More days than any calendar has.
const FAR: i64 = 1_000_000;

fn places(names: &[String]) -> BTreeMap<String, usize> {
    names.iter().enumerate().map(|(place, name)| (name.clone(), place)).collect()
}

fn named(path: &str, name: &str) -> Result<(), BadInput> {
    if name.is_empty() { Err(BadInput::new(path, What::Empty)) } else { Ok(()) }
}

fn cost(path: &str, value: f64, least: f64) -> Result<f64, BadInput> {
    let fits = (least..=MAX_COST).contains(&value);
    if fits { Ok(value) } else { Err(BadInput::range(path, value, least, MAX_COST)) }
}

/// Days that are closed or busy. One after the last day does no harm.
fn day_list(path: &str, days: &[i64]) -> Result<Vec<u32>, BadInput> {
    let day = |(place, &day): (usize, &i64)| number(&format!("{path}[{place}]"), day, 0, MAX_DAYS.into());
    days.iter().enumerate().map(day).collect()
}
