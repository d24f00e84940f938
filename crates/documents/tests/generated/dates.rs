//! Every date in words is read back as the same date.

use proptest::prelude::*;
use samspil_core::duration::Duration;
use samspil_core::test_support::{date, duration};
use samspil_core::{FuzzyDate, Language};
use samspil_words::Words;

use crate::texts::cases;

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_date_in_words_is_read_back(date in date()) {
        for language in Language::ALL {
            let said = Words::of(language).date(&date);
            prop_assert_eq!(FuzzyDate::parse_typed(&said), Ok(date.clone()), "{} {}", language, said);
        }
    }

    #[test]
    fn a_length_in_words_is_read_back(length in duration()) {
        for language in Language::ALL {
            let said = Words::of(language).duration(length);
            prop_assert_eq!(Duration::parse_typed(&said), Ok(length), "{} {}", language, said);
        }
    }
}
