//! The directory through the web: what anyone reads, what comes from outside,
//! who decides.

use axum::body::Body;
use axum::http::{Request, header};
use jiff::ToSpan;
use samspil_core::Programme;
use samspil_core::access::Role;
use samspil_db::params;

use crate::features::people::register_tests::{api, bearer};
use crate::testing::{Actor, Answer, NOBODY, TestApp, on_both};

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
    [[initiatives]]
    id = "band"
    title = "Bandværkstedet"
    host = "Ungdomshuset"
    category = "Musik"
    place = "Søby"
    region = "Fyn"
    note = "hemmelig"
    [[initiatives]]
    id = "dans"
    title = "Dans for alle"
    category = "Dans"
    region = "Nord"
    state = "ended"
    text = "=1+1"
    [[initiatives]]
    id = "hidden"
    title = "Skjult initiativ"
    category = "Musik"
    unlisted = true
"#;

const PUBLIC: &str = "/public/test/plan/directory";
const HERE: &str = "/programmes/plan/directory";

async fn published(test: &TestApp) -> Actor {
    test.store(toml::from_str::<Programme>(PLAN).expect("a plan")).await;
    let editor = test.actor(Role::Coordinator, None).await;
    let sent = [("published", "true")];
    assert_eq!(test.post(&editor, "/programmes/plan/publication", &sent).await.status, 303);
    editor
}

