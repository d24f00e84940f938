//! The list of local projects, and beginning one for a unit.

use axum::response::Response;
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::{MilestonePlan, Unit};
use samspil_core::projects::{self, Milestones};
use samspil_core::{Element, ElementKind, Id};
use samspil_db::Tx;
use samspil_documents::kinds::Kind as Document;
use serde::Deserialize;

use super::save;
use crate::features::documents;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Paging, Problem, form};

/// Projects on one page.
const PAGE: usize = 60;

pub(super) async fn projects(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.checked().await?;
    let words = ctx.words;
    let plans = &loaded.plan.milestone_plans;
    let paging = Paging::of(&ctx, plans.len(), PAGE);
    let milestones = Milestones::of(&loaded.plan);
    let title = words.text("view-projects");
    let lead = words.text("projects-lead");
    let content = html! {
        @if plans.is_empty() { (empty(&ctx, loaded)) }
        @else {
            ul.cards { @for plan in paging.part(plans) { li { (card(&ctx, loaded, &milestones, plan)) } } }
            (paging.nav(&ctx))
        }
        (without(&ctx, loaded))
    };
    let page = Page { lead: Some(&lead), tools: tools(&ctx, loaded), ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn tools(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let base = format!("/programmes/{}", loaded.slug());
    html! {
        div.toolbar {
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) && !loaded.plan.milestone_plans.is_empty() {
                a.ds-button href=(format!("{base}/new/milestone_plan?_next={}", layout::encoded(&format!("{base}/projects")))) {
                    (ctx.words.text("projects-add"))
                }
            }
            a.ds-button data-variant="secondary" href=(format!("{base}/checklists")) { (ctx.words.text("kinds-checklist")) }
            @if !loaded.plan.milestone_plans.is_empty() { (documents::menu(ctx, loaded, Document::MilestonePlan, "")) }
        }
    }
}

fn empty(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}", loaded.slug());
    html! {
        div.empty {
            h2 { (words.text("projects-empty")) }
            p { (words.text("projects-empty-help")) }
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                p { a.ds-button href=(format!("{base}/new/milestone_plan?_next={}", layout::encoded(&format!("{base}/projects")))) {
                    (words.text("projects-add-first"))
                } }
            }
            p { a href=(format!("{base}/documents/milestone-plan?blank=1")) { (words.text("documents-blank")) } }
        }
    }
}

/// The unit of a project.
pub(super) fn unit_of<'a>(loaded: &'a Loaded, unit: Option<&Id>) -> Option<&'a Unit> {
    loaded.plan.units.iter().find(|one| Some(&one.id) == unit)
}

fn card(ctx: &Ctx, loaded: &Loaded, milestones: &Milestones<'_>, plan: &MilestonePlan) -> Markup {
    let words = ctx.words;
    let list = milestones.list(&plan.id);
    let next = projects::next(&list);
    let reached = list.iter().filter(|milestone| milestone.reached).count();
    let lang = layout::lang_of(ctx, loaded, plan.language);
    html! {
        section.ds-card {
            @if let Some(unit) = unit_of(loaded, plan.unit.as_ref()) {
                p.eyebrow lang=[layout::lang_of(ctx, loaded, unit.language)] { (unit.title) }
            }
            h2 lang=[lang] { a href=(address(loaded, &plan.id)) { (plan.title) } }
            @match next {
                Some(next) => p {
                    span.muted { (words.text("projects-next")) ": " }
                    span lang=[layout::lang_of(ctx, loaded, next.language)] { (next.title) }
                    @if let Some(date) = &next.date { span.muted { ", " (form::date(ctx, loaded, date)) } }
                },
                None if list.is_empty() => p.muted { (words.text("projects-no-milestones")) },
                None => p { span.icon.icon-held aria-hidden="true" {} " " (words.text("projects-all-reached")) },
            }
            ul.tags {
                @if !list.is_empty() {
                    li { span.ds-tag data-color="neutral" { (words.with("projects-reached-of", &[("reached", &reached), ("count", &list.len())])) } }
                }
                @let found = findings(ctx, loaded, &plan.id, milestones);
                @if found > 0 {
                    li { span.ds-tag data-color="warning" { span.icon.icon-warning aria-hidden="true" {}
                        (words.with("projects-findings", &[("count", &found)])) } }
                }
            }
        }
    }
}

