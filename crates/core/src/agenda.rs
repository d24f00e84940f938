//! The agenda of a meeting: items one after the other, day by day, some of
//! them in parallel lanes. Only lengths and fixed starts are written down;
//! when everything else begins is reckoned here, and what does not fit is
//! named, never settled silently.

pub mod change;
pub mod clock;
pub mod late;
pub mod line;
pub mod template;
pub mod told;

mod figures;
mod lay;
#[cfg(test)]
mod tests;
mod trouble;

use jiff::civil::Date;

use crate::Programme;
use crate::programme::{Content, Meeting, MeetingDay};

pub use figures::{Figures, talk_percent};
pub use trouble::{Trouble, troubles};

/// The days that an agenda may have.
pub const MOST_DAYS: u8 = 14;

/// The items that an agenda may have.
pub const MOST_ITEMS: usize = 300;

/// A time of a day: minutes since its midnight. What runs past midnight goes on
/// beyond 1440.
pub type Moment = u16;

/// One item, and when it takes place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slot<'a> {
    /// Its place in the meeting's contents, from 0.
    pub at: usize,
    /// The item.
    pub content: &'a Content,
    /// When it begins, where that can be reckoned.
    pub start: Option<Moment>,
    /// When it ends, where that can be reckoned.
    pub end: Option<Moment>,
}

impl Slot<'_> {
    /// How long it takes, in minutes, where that can be reckoned.
    pub fn minutes(&self) -> Option<u16> {
        match self.content.minutes {
            Some(minutes) => Some(minutes.get()),
            None => Some(self.end?.saturating_sub(self.start?)),
        }
    }
}

/// What takes place in one of several parallel lanes.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its items in order.
    pub slots: Vec<Slot<'a>>,
}

/// A part of a day.
#[derive(Debug, Clone, PartialEq)]
pub enum Part<'a> {
    /// Everybody together.
    Together(Slot<'a>),
    /// Several things at once, until the last is over.
    Parallel(Vec<Lane<'a>>),
}

impl<'a> Part<'a> {
    /// Its items: of parallel lanes one lane after the other.
    pub fn slots(&self) -> Vec<Slot<'a>> {
        match self {
            Self::Together(slot) => vec![*slot],
            Self::Parallel(lanes) => lanes.iter().flat_map(|lane| lane.slots.iter().copied()).collect(),
        }
    }

    /// When it begins, where that can be reckoned.
    pub fn start(&self) -> Option<Moment> {
        match self {
            Self::Together(slot) => slot.start,
            Self::Parallel(lanes) => {
                lanes.iter().filter_map(|lane| lane.slots.first()).filter_map(|slot| slot.start).min()
            }
        }
    }

    /// When it ends, where that can be reckoned.
    pub fn end(&self) -> Option<Moment> {
        match self {
            Self::Together(slot) => slot.end,
            Self::Parallel(lanes) => {
                let ends = lanes.iter().filter_map(|lane| lane.slots.last()).map(|slot| slot.end);
                ends.collect::<Option<Vec<_>>>()?.into_iter().max()
            }
        }
    }
}

/// One day of an agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct Day<'a> {
    /// Which day, from 1.
    pub number: u8,
    /// Its date, where the meeting has one to the day.
    pub date: Option<Date>,
    /// What it is about.
    pub title: Option<&'a str>,
    /// When it is to begin.
    pub start: Option<Moment>,
    /// When it is to end.
    pub end: Option<Moment>,
    /// What takes place.
    pub parts: Vec<Part<'a>>,
}

impl<'a> Day<'a> {
    /// Its items in order.
    pub fn slots(&self) -> impl Iterator<Item = Slot<'a>> {
        self.parts.iter().flat_map(Part::slots)
    }

    /// When the last part is over, where that can be reckoned.
    pub fn over(&self) -> Option<Moment> {
        self.parts.last()?.end()
    }

    /// When the last item whose end is known ends.
    pub fn known_over(&self) -> Option<Moment> {
        self.slots().filter_map(|slot| slot.end.or(slot.start)).max()
    }

    /// Whether any item has a length or a fixed start: a list of contents
    /// without is no agenda yet.
    pub fn is_timed(&self) -> bool {
        self.slots().any(|slot| slot.content.minutes.is_some() || slot.content.pinned.is_some())
    }
}

