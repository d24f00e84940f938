//! Publishing, copying to a new year, archiving, deleting and restoring a
//! programme, and taking its plan file out.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::{Id, Message, plan_file};
use samspil_db::Tx;
use serde::Deserialize;

use super::deeds::{self, Copy};
use super::loaded::{Loaded, change};
use crate::features::elements::By;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Kind, Problem};

pub(super) async fn manage(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let usual = Copied { title: loaded.plan.programme.title.clone(), years: "1".to_owned() };
    Ok(page(&ctx, loaded, &usual, None))
}

/// The page, with a copy that could not be made shown again as it was typed.
fn page(ctx: &Ctx, loaded: &Loaded, typed: &Copied, fault: Option<&str>) -> Markup {
    let words = ctx.words;
    let described = fault.map(|_| "copy-error");
    let base = format!("/programmes/{}", loaded.slug());
    let title = words.text("programme-manage");
    let content = html! {
        section.section {
            h2 { (words.text("manage-publish")) }
            p { (words.text(if loaded.is_public() { "manage-is-published" } else { "manage-publish-text" })) }
            @let draft = loaded.unpublishable();
            @if let Some(draft) = &draft { p { (words.message(draft)) } }
            @if draft.is_none() || loaded.published { form method="post" action=(format!("{base}/publication")) {
                button.ds-button data-variant="secondary" name="published" value=(if loaded.published { "false" } else { "true" }) {
                    (words.text(if loaded.published { "manage-unpublish-button" } else { "manage-publish-button" }))
                }
            } }
        }
        section.section {
            h2 { (words.text("manage-copy")) }
            p { (words.text("manage-copy-text")) }
            form.form method="post" action=(format!("{base}/copy")) {
                div.pair {
                    div.ds-field { label.ds-label for="title" { (words.text("programme-title")) }
                        input.ds-input id="title" name="title" value=(typed.title) required autofocus[fault.is_some()] aria-describedby=[described]; }
                    div.ds-field { label.ds-label for="years" { (words.text("manage-copy-years")) }
                        input.ds-input.short id="years" name="years" type="number" min="-20" max="50" value=(typed.years) required aria-describedby=[described]; }
                }
                @if let Some(fault) = fault { p.ds-validation-message id="copy-error" { (words.text(fault)) } }
                div.actions { button.ds-button data-variant="secondary" { (words.text("manage-copy-button")) } }
            }
        }
        section.section {
            h2 { (words.text("manage-archive")) }
            p { (words.text(if loaded.archived { "manage-is-archived" } else { "manage-archive-text" })) }
            form method="post" action=(format!("{base}/archive")) {
                button.ds-button data-variant="secondary" name="archived" value=(if loaded.archived { "false" } else { "true" }) {
                    (words.text(if loaded.archived { "manage-unarchive-button" } else { "manage-archive-button" }))
                }
            }
        }
        section.section {
            h2 { (words.text("manage-delete")) }
            p { (words.text("manage-delete-text")) }
            form method="post" action=(format!("{base}/deletion")) {
                div.ds-field {
                    input.ds-input type="checkbox" id="sure" name="sure" value="yes" required;
                    label.ds-label for="sure" { (words.text("manage-delete-sure")) }
                }
                div.actions { button.ds-button data-variant="secondary" data-color="danger" { (words.text("manage-delete-button")) } }
            }
        }
    };
    layout::programme_page(ctx, loaded, Page::new(&title), content)
}

#[derive(Deserialize)]
pub(super) struct Copied {
    #[serde(default)]
    title: String,
    #[serde(default)]
    years: String,
}

/// Copies a programme to other years, every date moved with it.
pub(super) async fn copy(ctx: Ctx, Form(form): Form<Copied>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?.clone();
    let again = |loaded: &Loaded, fault: &str| {
        (Kind::Invalid.status(), page(&ctx, loaded, &form, Some(fault))).into_response()
    };
    let title = form.title.trim().to_owned();
    let years = form.years.trim().parse().ok().filter(|years| (-20..=50).contains(years));
    let (Some(years), false) = (years, title.is_empty()) else {
        return Ok(again(&loaded, "manage-copy-wrong"));
    };
    let copy = Copy { title, id: None, years };
    let (shared, copied) = (ctx.clone(), loaded.clone());
    match ctx.app.write(move |tx| deeds::copy(tx, &shared, &copied, copy)).await {
        Ok(head) => Ok(layout::redirect(&format!("/programmes/{}?done=copied", head.id))),
        Err(problem) if problem.kind == Kind::Conflict => Ok(again(&loaded, "changed-meanwhile")),
        Err(problem) => Err(problem),
    }
}

#[derive(Deserialize)]
pub(super) struct Archive {
    archived: bool,
}

/// Puts a programme away or takes it back.
pub(super) async fn archive(ctx: Ctx, Form(form): Form<Archive>) -> Result<Response, Problem> {
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| deeds::archive(tx, loaded, by, form.archived);
    let ((), loaded) = change(&ctx, work).await?;
    let done = if form.archived { "archived" } else { "unarchived" };
    Ok(layout::redirect(&format!("/programmes/{}?done={done}", loaded.slug())))
}

#[derive(Deserialize)]
pub(super) struct Sure {
    #[serde(default)]
    sure: String,
}

/// Deletes a programme so that it can be restored.
pub(super) async fn delete(ctx: Ctx, Form(form): Form<Sure>) -> Result<Response, Problem> {
    if form.sure != "yes" {
        return Err(Problem::invalid(Message::new("manage-delete-unsure")));
    }
    change(&ctx, |tx: &mut Tx, loaded: &Loaded, by: &By| deeds::delete(tx, loaded, by)).await?;
    Ok(layout::redirect("/programmes?show=deleted&done=deleted"))
}

#[derive(Deserialize)]
pub(super) struct Restoration {
    programme: Id,
}

/// Brings a deleted programme back.
pub(super) async fn restore(ctx: Ctx, Form(form): Form<Restoration>) -> Result<Response, Problem> {
    let shared = ctx.clone();
    let restored = ctx.app.write(move |tx| deeds::restore(tx, &shared, &form.programme)).await?;
    let restored = restored.ok_or_else(Problem::not_found)?;
    Ok(layout::redirect(&format!("/programmes/{}?done=restored", restored.slug())))
}

fn download(name: &str, kind: &'static str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    layout::unkept((headers, text))
}

/// The plan file.
pub(super) async fn toml(ctx: Ctx) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    Ok(download(
        &format!("{}.toml", loaded.slug()),
        "application/toml; charset=utf-8",
        plan_file::write(&loaded.plan),
    ))
}

/// The plan file for programs.
pub(super) async fn json(ctx: Ctx) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    Ok(download(&format!("{}.json", loaded.slug()), "application/json", plan_file::write_json(&loaded.plan)))
}
