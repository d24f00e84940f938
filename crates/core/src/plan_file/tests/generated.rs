//! What holds for every programme and every file.

use proptest::prelude::*;

use super::super::{read, read_json, write, write_json};
use crate::test_support::programme;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_is_written_is_read_back(programme in programme()) {
        let text = write(&programme);
        let file = match read(text.as_bytes(), "made-up.toml") {
            Ok(file) => file,
            Err(problems) => return Err(TestCaseError::fail(format!("{problems:#?}\n{text}"))),
        };
        prop_assert_eq!(&file.programme, &programme);
        prop_assert_eq!(write(&file.programme), text);
    }

    #[test]
    fn json_is_read_back(programme in programme()) {
        let text = write_json(&programme);
        let file = read_json(text.as_bytes()).map_err(|p| TestCaseError::fail(format!("{p:#?}")))?;
        prop_assert_eq!(&file.programme, &programme);
        prop_assert_eq!(write_json(&file.programme), text);
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, "x.toml");
        let _ = read(&bytes, "x.json");
    }

    #[test]
    fn any_text_is_answered(text in "[\\[\\]a-z0-9=\"'{}.,#\\\\ \n-]{0,300}") {
        let _ = read(text.as_bytes(), "x.toml");
        let _ = read(text.as_bytes(), "x.json");
    }

    #[test]
    fn a_damaged_file_is_answered_with_places_inside_it(
        programme in programme(),
        wounds in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..40, ".{0,12}"), 1..6),
    ) {
        for (name, mut text) in [("x.toml", write(&programme)), ("x.json", write_json(&programme))] {
            for (at, length, put) in &wounds {
                let chars: Vec<char> = text.chars().collect();
                let at = at.index(chars.len().max(1));
                let rest = chars.iter().skip(at + length);
                text = chars.iter().take(at).chain(&put.chars().collect::<Vec<_>>()).chain(rest).collect();
            }
            for problem in read(text.as_bytes(), name).err().unwrap_or_default() {
                let place = problem.place.expect("a place");
                prop_assert!(text.get(place.offset..place.offset + place.length).is_some(), "{place:?}");
                prop_assert!(place.line <= text.split('\n').count());
            }
        }
    }
}
