//! Calendars: a programme's as a file, and the links by which somebody's own
//! calendar keeps up. Links are made on the page only: one made by a token
//! would still read when the token has ended.

use axum::http::{HeaderValue, header};
use axum::response::Response;
use samspil_core::{Id, Language};
use samspil_db::Tx;
use serde::Serialize;

use super::answer::{self, Tag};
use super::call::Call;
use crate::features::calendar::{self, Link, Wanted};
use crate::features::programmes::{self, Summary};
use crate::web::{Ctx, Problem};

pub(super) async fn file(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let wanted = Wanted::of(&ctx)?;
    if let Some(unchanged) = call.unchanged(&Tag::of(wanted.tag())) {
        return Ok(unchanged);
    }
    let (tag, file) = calendar::write(&ctx.app, wanted).await?;
    let mut response = answer::found(file.to_vec(), &Tag::of(tag));
    let media = HeaderValue::from_static("text/calendar; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, media);
    Ok(response)
}

#[derive(Serialize)]
struct Feed {
    id: String,
    name: String,
    /// Nothing where it is one that is not seen any more, or `all`.
    programme: Option<Id>,
    all: bool,
    language: Language,
    made_at: String,
    fetched_on: Option<String>,
}

impl Feed {
    fn of(link: Link, seen: &[Summary]) -> Self {
        let programme = seen.iter().find(|one| link.programme.as_ref() == Some(&one.row));
        Self {
            all: link.programme.is_none(),
            programme: programme.map(|one| one.slug.clone()),
            id: link.id,
            name: link.name,
            language: link.language,
            made_at: link.made_at.to_string(),
            fetched_on: link.fetched_on.map(|day| day.to_string()),
        }
    }

    /// The tag of all that can come to differ.
    fn tag(&self) -> Tag {
        let programme = self.programme.as_ref().map_or("", Id::as_str);
        let fetched = self.fetched_on.as_deref().unwrap_or("");
        Tag::of_all([&self.id, programme, fetched].into_iter().map(str::to_owned))
    }
}

fn seen(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Summary>, Problem> {
    let mut all = programmes::list(tx, &ctx.viewer.account()?.workspace)?;
    all.retain(|one| !one.deleted && ctx.viewer.sees(&one.slug, one.state));
    Ok(all)
}

fn own(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<Feed>, Problem> {
    let links = calendar::links(tx, &ctx.viewer.account()?.id)?;
    let seen = seen(tx, ctx)?;
    Ok(links.into_iter().map(|link| Feed::of(link, &seen)).collect())
}

fn one(tx: &mut Tx, ctx: &Ctx, id: &str) -> Result<Feed, Problem> {
    own(tx, ctx)?.into_iter().find(|feed| feed.id == id).ok_or_else(Problem::not_found)
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let shared = ctx.clone();
    let feeds = ctx.app.read(move |tx| own(tx, &shared)).await?;
    let window = call.window(|id| feeds.iter().position(|feed| feed.id == id))?;
    answer::page(&ctx, &feeds, window, None, |feed| feed.id.clone())
}

pub(super) async fn read(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let (id, shared) = (call.row()?, ctx.clone());
    let feed = ctx.app.read(move |tx| one(tx, &shared, &id)).await?;
    match call.unchanged(&feed.tag()) {
        Some(unchanged) => Ok(unchanged),
        None => Ok(answer::found(answer::json(&feed)?, &feed.tag())),
    }
}

pub(super) async fn end(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let (id, shared) = (call.row()?, ctx.clone());
    let work = move |tx: &mut Tx| {
        call.expects(&one(tx, &shared, &id)?.tag())?;
        calendar::end_link(tx, shared.viewer.account()?, &id, shared.now)
    };
    ctx.app.write(work).await?;
    Ok(answer::gone(None))
}
