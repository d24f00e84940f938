//! The problems as JSON, for scripts, benchmarks and checkers: text in, text out.
//! `docs/SOLVE.md` describes what goes in and what comes out.

mod bad;
mod calendar;
mod entries;
mod groups;
mod interviews;
mod mentors;
mod output;
mod pairs;
mod rounds;

pub use bad::{BadInput, What};
pub use calendar::{Calendar, calendar};
pub use groups::{Groups, groups};
pub use interviews::interviews;
pub use mentors::{Mentors, Objective, mentors};
pub use output::Output;
pub use pairs::{PairsOptions, Source, pairs};
pub use rounds::rounds;

use crate::limits::{Limits, Progress};

/// The problems there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Dates for events that depend on each other.
    Calendar,
    /// Everybody gets a partner.
    Pairs,
    /// Slots in which two people are free.
    Interviews,
    /// Groups whose people differ as much as they can.
    Groups,
    /// Groups in which people meet as many others as possible.
    Rounds,
    /// Talents and mentors: at most one mentor for each talent.
    Mentors,
}

impl Kind {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Calendar, Self::Pairs, Self::Interviews, Self::Groups, Self::Rounds, Self::Mentors];

    /// The name by which it is asked for.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::Pairs => "pairs",
            Self::Interviews => "interviews",
            Self::Groups => "groups",
            Self::Rounds => "rounds",
            Self::Mentors => "mentors",
        }
    }
}

/// A problem on its way in.
pub struct Request<'a> {
    /// Which problem.
    pub kind: Kind,
    /// The problem itself, as JSON.
    pub text: &'a [u8],
    /// The same input and seed give the same answer.
    pub seed: u64,
    /// What the search may use.
    pub limits: Limits<'a>,
    /// What finding out why there is no answer may use, counted from the same start.
    pub grace: Limits<'a>,
    /// Told whenever the answer or the bound gets better.
    pub tell: &'a mut dyn FnMut(Progress),
}

/// Solves a problem. CPU time is left to the caller, who has a clock.
///
/// # Errors
/// Where the text is no such problem.
pub fn answer(request: Request<'_>) -> Result<Output, BadInput> {
    match request.kind {
        Kind::Calendar => calendar::answer(request),
        Kind::Pairs => pairs(request, PairsOptions::default()),
        Kind::Interviews => interviews::answer(request),
        Kind::Groups => groups::answer(request),
        Kind::Rounds => rounds::answer(request),
        Kind::Mentors => mentors::answer(request),
    }
}
