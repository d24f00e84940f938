//! The page of somebody's calendar links.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::{Id, Language, Message};
use samspil_db::Tx;
use serde::Deserialize;

use super::links::{NewLink, end_link, make_link};
use super::store::{self, Link};
use crate::features::accounts::fields;
use crate::features::programmes::{self, Loaded, Summary};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Kind, Problem};

/// The way from a page of a programme to its calendar.
pub fn menu(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let slug = loaded.slug();
    html! {
        details.menu {
            summary { (ctx.words.text("calendar-menu")) }
            ul {
                li { a href=(format!("/programmes/{slug}/calendar.ics")) download { (ctx.words.text("calendar-file")) } }
                li { a href=(format!("/calendar?programme={slug}")) { (ctx.words.text("calendar-subscribe")) } }
            }
        }
    }
}

/// What was typed for a new link.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    programme: String,
    language: String,
}

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    let programme = ctx.query("programme").unwrap_or_default();
    let typed = Typed { programme, ..Typed::default() };
    shown(&ctx, &typed, None, &[]).await
}

pub(super) async fn make(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response, Problem> {
    match made(&ctx, &typed).await {
        Ok(secret) => Ok(layout::unkept(shown(&ctx, &Typed::default(), Some(&secret), &[]).await?)),
        Err(problem) if problem.kind == Kind::Invalid => {
            let page = shown(&ctx, &typed, None, &problem.fields).await?;
            Ok((Kind::Invalid.status(), page).into_response())
        }
        Err(problem) => Err(problem),
    }
}

async fn made(ctx: &Ctx, typed: &Typed) -> Result<String, Problem> {
    let programme = match typed.programme.as_str() {
        "" => None,
        slug => Some(slug.parse::<Id>().map_err(|_| unknown())?),
    };
    let language = typed.language.parse().unwrap_or(ctx.words.language());
    let new = NewLink { name: typed.name.clone(), programme, language };
    let shared = ctx.clone();
    let work = move |tx: &mut Tx| make_link(tx, &shared.viewer, new, shared.now);
    Ok(ctx.app.write(work).await?.1)
}

fn unknown() -> Problem {
    let message = Message::new("api-programme-unknown");
    Problem { fields: vec![("programme".to_owned(), message)], ..Problem::new(Kind::Invalid) }
}

async fn shown(
    ctx: &Ctx,
    typed: &Typed,
    secret: Option<&str>,
    errors: &fields::Errors,
) -> Result<Markup, Problem> {
    let account = ctx.viewer.account()?.clone();
    let read = move |tx: &mut Tx| {
        Ok::<_, Problem>((store::links(tx, &account.id)?, programmes::list(tx, &account.workspace)?))
    };
    let (links, mut seen) = ctx.app.read(read).await?;
    seen.retain(|one| !one.deleted && ctx.viewer.sees(&one.slug, one.state));
    let words = ctx.words;
    let (title, lead) = (words.text("calendar-title"), words.text("calendar-lead"));
    let content = html! {
        (fields::summary(words, errors))
        @if let Some(secret) = secret { (address(ctx, secret)) }
        (list(ctx, &links, &seen))
        (form(ctx, typed, &seen, errors))
    };
    let page = Page { lead: Some(&lead), width: Width::Text, ..Page::new(&title) };
    Ok(layout::page(ctx, page, content))
}

/// The address of a new link, which is shown this once.
fn address(ctx: &Ctx, secret: &str) -> Markup {
    let words = ctx.words;
    let address = format!("{}/calendar/{secret}.ics", ctx.app.config.public_url);
    let bare = address.split_once("://").map_or(address.as_str(), |(_, bare)| bare);
    html! {
        div.ds-alert data-color="success" role="status" {
            p { (words.text("calendar-once")) }
            div.ds-field {
                label.ds-label for="address" { (words.text("calendar-address")) }
                input.ds-input type="text" id="address" value=(address) readonly autocomplete="off";
            }
            ul {
                @for how in ["outlook", "google", "apple"] { li { (words.text(&format!("calendar-{how}"))) } }
            }
            p { a.ds-button data-variant="secondary" href=(format!("webcal://{bare}")) { (words.text("calendar-open")) } }
        }
    }
}

fn list(ctx: &Ctx, links: &[Link], seen: &[Summary]) -> Markup {
    let words = ctx.words;
    html! {
        section.section.stack #links {
            h2 { (words.text("calendar-feeds")) }
            @if links.is_empty() {
                div.empty {
                    h3 { (words.text("calendar-none")) }
                    p { (words.text("calendar-none-help")) }
                }
            } @else {
                ul.events { @for link in links { (item(ctx, link, seen)) } }
            }
        }
    }
}