/// How much the check finds in a project, for those who may know.
fn findings(ctx: &Ctx, loaded: &Loaded, plan: &Id, milestones: &Milestones<'_>) -> usize {
    if !ctx.viewer.may(loaded.slug(), Action::ViewCheck) {
        return 0;
    }
    let own = milestones.in_plan(plan);
    let about = |id: &Id| id == plan || own.iter().any(|(_, milestone)| milestone.id == *id);
    loaded.findings().iter().filter(|finding| about(&finding.place.id)).count()
}

/// Where a project is shown.
pub(super) fn address(loaded: &Loaded, plan: &Id) -> String {
    format!("/programmes/{}/projects/{plan}", loaded.slug())
}

/// The units that have no plan: those of networks, or all where there is no
/// network.
fn waiting(loaded: &Loaded) -> Vec<&Unit> {
    let networks = &loaded.plan.networks;
    let asked =
        |unit: &&Unit| networks.is_empty() || networks.iter().any(|network| network.units.contains(&unit.id));
    projects::units_without_plan(&loaded.plan).into_iter().filter(asked).collect()
}

fn without(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let units = waiting(loaded);
    let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    html! {
        @if !units.is_empty() {
            section.section {
                h2 { (words.with("projects-without", &[("count", &units.len())])) }
                ul.events {
                    @for unit in units {
                        @let lang = layout::lang_of(ctx, loaded, unit.language);
                        li.waiting {
                            div {
                                p.title lang=[lang] { (unit.title) }
                                @if let Some(project) = &unit.project { p.muted lang=[lang] { (project) } }
                            }
                            @if edits {
                                form.inline-form.screen-only method="post" action=(format!("/programmes/{}/projects", loaded.slug())) {
                                    input type="hidden" name="unit" value=(unit.id);
                                    button.ds-button data-variant="secondary" {
                                        (words.text("projects-begin")) span.visually-hidden { ": " (unit.title) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The unit that is to have a milestone plan.
#[derive(Debug, Deserialize)]
pub(super) struct Begun {
    unit: String,
}

/// Makes a plan for a unit, unless it has one.
pub(super) async fn begin(ctx: Ctx, Form(form): Form<Begun>) -> Result<Response, Problem> {
    let work = move |tx: &mut Tx, standing: &Loaded, by: &By| {
        let plan = &standing.plan;
        let unit = plan.units.iter().find(|u| u.id.as_str() == form.unit).ok_or_else(Problem::not_found)?;
        if let Some(known) = plan.milestone_plans.iter().find(|known| known.unit.as_ref() == Some(&unit.id)) {
            return Ok((known.id.clone(), None));
        }
        let begun = projects::begun(unit, Id::default());
        let id = ElementKind::MilestonePlan.new_id(&begun.title, |id| is_taken(standing, id));
        let made = MilestonePlan { id: id.clone(), ..begun };
        let applied = elements::apply(tx, by, Change::Create(Element::MilestonePlan(made), None))?;
        Ok((id, Some(applied.batch)))
    };
    let ((id, batch), loaded) = programmes::change(&ctx, work).await?;
    let next = address(&loaded, &id);
    Ok(batch.map_or_else(|| layout::redirect(&next), |batch| save::changed(&next, &batch)))
}

/// Whether an id is in use in the programme.
pub(super) fn is_taken(standing: &Loaded, id: &Id) -> bool {
    standing.versions.contains_key(id) || *id == standing.plan.programme.id
}
