//! Programmes: the list, heads, whole plans, and what is done with a
//! programme as a whole.

use std::collections::HashSet;

use axum::http::{HeaderValue, header};
use axum::response::Response;
use samspil_core::programme::Head;
use samspil_core::{Id, Message, Programme, plan_file};
use samspil_db::Tx;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::answer::{self, Tag, view_of};
use super::call::Call;
use super::elements::failed;
use super::merge;
use crate::features::elements::{self, Applied, By, Change};
use crate::features::programmes::{self, Loaded, Summary};
use crate::web::{Ctx, Kind, Problem};

fn base(id: &Id) -> String {
    format!("/api/v1/programmes/{id}")
}

#[derive(Serialize)]
struct Item {
    head: Head,
    published: bool,
    archived: bool,
    deleted: bool,
    changed_at: String,
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let workspace = ctx.viewer.account()?.workspace.clone();
    let show = call.query("show").unwrap_or("active").to_owned();
    let viewer = ctx.viewer.clone();
    let shown = move |p: &Summary| match show.as_str() {
        "active" => !p.deleted && !p.archived,
        "archived" => !p.deleted && p.archived,
        "deleted" => p.deleted,
        _ => true,
    };
    let mut seen = ctx.app.read(move |tx| programmes::list(tx, &workspace)).await?;
    seen.retain(|p| programmes::listed(&viewer, p) && shown(p));
    let state = |p: &Summary| {
        format!("{} {} {:?}", p.row, p.changed_at, (p.published, p.archived, p.deleted, viewer.view(&p.slug)))
    };
    let tag = Tag::of_all(seen.iter().map(state));
    let window = call.window(|id| seen.iter().position(|p| p.slug.as_str() == id))?;
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    let total = seen.len();
    let seen: Vec<Summary> = seen.into_iter().skip(window.from).take(window.limit).collect();
    let rows: Vec<String> = seen.iter().map(|p| p.row.clone()).collect();
    let read = move |tx: &mut Tx| programmes::heads(tx, &rows.iter().map(String::as_str).collect::<Vec<_>>());
    let heads = ctx.app.read(read).await?;
    let viewer = &ctx.viewer;
    let item = |(p, head): (Summary, Head)| Item {
        head: viewer.view(&p.slug).head(&head).into_owned(),
        published: p.published,
        archived: p.archived,
        deleted: p.deleted,
        changed_at: p.changed_at.to_string(),
    };
    let items: Vec<Item> = seen.into_iter().zip(heads).map(item).collect();
    answer::part(&ctx, &items, total, window, Some(&tag), |p| p.head.id.to_string())
}

pub(super) async fn create(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let mut sent = call.body();
    let whole = sent.get("programme").is_some();
    let account = ctx.viewer.account()?.clone();
    let now = ctx.now;
    let (head, row) = ctx
        .app
        .write(move |tx| {
            let taken = programmes::taken_ids(tx, &account.workspace)?;
            let head = if whole { sent.get_mut("programme") } else { Some(&mut sent) };
            if let Some(fields) = head.and_then(Value::as_object_mut) {
                name(fields, &taken);
            }
            let plan = if whole {
                plan_file::read_value(sent).map_err(answer::wrong)?
            } else {
                let head = plan_file::read_head(&Programme::default(), sent).map_err(answer::wrong)?;
                Programme { programme: head, ..Programme::default() }
            };
            let head = plan.programme.clone();
            let row = programmes::create(tx, &account.workspace, plan, now)?;
            let by = By::new(&account.workspace, &row, Some(&account.id), now);
            elements::record(tx, &by, "create", &head.id, &head.title)?;
            Ok::<_, Problem>((head, row))
        })
        .await?;
    tracing::debug!(row, "a programme was made");
    Ok(answer::made(&ctx, &base(&head.id), answer::json(&head)?, Some(&Tag::of(1)), None))
}

/// Gives a head without an id one made from its title.
fn name(fields: &mut Map<String, Value>, taken: &HashSet<Id>) {
    if !fields.contains_key("id") {
        let title = fields.get("title").and_then(Value::as_str).unwrap_or("");
        let id = Id::from_title(title, "programme").free(|id| taken.contains(id));
        fields.shift_insert(0, "id".to_owned(), id.as_str().into());
    }
}

