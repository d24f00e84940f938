//! The way from start to end: a line of milestones, in their phases.

use maud::{Markup, html};
use samspil_core::FuzzyDate;
use samspil_core::programme::{Milestone, MilestoneMark, MilestonePlan};
use samspil_core::projects;

use crate::features::programmes::Loaded;
use crate::web::{Ctx, form, layout};

/// The line from start to end. It is a list, so that it reads as well as it
/// looks.
pub(super) fn journey(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, milestones: &[&Milestone]) -> Markup {
    let words = ctx.words;
    let next = projects::next(milestones).map(|milestone| &milestone.id);
    let phases = projects::begun_phases(milestones.iter().map(|milestone| milestone.phase.as_ref()));
    html! {
        ol.journey aria-label=(words.text("projects-line")) {
            (edge(ctx, loaded, "field-start", plan.start.as_ref()))
            @for (milestone, phase) in milestones.iter().zip(phases) {
                (stop(ctx, loaded, milestone, phase, next == Some(&milestone.id)))
            }
            (edge(ctx, loaded, "field-end", plan.end.as_ref()))
        }
    }
}

fn edge(ctx: &Ctx, loaded: &Loaded, key: &str, date: Option<&FuzzyDate>) -> Markup {
    html! {
        li.journey-edge {
            p.journey-phase {}
            span.journey-dot aria-hidden="true" {}
            p.title { (ctx.words.text(key)) }
            p.muted { @match date { Some(date) => (form::date(ctx, loaded, date)), None => (ctx.words.text("projects-no-date")) } }
        }
    }
}

fn stop(ctx: &Ctx, loaded: &Loaded, milestone: &Milestone, phase: Option<&str>, is_next: bool) -> Markup {
    let lang = layout::lang_of(ctx, loaded, milestone.language);
    let state = if milestone.reached {
        "reached"
    } else if is_next {
        "next"
    } else {
        "open"
    };
    html! {
        li data-state=(state) {
            p.journey-phase lang=[lang] { (phase.unwrap_or("")) }
            span.journey-dot aria-hidden="true" {}
            p.title lang=[lang] { (milestone.title) }
            p.muted { @match &milestone.date { Some(date) => (form::date(ctx, loaded, date)), None => (ctx.words.text("projects-no-date")) } }
            (states(ctx, milestone, is_next))
        }
    }
}

/// Reached, the next, the first, the last: as words with an icon.
pub(super) fn states(ctx: &Ctx, milestone: &Milestone, is_next: bool) -> Markup {
    let words = ctx.words;
    html! {
        @if milestone.reached || is_next || milestone.mark != MilestoneMark::Ordinary {
            ul.tags {
                @if milestone.reached { li { span.ds-tag data-color="success" { span.icon.icon-held aria-hidden="true" {} (words.text("field-reached")) } } }
                @if is_next { li { span.ds-tag data-color="info" { (words.text("projects-mark-next")) } } }
                @if milestone.mark == MilestoneMark::First { li { span.ds-tag data-color="neutral" { (words.text("projects-mark-first")) } } }
                @if milestone.mark == MilestoneMark::Last { li { span.ds-tag data-color="neutral" { (words.text("projects-mark-last")) } } }
            }
        }
    }
}
