//! What ends a search early, and what it tells on the way.

use std::cell::Cell;

use serde::Serialize;

/// Why a search is to end before it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Halt {
    /// Its time or its steps are used up.
    Limit,
    /// Somebody asked for it to end.
    Cancelled,
}

/// What a search may use.
#[derive(Clone, Copy)]
pub struct Limits<'a> {
    /// Asked often (at least every few milliseconds): is it to end now?
    pub stop: &'a dyn Fn() -> Option<Halt>,
    /// The most steps. A step is a thousand comparisons, about a microsecond.
    /// The same number ends the search at the same place on every machine.
    pub work: Option<u64>,
}

impl Limits<'_> {
    /// No limit: the search ends when the answer is proven.
    #[must_use]
    pub const fn none() -> Self {
        Limits { stop: &|| None, work: None }
    }

    /// At most so many steps.
    #[must_use]
    pub const fn work(steps: u64) -> Self {
        Limits { stop: &|| None, work: Some(steps) }
    }
}

/// How far a search has come.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Progress {
    /// Steps so far.
    pub work: u64,
    /// The cost of the best answer so far.
    pub value: Option<f64>,
    /// What no answer can be better than.
    pub bound: Option<f64>,
}

/// What is known at the end of a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The answer is proven to be a best one.
    Optimal,
    /// An answer, not proven to be a best one: the limit came first.
    BestFound,
    /// It is proven that there is no answer.
    Infeasible,
    /// The search was ended from outside; the answer so far, if there is one.
    Cancelled,
    /// The limit came before an answer and before a proof that there is none.
    Unknown,
}

/// Counts steps and asks whether to go on.
pub(crate) struct Meter<'a> {
    limits: &'a Limits<'a>,
    spent: Cell<u64>,
    asked: Cell<u64>,
    until: u64,
}

/// The search is over before it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Halted(pub(crate) Halt);

/// Comparisons in a step.
const STEP: u64 = 1_000;

/// After so many comparisons at the latest it is asked whether to go on.
const BREATH: u64 = 200_000;

impl<'a> Meter<'a> {
    pub(crate) fn new(limits: &'a Limits<'a>) -> Self {
        let until = limits.work.map_or(u64::MAX, |steps| steps.saturating_mul(STEP));
        Self { limits, spent: Cell::new(0), asked: Cell::new(0), until }
    }

    /// So many comparisons were made.
    pub(crate) fn spend(&self, comparisons: u64) -> Result<(), Halted> {
        let spent = self.spent.get().saturating_add(comparisons);
        self.spent.set(spent);
        if spent >= self.until {
            return Err(Halted(Halt::Limit));
        }
        if spent - self.asked.get() < BREATH {
            return Ok(());
        }
        self.asked.set(spent);
        (self.limits.stop)().map_or(Ok(()), |halt| Err(Halted(halt)))
    }

    pub(crate) const fn spent(&self) -> u64 {
        self.spent.get()
    }

    pub(crate) const fn steps(&self) -> u64 {
        self.spent.get() / STEP
    }
}
