//! Duplicates and their merging; suggestions for the directory.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::Response;
use samspil_core::Id;
use samspil_core::directory::Suggestion;
use samspil_core::merge::Side;
use samspil_db::Tx;
use serde::{Deserialize, Serialize};

use super::answer;
use super::call::Call;
use super::programmes::field;
use crate::features::directory::{self, Decision, Sent};
use crate::features::duplicates::{self, Found};
use crate::features::elements::By;
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct Duplicate {
    kind: &'static str,
    a: Id,
    b: Id,
    signs: Vec<&'static str>,
}

impl Duplicate {
    fn of(Found { kind, a, b, signs }: Found) -> Self {
        Self { kind: kind.as_str(), a, b, signs }
    }
}

pub(super) async fn duplicates(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let (found, _) = duplicates::found(&ctx).await?;
    let all: Vec<Duplicate> = found.into_iter().map(Duplicate::of).collect();
    let key = |one: &Duplicate| format!("{}-{}", one.a, one.b);
    let window = call.window(|id| all.iter().position(|one| key(one) == id))?;
    answer::page(&ctx, &all, window, None, key)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewMerge {
    kept: Id,
    gone: Id,
    #[serde(default)]
    fields: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct TakenOver {
    batch: String,
}

fn batch(ctx: &Ctx, loaded: &Loaded, batch: &str) -> Result<Response, Problem> {
    let body = answer::json(&TakenOver { batch: batch.to_owned() })?;
    let path = format!("/api/v1/programmes/{}/changes", loaded.slug());
    Ok(answer::made(ctx, &path, body, None, Some(batch)))
}

/// Makes one of two.
pub(super) async fn merge(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let NewMerge { kept, gone, fields } = call.typed()?;
    let mut chosen: BTreeMap<String, Side> = BTreeMap::new();
    for (name, side) in fields {
        let side = side.parse().map_err(|()| field("fields", "duplicates-no-side"))?;
        chosen.insert(name, side);
    }
    let (made, loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, by: &By| {
        duplicates::merge(tx, by, loaded, (&kept, &gone), &chosen)
    })
    .await?;
    batch(&ctx, &loaded, &made)
}

#[derive(Serialize)]
struct Shown {
    id: String,
    sent_at: String,
    language: &'static str,
    suggestion: Suggestion,
    mail: Option<String>,
    version: i64,
    state: &'static str,
    initiative: Option<String>,
    reason: Option<String>,
    decided_by: Option<String>,
    purged_at: String,
}

impl Shown {
    fn of(sent: Sent) -> Self {
        let (state, initiative, reason) = match sent.decision {
            Decision::None => ("waiting", None, None),
            Decision::Accepted(element) => ("accepted", Some(element), None),
            Decision::Rejected(reason) => ("rejected", None, Some(reason)),
        };
        Self {
            id: sent.id,
            sent_at: sent.created_at.to_string(),
            language: sent.language.tag(),
            suggestion: sent.suggestion,
            mail: sent.mail,
            version: sent.version,
            state,
            initiative,
            reason,
            decided_by: sent.by,
            purged_at: sent.purge_at.to_string(),
        }
    }
}

pub(super) async fn suggestions(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let row = ctx.programme()?.row.clone();
    let sent = ctx.app.read(move |tx| directory::list(tx, &row)).await?;
    let all: Vec<Shown> = sent.into_iter().map(Shown::of).collect();
    let window = call.window(|id| all.iter().position(|one| one.id == id))?;
    answer::page(&ctx, &all, window, None, |one| one.id.clone())
}

pub(super) async fn suggestion(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let (row, id) = (ctx.programme()?.row.clone(), call.row()?);
    let sent = ctx.app.read(move |tx| directory::one(tx, &row, &id)).await?;
    Ok(answer::raw(StatusCode::OK, answer::json(&Shown::of(sent))?))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewAcceptance {
    version: i64,
    /// As it was put right; as it was sent where nothing stands.
    #[serde(default)]
    suggestion: Option<Suggestion>,
}

/// Takes a suggestion into the directory.
pub(super) async fn accept(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let NewAcceptance { version, suggestion } = call.typed()?;
    let (made, loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        let suggestion = match suggestion {
            Some(suggestion) => suggestion.trimmed(),
            None => directory::one(tx, &loaded.row, &id)?.suggestion,
        };
        directory::take_in(tx, by, loaded, &id, version, &suggestion)
    })
    .await?;
    batch(&ctx, &loaded, &made)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewRejection {
    version: i64,
    reason: String,
}

/// Turns a suggestion down.
pub(super) async fn reject(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let NewRejection { version, reason } = call.typed()?;
    programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        directory::turn_down(tx, by, loaded, &id, version, &reason)
    })
    .await?;
    Ok(answer::gone(None))
}
