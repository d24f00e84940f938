//! The table of routes: each says what it needs, and nothing is served that
//! is not in it.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::http::{HeaderName, HeaderValue};
use axum::routing::{MethodFilter, MethodRouter, on};
use samspil_core::access::Action;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use super::{LARGEST, assets, guard};
use crate::app::App;

/// What somebody needs before a route answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Nothing: anyone may come.
    Anyone,
    /// To be signed in.
    SignedIn,
    /// A right in the whole workspace.
    Workspace(Action),
    /// A right in the programme that the address names as `{programme}`. Where
    /// the person may not even see the programme, it does not exist.
    Programme(Action),
    /// A published programme, named by `{workspace}` and `{programme}`.
    Published,
    /// The demo only; elsewhere the address does not exist.
    Demo,
}

/// One route.
#[derive(Clone)]
pub struct Route {
    /// The method it answers.
    pub method: Method,
    /// The address, with `{names}`.
    pub path: &'static str,
    /// What it needs.
    pub need: Need,
    handler: MethodRouter<App>,
}

impl Route {
    fn new<H, T>(method: Method, path: &'static str, need: Need, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let filter = MethodFilter::try_from(method.clone()).unwrap_or(MethodFilter::GET);
        Self { method, path, need, handler: on(filter, handler) }
    }

    /// A page or resource to read.
    pub fn get<H: Handler<T, App>, T: 'static>(path: &'static str, need: Need, handler: H) -> Self {
        Self::new(Method::GET, path, need, handler)
    }

    /// A form or command.
    pub fn post<H: Handler<T, App>, T: 'static>(path: &'static str, need: Need, handler: H) -> Self {
        Self::new(Method::POST, path, need, handler)
    }

    /// A resource to replace.
    pub fn put<H: Handler<T, App>, T: 'static>(path: &'static str, need: Need, handler: H) -> Self {
        Self::new(Method::PUT, path, need, handler)
    }

    /// A resource to change in part.
    pub fn patch<H: Handler<T, App>, T: 'static>(path: &'static str, need: Need, handler: H) -> Self {
        Self::new(Method::PATCH, path, need, handler)
    }

    /// A resource to remove.
    pub fn delete<H: Handler<T, App>, T: 'static>(path: &'static str, need: Need, handler: H) -> Self {
        Self::new(Method::DELETE, path, need, handler)
    }
}

/// The largest request body, in bytes: a plan file, or the largest file that is
/// taken, and some.
const BODY_LIMIT: usize = LARGEST + 1024 * 1024;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The whole application as a service.
pub fn router(app: App) -> Router {
    let mut router = Router::new();
    for route in crate::features::routes() {
        let layer = axum::middleware::from_fn_with_state((app.clone(), route.need), guard::guard);
        router = router.route(route.path, route.handler.layer(layer));
    }
    let missing = axum::middleware::from_fn_with_state((app.clone(), Need::Anyone), guard::guard);
    let elsewhere = axum::middleware::from_fn_with_state(app.clone(), guard::elsewhere);
    let header = |name: &'static str, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(HeaderName::from_static(name), HeaderValue::from_static(value))
    };
    router
        .fallback_service(
            Router::new().fallback(guard::missing).layer(missing.clone()).with_state(app.clone()),
        )
        .method_not_allowed_fallback(guard::wrong_method.layer(missing))
        .nest("/assets", assets::router())
        .layer(
            ServiceBuilder::new()
                .layer(header("content-security-policy", POLICY))
                .layer(header("x-content-type-options", "nosniff"))
                .layer(header("referrer-policy", "same-origin"))
                .layer(header("cross-origin-opener-policy", "same-origin"))
                .layer(header("cache-control", "private, no-cache"))
                .layer(CatchPanicLayer::new())
                .layer(elsewhere)
                .layer(CsrfLayer::new())
                .layer(DefaultBodyLimit::max(BODY_LIMIT)),
        )
        .with_state(app)
}
