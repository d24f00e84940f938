//! The problem in numbers.

/// The most slots there may be, over all days.
pub const MAX_SLOTS: u32 = 100_000;
/// The most people.
pub const MAX_PEOPLE: usize = 20_000;
/// The most interviews.
pub const MAX_INTERVIEWS: usize = 20_000;
/// The most choices: slots in which both are free, over all interviews.
pub const MAX_CHOICES: usize = 3_000_000;
/// The largest cost that may be stated.
pub const MAX_COST: f64 = 1e6;

/// Interviews to be placed in slots. A slot is day × slots per day + its place in the day.
///
/// The cost of slots is the sum of: the trip cost, over interviewers and days on which they have an
/// interview; the day cost × the day, counted from 0, over interviews.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Problem {
    /// How many days there are.
    pub days: u32,
    /// How many slots a day has.
    pub slots_per_day: u32,
    /// By person, the slots in which they are free, in any order.
    pub free: Vec<Vec<u32>>,
    /// What is to be placed.
    pub interviews: Vec<Interview>,
    /// The most interviews an interviewer makes on a day. Nothing limits those who only answer.
    pub max_per_day: u32,
    /// The cost of an interviewer's day with interviews; at least 0.
    pub trip_cost: f64,
    /// The cost of an interview on day 1; on day 2 it costs twice as much. At least 0.
    pub day_cost: f64,
}

/// One person asks another. Nobody is in two interviews at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Interview {
    /// Who asks, as a place in [`Problem::free`].
    pub interviewer: usize,
    /// Who answers: somebody else.
    pub respondent: usize,
    /// The slot it must be in: agreed upon already.
    pub fixed: Option<u32>,
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
    /// Something is named that is not there.
    #[error("{what} {index} does not exist")]
    Unknown {
        /// What is named.
        what: &'static str,
        /// The place that is named.
        index: usize,
    },
    /// A cost is negative, too large or no number.
    #[error("{what} is not a cost between 0 and 1000000")]
    NoCost {
        /// Which cost.
        what: &'static str,
    },
    /// Somebody is to ask themselves.
    #[error("interview {0} has the same person twice")]
    Alone(usize),
}

impl Problem {
    /// How many slots there are.
    #[must_use]
    pub const fn slots(&self) -> u32 {
        self.days.saturating_mul(self.slots_per_day)
    }

    /// The day of a slot.
    #[must_use]
    pub const fn day(&self, slot: u32) -> u32 {
        match slot.checked_div(self.slots_per_day) {
            Some(day) => day,
            None => 0,
        }
    }

    /// Whether the numbers make sense: people and slots exist, costs are costs, sizes are within bounds.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn validate(&self) -> Result<(), Fault> {
        most("slots", self.slots() as usize, MAX_SLOTS as usize)?;
        most("people", self.free.len(), MAX_PEOPLE)?;
        most("interviews", self.interviews.len(), MAX_INTERVIEWS)?;
        cost("trip cost", self.trip_cost)?;
        cost("day cost", self.day_cost)?;
        let slots = self.slots() as usize;
        self.free.iter().flatten().try_for_each(|&slot| known("slot", slot as usize, slots))?;
        for (i, interview) in self.interviews.iter().enumerate() {
            known("person", interview.interviewer, self.free.len())?;
            known("person", interview.respondent, self.free.len())?;
            interview.fixed.map_or(Ok(()), |slot| known("slot", slot as usize, slots))?;
            if interview.interviewer == interview.respondent {
                return Err(Fault::Alone(i));
            }
        }
        most("choices", self.choices(), MAX_CHOICES)
    }

    /// As many choices as there can be: the free slots of the one of both who has fewer, over all interviews.
    #[must_use]
    pub fn choices(&self) -> usize {
        let of = |person: usize| self.free.get(person).map_or(0, Vec::len);
        self.interviews.iter().map(|interview| of(interview.interviewer).min(of(interview.respondent))).sum()
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
