//! The page of the meetings: all of them, or those of one person.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::lessons::{Part, Seats, in_order, of_person, people, span};
use samspil_core::programme::{Person, ProgrammeKind};
use samspil_core::{Figure, Id};
use samspil_documents::kinds::Kind as Document;

use super::columns::how;
use super::lesson::{lesson, title, when};
use super::me;
use super::year::{Mistyped, notice};
use crate::features::calendar;
use crate::features::documents;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem, seat};

pub(super) async fn meetings(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.checked().await?;
    match ctx.query("person") {
        None => Ok(page(&ctx, loaded, None)),
        Some(person) => {
            let person: Id = person.parse().map_err(|_| Problem::not_found())?;
            let known = people(&loaded.plan, seen(&ctx, loaded));
            let person = known.into_iter().find(|p| p.id == person).ok_or_else(Problem::not_found)?;
            Ok(person_page(&ctx, loaded, person))
        }
    }
}

/// The seats the reader may know of: where somebody has not said yes, only
/// those who plan may know.
fn seen(ctx: &Ctx, loaded: &Loaded) -> Seats {
    Seats::seen(ctx.viewer.may(loaded.slug(), Action::EditPlan))
}

/// Meetings on one page.
const PAGE: usize = 50;

/// All meetings; `mistyped` where a year was sent that is none.
pub(super) fn page(ctx: &Ctx, loaded: &Loaded, mistyped: Option<&Mistyped>) -> Markup {
    let words = ctx.words;
    let meetings = in_order(&loaded.plan);
    let paging = Paging::of(ctx, meetings.len(), PAGE);
    let lead = words.text("meetings-lead");
    let heading = words.text("view-meetings");
    let page = Page { lead: Some(&lead), tools: tools(ctx, loaded), ..Page::new(&heading) };
    let content = if meetings.is_empty() {
        empty(ctx, loaded)
    } else {
        html! {
            (notice(ctx, loaded, mistyped))
            (series(ctx, loaded))
            (me::link(ctx, loaded))
            (picker(ctx, loaded, None))
            div.lessons { @for meeting in paging.part(&meetings) { (lesson(ctx, loaded, meeting)) } }
            (paging.nav(ctx))
            (contact(ctx, loaded))
        }
    };
    layout::programme_page(ctx, loaded, page, content)
}

fn tools(ctx: &Ctx, loaded: &Loaded) -> Markup {
    // Where people are named line by line, the meetings are a planner.
    let planned = loaded.plan.meetings.iter().any(|meeting| !meeting.lines.is_empty());
    let document = if planned { Document::MeetingPlanner } else { Document::LessonPlan };
    html! {
        @if !loaded.plan.meetings.is_empty() {
            div.toolbar {
                @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                    a.ds-button href=(format!("/programmes/{}/new/meeting", loaded.slug())) { (ctx.words.text("meetings-add")) }
                    a.ds-button data-variant="tertiary" href=(format!("/programmes/{}/scheduling", loaded.slug())) { (ctx.words.text("scheduling-new")) }
                }
                (documents::menu(ctx, loaded, document, ""))
                (calendar::menu(ctx, loaded))
            }
        }
    }
}

fn empty(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let help = match loaded.plan.programme.kind {
        ProgrammeKind::Network | ProgrammeKind::TalentProgramme | ProgrammeKind::Mentoring => {
            "meetings-empty-help-plan"
        }
        _ => "meetings-empty-help",
    };
    html! {
        div.empty {
            h2 { (words.text("meetings-empty")) }
            p { (words.text(help)) }
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                p { a.ds-button href=(format!("/programmes/{}/new/meeting", loaded.slug())) { (words.text("meetings-add-first")) } }
                p { a href=(format!("/programmes/{}/scheduling", loaded.slug())) { (words.text("scheduling-new")) } }
            }
        }
    }
}

