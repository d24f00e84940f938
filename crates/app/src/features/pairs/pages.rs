//! The page of a proposal: the pairs with their reasons, or who stands in the
//! way and what would help.

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::pairing::{People, troubles};

use super::store::{self, Kept};
use super::{index, said};
use crate::features::programmes::Loaded;
use crate::web::form;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    shown(&ctx, id, None).await
}

/// What was chosen for a swap, and why it was refused.
pub(super) struct Refused {
    pub(super) a: Id,
    pub(super) b: Id,
    pub(super) why: String,
}

pub(super) async fn shown(ctx: &Ctx, id: String, refused: Option<&Refused>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let kept = ctx.app.read(move |tx| store::one(tx, &row, &id)).await?;
    let words = ctx.words;
    let moment = words.moment(kept.created_at, &ctx.zone());
    let title = words.with("pairs-proposal-title", &[("moment", &moment)]);
    let people = People::of(&loaded.plan, &kept.settings);
    let content = html! { div.stack data-gap="large" {
        (verdict(ctx, loaded, &kept, &people))
        @if kept.draft.pairs.is_empty() { (in_the_way(ctx, loaded, &kept, &people)) }
        @else {
            (pairs(ctx, loaded, &kept, &people))
            @if kept.taken_at.is_none() { (swap_form(ctx, loaded, &kept, refused)) (take_over(ctx, loaded, &kept)) }
        }
        p { a href=(format!("/programmes/{}/pairs#new", loaded.slug())) { (words.text("pairs-anew")) } }
    } };
    Ok(layout::programme_page(ctx, loaded, Page::new(&title), content))
}

/// How good the pairs are, and whether they still hold.
fn verdict(ctx: &Ctx, loaded: &Loaded, kept: &Kept, people: &People<'_>) -> Markup {
    let words = ctx.words;
    let draft = &kept.draft;
    let broken = if kept.taken_at.is_some() { Vec::new() } else { troubles(people, &draft.pairs) };
    html! { section.section {
        p { strong { (index::result(ctx, kept)) } }
        @if !draft.pairs.is_empty() { p { (proof(ctx, kept)) } }
        @if let Some(taken) = kept.taken_at {
            div.ds-alert data-color="success" { p { (words.with("pairs-taken-at", &[("moment", &words.moment(taken, &ctx.zone()))])) } }
        } @else if let Some(first) = broken.first().filter(|_| !draft.pairs.is_empty()) {
            div.ds-alert data-color="warning" { p { (words.text("pairs-stale")) " " (form::message(ctx, loaded, &said::trouble(loaded, first))) } }
        }
    } }
}

/// Whether any other pairs would be better, in a sentence.
fn proof(ctx: &Ctx, kept: &Kept) -> String {
    let draft = &kept.draft;
    let Some(most) = draft.most else { return ctx.words.text("pairs-proof-none").into_owned() };
    let key = match (draft.points >= most, draft.by_hand) {
        (true, false) => "pairs-proof-best",
        (true, true) => "pairs-proof-hand-best",
        (false, true) => "pairs-proof-hand",
        (false, false) => "pairs-proof-near",
    };
    ctx.words.with(key, &[("points", &draft.points), ("most", &most)]).into_owned()
}

fn pairs(ctx: &Ctx, loaded: &Loaded, kept: &Kept, people: &People<'_>) -> Markup {
    let words = ctx.words;
    let columns = ["pairs-column-pair", "pairs-column-why", "pairs-column-points"];
    html! { section.section {
        h2 #pairs { (words.text("pairs-pairs")) }
        div.scroll role="region" tabindex="0" aria-labelledby="pairs" { table.ds-table.stacked role="table" {
            thead role="rowgroup" { tr role="row" { @for key in columns { th scope="col" role="columnheader" { (words.text(key)) } } } }
            tbody role="rowgroup" { @for pair in &kept.draft.pairs { tr role="row" {
                th scope="row" role="rowheader" {
                    @for id in pair { p { (person(ctx, loaded, id)) } }
                    @if pair.len() == 3 { p { span.ds-tag data-color="info" { (words.text("pairs-trio")) } } }
                }
                td role="cell" data-label=(words.text(columns[1])) {
                    @let reasons = said::reasons(ctx, people, pair);
                    @if let [one] = reasons.as_slice() { (one) } @else {
                        ul { @for ([a, b], reason) in samspil_core::pairing::couples(pair).zip(&reasons) {
                            li { (said::names(ctx, loaded, &[a.clone(), b.clone()])) ": " (reason) }
                        } }
                    }
                }
                td.number role="cell" data-label=(words.text(columns[2])) { (people.total(std::slice::from_ref(pair))) }
            } } }
        } }
    } }
}

