//! One person: where from, with what, and who held which role from when to
//! when.

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::people::Organisations;
use samspil_core::programme::{Body, Person};
use samspil_core::register::{self, Held, Time};
use samspil_core::{Id, Programme};

use super::belongings::{self, Shown};
use super::{organisations, pages::role_word};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem, seat};

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let person =
        loaded.plan.people.iter().find(|person| person.id.as_str() == id).ok_or_else(Problem::not_found)?;
    if !seat::seen(&ctx, loaded)(person) {
        return Err(Problem::not_found());
    }
    let name = seat::name(&ctx, loaded, person);
    // Who has not said yes to a seat is known to those who plan only.
    let view = ctx.viewer.view(loaded.slug());
    let plan = view.programme(&loaded.plan, loaded.known());
    let labels = Organisations::new(&loaded.plan);
    let shown = Shown { ctx: &ctx, loaded, labels: &labels };
    let content = html! { div.stack {
        (super::relatives(&ctx, loaded))
        @if seat::own(&ctx, loaded).is_some_and(|own| own.id == person.id) { (super::listing::panel(&ctx, loaded)) }
        (facts(&ctx, loaded, &labels, person))
        (held(&ctx, loaded, person))
        (bodies(&ctx, loaded, &plan, person))
        (memberships(&shown, &plan, person))
        (meetings(&ctx, loaded, &plan, person))
    } };
    let page = Page { tools: belongings::tools(&ctx, loaded, "people", &person.id), ..Page::new(&name) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn facts(ctx: &Ctx, loaded: &Loaded, labels: &Organisations<'_>, person: &Person) -> Markup {
    let words = ctx.words;
    let language = person.language.unwrap_or(loaded.plan.programme.language);
    let contacts = ctx.viewer.view(loaded.slug()).contacts;
    let own = |text: &str| layout::content_span(ctx, language, text);
    let fact = |key: &str, value: Markup| html! { div { dt { (words.text(key)) } dd { (value) } } };
    let roles: Vec<String> = person.roles.iter().map(|role| role_word(words, *role)).collect();
    let networks = named(ctx, loaded, "networks", &person.networks);
    let units = named(ctx, loaded, "units", &person.units);
    html! { dl.facts {
        @if let Some(title) = &person.title { (fact("people-position", own(title))) }
        @if let Some(id) = &person.organisation { (fact("people-organisation", organisations::link(ctx, loaded, labels, id))) }
        @if let Some(department) = &person.department { (fact("people-department", own(department))) }
        @if !roles.is_empty() { (fact("people-roles", html! { (roles.join(", ")) })) }
        @if !person.networks.is_empty() { (fact("people-networks", networks)) }
        @if !person.units.is_empty() { (fact("networks-units", units)) }
        @if contacts {
            @if let Some(email) = &person.email { (fact("people-email", html! { a href=(format!("mailto:{email}")) { (email) } })) }
            @if let Some(phone) = &person.phone { (fact("people-phone", html! { (phone) })) }
            (fact("people-listing", html! { (listing_word(words, person)) }))
        }
    } }
}

/// What the person answered about standing in the list.
pub(super) fn listing_word(words: samspil_words::Words, person: &Person) -> String {
    let key = match person.listing {
        Some(answer) => format!("word-Consent-{}", answer.as_str()),
        None => "listing-not-asked".to_owned(),
    };
    words.text(&key).into_owned()
}

/// Elements by name, as links.
fn named(ctx: &Ctx, loaded: &Loaded, list: &str, ids: &[Id]) -> Markup {
    let language = loaded.plan.programme.language;
    let base = if list == "units" { "units".to_owned() } else { format!("parts/{list}") };
    html! { @for (at, id) in ids.iter().enumerate() {
        @if at > 0 { ", " }
        a href=(format!("/programmes/{}/{base}/{id}", loaded.slug())) { (layout::content_span(ctx, language, loaded.name(id))) }
    } }
}

/// The roles held for a time: now, later, before.
fn held(ctx: &Ctx, loaded: &Loaded, person: &Person) -> Markup {
    let words = ctx.words;
    let all = register::held(person, ctx.viewer.today);
    html! { @if !all.is_empty() { section.section #held {
        h2 { (words.text("person-held")) }
        table.ds-table.stacked role="table" aria-label=(words.text("person-held")) {
            thead role="rowgroup" { tr role="row" {
                @for key in ["people-role", "person-where", "register-time", "members-status"] { th scope="col" role="columnheader" { (words.text(key)) } }
            } }
            tbody role="rowgroup" { @for one in &all { (held_row(ctx, loaded, one)) } }
        }
    } } }
}

