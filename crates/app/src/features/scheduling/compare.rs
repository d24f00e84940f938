//! Proposals side by side.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maud::{Markup, html};
use samspil_core::scheduling::{Key, Placed};

use super::store::{self, Proposal};
use super::{index, said};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem};

/// The most proposals side by side.
const MOST: usize = 4;

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let known = ctx.app.read(move |tx| store::list(tx, &row)).await?;
    let asked = |proposal: &&Proposal| {
        let has = proposal.outcome.as_ref().is_some_and(super::Outcome::has_dates);
        has && ctx.pairs().iter().any(|(name, value)| name == "proposal" && *value == proposal.id)
    };
    // The oldest first: the others are told apart from it.
    let chosen: Vec<&Proposal> = known.iter().rev().filter(asked).take(MOST).collect();
    let words = ctx.words;
    let title = words.text("scheduling-comparison");
    let content = html! {
        @if chosen.len() < 2 { div.empty {
            p { (words.text("scheduling-choose-two")) }
            p { a.ds-button href=(format!("/programmes/{}/scheduling#proposals", loaded.slug())) { (words.text("scheduling-to-proposals")) } }
        } }
        @else { (table(&ctx, loaded, &chosen)) }
    };
    Ok(layout::programme_page(&ctx, loaded, Page { width: Width::Wide, ..Page::new(&title) }, content))
}

fn table(ctx: &Ctx, loaded: &Loaded, chosen: &[&Proposal]) -> Markup {
    let words = ctx.words;
    let rows = rows(chosen);
    html! {
        p { (words.text("scheduling-comparison-lead")) }
        div.scroll role="region" tabindex="0" aria-label=(words.text("scheduling-comparison")) { table.ds-table {
            thead { tr {
                th scope="col" { (words.text("scheduling-what")) }
                @for (proposal, letter) in chosen.iter().zip('A'..) { th scope="col" {
                    (letter) " · " a href=(format!("/programmes/{}/scheduling/{}", loaded.slug(), proposal.id)) { (words.moment(proposal.created_at, &ctx.zone())) }
                } }
            } }
            tbody {
                tr { th scope="row" { (words.text("scheduling-result")) } @for proposal in chosen { td { (index::result(ctx, proposal)) } } }
                tr { th scope="row" { (words.text("scheduling-cannot")) } @for proposal in chosen { td { (absences(ctx, proposal)) } } }
                @for (placed, dates) in rows.values() { tr {
                    th scope="row" { (said::placed(ctx, loaded, placed)) }
                    @for date in dates { td { (cell(ctx, *date, dates.first().copied().flatten())) } }
                } }
            }
        } }
    }
}

type Rows<'a> = BTreeMap<(Date, &'a Key), (&'a Placed, Vec<Option<Date>>)>;

/// Every event with its date in each proposal, by its first date.
fn rows<'a>(chosen: &[&'a Proposal]) -> Rows<'a> {
    let placed = |proposal: &'a Proposal| proposal.outcome.iter().flat_map(|outcome| &outcome.report.placed);
    let mut all: BTreeMap<&Key, (&Placed, Vec<Option<Date>>)> = BTreeMap::new();
    for (at, proposal) in chosen.iter().enumerate() {
        for one in placed(proposal) {
            let row = all.entry(&one.key).or_insert_with(|| (one, vec![None; chosen.len()]));
            if let Some(slot) = row.1.get_mut(at) {
                *slot = Some(one.date);
            }
        }
    }
    all.into_iter()
        .map(|(key, row)| ((row.1.iter().flatten().min().copied().unwrap_or_default(), key), row))
        .collect()
}

fn absences(ctx: &Ctx, proposal: &Proposal) -> String {
    let placed = proposal.outcome.iter().flat_map(|outcome| &outcome.report.placed);
    let count: usize = placed.map(|one| one.absent.len()).sum();
    ctx.words.with("scheduling-absent-total", &[("count", &count)]).into_owned()
}

/// A date, and how far it lies from the first proposal's.
fn cell(ctx: &Ctx, date: Option<Date>, first: Option<Date>) -> Markup {
    let words = ctx.words;
    let Some(date) = date else { return html! { span.muted { (words.text("scheduling-not-in-it")) } } };
    let moved = first.and_then(|first| first.until(date).ok()).map_or(0, |span| span.get_days());
    let key = if moved > 0 { "scheduling-later" } else { "scheduling-earlier" };
    html! {
        @if moved == 0 { (said::day(ctx, date)) }
        @else {
            strong { (said::day(ctx, date)) } " "
            span.muted.nowrap { (words.with(key, &[("count", &i64::from(moved.abs()))])) }
        }
    }
}
