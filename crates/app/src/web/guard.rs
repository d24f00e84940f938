//! Stands before every route: finds out who asks, hands out the programme the
//! address names or says that it does not exist, and puts problems into the
//! reader's words.

use std::ops::Deref;
use std::sync::{Arc, LazyLock};

use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{
    DefaultBodyLimit, FromRequest, FromRequestParts, OriginalUri, RawPathParams, Request, State,
};
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use samspil_core::{Id, Language};
use samspil_db::Tx;
use tower_http::csrf::ProtectionError;

use super::{Form, Kind, Need, Problem, Viewer, layout, typed};
use crate::app::{App, apart};
use crate::features::accounts;
use crate::features::programmes::{self, Loaded};
use samspil_words::Words;

/// What a handler knows about its request. Cheap to clone.
#[derive(Clone)]
pub struct Ctx(Arc<Known>);

/// What lies behind a [`Ctx`].
pub struct Known {
    /// The application.
    pub app: App,
    /// Who asks.
    pub viewer: Viewer,
    /// The reader's words.
    pub words: Words,
    /// The present moment.
    pub now: Timestamp,
    /// The path asked for.
    pub path: String,
    /// The query string asked for.
    pub query: String,
    pairs: Vec<(String, String)>,
    /// Whether htmx asks for a piece of a page.
    pub fragment: bool,
    /// Whether the API is asked.
    pub api: bool,
    programme: Option<Arc<Loaded>>,
}

impl Deref for Ctx {
    type Target = Known;

    fn deref(&self) -> &Known {
        &self.0
    }
}

impl Known {
    /// The programme that the address names.
    ///
    /// # Errors
    /// Where the route names none.
    pub fn programme(&self) -> Result<&Arc<Loaded>, Problem> {
        self.programme.as_ref().ok_or_else(Problem::not_found)
    }

    /// The programme that the address names, checked: what the check finds is
    /// looked for once per revision, and not on a thread that answers requests.
    ///
    /// # Errors
    /// Where the route names none, or the check panics.
    pub async fn checked(&self) -> Result<&Arc<Loaded>, Problem> {
        let loaded = self.programme()?;
        if !loaded.is_checked() {
            let unchecked = Arc::clone(loaded);
            apart(move || unchecked.findings().len()).await?;
        }
        Ok(loaded)
    }

    /// The clock of the workspace's country.
    pub fn zone(&self) -> TimeZone {
        zone(self.viewer.account.as_ref().is_some_and(|account| account.country == "no"))
    }

    /// The value of a query parameter.
    pub fn query(&self, name: &str) -> Option<String> {
        let found = self.pairs.iter().find(|(key, value)| key == name && !value.is_empty());
        found.map(|(_, value)| value.clone())
    }

    /// Every query parameter, in order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }
}

/// The clock of Norway or Denmark.
pub(crate) fn zone(norway: bool) -> TimeZone {
    static ZONES: LazyLock<[TimeZone; 2]> = LazyLock::new(|| {
        ["Europe/Copenhagen", "Europe/Oslo"].map(|name| TimeZone::get(name).unwrap_or(TimeZone::UTC))
    });
    ZONES[usize::from(norway)].clone()
}

impl<S: Sync> FromRequestParts<S> for Ctx {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Problem::internal(&"a route without a guard"))
    }
}

/// What a request brings along.
struct Asked {
    session: Option<String>,
    token: Option<String>,
    workspace: Option<String>,
    programme: Option<String>,
    need: Need,
    now: Timestamp,
}

