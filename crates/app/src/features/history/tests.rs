use axum::http::StatusCode;
use jiff::{Timestamp, ToSpan};
use samspil_core::Programme;
use samspil_core::access::Role;

use super::store::Visit;
use crate::testing::{TestApp, on_both, on_sqlite};

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
    [[goals]]
    id = "goal"
    text = "Bedre overgange"
    [[people]]
    id = "anne"
    name = "Anne Holm"
    email = "anne@hemmelig.example"
"#;

async fn stored(app: &TestApp) {
    let plan: Programme = toml::from_str(PLAN).expect("a plan");
    app.store(plan).await;
}

#[test]
fn history_says_what_stood_and_undo_refuses_what_was_changed_since() {
    on_both(|app| async move {
        stored(&app).await;
        let editor = app.actor(Role::Coordinator, None).await;
        let edit = "/programmes/plan/parts/goals/goal/edit";
        let first = app.post(&editor, edit, &[("_version", "1"), ("text", "Anden tekst")]).await;
        let second = app.post(&editor, edit, &[("_version", "2"), ("text", "Tredje tekst")]).await;
        assert_eq!((first.status, second.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
        let history = app.get(&editor, "/programmes/plan/history").await.body;
        for text in ["Bedre overgange", "Anden tekst", "Tredje tekst"] {
            assert!(history.contains(text), "{text}");
        }
        let batch = |location: &str| location.split("changed=").nth(1).expect("a batch").to_owned();
        let (old, new) = (batch(first.location()), batch(second.location()));
        let refused = app.post(&editor, "/programmes/plan/undo", &[("batch", &old)]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let undone =
            app.post(&editor, "/programmes/plan/undo", &[("batch", &new), ("next", "//evil.example")]).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER);
        assert!(undone.location().starts_with("/programmes/plan?changed="), "{}", undone.location());
        assert!(app.get(&editor, "/programmes/plan/parts/goals/goal").await.body.contains("Anden tekst"));
        let unknown = app.post(&editor, "/programmes/plan/undo", &[("batch", "nothing")]).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn nothing_is_said_to_be_undone_where_nothing_was() {
    on_both(|app| async move {
        stored(&app).await;
        let editor = app.actor(Role::Coordinator, None).await;
        app.post(&editor, "/programmes/plan/publication", &[("published", "true")]).await;
        let batch = "SELECT batch FROM change WHERE action = 'publish'";
        let batch = app.write(move |tx| Ok(tx.query_one(batch, &[], |row| row.text(0))?)).await;
        let undone = app.post(&editor, "/programmes/plan/undo", &[("batch", &batch)]).await;
        assert_eq!(undone.status, StatusCode::NOT_FOUND);
        let again = "SELECT count(*) FROM change WHERE undoes IS NOT NULL";
        assert_eq!(app.write(move |tx| Ok(tx.query_one(again, &[], |row| row.integer(0))?)).await, 0);
    });
}

#[test]
fn a_move_is_taken_back_only_where_nobody_moved_it_since() {
    on_both(|app| async move {
        stored(&app).await;
        let editor = app.actor(Role::Coordinator, None).await;
        app.post(&editor, "/programmes/plan/new/goal", &[("text", "B")]).await;
        app.post(&editor, "/programmes/plan/new/goal", &[("text", "C")]).await;
        let batch = |location: &str| {
            location.split("changed=").nth(1).and_then(|b| b.split('#').next()).expect("a batch").to_owned()
        };
        let first = app.post(&editor, "/programmes/plan/parts/goals/c/move", &[("to", "up")]).await;
        let second = app.post(&editor, "/programmes/plan/parts/goals/c/move", &[("to", "up")]).await;
        let (first, second) = (batch(first.location()), batch(second.location()));
        let order = || async {
            let rows = "SELECT id FROM element WHERE kind = 'goal' ORDER BY position";
            app.write(move |tx| Ok(tx.query(rows, &[], |row| row.text(0))?)).await
        };
        assert_eq!(order().await, ["c", "goal", "b"]);
        let refused = app.post(&editor, "/programmes/plan/undo", &[("batch", &first)]).await;
        assert_eq!((refused.status, order().await.join(" ")), (StatusCode::CONFLICT, "c goal b".to_owned()));
        for (batch, left) in [(second, "goal c b"), (first, "goal b c")] {
            let undone = app.post(&editor, "/programmes/plan/undo", &[("batch", &batch)]).await;
            assert_eq!((undone.status, order().await.join(" ")), (StatusCode::SEE_OTHER, left.to_owned()));
        }
    });
}

#[test]
fn history_is_for_those_who_plan() {
    on_sqlite(false, |app| async move {
        stored(&app).await;
        let reader = app.actor(Role::Participant, Some("plan")).await;
        let stranger = app.actor(Role::Talent, Some("other")).await;
        assert_eq!(app.get(&reader, "/programmes/plan/history").await.status, StatusCode::FORBIDDEN);
        assert_eq!(app.get(&stranger, "/programmes/plan/history").await.status, StatusCode::NOT_FOUND);
        let undo = app.post(&reader, "/programmes/plan/undo", &[("batch", "x")]).await;
        assert_eq!(undo.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn what_is_new_names_what_others_changed_and_nothing_more() {
    on_both(|app| async move {
        stored(&app).await;
        let editor = app.actor(Role::Coordinator, None).await;
        let reader = app.actor(Role::Participant, Some("plan")).await;
        let stranger = app.actor(Role::Talent, Some("other")).await;
        let goal = "/programmes/plan/parts/goals/goal/edit";
        app.post(&editor, goal, &[("_version", "1"), ("text", "Ny tekst"), ("note", "Hemmelig note")]).await;
        let person = "/programmes/plan/parts/people/anne/edit";
        app.post(
            &editor,
            person,
            &[("_version", "1"), ("name", "Anne Holm"), ("email", "ny@hemmelig.example")],
        )
        .await;
        let news = app.get(&reader, "/changes").await.body;
        assert!(news.contains("Ny tekst"), "{news}");
        for secret in ["hemmelig", "Hemmelig note", "Anne Holm"] {
            assert!(!news.contains(secret), "{secret}");
        }
        assert!(!app.get(&stranger, "/changes").await.body.contains("Ny tekst"));
        assert!(!app.get(&editor, "/changes").await.body.contains("Ny tekst"), "not one's own");
    });
}

#[test]
fn a_large_change_elsewhere_hides_no_news() {
    on_both(|app| async move {
        stored(&app).await;
        let mut other: Programme = toml::from_str(PLAN).expect("a plan");
        other.programme.id = "other".parse().expect("an id");
        let other = app.store(other).await;
        let editor = app.actor(Role::Coordinator, None).await;
        let reader = app.actor(Role::Participant, Some("plan")).await;
        let edit = [("_version", "1"), ("text", "Helt ny tekst")];
        app.post(&editor, "/programmes/plan/parts/goals/goal/edit", &edit).await;
        let (workspace, now) = (app.workspace.clone(), crate::moment::stored(app.app.now()));
        app.write(move |tx| {
            let columns = [
                "id",
                "workspace_id",
                "programme_id",
                "batch",
                "at",
                "action",
                "kind",
                "element",
                "name",
                "position",
                "version",
            ];
            let rows = (0..1100_i64).map(|at| {
                let id = format!("ffffffff-{at}");
                vec![
                    id.into(),
                    (&workspace).into(),
                    (&other).into(),
                    "large".into(),
                    (&now).into(),
                    "delete".into(),
                    "goal".into(),
                    "x".into(),
                    "x".into(),
                    0_i64.into(),
                    at.into(),
                ]
            });
            Ok(tx.insert_many("change", &columns, rows.collect::<Vec<_>>())?)
        })
        .await;
        let news = app.get(&reader, "/changes").await.body;
        assert!(news.contains("Helt ny tekst"), "{news}");
    });
}

#[test]
fn a_visit_goes_on_for_half_an_hour() {
    let seen: Timestamp = "2026-01-10T10:00:00Z".parse().expect("a moment");
    let before: Timestamp = "2026-01-05T10:00:00Z".parse().expect("a moment");
    let visit = Visit { seen, before: Some(before) };
    let later = |minutes: i64| seen.checked_add(minutes.minutes()).expect("a moment");
    assert_eq!(visit.news_since(later(29)), Some(before));
    assert_eq!(visit.news_since(later(31)), Some(seen));
}
