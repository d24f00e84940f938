//! A programme as canonical TOML: the same programme gives the same bytes.

use std::collections::HashMap;
use std::fmt::Write as _;

use serde_json::{Map, Value};
use toml_writer::{ToTomlValue as _, TomlStringBuilder};

use crate::{ElementKind, Programme};

/// Inline lists and tables do not grow beyond this many characters.
const WIDTH: usize = 100;

/// The programme as a plan file: the head, then each list in the order of
/// [`ElementKind::ALL`], where an activity is followed by its occurrences.
pub fn write(programme: &Programme) -> String {
    let canonical = programme.clone().canonical();
    // Serialising plain data into memory cannot fail.
    let Ok(Value::Object(file)) = serde_json::to_value(&canonical) else { return String::new() };
    let mut out = String::new();
    if let Some(head) = file.get("programme").and_then(Value::as_object) {
        section(&mut out, "[programme]", "programme", head);
    }
    let mut occurrences = by_activity(list(&file, ElementKind::Occurrence));
    for kind in ElementKind::ALL {
        match kind {
            ElementKind::Occurrence => {}
            ElementKind::Activity => {
                for activity in list(&file, *kind) {
                    element(&mut out, *kind, activity);
                    let id = activity.get("id").and_then(Value::as_str).unwrap_or("");
                    let own = occurrences.remove(id).unwrap_or_default();
                    own.iter().for_each(|o| element(&mut out, ElementKind::Occurrence, o));
                }
                // Those of no known activity come last, in their order.
                for occurrence in list(&file, ElementKind::Occurrence) {
                    if occurrences.contains_key(activity_of(occurrence)) {
                        element(&mut out, ElementKind::Occurrence, occurrence);
                    }
                }
            }
            _ => list(&file, *kind).iter().for_each(|e| element(&mut out, *kind, e)),
        }
    }
    out
}

fn list(file: &Map<String, Value>, kind: ElementKind) -> &[Value] {
    file.get(kind.plural()).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn activity_of(occurrence: &Value) -> &str {
    occurrence.get("activity").and_then(Value::as_str).unwrap_or("")
}

fn by_activity(occurrences: &[Value]) -> HashMap<&str, Vec<&Value>> {
    let mut map: HashMap<&str, Vec<&Value>> = HashMap::new();
    for occurrence in occurrences {
        map.entry(activity_of(occurrence)).or_default().push(occurrence);
    }
    map
}

fn element(out: &mut String, kind: ElementKind, value: &Value) {
    if let Value::Object(table) = value {
        section(out, &format!("[[{}]]", kind.plural()), kind.plural(), table);
    }
}

/// A header, the keys that fit on lines of their own, then the tables that
/// need headers.
fn section(out: &mut String, header: &str, path: &str, table: &Map<String, Value>) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(header);
    out.push('\n');
    let (mut lines, mut below) = (String::new(), Vec::new());
    for (key, value) in table {
        match line(key, value) {
            Some(text) => lines.push_str(&text),
            None => below.push((format!("{path}.{key}"), value)),
        }
    }
    out.push_str(&lines);
    for (path, value) in below {
        match value {
            Value::Object(table) => section(out, &format!("[{path}]"), &path, table),
            Value::Array(items) => {
                for table in items.iter().filter_map(Value::as_object) {
                    section(out, &format!("[[{path}]]"), &path, table);
                }
            }
            _ => {}
        }
    }
}

/// A key and its value, or nothing where the value needs headers.
fn line(key: &str, value: &Value) -> Option<String> {
    let short = || Some(inline(value)).filter(|text| key.len() + 3 + text.chars().count() <= WIDTH);
    match value {
        Value::Object(table) => {
            let flat = table.values().all(|value| !value.is_object() && !value.is_array());
            let text = if broken(value) {
                None
            } else if flat {
                Some(inline(value))
            } else {
                short()
            };
            text.map(|text| format!("{key} = {text}\n"))
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            let nested = items.iter().any(holds_tables);
            match short().filter(|_| !broken(value) && (items.len() == 1 || !nested)) {
                Some(text) => Some(format!("{key} = {text}\n")),
                None if nested || broken(value) => None,
                None => Some(rows(key, items)),
            }
        }
        Value::Array(items) => match short().filter(|_| !broken(value)) {
            Some(text) => Some(format!("{key} = {text}\n")),
            None => Some(rows(key, items)),
        },
        _ => Some(format!("{key} = {}\n", inline(value))),
    }
}

fn rows(key: &str, items: &[Value]) -> String {
    let mut text = format!("{key} = [\n");
    for item in items {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  {},", inline(item));
    }
    text.push_str("]\n");
    text
}

/// Whether a text inside holds a line break.
fn broken(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\n'),
        Value::Array(items) => items.iter().any(broken),
        Value::Object(table) => table.values().any(broken),
        _ => false,
    }
}

/// Whether a table holds a list of tables.
fn holds_tables(value: &Value) -> bool {
    let Value::Object(table) = value else { return false };
    table.values().any(|value| match value {
        Value::Array(items) => items.iter().any(Value::is_object),
        other => holds_tables(other),
    })
}

/// A value on one line, except texts with line breaks.
fn inline(value: &Value) -> String {
    match value {
        Value::String(text) => string(text),
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Object(table) if table.is_empty() => "{}".to_owned(),
        Value::Object(table) => {
            let entries = table.iter().map(|(key, value)| format!("{key} = {}", inline(value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.to_string(),
            None => number.as_f64().unwrap_or(0.0).to_toml_value(),
        },
        other => other.to_string(),
    }
}

fn string(text: &str) -> String {
    let builder = TomlStringBuilder::new(text);
    if text.contains('\n') {
        return builder.as_default().to_toml_value();
    }
    let plain = builder.as_basic_pretty().or_else(|| builder.as_literal());
    plain.unwrap_or_else(|| builder.as_basic()).to_toml_value()
}
