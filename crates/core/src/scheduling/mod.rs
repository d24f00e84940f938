//! The calendar that plans itself: a plan as something to be placed on days,
//! and what came of it in sentences.
//!
//! [`draft`] says what is to be placed and by which rules, in dates and names.
//! Whoever places it (a solver, a person) gives back [`Dates`]; [`report`]
//! says what they mean, [`Cause`] and [`Way`] why there are none and what
//! would help, [`taken_over`] what becomes of the plan.

mod cause;
mod chains;
mod days;
mod draft;
mod events;
mod implied;
mod key;
mod lags;
mod people;
mod report;
mod settings;
mod shape;
mod take_over;
#[cfg(test)]
mod tests;
mod way;
mod why;

pub use cause::{Cause, WhoOrWhat};
pub use days::{Closed, away};
pub use draft::draft;
pub use events::{Candidate, Standing, candidates};
pub use key::{Dates, InvalidKey, Key};
pub use report::{Distance, Placed, Report, report};
pub use settings::Settings;
pub use shape::{Draft, Event, Group, Lag, Limit, MOST_DAYS, MOST_EVENTS, Need, Resource, TooLarge, Unused};
pub use take_over::{Named, Sureness, Taken, taken_over};
pub use way::Way;
pub use why::Why;
