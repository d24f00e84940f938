//! The network map: who has met whom, through what, and how the network grows.
//! By name for those who plan; everybody else sees organisations and themselves.

mod lists;
mod page;
mod shown;
#[cfg(test)]
mod tests;

pub use shown::{LEAST, Shown};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let view = Need::Programme(Action::View);
    vec![
        Route::get("/programmes/{programme}/network-map", view, page::page),
        Route::get("/programmes/{programme}/network-map.svg", view, page::file),
    ]
}
