//! The API: everything the pages offer, for programs. One table of operations
//! gives both the routes and the OpenAPI document.

mod agendas;
mod answer;
mod calendars;
mod call;
mod colleagues;
mod document;
mod documents;
mod elements;
mod history;
mod kept;
mod merge;
mod methods;
mod my_page;
mod network_map;
mod newsletters;
mod overview;
mod page;
mod people;
mod placing;
mod placing_schemas;
#[cfg(test)]
mod placing_tests;
mod programmes;
mod register;
mod requests;
mod scheduling;
mod schemas;
mod sign_ups;
mod table;
#[cfg(test)]
mod tests;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![Route::get("/api", Need::Anyone, page::page)];
    routes.extend(table::OPERATIONS.iter().map(table::Operation::route));
    routes
}
