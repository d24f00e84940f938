//! My profile: name, language, roles, tokens, sessions.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::{Language, Message};
use samspil_db::Tx;
use serde::Deserialize;

use super::history::{self, About, Deed};
use super::profile_store::{self as store, Session};
use super::tokens::{self, Token};
use super::{Account, SESSION_COOKIE, TokenLife, colleagues, fields, sign_in};
use crate::features::programmes;
use crate::web;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Kind, Problem};

/// What the page shows beside the viewer's own account.
struct Known {
    tokens: Vec<Token>,
    sessions: Vec<Session>,
    programmes: Vec<programmes::Summary>,
}

pub(super) async fn page(ctx: Ctx, headers: HeaderMap) -> Result<Markup, Problem> {
    shown(&ctx, &headers, None, None, &[]).await
}

async fn shown(
    ctx: &Ctx,
    headers: &HeaderMap,
    typed: Option<&Typed>,
    secret: Option<&str>,
    errors: &fields::Errors,
) -> Result<Markup, Problem> {
    let account = ctx.viewer.account()?;
    let (row, workspace, this, now) =
        (account.id.clone(), account.workspace.clone(), web::cookie(headers, SESSION_COOKIE), ctx.now);
    let known = ctx
        .app
        .read(move |tx| {
            Ok::<_, Problem>(Known {
                tokens: tokens::tokens(tx, &row, now)?,
                sessions: store::sessions(tx, &row, this.as_deref(), now)?,
                programmes: programmes::list(tx, &workspace)?,
            })
        })
        .await?;
    let words = ctx.words;
    let title = words.text("nav-me");
    let content = html! {
        (fields::summary(words, errors))
        (name_form(ctx, account, typed, errors))
        (roles(ctx, &known))
        (tokens(ctx, &known, secret, errors))
        (sessions(ctx, &known))
    };
    Ok(layout::page(ctx, Page { width: Width::Text, ..Page::new(&title) }, content))
}

fn name_form(ctx: &Ctx, account: &Account, typed: Option<&Typed>, errors: &fields::Errors) -> Markup {
    let words = ctx.words;
    let name = typed.map_or(account.name.as_str(), |typed| typed.name.as_str());
    let language = typed.map_or(account.language.tag(), |typed| typed.language.as_str());
    let languages: Vec<_> =
        Language::ALL.iter().map(|l| (l.tag().to_owned(), l.own_name().to_owned())).collect();
    html! {
        form.form method="post" action="/me" data-guard {
            (fields::input(words, &fields::Input {
                name: "name", label: "account-name", value: name, kind: "text", autocomplete: Some("name"), errors, optional: false
            }))
            (fields::select(words, "language", "account-language", None, &languages, language, errors))
            dl.facts { div { dt { (words.text("account-email")) } dd { (account.email) } } }
            div.actions { button.ds-button { (words.text("save")) } }
        }
    }
}

fn roles(ctx: &Ctx, known: &Known) -> Markup {
    let words = ctx.words;
    let today = ctx.viewer.today;
    let held: Vec<_> = ctx.viewer.roles.iter().filter(|r| r.to.is_none_or(|to| today <= to)).collect();
    html! {
        section.section {
            h2 { (words.text("me-roles")) }
            @if held.is_empty() { p { (words.text("me-roles-none")) } }
            ul { @for held in held { li {
                (colleagues::role_name(words, held.role)) " · "
                @match held.programme.as_ref().map(|id| (id, known.programmes.iter().find(|p| p.slug == *id))) {
                    None => (words.text("whole-workspace")),
                    Some((_, Some(programme))) => (layout::content_span(ctx, programme.language, &programme.title)),
                    Some((id, None)) => (id),
                }
            } } }
        }
    }
}

fn tokens(ctx: &Ctx, known: &Known, secret: Option<&str>, errors: &fields::Errors) -> Markup {
    let words = ctx.words;
    let zone = ctx.zone();
    let lives = TokenLife::ALL.map(|life| {
        let text = words.with("me-token-life", &[("days", &life.days())]);
        (life.days().to_string(), text.into_owned())
    });
    html! {
        section.section.stack #tokens {
            h2 { (words.text("me-tokens")) }
            p { (words.text("me-tokens-lead")) }
            @if let Some(secret) = secret {
                div.ds-alert data-color="success" role="status" {
                    p { (words.text("me-token-once")) }
                    p { code { (secret) } }
                }
            }
            @if !known.tokens.is_empty() {
                ul.events { @for token in &known.tokens { li {
                    time datetime=(token.made_at) { (words.moment(token.made_at, &zone)) }
                    div {
                        p { (token.name) }
                        p.muted { (words.with("me-token-until", &[("moment", &words.moment(token.ends_at, &zone))])) }
                    }
                    form method="post" action=(format!("/me/tokens/{}/ending", token.id)) {
                        button.ds-button data-variant="tertiary" data-size="sm" {
                            (words.text("me-token-end")) span.visually-hidden { ": " (token.name) }
                        }
                    }
                } } }
            }
            form.form method="post" action="/me/tokens#tokens" {
                (fields::input(words, &fields::Input {
                    name: "token", label: "me-token-name", value: "", kind: "text", autocomplete: Some("off"), errors, optional: false
                }))
                (fields::select(words, "days", "me-token-days", None, &lives, &TokenLife::default().days().to_string(), errors))
                div.actions { button.ds-button data-variant="secondary" { (words.text("me-token-make")) } }
            }
        }
    }
}

