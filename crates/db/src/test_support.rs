//! Fresh databases of both engines for tests, removed afterwards.
//!
//! `SAMSPIL_TEST_POSTGRES` names a PostgreSQL server in which tests may create databases; the
//! script `tests/postgres.sh` starts one. Without it tests fail, unless it is `skip`.

use std::io::{self, Write};
use std::ops::Deref;
use std::sync::Once;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use postgres::config::Host;
use postgres::{Config, NoTls};

use crate::{Db, DbError};

/// The environment variable that names the server.
pub const VARIABLE: &str = "SAMSPIL_TEST_POSTGRES";

/// A database of its own for one test. It is a [`Db`], and gone when dropped.
pub struct TestDb {
    /// `sqlite` or `postgres`, for messages.
    pub name: &'static str,
    /// What [`Db::open`] takes, to open it once more.
    pub url: String,
    // Dropped in this order: the connections before what they are connected to.
    db: Db,
    _place: Place,
}

enum Place {
    Folder { _folder: tempfile::TempDir },
    Server { config: Box<Config>, name: String },
}

impl Deref for TestDb {
    type Target = Db;

    fn deref(&self) -> &Db {
        &self.db
    }
}

/// An empty database of each engine.
///
/// # Errors
/// [`DbError::Invalid`] if `SAMSPIL_TEST_POSTGRES` is not set.
pub fn engines() -> Result<Vec<TestDb>, DbError> {
    let mut engines = vec![sqlite()?];
    engines.extend(postgres()?);
    Ok(engines)
}

/// An empty SQLite database in a temporary folder.
pub fn sqlite() -> Result<TestDb, DbError> {
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    Ok(TestDb { name: "sqlite", db: Db::open(&url)?, url, _place: Place::Folder { _folder: folder } })
}

/// An empty PostgreSQL database; none if `SAMSPIL_TEST_POSTGRES` is `skip`.
pub fn postgres() -> Result<Option<TestDb>, DbError> {
    let Ok(url) = std::env::var(VARIABLE) else {
        return Err(DbError::Invalid(format!(
            "{VARIABLE} is not set: run ./test, or start a server with tests/postgres.sh, \
             or set {VARIABLE}=skip to leave PostgreSQL out"
        )));
    };
    if url == "skip" {
        say_skipped();
        return Ok(None);
    }
    let settings = match url.strip_prefix("postgres:") {
        Some(rest) if !rest.starts_with("//") => rest,
        _ => &url,
    };
    let config: Config = settings.parse()?;
    let name = unique_name();
    config.connect(NoTls)?.batch_execute(&format!("CREATE DATABASE {name}"))?;
    let place = Place::Server { config: Box::new(config.clone()), name: name.clone() };
    let url = url_of(&config, &name);
    Ok(Some(TestDb { name: "postgres", db: Db::open(&url)?, url, _place: place }))
}

/// Once per program, past the test runner, which keeps what passing tests print to itself.
fn say_skipped() {
    static SAID: Once = Once::new();
    SAID.call_once(|| {
        // Nobody is left to tell if this fails.
        let _ = writeln!(io::stderr(), "PostgreSQL left out, as {VARIABLE}=skip asks");
    });
}

impl Drop for Place {
    /// On a thread of its own, because tests may drop it within an asynchronous runtime.
    fn drop(&mut self) {
        let Self::Server { config, name } = self else {
            return;
        };
        let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        let dropped =
            std::thread::scope(|scope| scope.spawn(|| config.connect(NoTls)?.batch_execute(&sql)).join());
        if !matches!(dropped, Ok(Ok(()))) {
            println!("the test database {name} was not removed");
        }
    }
}

/// Unique among the tests that run now, and among what crashed ones have left.
fn unique_name() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_nanos());
    format!("test_{}_{now}_{count}", std::process::id())
}

/// The same server, another database.
fn url_of(config: &Config, name: &str) -> String {
    let mut url = format!("postgres:dbname={name}");
    let mut add = |key: &str, value: &str| {
        let value = value.replace('\\', "\\\\").replace('\'', "\\'");
        url.push_str(&format!(" {key}='{value}'"));
    };
    match config.get_hosts().first() {
        Some(Host::Tcp(host)) => add("host", host),
        #[cfg(unix)]
        Some(Host::Unix(folder)) => add("host", &folder.display().to_string()),
        None => {}
    }
    if let Some(port) = config.get_ports().first() {
        add("port", &port.to_string());
    }
    if let Some(user) = config.get_user() {
        add("user", user);
    }
    if let Some(password) = config.get_password() {
        add("password", &String::from_utf8_lossy(password));
    }
    url
}
