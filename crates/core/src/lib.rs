//! What is true in a network or talent programme: types, rules, permissions
//! and the programme check. No input or output, no clock, no randomness, no
//! SQL, no HTML: `now`, language and random values are arguments.

pub mod access;
pub mod agenda;
pub mod budget;
pub mod certainty;
pub mod check;
pub mod colleagues;
pub mod date;
pub mod diff;
pub mod duration;
pub mod element;
pub mod figure;
pub mod fit;
pub mod form;
pub mod grouping;
pub mod holidays;
pub mod id;
pub mod interviews;
pub mod language;
pub mod lessons;
pub mod lettering;
pub mod matrix;
pub mod mentoring;
pub mod message;
pub mod method;
pub mod own_form;
pub mod pairing;
pub mod people;
pub mod period;
pub mod plan_file;
pub mod planner;
pub mod programme;
pub mod projects;
pub mod removal;
pub mod rounds;
pub mod scheduling;
mod seats;
pub mod shift;
#[cfg(any(test, feature = "test-support"))]
pub mod test_support;
pub mod thread;
pub mod timeline;
pub mod view;
pub mod wheel;

pub use date::FuzzyDate;
pub use element::{Element, ElementKind};
pub use figure::Figure;
pub use id::Id;
pub use language::Language;
pub use message::Message;
pub use programme::Programme;
