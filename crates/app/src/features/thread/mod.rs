//! The red thread: any element with the whole chain it belongs to.

mod pages;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/thread", Need::Programme(Action::View), pages::thread)]
}
