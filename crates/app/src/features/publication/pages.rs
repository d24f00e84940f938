//! What everyone may read: purpose, goals, results, dated plan, effects.
//! Persons, drafts and what is still tentative about people stay inside.

use std::collections::HashMap;

use axum::response::Response;
use maud::{Markup, html};
use samspil_core::lessons::in_order;
use samspil_core::programme::{Activity, Certainty, Occurrence, SignUp, Status};
use samspil_core::{FuzzyDate, Id, Language, Programme, registration};
use samspil_db::Tx;
use serde::Deserialize;

use crate::features::directory;
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
        (sign_ups(&ctx, loaded))
        (goals(&ctx, loaded))
        (results(&ctx, loaded))
        (meetings(&ctx, loaded))
        (effects(&ctx, loaded))
        @if directory::concern(loaded) { p {
            a href=(format!("{}/directory", ctx.path.trim_end_matches('/'))) { (ctx.words.text("directory-to-directory")) }
        } }
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

/// Where one can sign up today, without an account.
fn sign_ups(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let today = ctx.now.to_zoned(ctx.zone()).date();
    let open = |one: &&SignUp| one.public && registration::shut(&loaded.plan, one, today).is_none();
    let open: Vec<&SignUp> = loaded.plan.sign_ups.iter().filter(open).collect();
    let base = ctx.path.trim_end_matches('/');
    html! {
        @if !open.is_empty() {
            section.section {
                h2 { (words.text("view-sign-ups")) }
                ul.events { @for sign_up in open {
                    li {
                        span { @if let Some(date) = registration::meeting_of(&loaded.plan, sign_up).and_then(|meeting| meeting.date.as_ref()) { (form::date(ctx, loaded, date)) } }
                        div {
                            a.title href=(format!("{base}/sign-ups/{}", sign_up.id)) lang=[layout::lang_of(ctx, loaded, sign_up.language)] { (sign_up.title) }
                            @if let Some(deadline) = sign_up.deadline {
                                p.muted { (words.text("sign-up-deadline")) " " (words.date(&FuzzyDate::from(deadline))) }
                            }
                        }
                    }
                } }
            }
        }
    }
}

fn goals(ctx: &Ctx, loaded: &Loaded) -> Markup {
    html! {
        @if !loaded.plan.goals.is_empty() {
            section.section {
                h2 { (ctx.words.text("kinds-goal")) }
                ol.plain-list { @for goal in &loaded.plan.goals {
                    li lang=[layout::lang_of(ctx, loaded, goal.language)] {
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
    let by_result = lines(plan);
    html! {
        @for result in &plan.results {
            section.section {
                h2 lang=[layout::lang_of(ctx, loaded, result.language)] {
                    @if let Some(number) = result.number { (number) " " } (result.title)
                }
                @match by_result.get(&result.id) {
                    None => p.muted { (ctx.words.text("public-no-activities")) },
                    Some(lines) => ul.events { @for line in lines { (event(ctx, loaded, line)) } },
                }
            }
        }
    }
}

/// One thing that takes place, under its own title or the activity's.
struct Line<'a> {
    occurrence: &'a Occurrence,
    title: &'a str,
    language: Option<Language>,
}

/// What takes place for each result, in the order of the columns.
fn lines(plan: &Programme) -> HashMap<&Id, Vec<Line<'_>>> {
    let activities: HashMap<&Id, &Activity> = plan.activities.iter().map(|a| (&a.id, a)).collect();
    let mut by_result: HashMap<&Id, Vec<Line<'_>>> = HashMap::new();
    for occurrence in &plan.occurrences {
        let Some(activity) = activities.get(&occurrence.activity) else { continue };
        let (title, language) = match &occurrence.text {
            Some(text) => (text, occurrence.language),
            None => (&activity.title, activity.language),
        };
        let own = occurrence.result.as_ref().map(std::slice::from_ref);
        for result in own.unwrap_or(&activity.results) {
            by_result.entry(result).or_default().push(Line { occurrence, title, language });
        }
    }
    by_result.values_mut().for_each(|lines| lines.sort_by_key(|line| line.occurrence.column));
    by_result
}

fn event(ctx: &Ctx, loaded: &Loaded, line: &Line<'_>) -> Markup {
    let words = ctx.words;
    let Occurrence { column, date, status, certainty, marker, .. } = line.occurrence;
    let when = date.as_ref().map_or_else(
        || words.column(loaded.plan.programme.periods.as_ref(), *column),
        |date| form::date(ctx, loaded, date),
    );
    let own = layout::lang_of(ctx, loaded, line.occurrence.language);
    html! {
        li {
            span { (when) }
            div lang=[layout::lang_of(ctx, loaded, line.language)] { (struck(*status, line.title)) }
            (mark(ctx, own, *status, *certainty, marker.as_deref()))
        }
    }
}

fn struck(status: Status, title: &str) -> Markup {
    html! { @if status.is_off() { s { (title) } } @else { (title) } }
}

/// What is cancelled, postponed or not certain says so.
fn mark(
    ctx: &Ctx,
    language: Option<&'static str>,
    status: Status,
    certainty: Certainty,
    marker: Option<&str>,
) -> Markup {
    let words = ctx.words;
    html! {
        @if status.is_off() {
            span.ds-tag data-color="neutral" {
                span.icon.icon-cancelled aria-hidden="true" {}
                (words.text(&format!("word-Status-{}", status.as_str())))
            }
        } @else if certainty != Certainty::Confirmed {
            span.ds-tag data-state="tentative" {
                span.icon.icon-tentative aria-hidden="true" {}
                @match marker {
                    Some(marker) => { span lang=[language] { (marker) } },
                    None => { (words.text(&format!("word-Certainty-{}", word(certainty)))) },
                }
            }
        }
    }
}

fn word(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Confirmed => "confirmed",
        Certainty::Expected => "expected",
        Certainty::Tentative => "tentative",
        Certainty::Tbd => "tbd",
    }
}

fn meetings(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    html! {
        @if !loaded.plan.meetings.is_empty() {
            section.section {
                h2 { (words.text("view-meetings")) }
                ul.events { @for meeting in in_order(&loaded.plan) {
                    @let language = layout::lang_of(ctx, loaded, meeting.language);
                    li {
                        span { @if let Some(date) = &meeting.date { (form::date(ctx, loaded, date)) } }
                        div {
                            span.title lang=[language] { (struck(meeting.status, &meeting.title)) }
                            @if let Some(venue) = &meeting.venue { p.muted lang=[language] { (venue) } }
                        }
                        (mark(ctx, language, meeting.status, meeting.certainty, meeting.marker.as_deref()))
                    }
                } }
            }
        }
    }
}

fn effects(ctx: &Ctx, loaded: &Loaded) -> Markup {
    html! {
        @if !loaded.plan.effects.is_empty() {
            section.section {
                h2 { (ctx.words.text("kinds-effect")) }
                ul.plain-list { @for effect in &loaded.plan.effects {
                    li lang=[layout::lang_of(ctx, loaded, effect.language)] {
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
