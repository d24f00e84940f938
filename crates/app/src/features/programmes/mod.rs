//! Programmes: the list, the overview, creating, copying, archiving, deleting
//! and restoring, taking plan files in and out.

mod deeds;
mod import;
mod lifecycle;
mod loaded;
mod new;
mod overview;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use deeds::{Copy, archive, copy, delete, listed, publish, restore};
pub use import::{Imported, import, replace_plan, workspace_for};
pub use loaded::{Loaded, change, find, hold, load, read, standing};
pub use store::{Summary, create, heads, list, taken, taken_ids};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes", Need::SignedIn, pages::index),
        Route::get("/programmes/new", Need::Workspace(Action::CreateProgramme), new::form),
        Route::post("/programmes/new", Need::Workspace(Action::CreateProgramme), new::create),
        Route::get("/programmes/{programme}", Need::Programme(Action::View), overview::overview),
        Route::get("/programmes/{programme}/manage", Need::Programme(Action::Manage), lifecycle::manage),
        Route::post("/programmes/{programme}/copy", Need::Programme(Action::Manage), lifecycle::copy),
        Route::post("/programmes/{programme}/archive", Need::Programme(Action::Manage), lifecycle::archive),
        Route::post("/programmes/{programme}/deletion", Need::Programme(Action::Manage), lifecycle::delete),
        Route::post("/restorations", Need::SignedIn, lifecycle::restore),
        Route::get("/programmes/{programme}/plan.toml", Need::Programme(Action::EditPlan), lifecycle::toml),
        Route::get("/programmes/{programme}/plan.json", Need::Programme(Action::EditPlan), lifecycle::json),
    ]
}
