//! The programme on paper: every document to look at and to fetch.

mod fetch;
mod ground;
mod pages;
#[cfg(test)]
mod tests;

pub use fetch::{menu, problem, respond};
pub use ground::{Asked, Basis, Reader, basis, holds_calendar, may};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let view = Need::Programme(Action::View);
    vec![
        Route::get("/programmes/{programme}/documents", view, pages::index),
        Route::get("/programmes/{programme}/documents/{document}", view, pages::preview),
        Route::get("/programmes/{programme}/documents/{document}/{format}", view, fetch::file),
    ]
}
