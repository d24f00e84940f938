//! The list of programmes.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::Head;

use super::deeds::listed;
use super::store::{self, Summary};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem};

/// How many programmes a page shows.
const PAGE: usize = 50;

/// Which programmes are listed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Show {
    Present,
    Archived,
    Deleted,
}

impl Show {
    const ALL: [(Self, &'static str); 3] =
        [(Self::Present, "present"), (Self::Archived, "archived"), (Self::Deleted, "deleted")];

    fn holds(self, programme: &Summary) -> bool {
        match self {
            Self::Present => !programme.deleted && !programme.archived,
            Self::Archived => !programme.deleted && programme.archived,
            Self::Deleted => programme.deleted,
        }
    }
}

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    let words = ctx.words;
    let workspace = ctx.viewer.account()?.workspace.clone();
    let creates = ctx.viewer.may_in_workspace(Action::CreateProgramme);
    let asked = ctx.query("show");
    let show = Show::ALL
        .into_iter()
        .find(|(_, word)| asked.as_deref() == Some(word))
        .map_or(Show::Present, |(s, _)| s);
    let shared = ctx.clone();
    let (seen, shown, heads, paging) = ctx
        .app
        .read(move |tx| {
            let mut seen = store::list(tx, &workspace)?;
            seen.retain(|p| listed(&shared.viewer, p));
            let shown: Vec<Summary> = seen.iter().filter(|p| show.holds(p)).cloned().collect();
            let paging = Paging::of(&shared, shown.len(), PAGE);
            let shown = paging.part(&shown).to_vec();
            let heads = store::heads(tx, &shown.iter().map(|p| p.row.as_str()).collect::<Vec<_>>())?;
            Ok::<_, Problem>((seen, shown, heads, paging))
        })
        .await?;
    let title = words.text("nav-programmes");
    let tools = html! { div.toolbar {
        @if creates { a.ds-button href="/programmes/new" { (words.text("programme-new")) } }
        @if seen.iter().any(|p| !p.deleted) {
            a.ds-button data-variant="secondary" href="/hand-over" { (words.text("hand-over-link")) }
        }
    } };
    let content = html! {
        @if creates || seen.iter().any(|p| ctx.viewer.may(&p.slug, Action::Manage)) { (filter(&ctx, &seen, show)) }
        @if shown.is_empty() { (empty(&ctx, show, creates)) }
        ul.cards { @for (programme, head) in shown.iter().zip(&heads) { li { (card(&ctx, programme, head)) } } }
        (paging.nav(&ctx))
    };
    Ok(layout::page(&ctx, Page { tools, ..Page::new(&title) }, content))
}

fn filter(ctx: &Ctx, seen: &[Summary], show: Show) -> Markup {
    html! {
        nav.tabs aria-label=(ctx.words.text("views")) { ul {
            @for (other, word) in Show::ALL {
                @let count = seen.iter().filter(|p| other.holds(p)).count();
                li { a href=(format!("?show={word}")) aria-current=[(other == show).then_some("page")] {
                    (ctx.words.text(&format!("programmes-{word}"))) " (" (count) ")"
                } }
            }
        } }
    }
}

fn empty(ctx: &Ctx, show: Show, creates: bool) -> Markup {
    let words = ctx.words;
    html! {
        div.empty {
            @if show == Show::Present && creates {
                p { (words.text("programmes-begin")) }
                a.ds-button data-variant="secondary" href="/programmes/new" { (words.text("programme-new")) }
            } @else if show == Show::Present {
                p { (words.text(if ctx.viewer.holds(samspil_core::access::Role::Admin) { "programmes-admin" } else { "programmes-none" })) }
            } @else {
                p { (words.text(if show == Show::Deleted { "programmes-none-deleted" } else { "programmes-none-archived" })) }
            }
        }
    }
}

fn card(ctx: &Ctx, programme: &Summary, head: &Head) -> Markup {
    let words = ctx.words;
    html! {
        article.ds-card {
            h2 {
                @if programme.deleted { (layout::content_span(ctx, head.language, &head.title)) }
                @else { a href=(format!("/programmes/{}", head.id)) { (layout::content_span(ctx, head.language, &head.title)) } }
            }
            @if let Some(subtitle) = &head.subtitle { p { (layout::content_span(ctx, head.language, subtitle)) } }
            p.muted {
                @if let Some(start) = &head.start { (words.date(start)) }
                @if let Some(end) = &head.end { " – " (words.date(end)) }
            }
            ul.tags {
                li { span.ds-tag { (words.text(&format!("word-ProgrammeKind-{}", head.kind.as_str()))) } }
                li { span.ds-tag data-color="neutral" { (words.text(&format!("word-ProgrammeState-{}", head.state.as_str()))) } }
                @if programme.is_public() { li { span.ds-tag data-color="success" { (words.text("programme-published")) } } }
            }
            @if programme.deleted {
                form method="post" action="/restorations" {
                    input type="hidden" name="programme" value=(head.id);
                    button.ds-button data-variant="secondary" { (words.text("programme-restore")) }
                }
            }
        }
    }
}