fn sessions(ctx: &Ctx, known: &Known) -> Markup {
    let words = ctx.words;
    let zone = ctx.zone();
    html! {
        section.section.stack {
            h2 { (words.text("me-sessions")) }
            ul.events { @for session in &known.sessions { li {
                time datetime=(session.begun_at) { (words.moment(session.begun_at, &zone)) }
                div {
                    p { (words.text(if session.this { "me-session-this" } else { "me-session-other" })) }
                    p.muted { (words.with("me-session-until", &[("moment", &words.moment(session.ends_at, &zone))])) }
                }
                form method="post" action=(format!("/me/sessions/{}/ending", session.key)) {
                    button.ds-button data-variant="tertiary" data-size="sm" { (words.text("me-session-end")) }
                }
            } } }
            form method="post" action="/me/sessions/ending" {
                button.ds-button data-variant="secondary" { (words.text("me-sessions-end")) }
            }
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    language: String,
    token: String,
    days: String,
}

/// Writes for the viewer's own account. A token may not change what its owner
/// signs in with.
async fn own<T: Send + 'static>(
    ctx: &Ctx,
    work: impl FnOnce(&mut Tx, &About<'_>) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    if ctx.viewer.by_token {
        return Err(Problem::new(Kind::Forbidden));
    }
    let shared = ctx.clone();
    ctx.app
        .write(move |tx| {
            let account = shared.viewer.account()?;
            let about = About {
                workspace: &account.workspace,
                account: &account.id,
                by: Some(&account.id),
                now: shared.now,
            };
            work(tx, &about)
        })
        .await
}

pub(super) async fn change(
    ctx: Ctx,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    let name = typed.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let language: Option<Language> = typed.language.parse().ok();
    let mut errors = Vec::new();
    if name.is_empty() || name.len() > 200 {
        errors.push(("name".to_owned(), Message::new("name-missing")));
    }
    let (Some(language), true) = (language, errors.is_empty()) else {
        let page = shown(&ctx, &headers, Some(&typed), None, &errors).await?;
        return Ok((Kind::Invalid.status(), page).into_response());
    };
    own(&ctx, move |tx, about| {
        store::rename(tx, about.account, &name, language)?;
        history::record(tx, about, Deed::ProfileChanged, None)
    })
    .await?;
    let mut response = layout::redirect("/me?done=profile");
    sign_in::keep_language(&ctx, response.headers_mut(), language)?;
    Ok(response)
}

pub(super) async fn make_token(
    ctx: Ctx,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    let name = typed.token.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.len() > 200 {
        let errors = [("token".to_owned(), Message::new("me-token-nameless"))];
        let page = shown(&ctx, &headers, None, None, &errors).await?;
        return Ok((Kind::Invalid.status(), page).into_response());
    }
    let chosen = TokenLife::ALL.into_iter().find(|life| life.days().to_string() == typed.days);
    let (shared, life) = (ctx.clone(), chosen.unwrap_or_default());
    let work = move |tx: &mut Tx| super::make_token(tx, &shared.viewer, &name, life, shared.now);
    let secret = ctx.app.write(work).await?;
    Ok(layout::unkept(shown(&ctx, &headers, None, Some(&secret), &[]).await?))
}

pub(super) async fn end_token(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Problem> {
    own(&ctx, move |tx, about| {
        if !tokens::end_token(tx, about.account, &token, about.now)? {
            return Err(Problem::not_found());
        }
        history::record(tx, about, Deed::TokenEnded, None)
    })
    .await?;
    Ok(layout::redirect("/me?done=token-ended"))
}

pub(super) async fn end_session(ctx: Ctx, Path(key): Path<String>) -> Result<Response, Problem> {
    own(
        &ctx,
        move |tx, about| {
            if store::end_session(tx, about.account, &key)? { Ok(()) } else { Err(Problem::not_found()) }
        },
    )
    .await?;
    Ok(layout::redirect("/me?done=session-ended"))
}

pub(super) async fn end_sessions(ctx: Ctx) -> Result<Response, Problem> {
    own(&ctx, move |tx, about| {
        store::end_sessions(tx, about.account)?;
        history::record(tx, about, Deed::SignedOutEverywhere, None)
    })
    .await?;
    sign_in::signed_out(&ctx)
}
