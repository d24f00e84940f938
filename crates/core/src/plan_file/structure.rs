//! Keys and values against the schema: every break of it in our own words.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::paths::LocationSegment;
use serde_json::{Map, Value};

use super::nearest::nearest;
use super::notation::{self, short};
use super::places::{item, join};
use super::schema::{self, Step, VALIDATOR};
use super::{Diagnostic, Places};
use crate::Message;
use crate::message::Argument;

/// More problems than a person reads at once.
pub(super) const MOST: usize = 500;

/// Everything that breaks the schema.
pub(super) fn check(file: &Value, places: &Places) -> Vec<Diagnostic> {
    let validator = match VALIDATOR.as_ref() {
        Ok(validator) => validator,
        Err(fault) => return vec![other("", fault, places)],
    };
    validator
        .iter_errors(file)
        .take(MOST)
        .flat_map(|error| Break::new(&error, file, places).explain())
        .take(MOST)
        .collect()
}

/// What no rule below has words for.
pub(super) fn other(path: &str, detail: &str, places: &Places) -> Diagnostic {
    let message = Message::new("plan-file-other").with("detail", detail);
    Diagnostic::error("F299", path, message).at(places.position(path))
}

/// One break of the schema.
struct Break<'a> {
    error: &'a ValidationError<'a>,
    path: String,
    schema: Option<&'static Map<String, Value>>,
    places: &'a Places,
}

impl<'a> Break<'a> {
    fn new(error: &'a ValidationError<'a>, file: &'a Value, places: &'a Places) -> Self {
        let segments: Vec<_> = error.instance_path().segments().collect();
        let (path, steps) = walk(&segments, file);
        Self { error, path, schema: schema::at(&steps), places }
    }

    fn explain(&self) -> Vec<Diagnostic> {
        match self.error.kind() {
            Kind::AdditionalProperties { unexpected } => {
                unexpected.iter().take(MOST).map(|key| self.unknown_key(key)).collect()
            }
            Kind::Required { property } => vec![self.missing_key(property.as_str().unwrap_or(""))],
            Kind::Type { .. } => vec![self.wrong_type()],
            Kind::OneOfNotValid { .. } | Kind::Enum { .. } => vec![self.unknown_word()],
            Kind::Format { format } => vec![self.bad_notation(format)],
            Kind::Custom { .. } => vec![self.bad_notation("samspil-figure")],
            Kind::Minimum { .. } | Kind::Maximum { .. } => vec![self.out_of_range()],
            // An id has its pattern for other readers of the schema; the
            // format says the same.
            Kind::Pattern { .. } => Vec::new(),
            _ => vec![other(&self.path, &short(&self.error.to_string()), self.places)],
        }
    }

    /// The value as it stands, and the diagnostic at its place.
    fn value(&self, code: &'static str, message: Message) -> Diagnostic {
        Diagnostic::error(code, self.path.as_str(), message.with("written", self.written()))
            .at(self.places.position(&self.path))
    }

    fn written(&self) -> String {
        match self.error.instance().as_ref() {
            Value::String(text) => short(text),
            other => match self.places.written(&self.path) {
                Some(written) => short(written),
                None => short(&shown(other)),
            },
        }
    }

    fn unknown_key(&self, key: &str) -> Diagnostic {
        let path = join(&self.path, key);
        let known = self.schema.map(schema::keys).unwrap_or_default();
        let message = match self.path.as_str() {
            "" => Message::new("plan-file-unknown-list").with("key", short(key)),
            table => {
                Message::new("plan-file-unknown-key").with("key", short(key)).with("table", header(table))
            }
        };
        let help = match nearest(key, known.iter().copied()) {
            Some(meant) => Message::new("plan-file-unknown-key-nearest").with("nearest", meant),
            None => Message::new("plan-file-unknown-key-help"),
        };
        let place = self.places.key(&path);
        Diagnostic::error("F202", path, message).at(place).help(help.with("known", texts(&known)))
    }

    fn missing_key(&self, key: &str) -> Diagnostic {
        let (message, help) = match self.path.as_str() {
            "" => (
                Message::new("plan-file-missing-programme"),
                Message::new("plan-file-missing-programme-help"),
            ),
            table => {
                let wanted = self.schema.and_then(|s| s.get("properties")?.get(key)?.as_object());
                let shown = wanted.and_then(schema::resolve).map_or("…".to_owned(), example);
                (
                    Message::new("plan-file-missing-key").with("key", key).with("table", header(table)),
                    Message::new("plan-file-write").with("example", format!("{key} = {shown}")),
                )
            }
        };
        Diagnostic::error("F203", join(&self.path, key), message)
            .at(self.places.position(&self.path))
            .help(help)
    }

    fn wrong_type(&self) -> Diagnostic {
        let wanted = self.schema.map_or("string", wanted);
        let message = Message::new("plan-file-wrong-type")
            .with("stands", type_key(type_of(self.error.instance())))
            .with("wanted", type_key(wanted));
        let found = self.value("F201", message);
        let key = self.path.rsplit('.').next().unwrap_or("");
        let is_table = self.error.instance().is_object();
        let example = match self.schema {
            Some(schema) if wanted == "array" && is_table && of_tables(schema) => {
                format!("[[{}]]", table_name(&self.path))
            }
            Some(_) if wanted == "object" && self.path == "programme" => "[programme]".to_owned(),
            Some(schema) => format!("{key} = {}", like(schema, self.error.instance())),
            None => return found,
        };
        found.help(Message::new("plan-file-write").with("example", example))
    }

