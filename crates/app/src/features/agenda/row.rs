//! What is changed in the row of an item itself: its length, its fixed start,
//! its place.

use axum::extract::Path;
use axum::response::Response;
use samspil_core::Message;
use samspil_core::agenda::Agenda;
use samspil_core::agenda::change::{Drop, Way, dropped, stepped};
use samspil_core::programme::{Clock, Content, Meeting, Minutes};
use serde::Deserialize;

use super::pages::Shown;
use super::save;
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Form, Kind, Problem};

/// Which item: its place in the contents.
pub(super) fn place(item: &str) -> Result<usize, Problem> {
    item.parse().map_err(|_| Problem::not_found())
}

/// Length and fixed start as sent; empty fields hold nothing.
#[derive(Debug, Deserialize)]
pub(super) struct Time {
    seen: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    pinned: String,
}

/// What is typed; nothing where the field is empty.
///
/// # Errors
/// Where it cannot be read: `key` says so, with what was `written`.
pub(super) fn typed<T: std::str::FromStr>(text: &str, key: &'static str) -> Result<Option<T>, Problem> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Problem::invalid(Message::new(key).with("written", text))),
    }
}

/// A meeting with one item changed; nothing where there is none at that place.
fn with_item(meeting: &Meeting, at: usize, change: impl FnOnce(&mut Content)) -> Option<Meeting> {
    let mut changed = meeting.clone();
    change(changed.sheet.contents.get_mut(at)?);
    Some(changed)
}

pub(super) async fn time(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    Form(sent): Form<Time>,
) -> Result<Response, Problem> {
    let at = place(&item)?;
    let minutes: Option<Minutes> = typed(&sent.minutes, "agenda-not-minutes")?;
    let pinned: Option<Clock> = typed(&sent.pinned, "agenda-not-a-time")?;
    let work = move |_: &Loaded, meeting: &Meeting| {
        with_item(meeting, at, |content| (content.minutes, content.pinned) = (minutes, pinned))
    };
    let outcome = save::change(&ctx, &id, &sent.seen, work).await?;
    save::answer(&ctx, &id, outcome, Some(at), Shown::default()).await
}

/// Where an item is to go: a step `up` or `down`, before another item, or to
/// the end of a day.
#[derive(Debug, Deserialize)]
pub(super) struct Position {
    seen: String,
    #[serde(default)]
    way: String,
    #[serde(default)]
    before: String,
    #[serde(default)]
    day: String,
}

impl Position {
    fn moved(&self, contents: &[Content], at: usize, days: u8) -> Option<Vec<Content>> {
        match self.way.as_str() {
            "up" => return stepped(contents, at, Way::Up, days),
            "down" => return stepped(contents, at, Way::Down, days),
            _ => {}
        }
        match (self.before.parse(), self.day.parse()) {
            (Ok(before), _) => dropped(contents, at, Drop::Before(before)),
            (_, Ok(day)) => dropped(contents, at, Drop::EndOf(day)),
            _ => None,
        }
    }
}

pub(super) async fn position(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    Form(sent): Form<Position>,
) -> Result<Response, Problem> {
    let at = place(&item)?;
    if !["up", "down"].contains(&sent.way.as_str()) && sent.before.is_empty() && sent.day.is_empty() {
        return Err(Problem::new(Kind::Invalid));
    }
    let seen = sent.seen.clone();
    let (tell, told) = std::sync::mpsc::channel();
    let work = move |loaded: &Loaded, meeting: &Meeting| {
        let contents = &meeting.sheet.contents;
        let days = u8::try_from(Agenda::in_plan(&loaded.plan, meeting).days.len()).unwrap_or(1);
        let item = contents.get(at)?;
        // Where it cannot go further it stays.
        let moved = sent.moved(contents, at, days).unwrap_or_else(|| contents.clone());
        let same = |other: &&Content| other.text == item.text && other.minutes == item.minutes;
        let alike = contents.iter().filter(same).count();
        let now = moved.iter().position(|other| same(&other)).filter(|_| alike == 1);
        // Nobody listens any more where the request was given up.
        let _ = tell.send(now.unwrap_or(at));
        let mut changed = meeting.clone();
        changed.sheet.contents = moved;
        Some(changed)
    };
    let outcome = save::change(&ctx, &id, &seen, work).await?;
    save::answer(&ctx, &id, outcome, told.try_recv().ok(), Shown::default()).await
}

/// What was sent to take an item out.
#[derive(Debug, Deserialize)]
pub(super) struct Removal {
    seen: String,
}

pub(super) async fn remove(
    ctx: Ctx,
    Path((_, id, item)): Path<(String, String, String)>,
    Form(sent): Form<Removal>,
) -> Result<Response, Problem> {
    let at = place(&item)?;
    let work = move |_: &Loaded, meeting: &Meeting| {
        let mut changed = meeting.clone();
        (at < changed.sheet.contents.len()).then(|| changed.sheet.contents.remove(at))?;
        Some(changed)
    };
    let outcome = save::change(&ctx, &id, &sent.seen, work).await?;
    save::answer(&ctx, &id, outcome, at.checked_sub(1), Shown::default()).await
}
