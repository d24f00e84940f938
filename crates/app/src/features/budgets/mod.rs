//! Time budgets: what each role is to spend, as stated and as computed.

mod pages;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/time", Need::Programme(Action::View), pages::time)]
}
