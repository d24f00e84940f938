//! Calendars of the size and shape of a real leadership programme, for tests
//! and benchmarks: kick-off, modules of two days, buddies, a closing, an
//! alumni day, follow-ups; people, teachers and venues with busy days of their
//! own. The same seed gives the same calendar.

mod interviews;
pub mod pairs;

pub use interviews::{Talks, interviews};
pub mod groups;
pub mod mentors;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};
use serde_json::{Map, Value, json};

/// What makes a calendar hard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Flavour {
    /// As programmes are.
    #[default]
    Plain,
    /// Teachers and venues are seldom free, every event needs both.
    Tight,
    /// No free absences, and each costs a lot.
    Harsh,
    /// Wide lags whose ideals contradict each other; weekdays that cost.
    Loose,
    /// Many events that several chains lead to.
    Joined,
}

impl Flavour {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Plain, Self::Tight, Self::Harsh, Self::Loose, Self::Joined];
}

/// A small generator of numbers that look random.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    fn between(&mut self, first: i64, last: i64) -> i64 {
        first + self.below((last - first + 1).unsigned_abs()) as i64
    }

    fn chance(&mut self, share: f64) -> bool {
        (self.next() >> 11) as f64 / ((1u64 << 53) as f64) < share
    }
}

const FIRST: Date = date(2027, 1, 4);
const DAYS: i64 = 712;
const TEACHERS: u64 = 7;
const VENUES: u64 = 3;
const PEOPLE: usize = 40;

/// A calendar as the JSON that goes through the door.
#[must_use]
pub fn calendar(seed: u64, cohorts: usize, flavour: Flavour) -> Value {
    let mut dice = Dice(seed.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0x5eed);
    let tight = flavour == Flavour::Tight;
    let share = if tight { 0.45 } else { 0.15 };
    let mut resources = Map::new();
    for name in
        (1..=TEACHERS).map(|t| format!("teacher {t}")).chain((1..=VENUES).map(|v| format!("venue {v}")))
    {
        resources.insert(name, json!(busy(&mut dice, share)));
    }
    let programme = programme(&mut dice, flavour);
    let list: Vec<Value> = (0..cohorts).map(|c| cohort(&mut dice, c, &programme)).collect();
    let limit = match flavour {
        Flavour::Harsh => json!({"free": dice.below(2), "cost": 100}),
        _ => json!({"free": 2, "cost": 40}),
    };
    json!({
        "first": FIRST.to_string(),
        "days": DAYS,
        "closed": closed(),
        "resources": resources,
        "cohorts": list,
        "absence_limit": limit,
        "weekday_cost": {"0": 3, "4": 3},
    })
}

/// Weekends are left to the events' weekdays; these are holidays and school holidays in Denmark.
fn closed() -> Vec<i64> {
    let mut days: Vec<i64> = Vec::new();
    let mut close = |from: Date, to: Date| {
        let mut day = from;
        while day <= to {
            let place = i64::from((day - FIRST).get_days());
            if (0..DAYS).contains(&place) {
                days.push(place);
            }
            day = day.saturating_add(1.day());
        }
    };
    for year in [2027i16, 2028] {
        let easter = easter(year);
        for (from, to) in [(-3, 1), (39, 40), (50, 50)] {
            close(easter.saturating_add(from.days()), easter.saturating_add(to.days()));
        }
        for week in [7i8, 42] {
            close(monday(year, week), monday(year, week).saturating_add(6.days()));
        }
        close(monday(year, 27), monday(year, 31).saturating_add(6.days()));
        close(date(year, 6, 5), date(year, 6, 5));
        close(date(year, 12, 22), date(year, 12, 31));
        close(date(year, 1, 1), date(year, 1, 2));
    }
    days.sort_unstable();
    days.dedup();
    days
}

/// The Monday of a week of the year.
fn monday(year: i16, week: i8) -> Date {
    let fourth = date(year, 1, 4);
    let back = i64::from(fourth.weekday().to_monday_zero_offset());
    fourth.saturating_sub(back.days()).saturating_add((7 * (i64::from(week) - 1)).days())
}

/// Easter Sunday by the Gregorian rule.
fn easter(year: i16) -> Date {
    let y = i64::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    date(year, (n / 31) as i8, (n % 31 + 1) as i8)
}

fn weekday(day: i64) -> Weekday {
    FIRST.saturating_add(day.days()).weekday()
}

fn working(day: &i64) -> bool {
    !matches!(weekday(*day), Weekday::Saturday | Weekday::Sunday)
}

/// Busy working days, some of them in a row.
fn busy(dice: &mut Dice, share: f64) -> Vec<i64> {
    let mut days: Vec<i64> = (0..DAYS).filter(working).filter(|_| dice.chance(share)).collect();
    let leave = dice.between(0, 100) * 7;
    days.extend((leave..leave + 5).filter(|day| *day < DAYS));
    days.sort_unstable();
    days.dedup();
    days
}

