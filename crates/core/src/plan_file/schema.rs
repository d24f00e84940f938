//! The JSON Schema of plan files, and its validator.

use std::sync::LazyLock;

use jsonschema::{Draft, Keyword, ValidationError, Validator};
use schemars::Schema;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::{Map, Value, json};

use super::notation::NOTATIONS;
use crate::Programme;

/// The JSON Schema (2020-12) of plan files. Dates, periods and the like are
/// texts with a `format` of our own (`samspil-date` …), described in words.
pub fn schema() -> Value {
    SCHEMA.clone()
}

/// The schema, built once.
pub(super) static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    let mut schema = schemars::schema_for!(Programme);
    RecursiveTransform(without_null).transform(&mut schema);
    schema.insert("title".into(), "Samspil plan file".into());
    schema.into()
});

/// TOML has no null: what may be absent is left out.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [one] = types.as_slice() {
            let one = one.clone();
            schema.insert("type".into(), one);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| *choice != json!({"type": "null"}));
        if let [Value::Object(one)] = choices.as_slice() {
            let one = one.clone();
            schema.remove("anyOf");
            one.into_iter().for_each(|(key, value)| drop(schema.insert(key, value)));
        }
    }
}

/// The validator, built once. The error is a fault of the program.
pub(super) static VALIDATOR: LazyLock<Result<Validator, String>> = LazyLock::new(|| {
    let mut options = jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .with_keyword("samspil-decimals", |_, _, _| Ok(Box::new(Decimals)));
    for notation in NOTATIONS {
        options = options.with_format(notation.format, notation.fits);
    }
    options.build(&SCHEMA).map_err(|error| error.to_string())
});

/// Figures have at most six decimals.
struct Decimals;

impl<'i> Keyword<'i> for Decimals {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if Keyword::is_valid(self, instance) { Ok(()) } else { Err(ValidationError::custom("decimals")) }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        let decimals = |number: f64| format!("{number}").split_once('.').map_or(0, |(_, rest)| rest.len());
        instance.as_f64().is_none_or(|number| decimals(number) <= 6)
    }
}

/// The schema of one place of the file, all references followed.
pub(crate) fn at(instance: &[Step<'_>]) -> Option<&'static Map<String, Value>> {
    let mut here = resolve(SCHEMA.as_object()?)?;
    for step in instance {
        let next = match step {
            Step::Key(key) => here.get("properties")?.get(key)?,
            Step::Item(_) => here.get("items")?,
        };
        here = resolve(next.as_object()?)?;
    }
    Some(here)
}

/// The schema that a reference points at, or the schema itself.
pub(crate) fn resolve(schema: &'static Map<String, Value>) -> Option<&'static Map<String, Value>> {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(address) => SCHEMA.pointer(address.strip_prefix('#')?)?.as_object(),
        None => Some(schema),
    }
}

/// One step from the whole file to a value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step<'a> {
    /// Into a table.
    Key(&'a str),
    /// Into a list.
    Item(usize),
}

/// The keys a table may have.
pub(super) fn keys(table: &Map<String, Value>) -> Vec<&str> {
    table
        .get("properties")
        .and_then(Value::as_object)
        .map_or_else(Vec::new, |properties| properties.keys().map(String::as_str).collect())
}

/// The words of a closed list.
pub(crate) fn words(schema: &Map<String, Value>) -> Vec<&str> {
    let listed = schema.get("enum").and_then(Value::as_array);
    let described = schema.get("oneOf").and_then(Value::as_array);
    let listed = listed.into_iter().flatten();
    let described = described.into_iter().flatten().filter_map(|choice| choice.get("const"));
    listed.chain(described).filter_map(Value::as_str).collect()
}

/// Puts something that fits into every key that a table must have and lacks.
pub(super) fn fill(table: &mut Map<String, Value>, place: &[Step<'_>]) {
    let Some(schema) = at(place) else { return };
    let required = schema.get("required").and_then(Value::as_array);
    for key in required.into_iter().flatten().filter_map(Value::as_str) {
        let wanted = schema.get("properties").and_then(|all| all.get(key)?.as_object()).and_then(resolve);
        if let (Some(wanted), false) = (wanted, table.contains_key(key)) {
            table.insert(key.to_owned(), filler(wanted));
        }
    }
}

fn filler(schema: &'static Map<String, Value>) -> Value {
    if let Some(shown) = schema.get("examples").and_then(|list| list.get(0)) {
        return shown.clone();
    }
    if let Some(word) = words(schema).first() {
        return (*word).into();
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => "x".into(),
        Some("boolean") => false.into(),
        Some("array") => Value::Array(Vec::new()),
        Some("object") => Value::Object(Map::new()),
        _ => 1.into(),
    }
}
