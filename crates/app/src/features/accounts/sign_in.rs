//! Signing in and out, choosing a language.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Extension, Path};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use maud::{Markup, html};
use samspil_core::{Language, Message};
use samspil_db::Tx;
use serde::Deserialize;

use super::store::{self, LinkUse};
use super::{LANGUAGE_COOKIE, SESSION_COOKIE, fields, front, letters, limits};
use crate::features::mail::{self, NewMail};
use crate::web;
use crate::web::address::is_ours;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Kind, Problem};

/// How many links may be asked for in a quarter of an hour, per mail address
/// and per client.
const PER_ADDRESS: i64 = 5;
const PER_CLIENT: i64 = 30;

pub(super) async fn form(ctx: Ctx) -> Result<Markup, Problem> {
    let personas = front::personas(&ctx);
    Ok(form_page(&ctx, "", ctx.query("next").as_deref(), None, personas))
}

fn form_page(
    ctx: &Ctx,
    typed: &str,
    next: Option<&str>,
    wrong: Option<Message>,
    personas: Option<Markup>,
) -> Markup {
    let words = ctx.words;
    let title = words.text("sign-in");
    let errors: Vec<_> = wrong.into_iter().map(|message| ("email".to_owned(), message)).collect();
    let content = html! { div.stack {
        (fields::summary(words, &errors))
        p { (words.text("sign-in-lead")) }
        form.form method="post" action="/sign-in" {
            @if let Some(next) = next { input type="hidden" name="next" value=(next); }
            (fields::input(words, &fields::Input {
                name: "email", label: "account-email", value: typed, kind: "email", autocomplete: Some("email"), errors: &errors, optional: false
            }))
            div.actions { button.ds-button { (words.text("sign-in-send")) } }
        }
        @if let Some(personas) = personas { (personas) }
    } };
    layout::page(ctx, Page { width: Width::Text, ..Page::new(&title) }, content)
}

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    email: String,
    next: Option<String>,
}

/// Sends a link to an address that has access. The answer is the same for
/// every address, so that nobody learns who has access.
pub(super) async fn ask(
    ctx: Ctx,
    connection: Option<Extension<ConnectInfo<SocketAddr>>>,
    headers: HeaderMap,
    Form(asked): Form<Asked>,
) -> Result<Response, Problem> {
    let Some(email) = mail_address(&asked.email) else {
        let wrong = Some(Message::new("email-wrong"));
        let page = form_page(&ctx, &asked.email, asked.next.as_deref(), wrong, front::personas(&ctx));
        return Ok((Kind::Invalid.status(), page).into_response());
    };
    let client = client(ctx.app.config.behind_proxy, &headers, connection.map(|Extension(c)| c.0.ip()));
    let next = asked.next.filter(|next| is_ours(next));
    let (now, public_url) = (ctx.now, ctx.app.config.public_url.clone());
    ctx.app
        .write(move |tx| {
            limits::count(tx, "sign-in-address", &email, PER_ADDRESS, now)?;
            if let Some(client) = client {
                limits::count(tx, "sign-in-client", &client, PER_CLIENT, now)?;
            }
            send_links(tx, &email, &public_url, next.as_deref(), now)
        })
        .await?;
    Ok(layout::redirect("/sign-in/sent"))
}

/// One letter with a link for every workspace that knows the address.
fn send_links(
    tx: &mut Tx,
    email: &str,
    public_url: &str,
    next: Option<&str>,
    now: Timestamp,
) -> Result<(), Problem> {
    let accounts = store::by_address(tx, email)?;
    let Some(first) = accounts.first() else { return Ok(()) };
    let mut links = Vec::new();
    for account in &accounts {
        let secret = store::issue_link(tx, &account.id, LinkUse::SignIn, now)?;
        links.push((account.workspace_name.clone(), letters::link(public_url, &secret, next)));
    }
    let text = letters::sign_in(first.language, &first.name, &links);
    let letter = NewMail {
        workspace: &first.workspace,
        recipient: &first.email,
        language: first.language,
        subject: &text.subject,
        body: &text.body,
        expires: LinkUse::SignIn.ends(now),
        extra: mail::Extra::default(),
    };
    mail::queue(tx, &letter, now)?;
    Ok(())
}

/// A mail address as it is stored, where the text can be one.
pub fn mail_address(text: &str) -> Option<String> {
    let address = text.trim().to_lowercase();
    let sound = address.len() <= 254
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || "<>,;\"".contains(c))
        && address.rsplit_once('@').is_some_and(|(name, host)| !name.is_empty() && host.len() > 2);
    sound.then_some(address)
}

/// Who asks, as far as the network tells: behind a proxy the last address that
/// the proxy has written, else the connection's. Of an IPv6 address the network
/// counts, for a household has many.
pub fn client(behind_proxy: bool, headers: &HeaderMap, peer: Option<IpAddr>) -> Option<String> {
    let forwarded = || {
        let line = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        line.rsplit(',').next()?.trim().parse::<IpAddr>().ok()
    };
    let address = if behind_proxy { forwarded().or(peer) } else { peer };
    Some(match address?.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => {
            v6.segments().iter().take(4).map(|s| format!("{s:x}")).collect::<Vec<_>>().join(":")
        }
    })
}

