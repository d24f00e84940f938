//! An organisation's look on its documents: name, colour and logo.

mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use store::of;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let manage = Need::Workspace(Action::ManageAccounts);
    vec![
        Route::get("/look", manage, pages::page),
        Route::post("/look", manage, pages::save),
        Route::get("/look/logo", Need::SignedIn, pages::logo),
    ]
}
