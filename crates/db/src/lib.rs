//! The only code that knows SQLite or PostgreSQL.
//!
//! A [`Db`] runs closures in transactions, a [`Tx`] runs statements, one text for both engines:
//!
//! ```
//! use samspil_db::{Db, DbError, Migration, params};
//!
//! const MIGRATIONS: &[Migration] = &[Migration {
//!     number: 1,
//!     name: "boats",
//!     sql: "CREATE TABLE boat (id TEXT PRIMARY KEY, name TEXT NOT NULL, crew BIGINT NOT NULL)",
//! }];
//!
//! # fn main() -> Result<(), DbError> {
//! # let path = std::env::temp_dir().join(format!("db-example-{}.sqlite", std::process::id()));
//! # let url = format!("sqlite:{}", path.display());
//! let db = Db::open(&url)?;
//! db.migrate(MIGRATIONS)?;
//! db.write(|tx| {
//!     tx.execute("INSERT INTO boat (id, name, crew) VALUES ($1, $2, $3)", params!["b1", "Ægir", 4])
//! })?;
//! let names = db.read(|tx| {
//!     tx.query(
//!         "SELECT name FROM boat WHERE crew >= $1 ORDER BY name COLLATE nordic",
//!         params![2],
//!         |row| row.text(0),
//!     )
//! })?;
//! assert_eq!(names, ["Ægir"]);
//! # drop(db);
//! # std::fs::remove_file(path)?;
//! # Ok(())
//! # }
//! ```
//!
//! Everything blocks; asynchronous programs call it on a thread for blocking work.

mod copy;
mod db;
mod error;
mod load;
mod migrate;
mod nordic;
mod pool;
mod postgresql;
mod row;
mod search;
mod sql;
mod sqlite;
#[cfg(feature = "test-support")]
pub mod test_support;
mod tx;
mod value;

pub use db::Db;
pub use error::{DbError, Source};
pub use migrate::Migration;
pub use nordic::compare_nordic;
pub use row::Row;
pub use search::Hit;
pub use sql::Engine;
pub use tx::Tx;
pub use value::{Value, placeholders};
