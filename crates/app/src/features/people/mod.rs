//! The people of a programme: participants, members, networks.

mod belongings;
mod invitation;
mod listing;
mod member_filters;
mod members;
mod networks;
mod organisations;
mod pages;
mod person;
#[cfg(test)]
pub(crate) mod register_tests;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use maud::{Markup, html};

use crate::features::directory;
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Need, Route, seat};

const VIEW: Need = Need::Programme(Action::View);
const MANAGE: Need = Need::Programme(Action::Manage);

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/people", VIEW, pages::index),
        Route::get("/programmes/{programme}/people.csv", VIEW, pages::file),
        Route::get("/programmes/{programme}/people/{person}", VIEW, person::page),
        Route::post("/programmes/{programme}/people/{person}/invitation", MANAGE, invitation::invite),
        Route::post("/programmes/{programme}/listing", VIEW, listing::answer),
        Route::get("/programmes/{programme}/members", VIEW, members::page),
        Route::get("/programmes/{programme}/networks", VIEW, networks::page),
        Route::get("/programmes/{programme}/organisations", VIEW, organisations::index),
        Route::get("/programmes/{programme}/organisations/{organisation}", VIEW, organisations::organisation),
        Route::get("/programmes/{programme}/units/{unit}", VIEW, organisations::unit),
    ]
}

/// Where the reader takes part and has not said whether the others may see it:
/// the question.
pub fn listing_question(ctx: &Ctx, loaded: &Loaded) -> Markup {
    match seat::own(ctx, loaded) {
        Some(own) if listing::is_open(own) => listing::panel(ctx, loaded),
        _ => html! {},
    }
}

/// Links between participants, members, networks and organisations.
pub(crate) fn relatives(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let pages = [
        ("people", "view-people"),
        ("members", "members-title"),
        ("networks", "networks-title"),
        ("organisations", "organisations-title"),
        ("sparring", "sparring-title"),
    ];
    let edit = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let planning = [
        ("duplicates", "duplicates-title", true),
        ("directory", "directory-title", directory::concern(loaded)),
    ];
    html! {
        div.row.screen-only {
            @for (path, key) in pages {
                @let address = format!("/programmes/{}/{path}", loaded.slug());
                @let here = (ctx.path == address).then_some("page");
                a href=(address) aria-current=[here] { (ctx.words.text(key)) }
            }
            @for (path, key, _) in planning.into_iter().filter(|(.., concerns)| edit && *concerns) {
                @let address = format!("/programmes/{}/{path}", loaded.slug());
                @let here = (ctx.path == address).then_some("page");
                a href=(address) aria-current=[here] { (ctx.words.text(key)) }
            }
        }
    }
}
