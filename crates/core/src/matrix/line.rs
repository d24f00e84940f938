//! A line of the plan as one reads and types it: words and marker together.

use crate::programme::Certainty;

/// The words of a line taken apart: what is done, how sure it is, and the
/// word that said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What is done, without a marker that stands before or after it.
    pub text: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// The word that said so, as typed.
    pub marker: Option<String>,
}

impl Wording {
    /// Takes typed words apart; `chosen` is the certainty picked beside them,
    /// nothing where the words are to decide.
    ///
    /// ```
    /// use samspil_core::matrix::Wording;
    /// use samspil_core::programme::Certainty;
    /// let read = Wording::read("Evt. Studietur", None);
    /// assert_eq!((read.text.as_str(), read.certainty), ("Studietur", Certainty::Tentative));
    /// ```
    pub fn read(typed: &str, chosen: Option<Certainty>) -> Self {
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let (found, marker) = Certainty::recognise(&typed);
        if chosen.is_some_and(|chosen| chosen != found) {
            return Self { text: typed, certainty: chosen.unwrap_or_default(), marker: None };
        }
        let text = marker.as_deref().and_then(|marker| without(&typed, marker)).unwrap_or(typed);
        Self { text, certainty: found, marker }
    }

    /// Whether [`wording`] of text and marker would be read as this certainty
    /// again, so that the form may leave it to the words.
    pub fn says_itself(text: &str, certainty: Certainty, marker: Option<&str>) -> bool {
        let read = Self::read(&wording(text, marker), None);
        read.certainty == certainty && read.marker.as_deref() == marker && read.text == text
    }
}

/// The words with their marker, as one would type them: "Evt. Studietur",
/// "Studietur?".
pub fn wording(text: &str, marker: Option<&str>) -> String {
    match marker {
        Some(marker) if text.to_lowercase().contains(&marker.to_lowercase()) => text.to_owned(),
        Some(marker) if marker.chars().all(|c| !c.is_alphanumeric()) => format!("{text}{marker}"),
        Some(marker) => format!("{marker} {text}"),
        None => text.to_owned(),
    }
}

/// The words without a marker that stands at their beginning or end.
fn without(typed: &str, marker: &str) -> Option<String> {
    let rest = typed.strip_prefix(marker).or_else(|| {
        marker.chars().all(|c| !c.is_alphanumeric()).then(|| typed.strip_suffix(marker)).flatten()
    })?;
    let rest = rest.trim_matches([' ', ':', ',']);
    (!rest.is_empty()).then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> (String, Certainty, Option<String>) {
        let read = Wording::read(typed, None);
        (read.text, read.certainty, read.marker)
    }

    #[test]
    fn the_words_decide_and_the_marker_is_kept_as_typed() {
        use Certainty::{Confirmed, Tbd, Tentative};
        for (typed, text, certainty, marker) in [
            ("Studietur", "Studietur", Confirmed, None),
            ("Evt. Studietur", "Studietur", Tentative, Some("Evt.")),
            ("Studietur ?", "Studietur", Tentative, Some("?")),
            ("Måske  studietur", "studietur", Tentative, Some("Måske")),
            ("Case (informationer følger)", "Case (informationer følger)", Tbd, Some("informationer følger")),
            ("?", "?", Tentative, Some("?")),
        ] {
            assert_eq!(read(typed), (text.to_owned(), certainty, marker.map(str::to_owned)), "{typed}");
        }
    }

    #[test]
    fn a_chosen_certainty_wins_over_the_words() {
        let read = Wording::read("Evt. Studietur", Some(Certainty::Confirmed));
        assert_eq!((read.text.as_str(), read.certainty), ("Evt. Studietur", Certainty::Confirmed));
        let read = Wording::read("Studietur", Some(Certainty::Tbd));
        assert_eq!((read.text.as_str(), read.certainty, read.marker), ("Studietur", Certainty::Tbd, None));
    }

    #[test]
    fn what_is_shown_is_read_as_the_same() {
        for typed in ["Studietur", "Evt. Studietur", "Studietur?", "Case (informationer følger)"] {
            let Wording { text, certainty, marker } = Wording::read(typed, None);
            assert_eq!(wording(&text, marker.as_deref()), typed);
            assert!(Wording::says_itself(&text, certainty, marker.as_deref()), "{typed}");
        }
        assert!(!Wording::says_itself("Studietur", Certainty::Tentative, None));
        assert!(!Wording::says_itself("Studietur?", Certainty::Confirmed, None));
    }
}
