//! Colleagues: who has access, in which roles; inviting and ending.

use axum::response::Response;
use samspil_core::access::Role;
use samspil_core::{Id, Language, Message, colleagues};
use serde::{Deserialize, Serialize};

use super::answer::{self, Tag};
use super::call::Call;
use super::programmes::field;
use crate::features::accounts::{self, Changing, Colleague, Invitation};
use crate::features::programmes;
use crate::web::{Ctx, Kind, Problem};

#[derive(Debug, Serialize)]
struct Held {
    id: String,
    role: &'static str,
    programme: Option<Id>,
    from: Option<String>,
    to: Option<String>,
    ended: bool,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    name: String,
    email: String,
    ended: bool,
    roles: Vec<Held>,
}

impl Shown {
    fn of(colleague: Colleague) -> Self {
        let held = |held: accounts::Held| Held {
            id: held.id,
            role: held.assignment.role.as_str(),
            programme: held.assignment.programme,
            from: held.assignment.from.map(|day| day.to_string()),
            to: held.assignment.to.map(|day| day.to_string()),
            ended: held.ended,
        };
        let Colleague { id, name, email, ended, roles, .. } = colleague;
        Self { id, name, email, ended, roles: roles.into_iter().map(held).collect() }
    }

    /// The tag of a colleague: of all that is shown.
    fn tag(&self) -> Tag {
        let Self { id, name, email, ended, roles } = self;
        let own = [id.clone(), name.clone(), email.clone(), ended.to_string()];
        Tag::of_all(own.into_iter().chain(roles.iter().map(|held| format!("{held:?}"))))
    }
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let (workspace, today) = (ctx.viewer.account()?.workspace.clone(), ctx.viewer.today);
    let all = ctx.app.read(move |tx| accounts::colleagues(tx, &workspace, None, today)).await?;
    let all: Vec<_> = all.into_iter().map(Shown::of).collect();
    let window = call.window(|id| all.iter().position(|colleague| colleague.id == id))?;
    answer::page(&ctx, &all, window, None, |colleague| colleague.id.clone())
}

async fn one(ctx: &Ctx, id: String) -> Result<Shown, Problem> {
    let (workspace, today) = (ctx.viewer.account()?.workspace.clone(), ctx.viewer.today);
    Ok(Shown::of(ctx.app.read(move |tx| accounts::colleague(tx, &workspace, &id, today)).await?))
}

pub(super) async fn read(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let colleague = one(&ctx, call.row()?).await?;
    let tag = colleague.tag();
    match call.unchanged(&tag) {
        Some(unchanged) => Ok(unchanged),
        None => Ok(answer::found(answer::json(&colleague)?, &tag)),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewRole {
    role: String,
    #[serde(default)]
    programme: Option<Id>,
}

impl NewRole {
    /// The role, where the viewer may give it there.
    fn given(&self, ctx: &Ctx, known: &[Id]) -> Result<Role, Problem> {
        let role: Role = self.role.parse().map_err(|()| field("role", "api-role-unknown"))?;
        if self.programme.as_ref().is_some_and(|programme| !known.contains(programme)) {
            return Err(field("programme", "api-programme-unknown"));
        }
        if colleagues::may_give(&ctx.viewer.roles, role, self.programme.as_ref(), ctx.viewer.today) {
            return Ok(role);
        }
        Err(Problem { detail: Some(Message::new("colleagues-not-yours")), ..Problem::new(Kind::Forbidden) })
    }
}

/// The programmes of the workspace in which a role can be given. Whoever
/// manages access names any of them, also where they see no content.
async fn known(ctx: &Ctx) -> Result<Vec<Id>, Problem> {
    let workspace = ctx.viewer.account()?.workspace.clone();
    let all = ctx.app.read(move |tx| programmes::list(tx, &workspace)).await?;
    Ok(all.into_iter().filter(|p| !p.deleted).map(|p| p.slug).collect())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewColleague {
    email: String,
    name: String,
    #[serde(default)]
    language: Option<Language>,
    role: String,
    #[serde(default)]
    programme: Option<Id>,
}

pub(super) async fn invite(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let NewColleague { email, name, language, role, programme } = call.typed()?;
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.len() > 200 {
        return Err(field("name", "api-empty"));
    }
    let email = accounts::mail_address(&email).ok_or_else(|| field("email", "email-wrong"))?;
    let new = NewRole { role, programme };
    let role = new.given(&ctx, &known(&ctx).await?)?;
    let (shared, now) = (ctx.clone(), ctx.now);
    let language = language.unwrap_or(ctx.words.language());
    let invited = ctx
        .app
        .write(move |tx| {
            let by = shared.viewer.account()?;
            let invitation = Invitation {
                workspace: &by.workspace,
                email: &email,
                name: &name,
                language,
                roles: &[role],
                programme: new.programme.as_ref(),
                person: None,
                by: Some((&by.id, &by.name)),
                public_url: &shared.app.config.public_url,
                letter: true,
            };
            accounts::invite(tx, &invitation, now)
        })
        .await?;
    made(&ctx, invited.account).await
}

/// The colleague as they stand now.
async fn made(ctx: &Ctx, account: String) -> Result<Response, Problem> {
    let path = format!("/api/v1/colleagues/{account}");
    let colleague = one(ctx, account).await?;
    let tag = colleague.tag();
    Ok(answer::made(ctx, &path, answer::json(&colleague)?, Some(&tag), None))
}

pub(super) async fn give(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let account = call.row()?;
    let new: NewRole = call.typed()?;
    if one(&ctx, account.clone()).await?.ended {
        return Err(Problem::new(Kind::Conflict));
    }
    let role = new.given(&ctx, &known(&ctx).await?)?;
    let (shared, now, to) = (ctx.clone(), ctx.now, account.clone());
    ctx.app
        .write(move |tx| {
            let workspace = &shared.viewer.account()?.workspace;
            let changing = Changing { viewer: &shared.viewer, workspace, account: &to, now };
            accounts::give_role(tx, &changing, role, new.programme.as_ref())
        })
        .await?;
    made(&ctx, account).await
}

pub(super) async fn end(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let account = call.row()?;
    call.expects(&one(&ctx, account.clone()).await?.tag())?;
    let (shared, now) = (ctx.clone(), ctx.now);
    ctx.app
        .write(move |tx| {
            let workspace = &shared.viewer.account()?.workspace;
            let changing = Changing { viewer: &shared.viewer, workspace, account: &account, now };
            accounts::end_access(tx, &changing)
        })
        .await?;
    Ok(answer::gone(None))
}

pub(super) async fn take(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let (account, role) = (call.row()?, call.row_of("role")?);
    call.expects(&one(&ctx, account.clone()).await?.tag())?;
    let (shared, now) = (ctx.clone(), ctx.now);
    ctx.app
        .write(move |tx| {
            let workspace = &shared.viewer.account()?.workspace;
            let changing = Changing { viewer: &shared.viewer, workspace, account: &account, now };
            accounts::end_role(tx, &changing, &role)
        })
        .await?;
    Ok(answer::gone(None))
}
