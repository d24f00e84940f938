//! The page of the wheel: picture with legend, then month by month.

use axum::response::Response;
use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::access::Action;
use samspil_core::period::YEARS;
use samspil_core::programme::WheelItem;
use samspil_core::wheel::{Ring, Turn, left_out, rings, usual_year, years};
use samspil_documents::pictures;

use crate::features::documents;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem, picture};

/// The year asked for, else the one shown first.
pub(super) fn asked_year(ctx: &Ctx, loaded: &Loaded) -> i16 {
    let asked = ctx.query("year").and_then(|year| year.parse().ok());
    asked.filter(|year| YEARS.contains(year)).unwrap_or_else(|| usual_year(&loaded.plan, ctx.viewer.today))
}

pub(super) async fn wheel(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let year = asked_year(&ctx, loaded);
    let rings = rings(&loaded.plan, year);
    let lead = words.text("wheel-lead");
    let title = words.with("wheel-title", &[("year", &year.to_string())]);
    let title = if loaded.plan.wheel.is_empty() { words.text("view-wheel") } else { title };
    let page =
        Page { lead: Some(&lead), tools: tools(&ctx, loaded, year, !rings.is_empty()), ..Page::new(&title) };
    let content = if loaded.plan.wheel.is_empty() {
        empty(&ctx, loaded)
    } else {
        html! {
            (year_links(&ctx, loaded, year))
            @if rings.is_empty() {
                div.empty { h2 { (words.text("wheel-still")) } p { (words.text("wheel-still-help")) } }
            } @else {
                (board(&ctx, loaded, &rings, year))
            }
            (changes(&ctx, loaded, year))
            @if !rings.is_empty() {
                section.section { h2 { (words.text("wheel-months")) } (by_month(&ctx, loaded, &rings)) }
            }
        }
    };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

pub(super) async fn file(ctx: Ctx) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let year = asked_year(&ctx, loaded);
    let rings = rings(&loaded.plan, year);
    if rings.is_empty() {
        return Err(Problem::not_found());
    }
    let name = |id: &Id| loaded.name(id).to_owned();
    let poster = pictures::poster(&picture::scene(&ctx, loaded, &name), &rings, year);
    Ok(picture::file(&poster, &format!("{}-wheel-{year}", loaded.slug())))
}

fn tools(ctx: &Ctx, loaded: &Loaded, year: i16, drawn: bool) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}", loaded.slug());
    let year = year.to_string();
    html! {
        @if !loaded.plan.wheel.is_empty() { div.toolbar {
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                a.ds-button href=(format!("{base}/wheel/occurrences?year={year}")) { (words.with("wheel-make", &[("year", &year)])) }
                a.ds-button data-variant="secondary" href=(format!("{base}/new/wheel_item")) { (words.text("wheel-add")) }
            }
            (documents::menu(ctx, loaded, samspil_documents::kinds::Kind::AnnualWheel, &format!("?year={year}")))
            @if drawn {
                a.ds-button data-variant="secondary" href=(format!("{base}/wheel.svg?year={year}")) download {
                    span.icon.icon-download aria-hidden="true" {}
                    (words.text("wheel-download"))
                }
            }
        } }
    }
}

fn empty(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    html! {
        div.empty {
            h2 { (words.text("wheel-empty")) }
            p { (words.text("wheel-empty-help")) }
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                p { a.ds-button href=(format!("/programmes/{}/new/wheel_item", loaded.slug())) { (words.text("wheel-add")) } }
            }
        }
    }
}

fn year_links(ctx: &Ctx, loaded: &Loaded, year: i16) -> Markup {
    let mut all = years(&loaded.plan, ctx.viewer.today);
    if !all.contains(&year) {
        all.push(year);
        all.sort_unstable();
    }
    html! {
        nav.tabs.years aria-label=(ctx.words.text("wheel-years")) { ul {
            @for one in all {
                li { a href=(format!("/programmes/{}/wheel?year={one}", loaded.slug())) aria-current=[(one == year).then_some("true")] { (one) } }
            }
        } }
    }
}

fn board(ctx: &Ctx, loaded: &Loaded, rings: &[Ring<'_>], year: i16) -> Markup {
    let name = |id: &Id| loaded.name(id).to_owned();
    let wheel = pictures::wheel(&picture::scene(ctx, loaded, &name), rings, year);
    html! {
        div.wheel-board {
            figure.figure.wheel {
                (wheel.inline())
                figcaption { (ctx.words.text("wheel-caption")) }
            }
            div.wheel-legend {
                @for (nth, ring) in rings.iter().enumerate() {
                    section {
                        h2 { (ring_heading(ctx, loaded, ring)) }
                        ol.plain-list { @for turn in &ring.turns { li { (entry(ctx, loaded, nth, turn)) } } }
                    }
                }
            }
        }
    }
}

fn ring_heading(ctx: &Ctx, loaded: &Loaded, ring: &Ring<'_>) -> Markup {
    match ring.title {
        Some(title) => layout::content_span(ctx, loaded.plan.programme.language, title),
        None => html! { (ctx.words.text("wheel-ring-other")) },
    }
}

fn entry(ctx: &Ctx, loaded: &Loaded, nth: usize, turn: &Turn<'_>) -> Markup {
    html! {
        span class=(format!("wheel-key hue-{}", nth % pictures::HUES)) { (turn.number) }
        div {
            (name(ctx, loaded, turn.item))
            p.small.muted {
                (pictures::month_names(ctx.words, &turn.months))
                @if turn.exception { " · " (ctx.words.text("wheel-exception")) }
            }
            @if turn.item.activity.is_none() { p.small.muted { (ctx.words.text("wheel-no-activity")) } }
        }
    }
}

fn name(ctx: &Ctx, loaded: &Loaded, item: &WheelItem) -> Markup {
    let title =
        layout::content_span(ctx, item.language.unwrap_or(loaded.plan.programme.language), &item.title);
    if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
        html! { a href=(format!("/programmes/{}/parts/wheel_item/{}/edit", loaded.slug(), item.id)) { (title) } }
    } else {
        title
    }
}

/// What is different in this year.
fn changes(ctx: &Ctx, loaded: &Loaded, year: i16) -> Markup {
    let out = left_out(&loaded.plan, year);
    html! {
        @if !out.is_empty() {
            section.section {
                h2 { (ctx.words.text("wheel-left-out")) }
                ul { @for item in out { li { (name(ctx, loaded, item)) } } }
            }
        }
    }
}

fn by_month(ctx: &Ctx, loaded: &Loaded, rings: &[Ring<'_>]) -> Markup {
    let words = ctx.words;
    html! {
        dl.facts {
            @for month in 1..=12_u8 {
                @let here: Vec<_> = rings.iter().flat_map(|ring| ring.turns.iter().map(move |turn| (ring, turn)))
                    .filter(|(_, turn)| turn.months.contains(&month)).collect();
                div {
                    dt { (words.month(i8::try_from(month).unwrap_or(1))) }
                    dd {
                        @if here.is_empty() { span.muted { "–" span.visually-hidden { (words.text("wheel-nothing")) } } }
                        @else { ul.plain-list { @for (ring, turn) in here {
                            li { (name(ctx, loaded, turn.item)) " " span.small.muted { "(" (ring_heading(ctx, loaded, ring)) ")" } }
                        } } }
                    }
                }
            }
        }
    }
}