pub(super) async fn read(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let view = view_of(&ctx, loaded);
    let tag = Tag::seen(loaded.head_version, view);
    match call.unchanged(&tag) {
        Some(unchanged) => Ok(unchanged),
        None => Ok(answer::found(answer::json(&*view.head(&loaded.plan.programme))?, &tag)),
    }
}

pub(super) async fn replace(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let sent = call.body();
    update(ctx, call, move |_| sent).await
}

pub(super) async fn patch(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let patch = call.body();
    update(ctx, call, move |mut head| {
        merge::patch(&mut head, patch);
        head
    })
    .await
}

async fn update(
    ctx: Ctx,
    call: Call,
    fields: impl FnOnce(Value) -> Value + Send + 'static,
) -> Result<Response, Problem> {
    let view = view_of(&ctx, ctx.programme()?);
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        call.expects(&Tag::seen(loaded.head_version, view))?;
        let old = &loaded.plan.programme;
        let seen = serde_json::to_value(&*view.head(old)).map_err(|error| Problem::internal(&error))?;
        let head = plan_file::read_head(&loaded.plan, fields(seen)).map_err(answer::wrong)?;
        fixed(&head.id, &old.id)?;
        let head = view.written_head(old, head);
        if head == *old {
            return Ok((head, Applied { batch: String::new(), version: loaded.head_version }));
        }
        let change = Change::Head(Box::new(head.clone()), loaded.head_version);
        let applied = elements::apply(tx, by, change).map_err(failed)?;
        Ok((head, applied))
    };
    let ((head, applied), _) = programmes::change(&ctx, work).await?;
    let tag = Tag::seen(applied.version, view);
    Ok(answer::changed(answer::json(&*view.head(&head))?, &tag, &applied.batch))
}

/// A programme keeps its id.
fn fixed(sent: &Id, standing: &Id) -> Result<(), Problem> {
    if sent == standing {
        return Ok(());
    }
    let message = Message::new("api-id-fixed").with("id", standing);
    Err(Problem { fields: vec![("id".to_owned(), message.clone())], ..Problem::invalid(message) })
}

pub(super) async fn delete(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let view = view_of(&ctx, ctx.programme()?);
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        call.expects(&Tag::seen(loaded.head_version, view))?;
        programmes::delete(tx, loaded, by)
    };
    programmes::change(&ctx, work).await?;
    Ok(answer::gone(None))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Restoration {
    programme: Id,
}

pub(super) async fn restore(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let Restoration { programme } = call.typed()?;
    let (shared, wanted) = (ctx.clone(), programme.clone());
    let restored = ctx.app.write(move |tx| programmes::restore(tx, &shared, &wanted)).await?;
    let restored = restored.ok_or_else(|| {
        let message = Message::new("api-not-deleted").with("id", &programme);
        Problem { fields: vec![("programme".to_owned(), message.clone())], ..Problem::invalid(message) }
    })?;
    let head = &restored.plan.programme;
    Ok(answer::made(&ctx, &base(&head.id), answer::json(head)?, Some(&Tag::of(restored.head_version)), None))
}

pub(super) async fn plan(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let view = view_of(&ctx, loaded);
    let tag = Tag::seen(loaded.revision, view);
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    Ok(answer::found(answer::json(&*view.programme(&loaded.plan, loaded.known()))?, &tag))
}

pub(super) async fn toml(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let view = view_of(&ctx, loaded);
    let tag = Tag::seen(loaded.revision, view);
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    let mut response =
        answer::found(plan_file::write(&view.programme(&loaded.plan, loaded.known())).into_bytes(), &tag);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/toml"));
    Ok(response)
}

