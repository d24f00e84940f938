//! When people and venues cannot: the list, and adding to it.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::programme::{Unavailability, Weekday};
use samspil_core::scheduling::{Draft, Need};
use samspil_core::{Element, Id, Message};
use samspil_db::Tx;

use super::actions::base;
use super::chosen::{Faults, day, set, value};
use super::index::{self, Shown};
use super::said;
use super::settings_form::{self, summary};
use crate::features::elements::{self, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Form, Problem, form, layout};

/// The section of the page: who cannot when, a form to add to it, and who has
/// said nothing.
pub(super) fn section(
    ctx: &Ctx,
    loaded: &Loaded,
    draft: Option<&Draft>,
    typed: &[(String, String)],
) -> Markup {
    let words = ctx.words;
    let all = &loaded.plan.unavailabilities;
    html! { section.section #absences {
        h2 { (words.text("scheduling-absences")) }
        p { (words.text("scheduling-absences-lead")) }
        @if all.is_empty() { p.empty { (words.text("scheduling-no-absences")) } }
        @else { ul { @for away in all.iter().take(200) { li { (line(ctx, loaded, away)) } } } }
        @if all.len() > 200 { p { a href=(format!("/programmes/{}/parts/unavailabilities", loaded.slug())) {
            (words.with("scheduling-all-absences", &[("count", &all.len())])) } } }
        @if let Some(draft) = draft { (silent(ctx, loaded, draft)) }
        (add_form(ctx, loaded, typed))
    } }
}

fn line(ctx: &Ctx, loaded: &Loaded, away: &Unavailability) -> Markup {
    let words = ctx.words;
    let who = match (&away.person, &away.venue) {
        (Some(person), _) => said::names(ctx, loaded, std::slice::from_ref(person)),
        (None, Some(venue)) => venue.clone(),
        (None, None) => words.text("scheduling-nobody").into_owned(),
    };
    let days: Vec<String> = away.weekdays.iter().filter_map(|day| weekday(ctx, *day)).collect();
    let every = i64::from(away.every_weeks.unwrap_or(1));
    html! {
        a href=(said::part(loaded, &away.id)) { (who) } ": "
        @if away.from == away.to { (said::date(ctx, away.from)) }
        @else { (words.with("scheduling-from-day-to", &[("from", &said::date(ctx, away.from)), ("to", &said::date(ctx, away.to))])) }
        @if !days.is_empty() { ", " (words.list(&days)) }
        @if every > 1 { ", " (words.with("scheduling-every-weeks", &[("count", &every)])) }
        @if let Some(reason) = &away.reason { " " span.muted { "(" (said::text(ctx, loaded, reason)) ")" } }
    }
}

fn weekday(ctx: &Ctx, day: Weekday) -> Option<String> {
    let at = Weekday::ALL.iter().position(|other| *other == day)?;
    Some(ctx.words.text(&format!("weekday-{}", at + 1)).into_owned())
}

/// Of those who matter for the dates, who has stated no absence.
fn silent(ctx: &Ctx, loaded: &Loaded, draft: &Draft) -> Markup {
    let stated: BTreeSet<&Id> =
        loaded.plan.unavailabilities.iter().filter_map(|u| u.person.as_ref()).collect();
    let needed = draft.resources.iter().filter_map(|resource| match &resource.need {
        Need::Person(id) => Some(id),
        Need::Venue(_) => None,
    });
    let invited = draft.groups.iter().flat_map(|group| &group.participants);
    let all: BTreeSet<&Id> = needed.chain(invited).filter(|id| !stated.contains(id)).collect();
    let people: Vec<Id> = all.into_iter().cloned().collect();
    html! {
        @if !people.is_empty() { details.ds-details {
            summary { (ctx.words.with("scheduling-silent", &[("count", &people.len())])) }
            p { (said::names(ctx, loaded, &people)) }
        } }
    }
}

