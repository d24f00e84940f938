//! The reader as a person of the programme.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::lessons::{Seats, people};
use samspil_core::programme::Person;

use crate::features::programmes::Loaded;
use crate::web::Ctx;

/// The person of the programme whose mail address the reader signs in with.
pub fn person<'a>(ctx: &Ctx, loaded: &'a Loaded) -> Option<&'a Person> {
    let account = ctx.viewer.account.as_ref()?;
    let own =
        |p: &&Person| p.email.as_deref().is_some_and(|email| email.eq_ignore_ascii_case(&account.email));
    loaded.plan.people.iter().find(own)
}

/// "When am I in, with what?", for whoever has something to do at a meeting.
pub fn link(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let seats = Seats::seen(ctx.viewer.may(loaded.slug(), Action::EditPlan));
    let known = person(ctx, loaded).filter(|me| people(&loaded.plan, seats).iter().any(|p| p.id == me.id));
    html! {
        @if let Some(me) = known { p {
            a href=(format!("/programmes/{}/meetings?person={}", loaded.slug(), me.id)) { (ctx.words.text("meetings-me")) }
        } }
    }
}
