//! Which goals and effects the results cover: two tables of ticks in one.

use axum::response::Response;
use maud::{Markup, html};
use samspil_core::element::Part;
use samspil_core::programme::{Effect, Goal, ResultTarget};
use samspil_core::{Element, Id};
use samspil_db::Tx;

use super::form::Fields;
use super::plan::{beginning, effect_label, goal_label};
use super::view::View;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Problem};

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let view = View::new(&ctx, ctx.programme()?);
    let words = ctx.words;
    let (title, lead) = (words.text("matrix-coverage"), words.text("matrix-coverage-help"));
    let plan = view.plan;
    let empty = plan.results.is_empty() || (plan.goals.is_empty() && plan.effects.is_empty());
    let content = html! {
        @if empty { div.empty {
            p { (words.text("matrix-coverage-none")) }
            a.ds-button href={ (view.base) "/plan" } { (words.text("view-plan")) }
        } }
        @else if view.edits {
            form method="post" action={ (view.base) "/coverage" } data-guard {
                (table(&view))
                div.section.row { button.ds-button { (words.text("save")) } }
            }
        } @else { (table(&view)) }
    };
    let page = Page { lead: Some(&lead), width: Width::Wide, ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, view.loaded, page, content))
}

/// One column of the table: a goal or an effect.
struct Column<'a> {
    field: &'static str,
    id: &'a Id,
    label: String,
    text: &'a str,
    lang: Option<&'static str>,
    served: bool,
}

fn columns_of<'a>(view: &View<'a>) -> Vec<Column<'a>> {
    let results = &view.plan.results;
    let goals = view.plan.goals.iter().map(|goal| Column {
        field: "goal",
        id: &goal.id,
        label: goal_label(view, goal),
        text: goal.name(),
        lang: view.lang(goal.language),
        served: results.iter().any(|r| r.goals.contains(&goal.id)),
    });
    let effects = view.plan.effects.iter().map(|effect| Column {
        field: "effect",
        id: &effect.id,
        label: effect_label(view, effect),
        text: effect.name(),
        lang: view.lang(effect.language),
        served: results.iter().any(|r| r.effects.contains(&effect.id)),
    });
    goals.chain(effects).collect()
}

fn table(view: &View<'_>) -> Markup {
    let words = view.words;
    let columns = columns_of(view);
    html! {
        div.scroll role="region" tabindex="0" aria-labelledby="coverage-caption" {
            table.matrix {
                caption.visually-hidden id="coverage-caption" { (words.text("matrix-coverage")) }
                thead { tr {
                    th scope="col" { (words.text("kind-result")) }
                    @for column in &columns {
                        th scope="col" {
                            (column.label)
                            @if column.label != column.text {
                                small title=(column.text) lang=[column.lang] { (beginning(column.text)) }
                            }
                        }
                    }
                } }
                tbody {
                    @for result in &view.plan.results { (row(view, result, &columns)) }
                    tr {
                        th scope="row" { (words.text("matrix-covered")) }
                        @for column in &columns { td {
                            @if column.served { (words.text("yes")) } @else { (gap(&words.text("matrix-gap"))) }
                        } }
                    }
                }
            }
        }
    }
}

fn gap(text: &str) -> Markup {
    html! { span.marker { span.icon.icon-gap aria-hidden="true" {} (text) } }
}

fn row(view: &View<'_>, result: &ResultTarget, columns: &[Column<'_>]) -> Markup {
    let words = view.words;
    let of = |column: &Column<'_>| if column.field == "goal" { &result.goals } else { &result.effects };
    html! {
        tr {
            th scope="row" {
                @if let Some(number) = result.number { span.small.muted { (words.text("kind-result")) " " (number) " " } }
                a href=(view.part(&result.id)) lang=[view.lang(result.language)] { (result.title) }
                @if result.goals.is_empty() && !view.plan.goals.is_empty() { p.small { (gap(&words.text("matrix-no-goal"))) } }
                @if result.effects.is_empty() && !view.plan.effects.is_empty() { p.small { (gap(&words.text("matrix-no-effect"))) } }
                @if view.edits {
                    input type="hidden" name="result" value=(result.id);
                    @for id in &result.goals { input type="hidden" name={ "was-goal:" (result.id) } value=(id); }
                    @for id in &result.effects { input type="hidden" name={ "was-effect:" (result.id) } value=(id); }
                }
            }
            @for column in columns {
                @let ticked = of(column).contains(column.id);
                td {
                    @if view.edits {
                        input.ds-input type="checkbox" name={ (column.field) ":" (result.id) } value=(column.id) checked[ticked]
                            aria-label={ (result.title) " – " (column.label) };
                    } @else if ticked {
                        span.icon.icon-ok aria-hidden="true" {} span.visually-hidden { (words.text("yes")) }
                    } @else { span.visually-hidden { (words.text("no")) } }
                }
            }
        }
    }
}

pub(super) async fn save(ctx: Ctx, Form(fields): Form<Vec<(String, String)>>) -> Result<Response, Problem> {
    let fields = Fields(fields);
    let base = format!("/programmes/{}/coverage", ctx.programme()?.slug());
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| store_ticks(tx, loaded, by, &fields);
    let (batch, _) = programmes::change(&ctx, work).await?;
    Ok(layout::redirect(&match batch {
        Some(batch) => format!("{base}?changed={batch}"),
        None => base,
    }))
}

/// Stores every tick that was set or taken away. Ticks of two people do not
/// stand in each other's way: each one is put on what stands there now.
fn store_ticks(tx: &mut Tx, loaded: &Loaded, by: &By, fields: &Fields) -> Result<Option<String>, Problem> {
    let mut changed = false;
    for result in &loaded.plan.results {
        if !fields.ticked("result", result.id.as_str()) {
            continue;
        }
        let mut new = result.clone();
        retick(&mut new.goals, Goal::list(&loaded.plan), fields, "goal", &result.id);
        retick(&mut new.effects, Effect::list(&loaded.plan), fields, "effect", &result.id);
        if new != *result {
            let change = Change::Update(Element::ResultTarget(new), loaded.version(&result.id));
            elements::apply(tx, by, change)?;
            changed = true;
        }
    }
    Ok(changed.then(|| by.batch.clone()))
}

fn retick<P: Part>(ids: &mut Vec<Id>, all: &[P], fields: &Fields, field: &str, result: &Id) {
    for id in all.iter().map(Part::id) {
        let was = fields.ticked(&format!("was-{field}:{result}"), id.as_str());
        let is = fields.ticked(&format!("{field}:{result}"), id.as_str());
        match (was, is) {
            (false, true) if !ids.contains(id) => ids.push(id.clone()),
            (true, false) => ids.retain(|other| other != id),
            _ => {}
        }
    }
}
