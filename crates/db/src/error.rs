//! One error type for both engines.

use std::error::Error;

use postgres::error::SqlState;
use rusqlite::ErrorCode;
use rusqlite::ffi;

/// The engine's own error, without the values of rows.
pub type Source = Box<dyn Error + Send + Sync>;

/// What can go wrong in the database, the same for both engines.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DbError {
    /// The URL names no database this crate can open. The text never repeats the URL, which may
    /// hold a password.
    #[error("not a database address: {0}")]
    BadUrl(String),
    /// The database cannot be reached or opened, or the connection broke.
    #[error("the database is unavailable: {0}")]
    Unavailable(#[source] Source),
    /// A row with the same unique values exists.
    #[error("a row with the same {constraint} exists already")]
    UniqueViolation {
        /// `table.column` or `table.column,column`; for an index on an expression its name.
        constraint: String,
        /// The engine's own error.
        #[source]
        source: Source,
    },
    /// A row refers to one that does not exist, or one that is still referred to was removed.
    #[error("a row refers to one that is not there: {0}")]
    ForeignKey(#[source] Source),
    /// Somebody else is in the way (lock, deadlock, serialization, no free connection, a statement
    /// that took too long); running the whole transaction again may succeed.
    #[error("the database is busy: {0}")]
    Busy(#[source] Source),
    /// The disk is full.
    #[error("the disk is full: {0}")]
    Full(#[source] Source),
    /// A write was tried in a read transaction or in a database that may not be written.
    #[error("the database may only be read here: {0}")]
    ReadOnly(#[source] Source),
    /// An earlier statement of this transaction failed, so nothing of it can be kept.
    #[error("an earlier statement of this transaction failed")]
    Aborted,
    /// A migration that has been applied differs from the one in the program.
    #[error("migration {number} has been changed after it was applied")]
    ChecksumChanged {
        /// The number of the migration.
        number: u32,
    },
    /// The migrations are not numbered 1, 2, 3 …
    #[error("migration {number} is missing: migrations are numbered from 1 without gaps")]
    MigrationGap {
        /// The first number that is missing.
        number: u32,
    },
    /// The database was migrated by a newer program.
    #[error("the database is at migration {database}, this program knows only {program}")]
    NewerDatabase {
        /// The last migration applied to the database.
        database: u32,
        /// The last migration the program knows.
        program: u32,
    },
    /// A portable copy was loaded into a database that has tables already.
    #[error("the database is not empty: it has a table {table}")]
    NotEmpty {
        /// The first table found.
        table: String,
    },
    /// A portable copy is truncated, changed or not one at all.
    #[error("line {line} of the copy: {reason}")]
    BadCopy {
        /// The line, from 1.
        line: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// Reading or writing a copy failed.
    #[error("reading or writing a copy failed: {0}")]
    Io(#[from] std::io::Error),
    /// The caller asked for something that cannot be: a wrong column type, a wrong number of
    /// parameters, a text with a NUL character.
    #[error("{0}")]
    Invalid(String),
    /// Everything else, with the engine's own error.
    #[error("the database failed: {0}")]
    Other(#[source] Source),
}

impl DbError {
    pub(crate) fn busy(message: &str) -> Self {
        Self::Busy(message.into())
    }
}

impl From<rusqlite::Error> for DbError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return Self::Other(Box::new(error));
        };
        match failure.extended_code {
            ffi::SQLITE_CONSTRAINT_UNIQUE
            | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | ffi::SQLITE_CONSTRAINT_ROWID => {
                return Self::UniqueViolation {
                    constraint: sqlite_constraint(message.as_deref().unwrap_or_default()),
                    source: Box::new(error),
                };
            }
            ffi::SQLITE_CONSTRAINT_FOREIGNKEY => return Self::ForeignKey(Box::new(error)),
            _ => {}
        }
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy(Box::new(error)),
            ErrorCode::DiskFull => Self::Full(Box::new(error)),
            ErrorCode::ReadOnly => Self::ReadOnly(Box::new(error)),
            ErrorCode::CannotOpen => Self::Unavailable(Box::new(error)),
            _ => Self::Other(Box::new(error)),
        }
    }
}

/// `UNIQUE constraint failed: t.a, t.b` → `t.a,b`; `… failed: index 'x'` → `x`.
fn sqlite_constraint(message: &str) -> String {
    let what = message.split_once(": ").map_or(message, |(_, what)| what);
    if let Some(index) = what.strip_prefix("index '") {
        return index.trim_end_matches('\'').to_owned();
    }
    let mut table = "";
    let mut columns = Vec::new();
    for column in what.split(", ") {
        let (of, name) = column.split_once('.').unwrap_or(("", column));
        table = of;
        columns.push(name);
    }
    format!("{table}.{}", columns.join(","))
}

impl From<postgres::Error> for DbError {
    fn from(error: postgres::Error) -> Self {
        let Some(db) = error.as_db_error() else {
            // Without an answer of the server it is the connection, or a value that does not fit.
            let lost = error.is_closed() || error.code().is_none() && has_io_source(&error);
            return if lost {
                Self::Unavailable(Box::new(error))
            } else {
                Self::Other(Box::new(Described(error.to_string())))
            };
        };
        let code = db.code();
        if *code == SqlState::UNIQUE_VIOLATION {
            return Self::UniqueViolation {
                constraint: postgres_constraint(db),
                source: Box::new(Described(describe(db))),
            };
        }
        let wrap: fn(Source) -> Self = match code.code() {
            "23503" | "23001" => Self::ForeignKey,
            "40001" | "40P01" | "55P03" | "57014" => Self::Busy,
            "53100" => Self::Full,
            "25006" => Self::ReadOnly,
            "0A000" if is_stale_plan(&error) => Self::Busy,
            "53300" | "57P01" | "57P02" | "57P03" | "3D000" | "28000" | "28P01" => Self::Unavailable,
            other if other.starts_with("08") => Self::Unavailable,
            _ => Self::Other,
        };
        wrap(Box::new(Described(describe(db))))
    }
}

/// A prepared statement outlived a change of its tables, made by another server. It has to be
/// prepared again, in a new transaction.
pub(crate) fn is_stale_plan(error: &postgres::Error) -> bool {
    error.as_db_error().is_some_and(|db| {
        *db.code() == SqlState::FEATURE_NOT_SUPPORTED && db.message().contains("cached plan")
    })
}

/// A connection that could not be made has no code of the server and an input/output error below.
fn has_io_source(error: &postgres::Error) -> bool {
    let mut below = error.source();
    while let Some(source) = below {
        if source.is::<std::io::Error>() {
            return true;
        }
        below = source.source();
    }
    false
}

/// The same name that SQLite gives: the detail reads `Key (a, b)=(1, 2) …` in every language.
fn postgres_constraint(error: &postgres::error::DbError) -> String {
    let columns = error
        .detail()
        .and_then(|detail| detail.split_once('('))
        .and_then(|(_, rest)| rest.split_once(")=("))
        .map(|(columns, _)| columns.replace(", ", ","))
        .filter(|columns| !columns.contains(['(', ' ', ':']));
    match (error.table(), columns) {
        (Some(table), Some(columns)) => format!("{table}.{columns}"),
        _ => error.constraint().unwrap_or_default().to_owned(),
    }
}

/// What the server says of an error, without its detail: that holds the values of the row, and errors
/// come into logs. The client's own error is not kept below, because it prints the detail too.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Described(String);

fn describe(error: &postgres::error::DbError) -> String {
    let places = [("table", error.table()), ("column", error.column()), ("constraint", error.constraint())];
    let named = places.iter().filter_map(|(what, name)| Some(format!(", {what} {}", (*name)?)));
    format!("{} [{}{}]", error.message(), error.code().code(), named.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::sqlite_constraint;

    #[test]
    fn sqlite_constraints_are_named_by_table_and_columns() {
        assert_eq!(sqlite_constraint("UNIQUE constraint failed: t.a"), "t.a");
        assert_eq!(sqlite_constraint("UNIQUE constraint failed: t.a, t.b"), "t.a,b");
        assert_eq!(sqlite_constraint("UNIQUE constraint failed: index 'name'"), "name");
    }
}
