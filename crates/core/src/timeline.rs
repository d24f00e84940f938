//! The programme along time: what takes place when, as a sorted list and as
//! a picture whose labels never overlap.

mod gather;
mod picture;
mod resolve;
mod sheets;

#[cfg(test)]
mod tests;

pub use gather::timeline;
pub use picture::{Bar, PhaseBox, Picture, Row, SMALL, Section, TYPE, Tick, WIDTH, picture};
pub use resolve::{Resolved, resolve};

use jiff::civil::Date;

use crate::period::Column;
use crate::programme::{Certainty, Mark, Phase, Status};
use crate::{ElementKind, FuzzyDate, Id};

/// What an item of the timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// The programme starts or ends.
    Programme,
    /// An activity takes place in a period.
    Occurrence,
    /// A meeting.
    Meeting,
    /// An activity must be done.
    Deadline,
    /// A thing drawn on the plan's own timeline.
    Entry,
    /// A product comes.
    Product,
}

impl Source {
    /// The word in keys: `meeting`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Occurrence => "occurrence",
            Self::Meeting => "meeting",
            Self::Deadline => "deadline",
            Self::Entry => "entry",
            Self::Product => "product",
        }
    }
}

/// One thing on the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it is.
    pub source: Source,
    /// The element's kind; nothing for the programme itself.
    pub kind: Option<ElementKind>,
    /// The element's id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Items with the same series are drawn on one line under one label.
    pub series: Id,
    /// The section of the picture: a track or a result.
    pub section: Option<Id>,
    /// The date as written, with a missing year filled in where it is known.
    pub date: Option<FuzzyDate>,
    /// The plan's column, where that is all that is known.
    pub column: Option<Column>,
    /// First and last day meant; nothing where the date is not known.
    pub days: Option<(Date, Date)>,
    /// The days were worked out from another element's date.
    pub about: bool,
    /// The days are known to the day, not to a month or season.
    pub exact: bool,
    /// Before, during or after the programme.
    pub phase: Phase,
    /// How sure it is.
    pub certainty: Certainty,
    /// How far it has come.
    pub status: Status,
    /// The word that said it is not sure, as printed.
    pub marker: Option<String>,
    /// Why it was cancelled or moved.
    pub cause: Option<String>,
    /// A mark in the programme's life.
    pub mark: Option<Mark>,
}

/// A programme's timeline.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// The programme's first day, where it is known.
    pub start: Option<Date>,
    /// The programme's last day, where it is known.
    pub end: Option<Date>,
    /// By earliest, then latest day, then as in the plan; what has no date
    /// comes last.
    pub items: Vec<Item>,
}
