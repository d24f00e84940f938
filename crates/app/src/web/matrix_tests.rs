//! Every route for every role: each route is listed in `routes.txt` with what
//! it needs, and answers exactly whom the table of rights names.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use jiff::Timestamp;
use samspil_core::access::{Action, Role, grants};
use samspil_core::programme::ProgrammeState;
use samspil_core::{Id, Language};

use super::{Need, Route};
use crate::features::accounts;
use crate::testing::{Actor, NOBODY, TestApp, on_sqlite};

/// The programme whose routes are walked, and one where nobody but its own
/// people has a role.
const HERE: &str = "talent-network";
const ELSEWHERE: &str = "elsewhere";
const DRAFT: &str = "draft";

fn line(route: &Route) -> String {
    format!("{} {} {:?}", route.method, route.path, route.need)
}

#[test]
fn every_route_is_listed() {
    let mut routes: Vec<_> = crate::features::routes().iter().map(line).collect();
    routes.sort();
    let listed: Vec<_> = include_str!("routes.txt").lines().map(str::to_owned).collect();
    let new: Vec<_> = routes.iter().filter(|r| !listed.contains(r)).collect();
    let gone: Vec<_> = listed.iter().filter(|r| !routes.contains(r)).collect();
    assert_eq!((new, gone), (vec![], vec![]), "src/web/routes.txt lists every route, sorted, with its need");
    assert_eq!(routes, listed);
}

/// What stands for the names in addresses: elements that exist in the example.
/// Any other name stands for something that is not there.
const NAMES: [(&str, &str); 8] = [
    ("{workspace}", "test"),
    ("{kind}", "goals"),
    ("{id}", "goal-1"),
    ("{document}", "action-plan"),
    ("{format}", "html"),
    ("{row}", "result-1"),
    ("{column}", "2020-H2"),
    ("{persona}", "talent"),
];

/// The address of a route in a programme.
fn address(route: &Route, programme: &str) -> String {
    let known = NAMES
        .iter()
        .fold(route.path.replace("{programme}", programme), |path, (name, value)| path.replace(name, value));
    let parts: Vec<_> =
        known.split('/').map(|part| if part.starts_with('{') { "none" } else { part }).collect();
    parts.join("/")
}

/// What an answer says about the right to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// It answers, whatever it thinks of an empty request.
    Answers,
    /// Sign in first.
    SignIn,
    /// Visible, but not to be done.
    Forbidden,
    /// Does not exist.
    Missing,
}

