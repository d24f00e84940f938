//! Signing up without an account, invitations, who comes and who came.
//!
//! A sign-up stands in the plan; who was invited or signed up stands in rows of
//! its own, so that it can be forgotten without touching the plan's history.

mod asked;
mod attendance;
mod deeds;
mod desk;
mod known;
mod letters;
mod open;
mod personal;
mod public;
mod replies;
mod store;
#[cfg(test)]
mod tests;

pub use deeds::{Held, Joined, Newcomer, sign_up};
pub use known::{attendances, attendees};
pub use letters::Sender;
pub use replies::{Outcome, reply};
pub use store::{Needs, Registration, all, is_now, note_attendance, of_programme, one, tidy};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/public/{workspace}/{programme}/sign-ups/{sign_up}", Need::Published, public::page),
        Route::post("/public/{workspace}/{programme}/sign-ups/{sign_up}", Need::Published, public::join),
        Route::get("/answers/{code}", Need::Anyone, personal::page),
        Route::post("/answers/{code}", Need::Anyone, personal::answer),
        Route::post("/answers/{code}/needs", Need::Anyone, personal::tell),
        Route::post("/answers/{code}/substitute", Need::Anyone, personal::replace),
        Route::get("/programmes/{programme}/sign-ups", edit, open::index),
        Route::post("/programmes/{programme}/sign-ups", edit, open::create),
        Route::get("/programmes/{programme}/sign-ups/{sign_up}", edit, desk::page),
        Route::post("/programmes/{programme}/sign-ups/{sign_up}/invitations", edit, desk::invite),
        Route::post("/programmes/{programme}/sign-ups/{sign_up}/reminders", edit, desk::remind),
        Route::post("/programmes/{programme}/sign-ups/{sign_up}/updates", edit, desk::update),
        Route::post("/programmes/{programme}/sign-ups/{sign_up}/answers", edit, desk::answer),
        Route::get("/programmes/{programme}/sign-ups/{sign_up}/attendance", edit, attendance::page),
        Route::post("/programmes/{programme}/sign-ups/{sign_up}/attendance", edit, attendance::note),
    ]
}
