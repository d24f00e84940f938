//! Inviting one of the programme's people to Samspil.

use axum::extract::Path;
use axum::response::Response;
use samspil_core::{Id, Message, people};

use crate::features::accounts::{self, Invitation};
use crate::web::layout;
use crate::web::{Ctx, Problem};

pub(super) async fn invite(ctx: Ctx, Path((_, person)): Path<(String, String)>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let id: Id = person.parse().map_err(|_| Problem::not_found())?;
    if !loaded.plan.people.iter().any(|person| person.id == id) {
        return Err(Problem::not_found());
    }
    let (shared, now) = (ctx.clone(), ctx.now);
    ctx.app
        .write(move |tx| {
            let loaded = shared.programme()?;
            let person =
                loaded.plan.people.iter().find(|person| person.id == id).ok_or_else(Problem::not_found)?;
            let email = person
                .email
                .as_deref()
                .and_then(accounts::mail_address)
                .ok_or_else(|| Problem::invalid(Message::new("people-no-address")))?;
            let by = shared.viewer.account()?;
            let invitation = Invitation {
                workspace: &loaded.workspace,
                email: &email,
                name: &person.name,
                language: person.reads.unwrap_or(loaded.plan.programme.language),
                roles: &people::access_roles(person),
                programme: Some(loaded.slug()),
                person: Some(&person.id),
                by: Some((&by.id, &by.name)),
                public_url: &shared.app.config.public_url,
                letter: true,
            };
            accounts::invite(tx, &invitation, now)
        })
        .await?;
    Ok(layout::redirect(&format!("/programmes/{}/people?done=invited", loaded.slug())))
}
