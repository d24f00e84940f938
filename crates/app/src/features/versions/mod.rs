//! Versions of a plan: named, approved, compared.

mod changes;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use changes::compared;
pub use store::{Kept, Named, keep, list as kept, read as kept_plan};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/versions", Need::Programme(Action::View), pages::index),
        Route::post("/programmes/{programme}/versions", Need::Programme(Action::EditPlan), pages::keep),
        Route::get("/programmes/{programme}/versions/compare", Need::Programme(Action::View), pages::compare),
    ]
}
