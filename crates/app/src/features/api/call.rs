//! A request to the API: checked against what its operation takes, then
//! handed on. What cannot be read is told with its name.

use axum::body::to_bytes;
use axum::extract::{RawPathParams, Request};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use samspil_core::{Id, Message};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::answer::Tag;
use super::table::Shape;
use crate::app::apart;
use crate::web::{Kind, LARGEST, Problem};

/// The largest body, in bytes: the largest file that is taken, as base64, and
/// some.
const BODY_LIMIT: usize = LARGEST.div_ceil(3) * 4 + 64 * 1024;

/// Larger bodies are read beside the threads that answer requests.
const LARGE: usize = 64 * 1024;

/// How many items a page of a list has, unless asked otherwise, and at most.
const PAGE: (usize, usize) = (50, 200);

/// A request that fits its operation.
pub(super) struct Call {
    path: Vec<(String, String)>,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Option<Value>,
}

/// The part of a list that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    /// The index of the first item.
    pub(super) from: usize,
    /// How many items at most.
    pub(super) limit: usize,
}

fn too_large() -> Problem {
    let message = Message::new("api-body-too-large").with("megabytes", BODY_LIMIT / 1024 / 1024);
    Problem { detail: Some(message), ..Problem::new(Kind::TooLarge) }
}

fn about(kind: Kind, key: &'static str, name: &str) -> Problem {
    let message = Message::new(key).with("name", name.to_owned());
    Problem { detail: Some(message.clone()), fields: vec![(name.to_owned(), message)], ..Problem::new(kind) }
}

impl Call {
    pub(super) async fn read(path: &RawPathParams, request: Request, shape: &Shape) -> Result<Self, Problem> {
        let (parts, body) = request.into_parts();
        let headers = parts.headers;
        acceptable(&headers, shape.media)?;
        let query = query(parts.uri.query().unwrap_or(""), shape)?;
        let path = path.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let body = match shape.body {
            None => None,
            Some(_) => {
                read_type(&headers, &parts.method)?;
                let bytes = to_bytes(body, BODY_LIMIT).await.map_err(|_| too_large())?;
                Some(if bytes.len() > LARGE {
                    apart(move || parsed(&bytes)).await??
                } else {
                    parsed(&bytes)?
                })
            }
        };
        if shape.conditional && !headers.contains_key(header::IF_MATCH) {
            return Err(Problem::new(Kind::VersionNeeded));
        }
        Ok(Self { path, query, headers, body })
    }

