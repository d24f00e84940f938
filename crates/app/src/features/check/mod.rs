//! What the programme check finds, beside the plan.

mod pages;

pub use pages::{address, of_element, of_elements, panel};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/check", Need::Programme(Action::ViewCheck), pages::check)]
}
