//! The page of the plan matrix.

use maud::{Markup, html};
use samspil_core::matrix::{Row, Rows};
use samspil_core::people::members_counted;
use samspil_core::period::Column;
use samspil_core::programme::{Effect, Goal, ResultTarget};

use super::lists::{self, Draft};
use super::view::View;
use crate::features::documents;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem};

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    Ok(render(&ctx, loaded, &Draft::default()))
}

/// The page, with a form that could not be used shown again as it was typed.
pub(super) fn render(ctx: &Ctx, loaded: &Loaded, draft: &Draft) -> Markup {
    let view = View::new(ctx, loaded);
    let words = ctx.words;
    let title = words.text("view-plan");
    let page = Page { tools: tools(&view), width: Width::Wide, ..Page::new(&title) };
    let bare = view.matrix.rows.is_empty() || (view.matrix.columns.is_empty() && !has_rest(&view));
    let content = html! {
        (draft.summary(words))
        @if bare && view.edits { div.empty {
            h2 { (words.text("matrix-begin")) }
            p { (words.text("matrix-begin-help")) }
        } }
        @if bare && !view.edits { div.empty { p { (words.text("matrix-nothing")) } } }
        div.stack {
            @if view.matrix.guessed && !view.matrix.columns.is_empty() {
                div.ds-alert data-color="info" {
                    p { (words.text(if view.edits { "matrix-guessed-edit" } else { "matrix-guessed" })) }
                }
            }
            @if !view.matrix.rows.is_empty() { (table(&view)) }
        }
        @if view.edits { (lists::build(&view, draft)) div.print-only { (lists::legend(&view)) } } @else { (lists::legend(&view)) }
    };
    layout::programme_page(ctx, loaded, page, content)
}

fn tools(view: &View<'_>) -> Markup {
    let words = view.words;
    html! {
        div.toolbar {
            @if view.edits { a.ds-button href="#build-result" { (words.text("new-result")) } }
            a.ds-button data-variant="secondary" href={ (view.base) "/coverage" } { (words.text("matrix-coverage")) }
            (documents::menu(view.ctx, view.loaded, samspil_documents::kinds::Kind::ActionPlan, ""))
        }
    }
}

fn has_rest(view: &View<'_>) -> bool {
    view.matrix.rows.iter().any(|row| !row.rest.is_empty())
}

fn table(view: &View<'_>) -> Markup {
    let words = view.words;
    let effects = view.matrix.rows_are == Rows::Results && !view.plan.effects.is_empty();
    let rest = has_rest(view);
    // Where the plan has no periods of its own, most of it stands in none.
    let rest_first = rest && view.matrix.guessed;
    let rest_head = html! { th scope="col" { (words.text("matrix-unplaced")) } };
    let first = match view.matrix.rows_are {
        Rows::Results => "kind-result",
        Rows::Tracks => "kind-track",
        Rows::Activities => "kind-activity",
    };
    let body = html! {
        @for row in &view.matrix.rows { (table_row(view, row, rest, effects)) }
    };
    html! {
        div.scroll role="region" tabindex="0" aria-labelledby="plan-caption" {
            table.matrix {
                caption.visually-hidden id="plan-caption" { (words.text("matrix-caption")) }
                thead { tr {
                    th scope="col" { (words.text(first)) }
                    @if rest_first { (rest_head) }
                    @for heading in &view.matrix.columns {
                        th scope="col" .now[heading.now] {
                            (view.column_name(heading.column))
                            @if heading.now { span.now-word { (words.text("matrix-now")) } }
                            @if heading.outside { small { (words.text("matrix-outside")) } }
                        }
                    }
                    @if rest && !rest_first { (rest_head) }
                    @if effects { th.effects scope="col" { (words.text("kind-effect")) } }
                } }
                @if view.cells_open() {
                    // Links and forms in the cells swap the cell; without
                    // script each is a page of its own.
                    tbody hx-boost:inherited="true" hx-target:inherited="closest td" hx-swap:inherited="innerHTML"
                        hx-push-url:inherited="false" { (body) }
                } @else { tbody { (body) } }
            }
        }
    }
}

