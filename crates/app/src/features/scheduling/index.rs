//! The page from which dates are asked for.

use maud::{Markup, html};
use samspil_core::scheduling::{Draft, Settings, Unused, Why, draft};

use super::actions::base;
use super::chosen::Faults;
use super::store::{self, Proposal};
use super::{absences, said, settings_form};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

/// What stands in the forms.
pub(super) struct Shown<'a> {
    /// What is chosen.
    pub(super) settings: &'a Settings,
    /// What was typed, where it could not be used.
    pub(super) sent: &'a [(String, String)],
    /// What is wrong with it.
    pub(super) faults: &'a Faults,
    /// What was typed of an absence, where it could not be used.
    pub(super) absence: &'a [(String, String)],
}

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let from = ctx.query("from");
    let settings = base(&ctx, from.as_deref()).await?;
    shown(&ctx, &Shown { settings: &settings, sent: &[], faults: &Faults::new(), absence: &[] }).await
}

pub(super) async fn shown(ctx: &Ctx, shown: &Shown<'_>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let known = ctx.app.read(move |tx| store::list(tx, &row)).await?;
    let words = ctx.words;
    let title = words.text("view-scheduling");
    let lead = words.text("scheduling-lead");
    let drafted = draft(&loaded.plan, shown.settings);
    let content = html! { div.stack data-gap="large" {
        (earlier(ctx, loaded, &known))
        section.section #new {
            h2 { (words.text("scheduling-new")) }
            (settings_form::form(ctx, loaded, shown))
        }
        @match &drafted {
            Ok(draft) => { (rules(ctx, loaded, shown.settings, draft)) }
            Err(large) => { div.ds-alert data-color="warning" { p { (words.message(&large.message())) } } }
        }
        (absences::section(ctx, loaded, drafted.as_ref().ok(), shown.absence))
    } };
    Ok(layout::programme_page(ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

fn earlier(ctx: &Ctx, loaded: &Loaded, known: &[Proposal]) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}/scheduling", loaded.slug());
    html! {
        @if !known.is_empty() { section.section #proposals {
            h2 { (words.text("scheduling-proposals")) }
            form id="comparison" action=(format!("{base}/comparison")) {}
            ul.events { @for proposal in known { li {
                (line(ctx, loaded, proposal))
                form method="post" action=(format!("{base}/{}/removal", proposal.id)) {
                    button.ds-button data-variant="tertiary" data-color="danger" {
                        (words.text("scheduling-remove"))
                        span.visually-hidden { " " (words.moment(proposal.created_at, &ctx.zone())) }
                    }
                }
            } } }
            @if known.iter().filter(|p| has_dates(p)).count() > 1 {
                button.ds-button data-variant="secondary" form="comparison" { (words.text("scheduling-compare")) }
            }
        } }
    }
}

fn has_dates(proposal: &Proposal) -> bool {
    proposal.outcome.as_ref().is_some_and(super::Outcome::has_dates)
}

fn line(ctx: &Ctx, loaded: &Loaded, proposal: &Proposal) -> Markup {
    let words = ctx.words;
    let moment = words.moment(proposal.created_at, &ctx.zone());
    let address = format!("/programmes/{}/scheduling/{}", loaded.slug(), proposal.id);
    html! {
        @if has_dates(proposal) {
            div.ds-field {
                input.ds-input type="checkbox" form="comparison" name="proposal" value=(proposal.id) id=(format!("compare-{}", proposal.id));
                label.ds-label for=(format!("compare-{}", proposal.id)) { (moment) }
            }
        } @else { time datetime=(proposal.created_at) { (moment) } }
        div {
            a.title href=(address) { (result(ctx, proposal)) }
            @if let Some(by) = &proposal.by { p.muted { (by) } }
            @if proposal.taken_at.is_some() { span.ds-tag data-color="success" {
                span.icon.icon-held aria-hidden="true" {} (words.text("scheduling-taken")) } }
        }
    }
}

/// What came of a proposal, in a sentence.
pub(super) fn result(ctx: &Ctx, proposal: &Proposal) -> String {
    match &proposal.outcome {
        Some(outcome) => said::found(ctx, outcome),
        None if proposal.runs(ctx.now) => ctx.words.text("scheduling-runs").into_owned(),
        None => ctx.words.text("scheduling-broke-off").into_owned(),
    }
}

/// The timing rules in words, with what each comes to.
fn rules(ctx: &Ctx, loaded: &Loaded, settings: &Settings, draft: &Draft) -> Markup {
    let words = ctx.words;
    let rules = &loaded.plan.timing_rules;
    html! { section.section #rules {
        header {
            h2 { (words.text("scheduling-rules")) }
            a href=(format!("/programmes/{}/new/timing_rule", loaded.slug())) { (words.text("scheduling-add-rule")) }
        }
        @if rules.is_empty() { p.empty { (words.text("scheduling-no-rules")) } }
        @else { ul { @for rule in rules { li {
            a href=(said::part(loaded, &rule.id)) { (said::text(ctx, loaded, &rule.text)) }
            @let spans = spans(ctx, draft, &rule.id);
            @if let Some(spans) = spans { " " span.muted { (spans) } }
            @else if let Some(unused) = draft.unused.get(&rule.id) { " " span.muted { (unused_words(ctx, loaded, unused)) } }
        } } } }
        (implied(ctx, loaded, settings, draft))
    } }
}

/// "21–35 dage", where a rule has bounds.
fn spans(ctx: &Ctx, draft: &Draft, rule: &samspil_core::Id) -> Option<String> {
    let why = Why::Rule(rule.clone());
    let lag = draft.groups.iter().flat_map(|group| &group.lags).find(|lag| lag.why == why)?;
    let words = ctx.words;
    let number = |days: i32| i64::from(days);
    Some(
        match (lag.min, lag.max) {
            (Some(min), Some(max)) if min == max => {
                words.with("scheduling-exactly", &[("days", &number(min))])
            }
            (Some(min), Some(max)) => {
                words.with("scheduling-from-to", &[("min", &number(min)), ("max", &number(max))])
            }
            _ => words.text("scheduling-in-order"),
        }
        .into_owned(),
    )
}

fn unused_words(ctx: &Ctx, loaded: &Loaded, unused: &Unused) -> String {
    let words = ctx.words;
    match unused {
        Unused::NotPlaced(id) => words.with("scheduling-unused-not-placed", &[("name", &loaded.name(id))]),
        Unused::Precise(id) => words.with("scheduling-unused-precise", &[("rule", &loaded.name(id))]),
        Unused::LeftOut => words.text("scheduling-unused-left-out"),
        Unused::Incomplete => words.text("scheduling-unused-incomplete"),
    }
    .into_owned()
}

/// What nobody wrote down and is kept all the same.
fn implied(ctx: &Ctx, loaded: &Loaded, settings: &Settings, draft: &Draft) -> Markup {
    let lags = draft.groups.iter().flat_map(|group| &group.lags);
    let mut whys: Vec<&Why> =
        lags.map(|lag| &lag.why).filter(|why| !matches!(why, Why::Rule(_) | Why::Spread)).collect();
    whys.sort();
    whys.dedup();
    html! {
        @if !whys.is_empty() { details.ds-details {
            summary { (ctx.words.with("scheduling-implied", &[("count", &whys.len())])) }
            ul { @for why in whys { li { (said::why(ctx, loaded, settings, why)) } } }
        } }
    }
}
