//! Dates, and why there are none, as JSON.

use serde_json::{Map, Value, json};

use super::Calendar;
use crate::calendar::{Answer, Dates, Explanation, Relaxation, Remedy, Rule};
use crate::door::Output;

impl Calendar {
    /// An answer under its names.
    #[must_use]
    pub fn told(&self, answer: &Answer, explanation: Option<&Explanation>) -> Output {
        let rules = explanation.map(|e| e.conflict.as_slice()).unwrap_or_default();
        let relaxations = explanation.map(|e| e.relaxations.as_slice()).unwrap_or_default();
        Output {
            value: answer.value,
            bound: answer.bound,
            work: answer.work,
            solution: answer.dates.as_ref().map(|dates| solved(self, dates)),
            conflict: rules.iter().map(|rule| Value::Object(told(self, *rule))).collect(),
            relaxations: relaxations.iter().map(|relaxation| relaxed(self, relaxation)).collect(),
            ..Output::new(answer.status)
        }
    }
}

/// `cohort/event` to `YYYY-MM-DD`.
fn solved(calendar: &Calendar, dates: &Dates) -> Value {
    let mut named = Map::new();
    for (c, days) in dates.iter().enumerate() {
        for (e, &day) in days.iter().enumerate() {
            named.insert(calendar.name(c, e), Value::String(calendar.date(day).to_string()));
        }
    }
    json!({ "dates": named })
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
