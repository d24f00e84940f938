//! Who steers: bodies and groups, when they meet, what they decide.

mod bodies;
mod decide;
mod pages;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/governance", Need::Programme(Action::View), pages::governance),
        Route::post("/programmes/{programme}/governance/decisions", edit, decide::record),
        Route::post("/programmes/{programme}/governance/decisions/{decision}", edit, decide::settle),
    ]
}
