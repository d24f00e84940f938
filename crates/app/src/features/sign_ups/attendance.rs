//! Who was there: a list to tap on, at the door or afterwards.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use samspil_core::registration::Standing;
use serde::Deserialize;

use super::deeds;
use super::desk::{self, Desk};
use super::store::{self, Registration};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Kind, Problem};

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let sign_up = deeds::sign_up(loaded, &id)?;
    let desk = desk::desk(&ctx, sign_up).await?;
    let words = ctx.words;
    let title = words.text("attendance-title");
    let page = Page { width: Width::Text, lead: Some(&sign_up.title), ..Page::new(&title) };
    let base = format!("/programmes/{}/sign-ups/{id}", loaded.slug());
    let content = html! { div.stack {
        (sums(&ctx, &desk))
        (list(&ctx, loaded, &base, &desk))
        p { a href=(base) { (words.text("attendance-back")) } }
    } };
    Ok(layout::unkept(layout::programme_page(&ctx, loaded, page, content)))
}

/// Those who have a place, and those who came without one.
fn expected(desk: &Desk) -> Vec<&Registration> {
    let mut rows: Vec<&Registration> =
        desk.all.iter().filter(|row| row.standing == Standing::Place || row.came.is_some()).collect();
    rows.sort_by(|a, b| samspil_db::compare_nordic(&a.name, &b.name));
    rows
}

fn sums(ctx: &Ctx, desk: &Desk) -> Markup {
    let rows = expected(desk);
    let came = rows.iter().filter(|row| row.came == Some(true)).count();
    let open = rows.iter().filter(|row| row.came.is_none()).count();
    html! { p role="status" { strong {
        (ctx.words.with("attendance-sum", &[("came", &came), ("all", &rows.len()), ("open", &open)]))
    } } }
}

fn list(ctx: &Ctx, loaded: &Loaded, base: &str, desk: &Desk) -> Markup {
    let words = ctx.words;
    let rows = expected(desk);
    html! {
        @if rows.is_empty() { p.empty { (words.text("attendance-nobody")) } } @else {
            ul.events { @for row in rows { li.waiting id=(format!("row-{}", row.id)) {
                div { span.title { (desk::name(ctx, row)) } p.muted { (desk::origin(loaded, row)) } }
                form.row method="post" action=(format!("{base}/attendance")) {
                    input type="hidden" name="row" value=(row.id);
                    (button(ctx, row, "yes", "attendance-came", row.came == Some(true)))
                    (button(ctx, row, "no", "attendance-missed", row.came == Some(false)))
                }
            } } }
        }
    }
}

/// A button that notes; pressed again it takes the note back.
fn button(ctx: &Ctx, row: &Registration, came: &str, key: &str, pressed: bool) -> Markup {
    html! {
        button.ds-button name="came" value=(if pressed { "unknown" } else { came }) aria-pressed=(pressed)
            data-variant=[(!pressed).then_some("secondary")] {
            @if pressed { span.icon.icon-held aria-hidden="true" {} }
            (ctx.words.text(key)) span.visually-hidden { " " (row.name) }
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Noted {
    row: String,
    came: String,
}

pub(super) async fn note(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Noted { row, came }): Form<Noted>,
) -> Result<Response, Problem> {
    let came = match came.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        "unknown" => None,
        _ => return Err(Problem::new(Kind::Invalid)),
    };
    let anchor = row.clone();
    desk::with(&ctx, &id, move |tx, held| {
        let row = store::one(tx, &row)?;
        if row.programme != held.loaded.row || row.sign_up != held.sign_up.id {
            return Err(Problem::not_found());
        }
        store::note_attendance(tx, &row.id, came)
    })
    .await?;
    let slug = ctx.programme()?.slug();
    Ok(layout::redirect(&format!("/programmes/{slug}/sign-ups/{id}/attendance#row-{anchor}")))
}
