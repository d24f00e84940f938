//! The milestone plan of a local project, as the sheet that people know.

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::{Milestone, MilestonePlan};
use samspil_core::projects::{self, Milestones};
use samspil_documents::kinds::Kind as Document;

use super::list::{address, unit_of};
use super::{checklists, goals, heat, journey, milestones};
use crate::features::programmes::Loaded;
use crate::features::{check, documents};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem, form};

pub(super) async fn project(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.checked().await?;
    let plan = find(loaded, &id)?;
    Ok(page(&ctx, loaded, plan, &milestones::Draft::default()))
}

/// The milestone plan that an address names.
pub(super) fn find<'a>(loaded: &'a Loaded, id: &str) -> Result<&'a MilestonePlan, Problem> {
    loaded.plan.milestone_plans.iter().find(|plan| plan.id.as_str() == id).ok_or_else(Problem::not_found)
}

/// The page of a project; `draft` where a milestone was typed that cannot stand.
pub(super) fn page(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, draft: &milestones::Draft) -> Markup {
    let list = Milestones::of(&loaded.plan).list(&plan.id);
    let edit = edit_address(loaded, plan);
    let content = html! {
        (draft.summary(ctx))
        (ahead(ctx, loaded, plan, &list))
        (background(ctx, loaded, plan, &edit))
        section.section {
            h2 { (ctx.words.text("projects-line")) }
            (journey::journey(ctx, loaded, plan, &list))
            (milestones::list(ctx, loaded, plan, &list, draft))
        }
        (aim(ctx, loaded, plan))
        (goals::goals(ctx, loaded, plan, &edit))
        (heat::heat(ctx, loaded, plan, &list))
        (around(ctx, loaded, plan))
        (checklists::of_unit(ctx, loaded, plan.unit.as_ref()))
        (findings(ctx, loaded, plan, &list))
    };
    let unit = unit_of(loaded, plan.unit.as_ref());
    let page = Page {
        eyebrow: unit.map(|unit| unit.title.as_str()),
        language: plan.language.or(Some(loaded.plan.programme.language)),
        tools: tools(ctx, loaded, plan, &edit),
        width: Width::Wide,
        ..Page::new(&plan.title)
    };
    layout::programme_page(ctx, loaded, page, content)
}

/// The form of the whole sheet, which leads back here.
fn edit_address(loaded: &Loaded, plan: &MilestonePlan) -> String {
    let next = layout::encoded(&address(loaded, &plan.id));
    format!("/programmes/{}/parts/milestone_plans/{}/edit?next={next}", loaded.slug(), plan.id)
}

fn tools(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, edit: &str) -> Markup {
    html! {
        div.toolbar {
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                a.ds-button href=(edit) { (ctx.words.text("projects-edit")) }
            }
            (documents::menu(ctx, loaded, Document::MilestonePlan, &format!("?project={}", plan.id)))
        }
    }
}

/// What comes next: at home, the next milestone, the last.
fn ahead(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, list: &[&Milestone]) -> Markup {
    let words = ctx.words;
    let lang = layout::lang_of(ctx, loaded, plan.language);
    let stands = |milestone: Option<&Milestone>| {
        html! {
            @match milestone {
                Some(milestone) => {
                    span lang=[layout::lang_of(ctx, loaded, milestone.language)] { (milestone.title) }
                    @if let Some(date) = &milestone.date { span.muted { ", " (form::date(ctx, loaded, date)) } }
                },
                None => (missing(ctx)),
            }
        }
    };
    html! {
        dl.ahead {
            div { dt { (words.text("field-first_step")) } dd lang=[lang.filter(|_| plan.first_step.is_some())] {
                @match &plan.first_step { Some(step) => (step), None => (missing(ctx)) }
            } }
            div { dt { (words.text("projects-next")) } dd {
                @if !list.is_empty() && list.iter().all(|milestone| milestone.reached) { (words.text("projects-all-reached")) }
                @else { (stands(projects::next(list))) }
            } }
            div { dt { (words.text("projects-last")) } dd { (stands(projects::last(list))) } }
        }
    }
}

/// That something is not said yet.
pub(super) fn missing(ctx: &Ctx) -> Markup {
    html! { span.missing { span.icon.icon-gap aria-hidden="true" {} " " (ctx.words.text("projects-missing")) } }
}

/// A field of the sheet under its question.
fn said(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, key: &str, text: Option<&String>) -> Markup {
    html! {
        div {
            h3 { (ctx.words.text(key)) }
            @match text {
                Some(text) => p.keep lang=[layout::lang_of(ctx, loaded, plan.language)] { (text) },
                None => p { (missing(ctx)) },
            }
        }
    }
}

/// What set it off, why now, what it gives.
fn background(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, edit: &str) -> Markup {
    html! {
        section.section {
            header {
                h2 { (ctx.words.text("projects-background")) }
                @if ctx.viewer.may(loaded.slug(), Action::EditPlan) { a href=(format!("{edit}#trigger")) { (ctx.words.text("edit")) } }
            }
            div.sheet-row {
                (said(ctx, loaded, plan, "field-trigger", plan.trigger.as_ref()))
                (said(ctx, loaded, plan, "field-why_now", plan.why_now.as_ref()))
                (said(ctx, loaded, plan, "field-gives", plan.gives.as_ref()))
            }
        }
    }
}

/// Vision and wished result.
fn aim(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan) -> Markup {
    html! {
        section.section {
            h2 { (ctx.words.text("projects-aim")) }
            div.sheet-row {
                (said(ctx, loaded, plan, "field-vision", plan.vision.as_ref()))
                (said(ctx, loaded, plan, "field-wished_result", plan.wished_result.as_ref()))
            }
        }
    }
}

/// Who is affected, and what decides.
fn around(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan) -> Markup {
    let lang = layout::lang_of(ctx, loaded, plan.language);
    let points = |key: &str, list: &[String]| {
        html! {
            div {
                h3 { (ctx.words.text(key)) }
                @if list.is_empty() { p { (missing(ctx)) } }
                @else { ul { @for one in list { li lang=[lang] { (one) } } } }
            }
        }
    };
    html! {
        section.section {
            h2 { (ctx.words.text("projects-around")) }
            div.sheet-row {
                (points("field-affected", &plan.affected))
                (points("field-critical_factors", &plan.critical_factors))
            }
        }
    }
}

fn findings(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, list: &[&Milestone]) -> Markup {
    if !ctx.viewer.may(loaded.slug(), Action::ViewCheck) {
        return html! {};
    }
    let ids: Vec<_> = std::iter::once(&plan.id).chain(list.iter().map(|milestone| &milestone.id)).collect();
    check::of_elements(ctx, loaded, &ids)
}
