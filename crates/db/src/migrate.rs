//! Migrations: numbered, append-only, one transaction each.

use std::fmt::Write;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::sql::{Engine, dialect};
use crate::{Db, DbError, Tx, params};

/// One step of the schema. Once released it never changes.
///
/// The SQL is one text for both engines, several statements separated by semicolons. Columns are
/// `TEXT`, `BIGINT`, `DOUBLE PRECISION` or `{blob}`; what else differs has a placeholder:
/// - `{bigserial}`: a numbered primary key, as in `id {bigserial}`
/// - `{now}`: this moment in UTC as text, `2026-03-01T12:00:00Z`
/// - `{search:NAME}`: the tables of a search index, see [`Tx::search`]
///
/// Beside the tables there is a collation `nordic` for `ORDER BY`.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its number: 1, 2, 3 …
    pub number: u32,
    /// What it is about, in a few words.
    pub name: &'static str,
    /// Its statements.
    pub sql: &'static str,
}

/// A migration as the database remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Applied {
    pub(crate) number: u32,
    pub(crate) name: String,
    pub(crate) checksum: String,
}

/// The table that remembers them.
pub(crate) const TABLE: &str = "schema_migration";

/// Any number, the same in every version: whoever migrates holds this lock.
const LOCK: &str = "SELECT pg_advisory_xact_lock(7305808869)";

const CREATE: &str = "CREATE TABLE IF NOT EXISTS schema_migration (
    number BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at TEXT NOT NULL DEFAULT {now}
)";

impl Db {
    /// Applies the migrations that are missing, each in a transaction of its own, and returns their
    /// numbers. Several programs may do this at once.
    ///
    /// # Errors
    /// [`DbError::MigrationGap`], [`DbError::ChecksumChanged`], [`DbError::NewerDatabase`], and
    /// whatever the statements cause; the migrations before stay applied.
    pub fn migrate(&self, migrations: &[Migration]) -> Result<Vec<u32>, DbError> {
        // With nothing to do nothing is locked, and a database that may only be read serves too.
        if self.pending(migrations)?.is_empty() {
            return Ok(Vec::new());
        }
        let mut done = Vec::new();
        while let Some(number) = self.write(|tx| tx.migrate_once(migrations))? {
            tracing::info!(number, "migrated the database");
            done.push(number);
        }
        if !done.is_empty() {
            self.forget_connections();
        }
        Ok(done)
    }

    /// The numbers of the migrations that [`Db::migrate`] would apply.
    ///
    /// # Errors
    /// As [`Db::migrate`].
    pub fn pending(&self, migrations: &[Migration]) -> Result<Vec<u32>, DbError> {
        check_numbers(migrations)?;
        let applied = self.read(Tx::applied)?;
        check_applied(&applied, migrations)?;
        let rest = migrations.iter().skip(applied.len());
        Ok(rest.map(|migration| migration.number).collect())
    }
}

impl Tx {
    /// Applies the next migration, if there is one.
    fn migrate_once(&mut self, migrations: &[Migration]) -> Result<Option<u32>, DbError> {
        self.prepare_migrating()?;
        let applied = self.applied()?;
        check_applied(&applied, migrations)?;
        let Some(next) = migrations.get(applied.len()) else {
            return Ok(None);
        };
        self.apply(next)?;
        Ok(Some(next.number))
    }

    /// Keeps others from migrating until the end of the transaction, and makes what migrations
    /// stand on.
    pub(crate) fn prepare_migrating(&mut self) -> Result<(), DbError> {
        if self.engine() == Engine::Postgres {
            // Another program may migrate for long, and so may we.
            self.batch("SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0")?;
            // SQLite's write transactions exclude each other anyway.
            self.batch(LOCK)?;
            self.batch("CREATE COLLATION IF NOT EXISTS nordic (provider = icu, locale = 'da')")?;
        }
        let create = dialect(CREATE, self.engine())?;
        self.batch(&create)
    }

    pub(crate) fn apply(&mut self, migration: &Migration) -> Result<(), DbError> {
        let sql = dialect(migration.sql, self.engine())?;
        self.batch(&sql)?;
        self.execute(
            "INSERT INTO schema_migration (number, name, checksum) VALUES ($1, $2, $3)",
            params![migration.number, migration.name, checksum(migration)?],
        )?;
        Ok(())
    }

    pub(crate) fn applied(&mut self) -> Result<Vec<Applied>, DbError> {
        if !self.tables()?.iter().any(|table| table == TABLE) {
            return Ok(Vec::new());
        }
        self.query("SELECT number, name, checksum FROM schema_migration ORDER BY number", params![], |row| {
            let number = u32::try_from(row.integer(0)?);
            Ok(Applied {
                number: number.map_err(|error| DbError::Invalid(error.to_string()))?,
                name: row.text(1)?,
                checksum: row.text(2)?,
            })
        })
    }

    /// The names of the tables, in order; without what the engines keep for themselves.
    pub(crate) fn tables(&mut self) -> Result<Vec<String>, DbError> {
        let sql = match self.engine() {
            Engine::Sqlite => {
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
            }
            Engine::Postgres => {
                "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind IN ('r', 'p')
                 AND relnamespace = CAST(current_schema() AS regnamespace)
                 ORDER BY CAST(relname AS TEXT) COLLATE \"C\""
            }
        };
        self.query(sql, params![], |row| row.text(0))
    }
}

fn check_numbers(migrations: &[Migration]) -> Result<(), DbError> {
    match (1..).zip(migrations).find(|(number, migration)| *number != migration.number) {
        Some((number, _)) => Err(DbError::MigrationGap { number }),
        None => Ok(()),
    }
}

/// Whether the program's migrations continue those of the database.
pub(crate) fn check_applied(applied: &[Applied], migrations: &[Migration]) -> Result<(), DbError> {
    let last = |number: Option<u32>| number.unwrap_or(0);
    let database = last(applied.last().map(|applied| applied.number));
    let program = last(migrations.last().map(|migration| migration.number));
    if database > program {
        return Err(DbError::NewerDatabase { database, program });
    }
    for ((number, applied), migration) in (1..).zip(applied).zip(migrations) {
        if applied.number != number {
            return Err(DbError::MigrationGap { number });
        }
        if applied.checksum != checksum(migration)? {
            return Err(DbError::ChecksumChanged { number });
        }
    }
    Ok(())
}

/// Of what both engines run, so that it is the same on both and changes with what the placeholders
/// stand for.
fn checksum(migration: &Migration) -> Result<String, DbError> {
    let sqlite = dialect(migration.sql, Engine::Sqlite)?;
    let postgres = dialect(migration.sql, Engine::Postgres)?;
    Ok(hex(&Sha256::digest(format!("{sqlite}\0{postgres}"))))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_of_what_the_engines_run() -> Result<(), DbError> {
        let of = |sql| checksum(&Migration { number: 1, name: "x", sql });
        assert_eq!(of("SELECT 1")?, of("SELECT 1")?);
        assert_ne!(of("SELECT 1")?, of("SELECT 2")?);
        // A word that is replaced counts as what it is replaced by.
        assert_ne!(of("{bigserial}")?, hex(&Sha256::digest("{bigserial}")));
        assert_eq!(of("{blob}")?, hex(&Sha256::digest("BLOB\0BYTEA")));
        assert!(of("{search:x").is_err());
        Ok(())
    }
}
