//! One checklist, step by step.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use samspil_core::Element;
use samspil_core::access::Action;
use samspil_core::programme::{Checklist, ChecklistStep};
use samspil_core::projects;
use serde::Deserialize;

use super::checklists::{address, progress};
use super::list::unit_of;
use super::save;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Problem, form, seat};

fn find<'a>(loaded: &'a Loaded, id: &str) -> Result<&'a Checklist, Problem> {
    loaded.plan.checklists.iter().find(|list| list.id.as_str() == id).ok_or_else(Problem::not_found)
}

pub(super) async fn one(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let list = find(loaded, &id)?;
    let words = ctx.words;
    let unit = unit_of(loaded, list.unit.as_ref()).map(|unit| unit.title.clone());
    let eyebrow = if list.template { Some(words.text("checklists-template").into_owned()) } else { unit };
    let content = html! {
        @if !list.template && !list.steps.is_empty() { p { span.ds-tag data-color="neutral" { (progress(&ctx, list)) } } }
        @if list.steps.is_empty() { p { (words.text("checklists-no-steps")) } }
        (steps(&ctx, loaded, list))
    };
    let page = Page {
        eyebrow: eyebrow.as_deref(),
        lead: list.purpose.as_deref(),
        language: list.language.or(Some(loaded.plan.programme.language)),
        tools: tools(&ctx, loaded, list),
        ..Page::new(&list.title)
    };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn tools(ctx: &Ctx, loaded: &Loaded, list: &Checklist) -> Markup {
    let base = format!("/programmes/{}", loaded.slug());
    let next = layout::encoded(&address(loaded, &list.id));
    html! {
        div.toolbar {
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                a.ds-button data-variant="secondary" href=(format!("{base}/parts/checklists/{}/edit?next={next}", list.id)) { (ctx.words.text("checklists-edit")) }
            }
            a.ds-button data-variant="tertiary" href=(format!("{base}/checklists")) { (ctx.words.text("checklists-all")) }
        }
    }
}

/// The steps in their phases.
fn steps(ctx: &Ctx, loaded: &Loaded, list: &Checklist) -> Markup {
    let ticks = !list.template && ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let lang = layout::lang_of(ctx, loaded, list.language);
    let phases = projects::begun_phases(list.steps.iter().map(|step| step.phase.as_ref()));
    html! {
        ol.steps { @for (at, (step, phase)) in list.steps.iter().zip(phases).enumerate() {
            li id=(format!("step-{at}")) data-done=[step.done.then_some("true")] {
                @if let Some(phase) = phase { h2 lang=[lang] { (phase) } }
                (one_step(ctx, loaded, list, step))
                @if ticks { (tick_form(ctx, loaded, list, at, step)) }
                @else if let Some(outcome) = &step.outcome { p.keep lang=[lang] { (outcome) } }
            }
        } }
    }
}

fn one_step(ctx: &Ctx, loaded: &Loaded, list: &Checklist, step: &ChecklistStep) -> Markup {
    let words = ctx.words;
    let lang = layout::lang_of(ctx, loaded, list.language);
    html! {
        h3 lang=[lang] { (step.text) }
        @if let Some(hint) = &step.hint { p.muted lang=[lang] { (hint) } }
        @if step.done || step.deadline.is_some() || step.responsible.is_some() {
            p.small {
                @if step.done { span.ds-tag data-color="success" { span.icon.icon-held aria-hidden="true" {} (words.text("field-done")) } " " }
                @if let Some(date) = &step.deadline { span.muted { (words.text("field-deadline")) ": " (form::date(ctx, loaded, date)) } " " }
                @if let Some(who) = &step.responsible { (seat::seat(ctx, loaded, who)) }
            }
        }
    }
}

fn tick_form(ctx: &Ctx, loaded: &Loaded, list: &Checklist, at: usize, step: &ChecklistStep) -> Markup {
    let words = ctx.words;
    html! {
        form.step-form method="post" action=(format!("{}/steps/{at}", address(loaded, &list.id))) {
            input type="hidden" name="version" value=(loaded.version(&list.id));
            div.ds-field {
                input.ds-input type="checkbox" id=(format!("done-{at}")) name="done" value="true" checked[step.done];
                label.ds-label for=(format!("done-{at}")) { (words.text("field-done")) span.visually-hidden { ": " (step.text) } }
            }
            div.ds-field {
                label.ds-label for=(format!("outcome-{at}")) { (words.text("field-outcome")) span.visually-hidden { ": " (step.text) } }
                textarea.ds-input id=(format!("outcome-{at}")) name="outcome" rows="2" { (step.outcome.as_deref().unwrap_or("")) }
            }
            button.ds-button data-variant="secondary" data-size="sm" { (words.text("save")) span.visually-hidden { ": " (step.text) } }
        }
    }
}

/// What came of a step.
#[derive(Debug, Deserialize)]
pub(super) struct Ticked {
    version: i64,
    #[serde(default)]
    done: bool,
    #[serde(default)]
    outcome: String,
}

pub(super) async fn tick(
    ctx: Ctx,
    Path((_, id, step)): Path<(String, String, String)>,
    Form(form): Form<Ticked>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let list = find(loaded, &id)?;
    let at: usize = step.parse().map_err(|_| Problem::not_found())?;
    let mut mine = list.clone();
    let step = mine.steps.get_mut(at).filter(|_| !list.template).ok_or_else(Problem::not_found)?;
    step.done = form.done;
    step.outcome = Some(form.outcome.trim().to_owned()).filter(|text| !text.is_empty());
    let next = format!("{}#step-{at}", address(loaded, &list.id));
    save::update(&ctx, Element::Checklist(mine), form.version, &next).await
}
