//! The page of hits.

use maud::{Markup, html};
use samspil_db::Tx;

use super::store::{Found, HITS, hits};
use crate::features::programmes::Summary;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

pub(super) async fn search(ctx: Ctx) -> Result<Markup, Problem> {
    let words = ctx.words;
    let asked = ctx.query("q").unwrap_or_default();
    let title = words.text("search");
    let workspace = ctx.viewer.account()?.workspace.clone();
    let (shared, text) = (ctx.clone(), asked.clone());
    let read = move |tx: &mut Tx| hits(tx, &shared.app, &shared.viewer, &workspace, &text);
    let (programmes, found) = ctx.app.read(read).await?;
    let content = html! {
        form.filters action="/search" role="search" {
            div.ds-field {
                label.ds-label for="query" { (words.text("search-for")) }
                input.ds-input type="search" id="query" name="q" value=(asked);
            }
            button.ds-button { (words.text("search")) }
        }
        @if asked.trim().is_empty() {
            div.empty { p { (words.text("search-hint")) } }
        } @else if found.is_empty() {
            div.empty { p { (words.with("search-nothing", &[("asked", &asked)])) } }
        } @else {
            p role="status" {
                @if found.len() == HITS { (words.with("search-first", &[("count", &found.len())])) }
                @else { (words.with("search-count", &[("count", &found.len())])) }
            }
            ul.events { @for hit in &found { (shown(&ctx, &programmes[hit.programme], hit)) } }
        }
    };
    Ok(layout::page(&ctx, Page::new(&title), content))
}

fn shown(ctx: &Ctx, programme: &Summary, hit: &Found) -> Markup {
    let words = ctx.words;
    let language = (programme.language != words.language()).then(|| programme.language.tag());
    let address = match hit.kind {
        Some(kind) => format!("/programmes/{}/parts/{}/{}", programme.slug, kind.plural(), hit.id),
        None => format!("/programmes/{}", programme.slug),
    };
    let kind = hit.kind.map_or("kind-programme".to_owned(), |kind| format!("kind-{}", kind.as_str()));
    let (first, rest) = hit.snippet.split_once('\n').unwrap_or((&hit.snippet, ""));
    html! {
        li {
            span.muted { (words.text(&kind)) }
            div {
                a.title href=(address) lang=[language] { (first) }
                @if !rest.trim().is_empty() { p lang=[language] { (rest.trim().replace('\n', " · ")) } }
                p.muted.small lang=[language] { (programme.title) }
            }
        }
    }
}
