//! The API through the whole application, on both engines.

use std::collections::BTreeSet;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use jiff::Timestamp;
use samspil_core::access::Role;
use samspil_core::programme::{
    Activity, Consent, Goal, Meeting, ParticipantKind, ParticipantLine, Person, ProgrammeState, RoleKind,
    Seat, SeatState,
};
use samspil_core::view::is_for_planners;
use samspil_core::{ElementKind, Id, Language, Programme};
use samspil_db::params;
use samspil_db::test_support::{self, TestDb};
use serde_json::{Value, json};
use tower::ServiceExt;

use super::table::OPERATIONS;
use crate::app::App;
use crate::config::Config;
use crate::features::{accounts, programmes};
use crate::web::Problem;
use crate::{schema, web};

pub(super) struct Api {
    router: axum::Router,
    db: TestDb,
    pub(super) coordinator: String,
    pub(super) talent: String,
    admin: String,
    stranger: String,
}

pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) text: String,
}

impl Answer {
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn plan() -> Programme {
    let goal = |n: usize| Goal { id: id(&format!("g{n}")), text: format!("Goal {n}"), ..Goal::default() };
    let mut plan = Programme { goals: (1..=7).map(goal).collect(), ..Programme::default() };
    plan.programme.id = id("network");
    plan.programme.title = "Network".into();
    plan.programme.state = ProgrammeState::Running;
    plan.programme.note = Some("Budget ukjent".into());
    plan.programme.coordinator = Some(asked());
    plan.goals[0].note = Some("Leder uenig".into());
    plan.activities = vec![Activity {
        id: id("a1"),
        title: "Talk".into(),
        note: Some("Leder uenig".into()),
        responsible: Some(asked()),
        ..Activity::default()
    }];
    let line = |who| ParticipantLine { who, kind: ParticipantKind::Citizen, ..ParticipantLine::default() };
    let taken = Seat { person: Some(id("c2")), state: SeatState::Filled, ..Seat::default() };
    plan.meetings = vec![Meeting {
        id: id("m1"),
        title: "Meeting".into(),
        lines: vec![line(taken), line(asked())],
        ..Meeting::default()
    }];
    plan.bodies = vec![samspil_core::programme::Body {
        id: id("b1"),
        title: "Board".into(),
        seats: vec![asked()],
        chair: Some(asked()),
        ..samspil_core::programme::Body::default()
    }];
    let others = [("c2", "Oda Nattestad"), ("p9", "Kaja Vestli")].map(|(row, name)| Person {
        id: id(row),
        name: name.into(),
        listing: Some(Consent::Yes),
        ..Person::default()
    });
    plan.people = vec![Person {
        id: id("c1"),
        name: "Inger Marie Solhaug".into(),
        roles: vec![RoleKind::Citizen],
        title: Some("Neighbour".into()),
        listing: Some(Consent::Yes),
        email: Some("inger.secret@example.org".into()),
        phone: Some("87654321".into()),
        ..Person::default()
    }];
    plan.people.extend(others);
    plan
}

/// A seat that somebody was asked to take.
fn asked() -> Seat {
    Seat { text: Some("A leader".into()), person: Some(id("p9")), state: SeatState::Asked, ..Seat::default() }
}

fn api(db: TestDb) -> Api {
    db.migrate(schema::MIGRATIONS).expect("a schema");
    let now = Timestamp::now();
    let tokens = db
        .write(|tx| {
            let home = accounts::create_workspace(tx, &id("home"), "Home", "dk", Language::En, now)?;
            let away = accounts::create_workspace(tx, &id("away"), "Away", "dk", Language::En, now)?;
            programmes::create(tx, &home, plan(), now)?;
            let mut draft = plan();
            draft.programme.id = id("draft");
            draft.programme.title = "Hidden draft".into();
            draft.programme.state = ProgrammeState::Draft;
            programmes::create(tx, &home, draft, now)?;
            [
                (&home, Role::Coordinator, None),
                (&home, Role::Talent, Some(id("network"))),
                (&home, Role::Admin, None),
                (&away, Role::Coordinator, None),
            ]
            .into_iter()
            .map(|(workspace, role, programme)| {
                let email = format!("{role:?}@example.org");
                let new =
                    accounts::NewAccount { workspace, email: &email, name: "N", language: Language::En };
                let account = accounts::create_account(tx, &new, now)?;
                accounts::assign(tx, workspace, &account, role, programme.as_ref(), None, now)?;
                accounts::issue_token(tx, &account, "test", accounts::TokenLife::Month, now)
            })
            .collect::<Result<Vec<_>, Problem>>()
        })
        .expect("tokens");
    let config = Config {
        database: db.url.clone(),
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: "https://samspil.example.org".into(),
        mail: None,
        demo: false,
        accessibility_url: None,
        behind_proxy: false,
    };
    let router = web::router(App::new(config, db.clone()));
    let [coordinator, talent, admin, stranger] = tokens.try_into().expect("four tokens");
    Api { router, db, coordinator, talent, admin, stranger }
}

impl Api {
    pub(super) async fn ask(
        &self,
        method: Method,
        token: &str,
        path: &str,
        extra: &[(&str, &str)],
        body: Option<&str>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if !token.is_empty() {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        if body.is_some() {
            request = request.header("content-type", "application/json");
        }
        for (name, value) in extra {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.unwrap_or("").to_owned())).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).expect("text"),
        }
    }

    pub(super) async fn get(&self, token: &str, path: &str) -> Answer {
        self.ask(Method::GET, token, path, &[], None).await
    }

    pub(super) async fn send(&self, method: Method, path: &str, tag: &str, body: Option<Value>) -> Answer {
        let extra: &[(&str, &str)] = if tag.is_empty() { &[] } else { &[("if-match", tag)] };
        let body = body.map(|body| body.to_string());
        self.ask(method, &self.coordinator, path, extra, body.as_deref()).await
    }
}

