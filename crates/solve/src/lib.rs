//! Placing people and dates: numbers in, proof out.
//!
//! Problems are plain numbers; an answer comes with a bound that is proven.
//! The same problem gives the same answer, on any machine: there are no
//! clocks, threads or chance in here. What limits a search is handed in as
//! [`Limits`].
//!
//! - [`calendar`]: dates for events that depend on each other.
//! - [`rounds`]: groups in which people meet as many others as possible.
//! - [`door`]: the same as JSON, for scripts and `samspil solve`.

pub mod calendar;
pub mod door;
mod limits;
pub mod rounds;
#[cfg(feature = "sample")]
pub mod sample;

pub use limits::{Halt, Limits, Progress, Status};
