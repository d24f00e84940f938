//! The page of a proposal: what is proposed with its reasons, how to change it,
//! who stands in the way and what would help.

use axum::extract::Path;
use maud::{Markup, html};

use super::store::{self, Change, Kept};
use super::{Placing, base, key};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem, form};

pub(crate) async fn page<P: Placing>(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Markup, Problem> {
    shown::<P>(&ctx, id, None).await
}

/// A change by hand that was not made, and why.
pub struct Refused {
    /// What was wanted.
    pub wanted: Change,
    /// Why it was not done.
    pub why: String,
}

pub(super) async fn shown<P: Placing>(
    ctx: &Ctx,
    id: String,
    refused: Option<&Refused>,
) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let kept = ctx.app.read(move |tx| store::one::<P>(tx, &row, &id)).await?;
    let words = ctx.words;
    let moment = words.moment(kept.created_at, &ctx.zone());
    let title = words.with(&key::<P>("proposal-title"), &[("moment", &moment)]);
    let found = P::is_found(&kept.draft);
    let content = html! { div.stack data-gap="large" {
        (verdict(ctx, loaded, &kept))
        @if found { (P::found(ctx, loaded, &kept)) }
        (in_the_way(ctx, loaded, &kept))
        @if found && kept.taken_at.is_none() {
            (change_form(ctx, loaded, &kept, refused))
            @if P::TAKEN_OVER { (take_over(ctx, loaded, &kept)) }
        }
        p { a href=(format!("{}#new", base::<P>(loaded))) { (words.text("placing-anew")) } }
    } };
    Ok(layout::programme_page(ctx, loaded, Page::new(&title), content))
}

/// How good it is, and whether it still holds.
fn verdict<P: Placing>(ctx: &Ctx, loaded: &Loaded, kept: &Kept<P>) -> Markup {
    let words = ctx.words;
    let found = P::is_found(&kept.draft);
    let open = found && kept.taken_at.is_none();
    let broken = if open { P::trouble(loaded, &kept.settings, &kept.draft) } else { None };
    html! { section.section {
        p { strong { (P::result(ctx, &kept.draft)) } }
        @if found { p { (P::verdict(ctx, kept)) } }
        @if let Some(taken) = kept.taken_at {
            div.ds-alert data-color="success" { p { (words.with("placing-taken-at", &[("moment", &words.moment(taken, &ctx.zone()))])) } }
        } @else if let Some(first) = broken {
            div.ds-alert data-color="warning" { p { (words.text("placing-stale")) " " (form::message(ctx, loaded, &first)) } }
        }
    } }
}

fn change_form<P: Placing>(ctx: &Ctx, loaded: &Loaded, kept: &Kept<P>, refused: Option<&Refused>) -> Markup {
    let words = ctx.words;
    html! { section.section #swap {
        h2 { (words.text("placing-swap")) }
        p { (words.text(&key::<P>("swap-help"))) }
        form.form method="post" action=(format!("{}/{}/changes", base::<P>(loaded), kept.id)) {
            @if let Some(refused) = refused {
                div.ds-alert data-color="danger" role="alert" { p { (words.text("placing-swap-refused")) " " (refused.why) } }
            }
            input type="hidden" name="version" value=(kept.version);
            div.pair { (P::change_fields(ctx, loaded, kept, refused)) }
            div.actions { button.ds-button data-variant="secondary" { (words.text("placing-swap-do")) } }
        }
    } }
}

fn take_over<P: Placing>(ctx: &Ctx, loaded: &Loaded, kept: &Kept<P>) -> Markup {
    let words = ctx.words;
    html! { section.section #take-over {
        h2 { (words.text("placing-take-over")) }
        p { (words.text(&key::<P>("take-over-help"))) }
        form.form method="post" action=(format!("{}/{}/take-over", base::<P>(loaded), kept.id)) {
            (P::take_over_fields(ctx))
            div.actions { button.ds-button { (words.text("placing-take-over-do")) } }
        }
    } }
}

/// Who stands in the way, and what would help.
fn in_the_way<P: Placing>(ctx: &Ctx, loaded: &Loaded, kept: &Kept<P>) -> Markup {
    let words = ctx.words;
    let (blocked, exceptions) = (P::blocked(ctx, loaded, kept), P::exceptions(ctx, loaded, kept));
    let (found, open) = (P::is_found(&kept.draft), kept.taken_at.is_none());
    html! {
        @if !found || !blocked.is_empty() { section.section #in-the-way {
            h2 { (words.text("placing-in-the-way")) }
            @if blocked.is_empty() { p { (words.text("placing-in-the-way-unknown")) } }
            ul { @for sentence in blocked { li { (sentence) } } }
        } }
        @if open && !exceptions.is_empty() { section.section #exceptions {
            h2 { (words.text("placing-exceptions")) }
            ol { @for (at, exception) in exceptions.iter().enumerate() { li {
                @for sentence in exception { p { (sentence) } }
                form method="post" action=(format!("{}/{}/exceptions", base::<P>(loaded), kept.id)) {
                    input type="hidden" name="exception" value=(at);
                    button.ds-button data-variant="secondary" { (words.text("placing-exception-do")) }
                }
            } } }
        } }
    }
}
