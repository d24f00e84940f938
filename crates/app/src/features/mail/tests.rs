use jiff::{Timestamp, ToSpan};
use samspil_core::Language;
use samspil_core::access::Role;
use samspil_db::{Db, params};

use super::{Extra, NewMail, claim, due, queue};
use crate::jobs::outbox;
use crate::testing::sink::{Trouble, sink};
use crate::testing::{NOBODY, TestApp, on_both, on_sqlite};
use crate::web::Problem;

fn write(db: &Db, workspace: &str, recipient: &str, now: Timestamp) -> String {
    let mail = NewMail {
        workspace,
        recipient,
        language: Language::Da,
        subject: "Prøve",
        body: "Hej Åse\n\nhttps://samspil.test/sign-in/secret",
        expires: now.checked_add((7 * 24).hours()).expect("a moment"),
        extra: Extra::default(),
    };
    db.write(|tx| queue(tx, &mail, now)).expect("queued").expect("a new one")
}

/// A moment that can be compared with what is stored.
fn start() -> Timestamp {
    "2026-01-05T08:00:00Z".parse().expect("a moment")
}

fn after(minutes: i64) -> Timestamp {
    start().checked_add(minutes.minutes()).expect("a moment")
}

#[test]
fn a_letter_turned_away_for_a_while_is_delivered_later_and_only_once() {
    on_both(|test: TestApp| async move {
        let db = test.app.db.clone();
        let workspace = test.workspace.clone();
        blocking(move || {
            let sink = sink(Trouble { greylist: 1, ..Trouble::default() });
            let id = write(&db, &workspace, "aase@test.example", start());
            let deliver = |now: Timestamp| {
                outbox::deliver(&db, &sink.settings, "https://samspil.test", &move || now).expect("delivered")
            };
            assert_eq!(deliver(start()), 0, "greylisted");
            assert_eq!(deliver(start()), 0, "not due again yet");
            assert_eq!(deliver(after(1)), 1);
            assert_eq!(deliver(after(60)), 0, "delivered once");
            let letter = sink.taken.recv().expect("a letter");
            assert!(letter.contains(&format!("Message-ID: <{id}@samspil.test>")), "{letter}");
            assert!(letter.contains("Content-Language: da"), "{letter}");
            assert!(letter.contains("From: Samspil <samspil@test.example>"), "{letter}");
            assert!(sink.taken.try_recv().is_err());
            let (body, sent) = db
                .read(|tx| {
                    tx.query_one("SELECT body, sent_at FROM mail WHERE id = $1", params![&id], |row| {
                        Ok((row.text(0)?, row.opt_text(1)?))
                    })
                })
                .expect("the row");
            assert_eq!(body, "", "a delivered letter's login link is not kept");
            assert!(sent.is_some());
        })
        .await;
    });
}

#[test]
fn a_letter_refused_for_good_is_given_up_and_stops_no_other() {
    on_sqlite(false, |test: TestApp| async move {
        let (db, workspace) = (test.app.db.clone(), test.workspace.clone());
        blocking(move || {
            let sink = sink(Trouble::default());
            write(&db, &workspace, "gone@test.example", start());
            write(&db, &workspace, "aase@test.example", start());
            let accepted =
                outbox::deliver(&db, &sink.settings, "https://samspil.test", &start).expect("delivered");
            assert_eq!(accepted, 1);
            let waiting = db.read(|tx| super::waiting(tx, &workspace)).expect("counted");
            assert_eq!(waiting, (0, 1));
            assert_eq!(bodies(&db), ["", ""], "a login link nobody will get is not kept");
            assert!(db.read(|tx| due(tx, after(100_000))).expect("read").is_empty());
        })
        .await;
    });
}

/// The texts of all letters.
fn bodies(db: &Db) -> Vec<String> {
    db.read(|tx| tx.query("SELECT body FROM mail ORDER BY id", params![], |row| row.text(0))).expect("read")
}

