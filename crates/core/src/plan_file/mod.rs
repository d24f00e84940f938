//! Plan files: a programme as TOML (or JSON) text, read with every problem
//! named at its line and column, and written in one canonical form.

mod bytes;
mod cycles;
mod diagnostic;
mod json;
mod nearest;
mod notation;
mod part;
mod places;
mod read;
mod references;
mod schema;
mod sense;
mod structure;
mod syntax;
mod tree;
mod write;

#[cfg(test)]
mod tests;

pub use bytes::MAX_BYTES;
pub use diagnostic::{Diagnostic, Position};
pub use json::write_json;
pub use part::{read_element, read_head};
pub(crate) use part::{unfit, unfit_head};
pub use places::Places;
pub use read::{PlanFile, read, read_json, read_value};
pub use schema::schema;
#[cfg(any(test, feature = "test-support"))]
pub(crate) use schema::{Step, at as schema_at, resolve, words};
pub use write::write;