fn held_row(ctx: &Ctx, loaded: &Loaded, one: &Held<'_>) -> Markup {
    let words = ctx.words;
    let when = belongings::span(ctx, loaded, one.held.from.as_ref(), one.held.to.as_ref());
    let color = if one.time == Time::Now { "success" } else { "neutral" };
    html! { tr role="row" {
        th scope="row" role="rowheader" { (role_word(words, one.held.role)) }
        td role="cell" data-label=(words.text("person-where")) { @if let Some(at) = &one.held.at { (place(ctx, loaded, at)) } }
        td role="cell" data-label=(words.text("register-time")) { (when.unwrap_or_default()) }
        td role="cell" data-label=(words.text("members-status")) {
            span.ds-tag data-color=(color) { (words.text(&format!("person-time-{}", one.time.as_str()))) }
        }
    } }
}

fn place(ctx: &Ctx, loaded: &Loaded, id: &Id) -> Markup {
    html! { a href=(format!("/programmes/{}/parts-of/{id}", loaded.slug())) {
        (layout::content_span(ctx, loaded.plan.programme.language, loaded.name(id)))
    } }
}

/// The bodies in which the person sits.
fn bodies(ctx: &Ctx, loaded: &Loaded, plan: &Programme, person: &Person) -> Markup {
    let words = ctx.words;
    let part = |body: &Body| {
        let is = |seat: &samspil_core::programme::Seat| seat.person.as_ref() == Some(&person.id);
        Some(if body.chair.as_ref().is_some_and(is) {
            "governance-chair"
        } else if body.secretary.as_ref().is_some_and(is) {
            "governance-secretary"
        } else if body.seats.iter().any(is) {
            "person-member"
        } else if body.deputies.iter().any(is) {
            "person-deputy"
        } else {
            return None;
        })
    };
    let found: Vec<(&Body, &str)> = plan.bodies.iter().filter_map(|body| Some((body, part(body)?))).collect();
    html! { @if !found.is_empty() { section.section {
        h2 { (words.text("kinds-body")) }
        ul { @for (body, part) in found { li {
            a href=(format!("/programmes/{}/governance#{}", loaded.slug(), body.id)) {
                (layout::content_span(ctx, body.language.unwrap_or(plan.programme.language), &body.title))
            }
            ": " (words.text(part))
        } } }
    } } }
}

/// The memberships for which the person speaks or comes instead.
fn memberships(shown: &Shown<'_>, plan: &Programme, person: &Person) -> Markup {
    let words = shown.ctx.words;
    let is = |id: &Option<Id>| id.as_ref() == Some(&person.id);
    let found: Vec<_> =
        plan.memberships.iter().filter(|member| is(&member.person) || is(&member.deputy)).collect();
    html! { @if !found.is_empty() { section.section {
        h2 { (words.text("members-title")) }
        ul { @for member in found { li {
            (organisations::link(shown.ctx, shown.loaded, shown.labels, &member.organisation)) " – "
            (shown.membership(member))
            @if is(&member.deputy) { " " span.muted { (words.text("person-deputy")) } }
        } } }
    } } }
}

/// The meetings at which the person takes part.
fn meetings(ctx: &Ctx, loaded: &Loaded, plan: &Programme, person: &Person) -> Markup {
    let there = |meeting: &&samspil_core::programme::Meeting| {
        meeting.lines.iter().any(|line| line.who.person.as_ref() == Some(&person.id))
    };
    let count = plan.meetings.iter().filter(there).count();
    html! { @if count > 0 { p {
        a href=(format!("/programmes/{}/meetings?person={}", loaded.slug(), person.id)) {
            (ctx.words.with("person-meetings", &[("count", &count)]))
        }
    } } }
}
