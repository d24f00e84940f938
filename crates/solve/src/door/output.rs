//! The answer as JSON.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::calendar::Calendar;
use crate::calendar::{Answer, Dates, Explanation, Relaxation, Remedy, Rule};
use crate::limits::Status;

/// What comes out of the door.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Output {
    /// What is known.
    pub status: Status,
    /// What the dates cost.
    pub value: Option<f64>,
    /// What no dates can cost less than.
    pub bound: Option<f64>,
    /// CPU time, in seconds.
    pub cpu_s: f64,
    /// Steps of the search.
    pub work: u64,
    /// The dates.
    pub solution: Option<Solved>,
    /// What makes it possible to check the bound; nothing yet.
    pub certificate: Option<Value>,
    /// Rules that contradict each other.
    pub conflict: Vec<Value>,
    /// For each of them the smallest change that alone helps.
    pub relaxations: Vec<Value>,
}

/// The dates by the names of cohort and event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Solved {
    /// `cohort/event` to `YYYY-MM-DD`.
    pub dates: Map<String, Value>,
}

impl Output {
    /// An answer under its names.
    #[must_use]
    pub fn new(calendar: &Calendar, answer: &Answer, explanation: Option<&Explanation>, cpu_s: f64) -> Self {
        let rules = explanation.map(|e| e.conflict.as_slice()).unwrap_or_default();
        let relaxations = explanation.map(|e| e.relaxations.as_slice()).unwrap_or_default();
        Self {
            status: answer.status,
            value: answer.value,
            bound: answer.bound,
            cpu_s,
            work: answer.work,
            solution: answer.dates.as_ref().map(|dates| solved(calendar, dates)),
            certificate: None,
            conflict: rules.iter().map(|rule| Value::Object(told(calendar, *rule))).collect(),
            relaxations: relaxations.iter().map(|relaxation| relaxed(calendar, relaxation)).collect(),
        }
    }

    /// As one line of JSON.
    ///
    /// # Errors
    /// Never, as far as is known: all of it are texts and numbers.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// How the command ends: 0 with an answer, 3 without a possible one, 4 without one so far.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self.status {
            Status::Infeasible => 3,
            _ if self.solution.is_some() => 0,
            _ => 4,
        }
    }
}

fn solved(calendar: &Calendar, dates: &Dates) -> Solved {
    let mut named = Map::new();
    for (c, days) in dates.iter().enumerate() {
        for (e, &day) in days.iter().enumerate() {
            named.insert(calendar.name(c, e), Value::String(calendar.date(day).to_string()));
        }
    }
    Solved { dates: named }
}

/// A rule as an object that names its kind and what it is about.
fn told(calendar: &Calendar, rule: Rule) -> Map<String, Value> {
    let problem = &calendar.problem;
    let cohort_name = |c: usize| calendar.cohorts.get(c).cloned();
    let event_name = |c: usize, e: usize| calendar.events.get(c).and_then(|events| events.get(e)).cloned();
    let resource_name = |r: usize| calendar.resources.get(r).cloned();
    let event = |c: usize, e: usize| problem.cohorts.get(c).and_then(|cohort| cohort.events.get(e));
    let value = match rule {
        Rule::Window => json!({"rule": "window", "days": problem.days}),
        Rule::StartsNoEarlier { cohort } => {
            let day = problem.cohorts.get(cohort).map(|cohort| cohort.starts_no_earlier);
            json!({"rule": "starts_no_earlier", "cohort": cohort_name(cohort), "day": day})
        }
        Rule::Closed { cohort, event } => {
            json!({"rule": "closed", "cohort": cohort_name(cohort), "event": event_name(cohort, event)})
        }
        Rule::Weekdays { cohort, event: e } => {
            let weekdays: Vec<usize> =
                event(cohort, e).map(|e| (0..7).filter(|w| e.weekdays[*w]).collect()).unwrap_or_default();
            json!({"rule": "weekdays", "cohort": cohort_name(cohort), "event": event_name(cohort, e), "weekdays": weekdays})
        }
        Rule::Fixed { cohort, event: e } => {
            let day = event(cohort, e).and_then(|event| event.fixed);
            json!({"rule": "fixed", "cohort": cohort_name(cohort), "event": event_name(cohort, e), "day": day})
        }
        Rule::Resource { resource, cohort, event } => {
            json!({"rule": "resource", "name": resource_name(resource), "cohort": cohort_name(cohort), "event": event_name(cohort, event)})
        }
        Rule::Exclusive { resource } => json!({"rule": "exclusive", "name": resource_name(resource)}),
        Rule::Lag { cohort, lag: place } => {
            let lag = problem.cohorts.get(cohort).and_then(|c| c.lags.get(place));
            json!({
                "rule": "lag",
                "cohort": cohort_name(cohort),
                "index": place,
                "a": lag.and_then(|lag| event_name(cohort, lag.a)),
                "b": lag.and_then(|lag| event_name(cohort, lag.b)),
                "min": lag.and_then(|lag| lag.min),
                "max": lag.and_then(|lag| lag.max),
            })
        }
    };
    let Value::Object(object) = value else { return Map::new() };
    object
}

fn relaxed(calendar: &Calendar, relaxation: &Relaxation) -> Value {
    let mut object = told(calendar, relaxation.rule);
    let change = match relaxation.remedy {
        Remedy::Min(days) => json!({"min": days}),
        Remedy::Max(days) => json!({"max": days}),
        Remedy::Days(days) => json!({"days": days}),
        Remedy::Start(day) => json!({"day": day}),
        Remedy::Weekday(weekday) => json!({"weekday": weekday}),
        Remedy::Day(day) => json!({"day": day, "date": calendar.date(day).to_string()}),
        Remedy::Drop => json!({"drop": true}),
    };
    object.insert("change".to_owned(), change);
    Value::Object(object)
}
