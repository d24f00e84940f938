//! Tests of slices: the application over a fresh database of each engine, and
//! actors who ask it.

pub(crate) mod sink;

use std::future::Future;
use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, Response, StatusCode, header};
use jiff::Timestamp;
use samspil_core::access::Role;
use samspil_core::{Id, Language, Programme};
use samspil_db::test_support::{self, TestDb};
use samspil_db::{Tx, params};
use tower::ServiceExt;

use crate::app::App;
use crate::config::Config;
use crate::features::{accounts, programmes};
use crate::web::Problem;

/// An application with one Danish workspace `test` and no programme.
pub(crate) struct TestApp {
    /// The application.
    pub(crate) app: App,
    /// The workspace's row.
    pub(crate) workspace: String,
    /// The database's address, for a second server over it.
    pub(crate) url: String,
    router: Router,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    /// Where a redirect leads.
    pub(crate) fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().expect("text"))
    }
}

/// Somebody who asks: nobody in particular, or the owner of a session.
#[derive(Debug, Clone, Default)]
pub(crate) struct Actor(pub(crate) Option<String>);

/// Nobody in particular.
pub(crate) const NOBODY: Actor = Actor(None);

/// The settings of tests: links begin with `https://samspil.test`.
pub(crate) fn config(demo: bool) -> Config {
    Config {
        database: String::new(),
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        public_url: "https://samspil.test".to_owned(),
        mail: None,
        demo,
        behind_proxy: true,
        accessibility_url: None,
    }
}

/// Runs a test on both engines.
pub(crate) fn on_both<F: Future<Output = ()>>(test: impl Fn(TestApp) -> F) {
    for db in test_support::engines().expect("databases") {
        run(db, false, &test);
    }
}

/// Runs a test on SQLite alone, as the demo or not.
pub(crate) fn on_sqlite<F: Future<Output = ()>>(demo: bool, test: impl Fn(TestApp) -> F) {
    run(test_support::sqlite().expect("a database"), demo, &test);
}

fn run<F: Future<Output = ()>>(db: TestDb, demo: bool, test: &impl Fn(TestApp) -> F) {
    db.migrate(crate::schema::MIGRATIONS).expect("tables");
    let workspace = db
        .write(|tx| {
            let slug = Id::from_title("test", "test");
            accounts::create_workspace(tx, &slug, "Testby", "dk", Language::Da, Timestamp::now())
        })
        .expect("a workspace");
    let app = App::new(config(demo), db.clone());
    let router = crate::web::router(app.clone());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    // The database itself stays here, so that it outlives the test.
    runtime.block_on(test(TestApp { app, workspace, url: db.url.clone(), router }));
}

impl TestApp {
    /// A second server over the same database.
    pub(crate) fn second_server(&self) -> Self {
        let url = self.url.clone();
        // On a thread that answers no requests.
        let db = std::thread::spawn(move || samspil_db::Db::open(&url).expect("the database"));
        let app = App::new(config(false), db.join().expect("a thread"));
        let router = crate::web::router(app.clone());
        Self { app, workspace: self.workspace.clone(), url: self.url.clone(), router }
    }

    /// The letters in the outbox: recipient, subject and text, oldest first.
    pub(crate) async fn letters(&self) -> Vec<(String, String, String)> {
        let read = self.app.read(|tx| {
            let rows = tx.query(
                "SELECT recipient, subject, body FROM mail ORDER BY created_at, id",
                params![],
                |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?)),
            )?;
            Ok::<_, Problem>(rows)
        });
        read.await.expect("letters")
    }

    /// Writes on a thread for blocking work.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx) -> Result<T, Problem> + Send + 'static,
    ) -> T {
        self.app.write(work).await.expect("it is written")
    }

    /// Stores one of the example programmes, by the beginning of its file name.
    pub(crate) async fn example(&self, prefix: &str) -> Programme {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");
        let path = std::fs::read_dir(folder)
            .expect("examples")
            .filter_map(|entry| Some(entry.ok()?.path()))
            .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix)))
            .expect("the example");
        let plan: Programme =
            toml::from_str(&std::fs::read_to_string(path).expect("text")).expect("a programme");
        self.store(plan.clone()).await;
        plan
    }

    /// Stores a programme and gives its row.
    pub(crate) async fn store(&self, plan: Programme) -> String {
        let workspace = self.workspace.clone();
        self.write(move |tx| programmes::create(tx, &workspace, plan, Timestamp::now())).await
    }

    /// Somebody signed in who holds a role, in one programme or everywhere.
    /// The address is `<role>@test.example`.
    pub(crate) async fn actor(&self, role: Role, programme: Option<&str>) -> Actor {
        let name = role.as_str().replace('_', " ");
        self.person(&format!("{}@test.example", role.as_str()), &name, &[(role, programme)]).await
    }

    /// Somebody signed in who holds several roles.
    pub(crate) async fn person(&self, email: &str, name: &str, roles: &[(Role, Option<&str>)]) -> Actor {
        let workspace = self.workspace.clone();
        let (email, name) = (email.to_owned(), name.to_owned());
        let roles: Vec<_> =
            roles.iter().map(|(role, p)| (*role, p.map(|p| p.parse::<Id>().expect("an id")))).collect();
        let secret = self
            .write(move |tx| {
                let now = Timestamp::now();
                let new = accounts::NewAccount {
                    workspace: &workspace,
                    email: &email,
                    name: &name,
                    language: Language::En,
                };
                let account = accounts::create_account(tx, &new, now)?;
                for (role, programme) in roles {
                    accounts::assign(tx, &workspace, &account, role, programme.as_ref(), None, now)?;
                }
                let link = accounts::issue_link(tx, &account, accounts::LinkUse::SignIn, now)?;
                accounts::open_session(tx, &link, now)
            })
            .await;
        Actor(secret)
    }

    /// Asks for a page.
    pub(crate) async fn get(&self, actor: &Actor, path: &str) -> Answer {
        self.send(actor, Request::get(path), Body::empty()).await
    }

    /// Sends a form.
    pub(crate) async fn post(&self, actor: &Actor, path: &str, form: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(form).expect("a form");
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(actor, request, Body::from(body)).await
    }

    /// Sends any request as somebody.
    pub(crate) async fn send(
        &self,
        actor: &Actor,
        request: axum::http::request::Builder,
        body: Body,
    ) -> Answer {
        let request = match &actor.0 {
            Some(secret) => request.header(header::COOKIE, format!("{}={secret}", accounts::SESSION_COOKIE)),
            None => request,
        };
        let request = request.body(body).expect("a request");
        answer(self.router.clone().oneshot(request).await.expect("an answer")).await
    }
}

async fn answer(response: Response<Body>) -> Answer {
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&bytes).into_owned(),
        bytes: bytes.to_vec(),
    }
}
