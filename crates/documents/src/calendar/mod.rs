//! What a plan dates to the day, as an iCalendar file (RFC 5545).
//!
//! [`events`] gathers it without words; [`Calendar::write`] puts it into the
//! reader's words. A calendar is read outside of Samspil, on telephones and by
//! colleagues who share one: it names nobody and carries no remark, whoever
//! reads it.

mod event;
mod invitation;
mod line;
mod print;
#[cfg(test)]
mod tests;
mod zone;

pub use event::{Event, events};
pub use invitation::{Answer, Invitation, Method, Reply, replies};
pub use print::{Calendar, Part, Stamp};
pub use zone::Zone;
