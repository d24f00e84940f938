//! The OpenAPI document, made from the table of operations.

use axum::http::Method;
use samspil_core::period::YEARS;
use serde_json::{Map, Value, json};

use super::answer::CHANGE;
use super::schemas::{self, pointer};
use super::table::{OPERATIONS, Operation, Query, Takes};
use crate::web::{Kind, Need};
use samspil_words::Words;

/// The OpenAPI 3.1 document, its words in the reader's language.
pub(super) fn document(public_url: &str, words: Words) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for operation in OPERATIONS.iter() {
        let item = paths.entry(operation.path.clone()).or_insert_with(|| json!({}));
        if let Some(item) = item.as_object_mut() {
            item.insert(operation.method.as_str().to_lowercase(), one(operation, words));
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Samspil",
            "version": env!("CARGO_PKG_VERSION"),
            "description": words.text("api-description"),
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": public_url}],
        "security": [{"token": []}],
        "tags": tags(words),
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {
                "type": "http", "scheme": "bearer", "description": words.text("api-token-text"),
            }},
            "schemas": schemas::all(words),
            "responses": responses(words),
        },
    })
}

/// The word under which an operation stands.
pub(super) fn tag(operation: &Operation, words: Words) -> String {
    match operation.shape.kind {
        Some(kind) => words.text(&format!("kinds-{kind}")).into_owned(),
        None if operation.path.contains("{programme}") || operation.path.ends_with("/programmes") => {
            words.text("nav-programmes").into_owned()
        }
        None => words.text("api-general").into_owned(),
    }
}

fn tags(words: Words) -> Vec<Value> {
    let mut names: Vec<String> = Vec::new();
    for operation in OPERATIONS.iter() {
        let name = tag(operation, words);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.into_iter().map(|name| json!({"name": name})).collect()
}

/// What an operation does, in a few words.
pub(super) fn summary(operation: &Operation, words: Words) -> String {
    let key = format!("api-op-{}", operation.shape.key);
    match operation.shape.kind {
        Some(kind) => {
            let (one, many) = (words.text(&format!("kind-{kind}")), words.text(&format!("kinds-{kind}")));
            words.with(&key, &[("kind", &one), ("kinds", &many)]).into_owned()
        }
        None => words.text(&key).into_owned(),
    }
}

/// A name for programs: `createGoal`, `listChanges`.
pub(super) fn operation_id(operation: &Operation) -> String {
    let shape = &operation.shape;
    let key = match shape.kind {
        Some(kind) if shape.key == "list-elements" => format!("list-{}", kind.plural()),
        Some(kind) => shape.key.replace("element", kind.as_str()),
        None => shape.key.to_owned(),
    };
    let mut parts = key.split(['-', '_']);
    let mut id = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let mut letters = part.chars();
        id.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        id.push_str(letters.as_str());
    }
    id
}

fn one(operation: &Operation, words: Words) -> Value {
    let shape = &operation.shape;
    let mut item = json!({
        "operationId": operation_id(operation),
        "tags": [tag(operation, words)],
        "summary": summary(operation, words),
        "parameters": parameters(operation, words),
        "responses": answers(operation, words),
    });
    let Some(fields) = item.as_object_mut() else { return item };
    if operation.need == Need::Anyone {
        fields.insert("security".into(), json!([]));
    }
    if let Some(body) = &shape.body {
        let mut content = json!({"schema": pointer(body)});
        if let Some(example) = example(body, shape.kind) {
            content["example"] = example;
        }
        let mut types = json!({"application/json": content});
        if operation.method == Method::PATCH {
            types = json!({"application/merge-patch+json": content, "application/json": content});
        }
        fields.insert("requestBody".into(), json!({"required": true, "content": types}));
    }
    item
}

/// What could be sent.
pub(super) fn example(body: &str, kind: Option<samspil_core::ElementKind>) -> Option<Value> {
    use samspil_core::ElementKind as K;
    if body.ends_with("Patch") {
        return Some(json!({"note": "Agreed on 2024-05-01"}));
    }
    Some(match (body, kind) {
        ("NewProgramme" | "Head", _) => json!({
            "id": "learning-network-2026", "title": "Learning network 2026", "language": "en",
            "kind": "learning_network", "start": "2026-02", "end": "about 2026-12",
        }),
        ("Restoration", _) => json!({"programme": "learning-network-2026"}),
        ("NewCopy", _) => json!({"title": "Learning network 2027", "years": 1}),
        ("NewKeptPlan", _) => json!({"title": "Approved in May"}),
        ("NewMove", _) => json!({"before": "goal-2"}),
        ("NewColleague", _) => {
            json!({"email": "anna@example.org", "name": "Anna Dahl", "role": "coordinator"})
        }
        ("NewRole", _) => json!({"role": "network_leader", "programme": "learning-network-2026"}),
        ("NewImport", _) => json!({"name": "people.csv", "content": "TmFtZTtNYWlsCg=="}),
        ("ImportSettings", _) => json!({"remove_missing": false}),
        ("NewSchedulingProposal", _) => json!({"first": "2027-01-04", "last": "2027-12-17"}),
        ("NewTakeOver", _) => json!({"confirmed": false}),
        ("NewToken", _) => json!({"name": "Nightly report"}),
        (_, Some(K::Goal)) => {
            json!({"id": "goal-1", "text": "More institutions work together", "tags": ["collaboration"]})
        }
        (_, Some(K::Theme)) => {
            json!({"id": "transitions", "title": "Good transitions", "question": "What helps?"})
        }
        _ => return None,
    })
}

