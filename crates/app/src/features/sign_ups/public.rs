//! The page on which anyone signs up, without an account.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Extension, Path};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::programme::SignUp;
use samspil_core::registration::{self, Admission, Entry, Frame, Shut};
use samspil_core::{FuzzyDate, Id};
use samspil_db::Tx;

use super::asked::{self, Sent};
use super::deeds::{self, Held, Joined};
use super::letters::Sender;
use super::store::{self, Registration};
use crate::features::accounts::{self, fields};
use crate::features::programmes::{self, Loaded};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Kind, Problem, form};

/// How many may sign up in a quarter of an hour from one place, and how often
/// one address is tried.
const PER_CLIENT: i64 = 60;
const PER_ADDRESS: i64 = 10;

/// The sign-up that the address names, where anyone may see it.
fn seen<'a>(loaded: &'a Loaded, id: &str) -> Result<&'a SignUp, Problem> {
    let found = deeds::sign_up(loaded, id)?;
    if found.public { Ok(found) } else { Err(Problem::not_found()) }
}

pub(super) async fn page(
    ctx: Ctx,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?.clone();
    let sign_up = seen(&loaded, &id)?;
    shown(&ctx, &loaded, sign_up, &Sent(Vec::new()), &[]).await
}

async fn shown(
    ctx: &Ctx,
    loaded: &Loaded,
    sign_up: &SignUp,
    sent: &Sent,
    errors: &fields::Errors,
) -> Result<Markup, Problem> {
    let (row, id) = (loaded.row.clone(), sign_up.id.clone());
    let known = ctx.app.read(move |tx| store::all(tx, &row, &id)).await?;
    let entries: Vec<Entry> = known.iter().map(Registration::entry).collect();
    let today = ctx.now.to_zoned(ctx.zone()).date();
    let shut = registration::shut(&loaded.plan, sign_up, today);
    let words = ctx.words;
    let language = loaded.plan.programme.language;
    let page = Page {
        width: Width::Text,
        eyebrow: Some(&loaded.plan.programme.title),
        language: Some(language),
        ..Page::new(&sign_up.title)
    };
    let over = registration::over(&loaded.plan, sign_up);
    let needs_until = words.date(&FuzzyDate::from(registration::needs_until(over, today)));
    let contact_until = words.date(&FuzzyDate::from(registration::contact_until(over, today)));
    let content = html! { div.stack {
        (facts(ctx, loaded, sign_up))
        @if let Some(text) = &sign_up.text { p.prose.keep lang=[layout::lang_of(ctx, loaded, sign_up.language)] { (text) } }
        (places(ctx, loaded, sign_up, &entries))
        @match shut {
            Some(shut) => { div.ds-alert data-color="warning" { p { (closed(ctx, shut)) } } }
            None => {
                (fields::summary(words, errors))
                form.form method="post" {
                    (asked::who(ctx, loaded, sign_up, sent, errors))
                    (asked::questions(words, sign_up, sent, errors, &needs_until))
                    p.muted { (words.with("sign-up-contact-kept", &[("date", &contact_until)])) }
                    div.actions { button.ds-button { (words.text("sign-up-do")) } }
                }
            }
        }
    } };
    Ok(layout::page(ctx, page, content))
}

/// When, where, until when.
pub(super) fn facts(ctx: &Ctx, loaded: &Loaded, sign_up: &SignUp) -> Markup {
    let words = ctx.words;
    let meeting = registration::meeting_of(&loaded.plan, sign_up);
    html! { dl.facts {
        @if let Some(meeting) = meeting {
            @if let Some(date) = &meeting.date { div { dt { (words.text("sign-up-when")) } dd {
                (form::date(ctx, loaded, date))
                @if let Some(start) = meeting.start { ", " (start) @if let Some(end) = meeting.end { "–" (end) } }
            } } }
            @if let Some(venue) = &meeting.venue { div { dt { (words.text("sign-up-where")) } dd lang=[layout::lang_of(ctx, loaded, meeting.language)] { (venue) } } }
        }
        @if let Some(deadline) = sign_up.deadline { div { dt { (words.text("sign-up-deadline")) } dd { (words.date(&FuzzyDate::from(deadline))) } } }
    } }
}

