//! Proposals of who is placed with whom, all kinds in one shape.

use axum::response::Response;
use samspil_db::Tx;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::answer::{self, Tag};
use super::call::Call;
use crate::features::placing::{self, Change, Kept, Placing};
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Problem};

/// A proposal as it is answered: what all have, then what its kind has.
fn shown<P: Placing>(ctx: &Ctx, loaded: &Loaded, kept: &Kept<P>) -> Map<String, Value> {
    let mut all = Map::from_iter([
        ("id".to_owned(), json!(kept.id)),
        ("made_at".to_owned(), json!(kept.created_at.to_string())),
        ("by".to_owned(), json!(kept.by)),
        ("version".to_owned(), json!(kept.version)),
        ("by_hand".to_owned(), json!(kept.by_hand())),
        ("settings".to_owned(), json!(kept.settings)),
        ("in_the_way".to_owned(), json!(P::blocked(ctx, loaded, kept))),
        ("would_help".to_owned(), json!(P::exceptions(ctx, loaded, kept))),
        ("taken_over_at".to_owned(), json!(kept.taken_at.map(|at| at.to_string()))),
    ]);
    all.extend(P::shown(ctx, loaded, kept));
    all
}

pub(super) async fn list<P: Placing>(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let known = ctx.app.read(move |tx| placing::list::<P>(tx, &row)).await?;
    let window = call.window(|id| known.iter().position(|one| one.id == id))?;
    let all: Vec<Map<String, Value>> = known.iter().map(|one| shown(&ctx, loaded, one)).collect();
    answer::page(&ctx, &all, window, None, |one| one["id"].as_str().unwrap_or_default().to_owned())
}

async fn found<P: Placing>(ctx: &Ctx, loaded: &Loaded, id: String) -> Result<(Vec<u8>, Tag), Problem> {
    let row = loaded.row.clone();
    let kept = ctx.app.read(move |tx| placing::one::<P>(tx, &row, &id)).await?;
    Ok((answer::json(&shown(ctx, loaded, &kept))?, Tag::of(kept.version)))
}

pub(super) async fn read<P: Placing>(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let (body, tag) = found::<P>(&ctx, ctx.programme()?, call.row()?).await?;
    Ok(call.unchanged(&tag).unwrap_or_else(|| answer::found(body, &tag)))
}

/// Where a proposal is read: beside where it was made.
fn address(ctx: &Ctx, loaded: &Loaded, id: &str) -> String {
    let rest = ctx.path.split("/programmes/").nth(1).and_then(|rest| rest.split('/').nth(1));
    format!("/api/v1/programmes/{}/{}/{id}", loaded.slug(), rest.unwrap_or_default())
}

/// Finds the best placing and answers with it, or with what stands in the way.
pub(super) async fn propose<P: Placing>(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let settings: P::Settings = call.typed()?;
    let (id, loaded) = (placing::begin::<P>(&ctx, settings).await?, ctx.programme()?);
    let (body, _) = found::<P>(&ctx, loaded, id.clone()).await?;
    Ok(answer::made(&ctx, &address(&ctx, loaded, &id), body, None, None))
}

pub(super) async fn change<P: Placing>(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let wanted: Change = call.typed()?;
    let of = id.clone();
    let ((), loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, _| {
        placing::change::<P>(tx, loaded, &of, &wanted)
    })
    .await?;
    let (body, _) = found::<P>(&ctx, &loaded, id.clone()).await?;
    Ok(answer::made(&ctx, &address(&ctx, &loaded, &id), body, None, None))
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

pub(super) async fn take_over<P: Placing>(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let NewTakeOver { asked } = call.typed()?;
    let of = id.clone();
    let (batch, loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        placing::take_over::<P>(tx, by, loaded, &of, asked)
    })
    .await?;
    let body = answer::json(&TakenOver { batch: batch.clone() })?;
    Ok(answer::made(&ctx, &address(&ctx, &loaded, &id), body, None, Some(&batch)))
}

pub(super) async fn delete<P: Placing>(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    programmes::change(&ctx, move |tx: &mut Tx, loaded, _| {
        let kept = placing::one::<P>(tx, &loaded.row, &id)?;
        call.expects(&Tag::of(kept.version))?;
        placing::remove::<P>(tx, &loaded.row, &id)
    })
    .await?;
    Ok(answer::gone(None))
}
