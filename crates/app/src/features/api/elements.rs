//! The elements of a plan, one handler for every kind.

use axum::response::Response;
use samspil_core::view::{People, View};
use samspil_core::{Element, ElementKind, Id, Message, plan_file, removal};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::Arc;

use super::answer::{self, Tag, view_of};
use super::call::Call;
use super::merge;
use crate::features::elements::{self, By, Change, ChangeError};
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Kind, Problem};

/// The elements of a kind that the viewer sees, by their places in the plan.
enum Places {
    /// All, so many.
    All(usize),
    /// Some.
    Some(Vec<usize>),
}

impl Places {
    fn of(loaded: &Loaded, kind: ElementKind, view: View) -> Self {
        if kind != ElementKind::Person || view.people == People::All {
            return Self::All(loaded.plan.count(kind));
        }
        let people = loaded.plan.people.iter().enumerate();
        Self::Some(people.filter(|(_, one)| view.lists(one, loaded.known())).map(|(at, _)| at).collect())
    }

    fn count(&self) -> usize {
        match self {
            Self::All(count) => *count,
            Self::Some(places) => places.len(),
        }
    }

    /// Where in the plan the element stands that is shown as number `at`.
    fn place(&self, at: usize) -> usize {
        match self {
            Self::All(_) => at,
            Self::Some(places) => places.get(at).copied().unwrap_or(usize::MAX),
        }
    }

    /// As which number the element is shown that stands at a place in the plan.
    fn number(&self, place: usize) -> Option<usize> {
        match self {
            Self::All(_) => Some(place),
            Self::Some(places) => places.binary_search(&place).ok(),
        }
    }
}

pub(super) async fn list(ctx: Ctx, call: Call, kind: ElementKind) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let view = view_of(&ctx, loaded);
    let tag = Tag::seen(loaded.revision, view);
    let plan = &loaded.plan;
    let places = Places::of(loaded, kind, view);
    let find = |id: &str| places.number(plan.position(kind, &id.parse::<Id>().ok()?)?);
    let window = call.window(find)?;
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    let total = places.count();
    let range = window.from.min(total)..window.from.saturating_add(window.limit).min(total);
    let mut out = Vec::with_capacity(256 * range.len() + 64);
    out.extend_from_slice(b"{\"items\":[");
    for at in range.clone() {
        if at > range.start {
            out.push(b',');
        }
        write(loaded, kind, places.place(at), view, &mut out)?;
    }
    out.extend_from_slice(b"],\"versions\":{");
    for at in range.clone() {
        let Some(id) = plan.id_at(kind, places.place(at)) else { continue };
        let comma = if at > range.start { "," } else { "" };
        // Identifiers have no character that JSON escapes.
        out.extend_from_slice(format!("{comma}\"{id}\":{}", loaded.version(id)).as_bytes());
    }
    out.extend_from_slice(format!("}},\"total\":{total}}}").as_bytes());
    let mut response = answer::found(out, &tag);
    if range.end < total
        && let Some(last) = range.end.checked_sub(1).and_then(|at| plan.id_at(kind, places.place(at)))
    {
        answer::next(&ctx, &mut response, window.limit, &format!("{} {last}", range.end));
    }
    Ok(response)
}

/// Writes the element at a place as JSON text, as the viewer sees it.
fn write(
    loaded: &Loaded,
    kind: ElementKind,
    at: usize,
    view: View,
    out: &mut Vec<u8>,
) -> Result<(), Problem> {
    if view == View::ALL {
        return loaded.plan.write_json(kind, at, out).map_err(|error| Problem::internal(&error));
    }
    let element = loaded.plan.element_at(kind, at).ok_or_else(Problem::not_found)?;
    out.extend(body(&view.element(element, loaded.known()))?);
    Ok(())
}

/// The element that stands, or not found.
fn standing(loaded: &Loaded, kind: ElementKind, id: &Id) -> Result<Element, Problem> {
    loaded.element(id).filter(|element| element.kind() == kind).ok_or_else(Problem::not_found)
}

/// The tag of an element. A person's name also depends on what the plan says
/// elsewhere.
fn tag(loaded: &Loaded, id: &Id, version: i64, view: View) -> Tag {
    let short = !view.full_names
        && matches!(loaded.element(id), Some(Element::Person(person)) if loaded.known().is_citizen(&person));
    if short { Tag::seen(format_args!("{version}-short"), view) } else { Tag::seen(version, view) }
}

