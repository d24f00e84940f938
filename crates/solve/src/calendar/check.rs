//! Judging dates: which hard rules they break, and what they cost.

use std::collections::BTreeMap;

use super::answer::{Cost, Dates, Rule, Violation};
use super::problem::{Cohort, Event, Keep, Lag, Problem};

/// The hard rules that the dates break, in the order of their events. A day
/// that is missing is not judged; neither is what the problem does not know.
#[must_use]
pub fn check(problem: &Problem, dates: &Dates) -> Vec<Violation> {
    let mut broken = Vec::new();
    let mut taken = BTreeMap::new();
    for (c, (cohort, days)) in problem.cohorts.iter().zip(dates).enumerate() {
        for (e, (event, &day)) in cohort.events.iter().zip(days).enumerate() {
            let mut add = |rule| broken.push(Violation { rule, event: (c, e) });
            of_event(problem, (c, e), event, day, &mut add);
            for &resource in &event.resources {
                if *taken.entry((resource, day)).or_insert((c, e)) != (c, e) {
                    add(Rule::Exclusive { resource });
                }
            }
        }
        for (lag, rule) in cohort.lags.iter().enumerate() {
            if !holds(rule, days) {
                broken.push(Violation { rule: Rule::Lag { cohort: c, lag }, event: (c, rule.b) });
            }
        }
    }
    broken.sort_by_key(|violation| (violation.event, violation.rule));
    broken
}

fn of_event(problem: &Problem, (c, e): (usize, usize), event: &Event, day: u32, add: &mut dyn FnMut(Rule)) {
    let starts = problem.cohorts.get(c).map_or(0, |cohort| cohort.starts_no_earlier);
    if day >= problem.days {
        add(Rule::Window);
    }
    if day < starts {
        add(Rule::StartsNoEarlier { cohort: c });
    }
    if problem.closed.contains(&day) {
        add(Rule::Closed { cohort: c, event: e });
    }
    if event.weekdays.get(problem.weekday(day)) == Some(&false) {
        add(Rule::Weekdays { cohort: c, event: e });
    }
    if event.fixed.is_some_and(|fixed| fixed != day) {
        add(Rule::Fixed { cohort: c, event: e });
    }
    for &resource in &event.resources {
        if problem.resources.get(resource).is_some_and(|r| r.busy.contains(&day)) {
            add(Rule::Resource { resource, cohort: c, event: e });
        }
    }
}

fn difference(lag: &Lag, days: &[u32]) -> Option<i64> {
    Some(i64::from(*days.get(lag.b)?) - i64::from(*days.get(lag.a)?))
}

fn holds(lag: &Lag, days: &[u32]) -> bool {
    difference(lag, days).is_none_or(|d| {
        lag.min.is_none_or(|min| d >= i64::from(min)) && lag.max.is_none_or(|max| d <= i64::from(max))
    })
}

/// What the dates cost, whether they keep the hard rules or not.
#[must_use]
pub fn cost(problem: &Problem, dates: &Dates) -> Cost {
    let mut sum = Cost::default();
    for (cohort, days) in problem.cohorts.iter().zip(dates) {
        add_cohort(problem, cohort, days, &mut sum);
    }
    sum
}

fn add_cohort(problem: &Problem, cohort: &Cohort, days: &[u32], sum: &mut Cost) {
    for (event, &day) in cohort.events.iter().zip(days) {
        let absent = cohort.participants.iter().filter(|busy| busy.contains(&day)).count();
        sum.attendance += event.attendance_weight * absent as f64;
        sum.weekdays += problem.weekday_cost.get(problem.weekday(day)).unwrap_or(&0.0);
        sum.moves += event.keep.filter(|keep| keep.day != day).map_or(0.0, |keep| keep.cost);
    }
    if let Some(limit) = problem.absence_limit {
        for busy in &cohort.participants {
            let events = cohort.events.iter().zip(days);
            let count = events.filter(|(event, day)| event.counts_absence && busy.contains(day)).count();
            sum.absence_limit += limit.cost * count.saturating_sub(limit.free as usize) as f64;
        }
    }
    for lag in &cohort.lags {
        if let (Some(ideal), Some(d)) = (lag.ideal, difference(lag, days)) {
            sum.ideals += (d as f64 - ideal).abs();
        }
    }
}

/// The problem with the wish that events stay on the given dates: each that is
/// moved costs `cost`. Fixed dates of the problem stay fixed.
#[must_use]
pub fn keeping(problem: &Problem, dates: &Dates, cost: f64) -> Problem {
    let mut kept = problem.clone();
    for (cohort, days) in kept.cohorts.iter_mut().zip(dates) {
        for (event, &day) in cohort.events.iter_mut().zip(days) {
            event.keep = Some(Keep { day, cost });
        }
    }
    kept
}