pub(super) async fn guard(
    State((app, need)): State<(App, Need)>,
    OriginalUri(uri): OriginalUri,
    parameters: Result<RawPathParams, RawPathParamsRejection>,
    mut request: Request,
    next: Next,
) -> Response {
    let parameter = |wanted: &str| {
        parameters.as_ref().ok()?.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned())
    };
    let now = app.now();
    let api = uri.path().starts_with("/api/");
    // The API names what it cannot read itself.
    let unreadable = !api
        && (matches!(parameters, Err(RawPathParamsRejection::InvalidUtf8InPathParam(_)))
            || typed::has_nul(uri.to_string().as_bytes()));
    // A cookie travels with any request; only a token says that the sender
    // means it. So the API changes nothing for a cookie.
    let by_cookie = !api || request.method().is_safe();
    let asked = Asked {
        session: cookie(request.headers(), accounts::SESSION_COOKIE).filter(|_| by_cookie),
        token: bearer(request.headers()),
        workspace: parameter("workspace"),
        programme: parameter("programme"),
        need: if unreadable { Need::Anyone } else { need },
        now,
    };
    let shared = app.clone();
    let outcome = if asked.is_known_without_reading() {
        Ok(unknown(&app, &asked))
    } else {
        app.read(move |tx| Ok::<_, Problem>(admit(tx, &shared, &asked))).await
    };
    let (viewer, programme) = outcome.unwrap_or_else(|problem| (Viewer::default(), Err(problem)));
    let (programme, refusal) = match programme {
        Ok(programme) => (programme, None),
        Err(problem) => (None, Some(problem)),
    };
    let refusal = if unreadable { Some(typed::nul()) } else { refusal };
    let headers = request.headers();
    let ctx = known(app, viewer, now, &uri, headers, programme);
    if let Some(problem) = refusal {
        return refused(&ctx, &problem, request).await;
    }
    let method = request.method().clone();
    request.extensions_mut().insert(ctx.clone());
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Problem>() {
        Some(problem) => present(&ctx, &method, &problem),
        None => response,
    }
}

#[cfg(test)]
impl Ctx {
    /// A request that found a programme as it stood earlier.
    pub(crate) fn over(app: App, viewer: Viewer, programme: Arc<Loaded>) -> Self {
        let now = app.now();
        known(app, viewer, now, &Uri::from_static("/"), &HeaderMap::new(), Some(programme))
    }
}

fn known(
    app: App,
    viewer: Viewer,
    now: Timestamp,
    uri: &Uri,
    headers: &HeaderMap,
    programme: Option<Arc<Loaded>>,
) -> Ctx {
    let query = uri.query().unwrap_or("");
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    let words = Words::of(language(headers, &pairs, &viewer));
    Ctx(Arc::new(Known {
        app,
        viewer,
        words,
        now,
        path: uri.path().to_owned(),
        query: query.to_owned(),
        pairs,
        fragment: headers.contains_key("hx-request"),
        api: uri.path().starts_with("/api/"),
        programme,
    }))
}

/// The largest form that is shown again after the session ended, in bytes.
const UNSENT: usize = 1024 * 1024;

/// A request that is not let through. A form whose sender's session has ended
/// is shown again, so that nothing written is lost.
async fn refused(ctx: &Ctx, problem: &Problem, request: Request) -> Response {
    let method = request.method().clone();
    if problem.kind == Kind::SignInNeeded && method == Method::POST && !ctx.api {
        let mut request = request;
        DefaultBodyLimit::max(UNSENT).apply(&mut request);
        if let Ok(Form(sent)) = Form::<Vec<(String, String)>>::from_request(request, &()).await
            && !sent.is_empty()
        {
            return (problem.kind.status(), layout::unsent_page(ctx, &sent)).into_response();
        }
    }
    present(ctx, &method, problem)
}

/// Says in the reader's words that a request came from another site.
pub(super) async fn elsewhere(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let now = app.now();
    let ctx = known(app, Viewer::default(), now, request.uri(), request.headers(), None);
    let method = request.method().clone();
    let response = next.run(request).await;
    match response.extensions().get::<ProtectionError>() {
        Some(_) => present(&ctx, &method, &Problem::new(Kind::Elsewhere)),
        None => response,
    }
}

impl Asked {
    /// Whether the answer is the same whatever the database holds: nobody in
    /// particular asks for what is for anyone, or for those signed in.
    fn is_known_without_reading(&self) -> bool {
        self.session.is_none() && self.token.is_none() && self.need != Need::Published
    }
}

/// Nobody in particular, and whether they may.
fn unknown(app: &App, asked: &Asked) -> (Viewer, Result<Option<Arc<Loaded>>, Problem>) {
    let viewer = accounts::nobody(asked.now);
    let outcome = match asked.need {
        Need::Anyone => Ok(None),
        Need::Demo if app.config.demo => Ok(None),
        Need::Demo => Err(Problem::not_found()),
        _ => viewer.account().map(|_| None),
    };
    (viewer, outcome)
}

