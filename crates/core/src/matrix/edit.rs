//! What the form of a line holds, and what becomes of it when two people
//! changed the same line.

use super::line::{Wording, wording};
use crate::FuzzyDate;
use crate::programme::{Certainty, Format, Occurrence, Status};

/// A line as its form shows it and a person changes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The words, with their marker.
    pub text: String,
    /// When.
    pub date: Option<FuzzyDate>,
    /// How sure; nothing where the words are to decide.
    pub certainty: Option<Certainty>,
    /// How people take part.
    pub format: Format,
    /// How far it has come.
    pub status: Status,
    /// Why it was cancelled or moved.
    pub cause: Option<String>,
}

impl Typed {
    /// What the form shows of an occurrence; `title` is its activity's.
    pub fn of(occurrence: &Occurrence, title: &str) -> Self {
        let text = occurrence.text.as_deref().unwrap_or(title);
        let marker = occurrence.marker.as_deref();
        Self {
            text: wording(text, marker),
            date: occurrence.date.clone(),
            certainty: (!Wording::says_itself(text, occurrence.certainty, marker))
                .then_some(occurrence.certainty),
            format: occurrence.format,
            status: occurrence.status,
            cause: occurrence.cause.clone(),
        }
    }

    /// The occurrence with what was typed. What the form does not show stays,
    /// and words that were not touched keep their marker as it stands.
    pub fn onto(&self, occurrence: &Occurrence, title: &str) -> Occurrence {
        let mut changed = occurrence.clone();
        let shown = Self::of(occurrence, title);
        if (&self.text, self.certainty) != (&shown.text, shown.certainty) {
            let read = Wording::read(&self.text, self.certainty);
            // "Evt. studietur" is kept as typed below an activity "Studietur".
            let own = match read.marker {
                Some(_) => read.text != title,
                None => read.text.to_lowercase() != title.to_lowercase(),
            };
            (changed.text, changed.certainty, changed.marker) =
                (own.then_some(read.text), read.certainty, read.marker);
        }
        changed.date.clone_from(&self.date);
        (changed.format, changed.status) = (self.format, self.status);
        changed.cause.clone_from(&self.cause);
        changed
    }

    /// What mine and theirs make together: what I changed, else what they did.
    #[must_use]
    pub fn merged(base: &Self, mine: &Self, theirs: &Self) -> Self {
        fn pick<T: PartialEq + Clone>(base: &T, mine: &T, theirs: &T) -> T {
            if mine == base { theirs.clone() } else { mine.clone() }
        }
        Self {
            text: pick(&base.text, &mine.text, &theirs.text),
            date: pick(&base.date, &mine.date, &theirs.date),
            certainty: pick(&base.certainty, &mine.certainty, &theirs.certainty),
            format: pick(&base.format, &mine.format, &theirs.format),
            status: pick(&base.status, &mine.status, &theirs.status),
            cause: pick(&base.cause, &mine.cause, &theirs.cause),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn occurrence(text: Option<&str>, certainty: Certainty, marker: Option<&str>) -> Occurrence {
        Occurrence {
            text: text.map(str::to_owned),
            certainty,
            marker: marker.map(str::to_owned),
            ..Occurrence::default()
        }
    }

    #[test]
    fn an_untouched_form_changes_nothing() {
        for line in [
            occurrence(None, Certainty::Confirmed, None),
            occurrence(Some("Studietur"), Certainty::Tentative, Some("Evt.")),
            occurrence(Some("Studietur?"), Certainty::Confirmed, None),
            occurrence(None, Certainty::Tentative, None),
            occurrence(None, Certainty::Expected, Some("under forbehold")),
            occurrence(Some("netværksmøde"), Certainty::Confirmed, None),
        ] {
            assert_eq!(Typed::of(&line, "Netværksmøde").onto(&line, "Netværksmøde"), line);
        }
    }

    #[test]
    fn typed_words_become_text_certainty_and_marker() {
        let line = occurrence(None, Certainty::Confirmed, None);
        let mut typed = Typed::of(&line, "Netværksmøde");
        typed.text = "Evt. netværksmøde".to_owned();
        let expected = occurrence(Some("netværksmøde"), Certainty::Tentative, Some("Evt."));
        assert_eq!(typed.onto(&line, "Netværksmøde"), expected);
        typed.text = "Netværksmøde på Fyn".to_owned();
        let expected = occurrence(Some("Netværksmøde på Fyn"), Certainty::Confirmed, None);
        assert_eq!(typed.onto(&line, "Netværksmøde"), expected);
    }

    #[test]
    fn what_each_changed_is_kept_together() {
        let base = Typed::of(&occurrence(None, Certainty::Confirmed, None), "Møde");
        let mine = Typed { text: "Møde på Fyn".to_owned(), ..base.clone() };
        let theirs = Typed { status: Status::Held, text: "Møde i Oslo".to_owned(), ..base.clone() };
        let merged = Typed::merged(&base, &mine, &theirs);
        assert_eq!((merged.text.as_str(), merged.status), ("Møde på Fyn", Status::Held));
    }
}
