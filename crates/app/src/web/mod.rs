//! From request to answer: routes, who asks, problems, page frame, assets.

pub mod address;
#[cfg(test)]
mod answers_tests;
mod assets;
pub mod csv;
pub mod form;
mod guard;
#[cfg(test)]
mod matrix_tests;
pub(crate) use guard::{cookie, zone};
pub mod layout;
mod paging;
pub mod picture;
#[cfg(test)]
mod privacy_tests;
mod problem;
mod routes;
pub mod seat;
mod typed;
mod upload;
mod viewer;
mod views;

pub use guard::Ctx;
pub use paging::Paging;
use problem::problem_json;
pub use problem::{Kind, Problem};
pub use routes::{Need, Route, router};
pub use typed::Form;
pub use upload::{LARGEST, Sent, Upload};
pub use viewer::Viewer;
