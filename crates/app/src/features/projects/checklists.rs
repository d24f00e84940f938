//! The checklists of a programme: templates, its units' own, and templates
//! that are offered.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::{Checklist, ChecklistStep, Seat, Unit};
use samspil_core::{Element, ElementKind, Id};
use samspil_db::Tx;
use samspil_words::Words;
use serde::Deserialize;

use super::list::{is_taken, unit_of};
use super::store::{self, Shared};
use super::{partnership, save};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Problem};

pub(super) async fn all(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let offered = if edits { offered(&ctx, loaded).await? } else { Vec::new() };
    let lists = &loaded.plan.checklists;
    let (templates, own): (Vec<_>, Vec<_>) = lists.iter().partition(|list| list.template);
    let title = words.text("kinds-checklist");
    let lead = words.text("checklists-lead");
    let content = html! {
        @if lists.is_empty() { (empty(&ctx, edits)) }
        @if !own.is_empty() {
            section.section {
                h2 { (words.text("checklists-own")) }
                ul.cards { @for list in own { li { (card(&ctx, loaded, list)) } } }
            }
        }
        @if !templates.is_empty() {
            section.section {
                h2 { (words.text("checklists-templates")) }
                ul.events { @for list in templates { (template(&ctx, loaded, list, edits)) } }
            }
        }
        (offers(&ctx, loaded, &offered))
    };
    let page = Page { lead: Some(&lead), tools: tools(&ctx, loaded, edits), ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn tools(ctx: &Ctx, loaded: &Loaded, edits: bool) -> Markup {
    let base = format!("/programmes/{}", loaded.slug());
    html! {
        @if edits { div.toolbar {
            a.ds-button href=(format!("{base}/new/checklist?_next={}", layout::encoded(&format!("{base}/checklists")))) { (ctx.words.text("new-checklist")) }
        } }
    }
}

fn empty(ctx: &Ctx, edits: bool) -> Markup {
    html! {
        div.empty {
            h2 { (ctx.words.text("checklists-empty")) }
            @if edits { p { (ctx.words.text("checklists-empty-help")) } }
        }
    }
}

/// Where a checklist is shown.
pub(super) fn address(loaded: &Loaded, id: &Id) -> String {
    format!("/programmes/{}/checklists/{id}", loaded.slug())
}

/// How many of its steps are done.
pub(super) fn progress(ctx: &Ctx, list: &Checklist) -> String {
    let done = list.steps.iter().filter(|step| step.done).count();
    ctx.words.with("checklists-done-of", &[("done", &done), ("count", &list.steps.len())]).into_owned()
}

fn card(ctx: &Ctx, loaded: &Loaded, list: &Checklist) -> Markup {
    let next = list.steps.iter().find(|step| !step.done);
    let lang = layout::lang_of(ctx, loaded, list.language);
    html! {
        section.ds-card {
            @if let Some(unit) = unit_of(loaded, list.unit.as_ref()) {
                p.eyebrow lang=[layout::lang_of(ctx, loaded, unit.language)] { (unit.title) }
            }
            h3 lang=[lang] { a href=(address(loaded, &list.id)) { (list.title) } }
            p { span.ds-tag data-color="neutral" { (progress(ctx, list)) } }
            @if let Some(next) = next { p { span.muted { (ctx.words.text("checklists-next")) ": " } span lang=[lang] { (next.text) } } }
        }
    }
}

/// The checklists of a project's unit, on the page of the project.
pub(super) fn of_unit(ctx: &Ctx, loaded: &Loaded, unit: Option<&Id>) -> Markup {
    let mine = |list: &&Checklist| !list.template && list.unit.is_some() && list.unit.as_ref() == unit;
    let lists: Vec<&Checklist> = loaded.plan.checklists.iter().filter(mine).collect();
    html! {
        @if !lists.is_empty() {
            section.section {
                h2 { (ctx.words.text("kinds-checklist")) }
                ul { @for list in lists {
                    li { a href=(address(loaded, &list.id)) lang=[layout::lang_of(ctx, loaded, list.language)] { (list.title) }
                        " " span.ds-tag data-color="neutral" { (progress(ctx, list)) } }
                } }
            }
        }
    }
}

/// A template with what can be done with it.
fn template(ctx: &Ctx, loaded: &Loaded, list: &Checklist, edits: bool) -> Markup {
    let words = ctx.words;
    let lang = layout::lang_of(ctx, loaded, list.language);
    html! {
        li.waiting {
            div {
                p.title { a href=(address(loaded, &list.id)) lang=[lang] { (list.title) } }
                @if let Some(purpose) = &list.purpose { p.muted lang=[lang] { (purpose) } }
                @if list.shared { p { span.ds-tag data-color="info" { (words.text("checklists-shared")) } } }
            }
            @if edits {
                div.stack.screen-only {
                    (use_form(ctx, loaded, &format!("own/{}", list.id), &list.id, &list.title))
                    form.inline-form method="post" action=(format!("{}/sharing", address(loaded, &list.id))) {
                        input type="hidden" name="version" value=(loaded.version(&list.id));
                        input type="hidden" name="shared" value=(!list.shared);
                        button.ds-button data-variant="tertiary" data-size="sm" {
                            (words.text(if list.shared { "checklists-unshare" } else { "checklists-share" }))
                            span.visually-hidden { ": " (list.title) }
                        }
                    }
                }
            }
        }
    }
}

/// For whom a template is used.
fn use_form(ctx: &Ctx, loaded: &Loaded, from: &str, key: &Id, title: &str) -> Markup {
    let words = ctx.words;
    let id = format!("unit-for-{key}");
    html! {
        form.inline-form method="post" action=(format!("/programmes/{}/checklists", loaded.slug())) {
            input type="hidden" name="from" value=(from);
            div.ds-field {
                label.ds-label for=(id) { (words.text("checklists-for")) span.visually-hidden { ": " (title) } }
                select.ds-input id=(id) name="unit" {
                    option value="" { (words.text("checklists-for-all")) }
                    @for unit in &loaded.plan.units { option value=(unit.id) { (unit.title) } }
                }
            }
            button.ds-button data-variant="secondary" { (words.text("checklists-use")) span.visually-hidden { ": " (title) } }
        }
    }
}

/// A template that the programme does not have.
struct Offer {
    from: String,
    whose: Option<String>,
    checklist: Checklist,
}

/// What is offered to those who plan here: the checklist that is built in,
/// where the programme has no template, and what other programmes share.
async fn offered(ctx: &Ctx, loaded: &Loaded) -> Result<Vec<Offer>, Problem> {
    let (workspace, row) = (loaded.workspace.clone(), loaded.row.clone());
    let shared = ctx.app.read(move |tx| store::shared(tx, &workspace, &row)).await?;
    let built_in = (!loaded.plan.checklists.iter().any(|list| list.template)).then(|| Offer {
        from: BUILT_IN.to_owned(),
        whose: None,
        checklist: partnership::checklist(Words::of(loaded.plan.programme.language)),
    });
    let others = shared.into_iter().map(|Shared { programme, title, state, checklist }| Offer {
        from: format!("{programme}/{}", checklist.id),
        whose: Some(title).filter(|_| ctx.viewer.sees(&programme, state)),
        checklist,
    });
    Ok(built_in.into_iter().chain(others).collect())
}

/// What the built-in checklist is called in forms.
const BUILT_IN: &str = "partnership";

fn offers(ctx: &Ctx, loaded: &Loaded, offers: &[Offer]) -> Markup {
    let words = ctx.words;
    html! {
        @if !offers.is_empty() {
            section.section.screen-only {
                h2 { (words.text("checklists-offered")) }
                ul.events { @for Offer { from, whose, checklist } in offers {
                    @let lang = layout::lang_of(ctx, loaded, checklist.language);
                    li.waiting {
                        div {
                            p.title lang=[lang] { (checklist.title) }
                            @if let Some(whose) = whose { p.small.muted { (words.with("checklists-whose", &[("programme", whose)])) } }
                            @if let Some(purpose) = &checklist.purpose { p.muted lang=[lang] { (purpose) } }
                            details.ds-details { summary { (words.with("checklists-steps", &[("count", &checklist.steps.len())])) }
                                ol lang=[lang] { @for step in &checklist.steps { li { (step.text) } } } }
                        }
                        form.inline-form method="post" action=(format!("/programmes/{}/checklists", loaded.slug())) {
                            input type="hidden" name="from" value=(from);
                            button.ds-button data-variant="secondary" { (words.text("checklists-take")) span.visually-hidden { ": " (checklist.title) } }
                        }
                    }
                } }
            }
        }
    }
}

/// Which template is taken, and for whom.
#[derive(Debug, Deserialize)]
pub(super) struct Taken {
    from: String,
    #[serde(default)]
    unit: String,
}

/// Makes a checklist from a template: a unit's own from one of the programme,
/// or a template of the programme's own from what is offered.
pub(super) async fn take(ctx: Ctx, Form(taken): Form<Taken>) -> Result<Response, Problem> {
    let work = move |tx: &mut Tx, standing: &Loaded, by: &By| {
        let made = match taken.from.strip_prefix("own/") {
            Some(id) => own(standing, id, &taken.unit)?,
            None => foreign(tx, standing, &taken.from)?,
        };
        let id = ElementKind::Checklist.new_id(&made.title, |id| is_taken(standing, id));
        let element = Element::Checklist(Checklist { id: id.clone(), ..made });
        save::fits(standing, &element)?;
        let applied = elements::apply(tx, by, Change::Create(element, None))?;
        Ok::<_, Problem>((id, applied.batch))
    };
    let ((id, batch), loaded) = programmes::change(&ctx, work).await?;
    Ok(save::changed(&address(&loaded, &id), &batch))
}

/// A list of a unit, or of all, made from one of the programme's templates.
fn own(standing: &Loaded, template: &str, unit: &str) -> Result<Checklist, Problem> {
    let known = |list: &&Checklist| list.template && list.id.as_str() == template;
    let template = standing.plan.checklists.iter().find(known).ok_or_else(Problem::not_found)?;
    let unit: Option<&Unit> = match unit {
        "" => None,
        id => Some(standing.plan.units.iter().find(|u| u.id.as_str() == id).ok_or_else(Problem::not_found)?),
    };
    let steps =
        template.steps.iter().map(|step| ChecklistStep { done: false, outcome: None, ..step.clone() });
    Ok(Checklist {
        template: false,
        shared: false,
        made_from: Some(template.id.clone()),
        unit: unit.map(|unit| unit.id.clone()),
        steps: steps.collect(),
        note: None,
        ..template.clone()
    })
}

/// A template of the programme's own, made from one that is built in or
/// shared: its words alone, since people, dates and units are elsewhere.
fn foreign(tx: &mut Tx, standing: &Loaded, from: &str) -> Result<Checklist, Problem> {
    let language = standing.plan.programme.language;
    if from == BUILT_IN {
        return Ok(partnership::checklist(Words::of(language)));
    }
    let (programme, id) = from.split_once('/').ok_or_else(Problem::not_found)?;
    let shared = store::shared(tx, &standing.workspace, &standing.row)?;
    let known = |one: &Shared| one.programme.as_str() == programme && one.checklist.id.as_str() == id;
    let found = shared.into_iter().find(known).ok_or_else(Problem::not_found)?.checklist;
    let words = |step: ChecklistStep| ChecklistStep {
        text: step.text,
        phase: step.phase,
        hint: step.hint,
        responsible: step.responsible.map(|seat| Seat {
            text: seat.text,
            role: seat.role,
            ..Seat::default()
        }),
        ..ChecklistStep::default()
    };
    Ok(Checklist {
        title: found.title,
        purpose: found.purpose,
        template: true,
        language: found.language.filter(|own| *own != language),
        steps: found.steps.into_iter().map(words).collect(),
        ..Checklist::default()
    })
}

/// Whether others may use a template.
#[derive(Debug, Deserialize)]
pub(super) struct Sharing {
    version: i64,
    shared: bool,
}

pub(super) async fn share(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(form): Form<Sharing>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let known = |list: &&Checklist| list.template && list.id.as_str() == id;
    let list = loaded.plan.checklists.iter().find(known).ok_or_else(Problem::not_found)?;
    let mine = Element::Checklist(Checklist { shared: form.shared, ..list.clone() });
    let next = format!("/programmes/{}/checklists", loaded.slug());
    save::update(&ctx, mine, form.version, &next).await
}