fn person(dice: &mut Dice, number: usize) -> Vec<i64> {
    let share = 0.06 + 0.04 * dice.below(100) as f64 / 100.0;
    let mut days = busy(dice, share);
    if number.is_multiple_of(3) {
        let first = dice.between(0, 4) + 7 * dice.between(0, 1);
        days.extend((0..DAYS).filter(|day| day % 14 == first));
        days.sort_unstable();
        days.dedup();
    }
    days
}

fn cohort(dice: &mut Dice, number: usize, programme: &Programme) -> Value {
    let people: Vec<_> = (0..PEOPLE).map(|p| person(dice, p)).collect();
    json!({
        "id": format!("hold {}", number + 1),
        "starts_no_earlier": 14 + 21 * number,
        "participants": people,
        "events": programme.events,
        "lags": programme.lags,
    })
}

struct Programme {
    events: Vec<Value>,
    lags: Vec<Value>,
}

impl Programme {
    fn event(&mut self, id: &str, resources: &[String], weekdays: &[i64], weight: i64, counts: bool) {
        self.events.push(json!({
            "id": id, "resources": resources, "weekdays": weekdays,
            "attendance_weight": weight, "counts_absence": counts,
        }));
    }

    fn lag(&mut self, a: &str, b: &str, min: i64, max: i64, ideal: Option<i64>) {
        match ideal {
            Some(ideal) => self.lags.push(json!({"a": a, "b": b, "min": min, "max": max, "ideal": ideal})),
            None => self.lags.push(json!({"a": a, "b": b, "min": min, "max": max})),
        }
    }
}

fn programme(dice: &mut Dice, flavour: Flavour) -> Programme {
    let mut plan = Programme { events: Vec::new(), lags: Vec::new() };
    let tight = flavour == Flavour::Tight;
    let loose = flavour == Flavour::Loose;
    let all = [0, 1, 2, 3, 4];
    let middle = if dice.chance(0.5) { vec![1, 2, 3] } else { vec![0, 1, 2, 3] };
    let needs = |dice: &mut Dice, venue: bool| {
        let mut needs = vec![format!("teacher {}", 1 + dice.below(TEACHERS))];
        if venue || tight {
            needs.push(format!("venue {}", 1 + dice.below(VENUES)));
        }
        needs
    };
    let wide = if loose { 20 } else { 0 };
    let ideal = |days: i64| loose.then_some(days);
    let n = needs(dice, true);
    plan.event("kick-off", &n, &all, 3, true);
    plan.event("managers", &needs(dice, false), &all, 1, false);
    plan.lag("kick-off", "managers", 7, 21 + wide, Some(14));
    let residential = dice.below(6);
    for module in 0..6 {
        let (one, two) = (format!("m{} day 1", module + 1), format!("m{} day 2", module + 1));
        let n = needs(dice, true);
        plan.event(&one, &n, &middle, 2, true);
        let n = if dice.chance(0.5) { n } else { needs(dice, true) };
        plan.event(&two, &n, &middle, 2, true);
        if module == residential {
            plan.lag(&one, &two, 1, 1, None);
        } else {
            plan.lag(&one, &two, 21, 28, ideal(24));
        }
        if module == 0 {
            plan.lag("kick-off", &one, 14, 35 + wide, ideal(21));
        } else {
            let before = format!("m{module} day 1");
            plan.lag(&before, &one, 42 - wide / 2, 63 + wide, ideal(if module % 2 == 0 { 45 } else { 60 }));
            plan.lag(&format!("m{module} day 2"), &one, 7, 56 + wide, None);
        }
    }
    plan.event("closing", &needs(dice, true), &all, 3, true);
    plan.lag("m6 day 2", "closing", 14, 42 + wide, None);
    plan.lag("kick-off", "closing", 300, 430 + 3 * wide, ideal(350));
    plan.event("alumni", &needs(dice, true), &all, 1, false);
    plan.lag("closing", "alumni", 130, 175 + wide, Some(152));
    for (number, after) in [2, 4].into_iter().enumerate() {
        let id = format!("buddy {}", number + 1);
        plan.event(&id, &[], &all, 1, flavour == Flavour::Harsh);
        plan.lag(&format!("m{after} day 1"), &id, 5, 40, ideal(20));
        if flavour == Flavour::Joined {
            plan.lag(&id, &format!("m{} day 1", after + 1), 4, 40, None);
            plan.lag("kick-off", &id, 60 * after - 40, 60 * after + 60, Some(56 * after));
        }
    }
    plan.event("mirror", &needs(dice, false), &all, 1, true);
    plan.lag("m3 day 1", "mirror", 7, 60, ideal(30));
    plan.lag("mirror", "m5 day 1", 7, 90, None);
    for kind in ["buddy", "follow-up"] {
        let (third, fourth) = (format!("{kind} 3"), format!("{kind} 4"));
        plan.event(&third, &[], &all, 1, false);
        plan.event(&fourth, &[], &all, 1, false);
        plan.lag("m6 day 2", &third, 75, 105 + wide, Some(91));
        plan.lag(&third, &fourth, 75, 105 + wide, Some(91));
        if flavour == Flavour::Joined {
            plan.lag("alumni", &fourth, -40, 60, Some(10));
        }
    }
    plan
}
