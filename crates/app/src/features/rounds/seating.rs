//! Who sits where: for one on a phone, for all on paper, for the room on its screen.

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::programme::Seating;
use samspil_core::rounds::{Rounds, places, rounds};

use super::pages::{round_name, table_name, tables};
use crate::features::placing;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem};

fn find<'a>(loaded: &'a Loaded, id: &str) -> Result<&'a Seating, Problem> {
    loaded.plan.seatings.iter().find(|seating| seating.id.as_str() == id).ok_or_else(Problem::not_found)
}

/// The rounds, of units or of people: whichever sit there.
fn of(seating: &Seating) -> Rounds {
    rounds(seating, seating.tables.iter().all(|table| table.people.is_empty()))
}

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let seating = find(loaded, &id)?;
    let words = ctx.words;
    let address = format!("/programmes/{}/seatings/{}", loaded.slug(), seating.id);
    let meeting = seating.meeting.as_ref().map(|meeting| loaded.name(meeting));
    let tools = html! { div.toolbar {
        a.ds-button data-variant="secondary" href=(format!("{address}/screen")) { (words.text("rounds-screen")) }
    } };
    let content = html! { div.stack data-gap="large" {
        (mine(&ctx, loaded, seating))
        (tables(&ctx, loaded, &of(seating)))
    } };
    let page = Page {
        eyebrow: meeting,
        language: Some(loaded.plan.programme.language),
        tools,
        ..Page::new(&seating.title)
    };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

/// Where one sits, round by round: chosen by name.
fn mine(ctx: &Ctx, loaded: &Loaded, seating: &Seating) -> Markup {
    let words = ctx.words;
    let mut all: Vec<Id> =
        seating.tables.iter().flat_map(|table| table.people.iter().chain(&table.units)).cloned().collect();
    all.sort();
    all.dedup();
    let who = ctx.query("who").and_then(|text| text.parse::<Id>().ok()).filter(|id| all.contains(id));
    let options = placing::person_options(ctx, loaded, &all, who.as_ref().map(Id::as_str));
    html! { section.section.screen-only #mine {
        h2 { (words.text("rounds-mine")) }
        form.form method="get" {
            (placing::chooser(ctx, "who", "rounds-who", &options))
            div.actions { button.ds-button { (words.text("rounds-show")) } }
        }
        @if let Some(who) = who { ol.events { @for (table, others) in places(seating, &who) { li {
            span { (round_name(ctx, usize::from(table.round.saturating_sub(1)))) }
            div {
                p.lead { strong { (table_name(ctx, usize::from(table.table.saturating_sub(1)))) } }
                @let others: Vec<Id> = others.into_iter().cloned().collect();
                @if !others.is_empty() { p.muted { (words.with("rounds-with", &[("names", &placing::names(ctx, loaded, &others))])) } }
            }
        } } } }
    } }
}

/// One round for the room, readable from the back row.
pub(super) async fn screen(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let seating = find(loaded, &id)?;
    let (words, all) = (ctx.words, of(seating));
    let round = ctx.query("round").and_then(|text| text.parse::<usize>().ok()).unwrap_or(1);
    let at = round.clamp(1, all.len().max(1)) - 1;
    let title = round_name(&ctx, at);
    let base = format!("/programmes/{}/seatings/{}", loaded.slug(), seating.id);
    let content = html! { div.room-screen {
        @if all.is_empty() { p { (words.text("rounds-none")) } }
        ul.room-tables { @for (table, who) in all.get(at).into_iter().flatten().enumerate() { li {
            h2 { (table_name(&ctx, table)) }
            ul.plain-list { @for id in who { li { (placing::name(&ctx, loaded, id)) } } }
        } } }
        nav.row aria-label=(words.text("rounds-column-round")) {
            @if at > 0 { a.ds-button data-variant="secondary" href=(format!("{base}/screen?round={at}")) { (round_name(&ctx, at - 1)) } }
            @if at + 1 < all.len() { a.ds-button href=(format!("{base}/screen?round={}", at + 2)) { (round_name(&ctx, at + 1)) } }
            a href=(base) { (words.text("rounds-all")) }
        }
    } };
    let page = Page { eyebrow: Some(&seating.title), width: Width::Wide, ..Page::new(&title) };
    Ok(layout::page(&ctx, page, content))
}
