use axum::http::StatusCode;
use samspil_core::access::Role;
use samspil_core::form::{self, Record, Shape};
use samspil_core::{Element, ElementKind, Language, Programme};

use crate::testing::{Answer, TestApp, on_both, on_sqlite};
use crate::web::form::{label, speak};
use samspil_words::Words;

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
    periods = { scheme = "half_year", first = "2026-H1", count = 4 }
    [[goals]]
    id = "goal"
    text = "Bedre overgange"
    note = "Kun for os, der planlægger"
    [[results]]
    id = "result"
    title = "Fælles sprog"
    goals = ["goal"]
    [[activities]]
    id = "talk"
    title = "Oplæg"
    results = ["result"]
    responsible = { text = "En leder", person = "anne", state = "asked" }
    [[occurrences]]
    id = "first"
    activity = "talk"
    column = "2026-H1"
    [[people]]
    id = "anne"
    name = "Anne Hemmelig"
    listing = "yes"
    email = "anne@hemmelig.example"
    phone = "12345678"
    [[people]]
    id = "inger"
    name = "Inger Marie Borgersen"
    listing = "yes"
    roles = ["citizen"]
"#;

async fn stored(app: &TestApp) {
    let plan: Programme = toml::from_str(PLAN).expect("a plan");
    app.store(plan).await;
}

/// The value of a hidden input.
fn hidden(answer: &Answer, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let at = answer.body.find(&start).expect("the input") + start.len();
    answer.body[at..].split('"').next().expect("a value").to_owned()
}

#[test]
fn every_word_of_a_form_is_there_in_every_language() {
    fn check(words: Words, owner: &str, record: &Record) {
        for field in &record.fields {
            assert!(
                !label(words, owner, &field.name).contains('⟦'),
                "{owner}.{} in {}",
                field.name,
                words.language()
            );
            match &field.shape {
                Shape::Word(list) | Shape::Words(list) => {
                    for word in &list.words {
                        let key = format!("word-{}-{word}", list.name);
                        assert!(words.has(&key), "{key} in {}", words.language());
                    }
                }
                Shape::Rows(inner) | Shape::Record(inner) => check(words, &inner.name, inner),
                _ => {}
            }
        }
    }
    for language in Language::ALL {
        let words = Words::of(language);
        check(words, "programme", form::head());
        for kind in ElementKind::ALL {
            for key in ["kind", "kinds", "new", "about"] {
                assert!(words.has(&format!("{key}-{kind}")), "{key}-{kind} in {language}");
            }
            check(words, kind.as_str(), form::of(*kind));
        }
    }
}

#[test]
fn what_a_form_shows_is_read_back_as_the_same_element_in_every_language() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");
    let mut kinds = std::collections::BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("examples").flatten() {
        if file.path().extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let text = std::fs::read_to_string(file.path()).expect("text");
        let plan: Programme = toml::from_str(&text).expect("a plan");
        for element in plan.into_elements() {
            kinds.insert(element.kind());
            let json = element.to_json().expect("JSON");
            let kept = [("id".to_owned(), json["id"].clone())].into_iter().collect();
            for language in Language::ALL {
                let typed = form::fill(form::of(element.kind()), &json, &speak(Words::of(language)));
                let back = form::read(form::of(element.kind()), &typed, &kept).expect("no faults");
                let back = Element::from_json(element.kind(), back).expect("an element");
                assert_eq!(back, element, "{language}");
            }
        }
    }
    assert!(kinds.len() > 20, "{kinds:?}");
}

