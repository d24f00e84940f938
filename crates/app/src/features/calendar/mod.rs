//! The calendar: a programme's dated things as a file, and links by which
//! somebody's own calendar keeps up with the plan. A link is a secret: whoever
//! has it reads the calendar with its owner's rights at that moment.

mod feed;
mod file;
mod items;
mod kept;
mod links;
mod pages;
mod sent;
mod store;
#[cfg(test)]
mod tests;

pub use file::{Wanted, write};
pub use kept::Kept;
pub use links::{NewLink, end_link, make_link};
pub use pages::menu;
pub use sent::{Sendable, sendable};
pub use store::{Link, links};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/calendar.ics", Need::Programme(Action::View), file::download),
        Route::get("/calendar", Need::SignedIn, pages::index),
        Route::post("/calendar", Need::SignedIn, pages::make),
        Route::get("/calendar/links/{link}/ending", Need::SignedIn, pages::ask),
        Route::post("/calendar/links/{link}/ending", Need::SignedIn, pages::end),
        Route::get("/calendar/{token}", Need::Anyone, feed::fetch),
    ]
}
