//! Where each key and value of a file stands.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::Position;

/// The most values that are read: several times what fits into the largest
/// file of real plans, and little enough to keep in memory.
pub(super) const MAX_VALUES: usize = 500_000;

/// The most bytes that the paths of all values may take together.
const MAX_PATH_BYTES: usize = 32 * 1024 * 1024;

/// The most characters of a key in a path; no key that is known is longer.
const LONGEST_KEY: usize = 80;

/// Where one path stands: its key, if it has one, and its value. A table's
/// value is its header, a list of tables' value the first header.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot {
    pub(super) key: Option<Range<usize>>,
    pub(super) value: Range<usize>,
}

/// The place of every path of a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Places {
    text: Arc<str>,
    line_starts: Vec<usize>,
    spots: HashMap<String, Spot>,
    path_bytes: usize,
}

impl Places {
    pub(super) fn new(text: &str) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text: text.into(), line_starts, spots: HashMap::new(), path_bytes: 0 }
    }

    pub(super) fn put(&mut self, path: String, key: Option<Range<usize>>, value: Range<usize>) {
        if !self.full() {
            self.path_bytes += path.len();
            self.spots.insert(path, Spot { key, value });
        }
    }

    /// Whether the file holds more values than are read. From then on no path is
    /// built: a long one before each of many values would fill the memory.
    pub(super) fn full(&self) -> bool {
        self.spots.len() > MAX_VALUES || self.path_bytes > MAX_PATH_BYTES
    }

    /// The text of a value as it stands in the file.
    pub(super) fn written(&self, path: &str) -> Option<&str> {
        self.text.get(self.spots.get(path)?.value.clone())
    }

    /// The place of the value at a path; where the file does not hold it, the
    /// place of the nearest table around it. An empty path is the beginning.
    pub fn position(&self, path: &str) -> Option<Position> {
        let mut path = path;
        while !path.is_empty() {
            if let Some(spot) = self.spots.get(path) {
                return Some(self.range(spot.value.clone()));
            }
            path = parent(path);
        }
        (!self.text.is_empty()).then(|| self.range(0..0))
    }

    /// The place of the key at a path, or of its value where it has none.
    pub(super) fn key(&self, path: &str) -> Option<Position> {
        match self.spots.get(path).and_then(|spot| spot.key.clone()) {
            Some(key) => Some(self.range(key)),
            None => self.position(path),
        }
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset).max(1)
    }

    /// Line and column of a range of bytes, cut at the end of its first line.
    pub(super) fn range(&self, range: Range<usize>) -> Position {
        let offset = range.start.min(self.text.len());
        let line = self.line(offset);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or("");
        let mark = before.starts_with('\u{feff}') && line == 1;
        let column = before.chars().count() + 1 - usize::from(mark);
        let covered = self.text.get(offset..range.end).unwrap_or("");
        let length = covered.split(['\n', '\r']).next().map_or(0, str::len);
        Position { line, column, offset, length }
    }
}

/// `a.b[2]` → `a.b` → `a` → nothing.
fn parent(path: &str) -> &str {
    let at = path.rfind(['.', '[']).unwrap_or(0);
    path.get(..at).unwrap_or("")
}

/// The path of a key in the table at `path`.
pub(super) fn join(path: &str, key: &str) -> String {
    let key = clipped(key);
    let bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    let key = if bare { key } else { Cow::Owned(format!("{key:?}")) };
    if path.is_empty() { key.into_owned() } else { format!("{path}.{key}") }
}

/// A key as it stands in paths: the beginning of a very long one.
pub(super) fn clipped(key: &str) -> Cow<'_, str> {
    let end = key.char_indices().nth(LONGEST_KEY).and_then(|(at, _)| key.get(..at));
    end.map_or(Cow::Borrowed(key), |start| Cow::Owned(format!("{start}…")))
}

/// The path of an item of the list at `path`.
pub(super) fn item(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}
