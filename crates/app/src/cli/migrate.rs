//! `samspil migrate`: brings the database up to date.

use std::process::ExitCode;

use clap::Args;
use samspil_db::Db;

use super::{Common, serve};
use crate::schema;

#[derive(Debug, Args)]
pub(super) struct Options {}

pub(super) fn run(common: &Common, _: &Options) -> Result<ExitCode, String> {
    let config = serve::settings(common)?;
    let db = Db::open(&config.database).map_err(|e| e.to_string())?;
    let done = db.migrate(schema::MIGRATIONS).map_err(|e| e.to_string())?;
    super::print(&match done.len() {
        0 => "The database is up to date.".to_owned(),
        1 => "1 migration was made.".to_owned(),
        several => format!("{several} migrations were made."),
    })?;
    Ok(ExitCode::SUCCESS)
}
