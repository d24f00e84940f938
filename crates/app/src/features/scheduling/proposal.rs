//! The page of a proposal: how far the run is, or what it found.

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::scheduling::{Draft, Placed, Settings, draft};

use super::outcome::{self, Found, Outcome};
use super::store::{self, Proposal};
use super::{contradiction, months, moves, said};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let proposal = ctx.app.read(move |tx| store::find(tx, &row, &id)).await?;
    let words = ctx.words;
    let title = words
        .with("scheduling-proposal-title", &[("moment", &words.moment(proposal.created_at, &ctx.zone()))]);
    let runs = proposal.outcome.is_none() && proposal.runs(ctx.now);
    let content = match &proposal.outcome {
        Some(outcome) => found(&ctx, loaded, &proposal, outcome),
        None if runs => running(&ctx, loaded, &proposal),
        None => broke_off(&ctx, loaded, &proposal),
    };
    let page = Page { refresh: runs.then_some(2), eyebrow: None, ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn address(loaded: &Loaded, proposal: &Proposal) -> String {
    format!("/programmes/{}/scheduling/{}", loaded.slug(), proposal.id)
}

/// The way back to the form, with the same choices.
fn anew(ctx: &Ctx, loaded: &Loaded, proposal: &Proposal) -> Markup {
    html! {
        a.ds-button data-variant="secondary" href=(format!("/programmes/{}/scheduling?from={}#new", loaded.slug(), proposal.id)) {
            (ctx.words.text("scheduling-anew"))
        }
    }
}

fn running(ctx: &Ctx, loaded: &Loaded, proposal: &Proposal) -> Markup {
    let words = ctx.words;
    let address = address(loaded, proposal);
    html! {
        div.stack hx-get=(address) hx-trigger="every 1s" hx-select="#main" hx-target="#main" hx-swap="outerHTML" {
            div.ds-alert data-color="info" {
                h2 { (words.text("scheduling-runs")) }
                p { (words.text("scheduling-runs-lead")) }
                @if let Some(weight) = proposal.far.weight { p {
                    (words.with("scheduling-far", &[("weight", &said::whole(weight)), ("bound", &said::whole(proposal.far.bound.unwrap_or(0.0)))]))
                } }
            }
            div.row {
                form method="post" action=(format!("{address}/cancellation")) {
                    button.ds-button data-variant="secondary" { (words.text("scheduling-cancel")) }
                }
                a.ds-button data-variant="tertiary" href=(address) { (words.text("scheduling-look-again")) }
            }
        }
    }
}

fn broke_off(ctx: &Ctx, loaded: &Loaded, proposal: &Proposal) -> Markup {
    html! { div.stack {
        div.ds-alert data-color="warning" { p { (ctx.words.text("scheduling-broke-off-lead")) } }
        div.row { (anew(ctx, loaded, proposal)) }
    } }
}

fn found(ctx: &Ctx, loaded: &Loaded, proposal: &Proposal, outcome: &Outcome) -> Markup {
    let draft = draft(&loaded.plan, &proposal.settings).ok();
    html! { div.stack data-gap="large" {
        (standing(ctx, proposal, draft.as_ref()))
        @match (outcome.found, &draft) {
            _ if outcome.has_dates() => { (dates(ctx, loaded, proposal, outcome)) }
            (Found::Contradiction, Some(draft)) => { (contradiction::section(ctx, loaded, proposal, outcome, draft)) }
            _ => { div.ds-alert data-color="warning" { p { (said::found(ctx, outcome)) } p { (ctx.words.text("scheduling-nothing-help")) } } }
        }
        @if let Some(draft) = &draft { (went_by(ctx, loaded, &proposal.settings, draft)) }
        div.row { (anew(ctx, loaded, proposal)) }
    } }
}

/// Whether the plan has changed since, and whether the dates were taken over.
fn standing(ctx: &Ctx, proposal: &Proposal, draft: Option<&Draft>) -> Markup {
    let words = ctx.words;
    let stale = draft.is_none_or(|draft| outcome::fingerprint(draft) != proposal.fingerprint);
    html! {
        @if let Some(taken) = proposal.taken_at {
            div.ds-alert data-color="success" { p { (words.with("scheduling-taken-at", &[("moment", &words.moment(taken, &ctx.zone()))])) } }
        } @else if stale {
            div.ds-alert data-color="warning" { p { (words.text("scheduling-stale")) } }
        }
    }
}

fn dates(ctx: &Ctx, loaded: &Loaded, proposal: &Proposal, outcome: &Outcome) -> Markup {
    html! {
        (verdict(ctx, loaded, outcome))
        @if proposal.taken_at.is_none() { (take_over(ctx, loaded, proposal)) }
        (table(ctx, loaded, proposal, outcome))
        (moves::form(ctx, loaded, proposal, outcome))
        (months::section(ctx, loaded, outcome))
    }
}

/// How good the dates are and why, in plain words.
fn verdict(ctx: &Ctx, loaded: &Loaded, outcome: &Outcome) -> Markup {
    let words = ctx.words;
    let absences: usize = outcome.report.placed.iter().map(|one| one.absent.len()).sum();
    let often: Vec<_> = outcome.report.missing.iter().filter(|(_, days)| *days > 2).collect();
    let weights = outcome.weights;
    html! { section.section {
        p { strong { (said::found(ctx, outcome)) } }
        ul {
            li { (words.with("scheduling-absent-total", &[("count", &absences)])) }
            @for (person, days) in &often { li {
                (words.with("scheduling-absent-often", &[("name", &said::names(ctx, loaded, std::slice::from_ref(person))), ("count", days)]))
            } }
            @if weights.distances >= 1.0 { li { (words.with("scheduling-beside", &[("days", &said::whole(weights.distances))])) } }
            @if weights.weekdays >= 1.0 { li { (words.with("scheduling-edge-days", &[("count", &edge_days(outcome))])) } }
        }
        details.ds-details {
            summary { (words.text("scheduling-how-weighed")) }
            p { (words.text("scheduling-weighing")) }
        }
    } }
}

/// How many of the dates are Mondays or Fridays.
fn edge_days(outcome: &Outcome) -> usize {
    use jiff::civil::Weekday;
    let edge = |one: &&Placed| !one.stood && matches!(one.date.weekday(), Weekday::Monday | Weekday::Friday);
    outcome.report.placed.iter().filter(edge).count()
}

fn take_over(ctx: &Ctx, loaded: &Loaded, proposal: &Proposal) -> Markup {
    let words = ctx.words;
    html! {
        form.form method="post" action=(format!("{}/take-over", address(loaded, proposal))) {
            fieldset.ds-fieldset {
                legend.ds-label { (words.text("scheduling-take-over-as")) }
                @for (value, on) in [("expected", true), ("confirmed", false)] {
                    div.ds-field {
                        input.ds-input type="radio" id=(value) name="sureness" value=(value) checked[on];
                        label.ds-label for=(value) { (words.text(&format!("scheduling-as-{value}"))) }
                    }
                }
                @if !proposal.settings.bounds.is_empty() {
                    div.ds-field {
                        input.ds-input type="checkbox" id="rules" name="rules" value="1" checked;
                        label.ds-label for="rules" { (words.text("scheduling-change-rules")) }
                    }
                }
            }
            div.actions { button.ds-button { (words.text("scheduling-take-over")) } }
        }
    }
}

fn table(ctx: &Ctx, loaded: &Loaded, proposal: &Proposal, outcome: &Outcome) -> Markup {
    let words = ctx.words;
    let columns = ["scheduling-what", "scheduling-when", "scheduling-distance", "scheduling-cannot"];
    html! { section.section {
        h2 #dates { (words.text("scheduling-dates")) }
        div.scroll role="region" tabindex="0" aria-labelledby="dates" { table.ds-table.stacked role="table" {
            thead role="rowgroup" { tr role="row" {
                @for key in columns { th scope="col" role="columnheader" { (words.text(key)) } }
            } }
            tbody role="rowgroup" { @for one in &outcome.report.placed { (row(ctx, loaded, proposal, one)) } }
        } }
    } }
}

fn row(ctx: &Ctx, loaded: &Loaded, proposal: &Proposal, one: &Placed) -> Markup {
    let words = ctx.words;
    html! {
        tr role="row" id=(months::anchor(&one.key)) {
            th scope="row" role="rowheader" {
                a href=(said::part(loaded, &one.key.of)) { (said::placed(ctx, loaded, one)) }
                @if !one.must.is_empty() { p.muted.small { (said::names(ctx, loaded, &one.must)) } }
            }
            td role="cell" data-label=(words.text("scheduling-when")) {
                (said::day(ctx, one.date)) " " span.muted.nowrap { (said::week(ctx, one.date)) }
                @if one.stood { p.small { span.ds-tag data-color="neutral" { (words.text("scheduling-stood")) } } }
                @if let Some(from) = one.moved_from { p.muted.small { (words.with("scheduling-moved-from", &[("date", &said::day(ctx, from))])) } }
            }
            td role="cell" data-label=(words.text("scheduling-distance")) {
                @for distance in &one.distances { p { (said::distance(ctx, loaded, &proposal.settings, distance)) } }
            }
            td role="cell" data-label=(words.text("scheduling-cannot")) { (absent(ctx, loaded, one)) }
        }
    }
}

fn absent(ctx: &Ctx, loaded: &Loaded, one: &Placed) -> Markup {
    let words = ctx.words;
    html! {
        @if one.absent.is_empty() { (words.text("scheduling-all-can")) }
        @else {
            (words.with("scheduling-absent-of", &[("count", &one.absent.len()), ("invited", &one.invited)]))
            ": " (said::names(ctx, loaded, &one.absent))
        }
    }
}

/// What the run went by: its time, its days, and what was other than the plan says.
fn went_by(ctx: &Ctx, loaded: &Loaded, settings: &Settings, draft: &Draft) -> Markup {
    let words = ctx.words;
    let span = |from, to| {
        words
            .with("scheduling-from-day-to", &[("from", &said::date(ctx, from)), ("to", &said::date(ctx, to))])
    };
    let closed = draft.closed.len();
    html! { section.section { details.ds-details open[other(settings)] {
        summary { (words.text("scheduling-went-by")) }
        dl.facts {
            div { dt { (words.text("scheduling-window")) } dd { (span(settings.first, settings.last)) } }
            div { dt { (words.text("scheduling-weekdays")) } dd { (weekdays(ctx, settings)) } }
            div { dt { (words.text("scheduling-free-days")) } dd { (words.with("scheduling-closed", &[("count", &closed)])) } }
        }
        @if other(settings) {
            h3 { (words.text("scheduling-this-time")) }
            ul {
                @for (rule, bounds) in &settings.bounds { li { (bounded(ctx, loaded, rule, *bounds)) } }
                @for why in &settings.without { li { (words.text("scheduling-without")) " " (said::why(ctx, loaded, settings, why)) } }
                @for (key, date) in &settings.dates { li {
                    (words.with("scheduling-chosen", &[("name", &said::event(ctx, loaded, draft, key)), ("date", &said::day(ctx, *date))]))
                } }
                @for (key, weekday) in &settings.also {
                    @let at = samspil_core::programme::Weekday::ALL.iter().position(|day| day == weekday).unwrap_or(0);
                    li { (words.with("scheduling-also", &[("name", &said::event(ctx, loaded, draft, key)), ("weekday", &words.text(&format!("weekday-{}", at + 1)))])) }
                }
            }
        }
    } } }
}

fn other(s: &Settings) -> bool {
    !(s.bounds.is_empty() && s.without.is_empty() && s.dates.is_empty() && s.also.is_empty())
}

fn weekdays(ctx: &Ctx, settings: &Settings) -> String {
    let at = |day| samspil_core::programme::Weekday::ALL.iter().position(|other| other == day).unwrap_or(0);
    let name = |day| ctx.words.text(&format!("weekday-{}", at(day) + 1)).into_owned();
    ctx.words.list(&settings.weekdays.iter().map(name).collect::<Vec<_>>())
}

fn bounded(
    ctx: &Ctx,
    loaded: &Loaded,
    rule: &samspil_core::Id,
    (min, max): (Option<i32>, Option<i32>),
) -> Markup {
    let words = ctx.words;
    let number = |days: i32| i64::from(days);
    let text = match (min, max) {
        (Some(min), Some(max)) => {
            words.with("scheduling-from-to", &[("min", &number(min)), ("max", &number(max))])
        }
        (Some(min), None) => words.with("scheduling-at-least", &[("days", &number(min))]),
        (None, Some(max)) => words.with("scheduling-at-most", &[("days", &number(max))]),
        (None, None) => words.text("scheduling-in-order"),
    };
    html! { a href=(said::part(loaded, rule)) { (said::text(ctx, loaded, loaded.name(rule))) } ": " (text) }
}
