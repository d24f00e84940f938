//! What people tell and who may read it: every page, export, feed and operation
//! is asked by every role, and nothing that is not for that role is in any
//! answer.

use axum::body::Body;
use axum::http::{Method, Request, header};
use jiff::Timestamp;
use samspil_core::access::{Action, Role, grants};
use samspil_core::{Language, Programme};
use samspil_db::params;

use super::{Need, Route};
use crate::features::accounts;
use crate::testing::{Actor, NOBODY, TestApp, on_sqlite};

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et program"
    language = "da"
    kind = "talent_programme"
    state = "running"
    [[organisations]]
    id = "town"
    name = "Byen"
    [[units]]
    id = "unit"
    title = "Enheden"
    organisations = ["town"]
    [[networks]]
    id = "network"
    title = "Netværket"
    units = ["unit"]
    [[cohorts]]
    id = "cohort"
    title = "Hold 1"
    [[meetings]]
    id = "meeting"
    title = "Mødet"
    date = "2020-05-04"
    lines = [{ who = { person = "kaja" } }, { who = { person = "citizen" }, kind = "citizen" }, { who = { person = "asked", state = "asked" } }]
    [[people]]
    id = "kaja"
    name = "Kaja Vestli"
    email = "kaja.hemmelig@test.example"
    phone = "+47 555 01 234"
    organisation = "town"
    roles = ["talent"]
    cohorts = ["cohort"]
    note = "Bemærkning om Kaja"
    [[people]]
    id = "odd"
    name = "Odd Lie"
    organisation = "town"
    roles = ["talent", "mentor"]
    cohorts = ["cohort"]
    [[people]]
    id = "citizen"
    name = "Birthe Borgersen"
    roles = ["citizen"]
    [[people]]
    id = "asked"
    name = "Aksel Spurgt"
    note = "Ikke spurgt endnu"
    [[relationships]]
    id = "bond"
    people = ["kaja", "odd"]
    kind = "buddies"
    cohort = "cohort"
    state = "agreed"
    note = "Fortroligt om de to"
    [[sign_ups]]
    id = "sign-up"
    title = "Tilmelding til mødet"
    meeting = "meeting"
    asks = ["diet"]
    public = true
    [[initiatives]]
    id = "initiative"
    title = "Et initiativ"
"#;

/// What is told in confidence, and what somebody needs to read it.
const SECRETS: [(&str, Action); 11] = [
    ("kaja.hemmelig@test.example", Action::ViewContacts),
    ("555 01 234", Action::ViewContacts),
    ("Birthe Borgersen", Action::ViewFullNames),
    // Named nowhere in the plan, and has not agreed to stand in lists.
    ("Odd Lie", Action::ViewContacts),
    ("Aksel Spurgt", Action::ViewContacts),
    ("Bemærkning om Kaja", Action::EditPlan),
    ("Fortroligt om de to", Action::EditPlan),
    ("Nøddeallergi", Action::EditPlan),
    ("Uden Konto", Action::EditPlan),
    ("uden.konto@elsewhere.example", Action::EditPlan),
    ("Udkast til nyhedsbrev", Action::EditPlan),
];

/// What stands for the names in addresses.
const NAMES: [(&str, &str); 12] = [
    ("{workspace}", "test"),
    ("{programme}", "plan"),
    ("{id}", "kaja"),
    ("{element}", "kaja"),
    ("{person}", "kaja"),
    ("{organisation}", "town"),
    ("{unit}", "unit"),
    ("{meeting}", "meeting"),
    ("{sign_up}", "sign-up"),
    ("{format}", "html"),
    ("{document}", "participant-list"),
    ("{kind}", "people"),
];

fn addresses(route: &Route, newsletter: &str) -> Vec<String> {
    let fill = |path: &str| {
        let known = NAMES.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
        known.replace("{newsletter}", newsletter)
    };
    let kinds = ["people", "relationships", "meetings", "sign-ups"];
    let one = fill(route.path);
    let mut all = vec![one.clone()];
    if route.path.contains("{kind}") {
        all.extend(kinds.map(|kind| fill(&route.path.replace("{kind}", kind))));
    }
    if route.path.contains("{id}") {
        all.extend(["bond", "meeting", "odd"].map(|id| fill(&route.path.replace("{id}", id))));
    }
    if route.path.contains("{person}") {
        all.push(fill(&route.path.replace("{person}", "odd")));
    }
    if route.path.contains("{document}") {
        let documents = ["meeting-planner", "lesson-plan", "action-plan"];
        all.extend(documents.map(|document| fill(&route.path.replace("{document}", document))));
    }
    all.retain(|path| !path.contains('{'));
    all
}

