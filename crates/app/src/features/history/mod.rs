//! Who changed what, undoing it, and what is new since the last visit.

mod changes;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use changes::visited;
pub use store::{Entry, newest as changes};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/history", Need::Programme(Action::ViewHistory), pages::history),
        Route::post("/programmes/{programme}/undo", Need::Programme(Action::EditPlan), pages::undo),
        Route::get("/changes", Need::SignedIn, changes::changes),
    ]
}
