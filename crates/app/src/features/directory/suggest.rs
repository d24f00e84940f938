//! Suggesting an initiative from outside, without an account.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Extension};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::Message;
use samspil_core::directory::{self, Filter, LONGEST, Suggestion};
use samspil_db::Tx;
use serde::Deserialize;

use super::public::{address, texts};
use super::{store, with_directory};
use crate::features::accounts::{self, mail_address};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Problem};

/// How many suggestions may be sent in a quarter of an hour, by one client and
/// for one programme.
const PER_CLIENT: i64 = 5;
const PER_PROGRAMME: i64 = 60;

/// What somebody sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    #[serde(flatten)]
    suggestion: Suggestion,
    mail: String,
    /// Nobody sees this field: who fills it in is a program.
    website: String,
}

pub(super) async fn form(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = with_directory(&ctx)?;
    Ok(page(&ctx, loaded, &Typed::default(), &[]))
}

/// What is wrong, by field.
pub(super) type Faults = [(String, Message)];

fn page(ctx: &Ctx, loaded: &Loaded, typed: &Typed, faults: &Faults) -> Markup {
    let words = ctx.words;
    let title = words.text("directory-suggest");
    let lead = words.text("directory-suggest-lead");
    let mail = wrong(faults, "mail");
    let content = html! {
        (accounts::fields::summary(words, faults))
        form.form method="post" action=(format!("{}/suggestion", address(ctx))) data-guard {
            (fields(ctx, loaded, &typed.suggestion, faults))
            div.ds-field {
                label.ds-label for="mail" { (words.text("directory-mail")) " " span.optional { "(" (words.text("optional")) ")" } }
                p data-field="description" id="mail-help" { (words.text("directory-mail-help")) }
                input.ds-input type="email" id="mail" name="mail" value=(typed.mail) autocomplete="email"
                    aria-invalid=[mail.map(|_| "true")] aria-describedby=(if mail.is_some() { "mail-help mail-error" } else { "mail-help" });
                @if let Some(mail) = mail { p.ds-validation-message id="mail-error" { (words.message(mail)) } }
            }
            div.visually-hidden aria-hidden="true" {
                label for="website" { (words.text("directory-leave-empty")) }
                input id="website" name="website" tabindex="-1" autocomplete="off" value=(typed.website);
            }
            p.muted { (words.text("directory-suggest-next")) }
            div.actions {
                button.ds-button { (words.text("directory-send")) }
                a.ds-button data-variant="tertiary" href=(address(ctx)) { (words.text("cancel")) }
            }
        }
    };
    let head = &loaded.plan.programme;
    let page =
        Page { eyebrow: Some(&head.title), lead: Some(&lead), width: Width::Text, ..Page::new(&title) };
    layout::page(ctx, page, content)
}

fn wrong<'a>(faults: &'a Faults, field: &str) -> Option<&'a Message> {
    faults.iter().find(|(name, _)| name == field).map(|(_, message)| message)
}

/// The inputs of a suggestion, each with what is wrong with it.
pub(super) fn fields(ctx: &Ctx, loaded: &Loaded, suggestion: &Suggestion, faults: &Faults) -> Markup {
    let known = directory::entries(&loaded.plan, &Filter::default());
    html! {
        @for (field, value) in suggestion.fields() { (input(ctx, field, value, wrong(faults, field))) }
        (choices("regions", &texts(known.iter().filter_map(|entry| entry.region))))
        (choices("categories", &texts(known.iter().filter_map(|entry| entry.category))))
        (choices("subcategories", &texts(known.iter().filter_map(|entry| entry.subcategory))))
    }
}

/// What stands in the directory already, to choose from while typing.
fn choices(id: &str, options: &[(String, String)]) -> Markup {
    html! { datalist id=(id) { @for (value, _) in options { option value=(value) {} } } }
}

fn input(ctx: &Ctx, field: &str, value: &str, wrong: Option<&Message>) -> Markup {
    let words = ctx.words;
    let list = match field {
        "region" => Some("regions"),
        "category" => Some("categories"),
        "subcategory" => Some("subcategories"),
        _ => None,
    };
    let described = wrong.map(|_| format!("{field}-error"));
    let invalid = wrong.map(|_| "true");
    html! { div.ds-field {
        label.ds-label for=(field) {
            (words.text(&format!("directory-field-{field}")))
            @if field != "title" { " " span.optional { "(" (words.text("optional")) ")" } }
        }
        @if field == "text" {
            textarea.ds-input id=(field) name=(field) rows="5" aria-invalid=[invalid] aria-describedby=[described] { (value) }
        } @else {
            input.ds-input id=(field) name=(field) value=(value) list=[list] maxlength=(LONGEST) required[field == "title"]
                aria-invalid=[invalid] aria-describedby=[described];
        }
        @if let Some(wrong) = wrong { p.ds-validation-message id=(format!("{field}-error")) { (words.message(wrong)) } }
    } }
}

pub(super) async fn send(
    ctx: Ctx,
    connection: Option<Extension<ConnectInfo<SocketAddr>>>,
    headers: HeaderMap,
    Form(mut typed): Form<Typed>,
) -> Result<Response, Problem> {
    let loaded = with_directory(&ctx)?;
    typed.suggestion = typed.suggestion.trimmed();
    let thanks = layout::redirect(&format!("{}/thanks", address(&ctx)));
    if !typed.website.is_empty() {
        return Ok(thanks);
    }
    let mail = (!typed.mail.trim().is_empty()).then(|| mail_address(&typed.mail));
    let mut faults: Vec<(String, Message)> =
        typed.suggestion.faults().into_iter().map(|fault| (fault.path, fault.message)).collect();
    if mail == Some(None) {
        faults.push(("mail".to_owned(), Message::new("email-wrong")));
    }
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&ctx, loaded, &typed, &faults)).into_response());
    }
    let client = accounts::client(
        ctx.app.config.behind_proxy,
        &headers,
        connection.map(|Extension(connection)| connection.0.ip()),
    );
    let (row, now, language) = (loaded.row.clone(), ctx.now, ctx.words.language());
    let suggestion = typed.suggestion.clone();
    let kept = ctx.app.write(move |tx: &mut Tx| {
        accounts::count_attempt(tx, "suggestion-programme", &row, PER_PROGRAMME, now)?;
        if let Some(client) = client {
            accounts::count_attempt(tx, "suggestion-client", &client, PER_CLIENT, now)?;
        }
        store::keep(tx, &row, &suggestion, mail.flatten().as_deref(), language, now)
    });
    match kept.await {
        Ok(_) => Ok(thanks),
        // What was written is not lost where it cannot be taken now.
        Err(problem) => {
            let why = problem.detail.clone().unwrap_or_else(|| Message::new("directory-too-many"));
            let faults = [("title".to_owned(), why)];
            Ok((problem.kind.status(), page(&ctx, loaded, &typed, &faults)).into_response())
        }
    }
}

pub(super) async fn thanks(ctx: Ctx) -> Result<Markup, Problem> {
    with_directory(&ctx)?;
    let words = ctx.words;
    let title = words.text("directory-thanks");
    let content = html! { div.stack {
        p { (words.text("directory-thanks-text")) }
        p.row {
            a.ds-button href=(address(&ctx)) { (words.text("directory-back")) }
            a.ds-button data-variant="secondary" href=(format!("{}/suggestion", address(&ctx))) { (words.text("directory-again")) }
        }
    } };
    Ok(layout::page(&ctx, Page { width: Width::Text, ..Page::new(&title) }, content))
}
