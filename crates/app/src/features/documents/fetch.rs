//! Fetching a document as a file.

use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::{Id, Language, Message};
use samspil_db::Tx;
use samspil_documents::kinds::{Format, Kind};
use samspil_documents::render::NoFile;

use super::ground::{Asked, Basis, Reader, basis, holds_calendar, may};
use crate::app::apart;
use crate::features::calendar;
use crate::features::programmes::Loaded;
use crate::web::layout;
use crate::web::{Ctx, Kind as Trouble, Problem};

pub(super) async fn file(
    ctx: Ctx,
    Path((_, kind, format)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let kind: Kind = kind.parse().map_err(|()| Problem::not_found())?;
    let format: Format = format.parse().map_err(|()| Problem::not_found())?;
    respond(&ctx, kind, format, Asked::of(&ctx)).await
}

/// What a document of the programme that the address names is made from, for
/// whoever asks.
pub(super) async fn read(ctx: &Ctx, kind: Kind, asked: Asked) -> Result<Basis, Problem> {
    let loaded = ctx.programme()?.clone();
    if !may(&ctx.viewer, loaded.slug(), kind) {
        return Err(Problem::new(Trouble::Forbidden));
    }
    let reader = Reader::of(&ctx.viewer, loaded.slug()).with_pages(&ctx.app.config.public_url);
    // A list that is handed round tells no addresses unless they are asked for.
    let bare = kind == Kind::ParticipantList && !asked.contacts;
    let reader = if bare { reader.without_contacts() } else { reader };
    let work = move |tx: &mut Tx| basis(tx, &loaded, kind, asked, reader);
    ctx.app.read(work).await
}

/// A document as an answer, for pages and API alike.
///
/// # Errors
/// Where whoever asks may not have it, it has no such format, or nothing to show.
pub async fn respond(ctx: &Ctx, kind: Kind, format: Format, asked: Asked) -> Result<Response, Problem> {
    let language = ctx.words.language();
    let slug = ctx.programme()?.slug().clone();
    let basis = read(ctx, kind, asked).await?;
    let calendar = match holds_calendar(kind, format) {
        true => calendar::write(&ctx.app, calendar::Wanted::of(ctx)?).await?.1,
        false => Bytes::new(),
    };
    let made = move || basis.file(kind, format, language, &String::from_utf8_lossy(&calendar));
    let bytes = apart(made).await?.map_err(problem)?;
    Ok(answer(&name(&slug, kind, format, language), format, bytes))
}

/// What a file is called.
fn name(slug: &Id, kind: Kind, format: Format, language: Language) -> String {
    format!("{slug}-{}-{}.{}", kind.as_str(), language.tag(), format.extension())
}

fn answer(name: &str, format: Format, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    layout::unkept((StatusCode::OK, headers, bytes).into_response())
}

/// Why there is no file, in words.
pub fn problem(why: NoFile) -> Problem {
    match why {
        NoFile::OtherFormat => Problem::not_found(),
        NoFile::Nothing => Problem::invalid(Message::new("documents-nothing-drawn")),
        NoFile::Fault(samspil_documents::Fault::TooLarge) => {
            Problem::invalid(Message::new("documents-too-large"))
        }
        NoFile::Fault(fault) => Problem::internal(&fault),
    }
}

/// Every format of a document in one place, for the page that shows the same.
pub fn menu(ctx: &Ctx, loaded: &Loaded, kind: Kind, query: &str) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}/documents/{}", loaded.slug(), kind.as_str());
    html! {
        details.menu {
            summary { (words.text("documents-fetch")) }
            ul {
                @for format in kind.formats() {
                    li { a href=(format!("{base}/{}{query}", format.as_str())) download { (words.text(&format!("doc-format-{}", format.as_str()))) } }
                }
                li { a href=(format!("{base}{query}")) { (words.text("documents-preview")) } }
                @if matches!(kind, Kind::RunSheet | Kind::Gathering) { @for more in for_the_day(ctx, loaded) {
                    li { a href=(format!("/programmes/{}/documents/{}{query}", loaded.slug(), more.as_str())) { (words.text(&format!("doc-kind-{}", more.as_str()))) } }
                } }
                li { a href=(format!("/programmes/{}/documents", loaded.slug())) { (words.text("documents-all")) } }
            }
        }
    }
}

/// What whoever asks may print for the day of a meeting.
fn for_the_day(ctx: &Ctx, loaded: &Loaded) -> impl Iterator<Item = Kind> {
    let may = |kind: &Kind| kind.is_for_the_day() && may(&ctx.viewer, loaded.slug(), *kind);
    Kind::ALL.iter().copied().filter(may)
}
