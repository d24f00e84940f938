//! Which look the same, and which somebody said are not.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use samspil_core::duplicates::{self, Pair};
use samspil_core::{ElementKind, Id};
use samspil_db::Tx;

use super::store;
use crate::app::apart;
use crate::features::elements::By;
use crate::features::people;
use crate::features::programmes::{self, Loaded};
use crate::web::form::name_of;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem};

/// Pairs on one page.
const PAGE: usize = 50;

/// Two that look the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What they are.
    pub kind: ElementKind,
    /// The first.
    pub a: Id,
    /// The second.
    pub b: Id,
    /// What they have in common, as words.
    pub signs: Vec<&'static str>,
}

impl Found {
    fn of(kind: ElementKind, pair: &Pair<'_>) -> Self {
        let signs = pair.signs.iter().map(|sign| sign.as_str()).collect();
        Self { kind, a: pair.a.clone(), b: pair.b.clone(), signs }
    }
}

/// The pairs that look the same, but for those that somebody said are not; and
/// those.
///
/// # Errors
/// Where the database refuses.
pub async fn found(ctx: &Ctx) -> Result<(Vec<Found>, BTreeSet<(Id, Id)>), Problem> {
    let loaded = ctx.programme()?.clone();
    let row = loaded.row.clone();
    let known = ctx.app.read(move |tx| store::list(tx, &row)).await?;
    // Comparing thousands of names takes a moment.
    let mut all = apart(move || {
        let people = duplicates::people(&loaded.plan).into_iter();
        let organisations = duplicates::organisations(&loaded.plan).into_iter();
        let people = people.map(|pair| Found::of(ElementKind::Person, &pair));
        people
            .chain(organisations.map(|pair| Found::of(ElementKind::Organisation, &pair)))
            .collect::<Vec<_>>()
    })
    .await?;
    all.retain(|pair| !store::has(&known, &pair.a, &pair.b));
    Ok((all, known))
}

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let (pairs, known) = found(&ctx).await?;
    let words = ctx.words;
    let (title, lead) = (words.text("duplicates-title"), words.text("duplicates-lead"));
    let paging = Paging::of(&ctx, pairs.len(), PAGE);
    let content = html! { div.stack data-gap="large" {
        (people::relatives(&ctx, loaded))
        section.section #pairs {
            @if !pairs.is_empty() { h2 { (words.with("duplicates-count", &[("count", &pairs.len())])) } }
            @if pairs.is_empty() { p.empty { (words.text("duplicates-none")) } } @else {
                ul.events.methods { @for pair in paging.part(&pairs) { (line(&ctx, loaded, pair)) } }
                (paging.nav(&ctx))
            }
        }
        (different(&ctx, loaded, &known))
    } };
    Ok(layout::programme_page(&ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

fn line(ctx: &Ctx, loaded: &Loaded, pair: &Found) -> Markup {
    let words = ctx.words;
    let names = format!("{} · {}", named(ctx, loaded, &pair.a), named(ctx, loaded, &pair.b));
    let signs: Vec<String> =
        pair.signs.iter().map(|sign| words.text(&format!("duplicates-sign-{sign}")).into_owned()).collect();
    html! { li {
        div {
            a.title href=(address(loaded, &pair.a, &pair.b)) { (names) }
            p.why { (words.text(&format!("kind-{}", pair.kind))) ": " (words.list(&signs)) }
        }
        form method="post" action=(format!("{}/difference", address(loaded, &pair.a, &pair.b))) {
            button.ds-button data-variant="tertiary" { (words.text("duplicates-differ")) span.visually-hidden { ": " (names) } }
        }
    } }
}

/// The page of a pair.
pub(super) fn address(loaded: &Loaded, kept: &Id, gone: &Id) -> String {
    format!("/programmes/{}/duplicates/{kept}/{gone}", loaded.slug())
}

/// An element by its name as the reader may see it.
pub(super) fn named(ctx: &Ctx, loaded: &Loaded, id: &Id) -> String {
    loaded.element(id).map_or_else(|| id.to_string(), |element| name_of(ctx, loaded, &element))
}

fn different(ctx: &Ctx, loaded: &Loaded, known: &BTreeSet<(Id, Id)>) -> Markup {
    let words = ctx.words;
    let both = |(a, b): &&(Id, Id)| loaded.place(a).is_some() && loaded.place(b).is_some();
    let known: Vec<&(Id, Id)> = known.iter().filter(both).collect();
    html! { @if !known.is_empty() { details.ds-details {
        summary { (words.with("duplicates-different", &[("count", &known.len())])) }
        ul.events { @for (a, b) in known { li {
            @let names = format!("{} · {}", named(ctx, loaded, a), named(ctx, loaded, b));
            span { (names) }
            form method="post" action=(format!("{}/doubt", address(loaded, a, b))) {
                button.ds-button data-variant="tertiary" { (words.text("duplicates-doubt")) span.visually-hidden { ": " (names) } }
            }
        } } }
    } } }
}

/// Both of a pair, which must stand.
fn pair(loaded: &Loaded, kept: &str, gone: &str) -> Result<(Id, Id), Problem> {
    let read = |id: &str| id.parse::<Id>().ok().filter(|id| loaded.place(id).is_some());
    read(kept).zip(read(gone)).filter(|(a, b)| a != b).ok_or_else(Problem::not_found)
}

/// Says that two are not the same.
pub(super) async fn differ(
    ctx: Ctx,
    Path((_, kept, gone)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let (a, b) = pair(ctx.programme()?, &kept, &gone)?;
    programmes::change(&ctx, move |tx: &mut Tx, _, by: &By| store::differ(tx, by, &a, &b)).await?;
    Ok(layout::redirect(&format!("/programmes/{}/duplicates?done=pair-different", ctx.programme()?.slug())))
}

/// Takes that back.
pub(super) async fn doubt(
    ctx: Ctx,
    Path((_, kept, gone)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let (a, b) = pair(ctx.programme()?, &kept, &gone)?;
    programmes::change(&ctx, move |tx: &mut Tx, _, by: &By| store::doubt(tx, by, &a, &b)).await?;
    Ok(layout::redirect(&format!("/programmes/{}/duplicates?done=pair-doubted", ctx.programme()?.slug())))
}
