//! SMART goals: what each says, what it lacks, and how that is written.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::{MilestonePlan, SmartGoal};
use samspil_core::projects::Smart;

use crate::features::programmes::Loaded;
use crate::web::{Ctx, form, layout};

/// The goals of a project.
pub(super) fn goals(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, edit: &str) -> Markup {
    let words = ctx.words;
    let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    html! {
        section.section id="goals" {
            header {
                h2 { (words.text("field-smart_goals")) }
                @if edits { a href=(format!("{edit}#smart_goals")) { (words.text("projects-change-goals")) } }
            }
            @if plan.smart_goals.is_empty() { p { (words.text("projects-no-goals")) } }
            @else {
                ol.cards.goals { @for goal in &plan.smart_goals { li { (one(ctx, loaded, plan, goal, edits)) } } }
            }
        }
    }
}

fn one(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, goal: &SmartGoal, edits: bool) -> Markup {
    let words = ctx.words;
    let said = Smart::ALL.into_iter().filter(|smart| smart.is_said(goal)).count();
    let lang = layout::lang_of(ctx, loaded, plan.language);
    html! {
        article.ds-card {
            h3 lang=[lang] { (goal.text) }
            p.small.muted { (words.with("projects-smart-said", &[("said", &said), ("count", &Smart::ALL.len())])) }
            dl.facts.compact {
                @for smart in Smart::ALL.into_iter().filter(|smart| *smart != Smart::Specific) {
                    div {
                        dt { (words.text(&format!("projects-smart-{}", smart.as_str()))) }
                        dd {
                            @if smart.is_said(goal) { span.keep lang=[lang.filter(|_| smart != Smart::TimeBound)] { (value(ctx, loaded, goal, smart)) } }
                            @else {
                                span.missing { span.icon.icon-gap aria-hidden="true" {} " " (words.text("projects-missing")) }
                                @if edits { p.small.muted { (words.text(&format!("projects-smart-{}-help", smart.as_str()))) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn value(ctx: &Ctx, loaded: &Loaded, goal: &SmartGoal, smart: Smart) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match smart {
        Smart::Specific => goal.text.clone(),
        Smart::Measurable => text(&goal.measure),
        Smart::Accepted => text(&goal.accepted),
        Smart::Realistic => text(&goal.realistic),
        Smart::TimeBound => goal.due.as_ref().map_or_else(String::new, |date| form::date(ctx, loaded, date)),
    }
}
