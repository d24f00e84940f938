//! The milestones of a project: added, moved, marked, reached.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::{Milestone, MilestoneMark, MilestonePlan};
use samspil_core::projects::{self, Milestones};
use samspil_core::{Element, ElementKind, FuzzyDate, Id};
use samspil_db::Tx;
use serde::Deserialize;

use super::journey::states;
use super::{list as projects_list, save, sheet};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::layout;
use crate::web::{Ctx, Form, Problem, form};

/// A new milestone as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Draft {
    #[serde(default)]
    title: String,
    #[serde(default)]
    phase: String,
    #[serde(default)]
    date: String,
    /// The ids of the inputs that cannot be used.
    #[serde(skip)]
    wrong: Vec<&'static str>,
}

impl Draft {
    /// What is wrong, above the page.
    pub(super) fn summary(&self, ctx: &Ctx) -> Markup {
        let words = ctx.words;
        html! {
            @if !self.wrong.is_empty() {
                div.ds-error-summary tabindex="-1" autofocus {
                    h2 { (words.with("form-faults", &[("count", &self.wrong.len())])) }
                    ul { @for field in &self.wrong { li { a href=(format!("#milestone-{field}")) { (words.text(&format!("projects-error-{field}"))) } } } }
                }
            }
        }
    }
}

/// The list of the milestones with what can be done with each.
pub(super) fn list(
    ctx: &Ctx,
    loaded: &Loaded,
    plan: &MilestonePlan,
    list: &[&Milestone],
    draft: &Draft,
) -> Markup {
    if !ctx.viewer.may(loaded.slug(), Action::EditPlan) {
        return html! {};
    }
    let words = ctx.words;
    let next = projects::next(list).map(|milestone| &milestone.id);
    let last = list.len().saturating_sub(1);
    html! {
        details.ds-details.screen-only id="milestones" open[list.is_empty() || !draft.wrong.is_empty() || ctx.query("changed").is_some()] {
            summary { (words.text("projects-change-milestones")) }
            div.stack {
                @if !list.is_empty() { ol.plain-list.milestones { @for (at, milestone) in list.iter().enumerate() {
                    (row(ctx, loaded, plan, milestone, next == Some(&milestone.id), (at == 0, at == last)))
                } } }
                (add_form(ctx, loaded, plan, draft))
            }
        }
    }
}

fn row(
    ctx: &Ctx,
    loaded: &Loaded,
    plan: &MilestonePlan,
    milestone: &Milestone,
    is_next: bool,
    (first, last): (bool, bool),
) -> Markup {
    let lang = layout::lang_of(ctx, loaded, milestone.language);
    let next = layout::encoded(&format!("{}#milestones", projects_list::address(loaded, &plan.id)));
    let edit = format!("/programmes/{}/parts/milestones/{}/edit?next={next}", loaded.slug(), milestone.id);
    html! {
        li id=(format!("milestone-{}", milestone.id)) {
            div {
                p { a href=(edit) lang=[lang] { (milestone.title) }
                    @if let Some(date) = &milestone.date { span.muted { ", " (form::date(ctx, loaded, date)) } } }
                (states(ctx, milestone, is_next))
            }
            div.row {
                (reach_button(ctx, loaded, milestone))
                (mark_form(ctx, loaded, milestone))
                (place_form(ctx, loaded, milestone, first, last))
            }
        }
    }
}

fn action(loaded: &Loaded, milestone: &Milestone, what: &str) -> String {
    format!("/programmes/{}/milestones/{}/{what}", loaded.slug(), milestone.id)
}

fn reach_button(ctx: &Ctx, loaded: &Loaded, milestone: &Milestone) -> Markup {
    let words = ctx.words;
    let key = if milestone.reached { "projects-unreach" } else { "projects-reach" };
    html! {
        form.inline-form method="post" action=(action(loaded, milestone, "reached")) {
            input type="hidden" name="reached" value=(!milestone.reached);
            button.ds-button data-variant="secondary" data-size="sm" { (words.text(key)) span.visually-hidden { ": " (milestone.title) } }
        }
    }
}

