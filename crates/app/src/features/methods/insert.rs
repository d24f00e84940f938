//! A method put into an agenda.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_core::Message;
use samspil_core::method;
use samspil_core::programme::{Meeting, Method, Minutes};
use samspil_db::Tx;
use serde::Deserialize;

use super::entry::{Entry, Origin};
use super::page::{self, Typed};
use super::{own, shelf};
use crate::features::agenda;
use crate::features::elements::By;
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Form, Problem, layout};

/// Where it is to be put, and for how long.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Sent {
    /// A meeting and one of its days: "meeting-3/1".
    place: String,
    #[serde(default)]
    minutes: String,
}

pub(super) async fn insert(
    ctx: Ctx,
    Path((_, key)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let (meeting, day) = place(&sent.place).ok_or_else(Problem::not_found)?;
    let (reader, asked, typed) = (ctx.clone(), key.clone(), sent.minutes.clone());
    let work = move |tx: &mut Tx, standing: &Loaded, by: &By| {
        let language = language(standing, &meeting)?;
        let entry = shelf::find(tx, &reader.viewer, standing, &asked, language)?;
        let minutes = match length(&typed, entry.minutes()) {
            Ok(minutes) => minutes,
            Err(fault) => return Ok(Err(fault)),
        };
        let name = called(tx, by, standing, &entry)?;
        let content = entry.content(&name, minutes.map(Minutes::get));
        agenda::append(tx, by, standing, (&meeting, day), content).map(Ok)
    };
    match programmes::change(&ctx, work).await?.0 {
        Ok(seen) => Ok(layout::redirect(&seen)),
        Err(fault) => {
            let typed = Typed { place: Some(sent.place), minutes: Some(sent.minutes), fault: Some(fault) };
            let page = page::again(&ctx, &key, &typed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// A meeting and one of its days.
fn place(text: &str) -> Option<(String, u8)> {
    let (meeting, day) = text.rsplit_once('/')?;
    Some((meeting.to_owned(), day.parse().ok()?))
}

/// The language in which a meeting is planned.
fn language(standing: &Loaded, meeting: &str) -> Result<samspil_core::Language, Problem> {
    let known = |one: &&Meeting| one.id.as_str() == meeting;
    let meeting = standing.plan.meetings.iter().find(known).ok_or_else(Problem::not_found)?;
    Ok(meeting.language.unwrap_or(standing.plan.programme.language))
}

/// The minutes typed, between the fewest and the most in which the method makes
/// sense; its usual ones where nothing is typed.
fn length(typed: &str, known: Option<method::Minutes>) -> Result<Option<Minutes>, Message> {
    let typed = match typed.trim() {
        "" => return Ok(known.and_then(|known| Minutes::new(known.usual()).ok())),
        typed => typed,
    };
    let minutes: Minutes =
        typed.parse().map_err(|_| Message::new("agenda-not-minutes").with("written", typed))?;
    match known {
        Some(known) if known.within(minutes.get()) != minutes.get() => {
            Err(Message::new("method-minutes-outside")
                .with("least", usize::from(known.least()))
                .with("most", usize::from(known.most())))
        }
        _ => Ok(Some(minutes)),
    }
}

/// What the agenda calls it. One that another programme shares becomes the
/// programme's own, so that the agenda stays whole whatever happens there; where
/// it did so before, that one is meant.
fn called(tx: &mut Tx, by: &By, standing: &Loaded, entry: &Entry) -> Result<String, Problem> {
    let Origin::Shared(_) = entry.origin else { return Ok(entry.key.clone()) };
    let wanted = entry.taken_over(standing.plan.programme.language);
    let same = |own: &&Method| Method { id: wanted.id.clone(), shared: false, ..(*own).clone() } == wanted;
    match standing.plan.methods.iter().find(same) {
        Some(own) => Ok(own.id.to_string()),
        None => Ok(own::keep(tx, by, standing, wanted)?.to_string()),
    }
}
