//! What stands in the file, and fetching it.

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::Language;
use samspil_core::access::Action;
use tokio_util::io::ReaderStream;

use super::make::{Bound, Wanted, make};
use super::store;
use crate::app::apart;
use crate::features::programmes::Summary;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem};

/// Programmes named on the page; the file holds them all.
const NAMED: usize = 50;

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let account = ctx.viewer.account()?.clone();
    let viewer = ctx.viewer.clone();
    let workspace = account.workspace.clone();
    let seen = ctx.app.read(move |tx| store::seen(tx, &workspace, &viewer)).await?;
    let words = ctx.words;
    let title = words.text("hand-over-title");
    let lead = words.with("hand-over-lead", &[("organisation", &account.workspace_name)]);
    let content = html! { div.stack {
        (downloads(&ctx))
        section.section {
            h2 { (words.text("hand-over-holds")) }
            ul {
                @for key in ["documents", "calendar", "logo"] { li { (words.text(&format!("hand-over-holds-{key}"))) } }
                @if ctx.viewer.may_in_workspace(Action::ManageAccounts) { li { (words.text("hand-over-holds-colleagues")) } }
            }
            p { (words.text("hand-over-seen")) }
        }
        (programmes(&ctx, &seen))
    } };
    Ok(layout::page(&ctx, Page { lead: Some(&lead), width: Width::Text, ..Page::new(&title) }, content))
}

fn downloads(ctx: &Ctx) -> Markup {
    let words = ctx.words;
    html! {
        section.fetch aria-label=(words.text("documents-fetch")) { div.row {
            @for language in Language::ALL {
                a.ds-button data-variant=[(language != words.language()).then_some("secondary")] download
                    href=(format!("/hand-over/zip?lang={}", language.tag())) {
                    (words.text("doc-format-zip")) ", " span lang=(language.tag()) { (language.own_name()) }
                }
            }
        } }
    }
}

fn programmes(ctx: &Ctx, seen: &[Summary]) -> Markup {
    let words = ctx.words;
    let more = seen.len().saturating_sub(NAMED);
    html! {
        section.section {
            h2 { (words.with("doc-hand-over-programmes", &[("count", &seen.len())])) }
            @if seen.is_empty() { p.empty { (words.text("doc-hand-over-none")) } }
            @else { ul { @for one in seen.iter().take(NAMED) { li {
                a href=(format!("/programmes/{}", one.slug)) { (layout::content_span(ctx, one.language, &one.title)) }
                @if one.archived { span.muted { " · " (words.text("doc-hand-over-archived")) } }
            } } } }
            @if more > 0 { p { (words.with("hand-over-more", &[("count", &more)])) } }
        }
    }
}

pub(super) async fn file(ctx: Ctx) -> Result<Response, Problem> {
    respond(&ctx).await
}

/// The file as an answer, for page and API alike.
///
/// # Errors
/// Where nobody is signed in, it would be too large or cannot be written.
pub async fn respond(ctx: &Ctx) -> Result<Response, Problem> {
    let language = ctx.words.language();
    let wanted = Wanted::of(&ctx.viewer, language, Bound::SERVED)?;
    // It has no name on the disk, so that nothing is left of it.
    let out = apart(tempfile::tempfile).await?.map_err(|error| Problem::internal(&error))?;
    let made = make(&ctx.app, wanted, out).await?;
    let (file, length) = apart(move || rewound(made)).await?.map_err(|error| Problem::internal(&error))?;
    let slug = &ctx.viewer.account()?.workspace_slug;
    let name = format!("{slug}-hand-over-{}.zip", language.tag());
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_LENGTH, length.to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    let body = Body::from_stream(ReaderStream::new(tokio::fs::File::from_std(file)));
    Ok(layout::unkept((headers, body).into_response()))
}

/// The file from its beginning, and how long it is in bytes.
fn rewound(mut file: std::fs::File) -> std::io::Result<(std::fs::File, u64)> {
    std::io::Seek::rewind(&mut file)?;
    let length = file.metadata()?.len();
    Ok((file, length))
}
