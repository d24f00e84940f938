//! Two people changed the same line: both texts, what it was, and the choice.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::matrix::Typed;

use super::cell::Place;
use super::form::{CERTAINTIES, Fields, Raw, TextField, certainty_word, choice};
use super::save::Clash;
use super::view::{View, capital};
use crate::web::layout::{self, Page};

pub(super) fn page(view: &View<'_>, place: &Place, fields: &Fields, clashes: &[Clash]) -> Markup {
    let words = view.words;
    let title = words.text("matrix-conflict");
    let plan = words.text("view-plan");
    let form = Choice { view, address: view.cell_address(&place.key, place.column), fields, clashes };
    let content = html! {
        div.ds-alert data-color="warning" tabindex="-1" autofocus {
            p { (words.text("matrix-conflict-help")) }
        }
        @for clash in clashes { (both(view, clash)) }
        section.section.stack data-gap="large" {
            h2 { (words.text("matrix-conflict-decide")) }
            div.row { (form.keep_mine()) (form.keep_theirs()) }
            (form.merge())
        }
    };
    layout::programme_page(view.ctx, view.loaded, Page { eyebrow: Some(&plan), ..Page::new(&title) }, content)
}

/// Mine and theirs side by side, and how it was.
fn both(view: &View<'_>, clash: &Clash) -> Markup {
    let words = view.words;
    let named = [&clash.base, &clash.theirs, &clash.mine].into_iter().flatten().next();
    let theirs = match &clash.editor {
        Some(name) => words.with("matrix-theirs-of", &[("name", name)]),
        None => words.text("matrix-theirs"),
    };
    html! {
        section.section.stack {
            h2 { span lang=[view.lang(None)] { (named.map_or("", |typed| typed.text.as_str())) } }
            div.versions {
                section.mine { h3 { (words.text("matrix-mine")) } (facts(view, clash, clash.mine.as_ref())) }
                section.theirs { h3 { (theirs) } (facts(view, clash, clash.theirs.as_ref())) }
            }
            @if clash.base.is_some() {
                h3 { (words.text("matrix-was")) }
                (facts(view, clash, clash.base.as_ref()))
            }
        }
    }
}

/// The fields in which the three differ, and always the text.
fn facts(view: &View<'_>, clash: &Clash, typed: Option<&Typed>) -> Markup {
    let words = view.words;
    let Some(typed) = typed else { return html! { p { (words.text("matrix-deleted")) } } };
    let all = [&clash.base, &clash.mine, &clash.theirs];
    let rows: Vec<_> = FIELDS
        .iter()
        .filter(|(field, _)| {
            let mut values = all.into_iter().flatten().map(|typed| value(view, typed, field));
            let first = values.next();
            *field == "text" || values.any(|value| Some(value) != first)
        })
        .collect();
    html! {
        dl.facts { @for (field, label) in rows {
            div { dt { (words.text(label)) } dd { (value(view, typed, field)) } }
        } }
    }
}

/// The fields of a line with the keys of their labels.
const FIELDS: [(&str, &str); 6] = [
    ("text", "field-text"),
    ("date", "field-date"),
    ("certainty", "field-certainty"),
    ("format", "field-format"),
    ("status", "field-status"),
    ("cause", "field-cause"),
];

fn value(view: &View<'_>, typed: &Typed, field: &str) -> String {
    let words = view.words;
    let listed = |prefix: &str, word: &str| capital(&words.text(&format!("word-{prefix}-{word}")));
    let text = match field {
        "text" => typed.text.clone(),
        "date" => typed
            .date
            .as_ref()
            .map(|date| crate::web::form::date(view.ctx, view.loaded, date))
            .unwrap_or_default(),
        "certainty" => match typed.certainty {
            Some(certainty) => listed("Certainty", certainty_word(certainty)),
            None => words.text("matrix-automatic").into_owned(),
        },
        "format" => listed("Format", typed.format.as_str()),
        "status" => listed("Status", typed.status.as_str()),
        _ => typed.cause.clone().unwrap_or_default(),
    };
    if text.is_empty() { "–".to_owned() } else { text }
}

/// The three ways out, each a form with everything that was typed.
struct Choice<'a> {
    view: &'a View<'a>,
    address: String,
    fields: &'a Fields,
    clashes: &'a [Clash],
}

