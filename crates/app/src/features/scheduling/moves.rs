//! One date moved: what else moves with it, before anything is kept.

use std::sync::atomic::AtomicBool;

use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use maud::{Markup, html};
use samspil_core::Message;
use samspil_core::scheduling::{Draft, Key, Placed, Settings};
use serde::Deserialize;

use super::chosen::day;
use super::outcome::{self, Outcome};
use super::store::{self, Proposal};
use super::{actions, contradiction, runs, said};
use crate::app::apart;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Problem};

/// The form on a proposal: which date to move, and where to.
pub(super) fn form(ctx: &Ctx, loaded: &Loaded, proposal: &Proposal, outcome: &Outcome) -> Markup {
    let words = ctx.words;
    let movable: Vec<&Placed> = outcome.report.placed.iter().filter(|one| !one.stood).collect();
    html! {
        section.section #move {
            h2 { (words.text("scheduling-move")) }
            p { (words.text("scheduling-move-lead")) }
            form.form action=(format!("/programmes/{}/scheduling/{}/moves", loaded.slug(), proposal.id)) {
                div.pair {
                    div.ds-field {
                        label.ds-label for="event" { (words.text("scheduling-what")) }
                        select.ds-input id="event" name="event" { @for one in movable {
                            option value=(one.key) { (said::placed(ctx, loaded, one)) " – " (said::date(ctx, one.date)) }
                        } }
                    }
                    div.ds-field {
                        label.ds-label for="to" { (words.text("scheduling-move-to")) }
                        input.ds-input type="date" id="to" name="to" required;
                    }
                }
                div.actions { button.ds-button data-variant="secondary" { (words.text("scheduling-preview")) } }
            }
        }
    }
}

/// What is to be moved where.
#[derive(Deserialize)]
pub(super) struct Move {
    event: String,
    to: String,
}

impl Move {
    fn read(&self) -> Result<(Key, Date), Problem> {
        let key = self.event.parse().map_err(|_| Problem::not_found())?;
        let to = day(&self.to).ok_or_else(|| Problem::invalid(Message::new("scheduling-no-day")))?;
        Ok((key, to))
    }
}

async fn proposal(ctx: &Ctx, id: String) -> Result<(Proposal, Outcome), Problem> {
    let row = ctx.programme()?.row.clone();
    let proposal = ctx.app.read(move |tx| store::find(tx, &row, &id)).await?;
    let outcome = proposal.outcome.clone().filter(Outcome::has_dates).ok_or_else(Problem::not_found)?;
    Ok((proposal, outcome))
}

/// The run in which one date is chosen and the others stay where they can.
fn moved(proposal: &Proposal, outcome: &Outcome, key: &Key, to: Date) -> Result<Settings, Problem> {
    let known = outcome.report.placed.iter().any(|one| one.key == *key && !one.stood);
    if !known {
        return Err(Problem::not_found());
    }
    let mut settings = proposal.settings.clone();
    settings.near = outcome.dates();
    settings.dates.insert(key.clone(), to);
    settings.excepted.remove(key);
    Ok(settings)
}

pub(super) async fn preview(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let asked =
        Move { event: ctx.query("event").unwrap_or_default(), to: ctx.query("to").unwrap_or_default() };
    let loaded = ctx.programme()?;
    let (proposal, before) = proposal(&ctx, id).await?;
    let (key, to) = asked.read()?;
    let settings = moved(&proposal, &before, &key, to)?;
    let draft = runs::drafted(&loaded.plan, &settings)?;
    let place = ctx.app.runs.place()?;
    let (after, draft) = {
        let (settings, hint) = (settings.clone(), before.dates());
        apart(move || {
            let _place = place;
            let found = outcome::find(&draft, &settings, Some(&hint), &AtomicBool::new(false), &mut |_| {});
            (found, draft)
        })
        .await?
    };
    let after = after.map_err(|fault| Problem::internal(&fault))?;
    let words = ctx.words;
    let name = said::event(&ctx, loaded, &draft, &key);
    let title = words.with("scheduling-preview-title", &[("name", &name), ("date", &said::day(&ctx, to))]);
    let tried = Proposal { settings, outcome: Some(after.clone()), ..proposal.clone() };
    let content = if after.has_dates() {
        chain(&ctx, loaded, &proposal, (&before, &after), &asked)
    } else {
        blocked(&ctx, loaded, &tried, &after, &draft)
    };
    let content = html! { div.stack data-gap="large" {
        (content)
        div.row { a.ds-button data-variant="tertiary" href=(format!("/programmes/{}/scheduling/{}#move", loaded.slug(), proposal.id)) {
            (words.text("scheduling-back")) } }
    } };
    Ok(layout::programme_page(&ctx, loaded, Page::new(&title), content))
}

