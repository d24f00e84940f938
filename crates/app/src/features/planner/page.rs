//! The page of the planner: what stands open, who is where, what the series
//! takes up, and each meeting with its three columns.

use maud::{Markup, html};
use samspil_core::planner::{board, meetings, standing, to_review};
use samspil_core::programme::SeatState;
use samspil_documents::kinds::Kind as Document;

use super::overview::overview;
use super::section::{Open, section};
use super::series::{self, Frame};
use super::themes;
use super::view::{View, named};
use crate::features::documents;
use crate::features::meetings::my_meetings;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let frame = Frame::read(&ctx, ctx.programme()?, ctx.pairs());
    Ok(render(&ctx, ctx.programme()?, &frame))
}

/// The planner with the series that was asked for.
pub(super) fn render(ctx: &Ctx, loaded: &Loaded, frame: &Frame) -> Markup {
    let view = View::new(ctx, loaded);
    let words = ctx.words;
    let all = meetings(&view.plan);
    let (heading, lead) = (words.text("view-planner"), words.text("planner-lead"));
    let content = html! {
        (reviews(&view))
        (my_meetings(ctx, loaded))
        (seats(&view))
        (overview(&view))
        (themes::section(&view))
        (series::section(&view, frame))
        @if all.is_empty() { (empty(&view)) }
        @for meeting in &all { (section(&view, meeting, &Open::Nothing)) }
    };
    let page = Page { lead: Some(&lead), tools: tools(&view), ..Page::new(&heading) };
    layout::programme_page(ctx, loaded, page, content)
}

fn tools(view: &View<'_>) -> Markup {
    html! {
        div.toolbar {
            @if view.edits {
                form method="post" action={ (view.base) "/planner/meetings" } {
                    input type="hidden" name="what" value="one";
                    button.ds-button { (view.words.text("meetings-add")) }
                }
            }
            @if !view.plan.meetings.is_empty() { (documents::menu(view.ctx, view.loaded, Document::MeetingPlanner, "")) }
        }
    }
}

fn empty(view: &View<'_>) -> Markup {
    let words = view.words;
    html! {
        div.empty {
            h2 { (words.text("meetings-empty")) }
            p { (words.text(if view.edits { "planner-empty-edit" } else { "planner-empty" })) }
        }
    }
}

/// Meetings that are over: does the plan still hold?
fn reviews(view: &View<'_>) -> Markup {
    let due = if view.edits { to_review(&view.plan, view.ctx.viewer.today) } else { Vec::new() };
    html! {
        @if !due.is_empty() { div.ds-alert data-color="info" {
            h2 { (view.words.text("planner-review-due")) }
            ul.plain-list { @for meeting in due { li {
                a href={ (view.base) "/meetings/" (meeting.id) "/review" } { (named(meeting)) }
            } } }
        } }
    }
}

/// How many places are open, with the way to the board.
fn seats(view: &View<'_>) -> Markup {
    let sought = |state| matches!(state, SeatState::Open | SeatState::Suggested | SeatState::Asked);
    let open = board(&view.plan).iter().filter(|one| sought(standing(one.seat))).count();
    html! {
        @if open > 0 { p {
            span.icon.icon-person aria-hidden="true" {} " "
            a href={ (view.base) "/seats" } { (view.words.with("planner-open-seats", &[("count", &open)])) }
        } }
    }
}
