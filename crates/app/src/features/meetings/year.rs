//! The year that the dates do not print: proposed, and chosen by a person.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::check::Finding;
use samspil_core::message::Argument;
use samspil_core::period::YEARS;
use samspil_db::Tx;
use serde::Deserialize;

use super::pages;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::layout;
use crate::web::{Ctx, Form, Problem};

/// What was typed that is no year.
#[derive(Clone, Default)]
pub(super) struct Mistyped {
    /// What was typed.
    pub other: String,
}

/// Whether dates lack a year that nobody has chosen.
fn lacking(loaded: &Loaded) -> bool {
    let dates = loaded.plan.meetings.iter().filter_map(|m| m.date.as_ref());
    loaded.plan.programme.year.is_none() && dates.into_iter().any(samspil_core::FuzzyDate::lacks_year)
}

fn finding(loaded: &Loaded) -> Option<&Finding> {
    loaded.findings().iter().find(|finding| finding.code == "S214")
}

fn candidates(finding: Option<&Finding>) -> Vec<String> {
    let years = finding.and_then(|f| f.message.arguments.iter().find(|(name, _)| *name == "years"));
    match years {
        Some((_, Argument::List(years))) => years
            .iter()
            .filter_map(|year| if let Argument::Text(year) = year { Some(year.clone()) } else { None })
            .collect(),
        _ => Vec::new(),
    }
}

/// The notice that asks for the year, with a form for those who plan.
pub(super) fn notice(ctx: &Ctx, loaded: &Loaded, mistyped: Option<&Mistyped>) -> Markup {
    if !lacking(loaded) {
        return html! {};
    }
    let words = ctx.words;
    let finding = finding(loaded);
    let years = candidates(finding);
    html! {
        section.ds-alert.section data-color="warning" {
            h2 { (words.text("meetings-year-title")) }
            p { (words.text(if years.is_empty() { "meetings-year-none" } else { "meetings-year-help" })) }
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) { (form(ctx, loaded, &years, mistyped)) }
        }
    }
}

fn form(ctx: &Ctx, loaded: &Loaded, years: &[String], mistyped: Option<&Mistyped>) -> Markup {
    let words = ctx.words;
    html! {
        form.form.screen-only method="post" action=(format!("/programmes/{}/meetings/year", loaded.slug())) {
            input type="hidden" name="version" value=(loaded.head_version);
            @if !years.is_empty() {
                fieldset.ds-fieldset {
                    legend.ds-label { (words.text("meetings-year-choose")) }
                    @for (nth, year) in years.iter().enumerate() {
                        div.ds-field {
                            input.ds-input type="radio" id=(format!("year-{year}")) name="year" value=(year) checked[nth == 0 && mistyped.is_none()];
                            label.ds-label for=(format!("year-{year}")) { (year) @if nth == 0 { " " span.muted { (words.text("meetings-year-nearest")) } } }
                        }
                    }
                    div.ds-field {
                        input.ds-input type="radio" id="year-other" name="year" value="other" checked[mistyped.is_some()];
                        label.ds-label for="year-other" { (words.text("meetings-year-other")) }
                    }
                }
            } @else { input type="hidden" name="year" value="other"; }
            div.ds-field {
                label.ds-label for="other" { (words.text("meetings-year-which")) }
                input.ds-input.short id="other" name="other" inputmode="numeric" value=(mistyped.map_or("", |m| &m.other))
                    aria-invalid=[mistyped.map(|_| "true")] aria-describedby=[mistyped.map(|_| "other-error")];
                @if mistyped.is_some() { p.ds-validation-message id="other-error" { (words.text("meetings-year-error")) } }
            }
            div.actions { button.ds-button data-variant="secondary" { (words.text("meetings-year-save")) } }
        }
    }
}

/// The year as sent.
#[derive(Deserialize)]
pub(super) struct Chosen {
    #[serde(default)]
    year: String,
    #[serde(default)]
    other: String,
    version: i64,
}

pub(super) async fn choose(ctx: Ctx, Form(form): Form<Chosen>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let typed =
        if form.year == "other" || form.year.is_empty() { form.other.trim() } else { form.year.as_str() };
    let Some(year) = typed.parse::<i16>().ok().filter(|year| YEARS.contains(year)) else {
        let page = pages::page(&ctx, loaded, Some(&Mistyped { other: form.other }));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let mut head = loaded.plan.programme.clone();
        head.year = Some(year);
        Ok(elements::apply(tx, by, Change::Head(Box::new(head), form.version))?)
    };
    let (applied, loaded) = programmes::change(&ctx, work).await?;
    Ok(layout::redirect(&format!("/programmes/{}/meetings?changed={}", loaded.slug(), applied.batch)))
}
