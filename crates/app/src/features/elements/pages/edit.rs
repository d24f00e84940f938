//! The form of an element: new or changed.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::form::{self, Fault, Typed};
use samspil_core::message::Message;
use samspil_core::plan_file::{self, Diagnostic};
use samspil_core::{Element, ElementKind, Id, fit};
use samspil_db::Tx;
use serde_json::{Map, Value};

use super::super::by::By;
use super::super::store::{self, Applied, Change, ChangeError};
use super::{conflicted, element_of, kind_of, saved};
use crate::features::programmes::{self, Loaded};
use crate::web::address::is_ours;
use crate::web::form::{Choices, Form, Sent, address, contact_fields, name_of};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Kind, Problem};

/// What the form of one element needs to be shown.
struct Shown<'a> {
    kind: ElementKind,
    element: Option<&'a Element>,
    version: i64,
    typed: &'a Typed,
    faults: &'a [Fault],
    more: Option<&'a str>,
}

pub(crate) async fn new(ctx: Ctx, Path((_, kind)): Path<(String, String)>) -> Result<Markup, Problem> {
    let kind = kind_of(&kind)?;
    let loaded = ctx.programme()?;
    let typed: Typed = ctx
        .pairs()
        .iter()
        .filter(|(name, _)| {
            form::of(kind).field(name.split('.').next().unwrap_or("")).is_some() || name == "_next"
        })
        .cloned()
        .collect();
    Ok(page(&ctx, loaded, &Shown { kind, element: None, version: 0, typed: &typed, faults: &[], more: None }))
}

pub(crate) async fn create(
    ctx: Ctx,
    Path((_, kind)): Path<(String, String)>,
    Sent(typed): Sent,
) -> Result<Response, Problem> {
    let kind = kind_of(&kind)?;
    let loaded = ctx.programme()?;
    let shown = |faults: &[Fault], more: Option<&str>| {
        page(&ctx, loaded, &Shown { kind, element: None, version: 0, typed: &typed, faults, more })
    };
    if typed.has("_more") {
        return Ok(shown(&[], Some(typed.one("_more"))).into_response());
    }
    let placeholder = Id::from_title(kind.as_str(), "element");
    let kept = Map::from_iter([("id".to_owned(), placeholder.as_str().into())]);
    let faults = match read(loaded, kind, &typed, kept, true) {
        Ok(element) => {
            let work = move |tx: &mut Tx, standing: &Loaded, by: &By| match fitting(standing, element, true) {
                Ok(element) => create_free(tx, by, standing, &element).map(Ok),
                Err(faults) => Ok::<_, Problem>(Err(faults)),
            };
            match programmes::change(&ctx, work).await? {
                (Ok((id, applied)), _) => {
                    return Ok(saved(&typed, &address(loaded, kind, &id), &applied.batch));
                }
                (Err(faults), _) => faults,
            }
        }
        Err(faults) => faults,
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown(&faults, None)).into_response())
}

/// Creates an element under the first free id that its name proposes.
fn create_free(tx: &mut Tx, by: &By, loaded: &Loaded, element: &Element) -> Result<(Id, Applied), Problem> {
    const TRIES: usize = 20;
    let mut taken: Vec<Id> = Vec::new();
    for _ in 0..TRIES {
        let id = element.kind().new_id(element.name(), |id| {
            loaded.versions.contains_key(id) || taken.contains(id) || *id == loaded.plan.programme.id
        });
        let named = renamed(element, &id).ok_or_else(|| Problem::new(Kind::Invalid))?;
        match store::apply(tx, by, Change::Create(named, None)) {
            Ok(applied) => return Ok((id, applied)),
            Err(ChangeError::Taken) => taken.push(id),
            Err(other) => return Err(other.into()),
        }
    }
    Err(Problem::new(Kind::Conflict))
}

fn renamed(element: &Element, id: &Id) -> Option<Element> {
    let mut json = element.to_json().ok()?;
    json["id"] = id.as_str().into();
    Element::from_json(element.kind(), json).ok()
}

