//! Persons and organisations that stand there twice: found, compared side by
//! side, made one in one batch.

mod compare;
mod list;
mod merge;
mod store;
#[cfg(test)]
mod tests;

pub use list::{Found, found};
pub use merge::{merge, refused};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/duplicates", edit, list::page),
        Route::get("/programmes/{programme}/duplicates/{kept}/{gone}", edit, compare::page),
        Route::post("/programmes/{programme}/duplicates/{kept}/{gone}/merge", edit, merge::post),
        Route::post("/programmes/{programme}/duplicates/{kept}/{gone}/difference", edit, list::differ),
        Route::post("/programmes/{programme}/duplicates/{kept}/{gone}/doubt", edit, list::doubt),
    ]
}
