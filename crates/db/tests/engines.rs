//! Every promise of the crate, on both engines.
#![expect(clippy::unwrap_used, reason = "tests")]

use samspil_db::test_support::engines;
use samspil_db::{Db, DbError, Migration, Value, params};

const MIGRATIONS: &[Migration] = &[Migration {
    number: 1,
    name: "boats",
    sql: "CREATE TABLE boat (id {bigserial}, name TEXT NOT NULL, length DOUBLE PRECISION,
            image {blob}, sailing BIGINT NOT NULL DEFAULT 0, built_at TEXT NOT NULL DEFAULT {now});
          CREATE TABLE berth (pier TEXT NOT NULL, place BIGINT NOT NULL,
            boat BIGINT REFERENCES boat (id), UNIQUE (pier, place));
          CREATE UNIQUE INDEX boat_name ON boat (lower(name))",
}];

fn each(test: impl Fn(&Db)) {
    for db in engines().unwrap() {
        println!("on {}", db.name);
        db.migrate(MIGRATIONS).unwrap();
        test(&db);
    }
}

fn add(db: &Db, name: &str) -> Result<usize, DbError> {
    db.write(|tx| tx.execute("INSERT INTO boat (name) VALUES ($1)", params![name]))
}

fn count(db: &Db) -> i64 {
    db.read(|tx| tx.query_one("SELECT count(*) FROM boat", params![], |row| row.integer(0))).unwrap()
}

#[test]
fn values_of_every_kind_come_back() {
    each(|db| {
        let image: &[u8] = &[0, 255];
        db.write(|tx| {
            tx.execute(
                "INSERT INTO boat (name, length, image, sailing) VALUES ($1, $2, $3, $4)",
                params!["Ægir", 7.5, image, true],
            )?;
            tx.execute(
                "INSERT INTO boat (name, length, image, sailing) VALUES ($1, $2, $3, $4)",
                params!["Ran", None::<f64>, None::<Vec<u8>>, false],
            )
        })
        .unwrap();
        let rows = db
            .read(|tx| {
                tx.query(
                    "SELECT id, name, length, image, sailing, length(built_at) FROM boat ORDER BY id",
                    params![],
                    |row| {
                        assert_eq!(row.len(), 6);
                        assert_eq!(row.integer(5)?, 20);
                        Ok((row.integer(0)?, row.text(1)?, row.value(2)?, row.value(3)?, row.boolean(4)?))
                    },
                )
            })
            .unwrap();
        assert_eq!(
            rows,
            [
                (1, "Ægir".into(), Value::Real(7.5), Value::Blob(vec![0, 255]), true),
                (2, "Ran".into(), Value::Null, Value::Null, false)
            ]
        );
    });
}

#[test]
fn parameters_without_a_type_work() {
    each(|db| {
        add(db, "Ran").unwrap();
        let find = |name: Option<&str>, limit: i64| {
            db.read(|tx| {
                tx.query(
                    "SELECT name, $1 IS NULL, name = 'Ran' FROM boat
                     WHERE ($1 IS NULL OR name = $1) AND id > $2 - 5 LIMIT $3",
                    params![name, 3, limit],
                    |row| Ok((row.boolean(1)?, row.boolean(2)?)),
                )
            })
            .unwrap()
        };
        assert_eq!(find(None, 10), [(true, true)]);
        assert_eq!(find(Some("Ran"), 10), [(false, true)]);
        assert_eq!(find(Some("Ægir"), 10), []);
        assert_eq!(find(None, 0), []);
        let either = |name: Option<&str>, id: Option<i64>, length: Option<f64>| {
            db.read(|tx| {
                tx.query(
                    "SELECT id FROM boat WHERE ($3 IS NULL OR length = $3)
                     AND ($2 IS NULL OR id = $2) AND ($1 IS NULL OR name = $1)",
                    params![name, id, length],
                    |row| row.integer(0),
                )
            })
            .unwrap()
        };
        assert_eq!(either(None, None, None), [1]);
        assert_eq!(either(Some("Ran"), Some(1), None), [1]);
        assert_eq!(either(None, Some(2), None), [0; 0]);
        assert_eq!(either(None, None, Some(0.5)), [0; 0]);
        for value in [None, Some(i64::MAX)] {
            let is_null =
                db.read(|tx| tx.query_one("SELECT $1 IS NULL", params![value], |row| row.boolean(0)));
            assert_eq!(is_null.unwrap(), value.is_none());
        }
        let echo = db.read(|tx| {
            tx.query_one("SELECT $2, $1, '$1'", params![i64::MAX, "a"], |row| {
                Ok((row.text(0)?, row.integer(1)?, row.text(2)?))
            })
        });
        assert_eq!(echo.unwrap(), ("a".into(), i64::MAX, "$1".into()));
    });
}

