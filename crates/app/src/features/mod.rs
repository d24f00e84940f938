//! One folder per capability. Each offers its routes and what others may use
//! of it; its store and pages are its own.

pub mod about;
pub mod accounts;
pub mod agenda;
pub mod api;
pub mod budgets;
pub mod calendar;
pub mod check;
pub mod directory;
pub mod documents;
pub mod duplicates;
pub mod elements;
pub mod files;
pub mod governance;
pub mod groups;
pub mod hand_over;
pub mod history;
pub mod imports;
pub mod interviews;
pub mod look;
pub mod mail;
pub mod matrix;
pub mod meetings;
pub mod mentors;
pub mod methods;
pub mod my_page;
pub mod network_map;
pub mod newsletters;
pub mod pairs;
pub mod people;
pub mod placing;
pub mod planner;
pub mod programmes;
pub mod projects;
pub mod publication;
pub mod rounds;
pub mod scheduling;
pub mod search;
pub mod sign_ups;
pub mod sparring;
pub mod thread;
pub mod timeline;
pub mod versions;
pub mod wheel;

use crate::web::Route;

/// Every route of the application. A route that is not here does not exist.
pub fn routes() -> Vec<Route> {
    let mut routes = Vec::new();
    routes.extend(about::routes());
    routes.extend(accounts::routes());
    routes.extend(agenda::routes());
    routes.extend(api::routes());
    routes.extend(calendar::routes());
    routes.extend(check::routes());
    routes.extend(directory::routes());
    routes.extend(documents::routes());
    routes.extend(duplicates::routes());
    routes.extend(elements::routes());
    routes.extend(groups::routes());
    routes.extend(hand_over::routes());
    routes.extend(history::routes());
    routes.extend(imports::routes());
    routes.extend(interviews::routes());
    routes.extend(look::routes());
    routes.extend(matrix::routes());
    routes.extend(mail::routes());
    routes.extend(newsletters::routes());
    routes.extend(my_page::routes());
    routes.extend(network_map::routes());
    routes.extend(pairs::routes());
    routes.extend(people::routes());
    routes.extend(placing::routes());
    routes.extend(programmes::routes());
    routes.extend(publication::routes());
    routes.extend(rounds::routes());
    routes.extend(scheduling::routes());
    routes.extend(search::routes());
    routes.extend(sign_ups::routes());
    routes.extend(versions::routes());
    routes.extend(sparring::routes());
    routes.extend(thread::routes());
    routes.extend(meetings::routes());
    routes.extend(mentors::routes());
    routes.extend(methods::routes());
    routes.extend(planner::routes());
    routes.extend(governance::routes());
    routes.extend(budgets::routes());
    routes.extend(timeline::routes());
    routes.extend(wheel::routes());
    routes.extend(projects::routes());
    routes
}
