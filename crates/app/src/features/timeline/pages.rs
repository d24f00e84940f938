//! The page of the timeline: picture, then the same facts as a table.

use axum::response::Response;
use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::access::Action;
use samspil_core::period::Column;
use samspil_core::programme::Status;
use samspil_core::timeline::{Item, Source, Timeline, timeline as gather};
use samspil_documents::pictures::{self, Drawn};

use crate::features::calendar;
use crate::features::documents;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem, picture};

pub(super) async fn timeline(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let timeline = gather(&loaded.plan);
    let picture = draw(&ctx, loaded, &timeline);
    let lead = words.text("timeline-lead");
    let tools = html! {
        @if picture.is_some() { div.toolbar {
            a.ds-button data-variant="secondary" href=(format!("/programmes/{}/timeline.svg", loaded.slug())) download {
                span.icon.icon-download aria-hidden="true" {}
                (words.text("timeline-download"))
            }
            (documents::menu(&ctx, loaded, samspil_documents::kinds::Kind::Timeline, ""))
            (calendar::menu(&ctx, loaded))
        } }
    };
    let title = words.text("view-timeline");
    let page = Page { lead: Some(&lead), tools, width: Width::Wide, ..Page::new(&title) };
    let content = match picture {
        Some(picture) => html! {
            figure.figure.timeline {
                div.scroll role="region" tabindex="0" aria-label=(words.text("timeline-region")) { (picture.inline()) }
            }
            section.section { h2 { (words.text("timeline-list")) } (list(&ctx, loaded, &timeline)) }
        },
        None => empty(&ctx, loaded),
    };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

pub(super) async fn file(ctx: Ctx) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let timeline = gather(&loaded.plan);
    let drawn = draw(&ctx, loaded, &timeline).ok_or_else(Problem::not_found)?;
    Ok(picture::file(&drawn, &format!("{}-timeline", loaded.slug())))
}

fn draw(ctx: &Ctx, loaded: &Loaded, timeline: &Timeline) -> Option<Drawn> {
    let name = |id: &Id| loaded.name(id).to_owned();
    pictures::timeline(&picture::scene(ctx, loaded, &name), timeline)
}

fn when(ctx: &Ctx, loaded: &Loaded, item: &Item) -> String {
    pictures::when(&picture::scene(ctx, loaded, &|id: &Id| loaded.name(id).to_owned()), item)
}

fn empty(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    html! {
        div.empty {
            h2 { (words.text("timeline-empty")) }
            p { (words.text("timeline-empty-help")) }
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                p { a.ds-button href=(format!("/programmes/{}/new/meeting", loaded.slug())) { (words.text("timeline-empty-button")) } }
            }
        }
    }
}

fn list(ctx: &Ctx, loaded: &Loaded, timeline: &Timeline) -> Markup {
    let words = ctx.words;
    let heading = ["timeline-when", "timeline-what", "timeline-kind", "timeline-phase", "timeline-state"];
    html! {
        table.ds-table.stacked role="table" aria-label=(words.text("timeline-list")) {
            thead role="rowgroup" { tr role="row" {
                @for key in heading { th scope="col" role="columnheader" { (words.text(key)) } }
            } }
            tbody role="rowgroup" {
                @for item in &timeline.items { (row(ctx, loaded, item)) }
            }
        }
    }
}

fn row(ctx: &Ctx, loaded: &Loaded, item: &Item) -> Markup {
    let words = ctx.words;
    let after = item.column == Some(Column::After) && item.date.is_none();
    html! {
        tr role="row" {
            td role="cell" data-label=(words.text("timeline-when")) {
                @if after { (words.text("column-after")) } @else { (when(ctx, loaded, item)) }
            }
            th scope="row" role="rowheader" {
                (name(ctx, loaded, item))
            }
            td role="cell" data-label=(words.text("timeline-kind")) { (words.text(&format!("timeline-source-{}", source(item)))) }
            td role="cell" data-label=(words.text("timeline-phase")) { (pictures::phase(words, item.phase)) }
            td role="cell" data-label=(words.text("timeline-state")) { (states(ctx, loaded, item)) }
        }
    }
}

fn source(item: &Item) -> &'static str {
    if item.source == Source::Occurrence && item.mark.is_some() { "programme" } else { item.source.as_str() }
}

fn name(ctx: &Ctx, loaded: &Loaded, item: &Item) -> Markup {
    let title = pictures::title(ctx.words, item);
    let content = item.kind.map_or_else(
        || html! { (title) },
        |_| layout::content_span(ctx, loaded.plan.programme.language, &title),
    );
    let struck = matches!(item.status, Status::Cancelled | Status::Postponed);
    let shown = if struck {
        html! { s { (content) } }
    } else {
        content
    };
    match item.kind.filter(|_| ctx.viewer.may(loaded.slug(), Action::EditPlan)) {
        Some(kind) => {
            html! { a href=(format!("/programmes/{}/parts/{kind}/{}/edit", loaded.slug(), item.id)) { (shown) } }
        }
        None => shown,
    }
}

fn states(ctx: &Ctx, loaded: &Loaded, item: &Item) -> Markup {
    let own = loaded.element(&item.id).and_then(|element| element.language());
    let language = own.unwrap_or(loaded.plan.programme.language);
    let said = |text: &String| match &item.marker {
        Some(marker) if marker == text => layout::content_span(ctx, language, text),
        _ => html! { (text) },
    };
    let icon = |status: Status| match status {
        Status::Held => "icon-held",
        Status::Cancelled | Status::Postponed => "icon-cancelled",
        _ => "icon-tentative",
    };
    let all = pictures::states(ctx.words, item);
    html! {
        @if !all.is_empty() {
            ul.tags { @for text in &all { li { span.ds-tag data-color="neutral" data-state=[(item.status == Status::Planned).then_some("tentative")] {
                span class=(format!("icon {}", icon(item.status))) aria-hidden="true" {} (said(text))
            } } } }
        }
        @if let Some(cause) = &item.cause { p.small.muted { (layout::content_span(ctx, language, cause)) } }
    }
}