    fn parameter(&self, name: &str) -> Result<&str, Problem> {
        let found = self.path.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str()).ok_or_else(Problem::not_found)
    }

    /// A word that the address names.
    pub(super) fn word(&self, name: &str) -> Result<&str, Problem> {
        self.parameter(name)
    }

    /// The id that the address names; what is no id names nothing.
    pub(super) fn id(&self) -> Result<Id, Problem> {
        self.parameter("id")?.parse().map_err(|_| Problem::not_found())
    }

    /// The row that the address names.
    pub(super) fn row(&self) -> Result<String, Problem> {
        self.row_of("id")
    }

    /// The row that a part of the address names.
    pub(super) fn row_of(&self, name: &str) -> Result<String, Problem> {
        let row: Uuid = self.parameter(name)?.parse().map_err(|_| Problem::not_found())?;
        Ok(row.to_string())
    }

    /// The value of a query parameter.
    pub(super) fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The body.
    pub(super) fn body(&mut self) -> Value {
        self.body.take().unwrap_or_default()
    }

    /// Puts the fields of the body over those of a value.
    pub(super) fn over(&mut self, mut value: Value) {
        match (value.as_object_mut(), self.body()) {
            (Some(fields), Value::Object(sent)) => {
                fields.extend(sent);
                self.body = Some(value);
            }
            (_, sent) => self.body = Some(sent),
        }
    }

    /// The body as a type; what does not fit is told with its field.
    pub(super) fn typed<T: DeserializeOwned>(&mut self) -> Result<T, Problem> {
        serde_path_to_error::deserialize(self.body()).map_err(|error| {
            let (field, message) = told(error.inner());
            let path = error.path().to_string();
            let path = if path == "." { field.unwrap_or_default() } else { path };
            Problem { fields: vec![(path, message.clone())], ..Problem::invalid(message) }
        })
    }

    /// Whether the version that stands is one of those asked for.
    pub(super) fn expects(&self, tag: &Tag) -> Result<(), Problem> {
        let mut wanted = self.headers.get_all(header::IF_MATCH).iter().filter_map(|v| v.to_str().ok());
        let fits =
            wanted.any(|list| list.split(',').any(|one| one.trim() == "*" || one.trim() == tag.as_str()));
        if fits { Ok(()) } else { Err(Problem::new(Kind::Stale)) }
    }

    /// «Not modified», where the reader has what stands already.
    pub(super) fn unchanged(&self, tag: &Tag) -> Option<Response> {
        let mut known = self.headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|v| v.to_str().ok());
        let same = known.any(|list| {
            list.split(',')
                .any(|one| one.trim() == "*" || one.trim().trim_start_matches("W/") == tag.as_str())
        });
        same.then(|| (StatusCode::NOT_MODIFIED, [(header::ETAG, tag.as_str().to_owned())]).into_response())
    }

    /// How many items a page has.
    pub(super) fn limit(&self) -> Result<usize, Problem> {
        let Some(text) = self.query("limit") else { return Ok(PAGE.0) };
        let limit = text.parse().ok().filter(|limit| (1..=PAGE.1).contains(limit));
        limit.ok_or_else(|| about(Kind::BadRequest, "api-limit-wrong", "limit"))
    }

    /// Behind which item the page begins.
    pub(super) fn cursor(&self) -> Result<Option<String>, Problem> {
        let Some(text) = self.query("cursor") else { return Ok(None) };
        let decoded = decoded(text);
        decoded.map(Some).ok_or_else(|| about(Kind::Invalid, "api-cursor-wrong", "cursor"))
    }

    /// The part of a list of `count` items that is asked for; `find` gives the
    /// index of the item by which a cursor names it. Where the item is gone,
    /// the page goes on where it stood.
    pub(super) fn window(&self, find: impl Fn(&str) -> Option<usize>) -> Result<Window, Problem> {
        let limit = self.limit()?;
        let Some(cursor) = self.cursor()? else { return Ok(Window { from: 0, limit }) };
        let wrong = || about(Kind::Invalid, "api-cursor-wrong", "cursor");
        let (at, id) = cursor.split_once(' ').ok_or_else(wrong)?;
        let at: usize = at.parse().map_err(|_| wrong())?;
        Ok(Window { from: find(id).map_or(at, |found| found + 1), limit })
    }
}

/// What is wrong with a body, in words of ours, and the field it is about where
/// the field itself is missing or unknown.
fn told(error: &serde_json::Error) -> (Option<String>, Message) {
    let text = error.to_string();
    let named = |start: &str| Some(text.strip_prefix(start)?.split('`').next()?.to_owned());
    if let Some(name) = named("missing field `") {
        return (Some(name.clone()), Message::new("api-field-missing").with("name", name));
    }
    if let Some(name) = named("unknown field `") {
        return (Some(name.clone()), Message::new("api-field-unknown").with("name", name));
    }
    let key = if text.starts_with("invalid type") { "api-type-wrong" } else { "api-value-wrong" };
    (None, Message::new(key))
}

