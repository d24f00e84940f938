//! Sparring between leaders and between projects: asked for, answered, framed,
//! ended by those in it; those who plan see that it is.

mod deeds;
mod pages;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;
use samspil_core::programme::Person;

use crate::features::programmes::Loaded;
use crate::web::{Ctx, Need, Route};

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

/// Who asks, among the people of the programme: known by the mail address, where
/// just one has it.
fn own_person<'a>(ctx: &Ctx, loaded: &'a Loaded) -> Option<&'a Person> {
    let mail = ctx.viewer.account.as_ref()?.email.trim().to_lowercase();
    let same = |person: &&Person| person.email.as_ref().is_some_and(|own| own.trim().to_lowercase() == mail);
    let mut found = loaded.plan.people.iter().filter(same);
    found.next().filter(|_| found.next().is_none())
}