pub(super) async fn replace_plan(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let view = view_of(&ctx, ctx.programme()?);
    let sent = call.body();
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        call.expects(&Tag::seen(loaded.revision, view))?;
        let plan = plan_file::read_value(sent).map_err(answer::wrong)?;
        fixed(&plan.programme.id, loaded.slug())?;
        let plan = view.written_plan(&loaded.plan, plan, loaded.known());
        programmes::replace_plan(tx, by, loaded, plan)?;
        let standing = programmes::read(tx, &by.workspace, &by.programme)?;
        Ok((standing, by.batch.clone()))
    };
    let ((standing, batch), _) = programmes::change(&ctx, work).await?;
    let tag = Tag::seen(standing.revision, view);
    Ok(answer::changed(answer::json(&*view.programme(&standing.plan, standing.known()))?, &tag, &batch))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewCopy {
    title: String,
    #[serde(default)]
    id: Option<Id>,
    years: i16,
}

pub(super) async fn copy(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?.clone();
    let copy: NewCopy = call.typed()?;
    if copy.title.trim().is_empty() {
        return Err(field("title", "api-empty"));
    }
    if !(-20..=50).contains(&copy.years) {
        return Err(field("years", "api-years-wrong"));
    }
    let NewCopy { title, id, years } = copy;
    let copy = programmes::Copy { title: title.trim().to_owned(), id, years };
    let shared = ctx.clone();
    let head = ctx.app.write(move |tx| programmes::copy(tx, &shared, &loaded, copy)).await?;
    Ok(answer::made(&ctx, &base(&head.id), answer::json(&head)?, Some(&Tag::of(1)), None))
}

/// A field that cannot be used.
pub(super) fn field(name: &str, key: &'static str) -> Problem {
    let message = Message::new(key);
    Problem { fields: vec![(name.to_owned(), message.clone())], ..Problem::new(Kind::Invalid) }
}

/// The tag of something that is or is not.
fn switch(on: bool) -> Tag {
    Tag::of(if on { "on" } else { "off" })
}

#[derive(Serialize)]
struct Publication {
    published: bool,
    url: Option<String>,
}

fn published(ctx: &Ctx, loaded: &Loaded, on: bool) -> Result<Vec<u8>, Problem> {
    let workspace = &ctx.viewer.account()?.workspace_slug;
    let url = answer::address(ctx, &format!("/public/{workspace}/{}", loaded.slug()));
    answer::json(&Publication { published: on, url: on.then_some(url) })
}

pub(super) async fn publication(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let tag = switch(loaded.published);
    match call.unchanged(&tag) {
        Some(unchanged) => Ok(unchanged),
        None => Ok(answer::found(published(&ctx, loaded, loaded.published)?, &tag)),
    }
}

pub(super) async fn publish(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    set(&ctx, call, Switch::Published, true).await?;
    let loaded = ctx.programme()?;
    Ok(answer::found(published(&ctx, loaded, true)?, &switch(true)))
}

pub(super) async fn unpublish(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    set(&ctx, call, Switch::Published, false).await?;
    Ok(answer::gone(None))
}

#[derive(Serialize)]
struct Archive {
    archived: bool,
}

pub(super) async fn archive_state(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let archived = ctx.programme()?.archived;
    let tag = switch(archived);
    match call.unchanged(&tag) {
        Some(unchanged) => Ok(unchanged),
        None => Ok(answer::found(answer::json(&Archive { archived })?, &tag)),
    }
}

pub(super) async fn archive(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    set(&ctx, call, Switch::Archived, true).await?;
    Ok(answer::found(answer::json(&Archive { archived: true })?, &switch(true)))
}

pub(super) async fn unarchive(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    set(&ctx, call, Switch::Archived, false).await?;
    Ok(answer::gone(None))
}

#[derive(Clone, Copy, PartialEq)]
enum Switch {
    Published,
    Archived,
}

/// Publishes, archives or takes either back; nothing happens where it is so
/// already.
async fn set(ctx: &Ctx, call: Call, what: Switch, on: bool) -> Result<(), Problem> {
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let is = if what == Switch::Published { loaded.published } else { loaded.archived };
        call.expects(&switch(is))?;
        if is == on {
            return Ok(());
        }
        if let (Switch::Published, true, Some(draft)) = (what, on, loaded.unpublishable()) {
            return Err(Problem { detail: Some(draft), ..Problem::new(Kind::Conflict) });
        }
        match what {
            Switch::Published => programmes::publish(tx, loaded, by, on),
            Switch::Archived => programmes::archive(tx, loaded, by, on),
        }
    };
    programmes::change(ctx, work).await.map(|((), _)| ())
}