#[test]
fn elements_are_created_changed_ordered_and_deleted() {
    on_both(|app| async move {
        stored(&app).await;
        let editor = app.actor(Role::Coordinator, None).await;
        let new = app
            .post(
                &editor,
                "/programmes/plan/new/goal",
                &[("text", "Nyt mål"), ("revised", "senest februar 2026")],
            )
            .await;
        assert_eq!(new.status, StatusCode::SEE_OTHER, "{}", new.body);
        assert!(
            new.location().starts_with("/programmes/plan/parts/goals/nyt-maal?changed="),
            "{}",
            new.location()
        );
        let edit = app.get(&editor, "/programmes/plan/parts/goals/nyt-maal/edit").await;
        let version = hidden(&edit, "_version");
        let form = [("_version", version.as_str()), ("text", "Nyere mål"), ("tags", "a\nb")];
        let changed = app.post(&editor, "/programmes/plan/parts/goal/nyt-maal/edit", &form).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER);
        let moved = app.post(&editor, "/programmes/plan/parts/goals/nyt-maal/move", &[("to", "up")]).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER);
        let list = app.get(&editor, "/programmes/plan/parts/goals").await.body;
        assert!(list.find("Nyere mål") < list.find("Bedre overgange"));
        let ask = app.get(&editor, "/programmes/plan/parts/goals/goal/delete").await;
        assert!(ask.body.contains("Fælles sprog"), "what points at it is named");
        let revision = hidden(&ask, "_revision");
        let gone =
            app.post(&editor, "/programmes/plan/parts/goals/goal/delete", &[("_revision", &revision)]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
        assert_eq!(app.get(&editor, "/programmes/plan/parts/goals/goal").await.status, StatusCode::NOT_FOUND);
        let batch = gone.location().split("changed=").nth(1).expect("a batch").to_owned();
        let undone = app
            .post(&editor, "/programmes/plan/undo", &[("batch", &batch), ("next", "/programmes/plan/parts")])
            .await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
        let result = app.get(&editor, "/programmes/plan/parts/results/result").await.body;
        assert!(result.contains("Bedre overgange"), "the pointer is back");
    });
}

#[test]
fn the_id_of_a_person_says_nothing_of_the_name() {
    on_both(|app| async move {
        stored(&app).await;
        let editor = app.actor(Role::Coordinator, None).await;
        for id in ["person", "person-2"] {
            let form = [("name", "Solveig Strandmo"), ("roles", "citizen")];
            let new = app.post(&editor, "/programmes/plan/new/person", &form).await;
            let start = format!("/programmes/plan/parts/people/{id}?changed=");
            assert!(new.location().starts_with(&start), "{}", new.location());
        }
    });
}

#[test]
fn what_cannot_stand_is_shown_again_with_everything_typed() {
    on_sqlite(false, |app| async move {
        stored(&app).await;
        let editor = app.actor(Role::Coordinator, None).await;
        let form = [("text", "Mål & <b>mere</b>"), ("revised", "snart"), ("theme", "goal")];
        let answer = app.post(&editor, "/programmes/plan/new/goal", &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("Mål &amp; &lt;b&gt;mere&lt;/b&gt;"));
        assert!(answer.body.contains("value=\"snart\""));
        assert!(answer.body.contains("href=\"#revised\""));
        let form = [("text", "Mål"), ("theme", "goal")];
        let answer = app.post(&editor, "/programmes/plan/new/goal", &form).await;
        assert!(answer.body.contains("href=\"#theme\""), "a goal is no theme");
        let form = [("title", "Møde"), ("_more", "lines"), ("lines.0.contribution", "Erfaringer")];
        let answer = app.post(&editor, "/programmes/plan/new/meeting", &form).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.contains("Erfaringer") && answer.body.contains("lines.2.contribution"));
    });
}