pub(super) fn on_each_engine(story: impl AsyncFn(Api)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    for db in test_support::engines().expect("engines") {
        let api = api(db);
        runtime.block_on(story(api));
    }
}

const GOALS: &str = "/api/v1/programmes/network/goals";

pub(super) fn problem(answer: &Answer, status: u16, word: &str) {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.json()["type"], format!("https://samspil.example.org/api#problem-{word}"));
}

#[test]
fn an_element_is_made_read_changed_and_taken_out() {
    on_each_engine(async |api| {
        let made = api.send(Method::POST, GOALS, "", Some(json!({"text": "More reach"}))).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
        assert_eq!(
            made.header("location"),
            "https://samspil.example.org/api/v1/programmes/network/goals/more-reach"
        );
        assert_eq!(made.json(), json!({"id": "more-reach", "text": "More reach"}));
        assert_eq!(made.header("etag"), "\"1\"");
        let path = &format!("{GOALS}/more-reach");
        problem(&api.send(Method::PATCH, path, "", Some(json!({"note": "x"}))).await, 428, "version-needed");
        problem(&api.send(Method::PATCH, path, "\"7\"", Some(json!({"note": "x"}))).await, 412, "stale");
        let changed = api.send(Method::PATCH, path, "\"1\"", Some(json!({"note": "x", "tags": ["a"]}))).await;
        assert_eq!(
            changed.json(),
            json!({"id": "more-reach", "text": "More reach", "tags": ["a"], "note": "x"})
        );
        assert_eq!(changed.header("etag"), "\"2\"");
        problem(&api.send(Method::PUT, path, "\"1\"", Some(json!({"text": "y"}))).await, 412, "stale");
        let replaced = api.send(Method::PUT, path, "\"2\"", Some(json!({"text": "Reach"}))).await;
        assert_eq!(replaced.json(), json!({"id": "more-reach", "text": "Reach"}));
        let known = api.ask(Method::GET, &api.coordinator, path, &[("if-none-match", "\"3\"")], None).await;
        assert_eq!((known.status, known.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
        problem(&api.send(Method::DELETE, path, "", None).await, 428, "version-needed");
        let gone = api.send(Method::DELETE, path, "\"3\"", None).await;
        assert_eq!(gone.status, StatusCode::NO_CONTENT);
        problem(&api.get(&api.coordinator, path).await, 404, "not-found");
        let batch = gone.header("samspil-change").to_owned();
        let undo = format!("/api/v1/programmes/network/changes/{batch}/undo");
        assert_eq!(api.send(Method::POST, &undo, "", None).await.status, StatusCode::CREATED);
        assert_eq!(
            api.get(&api.coordinator, path).await.json(),
            json!({"id": "more-reach", "text": "Reach"})
        );
    });
}

#[test]
fn lists_come_in_pages_that_lead_on() {
    on_each_engine(async |api| {
        let mut next = format!("{GOALS}?limit=3");
        let mut pages = Vec::new();
        while !next.is_empty() {
            let page = api.get(&api.coordinator, &next).await;
            let body = page.json();
            let items = body["items"].as_array().expect("items").iter();
            pages.push(items.map(|item| item["id"].as_str().expect("an id").to_owned()).collect::<Vec<_>>());
            assert_eq!(body["total"], 7);
            let link = page.header("link").strip_prefix("<https://samspil.example.org").unwrap_or("");
            next = link.strip_suffix(">; rel=\"next\"").unwrap_or("").to_owned();
        }
        assert_eq!(pages, [vec!["g1", "g2", "g3"], vec!["g4", "g5", "g6"], vec!["g7"]]);
        for wrong in ["limit=0", "limit=201", "limit=x", "sort=1", "lang=xx", "limit=1&limit=2"] {
            problem(&api.get(&api.coordinator, &format!("{GOALS}?{wrong}")).await, 400, "bad-request");
        }
        for cursor in ["zz", "00", "3132"] {
            problem(&api.get(&api.coordinator, &format!("{GOALS}?cursor={cursor}")).await, 422, "invalid");
        }
        // Behind the end of everything there is nothing.
        let far: String = format!("{} x", usize::MAX).bytes().map(|byte| format!("{byte:02x}")).collect();
        let beyond = api.get(&api.coordinator, &format!("{GOALS}?cursor={far}")).await;
        assert_eq!((beyond.status, beyond.json()["items"].clone()), (StatusCode::OK, json!([])));
        let mut seen = 0;
        let mut next = "/api/v1/programmes/network/changes?limit=2".to_owned();
        for n in 1..=5 {
            api.send(Method::POST, GOALS, "", Some(json!({"text": format!("New {n}")}))).await;
        }
        while !next.is_empty() {
            let page = api.get(&api.coordinator, &next).await;
            seen += page.json()["items"].as_array().map_or(0, Vec::len);
            let link = page.header("link").strip_prefix("<https://samspil.example.org").unwrap_or("");
            next = link.strip_suffix(">; rel=\"next\"").unwrap_or("").to_owned();
        }
        assert_eq!(seen, 5);
    });
}

#[test]
fn what_cannot_be_used_is_named() {
    on_each_engine(async |api| {
        let wrong = json!({"id": "T 1", "titel": "T", "goals": ["g9"], "number": "x"});
        let answer = api.send(Method::POST, "/api/v1/programmes/network/themes", "", Some(wrong)).await;
        problem(&answer, 422, "invalid");
        let body = answer.json();
        let fields: BTreeSet<_> = body["errors"]
            .as_array()
            .expect("errors")
            .iter()
            .map(|e| e["field"].as_str().unwrap_or(""))
            .collect();
        assert_eq!(fields, BTreeSet::from(["goals[0]", "id", "number", "titel", "title"]));
        problem(
            &api.send(Method::POST, GOALS, "", Some(json!({"id": "g1", "text": "x"}))).await,
            409,
            "conflict",
        );
        problem(&api.send(Method::POST, GOALS, "", Some(json!({"text": "a\u{0}b"}))).await, 422, "invalid");
        problem(&api.send(Method::POST, GOALS, "", Some(json!([1]))).await, 422, "invalid");
        problem(&api.ask(Method::POST, &api.coordinator, GOALS, &[], Some("{")).await, 400, "bad-request");
        let plain = [("content-type", "text/plain")];
        let request = api.ask(Method::POST, &api.coordinator, GOALS, &plain, None).await;
        problem(&request, 415, "media-type");
        let html = [("accept", "text/html")];
        problem(&api.ask(Method::GET, &api.coordinator, GOALS, &html, None).await, 406, "not-acceptable");
        let answer = api.send(Method::DELETE, GOALS, "\"1\"", None).await;
        problem(&answer, 405, "method");
        assert!(answer.header("allow").contains("GET"), "{:?}", answer.headers);
        for nonsense in [
            "/api/v1/programmes/%00/goals",
            "/api/v1/programmes/network/goals/%ff",
            "/api/v1/search?q=%00",
            "/api/v1/nothing",
        ] {
            let answer = api.get(&api.coordinator, nonsense).await;
            assert!(answer.status.is_client_error(), "{nonsense}: {}", answer.status);
            assert_eq!(answer.header("content-type"), "application/problem+json", "{nonsense}");
        }
        let danish = [("accept-language", "da")];
        let answer = api.ask(Method::GET, "", "/api/v1/me", &danish, None).await;
        problem(&answer, 401, "sign-in-needed");
        assert_eq!(answer.json()["title"], "Log ind først");
    });
}

#[test]
fn what_others_point_at_stays_unless_asked() {
    on_each_engine(async |api| {
        let themes = "/api/v1/programmes/network/themes";
        api.send(Method::POST, themes, "", Some(json!({"id": "t1", "title": "T", "goals": ["g1"]}))).await;
        let goal = format!("{GOALS}/g1");
        let held = api.send(Method::DELETE, &goal, "\"1\"", None).await;
        problem(&held, 409, "conflict");
        assert_eq!(held.json()["errors"][0]["field"], "themes/t1");
        let gone = api.send(Method::DELETE, &format!("{goal}?pointers=remove"), "\"1\"", None).await;
        assert_eq!(gone.status, StatusCode::NO_CONTENT, "{}", gone.text);
        let theme = format!("{themes}/t1");
        assert_eq!(api.get(&api.coordinator, &theme).await.json(), json!({"id": "t1", "title": "T"}));
        let batch = gone.header("samspil-change").to_owned();
        let undo = format!("/api/v1/programmes/network/changes/{batch}/undo");
        assert_eq!(api.send(Method::POST, &undo, "", None).await.status, StatusCode::CREATED);
        assert_eq!(api.get(&api.coordinator, &theme).await.json()["goals"], json!(["g1"]));
        let moved =
            api.send(Method::POST, &format!("{GOALS}/g7/moves"), "", Some(json!({"before": "g1"}))).await;
        assert_eq!(moved.status, StatusCode::CREATED, "{}", moved.text);
        assert_eq!(
            api.get(&api.coordinator, &format!("{GOALS}?limit=2")).await.json()["items"][0]["id"],
            "g7"
        );
    });
}

/// Texts that only those who plan may see.
const SECRETS: [&str; 12] = [
    "inger.secret",
    "87654321",
    "Solhaug",
    "Hidden draft",
    "Nattestad",
    "Budget ukjent",
    "Leder uenig",
    "\"asked\"",
    "\"person\":\"p9\"",
    "person = \"p9\"",
    "strandmo",
    "Strandmo",
];

#[test]
fn nobody_sees_or_changes_more_than_on_the_pages() {
    on_each_engine(async |api| {
        api.send(Method::POST, "/api/v1/programmes/network/kept-plans", "", Some(json!({"title": "First"})))
            .await;
        let kept = api.get(&api.coordinator, "/api/v1/programmes/network/kept-plans").await.json();
        let kept = kept["items"][0]["id"].as_str().expect("a row").to_owned();
        let base = "/api/v1/programmes/network";
        let citizen = json!({"name": "Solveig Strandmo", "roles": ["citizen"]});
        let made = api.send(Method::POST, &format!("{base}/people"), "", Some(citizen)).await;
        assert_eq!((made.status, &made.json()["id"]), (StatusCode::CREATED, &json!("person")));
        let own = |kind: &ElementKind| if is_for_planners(*kind) { 403 } else { 200 };
        let lists =
            ElementKind::ALL.iter().map(|kind| (format!("{base}/{}", kind.plural()), [own(kind), 404, 404]));
        let reads = lists.chain([
            ("/api/v1/programmes".to_owned(), [200, 200, 200]),
            (base.to_owned(), [200, 404, 404]),
            (format!("{base}/plan"), [200, 404, 404]),
            (format!("{base}/plan.toml"), [200, 404, 404]),
            (format!("{base}/activities/a1"), [200, 404, 404]),
            (format!("{base}/meetings/m1"), [200, 404, 404]),
            (format!("{base}/bodies/b1"), [200, 404, 404]),
            (format!("{base}/people/c1"), [200, 404, 404]),
            (format!("{base}/kept-plans/{kept}"), [200, 404, 404]),
            (format!("{base}/differences?from={kept}"), [200, 404, 404]),
            (format!("{base}/matrix"), [200, 404, 404]),
            (format!("{base}/thread"), [200, 404, 404]),
            (format!("{base}/findings"), [403, 404, 404]),
            (format!("{base}/changes"), [403, 404, 404]),
            ("/api/v1/programmes/draft".to_owned(), [404, 404, 404]),
            ("/api/v1/programmes/draft/people".to_owned(), [404, 404, 404]),
            ("/api/v1/search?q=Solhaug".to_owned(), [200, 200, 200]),
            ("/api/v1/search?q=Inger".to_owned(), [200, 200, 200]),
            ("/api/v1/search?q=Hidden".to_owned(), [200, 200, 200]),
            ("/api/v1/search?q=uenig".to_owned(), [200, 200, 200]),
            ("/api/v1/search?q=Oda".to_owned(), [200, 200, 200]),
        ]);
        for (path, wanted) in &reads.collect::<Vec<_>>() {
            for (token, status) in [&api.talent, &api.admin, &api.stranger].into_iter().zip(wanted) {
                let answer = api.get(token, path).await;
                assert_eq!(answer.status.as_u16(), *status, "{path}: {}", answer.text);
                for secret in SECRETS {
                    assert!(!answer.text.contains(secret), "{path} tells {secret}: {}", answer.text);
                }
            }
            problem(&api.get("", path).await, 401, "sign-in-needed");
        }
        let full = api.get(&api.coordinator, &format!("{base}/people/c1")).await;
        assert_eq!(full.json()["email"], "inger.secret@example.org");
        let short = api.get(&api.talent, &format!("{base}/people/c1")).await;
        assert_eq!(
            short.json(),
            json!({"id": "c1", "name": "Inger S.", "title": "Neighbour", "roles": ["citizen"]})
        );
        assert_ne!(short.header("etag"), full.header("etag"));
        for (asked, total) in [("Solhaug", 0), ("Nattestad", 0), ("uenig", 0), ("Oda", 1)] {
            let found = api.get(&api.talent, &format!("/api/v1/search?q={asked}")).await.json();
            assert_eq!(found["total"], total, "{asked}");
        }
        let open = json!({"id": "a1", "title": "Talk", "responsible": {"text": "A leader"}});
        let part = api.get(&api.talent, &format!("{base}/activities/a1")).await;
        let whole = api.get(&api.coordinator, &format!("{base}/activities/a1")).await;
        assert_eq!(part.json(), open);
        assert_eq!(whole.json()["responsible"]["state"], "asked");
        assert_ne!(part.header("etag"), whole.header("etag"));
        let writes = [
            (Method::POST, format!("{base}/goals"), json!({"text": "x"})),
            (Method::PUT, format!("{base}/goals/g1"), json!({"text": "x"})),
            (Method::PATCH, format!("{base}/people/c1"), json!({"title": "x"})),
            (Method::DELETE, format!("{base}/goals/g1"), json!({})),
            (Method::POST, format!("{base}/goals/g1/moves"), json!({"before": "g2"})),
            (Method::PUT, format!("{base}/plan"), json!({})),
            (Method::PATCH, base.to_owned(), json!({"title": "x"})),
            (Method::DELETE, base.to_owned(), json!({})),
            (Method::PUT, format!("{base}/publication"), json!({})),
            (Method::PUT, format!("{base}/archive"), json!({})),
            (Method::POST, format!("{base}/copies"), json!({"title": "x", "years": 1})),
            (Method::POST, format!("{base}/kept-plans"), json!({"title": "x"})),
            (
                Method::POST,
                "/api/v1/programmes".to_owned(),
                json!({"title": "x", "language": "da", "kind": "network"}),
            ),
        ];
        let before = api.get(&api.coordinator, &format!("{base}/plan")).await;
        for (method, path, body) in &writes {
            let hidden = if path.starts_with(base) { 404 } else { 403 };
            for (token, status) in [(&api.talent, 403), (&api.admin, hidden), (&String::new(), 401)] {
                let body = body.to_string();
                let answer = api.ask(method.clone(), token, path, &[("if-match", "*")], Some(&body)).await;
                assert_eq!(answer.status.as_u16(), status, "{method} {path}: {}", answer.text);
            }
        }
        let after = api.get(&api.coordinator, &format!("{base}/plan")).await;
        assert_eq!((before.text, before.headers.get("etag")), (after.text, after.headers.get("etag")));
    });
}

#[test]
fn who_becomes_a_citizen_is_read_anew() {
    on_each_engine(async |api| {
        let path = "/api/v1/programmes/network/people/p9";
        let before = api.get(&api.talent, path).await;
        assert_eq!(before.json()["name"], "Kaja V.");
        let meeting = "/api/v1/programmes/network/meetings/m1";
        let lines = json!({"lines": [{"who": {"person": "p9", "state": "filled"}}]});
        let changed = api.send(Method::PATCH, meeting, "\"1\"", Some(lines)).await;
        assert_eq!(changed.status, StatusCode::OK, "{}", changed.text);
        let known = [("if-none-match", before.header("etag"))];
        let after = api.ask(Method::GET, &api.talent, path, &known, None).await;
        assert_eq!(after.json()["name"], "Kaja Vestli");
    });
}

#[test]
fn what_is_known_already_is_not_sent_again() {
    on_each_engine(async |api| {
        let base = "/api/v1/programmes/network/kept-plans";
        let made = api.send(Method::POST, base, "", Some(json!({"title": "First"}))).await;
        let kept = format!("{base}/{}", made.json()["id"].as_str().expect("a row"));
        for token in [&api.coordinator, &api.talent] {
            for path in [base, &kept] {
                let first = api.get(token, path).await;
                assert_eq!(first.status, StatusCode::OK, "{path}");
                let known = [("if-none-match", first.header("etag"))];
                let again = api.ask(Method::GET, token, path, &known, None).await;
                assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""), "{path}");
            }
        }
        let other = format!("{base}/00000000-0000-7000-8000-000000000000");
        let any = [("if-none-match", "*")];
        problem(&api.ask(Method::GET, &api.coordinator, &other, &any, None).await, 404, "not-found");
        let list = api.get(&api.coordinator, "/api/v1/colleagues").await.json();
        let path = format!("/api/v1/colleagues/{}", list["items"][0]["id"].as_str().expect("a row"));
        let before = api.get(&api.coordinator, &path).await;
        let db = api.db.clone();
        let rename = |tx: &mut samspil_db::Tx| {
            Ok::<_, Problem>(tx.execute("UPDATE account SET name = 'Other'", params![])?)
        };
        let renamed = tokio::task::spawn_blocking(move || db.write(rename)).await;
        assert!(renamed.expect("a thread").is_ok());
        let known = [("if-none-match", before.header("etag"))];
        let after = api.ask(Method::GET, &api.coordinator, &path, &known, None).await;
        assert_eq!(after.json()["name"], "Other");
    });
}

