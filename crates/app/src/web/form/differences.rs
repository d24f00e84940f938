//! What differs between two states of an element, in words.

use maud::{Markup, html};
use samspil_core::ElementKind;
use samspil_core::diff::FieldChange;
use samspil_core::form::{self, Record, Shape};
use serde_json::Value;

use super::show::{Reader, label};

/// Field by field what stood and what stands, of an element or (no kind) the
/// head, as far as the reader may see it.
pub fn differences(reader: &Reader<'_>, kind: Option<ElementKind>, fields: &[FieldChange]) -> Markup {
    let owner = kind.map_or("programme", ElementKind::as_str);
    let record = kind.map_or_else(form::head, form::of);
    let seen = |change: &&FieldChange| reader.sees(change.field.split(['.', '[']).next().unwrap_or(""));
    let fields: Vec<&FieldChange> = fields.iter().filter(seen).collect();
    html! {
        @if !fields.is_empty() {
            dl.facts.diff { @for change in fields { (difference(reader, owner, record, change)) } }
        }
    }
}

fn difference(reader: &Reader<'_>, owner: &str, record: &Record, change: &FieldChange) -> Markup {
    let words = reader.ctx.words;
    let (title, shape) = field_at(reader, owner, record, &change.field);
    let show = |value: &Value| match &shape {
        Some(shape) => reader.value(shape, value),
        None => html! { (value.as_str().map_or_else(|| value.to_string(), str::to_owned)) },
    };
    let gone = if change.after.is_some() { "history-was" } else { "history-removed" };
    html! {
        div {
            dt { (title) }
            dd {
                @if let Some(before) = &change.before {
                    del { span.change-word { (words.text(gone)) " " } (show(before)) } " "
                }
                @if let Some(after) = &change.after {
                    ins { span.change-word { (words.text("history-is")) " " } (show(after)) }
                }
            }
        }
    }
}

/// The title and shape of the field at a path such as `lines[0].contribution`.
fn field_at(reader: &Reader<'_>, owner: &str, record: &Record, path: &str) -> (String, Option<Shape>) {
    let words = reader.ctx.words;
    let mut titles: Vec<String> = Vec::new();
    let (mut record, mut owner) = (record, owner);
    let mut shape = None;
    for step in path.split('.') {
        let (name, at) = match step.split_once('[') {
            Some((name, at)) => (name, at.trim_end_matches(']').parse::<usize>().ok()),
            None => (step, None),
        };
        let title = label(words, owner, name);
        titles.push(at.map_or(title.clone(), |at| format!("{title} {}", at + 1)));
        let Some(field) = record.field(name) else { return (titles.join(": "), None) };
        shape = Some(if at.is_some() { item(&field.shape) } else { field.shape.clone() });
        if let Shape::Rows(inner) | Shape::Record(inner) = &field.shape {
            (record, owner) = (inner, inner.name.as_str());
        }
    }
    (titles.join(": "), shape)
}

/// The shape of one item of a list.
fn item(shape: &Shape) -> Shape {
    match shape {
        Shape::Pointers(kinds) => Shape::Pointer(kinds.clone()),
        Shape::Words(list) => Shape::Word(list.clone()),
        Shape::Lines => Shape::Text { long: false },
        Shape::Numbers => Shape::Number(0, 255),
        Shape::Rows(record) => Shape::Record(record.clone()),
        other => other.clone(),
    }
}
