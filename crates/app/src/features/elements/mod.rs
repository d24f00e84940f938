//! Elements of a plan: one way to change any of them, with version, history,
//! undo and search, and one set of pages for all kinds.

mod by;
mod order;
mod pages;
mod removing;
pub mod searchable;
mod store;
#[cfg(test)]
mod tests;
mod undo;

pub use by::By;
pub use order::{placed, positions, swap};
pub use pages::conflicted;
pub use removing::carry_out;
pub use store::{Applied, Change, ChangeError, apply, record};
pub use undo::{can_be_undone, text_at, undo};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let view = Need::Programme(Action::View);
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/edit", edit, pages::edit_head),
        Route::post("/programmes/{programme}/edit", edit, pages::change_head),
        Route::get("/programmes/{programme}/parts", view, pages::all),
        Route::get("/programmes/{programme}/parts-of/{id}", view, pages::by_id),
        Route::get("/programmes/{programme}/new/{kind}", edit, pages::new),
        Route::post("/programmes/{programme}/new/{kind}", edit, pages::create),
        Route::get("/programmes/{programme}/parts/{kind}", view, pages::list),
        Route::get("/programmes/{programme}/parts/{kind}/{id}", view, pages::sheet),
        Route::get("/programmes/{programme}/parts/{kind}/{id}/edit", edit, pages::edit),
        Route::post("/programmes/{programme}/parts/{kind}/{id}/edit", edit, pages::change),
        Route::get("/programmes/{programme}/parts/{kind}/{id}/delete", edit, pages::ask),
        Route::post("/programmes/{programme}/parts/{kind}/{id}/delete", edit, pages::remove),
        Route::post("/programmes/{programme}/parts/{kind}/{id}/move", edit, pages::relocate),
    ]
}
