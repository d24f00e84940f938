//! What was suggested: the list, and one suggestion to put right and decide.

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::directory::Suggestion;
use samspil_core::{Id, Message};
use samspil_db::compare_nordic;

use super::store::{self, Decision, Sent};
use super::suggest;
use crate::features::accounts;
use crate::features::people;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Paging, Problem};

/// Initiatives on one page.
const PAGE: usize = 100;

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let sent = ctx.app.read(move |tx| store::list(tx, &row)).await?;
    let words = ctx.words;
    let title = words.text("directory-title");
    let (waiting, decided): (Vec<&Sent>, Vec<&Sent>) =
        sent.iter().partition(|sent| sent.decision == Decision::None);
    let content = html! { div.stack data-gap="large" {
        (people::relatives(&ctx, loaded))
        (address(&ctx, loaded))
        section.section #suggestions {
            h2 { (words.text("directory-waiting")) }
            @if waiting.is_empty() { p.muted { (words.text("directory-nothing-waits")) } } @else { (suggestions(&ctx, loaded, &waiting)) }
        }
        @if !decided.is_empty() { section.section #decided {
            h2 { (words.text("directory-decided")) }
            (suggestions(&ctx, loaded, &decided))
        } }
        (initiatives(&ctx, loaded))
    } };
    let tools = html! { div.toolbar {
        a.ds-button href=(format!("/programmes/{}/new/initiative?_next={}", loaded.slug(), layout::encoded(&ctx.path))) { (words.text("new-initiative")) }
    } };
    Ok(layout::programme_page(&ctx, loaded, Page { tools, ..Page::new(&title) }, content))
}

/// Where the directory is read, or why not yet.
fn address(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let public = ctx.viewer.account.as_ref().filter(|_| loaded.is_public() && super::concern(loaded));
    html! { @match public {
        Some(account) => p {
            (words.text("directory-public-at")) " "
            a href=(format!("/public/{}/{}/directory", account.workspace_slug, loaded.slug())) { (words.text("directory-to-public")) }
        },
        None => div.ds-alert data-color="info" { p { (words.text("directory-not-public")) } },
    } }
}

fn suggestions(ctx: &Ctx, loaded: &Loaded, sent: &[&Sent]) -> Markup {
    let zone = ctx.zone();
    html! { ul.events { @for one in sent { li {
        time datetime=(one.created_at) { (ctx.words.moment(one.created_at, &zone)) }
        div {
            a.title href=(format!("/programmes/{}/directory/{}", loaded.slug(), one.id)) { span lang=(one.language.tag()) { (one.suggestion.title) } }
            p.muted { (forgotten(ctx, one)) }
        }
        (state(ctx, loaded, one))
    } } } }
}

/// When the suggestion is forgotten.
fn forgotten(ctx: &Ctx, sent: &Sent) -> String {
    let day = sent.purge_at.to_zoned(ctx.zone()).date();
    let date = ctx.words.date(&day.into());
    ctx.words.with("directory-purge", &[("date", &date)]).into_owned()
}

/// Whether the initiative that a suggestion became still stands.
pub(super) fn stands(loaded: &Loaded, element: &str) -> bool {
    element.parse::<Id>().is_ok_and(|id| loaded.place(&id).is_some())
}

fn state(ctx: &Ctx, loaded: &Loaded, sent: &Sent) -> Markup {
    let words = ctx.words;
    html! { @match &sent.decision {
        Decision::None => span.ds-tag data-state="tentative" { span.icon.icon-tentative aria-hidden="true" {} (words.text("directory-state-waiting")) },
        Decision::Accepted(element) if stands(loaded, element) => span.ds-tag data-color="success" { span.icon.icon-ok aria-hidden="true" {} (words.text("directory-state-accepted")) },
        Decision::Accepted(_) => span.ds-tag data-color="neutral" { span.icon.icon-undo aria-hidden="true" {} (words.text("directory-state-undone")) },
        Decision::Rejected(_) => span.ds-tag data-color="neutral" { span.icon.icon-cancelled aria-hidden="true" {} (words.text("directory-state-rejected")) },
    } }
}

/// What stands in the directory.
fn initiatives(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let mut all: Vec<_> = loaded.plan.initiatives.iter().collect();
    all.sort_by(|a, b| compare_nordic(&a.title, &b.title));
    let paging = Paging::of(ctx, all.len(), PAGE);
    html! { section.section {
        h2 { (words.text("kinds-initiative")) }
        @if all.is_empty() { p.empty { (words.text("directory-empty")) } } @else {
            ul { @for one in paging.part(&all) { li {
                a href=(format!("/programmes/{}/parts/initiatives/{}", loaded.slug(), one.id)) {
                    (layout::content_span(ctx, one.language.unwrap_or(loaded.plan.programme.language), &one.title))
                }
                @if one.unlisted { " " span.ds-tag data-color="neutral" { (words.text("directory-unlisted")) } }
            } } }
            (paging.nav(ctx))
        }
    } }
}

/// What was typed where it could not be used.
#[derive(Default)]
pub(super) struct Typed {
    /// The suggestion as it was put right.
    pub(super) suggestion: Option<Suggestion>,
    /// The reason for turning it down.
    pub(super) reason: String,
    /// What is wrong.
    pub(super) faults: Vec<(String, Message)>,
}

