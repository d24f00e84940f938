//! Proposals of dates.

use axum::response::Response;
use jiff::civil::Date;
use samspil_core::scheduling::{Draft, Settings, Sureness, draft};
use samspil_core::{Id, Message};
use samspil_db::Tx;
use serde::{Deserialize, Serialize};

use super::answer;
use super::call::Call;
use crate::features::programmes::{self, Loaded};
use crate::features::scheduling::{self, Found, Proposal};
use crate::web::{Ctx, Problem, form};

#[derive(Serialize)]
struct Event {
    event: String,
    of: Id,
    title: String,
    day: u8,
    date: Date,
    stood: bool,
    absent: Vec<Id>,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    made_at: String,
    by: Option<String>,
    /// Nothing while it runs, and where it broke off.
    found: Option<Found>,
    weight: Option<f64>,
    bound: Option<f64>,
    taken_over_at: Option<String>,
    settings: Settings,
    dates: Vec<Event>,
    contradiction: Vec<String>,
    smallest: bool,
    remedies: Vec<String>,
}

impl Shown {
    fn of(ctx: &Ctx, loaded: &Loaded, proposal: Proposal) -> Self {
        let draft = draft(&loaded.plan, &proposal.settings).ok();
        let said = |sentence: &dyn Fn(&Draft) -> Message| {
            draft.as_ref().map(|draft| form::message(ctx, loaded, &sentence(draft))).unwrap_or_default()
        };
        let (settings, outcome) = (proposal.settings, proposal.outcome);
        let events = outcome.iter().flat_map(|outcome| &outcome.report.placed);
        let causes = outcome.iter().flat_map(|outcome| &outcome.causes);
        let ways = outcome.iter().flat_map(|outcome| &outcome.ways);
        Self {
            id: proposal.id,
            made_at: proposal.created_at.to_string(),
            by: proposal.by,
            found: outcome.as_ref().map(|outcome| outcome.found),
            weight: outcome.as_ref().and_then(|outcome| outcome.weight),
            bound: outcome.as_ref().and_then(|outcome| outcome.bound),
            taken_over_at: proposal.taken_at.map(|at| at.to_string()),
            dates: events
                .map(|one| Event {
                    event: one.key.to_string(),
                    of: one.key.of.clone(),
                    title: one.title.clone(),
                    day: one.key.day,
                    date: one.date,
                    stood: one.stood,
                    absent: one.absent.clone(),
                })
                .collect(),
            contradiction: causes
                .map(|cause| said(&|draft| cause.message(&loaded.plan, &settings, draft)))
                .collect(),
            smallest: outcome.as_ref().is_some_and(|outcome| outcome.smallest),
            remedies: ways.map(|way| said(&|draft| way.message(&loaded.plan, &settings, draft))).collect(),
            settings,
        }
    }
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let known = ctx.app.read(move |tx| scheduling::list(tx, &row)).await?;
    let all: Vec<Shown> = known.into_iter().map(|one| Shown::of(&ctx, loaded, one)).collect();
    let window = call.window(|id| all.iter().position(|one| one.id == id))?;
    answer::page(&ctx, &all, window, None, |one| one.id.clone())
}

async fn shown(ctx: &Ctx, id: String) -> Result<Shown, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let found = ctx.app.read(move |tx| scheduling::find(tx, &row, &id)).await?;
    Ok(Shown::of(ctx, loaded, found))
}

pub(super) async fn read(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let shown = shown(&ctx, call.row()?).await?;
    Ok(answer::raw(axum::http::StatusCode::OK, answer::json(&shown)?))
}

/// Looks for dates and answers when the search has ended, with what it found.
pub(super) async fn propose(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let suggested = Settings::suggested(&loaded.plan, ctx.viewer.today);
    call.over(serde_json::to_value(&suggested).map_err(|error| Problem::internal(&error))?);
    let settings: Settings = call.typed()?;
    let begun = scheduling::begin(&ctx, settings.in_order(), None).await?;
    if let Some(work) = begun.work {
        work.await.map_err(|error| Problem::internal(&error))?;
    }
    let path = format!("/api/v1/programmes/{}/scheduling-proposals/{}", loaded.slug(), begun.id);
    let shown = shown(&ctx, begun.id).await?;
    Ok(answer::made(&ctx, &path, answer::json(&shown)?, None, None))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewTakeOver {
    #[serde(default)]
    confirmed: bool,
    #[serde(default)]
    change_rules: bool,
}

#[derive(Serialize)]
struct TakenOver {
    batch: String,
}

pub(super) async fn take_over(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let NewTakeOver { confirmed, change_rules } = call.typed()?;
    let sureness = if confirmed { Sureness::Confirmed } else { Sureness::Expected };
    let of = id.clone();
    let (batch, loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        scheduling::take_over(tx, by, loaded, &of, sureness, change_rules)
    })
    .await?;
    let path = format!("/api/v1/programmes/{}/scheduling-proposals/{id}", loaded.slug());
    let body = answer::json(&TakenOver { batch: batch.clone() })?;
    Ok(answer::made(&ctx, &path, body, None, Some(&batch)))
}
