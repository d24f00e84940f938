//! My page: the next things somebody has before them, in all programmes; and
//! for those who plan, what is behind.

mod gather;
mod page;
mod said;
#[cfg(test)]
mod tests;

pub use gather::{Desk, gather};
pub use said::{address, title};

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/my-page", Need::SignedIn, page::page)]
}
