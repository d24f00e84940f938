//! The public directory of a field's initiatives: anyone may read it and
//! suggest more; who plans decides what comes in.

mod decide;
mod export;
mod moderate;
mod public;
mod store;
mod suggest;
#[cfg(test)]
mod tests;

pub use decide::{take_in, turn_down};
pub use store::{Decision, Sent, keep, list, one, purge};

use samspil_core::access::Action;
use samspil_core::programme::ProgrammeKind;

use crate::features::programmes::Loaded;
use crate::web::{Ctx, Need, Problem, Route};

/// Whether a programme has a directory: a network of a field, or one that has
/// initiatives.
pub fn concern(loaded: &Loaded) -> bool {
    loaded.plan.programme.kind == ProgrammeKind::Network || !loaded.plan.initiatives.is_empty()
}

/// The programme, where it has a directory.
fn with_directory(ctx: &Ctx) -> Result<&Loaded, Problem> {
    let loaded = ctx.programme()?;
    if concern(loaded) { Ok(loaded) } else { Err(Problem::not_found()) }
}

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    let open = Need::Published;
    vec![
        Route::get("/public/{workspace}/{programme}/directory", open, public::page),
        Route::get("/public/{workspace}/{programme}/directory.json", open, export::json),
        Route::get("/public/{workspace}/{programme}/directory.csv", open, export::csv),
        Route::get("/public/{workspace}/{programme}/directory/suggestion", open, suggest::form),
        Route::post("/public/{workspace}/{programme}/directory/suggestion", open, suggest::send),
        Route::get("/public/{workspace}/{programme}/directory/thanks", open, suggest::thanks),
        Route::get("/programmes/{programme}/directory", edit, moderate::index),
        Route::get("/programmes/{programme}/directory/{suggestion}", edit, moderate::one),
        Route::post("/programmes/{programme}/directory/{suggestion}/acceptance", edit, decide::accept),
        Route::post("/programmes/{programme}/directory/{suggestion}/rejection", edit, decide::reject),
        Route::post("/programmes/{programme}/directory/{suggestion}/return", edit, decide::take_up),
    ]
}
