//! What changed, readable: element by element, field by field, old beside new.

use maud::{Markup, html};
use samspil_core::Language;
use samspil_core::diff::{ElementChange, FieldChange, What};
use samspil_core::programme::Head;
use serde_json::Value;

use crate::web::Ctx;

/// Fields that only those with contact rights may see.
const CONTACT: [&str; 2] = ["email", "phone"];

/// A list of changes. `contacts` says whether contact data may be shown.
pub fn change_list(ctx: &Ctx, head: &Head, changes: &[ElementChange], contacts: bool) -> Markup {
    let words = ctx.words;
    let language = (head.language != words.language()).then(|| head.language.tag());
    html! {
        ul.changes {
            @for change in changes {
                li {
                    p {
                        (words.text(what(change.what))) " "
                        @match change.kind {
                            Some(kind) => { (words.text(&format!("kind-{}", kind.as_str()))) },
                            None => { (words.text("kind-programme")) },
                        }
                        ": " strong lang=[language] { (change.name) }
                    }
                    @let fields: Vec<_> = change.fields.iter().filter(|f| contacts || !is_contact(f)).collect();
                    @if !fields.is_empty() {
                        dl.diff { @for field in fields {
                            div {
                                dt { (label(ctx, &field.field)) }
                                dd lang=[language] { (before_after(ctx, field)) }
                            }
                        } }
                    }
                }
            }
        }
    }
}

fn what(what: What) -> &'static str {
    match what {
        What::Added => "diff-added",
        What::Removed => "diff-removed",
        What::Changed => "diff-changed",
    }
}

fn is_contact(field: &FieldChange) -> bool {
    CONTACT.contains(&field.field.as_str())
}

/// A field's path in words: "Indhold 2: Tekst".
fn label(ctx: &Ctx, path: &str) -> String {
    let words = ctx.words;
    let part = |name: &str| {
        let (name, at) = match name.split_once('[') {
            Some((name, at)) => (name, at.trim_end_matches(']').parse::<usize>().ok()),
            None => (name, None),
        };
        let key = format!("field-{name}");
        let text = if words.has(&key) { words.text(&key).into_owned() } else { name.to_owned() };
        at.map_or(text.clone(), |at| format!("{text} {}", at + 1))
    };
    path.split('.').map(part).collect::<Vec<_>>().join(": ")
}

fn before_after(ctx: &Ctx, field: &FieldChange) -> Markup {
    let words = ctx.words;
    let said = |key: &str| html! { span.change-word lang=(words.language().tag()) { (words.text(key)) } " " };
    html! {
        @if let Some(before) = &field.before { del { (said("diff-was")) (value(ctx, before)) } " " }
        @if let Some(after) = &field.after { ins { (said("diff-is")) (value(ctx, after)) } }
    }
}

/// A value as a person reads it.
fn value(ctx: &Ctx, value: &Value) -> String {
    let words = ctx.words;
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => words.text(if *yes { "yes" } else { "no" }).into_owned(),
        Value::Number(number) if words.language() == Language::En => number.to_string(),
        Value::Number(number) => number.to_string().replace('.', ","),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(|item| self::value(ctx, item)).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            fields.values().map(|item| self::value(ctx, item)).collect::<Vec<_>>().join(" · ")
        }
    }
}