fn table_row(view: &View<'_>, row: &Row, rest: bool, effects: bool) -> Markup {
    let key = view.row_key(row.of);
    let result =
        row.of.filter(|_| view.matrix.rows_are == Rows::Results).and_then(|at| view.plan.results.get(at));
    html! {
        tr {
            th scope="row" { (row_head(view, row, result)) }
            @if rest && view.matrix.guessed { td { (view.rest(&row.rest)) } }
            @for (heading, lines) in view.matrix.columns.iter().zip(&row.cells) {
                td id=(cell_id(key, heading.column)) .now[heading.now] {
                    (view.cell(row.of, heading.column, lines, false))
                }
            }
            @if rest && !view.matrix.guessed { td { (view.rest(&row.rest)) } }
            @if effects { td.effects { @if let Some(result) = result { (effect_tags(view, result)) } } }
        }
    }
}

/// The id of a cell on the page.
pub(super) fn cell_id(row: &str, column: Column) -> String {
    format!("cell-{row}-{column}")
}

fn row_head(view: &View<'_>, row: &Row, result: Option<&ResultTarget>) -> Markup {
    let name = view.row_name(row.of);
    let unboosted = view.edits.then_some("false");
    html! {
        @if let Some(result) = result {
            @if !result.goals.is_empty() { ul.tags { @for id in &result.goals {
                @if let Some(goal) = view.plan.goals.iter().find(|goal| goal.id == *id) {
                    li { a.ds-tag href=(view.part(id)) hx-boost=[unboosted] title=(goal.text) { (goal_label(view, goal)) } }
                }
            } } }
            @if let Some(number) = result.number { div.small.muted { (view.words.text("kind-result")) " " (number) } }
        }
        @if let Some(id) = view.row_id(row.of) {
            a href=(view.part(id)) lang=[name.lang] hx-boost=[unboosted] { (name.text) }
        } @else { (name.text) }
        @if let Some(result) = result { (target(view, result)) }
    }
}

/// "12 of at least 40", counted from the member register as it stands.
fn target(view: &View<'_>, result: &ResultTarget) -> Markup {
    let Some(target) = &result.target else { return html! {} };
    let reached = members_counted(view.plan, target.counted);
    let wanted = i64::from(target.at_least);
    html! {
        p.small.muted {
            (view.words.with("matrix-target", &[("reached", &reached), ("wanted", &wanted)]))
            " · " (view.words.text(&format!("word-MembersCounted-{}", target.counted.as_str())))
        }
    }
}

fn effect_tags(view: &View<'_>, result: &ResultTarget) -> Markup {
    html! {
        @if !result.effects.is_empty() { ul.tags { @for id in &result.effects {
            @if let Some(effect) = view.plan.effects.iter().find(|effect| effect.id == *id) {
                li { a.ds-tag href=(view.part(id)) hx-boost=[view.edits.then_some("false")] title=(effect.text) {
                    (effect_label(view, effect))
                } }
            }
        } } }
    }
}

/// "Goal 2", or the beginning of its text where goals are not numbered.
pub(super) fn goal_label(view: &View<'_>, goal: &Goal) -> String {
    match goal.number {
        Some(number) => format!("{} {number}", view.words.text("kind-goal")),
        None => beginning(&goal.text),
    }
}

/// "Effect B", or the beginning of its text where effects are not lettered.
pub(super) fn effect_label(view: &View<'_>, effect: &Effect) -> String {
    match &effect.letter {
        Some(letter) => format!("{} {letter}", view.words.text("kind-effect")),
        None => beginning(&effect.text),
    }
}

/// The first words of a text.
pub(super) fn beginning(text: &str) -> String {
    const LONGEST: usize = 32;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{} …", words.trim_end_matches([',', '.']))
}
