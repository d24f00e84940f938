//! The calendar that plans itself: what is to be placed, by which rules, with
//! whom; proposals of dates with their reasons, side by side; one date moved
//! and what follows; everything taken over in one step.

mod absences;
mod actions;
mod chosen;
mod compare;
mod contradiction;
mod index;
#[cfg(test)]
mod judge_tests;
mod months;
mod moves;
mod numbers;
mod outcome;
mod proposal;
mod reasons;
mod runs;
mod said;
mod settings_form;
mod store;
mod take_over;
#[cfg(test)]
mod tests;

pub use outcome::{Found, Outcome, Weights};
pub use runs::{Begun, Runs, begin};
pub use store::{Proposal, find, list};
pub use take_over::take_over;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/scheduling", edit, index::page),
        Route::post("/programmes/{programme}/scheduling", edit, actions::propose),
        Route::post("/programmes/{programme}/scheduling/absences", edit, absences::add),
        Route::get("/programmes/{programme}/scheduling/comparison", edit, compare::page),
        Route::get("/programmes/{programme}/scheduling/{proposal}", edit, proposal::page),
        Route::post("/programmes/{programme}/scheduling/{proposal}/cancellation", edit, actions::cancel),
        Route::post("/programmes/{programme}/scheduling/{proposal}/removal", edit, actions::remove),
        Route::post("/programmes/{programme}/scheduling/{proposal}/relaxations", edit, actions::relax),
        Route::get("/programmes/{programme}/scheduling/{proposal}/moves", edit, moves::preview),
        Route::post("/programmes/{programme}/scheduling/{proposal}/moves", edit, moves::keep),
        Route::post("/programmes/{programme}/scheduling/{proposal}/take-over", edit, take_over::post),
    ]
}
