//! The people of a programme: participants, members, networks.

mod invitation;
mod members;
mod networks;
mod pages;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use maud::{Markup, html};

use crate::features::programmes::Loaded;
use crate::web::{Ctx, Need, Route};

const VIEW: Need = Need::Programme(Action::View);
const MANAGE: Need = Need::Programme(Action::Manage);

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/people", VIEW, pages::index),
        Route::get("/programmes/{programme}/people.csv", VIEW, pages::file),
        Route::post("/programmes/{programme}/people/{person}/invitation", MANAGE, invitation::invite),
        Route::get("/programmes/{programme}/members", VIEW, members::page),
        Route::get("/programmes/{programme}/networks", VIEW, networks::page),
    ]
}

/// Links between participants, members and networks.
fn relatives(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let pages = [("people", "view-people"), ("members", "members-title"), ("networks", "networks-title")];
    html! {
        div.row.screen-only {
            @for (path, key) in pages {
                @let address = format!("/programmes/{}/{path}", loaded.slug());
                @let here = (ctx.path == address).then_some("page");
                a href=(address) aria-current=[here] { (ctx.words.text(key)) }
            }
        }
    }
}
