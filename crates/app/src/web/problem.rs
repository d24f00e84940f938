//! What went wrong, once, for page, API and command line.

use std::fmt::Display;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_core::Message;
use samspil_db::DbError;

/// The kinds of problem, each with its HTTP status and its texts
/// `problem-<kind>` and `problem-<kind>-help`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Not there, or not for this person.
    NotFound,
    /// Visible, but this may not be done.
    Forbidden,
    /// Another site sent it.
    Elsewhere,
    /// Nobody is signed in.
    SignInNeeded,
    /// What was sent cannot be used.
    Invalid,
    /// Somebody else changed it in the meantime.
    Conflict,
    /// The version sent is not the present one (API).
    Stale,
    /// No version was sent (API).
    VersionNeeded,
    /// Too many tries.
    TooMany,
    /// More than can be taken.
    TooLarge,
    /// The address does not answer this method.
    Method,
    /// The request itself cannot be read (API).
    BadRequest,
    /// The body is of a type that is not read (API).
    MediaType,
    /// No type is left in which to answer (API).
    NotAcceptable,
    /// The database is busy or away for a moment.
    Unavailable,
    /// A fault of ours.
    Internal,
}

impl Kind {
    /// Every kind, in the order in which they are described.
    pub const ALL: [Self; 16] = [
        Self::BadRequest,
        Self::SignInNeeded,
        Self::Forbidden,
        Self::Elsewhere,
        Self::NotFound,
        Self::Method,
        Self::NotAcceptable,
        Self::Conflict,
        Self::Stale,
        Self::TooLarge,
        Self::MediaType,
        Self::Invalid,
        Self::VersionNeeded,
        Self::TooMany,
        Self::Internal,
        Self::Unavailable,
    ];

    /// The HTTP status.
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::Elsewhere => StatusCode::FORBIDDEN,
            Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Stale => StatusCode::PRECONDITION_FAILED,
            Self::VersionNeeded => StatusCode::PRECONDITION_REQUIRED,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The word in keys and in the `type` of problem+json.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Forbidden => "forbidden",
            Self::Elsewhere => "elsewhere",
            Self::SignInNeeded => "sign-in-needed",
            Self::Invalid => "invalid",
            Self::Conflict => "conflict",
            Self::Stale => "stale",
            Self::VersionNeeded => "version-needed",
            Self::TooMany => "too-many",
            Self::TooLarge => "too-large",
            Self::Method => "method",
            Self::BadRequest => "bad-request",
            Self::MediaType => "media-type",
            Self::NotAcceptable => "not-acceptable",
            Self::Unavailable => "unavailable",
            Self::Internal => "internal",
        }
    }
}

/// A problem on its way to whoever asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// What kind it is.
    pub kind: Kind,
    /// What exactly, where more is to be said than the kind says.
    pub detail: Option<Message>,
    /// The fields it is about, each with what is wrong with it.
    pub fields: Vec<(String, Message)>,
}

impl Problem {
    /// A problem of a kind.
    pub fn new(kind: Kind) -> Self {
        Self { kind, detail: None, fields: Vec::new() }
    }

    /// Not there, or not for this person.
    pub fn not_found() -> Self {
        Self::new(Kind::NotFound)
    }

    /// What was sent cannot be used.
    pub fn invalid(detail: Message) -> Self {
        Self { detail: Some(detail), ..Self::new(Kind::Invalid) }
    }

    /// A fault of ours: logged here, once, and told without details.
    pub fn internal(error: &dyn Display) -> Self {
        tracing::error!(%error, "a request failed");
        Self::new(Kind::Internal)
    }
}

impl From<DbError> for Problem {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Unavailable(_) | DbError::Busy(_) | DbError::Full(_) => {
                tracing::warn!(%error, "the database could not serve a request");
                Self::new(Kind::Unavailable)
            }
            other => Self::internal(&other),
        }
    }
}

impl IntoResponse for Problem {
    /// Only the status; the guard, who knows the reader's language, fills in
    /// the page or the problem+json.
    fn into_response(self) -> Response {
        let mut response = self.kind.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// A problem as `application/problem+json` (RFC 9457).
pub(super) fn problem_json(ctx: &super::Ctx, problem: &Problem) -> Response {
    let words = ctx.words;
    let status = problem.kind.status();
    let word = problem.kind.word();
    let detail = problem
        .detail
        .as_ref()
        .map(|m| words.message(m))
        .unwrap_or_else(|| words.text(&format!("problem-{word}-help")));
    let errors: Vec<_> = problem
        .fields
        .iter()
        .map(|(field, message)| serde_json::json!({"field": field, "detail": words.message(message)}))
        .collect();
    let mut body = serde_json::json!({
        "type": format!("{}/api#problem-{word}", ctx.app.config.public_url),
        "title": words.text(&format!("problem-{word}")),
        "status": status.as_u16(),
        "detail": detail,
        "instance": ctx.path,
    });
    if !errors.is_empty() {
        body["errors"] = serde_json::Value::Array(errors);
    }
    let mut headers = axum::http::HeaderMap::new();
    headers.insert(
        axum::http::header::CONTENT_TYPE,
        axum::http::HeaderValue::from_static("application/problem+json"),
    );
    if problem.kind == Kind::SignInNeeded {
        headers.insert(axum::http::header::WWW_AUTHENTICATE, axum::http::HeaderValue::from_static("Bearer"));
    }
    (status, headers, body.to_string()).into_response()
}
