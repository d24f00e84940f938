//! What everyone may read: purpose, goals, results, dated plan, effects.
//! Persons, drafts and what is still tentative about people stay inside.

use axum::response::Response;
use maud::{Markup, html};
use samspil_core::programme::{Certainty, Occurrence, Status};
use samspil_core::{Element, Programme};
use samspil_db::Tx;
use serde::Deserialize;

use crate::features::elements::By;
use crate::features::programmes::{self, Loaded};
use crate::web::form;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Problem};

pub(super) async fn public(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let plan = &loaded.plan;
    let head = &plan.programme;
    let page =
        Page { lead: head.subtitle.as_deref(), language: Some(head.language), ..Page::new(&head.title) };
    let content = html! {
        (purpose(&ctx, loaded))
        (goals(&ctx, loaded))
        (results(&ctx, loaded))
        (meetings(&ctx, loaded))
        (effects(&ctx, loaded))
    };
    Ok(layout::page(&ctx, page, content))
}

fn purpose(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let head = &loaded.plan.programme;
    let language = layout::lang_of(ctx, loaded, None);
    html! {
        @if let Some(purpose) = &head.purpose { p.prose.lead lang=[language] { (purpose) } }
        dl.facts {
            @if let Some(group) = &head.target_group { div { dt { (words.text("field-target_group")) } dd lang=[language] { (group) } } }
            @if let Some(owner) = &head.owner { div { dt { (words.text("field-owner")) } dd lang=[language] { (owner) } } }
            @if let Some(start) = &head.start { div { dt { (words.text("field-start")) } dd { (form::date(ctx, loaded, start)) } } }
            @if let Some(end) = &head.end { div { dt { (words.text("field-end")) } dd { (form::date(ctx, loaded, end)) } } }
        }
    }
}

fn goals(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let language = |element: Element| layout::lang_of(ctx, loaded, Some(&element));
    html! {
        @if !loaded.plan.goals.is_empty() {
            section.section {
                h2 { (ctx.words.text("kinds-goal")) }
                ol.plain-list { @for goal in &loaded.plan.goals {
                    li lang=[language(Element::Goal(goal.clone()))] {
                        @if let Some(number) = goal.number { strong { (number) ". " } }
                        (goal.text)
                    }
                } }
            }
        }
    }
}

fn results(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let plan = &loaded.plan;
    let language = layout::lang_of(ctx, loaded, None);
    html! {
        @for result in &plan.results {
            @let lines = lines(plan, &result.id);
            section.section {
                h2 lang=[language] { @if let Some(number) = result.number { (number) " " } (result.title) }
                @if lines.is_empty() { p.muted { (ctx.words.text("public-no-activities")) } }
                ul.events { @for (occurrence, title) in lines { (line(ctx, loaded, occurrence, title)) } }
            }
        }
    }
}

/// What takes place for a result, in the order of the columns.
fn lines<'a>(plan: &'a Programme, result: &samspil_core::Id) -> Vec<(&'a Occurrence, &'a str)> {
    let mut lines: Vec<_> = plan
        .occurrences
        .iter()
        .filter_map(|occurrence| {
            let activity = plan.activities.iter().find(|a| a.id == occurrence.activity)?;
            let here = occurrence.result.as_ref().map_or(activity.results.contains(result), |r| r == result);
            here.then(|| (occurrence, occurrence.text.as_deref().unwrap_or(&activity.title)))
        })
        .collect();
    lines.sort_by_key(|(occurrence, _)| occurrence.column);
    lines
}

fn line(ctx: &Ctx, loaded: &Loaded, occurrence: &Occurrence, title: &str) -> Markup {
    let words = ctx.words;
    let language = layout::lang_of(ctx, loaded, None);
    let cancelled = occurrence.status == Status::Cancelled;
    let when = occurrence.date.as_ref().map_or_else(
        || words.column(loaded.plan.programme.periods.as_ref(), occurrence.column),
        |date| form::date(ctx, loaded, date),
    );
    html! {
        li {
            span { (when) }
            div lang=[language] { @if cancelled { s { (title) } } @else { (title) } }
            @if cancelled {
                span.ds-tag data-color="neutral" { span.icon.icon-cancelled aria-hidden="true" {} (words.text("word-Status-cancelled")) }
            } @else if occurrence.certainty != Certainty::Confirmed {
                span.ds-tag data-state="tentative" {
                    span.icon.icon-tentative aria-hidden="true" {}
                    @match &occurrence.marker {
                        Some(marker) => { span lang=[language] { (marker) } },
                        None => { (words.text(&format!("word-Certainty-{}", certainty(occurrence.certainty)))) },
                    }
                }
            }
        }
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Confirmed => "confirmed",
        Certainty::Expected => "expected",
        Certainty::Tentative => "tentative",
        Certainty::Tbd => "tbd",
    }
}

fn meetings(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let language = layout::lang_of(ctx, loaded, None);
    html! {
        @if !loaded.plan.meetings.is_empty() {
            section.section {
                h2 { (words.text("view-meetings")) }
                ul.events { @for meeting in &loaded.plan.meetings {
                    li {
                        span { @if let Some(date) = &meeting.date { (form::date(ctx, loaded, date)) } }
                        div {
                            span.title lang=[language] { (meeting.title) }
                            @if let Some(venue) = &meeting.venue { p.muted lang=[language] { (venue) } }
                        }
                    }
                } }
            }
        }
    }
}

fn effects(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let language = |element: Element| layout::lang_of(ctx, loaded, Some(&element));
    html! {
        @if !loaded.plan.effects.is_empty() {
            section.section {
                h2 { (ctx.words.text("kinds-effect")) }
                ul.plain-list { @for effect in &loaded.plan.effects {
                    li lang=[language(Element::Effect(effect.clone()))] {
                        @if let Some(letter) = &effect.letter { strong { (letter) ": " } }
                        (effect.text)
                    }
                } }
            }
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Choice {
    published: bool,
}

/// Publishes a programme or takes it back.
pub(super) async fn publish(ctx: Ctx, Form(choice): Form<Choice>) -> Result<Response, Problem> {
    let work =
        move |tx: &mut Tx, loaded: &Loaded, by: &By| programmes::publish(tx, loaded, by, choice.published);
    let ((), loaded) = programmes::change(&ctx, work).await?;
    let done = if choice.published { "published" } else { "unpublished" };
    Ok(layout::redirect(&format!("/programmes/{}?done={done}", loaded.slug())))
}
