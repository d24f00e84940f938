//! The front page. In the demo it leads in with one click.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::Language;
use samspil_core::access::Role;
use samspil_core::programme::Head;

use super::{demo, sign_in, store};
use crate::features::programmes::{self, Summary};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Problem};

pub(super) async fn front(ctx: Ctx) -> Result<Response, Problem> {
    if ctx.app.config.demo {
        return demo_front(ctx).await;
    }
    if ctx.viewer.signed_in() {
        return Ok(layout::redirect("/my-page"));
    }
    let words = ctx.words;
    let title = words.text("front-title");
    let content = html! {
        p.lead { (words.text("front-lead")) }
        (parts(&ctx))
        div.actions { a.ds-button href="/sign-in" { (words.text("sign-in")) } }
    };
    Ok(layout::page(&ctx, Page::new(&title), content).into_response())
}

fn parts(ctx: &Ctx) -> Markup {
    let words = ctx.words;
    html! {
        ul.cards {
            @for part in ["plan", "check", "show"] {
                li { article.ds-card {
                    h2 { (words.text(&format!("front-{part}"))) }
                    p { (words.text(&format!("front-{part}-text"))) }
                } }
            }
        }
    }
}

async fn demo_front(ctx: Ctx) -> Result<Response, Problem> {
    let programmes = ctx
        .app
        .read(|tx| match store::workspace_by_slug(tx, demo::WORKSPACE)? {
            Some(workspace) => {
                let mut shown = programmes::list(tx, &workspace)?;
                shown.retain(|p| !p.deleted && !p.archived);
                let heads = programmes::heads(tx, &shown.iter().map(|p| p.row.as_str()).collect::<Vec<_>>())?;
                Ok(shown.into_iter().zip(heads).collect())
            }
            None => Ok::<_, Problem>(Vec::new()),
        })
        .await?;
    let words = ctx.words;
    let title = words.text("front-title");
    let content = html! {
        p.lead { (words.text("demo-lead")) }
        @if let Some(personas) = personas(&ctx) { (personas) }
        section.section {
            h2 { (words.text("demo-programmes")) }
            ul.cards { @for programme in &programmes {
                li { (card(&ctx, programme)) }
            } }
        }
    };
    Ok(layout::page(&ctx, Page::new(&title), content).into_response())
}

fn card(ctx: &Ctx, (programme, head): &(Summary, Head)) -> Markup {
    let lang = (head.language != ctx.words.language()).then(|| Language::tag(head.language));
    html! {
        article.ds-card {
            h3 lang=[lang] {
                @if programme.is_public() {
                    a href=(format!("/public/{}/{}", demo::WORKSPACE, head.id)) { (head.title) }
                } @else { (head.title) }
            }
            @if let Some(subtitle) = &head.subtitle { p lang=[lang] { (subtitle) } }
            p.muted.small {
                (ctx.words.text(if programme.is_public() { "demo-published" } else { "demo-not-published" }))
            }
        }
    }
}

/// The people of the demo, each with a button that signs in.
pub(super) fn personas(ctx: &Ctx) -> Option<Markup> {
    if !ctx.app.config.demo {
        return None;
    }
    let words = ctx.words;
    let role = |role: Role| words.text(&format!("role-{}", role.as_str()));
    let next = ctx.query("next");
    // Where the page has a primary button of its own.
    let second = (ctx.path != "/").then_some("secondary");
    Some(html! {
        section.section.stack {
            h2 { (words.text("demo-try")) }
            p { (words.text("demo-try-text")) }
            form.stack method="post" action="/demo/coordinator" {
                @if let Some(next) = &next { input type="hidden" name="next" value=(next); }
                div.row { button.ds-button data-variant=[second] { (words.with("demo-try-as", &[("role", &role(Role::Coordinator))])) } }
                p.muted { (words.text("demo-try-others")) }
                div.row { @for (persona, name) in demo::PERSONAS.iter().filter(|(r, _)| *r != Role::Coordinator) {
                    button.ds-button data-variant="secondary" data-size="sm" title=(name)
                        formaction=(format!("/demo/{}", persona.as_str())) { (role(*persona)) }
                } }
            }
        }
    })
}

/// Signs in as one of the demo's people.
pub(super) async fn try_as(
    ctx: Ctx,
    Path(persona): Path<String>,
    Form(form): Form<sign_in::Next>,
) -> Result<Response, Problem> {
    let role: Role = persona.parse().map_err(|()| Problem::not_found())?;
    let now = ctx.now;
    let secret = ctx
        .app
        .write(move |tx| {
            let accounts = store::by_address(tx, &demo::address(role))?;
            let account = accounts
                .iter()
                .find(|account| account.workspace_slug == demo::WORKSPACE)
                .ok_or_else(Problem::not_found)?;
            store::start_session(tx, &account.id, now)
        })
        .await?;
    sign_in::signed_in(&ctx, &secret, form.next())
}
