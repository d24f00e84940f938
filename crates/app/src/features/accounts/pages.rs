//! Front page, signing in and out, choosing a language.

use axum::extract::{Form, Path};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::{Language, Message};
use serde::Deserialize;

use super::{LANGUAGE_COOKIE, SESSION_COOKIE, store};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Kind, Problem};

pub(super) async fn front(ctx: Ctx) -> Response {
    if ctx.viewer.signed_in() {
        return layout::redirect("/programmes");
    }
    let words = ctx.words;
    let title = words.text("front-title");
    let content = html! {
        p.lead { (words.text("front-lead")) }
        ul.cards {
            @for part in ["plan", "check", "show"] {
                li { article.ds-card {
                    h2 { (words.text(&format!("front-{part}"))) }
                    p { (words.text(&format!("front-{part}-text"))) }
                } }
            }
        }
        div.actions { a.ds-button href="/sign-in" { (words.text("sign-in")) } }
    };
    layout::page(&ctx, Page::new(&title), content).into_response()
}

pub(super) async fn sign_in(ctx: Ctx) -> Markup {
    let words = ctx.words;
    let title = words.text("sign-in");
    layout::page(
        &ctx,
        Page { width: Width::Text, ..Page::new(&title) },
        html! { p { (words.text("sign-in-lead")) } },
    )
}

/// The page behind a login link: mail scanners open links, so opening one
/// signs nobody in; its button does.
pub(super) async fn confirm(ctx: Ctx, Path(token): Path<String>) -> Result<Markup, Problem> {
    let now = ctx.now;
    let secret = token.clone();
    let owner = ctx.app.read(move |tx| store::link_owner(tx, &secret, now)).await?;
    let name = owner.ok_or_else(|| Problem {
        detail: Some(Message::new("sign-in-link-spent")),
        ..Problem::not_found()
    })?;
    let words = ctx.words;
    let title = words.text("sign-in");
    let content = html! {
        p { (words.with("sign-in-as", &[("name", &name)])) }
        form.form method="post" action=(format!("/sign-in/{token}")) {
            @if let Some(next) = ctx.query("next") { input type="hidden" name="next" value=(next); }
            div.actions { button.ds-button { (words.text("sign-in-button")) } }
        }
    };
    Ok(layout::page(&ctx, Page { width: Width::Text, ..Page::new(&title) }, content))
}

#[derive(Deserialize)]
pub(super) struct Next {
    next: Option<String>,
}

/// An address of ours to go on to; anything else leads to the front page.
fn ours(next: Option<String>) -> String {
    next.filter(|path| path.starts_with('/') && !path.starts_with("//") && !path.contains('\\'))
        .unwrap_or_else(|| "/".to_owned())
}

pub(super) async fn enter(
    ctx: Ctx,
    Path(token): Path<String>,
    Form(form): Form<Next>,
) -> Result<Response, Problem> {
    let now = ctx.now;
    let session = ctx.app.write(move |tx| store::open_session(tx, &token, now)).await?;
    let secret = session.ok_or_else(|| Problem {
        detail: Some(Message::new("sign-in-link-spent")),
        ..Problem::not_found()
    })?;
    let mut response = layout::redirect(&ours(form.next));
    set_cookie(&ctx, response.headers_mut(), SESSION_COOKIE, &secret, 30 * 24 * 3600)?;
    Ok(response)
}

pub(super) async fn sign_out(ctx: Ctx, headers: HeaderMap) -> Result<Response, Problem> {
    let cookies = headers.get(header::COOKIE).and_then(|value| value.to_str().ok()).unwrap_or("").to_owned();
    let secret = cookies
        .split(';')
        .find_map(|pair| pair.trim().strip_prefix(&format!("{SESSION_COOKIE}=")).map(str::to_owned));
    if let Some(secret) = secret {
        ctx.app.write(move |tx| store::close_session(tx, &secret)).await?;
    }
    let mut response = layout::redirect("/");
    set_cookie(&ctx, response.headers_mut(), SESSION_COOKIE, "", 0)?;
    Ok(response)
}

#[derive(Deserialize)]
pub(super) struct Choice {
    language: Language,
    next: Option<String>,
}

pub(super) async fn choose_language(ctx: Ctx, Form(choice): Form<Choice>) -> Result<Response, Problem> {
    if let Some(account) = &ctx.viewer.account {
        let account = account.id.clone();
        ctx.app.write(move |tx| store::set_language(tx, &account, choice.language)).await?;
    }
    let mut response = layout::redirect(&ours(choice.next));
    set_cookie(&ctx, response.headers_mut(), LANGUAGE_COOKIE, choice.language.tag(), 365 * 24 * 3600)?;
    Ok(response)
}

fn set_cookie(
    ctx: &Ctx,
    headers: &mut HeaderMap,
    name: &str,
    value: &str,
    seconds: u32,
) -> Result<(), Problem> {
    let secure = if ctx.app.config.public_url.starts_with("https:") { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(|_| Problem::new(Kind::Invalid))?;
    headers.append(header::SET_COOKIE, cookie);
    Ok(())
}
