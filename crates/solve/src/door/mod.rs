//! The problems as JSON, for scripts, benchmarks and checkers: text in, text out.
//! `docs/SOLVE.md` describes what goes in and what comes out.

mod bad;
mod calendar;
mod input;
mod output;
mod pairs;

pub use bad::{BadInput, What};
pub use calendar::{Calendar, calendar};
pub use output::{Output, Solved};
