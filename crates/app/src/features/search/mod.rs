//! Search over every plan the person may see.

mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use store::{Found, hits};

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/search", Need::SignedIn, pages::search)]
}
