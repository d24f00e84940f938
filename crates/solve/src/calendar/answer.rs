//! What comes out.

use crate::limits::Status;

/// The day of each event, by cohort.
pub type Dates = Vec<Vec<u32>>;

/// What a search found, and what it proved.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What is known.
    pub status: Status,
    /// The best dates found.
    pub dates: Option<Dates>,
    /// What they cost.
    pub value: Option<f64>,
    /// No dates cost less; nothing where there are no dates at all.
    pub bound: Option<f64>,
    /// Steps used.
    pub work: u64,
}

/// What dates cost, by reason.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Cost {
    /// Absent participants.
    pub attendance: f64,
    /// Absences beyond the free ones.
    pub absence_limit: f64,
    /// Weekdays.
    pub weekdays: f64,
    /// Lags beside their ideal.
    pub ideals: f64,
    /// Moved events.
    pub moves: f64,
}

impl Cost {
    /// All of it.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.attendance + self.absence_limit + self.weekdays + self.ideals + self.moves
    }
}

/// One hard rule of a problem. Cohorts, events, lags and resources are named by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The last day of the calendar: all events take place before `days`.
    Window,
    /// A cohort's first possible day.
    StartsNoEarlier {
        /// Whose.
        cohort: usize,
    },
    /// An event is not held on a closed day.
    Closed {
        /// Whose event.
        cohort: usize,
        /// Which event.
        event: usize,
    },
    /// An event is held on one of its weekdays.
    Weekdays {
        /// Whose event.
        cohort: usize,
        /// Which event.
        event: usize,
    },
    /// An event is held on its fixed day.
    Fixed {
        /// Whose event.
        cohort: usize,
        /// Which event.
        event: usize,
    },
    /// An event is not held while a resource of it is busy.
    Resource {
        /// What is busy.
        resource: usize,
        /// Whose event.
        cohort: usize,
        /// Which event.
        event: usize,
    },
    /// A resource takes one event a day.
    Exclusive {
        /// Which resource.
        resource: usize,
    },
    /// A lag holds.
    Lag {
        /// Whose lag.
        cohort: usize,
        /// Its place in the list of lags.
        lag: usize,
    },
}

/// A hard rule that dates break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// Which rule.
    pub rule: Rule,
    /// The event that breaks it, as cohort and event: of a lag the later named
    /// one, of an exclusive resource each one after the first of a day.
    pub event: (usize, usize),
}

/// Why there are no dates.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// Rules that contradict each other. Without any one of them the others can be kept.
    pub conflict: Vec<Rule>,
    /// Whether no smaller set of rules contradicts itself.
    pub smallest: bool,
    /// For each of them the smallest change that alone makes the whole problem solvable, cheapest first.
    pub relaxations: Vec<Relaxation>,
}

/// A change of one rule that makes the whole problem solvable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relaxation {
    /// The rule that is changed.
    pub rule: Rule,
    /// How.
    pub remedy: Remedy,
}

/// How a rule is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// The lag may be at least so many days, fewer than before.
    Min(i32),
    /// The lag may be at most so many days, more than before.
    Max(i32),
    /// The calendar has so many days.
    Days(u32),
    /// The cohort may start on this day already.
    Start(u32),
    /// The event may take place on this weekday too.
    Weekday(u8),
    /// The event takes place on this day, although the rule forbids it (closed, or the resource is
    /// busy); or it is fixed on this day instead.
    Day(u32),
    /// The rule does not hold.
    Drop,
}
