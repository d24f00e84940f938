//! "Did you mean": the known word nearest to a mistyped one.

/// The nearest of `known`, where one is near enough to be meant.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Comparing is quadratic in the length: what is longer is no mistyped word.
    if word.len() > 100 {
        return None;
    }
    let folded = word.to_lowercase().replace([' ', '-'], "_");
    let allowed = (folded.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.replace('-', "_")), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_is_recognised_and_a_foreign_word_is_not() {
        assert_eq!(nearest("titel", ["title", "text"]), Some("title"));
        assert_eq!(nearest("In Progress", ["planned", "in_progress"]), Some("in_progress"));
        assert_eq!(nearest("forum", ["title", "text"]), None);
    }
}
