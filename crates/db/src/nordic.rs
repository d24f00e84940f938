//! The order of names: Danish, in which æ, ø and å stand last and aa beside å.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    Collator::try_new(CollatorPreferences::from(locale!("da")), CollatorOptions::default()).ok()
});

/// Compares two names as `ORDER BY name COLLATE nordic` does, for lists that are not read from the
/// database in order. Equal only if the same byte by byte.
#[must_use]
pub fn compare_nordic(left: &str, right: &str) -> Ordering {
    let order = COLLATOR.as_ref().map_or(Ordering::Equal, |collator| collator.compare(left, right));
    order.then_with(|| left.cmp(right))
}

#[cfg(test)]
mod tests {
    use super::compare_nordic;

    #[test]
    fn nordic_letters_stand_last() {
        let mut names = ["Åse", "Zebra", "Ørland", "Andøy", "Ærø", "Bø"];
        names.sort_by(|a, b| compare_nordic(a, b));
        assert_eq!(names, ["Andøy", "Bø", "Zebra", "Ærø", "Ørland", "Åse"]);
    }
}
