//! The themes in order, with the question to explore and the meetings that
//! take them up.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use samspil_core::planner::{Coverage, covered, meetings, moved, rows};
use samspil_core::programme::Theme;
use samspil_core::{Element, Id};
use samspil_db::Tx;

use super::view::{View, meeting, named, section_id};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::form::Fields;
use crate::web::{Ctx, Form, Problem, layout};

/// The themes of the programme: those below a whole, or all where none is.
pub(super) fn section(view: &View<'_>) -> Markup {
    let words = view.words;
    let tops = rows(&view.plan, None);
    let wholes: Vec<&Theme> = tops
        .iter()
        .copied()
        .filter(|top| view.plan.themes.iter().any(|t| t.part_of.as_ref() == Some(&top.id)))
        .collect();
    html! {
        @if view.edits || !tops.is_empty() { section.section id="themes" {
            header {
                h2 { (words.text("planner-themes")) }
                @if view.edits { a href=(new_theme(view, &wholes)) { "+ " (words.text("planner-add-theme")) } }
            }
            @if tops.is_empty() { p.muted { (words.text("planner-no-themes")) } }
            @else { p.muted { (words.text("planner-themes-help")) } }
            @if wholes.is_empty() { (list(view, &covered(&view.plan, None))) }
            @for whole in wholes {
                h3 lang=[view.lang(whole.language)] { (whole.title) }
                @if let Some(question) = &whole.question { p lang=[view.lang(whole.language)] { (question) } }
                (list(view, &covered(&view.plan, Some(&whole.id))))
            }
        } }
    }
}

/// The form of a new theme, below the whole where there is one.
fn new_theme(view: &View<'_>, wholes: &[&Theme]) -> String {
    let part_of = match wholes {
        [only] => format!("&part_of={}", only.id),
        _ => String::new(),
    };
    let next = layout::encoded(&format!("{}/planner#themes", view.base));
    format!("{}/new/theme?_next={next}{part_of}", view.base)
}

fn list(view: &View<'_>, themes: &[Coverage<'_>]) -> Markup {
    let last = themes.len().saturating_sub(1);
    html! {
        ol.plain-list.themes { @for (at, one) in themes.iter().enumerate() { li {
            div {
                strong lang=[view.lang(one.theme.language)] { @if let Some(number) = one.theme.number { (number) ". " } (one.theme.title) }
                @if let Some(question) = &one.theme.question { p lang=[view.lang(one.theme.language)] { (question) } }
            }
            div { (taken_up(view, one)) }
            @if view.edits { (arrange(view, one.theme, at == 0, at == last)) }
        } } }
    }
}

/// The meetings that take up a theme; where none does, the way to put it on one.
fn taken_up(view: &View<'_>, one: &Coverage<'_>) -> Markup {
    let words = view.words;
    html! {
        @if one.meetings.is_empty() {
            p { span.icon.icon-gap aria-hidden="true" {} " " (words.text("planner-not-taken-up")) }
        } @else {
            ul.plain-list { @for meeting in &one.meetings { li {
                a href={ "#" (section_id(&meeting.id)) } lang=[view.lang(meeting.language)] { (named(meeting)) }
            } } }
        }
        @if view.edits && one.meetings.is_empty() { (choose(view, one.theme)) }
    }
}

fn choose(view: &View<'_>, theme: &Theme) -> Markup {
    let words = view.words;
    let all = meetings(&view.plan);
    let id = format!("take-up-{}", theme.id);
    html! {
        @if !all.is_empty() { form.inline-form.screen-only method="post" action={ (view.base) "/planner/themes/" (theme.id) "/meetings" } {
            div.ds-field {
                label.visually-hidden for=(id) { (words.with("planner-take-up-at", &[("theme", &theme.title.as_str())])) }
                select.ds-input id=(id) name="meeting" { @for meeting in all { option value=(meeting.id) { (named(meeting)) } } }
            }
            button.ds-button data-variant="secondary" { (words.text("planner-take-up")) span.visually-hidden { ": " (theme.title) } }
        } }
    }
}

/// Edit, up and down.
fn arrange(view: &View<'_>, theme: &Theme, first: bool, last: bool) -> Markup {
    let words = view.words;
    let next = layout::encoded(&format!("{}/planner#themes", view.base));
    let button = |to: &str, key: &str, sign: &str| {
        html! {
            button.ds-button data-variant="tertiary" data-icon name="to" value=(to) {
                span aria-hidden="true" { (sign) } span.visually-hidden { (words.text(key)) ": " (theme.title) }
            }
        }
    };
    html! {
        div.row.screen-only {
            a href={ (view.base) "/parts/theme/" (theme.id) "/edit?next=" (next) } { (words.text("edit")) span.visually-hidden { ": " (theme.title) } }
            @if !(first && last) { form.inline-form method="post" action={ (view.base) "/planner/themes/" (theme.id) "/order" } {
                @if !first { (button("up", "matrix-up", "↑")) }
                @if !last { (button("down", "matrix-down", "↓")) }
            } }
        }
    }
}

type Sent = Form<Vec<(String, String)>>;

fn back(loaded: &Loaded, batch: Option<&str>) -> Response {
    let changed = batch.map(|batch| format!("?changed={batch}")).unwrap_or_default();
    layout::redirect(&format!("/programmes/{}/planner{changed}#themes", loaded.slug()))
}

/// Moves a theme one step up or down among its own.
pub(super) async fn order(
    ctx: Ctx,
    Path((_, theme)): Path<(String, String)>,
    Form(sent): Sent,
) -> Result<Response, Problem> {
    let theme: Id = theme.parse().map_err(|_| Problem::not_found())?;
    let up = Fields(sent).get("to") == "up";
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let changed = moved(&loaded.plan, &theme, up);
        let any = !changed.is_empty();
        for theme in changed {
            let version = loaded.version(&theme.id);
            elements::apply(tx, by, Change::Update(Element::Theme(theme), version))?;
        }
        Ok(any.then(|| by.batch.clone()))
    };
    let (batch, loaded) = programmes::change(&ctx, work).await?;
    Ok(back(&loaded, batch.as_deref()))
}

/// Puts a theme on a meeting.
pub(super) async fn take_up(
    ctx: Ctx,
    Path((_, theme)): Path<(String, String)>,
    Form(sent): Sent,
) -> Result<Response, Problem> {
    let wanted = Fields(sent).get("meeting").to_owned();
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let theme =
            loaded.plan.themes.iter().find(|t| t.id.as_str() == theme).ok_or_else(Problem::not_found)?;
        let mut new = meeting(loaded, &wanted)?.clone();
        if new.themes.contains(&theme.id) {
            return Ok(None);
        }
        new.themes.push(theme.id.clone());
        let version = loaded.version(&new.id);
        elements::apply(tx, by, Change::Update(Element::Meeting(new), version))?;
        Ok(Some(by.batch.clone()))
    };
    let (batch, loaded) = programmes::change(&ctx, work).await?;
    Ok(back(&loaded, batch.as_deref()))
}