fn body(element: &Element) -> Result<Vec<u8>, Problem> {
    element.to_json().map_err(|error| Problem::internal(&error)).and_then(|value| answer::json(&value))
}

fn path(loaded: &Loaded, kind: ElementKind, id: &Id) -> String {
    format!("/api/v1/programmes/{}/{}/{id}", loaded.slug(), kind.plural())
}

pub(super) async fn read(ctx: Ctx, call: Call, kind: ElementKind) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let id = call.id()?;
    let view = view_of(&ctx, loaded);
    let at = loaded.plan.position(kind, &id).ok_or_else(Problem::not_found)?;
    if kind == ElementKind::Person
        && !loaded.plan.people.get(at).is_some_and(|one| view.lists(one, loaded.known()))
    {
        return Err(Problem::not_found());
    }
    let tag = tag(loaded, &id, loaded.version(&id), view);
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    let mut out = Vec::with_capacity(512);
    write(loaded, kind, at, view, &mut out)?;
    Ok(answer::found(out, &tag))
}

fn object(value: Value) -> Result<Map<String, Value>, Problem> {
    match value {
        Value::Object(map) => Ok(map),
        _ => Err(Problem::invalid(Message::new("api-no-object"))),
    }
}

/// An id for an element that comes without one.
fn named(loaded: &Loaded, kind: ElementKind, fields: &Map<String, Value>) -> Id {
    let name = ["title", "text", "name"].iter().find_map(|field| fields.get(*field)?.as_str()).unwrap_or("");
    kind.new_id(name, |id| loaded.place(id).is_some())
}

/// A change that failed: what somebody else changed is stale here, not a
/// conflict to be shown with both texts.
pub(super) fn failed(error: ChangeError) -> Problem {
    match error {
        ChangeError::Conflict(..) => Problem::new(Kind::Stale),
        other => other.into(),
    }
}

pub(super) async fn create(ctx: Ctx, mut call: Call, kind: ElementKind) -> Result<Response, Problem> {
    let mut fields = object(call.body())?;
    let work = move |tx: &mut samspil_db::Tx, loaded: &Loaded, by: &By| {
        if !fields.contains_key("id") {
            let id = named(loaded, kind, &fields);
            fields.shift_insert(0, "id".to_owned(), id.as_str().into());
        }
        if let Some(id) = fields.get("id").and_then(Value::as_str).and_then(|id| id.parse::<Id>().ok())
            && loaded.place(&id).is_some()
        {
            return Err(programmes::taken(&id));
        }
        let element =
            plan_file::read_element(&loaded.plan, kind, Value::Object(fields)).map_err(answer::wrong)?;
        let applied = elements::apply(tx, by, Change::Create(element.clone(), None)).map_err(failed)?;
        Ok((element, applied))
    };
    let ((element, applied), loaded) = programmes::change(&ctx, work).await?;
    let path = path(&loaded, kind, element.id());
    let tag = Tag::seen(applied.version, view_of(&ctx, &loaded));
    Ok(answer::made(&ctx, &path, body(&element)?, Some(&tag), Some(&applied.batch)))
}

pub(super) async fn replace(ctx: Ctx, mut call: Call, kind: ElementKind) -> Result<Response, Problem> {
    let fields = object(call.body())?;
    update(ctx, call, kind, move |_| Ok(fields)).await
}

pub(super) async fn patch(ctx: Ctx, mut call: Call, kind: ElementKind) -> Result<Response, Problem> {
    let patch = Value::Object(object(call.body())?);
    update(ctx, call, kind, move |mut standing| {
        merge::patch(&mut standing, patch);
        object(standing)
    })
    .await
}

