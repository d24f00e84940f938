//! Elements of a plan: one way to change any of them, with version, history,
//! undo and search.

pub mod searchable;
mod store;

pub use store::{Applied, By, Change, ChangeError, apply, record, undo};
