//! The annual wheel (årshjul): what recurs, as a picture for the wall, as a
//! list, and as the maker of a year's occurrences.

mod make;
mod pages;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let see = Need::Programme(Action::View);
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/wheel", see, pages::wheel),
        Route::get("/programmes/{programme}/wheel.svg", see, pages::file),
        Route::get("/programmes/{programme}/wheel/occurrences", edit, make::preview),
        Route::post("/programmes/{programme}/wheel/occurrences", edit, make::create),
    ]
}
