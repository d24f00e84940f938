//! Costs as whole numbers, so that nothing is lost in adding them and a bound
//! can be rounded up.

use super::problem::Problem;

/// The sum of all costs stays below this, in grains.
const ROOM: f64 = 1.0e17;

/// The most decimals that are kept.
const DECIMALS: i32 = 6;

/// The finest division of a unit for prices.
const FINEST: f64 = 1_048_576.0;

/// How costs become whole numbers: a cost of 1 is `unit` grains. Every sum of
/// costs is a multiple of `step` grains, prices may be any number of grains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    decimal: i64,
    fine: i64,
    pub(super) step: i64,
}

impl Scale {
    pub(super) fn of(problem: &Problem) -> Self {
        let costs = costs(problem);
        let top = largest(problem);
        let exact =
            (0..=DECIMALS).find(|&places| costs.iter().all(|cost| is_whole(cost * 10f64.powi(places))));
        let mut places = exact.unwrap_or(DECIMALS);
        while places > 0 && top * 10f64.powi(places) > ROOM / 16.0 {
            places -= 1;
        }
        let decimal = 10i64.pow(places.unsigned_abs());
        let mut fine = FINEST;
        while fine > 1.0 && top * decimal as f64 * fine > ROOM {
            fine /= 2.0;
        }
        let whole = Self { decimal, fine: 1, step: 1 };
        let divisor = costs.iter().fold(0, |divisor, &cost| gcd(divisor, whole.grains(cost)));
        Self { decimal, fine: fine as i64, step: divisor.max(1) * fine as i64 }
    }

    /// The scale where sums are multiples of a part of a step.
    pub(super) fn finer(self, parts: i64) -> Self {
        Self { step: (self.step / parts).max(1), ..self }
    }

    /// A cost in grains.
    pub(super) fn grains(self, cost: f64) -> i64 {
        ((cost * self.decimal as f64).round() as i64).saturating_mul(self.fine)
    }

    /// Grains as a cost.
    pub(super) fn cost(self, grains: i64) -> f64 {
        (grains as f64 / self.fine as f64) / self.decimal as f64
    }

    /// The least sum of costs that is not below so many grains.
    pub(super) const fn up(self, grains: i64) -> i64 {
        let over = grains.rem_euclid(self.step);
        if over == 0 { grains } else { grains - over + self.step }
    }
}

fn is_whole(number: f64) -> bool {
    (number - number.round()).abs() <= 1e-9 * number.abs().max(1.0)
}

const fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
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
