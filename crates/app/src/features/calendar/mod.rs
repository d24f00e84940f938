//! The programme's dates as calendar files.

mod file;

pub use file::file;