/// Why what was typed is no element, in the words of plan files.
pub(super) fn unreadable(problems: Option<Vec<Diagnostic>>) -> Vec<Fault> {
    let input = |path: &str| path.replace('[', ".").replace(']', "");
    let faults =
        problems.into_iter().flatten().map(|problem| Fault::new(input(&problem.path), problem.message));
    let faults: Vec<Fault> = faults.collect();
    if faults.is_empty() { vec![Fault::new("", Message::new("element-unreadable"))] } else { faults }
}

/// The element that was typed, if it can stand in the plan.
fn read(
    loaded: &Loaded,
    kind: ElementKind,
    typed: &Typed,
    kept: Map<String, Value>,
    is_new: bool,
) -> Result<Element, Vec<Fault>> {
    let json = form::read(form::of(kind), typed, &kept)?;
    let element = Element::from_json(kind, json.clone())
        .map_err(|_| unreadable(plan_file::read_element(&loaded.plan, kind, json).err()))?;
    fitting(loaded, element, is_new)
}

/// The element, if it can stand in the plan.
fn fitting(loaded: &Loaded, element: Element, is_new: bool) -> Result<Element, Vec<Fault>> {
    // The id of a new element is not yet its own.
    let faults: Vec<Fault> = fit::element(&loaded.plan, &element)
        .into_iter()
        .filter(|fault| {
            !is_new || !matches!(fault.message.key.as_ref(), "form-part-of-itself" | "form-date-of-itself")
        })
        .collect();
    if faults.is_empty() { Ok(element) } else { Err(faults) }
}

pub(crate) async fn edit(
    ctx: Ctx,
    Path((_, kind, id)): Path<(String, String, String)>,
) -> Result<Markup, Problem> {
    let kind = kind_of(&kind)?;
    let loaded = ctx.programme()?;
    let element = element_of(loaded, kind, &id)?;
    let mut typed = Form::filled_with(&ctx, &element);
    if let Some(next) = ctx.query("next").filter(|next| is_ours(next)) {
        typed.put("_next", next);
    }
    let version = loaded.version(element.id());
    Ok(page(
        &ctx,
        loaded,
        &Shown { kind, element: Some(&element), version, typed: &typed, faults: &[], more: None },
    ))
}

pub(crate) async fn change(
    ctx: Ctx,
    Path((_, kind, id)): Path<(String, String, String)>,
    Sent(typed): Sent,
) -> Result<Response, Problem> {
    let kind = kind_of(&kind)?;
    let loaded = ctx.programme()?;
    let id: Id = id.parse().map_err(|_| Problem::not_found())?;
    let present = element_of(loaded, kind, id.as_str()).ok();
    let version: i64 = typed.one("_version").parse().map_err(|_| Problem::new(Kind::Invalid))?;
    let shown = |faults: &[Fault], more: Option<&str>| {
        page(&ctx, loaded, &Shown { kind, element: present.as_ref(), version, typed: &typed, faults, more })
    };
    if typed.has("_again") {
        return Ok(shown(&[], None).into_response());
    }
    if typed.has("_more") {
        return Ok(shown(&[], Some(typed.one("_more"))).into_response());
    }
    let kept = kept(&ctx, loaded, &id, present.as_ref());
    let element = match read(loaded, kind, &typed, kept, false) {
        Ok(element) => element,
        Err(faults) => return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown(&faults, None)).into_response()),
    };
    if present.as_ref() == Some(&element) {
        return Ok(layout::redirect(&address(loaded, kind, &id)));
    }
    let mine = element.clone();
    let restore = typed.has("_restore");
    let outcome = programmes::change(&ctx, move |tx, standing, by| {
        let element = match fitting(standing, element, false) {
            Ok(element) => element,
            Err(faults) => return Ok(Err(faults)),
        };
        let change = if restore { Change::Create(element, None) } else { Change::Update(element, version) };
        store::apply(tx, by, change).map(Ok).map_err(Problem::from)
    })
    .await;
    match outcome {
        Ok((Ok(applied), _)) => Ok(saved(&typed, &address(loaded, kind, &id), &applied.batch)),
        Ok((Err(faults), _)) => Ok((StatusCode::UNPROCESSABLE_ENTITY, shown(&faults, None)).into_response()),
        Err(problem) if matches!(problem.kind, Kind::Conflict | Kind::NotFound) => {
            conflicted(&ctx, &mine, version).await
        }
        Err(problem) => Err(problem),
    }
}

