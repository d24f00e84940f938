//! Letters to many: written, looked at, sent once; whoever wants no more ends
//! them with one click.

mod pages;
mod recipients;
mod send;
mod stop;
mod store;
#[cfg(test)]
mod tests;

pub use pages::draft;
pub use send::deliver_now;
pub use store::{Newsletter, list};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/newsletters", edit, pages::index),
        Route::post("/programmes/{programme}/newsletters", edit, pages::create),
        Route::get("/programmes/{programme}/newsletters/{newsletter}", edit, pages::page),
        Route::post("/programmes/{programme}/newsletters/{newsletter}", edit, pages::change),
        Route::post("/programmes/{programme}/newsletters/{newsletter}/removal", edit, pages::remove),
        Route::post("/programmes/{programme}/newsletters/{newsletter}/sending", edit, send::send),
        Route::get("/newsletters/{code}", Need::Anyone, stop::page),
        Route::post("/newsletters/{code}", Need::Anyone, stop::stop),
    ]
}
