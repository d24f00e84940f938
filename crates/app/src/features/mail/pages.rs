//! The demo's mailbox.

use axum::extract::Path;
use maud::{Markup, html};

use super::store;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem};

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    let letters = ctx.app.read(store::latest).await?;
    let words = ctx.words;
    let title = words.text("mail-title");
    let zone = ctx.zone();
    let content = html! { div.stack {
        p.lead { (words.text("mail-lead")) }
        @if letters.is_empty() {
            p.empty { (words.text("mail-none")) }
        } @else {
            div.scroll role="region" tabindex="0" aria-label=(title) {
                table.ds-table {
                    thead { tr {
                        th scope="col" { (words.text("mail-subject")) }
                        th scope="col" { (words.text("mail-to")) }
                        th scope="col" { (words.text("mail-when")) }
                    } }
                    tbody { @for letter in &letters {
                        tr {
                            th scope="row" { a href=(format!("/mail/{}", letter.id)) {
                                (layout::content_span(&ctx, letter.language, &letter.subject))
                            } }
                            td { (letter.recipient) }
                            td.nowrap { time datetime=(letter.written_at) { (words.moment(letter.written_at, &zone)) } }
                        }
                    } }
                }
            }
        }
    } };
    Ok(layout::page(&ctx, Page::new(&title), content))
}

pub(super) async fn show(ctx: Ctx, Path(id): Path<String>) -> Result<Markup, Problem> {
    let letter = ctx.app.read(move |tx| store::one(tx, &id)).await?.ok_or_else(Problem::not_found)?;
    let words = ctx.words;
    let zone = ctx.zone();
    let page = Page { width: Width::Text, language: Some(letter.language), ..Page::new(&letter.subject) };
    let other = (letter.language != words.language()).then(|| letter.language.tag());
    let content = html! { div.stack {
        dl.facts {
            div { dt { (words.text("mail-to")) } dd { (letter.recipient) } }
            div { dt { (words.text("mail-when")) } dd { (words.moment(letter.written_at, &zone)) } }
        }
        div.ds-card lang=[other] { p.keep { (linked(&letter.body)) } }
        p { a href="/mail" { (words.text("mail-all")) } }
    } };
    Ok(layout::page(&ctx, page, content))
}

/// A plain text with its web addresses as links.
fn linked(text: &str) -> Markup {
    html! {
        @for piece in text.split_inclusive(char::is_whitespace) {
            @let word = piece.trim_end();
            @if word.starts_with("http://") || word.starts_with("https://") {
                a href=(word) { (word) } (&piece[word.len()..])
            } @else { (piece) }
        }
    }
}