fn mark_form(ctx: &Ctx, loaded: &Loaded, milestone: &Milestone) -> Markup {
    let words = ctx.words;
    let id = format!("mark-{}", milestone.id);
    html! {
        form.inline-form method="post" action=(action(loaded, milestone, "mark")) {
            label.visually-hidden for=(id) { (words.text("field-milestone-mark")) " " (milestone.title) }
            select.ds-input id=(id) name="mark" { @for mark in MilestoneMark::ALL {
                option value=(mark.as_str()) selected[*mark == milestone.mark] { (words.text(&format!("word-MilestoneMark-{}", mark.as_str()))) }
            } }
            button.ds-button data-variant="tertiary" data-size="sm" { (words.text("projects-mark")) span.visually-hidden { ": " (milestone.title) } }
        }
    }
}

fn place_form(ctx: &Ctx, loaded: &Loaded, milestone: &Milestone, first: bool, last: bool) -> Markup {
    let words = ctx.words;
    let button = |to: &str, key: &str, sign: &str| {
        html! {
            button.ds-button data-variant="tertiary" data-size="sm" data-icon name="to" value=(to) {
                span aria-hidden="true" { (sign) }
                span.visually-hidden { (words.text(key)) ": " (milestone.title) }
            }
        }
    };
    html! {
        @if !(first && last) {
            form.inline-form method="post" action=(action(loaded, milestone, "place")) {
                @if !first { (button("up", "parts-up", "↑")) }
                @if !last { (button("down", "parts-down", "↓")) }
            }
        }
    }
}

fn add_form(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, draft: &Draft) -> Markup {
    let words = ctx.words;
    let wrong = |field: &str| draft.wrong.contains(&field);
    let optional = html! { " " span.optional { "(" (words.text("optional")) ")" } };
    let field = |name: &str, key: &str, value: &str, optional: &Markup| {
        html! {
            div.ds-field {
                label.ds-label for=(format!("milestone-{name}")) { (words.text(key)) (optional) }
                input.ds-input id=(format!("milestone-{name}")) name=(name) value=(value)
                    aria-invalid=[wrong(name).then_some("true")] aria-describedby=[wrong(name).then(|| format!("milestone-{name}-error"))];
                @if wrong(name) { p.ds-validation-message id=(format!("milestone-{name}-error")) { (words.text(&format!("projects-error-{name}"))) } }
            }
        }
    };
    html! {
        form.form method="post" action=(format!("{}/milestones", projects_list::address(loaded, &plan.id))) data-guard {
            h3 { (words.text("projects-add-milestone")) }
            (field("title", "field-milestone-title", &draft.title, &html! {}))
            div.pair {
                (field("date", "field-milestone-date", &draft.date, &optional))
                (field("phase", "field-milestone-phase", &draft.phase, &optional))
            }
            div.actions { button.ds-button data-variant="secondary" { (words.text("projects-add-milestone")) } }
        }
    }
}

pub(super) async fn add(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(mut draft): Form<Draft>,
) -> Result<Response, Problem> {
    let loaded = ctx.checked().await?;
    let plan = sheet::find(loaded, &id)?;
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let date = text(&draft.date).map(|typed| FuzzyDate::parse_typed(&typed)).transpose();
    if draft.title.trim().is_empty() {
        draft.wrong.push("title");
    }
    if date.is_err() {
        draft.wrong.push("date");
    }
    let (Some(title), Ok(date)) = (text(&draft.title), date) else {
        return Ok(
            (StatusCode::UNPROCESSABLE_ENTITY, sheet::page(&ctx, loaded, plan, &draft)).into_response()
        );
    };
    let plan = plan.id.clone();
    let next = format!("{}#milestones", projects_list::address(loaded, &plan));
    let (phase, language) = (text(&draft.phase), sheet::find(loaded, &id)?.language);
    let work = move |tx: &mut Tx, standing: &Loaded, by: &By| {
        let id = ElementKind::Milestone.new_id(&title, |id| projects_list::is_taken(standing, id));
        let milestone = Milestone { id, title, plan, phase, date, language, ..Milestone::default() };
        let element = Element::Milestone(milestone);
        save::fits(standing, &element)?;
        Ok(elements::apply(tx, by, Change::Create(element, None))?.batch)
    };
    let (batch, _) = programmes::change(&ctx, work).await?;
    Ok(save::changed(&next, &batch))
}