/// Bytes as hexadecimal digits, as in cursors.
pub(super) fn encoded(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn decoded(text: &str) -> Option<String> {
    let hex = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if text.is_empty() || !hex || !text.len().is_multiple_of(2) {
        return None;
    }
    let bytes: Option<Vec<u8>> =
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect();
    String::from_utf8(bytes?).ok().filter(|text| !text.contains('\0'))
}

fn query(text: &str, shape: &Shape) -> Result<Vec<(String, String)>, Problem> {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(text).map_err(|_| Problem::new(Kind::BadRequest))?;
    for (at, (name, value)) in pairs.iter().enumerate() {
        let known = shape.query.iter().find(|known| known.name == name);
        let Some(known) = known else { return Err(about(Kind::BadRequest, "api-parameter-unknown", name)) };
        if pairs.iter().take(at).any(|(other, _)| other == name) {
            return Err(about(Kind::BadRequest, "api-parameter-twice", name));
        }
        if value.contains('\0') || !known.takes(value) {
            return Err(about(Kind::BadRequest, "api-parameter-wrong", name));
        }
    }
    let missing =
        shape.query.iter().find(|known| known.required && !pairs.iter().any(|(n, _)| n == known.name));
    match missing {
        Some(known) => Err(about(Kind::BadRequest, "api-parameter-missing", known.name)),
        None => Ok(pairs),
    }
}

/// Whether the sender reads what the operation answers.
fn acceptable(headers: &HeaderMap, media: &str) -> Result<(), Problem> {
    let mut all = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok()).peekable();
    if all.peek().is_none() {
        return Ok(());
    }
    let group = media.split('/').next().unwrap_or("");
    let fits = all.any(|list| {
        list.split(',').any(|one| {
            let name = one.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
            let refused =
                one.split(';').any(|part| matches!(part.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
            !refused
                && (media == "*/*"
                    || name == "*/*"
                    || name == media
                    || name.strip_suffix("/*") == Some(group))
        })
    });
    if fits { Ok(()) } else { Err(Problem::new(Kind::NotAcceptable)) }
}

/// Bodies are JSON; a patch may say that it is one.
fn read_type(headers: &HeaderMap, method: &Method) -> Result<(), Problem> {
    let named = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let name = named.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    let patch = method == Method::PATCH && name == "application/merge-patch+json";
    if name == "application/json" || patch { Ok(()) } else { Err(Problem::new(Kind::MediaType)) }
}

fn parsed(bytes: &[u8]) -> Result<Value, Problem> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        let key = if error.is_eof() { "api-json-ends" } else { "api-no-json" };
        let detail = Message::new(key).with("line", error.line()).with("column", error.column());
        Problem { detail: Some(detail), ..Problem::new(Kind::BadRequest) }
    })?;
    match nul("", &value) {
        None => Ok(value),
        Some(path) => Err(about(Kind::Invalid, "api-nul", &path)),
    }
}

/// Where a text holds the character NUL, which no database keeps.
fn nul(path: &str, value: &Value) -> Option<String> {
    match value {
        Value::String(text) => text.contains('\0').then(|| path.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().find_map(|(at, item)| nul(&format!("{path}[{at}]"), item))
        }
        Value::Object(fields) => fields.iter().find_map(|(name, value)| {
            let inner = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            if name.contains('\0') { Some(inner.replace('\0', "�")) } else { nul(&inner, value) }
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use samspil_core::Language;
    use serde_json::json;

    use super::*;
    use samspil_words::Words;

    #[test]
    fn cursors_come_back_and_nonsense_does_not() {
        assert_eq!(decoded(&encoded(b"12 g1")).as_deref(), Some("12 g1"));
        for wrong in ["", "1", "zz", "+1", "æø", "00", "ff"] {
            assert_eq!(decoded(wrong), None, "{wrong}");
        }
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Body {
        #[expect(dead_code, reason = "only read")]
        title: String,
        #[expect(dead_code, reason = "only read")]
        role: samspil_core::access::Role,
    }

    #[test]
    fn what_a_body_lacks_is_told_in_the_readers_language() {
        let typed = |body: Value| {
            let mut call = Call { path: vec![], query: vec![], headers: HeaderMap::new(), body: Some(body) };
            let problem = call.typed::<Body>().expect_err("it does not fit");
            let (field, message) = problem.fields.into_iter().next().expect("a field");
            (field, message.key.into_owned())
        };
        let said = |field: &str, key: &str| (field.to_owned(), key.to_owned());
        assert_eq!(typed(json!({"role": "talent"})), said("title", "api-field-missing"));
        assert_eq!(
            typed(json!({"title": "a", "role": "talent", "more": 1})),
            said("more", "api-field-unknown")
        );
        assert_eq!(typed(json!({"title": 1, "role": "talent"})), said("title", "api-type-wrong"));
        assert_eq!(typed(json!({"title": "a", "role": "king"})), said("role", "api-value-wrong"));
        for (text, danish) in [
            ("{\n \"a\" 1}", "Det er ikke JSON: i linje 2, tegn 6, står noget, der ikke hører til der."),
            ("{\"a\": ", "Det er ikke hele JSON: teksten slutter i linje 1, tegn 6."),
        ] {
            let problem = parsed(text.as_bytes()).expect_err("no JSON");
            let message = problem.detail.expect("a message");
            assert_eq!(Words::of(Language::Da).message(&message), danish);
        }
    }

    #[test]
    fn nul_is_found_where_it_stands() {
        assert_eq!(nul("", &json!({"a": ["b", {"c": "d\0"}]})).as_deref(), Some("a[1].c"));
        assert_eq!(nul("", &json!({"a": 1, "b": null})), None);
    }
}
