//! Placing people and dates: numbers in, proof out.
//!
//! Problems are plain numbers; an answer comes with a bound that is proven.
//! The same problem gives the same answer, on any machine: there are no
//! clocks, threads or chance in here. What limits a search is handed in as
//! [`Limits`].
//!
//! - [`assignment`]: who is taken by whom.
//! - [`calendar`]: dates for events that depend on each other.
//! - [`pairs`]: everybody gets a partner.
//! - [`interviews`]: slots in which two people are free.
//! - [`groups`]: groups whose people differ as much as they can.
//! - [`rounds`]: groups in which people meet as many others as possible.
//! - [`door`]: the same as JSON, for scripts and `samspil solve`.

pub mod assignment;
pub mod calendar;
pub mod door;
pub mod groups;
pub mod interviews;
mod limits;
pub mod pairs;
pub mod rounds;
#[cfg(feature = "sample")]
pub mod sample;
mod scale;

pub use limits::{Halt, Limits, Progress, Status};
