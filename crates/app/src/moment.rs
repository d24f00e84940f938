//! Moments as the database keeps them.

use jiff::Timestamp;

/// A moment as text, always to the microsecond, so that the order of texts is
/// the order in time.
pub fn stored(at: Timestamp) -> String {
    format!("{at:.6}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_later_stands_later() {
        let stored = ["2026-01-05T08:00:00Z", "2026-01-05T08:00:00.000001Z", "2026-01-05T08:00:00.5Z"]
            .map(|text| stored(text.parse().expect("a moment")));
        assert!(stored.is_sorted(), "{stored:?}");
        assert_eq!(stored[0], "2026-01-05T08:00:00.000000Z");
    }
}
