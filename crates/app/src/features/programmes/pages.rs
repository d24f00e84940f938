//! The list of programmes and a programme's first page.

use maud::{Markup, html};

use super::store;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    let workspace = ctx.viewer.account()?.workspace.clone();
    let all = ctx.app.read(move |tx| store::list(tx, &workspace)).await?;
    let words = ctx.words;
    let title = words.text("nav-programmes");
    let seen: Vec<_> =
        all.iter().filter(|p| !p.deleted && ctx.viewer.sees(&p.head.id, p.head.state)).collect();
    let content = html! {
        ul.cards {
            @for programme in &seen {
                li { article.ds-card {
                    h2 { a href=(format!("/programmes/{}", programme.head.id)) {
                        (layout::content_span(&ctx, programme.head.language, &programme.head.title))
                    } }
                } }
            }
        }
        @if seen.is_empty() { p.empty { (words.text("programmes-none")) } }
    };
    Ok(layout::page(&ctx, Page::new(&title), content))
}

pub(super) async fn overview(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let head = &loaded.plan.programme;
    let page =
        Page { lead: head.subtitle.as_deref(), language: Some(head.language), ..Page::new(&head.title) };
    Ok(layout::programme_page(&ctx, loaded, page, html! {}))
}