/// What the form does not hold: the id, and contact data its reader may not see.
fn kept(ctx: &Ctx, loaded: &Loaded, id: &Id, present: Option<&Element>) -> Map<String, Value> {
    let mut kept = Map::from_iter([("id".to_owned(), Value::from(id.as_str()))]);
    let json = present.and_then(|element| element.to_json().ok()).unwrap_or_default();
    for field in contact_fields(ctx, loaded) {
        if let Some(value) = json.get(field) {
            kept.insert((*field).to_owned(), value.clone());
        }
    }
    kept
}

fn page(ctx: &Ctx, loaded: &Loaded, shown: &Shown<'_>) -> Markup {
    let words = ctx.words;
    let kind = shown.kind;
    let id = shown.element.map(Element::id);
    let form = Form {
        ctx,
        loaded,
        kind: Some(kind),
        id,
        typed: shown.typed,
        faults: shown.faults,
        more: shown.more,
        part: None,
        choices: Choices::default(),
    };
    let list = format!("/programmes/{}/parts/{}", loaded.slug(), kind.plural());
    let back = shown.element.map_or(list, |element| address(loaded, kind, element.id()));
    let next = Some(shown.typed.one("_next")).filter(|next| is_ours(next));
    let title = match shown.element {
        Some(element) => words.with("form-edit", &[("name", &name_of(ctx, loaded, element))]).into_owned(),
        None => words.text(&format!("new-{kind}")).into_owned(),
    };
    let about = words.text(&format!("about-{kind}"));
    let content = html! {
        (form.summary())
        form.form method="post" data-guard {
            // Return in an input saves, whatever buttons stand before the last.
            button.visually-hidden tabindex="-1" aria-hidden="true" { (words.text("save")) }
            input type="hidden" name="_version" value=(shown.version);
            @if shown.typed.has("_restore") { input type="hidden" name="_restore" value="on"; }
            @if let Some(next) = next { input type="hidden" name="_next" value=(next); }
            (form.inputs())
            div.actions {
                button.ds-button { (words.text("save")) }
                a.ds-button data-variant="tertiary" href=(next.unwrap_or(&back)) { (words.text("cancel")) }
                @if let Some(element) = shown.element {
                    a.ds-button data-variant="tertiary" data-color="danger" href=(format!("{}/delete", address(loaded, kind, element.id()))) {
                        (words.text("delete")) " …"
                    }
                }
            }
        }
    };
    let lead = shown.element.is_none().then_some(about.as_ref());
    let kind_word = words.text(&format!("kind-{kind}"));
    let eyebrow = shown.element.map(|_| kind_word.as_ref());
    layout::programme_page(ctx, loaded, Page { eyebrow, lead, ..Page::new(&title) }, content)
}

#[cfg(test)]
mod tests {
    use samspil_core::{Language, Programme};
    use serde_json::json;

    use super::*;
    use samspil_words::Words;

    #[test]
    fn what_is_no_element_is_told_in_the_readers_language() {
        let goal = json!({"id": "goal", "text": "Mødes", "number": 70_000});
        assert!(Element::from_json(ElementKind::Goal, goal.clone()).is_err());
        let faults =
            unreadable(plan_file::read_element(&Programme::default(), ElementKind::Goal, goal).err());
        assert_eq!(faults.iter().map(|fault| fault.path.as_str()).collect::<Vec<_>>(), ["number"]);
        assert_eq!(unreadable(None), [Fault::new("", Message::new("element-unreadable"))]);
        for fault in faults.iter().chain(&unreadable(None)) {
            let said = Words::of(Language::Da).message(&fault.message).into_owned();
            assert!(!said.contains("expected") && !said.contains('⟦'), "{said}");
        }
    }
}
