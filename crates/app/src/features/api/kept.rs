//! Plans as they stood when a version was made, and what differs.

use axum::response::Response;
use samspil_core::diff::{self, ElementChange, What};
use samspil_core::view::Known;
use samspil_core::{FuzzyDate, Id, Message};
use samspil_db::Tx;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::answer::{self, Tag, view_of};
use super::call::Call;
use super::programmes::field;
use crate::features::elements::By;
use crate::features::programmes::{self, Loaded};
use crate::features::versions::{self, Named};
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct KeptPlan {
    id: String,
    version: String,
    title: String,
    kept_at: String,
}

impl KeptPlan {
    fn of(kept: versions::Kept, loaded: &Loaded) -> Self {
        let known = loaded.plan.versions.iter().find(|v| v.id.as_str() == kept.element);
        let title = known.map_or_else(|| kept.element.clone(), |version| version.title.clone());
        Self { id: kept.id, version: kept.element, title, kept_at: kept.created_at.to_string() }
    }
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let tag = Tag::of(loaded.revision);
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    let row = loaded.row.clone();
    let kept = ctx.app.read(move |tx| versions::kept(tx, &row)).await?;
    let kept: Vec<_> = kept.into_iter().map(|kept| KeptPlan::of(kept, loaded)).collect();
    let window = call.window(|id| kept.iter().position(|k| k.id == id))?;
    answer::page(&ctx, &kept, window, Some(&tag), |kept| kept.id.clone())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewKeptPlan {
    title: String,
    #[serde(default)]
    approved_by: Option<Id>,
}

pub(super) async fn keep(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let new: NewKeptPlan = call.typed()?;
    let title = new.title.trim().to_owned();
    if title.is_empty() {
        return Err(field("title", "api-empty"));
    }
    let today: FuzzyDate = ctx.viewer.today.into();
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        if let Some(body) = &new.approved_by
            && !loaded.plan.bodies.iter().any(|b| b.id == *body)
        {
            let message = Message::new("api-no-neighbour").with("id", body);
            return Err(Problem {
                fields: vec![("approved_by".to_owned(), message.clone())],
                ..Problem::invalid(message)
            });
        }
        let named = Named { title: title.clone(), approved_by: new.approved_by, today };
        let kept = versions::keep(tx, by, loaded, named)?;
        let kept = KeptPlan { title, ..KeptPlan::of(kept, loaded) };
        Ok((kept, by.batch.clone()))
    };
    let ((kept, batch), loaded) = programmes::change(&ctx, work).await?;
    let path = format!("/api/v1/programmes/{}/kept-plans/{}", loaded.slug(), kept.id);
    Ok(answer::made(&ctx, &path, answer::json(&kept)?, None, Some(&batch)))
}

pub(super) async fn read(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let view = view_of(&ctx, loaded);
    let id = call.row()?;
    // What was kept stays, but who is a citizen may come out later.
    let tag = Tag::seen(format_args!("{id}-{}", if view.full_names { 0 } else { loaded.revision }), view);
    let row = loaded.row.clone();
    if let Some(unchanged) = call.unchanged(&tag) {
        let kept = ctx.app.read(move |tx| versions::kept(tx, &row)).await?;
        return if kept.iter().any(|kept| kept.id == id) { Ok(unchanged) } else { Err(Problem::not_found()) };
    }
    let found = ctx.app.read(move |tx| versions::kept_plan(tx, &row, &id)).await?;
    let (_, plan) = found.ok_or_else(Problem::not_found)?;
    let known = Known::of(&plan).and(loaded.known());
    Ok(answer::found(answer::json(&*view.programme(&plan, &known))?, &tag))
}

#[derive(Serialize)]
struct Field {
    field: String,
    before: Option<Value>,
    after: Option<Value>,
}

#[derive(Serialize)]
struct Difference {
    kind: Option<&'static str>,
    id: Id,
    name: String,
    what: &'static str,
    fields: Vec<Field>,
}

impl Difference {
    fn of(change: ElementChange) -> Self {
        let field = |f: diff::FieldChange| Field { field: f.field, before: f.before, after: f.after };
        Self {
            kind: change.kind.map(|kind| kind.as_str()),
            id: change.id,
            name: change.name,
            what: match change.what {
                What::Added => "added",
                What::Removed => "removed",
                What::Changed => "changed",
            },
            fields: change.fields.into_iter().map(field).collect(),
        }
    }
}

#[derive(Serialize)]
struct Differences {
    items: Vec<Difference>,
    total: usize,
}

pub(super) async fn differences(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let view = view_of(&ctx, loaded);
    let row = loaded.row.clone();
    let own = |name: &str| call.query(name).map(str::to_lowercase);
    let (from, to) = (own("from").unwrap_or_default(), own("to"));
    let (before, after) = ctx
        .app
        .read(move |tx| {
            let before = versions::kept_plan(tx, &row, &from)?.ok_or_else(Problem::not_found)?;
            let after = match to {
                Some(to) => Some(versions::kept_plan(tx, &row, &to)?.ok_or_else(Problem::not_found)?),
                None => None,
            };
            Ok::<_, Problem>((before.1, after))
        })
        .await?;
    let compared = versions::compared(loaded, view, before, after.map(|(_, plan)| plan)).await?;
    let items: Vec<_> = compared.changes.into_iter().map(Difference::of).collect();
    let total = items.len();
    Ok(answer::raw(axum::http::StatusCode::OK, answer::json(&Differences { items, total })?))
}