/// How many meetings there are, how far apart, and whether the closing one is last.
fn series(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let span = span(&loaded.plan);
    let apart = span.days.filter(|_| span.dated > 1).map(|days| {
        let gaps = i64::try_from(span.dated - 1).unwrap_or(1);
        // In weeks, to a tenth.
        Figure::ratio((i64::from(days - 1) * 10 + gaps * 7 / 2) / (gaps * 7), 10)
    });
    html! {
        div.stack.series {
            p {
                (words.with("meetings-count", &[("count", &span.meetings)]))
                @if let Some(days) = span.days { " " (words.with("meetings-span", &[("weeks", &Figure::ratio(i64::from((days + 3) / 7), 1))])) }
                @if let Some(apart) = apart { " " (words.with("meetings-apart", &[("weeks", &apart)])) }
            }
            @if let Some(last) = span.closing_last {
                p {
                    span class=(if last { "icon icon-ok" } else { "icon icon-warning" }) aria-hidden="true" {} " "
                    (words.text(if last { "meetings-closing-last" } else { "meetings-closing-not-last" }))
                }
            }
        }
    }
}

fn picker(ctx: &Ctx, loaded: &Loaded, of: Option<&Id>) -> Markup {
    let words = ctx.words;
    let people = people(&loaded.plan, seen(ctx, loaded));
    let base = format!("/programmes/{}/meetings", loaded.slug());
    html! {
        @if !people.is_empty() { form.filters action=(base) {
            div.ds-field {
                label.ds-label for="person" { (words.text("meetings-person-pick")) }
                select.ds-input id="person" name="person" {
                    option value="" { (words.text("meetings-person-all")) }
                    @for person in people { option value=(person.id) selected[of == Some(&person.id)] { (seat::name(ctx, loaded, person)) } }
                }
            }
            button.ds-button data-variant="secondary" { (words.text("meetings-person-show")) }
            @if of.is_some() { a.ds-button data-variant="tertiary" href=(base) { (words.text("meetings-person-clear")) } }
        } }
    }
}

fn person_page(ctx: &Ctx, loaded: &Loaded, person: &Person) -> Markup {
    let words = ctx.words;
    let name = seat::name(ctx, loaded, person);
    let heading = words.with("meetings-person-title", &[("name", &name)]);
    let found = of_person(&loaded.plan, &person.id, seen(ctx, loaded));
    let lead = words.with("meetings-person-lead", &[("count", &found.len())]);
    let content = html! {
        (picker(ctx, loaded, Some(&person.id)))
        ul.events {
            @for (meeting, parts) in &found { li {
                div { (when(ctx, loaded, meeting)) }
                div { p.title { (title(ctx, loaded, meeting)) }
                    ul { @for part in parts { li { (part_words(ctx, loaded, part)) } } } }
            } }
        }
    };
    layout::programme_page(ctx, loaded, Page { lead: Some(&lead), ..Page::new(&heading) }, content)
}

fn part_words(ctx: &Ctx, loaded: &Loaded, part: &Part<'_>) -> Markup {
    let words = ctx.words;
    let language = loaded.plan.programme.language;
    match part {
        Part::Line(line) => html! {
            @if let Some(what) = &line.contribution { (layout::content_span(ctx, language, what)) }
            @else { (words.text("meetings-takes-part")) }
            @if line.form.is_some() || line.form_role.is_some() { span.muted { " – " (how(ctx, loaded, line)) } }
        },
        Part::Presents(content) => {
            html! { (words.text("meetings-presents")) " " (layout::content_span(ctx, language, &content.text)) }
        }
        Part::Runs(None) => html! { (words.text("meetings-runs")) },
        Part::Runs(Some(day)) => html! { (words.with("meetings-runs-day", &[("day", &usize::from(*day))])) },
    }
}

/// Who answers questions: consultants and coordinator; addresses only for
/// those who may see contact data.
fn contact(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let head = &loaded.plan.programme;
    let contacts = ctx.viewer.may(loaded.slug(), Action::ViewContacts);
    let coordinator = head.coordinator.as_ref();
    html! {
        @if !head.consultants.is_empty() || coordinator.is_some() { section.section {
            h2 { (words.text("meetings-contact")) }
            ul { @for one in &head.consultants { li { (seat::seat(ctx, loaded, one)) } } }
            @if let Some(one) = coordinator { p {
                (words.text("meetings-ask")) " " (seat::seat(ctx, loaded, one))
                @if let Some(person) = seat::holder(ctx, loaded, one).filter(|_| contacts) {
                    @if let Some(email) = &person.email { ", " a href=(format!("mailto:{email}")) { (email) } }
                    @if let Some(phone) = &person.phone { ", " (phone) }
                }
            } }
        } }
    }
}
