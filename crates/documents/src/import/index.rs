//! Finds by their words, without regard to spaces, so that long files are not
//! compared line by line.

use std::collections::HashMap;

use crate::spaces;

/// The places of a list's items by their words.
#[derive(Debug, Default)]
pub(super) struct Index(HashMap<String, Vec<usize>>);

impl Index {
    /// The words of the items, in order.
    pub(super) fn new(words: impl IntoIterator<Item = String>) -> Self {
        let mut all: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, words) in words.into_iter().enumerate() {
            all.entry(spaces::single(&words)).or_default().push(at);
        }
        Self(all)
    }

    /// The items of a list that have these words.
    pub(super) fn of<'l, T>(&'l self, list: &'l [T], words: &str) -> impl Iterator<Item = &'l T> {
        let places = self.0.get(&spaces::single(words)).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|at| list.get(*at))
    }
}
