//! Making a year's occurrences from the wheel: first shown, then done.

use axum::response::Response;
use maud::{Markup, html};
use samspil_core::check::Facts;
use samspil_core::period::YEARS;
use samspil_core::wheel::{Outcome, Proposal, proposals};
use samspil_core::{Element, Id};
use samspil_db::Tx;
use serde::Deserialize;

use super::pages::asked_year;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::form;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Problem};

pub(super) async fn preview(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let year = asked_year(&ctx, loaded);
    let text = year.to_string();
    let all = proposals(&loaded.plan, year);
    let new = all.iter().filter(|p| matches!(p.outcome, Outcome::New(_))).count();
    let title = words.with("wheel-make-title", &[("year", &text)]);
    let lead = words.with("wheel-make-lead", &[("count", &new)]);
    let back = format!("/programmes/{}/wheel?year={year}", loaded.slug());
    let content = html! {
        (table(&ctx, loaded, &all))
        form.form.section method="post" action=(format!("/programmes/{}/wheel/occurrences", loaded.slug())) {
            input type="hidden" name="year" value=(year);
            div.actions {
                @if new > 0 { button.ds-button { (words.with("wheel-make-button", &[("count", &new)])) } }
                a.ds-button data-variant="tertiary" href=(back) { (words.text(if new > 0 { "cancel" } else { "wheel-back" })) }
            }
        }
    };
    Ok(layout::programme_page(&ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

fn table(ctx: &Ctx, loaded: &Loaded, all: &[Proposal]) -> Markup {
    let words = ctx.words;
    let columns = ["wheel-month", "wheel-item", "wheel-outcome"];
    let facts = Facts::new(&loaded.plan);
    html! {
        @if all.is_empty() { p.empty { (words.text("wheel-still-help")) } }
        @else { table.ds-table.stacked role="table" aria-label=(words.text("wheel-make-table")) {
            thead role="rowgroup" { tr role="row" { @for key in columns { th scope="col" role="columnheader" { (words.text(key)) } } } }
            tbody role="rowgroup" { @for proposal in all { tr role="row" {
                td role="cell" data-label=(words.text("wheel-month")) { (words.month(i8::try_from(proposal.month).unwrap_or(1))) }
                th scope="row" role="rowheader" { (layout::content_span(ctx, loaded.plan.programme.language, &proposal.title)) }
                td role="cell" data-label=(words.text("wheel-outcome")) { (outcome(ctx, loaded, &facts, &proposal.outcome)) }
            } } }
        } }
    }
}

fn outcome(ctx: &Ctx, loaded: &Loaded, facts: &Facts<'_>, outcome: &Outcome) -> Markup {
    let words = ctx.words;
    let language = loaded.plan.programme.language;
    match outcome {
        Outcome::New(occurrence) => {
            let column = words.column(loaded.plan.programme.periods.as_ref(), occurrence.column);
            html! {
                span.ds-tag data-color="success" { span.icon.icon-ok aria-hidden="true" {} (words.text("wheel-outcome-new")) }
                p.small.muted { (layout::content_span(ctx, language, &facts.name(&occurrence.activity))) " · " (column) }
            }
        }
        Outcome::Exists(id) => html! {
            span.ds-tag data-color="neutral" { (words.text("wheel-outcome-exists")) }
            p.small { a href=(format!("/programmes/{}/parts/occurrence/{id}/edit", loaded.slug())) {
                (layout::content_span(ctx, language, &facts.name(id)))
            } " · " (existing_time(ctx, loaded, id)) }
        },
        Outcome::Outside => html! { span.muted { (words.text("wheel-outcome-outside")) } },
        Outcome::NoActivity => html! { span.muted { (words.text("wheel-no-activity")) } },
    }
}

fn existing_time(ctx: &Ctx, loaded: &Loaded, id: &Id) -> String {
    let found = loaded.plan.occurrences.iter().find(|o| o.id == *id);
    found.map_or_else(String::new, |o| match &o.date {
        Some(date) => form::date(ctx, loaded, date),
        None => ctx.words.column(loaded.plan.programme.periods.as_ref(), o.column),
    })
}

/// The year whose occurrences are to be made.
#[derive(Deserialize)]
pub(super) struct Year {
    year: i16,
}

pub(super) async fn create(ctx: Ctx, Form(form): Form<Year>) -> Result<Response, Problem> {
    if !YEARS.contains(&form.year) {
        return Err(Problem::not_found());
    }
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let mut changed = None;
        for proposal in proposals(&loaded.plan, form.year) {
            if let Outcome::New(occurrence) = proposal.outcome {
                elements::apply(tx, by, Change::Create(Element::Occurrence(*occurrence), None))?;
                changed = Some(format!("&changed={}", by.batch));
            }
        }
        Ok(changed.unwrap_or_default())
    };
    let (changed, loaded) = programmes::change(&ctx, work).await?;
    Ok(layout::redirect(&format!("/programmes/{}/wheel?year={}{changed}", loaded.slug(), form.year)))
}
