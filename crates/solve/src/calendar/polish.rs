//! Making dates better one event at a time.

use super::curve::NEVER;
use super::part::Part;

/// The cost of a broken rule while dates are mended; many of them can be added.
const BROKEN: i64 = 1 << 52;

/// Moves one event of a cohort after the other to where it costs least.
pub(super) struct Polish<'a> {
    part: &'a Part,
    /// The links of each event.
    links: Vec<Vec<usize>>,
    counts: Vec<i64>,
}

impl<'a> Polish<'a> {
    pub(super) fn new(part: &'a Part) -> Self {
        let mut links = vec![Vec::new(); part.events()];
        for (place, link) in part.links.iter().enumerate() {
            links[link.a].push(place);
            links[link.b].push(place);
        }
        Self { part, links, counts: Vec::new() }
    }

    /// Moves events until no single move helps; the comparisons it took.
    pub(super) fn improve(&mut self, dates: &mut [i32], most_rounds: usize) -> u64 {
        self.count(dates);
        let mut effort = 0;
        for _ in 0..most_rounds {
            let mut moved = false;
            for e in 0..dates.len() {
                moved |= self.place(e, dates, &mut effort);
            }
            if !moved {
                break;
            }
        }
        effort
    }

    fn count(&mut self, dates: &[i32]) {
        self.counts.clear();
        self.counts.resize(self.part.people, 0);
        for (e, day) in dates.iter().enumerate() {
            self.tally(e, *day, 1);
        }
    }

    fn tally(&mut self, e: usize, day: i32, by: i64) {
        if self.part.counted[e] {
            self.part.absent(e, day).iter().for_each(|&p| self.counts[p as usize] += by);
        }
    }

    /// Puts an event on the day that costs least while all others stay; whether it moved.
    fn place(&mut self, e: usize, dates: &mut [i32], effort: &mut u64) -> bool {
        let now = dates[e];
        self.tally(e, now, -1);
        let mut best = (self.cost(e, now, dates), now);
        let (low, high) = self.range(e, dates);
        let days = &self.part.days[e];
        let first = days.partition_point(|day| *day < low);
        for &day in days[first..].iter().take_while(|day| **day <= high) {
            *effort += 4;
            let floor = self.part.own[e].at(day);
            if floor < best.0 {
                let cost = self.cost(e, day, dates);
                if cost < best.0 {
                    best = (cost, day);
                }
            }
        }
        dates[e] = best.1;
        self.tally(e, best.1, 1);
        best.1 != now
    }

    /// The days on which the links of an event hold; all days where they cannot.
    fn range(&self, e: usize, dates: &[i32]) -> (i32, i32) {
        let (mut low, mut high) = (i32::MIN, i32::MAX);
        for link in self.links[e].iter().map(|place| &self.part.links[*place]) {
            let curve = &link.curve;
            let (from, to) = if link.a == e {
                (dates[link.b] + curve.low, dates[link.b] + curve.high)
            } else {
                (dates[link.a] - curve.high, dates[link.a] - curve.low)
            };
            (low, high) = (low.max(from), high.min(to));
        }
        if low > high { (i32::MIN, i32::MAX) } else { (low, high) }
    }

    fn cost(&self, e: usize, day: i32, dates: &[i32]) -> i64 {
        let part = self.part;
        let capped = |cost: i64| if cost >= NEVER / 2 { BROKEN } else { cost };
        let mut sum = capped(part.own[e].at(day));
        for link in self.links[e].iter().map(|place| &part.links[*place]) {
            let difference = if link.a == e { day - dates[link.b] } else { dates[link.a] - day };
            sum += capped(link.curve.at(difference));
        }
        for room in &part.rooms_of[e] {
            let others = part.rooms[*room].iter().filter(|other| **other != e && dates[**other] == day);
            sum += others.count() as i64 * BROKEN;
        }
        if part.counted[e] {
            let over = part.absent(e, day).iter().filter(|p| self.counts[**p as usize] >= part.free);
            sum += over.count() as i64 * part.over;
        }
        sum
    }
}
