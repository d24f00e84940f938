//! A transaction: the only way to run a statement.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::row::Row;
use crate::sql::{Engine, quoted};
use crate::{DbError, Value, placeholders, postgresql, sqlite};

/// At most this many parameters in one statement that inserts several rows.
const BATCH_PARAMETERS: usize = 2_000;

/// At most this many rows in one statement.
const BATCH_ROWS: usize = 256;

/// A connection of either engine.
pub(crate) enum Connection {
    Sqlite(Box<rusqlite::Connection>),
    Postgres(Box<postgresql::Connection>),
}

/// An open transaction. Statements are one text for both engines, with parameters `$1`, `$2` …
///
/// After a statement failed, every further one fails with [`DbError::Aborted`] and nothing can be
/// committed, on both engines alike.
///
/// What to mind in statements:
/// - A whole number is bound as `BIGINT`. Where PostgreSQL wants a smaller one, as in
///   `substr(t, $1)`, write `CAST($1 AS INTEGER)`.
/// - `count(*)` is a `BIGINT`, but `sum()` and `avg()` are not: `CAST(sum(n) AS BIGINT)`.
/// - Booleans are stored as integers: `WHERE done = 1`, not `WHERE done`.
/// - Names sort with `ORDER BY name COLLATE nordic`. Keep that collation out of indexes and
///   columns: its order may change with a newer version of the engine.
/// - Insert-or-update is `ON CONFLICT (key) DO UPDATE SET x = excluded.x`.
pub struct Tx {
    pub(crate) connection: Connection,
    pub(crate) failed: bool,
    statements: u64,
    total: Arc<AtomicU64>,
}

impl Tx {
    pub(crate) fn new(connection: Connection, total: Arc<AtomicU64>) -> Self {
        Self { connection, failed: false, statements: 0, total }
    }

    /// Runs a statement and returns the number of rows it changed.
    ///
    /// # Errors
    /// What the statement breaks or the engine cannot do, see [`DbError`]; [`DbError::Aborted`] after
    /// an earlier error.
    pub fn execute(&mut self, sql: &str, params: &[Value]) -> Result<usize, DbError> {
        self.counted(params, |connection| connection.execute(sql, params))
    }

    /// All rows of the answer, each turned into a value by `map`.
    ///
    /// # Errors
    /// As [`Tx::execute`], and those of `map`.
    pub fn query<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        mut map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<Vec<T>, DbError> {
        let mut found = Vec::new();
        self.counted(params, |connection| {
            connection.query(sql, params, &mut |row| {
                found.push(map(row)?);
                Ok(())
            })
        })?;
        Ok(found)
    }

    /// The row of the answer, if there is one.
    ///
    /// # Errors
    /// As [`Tx::query`]; several rows are [`DbError::Invalid`].
    pub fn query_one_opt<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<Option<T>, DbError> {
        let mut found = self.query(sql, params, map)?;
        if found.len() > 1 {
            return Err(DbError::Invalid("more than one row came back".to_owned()));
        }
        Ok(found.pop())
    }

    /// The row of the answer.
    ///
    /// # Errors
    /// As [`Tx::query`]; no row, or several, is [`DbError::Invalid`].
    pub fn query_one<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<T, DbError> {
        self.query_one_opt(sql, params, map)?.ok_or_else(|| DbError::Invalid("no row came back".to_owned()))
    }

    /// Inserts many rows, each with one value per column, in as few round trips as the engine
    /// needs; counts as one statement. Returns the number of rows.
    ///
    /// # Errors
    /// As [`Tx::execute`]; [`DbError::Invalid`] where a row has another number of values.
    pub fn insert_many(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: impl IntoIterator<Item = Vec<Value>>,
    ) -> Result<usize, DbError> {
        let width = columns.len();
        let names: Vec<String> = columns.iter().map(|name| quoted(name)).collect();
        let prefix = format!("INSERT INTO {} ({}) VALUES", quoted(table), names.join(", "));
        let mut wrong = None;
        let rows = rows.into_iter().map_while(|row| {
            wrong = if row.len() == width {
                check_texts(&row).err()
            } else {
                Some(wrong_count(width, row.len()))
            };
            wrong.is_none().then_some(row)
        });
        let result = self.counted(&[], |connection| match connection {
            Connection::Sqlite(connection) => {
                let sql = format!("{prefix} ({})", placeholders(1, width));
                sqlite::execute_each(connection, &sql, rows)
            }
            Connection::Postgres(connection) => insert_batches(connection, &prefix, width, rows),
        });
        match wrong {
            None => result,
            Some(error) => {
                self.failed = true;
                Err(error)
            }
        }
    }

