//! What comes out.

use crate::limits::Status;

/// What a search found, and what it proved.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What is known.
    pub status: Status,
    /// The slot of each interview: the best ones found.
    pub slots: Option<Vec<u32>>,
    /// What they cost.
    pub value: Option<f64>,
    /// No slots cost less; nothing where there are no slots at all.
    pub bound: Option<f64>,
    /// Steps used.
    pub work: u64,
}

/// What slots cost, by reason.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Cost {
    /// Days on which interviewers have interviews.
    pub trips: f64,
    /// Interviews on late days.
    pub days: f64,
}

impl Cost {
    /// All of it.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.trips + self.days
    }
}

/// One hard rule of a problem. People and interviews are named by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// There are slots at all.
    Window,
    /// An interview takes place.
    Interview(usize),
    /// An interview is in its fixed slot.
    Fixed(usize),
    /// A person has interviews only when free.
    Free(usize),
    /// A person has one interview at a time.
    Once(usize),
    /// An interviewer makes no more than so many interviews a day.
    MaxPerDay(usize),
}

/// A hard rule that slots break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The interview that breaks it; where several do so together, each after the first ones that
    /// the rule allows.
    pub interview: usize,
    /// Which rule.
    pub rule: Rule,
}

/// Why there are no slots.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// Rules that contradict each other. Without any one of them the others can be kept.
    pub conflict: Vec<Rule>,
    /// For each of them that alone stands in the way, the smallest change that makes the whole problem
    /// solvable, the smallest first.
    pub relaxations: Vec<Relaxation>,
    /// Changes that make it solvable together, where none does alone.
    pub together: Vec<Relaxation>,
}

/// A change of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relaxation {
    /// The rule that is changed.
    pub rule: Rule,
    /// How.
    pub remedy: Remedy,
}

/// How a rule is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// The person is free in these slots too, as few as do.
    Free(Vec<u32>),
    /// The interviewer may make so many interviews a day.
    MaxPerDay(u32),
    /// The interview is in this slot instead.
    Slot(u32),
    /// The rule does not hold.
    Drop,
}
