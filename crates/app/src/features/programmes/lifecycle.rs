//! Publishing, copying to a new year, archiving, deleting and restoring a
//! programme, and taking its plan file out.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::{Id, Message, plan_file, shift};
use samspil_db::params;
use serde::Deserialize;

use super::{Loaded, store};
use crate::features::elements::{self, By};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Problem};

pub(super) async fn manage(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let base = format!("/programmes/{}", loaded.slug());
    let title = words.text("programme-manage");
    let content = html! {
        section.section {
            h2 { (words.text("manage-publish")) }
            p { (words.text(if loaded.published { "manage-is-published" } else { "manage-publish-text" })) }
            form method="post" action=(format!("{base}/publication")) {
                button.ds-button data-variant="secondary" name="published" value=(if loaded.published { "false" } else { "true" }) {
                    (words.text(if loaded.published { "manage-unpublish-button" } else { "manage-publish-button" }))
                }
            }
        }
        section.section {
            h2 { (words.text("manage-copy")) }
            p { (words.text("manage-copy-text")) }
            form.form method="post" action=(format!("{base}/copy")) {
                div.pair {
                    div.ds-field { label.ds-label for="title" { (words.text("programme-title")) }
                        input.ds-input id="title" name="title" value=(loaded.plan.programme.title) required; }
                    div.ds-field { label.ds-label for="years" { (words.text("manage-copy-years")) }
                        input.ds-input.short id="years" name="years" type="number" min="-20" max="50" value="1" required; }
                }
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
    Ok(layout::programme_page(&ctx, loaded, Page::new(&title), content))
}

fn by(ctx: &Ctx, loaded: &Loaded) -> Result<By, Problem> {
    let account = ctx.viewer.account()?;
    Ok(By::new(&loaded.workspace, &loaded.row, Some(&account.id), ctx.now))
}

#[derive(Deserialize)]
pub(super) struct Copy {
    title: String,
    years: i16,
}

/// Copies a programme to other years, every date moved with it.
pub(super) async fn copy(ctx: Ctx, Form(form): Form<Copy>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?.clone();
    let title = form.title.trim().to_owned();
    if title.is_empty() || !(-20..=50).contains(&form.years) {
        return Err(Problem::invalid(Message::new("manage-copy-wrong")));
    }
    let account = ctx.viewer.account()?.id.clone();
    let now = ctx.now;
    let id = ctx
        .app
        .write(move |tx| {
            let taken = store::slugs(tx, &loaded.workspace)?;
            let id = Id::from_title(&title, "programme").free(|id| taken.contains(id));
            let mut plan = shift::shift(&loaded.plan, form.years, id.clone());
            plan.programme.title = title.clone();
            let row = store::create(tx, &loaded.workspace, plan, now)?;
            let by = By::new(&loaded.workspace, &row, Some(&account), now);
            elements::record(tx, &by, "copy", &id, &title)?;
            Ok::<_, Problem>(id)
        })
        .await?;
    Ok(layout::redirect(&format!("/programmes/{id}?done=copied")))
}

#[derive(Deserialize)]
pub(super) struct Archive {
    archived: bool,
}

/// Puts a programme away or takes it back.
pub(super) async fn archive(ctx: Ctx, Form(form): Form<Archive>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?.clone();
    let by = by(&ctx, &loaded)?;
    let slug = loaded.slug().clone();
    ctx.app
        .write(move |tx| {
            let at = form.archived.then(|| by.now.to_string());
            tx.execute("UPDATE programme SET archived_at = $2 WHERE id = $1", params![&by.programme, at])?;
            let action = if form.archived { "archive" } else { "unarchive" };
            elements::record(tx, &by, action, loaded.slug(), &loaded.plan.programme.title)
        })
        .await?;
    let done = if form.archived { "archived" } else { "unarchived" };
    Ok(layout::redirect(&format!("/programmes/{slug}?done={done}")))
}

#[derive(Deserialize)]
pub(super) struct Sure {
    #[serde(default)]
    sure: String,
}

/// Deletes a programme so that it can be restored.
pub(super) async fn delete(ctx: Ctx, Form(form): Form<Sure>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?.clone();
    if form.sure != "yes" {
        return Err(Problem::invalid(Message::new("manage-delete-unsure")));
    }
    let by = by(&ctx, &loaded)?;
    ctx.app
        .write(move |tx| {
            tx.execute(
                "UPDATE programme SET deleted_at = $2, published_at = NULL WHERE id = $1",
                params![&by.programme, by.now.to_string()],
            )?;
            elements::record(tx, &by, "delete", loaded.slug(), &loaded.plan.programme.title)
        })
        .await?;
    Ok(layout::redirect("/programmes?show=deleted&done=deleted"))
}

#[derive(Deserialize)]
pub(super) struct Restoration {
    programme: Id,
}

/// Brings a deleted programme back.
pub(super) async fn restore(ctx: Ctx, Form(form): Form<Restoration>) -> Result<Response, Problem> {
    let account = ctx.viewer.account()?.clone();
    let now = ctx.now;
    let slug = form.programme.clone();
    ctx.app
        .write(move |tx| {
            let all = store::list(tx, &account.workspace)?;
            let found =
                all.into_iter().find(|p| p.deleted && p.slug == slug).ok_or_else(Problem::not_found)?;
            tx.execute("UPDATE programme SET deleted_at = NULL WHERE id = $1", params![&found.row])?;
            let by = By::new(&account.workspace, &found.row, Some(&account.id), now);
            elements::record(tx, &by, "restore", &slug, &found.title)
        })
        .await?;
    Ok(layout::redirect(&format!("/programmes/{}?done=restored", form.programme)))
}

fn download(name: &str, kind: &'static str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, text).into_response()
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
