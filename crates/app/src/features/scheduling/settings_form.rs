//! The form on which a run is chosen.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maud::{Markup, html};
use samspil_core::programme::Weekday;
use samspil_core::scheduling::{Candidate, Settings, Standing, candidates};

use super::chosen::{DAYS, Faults, value};
use super::index::Shown;
use super::said;
use crate::features::programmes::Loaded;
use crate::web::{Ctx, layout};

/// A box to tick.
pub(super) fn tick(id: &str, name: &str, value: &str, on: bool, label: &Markup) -> Markup {
    html! {
        div.ds-field {
            input.ds-input type="checkbox" id=(id) name=(name) value=(value) checked[on];
            label.ds-label for=(id) { (label) }
        }
    }
}

/// What is wrong, above the form.
pub(super) fn summary(ctx: &Ctx, faults: &Faults) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.ds-error-summary tabindex="-1" autofocus {
                h2 { (ctx.words.with("form-errors", &[("count", &faults.len())])) }
                ul { @for (field, message) in faults { li { a href=(format!("#{field}")) { (ctx.words.message(message)) } } } }
            }
        }
    }
}

/// A field with a day.
pub(super) fn day(ctx: &Ctx, name: &str, key: &str, shown: &str, faults: &Faults) -> Markup {
    let fault = faults.iter().find(|(field, _)| field == name).map(|(_, message)| message);
    let described = fault.map(|_| format!("{name}-error"));
    html! {
        div.ds-field {
            label.ds-label for=(name) { (ctx.words.text(key)) }
            input.ds-input type="date" id=(name) name=(name) value=(shown)
                aria-invalid=[fault.map(|_| "true")] aria-describedby=[described];
            @if let Some(fault) = fault {
                p.ds-validation-message id=(format!("{name}-error")) { (ctx.words.message(fault)) }
            }
        }
    }
}

/// The days of the week to tick.
pub(super) fn weekdays(ctx: &Ctx, name: &str, chosen: &BTreeSet<Weekday>) -> Markup {
    html! {
        div.row { @for (at, day) in Weekday::ALL.iter().enumerate() {
            @let label = html! { (ctx.words.text(&format!("weekday-{}", at + 1))) };
            (tick(&format!("{name}-{}", day.as_str()), name, day.as_str(), chosen.contains(day), &label))
        } }
    }
}

/// The form that asks for dates.
pub(super) fn form(ctx: &Ctx, loaded: &Loaded, shown: &Shown<'_>) -> Markup {
    let words = ctx.words;
    let settings = shown.settings;
    let all = candidates(&loaded.plan);
    let from = value(shown.sent, "from").map(str::to_owned).or_else(|| ctx.query("from"));
    html! {
        form.form.scheduling method="post" action=(format!("/programmes/{}/scheduling", loaded.slug())) {
            (summary(ctx, shown.faults))
            @if let Some(from) = from { input type="hidden" name="from" value=(from); }
            (window(ctx, shown))
            fieldset.ds-fieldset {
                legend.ds-label { (words.text("scheduling-weekdays")) }
                (weekdays(ctx, "weekday", &settings.weekdays))
            }
            (free_days(ctx, loaded, settings))
            (what(ctx, loaded, settings, &all))
            (cohorts(ctx, loaded, settings))
            fieldset.ds-fieldset {
                legend.ds-label { (words.text("scheduling-order")) }
                (tick("drawn", "drawn", "1", settings.drawn, &html! { (words.text("scheduling-drawn")) }))
                (tick("spread", "spread", "1", settings.spread, &html! { (words.text("scheduling-spread")) }))
            }
            div.actions { button.ds-button { (words.text("scheduling-propose")) } }
        }
    }
}

fn window(ctx: &Ctx, shown: &Shown<'_>) -> Markup {
    let s = shown.settings;
    let typed =
        |name: &str, day: Date| value(shown.sent, name).map_or_else(|| day.to_string(), str::to_owned);
    let fields = DAYS.into_iter().zip([s.earliest, s.first, s.last, s.latest]);
    let fields: Vec<Markup> = fields
        .map(|(name, standing)| {
            day(ctx, name, &format!("scheduling-{name}"), &typed(name, standing), shown.faults)
        })
        .collect();
    html! {
        fieldset.ds-fieldset {
            legend.ds-label { (ctx.words.text("scheduling-window")) }
            p data-field="description" { (ctx.words.text("scheduling-window-help")) }
            div.pair { @for field in fields.get(1..3).unwrap_or(&[]) { (field) } }
            div.pair { @for field in fields.first().into_iter().chain(fields.get(3)) { (field) } }
        }
    }
}

