//! The outbox: mail is a row written with the change it tells of and leaves
//! afterwards. In the demo nothing leaves and the outbox is a page.

mod incoming;
mod notice;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use incoming::{Incoming, LARGEST, read};
pub use notice::{Notice, notify};
pub use store::{
    Extra, Letter, NewMail, bounced, claim, delivered, due, expire, failed, forget, given_up, queue,
    undelivered, waiting,
};

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/mail", Need::Demo, pages::index), Route::get("/mail/{mail}", Need::Demo, pages::show)]
}
