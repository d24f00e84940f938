//! Tables from Word, Excel and other programs taken into a plan: looked through
//! side by side with what they become, put right, accepted in one go, undone in
//! one go.

mod accept;
mod begin;
mod meeting;
mod people;
mod review;
mod settle;
mod shown;
mod store;
#[cfg(test)]
mod tests;

pub use accept::{Accepted, accept, report};
pub use begin::{Taken, take};
pub use settle::{Drafted, draft_of, drafted, refused};
pub use store::{Import, Report, Traced, find, list, remove, settle};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/imports", edit, begin::page),
        Route::post("/programmes/{programme}/imports", edit, begin::send),
        Route::get("/programmes/{programme}/imports/{import}", edit, review::page),
        Route::post("/programmes/{programme}/imports/{import}/settings", edit, settle::save),
        Route::post("/programmes/{programme}/imports/{import}/shifts", edit, settle::shift),
        Route::post("/programmes/{programme}/imports/{import}/acceptance", edit, accept::post),
        Route::post("/programmes/{programme}/imports/{import}/removal", edit, begin::remove),
        Route::get("/programmes/{programme}/imports/{import}/file", edit, begin::original),
    ]
}
