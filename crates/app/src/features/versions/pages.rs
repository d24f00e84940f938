//! The list of versions and the comparison of two.

use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::access::Action;
use samspil_core::programme::{DecisionStatus, PlanVersion, Subject};
use samspil_db::Tx;
use serde::Deserialize;

use super::store::Named;
use super::{changes, store};
use crate::features::documents;
use crate::features::elements::By;
use crate::features::programmes::{self, Loaded};
use crate::web::form;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Kind, Paging, Problem};

/// Versions on one page.
const PAGE: usize = 50;

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    page(&ctx, ctx.programme()?, &NewVersion::default(), None).await
}

/// The page, with a name that could not be used shown again as it was typed.
async fn page(
    ctx: &Ctx,
    loaded: &Loaded,
    typed: &NewVersion,
    fault: Option<&str>,
) -> Result<Markup, Problem> {
    let words = ctx.words;
    let row = loaded.row.clone();
    let kept = ctx.app.read(move |tx| store::list(tx, &row)).await?;
    let versions = &loaded.plan.versions;
    let paging = Paging::of(ctx, versions.len(), PAGE);
    let title = words.text("view-versions");
    let base = format!("/programmes/{}", loaded.slug());
    let language = layout::lang_of(ctx, loaded, None);
    let content = html! {
        p.prose { (words.text("versions-lead")) }
        @if versions.is_empty() { div.empty { p { (words.text("versions-none")) } } }
        @else {
            div.scroll role="region" tabindex="0" aria-labelledby="versions-caption" { table.ds-table.stacked role="table" {
                caption #versions-caption.visually-hidden { (title) }
                thead role="rowgroup" { tr role="row" {
                    @for key in ["versions-version", "versions-made", "versions-approved", "versions-changes"] {
                        th scope="col" role="columnheader" { (words.text(key)) }
                    }
                } }
                tbody role="rowgroup" { @for version in paging.part(versions) {
                    @let kept = kept.iter().find(|k| k.element == version.id.as_str());
                    tr role="row" {
                        th scope="row" role="rowheader" lang=[language] { a href=(format!("{base}/parts/versions/{}", version.id)) { (version.title) } }
                        td role="cell" data-label=(words.text("versions-made")) { @match (&version.date, kept) {
                            (Some(date), _) => { (form::date(ctx, loaded, date)) },
                            (None, Some(kept)) => { (words.moment(kept.created_at, &ctx.zone())) },
                            (None, None) => {},
                        } }
                        td role="cell" data-label=(words.text("versions-approved")) { (approval(ctx, loaded, version)) }
                        td role="cell" data-label=(words.text("versions-changes")) {
                            @if let Some(kept) = kept {
                                a href=(format!("{base}/versions/compare?from={}", kept.id)) { (words.text("versions-compare-now")) }
                            } @else { span.muted { (words.text("versions-not-kept")) } }
                        }
                    }
                } }
            } }
            (paging.nav(ctx))
        }
        @if kept.len() > 1 { (choose(ctx, loaded, &kept)) }
        @if ctx.viewer.may(loaded.slug(), Action::EditPlan) { (keep_form(ctx, loaded, typed, fault)) }
    };
    let tools = html! { @if !kept.is_empty() { div.toolbar { (fetch(ctx, loaded, "")) } } };
    Ok(layout::programme_page(ctx, loaded, Page { tools, ..Page::new(&title) }, content))
}

/// What differs, as a document.
fn fetch(ctx: &Ctx, loaded: &Loaded, query: &str) -> Markup {
    documents::menu(ctx, loaded, samspil_documents::kinds::Kind::VersionDiff, query)
}

fn approval(ctx: &Ctx, loaded: &Loaded, version: &PlanVersion) -> Markup {
    let words = ctx.words;
    let body = version.approved_by.as_ref().and_then(|id| loaded.plan.bodies.iter().find(|b| b.id == *id));
    let decided = loaded.plan.decisions.iter().find(|d| {
        d.subject == Subject::PlanVersion
            && d.version.as_ref() == Some(&version.id)
            && d.status == DecisionStatus::Decided
    });
    let date = version.approved.as_ref().or_else(|| decided.and_then(|d| d.date.as_ref()));
    html! {
        @if let Some(body) = body { span lang=[layout::lang_of(ctx, loaded, None)] { (body.title) } }
        @if let Some(date) = date { " " (form::date(ctx, loaded, date)) }
        @if body.is_none() && date.is_none() { span.muted { (words.text("versions-not-approved")) } }
    }
}