/// Why the date cannot be moved there. What would help is tried from the
/// proposal itself, so nothing is offered here.
fn blocked(ctx: &Ctx, loaded: &Loaded, tried: &Proposal, after: &Outcome, draft: &Draft) -> Markup {
    let without = Outcome { ways: Vec::new(), ..after.clone() };
    html! {
        div.ds-alert data-color="warning" { p { (ctx.words.text("scheduling-cannot-move")) } }
        (contradiction::section(ctx, loaded, tried, &without, draft))
    }
}

/// What lies on another day than before.
fn both<'a>(before: &'a Outcome, after: &'a Outcome) -> Vec<(&'a Placed, &'a Placed)> {
    let old = |one: &Placed| before.report.placed.iter().find(|old| old.key == one.key);
    let pairs = after.report.placed.iter().filter_map(|one| Some((old(one)?, one)));
    pairs.filter(|(old, new)| old.date != new.date).collect()
}

fn chain(
    ctx: &Ctx,
    loaded: &Loaded,
    proposal: &Proposal,
    (before, after): (&Outcome, &Outcome),
    asked: &Move,
) -> Markup {
    let words = ctx.words;
    let moved = both(before, after);
    html! {
        p { (words.with("scheduling-chain", &[("count", &moved.len())])) }
        div.scroll role="region" tabindex="0" aria-label=(words.text("scheduling-moves")) { table.ds-table.stacked role="table" {
            thead role="rowgroup" { tr role="row" {
                @for key in ["scheduling-what", "scheduling-from-day", "scheduling-to-day", "scheduling-cannot"] { th scope="col" role="columnheader" { (words.text(key)) } }
            } }
            tbody role="rowgroup" { @for (old, new) in &moved { tr role="row" {
                th scope="row" role="rowheader" { (said::placed(ctx, loaded, new)) }
                td role="cell" data-label=(words.text("scheduling-from-day")) { (said::day(ctx, old.date)) }
                td role="cell" data-label=(words.text("scheduling-to-day")) { (said::day(ctx, new.date)) }
                td role="cell" data-label=(words.text("scheduling-cannot")) { (absences(ctx, loaded, old, new)) }
            } } }
        } }
        form method="post" action=(format!("/programmes/{}/scheduling/{}/moves", loaded.slug(), proposal.id)) {
            input type="hidden" name="event" value=(asked.event);
            input type="hidden" name="to" value=(asked.to);
            button.ds-button { (words.text("scheduling-keep-move")) }
        }
    }
}

/// Who can now, and who cannot any more.
fn absences(ctx: &Ctx, loaded: &Loaded, old: &Placed, new: &Placed) -> Markup {
    let words = ctx.words;
    let only = |a: &Placed, b: &Placed| -> Vec<samspil_core::Id> {
        a.absent.iter().filter(|id| !b.absent.contains(id)).cloned().collect()
    };
    let (can, cannot) = (only(old, new), only(new, old));
    html! {
        @if can.is_empty() && cannot.is_empty() { (words.text("scheduling-same-people")) }
        @if !cannot.is_empty() { p { (words.with("scheduling-cannot-now", &[("names", &said::names(ctx, loaded, &cannot))])) } }
        @if !can.is_empty() { p { (words.with("scheduling-can-now", &[("names", &said::names(ctx, loaded, &can))])) } }
    }
}

pub(super) async fn keep(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(asked): Form<Move>,
) -> Result<Response, Problem> {
    let (proposal, before) = proposal(&ctx, id).await?;
    let (key, to) = asked.read()?;
    let settings = moved(&proposal, &before, &key, to)?;
    let begun = runs::begin(&ctx, settings, Some(before.dates())).await?;
    Ok(actions::to(ctx.programme()?, &begun.id))
}