#[test]
fn wrong_use_is_an_error() {
    each(|db| {
        add(db, "Ran").unwrap();
        let cases: [(&str, &[Value]); 3] = [
            ("SELECT id FROM boat WHERE id = $1", params![]),
            ("SELECT id FROM boat WHERE id = $1", params![1, 2]),
            ("SELECT id FROM boat WHERE name = $1", params!["a\0b"]),
        ];
        for (sql, params) in cases {
            let result = db.read(|tx| tx.query(sql, params, |row| row.integer(0)));
            assert!(matches!(result, Err(DbError::Invalid(_))), "{result:?}");
        }
        for column in [0, 1, 9] {
            let result =
                db.read(|tx| tx.query("SELECT length, id FROM boat", params![], |row| row.text(column)));
            assert!(matches!(result, Err(DbError::Invalid(_))), "{result:?}");
        }
    });
}

#[test]
fn an_error_undoes_everything() {
    each(|db| {
        let result: Result<(), DbError> = db.write(|tx| {
            tx.execute("INSERT INTO boat (name) VALUES ('Ran')", params![])?;
            Err(DbError::Invalid("no".into()))
        });
        assert!(matches!(result, Err(DbError::Invalid(_))));
        assert_eq!(count(db), 0);
    });
}

#[test]
fn a_failed_statement_cannot_be_swallowed() {
    each(|db| {
        let result: Result<(), DbError> = db.write(|tx| {
            tx.execute("INSERT INTO boat (name) VALUES ('Ran')", params![])?;
            let again = tx.execute("INSERT INTO boat (name) VALUES ('ran')", params![]);
            assert!(matches!(again, Err(DbError::UniqueViolation { .. })));
            let after = tx.execute("DELETE FROM boat", params![]);
            assert!(matches!(after, Err(DbError::Aborted)));
            Ok(())
        });
        assert!(matches!(result, Err(DbError::Aborted)));
        assert_eq!(count(db), 0);
    });
}

#[test]
fn a_panic_undoes_everything_and_the_database_goes_on() {
    each(|db| {
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            db.write(|tx| -> Result<(), DbError> {
                tx.execute("INSERT INTO boat (name) VALUES ('Ran')", params![])?;
                std::panic::panic_any("on purpose")
            })
        }));
        assert!(panicked.is_err());
        assert_eq!(count(db), 0);
        add(db, "Ran").unwrap();
        assert_eq!(count(db), 1);
    });
}

#[test]
fn violations_have_the_same_names() {
    each(|db| {
        add(db, "Ran").unwrap();
        let error = add(db, "RAN").unwrap_err();
        assert!(
            matches!(&error, DbError::UniqueViolation { constraint, .. } if constraint == "boat_name"),
            "{error}"
        );
        let berth = |boat: i64| {
            db.write(|tx| {
                tx.execute("INSERT INTO berth (pier, place, boat) VALUES ('A', 1, $1)", params![boat])
            })
        };
        assert!(matches!(berth(9), Err(DbError::ForeignKey(_))));
        berth(1).unwrap();
        let twice = berth(1).unwrap_err();
        assert!(
            matches!(&twice, DbError::UniqueViolation { constraint, .. } if constraint == "berth.pier,place"),
            "{twice}"
        );
        let removed = db.write(|tx| tx.execute("DELETE FROM boat", params![]));
        assert!(matches!(removed, Err(DbError::ForeignKey(_))));
    });
}

#[test]
fn reading_cannot_write() {
    each(|db| {
        let result = db.read(|tx| tx.execute("DELETE FROM boat", params![]));
        assert!(matches!(result, Err(DbError::ReadOnly(_))), "{result:?}");
    });
}

#[test]
fn readers_see_one_state_beside_a_writer() {
    each(|db| {
        add(db, "Ran").unwrap();
        db.read(|tx| {
            let sql = "SELECT count(*) FROM boat";
            let before = tx.query_one(sql, params![], |row| row.integer(0))?;
            std::thread::scope(|scope| {
                scope.spawn(|| add(db, "Ægir")).join().unwrap().unwrap();
            });
            let after = tx.query_one(sql, params![], |row| row.integer(0))?;
            assert_eq!((before, after), (1, 1));
            Ok::<_, DbError>(())
        })
        .unwrap();
        assert_eq!(count(db), 2);
    });
}

#[test]
fn writers_take_turns() {
    each(|db| {
        add(db, "Ran").unwrap();
        let add_one = || {
            for _ in 0..25 {
                db.write(|tx| tx.execute("UPDATE boat SET sailing = sailing + 1", params![])).unwrap();
            }
        };
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(add_one);
            }
        });
        let sailing = db.read(|tx| tx.query_one("SELECT sailing FROM boat", params![], |row| row.integer(0)));
        assert_eq!(sailing.unwrap(), 100);
    });
}

