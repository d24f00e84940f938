//! Texts as files keep them: spaces of any number and kind are one, and none
//! stands at an end.

/// The text with single spaces, in one line.
pub(crate) fn single(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same without regard to capitals.
pub(crate) fn folded(text: &str) -> String {
    single(text).to_lowercase()
}

/// Whether two texts differ in spaces only.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}