/// An agenda with its times.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda<'a> {
    /// Its days in order, also those without items.
    pub days: Vec<Day<'a>>,
}

impl<'a> Agenda<'a> {
    /// The agenda of a meeting; `year` where the plan's dates lack one.
    pub fn of(meeting: &'a Meeting, year: Option<i16>) -> Self {
        let dates = dates(meeting, year);
        let count = day_count(meeting, dates);
        let days = (1..=count).map(|number| day(meeting, number, count, dates)).collect();
        Self { days }
    }

    /// The agenda of a meeting of a plan.
    pub fn in_plan(plan: &Programme, meeting: &'a Meeting) -> Self {
        Self::of(meeting, plan.programme.year)
    }

    /// All items in order.
    pub fn slots(&self) -> impl Iterator<Item = Slot<'a>> {
        self.days.iter().flat_map(Day::slots)
    }

    /// The item at a place of the meeting's contents, with its day.
    pub fn slot(&self, at: usize) -> Option<(&Day<'a>, Slot<'a>)> {
        self.days.iter().find_map(|day| Some((day, day.slots().find(|slot| slot.at == at)?)))
    }

    /// Whether any day has times.
    pub fn is_timed(&self) -> bool {
        self.days.iter().any(Day::is_timed)
    }
}

/// The day an item belongs to: the first, where it does not say.
pub fn day_of(content: &Content) -> u8 {
    content.day.unwrap_or(1).clamp(1, MOST_DAYS)
}

/// First and last day of a meeting.
fn dates(meeting: &Meeting, year: Option<i16>) -> Option<(Date, Date)> {
    let date = meeting.date.as_ref()?;
    let date = year.and_then(|year| date.in_year(year)).unwrap_or_else(|| date.clone());
    let (first, last) = date.days()?;
    (date.day().is_some() || length(first, last) <= i32::from(MOST_DAYS)).then_some((first, last))
}

/// Days from the first to the last, both counted.
fn length(first: Date, last: Date) -> i32 {
    first.until(last).map_or(1, |span| span.get_days()) + 1
}

fn day_count(meeting: &Meeting, dates: Option<(Date, Date)>) -> u8 {
    let contents = meeting.sheet.contents.iter().map(day_of);
    let listed = meeting.days.iter().map(|day| day.day);
    let dated = dates.map_or(1, |(first, last)| u8::try_from(length(first, last)).unwrap_or(MOST_DAYS));
    contents.chain(listed).fold(dated, u8::max).clamp(1, MOST_DAYS)
}

fn day<'a>(meeting: &'a Meeting, number: u8, count: u8, dates: Option<(Date, Date)>) -> Day<'a> {
    let told: Option<&MeetingDay> = meeting.days.iter().find(|day| day.day == number);
    let first = if number == 1 { meeting.start } else { None };
    let last = if number == count { meeting.end } else { None };
    let start = first.or(told.and_then(|day| day.start)).map(crate::programme::Clock::minutes);
    let end = last.or(told.and_then(|day| day.end)).map(crate::programme::Clock::minutes);
    let items: Vec<(usize, &Content)> =
        meeting.sheet.contents.iter().enumerate().filter(|(_, content)| day_of(content) == number).collect();
    let date = dates.and_then(|(first, last)| {
        let day = first.checked_add(jiff::Span::new().days(i64::from(number) - 1)).ok()?;
        (day <= last).then_some(day)
    });
    Day {
        number,
        date,
        title: told.and_then(|day| day.title.as_deref()),
        start,
        end,
        parts: lay::day(&items, start, end),
    }
}