/// Who asks, and the programme asked for, where there is one for them.
fn admit(tx: &mut Tx, app: &App, asked: &Asked) -> (Viewer, Result<Option<Arc<Loaded>>, Problem>) {
    match accounts::viewer(tx, asked.session.as_deref(), asked.token.as_deref(), asked.now) {
        Ok(viewer) => {
            let programme = allowed(tx, app, &viewer, asked);
            (viewer, programme)
        }
        Err(problem) => (Viewer::default(), Err(problem)),
    }
}

fn allowed(tx: &mut Tx, app: &App, viewer: &Viewer, asked: &Asked) -> Result<Option<Arc<Loaded>>, Problem> {
    match asked.need {
        Need::Anyone => Ok(None),
        Need::Demo if app.config.demo => Ok(None),
        Need::Demo => Err(Problem::not_found()),
        Need::SignedIn => viewer.account().map(|_| None),
        Need::Workspace(action) => {
            viewer.account()?;
            if viewer.may_in_workspace(action) { Ok(None) } else { Err(Problem::new(Kind::Forbidden)) }
        }
        Need::Programme(action) => {
            let account = viewer.account()?;
            let slug: Id =
                asked.programme.as_deref().and_then(|p| p.parse().ok()).ok_or_else(Problem::not_found)?;
            let loaded =
                programmes::load(tx, app, &account.workspace, &slug)?.ok_or_else(Problem::not_found)?;
            if loaded.deleted || !viewer.sees(&slug, loaded.plan.programme.state) {
                return Err(Problem::not_found());
            }
            if viewer.may(&slug, action) { Ok(Some(loaded)) } else { Err(Problem::new(Kind::Forbidden)) }
        }
        Need::Published => {
            let slug: Id =
                asked.programme.as_deref().and_then(|p| p.parse().ok()).ok_or_else(Problem::not_found)?;
            let workspace = asked.workspace.as_deref().unwrap_or("");
            let workspace = accounts::workspace_by_slug(tx, workspace)?.ok_or_else(Problem::not_found)?;
            let loaded = programmes::load(tx, app, &workspace, &slug)?.ok_or_else(Problem::not_found)?;
            if loaded.is_public() { Ok(Some(loaded)) } else { Err(Problem::not_found()) }
        }
    }
}

/// The value of a cookie.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).find_map(|value| {
        value.split(';').find_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            (key == name).then(|| value.to_owned())
        })
    })
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim().to_owned())
}

/// The language chosen on the page, else the account's, else the browser's.
fn language(headers: &HeaderMap, pairs: &[(String, String)], viewer: &Viewer) -> Language {
    let asked = pairs.iter().find(|(key, _)| key == "lang").and_then(|(_, value)| value.parse().ok());
    asked
        .or_else(|| cookie(headers, accounts::LANGUAGE_COOKIE).and_then(|value| value.parse().ok()))
        .or_else(|| viewer.language())
        .unwrap_or_else(|| accepted(headers))
}

/// The best of our languages for an `Accept-Language` header; `no` is bokmål.
fn accepted(headers: &HeaderMap) -> Language {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let mut best = (0_u32, Language::En);
    for entry in wanted.split(',') {
        let mut parts = entry.trim().split(';');
        let tag = parts.next().unwrap_or("").to_lowercase();
        let weight = parts.find_map(|p| p.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
        let weight = (weight.clamp(0.0, 1.0) * 1000.0).round() as u32;
        if let Ok(language) = tag.split('-').next().unwrap_or("").parse::<Language>()
            && weight > best.0
        {
            best = (weight, language);
        }
    }
    best.1
}

/// A problem as page or problem+json.
pub(super) fn present(ctx: &Ctx, method: &Method, problem: &Problem) -> Response {
    if ctx.api {
        return super::problem_json(ctx, problem);
    }
    if problem.kind == Kind::SignInNeeded && method == Method::GET && !ctx.fragment {
        let here =
            if ctx.query.is_empty() { ctx.path.clone() } else { format!("{}?{}", ctx.path, ctx.query) };
        return layout::redirect(&format!("/sign-in?next={}", layout::encoded(&here)));
    }
    (problem.kind.status(), layout::problem_page(ctx, problem)).into_response()
}

/// Where the address answers other methods only; the router adds which.
pub(super) async fn wrong_method() -> Problem {
    Problem::new(Kind::Method)
}

/// Where no route answers.
pub(super) async fn missing(method: Method, uri: Uri) -> Problem {
    tracing::debug!(%method, %uri, "no such address");
    Problem::not_found()
}
