//! Migrations, on both engines.

use samspil_db::test_support::engines;
use samspil_db::{Db, DbError, Migration, params};

const fn migration(number: u32, sql: &'static str) -> Migration {
    Migration { number, name: "a step", sql }
}

const ONE: Migration = migration(1, "CREATE TABLE one (id TEXT PRIMARY KEY)");
const TWO: Migration =
    migration(2, "CREATE TABLE two (id TEXT PRIMARY KEY); INSERT INTO one (id) VALUES ('x')");
const BROKEN: Migration = migration(2, "CREATE TABLE two (id TEXT); INSERT INTO nothing (id) VALUES (1)");

#[test]
fn they_are_applied_once_and_in_order() {
    for db in engines().unwrap() {
        assert_eq!(db.pending(&[ONE, TWO]).unwrap(), [1, 2]);
        assert_eq!(db.migrate(&[ONE]).unwrap(), [1]);
        assert_eq!(db.pending(&[ONE, TWO]).unwrap(), [2]);
        assert_eq!(db.migrate(&[ONE, TWO]).unwrap(), [2]);
        assert_eq!(db.migrate(&[ONE, TWO]).unwrap(), [0; 0]);
        assert_eq!(db.tables().unwrap(), ["one", "schema_migration", "two"]);
        let when = db.read(|tx| {
            tx.query(
                "SELECT applied_at FROM schema_migration WHERE applied_at > '2020-' AND applied_at < '9'",
                params![],
                |row| row.text(0),
            )
        });
        assert_eq!(when.unwrap().len(), 2);
    }
}

#[test]
fn a_failing_one_leaves_nothing() {
    for db in engines().unwrap() {
        assert!(matches!(db.migrate(&[ONE, BROKEN]), Err(DbError::Other(_))));
        assert_eq!(db.tables().unwrap(), ["one", "schema_migration"]);
        assert_eq!(db.migrate(&[ONE, TWO]).unwrap(), [2]);
    }
}

#[test]
fn changed_missing_and_newer_ones_are_refused() {
    for db in engines().unwrap() {
        db.migrate(&[ONE, TWO]).unwrap();
        let changed = [migration(1, "CREATE TABLE other (id TEXT)"), TWO];
        for result in [db.migrate(&changed), db.pending(&changed)] {
            assert!(matches!(result, Err(DbError::ChecksumChanged { number: 1 })));
        }
        assert!(matches!(db.migrate(&[ONE, migration(3, "")]), Err(DbError::MigrationGap { number: 2 })));
        for result in [db.migrate(&[ONE]), db.pending(&[ONE])] {
            assert!(matches!(result, Err(DbError::NewerDatabase { database: 2, program: 1 })));
        }
    }
}

#[test]
fn two_programs_may_start_at_once() {
    for db in engines().unwrap() {
        let start = || Db::open(&db.url).unwrap().migrate(&[ONE, TWO]).unwrap();
        let mut done = std::thread::scope(|scope| {
            let programs: Vec<_> = (0..4).map(|_| scope.spawn(start)).collect();
            let done = programs.into_iter().map(|program| program.join().unwrap());
            done.flatten().collect::<Vec<u32>>()
        });
        done.sort_unstable();
        assert_eq!(done, [1, 2]);
    }
}

#[test]
fn with_nothing_to_do_nothing_is_locked_or_made() {
    for db in engines().unwrap() {
        assert_eq!(db.migrate(&[]).unwrap(), [0; 0]);
        assert_eq!(db.tables().unwrap(), [""; 0]);
        db.migrate(&[ONE, TWO]).unwrap();
        let other = Db::open(&db.url).unwrap();
        let done = db.write(|tx| {
            tx.execute("DELETE FROM one", params![])?;
            other.migrate(&[ONE, TWO])
        });
        assert_eq!(done.unwrap(), [0; 0]);
    }
}