fn choose(ctx: &Ctx, loaded: &Loaded, kept: &[store::Kept]) -> Markup {
    let words = ctx.words;
    let name = |k: &store::Kept| {
        loaded
            .plan
            .versions
            .iter()
            .find(|v| v.id.as_str() == k.element)
            .map_or(k.element.clone(), |v| v.title.clone())
    };
    let options = |chosen: usize| {
        html! { @for (at, k) in kept.iter().enumerate() {
            option value=(k.id) selected[at == chosen] { (name(k)) }
        } }
    };
    html! {
        section.section {
            h2 { (words.text("versions-compare")) }
            form.filters action=(format!("/programmes/{}/versions/compare", loaded.slug())) {
                div.ds-field { label.ds-label for="from" { (words.text("versions-from")) } select.ds-input #from name="from" { (options(1)) } }
                div.ds-field { label.ds-label for="to" { (words.text("versions-to")) } select.ds-input #to name="to" { (options(0)) } }
                button.ds-button data-variant="secondary" { (words.text("versions-compare")) }
            }
        }
    }
}

fn keep_form(ctx: &Ctx, loaded: &Loaded, typed: &NewVersion, fault: Option<&str>) -> Markup {
    let words = ctx.words;
    html! {
        section.section {
            h2 { (words.text("versions-keep")) }
            form.form method="post" action=(format!("/programmes/{}/versions", loaded.slug())) {
                div.ds-field {
                    label.ds-label for="title" { (words.text("versions-name")) }
                    p data-field="description" id="title-help" { (words.text("versions-name-help")) }
                    input.ds-input id="title" name="title" value=(typed.title) required aria-invalid=[fault.map(|_| "true")]
                        autofocus[fault.is_some()] aria-describedby=(if fault.is_some() { "title-help title-error" } else { "title-help" });
                    @if let Some(fault) = fault { p.ds-validation-message id="title-error" { (words.text(fault)) } }
                }
                div.ds-field {
                    label.ds-label for="approved_by" { (words.text("versions-approved-by")) " " span.optional { "(" (words.text("optional")) ")" } }
                    select.ds-input id="approved_by" name="approved_by" {
                        option value="" { (words.text("versions-not-yet")) }
                        @for body in &loaded.plan.bodies { option value=(body.id) selected[typed.approved_by == body.id.as_str()] { (body.title) } }
                    }
                }
                div.actions { button.ds-button { (words.text("versions-keep-button")) } }
            }
        }
    }
}

#[derive(Default, Deserialize)]
pub(super) struct NewVersion {
    #[serde(default)]
    title: String,
    #[serde(default)]
    approved_by: String,
}

/// Keeps the plan as it stands under a name.
pub(super) async fn keep(ctx: Ctx, Form(form): Form<NewVersion>) -> Result<Response, Problem> {
    let title = form.title.trim().to_owned();
    if title.is_empty() {
        return again(&ctx, ctx.programme()?, &form, "versions-name-missing").await;
    }
    let (body, today) = (form.approved_by.parse::<Id>().ok(), ctx.viewer.today.into());
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let approved_by = body.filter(|id| loaded.plan.bodies.iter().any(|b| b.id == *id));
        store::keep(tx, by, loaded, Named { title, approved_by, today }).map(|_| by.batch.clone())
    };
    match programmes::change(&ctx, work).await {
        Ok((batch, loaded)) => {
            Ok(layout::redirect(&format!("/programmes/{}/versions?changed={batch}", loaded.slug())))
        }
        Err(problem) if problem.kind == Kind::Conflict => {
            let standing = programmes::standing(&ctx).await?;
            again(&ctx, &standing, &form, "changed-meanwhile").await
        }
        Err(problem) => Err(problem),
    }
}

async fn again(ctx: &Ctx, loaded: &Loaded, typed: &NewVersion, fault: &str) -> Result<Response, Problem> {
    Ok((Kind::Invalid.status(), page(ctx, loaded, typed, Some(fault)).await?).into_response())
}

/// Compares a version with another, or with the plan as it stands.
pub(super) async fn compare(ctx: Ctx) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let Some(from) = ctx.query("from") else {
        return Ok(layout::redirect(&format!("/programmes/{}/versions", loaded.slug())));
    };
    let to = ctx.query("to");
    let pairs: Vec<(&str, &str)> = [("from", Some(from.as_str())), ("to", to.as_deref())]
        .into_iter()
        .filter_map(|(n, v)| Some((n, v?)))
        .collect();
    let query = format!("?{}", serde_urlencoded::to_string(&pairs).unwrap_or_default());
    let row = loaded.row.clone();
    let (before, after) = ctx
        .app
        .read(move |tx| {
            let before = store::read(tx, &row, &from)?;
            let after = match to {
                Some(to) => Some(store::read(tx, &row, &to)?.ok_or_else(Problem::not_found)?),
                None => None,
            };
            Ok::<_, Problem>((before.ok_or_else(Problem::not_found)?, after))
        })
        .await?;
    let to_title = match &after {
        Some((title, _)) => title.clone(),
        None => words.text("versions-now").into_owned(),
    };
    let (from_title, before) = before;
    let view = ctx.viewer.view(loaded.slug());
    let compared = changes::compared(loaded, view, before, after.map(|(_, plan)| plan)).await?;
    let title = words.with("versions-compare-title", &[("from", &from_title), ("to", &to_title)]);
    let content = html! {
        @if compared.changes.is_empty() { div.empty { p { (words.text("versions-equal")) } } }
        @else {
            p { (words.with("versions-count", &[("count", &compared.changes.len())])) }
            (changes::change_list(&ctx, loaded, &compared))
        }
    };
    let tools = html! { div.toolbar { (fetch(&ctx, loaded, &query)) } };
    Ok(layout::programme_page(&ctx, loaded, Page { tools, ..Page::new(&title) }, content).into_response())
}