/// The plan with somebody signed up and a newsletter written; its row.
async fn told(app: &TestApp) -> String {
    let mut plan: Programme = toml::from_str(PLAN).expect("a plan");
    // Signing up is over; what was told is still there.
    let coordinator = app.person("first@test.example", "First", &[(Role::Coordinator, None)]).await;
    plan.meetings[0].date = "2099-05-04".parse().ok();
    app.store(plan).await;
    app.write(|tx| Ok(tx.execute("UPDATE programme SET published_at = changed_at", params![])?)).await;
    let form = [("name", "Uden Konto"), ("email", "uden.konto@elsewhere.example"), ("diet", "Nøddeallergi")];
    let joined = app.post(&NOBODY, "/public/test/plan/sign-ups/sign-up", &form).await;
    assert_eq!(joined.status, 303, "{}", joined.body);
    let form = [("subject", "Udkast til nyhedsbrev"), ("body", "Kære alle")];
    let written = app.post(&coordinator, "/programmes/plan/newsletters", &form).await;
    written.location().rsplit('/').next().expect("a row").to_owned()
}

async fn bearer(app: &TestApp, email: String) -> String {
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

async fn read(app: &TestApp, actor: &Actor, token: Option<&str>, path: &str) -> String {
    let mut request = Request::get(path);
    let api = path.starts_with("/api/");
    if let (true, Some(token)) = (api, token) {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    app.send(if api { &NOBODY } else { actor }, request, Body::empty()).await.body
}

/// Everything that can be read of the programme, and the search.
fn readable() -> Vec<Route> {
    let mut routes = crate::features::routes();
    // The hand-over has tests of its own: it makes every document there is.
    routes.retain(|route| route.method == Method::GET && !route.path.contains("hand-over"));
    routes
}

#[test]
fn nothing_told_in_confidence_is_in_any_answer_to_whom_it_is_not_for() {
    on_sqlite(false, |app| async move {
        let newsletter = told(&app).await;
        let mut seen = [0_usize; SECRETS.len()];
        for role in Role::ALL {
            let actor = app.actor(*role, Some("plan")).await;
            let token = bearer(&app, format!("{}@test.example", role.as_str())).await;
            for route in &readable() {
                for path in addresses(route, &newsletter) {
                    let body = read(&app, &actor, Some(&token), &path).await;
                    for (at, (secret, action)) in SECRETS.iter().enumerate() {
                        let there = body.to_lowercase().contains(&secret.to_lowercase());
                        assert!(!there || grants(*role, *action), "{secret} for {role:?} at {path}");
                        seen[at] += usize::from(there);
                    }
                }
            }
            for secret in ["Nøddeallergi", "Fortroligt", "hemmelig", "Borgersen", "Konto", "Bem%C3%A6rkning"]
            {
                let body = read(&app, &actor, None, &format!("/search?q={secret}")).await;
                let found = |secret: &str| body.contains(&format!(">{secret}"));
                for (secret, action) in SECRETS {
                    assert!(!found(secret) || grants(*role, action), "{secret} for {role:?} in the search");
                }
            }
        }
        // Each of them can be read by somebody: else nothing was asked.
        for (count, (secret, _)) in seen.iter().zip(SECRETS) {
            assert!(*count > 0, "{secret} was never seen");
        }
    });
}

#[test]
fn whoever_is_not_signed_in_reads_nothing_of_it() {
    on_sqlite(false, |app| async move {
        let newsletter = told(&app).await;
        for route in &readable() {
            if route.need == Need::Demo {
                continue;
            }
            for path in addresses(route, &newsletter) {
                let body = read(&app, &NOBODY, None, &path).await;
                for secret in SECRETS.iter().map(|(secret, _)| *secret).chain([
                    "Kaja Vestli",
                    "Odd Lie",
                    "Aksel Spurgt",
                ]) {
                    assert!(!body.to_lowercase().contains(&secret.to_lowercase()), "{secret} at {path}");
                }
            }
        }
    });
}
