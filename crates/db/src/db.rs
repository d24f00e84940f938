//! The database as a whole: opening it, and transactions.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::pool::{Pool, Slot};
use crate::sql::Engine;
use crate::tx::{Connection, Tx};
use crate::{DbError, postgresql, sqlite};

/// Readers of SQLite; they run beside its one writer.
const SQLITE_READERS: usize = 4;

/// Connections to PostgreSQL, of each program.
const POSTGRES_CONNECTIONS: usize = 10;

/// How long a transaction waits for a free connection before it is [`DbError::Busy`].
const PATIENCE: Duration = Duration::from_secs(30);

/// A database of either engine. Clones are the same database and share its connections.
///
/// All functions block. On PostgreSQL they panic when called from within an asynchronous runtime's
/// own thread, so call them on one for blocking work; dropping is safe anywhere.
///
/// A transaction must not be begun inside another one on the same thread: there is one writer, and
/// it would wait for itself until it is [`DbError::Busy`].
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    target: Target,
    // Dropped in this order: SQLite's writer closes last and folds the log into the file.
    readers: Pool<Connection>,
    writers: Pool<Connection>,
    statements: Arc<AtomicU64>,
}

enum Target {
    Sqlite(PathBuf),
    Postgres(Box<postgres::Config>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Read,
    Write,
}

impl Db {
    /// Opens a database and connects to it once, so that a mistake shows at the start.
    ///
    /// - `sqlite:PATH`: a file, created if missing; its folder must exist.
    /// - `postgres://USER@HOST/NAME`, `postgresql://…` or `postgres:host=/run/postgresql dbname=…`:
    ///   whatever libpq understands, unix sockets too (`postgres://user@%2Frun%2Fpostgresql/name`).
    ///   Over TCP nothing is encrypted: use a socket, this machine, or a tunnel. The database must
    ///   be in UTF-8.
    ///
    /// # Errors
    /// [`DbError::BadUrl`] for anything else, [`DbError::Unavailable`] if it cannot be opened.
    pub fn open(url: &str) -> Result<Self, DbError> {
        let target = target(url)?;
        let writers = match target {
            Target::Sqlite(_) => 1,
            Target::Postgres(_) => POSTGRES_CONNECTIONS,
        };
        let db = Self {
            inner: Arc::new(Inner {
                target,
                readers: Pool::new(SQLITE_READERS, PATIENCE),
                writers: Pool::new(writers, PATIENCE),
                statements: Arc::new(AtomicU64::new(0)),
            }),
        };
        let (slot, connection) = db.begin(Mode::Write)?;
        Transaction::new(slot, connection).end("ROLLBACK")?;
        Ok(db)
    }

    /// Which engine this is, for people to see; statements are the same for both.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.inner.target {
            Target::Sqlite(_) => Engine::Sqlite,
            Target::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs `work` in a transaction that sees one state of the database and changes nothing.
    ///
    /// # Errors
    /// Those of `work`; [`DbError`] if there is no connection or the transaction cannot be ended.
    pub fn read<T, E: From<DbError>>(&self, work: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        self.run(Mode::Read, work)
    }

    /// Runs `work` in a transaction that is kept if `work` returns `Ok`, and undone if not, or if a
    /// statement failed whatever `work` returns.
    ///
    /// On SQLite one writes at a time; on PostgreSQL transactions are `READ COMMITTED`.
    ///
    /// # Errors
    /// Those of `work`; [`DbError`] if there is no connection or the changes cannot be kept.
    pub fn write<T, E: From<DbError>>(&self, work: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        self.run(Mode::Write, work)
    }

    /// How many statements have been run through this database, counted as [`Tx::statements`] does.
    #[must_use]
    pub fn statement_count(&self) -> u64 {
        self.inner.statements.load(Ordering::Relaxed)
    }

    /// The names of the tables, in order; without what the engines keep for themselves.
    ///
    /// # Errors
    /// [`DbError`] if the database cannot be read.
    pub fn tables(&self) -> Result<Vec<String>, DbError> {
        self.read(Tx::tables)
    }

    /// Closes the idle connections, because tables changed under their prepared statements.
    pub(crate) fn forget_connections(&self) {
        self.inner.readers.clear();
        self.inner.writers.clear();
    }

    fn run<T, E: From<DbError>>(
        &self,
        mode: Mode,
        work: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let (slot, connection) = self.begin(mode)?;
        let mut tx = Tx::new(connection, Arc::clone(&self.inner.statements));
        let result = work(&mut tx);
        let failed = tx.failed;
        let transaction = Transaction::new(slot, tx.connection);
        match result {
            Ok(value) if !failed => {
                transaction.end("COMMIT")?;
                Ok(value)
            }
            Ok(_) => {
                transaction.undo();
                Err(DbError::Aborted.into())
            }
            Err(error) => {
                transaction.undo();
                Err(error)
            }
        }
    }

