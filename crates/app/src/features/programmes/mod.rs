//! Programmes: the list, the overview, creating, copying, archiving.

mod pages;
mod store;

pub use store::{Imported, Loaded, Summary, create, find, import, list, load, read, workspace_for};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes", Need::SignedIn, pages::index),
        Route::get("/programmes/{programme}", Need::Programme(Action::View), pages::overview),
    ]
}
