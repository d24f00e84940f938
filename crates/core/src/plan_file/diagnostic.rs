//! What is wrong with a file, and where.

use crate::Message;
use crate::check::Severity;

/// A stretch of a file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// Bytes from the beginning of the file.
    pub offset: usize,
    /// Bytes, at most to the end of the line.
    pub length: usize,
}

/// One problem of a plan file.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// Stable code: `F0…` the bytes, `F1…` TOML or JSON, `F2…` keys and values,
    /// `F3…` what the elements say of each other.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The element or field: `activities[3].responsible.person`; empty where
    /// the file as a whole is meant.
    pub path: String,
    /// Where it stands in the file.
    pub place: Option<Position>,
    /// What is wrong.
    pub message: Message,
    /// What to write instead.
    pub help: Option<Message>,
}

impl Diagnostic {
    /// An error without a place yet.
    pub(super) fn error(code: &'static str, path: impl Into<String>, message: Message) -> Self {
        Self { code, severity: Severity::Error, path: path.into(), place: None, message, help: None }
    }

    /// The same with a place.
    pub(super) fn at(mut self, place: Option<Position>) -> Self {
        self.place = place;
        self
    }

    /// The same with advice.
    pub(super) fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }
}