pub(super) async fn one(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    shown(&ctx, &id, &Typed::default()).await
}

/// One suggestion, with what was typed into its forms that could not be used.
pub(super) async fn shown(ctx: &Ctx, id: &str, typed: &Typed) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let (row, known) = (loaded.row.clone(), id.to_owned());
    let sent = ctx.app.read(move |tx| store::one(tx, &row, &known)).await?;
    let words = ctx.words;
    let title = if sent.suggestion.title.is_empty() {
        words.text("directory-suggestion")
    } else {
        sent.suggestion.title.as_str().into()
    };
    let eyebrow = words.text("directory-suggestion");
    let content = html! { div.stack data-gap="large" {
        (accounts::fields::summary(words, &typed.faults))
        p.row { (state(ctx, loaded, &sent)) span.muted { (forgotten(ctx, &sent)) } }
        (contact(ctx, &sent))
        @if sent.decision == Decision::None { (alike(ctx, loaded, &sent)) (forms(ctx, loaded, &sent, typed)) }
        @else { (decided(ctx, loaded, &sent)) }
    } };
    let page = Page {
        eyebrow: Some(&eyebrow),
        language: Some(sent.language),
        width: Width::Text,
        ..Page::new(&title)
    };
    Ok(layout::programme_page(ctx, loaded, page, content))
}

fn contact(ctx: &Ctx, sent: &Sent) -> Markup {
    let words = ctx.words;
    html! { @if let Some(mail) = &sent.mail { p {
        (words.text("directory-contact")) ": " a href=(format!("mailto:{mail}")) { (mail) } ". "
        span.muted { (words.text("directory-contact-goes")) }
    } } }
}

/// What it may be already.
fn alike(ctx: &Ctx, loaded: &Loaded, sent: &Sent) -> Markup {
    let known = sent.suggestion.alike(&loaded.plan);
    html! { @if !known.is_empty() { div.ds-alert data-color="warning" {
        p { (ctx.words.text("directory-alike")) }
        ul { @for one in known { li {
            a href=(format!("/programmes/{}/parts/initiatives/{}", loaded.slug(), one.id)) { (one.title) }
        } } }
    } } }
}

fn forms(ctx: &Ctx, loaded: &Loaded, sent: &Sent, typed: &Typed) -> Markup {
    let words = ctx.words;
    let here = format!("/programmes/{}/directory/{}", loaded.slug(), sent.id);
    let suggestion = typed.suggestion.as_ref().unwrap_or(&sent.suggestion);
    let wrong = typed.faults.iter().find(|(field, _)| field == "reason").map(|(_, message)| message);
    html! {
        section.section {
            h2 { (words.text("directory-accept-title")) }
            form.form method="post" action=(format!("{here}/acceptance")) data-guard {
                input type="hidden" name="version" value=(sent.version);
                (suggest::fields(ctx, loaded, suggestion, &typed.faults))
                div.actions {
                    button.ds-button { (words.text("directory-accept")) }
                    a.ds-button data-variant="tertiary" href=(format!("/programmes/{}/directory", loaded.slug())) { (words.text("cancel")) }
                }
            }
        }
        section.section {
            h2 { (words.text("directory-reject-title")) }
            form.form method="post" action=(format!("{here}/rejection")) {
                input type="hidden" name="version" value=(sent.version);
                div.ds-field {
                    label.ds-label for="reason" { (words.text("directory-reason")) }
                    p data-field="description" id="reason-help" { (words.text("directory-reason-help")) }
                    input.ds-input id="reason" name="reason" value=(typed.reason) maxlength="500"
                        aria-invalid=[wrong.map(|_| "true")] aria-describedby=(if wrong.is_some() { "reason-help reason-error" } else { "reason-help" });
                    @if let Some(wrong) = wrong { p.ds-validation-message id="reason-error" { (words.message(wrong)) } }
                }
                div.actions { button.ds-button data-variant="secondary" data-color="danger" { (words.text("directory-reject")) } }
            }
        }
    }
}

/// What was decided, and the way back where there is one.
fn decided(ctx: &Ctx, loaded: &Loaded, sent: &Sent) -> Markup {
    let words = ctx.words;
    let back = match &sent.decision {
        Decision::Accepted(element) => !stands(loaded, element),
        _ => true,
    };
    html! {
        dl.facts { @for (field, value) in sent.suggestion.fields().into_iter().filter(|(_, value)| !value.is_empty()) { div {
            dt { (words.text(&format!("directory-field-{field}"))) } dd lang=(sent.language.tag()) { span.keep { (value) } }
        } } }
        @match &sent.decision {
            Decision::Rejected(reason) => p { (words.text("directory-rejected-for")) ": " (reason) },
            Decision::Accepted(element) if !back => p { a href=(format!("/programmes/{}/parts/initiatives/{element}", loaded.slug())) { (words.text("directory-to-initiative")) } },
            _ => p { (words.text("directory-undone-help")) },
        }
        @if let Some(by) = &sent.by { p.muted { (words.with("directory-decided-by", &[("name", by)])) } }
        @if back { form method="post" action=(format!("/programmes/{}/directory/{}/return", loaded.slug(), sent.id)) {
            input type="hidden" name="version" value=(sent.version);
            button.ds-button data-variant="secondary" { (words.text("directory-take-up")) }
        } }
    }
}
