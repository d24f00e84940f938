use axum::body::Body;
use axum::http::Request;
use mail_parser::MessageParser;
use samspil_core::Programme;
use samspil_core::access::Role;
use samspil_db::params;

use crate::features::people::register_tests::{api, bearer};
use crate::jobs::outbox;
use crate::testing::sink::{Trouble, sink};
use crate::testing::{Actor, NOBODY, TestApp, on_both};
use crate::web::Problem;

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
    [[networks]]
    id = "north"
    title = "Nord"
    [[people]]
    id = "kaja"
    name = "Kaja Vestli"
    email = "kaja@test.example"
    reads = "nn"
    roles = ["talent"]
    networks = ["north"]
    [[people]]
    id = "twin"
    name = "Åse Berg"
    email = "aase@test.example"
    roles = ["mentor"]
    networks = ["north"]
    [[people]]
    id = "same"
    name = "Åse Berg igen"
    email = "Aase@test.example"
    roles = ["mentor"]
    [[people]]
    id = "odd"
    name = "Odd Lie"
    roles = ["talent"]
    networks = ["north"]
"#;

const BASE: &str = "/programmes/plan/newsletters";

async fn queued(test: &TestApp) -> Vec<(String, String, String)> {
    test.app
        .read(|tx| {
            tx.query("SELECT recipient, body, unsubscribe FROM mail ORDER BY recipient", params![], |row| {
                Ok((row.text(0)?, row.text(1)?, row.text(2)?))
            })
            .map_err(Problem::from)
        })
        .await
        .expect("letters")
}

