//! The fields of this capability's forms.

use maud::{Markup, html};
use samspil_core::Message;

use samspil_words::Words;

/// Fields with what is wrong with them.
pub(crate) type Errors = [(String, Message)];

/// A field of one line.
pub(crate) struct Input<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub value: &'a str,
    pub kind: &'a str,
    pub autocomplete: Option<&'a str>,
    pub errors: &'a Errors,
    pub optional: bool,
}

/// What is wrong, above the form, with links to the fields.
pub(crate) fn summary(words: Words, errors: &Errors) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.ds-error-summary tabindex="-1" autofocus {
                h2 { (words.with("form-errors", &[("count", &errors.len())])) }
                ul { @for (field, message) in errors {
                    li { a href=(format!("#{field}")) { (words.message(message)) } }
                } }
            }
        }
    }
}

fn wrong<'a>(errors: &'a Errors, name: &str) -> Option<&'a Message> {
    errors.iter().find(|(field, _)| field == name).map(|(_, message)| message)
}

fn message(words: Words, name: &str, wrong: Option<&Message>) -> Markup {
    html! {
        @if let Some(wrong) = wrong {
            p.ds-validation-message id=(format!("{name}-error")) { (words.message(wrong)) }
        }
    }
}

/// A field of one line with its label.
pub(crate) fn input(words: Words, field: &Input<'_>) -> Markup {
    let wrong = wrong(field.errors, field.name);
    let described = wrong.map(|_| format!("{}-error", field.name));
    html! {
        div.ds-field {
            label.ds-label for=(field.name) {
                (words.text(field.label))
                @if field.optional { " " span.optional { "(" (words.text("optional")) ")" } }
            }
            input.ds-input type=(field.kind) id=(field.name) name=(field.name) value=(field.value)
                autocomplete=[field.autocomplete] aria-invalid=[wrong.map(|_| "true")] aria-describedby=[described];
            (message(words, field.name, wrong))
        }
    }
}

/// A choice with its label; `empty` is shown first and chooses nothing.
pub(crate) fn select(
    words: Words,
    name: &str,
    label: &str,
    empty: Option<&str>,
    options: &[(String, String)],
    chosen: &str,
    errors: &Errors,
) -> Markup {
    let wrong = wrong(errors, name);
    let described = wrong.map(|_| format!("{name}-error"));
    html! {
        div.ds-field {
            label.ds-label for=(name) { (words.text(label)) }
            select.ds-input id=(name) name=(name) aria-invalid=[wrong.map(|_| "true")] aria-describedby=[described] {
                @if let Some(empty) = empty { option value="" { (words.text(empty)) } }
                @for (value, text) in options {
                    option value=(value) selected[value == chosen] { (text) }
                }
            }
            (message(words, name, wrong))
        }
    }
}
