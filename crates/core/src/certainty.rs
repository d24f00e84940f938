//! How sure a plan is of a thing, and the marker that said so.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How sure it is that something takes place. Anything but `Confirmed` and
/// `Expected` never counts as held or planned in a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Agreed.
    #[default]
    Confirmed,
    /// "Det forventes".
    Expected,
    /// "Evt.", "Eventuelt", "?".
    Tentative,
    /// "Informationer følger", "tid og sted ikke satt".
    Tbd,
}

impl Certainty {
    /// Whether the thing counts in sums of what is planned.
    pub fn counts(self) -> bool {
        matches!(self, Self::Confirmed | Self::Expected)
    }

    /// Reads the certainty out of a text that a person wrote, with the marker
    /// that showed it: the words a plan uses for "perhaps", "expected" and "to
    /// be announced" in Danish, Norwegian and English, or a closing "?".
    pub fn recognise(text: &str) -> (Self, Option<String>) {
        let trimmed = text.trim();
        let lower = trimmed.to_lowercase();
        const TBD: [&str; 6] = [
            "informationer følger",
            "informasjon følger",
            "informasjon følgjer",
            "tid og sted ikke satt",
            "tid og stad ikkje sett",
            "to be announced",
        ];
        const EXPECTED: [&str; 5] = ["det forventes", "forventes", "det er venta", "ventes", "expected"];
        const TENTATIVE: [&str; 8] =
            ["evt.", "eventuelt", "muligvis", "kanskje", "måske", "ev.", "perhaps", "possibly"];
        let found = |words: &[&str]| {
            words.iter().find_map(|word| {
                let at = lower.find(word)?;
                let before = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
                before.then(|| trimmed.get(at..at + word.len()).unwrap_or(word).to_owned())
            })
        };
        if let Some(marker) = found(&TBD) {
            (Self::Tbd, Some(marker))
        } else if let Some(marker) = found(&TENTATIVE) {
            (Self::Tentative, Some(marker))
        } else if trimmed.ends_with('?') {
            (Self::Tentative, Some("?".to_owned()))
        } else if let Some(marker) = found(&EXPECTED) {
            (Self::Expected, Some(marker))
        } else {
            (Self::Confirmed, None)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_recognised_and_kept_as_written() {
        assert_eq!(Certainty::recognise("Evt. kobling"), (Certainty::Tentative, Some("Evt.".into())));
        assert_eq!(Certainty::recognise("Artikler i medier?"), (Certainty::Tentative, Some("?".into())));
        assert_eq!(Certainty::recognise("Eventuelt en 3. case (informationer følger)").0, Certainty::Tbd);
        assert_eq!(Certainty::recognise("Det forventes at").0, Certainty::Expected);
        assert_eq!(Certainty::recognise("Netværksmøde"), (Certainty::Confirmed, None));
        assert_eq!(Certainty::recognise("Brev. Nyt").0, Certainty::Confirmed);
    }
}
