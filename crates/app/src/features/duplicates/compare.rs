//! Two side by side: which value stands, and who points where.

use std::collections::BTreeMap;

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::form::{self, Shape};
use samspil_core::merge::{self, Difference, Merge, Refusal, Side};
use samspil_core::{Element, Id};
use serde_json::Value;

use super::list::{address, named};
use super::merge::refused;
use crate::features::programmes::Loaded;
use crate::web::form::{Reader, label};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem};

/// What was chosen where it could not be carried out.
#[derive(Default)]
pub(super) struct Typed {
    /// Which value stands.
    pub(super) chosen: BTreeMap<String, Side>,
    /// Why not.
    pub(super) why: Option<String>,
}

pub(super) async fn page(
    ctx: Ctx,
    Path((_, kept, gone)): Path<(String, String, String)>,
) -> Result<Markup, Problem> {
    shown(&ctx, &kept, &gone, &Typed::default())
}

/// The elements of a pair, which must be two of a kind that is merged.
fn pair(loaded: &Loaded, kept: &str, gone: &str) -> Result<(Element, Element), Problem> {
    let read = |id: &str| id.parse::<Id>().ok().and_then(|id| loaded.element(&id));
    let pair = read(kept).zip(read(gone)).filter(|(a, b)| a.kind() == b.kind() && a.id() != b.id());
    pair.filter(|(a, _)| merge::KINDS.contains(&a.kind())).ok_or_else(Problem::not_found)
}

/// The page, with what was chosen that could not be carried out.
pub(super) fn shown(ctx: &Ctx, kept: &str, gone: &str, typed: &Typed) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let (kept, gone) = pair(loaded, kept, gone)?;
    let words = ctx.words;
    let title = words.text("duplicates-compare");
    let merge = merge::of(&loaded.plan, kept.id(), gone.id(), &typed.chosen);
    // What only the chosen values stand in the way of can be chosen otherwise.
    let hopeless = matches!(merge, Err(Refusal::BoundToEachOther(_) | Refusal::NoPair));
    let why = typed.why.clone().or_else(|| {
        let refusal = merge.as_ref().err()?;
        Some(words.message(&refused(loaded, refusal)).into_owned())
    });
    let content = html! { div.stack {
        p { a href=(format!("/programmes/{}/duplicates", loaded.slug())) { (words.text("duplicates-back")) } }
        @if let Some(why) = why { div.ds-alert data-color="warning" role="alert" { p { (why) } } }
        @if !hopeless { (choose(ctx, loaded, &kept, &gone, typed, merge.as_ref().ok())) }
        form method="post" action=(format!("{}/difference", address(loaded, kept.id(), gone.id()))) {
            button.ds-button data-variant="secondary" { (words.text("duplicates-differ")) }
        }
    } };
    let lead = words.text("duplicates-compare-lead");
    let page = Page { lead: Some(&lead), width: Width::Wide, ..Page::new(&title) };
    Ok(layout::programme_page(ctx, loaded, page, content))
}

fn choose(
    ctx: &Ctx,
    loaded: &Loaded,
    kept: &Element,
    gone: &Element,
    typed: &Typed,
    merge: Option<&Merge>,
) -> Markup {
    let words = ctx.words;
    let here = address(loaded, kept.id(), gone.id());
    html! {
        form.stack method="post" action=(format!("{here}/merge")) {
            input type="hidden" name="_kept" value=(loaded.version(kept.id()));
            input type="hidden" name="_gone" value=(loaded.version(gone.id()));
            (table(ctx, loaded, kept, gone, typed))
            @if let Some(merge) = merge { (pointing(ctx, loaded, merge)) }
            p.muted { (words.text("duplicates-undo")) }
            div.actions {
                button.ds-button { (words.text("duplicates-merge")) }
                a.ds-button data-variant="tertiary" href=(address(loaded, gone.id(), kept.id())) { (words.text("duplicates-swap")) }
            }
        }
    }
}

fn table(ctx: &Ctx, loaded: &Loaded, kept: &Element, gone: &Element, typed: &Typed) -> Markup {
    let words = ctx.words;
    let reader = Reader::new(ctx, loaded, kept.language());
    let differing: Vec<Difference> =
        merge::differences(kept, gone).into_iter().filter(|one| reader.sees(&one.field)).collect();
    html! { div.scroll role="region" tabindex="0" aria-label=(words.text("duplicates-compare")) {
        table.ds-table {
            thead { tr {
                th scope="col" { (words.text("duplicates-field")) }
                th scope="col" { (words.text("duplicates-kept")) ": " (named(ctx, loaded, kept.id())) }
                th scope="col" { (words.text("duplicates-gone")) ": " (named(ctx, loaded, gone.id())) }
                th scope="col" { (words.text("duplicates-stands")) }
            } }
            tbody {
                @if differing.is_empty() { tr { td colspan="4" { (words.text("duplicates-alike")) } } }
                @for one in &differing { (row(&reader, kept, one, typed.chosen.get(&one.field).copied().unwrap_or(one.usual))) }
            }
        }
    } }
}

fn row(reader: &Reader<'_>, kept: &Element, one: &Difference, chosen: Side) -> Markup {
    let words = reader.ctx.words;
    let title = label(words, kept.kind().as_str(), &one.field);
    let sides = [Side::Kept, Side::Gone, Side::Both];
    html! { tr {
        th scope="row" { (title) }
        td { (value(reader, kept, &one.field, &one.kept)) }
        td { (value(reader, kept, &one.field, &one.gone)) }
        td { fieldset.ds-fieldset {
            legend.visually-hidden { (title) }
            @for side in sides.into_iter().filter(|side| one.joins || *side != Side::Both) {
                @let id = format!("{}-{}", one.field, side.as_str());
                div.ds-field {
                    input.ds-input type="radio" id=(id) name=(one.field) value=(side.as_str()) checked[chosen == side];
                    label.ds-label for=(id) { (words.text(&format!("duplicates-side-{}", side.as_str()))) }
                }
            }
        } }
    } }
}

/// What stands in a field; a dash where nothing does.
fn value(reader: &Reader<'_>, element: &Element, field: &str, value: &Value) -> Markup {
    let shape: Option<&Shape> = form::of(element.kind()).field(field).map(|field| &field.shape);
    html! { @match shape {
        Some(shape) if !value.is_null() => (reader.value(shape, value)),
        _ => span.muted { "–" },
    } }
}

/// Who will point at the one that stays.
fn pointing(ctx: &Ctx, loaded: &Loaded, merge: &Merge) -> Markup {
    const SHOWN: usize = 30;
    let words = ctx.words;
    let count = merge.changed.len() + usize::from(merge.head.is_some());
    html! { @if count > 0 { details.ds-details {
        summary { (words.with("duplicates-pointing", &[("count", &count)])) }
        ul {
            @if merge.head.is_some() { li { (words.text("kind-programme")) } }
            @for other in merge.changed.iter().take(SHOWN) {
                li { (words.text(&format!("kind-{}", other.kind()))) ": " (Reader::new(ctx, loaded, None).link(other)) }
            }
            @if merge.changed.len() > SHOWN { li { "…" } }
        }
    } } }
}