/// Writes a newsletter and gives where it stands.
async fn written(test: &TestApp, actor: &Actor, more: &[(&str, &str)]) -> String {
    let mut form = vec![("subject", "Nyt fra netværket"), ("body", "Kære alle\n\nVi ses.")];
    form.extend_from_slice(more);
    let answer = test.post(actor, BASE, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().to_owned()
}

#[test]
fn each_address_gets_one_letter_once_and_whoever_wants_none_gets_none() {
    on_both(|test: TestApp| async move {
        test.store(toml::from_str(PLAN).expect("a plan")).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let at = written(&test, &coordinator, &[]).await;
        let page = test.get(&coordinator, &at).await.body;
        assert!(page.contains("2 recipients") && page.contains("Without a mail address: Odd Lie"), "{page}");
        assert!(
            page.contains("Vi ses.") && queued(&test).await.is_empty(),
            "nothing leaves before it is sent"
        );
        let sending = format!("{at}/sending");
        assert_eq!(test.post(&coordinator, &sending, &[("version", "2")]).await.status, 409);
        for _ in 0..2 {
            assert_eq!(test.post(&coordinator, &sending, &[("version", "1")]).await.status, 303);
        }
        let letters = queued(&test).await;
        let to: Vec<&str> = letters.iter().map(|(to, ..)| to.as_str()).collect();
        assert_eq!(to, ["aase@test.example", "kaja@test.example"]);
        assert!(letters[0].1.contains("Ikke flere nyhedsbreve"), "{}", letters[0].1);
        assert!(letters[1].1.contains("Ikkje fleire nyheitsbrev"), "{}", letters[1].1);
        let page = test.get(&coordinator, &at).await.body;
        assert!(page.contains("Sent to 2 people") && !page.contains("/sending"), "{page}");
        assert_eq!(
            test.post(&coordinator, &at, &[("subject", "x"), ("body", "y"), ("version", "1")]).await.status,
            409
        );

        // What Kaja's mail program does with one click (RFC 8058): no cookie, no origin.
        let way_out = letters[1].2.strip_prefix("https://samspil.test").expect("an address").to_owned();
        assert!(test.get(&NOBODY, &way_out).await.body.contains("Do you want no more of them?"));
        let click = Request::post(&way_out).header("content-type", "application/x-www-form-urlencoded");
        assert_eq!(test.send(&NOBODY, click, Body::from("List-Unsubscribe=One-Click")).await.status, 303);
        let stopped = test.get(&NOBODY, &way_out).await;
        assert!(stopped.body.contains("You get no more newsletters"), "{}", stopped.body);
        let next = written(&test, &coordinator, &[]).await;
        let page = test.get(&coordinator, &next).await.body;
        assert!(page.contains("One recipient") && page.contains("One person wants no newsletters"), "{page}");
        test.post(&NOBODY, &way_out, &[("answer", "again")]).await;
        assert!(test.get(&coordinator, &next).await.body.contains("2 recipients"));
        assert_eq!(test.get(&NOBODY, "/newsletters/none").await.status, 404);
        assert_eq!(test.post(&NOBODY, "/newsletters/none", &[]).await.status, 404);
    });
}

#[test]
fn a_letter_on_its_way_names_the_one_click() {
    on_both(|test: TestApp| async move {
        test.store(toml::from_str(PLAN).expect("a plan")).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let at = written(&test, &coordinator, &[("role", "mentor"), ("network", "north")]).await;
        test.post(&coordinator, &format!("{at}/sending"), &[("version", "1")]).await;
        let db = test.app.db.clone();
        let letters: Vec<String> = tokio::task::spawn_blocking(move || {
            let sink = sink(Trouble::default());
            outbox::deliver(&db, &sink.settings, "https://samspil.test", &jiff::Timestamp::now)
                .expect("delivered");
            sink.taken.try_iter().collect()
        })
        .await
        .expect("it runs");
        let [letter] = letters.as_slice() else { panic!("{letters:?}") };
        let message = MessageParser::default().parse(letter.as_bytes()).expect("a letter");
        let address = message.to().and_then(|to| to.first()).and_then(|to| to.address());
        assert_eq!(address, Some("aase@test.example"));
        assert!(letter.contains("List-Unsubscribe: <https://samspil.test/newsletters/"), "{letter}");
        assert!(letter.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{letter}");
        let page = test.get(&coordinator, &at).await.body;
        assert!(page.contains("<dt>Delivered to a mail server</dt><dd>1</dd>"), "{page}");
    });
}

#[test]
fn what_is_missing_is_said_and_what_was_written_stays() {
    on_both(|test: TestApp| async move {
        test.store(toml::from_str(PLAN).expect("a plan")).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let wrong = test
            .post(&coordinator, BASE, &[("subject", ""), ("body", "Kære alle"), ("role", "mentor")])
            .await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.body.contains("Write a subject.") && wrong.body.contains("Kære alle"),
            "{}",
            wrong.body
        );
        assert!(wrong.body.contains("value=\"mentor\" checked"), "{}", wrong.body);
        let split = test.post(&coordinator, BASE, &[("subject", "a\r\nBcc: b"), ("body", "x")]).await;
        assert_eq!(split.status, 422, "a subject is one line");
        let at = written(&test, &coordinator, &[("role", "politician"), ("cohort", "none")]).await;
        // A role nobody has takes in nobody.
        let page = test.get(&coordinator, &at).await.body;
        assert!(page.contains("Nobody gets this letter."), "{page}");
        assert_eq!(test.post(&coordinator, &format!("{at}/sending"), &[("version", "1")]).await.status, 422);
        assert_eq!(test.post(&coordinator, &format!("{at}/removal"), &[]).await.status, 303);
        assert_eq!(test.get(&coordinator, &at).await.status, 404);
        let talent = test.actor(Role::Talent, None).await;
        assert_eq!(test.get(&talent, BASE).await.status, 403);
    });
}

#[test]
fn programs_write_and_send_newsletters() {
    on_both(|test: TestApp| async move {
        test.store(toml::from_str::<Programme>(PLAN).expect("a plan")).await;
        let base = "/api/v1/programmes/plan/newsletters";
        let coordinator = bearer(&test, "c@api.example", &[(Role::Coordinator, None)]).await;
        let talent = bearer(&test, "t@api.example", &[(Role::Talent, Some("plan"))]).await;
        assert_eq!(api(&test, &talent, base, "").await.status, 403);
        let empty = api(&test, &coordinator, base, r#"{"subject": "", "body": "Noget"}"#).await;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("subject"), "{}", empty.body);
        let new = r#"{"subject": "Nyt", "body": "Kom til mødet", "roles": ["mentor"]}"#;
        let made = api(&test, &coordinator, base, new).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let made: serde_json::Value = serde_json::from_str(&made.body).expect("JSON");
        let sending = format!("{base}/{}/sending", made["id"].as_str().expect("a row"));
        assert_eq!(api(&test, &coordinator, &sending, r#"{"version": 9}"#).await.status, 409);
        for _ in 0..2 {
            let sent = api(&test, &coordinator, &sending, r#"{"version": 1}"#).await;
            assert_eq!(sent.status, 204, "{}", sent.body);
        }
        assert_eq!(queued(&test).await.len(), 1, "one address of two mentors, once");
        let list = api(&test, &coordinator, base, "").await.body;
        assert!(list.contains("\"recipients\":1") && list.contains("\"roles\":[\"mentor\"]"), "{list}");
    });
}