fn parameters(operation: &Operation, words: Words) -> Vec<Value> {
    let mut all = Vec::new();
    for part in operation.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')) {
        let is_row = part == "role" || (part == "id" && operation.shape.kind.is_none());
        let schema = if is_row { json!({"type": "string", "format": "uuid"}) } else { pointer("Id") };
        let key = match (part, is_row) {
            ("programme", _) => "api-parameter-programme",
            ("document", _) => "api-parameter-document",
            (_, true) => "api-parameter-row",
            _ => "api-parameter-id",
        };
        all.push(json!({"name": part, "in": "path", "required": true, "schema": schema, "description": words.text(key)}));
    }
    for query in operation.shape.query {
        all.push(json!({
            "name": query.name, "in": "query", "required": query.required, "schema": taken(query),
            "description": words.text(&format!("api-query-{}", query.name)),
        }));
    }
    if operation.shape.conditional {
        all.push(header("If-Match", true, words.text("api-if-match").as_ref()));
    }
    if operation.shape.tagged && operation.method == Method::GET {
        all.push(header("If-None-Match", false, words.text("api-if-none-match").as_ref()));
    }
    all
}

fn header(name: &str, required: bool, description: &str) -> Value {
    json!({
        "name": name, "in": "header", "required": required, "description": description,
        "schema": {"type": "string", "examples": ["\"3\""]},
    })
}

fn taken(query: &Query) -> Value {
    match query.takes {
        Takes::Limit => json!({"type": "integer", "minimum": 1, "maximum": 200, "default": 50}),
        Takes::Words(words) => json!({"type": "string", "enum": words}),
        Takes::Row => json!({"type": "string", "format": "uuid"}),
        Takes::Element => json!({"type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,79}$"}),
        Takes::Count => json!({"type": "integer", "minimum": 1, "maximum": u16::MAX}),
        Takes::Year => json!({"type": "integer", "minimum": YEARS.start(), "maximum": YEARS.end()}),
        Takes::Text if query.name == "cursor" => json!({"type": "string", "pattern": "^([0-9a-f]{2})+$"}),
        Takes::Text if query.required => json!({"type": "string", "minLength": 1}),
        Takes::Text => json!({"type": "string"}),
    }
}

fn answers(operation: &Operation, words: Words) -> Value {
    let shape = &operation.shape;
    let mut good = json!({"description": words.text(&format!("api-status-{}", shape.answer.0))});
    if let Some(schema) = &shape.answer.1 {
        good["content"] = json!({shape.media: {"schema": pointer(schema)}});
    } else if shape.media != "application/json" {
        good["content"] = json!({shape.media: {"schema": {"type": "string"}}});
    }
    let headers = headers(operation, words);
    if !headers.is_empty() {
        good["headers"] = Value::Object(headers);
    }
    let mut all = Map::new();
    all.insert(shape.answer.0.to_string(), good);
    if shape.tagged && operation.method == Method::GET {
        let tag = json!({"ETag": {"schema": {"type": "string"}, "description": words.text("api-etag")}});
        all.insert("304".into(), json!({"description": words.text("api-status-304"), "headers": tag}));
    }
    for kind in problems(operation) {
        let status = kind.status().as_u16().to_string();
        all.insert(status, json!({"$ref": format!("#/components/responses/{}", kind.word())}));
    }
    Value::Object(all)
}

fn headers(operation: &Operation, words: Words) -> Map<String, Value> {
    let shape = &operation.shape;
    let text = |key: &str| json!({"schema": {"type": "string"}, "description": words.text(key)});
    let mut all = Map::new();
    if shape.tagged {
        all.insert("ETag".into(), text("api-etag"));
    }
    if shape.answer.0 == 201 {
        all.insert("Location".into(), json!({"required": true, "schema": {"type": "string", "format": "uri"}, "description": words.text("api-location")}));
    }
    if shape.paged {
        all.insert("Link".into(), text("api-link"));
    }
    if operation.method != Method::GET && shape.kind.is_some() {
        all.insert(CHANGE.into(), text("api-change"));
    }
    all
}

/// Operations whose answer may be refused for what stands in the plan: a file
/// with nothing in it, or too large; an import that was taken already.
const REFUSED: [&str; 3] = ["accept-import", "read-document", "read-hand-over"];

/// The problems an operation can answer with.
fn problems(operation: &Operation) -> Vec<Kind> {
    let shape = &operation.shape;
    let mut all = vec![Kind::BadRequest, Kind::NotAcceptable];
    if operation.need != Need::Anyone {
        all.push(Kind::SignInNeeded);
    }
    if matches!(operation.need, Need::Programme(_) | Need::Workspace(_)) {
        all.push(Kind::Forbidden);
    }
    if operation.path.contains('{') {
        all.push(Kind::NotFound);
    }
    if shape.body.is_some() {
        all.extend([Kind::TooLarge, Kind::MediaType, Kind::Invalid]);
    } else if shape.paged {
        // A cursor that looks like one and is none.
        all.push(Kind::Invalid);
    } else if REFUSED.contains(&shape.key) {
        all.push(Kind::Invalid);
    }
    if operation.method != Method::GET {
        all.push(Kind::Conflict);
    }
    if shape.conditional {
        all.extend([Kind::Stale, Kind::VersionNeeded]);
    }
    all.extend([Kind::TooMany, Kind::Internal, Kind::Unavailable]);
    all.sort_by_key(|kind| kind.status().as_u16());
    all
}

fn responses(words: Words) -> Value {
    let one = |kind: &Kind| {
        let word = kind.word();
        let answer = json!({
            "description": words.text(&format!("problem-{word}")),
            "content": {"application/problem+json": {"schema": pointer("Problem")}},
        });
        (word.to_owned(), answer)
    };
    Value::Object(Kind::ALL.iter().map(one).collect())
}
