//! What is addressed to whoever asks: to be or have a mentor, sparring, and
//! whether they stand in the list of people.

use axum::http::StatusCode;
use axum::response::Response;
use samspil_core::Id;
use samspil_core::mentoring::{Said, turn};
use samspil_core::programme::{Consent, Relationship, RelationshipKind, RelationshipState};
use samspil_core::sparring::{self, Wish};
use serde::{Deserialize, Serialize};

use super::answer;
use super::call::Call;
use crate::features::{mentors, people, sparring as spar};
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct Request {
    id: Id,
    kind: &'static str,
    state: &'static str,
    with: Vec<Id>,
    units: Vec<Id>,
    frame: Option<String>,
    my_turn: bool,
    shadowing: bool,
}

impl Request {
    /// A relation as somebody in it sees it.
    fn of(bound: &Relationship, own: &Id) -> Self {
        let waits = || bound.answers.iter().any(|one| one.person == *own && one.answer == Consent::Waiting);
        let my_turn = match bound.kind {
            RelationshipKind::Mentor => turn(bound) == Some(own),
            _ => bound.state == RelationshipState::Asked && waits(),
        };
        Self {
            id: bound.id.clone(),
            kind: bound.kind.as_str(),
            state: bound.state.as_str(),
            with: bound.everyone().filter(|person| *person != own).cloned().collect(),
            units: bound.units.clone(),
            frame: bound.frame.clone(),
            my_turn,
            shadowing: bound.shadows(),
        }
    }
}

fn all(ctx: &Ctx) -> Result<Vec<Request>, Problem> {
    let loaded = ctx.programme()?;
    let (Some(own), mut bound) = mentors::addressed(ctx, loaded) else { return Ok(Vec::new()) };
    bound.extend(sparring::of(&loaded.plan, own));
    Ok(bound.into_iter().map(|bound| Request::of(bound, own)).collect())
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let all = all(&ctx)?;
    let window = call.window(|id| all.iter().position(|one| one.id.as_str() == id))?;
    answer::page(&ctx, &all, window, None, |one| one.id.to_string())
}

/// The relation that is addressed to whoever asks, as it stands; for anybody
/// else there is none.
fn one(ctx: &Ctx, id: &Id) -> Result<Request, Problem> {
    all(ctx)?.into_iter().find(|one| one.id == *id).ok_or_else(Problem::not_found)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewRequest {
    person: Option<Id>,
    unit: Option<Id>,
    #[serde(default)]
    frame: String,
}

#[derive(Serialize)]
struct Asked {
    id: Id,
}

/// Asks for sparring.
pub(super) async fn ask(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let NewRequest { person, unit, frame } = call.typed()?;
    let id = spar::ask_for(&ctx, Wish { person, unit, frame }).await?;
    Ok(answer::raw(StatusCode::CREATED, answer::json(&Asked { id })?))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewReply {
    yes: bool,
    #[serde(default)]
    frame: String,
    #[serde(default)]
    shadowing: bool,
}

pub(super) async fn reply(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.id()?;
    let NewReply { yes, frame, shadowing } = call.typed()?;
    if one(&ctx, &id)?.kind == RelationshipKind::Mentor.as_str() {
        let said = if yes { Said::Yes { shadowing } } else { Said::No };
        mentors::give_answer(&ctx, id.to_string(), said, frame).await?;
    } else {
        spar::give_answer(&ctx, id.as_str(), yes, frame).await?;
    }
    Ok(answer::gone(None))
}

pub(super) async fn end(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let id = call.id()?;
    if one(&ctx, &id)?.kind == RelationshipKind::Mentor.as_str() {
        mentors::end_it(&ctx, id.to_string()).await?;
    } else {
        spar::end_it(&ctx, id.as_str()).await?;
    }
    Ok(answer::gone(None))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewListing {
    yes: bool,
}

/// Whether whoever asks stands where the other participants see who takes part.
pub(super) async fn listing(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let NewListing { yes } = call.typed()?;
    people::say_listing(&ctx, yes).await?;
    Ok(answer::gone(None))
}