async fn ask(app: &TestApp, actor: &Actor, token: Option<&str>, route: &Route, programme: &str) -> Said {
    let path = address(route, programme);
    let mut request = Request::builder().method(route.method.clone()).uri(&path);
    let api = path.starts_with("/api/");
    if route.method != Method::GET {
        let kind = if api { "application/json" } else { "application/x-www-form-urlencoded" };
        request = request.header(header::CONTENT_TYPE, kind);
    }
    if let (true, Some(token)) = (api, token) {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    let actor = if api { &NOBODY } else { actor };
    let answer = app.send(actor, request, Body::empty()).await;
    assert!(!answer.status.is_server_error(), "{} {path}: {} {}", route.method, answer.status, answer.body);
    match answer.status {
        StatusCode::UNAUTHORIZED => Said::SignIn,
        StatusCode::SEE_OTHER if answer.location().starts_with("/sign-in?") => Said::SignIn,
        StatusCode::FORBIDDEN => Said::Forbidden,
        StatusCode::NOT_FOUND => Said::Missing,
        _ => Said::Answers,
    }
}

/// Whether an answer of "not there" may come from the request itself, which
/// names a link, account or mail that is not there.
fn names_nothing(route: &Route) -> bool {
    // In the API one id cannot stand for an element of every kind.
    let any_kind = route.path.starts_with("/api/") && route.path.contains("{id}");
    any_kind || address(route, HERE).split('/').any(|part| part == "none") || route.method != Method::GET
}

fn expected(need: Need, role: Role) -> Said {
    match need {
        Need::Anyone | Need::SignedIn | Need::Published => Said::Answers,
        Need::Demo => Said::Missing,
        Need::Workspace(action) if grants(role, action) => Said::Answers,
        Need::Workspace(_) => Said::Forbidden,
        Need::Programme(_) if !grants(role, Action::View) => Said::Missing,
        Need::Programme(action) if grants(role, action) => Said::Answers,
        Need::Programme(_) => Said::Forbidden,
    }
}

fn assert_said(route: &Route, who: &str, said: Said, expected: Said) {
    let tolerated = expected == Said::Answers && said == Said::Missing && names_nothing(route);
    assert!(said == expected || tolerated, "{} as {who}: {said:?}, not {expected:?}", line(route));
}

/// Stores the example and two bare programmes; the example is published.
async fn programmes(app: &TestApp) {
    let plan = app.example("000").await;
    for (id, state) in [(ELSEWHERE, ProgrammeState::Running), (DRAFT, ProgrammeState::Draft)] {
        let mut other = plan.clone();
        other.programme.id = id.parse().expect("an id");
        other.programme.state = state;
        app.store(other).await;
    }
    app.write(|tx| {
        tx.execute(
            "UPDATE programme SET published_at = changed_at WHERE slug = $1",
            samspil_db::params![HERE],
        )?;
        Ok(())
    })
    .await;
}

async fn token(app: &TestApp, email: String) -> String {
    let workspace = app.workspace.clone();
    app.write(move |tx| {
        let now = Timestamp::now();
        let new = accounts::NewAccount {
            workspace: &workspace,
            email: &email,
            name: "Anyone",
            language: Language::En,
        };
        let account = accounts::create_account(tx, &new, now)?;
        accounts::issue_token(tx, &account, "test", accounts::TokenLife::Month, now)
    })
    .await
}

/// Addresses that make a file of everything there is: asked by one role, as
/// their own tests ask them by others.
const COSTLY: [&str; 2] = ["/hand-over/zip", "/api/v1/hand-over"];

/// Whether asking may end the very session that asks.
fn ends_sessions(route: &Route) -> bool {
    route.method != Method::GET && !route.path.contains("{programme}")
}

#[test]
fn every_role_gets_exactly_what_the_table_grants() {
    on_sqlite(false, |app| async move {
        programmes(&app).await;
        let routes = crate::features::routes();
        for role in Role::ALL {
            let who = role.as_str();
            let mut actor = app.actor(*role, Some(HERE)).await;
            let bearer = token(&app, format!("{who}@test.example")).await;
            let costly = |route: &&Route| *role != Role::Citizen && COSTLY.contains(&route.path);
            for route in routes.iter().filter(|route| !costly(route)) {
                let in_workspace = matches!(route.need, Need::Workspace(_));
                let said = ask(&app, &actor, Some(&bearer), route, HERE).await;
                // A role in one programme grants nothing in the workspace.
                let wanted = if in_workspace { Said::Forbidden } else { expected(route.need, *role) };
                assert_said(route, who, said, wanted);
                if matches!(route.need, Need::Programme(_)) && route.method == Method::GET {
                    let said = ask(&app, &actor, Some(&bearer), route, ELSEWHERE).await;
                    assert_said(route, &format!("{who} elsewhere"), said, Said::Missing);
                }
                if ends_sessions(route) {
                    actor = app.actor(*role, Some(HERE)).await;
                }
            }
        }
    });
}

#[test]
fn workspace_roles_hold_everywhere_and_drafts_are_for_those_who_plan() {
    on_sqlite(false, |app| async move {
        programmes(&app).await;
        for role in Role::ALL {
            let who = role.as_str();
            let mut actor = app.actor(*role, None).await;
            let bearer = token(&app, format!("{who}@test.example")).await;
            for route in &crate::features::routes() {
                if matches!(route.need, Need::Workspace(_)) {
                    let said = ask(&app, &actor, Some(&bearer), route, HERE).await;
                    assert_said(route, who, said, expected(route.need, *role));
                    actor = app.actor(*role, None).await;
                }
                if let (Need::Programme(_), &Method::GET) = (route.need, &route.method) {
                    let said = ask(&app, &actor, Some(&bearer), route, DRAFT).await;
                    let sees = grants(*role, Action::ViewDraft);
                    let wanted = if sees { expected(route.need, *role) } else { Said::Missing };
                    assert_said(route, &format!("{who} on a draft"), said, wanted);
                }
            }
        }
    });
}

#[test]
fn nobody_gets_only_what_is_for_anyone() {
    on_sqlite(false, |app| async move {
        programmes(&app).await;
        for route in &crate::features::routes() {
            let said = ask(&app, &NOBODY, None, route, HERE).await;
            let wanted = match route.need {
                Need::Anyone | Need::Published => Said::Answers,
                Need::Demo => Said::Missing,
                Need::SignedIn | Need::Workspace(_) | Need::Programme(_) => Said::SignIn,
            };
            assert_said(route, "nobody", said, wanted);
            if route.need == Need::Published {
                let said = ask(&app, &NOBODY, None, route, ELSEWHERE).await;
                assert_said(route, "nobody, not published", said, Said::Missing);
            }
        }
    });
}

#[test]
fn an_address_that_is_not_listed_does_not_exist() {
    on_sqlite(false, |app| async move {
        let coordinator = app.actor(Role::Coordinator, None).await;
        for path in
            ["/nothing", "/programmes/talent-network/nothing", "/api/v1/nothing", "/api/v2/programmes"]
        {
            assert_eq!(app.get(&coordinator, path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let id: Result<Id, _> = "../etc".parse();
        assert!(id.is_err());
    });
}
