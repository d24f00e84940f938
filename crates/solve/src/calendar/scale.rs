//! Costs of a calendar as whole numbers.

use super::problem::Problem;
use crate::scale::Scale;

/// A scale for all costs of a problem.
pub(super) fn of(problem: &Problem) -> Scale {
    Scale::of(&costs(problem), largest(problem))
}

/// Every number that costs are sums of multiples of.
fn costs(problem: &Problem) -> Vec<f64> {
    let mut all = problem.weekday_cost.to_vec();
    all.extend(problem.absence_limit.map(|limit| limit.cost));
    for cohort in &problem.cohorts {
        all.extend(cohort.events.iter().map(|event| event.attendance_weight));
        all.extend(cohort.events.iter().filter_map(|event| event.keep).map(|keep| keep.cost));
        all.extend(cohort.lags.iter().filter_map(|lag| lag.ideal).flat_map(|ideal| [ideal, 1.0]));
    }
    all
}

/// More than any dates can cost.
fn largest(problem: &Problem) -> f64 {
    let weekday = problem.weekday_cost.iter().fold(0.0, |most: f64, cost| most.max(cost.abs()));
    let over = problem.absence_limit.map_or(0.0, |limit| limit.cost);
    let mut sum = 1.0;
    for cohort in &problem.cohorts {
        let people = cohort.participants.len() as f64;
        for event in &cohort.events {
            sum += event.attendance_weight * people + weekday + over * people;
            sum += event.keep.map_or(0.0, |keep| keep.cost);
        }
        let days = f64::from(problem.days);
        sum += cohort.lags.iter().filter_map(|lag| lag.ideal).map(|ideal| ideal.abs() + days).sum::<f64>();
    }
    sum
}
