//! What the API answers: JSON with a version, pages of lists, what was made.

use std::fmt::Display;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use samspil_core::Message;
use samspil_core::plan_file::Diagnostic;
use samspil_core::view::{People, View};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::call::{self, Window};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Problem};

/// The header that names the batch by which a change can be undone.
pub(super) const CHANGE: &str = "samspil-change";

/// A strong entity tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag(String);

impl Tag {
    /// The tag of a version.
    pub(super) fn of(version: impl Display) -> Self {
        Self(format!("\"{version}\""))
    }

    /// The tag of a list, of all by which its items could differ.
    pub(super) fn of_all(items: impl Iterator<Item = String>) -> Self {
        let mut hash = Sha256::new();
        for item in items {
            hash.update(item);
            hash.update([0]);
        }
        Self::of(call::encoded(&hash.finalize()[..16]))
    }

    /// The tag of a version of which not everything is shown.
    pub(super) fn seen(version: impl Display, view: View) -> Self {
        if view == View::ALL {
            return Self::of(version);
        }
        let bit = |on: bool| if on { '1' } else { '0' };
        let View { contacts, full_names, people, plans } = view;
        let all = bit(people == People::All);
        Self::of(format_args!("{version}-{}{}{}{all}", bit(contacts), bit(full_names), bit(plans)))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// How much of a programme the viewer sees.
pub(super) fn view_of(ctx: &Ctx, loaded: &Loaded) -> View {
    ctx.viewer.view(loaded.slug())
}

/// An absolute address.
pub(super) fn address(ctx: &Ctx, path: &str) -> String {
    format!("{}{path}", ctx.app.config.public_url)
}

/// A value as JSON text.
pub(super) fn json(value: &impl Serialize) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(value).map_err(|error| Problem::internal(&error))
}

fn put(response: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// A body of JSON text.
pub(super) fn raw(status: StatusCode, body: Vec<u8>) -> Response {
    let mut response = (status, body).into_response();
    put(&mut response, header::CONTENT_TYPE, "application/json");
    put(&mut response, header::VARY, "Authorization, Cookie, Accept-Language");
    response
}

/// What was read, with its tag.
pub(super) fn found(body: Vec<u8>, tag: &Tag) -> Response {
    let mut response = raw(StatusCode::OK, body);
    put(&mut response, header::ETAG, tag.as_str());
    response
}

/// What was changed, with its new tag and the batch that undoes it.
pub(super) fn changed(body: Vec<u8>, tag: &Tag, batch: &str) -> Response {
    let mut response = found(body, tag);
    put(&mut response, HeaderName::from_static(CHANGE), batch);
    response
}

/// What was made, and where it is.
pub(super) fn made(ctx: &Ctx, path: &str, body: Vec<u8>, tag: Option<&Tag>, batch: Option<&str>) -> Response {
    let mut response = raw(StatusCode::CREATED, body);
    put(&mut response, header::LOCATION, &address(ctx, path));
    if let Some(tag) = tag {
        put(&mut response, header::ETAG, tag.as_str());
    }
    if let Some(batch) = batch {
        put(&mut response, HeaderName::from_static(CHANGE), batch);
    }
    response
}

/// Nothing is left to show.
pub(super) fn gone(batch: Option<&str>) -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    if let Some(batch) = batch {
        put(&mut response, HeaderName::from_static(CHANGE), batch);
    }
    response
}

/// Puts the address of the next page into a list's answer.
pub(super) fn next(ctx: &Ctx, response: &mut Response, limit: usize, cursor: &str) {
    let mut pairs = ctx.pairs().to_vec();
    pairs.retain(|(name, _)| name != "cursor" && name != "limit");
    pairs.push(("limit".to_owned(), limit.to_string()));
    pairs.push(("cursor".to_owned(), call::encoded(cursor.as_bytes())));
    let query = serde_urlencoded::to_string(&pairs).unwrap_or_default();
    let link = format!("<{}?{query}>; rel=\"next\"", address(ctx, &ctx.path));
    put(response, header::LINK, &link);
}

/// A page of a list whose items are all at hand. `key` names an item in the
/// cursor.
pub(super) fn page<T: Serialize>(
    ctx: &Ctx,
    items: &[T],
    window: Window,
    tag: Option<&Tag>,
    key: impl Fn(&T) -> String,
) -> Result<Response, Problem> {
    let from = window.from.min(items.len());
    let to = (from + window.limit).min(items.len());
    part(ctx, items.get(from..to).unwrap_or(&[]), items.len(), window, tag, key)
}

/// A page of a list of `total` items, of which only those shown are at hand.
pub(super) fn part<T: Serialize>(
    ctx: &Ctx,
    items: &[T],
    total: usize,
    window: Window,
    tag: Option<&Tag>,
    key: impl Fn(&T) -> String,
) -> Result<Response, Problem> {
    #[derive(Serialize)]
    struct List<'a, T> {
        items: &'a [T],
        total: usize,
    }
    let body = json(&List { items, total })?;
    let to = window.from + items.len();
    let mut response = match tag {
        Some(tag) => found(body, tag),
        None => raw(StatusCode::OK, body),
    };
    if to < total
        && let Some(last) = items.last()
    {
        next(ctx, &mut response, window.limit, &format!("{to} {}", key(last)));
    }
    Ok(response)
}

/// Everything wrong with what was sent, each with its field.
pub(super) fn wrong(problems: Vec<Diagnostic>) -> Problem {
    let fields = problems.into_iter().map(|problem| (problem.path, problem.message)).collect();
    Problem { fields, ..Problem::invalid(Message::new("api-fields-wrong")) }
}