/// Name, organisation and area, and level.
fn person(ctx: &Ctx, loaded: &Loaded, id: &Id) -> Markup {
    let person = loaded.plan.people.iter().find(|person| person.id == *id);
    let organisation = person.and_then(|person| person.organisation.as_ref()).map(|id| loaded.name(id));
    let area = person.and_then(|person| person.department.as_deref());
    let level = person.and_then(|person| person.level.as_ref()).map(|id| loaded.name(id));
    let about: Vec<&str> = [organisation, area, level].into_iter().flatten().collect();
    html! {
        a href=(format!("/programmes/{}/parts-of/{id}", loaded.slug())) { (said::name(ctx, loaded, id)) }
        @if !about.is_empty() { br; span.muted.small { (layout::content_span(ctx, loaded.plan.programme.language, &about.join(" · "))) } }
    }
}

fn swap_form(ctx: &Ctx, loaded: &Loaded, kept: &Kept, refused: Option<&Refused>) -> Markup {
    let words = ctx.words;
    let all: Vec<Id> = kept.draft.pairs.iter().flatten().cloned().collect();
    html! { section.section #swap {
        h2 { (words.text("pairs-swap")) }
        p { (words.text("pairs-swap-help")) }
        form.form method="post" action=(format!("/programmes/{}/pairs/{}/swaps", loaded.slug(), kept.id)) {
            @if let Some(refused) = refused {
                div.ds-alert data-color="danger" role="alert" { p { (words.text("pairs-swap-refused")) " " (refused.why) } }
            }
            input type="hidden" name="version" value=(kept.version);
            @let chosen = [refused.map(|one| &one.a), refused.map(|one| &one.b)];
            div.pair { @for ((name, key), chosen) in [("a", "pairs-swap-one"), ("b", "pairs-swap-other")].into_iter().zip(chosen) { div.ds-field {
                label.ds-label for=(name) { (words.text(key)) }
                select.ds-input id=(name) name=(name) { (index::options(ctx, loaded, &all, chosen)) }
            } } }
            div.actions { button.ds-button data-variant="secondary" { (words.text("pairs-swap-do")) } }
        }
    } }
}

fn take_over(ctx: &Ctx, loaded: &Loaded, kept: &Kept) -> Markup {
    let words = ctx.words;
    html! { section.section #take-over {
        h2 { (words.text("pairs-take-over")) }
        p { (words.text("pairs-take-over-help")) }
        form.form method="post" action=(format!("/programmes/{}/pairs/{}/take-over", loaded.slug(), kept.id)) {
            div.ds-field {
                input.ds-input type="checkbox" id="asked" name="asked" value="1";
                label.ds-label for="asked" { (words.text("pairs-take-over-asked")) }
            }
            div.actions { button.ds-button { (words.text("pairs-take-over-do")) } }
        }
    } }
}

/// Who stands in the way, and what would help.
fn in_the_way(ctx: &Ctx, loaded: &Loaded, kept: &Kept, people: &People<'_>) -> Markup {
    let words = ctx.words;
    html! {
        section.section #in-the-way {
            h2 { (words.text("pairs-in-the-way")) }
            @if kept.draft.blocked.is_empty() { p { (words.text("pairs-in-the-way-unknown")) } }
            ul { @for blocked in &kept.draft.blocked { @for sentence in said::blocked(ctx, loaded, blocked) { li { (sentence) } } } }
        }
        @if !kept.draft.exceptions.is_empty() { section.section #exceptions {
            h2 { (words.text("pairs-exceptions")) }
            ol { @for (at, exception) in kept.draft.exceptions.iter().enumerate() { li {
                @for sentence in said::exception(ctx, loaded, people, exception) { p { (sentence) } }
                form method="post" action=(format!("/programmes/{}/pairs/{}/exceptions", loaded.slug(), kept.id)) {
                    input type="hidden" name="exception" value=(at);
                    button.ds-button data-variant="secondary" { (words.text("pairs-exception-do")) }
                }
            } } }
        } }
    }
}
