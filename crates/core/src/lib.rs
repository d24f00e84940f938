//! What is true in a network or talent programme: types, rules, permissions
//! and the programme check. No input or output, no clock, no randomness, no
//! SQL, no HTML: `now`, language and random values are arguments.

pub mod access;
pub mod acquaintance;
pub mod agenda;
pub mod attending;
pub mod bodies;
pub mod budget;
pub mod certainty;
pub mod check;
pub mod colleagues;
pub mod date;
pub mod diff;
pub mod directory;
pub mod duplicates;
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
pub mod mailing;
pub mod matrix;
pub mod mentoring;
pub mod merge;
pub mod message;
pub mod method;
pub mod my_page;
pub mod organisations;
pub mod own_form;
pub mod pairing;
pub mod people;
pub mod period;
pub mod plan_file;
pub mod planner;
pub mod programme;
pub mod projects;
pub mod register;
pub mod registration;
pub mod removal;
pub mod rounds;
pub mod scheduling;
mod seats;
pub mod shift;
pub mod sparring;
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