async fn suggest(test: &TestApp, form: &[(&str, &str)], from: &str) -> Answer {
    let body = serde_urlencoded::to_string(form).expect("a form");
    let request = Request::post(format!("{PUBLIC}/suggestion"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("x-forwarded-for", from);
    test.send(&NOBODY, request, Body::from(body)).await
}

/// The rows of the table: what stands, address, purge day.
async fn rows(test: &TestApp) -> Vec<(String, String, Option<String>, Option<String>, String)> {
    let read = test.app.read(|tx| {
        Ok::<_, crate::web::Problem>(tx.query(
            "SELECT id, body, mail, accepted, purge_at FROM suggestion ORDER BY id",
            params![],
            |row| Ok((row.text(0)?, row.text(1)?, row.opt_text(2)?, row.opt_text(3)?, row.text(4)?)),
        )?)
    });
    read.await.expect("rows")
}

#[test]
fn anyone_reads_what_is_listed_once_it_is_published() {
    on_both(|test: TestApp| async move {
        test.store(toml::from_str::<Programme>(PLAN).expect("a plan")).await;
        for end in ["", ".json", ".csv", "/suggestion", "/thanks"] {
            assert_eq!(test.get(&NOBODY, &format!("{PUBLIC}{end}")).await.status, 404, "{end}");
        }
        assert_eq!(suggest(&test, &[("title", "Nyt")], "192.0.2.1").await.status, 404);
        let editor = test.actor(Role::Coordinator, None).await;
        test.post(&editor, "/programmes/plan/publication", &[("published", "true")]).await;
        let page = test.get(&NOBODY, PUBLIC).await.body;
        assert!(page.contains("2 of 2") && page.contains("Ungdomshuset · Søby · Fyn"), "{page}");
        for secret in ["Skjult", "hemmelig"] {
            for end in ["", ".json", ".csv", "?words=skjult", "?category=Musik", "/suggestion"] {
                let body = test.get(&NOBODY, &format!("{PUBLIC}{end}")).await.body;
                assert!(!body.contains(secret), "{end}: {body}");
            }
        }
        for (query, found, other) in [
            ("words=soeby", "Bandværkstedet", "Dans for alle"),
            ("category=Dans", "Dans for alle", "Bandværkstedet"),
            ("region=Fyn", "Bandværkstedet", "Dans for alle"),
            ("state=ended", "Dans for alle", "Bandværkstedet"),
        ] {
            for end in ["", ".json", ".csv"] {
                let body = test.get(&NOBODY, &format!("{PUBLIC}{end}?{query}")).await.body;
                assert!(body.contains(found) && !body.contains(other), "{end} {query}: {body}");
            }
        }
        let file = test.get(&NOBODY, &format!("{PUBLIC}.csv")).await.body;
        assert!(file.contains("\"'=1+1\"") && file.lines().count() == 3, "{file}");
        let json: serde_json::Value =
            serde_json::from_str(&test.get(&NOBODY, &format!("{PUBLIC}.json")).await.body).expect("JSON");
        assert_eq!((json["total"].as_u64(), json["class"].as_str()), (Some(2), Some("public")));
        assert_eq!(json["items"][0]["id"], "band");
    });
}

#[test]
fn a_suggestion_is_put_right_accepted_and_undone() {
    on_both(|test: TestApp| async move {
        let editor = published(&test).await;
        let form = [
            ("title", " Bandvaerkstedet "),
            ("place", "Søby"),
            ("mail", "Afsender@Example.org"),
            ("text", "Hver <b>onsdag</b>"),
        ];
        let sent = suggest(&test, &form, "192.0.2.1").await;
        assert_eq!((sent.status.as_u16(), sent.location()), (303, "/public/test/plan/directory/thanks"));
        let waiting = rows(&test).await;
        assert_eq!(waiting[0].2.as_deref(), Some("afsender@example.org"));
        let public = test.get(&NOBODY, PUBLIC).await.body;
        assert!(public.contains("2 of 2") && !public.contains("onsdag"), "{public}");
        let list = test.get(&editor, HERE).await.body;
        assert!(list.contains("Bandvaerkstedet") && list.contains("deleted "), "{list}");
        let one = format!("{HERE}/{}", waiting[0].0);
        let page = test.get(&editor, &one).await.body;
        for text in ["afsender@example.org", "may have the initiative already", "Hver &lt;b&gt;onsdag"] {
            assert!(page.contains(text), "{text}: {page}");
        }
        let empty = test
            .post(
                &editor,
                &format!("{one}/acceptance"),
                &[("version", "1"), ("title", " "), ("host", "Holdet")],
            )
            .await;
        assert_eq!(empty.status, 422);
        assert!(
            empty.body.contains("Write what the initiative is called")
                && empty.body.contains("value=\"Holdet\""),
            "{}",
            empty.body
        );
        let right = [("version", "1"), ("title", "Båndværkstedet"), ("region", "Fyn"), ("category", "Musik")];
        let taken = test.post(&editor, &format!("{one}/acceptance"), &right).await;
        assert_eq!(taken.status, 303, "{}", taken.body);
        let batch = taken.location().split("changed=").nth(1).expect("a batch").to_owned();
        let public = test.get(&NOBODY, PUBLIC).await.body;
        assert!(public.contains("3 of 3") && public.contains("Båndværkstedet"), "{public}");
        assert_eq!(rows(&test).await[0].2, None);
        let twice = test.post(&editor, &format!("{one}/acceptance"), &right).await;
        assert_eq!(twice.status, 422, "{}", twice.body);
        let back = format!("{one}/return");
        assert_eq!(test.post(&editor, &back, &[("version", "2")]).await.status, 422);
        let undone = test.post(&editor, "/programmes/plan/undo", &[("batch", &batch), ("next", HERE)]).await;
        assert_eq!(undone.status, 303, "{}", undone.body);
        assert!(test.get(&NOBODY, PUBLIC).await.body.contains("2 of 2"));
        assert!(test.get(&editor, &one).await.body.contains("taken off the list again"));
        assert_eq!(test.post(&editor, &back, &[("version", "2")]).await.status, 303);
        assert!(test.get(&editor, &one).await.body.contains("/acceptance"));
    });
}

#[test]
fn a_suggestion_is_turned_down_with_a_reason_and_forgotten_on_its_day() {
    on_both(|test: TestApp| async move {
        let editor = published(&test).await;
        suggest(&test, &[("title", "Reklame"), ("mail", "a@example.org")], "192.0.2.1").await;
        suggest(&test, &[("title", "Andet")], "192.0.2.1").await;
        let first = rows(&test).await[0].clone();
        let address = format!("{HERE}/{}/rejection", first.0);
        let without = test.post(&editor, &address, &[("version", "1"), ("reason", " ")]).await;
        assert_eq!(without.status, 422);
        assert!(without.body.contains("Write why the suggestion is turned down"), "{}", without.body);
        let done = test.post(&editor, &address, &[("version", "1"), ("reason", "Ikke på området")]).await;
        assert_eq!(done.status, 303, "{}", done.body);
        let decided = rows(&test).await[0].clone();
        assert_eq!((decided.2, decided.3), (None, None));
        assert!(decided.4 < first.4, "{} {}", decided.4, first.4);
        let page = test.get(&editor, &format!("{HERE}/{}", first.0)).await.body;
        assert!(page.contains("Ikke på området") && !page.contains("a@example.org"), "{page}");
        let now = test.app.now();
        for (days, left) in [(29, 2), (31, 1), (179, 1), (181, 0)] {
            let then = now.checked_add((days * 24).hours()).expect("a day");
            test.write(move |tx| super::purge(tx, then)).await;
            assert_eq!(rows(&test).await.len(), left, "after {days} days");
        }
    });
}

#[test]
fn a_flood_is_stopped_and_nothing_typed_is_lost() {
    on_both(|test: TestApp| async move {
        published(&test).await;
        for at in 0..5 {
            let title = format!("Nummer {at}");
            assert_eq!(suggest(&test, &[("title", &title)], "192.0.2.7").await.status, 303);
        }
        let stopped = suggest(&test, &[("title", "Nummer 6"), ("host", "Foreningen")], "192.0.2.7").await;
        assert_eq!(stopped.status, 429, "{}", stopped.body);
        assert!(
            stopped.body.contains("Wait a quarter of an hour")
                && stopped.body.contains("value=\"Foreningen\""),
            "{}",
            stopped.body
        );
        assert_eq!(suggest(&test, &[("title", "Fra en anden")], "192.0.2.8").await.status, 303);
        let robot =
            suggest(&test, &[("title", "Robot"), ("website", "https://spam.example")], "192.0.2.9").await;
        assert_eq!(robot.status, 303);
        assert_eq!(rows(&test).await.len(), 6);
        let wrong =
            suggest(&test, &[("title", ""), ("mail", "nobody"), ("place", "Søby")], "192.0.2.9").await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.body.contains("value=\"nobody\"") && wrong.body.contains("value=\"Søby\""),
            "{}",
            wrong.body
        );
        let long = "x".repeat(3001);
        assert_eq!(suggest(&test, &[("title", "Lang"), ("text", &long)], "192.0.2.9").await.status, 422);
        assert_eq!(rows(&test).await.len(), 6);
    });
}

#[test]
fn only_those_who_plan_see_and_decide_suggestions() {
    on_both(|test: TestApp| async move {
        let editor = published(&test).await;
        suggest(&test, &[("title", "Nyt sted"), ("mail", "a@example.org")], "192.0.2.1").await;
        let id = rows(&test).await[0].0.clone();
        let one = format!("{HERE}/{id}");
        for role in [Role::Talent, Role::LineManager, Role::SteeringGroup] {
            let actor = test.actor(role, Some("plan")).await;
            for path in [HERE, one.as_str()] {
                let answer = test.get(&actor, path).await;
                assert_eq!(answer.status, 403, "{role:?} {path}");
                assert!(!answer.body.contains("a@example.org"), "{role:?}");
            }
            for deed in ["acceptance", "rejection", "return"] {
                let sent = [("version", "1"), ("title", "Nyt"), ("reason", "Nej")];
                assert_eq!(test.post(&actor, &format!("{one}/{deed}"), &sent).await.status, 403, "{role:?}");
            }
            for path in [PUBLIC.to_owned(), format!("{PUBLIC}.csv"), format!("{PUBLIC}.json")] {
                assert!(!test.get(&actor, &path).await.body.contains("Skjult"), "{role:?} {path}");
            }
        }
        let stranger = test.actor(Role::NetworkLeader, Some("other")).await;
        assert_eq!(test.get(&stranger, &one).await.status, 404);
        assert!(test.get(&editor, &one).await.body.contains("a@example.org"));
        assert_eq!(test.get(&editor, &format!("{HERE}/nothing")).await.status, 404);
    });
}

#[test]
fn programs_decide_suggestions_as_their_owners_may() {
    on_both(|test: TestApp| async move {
        published(&test).await;
        for title in ["Reklame", "Nyt sted"] {
            suggest(&test, &[("title", title), ("mail", "a@example.org")], "192.0.2.1").await;
        }
        let list = "/api/v1/programmes/plan/suggestions";
        let token = bearer(&test, "c@api.example", &[(Role::Coordinator, None)]).await;
        let shown: serde_json::Value =
            serde_json::from_str(&api(&test, &token, list, "").await.body).expect("JSON");
        assert_eq!(
            (shown["total"].as_u64(), shown["items"][0]["suggestion"]["title"].as_str()),
            (Some(2), Some("Nyt sted"))
        );
        let id = |at: usize| shown["items"][at]["id"].as_str().expect("an id").to_owned();
        let (new, advert) = (format!("{list}/{}", id(0)), format!("{list}/{}", id(1)));
        assert_eq!(
            api(&test, &token, &format!("{advert}/rejection"), r#"{"version": 1, "reason": " "}"#)
                .await
                .status,
            422
        );
        let turned =
            api(&test, &token, &format!("{advert}/rejection"), r#"{"version": 1, "reason": "Reklame"}"#)
                .await;
        assert_eq!(turned.status, 204, "{}", turned.body);
        let body = r#"{"version": 1, "suggestion": {"title": "Nyt sted", "region": "Fyn"}}"#;
        let taken = api(&test, &token, &format!("{new}/acceptance"), body).await;
        assert_eq!(taken.status, 201, "{}", taken.body);
        assert_eq!(api(&test, &token, &format!("{new}/acceptance"), body).await.status, 422);
        let one: serde_json::Value =
            serde_json::from_str(&api(&test, &token, &new, "").await.body).expect("JSON");
        assert_eq!((one["state"].as_str(), one["mail"].is_null()), (Some("accepted"), true));
        assert!(test.get(&NOBODY, PUBLIC).await.body.contains("3 of 3"));
        for role in [Role::Talent, Role::LineManager, Role::SteeringGroup] {
            let token =
                bearer(&test, &format!("{}@api.example", role.as_str()), &[(role, Some("plan"))]).await;
            for (path, body) in
                [(list.to_owned(), ""), (new.clone(), ""), (format!("{new}/acceptance"), body)]
            {
                assert_eq!(api(&test, &token, &path, body).await.status, 403, "{role:?} {path}");
            }
        }
    });
}
