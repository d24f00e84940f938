//! The reader as a person of the programme.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::lessons::{Seats, people};

use crate::features::programmes::Loaded;
use crate::web::{Ctx, seat};

/// "When am I in, with what?", for whoever has something to do at a meeting.
pub fn link(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let seats = Seats::seen(ctx.viewer.may(loaded.slug(), Action::EditPlan));
    let known = seat::own(ctx, loaded).filter(|me| people(&loaded.plan, seats).iter().any(|p| p.id == me.id));
    html! {
        @if let Some(me) = known { p {
            a href=(format!("/programmes/{}/meetings?person={}", loaded.slug(), me.id)) { (ctx.words.text("meetings-me")) }
        } }
    }
}
