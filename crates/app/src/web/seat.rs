//! Who takes a seat, as the reader may see it.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::access::Action;
use samspil_core::people::with_address;
use samspil_core::programme::{Person, Seat, SeatState};

pub use super::form::person_name as name;
use super::{Ctx, layout};
use crate::features::programmes::Loaded;

/// The reader, as a person of the programme: as whom the reader was invited, or
/// whose mail address is the one with which the reader signs in.
pub fn own<'a>(ctx: &Ctx, loaded: &'a Loaded) -> Option<&'a Person> {
    let viewer = &ctx.viewer;
    let invited = viewer.invited_as.iter().filter(|(programme, _)| programme == loaded.slug());
    let known = |(_, id): &(Id, Id)| loaded.plan.people.iter().find(|person| person.id == *id);
    invited.filter_map(known).next().or_else(|| with_address(&loaded.plan, &viewer.account.as_ref()?.email))
}

/// Of which people the reader sees that they take part.
pub fn seen<'a>(ctx: &Ctx, loaded: &'a Loaded) -> impl Fn(&Person) -> bool + use<'a> {
    let view = ctx.viewer.view(loaded.slug());
    let own = own(ctx, loaded).map(|own| &own.id);
    move |person| view.lists(person, loaded.known()) || own == Some(&person.id)
}

/// The person in a seat, where the reader may know: somebody who has not said
/// yes is known to those who plan only.
pub fn holder<'a>(ctx: &Ctx, loaded: &'a Loaded, seat: &Seat) -> Option<&'a Person> {
    if !seat.state.is_settled() && !ctx.viewer.may(loaded.slug(), Action::EditPlan) {
        return None;
    }
    let id = seat.person.as_ref()?;
    loaded.plan.people.iter().find(|person| person.id == *id)
}

/// Whether nobody sits there as far as the reader may know.
pub fn is_open(ctx: &Ctx, loaded: &Loaded, seat: &Seat) -> bool {
    holder(ctx, loaded, seat).is_none() && seat.state != SeatState::Dropped
}

/// A seat: who sits there in which role, or what is looked for, marked as open.
pub fn seat(ctx: &Ctx, loaded: &Loaded, seat: &Seat) -> Markup {
    let words = ctx.words;
    let language = loaded.plan.programme.language;
    let role = match (&seat.text, seat.role) {
        (Some(text), _) => Some(layout::content_span(ctx, language, text)),
        (None, Some(role)) => Some(html! { (words.text(&format!("word-RoleKind-{}", role.as_str()))) }),
        (None, None) => None,
    };
    let organisation = seat.organisation.as_ref();
    let organisation = loaded.plan.organisations.iter().find(|o| organisation == Some(&o.id));
    html! {
        @if let Some(person) = holder(ctx, loaded, seat) {
            (name(ctx, loaded, person))
            @if let Some(role) = role { span.muted { ", " (role) } }
            @if !seat.state.is_settled() { " " (state(ctx, loaded, seat)) }
        } @else {
            @if let Some(role) = role { (role) " " }
            @if let Some(count) = seat.count.filter(|count| *count > 1) { "× " (count) " " }
            (state(ctx, loaded, seat))
        }
        @if let Some(organisation) = organisation { span.muted { " (" (organisation.short.as_ref().unwrap_or(&organisation.name)) ")" } }
    }
}

fn state(ctx: &Ctx, loaded: &Loaded, seat: &Seat) -> Markup {
    // Those who may not know whom it is about see an open seat.
    let plans = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let state = if plans && !seat.state.is_settled() { seat.state } else { SeatState::Open };
    html! {
        span.ds-tag data-color="neutral" data-state="tentative" {
            span.icon.icon-person aria-hidden="true" {}
            (ctx.words.text(&format!("word-SeatState-{}", state.as_str())))
        }
    }
}
