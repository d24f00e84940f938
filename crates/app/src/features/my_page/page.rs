//! The page itself: next, then behind, then the programmes.

use maud::{Markup, html};
use samspil_core::access::{Action, Role};
use samspil_core::my_page::{Behind, Late, NEXT, Thing, first};
use samspil_core::programme::{Certainty, Meeting};
use samspil_core::{ElementKind, FuzzyDate};

use super::gather::{Desk, gather, late};
use super::said::{address, shown};
use crate::features::people;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem, form};

/// Things on one page, where all are asked for.
const PAGE: usize = 50;
/// The most days that are counted.
const MOST_DAYS: u32 = 120;
/// How many of each kind of what is behind are named.
const NAMED: usize = 3;

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let desk = gather(&ctx).await?;
    let words = ctx.words;
    let title = words.text("nav-my-page");
    let all = ctx.query("all").is_some();
    let content = html! { div.stack data-gap="large" {
        (next(&ctx, &desk, all))
        @if !all {
            @for loaded in &desk.programmes {
                @if ctx.viewer.may(loaded.slug(), Action::EditPlan) { (behind(&ctx, loaded)) } @else { (people::listing_question(&ctx, loaded)) }
            }
            (programmes(&ctx, &desk))
        }
    } };
    Ok(layout::page(&ctx, Page::new(&title), content))
}

/// The next three things, or all of them.
fn next(ctx: &Ctx, desk: &Desk, all: bool) -> Markup {
    let words = ctx.words;
    let things = desk.things(ctx);
    let things = first(&things);
    let paging = Paging::of(ctx, things.len(), if all { PAGE } else { NEXT });
    let part =
        if all { paging.part(&things) } else { things.get(..NEXT.min(things.len())).unwrap_or_default() };
    html! { section.section aria-labelledby="next" {
        header {
            h2 #next { (words.text(if all { "my-page-all" } else { "my-page-next" })) }
            @if all { a href="/my-page" { (words.text("my-page-back")) } }
            @else if things.len() > NEXT { a href="/my-page?all=1" { (words.with("my-page-show-all", &[("count", &things.len())])) } }
        }
        @if things.is_empty() { div.empty { p { (words.text(nothing(ctx, desk))) } } } @else {
            ol.events { @for (at, thing) in part {
                @if let Some(loaded) = desk.programmes.get(*at) { (one(ctx, loaded, thing)) }
            } }
            @if all { (paging.nav(ctx)) }
        }
    } }
}

/// What is said to whoever has nothing before them.
fn nothing(ctx: &Ctx, desk: &Desk) -> &'static str {
    match desk.programmes.is_empty() {
        true if ctx.viewer.holds(Role::Admin) => "my-page-nothing-admin",
        true => "my-page-no-programmes",
        false => "my-page-nothing",
    }
}

fn one(ctx: &Ctx, loaded: &Loaded, thing: &Thing<'_>) -> Markup {
    let words = ctx.words;
    let name = shown(ctx, loaded, thing.kind, thing.id, thing.text);
    let programme = &loaded.plan.programme;
    html! { li {
        (when(ctx, loaded, thing))
        div {
            @match address(ctx, loaded, thing.kind, thing.id) {
                Some(address) => a.title href=(address) { (name) },
                None => p.title { (name) },
            }
            p.muted { (words.text(&format!("my-page-because-{}", thing.reason.as_str()))) " · "
                (layout::content_span(ctx, programme.language, &programme.title)) }
        }
        @if thing.is_late(ctx.viewer.today) {
            span.ds-tag data-color="danger" { span.icon.icon-warning aria-hidden="true" {} (words.text("my-page-late")) }
        } @else if is_tentative(loaded, thing) {
            span.ds-tag data-state="tentative" { (words.text("word-Certainty-tentative")) }
        }
    } }
}

fn meeting<'a>(loaded: &'a Loaded, thing: &Thing<'_>) -> Option<&'a Meeting> {
    let meetings = loaded.plan.meetings.iter();
    meetings.filter(|_| thing.kind == ElementKind::Meeting).find(|meeting| meeting.id == *thing.id)
}

fn is_tentative(loaded: &Loaded, thing: &Thing<'_>) -> bool {
    meeting(loaded, thing).is_some_and(|meeting| meeting.certainty == Certainty::Tentative)
}

/// When: a meeting as its page says it, anything else by its last day.
fn when(ctx: &Ctx, loaded: &Loaded, thing: &Thing<'_>) -> Markup {
    let words = ctx.words;
    if let Some(date) = meeting(loaded, thing).and_then(|meeting| meeting.date.as_ref()) {
        return html! { span { (form::date(ctx, loaded, date)) } };
    }
    match thing.days {
        Some((_, last)) => html! { time datetime=(last) { (words.date(&FuzzyDate::from(last))) } },
        None => html! { span.muted { (words.text("my-page-undated")) } },
    }
}