fn add_form(ctx: &Ctx, loaded: &Loaded, typed: &[(String, String)]) -> Markup {
    let words = ctx.words;
    let faults = if typed.is_empty() { Faults::new() } else { faults(typed) };
    let text = |name: &str| value(typed, name).unwrap_or("").to_owned();
    let days: BTreeSet<Weekday> = set(typed, "away-weekday");
    html! {
        form.form method="post" action=(format!("/programmes/{}/scheduling/absences", loaded.slug())) {
            h3 { (words.text("scheduling-add-absence")) }
            (summary(ctx, &faults))
            div.pair {
                div.ds-field {
                    label.ds-label for="person" { (words.text("scheduling-person")) }
                    select.ds-input id="person" name="person" {
                        option value="" { (words.text("scheduling-no-person")) }
                        @for person in &loaded.plan.people {
                            option value=(person.id) selected[text("person") == person.id.as_str()] { (form::person_name(ctx, loaded, person)) }
                        }
                    }
                }
                div.ds-field {
                    label.ds-label for="venue" { (words.text("scheduling-or-venue")) }
                    input.ds-input id="venue" name="venue" value=(text("venue"));
                }
            }
            div.pair {
                (settings_form::day(ctx, "from", "scheduling-first-day", &text("from"), &faults))
                (settings_form::day(ctx, "to", "scheduling-last-day", &text("to"), &faults))
            }
            fieldset.ds-fieldset {
                legend.ds-label { (words.text("scheduling-only-weekdays")) }
                (settings_form::weekdays(ctx, "away-weekday", &days))
            }
            div.pair {
                div.ds-field {
                    label.ds-label for="every" { (words.text("scheduling-every")) }
                    input.ds-input.short id="every" name="every" inputmode="numeric" value=(if typed.is_empty() { "1".to_owned() } else { text("every") });
                }
                div.ds-field {
                    label.ds-label for="reason" { (words.text("scheduling-reason")) " " span.optional { "(" (words.text("optional")) ")" } }
                    input.ds-input id="reason" name="reason" value=(text("reason"));
                }
            }
            div.actions { button.ds-button data-variant="secondary" { (words.text("scheduling-add")) } }
        }
    }
}

fn faults(sent: &[(String, String)]) -> Faults {
    let mut faults = Faults::new();
    let mut wrong = |field: &str, key: &'static str| faults.push((field.to_owned(), Message::new(key)));
    if value(sent, "person").is_some() == value(sent, "venue").is_some() {
        wrong("person", "scheduling-person-or-venue");
    }
    let (from, to) = (value(sent, "from").and_then(day), value(sent, "to").and_then(day));
    if from.is_none() {
        wrong("from", "scheduling-no-day");
    }
    if value(sent, "to").is_some() && to.is_none() {
        wrong("to", "scheduling-no-day");
    }
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        wrong("to", "scheduling-ends-before");
    }
    if value(sent, "every").is_some_and(|every| !every.trim().parse::<u8>().is_ok_and(|n| n > 0)) {
        wrong("every", "scheduling-no-number");
    }
    faults
}

pub(super) async fn add(ctx: Ctx, Form(sent): Form<Vec<(String, String)>>) -> Result<Response, Problem> {
    let Some(away) = read(&sent).filter(|_| faults(&sent).is_empty()) else {
        let settings = base(&ctx, None).await?;
        // Sent empty, it is told all the same.
        let sent = if sent.is_empty() { vec![("person".to_owned(), String::new())] } else { sent };
        let shown = Shown { settings: &settings, sent: &[], faults: &Faults::new(), absence: &sent };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, index::shown(&ctx, &shown).await?).into_response());
    };
    let (batch, loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        if let Some(person) = &away.person
            && !loaded.plan.people.iter().any(|known| known.id == *person)
        {
            return Err(Problem::not_found());
        }
        let id = Id::from_title("away", "away").free(|id| loaded.place(id).is_some());
        elements::apply(
            tx,
            by,
            Change::Create(Element::Unavailability(Unavailability { id, ..away }), None),
        )?;
        Ok(by.batch.clone())
    })
    .await?;
    Ok(layout::redirect(&format!("/programmes/{}/scheduling?changed={batch}#absences", loaded.slug())))
}

fn read(sent: &[(String, String)]) -> Option<Unavailability> {
    let from = value(sent, "from").and_then(day)?;
    let text = |name: &str| value(sent, name).map(|text| text.trim().to_owned());
    let weekdays: BTreeSet<Weekday> = set(sent, "away-weekday");
    Some(Unavailability {
        from,
        to: value(sent, "to").and_then(day).unwrap_or(from),
        person: value(sent, "person").and_then(|id| id.parse().ok()),
        venue: text("venue"),
        weekdays: weekdays.into_iter().collect(),
        every_weeks: value(sent, "every").and_then(|n| n.trim().parse().ok()).filter(|n: &u8| *n > 1),
        reason: text("reason"),
        ..Unavailability::default()
    })
}
