//! Who asks: account, roles, tokens; and search over what they may see.

use axum::response::Response;
use samspil_core::Id;
use samspil_db::Tx;
use serde::Serialize;

use super::answer::{self, Tag};
use super::call::Call;
use crate::features::{accounts, search as found};
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct Held<'a> {
    role: &'static str,
    programme: Option<&'a Id>,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Serialize)]
struct Workspace<'a> {
    id: &'a str,
    name: &'a str,
    country: &'a str,
}

#[derive(Serialize)]
struct Me<'a> {
    name: &'a str,
    email: &'a str,
    language: &'static str,
    workspace: Workspace<'a>,
    roles: Vec<Held<'a>>,
}

pub(super) async fn me(ctx: Ctx, _: Call) -> Result<Response, Problem> {
    let account = ctx.viewer.account()?;
    let held = |a: &'_ samspil_core::access::Assignment| {
        (a.from.map(|d| d.to_string()), a.to.map(|d| d.to_string()))
    };
    let roles = ctx.viewer.roles.iter().map(|assignment| {
        let (from, to) = held(assignment);
        Held { role: assignment.role.as_str(), programme: assignment.programme.as_ref(), from, to }
    });
    let me = Me {
        name: &account.name,
        email: &account.email,
        language: account.language.tag(),
        workspace: Workspace {
            id: &account.workspace_slug,
            name: &account.workspace_name,
            country: &account.country,
        },
        roles: roles.collect(),
    };
    Ok(answer::raw(axum::http::StatusCode::OK, answer::json(&me)?))
}

#[derive(Serialize)]
struct Token {
    id: String,
    name: String,
    made_at: String,
    expires_at: String,
}

impl Token {
    fn of(token: accounts::Token) -> Self {
        let accounts::Token { id, name, made_at, ends_at } = token;
        Self { id, name, made_at: made_at.to_string(), expires_at: ends_at.to_string() }
    }
}

async fn own_tokens(ctx: &Ctx) -> Result<Vec<Token>, Problem> {
    let (account, now) = (ctx.viewer.account()?.id.clone(), ctx.now);
    let tokens = ctx.app.read(move |tx| accounts::tokens(tx, &account, now)).await?;
    Ok(tokens.into_iter().map(Token::of).collect())
}

pub(super) async fn tokens(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let tokens = own_tokens(&ctx).await?;
    let window = call.window(|id| tokens.iter().position(|token| token.id == id))?;
    answer::page(&ctx, &tokens, window, None, |token| token.id.clone())
}

/// The tag of a token: it never changes, it only ends.
fn tag() -> Tag {
    Tag::of(1)
}

pub(super) async fn token(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let tokens = own_tokens(&ctx).await?;
    let token = tokens.into_iter().find(|token| token.id == id).ok_or_else(Problem::not_found)?;
    match call.unchanged(&tag()) {
        Some(unchanged) => Ok(unchanged),
        None => Ok(answer::found(answer::json(&token)?, &tag())),
    }
}

pub(super) async fn end_token(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    call.expects(&tag())?;
    let (account, now) = (ctx.viewer.account()?.clone(), ctx.now);
    let ended = ctx.app.write(move |tx| accounts::end_token(tx, &account, &id, now)).await?;
    if ended { Ok(answer::gone(None)) } else { Err(Problem::not_found()) }
}

#[derive(Serialize)]
struct Hit {
    programme: String,
    title: String,
    kind: Option<&'static str>,
    id: String,
    snippet: String,
}

pub(super) async fn search(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let shared = ctx.clone();
    let workspace = ctx.viewer.account()?.workspace.clone();
    let text = call.query("q").unwrap_or("").to_owned();
    let read = move |tx: &mut Tx| found::hits(tx, &shared.app, &shared.viewer, &workspace, &text);
    let (programmes, hits) = ctx.app.read(read).await?;
    let hits: Vec<Hit> = hits
        .into_iter()
        .filter_map(|hit| {
            let programme = programmes.get(hit.programme)?;
            Some(Hit {
                programme: programme.slug.to_string(),
                title: programme.title.clone(),
                kind: hit.kind.map(|kind| kind.as_str()),
                id: hit.id.to_string(),
                snippet: hit.snippet,
            })
        })
        .collect();
    let window = call.window(|_| None)?;
    answer::page(&ctx, &hits, window, None, |_| String::new())
}
