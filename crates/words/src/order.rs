//! The order of names in the reader's alphabet: æ, ø and å stand last for
//! Danes and Norwegians, and "Aa" is an Å to them.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use samspil_core::Language;

use crate::Words;

type Alphabet = LazyLock<Option<CollatorBorrowed<'static>>>;

static DANISH: Alphabet = LazyLock::new(|| collator(locale!("da").into()));
static NORWEGIAN: Alphabet = LazyLock::new(|| collator(locale!("nb").into()));
static ENGLISH: Alphabet = LazyLock::new(|| collator(locale!("en").into()));

fn collator(alphabet: CollatorPreferences) -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(alphabet, CollatorOptions::default()).ok()
}

impl Words {
    /// Which of two texts stands first in a list for this reader. Equal only if
    /// the same byte by byte.
    pub fn order(self, left: &str, right: &str) -> Ordering {
        let alphabet = match self.language() {
            Language::Da => &DANISH,
            Language::Nb | Language::Nn => &NORWEGIAN,
            Language::En => &ENGLISH,
        };
        let order = alphabet.as_ref().map_or(Ordering::Equal, |alphabet| alphabet.compare(left, right));
        order.then_with(|| left.cmp(right))
    }

    /// Which of two people stands first in a list by surname: the last word of
    /// the name, then the whole name.
    pub fn order_of_names(self, left: &str, right: &str) -> Ordering {
        let surname = |name: &str| name.split_whitespace().next_back().unwrap_or_default().to_owned();
        self.order(&surname(left), &surname(right)).then_with(|| self.order(left, right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language) -> [&'static str; 7] {
        let mut names = ["Bo Åse", "Ida Zink", "Eva Ørum", "Åge Berg", "Per Aaby", "Ane Ærø", "Abel Berg"];
        names.sort_by(|a, b| Words::of(language).order_of_names(a, b));
        names
    }

    #[test]
    fn people_stand_by_surname_in_the_readers_alphabet() {
        let nordic = ["Abel Berg", "Åge Berg", "Ida Zink", "Ane Ærø", "Eva Ørum", "Per Aaby", "Bo Åse"];
        for language in [Language::Da, Language::Nb, Language::Nn] {
            assert_eq!(sorted(language), nordic, "{language:?}");
        }
        let english = ["Per Aaby", "Ane Ærø", "Bo Åse", "Abel Berg", "Åge Berg", "Eva Ørum", "Ida Zink"];
        assert_eq!(sorted(Language::En), english);
    }
}