/// Writes an element anew; `fields` makes its fields from those that the
/// viewer saw.
async fn update(
    ctx: Ctx,
    call: Call,
    kind: ElementKind,
    fields: impl FnOnce(Value) -> Result<Map<String, Value>, Problem> + Send + 'static,
) -> Result<Response, Problem> {
    let id = call.id()?;
    let view = view_of(&ctx, ctx.programme()?);
    let work = move |tx: &mut samspil_db::Tx, loaded: &Loaded, by: &By| {
        let old = standing(loaded, kind, &id)?;
        call.expects(&tag(loaded, &id, loaded.version(&id), view))?;
        let seen =
            view.element(old.clone(), loaded.known()).to_json().map_err(|error| Problem::internal(&error))?;
        let mut fields = fields(seen)?;
        match fields.get("id") {
            None => drop(fields.shift_insert(0, "id".to_owned(), id.as_str().into())),
            Some(sent) if sent.as_str() == Some(id.as_str()) => {}
            Some(_) => {
                let message = Message::new("api-id-fixed").with("id", &id);
                return Err(Problem {
                    fields: vec![("id".to_owned(), message.clone())],
                    ..Problem::invalid(message)
                });
            }
        }
        let sent =
            plan_file::read_element(&loaded.plan, kind, Value::Object(fields)).map_err(answer::wrong)?;
        let element = view.written(&old, sent, loaded.known());
        let version = loaded.version(&id);
        if element == old {
            return Ok((element, elements::Applied { batch: String::new(), version }));
        }
        let applied = elements::apply(tx, by, Change::Update(element.clone(), version)).map_err(failed)?;
        Ok((element, applied))
    };
    let ((element, applied), loaded) = programmes::change(&ctx, work).await?;
    let tag = tag(&loaded, element.id(), applied.version, view);
    Ok(answer::changed(body(&view.element(element, loaded.known()))?, &tag, &applied.batch))
}

pub(super) async fn delete(ctx: Ctx, call: Call, kind: ElementKind) -> Result<Response, Problem> {
    let id = call.id()?;
    let view = view_of(&ctx, ctx.programme()?);
    let work = move |tx: &mut samspil_db::Tx, loaded: &Loaded, by: &By| {
        standing(loaded, kind, &id)?;
        call.expects(&tag(loaded, &id, loaded.version(&id), view))?;
        let removal = removal::of(&loaded.plan, &id).ok_or_else(Problem::not_found)?;
        if call.query("pointers") != Some("remove") {
            held(&removal)?;
        }
        elements::carry_out(tx, by, loaded, removal).map_err(failed)?;
        Ok(by.batch.clone())
    };
    let (batch, _) = programmes::change(&ctx, work).await?;
    Ok(answer::gone(Some(&batch)))
}

/// Refuses to take out what others point at, naming each.
fn held(removal: &removal::Removal) -> Result<(), Problem> {
    let pointing = |element: &Element| {
        let kind = element.kind();
        (format!("{}/{}", kind.plural(), element.id()), Message::new("api-points-here"))
    };
    let mut fields: Vec<_> = removal.deleted.iter().skip(1).map(pointing).collect();
    fields.extend(removal.changed.iter().map(|(element, _)| pointing(element)));
    if removal.head.is_some() {
        fields.push(("programme".to_owned(), Message::new("api-points-here")));
    }
    if fields.is_empty() {
        return Ok(());
    }
    Err(Problem { detail: Some(Message::new("api-pointed-at")), fields, ..Problem::new(Kind::Conflict) })
}

/// Where an element is to stand among its kind.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Place {
    Before(Id),
    After(Id),
}

#[derive(Debug, Serialize)]
struct Moved<'a> {
    id: &'a Id,
    index: usize,
}

pub(super) async fn relocate(ctx: Ctx, mut call: Call, kind: ElementKind) -> Result<Response, Problem> {
    let id = call.id()?;
    let place: Place = call.typed()?;
    let moved = id.clone();
    let work = move |tx: &mut samspil_db::Tx, loaded: &Loaded, by: &By| {
        standing(loaded, kind, &moved)?;
        let mut order = elements::positions(tx, &by.programme, kind)?;
        let at = order.iter().position(|(id, _)| *id == moved).ok_or_else(Problem::not_found)?;
        order.remove(at);
        let (Place::Before(other) | Place::After(other)) = &place;
        let field = if matches!(place, Place::Before(_)) { "before" } else { "after" };
        let found = order.iter().position(|(id, _)| id == other).ok_or_else(|| {
            let message = Message::new("api-no-neighbour").with("id", other);
            Problem { fields: vec![(field.to_owned(), message.clone())], ..Problem::invalid(message) }
        })?;
        let index = if matches!(place, Place::Before(_)) { found } else { found + 1 };
        for (id, position) in elements::placed(&order, index, &moved) {
            elements::apply(tx, by, Change::Move(id, position)).map_err(failed)?;
        }
        Ok((by.batch.clone(), index))
    };
    let ((batch, index), loaded): (_, Arc<Loaded>) = programmes::change(&ctx, work).await?;
    let path = path(&loaded, kind, &id);
    Ok(answer::made(&ctx, &path, answer::json(&Moved { id: &id, index })?, None, Some(&batch)))
}
