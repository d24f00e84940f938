//! The timeline: the programme along time, as a picture for the wall and as
//! a list.

mod pages;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/timeline", Need::Programme(Action::View), pages::timeline),
        Route::get("/programmes/{programme}/timeline.svg", Need::Programme(Action::View), pages::file),
    ]
}
