//! In which order events are taken out, so that the cheapest dates are found
//! exactly: each event is taken out when at most two others still depend on it.
//! Where the lags hang together too closely for that, some of them are left
//! loose: the bound stays a bound, and the search looks after them.

use std::collections::{BTreeMap, BTreeSet};

use super::curve::Curve;
use super::part::Part;

/// The most entries of a table between two events.
const MOST_ENTRIES: f64 = 3.0e6;

/// The most comparisons for taking out one event.
const MOST_EFFORT: f64 = 2.0e7;

/// Two events that cost something together: day of `early` minus day of `late`.
pub(super) struct Pair {
    /// Taken out first.
    pub(super) early: usize,
    pub(super) late: usize,
    pub(super) curve: Curve,
    pub(super) mirror: Curve,
    /// Whether costs of events taken out before are added to it.
    pub(super) table: bool,
}

/// What an event depends on when it is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum On {
    Nothing,
    /// On one event, by a pair.
    One {
        pair: usize,
    },
    /// On two events by a pair each; what is left is added to the pair `onto`,
    /// whose early event is the one of `pairs.0`.
    Two {
        pairs: (usize, usize),
        onto: usize,
    },
}

/// The order, by event.
pub(super) struct Shape {
    pub(super) steps: Vec<(usize, On)>,
    pub(super) pairs: Vec<Pair>,
    /// Links of the part that the bound does not see.
    pub(super) loose: Vec<usize>,
}

type Key = (usize, usize);

const fn key(a: usize, b: usize) -> Key {
    if a < b { (a, b) } else { (b, a) }
}

impl Shape {
    pub(super) fn of(part: &Part) -> Self {
        let mut loose = BTreeSet::new();
        loop {
            match Draft::new(part, &loose).finish() {
                Ok(draft) => return draft.shape(part, loose),
                Err(link) => loose.insert(link),
            };
        }
    }
}

/// The order while it is made.
struct Draft<'a> {
    part: &'a Part,
    /// Who still hangs together with whom.
    near: Vec<BTreeSet<usize>>,
    left: BTreeSet<usize>,
    links: BTreeMap<Key, usize>,
    /// Pairs that carry the costs of events taken out.
    filled: BTreeSet<Key>,
    order: Vec<(usize, Vec<usize>)>,
}

impl<'a> Draft<'a> {
    fn new(part: &'a Part, loose: &BTreeSet<usize>) -> Self {
        let mut near = vec![BTreeSet::new(); part.events()];
        let mut links = BTreeMap::new();
        for (place, link) in part.links.iter().enumerate().filter(|(place, _)| !loose.contains(place)) {
            near[link.a].insert(link.b);
            near[link.b].insert(link.a);
            links.insert((link.a, link.b), place);
        }
        let left = (0..part.events()).collect();
        Self { part, near, left, links, filled: BTreeSet::new(), order: Vec::new() }
    }

