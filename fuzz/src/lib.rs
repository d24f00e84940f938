//! What the fuzz targets share. The readers are compiled here on their own: the
//! rest of their crate would take long to build and is not fuzzed.

#[path = "../../crates/documents/src/read/mod.rs"]
pub mod read;

pub mod inputs;