#[test]
fn a_programme_goes_through_its_life() {
    on_each_engine(async |api| {
        let head = json!({"title": "New one", "language": "nb", "kind": "network"});
        let made = api.send(Method::POST, "/api/v1/programmes", "", Some(head)).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
        assert_eq!(made.header("location"), "https://samspil.example.org/api/v1/programmes/new-one");
        let path = "/api/v1/programmes/new-one";
        let plan = api.get(&api.coordinator, &format!("{path}/plan")).await;
        let mut whole = plan.json();
        whole["goals"] = json!([{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]);
        let replaced =
            api.send(Method::PUT, &format!("{path}/plan"), plan.header("etag"), Some(whole.clone())).await;
        assert_eq!(replaced.json(), whole, "{}", replaced.text);
        problem(
            &api.send(Method::PUT, &format!("{path}/plan"), plan.header("etag"), Some(whole.clone())).await,
            412,
            "stale",
        );
        let undo = format!("{path}/changes/{}/undo", replaced.header("samspil-change"));
        assert_eq!(api.send(Method::POST, &undo, "", None).await.status, StatusCode::CREATED);
        assert_eq!(api.get(&api.coordinator, &format!("{path}/plan")).await.json(), plan.json());
        let public = format!("{path}/publication");
        let early = api.send(Method::PUT, &public, "\"off\"", None).await;
        problem(&early, 409, "conflict");
        assert_eq!(
            early.json()["detail"],
            "The programme is still an idea or a draft. It can be published once it is approved."
        );
        let tag = api.get(&api.coordinator, path).await.header("etag").to_owned();
        let approved = api.send(Method::PATCH, path, &tag, Some(json!({"state": "approved"}))).await;
        assert_eq!(approved.status, StatusCode::OK, "{}", approved.text);
        problem(&api.send(Method::PUT, &public, "\"on\"", None).await, 412, "stale");
        let on = api.send(Method::PUT, &public, "\"off\"", None).await;
        assert_eq!(
            on.json(),
            json!({"published": true, "url": "https://samspil.example.org/public/home/new-one"})
        );
        let copy = api
            .send(Method::POST, &format!("{path}/copies"), "", Some(json!({"title": "Next", "years": 1})))
            .await;
        assert_eq!((copy.status, copy.json()["id"].as_str()), (StatusCode::CREATED, Some("next")));
        let tag = approved.header("etag");
        assert_eq!(api.send(Method::DELETE, path, tag, None).await.status, StatusCode::NO_CONTENT);
        problem(&api.get(&api.coordinator, path).await, 404, "not-found");
        for token in [&api.talent, &api.admin, &api.stranger] {
            let body = Some(r#"{"programme": "new-one"}"#);
            problem(&api.ask(Method::POST, token, "/api/v1/restorations", &[], body).await, 422, "invalid");
        }
        let back =
            api.send(Method::POST, "/api/v1/restorations", "", Some(json!({"programme": "new-one"}))).await;
        assert_eq!(back.status, StatusCode::CREATED, "{}", back.text);
        assert_eq!(api.get(&api.coordinator, path).await.json()["title"], "New one");
    });
}

#[test]
fn tokens_are_listed_and_ended_but_make_no_tokens() {
    on_each_engine(async |api| {
        let more = api.send(Method::POST, "/api/v1/tokens", "", Some(json!({"name": "Report"}))).await;
        problem(&more, 405, "method");
        let secret = api.coordinator.clone();
        let list = api.get(&secret, "/api/v1/tokens").await.json();
        assert_eq!((list["total"].as_u64(), list["items"][0]["name"].as_str()), (Some(1), Some("test")));
        let lasts = |field: &str| list["items"][0][field].as_str().and_then(|text| text.parse().ok());
        let (made, ends): (Timestamp, Timestamp) =
            (lasts("made_at").expect("a moment"), lasts("expires_at").expect("a moment"));
        assert_eq!(ends.duration_since(made).as_hours(), 30 * 24);
        let path = format!("/api/v1/tokens/{}", list["items"][0]["id"].as_str().expect("a row"));
        problem(&api.get(&api.talent, &path).await, 404, "not-found");
        assert_eq!(api.send(Method::DELETE, &path, "\"1\"", None).await.status, StatusCode::NO_CONTENT);
        problem(&api.get(&secret, "/api/v1/me").await, 401, "sign-in-needed");
    });
}

#[test]
fn dates_are_proposed_read_and_taken_over_by_those_who_plan() {
    on_each_engine(async |api| {
        const PROPOSALS: &str = "/api/v1/programmes/network/scheduling-proposals";
        let wished = json!({"first": "2027-01-04", "last": "2027-03-31", "weekdays": ["tuesday"]});
        let made = api.send(Method::POST, PROPOSALS, "", Some(wished)).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
        let proposal = made.json();
        assert_eq!(proposal["found"], "best", "{proposal}");
        assert_eq!(proposal["dates"].as_array().map(Vec::len), Some(1));
        assert_eq!(proposal["dates"][0]["event"], "m1:1:1");
        let day: jiff::civil::Date =
            serde_json::from_value(proposal["dates"][0]["date"].clone()).expect("a day");
        assert_eq!(day.weekday(), jiff::civil::Weekday::Tuesday);
        let one = format!("{PROPOSALS}/{}", proposal["id"].as_str().expect("an id"));
        assert_eq!(made.header("location"), format!("https://samspil.example.org{one}"));
        assert_eq!(api.get(&api.coordinator, &one).await.json(), proposal);
        assert_eq!(
            api.get(&api.coordinator, PROPOSALS).await.json(),
            json!({"items": [proposal], "total": 1})
        );

        for (wrong, field) in [
            (json!({"firts": "2027-01-04"}), "firts"),
            (json!({"first": "soon"}), "first"),
            (json!({"weekdays": ["someday"]}), "weekdays[0]"),
        ] {
            let answer = api.send(Method::POST, PROPOSALS, "", Some(wrong)).await;
            problem(&answer, 422, "invalid");
            assert_eq!(answer.json()["errors"][0]["field"], field, "{}", answer.text);
        }
        let nothing = api.send(Method::POST, PROPOSALS, "", Some(json!({"place": []}))).await;
        problem(&nothing, 422, "invalid");

        let take = format!("{one}/take-over");
        for (method, path) in
            [(Method::GET, PROPOSALS), (Method::GET, &one), (Method::POST, PROPOSALS), (Method::POST, &take)]
        {
            problem(&api.ask(method.clone(), &api.talent, path, &[], Some("{}")).await, 403, "forbidden");
            problem(&api.ask(method, &api.stranger, path, &[], Some("{}")).await, 404, "not-found");
        }
        problem(&api.get(&api.talent, "/api/v1/programmes/network/unavailabilities").await, 403, "forbidden");

        let taken = api.send(Method::POST, &take, "", Some(json!({"confirmed": true}))).await;
        assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.text);
        let meeting = api.get(&api.coordinator, "/api/v1/programmes/network/meetings/m1").await.json();
        assert_eq!((&meeting["date"], &meeting["certainty"]), (&json!(day.to_string()), &Value::Null));
        let undo = format!(
            "/api/v1/programmes/network/changes/{}/undo",
            taken.json()["batch"].as_str().expect("a batch")
        );
        assert_eq!(api.send(Method::POST, &undo, "", None).await.status, StatusCode::CREATED);
        let meeting = api.get(&api.coordinator, "/api/v1/programmes/network/meetings/m1").await.json();
        assert_eq!(meeting["date"], Value::Null);
    });
}

#[test]
fn the_document_holds_every_route_and_no_other() {
    let document =
        super::document::document("https://samspil.example.org", samspil_words::Words::of(Language::En));
    let mut described = BTreeSet::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for method in item.as_object().expect("methods").keys() {
            described.insert((method.to_uppercase(), path.clone()));
        }
    }
    let served: BTreeSet<_> = crate::features::routes()
        .into_iter()
        .filter(|route| route.path.starts_with("/api/"))
        .map(|route| (route.method.to_string(), route.path.to_owned()))
        .collect();
    assert_eq!(served, described);
    let ids: BTreeSet<_> = OPERATIONS.iter().map(super::document::operation_id).collect();
    assert_eq!(ids.len(), OPERATIONS.len(), "an operation's name stands twice");
    let text = document.to_string();
    assert!(!text.contains('⟦'), "a text is missing");
    let mut missing = Vec::new();
    pointers(&document, &mut |address| {
        if document.pointer(address.trim_start_matches('#')).is_none() {
            missing.push(address.to_owned());
        }
    });
    assert_eq!(missing, Vec::<String>::new());
}

fn pointers(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| pointers(item, visit)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(address) if name == "$ref" => visit(address),
                    other => pointers(other, visit),
                }
            }
        }
        _ => {}
    }
}
