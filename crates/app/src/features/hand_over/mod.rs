//! Everything that an organisation has in one file that is read without
//! Samspil: each programme as its own hand-over file holds it, the logo, and
//! who has access. Whoever asks gets what they may see, and nothing else.

mod make;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use make::{Bound, Wanted, make, unbounded};
pub use pages::respond;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/hand-over", Need::SignedIn, pages::page),
        Route::get("/hand-over/zip", Need::SignedIn, pages::file),
    ]
}