    fn unknown_word(&self) -> Diagnostic {
        if !self.error.instance().is_string() {
            return self.wrong_type();
        }
        let words = self.schema.map(schema::words).unwrap_or_default();
        let found = self.value("F204", Message::new("plan-file-unknown-word").with("known", texts(&words)));
        match nearest(self.error.instance().as_str().unwrap_or(""), words) {
            Some(meant) => found.help(Message::new("plan-file-did-you-mean").with("nearest", meant)),
            None => found.help(Message::new("plan-file-unknown-word-help")),
        }
    }

    fn bad_notation(&self, format: &str) -> Diagnostic {
        let Some(notation) = notation::of(format) else {
            return other(&self.path, format, self.places);
        };
        self.value(notation.code, Message::new(notation.message))
            .help(Message::new(format!("{}-help", notation.message)))
    }

    fn out_of_range(&self) -> Diagnostic {
        let bound = |name: &str| {
            self.schema.and_then(|schema| schema.get(name)).map_or_else(String::new, ToString::to_string)
        };
        self.value(
            "F212",
            Message::new("plan-file-range")
                .with("minimum", bound("minimum"))
                .with("maximum", bound("maximum")),
        )
    }
}

/// A value as JSON; a list or table, which may be large, by its brackets alone.
fn shown(value: &Value) -> String {
    match value {
        Value::Array(list) if list.is_empty() => "[]".to_owned(),
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        other => other.to_string(),
    }
}

/// The path of an error as we write it, and the steps to it.
fn walk<'a>(segments: &[LocationSegment<'a>], file: &'a Value) -> (String, Vec<Step<'a>>) {
    let (mut path, mut steps, mut here) = (String::new(), Vec::new(), Some(file));
    for segment in segments {
        let text = segment.to_string();
        here = match here {
            Some(Value::Object(map)) => match map.get_key_value(text.as_str()) {
                Some((key, value)) => {
                    path = join(&path, key);
                    steps.push(Step::Key(key));
                    Some(value)
                }
                None => None,
            },
            Some(Value::Array(list)) => {
                let at = text.parse().unwrap_or(0);
                path = item(&path, at);
                steps.push(Step::Item(at));
                list.get(at)
            }
            _ => None,
        };
    }
    (path, steps)
}

/// A table as its header names it, without the numbers of lists.
fn header(path: &str) -> String {
    let name = table_name(path);
    if path.ends_with(']') { format!("[[{name}]]") } else { format!("[{name}]") }
}

fn table_name(path: &str) -> String {
    let parts: Vec<&str> = path.split('.').map(|part| part.split('[').next().unwrap_or(part)).collect();
    parts.join(".")
}

fn texts(words: &[&str]) -> Argument {
    Argument::List(words.iter().map(|word| Argument::from(*word)).collect())
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn type_key(name: &str) -> Argument {
    Argument::Key(format!("plan-file-type-{name}").into())
}

/// The type that the schema wants; of several the first.
fn wanted(schema: &Map<String, Value>) -> &str {
    match schema.get("type") {
        Some(Value::String(name)) => name,
        Some(Value::Array(names)) => names.first().and_then(Value::as_str).unwrap_or("string"),
        _ => "string",
    }
}

fn of_tables(list: &'static Map<String, Value>) -> bool {
    let items = list.get("items").and_then(Value::as_object).and_then(schema::resolve);
    items.is_some_and(|items| wanted(items) == "object")
}

/// What could stand there, in TOML.
fn example(schema: &'static Map<String, Value>) -> String {
    if let Some(shown) = schema.get("examples").and_then(|list| list.get(0)) {
        return shown.to_string();
    }
    if let Some(word) = schema::words(schema).first() {
        return format!("{word:?}");
    }
    match wanted(schema) {
        "string" => "\"…\"".to_owned(),
        "boolean" => "true".to_owned(),
        "array" => "[…]".to_owned(),
        "object" => "{ … }".to_owned(),
        _ => "1".to_owned(),
    }
}

/// Whether a text is short enough to be shown again.
fn brief(text: &str) -> bool {
    text.len() <= 200
}

/// The same value in the type wanted, where that is easy.
fn like(schema: &'static Map<String, Value>, stands: &Value) -> String {
    match (wanted(schema), stands) {
        ("string", Value::Number(_) | Value::Bool(_)) => format!("\"{stands}\""),
        ("integer" | "number", Value::String(text)) if brief(text) && text.parse::<f64>().is_ok() => {
            text.clone()
        }
        ("array", Value::String(text)) if !of_tables(schema) && brief(text) => format!("[{stands}]"),
        ("array", Value::Number(_)) if !of_tables(schema) => format!("[{stands}]"),
        _ => example(schema),
    }
}
