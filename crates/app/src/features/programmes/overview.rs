//! A programme's first page: what it is for, what is next, what is open.

use maud::{Markup, html};
use samspil_core::FuzzyDate;
use samspil_core::access::Action;
use samspil_core::programme::{Certainty, Meeting, Status};

use super::Loaded;
use crate::features::{check, history};
use crate::web::form;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem, seat};

/// How many coming things are shown.
const NEXT: usize = 5;

pub(super) async fn overview(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = if ctx.viewer.may(ctx.programme()?.slug(), Action::ViewCheck) {
        ctx.checked().await?
    } else {
        ctx.programme()?
    };
    // The page is worth more than the mark that it was read.
    if let Err(problem) = history::visited(&ctx, loaded).await {
        tracing::warn!(?problem, "a visit could not be noted");
    }
    let head = &loaded.plan.programme;
    let page = Page {
        lead: head.subtitle.as_deref(),
        language: Some(head.language),
        tools: tools(&ctx, loaded),
        ..Page::new(&head.title)
    };
    let content = html! {
        (purpose(&ctx, loaded))
        (facts(&ctx, loaded))
        (next(&ctx, loaded))
        (goals(&ctx, loaded))
        @if ctx.viewer.may(loaded.slug(), Action::ViewCheck) { (check::panel(&ctx, loaded)) }
        (first_steps(&ctx, loaded))
    };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn tools(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}", loaded.slug());
    let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let manages = ctx.viewer.may(loaded.slug(), Action::Manage);
    let public =
        ctx.viewer.account.as_ref().map(|a| format!("/public/{}/{}", a.workspace_slug, loaded.slug()));
    html! {
        div.toolbar {
            a.ds-button href=(format!("{base}/plan")) { (words.text("programme-to-plan")) }
            @if edits || loaded.is_public() {
                details.menu {
                    summary { (words.text("programme-get")) }
                    ul {
                        @if edits {
                            li { a href=(format!("{base}/plan.toml")) { (words.text("programme-get-toml")) } }
                            li { a href=(format!("{base}/plan.json")) { (words.text("programme-get-json")) } }
                        }
                        @if let (true, Some(public)) = (loaded.is_public(), public) { li { a href=(public) { (words.text("programme-public-page")) } } }
                    }
                }
            }
            @if edits { a.ds-button data-variant="secondary" href=(format!("{base}/edit")) { (words.text("edit")) } }
            @if manages { a.ds-button data-variant="tertiary" href=(format!("{base}/manage")) { (words.text("programme-manage")) } }
        }
    }
}

fn purpose(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let language = layout::lang_of(ctx, loaded, None);
    html! {
        @if let Some(purpose) = &loaded.plan.programme.purpose { p.prose lang=[language] { (purpose) } }
    }
}

fn facts(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let head = &loaded.plan.programme;
    let language = layout::lang_of(ctx, loaded, None);
    let text = |key: &str, value: Option<&str>| {
        html! {
            @if let Some(value) = value { div { dt { (words.text(key)) } dd lang=[language] { (value) } } }
        }
    };
    let date = |key: &str, value: Option<&FuzzyDate>| {
        html! {
            @if let Some(value) = value { div { dt { (words.text(key)) } dd { (form::date(ctx, loaded, value)) } } }
        }
    };
    html! {
        dl.facts {
            div { dt { (words.text("field-state")) } dd { (words.text(&format!("word-ProgrammeState-{}", head.state.as_str()))) } }
            (date("field-start", head.start.as_ref()))
            (date("field-end", head.end.as_ref()))
            (text("field-target_group", head.target_group.as_deref()))
            (text("field-owner", head.owner.as_deref()))
            (text("field-funder", head.funder.as_deref()))
            @if let Some(one) = &head.coordinator {
                div { dt { (words.text("field-coordinator")) } dd { (seat::seat(ctx, loaded, one)) } }
            }
        }
    }
}

/// What is coming: meetings and dated occurrences that are not over.
fn next(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let language = layout::lang_of(ctx, loaded, None);
    let coming = coming(ctx, loaded);
    html! {
        @if !coming.is_empty() {
            section.section {
                h2 { (words.text("programme-next")) }
                ul.events { @for (date, title, address, tentative) in coming.into_iter().take(NEXT) {
                    li {
                        span { (form::date(ctx, loaded, date)) }
                        div { a.title lang=[language] href=(format!("/programmes/{}/parts/{address}", loaded.slug())) { (title) } }
                        @if tentative { span.ds-tag data-state="tentative" { (words.text("word-Certainty-tentative")) } }
                    }
                } }
            }
        }
    }
}

fn coming<'a>(ctx: &Ctx, loaded: &'a Loaded) -> Vec<(&'a FuzzyDate, &'a str, String, bool)> {
    let (plan, today) = (&loaded.plan, ctx.viewer.today);
    let ahead = |date: &FuzzyDate| date.days().is_some_and(|(_, last)| last >= today);
    let meetings = plan.meetings.iter().filter(|m: &&Meeting| m.status == Status::Planned).filter_map(|m| {
        let date = m.date.as_ref().filter(|d| ahead(d))?;
        Some((date, m.title.as_str(), format!("meetings/{}", m.id), m.certainty == Certainty::Tentative))
    });
    let occurrences = plan.occurrences.iter().filter(|o| o.status == Status::Planned).filter_map(|o| {
        let date = o.date.as_ref().filter(|d| ahead(d))?;
        let activity = || loaded.place(&o.activity).and_then(|(_, at)| plan.activities.get(at));
        let title = o.text.as_deref().or_else(|| activity().map(|a| a.title.as_str()))?;
        Some((date, title, format!("occurrences/{}", o.id), o.certainty == Certainty::Tentative))
    });
    let mut coming: Vec<_> = meetings.chain(occurrences).collect();
    coming.sort_by_key(|(date, ..)| date.days());
    coming
}

fn goals(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    html! {
        @if !loaded.plan.goals.is_empty() {
            section.section {
                header {
                    h2 { (words.text("kinds-goal")) }
                    a href=(format!("/programmes/{}/thread", loaded.slug())) { (words.text("view-thread")) }
                }
                ol.plain-list { @for goal in &loaded.plan.goals {
                    @let language = layout::lang_of(ctx, loaded, goal.language);
                    li lang=[language] {
                        @if let Some(number) = goal.number { strong { (number) ". " } }
                        a href=(format!("/programmes/{}/thread?of={}", loaded.slug(), goal.id)) { (goal.text) }
                    }
                } }
            }
        }
    }
}

/// What to do first in a programme that holds nothing yet.
fn first_steps(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}", loaded.slug());
    let bare =
        loaded.plan.goals.is_empty() && loaded.plan.activities.is_empty() && loaded.plan.meetings.is_empty();
    html! {
        @if bare && ctx.viewer.may(loaded.slug(), Action::EditPlan) {
            div.empty {
                h2 { (words.text("programme-first-steps")) }
                p { (words.text("programme-first-steps-text")) }
                p { a href=(format!("{base}/plan")) { (words.text("programme-to-plan")) } " · "
                    a href=(format!("{base}/parts")) { (words.text("view-parts")) } }
            }
        }
    }
}
