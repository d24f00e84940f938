use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use samspil_core::access::Role;
use samspil_core::{Element, Programme};
use samspil_db::Tx;

use super::loaded::hold;
use super::{Loaded, create, find, import};
use crate::features::accounts;
use crate::features::elements::{self, By, Change};
use crate::testing::{Actor, Answer, NOBODY, TestApp, on_both, on_sqlite};
use crate::web::{Kind, Problem};

fn plan(id: &str) -> Programme {
    toml::from_str(&format!(
        r#"
        [programme]
        id = "{id}"
        title = "Et netværk"
        language = "da"
        kind = "network"
        state = "running"
        [[goals]]
        id = "goal"
        text = "Bedre overgange"
        "#
    ))
    .expect("a plan")
}

async fn copied(app: &TestApp, actor: &Actor) -> String {
    let form = [("title", "Næste år"), ("years", "1")];
    let answer = app.post(actor, "/programmes/plan/copy", &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.location().split('?').next().expect("an address").to_owned()
}

#[test]
fn whoever_copies_their_only_programme_can_manage_the_copy() {
    on_both(|app| async move {
        app.store(plan("plan")).await;
        let coordinator = app.actor(Role::Coordinator, Some("plan")).await;
        let other = app.person("other@test.example", "O", &[(Role::Coordinator, Some("plan"))]).await;
        let copy = copied(&app, &coordinator).await;
        assert_eq!(app.get(&coordinator, &format!("{copy}/manage")).await.status, StatusCode::OK);
        assert_eq!(app.get(&other, &copy).await.status, StatusCode::NOT_FOUND);
        let manager = app.person("all@test.example", "A", &[(Role::Coordinator, None)]).await;
        copied(&app, &manager).await;
        let given = "SELECT count(*) FROM assignment WHERE programme LIKE 'naeste-aar%'";
        let given = app.write(move |tx| Ok(tx.query_one(given, &[], |row| row.integer(0))?)).await;
        assert_eq!(given, 1, "a workspace role needs no other");
    });
}

#[test]
fn who_may_delete_a_programme_may_restore_it_and_sees_that_it_is_deleted() {
    on_both(|app| async move {
        app.store(plan("plan")).await;
        let coordinator = app.actor(Role::Coordinator, Some("plan")).await;
        let leader = app.actor(Role::NetworkLeader, Some("plan")).await;
        let gone = app.post(&coordinator, "/programmes/plan/deletion", &[("sure", "yes")]).await;
        assert_eq!(gone.location(), "/programmes?show=deleted&done=deleted");
        let list = app.get(&coordinator, gone.location()).await.body;
        assert!(list.contains("Et netværk") && list.contains("/restorations"), "{list}");
        let list = app.get(&leader, "/programmes?show=deleted").await.body;
        assert!(!list.contains("Et netværk") && !list.contains("/restorations"), "{list}");
        let form = [("programme", "plan")];
        assert_eq!(app.post(&leader, "/restorations", &form).await.status, StatusCode::NOT_FOUND);
        let back = app.post(&coordinator, "/restorations", &form).await;
        assert_eq!(back.location(), "/programmes/plan?done=restored");
        assert_eq!(app.get(&coordinator, "/programmes/plan").await.status, StatusCode::OK);
    });
}

#[test]
fn no_programme_takes_the_address_of_the_form_for_new_ones() {
    on_sqlite(false, |app| async move {
        let workspace = app.workspace.clone();
        let now = app.app.now();
        let refused = app
            .write(move |tx| {
                let made = create(tx, &workspace, plan("new"), now);
                let imported = import(tx, &workspace, plan("new"), true, None, now);
                Ok((made.map_err(|problem| problem.kind), imported.map_err(|problem| problem.kind)))
            })
            .await;
        assert_eq!(refused, (Err(Kind::Conflict), Err(Kind::Conflict)));
        let coordinator = app.actor(Role::Coordinator, None).await;
        let form = [
            ("title", "New"),
            ("kind", "network"),
            ("language", "en"),
            ("country", "dk"),
            ("scheme", "half_year"),
            ("first", "2026-H1"),
            ("count", "2"),
        ];
        let made = app.post(&coordinator, "/programmes/new", &form).await;
        assert_eq!(made.location(), "/programmes/new-2?done=created", "{}", made.body);
    });
}

/// Begins to change the plan as another server would, and keeps the change
/// a while after it was made. Tells when it is made.
fn slow_writer(
    app: &TestApp,
    work: impl FnOnce(&mut Tx, &Loaded, &By) -> Result<(), Problem> + Send + 'static,
) -> (Receiver<()>, tokio::task::JoinHandle<()>) {
    let (sender, made) = channel();
    let (app, workspace) = (app.app.clone(), app.workspace.clone());
    let writer = tokio::task::spawn_blocking(move || {
        let db = app.db.clone();
        db.write(|tx| {
            let standing = hold(tx, &app, &workspace, &"plan".parse().expect("an id"))?;
            let by = By::new(&workspace, &standing.row, None, app.now());
            work(tx, &standing, &by)?;
            sender.send(()).expect("somebody waits");
            std::thread::sleep(Duration::from_millis(400));
            Ok::<_, Problem>(())
        })
        .expect("written");
    });
    (made, writer)
}

async fn send(app: &TestApp, token: &str, method: &str, path: &str, tag: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(format!("/api/v1/programmes/plan{path}"))
        .header("authorization", format!("Bearer {token}"))
        .header("if-match", tag)
        .header("content-type", "application/json");
    app.send(&NOBODY, request, Body::from(body.to_owned())).await
}

async fn token(app: &TestApp) -> String {
    app.actor(Role::Coordinator, None).await;
    app.write(|tx| {
        let account = tx.query_one("SELECT id FROM account", &[], |row| row.text(0))?;
        accounts::issue_token(tx, &account, "test", accounts::TokenLife::Month, jiff::Timestamp::now())
    })
    .await
}

async fn standing(app: &TestApp) -> Loaded {
    let workspace = app.workspace.clone();
    let slug = "plan".parse().expect("an id");
    app.write(move |tx| find(tx, &workspace, &slug)).await.expect("the programme")
}

#[test]
fn of_two_writers_the_second_is_checked_against_what_the_first_left() {
    on_both(|app| async move {
        app.store(plan("plan")).await;
        let token = token(&app).await;
        let (made, writer) = slow_writer(&app, |tx, loaded, by| {
            let goal = "goal".parse().expect("an id");
            elements::apply(tx, by, Change::Delete(goal, loaded.version(&loaded.plan.goals[0].id)))?;
            Ok(())
        });
        tokio::task::spawn_blocking(move || made.recv()).await.expect("told").expect("made");
        let body = r#"{"title": "Fælles sprog", "goals": ["goal"]}"#;
        let answer = send(&app, &token, "POST", "/results", "*", body).await;
        writer.await.expect("written");
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
        assert!(standing(&app).await.plan.results.is_empty());
    });
}

#[test]
fn a_plan_is_not_replaced_by_one_that_was_written_before_the_last_change() {
    on_both(|app| async move {
        app.store(plan("plan")).await;
        let token = token(&app).await;
        let (made, writer) = slow_writer(&app, |tx, loaded, by| {
            let mut goal = loaded.plan.goals[0].clone();
            goal.id = "other".parse().expect("an id");
            elements::apply(tx, by, Change::Create(Element::Goal(goal), None))?;
            Ok(())
        });
        tokio::task::spawn_blocking(move || made.recv()).await.expect("told").expect("made");
        let body = serde_json::to_string(&plan("plan")).expect("JSON");
        let answer = send(&app, &token, "PUT", "/plan", "\"1\"", &body).await;
        writer.await.expect("written");
        assert_eq!(answer.status, StatusCode::PRECONDITION_FAILED, "{}", answer.body);
        assert_eq!(standing(&app).await.plan.goals.len(), 2);
    });
}
