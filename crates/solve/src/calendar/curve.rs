//! What it costs that one day lies so many days after another, and the
//! cheapest way along such a cost.

/// A cost that forbids. Four of them can be added without overflow.
pub(super) const NEVER: i64 = 1 << 60;

/// Above this width the quick ways along a curve are worth it.
const WIDE: i64 = 12;

/// The cost of every difference between `low` and `high`; all others are forbidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Curve {
    pub(super) low: i32,
    pub(super) high: i32,
    costs: Vec<i64>,
    form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// All costs are alike in kind: `slope` for every day beside `top`.
    Tent { top: i32, slope: i64 },
    /// Anything else.
    Any,
}

impl Curve {
    /// A curve whose cost of a difference is given by a function.
    pub(super) fn new(low: i32, high: i32, cost: impl Fn(i32) -> i64) -> Self {
        let costs: Vec<i64> = (low..=high).map(cost).collect();
        let form = tent(low, &costs).map_or(Form::Any, |(top, slope)| Form::Tent { top, slope });
        Self { low, high, costs, form }
    }

    /// The same, seen from the other end.
    pub(super) fn mirrored(&self) -> Self {
        let costs = self.costs.iter().rev().copied().collect();
        let form = match self.form {
            Form::Tent { top, slope } => Form::Tent { top: -top, slope },
            Form::Any => Form::Any,
        };
        Self { low: -self.high, high: -self.low, costs, form }
    }

    /// The cost of a difference.
    pub(super) fn at(&self, difference: i32) -> i64 {
        if difference < self.low {
            return NEVER;
        }
        self.costs.get((difference - self.low) as usize).copied().unwrap_or(NEVER)
    }

    const fn quick(&self) -> bool {
        matches!(self.form, Form::Tent { .. }) && (self.high as i64 - self.low as i64) > WIDE
    }

    /// Comparisons that one way along the curve takes.
    pub(super) fn effort(&self, from: &[i32], to: &[i32]) -> u64 {
        if self.quick() {
            return 4 * (from.len() + to.len()) as u64;
        }
        to.iter().zip(self.spans(from, to)).map(|(_, (start, end))| u64::from(end - start) + 2).sum()
    }

    /// For each day of `to` the places of `from` that lie within reach of it,
    /// where the difference is a day of `from` minus one of `to`. Both ascend.
    pub(super) fn spans(&self, from: &[i32], to: &[i32]) -> Vec<(u32, u32)> {
        let (mut start, mut end) = (0, 0);
        let mut spans = Vec::with_capacity(to.len());
        for &day in to {
            while from.get(start).is_some_and(|&f| f < day.saturating_add(self.low)) {
                start += 1;
            }
            end = end.max(start);
            while from.get(end).is_some_and(|&f| f <= day.saturating_add(self.high)) {
                end += 1;
            }
            spans.push((start as u32, end as u32));
        }
        spans
    }

    /// For each day of `to` the cheapest of `values` plus the way from its day.
    pub(super) fn along(&self, from: &[i32], values: &[i64], to: &[i32], out: &mut Vec<i64>) {
        out.clear();
        match self.form {
            Form::Tent { top, slope } if self.quick() => {
                self.below_top(from, values, to, (top, slope), out);
                self.above_top(from, values, to, (top, slope), out);
            }
            _ => self.directly(from, values, to, out),
        }
        for value in out {
            *value = (*value).min(NEVER);
        }
    }

    fn directly(&self, from: &[i32], values: &[i64], to: &[i32], out: &mut Vec<i64>) {
        let (mut start, mut end) = (0, 0);
        for &day in to {
            let (first, last) = (day.saturating_add(self.low), day.saturating_add(self.high));
            while start < from.len() && from[start] < first {
                start += 1;
            }
            end = end.max(start);
            while end < from.len() && from[end] <= last {
                end += 1;
            }
            let mut best = NEVER;
            for (f, value) in from[start..end].iter().zip(&values[start..end]) {
                best = best.min(value + self.costs[(f - first) as usize]);
            }
            out.push(best);
        }
    }

    /// Differences up to the top: the cost falls with the day of `from`.
    fn below_top(&self, f: &[i32], v: &[i64], to: &[i32], (top, slope): (i32, i64), out: &mut Vec<i64>) {
        let mut window = Window::default();
        for &day in to {
            window.take(f, day.saturating_add(top), |i| v[i] - slope * i64::from(f[i]));
            window.leave(f, day.saturating_add(self.low));
            out.push(window.best().map_or(NEVER, |best| best + slope * i64::from(day + top)));
        }
    }

    /// Differences from the top on: the cost rises with the day of `from`.
    fn above_top(&self, f: &[i32], v: &[i64], to: &[i32], (top, slope): (i32, i64), out: &mut [i64]) {
        let mut window = Window::default();
        for (&day, out) in to.iter().zip(out) {
            window.take(f, day.saturating_add(self.high), |i| v[i] + slope * i64::from(f[i]));
            window.leave(f, day.saturating_add(top));
            if let Some(best) = window.best() {
                *out = (*out).min(best - slope * i64::from(day + top));
            }
        }
    }
}

/// Whether costs rise by the same slope on both sides of a top; where it is.
fn tent(low: i32, costs: &[i64]) -> Option<(i32, i64)> {
    let place = costs.iter().enumerate().min_by_key(|(_, cost)| **cost).map(|(place, _)| place)?;
    if costs.get(place) != Some(&0) {
        return None;
    }
    let slope = costs.windows(2).map(|pair| (pair[1] - pair[0]).abs()).max().unwrap_or(0);
    let fits = |(i, cost): (usize, &i64)| slope.checked_mul(i.abs_diff(place) as i64) == Some(*cost);
    costs.iter().enumerate().all(fits).then_some((low + place as i32, slope))
}

/// The smallest of a window that moves to the right.
#[derive(Default)]
struct Window {
    queue: std::collections::VecDeque<(usize, i64)>,
    next: usize,
}

impl Window {
    fn take(&mut self, days: &[i32], until: i32, value: impl Fn(usize) -> i64) {
        while self.next < days.len() && days[self.next] <= until {
            let value = value(self.next);
            while self.queue.back().is_some_and(|(_, last)| *last >= value) {
                self.queue.pop_back();
            }
            self.queue.push_back((self.next, value));
            self.next += 1;
        }
    }

    fn leave(&mut self, days: &[i32], before: i32) {
        while self.queue.front().is_some_and(|(place, _)| days[*place] < before) {
            self.queue.pop_front();
        }
    }

    fn best(&self) -> Option<i64> {
        self.queue.front().map(|(_, value)| *value)
    }
}
