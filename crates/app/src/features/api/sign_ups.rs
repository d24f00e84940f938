//! Who was invited and who signed up: listed, invited, answered for, noted as
//! there.

use axum::http::StatusCode;
use axum::response::Response;
use samspil_core::Id;
use samspil_core::registration::Standing;
use samspil_db::Tx;
use serde::{Deserialize, Serialize};

use super::answer;
use super::call::Call;
use super::programmes::field;
use crate::features::programmes::{self, Loaded};
use crate::features::sign_ups::{self, Held, Needs, Registration, Sender};
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct Shown {
    id: String,
    sign_up: Id,
    standing: &'static str,
    engagement: Option<&'static str>,
    person: Option<Id>,
    name: String,
    email: Option<String>,
    organisation: Option<String>,
    unit: Option<Id>,
    needs: Needs,
    needs_until: String,
    contact_until: Option<String>,
    came: Option<bool>,
}

impl Shown {
    fn of(row: Registration) -> Self {
        let outside = row.person.is_none();
        Self {
            id: row.id,
            sign_up: row.sign_up,
            standing: row.standing.as_str(),
            engagement: row.engagement.map(|engagement| engagement.as_str()),
            person: row.person,
            // What is kept no more is not there.
            email: (!row.name.is_empty()).then_some(row.email),
            name: row.name,
            organisation: row.organisation,
            unit: row.unit,
            needs: row.needs,
            needs_until: row.needs_until.to_string(),
            contact_until: outside.then(|| row.contact_until.to_string()),
            came: row.came,
        }
    }
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let row = ctx.programme()?.row.clone();
    let wanted = call.query("sign_up").map(str::to_owned);
    let mut rows = ctx.app.read(move |tx| sign_ups::of_programme(tx, &row)).await?;
    rows.retain(|row| wanted.as_deref().is_none_or(|id| id == row.sign_up.as_str()));
    let all: Vec<Shown> = rows.into_iter().map(Shown::of).collect();
    let window = call.window(|id| all.iter().position(|one| one.id == id))?;
    answer::page(&ctx, &all, window, None, |one| one.id.clone())
}

/// Does something with a sign-up while the programme is held.
async fn with<T: Send + 'static>(
    ctx: &Ctx,
    work: impl FnOnce(&mut Tx, &Loaded, &dyn Fn(&mut Tx, &Id) -> Result<Sender, Problem>) -> Result<T, Problem>
    + Send
    + 'static,
) -> Result<T, Problem> {
    let known = ctx.programme()?.clone();
    let (app, now) = (ctx.app.clone(), ctx.now);
    ctx.app
        .write(move |tx: &mut Tx| {
            let loaded = programmes::hold(tx, &app, &known.workspace, known.slug())?;
            let sender = |tx: &mut Tx, id: &Id| Sender::of(tx, &app, &loaded, id.as_str(), now);
            work(tx, &loaded, &sender)
        })
        .await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewInvitations {
    sign_up: Id,
    people: Vec<Id>,
}

#[derive(Serialize)]
struct Invited {
    invited: usize,
    without_address: usize,
}

/// Invites people of the plan; who is on the list already is left as they are.
pub(super) async fn invite(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let NewInvitations { sign_up, people } = call.typed()?;
    let (invited, without_address) = with(&ctx, move |tx, loaded, sender| {
        if let Some(stranger) = people.iter().find(|id| !loaded.plan.people.iter().any(|one| one.id == **id))
        {
            tracing::debug!(%stranger, "nobody of the plan");
            return Err(field("people", "sign-up-nobody-of-the-plan"));
        }
        let sender = sender(tx, &sign_up)?;
        let held = Held { loaded, sign_up: sign_ups::sign_up(loaded, sign_up.as_str())?, sender: &sender };
        let chosen = loaded.plan.people.iter().filter(|person| people.contains(&person.id));
        let chosen: Vec<_> = chosen.map(|person| (person, held.engagement(&person.id))).collect();
        held.invite(tx, &chosen)
    })
    .await?;
    Ok(answer::raw(StatusCode::OK, answer::json(&Invited { invited, without_address })?))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewAnswer {
    comes: bool,
}

/// Answers for somebody.
pub(super) async fn answer(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let NewAnswer { comes } = call.typed()?;
    let standing = with(&ctx, move |tx, loaded, sender| {
        let mut row = sign_ups::one(tx, &id)?;
        if row.programme != loaded.row {
            return Err(Problem::not_found());
        }
        let sender = sender(tx, &row.sign_up)?;
        let held =
            Held { loaded, sign_up: sign_ups::sign_up(loaded, row.sign_up.as_str())?, sender: &sender };
        if comes {
            held.accept(tx, &mut row)?
        } else {
            held.decline(tx, &mut row)?
        }
        Ok(row.standing)
    })
    .await?;
    Ok(answer::raw(StatusCode::OK, answer::json(&Stands { standing: standing.as_str() })?))
}

#[derive(Serialize)]
struct Stands {
    standing: &'static str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewAttendance {
    came: Option<bool>,
}

/// Notes whether somebody was there.
pub(super) async fn attendance(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let NewAttendance { came } = call.typed()?;
    with(&ctx, move |tx, loaded, _| {
        let row = sign_ups::one(tx, &id)?;
        if row.programme != loaded.row {
            return Err(Problem::not_found());
        }
        sign_ups::note_attendance(tx, &row.id, came)
    })
    .await?;
    Ok(answer::gone(None))
}

/// Every word a standing can be.
pub(super) fn standings() -> Vec<&'static str> {
    Standing::ALL.iter().map(|standing| standing.as_str()).collect()
}
