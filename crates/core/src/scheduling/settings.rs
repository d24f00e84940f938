//! What a person chooses for one run.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use super::{Dates, Key, Why, candidates};
use crate::check::Facts;
use crate::programme::{SchoolHoliday, Weekday};
use crate::{Id, Programme};

/// What one run of the calendar goes by, beside the plan itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The first day on which something may be prepared.
    pub earliest: Date,
    /// The first day of the programme.
    pub first: Date,
    /// The last day of the programme.
    pub last: Date,
    /// The last day on which something may follow up.
    pub latest: Date,
    /// The days of the week on which something may take place.
    pub weekdays: BTreeSet<Weekday>,
    /// Nothing takes place on public holidays.
    pub public_holidays: bool,
    /// Nothing takes place on days of which half is off.
    pub half_holidays: bool,
    /// The areas whose school holidays are kept free; an empty text is those
    /// that name no area.
    pub areas: BTreeSet<String>,
    /// What is drawn on the timeline takes place in the order it is drawn.
    pub drawn: bool,
    /// What is not said to be so far apart is spread evenly.
    pub spread: bool,
    /// The meetings and activities to be placed.
    pub place: BTreeSet<Id>,
    /// The cohorts that go through the activities, each on dates of its own;
    /// with fewer than two the programme goes through them once.
    pub cohorts: BTreeSet<Id>,
    /// Dates that somebody chose.
    #[serde(default)]
    pub dates: Dates,
    /// Events whose chosen date stands although it is closed, or somebody is
    /// away then.
    #[serde(default)]
    pub excepted: BTreeSet<Key>,
    /// Dates that are left only where something is gained by it.
    #[serde(default)]
    pub near: Dates,
    /// Rules that are left out this time.
    #[serde(default)]
    pub without: BTreeSet<Why>,
    /// Timing rules with other bounds this time: fewest and most days.
    #[serde(default)]
    pub bounds: BTreeMap<Id, (Option<i32>, Option<i32>)>,
    /// Weekdays on which an event may take place too.
    #[serde(default)]
    pub also: BTreeSet<(Key, Weekday)>,
}

/// Before the programme, in days.
const BEFORE: i64 = 183;

/// After the programme, in days.
const AFTER: i64 = 366;

impl Settings {
    /// What suggests itself: the programme's own time (from tomorrow on where
    /// it has begun), Monday to Friday, all holidays, and everything that is
    /// usually placed.
    pub fn suggested(programme: &Programme, today: Date) -> Self {
        let (first, last) = span(programme, today);
        let placed = candidates(programme).into_iter().filter(|candidate| candidate.usual);
        let over = last <= today;
        let earliest = first.saturating_sub(BEFORE.days());
        Self {
            earliest: if over { earliest } else { earliest.max(first.min(today)) },
            first,
            last,
            latest: last.saturating_add(AFTER.days()),
            weekdays: Weekday::ALL.iter().copied().take(5).collect(),
            public_holidays: true,
            half_holidays: true,
            areas: programme.school_holidays.iter().map(area).collect(),
            drawn: true,
            spread: true,
            place: placed.map(|candidate| candidate.id).collect(),
            cohorts: programme.cohorts.iter().map(|cohort| cohort.id.clone()).collect(),
            dates: Dates::new(),
            excepted: BTreeSet::new(),
            near: Dates::new(),
            without: BTreeSet::new(),
            bounds: BTreeMap::new(),
            also: BTreeSet::new(),
        }
    }

    /// The same with its days in order.
    #[must_use]
    pub fn in_order(mut self) -> Self {
        self.last = self.last.max(self.first);
        self.earliest = self.earliest.min(self.first);
        self.latest = self.latest.max(self.last);
        self
    }

    pub(super) fn keeps_free(&self, school: &SchoolHoliday) -> bool {
        self.areas.contains(&area(school))
    }
}

fn area(school: &SchoolHoliday) -> String {
    school.area.clone().unwrap_or_default()
}

/// The programme's first and last day; a year from tomorrow where nothing is
/// known. Of a programme that runs, what is left; of one that is over, all.
fn span(programme: &Programme, today: Date) -> (Date, Date) {
    let (first, last) = Facts::new(programme).span();
    let tomorrow = today.tomorrow().unwrap_or(today);
    let first = first.unwrap_or_else(|| last.map_or(tomorrow, |last| last.saturating_sub(365.days())));
    let last = last.unwrap_or_else(|| first.saturating_add(364.days())).max(first);
    let first = if last > today { first.max(tomorrow) } else { first };
    let within = |day: Date| day.clamp(date(1900, 1, 1), date(2198, 12, 31));
    (within(first), within(last))
}
