//! How far apart events can be, by all lags together.

use super::problem::Lag;

/// How far apart two events can be: day of `a` minus day of `b`.
pub(super) struct Reach {
    count: usize,
    /// The most that day a − day b can be.
    most: Vec<i32>,
    far: i32,
}

impl Reach {
    pub(super) fn new(count: usize, far: i32) -> Self {
        let mut most = vec![far; count * count];
        (0..count).for_each(|i| most[i * count + i] = 0);
        Self { count, most, far }
    }

    /// Takes over what another one says, for events from a place on.
    pub(super) fn embed(&mut self, other: &Self, from: usize) {
        for a in 0..other.count {
            for b in 0..other.count {
                self.most[(a + from) * self.count + b + from] = other.most[a * other.count + b];
            }
        }
    }

    pub(super) fn tighten(&mut self, lag: &Lag) {
        let (min, max) = bounds(lag, false, self.far);
        let (there, back) = (lag.b * self.count + lag.a, lag.a * self.count + lag.b);
        self.most[there] = self.most[there].min(max);
        self.most[back] = self.most[back].min(-min);
    }

    /// Adds what follows from several lags together.
    pub(super) fn close(&mut self) {
        let n = self.count;
        for k in 0..n {
            for i in 0..n {
                let first = self.most[i * n + k];
                if first >= self.far {
                    continue;
                }
                for j in 0..n {
                    let sum = first.saturating_add(self.most[k * n + j]).max(-2 * self.far - 2);
                    let place = i * n + j;
                    self.most[place] = self.most[place].min(sum);
                }
            }
        }
    }

    /// The days of the calendar.
    pub(super) const fn calendar(&self) -> usize {
        self.far.unsigned_abs() as usize
    }

    /// The least and most that day a − day b can be.
    pub(super) fn between(&self, a: usize, b: usize) -> (i32, i32) {
        (-self.most[b * self.count + a], self.most[a * self.count + b])
    }
}

/// The bounds of day a − day b of a link; of the lag itself (b − a) where it is not turned.
pub(super) fn bounds(lag: &Lag, turned: bool, most: i32) -> (i32, i32) {
    let min = lag.min.unwrap_or(-most).clamp(-most, most);
    let max = lag.max.unwrap_or(most).clamp(-most, most);
    // Bounds beyond the calendar can never hold.
    let min = if lag.min.is_some_and(|min| min > most) { most + 1 } else { min };
    let max = if lag.max.is_some_and(|max| max < -most) { -most - 1 } else { max };
    if turned { (-max, -min) } else { (min, max) }
}