impl Choice<'_> {
    fn clash(&self, id: &str) -> Option<&Clash> {
        self.clashes.iter().find(|clash| clash.id.as_str() == id)
    }

    /// What was typed in other lines of the cell, or for `mine` in all of
    /// them, each with the version it has now.
    fn hidden(&self, mine: bool) -> Markup {
        let kept = self.fields.0.iter().filter_map(|(name, value)| {
            let of = name.split_once(':').map_or("", |(_, of)| of);
            let of = if name == "line" { value } else { of };
            let about = if name == "action" { value.split_once(':').map_or("", |(_, of)| of) } else { of };
            match self.clash(about) {
                Some(_) if !mine => None,
                Some(clash) if name.starts_with("version:") => {
                    Some((name.clone(), clash.version.to_string()))
                }
                _ => Some((name.clone(), value.clone())),
            }
        });
        html! { @for (name, value) in kept { input type="hidden" name=(name) value=(value); } }
    }

    fn keep_mine(&self) -> Markup {
        let gone = self.clashes.iter().all(|clash| clash.mine.is_none());
        html! {
            form method="post" action=(self.address) {
                (self.hidden(true))
                button.ds-button data-variant="secondary" {
                    (self.view.words.text(if gone { "matrix-delete-anyway" } else { "matrix-keep-mine" }))
                }
            }
        }
    }

    fn keep_theirs(&self) -> Markup {
        html! {
            form method="post" action=(self.address) {
                (self.hidden(false))
                button.ds-button data-variant="secondary" { (self.view.words.text("matrix-keep-theirs")) }
            }
        }
    }

    fn merge(&self) -> Markup {
        let words = self.view.words;
        let merged: Vec<_> =
            self.clashes.iter().filter_map(|clash| Some((clash, together(clash)?))).collect();
        html! {
            @if !merged.is_empty() {
                form.form method="post" action=(self.address) data-guard {
                    h3 { (words.text("matrix-merge")) }
                    (self.hidden(false))
                    @for (clash, typed) in &merged { (self.fields_of(&clash.id, clash.version, typed)) }
                    div.actions { button.ds-button { (words.text("matrix-save-merged")) } }
                }
            }
        }
    }

    fn fields_of(&self, id: &Id, version: i64, typed: &Typed) -> Markup {
        let words = self.view.words;
        let raw = Raw::of(words, typed);
        let text = |field: &str, label: &str, value: &str| {
            let name = format!("{field}:{id}");
            TextField { lang: self.view.lang(None), ..TextField::new(&name, &words.text(label), value) }
                .markup()
        };
        let list = |prefix: &str, all: &[&'static str]| -> Vec<(&'static str, String)> {
            all.iter().map(|word| (*word, capital(&words.text(&format!("word-{prefix}-{word}"))))).collect()
        };
        let pick = |field: &str, label: &str, chosen: &str, values: &[(&str, String)]| {
            let name = format!("{field}:{id}");
            choice(&name, &name, &words.text(label), chosen, values)
        };
        let mut certainty = vec![("", words.text("matrix-automatic").into_owned())];
        certainty.extend(list("Certainty", &CERTAINTIES.map(certainty_word)));
        html! {
            input type="hidden" name="line" value=(id);
            input type="hidden" name={ "version:" (id) } value=(version);
            (text("text", "field-text", &raw.text))
            (text("date", "field-date", &raw.date))
            div.pair {
                (pick("certainty", "field-certainty", &raw.certainty, &certainty))
                (pick("format", "field-format", &raw.format, &list("Format", samspil_core::programme::Format::WORDS)))
                (pick("status", "field-status", &raw.status, &list("Status", samspil_core::programme::Status::WORDS)))
            }
            (text("cause", "field-cause", &raw.cause))
        }
    }
}

/// Both changes in one text, as far as they do not meet in one field.
fn together(clash: &Clash) -> Option<Typed> {
    match (&clash.base, &clash.mine, &clash.theirs) {
        (Some(base), Some(mine), Some(theirs)) => Some(Typed::merged(base, mine, theirs)),
        (_, Some(mine), _) => Some(mine.clone()),
        (_, None, theirs) => theirs.clone(),
    }
}