/// What is behind in a programme.
fn behind(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let (all, [errors, warnings]) = late(ctx, loaded);
    let head = &loaded.plan.programme;
    let heading = format!("behind-{}", loaded.slug());
    html! { section.section aria-labelledby=(heading) {
        header {
            h2 #(heading) { (words.text("my-page-behind")) ": " (layout::content_span(ctx, head.language, &head.title)) }
            a href=(format!("/programmes/{}", loaded.slug())) { (words.text("my-page-open")) }
        }
        @if all.is_empty() && errors + warnings == 0 {
            p { span.icon.icon-ok aria-hidden="true" {} " " (words.text("my-page-nothing-behind")) }
        }
        div.stack { @for kind in Late::ALL { (group(ctx, loaded, kind, &all)) } }
        @if errors + warnings > 0 { p {
            a href=(format!("/programmes/{}/check", loaded.slug())) {
                (words.with("my-page-findings", &[("errors", &errors), ("warnings", &warnings)]))
            }
        } }
    } }
}

fn group(ctx: &Ctx, loaded: &Loaded, kind: Late, all: &[Behind<'_>]) -> Markup {
    let words = ctx.words;
    let here: Vec<&Behind<'_>> = all.iter().filter(|one| one.late == kind).collect();
    let (named, rest) = here.split_at(NAMED.min(here.len()));
    html! { @if !here.is_empty() { div {
        h3 { (words.text(&format!("my-page-behind-{}", kind.as_str()))) " (" (here.len()) ")" }
        ul.events { @for one in named { (late_one(ctx, loaded, one)) } }
        @if !rest.is_empty() { details.ds-details {
            summary { (words.with("my-page-more", &[("count", &rest.len())])) }
            div {
                ul.events { @for one in rest.iter().take(PAGE) { (late_one(ctx, loaded, one)) } }
                @if rest.len() > PAGE { p { a href=(format!("/programmes/{}", loaded.slug())) { (words.text("my-page-open")) } } }
            }
        } }
    } } }
}

fn late_one(ctx: &Ctx, loaded: &Loaded, one: &Behind<'_>) -> Markup {
    let base = format!("/programmes/{}", loaded.slug());
    let address = match one.late {
        Late::Undated => format!("{base}/parts/meetings/{}/edit#date", one.id),
        Late::Unsaid => format!("{base}/parts/meetings/{}/edit#status", one.id),
        Late::Seat => format!("{base}/seats"),
        _ => address(ctx, loaded, one.kind, one.id).unwrap_or(base),
    };
    let of_seat = one.late == Late::Seat && one.text.is_some();
    html! { li {
        (left(ctx, one))
        div {
            a.title href=(address) { (shown(ctx, loaded, one.kind, one.id, one.text)) }
            @if of_seat { p.muted { (shown(ctx, loaded, one.kind, one.id, None)) } }
        }
    } }
}

/// How many days are left, or how many it is over.
fn left(ctx: &Ctx, one: &Behind<'_>) -> Markup {
    let words = ctx.words;
    let count = |days: i32| usize::try_from(days.unsigned_abs()).unwrap_or(0);
    match one.left {
        // So many days say less than the day.
        Some(left) if left.unsigned_abs() > MOST_DAYS => html! {
            @if let Some(day) = one.day { time datetime=(day) { (words.date(&FuzzyDate::from(day))) } }
        },
        None => html! { span.muted { (words.text("my-page-undated")) } },
        Some(left) if left < 0 => {
            html! { span { (words.with("my-page-days-over", &[("days", &count(left))])) } }
        }
        Some(left) => html! { span { (words.with("my-page-days-left", &[("days", &count(left))])) } },
    }
}

fn programmes(ctx: &Ctx, desk: &Desk) -> Markup {
    let words = ctx.words;
    html! { @if !desk.programmes.is_empty() { section.section aria-labelledby="programmes" {
        header { h2 #programmes { (words.text("nav-programmes")) } a href="/programmes" { (words.text("my-page-all-programmes")) } }
        @if desk.more { p.muted { (words.text("my-page-many")) } }
        ul { @for loaded in &desk.programmes {
            @let head = &loaded.plan.programme;
            li { a href=(format!("/programmes/{}", loaded.slug())) { (layout::content_span(ctx, head.language, &head.title)) } }
        } }
    } } }
}
