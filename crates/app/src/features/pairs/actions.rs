//! Finding pairs, changing them by hand, taking them over.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_core::pairing::{People, Settings};
use samspil_core::programme::Person;
use samspil_core::{Id, Programme};
use samspil_db::Tx;
use serde::Deserialize;

use super::index::{self, Shown};
use super::pages::{self, Refused};
use super::{draft, store};
use crate::features::elements::By;
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Form, Kind, Problem, form, layout};

pub(super) async fn propose(ctx: Ctx, Form(sent): Form<Vec<(String, String)>>) -> Result<Response, Problem> {
    let settings = match chosen(&ctx, &sent) {
        Ok(settings) => settings,
        Err(fault) => return again(&ctx, &sent, fault).await,
    };
    match begin(&ctx, settings).await {
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            again(&ctx, &sent, ("cohort", form::message(&ctx, ctx.programme()?, &why))).await
        }
        done => Ok(to(ctx.programme()?, &done?)),
    }
}

/// Finds pairs and keeps them as a proposal, whose id it gives. Nobody waits for the search: the database is
/// asked for when it is done, and taking the pairs over judges them by the plan as it stands then.
///
/// # Errors
/// Where there is nobody to pair, somebody is named who is not among them, a
/// pair that is to stand is none, or the database refuses.
pub async fn begin(ctx: &Ctx, settings: Settings) -> Result<String, Problem> {
    let (loaded, by, asked) = (ctx.programme()?.clone(), By::of(ctx)?, settings.clone());
    let search = tokio::task::spawn_blocking(move || draft::find(&loaded.plan, &asked));
    let draft = search.await.map_err(|error| Problem::internal(&error))??;
    ctx.app.write(move |tx: &mut Tx| store::keep(tx, &by, &settings, &draft)).await
}

/// The form again, with what is wrong.
async fn again(
    ctx: &Ctx,
    sent: &[(String, String)],
    fault: (&'static str, String),
) -> Result<Response, Problem> {
    let page = index::shown(ctx, &Shown { sent, fault: Some(fault) }).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn to(loaded: &Loaded, id: &str) -> Response {
    layout::redirect(&format!("/programmes/{}/pairs/{id}", loaded.slug()))
}

/// What was chosen; or which field is wrong and why.
fn chosen(ctx: &Ctx, sent: &[(String, String)]) -> Result<Settings, (&'static str, String)> {
    let plan = ctx.programme().map(|loaded| &loaded.plan).map_err(|_| ("cohort", String::new()))?;
    let value =
        |name: &str| sent.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim());
    let cohort = plan.cohorts.iter().find(|cohort| cohort.id.as_str() == value("cohort"));
    let mut settings = Settings { cohort: cohort.map(|cohort| cohort.id.clone()), ..Settings::default() };
    let people = People::of(plan, &settings);
    let read = |name: &'static str| -> Result<Vec<[Id; 2]>, (&'static str, String)> {
        let lines = value(name).lines().filter(|line| !line.trim().is_empty());
        lines.map(|line| couple(ctx, plan, &people, line).map_err(|said| (name, said))).collect()
    };
    let (wishes, apart, kept) = (read("wishes")?, read("apart")?, read("kept")?);
    (settings.wishes, settings.apart, settings.kept) = (wishes, apart, kept);
    Ok(settings)
}

/// Two names of a line, with a dash, comma, arrow or "og" between them.
fn couple(ctx: &Ctx, plan: &Programme, people: &People<'_>, line: &str) -> Result<[Id; 2], String> {
    let unclear = || ctx.words.with("pairs-line-unclear", &[("line", &line.trim())]).into_owned();
    let parts = [" – ", " - ", " — ", "→", "->", ";", ",", " + ", " & ", " og ", " and ", "\t"]
        .into_iter()
        .find_map(|between| line.split_once(between))
        .ok_or_else(unclear)?;
    let find = |name: &str| -> Result<Id, String> {
        let known = |person: &&Person| person.name.to_lowercase() == name.trim().to_lowercase();
        let mut found = plan.people.iter().filter(|person| people.place(&person.id).is_some()).filter(known);
        match (found.next(), found.next()) {
            (Some(person), None) => Ok(person.id.clone()),
            (Some(_), Some(_)) => {
                Err(ctx.words.with("pairs-line-several", &[("name", &name.trim())]).into_owned())
            }
            _ => Err(ctx.words.with("pairs-line-unknown", &[("name", &name.trim())]).into_owned()),
        }
    };
    let (a, b) = (find(parts.0)?, find(parts.1)?);
    if a == b { Err(unclear()) } else { Ok([a, b]) }
}

#[derive(Deserialize)]
pub(super) struct Swap {
    version: i64,
    a: Id,
    b: Id,
}

pub(super) async fn swap(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Swap { version, a, b }): Form<Swap>,
) -> Result<Response, Problem> {
    let (of, both) = (id.clone(), [a.clone(), b.clone()]);
    let swapped = programmes::change(&ctx, move |tx: &mut Tx, loaded, _| {
        store::swap(tx, loaded, &of, version, both.each_ref())
    });
    match swapped.await {
        Ok(_) => Ok(to(ctx.programme()?, &id)),
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            let why = form::message(&ctx, ctx.programme()?, &why);
            let page = pages::shown(&ctx, id, Some(&Refused { a, b, why })).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(problem) => Err(problem),
    }
}

#[derive(Deserialize)]
pub(super) struct Allowed {
    exception: usize,
}

/// Looks again, with an exception that makes pairs possible.
pub(super) async fn allow(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Allowed { exception }): Form<Allowed>,
) -> Result<Response, Problem> {
    let row = ctx.programme()?.row.clone();
    let kept = ctx.app.read(move |tx| store::one(tx, &row, &id)).await?;
    let way = kept.draft.exceptions.get(exception).ok_or_else(Problem::not_found)?;
    let mut settings = kept.settings;
    settings.allowed.extend(way.allow.iter().cloned());
    // Who is allowed as an exception is no longer to be kept apart.
    settings.apart.retain(|[a, b]| !way.allow.iter().any(|[x, y]| (a, b) == (x, y) || (a, b) == (y, x)));
    settings.left.extend(way.leave.iter().cloned());
    Ok(to(ctx.programme()?, &begin(&ctx, settings).await?))
}

pub(super) async fn remove(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    ctx.app
        .write(move |tx: &mut Tx| {
            store::one(tx, &row, &id)?;
            store::remove(tx, &row, &id)
        })
        .await?;
    Ok(layout::redirect(&format!("/programmes/{}/pairs?done=proposal-removed", loaded.slug())))
}

#[derive(Deserialize)]
pub(super) struct TakeOver {
    #[serde(default)]
    asked: Option<String>,
}

pub(super) async fn take_over(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(TakeOver { asked }): Form<TakeOver>,
) -> Result<Response, Problem> {
    let (batch, loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        store::take_over(tx, by, loaded, &id, asked.is_some())
    })
    .await?;
    Ok(layout::redirect(&format!("/programmes/{}/pairs?changed={batch}", loaded.slug())))
}