    /// How many statements this transaction has run: calls of this type's functions, not counting
    /// beginning and end, so that it is the same number on both engines.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.statements
    }

    pub(crate) fn engine(&self) -> Engine {
        match self.connection {
            Connection::Sqlite(_) => Engine::Sqlite,
            Connection::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs statements without parameters, separated by semicolons.
    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), DbError> {
        self.counted(&[], |connection| connection.batch(sql))
    }

    /// Visits the rows of a large answer without holding them all.
    pub(crate) fn stream(
        &mut self,
        sql: &str,
        mut visit: impl FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        self.counted(&[], |connection| match connection {
            Connection::Sqlite(connection) => sqlite::query(connection, sql, &[], &mut visit),
            Connection::Postgres(connection) => connection.stream(sql, &mut visit),
        })
    }

    fn counted<T>(
        &mut self,
        params: &[Value],
        run: impl FnOnce(&mut Connection) -> Result<T, DbError>,
    ) -> Result<T, DbError> {
        if self.failed {
            return Err(DbError::Aborted);
        }
        self.statements += 1;
        self.total.fetch_add(1, Ordering::Relaxed);
        let result = check_texts(params).and_then(|()| run(&mut self.connection));
        self.failed = result.is_err();
        result
    }
}

impl Connection {
    fn execute(&mut self, sql: &str, params: &[Value]) -> Result<usize, DbError> {
        match self {
            Self::Sqlite(connection) => sqlite::execute(connection, sql, params),
            Self::Postgres(connection) => connection.execute(sql, params),
        }
    }

    fn query(
        &mut self,
        sql: &str,
        params: &[Value],
        visit: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        match self {
            Self::Sqlite(connection) => sqlite::query(connection, sql, params, visit),
            Self::Postgres(connection) => connection.query(sql, params, visit),
        }
    }

    /// Begins or ends a transaction.
    pub(crate) fn control(&mut self, sql: &str) -> Result<(), DbError> {
        match self {
            // Prepared once: as a batch it would be compiled anew every time.
            Self::Sqlite(connection) => sqlite::execute(connection, sql, &[]).map(|_| ()),
            Self::Postgres(connection) => connection.batch(sql),
        }
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), DbError> {
        match self {
            Self::Sqlite(connection) => Ok(connection.execute_batch(sql)?),
            Self::Postgres(connection) => connection.batch(sql),
        }
    }
}

/// Several rows per round trip. The rest goes in halves, so that a table needs few statements
/// whatever the number of rows.
fn insert_batches(
    connection: &mut postgresql::Connection,
    prefix: &str,
    width: usize,
    mut rows: impl Iterator<Item = Vec<Value>>,
) -> Result<usize, DbError> {
    let full = BATCH_ROWS.min((BATCH_PARAMETERS / width.max(1)).max(1));
    // A power of two, so that its halves are as well.
    let full = 1 << full.ilog2();
    let mut inserted = 0;
    loop {
        let batch: Vec<Vec<Value>> = rows.by_ref().take(full).collect();
        if batch.is_empty() {
            return Ok(inserted);
        }
        let mut rest = batch.len();
        let mut values = batch.into_iter().flatten();
        while rest > 0 {
            let now = 1 << rest.ilog2();
            let params: Vec<Value> = values.by_ref().take(now * width).collect();
            let sql = format!("{prefix} {}", tuples(now, width));
            inserted += connection.execute(&sql, &params)?;
            rest -= now;
        }
    }
}

/// `($1, $2), ($3, $4)` for two rows of two columns.
fn tuples(rows: usize, width: usize) -> String {
    (0..rows).map(|row| format!("({})", placeholders(row * width + 1, width))).collect::<Vec<_>>().join(", ")
}

/// PostgreSQL cannot store NUL in a text and SQLite cuts texts there in places.
fn check_texts(params: &[Value]) -> Result<(), DbError> {
    let nul = |value: &Value| matches!(value, Value::Text(text) if text.contains('\0'));
    if params.iter().any(nul) {
        return Err(DbError::Invalid("a text has a NUL character".to_owned()));
    }
    Ok(())
}

pub(crate) fn wrong_count(wanted: usize, given: usize) -> DbError {
    DbError::Invalid(format!("{wanted} values are wanted, {given} given"))
}
