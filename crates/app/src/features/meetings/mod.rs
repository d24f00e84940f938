//! The meetings as a lesson plan: when, where, with what and with whom.

mod columns;
mod lesson;
mod me;
mod pages;
mod reasons;
#[cfg(test)]
mod tests;
mod year;

pub use columns::{Columns, how};
pub use lesson::{certainty_word, title, when};
pub use me::link as my_meetings;
pub use reasons::reasons;

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/meetings", Need::Programme(Action::View), pages::meetings),
        Route::post("/programmes/{programme}/meetings/year", Need::Programme(Action::EditPlan), year::choose),
    ]
}
