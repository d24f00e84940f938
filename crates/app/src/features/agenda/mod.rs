//! The agenda designer: the days of a meeting, minute by minute.

mod day;
mod delay;
mod facts;
mod item;
mod lines;
mod pages;
mod row;
mod save;
#[cfg(test)]
mod tests;

pub use facts::said;
pub use save::{address, append};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let view = Need::Programme(Action::View);
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/meetings/{meeting}/agenda", view, pages::agenda),
        Route::post("/programmes/{programme}/meetings/{meeting}/agenda/items", edit, lines::add),
        Route::get("/programmes/{programme}/meetings/{meeting}/agenda/items/{item}", edit, item::form),
        Route::post("/programmes/{programme}/meetings/{meeting}/agenda/items/{item}", edit, item::change),
        Route::post("/programmes/{programme}/meetings/{meeting}/agenda/items/{item}/time", edit, row::time),
        Route::post(
            "/programmes/{programme}/meetings/{meeting}/agenda/items/{item}/position",
            edit,
            row::position,
        ),
        Route::post(
            "/programmes/{programme}/meetings/{meeting}/agenda/items/{item}/removal",
            edit,
            row::remove,
        ),
        Route::post("/programmes/{programme}/meetings/{meeting}/agenda/days", edit, day::hours),
        Route::post("/programmes/{programme}/meetings/{meeting}/agenda/template", edit, day::template),
        Route::get("/programmes/{programme}/meetings/{meeting}/agenda/delay", view, delay::page),
        Route::post("/programmes/{programme}/meetings/{meeting}/agenda/delay", edit, delay::take_over),
    ]
}
