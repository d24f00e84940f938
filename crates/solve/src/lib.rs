//! Placing people and dates: numbers in, proof out.
//!
//! Problems are plain numbers; an answer comes with a bound that is proven.
//! The same problem gives the same answer, on any machine: there are no
//! clocks, threads or chance in here. What limits a search is handed in as
//! [`Limits`].
//!
//! - [`assignment`]: who is taken by whom.
//! - [`calendar`]: dates for events that depend on each other.
//! - [`door`]: the same as JSON, for scripts and `samspil solve`.

pub mod assignment;
pub mod calendar;
pub mod door;
mod limits;
#[cfg(feature = "sample")]
pub mod sample;

pub use limits::{Halt, Limits, Progress, Status};