#[test]
fn of_two_who_change_the_same_the_second_sees_both_texts() {
    on_both(|app| async move {
        stored(&app).await;
        let (one, two) =
            (app.actor(Role::Coordinator, None).await, app.actor(Role::NetworkLeader, Some("plan")).await);
        let edit = "/programmes/plan/parts/goals/goal/edit";
        let version = hidden(&app.get(&one, edit).await, "_version");
        let first =
            [("_version", version.as_str()), ("text", "Deres tekst"), ("note", "Kun for os, der planlægger")];
        assert_eq!(app.post(&one, edit, &first).await.status, StatusCode::SEE_OTHER);
        let second = [("_version", version.as_str()), ("text", "Bedre overgange"), ("note", "Min note")];
        let conflict = app.post(&two, edit, &second).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        for text in ["Deres tekst", "Bedre overgange", "Min note"] {
            assert!(conflict.body.contains(text), "{text}");
        }
        // Keeping mine keeps what only the other changed.
        let now = hidden(&conflict, "_version");
        let mine = [("_version", now.as_str()), ("text", "Deres tekst"), ("note", "Min note")];
        assert_eq!(hidden(&conflict, "text"), "Deres tekst");
        assert_eq!(app.post(&two, edit, &mine).await.status, StatusCode::SEE_OTHER);
        let sheet = app.get(&two, "/programmes/plan/parts/goals/goal").await.body;
        assert!(sheet.contains("Deres tekst") && sheet.contains("Min note"));
        // Deleted in the meantime: my text brings it back.
        let version = hidden(&app.get(&two, edit).await, "_version");
        let revision = hidden(&app.get(&one, "/programmes/plan/parts/goals/goal/delete").await, "_revision");
        app.post(&one, "/programmes/plan/parts/goals/goal/delete", &[("_revision", &revision)]).await;
        let late = app.post(&two, edit, &[("_version", version.as_str()), ("text", "Sent")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let now = hidden(&late, "_version");
        let back = [("_version", now.as_str()), ("_restore", "on"), ("text", "Sent")];
        assert_eq!(app.post(&two, edit, &back).await.status, StatusCode::SEE_OTHER);
        assert!(app.get(&two, "/programmes/plan/parts/goals/goal").await.body.contains("Sent"));
    });
}

#[test]
fn participants_read_without_contacts_notes_and_names_of_those_only_asked() {
    on_sqlite(false, |app| async move {
        stored(&app).await;
        let reader = app.actor(Role::Participant, Some("plan")).await;
        let stranger = app.actor(Role::Talent, Some("other")).await;
        let pages = ["goals/goal", "activities/talk", "people/anne", "people/inger", "people", "activities"];
        for page in pages {
            let path = format!("/programmes/plan/parts/{page}");
            let answer = app.get(&reader, &path).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            for secret in ["hemmelig.example", "12345678", "Kun for os", "Borgersen"] {
                assert!(!answer.body.contains(secret), "{secret} on {page}");
            }
            assert_eq!(app.get(&stranger, &path).await.status, StatusCode::NOT_FOUND, "{page}");
        }
        let talk = app.get(&reader, "/programmes/plan/parts/activities/talk").await.body;
        assert!(!talk.contains("Anne Hemmelig"), "she was only asked");
        for path in ["edit", "new/goal", "parts/goals/goal/edit", "parts/goals/goal/delete"] {
            let path = format!("/programmes/plan/{path}");
            assert_eq!(app.get(&reader, &path).await.status, StatusCode::FORBIDDEN, "{path}");
            assert_eq!(app.post(&reader, &path, &[]).await.status, StatusCode::FORBIDDEN, "{path}");
            assert_eq!(app.get(&stranger, &path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let moved = app.post(&reader, "/programmes/plan/parts/goals/goal/move", &[("to", "up")]).await;
        assert_eq!(moved.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn an_id_alone_leads_to_its_element() {
    on_sqlite(false, |app| async move {
        stored(&app).await;
        let reader = app.actor(Role::Participant, Some("plan")).await;
        let answer = app.get(&reader, "/programmes/plan/parts-of/talk").await;
        assert_eq!(answer.location(), "/programmes/plan/parts/activities/talk");
        assert_eq!(app.get(&reader, "/programmes/plan/parts-of/nothing").await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get(&reader, "/programmes/plan/parts/goals/talk").await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get(&reader, "/programmes/plan/parts/gaols").await.status, StatusCode::NOT_FOUND);
    });
}
