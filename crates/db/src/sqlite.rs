//! The SQLite half: opening, statements, rows.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, Statement, ToSql};

use crate::row::{Columns, Row};
use crate::sql::numbered;
use crate::{DbError, Value};

/// How long a statement waits for another process that writes.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// What every connection is set to. The write-ahead log is a property of the file and set by the
/// writer alone.
const SETTINGS: &str = "
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -2000;
    PRAGMA mmap_size = 134217728;
";

/// Prepared statements kept per connection.
const STATEMENTS: usize = 128;

pub(crate) fn open(path: &Path, writer: bool) -> Result<Connection, DbError> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, writer);
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    // Plans do not depend on the values bound; else a statement is compiled
    // anew whenever a bound value could change its plan.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    if writer {
        connection.pragma_update(None, "journal_mode", "wal")?;
    }
    connection.execute_batch(SETTINGS)?;
    if !writer {
        connection.pragma_update(None, "query_only", true)?;
    }
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    register_nordic(&connection)?;
    Ok(connection)
}

/// The collation `nordic`: Danish order, equal texts only if the same byte by byte, as PostgreSQL's.
fn register_nordic(connection: &Connection) -> Result<(), DbError> {
    Ok(connection.create_collation("nordic", crate::compare_nordic)?)
}

pub(crate) fn execute(connection: &Connection, sql: &str, params: &[Value]) -> Result<usize, DbError> {
    let mut statement = connection.prepare_cached(&numbered(sql).0)?;
    bind(&mut statement, params)?;
    Ok(statement.raw_execute()?)
}

/// Runs one statement once per row.
pub(crate) fn execute_each(
    connection: &Connection,
    sql: &str,
    rows: impl Iterator<Item = Vec<Value>>,
) -> Result<usize, DbError> {
    let mut statement = connection.prepare_cached(&numbered(sql).0)?;
    let mut changed = 0;
    for row in rows {
        bind(&mut statement, &row)?;
        changed += statement.raw_execute()?;
    }
    Ok(changed)
}

/// Calls `visit` for each row as it comes.
pub(crate) fn query(
    connection: &Connection,
    sql: &str,
    params: &[Value],
    visit: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
) -> Result<(), DbError> {
    let mut statement = connection.prepare_cached(&numbered(sql).0)?;
    bind(&mut statement, params)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        visit(&Row(Columns::Sqlite(row)))?;
    }
    Ok(())
}

fn bind(statement: &mut Statement<'_>, params: &[Value]) -> Result<(), DbError> {
    let wanted = statement.parameter_count();
    if wanted != params.len() {
        return Err(crate::tx::wrong_count(wanted, params.len()));
    }
    for (index, value) in params.iter().enumerate() {
        statement.raw_bind_parameter(index + 1, value)?;
    }
    Ok(())
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
