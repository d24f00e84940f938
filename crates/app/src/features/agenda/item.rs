//! One item with everything that can be said of it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::form::{self, Fault, Record, Shape, Typed};
use samspil_core::programme::{Content, Meeting};
use samspil_core::{ElementKind, Message};
use serde_json::Map;

use super::row::place;
use super::save::{self, Outcome};
use crate::features::methods;
use crate::features::programmes::{self, Loaded};
use crate::web::form::{Choices, Form, Sent, speak};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

/// The fields of an item.
fn record() -> &'static Record {
    static NONE: Record = Record { name: String::new(), fields: Vec::new() };
    let inner = |record: &'static Record, name: &str| match record.field(name).map(|field| &field.shape) {
        Some(Shape::Record(inner) | Shape::Rows(inner)) => Some(inner),
        _ => None,
    };
    inner(form::of(ElementKind::Meeting), "sheet").and_then(|sheet| inner(sheet, "contents")).unwrap_or(&NONE)
}

pub(super) async fn form(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let meeting = save::meeting(loaded, &id)?;
    let content = meeting.sheet.contents.get(place(&item)?).ok_or_else(Problem::not_found)?;
    let json = serde_json::to_value(content).map_err(|error| Problem::internal(&error))?;
    let mut typed = form::fill(record(), &json, &speak(ctx.words));
    typed.put("_seen", save::seen(meeting));
    Ok(page(&ctx, loaded, meeting, &item, &typed, &Said::default()))
}

/// What is to be said above the form.
#[derive(Default)]
struct Said<'a> {
    faults: &'a [Fault],
    more: Option<&'a str>,
    stale: bool,
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    Sent(mut typed): Sent,
) -> Result<Response, Problem> {
    let loaded = programmes::standing(&ctx).await?;
    let meeting = save::meeting(&loaded, &id)?;
    let at = place(&item)?;
    if typed.has("_more") {
        let said = Said { more: Some(typed.one("_more")), ..Said::default() };
        return Ok(page(&ctx, &loaded, meeting, &item, &typed, &said).into_response());
    }
    let again = |typed: &Typed, said: &Said<'_>, status: StatusCode| {
        (status, page(&ctx, &loaded, meeting, &item, typed, said)).into_response()
    };
    let faulty = |typed: &Typed, faults: &[Fault]| {
        again(typed, &Said { faults, ..Said::default() }, StatusCode::UNPROCESSABLE_ENTITY)
    };
    let content = match read(&typed) {
        Ok(content) => content,
        Err(faults) => return Ok(faulty(&typed, &faults)),
    };
    let work = move |_: &Loaded, meeting: &Meeting| {
        let mut changed = meeting.clone();
        *changed.sheet.contents.get_mut(at)? = content;
        changed.sheet.contents = samspil_core::agenda::change::normal(&changed.sheet.contents);
        Some(changed)
    };
    let seen = typed.one("_seen").to_owned();
    match save::change(&ctx, &id, &seen, work).await? {
        Outcome::Faulty(faults) => {
            let own = format!("sheet.contents.{at}.");
            let faults: Vec<Fault> = faults
                .into_iter()
                .map(|fault| {
                    Fault::new(fault.path.strip_prefix(&own).unwrap_or(&fault.path).to_owned(), fault.message)
                })
                .collect();
            Ok(faulty(&typed, &faults))
        }
        // Nothing is lost: what was typed stands there, to be saved on what stands now.
        Outcome::Stale => {
            typed.put("_seen", save::seen(meeting));
            Ok(again(&typed, &Said { stale: true, ..Said::default() }, StatusCode::CONFLICT))
        }
        Outcome::Saved(batch) => {
            let here = save::address(&loaded, &meeting.id);
            Ok(layout::redirect(&format!("{here}?changed={batch}#item-{at}")))
        }
        Outcome::Same => Ok(layout::redirect(&format!("{}#item-{at}", save::address(&loaded, &meeting.id)))),
    }
}

fn read(typed: &Typed) -> Result<Content, Vec<Fault>> {
    let json = form::read(record(), typed, &Map::new())?;
    serde_json::from_value(json).map_err(|_| vec![Fault::new("", Message::new("element-unreadable"))])
}

fn page(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting, item: &str, typed: &Typed, said: &Said<'_>) -> Markup {
    let words = ctx.words;
    let form = Form {
        ctx,
        loaded,
        kind: Some(ElementKind::Meeting),
        id: Some(&meeting.id),
        typed,
        faults: said.faults,
        more: said.more,
        part: Some(record()),
        choices: Choices::default(),
    };
    let back = save::address(loaded, &meeting.id);
    let title = words.text("agenda-item-title");
    let content = html! {
        @if said.stale { div.ds-alert data-color="warning" role="alert" { p { (words.text("agenda-item-stale")) } } }
        (form.summary())
        @if !typed.one("method").is_empty() { p { (words.text("field-method")) ": " (methods::link(ctx, loaded, typed.one("method"))) } }
        form.form method="post" data-guard {
            button.visually-hidden tabindex="-1" aria-hidden="true" { (words.text("save")) }
            input type="hidden" name="_seen" value=(typed.one("_seen"));
            (form.inputs())
            div.actions {
                button.ds-button { (words.text("save")) }
                a.ds-button data-variant="tertiary" href=(back) { (words.text("cancel")) }
            }
        }
        form method="post" action=(format!("{back}/items/{item}/removal")) {
            input type="hidden" name="seen" value=(typed.one("_seen"));
            button.ds-button data-variant="tertiary" data-color="danger" { (words.text("agenda-remove")) }
        }
    };
    let page = Page { eyebrow: Some(&meeting.title), ..Page::new(&title) };
    layout::programme_page(ctx, loaded, page, content)
}
