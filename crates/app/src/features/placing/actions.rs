//! Finding a proposal, changing it by hand, taking it over.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_db::Tx;
use serde::Deserialize;

use super::index::{self, Shown};
use super::pages::{self, Refused};
use super::store::{self, Change};
use super::{Fault, Placing, base};
use crate::features::elements::By;
use crate::features::programmes;
use crate::web::form::Fields;
use crate::web::{Ctx, Form, Kind, Problem, form, layout};

pub(crate) async fn propose<P: Placing>(
    ctx: Ctx,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let sent = Fields(sent);
    let settings = match P::chosen(&ctx, ctx.programme()?, &sent) {
        Ok(settings) => settings,
        Err(fault) => return again::<P>(&ctx, sent, fault).await,
    };
    match begin::<P>(&ctx, settings).await {
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            let said = form::message(&ctx, ctx.programme()?, &why);
            again::<P>(&ctx, sent, ("cohort", said)).await
        }
        done => to::<P>(&ctx, &done?),
    }
}

/// Finds the best placing and keeps it as a proposal, whose id it gives. Nobody
/// waits for the search: the database is asked for when it is done, and taking
/// it over judges it by the plan as it stands then.
///
/// # Errors
/// Where there is nothing to place, what was chosen makes no sense, or the
/// database refuses.
pub async fn begin<P: Placing>(ctx: &Ctx, mut settings: P::Settings) -> Result<String, Problem> {
    P::on(&mut settings, ctx.viewer.today);
    let (loaded, by, asked) = (ctx.programme()?.clone(), By::of(ctx)?, settings.clone());
    let search = tokio::task::spawn_blocking(move || P::find(&loaded.plan, &asked));
    let draft = search.await.map_err(|error| Problem::internal(&error))??;
    ctx.app.write(move |tx: &mut Tx| store::keep::<P>(tx, &by, &settings, &draft)).await
}

/// The form again, with what is wrong.
async fn again<P: Placing>(ctx: &Ctx, sent: Fields, fault: Fault) -> Result<Response, Problem> {
    let page = index::shown::<P>(ctx, &Shown { sent: Some(sent), fault: Some(fault) }).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn to<P: Placing>(ctx: &Ctx, id: &str) -> Result<Response, Problem> {
    Ok(layout::redirect(&format!("{}/{id}", base::<P>(ctx.programme()?))))
}

#[derive(Deserialize)]
pub(crate) struct Wanted {
    version: i64,
    a: String,
    b: String,
    #[serde(default)]
    round: String,
}

pub(crate) async fn change<P: Placing>(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Wanted { version, a, b, round }): Form<Wanted>,
) -> Result<Response, Problem> {
    let wanted = Change { version, a, b, round: round.parse().ok() };
    let (of, asked) = (id.clone(), wanted.clone());
    let changed =
        programmes::change(&ctx, move |tx: &mut Tx, loaded, _| store::change::<P>(tx, loaded, &of, &asked));
    match changed.await {
        Ok(_) => to::<P>(&ctx, &id),
        Err(Problem { kind: kind @ (Kind::Invalid | Kind::Conflict), detail: Some(why), .. }) => {
            let why = form::message(&ctx, ctx.programme()?, &why);
            let page = pages::shown::<P>(&ctx, id, Some(&Refused { wanted, why })).await?;
            Ok((kind.status(), page).into_response())
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Deserialize)]
pub(crate) struct Allowed {
    exception: usize,
}

/// Looks again, with an exception that helps.
pub(crate) async fn allow<P: Placing>(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Allowed { exception }): Form<Allowed>,
) -> Result<Response, Problem> {
    let row = ctx.programme()?.row.clone();
    let kept = ctx.app.read(move |tx| store::one::<P>(tx, &row, &id)).await?;
    let settings = P::excepted(&kept.settings, &kept.draft, exception).ok_or_else(Problem::not_found)?;
    to::<P>(&ctx, &begin::<P>(&ctx, settings).await?)
}

pub(crate) async fn remove<P: Placing>(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    ctx.app.write(move |tx: &mut Tx| store::remove::<P>(tx, &row, &id)).await?;
    Ok(layout::redirect(&format!("{}?done=proposal-removed", base::<P>(loaded))))
}

#[derive(Deserialize)]
pub(crate) struct TakeOver {
    #[serde(default)]
    asked: Option<String>,
}

pub(crate) async fn take_over<P: Placing>(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(TakeOver { asked }): Form<TakeOver>,
) -> Result<Response, Problem> {
    let (batch, loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        store::take_over::<P>(tx, by, loaded, &id, asked.is_some())
    })
    .await?;
    Ok(layout::redirect(&format!("{}?changed={batch}", base::<P>(&loaded))))
}
