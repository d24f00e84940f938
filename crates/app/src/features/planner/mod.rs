//! The meeting planner: who takes part in which meeting, with what, how,
//! edited in place; themes and how many meetings fit; the board of places for
//! which somebody is sought; and the review after each meeting.

mod board;
mod conflict;
mod fill;
mod length;
mod line;
mod lines;
mod overview;
mod page;
mod review;
mod review_changes;
mod section;
mod series;
#[cfg(test)]
mod tests;
mod themes;
mod view;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let (view, edit) = (Need::Programme(Action::View), Need::Programme(Action::EditPlan));
    vec![
        Route::get("/programmes/{programme}/planner", view, page::page),
        Route::post("/programmes/{programme}/planner/meetings", edit, series::create),
        Route::post("/programmes/{programme}/planner/themes/{theme}/order", edit, themes::order),
        Route::post("/programmes/{programme}/planner/themes/{theme}/meetings", edit, themes::take_up),
        Route::get("/programmes/{programme}/meetings/{meeting}/lines/new", edit, lines::new),
        Route::post("/programmes/{programme}/meetings/{meeting}/lines", edit, lines::add),
        Route::get("/programmes/{programme}/meetings/{meeting}/lines/{line}", edit, lines::edit),
        Route::post("/programmes/{programme}/meetings/{meeting}/lines/{line}", edit, lines::save),
        Route::post("/programmes/{programme}/meetings/{meeting}/lines/{line}/place", edit, lines::place),
        Route::post("/programmes/{programme}/meetings/{meeting}/lines/{line}/removal", edit, lines::remove),
        Route::post("/programmes/{programme}/meetings/{meeting}/core-participants", edit, lines::add_core),
        Route::get("/programmes/{programme}/meetings/{meeting}/length", edit, length::page),
        Route::post("/programmes/{programme}/meetings/{meeting}/length", edit, length::set),
        Route::get("/programmes/{programme}/meetings/{meeting}/review", edit, review::page),
        Route::post("/programmes/{programme}/meetings/{meeting}/review", edit, review::answer),
        Route::get("/programmes/{programme}/seats", view, board::page),
        Route::get("/programmes/{programme}/seats/{element}/{seat}", edit, fill::page),
        Route::post("/programmes/{programme}/seats/{element}/{seat}", edit, fill::save),
    ]
}