/// How many places are left.
fn places(ctx: &Ctx, loaded: &Loaded, sign_up: &SignUp, entries: &[Entry]) -> Markup {
    let words = ctx.words;
    let frame = Frame::of(sign_up);
    let free = registration::left(frame, entries) != Some(0);
    let has_place = |unit: &&Id| registration::admission(frame, entries, Some(unit)) == Admission::Place;
    let taken = sign_up.units.iter().filter(|unit| free && !has_place(unit));
    let taken: Vec<String> = taken.map(|unit| loaded.name(unit).to_owned()).collect();
    html! {
        @match registration::left(frame, entries) {
            Some(0) if frame.waiting_list => p { strong { (words.text("sign-up-only-waiting")) } },
            Some(0) => p { strong { (words.text("sign-up-full")) } },
            Some(left) => p { (words.with("sign-up-left", &[("left", &left)])) },
            None => {}
        }
        @if let Some(quota) = sign_up.quota.filter(|_| !sign_up.units.is_empty()) {
            p { (words.with("sign-up-quota", &[("quota", &usize::from(quota))])) }
        }
        @if !taken.is_empty() {
            @let key = if frame.waiting_list { "sign-up-units-waiting" } else { "sign-up-units-full" };
            p { (words.with(key, &[("units", &words.list(&taken))])) }
        }
    }
}

/// Why nobody can sign up.
pub(super) fn closed(ctx: &Ctx, shut: Shut) -> String {
    let words = ctx.words;
    let with =
        |key: &str, date| words.with(key, &[("date", &words.date(&FuzzyDate::from(date)))]).into_owned();
    match shut {
        Shut::Before(date) => with("sign-up-opens", date),
        Shut::After(date) => with("sign-up-over", date),
        Shut::Closed => words.text("sign-up-closed").into_owned(),
        Shut::Off => words.text("sign-up-off").into_owned(),
    }
}

/// Signs somebody up.
pub(super) async fn join(
    ctx: Ctx,
    Path((_, _, id)): Path<(String, String, String)>,
    connection: Option<Extension<ConnectInfo<SocketAddr>>>,
    headers: HeaderMap,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?.clone();
    let sign_up = seen(&loaded, &id)?;
    let sent = Sent(sent);
    let newcomer = match sent.newcomer(&loaded, sign_up, ctx.words.language()) {
        Ok(newcomer) => newcomer,
        Err(errors) => return again(&ctx, &loaded, sign_up, &sent, &errors).await,
    };
    let client =
        accounts::client(ctx.app.config.behind_proxy, &headers, connection.map(|Extension(c)| c.0.ip()));
    let (app, now, known) = (ctx.app.clone(), ctx.now, loaded.clone());
    // Kept for itself, so that tries count that are refused.
    let address = newcomer.email.clone();
    ctx.app
        .write(move |tx: &mut Tx| {
            accounts::count_attempt(tx, "sign-up-address", &address, PER_ADDRESS, now)?;
            match client {
                Some(client) => accounts::count_attempt(tx, "sign-up-client", &client, PER_CLIENT, now),
                None => Ok(()),
            }
        })
        .await?;
    let joined = ctx.app.write(move |tx: &mut Tx| {
        let standing = programmes::hold(tx, &app, &known.workspace, known.slug())?;
        let sender = Sender::of(tx, &app, &standing, &id, now)?;
        let sign_up = seen(&standing, &id)?;
        Held { loaded: &standing, sign_up, sender: &sender }.join(tx, newcomer)
    });
    match joined.await {
        Ok(Joined::New(code)) => Ok(layout::redirect(&format!("/answers/{code}?done=signed-up"))),
        Ok(Joined::Known) => {
            let known = vec![("email".to_owned(), samspil_core::Message::new("sign-up-known"))];
            again(&ctx, &loaded, sign_up, &sent, &known).await
        }
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            again(&ctx, &loaded, sign_up, &sent, &[("name".to_owned(), why)]).await
        }
        Err(problem) => Err(problem),
    }
}

async fn again(
    ctx: &Ctx,
    loaded: &Loaded,
    sign_up: &SignUp,
    sent: &Sent,
    errors: &fields::Errors,
) -> Result<Response, Problem> {
    let page = shown(ctx, loaded, sign_up, sent, errors).await?;
    Ok((Kind::Invalid.status(), page).into_response())
}
