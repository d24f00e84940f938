//! Files that people send: kept in the database, so that every server has
//! them and a backup holds them.

mod store;

pub use store::{Kept, keep, read};
