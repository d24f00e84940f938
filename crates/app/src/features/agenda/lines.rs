//! Items as they are typed or pasted, one a line.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_core::Programme;
use samspil_core::agenda::line::{Line, kind_of, seats, written};
use samspil_core::agenda::{MOST_DAYS, MOST_ITEMS};
use samspil_core::programme::{Content, Meeting};
use serde::Deserialize;

use super::pages::{self, Shown, Typing};
use super::save::{self, Outcome};
use crate::web::{Ctx, Form, Problem};

/// What was sent.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    seen: String,
    day: u8,
    #[serde(default)]
    lines: String,
}

/// Items made of lines: presenters that the plan knows by name are linked.
fn content(plan: &Programme, line: &Line) -> Content {
    let (presenter, co_presenters, alternatives) =
        line.presenter.as_deref().map(|text| seats(plan, text)).unwrap_or_default();
    Content {
        text: line.text.clone(),
        kind: kind_of(&line.text),
        presenter,
        co_presenters,
        alternatives,
        ..Content::default()
    }
}

pub(super) async fn add(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let day = sent.day.clamp(1, MOST_DAYS);
    let typed: Vec<&str> = sent.lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let unread: Vec<String> =
        typed.iter().filter(|line| Line::read(line).is_none()).map(|line| (*line).to_owned()).collect();
    let standing = save::meeting(ctx.programme()?, &id)?;
    let too_many = standing.sheet.contents.len() + typed.len() > MOST_ITEMS;
    let typing = Typing { day, text: sent.lines.clone(), unread, too_many };
    if !typing.unread.is_empty() || typed.is_empty() || too_many {
        let shown = Shown { typing: Some(typing), ..Shown::default() };
        let page = pages::page(&ctx, ctx.programme()?, standing, &shown);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let lines: Vec<Line> = typed.into_iter().filter_map(Line::read).collect();
    let work = move |loaded: &crate::features::programmes::Loaded, meeting: &Meeting| {
        Some(written(meeting, loaded.plan.programme.year, day, &lines, |line| content(&loaded.plan, line)))
    };
    let outcome = save::change(&ctx, &id, &sent.seen, work).await?;
    let shown = Shown { typing: Some(typing), ..Shown::default() };
    match outcome {
        Outcome::Saved(batch) => {
            let here = save::address(ctx.programme()?, &standing.id);
            Ok(crate::web::layout::redirect(&format!("{here}?changed={batch}&day={day}")))
        }
        other => save::answer(&ctx, &id, other, None, shown).await,
    }
}
