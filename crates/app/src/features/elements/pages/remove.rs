//! Deleting an element: first what else changes, then all of it at once.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::removal::{self, Removal};
use samspil_core::{Element, ElementKind};

use super::super::removing::carry_out;
use super::{element_of, kind_of, saved};
use crate::features::programmes::{Loaded, change};
use crate::web::form::{Reader, Sent, address, label, name_of};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Kind, Problem};

pub(crate) async fn ask(
    ctx: Ctx,
    Path((_, kind, id)): Path<(String, String, String)>,
) -> Result<Markup, Problem> {
    let kind = kind_of(&kind)?;
    let loaded = ctx.programme()?;
    let element = element_of(loaded, kind, &id)?;
    let removal = removal::of(&loaded.plan, element.id()).ok_or_else(Problem::not_found)?;
    Ok(page(&ctx, loaded, &element, &removal, false))
}

pub(crate) async fn remove(
    ctx: Ctx,
    Path((_, kind, id)): Path<(String, String, String)>,
    Sent(typed): Sent,
) -> Result<Response, Problem> {
    let kind = kind_of(&kind)?;
    let loaded = ctx.programme()?;
    let element = element_of(loaded, kind, &id)?;
    let removal = removal::of(&loaded.plan, element.id()).ok_or_else(Problem::not_found)?;
    let list = format!("/programmes/{}/parts/{}", loaded.slug(), kind.plural());
    // What was shown must be what happens.
    let seen = typed.one("_revision").parse::<i64>() == Ok(loaded.revision);
    if !seen {
        return Ok((StatusCode::CONFLICT, page(&ctx, loaded, &element, &removal, true)).into_response());
    }
    let (shown, work) = (loaded.revision, removal.clone());
    let outcome = change(&ctx, move |tx, standing, by| {
        if standing.revision != shown {
            return Err(Problem::new(Kind::Conflict));
        }
        carry_out(tx, by, standing, work)?;
        Ok(by.batch.clone())
    })
    .await;
    match outcome {
        Ok((batch, _)) => Ok(saved(&typed, &list, &batch)),
        Err(problem) if problem.kind == Kind::Conflict => {
            Ok((StatusCode::CONFLICT, page(&ctx, loaded, &element, &removal, true)).into_response())
        }
        Err(problem) => Err(problem),
    }
}

fn page(ctx: &Ctx, loaded: &Loaded, element: &Element, removal: &Removal, changed: bool) -> Markup {
    let words = ctx.words;
    let name = name_of(ctx, loaded, element);
    let title = words.with("remove-title", &[("name", &name)]);
    let others = removal.deleted.get(1..).unwrap_or_default();
    let kind = |kind: ElementKind| words.text(&format!("kind-{kind}"));
    let here = address(loaded, element.kind(), element.id());
    let content = html! {
        @if changed { div.ds-alert data-color="warning" role="alert" { p { (words.text("remove-changed-meanwhile")) } } }
        @if others.is_empty() && removal.changed.is_empty() && removal.head.is_none() {
            p { (words.text("remove-alone")) }
        }
        @if !others.is_empty() {
            section.section {
                h2 { (words.with("remove-others", &[("count", &others.len())])) }
                ul { @for other in others {
                    li { (kind(other.kind())) ": " (Reader::new(ctx, loaded, None).link(other)) }
                } }
            }
        }
        @if !removal.changed.is_empty() || removal.head.is_some() {
            section.section {
                h2 { (words.text("remove-pointers")) }
                ul {
                    @if removal.head.is_some() { li { (kind_of_head(ctx)) } }
                    @for (other, fields) in &removal.changed {
                        @let fields: Vec<String> = fields.iter().map(|f| label(words, other.kind().as_str(), f)).collect();
                        li {
                            (kind(other.kind())) ": " (Reader::new(ctx, loaded, None).link(other))
                            " (" (words.list(&fields)) ")"
                        }
                    }
                }
            }
        }
        p { (words.text("remove-undo")) }
        form method="post" {
            input type="hidden" name="_revision" value=(loaded.revision);
            div.actions.row {
                button.ds-button data-color="danger" { (words.text("delete")) }
                a.ds-button data-variant="tertiary" href=(here) { (words.text("cancel")) }
            }
        }
    };
    layout::programme_page(ctx, loaded, Page { width: Width::Text, ..Page::new(&title) }, content)
}

fn kind_of_head(ctx: &Ctx) -> String {
    ctx.words.text("kind-programme").into_owned()
}