/// The milestone that an address names, with its plan.
fn find<'a>(loaded: &'a Loaded, id: &str) -> Result<&'a Milestone, Problem> {
    loaded.plan.milestones.iter().find(|one| one.id.as_str() == id).ok_or_else(Problem::not_found)
}

/// Changes some milestones of the plan to which one belongs, as one batch.
async fn change(
    ctx: &Ctx,
    id: &str,
    changed: impl FnOnce(&[&Milestone], &Id) -> Vec<Milestone> + Send + 'static,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let milestone = find(loaded, id)?;
    let next = format!("{}#milestones", projects_list::address(loaded, &milestone.plan));
    let id = milestone.id.clone();
    let work = move |tx: &mut Tx, standing: &Loaded, by: &By| {
        let plan = &find(standing, id.as_str())?.plan;
        let list = Milestones::of(&standing.plan).list(plan);
        let changes = changed(&list, &id);
        let any = !changes.is_empty();
        for one in changes {
            let version = standing.version(&one.id);
            elements::apply(tx, by, Change::Update(Element::Milestone(one), version))?;
        }
        Ok::<_, Problem>(any.then(|| by.batch.clone()))
    };
    let (batch, _) = programmes::change(ctx, work).await?;
    Ok(batch.map_or_else(|| layout::redirect(&next), |batch| save::changed(&next, &batch)))
}

/// What a milestone is to be.
#[derive(Debug, Deserialize)]
pub(super) struct Marked {
    mark: MilestoneMark,
}

pub(super) async fn mark(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(form): Form<Marked>,
) -> Result<Response, Problem> {
    change(&ctx, &id, move |list, id| projects::marked(list, id, form.mark)).await
}

/// Whether a milestone is reached.
#[derive(Debug, Deserialize)]
pub(super) struct Reached {
    reached: bool,
}

pub(super) async fn reach(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(form): Form<Reached>,
) -> Result<Response, Problem> {
    change(&ctx, &id, move |list, id| projects::reached(list, id, form.reached)).await
}

/// Where a milestone moves.
#[derive(Debug, Deserialize)]
pub(super) struct Moved {
    to: String,
}

/// Moves a milestone before or behind its neighbour in the same plan.
pub(super) async fn relocate(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(form): Form<Moved>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let milestone = find(loaded, &id)?;
    let next = format!("{}#milestones", projects_list::address(loaded, &milestone.plan));
    let id = milestone.id.clone();
    let work = move |tx: &mut Tx, standing: &Loaded, by: &By| {
        let plan = &find(standing, id.as_str())?.plan;
        let list = Milestones::of(&standing.plan).list(plan);
        let at = list.iter().position(|one| one.id == id).ok_or_else(Problem::not_found)?;
        let neighbour = if form.to == "up" { at.checked_sub(1) } else { Some(at + 1) };
        let Some(neighbour) = neighbour.and_then(|at| list.get(at)) else { return Ok(None) };
        let all = elements::positions(tx, &by.programme, ElementKind::Milestone)?;
        let others: Vec<_> = all.into_iter().filter(|(other, _)| *other != id).collect();
        let beside = others.iter().position(|(other, _)| *other == neighbour.id);
        let index = beside.ok_or_else(Problem::not_found)? + usize::from(form.to != "up");
        for (one, position) in elements::placed(&others, index, &id) {
            elements::apply(tx, by, Change::Move(one, position))?;
        }
        Ok::<_, Problem>(Some(by.batch.clone()))
    };
    let (batch, _) = programmes::change(&ctx, work).await?;
    Ok(batch.map_or_else(|| layout::redirect(&next), |batch| save::changed(&next, &batch)))
}
