//! `samspil backup` and `samspil restore`: the whole database as one file that
//! either engine reads.

use std::fs::File;
use std::io::{BufReader, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use samspil_db::{Db, DbError};

use super::{Common, serve};
use crate::schema;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// The file of the backup
    file: PathBuf,
}

pub(super) fn backup(common: &Common, options: &Options) -> Result<ExitCode, String> {
    let file = &options.file;
    if file.exists() {
        return Err(format!("{} exists already; name another file", file.display()));
    }
    let config = serve::settings(common)?;
    if let Some(path) = config.database.strip_prefix("sqlite:")
        && !Path::new(path.strip_prefix("//").unwrap_or(path)).exists()
    {
        return Err(format!("{path}: there is no such database"));
    }
    let db = Db::open(&config.database).map_err(|e| e.to_string())?;
    if db.tables().map_err(|e| e.to_string())?.is_empty() {
        return Err("the database is empty: there is nothing to copy".to_owned());
    }
    write(&db, file).map_err(|e| format!("{}: {e}", file.display()))?;
    super::print(&format!("The database was copied to {}.", file.display()))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the copy beside its place and moves it there once it is whole and on
/// the disk, so that a half-written file never looks like a backup.
fn write(db: &Db, file: &Path) -> Result<(), DbError> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let unfinished = tempfile::Builder::new().prefix(".samspil-backup-").tempfile_in(folder)?;
    let mut out = BufWriter::new(unfinished.as_file());
    db.dump(&mut out)?;
    out.flush()?;
    drop(out);
    unfinished.as_file().sync_all()?;
    unfinished.persist_noclobber(file).map_err(|e| e.error)?;
    Ok(())
}

pub(super) fn restore(common: &Common, options: &Options) -> Result<ExitCode, String> {
    let file = &options.file;
    let open = File::open(file).map_err(|error| match error.kind() {
        ErrorKind::NotFound => format!("{}: there is no such file", file.display()),
        _ => format!("{}: {error}", file.display()),
    })?;
    let config = serve::settings(common)?;
    let db = Db::open(&config.database).map_err(|e| e.to_string())?;
    db.load(&mut BufReader::new(open), schema::MIGRATIONS).map_err(|error| match error {
        DbError::NotEmpty { .. } => {
            "the database is not empty; restore into a new one, so that nothing is lost".to_owned()
        }
        DbError::BadCopy { line, reason } => format!("{}, line {line}: {reason}", file.display()),
        other => other.to_string(),
    })?;
    db.migrate(schema::MIGRATIONS).map_err(|e| e.to_string())?;
    super::print(&format!("The database was restored from {}.", file.display()))?;
    Ok(ExitCode::SUCCESS)
}
