//! Sparring between leaders and between projects: asked for, answered, framed,
//! ended by those in it; those who plan see that it is.

mod deeds;
mod pages;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let view = Need::Programme(Action::View);
    vec![
        Route::get("/programmes/{programme}/sparring", view, pages::page),
        Route::post("/programmes/{programme}/sparring", view, deeds::ask),
        Route::post("/programmes/{programme}/sparring/{relation}/answer", view, deeds::answer),
        Route::post("/programmes/{programme}/sparring/{relation}/frame", view, deeds::reframe),
        Route::post("/programmes/{programme}/sparring/{relation}/ending", view, deeds::end),
    ]
}