#[test]
fn many_rows_are_inserted_and_statements_counted() {
    each(|db| {
        for many in [0_i64, 1, 3, 256, 777] {
            let before = db.statement_count();
            let rows = (0..many).map(|place| {
                let boat = None::<i64>;
                vec![format!("pier {many}").into(), place.into(), boat.into()]
            });
            let inserted = db.write(|tx| {
                let inserted = tx.insert_many("berth", &["pier", "place", "boat"], rows)?;
                assert_eq!(tx.statements(), 1);
                Ok::<_, DbError>(inserted)
            });
            assert_eq!(inserted.unwrap(), usize::try_from(many).unwrap());
            assert_eq!(db.statement_count() - before, 1);
            let found = db.read(|tx| {
                tx.query_one(
                    "SELECT count(*), CAST(COALESCE(sum(place), 0) AS BIGINT) FROM berth WHERE pier = $1",
                    params![format!("pier {many}")],
                    |row| Ok((row.integer(0)?, row.integer(1)?)),
                )
            });
            assert_eq!(found.unwrap(), (many, many * (many - 1) / 2));
        }
        let short = db.write(|tx| tx.insert_many("berth", &["pier", "place"], [vec![1.into()]]));
        assert!(matches!(short, Err(DbError::Invalid(_))), "{short:?}");
    });
}

#[test]
fn names_sort_in_danish() {
    const SORTED: [&str; 17] = [
        "Andøy",
        "ane",
        "Bo",
        "bo",
        "Bø",
        "de la Cour",
        "Dea",
        "Eva Liv",
        "Eva-Lis",
        "Muller",
        "Müller",
        "Zebra",
        "Ærø",
        "Ørland",
        "Aabenraa",
        "Åse",
        "åse",
    ];
    each(|db| {
        for name in ["åse", "Müller", "Eva Liv"].iter().chain(SORTED.iter().rev()) {
            db.write(|tx| {
                tx.execute(
                    "INSERT INTO berth (pier, place) VALUES ($1, 1) ON CONFLICT (pier, place) DO NOTHING",
                    params![*name],
                )
            })
            .unwrap();
        }
        let names = db.read(|tx| {
            tx.query("SELECT pier FROM berth ORDER BY pier COLLATE nordic", params![], |row| row.text(0))
        });
        println!("{names:?}");
        assert_eq!(names.unwrap(), SORTED);
    });
}

#[test]
fn addresses_that_are_none_are_refused() {
    for url in [
        "",
        "boats.sqlite",
        "sqlite:",
        "sqlite::memory:",
        "mysql://a:secret@b/c",
        "postgres:",
        "postgres:dbname=x",
        "postgres://u:secret@h:port/x",
    ] {
        let error = Db::open(url).err().unwrap();
        assert!(matches!(error, DbError::BadUrl(_)), "{url}: {error}");
        assert!(!error.to_string().contains("secret"), "{error}");
    }
    for url in ["sqlite:/nowhere/at/all.sqlite", "postgres:host=/nowhere dbname=x user=y"] {
        let error = Db::open(url).err().unwrap();
        assert!(matches!(error, DbError::Unavailable(_)), "{url}: {error:?}");
    }
}

#[test]
fn a_broken_connection_is_replaced() {
    let Some(db) = samspil_db::test_support::postgres().unwrap() else {
        return;
    };
    db.migrate(MIGRATIONS).unwrap();
    let other = Db::open(&db.url).unwrap();
    assert_eq!(count(&db), 0);
    let kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()";
    other.read(|tx| tx.query(kill, params![], |_| Ok(()))).unwrap();
    assert_eq!(count(&db), 0);
}

#[test]
fn changed_tables_are_noticed() {
    let Some(db) = samspil_db::test_support::postgres().unwrap() else {
        return;
    };
    db.migrate(MIGRATIONS).unwrap();
    let all = || db.read(|tx| tx.query("SELECT * FROM boat", params![], |row| Ok(row.len())));
    add(&db, "Ran").unwrap();
    assert_eq!(all().unwrap(), [6]);
    let other = Db::open(&db.url).unwrap();
    let alter = "ALTER TABLE boat ADD COLUMN mast BIGINT";
    other.write(|tx| tx.execute(alter, params![])).unwrap();
    assert!(matches!(all(), Err(DbError::Busy(_))));
    assert_eq!(all().unwrap(), [7]);
}

#[tokio::test]
async fn it_is_dropped_safely_within_a_runtime() {
    let databases = tokio::task::spawn_blocking(|| engines().unwrap()).await;
    drop(databases.unwrap());
}

#[test]
fn errors_do_not_repeat_what_a_row_holds() {
    each(|db| {
        let secret = "kept to themselves";
        let failed = db.write(|tx| {
            tx.execute("INSERT INTO boat (id, name, sailing) VALUES (7, $1, NULL)", params![secret])
        });
        let error = failed.unwrap_err();
        let mut shown = format!("{error} {error:?}");
        let mut below = std::error::Error::source(&error);
        while let Some(source) = below {
            shown.push_str(&format!(" {source} {source:?}"));
            below = source.source();
        }
        assert!(!shown.contains(secret), "{shown}");
        assert!(shown.contains("sailing"), "{shown}");
    });
}

#[test]
fn no_statement_waits_without_end() {
    let Some(db) = samspil_db::test_support::postgres().unwrap() else { return };
    for (name, value) in [("lock_timeout", "20s"), ("statement_timeout", "1min")] {
        let sql = format!("SELECT current_setting('{name}')");
        assert_eq!(db.read(|tx| tx.query_one(&sql, params![], |row| row.text(0))).unwrap(), value);
    }
}