    /// A connection with an open transaction. Idle connections that broke unseen are passed over.
    fn begin(&self, mode: Mode) -> Result<(Slot<'_, Connection>, Connection), DbError> {
        let inner = &self.inner;
        let pool = match (&inner.target, mode) {
            (Target::Sqlite(_), Mode::Read) => &inner.readers,
            _ => &inner.writers,
        };
        loop {
            let (slot, mut connection, used) = pool.take(|| inner.connect(mode))?;
            let begin = match (&connection, mode) {
                (Connection::Sqlite(_), Mode::Read) => "BEGIN",
                (Connection::Sqlite(_), Mode::Write) => "BEGIN IMMEDIATE",
                (Connection::Postgres(_), Mode::Read) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                (Connection::Postgres(_), Mode::Write) => "BEGIN ISOLATION LEVEL READ COMMITTED",
            };
            match connection.control(begin) {
                Ok(()) => return Ok((slot, connection)),
                Err(DbError::Unavailable(error)) if used => {
                    tracing::warn!(%error, "a database connection was lost; opening another");
                }
                Err(error) => {
                    if connection.is_sound() {
                        slot.give_back(connection);
                    }
                    return Err(error);
                }
            }
        }
    }
}

impl Inner {
    fn connect(&self, mode: Mode) -> Result<Connection, DbError> {
        Ok(match &self.target {
            Target::Sqlite(path) => Connection::Sqlite(Box::new(sqlite::open(path, mode == Mode::Write)?)),
            Target::Postgres(config) => Connection::Postgres(Box::new(postgresql::Connection::open(config)?)),
        })
    }
}

impl Drop for Inner {
    /// The client of PostgreSQL runs a small runtime of its own, which may not end on a thread of
    /// another one.
    fn drop(&mut self) {
        if matches!(self.target, Target::Postgres(_)) {
            let idle = self.writers.clear();
            let closed =
                std::thread::Builder::new().spawn(move || drop(idle)).map(std::thread::JoinHandle::join);
            if !matches!(closed, Ok(Ok(()))) {
                tracing::warn!("the database connections were not closed in order");
            }
        }
    }
}

impl Connection {
    /// Whether the connection can be used again: alive and outside of any transaction.
    fn is_sound(&self) -> bool {
        match self {
            Self::Sqlite(connection) => connection.is_autocommit(),
            Self::Postgres(connection) => !connection.is_closed(),
        }
    }
}

/// An open transaction that is about to end.
struct Transaction<'a> {
    slot: Slot<'a, Connection>,
    connection: Connection,
}

impl<'a> Transaction<'a> {
    fn new(slot: Slot<'a, Connection>, connection: Connection) -> Self {
        Self { slot, connection }
    }

    /// Commits or rolls back. If that fails the transaction is undone.
    fn end(mut self, how: &str) -> Result<(), DbError> {
        if let Err(error) = self.connection.control(how) {
            self.undo();
            return Err(error);
        }
        if self.connection.is_sound() {
            self.slot.give_back(self.connection);
        }
        Ok(())
    }

    /// Rolls back; a connection on which that fails is closed, which comes to the same.
    fn undo(mut self) {
        // SQLite rolls back by itself after some errors, such as a full disk.
        let undone = matches!(&self.connection, Connection::Sqlite(open) if open.is_autocommit());
        let undone = undone || self.connection.control("ROLLBACK").is_ok();
        if undone && self.connection.is_sound() {
            self.slot.give_back(self.connection);
        }
    }
}

/// What a URL names. The messages never hold the URL: there may be a password in it.
fn target(url: &str) -> Result<Target, DbError> {
    const FORMS: &str = "write sqlite:PATH or postgres://USER@HOST/NAME";
    if let Some(path) = url.strip_prefix("sqlite:") {
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() || path.starts_with(':') {
            return Err(DbError::BadUrl(format!("no file is named; {FORMS}")));
        }
        return Ok(Target::Sqlite(PathBuf::from(path)));
    }
    let is_url = url.starts_with("postgres://") || url.starts_with("postgresql://");
    let settings = if is_url {
        url
    } else {
        url.strip_prefix("postgres:").ok_or_else(|| DbError::BadUrl(FORMS.to_owned()))?
    };
    let config: postgres::Config = settings
        .parse()
        .map_err(|error: postgres::Error| DbError::BadUrl(format!("{}; {FORMS}", because(&error))))?;
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        return Err(DbError::BadUrl(format!("no host is named; {FORMS}")));
    }
    Ok(Target::Postgres(Box::new(config)))
}

fn because(error: &dyn std::error::Error) -> String {
    error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {source}"))
}
