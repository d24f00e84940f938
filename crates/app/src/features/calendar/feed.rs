//! The calendar behind a link, with the rights that its owner has now.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::Timestamp;
use jiff::civil::Date;
use samspil_db::Tx;

use super::file::{self, Chosen, Wanted};
use super::store::{self, Link, Listed};
use crate::features::accounts;
use crate::web::{Ctx, Problem, Viewer};

pub(super) async fn fetch(
    ctx: Ctx,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let secret = token.strip_suffix(".ics").unwrap_or(&token).to_owned();
    let now = ctx.now;
    let found = ctx.app.read(move |tx| behind(tx, &secret, now)).await?;
    let Found { link, today, wanted } = found.ok_or_else(Problem::not_found)?;
    if link.fetched_on != Some(today) {
        note(&ctx, link.id, today).await;
    }
    file::respond(&ctx.app, wanted, &headers, "samspil").await
}

/// What a link leads to.
struct Found {
    link: Link,
    today: Date,
    wanted: Wanted,
}

fn behind(tx: &mut Tx, secret: &str, now: Timestamp) -> Result<Option<Found>, Problem> {
    let Some(link) = store::by_secret(tx, secret)? else { return Ok(None) };
    let viewer = accounts::viewer_of(tx, &link.account, now)?;
    let wanted = wanted(tx, &link, &viewer)?;
    Ok(Some(Found { link, today: viewer.today, wanted }))
}

/// The name of a calendar whose owner sees nothing in it any more.
const NAMELESS: &str = "Samspil";

/// The calendar with what the link's owner may see now. Where that is nothing
/// the calendar is empty, so that what stood in it goes from everywhere.
fn wanted(tx: &mut Tx, link: &Link, viewer: &Viewer) -> Result<Wanted, Problem> {
    let Some(account) = &viewer.account else {
        let (zone, programmes) = (file::zone(false), Vec::new());
        return Ok(Wanted { name: NAMELESS.to_owned(), language: link.language, zone, programmes });
    };
    let mut seen = store::listed(tx, &account.workspace, link.programme.as_deref())?;
    seen.retain(|one| viewer.sees(&one.slug, one.state));
    let own = match (&link.programme, seen.first()) {
        _ if !link.name.is_empty() => link.name.clone(),
        (Some(_), Some(one)) => one.title.clone(),
        (Some(_), None) => NAMELESS.to_owned(),
        (None, _) => format!("{NAMELESS} · {}", account.workspace_name),
    };
    let chosen = |one: Listed| {
        let Listed { row, slug, revision, .. } = one;
        Chosen { row, workspace: account.workspace.clone(), slug, revision }
    };
    Ok(Wanted {
        name: own,
        language: link.language,
        zone: file::zone(account.country == "no"),
        programmes: seen.into_iter().map(chosen).collect(),
    })
}

/// Writes down that the link was used. The calendar is answered also where
/// that fails.
async fn note(ctx: &Ctx, link: String, today: Date) {
    if ctx.app.write(move |tx| store::fetched(tx, &link, today)).await.is_err() {
        tracing::warn!("the day on which a calendar link was used could not be written down");
    }
}