fn free_days(ctx: &Ctx, loaded: &Loaded, settings: &Settings) -> Markup {
    let words = ctx.words;
    let mut areas: BTreeSet<&str> = BTreeSet::new();
    areas.extend(loaded.plan.school_holidays.iter().map(|school| school.area.as_deref().unwrap_or("")));
    let country = loaded.plan.programme.country.as_str();
    html! {
        fieldset.ds-fieldset {
            legend.ds-label { (words.text("scheduling-free-days")) }
            (tick("public_holidays", "public_holidays", "1", settings.public_holidays,
                &html! { (words.text(&format!("scheduling-public-holidays-{country}"))) }))
            (tick("half_holidays", "half_holidays", "1", settings.half_holidays,
                &html! { (words.text("scheduling-half-holidays")) }))
            @for (at, area) in areas.iter().enumerate() {
                @let label = html! {
                    @if area.is_empty() { (words.text("scheduling-school-holidays")) }
                    @else { (words.with("scheduling-school-holidays-of", &[("area", area)])) }
                };
                (tick(&format!("area-{at}"), "area", area, settings.areas.contains(*area), &label))
            }
            p.small { a href=(format!("/programmes/{}/parts/school_holidays", loaded.slug())) { (words.text("scheduling-to-school-holidays")) } }
        }
    }
}

/// What can be placed: what has no date, and what stands and may be freed.
fn what(ctx: &Ctx, loaded: &Loaded, settings: &Settings, all: &[Candidate]) -> Markup {
    let words = ctx.words;
    let (open, fixed): (Vec<&Candidate>, Vec<&Candidate>) =
        all.iter().partition(|one| matches!(one.standing, Standing::Open | Standing::Expected));
    html! {
        fieldset.ds-fieldset #place {
            legend.ds-label { (words.text("scheduling-place")) }
            @if open.is_empty() { p.muted { (words.text("scheduling-nothing-open")) } }
            @for one in open { (candidate(ctx, loaded, settings, one)) }
        }
        @if !fixed.is_empty() { fieldset.ds-fieldset #fixed {
            legend.ds-label { (words.text("scheduling-fixed")) }
            p data-field="description" { (words.text("scheduling-fixed-help")) }
            @for one in fixed {
                @if one.standing == Standing::Held {
                    p.small { (said::text(ctx, loaded, &one.title)) " – " (dates(ctx, one)) " " span.ds-tag data-color="success" {
                        span.icon.icon-held aria-hidden="true" {} (words.text("scheduling-held")) } }
                } @else { (candidate(ctx, loaded, settings, one)) }
            }
        } }
    }
}

fn candidate(ctx: &Ctx, loaded: &Loaded, settings: &Settings, one: &Candidate) -> Markup {
    let words = ctx.words;
    let said = [
        (one.times > 1).then(|| words.with("scheduling-times", &[("count", &i64::from(one.times))])),
        (one.days > 1).then(|| words.with("scheduling-days", &[("count", &i64::from(one.days))])),
        (!one.dates.is_empty()).then(|| words.with("scheduling-stands", &[("date", &dates(ctx, one))])),
    ];
    let said: Vec<String> = said.into_iter().flatten().map(std::borrow::Cow::into_owned).collect();
    let label = html! { (said::text(ctx, loaded, &one.title)) " " span.muted { (said.join(", ")) } };
    tick(&format!("place-{}", one.id), "place", one.id.as_str(), settings.place.contains(&one.id), &label)
}

fn dates(ctx: &Ctx, one: &Candidate) -> String {
    ctx.words.list(&one.dates.iter().map(|day| said::date(ctx, *day)).collect::<Vec<_>>())
}

fn cohorts(ctx: &Ctx, loaded: &Loaded, settings: &Settings) -> Markup {
    let cohorts = &loaded.plan.cohorts;
    html! {
        @if cohorts.len() > 1 { fieldset.ds-fieldset {
            legend.ds-label { (ctx.words.text("scheduling-cohorts")) }
            p data-field="description" { (ctx.words.text("scheduling-cohorts-help")) }
            @for cohort in cohorts {
                @let label = layout::content_span(ctx, loaded.plan.programme.language, &cohort.title);
                (tick(&format!("cohort-{}", cohort.id), "cohort", cohort.id.as_str(), settings.cohorts.contains(&cohort.id), &label))
            }
        } } @else { @for cohort in cohorts { input type="hidden" name="cohort" value=(cohort.id); } }
    }
}
