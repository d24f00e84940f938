//! Buddies: pairs found with proof, each with its reasons, changed by hand and
//! judged anew, taken over into the plan.

mod actions;
mod draft;
mod index;
mod pages;
mod said;
mod store;
#[cfg(test)]
mod tests;

pub use actions::begin;
pub use draft::{Blocked, Draft, Exception};
pub use said::{blocked, reasons};
pub use store::{Kept, list, one, swap, take_over};

use samspil_core::access::Action;
use samspil_core::programme::{ProgrammeKind, RelationshipKind, RoleKind};

use crate::features::programmes::Loaded;
use crate::web::{Need, Route};

/// Whether a programme has to do with buddies.
pub fn concern(loaded: &Loaded) -> bool {
    let plan = &loaded.plan;
    plan.programme.kind == ProgrammeKind::TalentProgramme
        || plan.people.iter().any(|person| person.roles.contains(&RoleKind::Talent))
        || plan.relationships.iter().any(|bound| bound.kind == RelationshipKind::Buddies)
}

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/pairs", edit, index::page),
        Route::post("/programmes/{programme}/pairs", edit, actions::propose),
        Route::get("/programmes/{programme}/pairs/{proposal}", edit, pages::page),
        Route::post("/programmes/{programme}/pairs/{proposal}/swaps", edit, actions::swap),
        Route::post("/programmes/{programme}/pairs/{proposal}/exceptions", edit, actions::allow),
        Route::post("/programmes/{programme}/pairs/{proposal}/removal", edit, actions::remove),
        Route::post("/programmes/{programme}/pairs/{proposal}/take-over", edit, actions::take_over),
    ]
}