fn item(ctx: &Ctx, link: &Link, seen: &[Summary]) -> Markup {
    let words = ctx.words;
    let zone = ctx.zone();
    html! {
        li {
            time datetime=(link.made_at) { (words.moment(link.made_at, &zone)) }
            div {
                p.title { (name(ctx, link, seen)) }
                @if let (false, Some(of)) = (link.name.is_empty(), of(ctx, link, seen)) { p.muted { (of) } }
                @if link.programme.is_some() && programme(link, seen).is_none() {
                    p.muted { (words.text("calendar-unseen")) }
                }
                p.muted {
                    (link.language.own_name()) " · "
                    @match link.fetched_on {
                        Some(day) => { (words.with("calendar-fetched", &[("day", &words.day(day))])) },
                        None => { (words.text("calendar-never")) },
                    }
                }
            }
            a.ds-button data-variant="tertiary" data-size="sm" href=(format!("/calendar/links/{}/ending", link.id)) {
                (words.text("calendar-end")) span.visually-hidden { ": " (name(ctx, link, seen)) }
            }
        }
    }
}

/// The programme of a link, where its owner sees it.
fn programme<'a>(link: &Link, seen: &'a [Summary]) -> Option<&'a Summary> {
    seen.iter().find(|one| link.programme.as_ref() == Some(&one.row))
}

/// What the link leads to; nothing where its owner no longer sees it.
fn of(ctx: &Ctx, link: &Link, seen: &[Summary]) -> Option<Markup> {
    let words = ctx.words;
    match (&link.programme, programme(link, seen)) {
        (None, _) => Some(html! { (words.text("calendar-all")) }),
        (Some(_), Some(one)) => Some(layout::content_span(ctx, one.language, &one.title)),
        (Some(_), None) => None,
    }
}

/// By which its owner knows the link.
fn name(ctx: &Ctx, link: &Link, seen: &[Summary]) -> Markup {
    if !link.name.is_empty() {
        return html! { (link.name) };
    }
    of(ctx, link, seen).unwrap_or_else(|| html! { (ctx.words.text("calendar-title")) })
}

fn form(ctx: &Ctx, typed: &Typed, seen: &[Summary], errors: &fields::Errors) -> Markup {
    let words = ctx.words;
    let programmes: Vec<_> = seen
        .iter()
        .filter(|one| !one.archived || one.slug.as_str() == typed.programme)
        .map(|one| (one.slug.to_string(), one.title.clone()))
        .collect();
    let languages: Vec<_> =
        Language::ALL.iter().map(|l| (l.tag().to_owned(), l.own_name().to_owned())).collect();
    let language = typed.language.parse().unwrap_or(words.language());
    html! {
        section.section.stack {
            h2 { (words.text("calendar-new")) }
            p { (words.text("calendar-new-lead")) }
            form.form method="post" action="/calendar" {
                (fields::select(words, "programme", "calendar-which", Some("calendar-all"), &programmes, &typed.programme, errors))
                (fields::select(words, "language", "account-language", None, &languages, language.tag(), errors))
                (fields::input(words, &fields::Input {
                    name: "name", label: "calendar-name", value: &typed.name, kind: "text", autocomplete: Some("off"), errors, optional: true
                }))
                div.actions { button.ds-button { (words.text("calendar-make")) } }
            }
        }
    }
}

/// Asks whether a link is to be ended.
pub(super) async fn ask(ctx: Ctx, Path(id): Path<String>) -> Result<Markup, Problem> {
    let account = ctx.viewer.account()?.clone();
    let read = move |tx: &mut Tx| {
        Ok::<_, Problem>((store::links(tx, &account.id)?, programmes::list(tx, &account.workspace)?))
    };
    let (links, mut seen) = ctx.app.read(read).await?;
    seen.retain(|one| !one.deleted && ctx.viewer.sees(&one.slug, one.state));
    let link = links.iter().find(|link| link.id == id).ok_or_else(Problem::not_found)?;
    let words = ctx.words;
    let title = words.text("calendar-end-title");
    let content = html! { div.stack {
        p { strong { (name(&ctx, link, &seen)) } }
        p { (words.text("calendar-end-lead")) }
        form.form method="post" action=(format!("/calendar/links/{id}/ending")) {
            div.actions {
                button.ds-button data-color="danger" { (words.text("calendar-end-confirm")) }
                a.ds-button data-variant="tertiary" href="/calendar" { (words.text("cancel")) }
            }
        }
    } };
    Ok(layout::page(&ctx, Page { width: Width::Text, ..Page::new(&title) }, content))
}

pub(super) async fn end(ctx: Ctx, Path(id): Path<String>) -> Result<Response, Problem> {
    if ctx.viewer.by_token {
        return Err(Problem::new(Kind::Forbidden));
    }
    let (account, now) = (ctx.viewer.account()?.clone(), ctx.now);
    ctx.app.write(move |tx| end_link(tx, &account, &id, now)).await?;
    Ok(layout::redirect("/calendar?done=calendar-ended"))
}
