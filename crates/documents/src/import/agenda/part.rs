//! A row of an agenda: a part of the meeting as the file tells it.

use samspil_core::agenda::{line, told};
use samspil_core::programme::{Clock, Minutes};

use super::cells::{What, what};
use crate::import::field::Field;

/// What a row tells. Columns that the table has not tell nothing.
pub(super) struct Part {
    /// The things in its words.
    pub(super) things: Vec<String>,
    /// On which day, where the file names days.
    pub(super) day: Option<u8>,
    /// When it begins.
    pub(super) start: Option<Clock>,
    /// When it ends.
    pub(super) end: Option<Clock>,
    /// Its start is said to be fixed.
    pub(super) fixed: bool,
    /// How long it takes, where that is said as such.
    pub(super) minutes: Option<Minutes>,
    /// What it is.
    pub(super) what: What,
    /// Who presents it, line by line.
    pub(super) presenters: Option<Vec<String>>,
    /// What is needed, line by line.
    pub(super) materials: Option<Vec<String>>,
    /// Where.
    pub(super) room: Option<String>,
    /// The parallel lane.
    pub(super) lane: Option<String>,
    /// What it is to lead to.
    pub(super) purpose: Option<String>,
    /// How it is run.
    pub(super) how: Option<String>,
    /// The method by name.
    pub(super) method: Option<String>,
    /// Its cells as they stand.
    pub(super) texts: Vec<(Field, String)>,
}

impl Part {
    /// Nothing but words.
    pub(super) fn of_words(day: Option<u8>, words: &str) -> Self {
        Self {
            things: vec![words.to_owned()],
            day,
            start: None,
            end: None,
            fixed: false,
            minutes: None,
            what: what(&[words.to_owned()]),
            presenters: None,
            materials: None,
            room: None,
            lane: None,
            purpose: None,
            how: None,
            method: None,
            texts: Vec::new(),
        }
    }

    /// More words.
    pub(super) fn goes_on(&mut self, things: &[String]) {
        self.things.extend_from_slice(things);
    }

    /// Reads all of its words, where more came.
    pub(super) fn finish(&mut self) {
        if self.things.len() > 1 {
            self.what = what(&self.things);
        }
    }

    /// How long it takes, by its times or as it is said.
    pub(super) fn length(&self) -> Option<Minutes> {
        self.start.zip(self.end).and_then(|(start, end)| told::between(start, end)).or(self.minutes)
    }

    /// When it ends on the clock, where that is known.
    pub(super) fn until(&self) -> Option<Clock> {
        let minutes = self.start?.minutes() + self.length()?.get();
        format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60).parse().ok()
    }

    /// Nothing takes place.
    pub(super) fn is_empty(&self) -> bool {
        self.what.text.is_empty()
    }

    /// It has no length and nobody presents it.
    pub(super) fn says_only_when(&self) -> bool {
        let nobody = self.presenters.as_ref().is_none_or(Vec::is_empty) && self.what.presenter.is_none();
        nobody && self.length().is_none()
    }

    /// The row says anything of when it takes place.
    pub(super) fn says_when(&self) -> bool {
        self.start.is_some() || self.minutes.is_some()
    }
}

/// A number of minutes as people write it; one in brackets only follows from
/// what stands beside it.
pub(super) fn minutes(text: &str) -> Option<Minutes> {
    let text = text.trim().trim_end_matches('.');
    text.parse().ok().or_else(|| line::minutes(text))
}
