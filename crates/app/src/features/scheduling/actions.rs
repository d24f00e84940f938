//! Asking for dates, stopping, removing, trying a change.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_core::scheduling::Settings;
use samspil_db::Tx;
use serde::Deserialize;

use super::chosen::{chosen, value};
use super::index::{self, Shown};
use super::{runs, store};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Form, Kind, Problem, layout};

/// What a form goes out from: an earlier proposal's settings, or what suggests
/// itself.
pub(super) async fn base(ctx: &Ctx, from: Option<&str>) -> Result<Settings, Problem> {
    let loaded = ctx.programme()?;
    let Some(from) = from else { return Ok(Settings::suggested(&loaded.plan, ctx.viewer.today)) };
    let (row, from) = (loaded.row.clone(), from.to_owned());
    Ok(ctx.app.read(move |tx| store::find(tx, &row, &from)).await?.settings)
}

pub(super) async fn propose(ctx: Ctx, Form(sent): Form<Vec<(String, String)>>) -> Result<Response, Problem> {
    let (settings, faults) = chosen(&sent, base(&ctx, value(&sent, "from")).await?);
    if !faults.is_empty() {
        return again(&ctx, &settings, &sent, faults).await;
    }
    match runs::begin(&ctx, settings.clone(), None).await {
        Ok(begun) => Ok(to(ctx.programme()?, &begun.id)),
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            again(&ctx, &settings, &sent, vec![("place".to_owned(), why)]).await
        }
        Err(problem) => Err(problem),
    }
}

/// The form again, with what is wrong.
async fn again(
    ctx: &Ctx,
    settings: &Settings,
    sent: &[(String, String)],
    faults: super::chosen::Faults,
) -> Result<Response, Problem> {
    let page = index::shown(ctx, &Shown { settings, sent, faults: &faults, absence: &[] }).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The page of a proposal.
pub(super) fn to(loaded: &Loaded, id: &str) -> Response {
    layout::redirect(&format!("/programmes/{}/scheduling/{id}", loaded.slug()))
}

pub(super) async fn cancel(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let (row, of) = (loaded.row.clone(), id.clone());
    ctx.app
        .write(move |tx: &mut Tx| {
            store::find(tx, &row, &of)?;
            store::cancel(tx, &row, &of)
        })
        .await?;
    Ok(to(loaded, &id))
}

pub(super) async fn remove(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    ctx.app
        .write(move |tx: &mut Tx| {
            store::find(tx, &row, &id)?;
            store::remove(tx, &row, &id)
        })
        .await?;
    Ok(layout::redirect(&format!("/programmes/{}/scheduling?done=proposal-removed", loaded.slug())))
}

#[derive(Deserialize)]
pub(super) struct Relaxation {
    way: usize,
}

/// Runs again with one of the changes that would help.
pub(super) async fn relax(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Relaxation { way }): Form<Relaxation>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let proposal = ctx.app.read(move |tx| store::find(tx, &row, &id)).await?;
    let ways = proposal.outcome.map(|outcome| outcome.ways).unwrap_or_default();
    let way = ways.get(way).ok_or_else(Problem::not_found)?;
    let begun = runs::begin(&ctx, way.apply(proposal.settings), None).await?;
    Ok(to(loaded, &begun.id))
}
