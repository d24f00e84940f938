//! The people of a programme: participants, members, networks.

mod csv;
mod invitation;
mod members;
mod networks;
mod pages;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use crate::web::{Need, Route};

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
