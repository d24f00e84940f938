//! The public page of a published programme: readable by anyone, changeable
//! by nobody.

mod pages;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/public/{workspace}/{programme}", Need::Published, pages::public),
        Route::post("/programmes/{programme}/publication", Need::Programme(Action::Manage), pages::publish),
    ]
}
