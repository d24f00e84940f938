//! Costs as whole numbers, so that nothing is lost in adding them and a bound
//! can be rounded up.

/// The sum of all costs stays below this, in grains.
const ROOM: f64 = 1.0e17;

/// The most decimals that are kept.
const DECIMALS: i32 = 6;

/// The finest division of a unit for prices.
const FINEST: f64 = 1_048_576.0;

/// How costs become whole numbers: a cost of 1 is `unit` grains. Every sum of
/// costs is a multiple of `step` grains, prices may be any number of grains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scale {
    decimal: i64,
    fine: i64,
    pub(crate) step: i64,
}

impl Scale {
    /// For sums of multiples of these costs that stay below `top`.
    pub(crate) fn of(costs: &[f64], top: f64) -> Self {
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
    pub(crate) fn finer(self, parts: i64) -> Self {
        Self { step: (self.step / parts).max(1), ..self }
    }

    /// A cost in grains.
    pub(crate) fn grains(self, cost: f64) -> i64 {
        ((cost * self.decimal as f64).round() as i64).saturating_mul(self.fine)
    }

    /// Grains as a cost.
    pub(crate) fn cost(self, grains: i64) -> f64 {
        (grains as f64 / self.fine as f64) / self.decimal as f64
    }

    /// The least sum of costs that is not below so many grains.
    pub(crate) const fn up(self, grains: i64) -> i64 {
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
