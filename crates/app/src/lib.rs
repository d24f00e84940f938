//! Samspil: plan, run and follow up learning networks and talent programmes.
//!
//! `core` says what is true, `db` keeps it, this crate shows it: as pages, as
//! an API and as a command line. One folder per capability under
//! [`features`].

pub mod app;
pub mod cli;
pub mod config;
pub mod features;
pub mod jobs;
pub mod moment;
pub mod schema;
#[cfg(test)]
pub(crate) mod testing;
pub mod web;
