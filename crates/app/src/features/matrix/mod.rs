//! The plan matrix: results × periods, edited in place, and which goals and
//! effects the results cover.

mod build;
mod cell;
mod conflict;
mod coverage;
mod form;
mod lists;
mod plan;
mod save;
mod store;
#[cfg(test)]
mod tests;
mod view;

pub use view::capital;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let (view, edit) = (Need::Programme(Action::View), Need::Programme(Action::EditPlan));
    vec![
        Route::get("/programmes/{programme}/plan", view, plan::page),
        Route::post("/programmes/{programme}/plan/goals", edit, build::goal),
        Route::post("/programmes/{programme}/plan/effects", edit, build::effect),
        Route::post("/programmes/{programme}/plan/results", edit, build::result),
        Route::post("/programmes/{programme}/plan/periods", edit, build::periods),
        Route::post("/programmes/{programme}/plan/order", edit, build::order),
        Route::get("/programmes/{programme}/plan/{row}/{column}", view, cell::show),
        Route::post("/programmes/{programme}/plan/{row}/{column}", edit, cell::save),
        Route::get("/programmes/{programme}/coverage", view, coverage::page),
        Route::post("/programmes/{programme}/coverage", edit, coverage::save),
    ]
}
