//! Plans on paper, and the way back.
//!
//! Out: [`kinds`] lays a programme out as a [`paper::Document`] or a
//! [`paper::Workbook`], in the reader's words; [`docx`], [`pdf`], [`html`] and
//! [`xlsx`] write it. Pictures and calendars have rooms of their own.
//!
//! Back: [`read`] turns a file into tables of cells that know where they stood;
//! `import` recognises what they are and makes changes of a programme of them.

pub mod calendar;
mod characters;
pub mod docx;
mod fault;
mod fonts;
pub mod hand_over;
pub mod html;
pub mod import;
pub mod kinds;
mod literal;
pub mod logo;
pub mod paper;
pub mod pdf;
pub mod pictures;
pub mod read;
pub mod render;
mod spaces;
mod titles;
pub mod xlsx;

pub use fault::Fault;
