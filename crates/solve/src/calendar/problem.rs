//! The problem in numbers.

/// The most days a calendar may have.
pub const MAX_DAYS: u32 = 5_000;
/// The most cohorts.
pub const MAX_COHORTS: usize = 50;
/// The most events of one cohort.
pub const MAX_EVENTS: usize = 200;
/// The most events of all cohorts together.
pub const MAX_ALL_EVENTS: usize = 2_000;
/// The most lags of one cohort.
pub const MAX_LAGS: usize = 2_000;
/// The most participants of one cohort.
pub const MAX_PARTICIPANTS: usize = 2_000;
/// The most resources.
pub const MAX_RESOURCES: usize = 1_000;
/// The largest cost that may be stated.
pub const MAX_COST: f64 = 1e6;

/// Events to be placed on days. Days are counted from 0, weekdays from Monday = 0.
///
/// The cost of dates is the sum of: attendance weight × absent participants,
/// over events; the absence limit's cost × counted absences beyond the free
/// ones, over participants and their cohort; the weekday's cost, over events;
/// |lag − ideal|, over lags; the cost of moving, over events that are moved.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Problem {
    /// How many days there are; the last one is `days - 1`.
    pub days: u32,
    /// The weekday of day 0.
    pub first_weekday: u8,
    /// Days on which nothing may take place. Days beyond the last are ignored, here and elsewhere.
    pub closed: Vec<u32>,
    /// What takes one event a day: teachers, venues.
    pub resources: Vec<Resource>,
    /// Who goes through the events together.
    pub cohorts: Vec<Cohort>,
    /// How often a participant may be absent.
    pub absence_limit: Option<AbsenceLimit>,
    /// What an event costs on each weekday.
    pub weekday_cost: [f64; 7],
}

/// A teacher or a venue: at most one event a day, over all cohorts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resource {
    /// Days on which it is not to be had.
    pub busy: Vec<u32>,
}

/// People who go through the same events.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cohort {
    /// The first day on which one of its events may take place.
    pub starts_no_earlier: u32,
    /// For each participant the days on which they are absent.
    pub participants: Vec<Vec<u32>>,
    /// What is to be placed.
    pub events: Vec<Event>,
    /// In how many days one event follows another.
    pub lags: Vec<Lag>,
}

/// Something that takes place on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// What it needs, as places in [`Problem::resources`].
    pub resources: Vec<usize>,
    /// On which weekdays it may take place.
    pub weekdays: [bool; 7],
    /// The cost of each absent participant; at least 0.
    pub attendance_weight: f64,
    /// Whether an absence counts towards the absence limit.
    pub counts_absence: bool,
    /// The day it must take place on.
    pub fixed: Option<u32>,
    /// The day it takes place on so far, and what moving it costs.
    pub keep: Option<Keep>,
}

impl Default for Event {
    fn default() -> Self {
        Self {
            resources: Vec::new(),
            weekdays: [true; 7],
            attendance_weight: 1.0,
            counts_absence: false,
            fixed: None,
            keep: None,
        }
    }
}

/// A wish that an event stays where it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Keep {
    /// Where it is.
    pub day: u32,
    /// The cost of any other day; at least 0.
    pub cost: f64,
}

/// In how many days `b` follows `a`: day of `b` minus day of `a`, which may be negative.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Lag {
    /// The event from which is counted, as its place in [`Cohort::events`].
    pub a: usize,
    /// The event to which is counted.
    pub b: usize,
    /// The fewest days.
    pub min: Option<i32>,
    /// The most days.
    pub max: Option<i32>,
    /// The days that would be best; every day beside it costs 1.
    pub ideal: Option<f64>,
}

/// How often a participant may be absent from the events of their cohort that count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AbsenceLimit {
    /// So many absences cost nothing.
    pub free: u32,
    /// The cost of each further one; at least 0.
    pub cost: f64,
}

/// Why a problem is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is more of something than can be searched.
    #[error("too many {what}: at most {most}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// The most there may be.
        most: usize,
    },
    /// A lag or an event names something that is not there.
    #[error("{what} {index} does not exist")]
    Unknown {
        /// What is named.
        what: &'static str,
        /// The place that is named.
        index: usize,
    },
    /// A cost is negative where it may not be, too large or no number.
    #[error("{what} is not a cost between 0 and 1000000")]
    NoCost {
        /// Which cost.
        what: &'static str,
    },
    /// A weekday is not one of 0 (Monday) to 6.
    #[error("{0} is not a weekday")]
    NoWeekday(u8),
}

impl Problem {
    /// Whether the numbers make sense: places exist, costs are costs, sizes are within bounds.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn validate(&self) -> Result<(), Fault> {
        most("days", self.days as usize, MAX_DAYS as usize)?;
        most("cohorts", self.cohorts.len(), MAX_COHORTS)?;
        most("resources", self.resources.len(), MAX_RESOURCES)?;
        if self.first_weekday > 6 {
            return Err(Fault::NoWeekday(self.first_weekday));
        }
        if let Some(limit) = &self.absence_limit {
            cost("absence limit", limit.cost)?;
        }
        for weekday in self.weekday_cost {
            cost("weekday cost", weekday.abs())?;
        }
        most("events", self.cohorts.iter().map(|cohort| cohort.events.len()).sum(), MAX_ALL_EVENTS)?;
        self.cohorts.iter().try_for_each(|cohort| self.validate_cohort(cohort))
    }

    fn validate_cohort(&self, cohort: &Cohort) -> Result<(), Fault> {
        most("events", cohort.events.len(), MAX_EVENTS)?;
        most("lags", cohort.lags.len(), MAX_LAGS)?;
        most("participants", cohort.participants.len(), MAX_PARTICIPANTS)?;
        for event in &cohort.events {
            cost("attendance weight", event.attendance_weight)?;
            cost("cost of moving", event.keep.map_or(0.0, |keep| keep.cost))?;
            event.resources.iter().try_for_each(|&r| known("resource", r, self.resources.len()))?;
        }
        for lag in &cohort.lags {
            known("event", lag.a, cohort.events.len())?;
            known("event", lag.b, cohort.events.len())?;
            cost("ideal", lag.ideal.map_or(0.0, f64::abs))?;
        }
        Ok(())
    }

    /// The weekday of a day.
    #[must_use]
    pub const fn weekday(&self, day: u32) -> usize {
        ((self.first_weekday as u32 + day % 7) % 7) as usize
    }
}

fn most(what: &'static str, count: usize, most: usize) -> Result<(), Fault> {
    if count > most { Err(Fault::TooMany { what, most }) } else { Ok(()) }
}

fn cost(what: &'static str, cost: f64) -> Result<(), Fault> {
    if (0.0..=MAX_COST).contains(&cost) { Ok(()) } else { Err(Fault::NoCost { what }) }
}

fn known(what: &'static str, index: usize, count: usize) -> Result<(), Fault> {
    if index < count { Ok(()) } else { Err(Fault::Unknown { what, index }) }
}
