//! Backups and portable copies, between both engines.
#![expect(clippy::unwrap_used, reason = "tests")]

use samspil_db::test_support::{TestDb, engines};
use samspil_db::{Db, DbError, Migration, params};

const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "boats",
        sql: "CREATE TABLE boat (id {bigserial}, name TEXT NOT NULL UNIQUE, length DOUBLE PRECISION,
                image {blob}, tender BIGINT REFERENCES boat (id));
              CREATE TABLE berth (pier TEXT NOT NULL, place BIGINT NOT NULL,
                boat BIGINT NOT NULL REFERENCES boat (id) ON DELETE CASCADE, PRIMARY KEY (pier, place));
              INSERT INTO boat (name) VALUES ('seeded')",
    },
    Migration {
        number: 2,
        name: "search",
        sql: "{search:found}; CREATE TABLE \"order\" (id TEXT PRIMARY KEY, \"group\" TEXT)",
    },
];

const LATER: Migration =
    Migration { number: 3, name: "later", sql: "ALTER TABLE berth ADD COLUMN depth BIGINT" };

fn fill(db: &Db) {
    db.migrate(MIGRATIONS).unwrap();
    db.write(|tx| {
        tx.execute("DELETE FROM boat WHERE name = 'seeded'", params![])?;
        let boats = (2..1203_i64).map(|id| {
            let length = (id % 3 > 0).then_some(0.1 * id as f64);
            let image = (id % 2 > 0).then(|| vec![0_u8, 255, (id % 256) as u8]);
            vec![id.into(), format!("Bå\"t\n{id}").into(), length.into(), image.into()]
        });
        tx.insert_many("boat", &["id", "name", "length", "image"], boats)?;
        // Each refers to a row that comes later in the copy.
        tx.execute("UPDATE boat SET tender = id + 1 WHERE id < 1202", params![])?;
        for pier in ["a", "B", "Å", "ø", "Z"] {
            tx.execute("INSERT INTO berth (pier, place, boat) VALUES ($1, -1, 7)", params![pier])?;
        }
        tx.execute("INSERT INTO \"order\" (id, \"group\") VALUES ('x', NULL)", params![])?;
        tx.search_put("found", "k", "s", "Læringsnetværk")
    })
    .unwrap();
}

fn copy_of(db: &Db) -> Vec<u8> {
    let mut copy = Vec::new();
    db.dump(&mut copy).unwrap();
    copy
}

fn check_loaded(db: &TestDb) {
    let hits = db.read(|tx| tx.search("found", &["s"], "netværk", 5)).unwrap();
    assert_eq!(hits.len(), 1, "{}", db.name);
    db.migrate(&[MIGRATIONS[0], MIGRATIONS[1], LATER]).unwrap();
    // Numbers go on after the highest, and references are kept again.
    db.write(|tx| tx.execute("INSERT INTO boat (name) VALUES ('new')", params![])).unwrap();
    let id =
        db.read(|tx| tx.query_one("SELECT id FROM boat WHERE name = 'new'", params![], |row| row.integer(0)));
    assert_eq!(id.unwrap(), 1203);
    let orphan =
        db.write(|tx| tx.execute("INSERT INTO berth (pier, place, boat) VALUES ('q', 1, 9999)", params![]));
    assert!(matches!(orphan, Err(DbError::ForeignKey(_))));
}

#[test]
fn every_engine_reads_what_every_engine_wrote() {
    let mut first = None;
    for source in engines().unwrap() {
        fill(&source);
        let copy = copy_of(&source);
        assert!(first.get_or_insert_with(|| copy.clone()) == &copy, "{}", source.name);
        for target in engines().unwrap() {
            target.load(&mut copy.as_slice(), MIGRATIONS).unwrap();
            assert!(copy_of(&target) == copy, "{} to {}", source.name, target.name);
            check_loaded(&target);
        }
    }
}

#[test]
fn damaged_copies_are_refused_and_leave_nothing() {
    let source = engines().unwrap().remove(0);
    fill(&source);
    let copy = copy_of(&source);
    let text = String::from_utf8(copy.clone()).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut without_row = lines.clone();
    without_row.remove(10);
    let damaged = [
        String::new(),
        text[..text.len() / 2].to_owned(),
        text[..text.len() - 1].to_owned(),
        lines[..lines.len() - 1].concat(),
        without_row.concat(),
        text.replace("t\\n1000\"", "t\\n1x00\""),
        text.replace("[\"x\",null]", "[\"x\"]"),
        text.replace("\"portable-database\"", "\"other\""),
        format!("{text}\n"),
        "{}\n".to_owned(),
        "not json\n".to_owned(),
    ];
    for db in engines().unwrap() {
        for copy in &damaged {
            let result = db.load(&mut copy.as_bytes(), MIGRATIONS);
            assert!(matches!(result, Err(DbError::BadCopy { .. })), "{result:?}");
            assert_eq!(db.tables().unwrap(), [""; 0]);
        }
        db.load(&mut copy.as_slice(), MIGRATIONS).unwrap();
    }
}

#[test]
fn copies_fit_only_an_empty_database_and_their_program() {
    for db in engines().unwrap() {
        fill(&db);
        let copy = copy_of(&db);
        let full = db.load(&mut copy.as_slice(), MIGRATIONS);
        assert!(matches!(full, Err(DbError::NotEmpty { table }) if table == "berth"));
        for empty in engines().unwrap() {
            let older = empty.load(&mut copy.as_slice(), &MIGRATIONS[..1]);
            assert!(matches!(older, Err(DbError::NewerDatabase { .. })), "{older:?}");
            let newer = [MIGRATIONS[0], MIGRATIONS[1], LATER];
            empty.load(&mut copy.as_slice(), &newer).unwrap();
            assert_eq!(empty.pending(&newer).unwrap(), [3]);
        }
    }
}