#[test]
fn a_letter_that_waited_longer_than_its_link_works_is_not_sent() {
    on_both(|test: TestApp| async move {
        let (db, workspace) = (test.app.db.clone(), test.workspace.clone());
        let actor = test.actor(Role::Coordinator, None).await;
        test.post(&actor, "/sign-in", &[("email", "coordinator@test.example")]).await;
        blocking(move || {
            let sink = sink(Trouble::default());
            let late = move || Timestamp::now().checked_add(31.minutes()).expect("a moment");
            let sent =
                outbox::deliver(&db, &sink.settings, "https://samspil.test", &late).expect("delivered");
            assert_eq!((sent, bodies(&db).len()), (0, 1));
            db.write(|tx| super::expire(tx, Timestamp::now())).expect("written");
            assert!(bodies(&db)[0].contains("/sign-in/"), "it may still be sent");
            db.write(|tx| super::expire(tx, late())).expect("written");
            assert_eq!(bodies(&db), [""]);
            assert_eq!(db.read(|tx| super::waiting(tx, &workspace)).expect("counted"), (0, 1));
            db.write(|tx| super::forget(tx, after(60 * 24 * 365 * 5))).expect("written");
            assert_eq!(bodies(&db), Vec::<String>::new());
        })
        .await;
    });
}

#[test]
fn servers_never_take_one_letter_twice_but_take_over_from_one_that_died() {
    on_both(|test: TestApp| async move {
        let (db, workspace) = (test.app.db.clone(), test.workspace.clone());
        let url = test.url.clone();
        blocking(move || {
            let second = Db::open(&url).expect("a second server");
            write(&db, &workspace, "aase@test.example", start());
            let seen = db.read(|tx| due(tx, start())).expect("read");
            let also = second.read(|tx| due(tx, start())).expect("read");
            assert_eq!(seen, also);
            let letter = seen.first().expect("a letter").clone();
            let claims: Vec<bool> = std::thread::scope(|scope| {
                let servers = [db.clone(), second.clone(), db.clone(), second.clone()];
                let tries = servers.map(|server| {
                    let letter = letter.clone();
                    scope.spawn(move || server.write(|tx| claim(tx, &letter, start())).expect("claimed"))
                });
                tries.into_iter().map(|thread| thread.join().expect("a server")).collect()
            });
            assert_eq!(claims.iter().filter(|won| **won).count(), 1, "{claims:?}");
            assert!(second.read(|tx| due(tx, after(4))).expect("read").is_empty(), "it is being sent");
            assert_eq!(second.read(|tx| due(tx, after(5))).expect("read").len(), 1, "its server has died");
        })
        .await;
    });
}

#[test]
fn a_letter_is_undone_with_its_change() {
    on_both(|test: TestApp| async move {
        let workspace = test.workspace.clone();
        let outcome = test
            .app
            .write(move |tx| {
                let mail = NewMail {
                    workspace: &workspace,
                    recipient: "aase@test.example",
                    language: Language::Da,
                    subject: "x",
                    body: "x",
                    expires: after(30),
                    extra: Extra::default(),
                };
                queue(tx, &mail, start())?;
                Err::<(), _>(Problem::not_found())
            })
            .await;
        assert!(outcome.is_err());
        let left = test.app.read(|tx| due(tx, after(9))).await.expect("read");
        assert_eq!(left, []);
    });
}

#[test]
fn the_mailbox_is_for_the_demo_only() {
    on_sqlite(false, |test: TestApp| async move {
        let coordinator = test.actor(Role::Coordinator, None).await;
        for actor in [&NOBODY, &coordinator] {
            assert_eq!(test.get(actor, "/mail").await.status, 404);
        }
    });
    on_sqlite(true, |test: TestApp| async move {
        let (db, workspace) = (test.app.db.clone(), test.workspace.clone());
        let id = blocking(move || write(&db, &workspace, "aase@test.example", start())).await;
        let list = test.get(&NOBODY, "/mail").await;
        assert!(list.body.contains(&format!("href=\"/mail/{id}\"")), "{}", list.body);
        let letter = test.get(&NOBODY, &format!("/mail/{id}")).await;
        let link = "<a href=\"https://samspil.test/sign-in/secret\">";
        assert!(letter.body.contains(link), "{}", letter.body);
        assert_eq!(test.get(&NOBODY, "/mail/nothing").await.status, 404);
    });
}

/// Runs something that blocks beside the requests' threads.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.expect("it runs")
}