    /// Takes out all events; or the link that is to be left loose.
    fn finish(mut self) -> Result<Self, usize> {
        while !self.left.is_empty() {
            let efforts = self.left.iter().filter_map(|&v| self.effort(v).map(|effort| (effort, v)));
            let Some((_, v)) = efforts.min_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal))
            else {
                return Err(self.widest());
            };
            self.take(v);
        }
        Ok(self)
    }

    /// How many pairs of days of `a` and `b` are within reach of each other, for each day of `a`.
    fn width(&self, a: usize, b: usize) -> f64 {
        let (low, high) = self.part.reach.between(a, b);
        let days = &self.part.days[b];
        let all = match (days.first(), days.last()) {
            (Some(first), Some(last)) => f64::from(last - first + 1),
            _ => 1.0,
        };
        let share = days.len() as f64 / all;
        (share * f64::from(high.saturating_sub(low).saturating_add(1)).clamp(0.0, all)).max(1.0)
    }

    /// Comparisons for taking out an event; nothing where it depends on too much.
    fn effort(&self, v: usize) -> Option<f64> {
        let near: Vec<usize> = self.near[v].iter().copied().collect();
        match near.as_slice() {
            [] => Some(0.0),
            [u] => {
                let table = self.filled.contains(&key(*u, v));
                Some(if table { self.part.days[*u].len() as f64 * self.width(*u, v) } else { 1.0 })
            }
            [u, w] => {
                let entries = |a: usize, b: usize| self.part.days[a].len() as f64 * self.width(a, b);
                let effort = entries(*u, *w) * self.width(*u, v).min(self.width(*w, v));
                let most = entries(*u, *w).max(entries(v, *u)).max(entries(v, *w));
                (effort <= MOST_EFFORT && most <= MOST_ENTRIES).then_some(effort)
            }
            _ => None,
        }
    }

    fn take(&mut self, v: usize) {
        let near: Vec<usize> = self.near[v].iter().copied().collect();
        for &u in &near {
            self.near[u].remove(&v);
        }
        if let [u, w] = near.as_slice() {
            self.near[*u].insert(*w);
            self.near[*w].insert(*u);
            self.filled.insert(key(*u, *w));
        }
        self.left.remove(&v);
        self.order.push((v, near));
    }

    /// The link among what is left that says least: without an ideal, wide.
    fn widest(&self) -> usize {
        let says = |(key, place): (&Key, &usize)| {
            let link = &self.part.links[*place];
            let inside = self.left.contains(&key.0) && self.left.contains(&key.1);
            let pure = !self.filled.contains(key);
            let (low, high) = self.part.reach.between(link.a, link.b);
            ((inside && pure, inside, link.free, i64::from(high) - i64::from(low)), *place)
        };
        // There is a link left, or everything could have been taken out.
        self.links.iter().map(says).max().map_or(0, |(_, place)| place)
    }

    fn shape(self, part: &Part, loose: BTreeSet<usize>) -> Shape {
        let mut place = vec![0; part.events()];
        self.order.iter().enumerate().for_each(|(i, (v, _))| place[*v] = i);
        let mut pairs = Vec::new();
        let mut numbers = BTreeMap::new();
        for key in self.links.keys().chain(&self.filled) {
            if !numbers.contains_key(key) {
                numbers.insert(*key, pairs.len());
                let (early, late) = if place[key.0] < place[key.1] { *key } else { (key.1, key.0) };
                pairs.push(self.pair(early, late));
            }
        }
        let number = |a: usize, b: usize| numbers.get(&key(a, b)).copied().unwrap_or(0);
        let on = |(v, near): &(usize, Vec<usize>)| match near.as_slice() {
            [u] => On::One { pair: number(*v, *u) },
            [u, w] => {
                let (u, w) = if place[*u] < place[*w] { (*u, *w) } else { (*w, *u) };
                On::Two { pairs: (number(*v, u), number(*v, w)), onto: number(u, w) }
            }
            _ => On::Nothing,
        };
        let steps: Vec<(usize, On)> = self.order.iter().map(|step| (step.0, on(step))).collect();
        // The way out of an event that depends on two needs both as tables.
        for (_, on) in &steps {
            if let On::Two { pairs: (first, second), .. } = on {
                pairs[*first].table = true;
                pairs[*second].table = true;
            }
        }
        Shape { steps, pairs, loose: loose.into_iter().collect() }
    }

    fn pair(&self, early: usize, late: usize) -> Pair {
        let (low, high) = self.part.reach.between(early, late);
        let link = self.links.get(&key(early, late)).map(|place| &self.part.links[*place]);
        let cost = |difference: i32| {
            link.map_or(0, |link| link.curve.at(if link.a == early { difference } else { -difference }))
        };
        let curve = Curve::new(low, high, cost);
        let mirror = curve.mirrored();
        Pair { early, late, curve, mirror, table: self.filled.contains(&key(early, late)) }
    }
}