pub(super) async fn sent(ctx: Ctx) -> Markup {
    let words = ctx.words;
    let title = words.text("sign-in-sent");
    let content = html! { div.stack {
        p { (words.text("sign-in-sent-text")) }
        p { (words.text("sign-in-sent-help")) }
        @if ctx.app.config.demo { p { a href="/mail" { (words.text("sign-in-sent-demo")) } } }
        p { a href="/sign-in" { (words.text("sign-in-again")) } }
    } };
    layout::page(&ctx, Page { width: Width::Text, ..Page::new(&title) }, content)
}

fn spent() -> Problem {
    Problem { detail: Some(Message::new("sign-in-link-spent")), ..Problem::not_found() }
}

/// The page behind a login link: mail scanners open links, so opening one
/// signs nobody in; its button does.
pub(super) async fn confirm(ctx: Ctx, Path(token): Path<String>) -> Result<Response, Problem> {
    let now = ctx.now;
    let secret = token.clone();
    let owner = ctx.app.read(move |tx| store::link_owner(tx, &secret, now)).await?.ok_or_else(spent)?;
    let words = ctx.words;
    let title = words.text("sign-in");
    let content = html! { div.stack {
        p { (words.with("sign-in-as", &[("name", &owner.name)])) }
        p.muted { (owner.workspace) }
        form.form method="post" action=(format!("/sign-in/{token}")) {
            @if let Some(next) = ctx.query("next") { input type="hidden" name="next" value=(next); }
            div.actions { button.ds-button { (words.text("sign-in-button")) } }
        }
    } };
    Ok(layout::unkept(layout::page(&ctx, Page { width: Width::Text, ..Page::new(&title) }, content)))
}

#[derive(Deserialize)]
pub(super) struct Next {
    next: Option<String>,
}

impl Next {
    /// The address to go on to.
    pub(super) fn next(self) -> Option<String> {
        self.next
    }
}

/// An address of ours to go on to; anything else leads to my page.
fn onward(next: Option<String>) -> String {
    next.filter(|path| is_ours(path)).unwrap_or_else(|| "/my-page".to_owned())
}

pub(super) async fn enter(
    ctx: Ctx,
    Path(token): Path<String>,
    Form(form): Form<Next>,
) -> Result<Response, Problem> {
    let now = ctx.now;
    let secret = ctx.app.write(move |tx| store::open_session(tx, &token, now)).await?.ok_or_else(spent)?;
    signed_in(&ctx, &secret, form.next)
}

/// The answer that begins a session.
pub(super) fn signed_in(ctx: &Ctx, secret: &str, next: Option<String>) -> Result<Response, Problem> {
    let mut response = layout::redirect(&onward(next));
    set_cookie(ctx, response.headers_mut(), SESSION_COOKIE, secret, 30 * 24 * 3600)?;
    Ok(response)
}

pub(super) async fn sign_out(ctx: Ctx, headers: HeaderMap) -> Result<Response, Problem> {
    if let Some(secret) = web::cookie(&headers, SESSION_COOKIE) {
        ctx.app.write(move |tx| store::close_session(tx, &secret)).await?;
    }
    signed_out(&ctx)
}

/// The answer that ends a session.
pub(super) fn signed_out(ctx: &Ctx) -> Result<Response, Problem> {
    let mut response = layout::redirect("/");
    set_cookie(ctx, response.headers_mut(), SESSION_COOKIE, "", 0)?;
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
    let next = choice.next.filter(|path| is_ours(path)).unwrap_or_else(|| "/".to_owned());
    let mut response = layout::redirect(&next);
    keep_language(&ctx, response.headers_mut(), choice.language)?;
    Ok(response)
}

/// Keeps the language chosen on this device.
pub(super) fn keep_language(ctx: &Ctx, headers: &mut HeaderMap, language: Language) -> Result<(), Problem> {
    set_cookie(ctx, headers, LANGUAGE_COOKIE, language.tag(), 365 * 24 * 3600)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_checked_and_written_in_one_way() {
        assert_eq!(mail_address(" Mette@Example.DK "), Some("mette@example.dk".to_owned()));
        for wrong in ["", "mette", "@example.dk", "a b@example.dk", "a@b", "a@example.dk,b@example.dk"] {
            assert_eq!(mail_address(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_client_is_the_connection_or_what_the_proxy_wrote_last() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static("10.9.9.9, 192.0.2.7"));
        let peer = Some(IpAddr::from([127, 0, 0, 1]));
        assert_eq!(client(true, &headers, peer).as_deref(), Some("192.0.2.7"));
        assert_eq!(client(false, &headers, peer).as_deref(), Some("127.0.0.1"));
        assert_eq!(client(true, &HeaderMap::new(), None), None);
        let v6 = "2001:db8:1:2:3:4:5:6".parse().ok();
        assert_eq!(client(false, &headers, v6).as_deref(), Some("2001:db8:1:2"));
    }
}
