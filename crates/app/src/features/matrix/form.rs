//! Reading the forms of the matrix and showing them again as they were typed.

use maud::{Markup, html};
use samspil_core::FuzzyDate;
use samspil_core::matrix::Typed;
use samspil_core::programme::{Certainty, Format, Status};

use samspil_words::Words;

pub(super) use crate::web::form::{Fields, TextField, choice};

/// The fields of one line as text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Raw {
    pub(super) text: String,
    pub(super) date: String,
    pub(super) certainty: String,
    pub(super) format: String,
    pub(super) status: String,
    pub(super) cause: String,
}

/// A field and the key of what is wrong with it.
pub(super) type Fault = (&'static str, &'static str);

impl Raw {
    /// The fields that show a line.
    pub(super) fn of(words: Words, typed: &Typed) -> Self {
        Self {
            text: typed.text.clone(),
            date: typed.date.as_ref().map(|date| typeable(words, date)).unwrap_or_default(),
            certainty: typed.certainty.map(certainty_word).unwrap_or_default().to_owned(),
            format: typed.format.as_str().to_owned(),
            status: typed.status.as_str().to_owned(),
            cause: typed.cause.clone().unwrap_or_default(),
        }
    }

    /// The fields of the line that is called `of` in the form.
    pub(super) fn read(fields: &Fields, of: &str) -> Self {
        let field = |name: &str| fields.get(&format!("{name}:{of}")).to_owned();
        Self {
            text: field("text"),
            date: field("date"),
            certainty: field("certainty"),
            format: field("format"),
            status: field("status"),
            cause: field("cause"),
        }
    }

    /// What the fields mean, or what is wrong with them.
    pub(super) fn typed(&self) -> Result<Typed, Vec<Fault>> {
        let mut faults = Vec::new();
        if self.text.is_empty() {
            faults.push(("text", "matrix-fault-text"));
        }
        let date = (!self.date.is_empty()).then(|| FuzzyDate::parse_typed(&self.date)).transpose();
        if date.is_err() {
            faults.push(("date", "matrix-fault-date"));
        }
        match date {
            Ok(date) if faults.is_empty() => Ok(Typed {
                text: self.text.clone(),
                date,
                certainty: CERTAINTIES.into_iter().find(|c| certainty_word(*c) == self.certainty),
                format: word(Format::ALL, Format::as_str, &self.format),
                status: word(Status::ALL, Status::as_str, &self.status),
                cause: (!self.cause.is_empty()).then(|| self.cause.clone()),
            }),
            _ => Err(faults),
        }
    }

    /// Whether the fields that are usually folded away hold something.
    pub(super) fn says_more(&self) -> bool {
        let usual = |value: &str, usual: &str| value.is_empty() || value == usual;
        !(self.certainty.is_empty()
            && self.cause.is_empty()
            && usual(&self.format, Format::Unsaid.as_str())
            && usual(&self.status, Status::Planned.as_str()))
    }
}

fn word<T: Copy + Default>(all: &[T], name: fn(T) -> &'static str, text: &str) -> T {
    all.iter().copied().find(|word| name(*word) == text).unwrap_or_default()
}

/// Every degree of certainty.
pub(super) const CERTAINTIES: [Certainty; 4] =
    [Certainty::Confirmed, Certainty::Expected, Certainty::Tentative, Certainty::Tbd];

/// The word of a certainty in forms and keys.
pub(super) fn certainty_word(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Confirmed => "confirmed",
        Certainty::Expected => "expected",
        Certainty::Tentative => "tentative",
        Certainty::Tbd => "tbd",
    }
}

/// A date as the reader would type it: in words where they are understood,
/// else in the notation of plan files.
pub(super) fn typeable(words: Words, date: &FuzzyDate) -> String {
    let spoken = words.date(date);
    if FuzzyDate::parse_typed(&spoken).as_ref() == Ok(date) { spoken } else { date.to_string() }
}

/// What is wrong with a form, each with a link to its field.
pub(super) fn summary(words: Words, faults: &[(String, String)]) -> Markup {
    html! {
        div.ds-error-summary tabindex="-1" autofocus {
            h2 { (words.text("matrix-faults")) }
            ul { @for (field, text) in faults { li { a href=(format!("#{field}")) { (text) } } } }
        }
    }
}
