//! Search, on both engines.
#![expect(clippy::unwrap_used, reason = "tests")]

use samspil_db::test_support::engines;
use samspil_db::{Db, DbError, Migration, params};

const MIGRATIONS: &[Migration] =
    &[Migration { number: 1, name: "search", sql: "{search:found}; CREATE TABLE other (id TEXT)" }];

const TEXTS: [(&str, &str, &str); 6] = [
    ("a", "x", "Læringsnetværk for ÆLDRE"),
    ("b", "x", "Et netværk om børn og unge i Århus"),
    ("c", "y", "Netværk i en anden sammenhæng, som er lang"),
    ("d", "x", "100% \"færdig\" a_b c\\d (AND) OR* NEAR"),
    ("e", "x", "100 procent axb"),
    ("f", "x", "A\u{30a}r 2026"),
];

fn filled() -> Vec<samspil_db::test_support::TestDb> {
    let databases = engines().unwrap();
    for db in &databases {
        db.migrate(MIGRATIONS).unwrap();
        db.write(|tx| {
            TEXTS.iter().try_for_each(|(key, scope, text)| tx.search_put("found", key, scope, text))
        })
        .unwrap();
    }
    databases
}

fn find(db: &Db, scopes: &[&str], words: &str) -> Vec<String> {
    let hits = db.read(|tx| tx.search("found", scopes, words, 10)).unwrap();
    hits.into_iter().map(|hit| hit.key).collect()
}

#[test]
fn parts_of_words_in_any_case_are_found() {
    for db in filled() {
        let cases: [(&str, &[&str]); 17] = [
            ("netværk", &["a", "b"]),
            ("NETVÆRK", &["a", "b"]),
            ("ældre", &["a"]),
            ("netværk børn", &["b"]),
            ("børn netværk ældre", &[]),
            ("æ", &["a", "b", "d"]),
            ("Om netværk", &["b"]),
            ("100%", &["d"]),
            ("a_b", &["d"]),
            ("_", &["d"]),
            ("%", &["d"]),
            ("\"", &["d"]),
            ("\"færdig\"", &["d"]),
            ("c\\d (AND) OR*", &["d"]),
            ("år", &["f", "b"]),
            ("a\u{30a}rhus", &["b"]),
            ("  ", &[]),
        ];
        for (words, keys) in cases {
            assert_eq!(find(&db, &["x"], words), keys, "{words} on {}", db.name);
        }
    }
}

#[test]
fn scopes_and_limits_hold() {
    for db in filled() {
        assert_eq!(find(&db, &["x", "y", "z"], "netværk"), ["a", "b", "c"]);
        assert_eq!(find(&db, &["z"], "netværk"), [""; 0]);
        assert_eq!(find(&db, &[], "netværk"), [""; 0]);
        let one = db.read(|tx| tx.search("found", &["x", "y"], "netværk", 1));
        let one = one.unwrap();
        assert_eq!(one.len(), 1);
        assert_eq!(one[0].scope, "x");
        assert_eq!(one[0].snippet, "Læringsnetværk for ÆLDRE");
        let bad = db.read(|tx| tx.search("found; DROP TABLE found", &["x"], "a", 1));
        assert!(matches!(bad, Err(DbError::Invalid(_))));
    }
}

#[test]
fn changed_and_removed_texts_are_no_longer_found() {
    for db in filled() {
        db.write(|tx| {
            tx.search_put("found", "a", "y", "Noget andet")?;
            assert!(tx.search_delete("found", "b")?);
            assert!(!tx.search_delete("found", "b")?);
            Ok::<_, DbError>(())
        })
        .unwrap();
        assert_eq!(find(&db, &["x"], "netværk"), [""; 0]);
        assert_eq!(find(&db, &["y"], "NOGET"), ["a"]);
    }
}

#[test]
fn the_index_is_there() {
    for db in filled() {
        let plan = match db.name {
            "sqlite" => {
                "EXPLAIN QUERY PLAN SELECT id FROM found_fts, found WHERE found_fts MATCH 'abc' AND id = found_fts.rowid"
            }
            _ => "SELECT CAST(indexdef AS TEXT) FROM pg_indexes WHERE indexname = 'found_folded'",
        };
        let rows = db.read(|tx| tx.query(plan, params![], |row| row.value(row.len() - 1)));
        assert!(format!("{rows:?}").contains(if db.name == "sqlite" {
            "VIRTUAL TABLE INDEX"
        } else {
            "gin_trgm_ops"
        }));
    }
}

#[test]
fn a_thousand_words_are_no_error() {
    for db in filled() {
        let short: String = (0..2000).map(|at| format!("{} ", char::from(b'a' + (at % 26) as u8))).collect();
        assert_eq!(find(&db, &["x"], &short), [""; 0], "{}", db.name);
        assert_eq!(find(&db, &["x"], &"et ".repeat(5000)), ["a", "b"], "{}", db.name);
        // What comes after the sixteenth word is left out of account.
        let many = "et netværk om børn og unge i århus e t v r k b n u and something more";
        assert_eq!(find(&db, &["x"], many), ["b"], "{}", db.name);
    }
}

#[test]
fn what_is_found_is_put_in_order_without_its_texts() {
    for db in filled() {
        let order = db.read(|tx| {
            tx.query("SELECT key, size - length(folded) FROM found ORDER BY size, id", params![], |row| {
                Ok((row.text(0)?, row.integer(1)?))
            })
        });
        let order = order.unwrap();
        assert!(order.iter().all(|(_, off)| *off == 0), "{order:?}");
        let keys: Vec<&str> = order.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["f", "e", "a", "b", "d", "c"], "{}", db.name);
    }
}
