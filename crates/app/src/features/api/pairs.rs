//! Proposals of pairs.

use axum::response::Response;
use samspil_core::Id;
use samspil_core::pairing::{People, Settings};
use samspil_db::Tx;
use serde::{Deserialize, Serialize};

use super::answer;
use super::call::Call;
use crate::features::pairs::{self, Exception, Kept};
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct Pair {
    people: Vec<Id>,
    points: i32,
    reasons: Vec<String>,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    made_at: String,
    by: Option<String>,
    version: i64,
    settings: Settings,
    pairs: Vec<Pair>,
    points: i64,
    most: Option<i64>,
    by_hand: bool,
    in_the_way: Vec<String>,
    exceptions: Vec<Exception>,
    taken_over_at: Option<String>,
}

impl Shown {
    fn of(ctx: &Ctx, loaded: &Loaded, kept: Kept) -> Self {
        let people = People::of(&loaded.plan, &kept.settings);
        let pair = |pair: &Vec<Id>| Pair {
            points: people.total(std::slice::from_ref(pair)),
            reasons: pairs::reasons(ctx, &people, pair),
            people: pair.clone(),
        };
        Self {
            pairs: kept.draft.pairs.iter().map(pair).collect(),
            in_the_way: kept.draft.blocked.iter().flat_map(|one| pairs::blocked(ctx, loaded, one)).collect(),
            id: kept.id,
            made_at: kept.created_at.to_string(),
            by: kept.by,
            version: kept.version,
            points: kept.draft.points,
            most: kept.draft.most,
            by_hand: kept.draft.by_hand,
            exceptions: kept.draft.exceptions,
            taken_over_at: kept.taken_at.map(|at| at.to_string()),
            settings: kept.settings,
        }
    }
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let known = ctx.app.read(move |tx| pairs::list(tx, &row)).await?;
    let all: Vec<Shown> = known.into_iter().map(|one| Shown::of(&ctx, loaded, one)).collect();
    let window = call.window(|id| all.iter().position(|one| one.id == id))?;
    answer::page(&ctx, &all, window, None, |one| one.id.clone())
}

async fn shown(ctx: &Ctx, loaded: &Loaded, id: String) -> Result<Shown, Problem> {
    let row = loaded.row.clone();
    let found = ctx.app.read(move |tx| pairs::one(tx, &row, &id)).await?;
    Ok(Shown::of(ctx, loaded, found))
}

pub(super) async fn read(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let shown = shown(&ctx, ctx.programme()?, call.row()?).await?;
    Ok(answer::raw(axum::http::StatusCode::OK, answer::json(&shown)?))
}

fn address(loaded: &Loaded, id: &str) -> String {
    format!("/api/v1/programmes/{}/pair-proposals/{id}", loaded.slug())
}

/// Finds pairs and answers with them, or with who stands in the way.
pub(super) async fn propose(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let settings: Settings = call.typed()?;
    let (id, loaded) = (pairs::begin(&ctx, settings).await?, ctx.programme()?);
    let body = answer::json(&shown(&ctx, loaded, id.clone()).await?)?;
    Ok(answer::made(&ctx, &address(loaded, &id), body, None, None))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewSwap {
    version: i64,
    a: Id,
    b: Id,
}

pub(super) async fn swap(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let NewSwap { version, a, b } = call.typed()?;
    let of = id.clone();
    let ((), loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, _| {
        pairs::swap(tx, loaded, &of, version, [&a, &b])
    })
    .await?;
    let body = answer::json(&shown(&ctx, &loaded, id.clone()).await?)?;
    Ok(answer::made(&ctx, &address(&loaded, &id), body, None, None))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewTakeOver {
    #[serde(default)]
    asked: bool,
}

#[derive(Serialize)]
struct TakenOver {
    batch: String,
}

pub(super) async fn take_over(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let NewTakeOver { asked } = call.typed()?;
    let of = id.clone();
    let (batch, loaded) =
        programmes::change(&ctx, move |tx: &mut Tx, loaded, by| pairs::take_over(tx, by, loaded, &of, asked))
            .await?;
    let body = answer::json(&TakenOver { batch: batch.clone() })?;
    Ok(answer::made(&ctx, &address(&loaded, &id), body, None, Some(&batch)))
}
