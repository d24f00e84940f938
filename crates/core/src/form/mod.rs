//! Forms for everything a plan holds, made from the types: what fields there
//! are, what may be typed into them, and what was meant by what was typed.

mod read;
mod shape;
mod typed;

pub use read::{Fault, filled_rows, period, read};
pub use shape::{Field, List, Notation, Record, Shape, head, of};
pub use typed::{Typed, fill};

#[cfg(test)]
mod tests;
