//! The history of a programme, and undoing.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::diff;
use samspil_core::{Element, ElementKind, Id};
use samspil_db::Tx;
use serde_json::Value;

use super::store::{self, Batch, Entry};
use crate::features::elements::{self, By};
use crate::features::programmes::{self, Loaded};
use crate::web::address::{is_ours, with_query};
use crate::web::form::{self, Reader, Sent};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Kind, Problem};

/// Batches on one page.
const PAGE: usize = 25;

/// Changes shown of one batch.
const MOST: usize = 40;

pub(super) async fn history(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let page = ctx.query("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).clamp(1, 10_000);
    let row = loaded.row.clone();
    let mut batches = ctx.app.read(move |tx| store::batches(tx, &row, PAGE + 1, (page - 1) * PAGE)).await?;
    let older = batches.len() > PAGE;
    batches.truncate(PAGE);
    let title = words.text("view-history");
    let lead = words.text("history-lead");
    let content = html! {
        @if batches.is_empty() { div.empty { p { (words.text("history-none")) } } }
        @for batch in &batches { (one(&ctx, loaded, batch)) }
        @if page > 1 || older {
            nav.paging aria-label=(words.text("paging")) {
                @if page > 1 { a href=(format!("?page={}", page - 1)) rel="prev" { (words.text("history-newer")) } }
                @if older { a href=(format!("?page={}", page + 1)) rel="next" { (words.text("history-older")) } }
            }
        }
    };
    Ok(layout::programme_page(&ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

fn one(ctx: &Ctx, loaded: &Loaded, batch: &Batch) -> Markup {
    let words = ctx.words;
    let Some(first) = batch.entries.first() else { return html! {} };
    let may_undo = !batch.undone && batch.entries.iter().all(can_be_undone);
    html! {
        section.section id=(batch.id) {
            header {
                h2 { (who_when(ctx, first)) }
                @if may_undo {
                    form.inline-form method="post" action=(format!("/programmes/{}/undo", loaded.slug())) {
                        input type="hidden" name="batch" value=(batch.id);
                        input type="hidden" name="next" value=(format!("/programmes/{}/history", loaded.slug()));
                        button.ds-button data-variant="tertiary" {
                            span.icon.icon-undo aria-hidden="true" {}
                            (words.text("undo"))
                            span.visually-hidden { ": " (who_when(ctx, first)) }
                        }
                    }
                }
            }
            @if batch.undone || first.undoes.is_some() {
                ul.tags { li { span.ds-tag { (words.text(if batch.undone { "history-undone" } else { "history-is-undo" })) } } }
            }
            (entries(ctx, loaded, &batch.entries))
        }
    }
}

fn can_be_undone(entry: &Entry) -> bool {
    elements::can_be_undone(&entry.kind, &entry.action)
}

fn who_when(ctx: &Ctx, entry: &Entry) -> String {
    let words = ctx.words;
    let who = entry.who.clone().unwrap_or_else(|| words.text("history-server").into_owned());
    words.with("history-by", &[("who", &who), ("when", &words.moment(entry.at, &ctx.zone()))]).into_owned()
}

fn entries(ctx: &Ctx, loaded: &Loaded, entries: &[Entry]) -> Markup {
    let words = ctx.words;
    html! {
        ul.stack.plain-list {
            @for entry in entries.iter().take(MOST) { li { (described(ctx, loaded, entry)) } }
        }
        @if entries.len() > MOST { p.muted { (words.with("history-more", &[("count", &(entries.len() - MOST))])) } }
    }
}

fn described(ctx: &Ctx, loaded: &Loaded, entry: &Entry) -> Markup {
    let words = ctx.words;
    let kind: Option<ElementKind> = entry.kind.parse().ok();
    let action = match entry.action.as_str() {
        action @ ("create" | "update" | "delete" | "move") => words.text(&format!("history-{action}")),
        action if words.has(&format!("history-{action}")) => words.text(&format!("history-{action}")),
        _ => words.text("history-other"),
    };
    let there = entry.element.parse::<Id>().ok().and_then(|id| loaded.place(&id));
    let element = there.and_then(|(kind, at)| loaded.plan.element_at(kind, at));
    let language =
        (loaded.plan.programme.language != words.language()).then(|| loaded.plan.programme.language.tag());
    html! {
        p {
            (action) " · " (words.text(&format!("kind-{}", kind.map_or("programme", ElementKind::as_str)))) ": "
            @match element {
                Some(element) => { (Reader::new(ctx, loaded, None).link(&element)) },
                None => { strong lang=[language] { (name(entry)) } },
            }
        }
        @if entry.action == "update" { (differences(ctx, loaded, kind, entry)) }
    }
}

fn name(entry: &Entry) -> &str {
    if entry.name.is_empty() { &entry.element } else { &entry.name }
}

/// Field by field what stood and what stands.
fn differences(ctx: &Ctx, loaded: &Loaded, kind: Option<ElementKind>, entry: &Entry) -> Markup {
    let parse =
        |text: &Option<String>| text.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok());
    let (Some(before), Some(after)) = (parse(&entry.before), parse(&entry.after)) else { return html! {} };
    let fields = match kind {
        Some(kind) => {
            let element = |json: Value| Element::from_json(kind, json).ok();
            diff::compare(element(before).as_ref(), element(after).as_ref()).map(|change| change.fields)
        }
        None => Some(diff::fields(before, after)),
    };
    form::differences(&Reader::new(ctx, loaded, None), kind, &fields.unwrap_or_default())
}

/// Undoes a batch and goes on to where it was asked from.
pub(super) async fn undo(ctx: Ctx, Sent(typed): Sent) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let batch = typed.one("batch").to_owned();
    let (wanted, row) = (batch.clone(), loaded.row.clone());
    let work = move |tx: &mut Tx, _: &Loaded, by: &By| Ok(elements::undo(tx, by, &wanted)?);
    match programmes::change(&ctx, work).await {
        Ok((applied, _)) => {
            let usual = format!("/programmes/{}", loaded.slug());
            let next = Some(typed.one("next")).filter(|next| is_ours(next)).unwrap_or(&usual);
            Ok(layout::redirect(&with_query(next, &format!("changed={}&undone=1", applied.batch))))
        }
        Err(problem) if matches!(problem.kind, Kind::Conflict | Kind::NotFound) => {
            let entries = ctx.app.read(move |tx| store::batch(tx, &row, &batch)).await?;
            if !entries.iter().any(can_be_undone) {
                Err(Problem::not_found())
            } else {
                Ok(in_the_way(&ctx, loaded, &entries))
            }
        }
        Err(problem) => Err(problem),
    }
}

/// Something was changed since: nothing is undone, and it says so.
fn in_the_way(ctx: &Ctx, loaded: &Loaded, all: &[Entry]) -> Response {
    let words = ctx.words;
    let title = words.text("undo-conflict-title");
    let content = html! {
        div.ds-alert data-color="warning" role="alert" { p { (words.text("undo-conflict-lead")) } }
        section.section { h2 { (words.text("undo-conflict-what")) } (entries(ctx, loaded, all)) }
        div.actions.row {
            a.ds-button href=(format!("/programmes/{}/history", loaded.slug())) { (words.text("undo-to-history")) }
            a.ds-button data-variant="tertiary" href=(format!("/programmes/{}", loaded.slug())) { (words.text("undo-back")) }
        }
    };
    let page = layout::programme_page(ctx, loaded, Page { width: Width::Text, ..Page::new(&title) }, content);
    (StatusCode::CONFLICT, page).into_response()
}
